"""No file, however broken or bad, stops the others or costs more than its limits."""

import resource
import time
from pathlib import Path

import pytest

from referatgraf.documents.limits import LIMITS, Limits
from referatgraf.documents.pool import run_limited
from referatgraf.documents.worker import Failure
from tests.documents import hostile
from tests.documents.printed import SAMPLES

WRITTEN = {
    "empty.txt": "empty", "blank.txt": "empty", "zeros.txt": "not-supported", "noise.txt": "not-supported",
    "signs.txt": "not-supported", "half-utf16.txt": "encoding", "huge.txt": "too-large", "old.doc": "not-supported",
    "rich.rtf": "not-supported", "picture.pdf": "not-supported", "head.pdf": "truncated", "half.pdf": "truncated",
    "nearly.pdf": "truncated", "locked.pdf": "encrypted", "no-pages.pdf": "truncated", "no-tree.pdf": "truncated",
    "cycle.pdf": "truncated", "tree.pdf": "bomb", "many-pages.pdf": "too-large", "bomb.pdf": "bomb",
    "bomb-in-bomb.pdf": "bomb", "scanned.pdf": "needs-ocr", "shifted.pdf": "no-mapping", "half.docx": "truncated",
    "bomb.docx": "bomb", "many-parts.docx": "bomb", "laughs.docx": "bomb", "outside.docx": "bomb", "deep.docx": "bomb",
    "no-xml.docx": "truncated", "lies.docx": "truncated", "locked.docx": "encrypted", "sheet.docx": "not-supported",
    "text.odt": "not-supported", "folder.zip": "not-supported", "deep.html": "bomb", "cells.html": "bomb",
    "scripts.html": "empty", "archive.mht": "not-supported", "nowhere.pdf": "missing", "round.pdf": "missing",
    "endless.txt": "not-a-file", "pipe.txt": "not-a-file", "folder.pdf": "not-a-file", "sparse.txt": "too-large",
    "missing.txt": "missing",
}  # fmt: skip


def check(folder: Path, *, limits: Limits, each: int) -> None:
    good = hostile.good_files(folder)
    bad = list(hostile.bad_files(folder, good, each=each))
    files = [*bad[::2], *good.values(), *bad[1::2]]
    start = time.monotonic()
    outcomes = dict(run_limited(hostile.agenda_of, files, workers=2, limits=limits))
    spent = time.monotonic() - start
    assert list(outcomes) == files
    plain = hostile.agenda_of(SAMPLES[0])
    assert {path.name: outcomes[path] for path in good.values()} == {path.name: plain for path in good.values()}
    codes = {path.name: outcome.code for path in bad if isinstance(outcome := outcomes[path], Failure)}
    expected = {path.name: WRITTEN[path.name] for path in bad if path.name in WRITTEN}
    assert {name: code for name, code in codes.items() if name in expected} == expected
    assert "crash" not in codes.values()
    assert spent < limits.wall_time * len(bad) / 2
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    assert peak < limits.memory + 600_000_000  # what a worker holds before it reads


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_DATA"), reason="limits are the system's")
def test_hostile_files_are_told_and_the_good_ones_around_them_read(tmp_path: Path) -> None:
    check(tmp_path, limits=Limits(processor_time=8, wall_time=15), each=4)


@pytest.mark.long
def test_fifty_hostile_files_are_told_and_the_good_ones_around_them_read(tmp_path: Path) -> None:
    check(tmp_path, limits=LIMITS, each=1)


@pytest.mark.long
def test_mutated_files_are_read_or_told(tmp_path: Path) -> None:
    good = hostile.good_files(tmp_path)
    files = []
    for seed in range(200):
        for kind in ("pdf", "docx", "html"):
            path = tmp_path / f"{seed}.{kind}"
            path.write_bytes(hostile.mutated(good[kind].read_bytes(), seed, changes=1 + seed % 20))
            files.append(path)
    codes = [outcome.code for _, outcome in run_limited(hostile.agenda_of, files) if isinstance(outcome, Failure)]
    assert set(codes) <= {"truncated", "empty", "bomb", "no-mapping", "needs-ocr", "encoding", "not-supported"}
    assert len(codes) < len(files)

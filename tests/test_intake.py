"""Which files of a folder are read, and how each is known again."""

import os
import sys
from pathlib import Path

import pytest

from referatgraf.documents.limits import LIMITS
from referatgraf.documents.worker import Failure
from referatgraf.intake import files_in, fingerprint, read_files
from tests.documents.printed import SAMPLES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it has no such files")


def test_what_only_looks_like_a_file_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c.txt").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "d.txt")
    (tmp_path / "e.doc").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(99))
    (tmp_path / "f.txt").write_text(SAMPLES[0].read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "g.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "h").mkdir()
    (tmp_path / "h" / "back").symlink_to(tmp_path)
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "a.txt").touch()
    files, bare = files_in([tmp_path])
    told = {path.name: outcome.code if isinstance(outcome, Failure) else "read" for path, outcome in read_files(files)}
    assert told == {
        "a.txt": "missing", "b.txt": "missing", "c.txt": "not-a-file", "d.txt": "not-a-file", "e.doc": "not-supported",
        "f.txt": "read",
    }  # fmt: skip
    assert bare == []


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is shut to root")
def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0)
    (found,) = read_files(files_in([tmp_path])[0])
    assert isinstance(found[1], Failure)
    assert found[1].code == "no-access"


def test_no_pipe_and_no_endless_file_is_waited_for(tmp_path: Path) -> None:
    pipe, huge = tmp_path / "pipe.txt", tmp_path / "huge.txt"
    os.mkfifo(pipe)
    with huge.open("wb") as stream:
        stream.truncate(1000 * LIMITS.file)
    assert fingerprint(pipe) is None
    assert fingerprint(Path("/dev/zero")) is None
    assert fingerprint(huge) == fingerprint(huge) != fingerprint(SAMPLES[0])

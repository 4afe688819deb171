"""A process that is killed while it ingests leaves nothing half done: the next one finishes, to the byte."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from referatgraf.checking import check
from referatgraf.export.canonical import canonical_lines
from referatgraf.ingest import graph_of_ledger, ingest
from referatgraf.knowledge import folder
from referatgraf.ledger.ledger import Ledger
from referatgraf.settings import Settings

FILES = sorted(folder("sample").glob("*-kkr-*.txt"))[:2]


def _export(settings: Settings) -> str:
    return "\n".join(canonical_lines(graph_of_ledger(settings)))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, float]:
    """The export of an ingest that nobody kills, and the seconds that such a process takes."""
    settings = Settings(home=tmp_path_factory.mktemp("whole"))
    started = time.monotonic()
    _process(settings).wait()
    return _export(settings), time.monotonic() - started


def _process(settings: Settings) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "referatgraf", "ingest", *map(str, FILES), "--quiet"]
    return subprocess.Popen([*command, "--home", str(settings.home)])


def _kill_at(after: float, settings: Settings, expected: str) -> None:
    process = _process(settings)
    time.sleep(after)
    process.kill()
    process.wait()
    with Ledger(settings.ledger_path) as ledger:
        assert ledger.sound() == []
        for document in ledger.documents():
            assert ledger.reading(document.sha256).passages
    ingest(FILES, settings)
    assert _export(settings) == expected
    assert check(settings) == []


@pytest.mark.parametrize("seed", range(1))
def test_an_ingest_that_is_killed_is_finished_by_the_next(seed: int, whole: tuple[str, float], tmp_path: Path) -> None:
    expected, seconds = whole
    _kill_at(Random(seed).uniform(0.5, 1.0) * seconds, Settings(home=tmp_path), expected)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 150))
def test_fifty_ingests_that_are_killed_are_finished(seed: int, whole: tuple[str, float], tmp_path: Path) -> None:
    expected, seconds = whole
    _kill_at(Random(seed).uniform(0.4, 1.05) * seconds, Settings(home=tmp_path), expected)

"""What the tests share: the real minutes, where they are at hand, and warm processes to read with."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from referatgraf.intake import WARM

ROOT = Path(__file__).parent.parent

if sys.platform != "win32":  # whichever test starts the first worker
    multiprocessing.get_context("forkserver").set_forkserver_preload([WARM])


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with real minutes and their gold, which is not part of the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "seeds").is_dir():
        pytest.skip("the real minutes (../shared/seeds) are not here")
    return folder


@pytest.fixture(scope="session")
def seeds(shared: Path) -> list[Path]:
    return sorted((shared / "seeds").glob("*.txt"))

"""A fresh store for each test, over both engines."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from referatgraf.settings import Settings
from referatgraf.store.store import Store, open_store
from tests.stores import ENGINES, settings_for


@pytest.fixture(params=ENGINES)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Settings]:
    with settings_for(request.param, tmp_path / "home") as settings:
        yield settings


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with open_store(settings) as store:
        yield store

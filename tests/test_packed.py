"""Packed readings are the readings."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.intake import Reader
from referatgraf.ledger.ledger import Ledger
from referatgraf.packed import in_order, packed, unpacked
from referatgraf.reading_record import Reading
from tests.written import Sheet

ROOT = Path(__file__).parent


@pytest.mark.parametrize("name", ["2022-03-04-kkr-limfjorden.txt", "2022-10-06-erhvervshus-limfjorden.pdf"])
def test_a_reading_comes_back_from_its_pack_as_it_was(name: str) -> None:
    reading = Reader().read(ROOT / "sample" / name)
    assert isinstance(reading, Reading)
    assert unpacked(packed(reading)) == reading


def test_readings_come_in_the_order_of_their_fingerprints_and_one_by_one() -> None:
    first, second = sorted((Sheet("a.txt").reading(), Sheet("b.txt").reading()), key=lambda each: each.document.sha256)
    readings = in_order([second, first])
    assert list(readings) == [first, second]
    assert list(readings.of([second.document.sha256, "ab" * 32])) == [second]
    assert (len(readings), first in readings, in_order(readings)) == (2, True, readings)


def test_a_change_is_made_after_the_one_before_it() -> None:
    sheet = Sheet("a.txt").reading()
    readings = in_order([sheet]).changed(lambda each: replace(each, layout="kkr"))
    (found,) = readings.changed(lambda each: replace(each, layout=each.layout + "!"))
    assert found == replace(sheet, layout="kkr!")


def test_a_ledger_from_before_there_were_packs_is_read_by_its_rows(tmp_path: Path) -> None:
    path, sheet = tmp_path / "ledger.sqlite", Sheet("a.txt")
    with Ledger(path) as ledger:
        ledger.add(sheet.reading())
        whole = list(ledger.snapshot().readings)
    connection = sqlite3.connect(path)
    connection.executescript("DROP TABLE pack; PRAGMA user_version = 2;")
    connection.close()
    with Ledger(path) as ledger:
        assert list(ledger.snapshot().readings) == whole == [sheet.reading()]
        ledger.add(Sheet("b.txt", day="2023-02-10").reading())
        assert len(ledger.snapshot().readings) == 2

"""Golds that can be scored against, and what is told of those that cannot."""

import json
from pathlib import Path

import pytest

from referatgraf.errors import GoldError
from referatgraf.evaluation.gold import load_gold

SAMPLES = sorted((Path(__file__).parent.parent / "sample").glob("*.gold.json"))


def changed(tmp_path: Path, **changes: object) -> Path:
    """A sample's gold with some keys replaced; None takes a key out."""
    gold = {**json.loads(SAMPLES[0].read_text(encoding="utf-8")), **changes}
    path = tmp_path / "a.gold.json"
    path.write_text(json.dumps({key: value for key, value in gold.items() if value is not None}), encoding="utf-8")
    return path


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:20])
def test_every_sample_has_a_complete_gold(path: Path) -> None:
    assert load_gold(path)["meeting"]["body"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"nowhere\.gold\.json"):
        load_gold(tmp_path / "nowhere.gold.json")


def test_a_file_that_is_no_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gold.json"
    path.write_text("Beslutning: Godkendt.", encoding="utf-8")
    with pytest.raises(GoldError, match="no JSON"):
        load_gold(path)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.gold.json"
    path.write_bytes('{"document": "Morsø"}'.encode("cp1252"))
    with pytest.raises(GoldError, match="UTF-8"):
        load_gold(path)


def test_a_lacking_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="'roles' must be a list"):
        load_gold(changed(tmp_path, roles=None))


def test_a_lacking_field_is_named_with_its_entry(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="entry 1 of 'amounts' lacks 'value_dkk'"):
        load_gold(changed(tmp_path, amounts=[{"line": 3}]))


def test_a_meeting_without_a_date_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="'meeting'"):
        load_gold(changed(tmp_path, meeting={"body": "KKR Limfjorden"}))


def test_a_list_of_golds_is_no_gold(tmp_path: Path) -> None:
    path = tmp_path / "a.gold.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(GoldError, match="one JSON object"):
        load_gold(path)

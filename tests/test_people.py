"""People's rights: all that is held is told, what is wrong is put right, who asks for it is left out and stays so."""

import json
from pathlib import Path

import pytest

from referatgraf.errors import UnknownPerson
from referatgraf.export.canonical import canonical_lines
from referatgraf.ledger.ledger import Ledger
from referatgraf.people import correct_name, find_person, held_about, strike, suppress
from referatgraf.record import Record, record_of
from referatgraf.settings import Settings
from referatgraf.store.store import open_store
from tests.written import Sheet

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"


def _home(path: Path, *sheets: Sheet) -> Settings:
    settings = Settings(home=path)
    with Ledger(settings.ledger_path) as ledger:
        for sheet in sheets:
            ledger.add(sheet.reading())
    return settings


def _record(settings: Settings) -> Record:
    with Ledger(settings.ledger_path) as ledger:
        return record_of(ledger.snapshot())


def _export(settings: Settings) -> str:
    return "\n".join(canonical_lines(_record(settings).graph()))


def _minutes() -> Sheet:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.listed("Bo Friis", "V", REBILD, substitute_for="Asta Lund")
    sheet.listed("Asta Lund", "V", THISTED, key="Asta Lund, Thisted Kommune")
    sheet.actor("organisation", "Havnens bestyrelse", subtype="board")
    sheet.item("2", "Udpegning af Asta Lunds afløser")
    sheet.decision("2", "Bo Friis udpeges.")
    sheet.appointment("Bo Friis", "Havnens bestyrelse", replacing="Asta Lund", date="2022-01-21")
    return sheet


def test_a_suppressed_person_is_gone_and_a_namesake_stays(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    suppress(settings, "person/asta-lund-rebild", who="mig", why="har bedt om det")
    export = _export(settings)
    assert "asta-lund-rebild" not in export
    assert "person/asta-lund-thisted" in export
    assert "appointment/bo-friis-rebild/havnens-bestyrelse/2022-01-21" in export
    with open_store(settings) as store:
        names = store.query("MATCH (p:Person) RETURN p.id AS id ORDER BY id")
        assert [row["id"] for row in names] == ["person/asta-lund-thisted", "person/bo-friis-rebild"]


def test_the_name_of_a_suppressed_person_stands_in_no_sentence(tmp_path: Path) -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.item("2", "Sagen om Asta Lunds bro")
    sheet.proposal("2", "At Asta Lund hører borgerne.")
    sheet.decision(
        "2",
        "Godkendt. Asta Lund tager sagen med.",
        follow_up="Asta Lund tager sagen med",
        conditions=("at Asta Lund kan",),
    )
    settings = _home(tmp_path, sheet)
    suppress(settings, "Asta Lund", who="mig", why="har bedt om det")
    export = _export(settings)
    assert "Lund" not in export
    assert "lund" not in export
    assert "[udeladt] tager sagen med" in export


def test_a_suppressed_person_does_not_return_with_another_document(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    suppress(settings, "person/asta-lund-rebild", who="mig", why="har bedt om det")
    later = Sheet("b.txt", day="2023-02-10")
    later.listed("Asta Lund", "A", REBILD)
    bare = Sheet("c.txt", day="2023-06-10")
    bare.person("Asta Lund")
    with Ledger(settings.ledger_path) as ledger:
        ledger.add(later.reading())
        ledger.remove(_minutes().sha256, who="mig", why="")
        assert record_of(ledger.snapshot()).graph().nodes
    assert "asta-lund-rebild" not in _export(settings)


def test_the_ledger_does_not_name_whom_it_leaves_out(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    suppress(settings, "person/asta-lund-rebild", who="mig", why="har bedt om det")
    with Ledger(settings.ledger_path) as ledger:
        kept = [repr(each) for each in ledger.judgements()]
        assert len({each.object for each in ledger.judgements()}) == 1
        assert "suppress" in [entry.act for entry in ledger.audit()]
    assert "asta" not in "".join(kept).lower()


def test_undo_brings_a_suppressed_person_back_to_the_byte(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    before = _export(settings)
    suppress(settings, "person/asta-lund-rebild", who="mig", why="fejl")
    with Ledger(settings.ledger_path) as ledger:
        ledger.undo(who="mig")
    assert _export(settings) == before


def test_all_that_is_held_is_told_with_its_sources(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    with Ledger(settings.ledger_path) as ledger:
        record = record_of(ledger.snapshot())
        held = held_about(record, find_person(record, "Bo Friis"), ledger)
    told = json.dumps(held, ensure_ascii=False)
    assert [document["name"] for document in json.loads(told)["documents"]] == ["a.txt"]
    assert "Bo Friis udpeges til Havnens bestyrelse" in told
    assert "Thisted" not in told


def test_a_name_is_put_right_and_the_old_id_still_leads_there(tmp_path: Path) -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Assta Lund", "A", REBILD)
    settings = _home(tmp_path, sheet)
    assert correct_name(settings, "Assta Lund", "Asta Lund", who="mig", why="slåfejl") == "person/asta-lund-rebild"
    assert find_person(_record(settings), "Asta Lund").aliases == ()


def test_a_fact_that_is_wrong_is_struck_out_and_stays_so(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    with Ledger(settings.ledger_path) as ledger:
        (fact,) = [fact for fact in ledger.facts(_minutes().sha256) if fact.kind == "appointment"]
    strike(settings, fact.id, who="mig", why="forkert referat")
    assert "appointment/" not in _export(settings)
    with Ledger(settings.ledger_path) as ledger:
        ledger.add(_minutes().reading(), reader="nyere")
    assert "appointment/" not in _export(settings)


def test_a_name_that_several_bear_is_told_with_their_ids(tmp_path: Path) -> None:
    settings = _home(tmp_path, _minutes())
    with pytest.raises(UnknownPerson, match="asta-lund-rebild, person/asta-lund-thisted"):
        find_person(_record(settings), "Asta Lund")
    with pytest.raises(UnknownPerson, match="No person is called 'Ida Krog'"):
        find_person(_record(settings), "Ida Krog")

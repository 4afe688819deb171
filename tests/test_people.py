"""People's rights: all that is held is told, what is wrong is put right, who asks for it is left out and stays so."""

import json
from pathlib import Path
from time import perf_counter

import pytest

from referatgraf.checking import check
from referatgraf.errors import UnknownPerson
from referatgraf.export.canonical import canonical_lines
from referatgraf.ingest import bring_in_step, rebuild
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


def _in_step(path: Path, *sheets: Sheet) -> Settings:
    settings = _home(path, *sheets)
    bring_in_step(settings)
    return settings


def _stored(settings: Settings) -> str:
    """All that the stored graph says, with the relationships' own words."""
    with open_store(settings) as store:
        nodes = store.query("MATCH (n) RETURN properties(n) AS node")
        ties = store.query(
            "MATCH (a)-[r]->(b) RETURN a.id AS one, type(r) AS type, properties(r) AS told, b.id AS other"
        )
    return repr(nodes) + repr(ties)


def _told_of() -> Sheet:
    """Minutes that speak of Asta Lund of Rebild in every kind of text."""
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.listed("Bo Friis", "V", REBILD, substitute_for="Asta Lund")
    sheet.item("2", "Sagen om Asta Lunds bro")
    sheet.proposal("2", "At Asta Lund hører borgerne.")
    words = "Godkendt. Asta Lund tager sagen med."
    sheet.decision("2", words, follow_up="Asta Lund tager sagen med", conditions=("at Asta Lund kan",))
    sheet.actor("organisation", "Havnens bestyrelse", subtype="board")
    sheet.appointment("Asta Lund", "Havnens bestyrelse", replacing="Bo Friis", date="2022-01-21")
    sheet.appointment("Bo Friis", "Broens bestyrelse", reason="Asta Lund er rejst")
    sheet.actor("organisation", "Broens bestyrelse", subtype="board")
    return sheet


def _elsewhere() -> Sheet:
    sheet = Sheet("b.txt", day="2023-02-10")
    sheet.listed("Asta Lund", "V", THISTED)
    sheet.decision("1", "Asta Lund fik ordet.")
    return sheet


@pytest.mark.parametrize("called", ["person/asta-lund-rebild", "Asta Lund"])
def test_who_is_left_out_is_gone_from_the_stored_graph_before_it_is_brought_in_step(
    tmp_path: Path, called: str
) -> None:
    settings = _in_step(tmp_path, *([_told_of(), _elsewhere()] if called.startswith("person/") else [_told_of()]))
    assert "asta-lund-rebild" in _stored(settings)
    suppress(settings, called, who="mig", why="har bedt om det")
    stored = _stored(settings)
    assert "asta-lund-rebild" not in stored
    assert ("Asta Lund" in stored) == called.startswith("person/")
    assert "Lunds bro" not in stored
    bring_in_step(settings)
    assert check(settings, repair=False) == []
    assert "asta-lund-rebild" not in _stored(settings)


def test_who_is_left_out_stays_so_when_all_is_read_and_made_again(tmp_path: Path) -> None:
    settings = _in_step(tmp_path, _told_of(), _elsewhere())
    suppress(settings, "person/asta-lund-rebild", who="mig", why="har bedt om det")
    with Ledger(settings.ledger_path) as ledger:
        for sheet in (_told_of(), _elsewhere()):
            ledger.add(sheet.reading(), reader="nyere")
    rebuild(settings)
    stored = _stored(settings)
    assert "asta-lund-rebild" not in stored
    assert "person/asta-lund-thisted" in stored
    assert "Asta Lund fik ordet." in stored


def test_who_comes_from_nowhere_is_left_out_by_the_bodies_alone(tmp_path: Path) -> None:
    sheet = Sheet("a.txt", body="Havnerådet")
    sheet.listed("Asta Lund", "A")
    settings = _in_step(tmp_path, sheet)
    suppress(settings, "Asta Lund", who="mig", why="har bedt om det")
    assert "asta-lund" not in _stored(settings)
    assert "asta-lund" not in _export(settings)


def test_a_name_that_two_bear_is_not_left_out_by_the_stored_graph_either(tmp_path: Path) -> None:
    settings = _in_step(tmp_path, _minutes())
    with pytest.raises(UnknownPerson, match="Several are called 'Asta Lund'"):
        suppress(settings, "Asta Lund", who="mig", why="har bedt om det")


@pytest.mark.long
def test_among_a_thousand_documents_it_takes_a_second(tmp_path: Path) -> None:
    sheets = [Sheet(f"{number}.txt", day=f"2022-{1 + number % 12:02d}-{1 + number % 28:02d}") for number in range(1000)]
    for number, sheet in enumerate(sheets):
        for member in range(10):
            sheet.listed(f"Asta Lund{(number + member) % 300:03d}", "A", REBILD)
    settings = _in_step(tmp_path, *sheets)
    with open_store(settings):
        before = perf_counter()
        suppress(settings, "person/asta-lund123-rebild", who="mig", why="har bedt om det")
        assert perf_counter() - before < 1
        assert "asta-lund123" not in _stored(settings)


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

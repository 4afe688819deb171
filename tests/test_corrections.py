"""A corrected document withdraws what no longer stands; a removed one takes only what nobody else says."""

from pathlib import Path

import pytest

from referatgraf.checking import check
from referatgraf.errors import UnknownDocument
from referatgraf.export.canonical import canonical_lines
from referatgraf.history import history
from referatgraf.ingest import graph_of_ledger, ingest, open_graph, rebuild, remove
from referatgraf.knowledge import folder
from referatgraf.ledger.ledger import Ledger
from referatgraf.record import record_of
from referatgraf.settings import Settings
from referatgraf.store.store import open_store
from tests.written import Sheet

REBILD = "Rebild Kommune"
NAME = "2023-02-03-kkr-limfjorden.txt"
PERSONS = "MATCH (p:Person) RETURN count(p) AS count"


def _export(settings: Settings, *, known_at: str | None = None) -> str:
    return "\n".join(canonical_lines(graph_of_ledger(settings, known_at=known_at)))


def _ledger(path: Path, *sheets: Sheet) -> Settings:
    settings = Settings(home=path)
    with Ledger(settings.ledger_path) as ledger:
        for sheet in sheets:
            ledger.add(sheet.reading())
    return settings


def _versions(folder_of: Path) -> tuple[Path, Path]:
    """Minutes of the sample, and a corrected version of the same name in which one member was absent after all."""
    text = (folder("sample") / NAME).read_text(encoding="utf-8")
    paths = []
    for number, words in enumerate((text, text.replace("fredag den 21. april 2023", "fredag den 28. april 2023"))):
        path = folder_of / str(number) / NAME
        path.parent.mkdir(parents=True)
        path.write_text(words, encoding="utf-8")
        paths.append(path)
    return paths[0], paths[1]


def test_a_new_version_takes_the_place_of_the_old_and_the_story_tells_so(tmp_path: Path) -> None:
    first, second = _versions(tmp_path / "in")
    corrected, alone = Settings(home=tmp_path / "home"), Settings(home=tmp_path / "alone")
    ingest([first], corrected)
    summary = ingest([second], corrected)
    assert (summary.read, summary.replaced) == ([NAME], [NAME])
    again = ingest([first], corrected)
    assert (again.read, again.known) == ([], [NAME])
    ingest([second], alone)
    assert _export(corrected) == _export(alone)
    with Ledger(corrected.ledger_path) as ledger:
        told = [(line["what"], str(line["about"])) for line in history(ledger, NAME)]
    assert [what for what, _ in told if what != "withdrawn"] == ["add", "supersede", "add"]
    assert any("2023-04-21" in about for what, about in told if what == "withdrawn")


def test_what_another_document_says_stays_when_one_is_removed(tmp_path: Path) -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    for sheet in (first, second):
        sheet.listed("Asta Lund", "A", REBILD)
    first.listed("Bo Friis", "V", REBILD)
    settings = _ledger(tmp_path / "home", first, second)
    remove("a.txt", settings, who="mig", why="en kladde")
    assert _export(settings) == _export(_ledger(tmp_path / "alone", second))
    with open_store(settings) as store:
        assert store.query(PERSONS)[0]["count"] == 1
    with Ledger(settings.ledger_path) as ledger:
        assert [(line["what"], line["why"]) for line in history(ledger, "a.txt")][1] == ("remove", "removed: en kladde")
        assert "removed: en kladde" not in [line["why"] for line in history(ledger, "Asta Lund")]


def test_a_document_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(UnknownDocument):
        remove("a.txt", _ledger(tmp_path), who="mig", why="")


def test_the_story_of_a_person_tells_what_was_learned_withdrawn_and_why(tmp_path: Path) -> None:
    first, second, other = Sheet("a.txt"), Sheet("a.txt, rettet"), Sheet("b.txt", day="2023-02-10")
    for sheet in (first, second, other):
        sheet.listed("Asta Lund", "A", REBILD)
    first.role("Asta Lund", "formand", "KKR Nordjylland")
    settings = _ledger(tmp_path, first, other)
    with Ledger(settings.ledger_path) as ledger:
        ledger.add(second.reading(), replaces=[first.sha256])
        lines = history(ledger, "Asta Lund")
    gone = [line for line in lines if line["what"] == "withdrawn" and "role" in str(line["about"])]
    assert [str(line["why"])[:20] for line in gone] == ["a new version came: "]
    assert ("joined", "name and municipality") in [(line["what"], line["why"]) for line in lines]


def test_a_graph_of_what_was_known_then_stays_until_the_next_rebuild(tmp_path: Path) -> None:
    settings = _ledger(tmp_path, Sheet("a.txt"))
    before = _export(settings)
    with Ledger(settings.ledger_path) as ledger:
        then = ledger.audit()[-1].at
        later = Sheet("b.txt", day="2023-02-10")
        later.listed("Asta Lund", "A", REBILD)
        ledger.add(later.reading())
    assert _export(settings, known_at=then) == before
    rebuild(settings, known_at=then)
    with open_graph(settings) as store:
        assert store.query(PERSONS)[0]["count"] == 0
    rebuild(settings)
    with open_graph(settings) as store:
        assert store.query(PERSONS)[0]["count"] == 1


def test_check_finds_a_damaged_graph_and_repairs_it(tmp_path: Path) -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    settings = _ledger(tmp_path, sheet)
    assert "made from revision None" in check(settings, repair=True)[0]
    assert check(settings) == []
    with open_store(settings) as store:
        store.query("MATCH (p:Person) SET p.name = 'Bo'")
    assert check(settings, repair=True) == ["graph: 1 nodes or relationships differ from the ledger"]
    assert check(settings) == []


def test_two_meetings_under_one_file_name_are_two_documents(tmp_path: Path) -> None:
    text = (folder("sample") / NAME).read_text(encoding="utf-8")
    for number, words in enumerate(
        (text, text.replace("3. februar 2023", "10. marts 2023").replace("03-02-2023", "10-03-2023"))
    ):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "referat.txt").write_text(words, encoding="utf-8")
    settings = Settings(home=tmp_path / "home")
    assert ingest([tmp_path], settings).replaced == []
    with Ledger(settings.ledger_path) as ledger:
        assert len(record_of(ledger.snapshot()).readings) == 2

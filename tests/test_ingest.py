"""Minutes in, graph out: each document once, whole, and in whatever order."""

import os
import shutil
from pathlib import Path

import pytest

from referatgraf.documents.source import printable
from referatgraf.export.canonical import canonical_lines
from referatgraf.ingest import (
    Summary,
    graph_of_ledger,
    ingest,
    quarantined,
    rebuild,
    restore_if_behind,
    retry_quarantine,
    summary_json,
)
from referatgraf.intake import files_in, read_file
from referatgraf.knowledge import folder
from referatgraf.ledger.ledger import Ledger
from referatgraf.settings import Settings
from referatgraf.store.store import open_store

NODES = "MATCH (n) WHERE n.id <> 'state' RETURN count(n) AS count"
EDGES = "MATCH ()-[r]->() RETURN count(r) AS count"


@pytest.fixture(scope="module")
def sample() -> list[Path]:
    return files_in([folder("sample")])[0]


@pytest.fixture(scope="module")
def told(sample: list[Path], tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, Summary]:
    """A home into which the sample was ingested."""
    settings = Settings(home=tmp_path_factory.mktemp("told"))
    return settings, ingest([folder("sample")], settings)


def _export(settings: Settings) -> str:
    return "\n".join(canonical_lines(graph_of_ledger(settings)))


def _stored(settings: Settings) -> tuple[object, object]:
    with open_store(settings) as store:
        return store.query(NODES)[0]["count"], store.query(EDGES)[0]["count"]


def test_every_minutes_of_a_folder_is_read_into_ledger_and_graph(
    told: tuple[Settings, Summary], sample: list[Path]
) -> None:
    settings, summary = told
    assert summary.read == [path.name for path in sample]
    assert (summary.known, summary.failed) == ([], [])
    assert summary.facts["meeting"] == len(sample)
    graph = graph_of_ledger(settings)
    assert _stored(settings) == (len(graph.nodes), len(graph.edges))


def test_the_same_files_again_write_nothing(told: tuple[Settings, Summary], sample: list[Path]) -> None:
    settings, _ = told
    with Ledger(settings.ledger_path) as ledger:
        before = "\n".join(ledger._connection.iterdump())
    again = ingest(sample, settings)
    assert (again.read, again.known) == ([], [path.name for path in sample])
    with Ledger(settings.ledger_path) as ledger:
        assert "\n".join(ledger._connection.iterdump()) == before


def test_documents_in_parts_and_in_reverse_give_the_same_graph(
    told: tuple[Settings, Summary], sample: list[Path], tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path)
    ingest(list(reversed(sample[4:])), settings)
    ingest(list(reversed(sample[:4])), settings)
    assert _export(settings) == _export(told[0])
    assert _stored(settings) == _stored(told[0])


def test_a_bad_file_stops_no_other(sample: list[Path], tmp_path: Path) -> None:
    empty = tmp_path / "tom.txt"
    empty.touch()
    summary = ingest([empty, tmp_path / "borte.txt", sample[0]], Settings(home=tmp_path / "home"))
    assert summary.read == [sample[0].name]
    assert [Path(failure.path).name for failure in summary.failed] == ["tom.txt", "borte.txt"]
    assert summary.failed[0].code == "empty"


def test_a_file_set_aside_is_not_tried_again_until_it_is_asked_for_or_mended(
    sample: list[Path], tmp_path: Path
) -> None:
    settings = Settings(home=tmp_path / "home")
    path = tmp_path / "brev.txt"
    path.write_text("Kære alle.\n\nTak for i går.\n", encoding="utf-8")
    assert [aside.code for aside in ingest([path], settings).failed] == ["not-minutes"]
    assert [aside.tries for aside in ingest([path], settings).failed] == [1]
    retry_quarantine(settings)
    assert [(aside.code, aside.tries) for aside in quarantined(settings)] == [("not-minutes", 2)]
    shutil.copy(sample[0], path)
    retry_quarantine(settings)
    assert ingest([path], settings).read == ["brev.txt"]
    assert quarantined(settings) == ()


def test_a_folder_without_minutes_is_told(tmp_path: Path) -> None:
    (tmp_path / "minutes").mkdir()
    summary = ingest([tmp_path / "minutes"], Settings(home=tmp_path / "home"))
    assert [failure.code for failure in summary.failed] == ["no-files"]


def test_a_copy_under_another_name_adds_no_document(sample: list[Path], tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home")
    copy = tmp_path / "zzz-kopi.txt"
    shutil.copy(sample[0], copy)
    ingest([sample[0], copy], settings)
    with Ledger(settings.ledger_path) as ledger:
        assert [document.name for document in ledger.documents()] == [sample[0].name]


def test_a_graph_behind_its_ledger_is_made_anew(sample: list[Path], tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    with Ledger(settings.ledger_path) as ledger:
        ledger.add(read_file(sample[0]))
    with open_store(settings) as store:
        assert restore_if_behind(store, settings)
        assert not restore_if_behind(store, settings)
        assert store.query(NODES)[0]["count"] == len(graph_of_ledger(settings).nodes)


def test_a_damaged_graph_is_rebuilt(sample: list[Path], tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    ingest([sample[0]], settings)
    whole = _stored(settings)
    with open_store(settings) as store:
        store.query("MATCH (n:Person) DETACH DELETE n")
    assert _stored(settings) != whole
    rebuild(settings)
    assert _stored(settings) == whole


def test_progress_tells_stages_and_reaches_the_end(sample: list[Path], tmp_path: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    ingest(sample[:2], Settings(home=tmp_path), progress=lambda *step: steps.append(step))
    assert ("reading", 2, 2) in steps
    stage, done, total = steps[-1]
    assert (stage, done) == ("graph", total)


def test_a_summary_is_plain_json(told: tuple[Settings, Summary]) -> None:
    shown = summary_json(told[1])
    assert shown["known"] == []
    assert isinstance(shown["facts"], dict)


def test_every_quote_of_the_real_minutes_comes_back_from_the_ledger(seeds: list[Path], tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        for path in seeds:
            reading = read_file(path)
            ledger.add(reading)
            assert ledger.reading(reading.document.sha256) == reading


def test_files_with_names_that_are_no_text_are_read_and_set_aside(sample: list[Path], tmp_path: Path) -> None:
    settings, minutes = Settings(home=tmp_path / "home"), tmp_path / "minutes"
    minutes.mkdir()
    shutil.copy(sample[0], minutes / os.fsdecode(b"r\xe5d.txt"))
    (minutes / os.fsdecode(b"\xe5.pdf")).write_bytes(b"%PDF-1.7\n")
    (minutes / "to\nlinjer.pdf").write_bytes(b"%PDF-1.7\n1")
    summary = ingest([minutes], settings)
    assert summary.read == [r"r\udce5d.txt"]
    assert [printable(str(aside)).rpartition("/")[2].partition(":")[0] for aside in summary.failed] == [
        r"to\nlinjer.pdf", r"\udce5.pdf"
    ]  # fmt: skip
    again = ingest([minutes], settings)
    assert (again.read, again.known, len(again.failed)) == ([], [r"r\udce5d.txt"], 2)


def test_what_is_set_aside_is_found_again_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(home=tmp_path / "home")
    (tmp_path / "tom.pdf").write_bytes(b"%PDF-1.7\n")
    monkeypatch.chdir(tmp_path)
    ingest([Path("tom.pdf")], settings)
    monkeypatch.chdir("/")
    retry_quarantine(settings)
    assert [aside.tries for aside in quarantined(settings)] == [2]

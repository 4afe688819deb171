"""The ledger keeps what was read, exactly and for good."""

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from referatgraf.errors import LedgerError, UnknownDocument
from referatgraf.facts import Actor, Attendance, Document, Evidence, Fact, Mention, Passage
from referatgraf.ledger.ledger import Ledger
from referatgraf.reading_record import Reading

TEXT = "Deltagere\nAsta Lund (A), Rebild Kommune\nBo Friis (V), Rebild Kommune\n"


def _reading(sha256: str = "ab" * 32, name: str = "referat.txt", *, rule: str = "roster@1") -> Reading:
    asta = Evidence(sha256, 10, 19)
    line = Evidence(sha256, 10, 39)
    return Reading(
        document=Document(sha256, name, "text/plain", TEXT, (0, 40), "windows-1252"),
        layout="kkr",
        facts=(
            Actor(
                evidence=(asta,), method=rule, actor_kind="person", key="Asta Lund", name="Asta Lund",
                mentions=(Mention("Asta Lund", asta, rule),),
            ),
            Attendance(evidence=(line,), method=rule, confidence=0.9, person="Asta Lund", status="present"),
        ),
        passages=(Passage(sha256, 10, 39, "Asta Lund (A), Rebild Kommune", 1),),
        quotes={asta: "Asta Lund", line: "Asta Lund (A), Rebild Kommune", Evidence(sha256, 0, 9): "Deltagere"},
        unread=(Evidence(sha256, 40, 68),),
    )  # fmt: skip


def _rows(path: Path, statement: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    rows = connection.execute(statement).fetchall()
    connection.close()
    return rows


def test_a_reading_comes_back_equal(tmp_path: Path) -> None:
    with Ledger(tmp_path / "new" / "ledger.sqlite") as ledger:
        assert ledger.add(_reading())
    with Ledger(tmp_path / "new" / "ledger.sqlite") as ledger:
        assert ledger.reading("ab" * 32) == _reading()
        assert ledger.documents() == (_reading().document,)


def test_the_same_bytes_twice_write_nothing(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(_reading(), reader="1")
        before = "\n".join(ledger._connection.iterdump())
        assert not ledger.add(_reading(), reader="1")
        assert "\n".join(ledger._connection.iterdump()) == before
        assert ledger.revision == 1


def test_a_fact_told_twice_in_the_same_words_stays_two(tmp_path: Path) -> None:
    reading = _reading()
    reading = replace(reading, facts=(*reading.facts, reading.facts[1]))
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(reading)
        assert ledger.reading("ab" * 32) == reading


def test_a_newer_reader_withdraws_what_it_no_longer_finds_and_keeps_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    less = replace(_reading(), facts=_reading().facts[:1])
    with Ledger(path) as ledger:
        ledger.add(_reading(), reader="1")
        assert ledger.add(less, reader="2")
        assert ledger.reading("ab" * 32).facts == less.facts
    assert _rows(path, "SELECT kind, revision, withdrawn_at IS NULL FROM fact ORDER BY kind") == [
        ("actor", 1, 1),
        ("attendance", 1, 0),
    ]


def test_a_fact_that_returns_is_recorded_anew_beside_the_old(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger(path) as ledger:
        ledger.add(_reading(), reader="1")
        ledger.add(replace(_reading(), facts=()), reader="2")
        ledger.add(_reading(), reader="3")
        assert ledger.reading("ab" * 32) == _reading()
    found = "SELECT count(DISTINCT id), count(*), count(withdrawn_at) FROM fact"
    assert _rows(path, found) == [(2, 4, 2)]


def test_a_fact_read_by_another_rule_keeps_its_id(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    attended = _reading().facts[1]
    with Ledger(path) as ledger:
        ledger.add(replace(_reading(), facts=(attended,)), reader="1")
        ledger.add(replace(_reading(), facts=(replace(attended, method="roster@2"),)), reader="2")
        assert [fact.method for fact in ledger.reading("ab" * 32).facts] == ["roster@2"]
    assert _rows(path, "SELECT count(DISTINCT id), count(*) FROM fact") == [(1, 2)]


def test_one_document_under_two_names_goes_by_the_first_of_the_alphabet(tmp_path: Path) -> None:
    names = []
    for order in (["b.txt", "a.txt"], ["a.txt", "b.txt"]):
        with Ledger(tmp_path / f"{order[0]}.sqlite") as ledger:
            for name in order:
                ledger.add(_reading(name=name))
            names.append([document.name for document in ledger.documents()])
    assert names == [["a.txt"], ["a.txt"]]


def test_a_reading_that_cannot_be_written_leaves_no_trace(tmp_path: Path) -> None:
    foreign: Fact = Attendance(evidence=(Evidence("cd" * 32, 0, 4),), method="m", person="x", status="present")
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        with pytest.raises(LedgerError, match="cites another document"):
            ledger.add(replace(_reading(), facts=(*_reading().facts, foreign)))
        assert ledger.revision == 0
        assert ledger.documents() == ()


def test_a_document_is_found_by_name_or_by_the_beginning_of_its_sha(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(_reading("ab" * 32, "januar.txt"))
        ledger.add(_reading("ac" * 32, "maj.txt"))
        assert ledger.find("maj.txt").sha256 == "ac" * 32
        assert ledger.find("ABAB").name == "januar.txt"
        with pytest.raises(UnknownDocument, match="juli"):
            ledger.find("juli.txt")


def test_two_documents_of_one_name_are_told_apart_by_sha(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(_reading("ab" * 32))
        ledger.add(_reading("ac" * 32))
        with pytest.raises(UnknownDocument, match="abababababab, acacacacacac"):
            ledger.find("referat.txt")


@pytest.mark.parametrize(
    "statement", ["UPDATE audit SET who = 'x'", "DELETE FROM audit", "INSERT OR REPLACE INTO audit SELECT * FROM audit"]
)
def test_the_audit_cannot_be_changed(tmp_path: Path, statement: str) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(_reading(), who="asta")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            ledger._connection.execute(statement)
    assert _rows(tmp_path / "ledger.sqlite", "SELECT who, act, subject FROM audit") == [("asta", "add", "ab" * 32)]


def test_a_file_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name text)")
    connection.close()
    with pytest.raises(LedgerError, match="another program"):
        Ledger(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    path.write_text("Referat af møde " * 100, encoding="utf-8")
    with pytest.raises(LedgerError, match=r"ledger\.sqlite"):
        Ledger(path)


def test_a_ledger_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    Ledger(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LedgerError, match="newer"):
        Ledger(path)


def test_processes_that_start_and_write_at_once_all_get_through(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(path), str(start)]) for start in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    with Ledger(path) as ledger:
        assert len(ledger.documents()) == 15
        assert ledger.revision == 15


WRITER = """
import sys
from pathlib import Path
from referatgraf.facts import Document
from referatgraf.reading_record import Reading
from referatgraf.ledger.ledger import Ledger
for ordinal in range(5):
    with Ledger(Path(sys.argv[1])) as ledger:
        document = Document(f"{sys.argv[2]}{ordinal}" * 32, "referat.txt", "text/plain", "Godkendt.")
        ledger.add(Reading(document, "kkr", (), (), {}))
"""

"""What `extract` prints."""

from pathlib import Path

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.extract import extract_json, line_counter
from referatgraf.reading.pipeline import make_reader, read

MINUTES = """Deltagere

Anna Holm (A) Thisted Kommune

1. Sager

1.1. Godkendelse af dagsorden

SAG-2023-00001 abcd

Indstilling

Det indstilles, at KKR Nordjylland godkender dags-

ordenen.

Beslutning

Godkendt.
"""


def extracted(tmp_path: Path) -> dict[str, object]:
    path = tmp_path / "opdigtet.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return extract_json(read(parse_minutes(read_document(path)), make_reader()))


def test_every_list_of_the_contract_is_there(tmp_path: Path) -> None:
    keys = set(extracted(tmp_path))
    assert keys >= {
        "document", "meeting", "attendance", "agenda_items", "proposals", "decisions", "persons", "organisations",
        "parties", "municipalities", "roles", "appointments", "party_switches", "composition_rules", "events",
        "amounts", "reports", "relations", "references", "anomalies",
    }  # fmt: skip


def test_a_fact_has_the_line_it_begins_on_and_its_repaired_words(tmp_path: Path) -> None:
    proposals = extracted(tmp_path)["proposals"]
    assert isinstance(proposals, list)
    assert proposals[0]["line"] == 13
    assert proposals[0]["quote"].endswith("godkender dagsordenen.")
    start, end = proposals[0]["evidence"][0]["start"], proposals[0]["evidence"][0]["end"]
    assert MINUTES[start:end].endswith("godkender dags-\n\nordenen.")


def test_lines_are_counted_from_one() -> None:
    line_of = line_counter("a\nbb\n\nc")
    assert [line_of(place) for place in range(7)] == [1, 1, 2, 2, 2, 3, 4]


def outcomes_of_minutes(tmp_path: Path, head: str) -> list[object]:
    path = tmp_path / "forum.txt"
    decision = "1. Budget\nBeslutning\nBestyrelsen tiltrådte budgettet.\n"
    path.write_text(f"{head}\nDato: 21. april 2022\n\n{decision}", encoding="utf-8")
    found = extract_json(read(parse_minutes(read_document(path)), make_reader()))["decisions"]
    assert isinstance(found, list)
    return [one["outcomes"] for one in found]


def test_the_board_decides_where_the_minutes_are_of_its_meeting(tmp_path: Path) -> None:
    assert outcomes_of_minutes(tmp_path, "Referat af bestyrelsesmøde i Erhvervsforum Vestermarsk") == [["approved"]]
    assert outcomes_of_minutes(tmp_path, "Referat af møde i Teknisk Udvalg") == [["none_recorded"]]

"""The fictional minutes: made anew they say the same, and their gold speaks of what stands in them."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from referatgraf.documents.read import read_document
from referatgraf.evaluation.gold import Entry, load_gold
from referatgraf.intake import SUFFIXES
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes
from tests.sample.make_sample import line_of, make, manuscripts

SAMPLE = Path(__file__).parent / "sample"
GOLDS = sorted(SAMPLE.glob("*.gold.json"))
DOCUMENTS = sorted(path for path in SAMPLE.rglob("*") if path.suffix in SUFFIXES)
TERMS = ((date(2018, 1, 1), date(2021, 12, 31)), (date(2022, 1, 1), date(2025, 12, 31)))
WORD = re.compile(r"\w+")
PERSON_SLOTS = {"attendance": "name", "roles": "person", "appointments": "person", "party_switches": "person"}


def lines_of(surface: str, minutes: Minutes) -> list[int]:
    """Where these words begin, by the lines of the original text; they may be torn apart there by a page's end."""
    text, original = minutes.text, minutes.document.text
    starts = [match.start() for match in re.finditer(re.escape(surface), text.text)]
    return [original.count("\n", 0, text.evidence(start, start + len(surface)).start) + 1 for start in starts]


def mentions(gold: Entry) -> Iterator[tuple[int, str]]:
    for key in ("persons", "organisations", "parties", "municipalities"):
        yield from ((mention["line"], mention["surface"]) for name in gold[key] for mention in name["mentions"])


@pytest.mark.parametrize("manuscript", manuscripts(), ids=lambda path: str(path.stem))
def test_a_document_made_anew_says_what_the_committed_one_says(manuscript: Path, tmp_path: Path) -> None:
    fresh = read_document(make(manuscript, tmp_path))
    committed = read_document(SAMPLE / manuscript.stem)
    assert (fresh.text, fresh.page_starts) == (committed.text, committed.page_starts)


@pytest.mark.parametrize("manuscript", manuscripts(), ids=lambda path: str(path.stem))
def test_every_word_of_a_manuscript_is_read_from_what_is_made_of_it(manuscript: Path) -> None:
    lines = [line_of(line) for line in manuscript.read_text(encoding="utf-8").splitlines()]
    shown = " ".join(line.text for line in lines if line.kind not in ("note", "page"))
    assert Counter(WORD.findall(shown)) <= Counter(WORD.findall(read_document(SAMPLE / manuscript.stem).text))


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: str(path.name))
def test_what_a_gold_names_stands_at_its_line(path: Path) -> None:
    gold = load_gold(path)
    minutes = parse_minutes(read_document(SAMPLE / gold["document"]))
    lost = [(line, surface) for line, surface in mentions(gold) if line not in lines_of(surface, minutes)]
    assert not lost


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: str(path.name))
def test_who_a_gold_tells_of_is_one_of_its_persons(path: Path) -> None:
    gold = load_gold(path)
    persons = {person["name"] for person in gold["persons"]}
    told = {entry[slot] for key, slot in PERSON_SLOTS.items() for entry in gold[key]}
    assert told <= persons


@pytest.mark.parametrize("path", GOLDS, ids=lambda path: str(path.name))
def test_acts_and_outcomes_of_a_gold_belong_to_its_items(path: Path) -> None:
    gold = load_gold(path)
    numbers = {item["number"] for item in gold["agenda_items"]}
    assert {entry["item"] for key in ("proposals", "decisions", "reports") for entry in gold[key]} <= numbers


def test_every_document_has_a_gold() -> None:
    assert {load_gold(path)["document"] for path in GOLDS} == {path.name for path in DOCUMENTS}


def test_the_sample_spans_two_terms() -> None:
    days = [date.fromisoformat(load_gold(path)["meeting"]["date"]) for path in GOLDS]
    by_term = [sum(start <= day <= end for day in days) for start, end in TERMS]
    assert len(days) >= 10
    assert min(by_term) >= 4
    assert sum(by_term) == len(days)


def test_the_sample_has_five_layouts_in_four_formats() -> None:
    documents = [read_document(path) for path in DOCUMENTS]
    layouts = {parse_minutes(document).layout for document in documents}
    assert {"kkr", "municipal_council", "committee", "board", "region"} <= layouts
    assert len({document.media_type for document in documents}) == 4


def test_persons_meet_again_on_other_bodies() -> None:
    bodies: dict[str, set[str]] = {}
    for path in GOLDS:
        gold = load_gold(path)
        for attendance in gold["attendance"]:
            bodies.setdefault(attendance["name"], set()).add(gold["meeting"]["body"])
    assert sum(len(held) > 1 for held in bodies.values()) >= 10
    assert len(bodies["Viggo Tanderup"]) >= 3


def test_an_agenda_and_its_minutes_are_of_one_meeting() -> None:
    agenda, minutes = (
        load_gold(SAMPLE / f"2022-08-16-teknik-og-havneudvalget{name}.gold.json") for name in ("-dagsorden", "")
    )
    assert agenda["meeting"] == minutes["meeting"]
    assert agenda["proposals"] == minutes["proposals"]
    assert not agenda["decisions"]

"""The attendance list."""

import pytest

from referatgraf.knowledge import folder, load_yaml
from referatgraf.reading.attendance.patterns import parts
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names, grammars, parse_line
from tests.reading.minimal import doc_of

GRAMMARS = load_yaml(folder("extraction") / "patterns" / "roster.yml")["patterns"]


@pytest.mark.parametrize("entry", GRAMMARS, ids=lambda entry: entry["name"])
def test_every_grammar_reads_its_examples_and_not_its_near_misses(entry: dict[str, list[dict[str, object]]]) -> None:
    grammar = dict(grammars())[str(entry["name"])]
    for example in entry["examples"]:
        found = grammar.fullmatch(str(example["text"]))
        assert found
        assert {slot: words for slot, words in found.groupdict().items() if words} == example["gives"]
    for near_miss in entry["near_misses"]:
        assert grammar.fullmatch(str(near_miss)) is None


def test_a_sentence_is_no_entry() -> None:
    assert parse_line("Der var ingen afbud til mødet.") is None


LIST = """Deltagere

Anna Holm (A) Thisted Kommune

Anna Holm (V) Læsø Kommune

Bo Krag (C) Morsø Kommune (suppleant for Ida

Wiig)

Afbud

Ida Wiig (C) Rebild Kommune

1. Sager
"""


def test_absent_present_and_substitute_are_told_apart() -> None:
    doc = doc_of(LIST)
    find_roster_names(doc)
    found = [(fact.person, fact.status, fact.capacity, fact.substitute_for) for fact in find_attendance(doc)]
    assert found == [
        ("Anna Holm, Thisted Kommune", "present", "member", None),
        ("Anna Holm, Læsø Kommune", "present", "member", None),
        ("Bo Krag", "present", "substitute", "Ida Wiig"),
        ("Ida Wiig", "absent", "member", None),
    ]


PARTS = ["groups", "leads", "tails", "exceptions", "others"]


@pytest.mark.parametrize("kind", PARTS)
def test_the_parts_of_an_entry_read_their_examples(kind: str) -> None:
    """A part is read where it begins, at `from`; a sentence wherever it stands."""
    expressions = dict(parts(kind))
    for entry in load_yaml(folder("extraction") / "patterns" / "roster.yml")[kind]:
        for example in entry["examples"]:
            text, expression = example["text"], expressions[entry["name"]]
            start = text.index(example.get("from", text))
            found = expression.search(text) if kind == "others" else expression.match(text, start)
            assert found, text
            assert {slot: words for slot, words in found.groupdict().items() if words} == example["gives"]


@pytest.mark.parametrize("kind", PARTS)
def test_the_parts_of_an_entry_do_not_read_their_near_misses(kind: str) -> None:
    expressions = dict(parts(kind))
    for entry in load_yaml(folder("extraction") / "patterns" / "roster.yml")[kind]:
        expression = expressions[entry["name"]]
        for near_miss in entry["near_misses"]:
            assert (expression.search(near_miss) if kind == "others" else expression.match(near_miss)) is None

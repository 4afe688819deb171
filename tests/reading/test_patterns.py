"""Every pattern of the statement finders finds its examples and lets its near misses go."""

from typing import Any

import pytest

from referatgraf.knowledge import folder, load_yaml
from referatgraf.reading.encoding import Encoded, encode
from referatgraf.reading.statements import Statement, patterns
from tests.reading.marked import unmarked

KINDS = (
    "proposals",
    "decisions",
    "roles",
    "appointments",
    "seats",
    "seat_parts",
    "party_switches",
    "reports",
    "relations",
    "composition",
    "votes",
    "presences",
)


def entries() -> list[tuple[str, dict[str, Any]]]:
    path = folder("extraction") / "patterns"
    return [(kind, entry) for kind in KINDS for entry in load_yaml(path / f"{kind}.yml")["patterns"]]


def encoded(text: str) -> Encoded:
    return encode(*unmarked(text))


def told(statement: Statement, slot: str, text: str) -> str:
    """A slot in words: the keys of the names where it holds nothing else, else its text."""
    found = statement.slots[slot]
    words = unmarked(text)[0][found.start : found.end]
    keys = ", ".join(found.keys())
    return keys if slot in ("people", "bodies") else words


@pytest.mark.parametrize(
    ("kind", "entry"), entries(), ids=lambda value: value if isinstance(value, str) else value["name"]
)
def test_a_pattern_finds_its_examples_and_no_near_miss(kind: str, entry: dict[str, Any]) -> None:
    pattern = patterns(kind)[entry["name"]]
    for example in entry["examples"]:
        found = next(pattern.find(encoded(example["text"])), None)
        assert found, example["text"]
        assert {slot: told(found, slot, example["text"]) for slot in example["gives"]} == example["gives"]
    for near_miss in entry["near_misses"]:
        assert not list(pattern.find(encoded(near_miss))), near_miss

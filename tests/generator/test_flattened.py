"""What minutes say does not hang on their line breaks: the facts of our own texts when those are lost."""

import hashlib
from collections import Counter
from collections.abc import Callable, Hashable
from pathlib import Path

import pytest

from referatgraf.facts import Actor, AgendaItem, Attendance, Decision, Document, Meeting, Role
from referatgraf.intake import pipeline
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import read
from tests.generator.flattened import one_line, page_a_line, paragraph_a_line
from tests.generator.minutes import generate

SAMPLE = sorted((Path(__file__).parents[1] / "sample").glob("*.txt"))
TEXTS = [path.read_text(encoding="utf-8") for path in SAMPLE] + [generate(seed).text for seed in range(6)]
MOST_LOST = 0.1
"""The share of facts of a kind that flattening may cost, or change."""
Facts = dict[str, Counter[Hashable]]


def facts_of(text: str) -> Facts:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    reading = read(parse_minutes(Document(sha256, "flat.txt", "text/plain", text)), pipeline())
    names = {fact.key: fact.name for fact in reading.facts if isinstance(fact, Actor)}
    found: Facts = {
        kind: Counter() for kind in ("meeting", "item", "section", "attendance", "person", "decision", "role")
    }
    for fact in reading.facts:
        match fact:
            case Meeting():
                found["meeting"][(fact.body, fact.date)] += 1
            case AgendaItem():
                found["item"][(fact.number, fact.title)] += 1
                found["section"].update((fact.number, section) for section in fact.sections)
            case Attendance():
                found["attendance"][(names[fact.person], fact.status, fact.capacity, fact.party_letter)] += 1
            case Actor() if fact.actor_kind == "person":
                found["person"][fact.name] += 1
            case Decision():
                found["decision"][(fact.item, fact.outcomes)] += 1
            case Role():
                found["role"][(names[fact.person], fact.role, fact.organisation)] += 1
            case _:
                pass
    return found


@pytest.fixture(scope="module")
def originals() -> list[Facts]:
    return [facts_of(text) for text in TEXTS]


@pytest.mark.parametrize("flatten", [one_line, page_a_line, paragraph_a_line])
def test_lost_line_breaks_cost_few_facts_and_make_no_wrong_person(
    flatten: Callable[[str], str], originals: list[Facts]
) -> None:
    flat = [facts_of(flatten(text)) for text in TEXTS]
    for before, after in zip(originals, flat, strict=True):
        for kind in ("meeting", "person", "attendance", "role"):
            assert not after[kind] - before[kind]
    for kind in originals[0]:
        all_of = sum(facts[kind].total() for facts in originals)
        kept = sum((before[kind] & after[kind]).total() for before, after in zip(originals, flat, strict=True))
        assert kept >= (1 - MOST_LOST) * all_of, kind

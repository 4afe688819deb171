"""A fact as a row of the ledger: its id is made from what it says and where, not from when or by which rule."""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from referatgraf.errors import LedgerError
from referatgraf.facts import FACTS, Actor, Evidence, Fact
from referatgraf.ledger.records import Plain, canonical, plain, record
from referatgraf.reading_record import Reading

Part = Literal["fact", "mention"]
COLUMNS = ("evidence", "method", "confidence")


@dataclass(frozen=True, slots=True)
class Span:
    """A place that a fact rests on: its own evidence, or one of its actor's mentions."""

    part: Part
    start: int
    end: int
    quote: str | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """`body` holds the slots as JSON; `ordinal` is the fact's place in its reading."""

    id: str
    ordinal: int
    kind: str
    method: str
    confidence: float
    body: str
    spans: tuple[Span, ...]

    @property
    def content(self) -> str:
        return content_of(self.method, self.confidence, self.body, self.spans)


def content_of(method: str, confidence: float, body: str, spans: Sequence[Span]) -> str:
    """A row's content in one string: two rows of one id that agree in it say the same by the same rule."""
    return canonical([method, confidence, body, plain(tuple(spans))])


def fact_rows(reading: Reading) -> list[FactRow]:
    """The rows of a reading's facts; one that is told twice in the very same words gets an id of its own."""
    seen: Counter[str] = Counter()
    rows = []
    for ordinal, fact in enumerate(reading.facts):
        body = _body(fact)
        id = fact_id(reading.document.sha256, fact, body)
        seen[id] += 1
        if seen[id] > 1:
            id = _hash(f"{id} {seen[id]}")
        spans = _spans(fact, reading)
        rows.append(FactRow(id, ordinal, fact.kind, fact.method, float(fact.confidence), body, spans))
    return rows


def fact_id(sha256: str, fact: Fact, body: str) -> str:
    """The content hash of document, kind, slots and evidence."""
    places: list[Plain] = [[evidence.start, evidence.end] for evidence in fact.evidence]
    return _hash(canonical([sha256, fact.kind, body, places]))


def fact_of(row: tuple[str, str, float, str], sha256: str, spans: Sequence[Span]) -> Fact:
    """The fact of a row's kind, method, confidence and body."""
    kind, method, confidence, body = row
    evidence: list[Plain] = [plain(Evidence(sha256, span.start, span.end)) for span in spans if span.part == "fact"]
    return record(FACTS[kind], {**json.loads(body), "evidence": evidence, "method": method, "confidence": confidence})


def _body(fact: Fact) -> str:
    slots = plain(fact)
    assert isinstance(slots, dict)
    return canonical({name: value for name, value in slots.items() if name not in COLUMNS})


def _spans(fact: Fact, reading: Reading) -> tuple[Span, ...]:
    mentions = fact.mentions if isinstance(fact, Actor) else ()
    own = [_span("fact", evidence, reading) for evidence in fact.evidence]
    return (*own, *(_span("mention", mention.evidence, reading) for mention in mentions))


def _span(part: Part, place: Evidence, reading: Reading) -> Span:
    if place.document != reading.document.sha256:
        raise LedgerError(f"A fact of {reading.document.name} cites another document: {place}")
    return Span(part, place.start, place.end, reading.quotes.get(place))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()

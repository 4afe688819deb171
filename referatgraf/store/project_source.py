"""One document on its way into the graph: its ids, its passages, whom its keys stand for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from sys import intern
from typing import TypeVar, cast

from referatgraf.facts import ActorKind, Appointment, Evidence, Fact, Meeting, Passage
from referatgraf.identity.folding import slug
from referatgraf.identity.identities import Identities
from referatgraf.identity.parties import meeting_day, whole_day
from referatgraf.reading_record import Reading
from referatgraf.store.building import Building, Loose

Kind = TypeVar("Kind", bound=Fact)
PRINT = 16  # hexadecimal digits of a SHA-256 that stand in an id


@dataclass(frozen=True)
class Source:
    """A reading beside the identities; `warn` is told of what cannot be placed.

    `appointed` holds the days of all appointments of a person to a body that any document dates.
    """

    reading: Reading
    identities: Identities
    warn: Callable[[str], None]
    appointed: Mapping[tuple[str, str], frozenset[date]] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        return self.reading.document.sha256

    @property
    def document(self) -> str:
        return f"document/{self.sha256[:PRINT]}"

    @cached_property
    def day(self) -> date | None:
        return meeting_day(self.reading)

    @cached_property
    def body(self) -> str | None:
        """The id of the body that met."""
        stated = (self.identities.find(self.sha256, fact.body, "organisation") for fact in self.facts(Meeting))
        return next((id for id in stated if id), None)

    @cached_property
    def meeting(self) -> str:
        """The id of the meeting: one for a body and a day, else the document's own."""
        body = self.body.partition("/")[2] if self.body else "unknown"
        return f"meeting/{body}-{self.day.isoformat() if self.body and self.day else self.sha256[:PRINT]}"

    def item(self, number: str) -> str:
        return intern(f"{self.meeting}/{number}")

    def decision(self, number: str, ordinal: int) -> str:
        return intern(f"{self.item(number)}/decision-{ordinal}")

    def proposal(self, number: str, ordinal: int) -> str:
        return intern(f"{self.item(number)}/proposal-{ordinal}")

    def facts(self, kind: type[Kind]) -> list[Kind]:
        """The facts of a kind, in the order in which they stand in the document."""
        return cast(list[Kind], self._by_kind.get(kind, []))

    @cached_property
    def _by_kind(self) -> dict[type[Fact], list[Fact]]:
        found: dict[type[Fact], list[Fact]] = defaultdict(list)
        for fact in sorted(self.reading.facts, key=lambda fact: [(each.start, each.end) for each in fact.evidence]):
            found[type(fact)].append(fact)
        return found

    def find(self, key: str | None, *kinds: ActorKind) -> str | None:
        """The id of an actor; a key that no actor has is told."""
        id = self.identities.find(self.sha256, key, *kinds)
        if key and id is None:
            wanted = " or ".join(kinds) or "actor"
            self.warn(f"{self.reading.document.name}: a fact names '{key}', which is no {wanted} of the document.")
        return id

    def occasion(self, appointment: Appointment) -> date | None:
        """The day of an appointment: its own, else that of the one dated appointment that it can mean."""
        if appointment.date or appointment.new:
            return whole_day(appointment.date)
        pair = (
            self.identities.find(self.sha256, appointment.person, "person") or "",
            self.identities.find(self.sha256, appointment.to_body, "organisation") or "",
        )
        days = [day for day in self.appointed.get(pair, ()) if self.day is None or day <= self.day]
        return days[0] if len(days) == 1 else None

    def passages(self, building: Building, evidence: Iterable[Evidence]) -> list[str]:
        """The ids of all passages in which it stands."""
        return sorted({id for each in evidence for id in self._passages_of(building, each)})

    def prove(self, building: Building, id: str, fact: Fact) -> None:
        """Adds where a fact stands to its node."""
        for evidence in fact.evidence:
            self.prove_at(building, id, evidence, method=fact.method, confidence=fact.confidence)

    def prove_at(self, building: Building, id: str, evidence: Evidence, *, method: str, confidence: float) -> None:
        """Adds one place to a node: the passage in which it begins, and its own characters and words."""
        passage = self._passages_of(building, evidence)[0]
        properties: Loose = {
            "start": evidence.start,
            "end": evidence.end,
            "quote": self.reading.quotes.get(evidence) or self._words(evidence),
            "method": method,
            "confidence": float(confidence),
        }
        building.edge("EVIDENCED_BY", id, passage, properties, apart=f"{evidence.start}-{evidence.end} {method}")

    def _passages_of(self, building: Building, evidence: Evidence) -> list[str]:
        """The passages in their order; what stands outside the running text, in a page header, is one of its own."""
        found = [passage_id(passage) for passage in self._overlapping(evidence)]
        if not found:
            page = max(1, bisect_right(self.reading.document.page_starts, evidence.start))
            words = Passage(self.sha256, evidence.start, evidence.end, self._words(evidence), page)
            found = [self.add_passage(building, words)]
        return found

    def add_passage(self, building: Building, passage: Passage) -> str:
        properties: Loose = {
            "text": passage.text,
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "section": passage.section,
        }
        id = building.node("Passage", passage_id(passage), properties)
        building.edge("FROM_DOCUMENT", id, self.document)
        return id

    def _words(self, evidence: Evidence) -> str:
        return " ".join(self.reading.document.text[evidence.start : evidence.end].split())

    @cached_property
    def _ordered(self) -> tuple[Passage, ...]:
        return tuple(sorted(self.reading.passages, key=lambda passage: (passage.start, passage.end)))

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self._ordered]

    def _overlapping(self, evidence: Evidence) -> Iterator[Passage]:
        """Passages do not overlap each other, so that only the one before the start can reach into it."""
        first = max(0, bisect_right(self._starts, evidence.start) - 1)
        for passage in self._ordered[first:]:
            if passage.start >= evidence.end:
                return
            if passage.end > evidence.start:
                yield passage


def occasions(readings: Iterable[Reading], identities: Identities) -> dict[tuple[str, str], frozenset[date]]:
    """The days of all dated appointments, by person and body."""
    found: dict[tuple[str, str], set[date]] = defaultdict(set)
    for reading in readings:
        sha256 = reading.document.sha256
        for fact in reading.facts:
            if isinstance(fact, Appointment) and (day := whole_day(fact.date)):
                person = identities.find(sha256, fact.person, "person")
                body = identities.find(sha256, fact.to_body, "organisation")
                if person and body:
                    found[person, body].add(day)
    return {pair: frozenset(days) for pair, days in found.items()}


def passage_id(passage: Passage) -> str:
    return intern(f"passage/{passage.document[:PRINT]}-{passage.start}-{passage.end}")


def last(id: str) -> str:
    """An id without its kind, to be a part of another.

    >>> last("person/asta-lund-rebild")
    'asta-lund-rebild'
    """
    return id.partition("/")[2].replace("/", "-")


def case_id(number: str) -> str:
    return f"case/{slug(number)}"

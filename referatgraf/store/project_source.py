"""One document on its way into the graph: its ids, its passages, whom its keys stand for."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from referatgraf.facts import ActorKind, Evidence, Fact, Meeting, Passage, Reading
from referatgraf.identity.folding import slug
from referatgraf.identity.identities import Identities
from referatgraf.identity.parties import meeting_day
from referatgraf.store.building import Building

Kind = TypeVar("Kind", bound=Fact)
PRINT = 16  # hexadecimal digits of a SHA-256 that stand in an id


@dataclass(frozen=True)
class Source:
    """A reading beside the identities; `warn` is told of what cannot be placed."""

    reading: Reading
    identities: Identities
    warn: Callable[[str], None]

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
        return f"{self.meeting}/{number}"

    def decision(self, number: str, ordinal: int) -> str:
        return f"{self.item(number)}/decision-{ordinal}"

    def proposal(self, number: str, ordinal: int) -> str:
        return f"{self.item(number)}/proposal-{ordinal}"

    def facts(self, kind: type[Kind]) -> list[Kind]:
        """The facts of a kind, in the order in which they stand in the document."""
        return sorted((fact for fact in self.reading.facts if isinstance(fact, kind)), key=lambda fact: fact.evidence)

    def find(self, key: str | None, *kinds: ActorKind) -> str | None:
        """The id of an actor; a key that no actor has is told."""
        id = self.identities.find(self.sha256, key, *kinds)
        if key and id is None:
            wanted = " or ".join(kinds) or "actor"
            self.warn(f"{self.reading.document.name}: a fact names '{key}', which is no {wanted} of the document.")
        return id

    def passages(self, evidence: Iterable[Evidence]) -> list[str]:
        """The ids of all passages in which it stands."""
        return sorted({passage_id(passage) for each in evidence for passage in self._overlapping(each)})

    def prove(self, building: Building, id: str, fact: Fact) -> None:
        """Adds where a fact stands to its node."""
        for evidence in fact.evidence:
            self.prove_at(building, id, evidence, method=fact.method, confidence=fact.confidence)

    def prove_at(self, building: Building, id: str, evidence: Evidence, *, method: str, confidence: float) -> None:
        """Adds one place to a node: the passage in which it begins, and its own characters and words."""
        passage = next(self._overlapping(evidence), None)
        if passage is None:
            self.warn(f"{self.reading.document.name}: no passage holds the characters {evidence.start}-{evidence.end}.")
            return
        properties = {
            "start": evidence.start,
            "end": evidence.end,
            "quote": self.reading.quotes.get(evidence),
            "method": method,
            "confidence": float(confidence),
        }
        place = f"{evidence.start}-{evidence.end} {method}"
        building.edge("EVIDENCED_BY", id, passage_id(passage), properties, apart=place)

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


def passage_id(passage: Passage) -> str:
    return f"passage/{passage.document[:PRINT]}-{passage.start}-{passage.end}"


def last(id: str) -> str:
    """An id without its kind, to be a part of another.

    >>> last("person/asta-lund-rebild")
    'asta-lund-rebild'
    """
    return id.partition("/")[2].replace("/", "-")


def case_id(number: str) -> str:
    return f"case/{slug(number)}"

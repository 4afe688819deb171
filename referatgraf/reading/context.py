"""What the components of the pipeline share: the minutes behind a spaCy Doc, the names found in it, its facts."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from spacy.tokens import Doc

from referatgraf.facts import Evidence, Fact
from referatgraf.minutes.structure import Block, Minutes
from referatgraf.reading.named import Named
from referatgraf.reading_record import Doubt

if TYPE_CHECKING:
    from referatgraf.reading.attendance.listed import RosterReading
    from referatgraf.reading.encoding import Encoded

KEY = "referatgraf"
START = attrgetter("start")


@dataclass(slots=True)
class Context:
    """One document on its way through the pipeline; components read what earlier ones left and add their own."""

    minutes: Minutes
    named: list[Named] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    _encoded: "tuple[list[Named], dict[tuple[int, int], Encoded]]" = field(default_factory=lambda: ([], {}))

    roster: "RosterReading | None" = None
    """How the attendance list was read last; it is asked for before the persons are known and behind that."""

    def evidence(self, start: int, end: int) -> tuple[Evidence, ...]:
        return (self.minutes.text.evidence(start, end),)

    def words(self, block: Block) -> str:
        return self.minutes.text.text[block.start : block.end]

    def encoded_spans(self) -> "dict[tuple[int, int], Encoded]":
        """What `encode_span` has made with the names as they are now; every finder asks for the same sentences."""
        if self._encoded[0] is not self.named:
            self._encoded = (self.named, {})
        return self._encoded[1]

    def names_in(self, start: int, end: int) -> Iterator[Named]:
        return iter(names_within(self.named, start, end))


def context_of(doc: Doc) -> Context:
    """The Context that `read` put into the Doc's user data."""
    return cast(Context, doc.user_data[KEY])


def names_within(named: Sequence[Named], start: int, end: int) -> list[Named]:
    """Of names in order, those that lie within [start, end)."""
    first = bisect_left(named, start, key=START)
    last = bisect_left(named, end, first, key=START)
    return [name for name in named[first:last] if name.end <= end]

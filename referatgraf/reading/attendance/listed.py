"""One entry of the attendance list: who, under which heading, with what is said of him."""

import re
from dataclasses import dataclass
from functools import cache

from referatgraf.facts import Capacity, Status
from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.names.capitals import in_usual_letters
from referatgraf.reading.names.listed_names import Span, party_letters, short_places
from referatgraf.reading.names.registers import municipalities
from referatgraf.reading.names.turned_names import as_spoken

NAMES = ("person", "substitute_for")
KOMMUNE = re.compile(r" [Kk]ommune$")


@dataclass(slots=True)
class Listed:
    """One entry of the list; slots are [start, end) of the repaired text, as is the entry's own span.

    `partly` and `called` are those of its Entry.
    """

    line: RosterLine
    rule: str
    slots: dict[str, Span]
    start: int
    end: int
    status: Status
    capacity: Capacity
    partly: str = ""
    called: bool = False

    def words(self, slot: str, text: str) -> str | None:
        span = self.slots.get(slot)
        return (in_usual_letters(text[slice(*span)]) if slot in NAMES else text[slice(*span)]) if span else None

    def name(self, text: str) -> str:
        return as_spoken(self.words("person", text) or "")

    def municipality(self, text: str) -> str | None:
        """The official name of the municipality, however it is printed."""
        printed = self.words("municipality", text) or self.words("short", text)
        return _official(printed) if printed else None

    def party_letter(self, text: str) -> str | None:
        """The list letter as printed, or that of the party whose name is."""
        letter, name = self.words("party", text), self.words("party_name", text)
        if letter is not None and letter in party_letters():
            return party_letters()[letter]
        return letter or (party_letters().get(name) if name else None)


@cache
def official_names() -> frozenset[str]:
    """The official names of all municipalities."""
    return frozenset(place.official for place in municipalities())


def _official(printed: str) -> str:
    """The register's name of a municipality, or what is printed."""
    if printed in official_names():
        return printed
    short = KOMMUNE.sub("", printed)
    return short_places().get(short) or short_places().get(short.replace(" ", "-")) or KOMMUNE.sub(" Kommune", printed)


@dataclass(frozen=True, slots=True)
class RosterReading:
    """What the attendance list gave where it names these organisations: its entries, and what was not understood."""

    masked: list[Span]
    entries: list[Listed]
    unread: list[Span]

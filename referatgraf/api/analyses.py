"""The overlaps of the graph as it stands, found once for each revision of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from threading import Lock

import strawberry

from referatgraf.analysis.affiliations import Affiliations, read_affiliations
from referatgraf.analysis.overlaps import Overlap, overlaps_of_bodies, overlaps_of_persons
from referatgraf.store.store import Store

KEPT = 16
"""For how many days what was found is kept; the one asked for first goes."""


@strawberry.enum(description="Whose overlaps: persons share bodies, bodies share persons.")
class OverlapOf(Enum):
    PERSONS = "persons"
    BODIES = "bodies"


@dataclass(slots=True)
class Day:
    """The seats held on a day, or all of them, and the overlaps found in them so far."""

    affiliations: Affiliations
    found: dict[OverlapOf, list[Overlap]] = field(default_factory=dict)


@dataclass(slots=True)
class Analyses:
    """What has been found so far; several threads may ask at once."""

    store: Store
    _revision: int | None = None
    _days: dict[date | None, Day] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def overlaps(self, of: OverlapOf, as_of: date | None = None) -> list[Overlap]:
        """Every overlap, of the seats held on a day if one is given; the largest first."""
        with self._lock:
            day = self._day(as_of)
            if of not in day.found:
                find = overlaps_of_persons if of is OverlapOf.PERSONS else overlaps_of_bodies
                day.found[of] = find(day.affiliations)
            return day.found[of]

    def _day(self, as_of: date | None) -> Day:
        revision = self.store.revision()
        # A graph without a revision is being changed: what was found in it is not kept.
        if revision is None or revision != self._revision:
            self._revision, self._days = revision, {}
        if as_of not in self._days:
            while len(self._days) >= KEPT:
                del self._days[next(iter(self._days))]
            self._days[as_of] = Day(read_affiliations(self.store, as_of=as_of))
        return self._days[as_of]

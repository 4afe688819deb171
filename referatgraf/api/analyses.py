"""The overlaps of the graph as it stands, found once for each revision of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from threading import Lock

import strawberry

from referatgraf.analysis.affiliations import read_affiliations
from referatgraf.analysis.overlaps import Overlap, overlaps_of_bodies, overlaps_of_persons
from referatgraf.store.store import Store

KEPT = 16
"""How many answers are kept, of all and of as many days; the oldest goes."""


@strawberry.enum(description="Whose overlaps: persons share bodies, bodies share persons.")
class OverlapOf(Enum):
    PERSONS = "persons"
    BODIES = "bodies"


@dataclass(slots=True)
class Analyses:
    """What has been found so far; several threads may ask at once."""

    store: Store
    _revision: int | None = None
    _found: dict[tuple[OverlapOf, date | None], list[Overlap]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def overlaps(self, of: OverlapOf, as_of: date | None = None) -> list[Overlap]:
        """Every overlap, of the seats held on a day if one is given; the largest first."""
        with self._lock:
            revision = self.store.revision()
            # A graph without a revision is being changed: what was found in it is not kept.
            if revision is None or revision != self._revision:
                self._revision, self._found = revision, {}
            if (of, as_of) not in self._found:
                while len(self._found) >= KEPT:
                    del self._found[next(iter(self._found))]
                find = overlaps_of_persons if of is OverlapOf.PERSONS else overlaps_of_bodies
                self._found[of, as_of] = find(read_affiliations(self.store, as_of=as_of))
            return self._found[of, as_of]

"""The overlaps of the graph as it stands, found once for each revision of it."""

from dataclasses import dataclass, field
from enum import Enum
from threading import Lock

import strawberry

from referatgraf.analysis.affiliations import Affiliations, read_affiliations
from referatgraf.analysis.overlaps import Overlap, overlaps_of_bodies, overlaps_of_persons
from referatgraf.store.store import Store


@strawberry.enum(description="Whose overlaps: persons share bodies, bodies share persons.")
class OverlapOf(Enum):
    PERSONS = "persons"
    BODIES = "bodies"


@dataclass(slots=True)
class Analyses:
    """What has been found so far; several threads may ask at once."""

    store: Store
    _revision: int | None = None
    _affiliations: Affiliations | None = None
    _found: dict[OverlapOf, list[Overlap]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def overlaps(self, of: OverlapOf) -> list[Overlap]:
        """Every overlap, the largest first."""
        with self._lock:
            revision = self.store.revision()
            # A graph without a revision is being changed: what was found in it is not kept.
            if self._affiliations is None or revision is None or revision != self._revision:
                self._revision, self._affiliations, self._found = revision, read_affiliations(self.store), {}
            if of not in self._found:
                find = overlaps_of_persons if of is OverlapOf.PERSONS else overlaps_of_bodies
                self._found[of] = find(self._affiliations)
            return self._found[of]

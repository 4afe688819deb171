"""Ids of an earlier day, which a merge or a better known name has retired: whom they mean now."""

from dataclasses import dataclass, field
from threading import Lock

from referatgraf.identity.identities import Identities
from referatgraf.ledger.ledger import Ledger
from referatgraf.record import record_of
from referatgraf.settings import Settings

RETIRABLE = ("person/", "body/", "organisation/")


@dataclass(slots=True)
class Retired:
    """Who is who by the ledger, found when first asked for and kept until it changes; several threads may ask."""

    settings: Settings
    _revision: int | None = None
    _known: Identities = field(default_factory=Identities)
    _lock: Lock = field(default_factory=Lock)

    def current(self, id: str) -> str | None:
        """The id of today; None where nobody bears it, or where several might."""
        if not id.startswith(RETIRABLE):
            return None
        with self._lock, Ledger(self.settings.ledger_path) as ledger:
            if ledger.revision != self._revision:
                snapshot = ledger.snapshot()
                self._revision, self._known = snapshot.revision, record_of(snapshot).identities
            return self._known.current_id(id)

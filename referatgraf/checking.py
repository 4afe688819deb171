"""Whether ledger and graph are sound and in step."""

from referatgraf.ingest import rebuild
from referatgraf.ledger.ledger import Ledger
from referatgraf.record import parts_of
from referatgraf.settings import Settings
from referatgraf.store.store import open_store


def check(settings: Settings, *, repair: bool = False) -> list[str]:
    """What is wrong, a line each; with `repair` a graph that differs from its ledger is made anew."""
    with Ledger(settings.ledger_path) as ledger:
        found = [f"ledger: {line}" for line in ledger.sound()]
        snapshot = ledger.snapshot()
    parts = parts_of(snapshot)
    with open_store(settings) as store:
        if store.revision() != snapshot.revision:
            found.append(f"graph: made from revision {store.revision()} of the ledger, which is at {snapshot.revision}")
        if differing := store.differences(parts):
            found.append(f"graph: {differing} nodes or relationships differ from the ledger")
    if found and repair:
        rebuild(settings)
    return found

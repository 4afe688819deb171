"""Whether the API can answer, and from which graph."""

from dataclasses import asdict, dataclass, field
from urllib.parse import urlsplit

from referatgraf.api import statements
from referatgraf.errors import StoreError
from referatgraf.settings import Settings
from referatgraf.store.store import Store


@dataclass(frozen=True, slots=True)
class Health:
    """`counts` are the nodes of each label; `ledger_revision` is that of the ledger the graph was made from."""

    status: str
    store: str
    counts: dict[str, int] = field(default_factory=dict)
    ledger_revision: int | None = None

    def as_json(self) -> dict[str, object]:
        held = asdict(self)
        held["ledgerRevision"] = held.pop("ledger_revision")
        return held


def health(store: Store, settings: Settings) -> Health:
    """The state of the store: `ok`, or `unavailable` where it does not answer."""
    try:
        counts = {str(row["label"]): int(str(row["count"])) for row in store.query(statements.COUNTS)}
        return Health("ok", _name(settings), counts, store.revision())
    except StoreError:
        return Health("unavailable", _name(settings))


def _name(settings: Settings) -> str:
    """The store without the user and password that its address may hold."""
    if settings.store_uri is None:
        return "embedded"
    address = urlsplit(settings.store_uri)
    return f"{address.scheme}://{address.hostname}" + (f":{address.port}" if address.port else "")

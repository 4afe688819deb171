"""Where a store answers and who may ask it; the embedded engine's owner leaves this in `engine.json` for the others."""

import json
import socket
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

LOOPBACK = "127.0.0.1"
PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A Bolt address, the account that may write and the one that strangers' queries run as.

    `pid` is the process that owns the embedded engine, None for a server elsewhere; `database` None is its default.
    """

    uri: str
    user: str
    password: str = field(repr=False)
    reader: str
    reader_password: str = field(repr=False)
    database: str | None = None
    pid: int | None = None


def write_endpoint(path: Path, endpoint: Endpoint) -> None:
    """Writes the file in one step, for its owner's eyes only."""
    draft = path.with_suffix(".part")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600, exist_ok=False)
    draft.write_text(json.dumps(asdict(endpoint)), encoding="utf-8")
    draft.replace(path)


def read_endpoint(path: Path) -> Endpoint | None:
    """What the file says; None where there is no file or it is no endpoint of ours."""
    try:
        return Endpoint(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def answers(endpoint: Endpoint) -> bool:
    """Whether a server that knows our account is there: a stale file may name a port that is somebody else's now."""
    address = urlsplit(endpoint.uri)
    try:
        socket.create_connection((address.hostname or LOOPBACK, address.port or 7687), timeout=PATIENCE).close()
        account = (endpoint.user, endpoint.password)
        with GraphDatabase.driver(endpoint.uri, auth=account, max_transaction_retry_time=0) as driver:
            driver.execute_query("RETURN 1 AS alive", database_=endpoint.database)
    except (OSError, DriverError, Neo4jError):
        return False
    return True


def free_port() -> int:
    """A port that was free a moment ago: the engine cannot tell which one it got when it is asked for any."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])

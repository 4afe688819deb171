"""The embedded engine: ArcadeDB inside the process that holds a home's `engine.lock`; every other process joins it."""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from filelock import FileLock, Timeout

from referatgraf.errors import StoreUnavailable
from referatgraf.store.accounts import READER, ROOT, Accounts, renew_accounts
from referatgraf.store.endpoint import LOOPBACK, Endpoint, answers, free_port, read_endpoint, write_endpoint
from referatgraf.store.loading import make_schema
from referatgraf.store.ontology import ontology

if TYPE_CHECKING:
    from arcadedb import ArcadeDBServer, Database

DATABASE = "referatgraf"
BOLT = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"
# The engine itself stops whatever runs longer than this, our own reading and writing, too.
COMMAND_TIMEOUT = 60.0
PATIENCE = 30.0
ATTEMPTS = 3
HEAP = "1g"  # unlimited it takes half of the machine before it collects anything
SETTINGS = {
    "arcadedb.command.timeout": str(int(COMMAND_TIMEOUT * 1000)),
    "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
    "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
    "arcadedb.txWalFlush": "2",
}


class EmbeddedEngine:
    """One home's engine, seen from one store: `connect` starts it or joins it, `close` stops it if it is ours."""

    name: Literal["embedded", "neo4j"] = "embedded"

    def __init__(self, home: Path) -> None:
        self.home = home
        self._file = home / "engine.json"
        # Not bound to a thread: a server opens its store in one thread and may close it in another.
        self._lock = FileLock(home / "engine.lock", thread_local=False)
        self._server: ArcadeDBServer | None = None
        self._database: Database | None = None
        self._endpoint: Endpoint | None = None

    def connect(self) -> Endpoint:
        """The engine's endpoint; who gets the lock becomes its owner, also after the last owner was killed."""
        self.home.mkdir(parents=True, exist_ok=True)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self._take_lock():
                return self._own()
            endpoint = read_endpoint(self._file)
            if endpoint is not None and answers(endpoint):
                return endpoint
            time.sleep(0.02)
        raise StoreUnavailable(self._why_not())

    def own_database(self) -> "Database | None":
        """The database itself, where the engine is in this process."""
        return self._database

    def close(self) -> None:
        """Stops the engine if this store owns it; a store that joined takes it over when it next asks."""
        if self._server is not None:
            self._file.unlink(missing_ok=True)
            self._stop()
        self._lock.release(force=True)

    def _stop(self) -> None:
        if self._server is not None:
            self._server.stop()
        self._server = self._database = self._endpoint = None

    def _take_lock(self) -> bool:
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        return True

    def _own(self) -> Endpoint:
        if self._endpoint is None:
            try:
                self._endpoint = self._start()
            except BaseException:
                self.close()
                raise
            write_endpoint(self._file, self._endpoint)
        return self._endpoint

    def _start(self) -> Endpoint:
        _keep_quiet_and_small(self.home / "log")
        from arcadedb import ArcadeDBError

        self._file.unlink(missing_ok=True)
        root = self.home / "engine"
        root.mkdir(mode=0o700, exist_ok=True)
        accounts = renew_accounts(root / "config", database=DATABASE)
        for attempt in range(1, ATTEMPTS + 1):
            port = free_port()
            try:
                self._server = _start_server(root, port, accounts)
                self._database = self._server.create_database(DATABASE)
                _prepare(self._database)
                return _endpoint(port, accounts)
            except ArcadeDBError as error:  # most likely somebody took the port in between
                self._stop()
                if attempt == ATTEMPTS:
                    raise StoreUnavailable(
                        f"The embedded graph in {root} does not start: {error}. The graph can be made anew: "
                        f"delete that folder and run 'referatgraf rebuild'."
                    ) from error
        raise AssertionError("unreachable")

    def _why_not(self) -> str:
        endpoint = read_endpoint(self._file)
        owner = f"process {endpoint.pid}" if endpoint else "another process"
        return (
            f"The graph in {self.home} is held by {owner}, which does not answer: end that process, or choose "
            f"another home with --home or REFERATGRAF_HOME."
        )


def _keep_quiet_and_small(log: Path) -> None:
    """To be called before arcadedb is imported, else it writes 28 lines to the console at each start.

    Its heap would grow to half of the machine's memory before anything is collected.
    """
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    os.environ["ARCADEDB_LOG_DIR"] = str(log)
    os.environ.setdefault("ARCADEDB_NATIVE_ISOLATE_ARGS", f"-Xmx{HEAP}")


def _start_server(root: Path, port: int, accounts: Accounts) -> "ArcadeDBServer":
    import arcadedb

    config = {
        "mode": "development",  # production hides the text of every error
        "host": LOOPBACK,
        "http_port": free_port(),
        "server_plugins": BOLT,
        "bolt_host": LOOPBACK,
        "bolt_port": port,
    }
    server = arcadedb.create_server(str(root), accounts.root_password, config)
    server.start()
    return server


def _prepare(database: "Database") -> None:
    """Safe settings and the schema; each statement is harmless when repeated."""
    for name, value in SETTINGS.items():
        database.command("sql", f"ALTER DATABASE `{name}` {value}")
    make_schema(database, ontology())


def _endpoint(port: int, accounts: Accounts) -> Endpoint:
    return Endpoint(
        uri=f"bolt://{LOOPBACK}:{port}",
        user=ROOT,
        password=accounts.root_password,
        reader=READER,
        reader_password=accounts.reader_password,
        database=DATABASE,
        pid=os.getpid(),
    )

"""The ledger's SQLite file: made, recognised, opened."""

import sqlite3
from pathlib import Path

from referatgraf.errors import LedgerError

APPLICATION = 0x52474C31  # "RGL1", so that no other program's file is taken for a ledger
VERSION = 3  # 2: the table of doubts, 3: that of packs; an older file gets the tables that it lacks
BUSY_SECONDS = 60.0
SCRIPTS = ("schema.sql", "append_only.sql")


def open_file(path: Path) -> sqlite3.Connection:
    """A connection to the ledger at `path`, made where nothing stands yet; one writer at a time, the others wait.

    Raises LedgerError for another program's file and for one that a newer referatgraf wrote.
    """
    connection: sqlite3.Connection | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
        _prepare(connection, path)
    except (sqlite3.Error, OSError) as error:
        _close(connection)
        raise LedgerError(f"Cannot open the ledger at {path}: {error}. Mend the file or name a --home.") from error
    except LedgerError:
        _close(connection)
        raise
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    if not _is_made(connection, path):
        _make(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA recursive_triggers = ON")  # else INSERT OR REPLACE would slip past the audit's guard
    connection.execute("PRAGMA synchronous = FULL")


def _is_made(connection: sqlite3.Connection, path: Path) -> bool:
    application, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    if application == APPLICATION and version > VERSION:
        raise LedgerError(f"The ledger at {path} is from a newer referatgraf: update this one, or name a --home.")
    if application != APPLICATION and not _is_empty(connection):
        raise LedgerError(f"The file {path} is another program's: name another --home.")
    return application == APPLICATION and version == VERSION


def _make(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    scripts = [Path(__file__).with_name(name).read_text(encoding="utf-8") for name in SCRIPTS]
    marks = [f"PRAGMA application_id = {APPLICATION};", f"PRAGMA user_version = {VERSION};"]
    connection.executescript("\n".join(["BEGIN IMMEDIATE;", *scripts, *marks, "COMMIT;"]))


def _is_empty(connection: sqlite3.Connection) -> bool:
    """No table but ours: another process may be making this very ledger."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return names <= {"state"} or "only_row" in {row[1] for row in connection.execute("PRAGMA table_info(state)")}


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _close(connection: sqlite3.Connection | None) -> None:
    if connection is not None:
        connection.close()

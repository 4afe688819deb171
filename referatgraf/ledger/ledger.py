"""The ledger: what every document said, when we learned it, and what stands no longer."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from referatgraf.errors import LedgerError, UnknownDocument
from referatgraf.facts import Document, Reading
from referatgraf.ledger import reading_rows
from referatgraf.ledger.file import open_file

LEAST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The readings that stood at one revision, sorted by their documents' SHA-256."""

    revision: int
    readings: tuple[Reading, ...]


class Ledger:
    """One SQLite file, made at the first opening. Use it as a context manager, in one thread.

    Any number of processes may read; a writer waits for the one before it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    @property
    def revision(self) -> int:
        """Counts the changes; a graph made from an equal revision is in step."""
        revision: int = self._connection.execute("SELECT revision FROM state").fetchone()[0]
        return revision

    def add(self, reading: Reading, *, reader: str = "", who: str = "ingest") -> bool:
        """Record what a document says, all of it or nothing; False, and nothing written, if the ledger knows it all.

        `reader` is the version of what read it. Facts that a newer reader no longer finds are withdrawn, not deleted.
        """
        if self.knows(reading.document.sha256, reading.document.name, reader=reader):
            return False
        with self._change() as (cursor, revision, now):
            reading_rows.write(cursor, reading, reader=reader, revision=revision, now=now)
            self._note(cursor, revision, now, who=who, act="add", subject=reading.document.sha256, detail=reader)
        return True

    def knows(self, sha256: str, name: str, *, reader: str = "") -> bool:
        """Whether these bytes, under this name, are recorded as this reader reads them."""
        found = self._connection.execute(
            "SELECT 1 FROM reading JOIN source ON source.document = reading.document"
            " WHERE reading.document = ? AND reader = ? AND source.name = ? AND withdrawn_at IS NULL",
            (sha256, reader, name),
        )
        return found.fetchone() is not None

    def documents(self) -> tuple[Document, ...]:
        """Every document, by name."""
        with self._one_view():
            return self._documents()

    def reading(self, sha256: str) -> Reading:
        """What stands today of one document's reading."""
        with self._one_view():
            if sha256 not in self._fingerprints():
                raise UnknownDocument(f"No document {sha256} in {self.path}: `referatgraf ingest` it first.")
            return reading_rows.read(self._connection, sha256)

    def readings(self) -> Iterator[Reading]:
        """Every document's reading, in an order that does not depend on when it came."""
        yield from self.snapshot().readings

    def snapshot(self) -> Snapshot:
        """All readings of one moment, with the revision they belong to, whoever writes meanwhile."""
        with self._one_view():
            readings = tuple(reading_rows.read(self._connection, sha256) for sha256 in self._fingerprints())
            return Snapshot(self.revision, readings)

    def find(self, name_or_prefix: str) -> Document:
        """The one document of this name, or whose SHA-256 begins so (four characters at least)."""
        documents = self.documents()
        found = [document for document in documents if document.name == name_or_prefix]
        if not found and len(name_or_prefix) >= LEAST_PREFIX:
            found = [document for document in documents if document.sha256.startswith(name_or_prefix.lower())]
        if not found:
            raise UnknownDocument(f"No document '{name_or_prefix}' in {self.path}: `referatgraf ingest` it first.")
        if len(found) > 1:
            prints = ", ".join(document.sha256[:12] for document in found)
            raise UnknownDocument(f"Several documents are '{name_or_prefix}': name one by its SHA-256, {prints}.")
        return found[0]

    def _documents(self) -> tuple[Document, ...]:
        found = [reading_rows.document(self._connection, sha256) for sha256 in self._fingerprints()]
        return tuple(sorted(found, key=lambda document: (document.name, document.sha256)))

    def _fingerprints(self) -> list[str]:
        found = self._connection.execute("SELECT document FROM reading WHERE withdrawn_at IS NULL ORDER BY document")
        return [sha256 for (sha256,) in found]

    @contextmanager
    def _one_view(self) -> Iterator[None]:
        """Reads within see the ledger as it was at the first of them."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._undo()

    @contextmanager
    def _change(self) -> Iterator[tuple[sqlite3.Cursor, int, str]]:
        """One transaction: a cursor, the new revision, the instant."""
        cursor = self._connection.cursor()
        try:
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("UPDATE state SET revision = revision + 1")
            revision: int = cursor.execute("SELECT revision FROM state").fetchone()[0]
            yield cursor, revision, datetime.now(UTC).isoformat(timespec="microseconds")
            cursor.execute("COMMIT")
        except (sqlite3.Error, UnicodeEncodeError) as error:
            self._undo()
            raise LedgerError(f"Cannot write to the ledger at {self.path}: {error}") from error
        except BaseException:
            self._undo()
            raise

    def _undo(self) -> None:
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    @staticmethod
    def _note(
        cursor: sqlite3.Cursor, revision: int, now: str, *, who: str, act: str, subject: str, detail: str
    ) -> None:
        cursor.execute(
            "INSERT INTO audit (ordinal, revision, at, who, act, subject, detail)"
            " SELECT coalesce(max(ordinal), 0) + 1, ?, ?, ?, ?, ?, ? FROM audit",
            (revision, now, who, act, subject, detail),
        )

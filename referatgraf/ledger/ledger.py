"""The ledger: what every document said, when we learned it, and what stands no longer."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from referatgraf.errors import LedgerError, UnknownDocument
from referatgraf.facts import Document
from referatgraf.ledger import judgements, reading_rows
from referatgraf.ledger.file import open_file
from referatgraf.ledger.judgements import Judgement
from referatgraf.ledger.records import Plain
from referatgraf.ledger.succession import at_hand, brought_forward, followed, succession
from referatgraf.packed import Readings
from referatgraf.reading_record import Reading

LEAST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The readings and judgements that stood at one revision."""

    revision: int
    readings: Readings
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit: who did what to which subject, at which instant (ISO 8601 in UTC)."""

    revision: int
    at: str
    who: str
    act: str
    subject: str
    detail: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """A fact as the ledger keeps it: its slots, and the instants between which it stood."""

    id: str
    kind: str
    slots: dict[str, Plain]
    recorded_at: str
    withdrawn_at: str | None


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

    def add(self, reading: Reading, *, reader: str = "", who: str = "ingest", replaces: Iterable[str] = ()) -> bool:
        """Record what a document says, all of it or nothing; False, and nothing written, if the ledger knows it all.

        `reader` is the version of what read it. Facts that a newer reader no longer finds are withdrawn, not deleted.
        `replaces` are the documents (SHA-256) of which this one is a new version: what they said is withdrawn.
        """
        if self.knows(reading.document.sha256, reading.document.name, reader=reader):
            return False
        sha256 = reading.document.sha256
        with self._change() as (cursor, revision, now):
            for old in replaces:
                reading_rows.withdraw(cursor, old, now)
                self._note(cursor, revision, now, who=who, act="supersede", subject=old, detail=sha256)
            reading_rows.write(cursor, reading, reader=reader, revision=revision, now=now)
            self._note(cursor, revision, now, who=who, act="add", subject=sha256, detail=reader)
        return True

    def remove(self, sha256: str, *, who: str, why: str) -> None:
        """Withdraws all that a document says; it stays in the ledger, and may be added again."""
        with self._change() as (cursor, revision, now):
            if not reading_rows.withdraw(cursor, sha256, now):
                raise UnknownDocument(f"No document {sha256} stands in {self.path}.")
            self._note(cursor, revision, now, who=who, act="remove", subject=sha256, detail=why)

    def successor(self, sha256: str) -> str | None:
        """The document that stands today as a newer version of this one; None where none does."""
        current = followed(sha256, succession(self._connection))
        return current if current != sha256 and at_hand(self._connection, current) else None

    def record(self, judged: Iterable[Judgement], *, act: str, who: str, why: str) -> int:
        """Keeps judgements, as one act that `undo` takes back as a whole; the revision it has."""
        fresh = tuple(judged)
        with self._change() as (cursor, revision, now):
            judgements.record(cursor, fresh, revision=revision, now=now)
            self._note(cursor, revision, now, who=who, act=act, subject=" ".join(each.id for each in fresh), detail=why)
        return revision

    def judgements(self) -> tuple[Judgement, ...]:
        """Those that stand, each about the newest version of its documents."""
        with self._one_view():
            return self._judgements(None)

    def undo(self, *, who: str) -> tuple[Judgement, ...] | None:
        """Takes back the last judgement, correction or suppression; what that was, or None where there is none left."""
        if judgements.last_act(self._connection) is None:
            return None
        with self._change() as (cursor, revision, now):
            found = judgements.undo(cursor, revision, now)
            undone, judged = found or (0, ())
            self._note(cursor, revision, now, who=who, act="undo", subject=str(undone), detail="")
        return judged

    def audit(self) -> tuple[Entry, ...]:
        """Every change, from the first on."""
        rows = self._connection.execute("SELECT revision, at, who, act, subject, detail FROM audit ORDER BY ordinal")
        return tuple(Entry(*row) for row in rows)

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

    def snapshot(self, *, at: str | None = None) -> Snapshot:
        """All readings and judgements of one moment, with the revision they belong to, whoever writes meanwhile.

        `at` is an instant (ISO 8601 in UTC): what the ledger held then.
        """
        with self._one_view():
            readings = reading_rows.read_packs(self._connection, at=at)
            return Snapshot(self._revision_at(at), readings, self._judgements(at))

    def versions(self, name: str) -> tuple[Document, ...]:
        """The standing documents that came under this name."""
        with self._one_view():
            rows = self._connection.execute(
                "SELECT DISTINCT source.document FROM source JOIN reading ON reading.document = source.document"
                " WHERE source.name = ? AND withdrawn_at IS NULL ORDER BY source.document",
                (name,),
            ).fetchall()
            return tuple(reading_rows.document(self._connection, sha256) for (sha256,) in rows)

    def facts(self, sha256: str) -> tuple[Recorded, ...]:
        """Every fact that was ever recorded of a document, with when it was and when it was withdrawn."""
        rows = self._connection.execute(
            "SELECT id, kind, body, recorded_at, withdrawn_at FROM fact WHERE document = ? ORDER BY revision, ordinal",
            (sha256,),
        )
        return tuple(Recorded(id, kind, json.loads(body), at, gone) for id, kind, body, at, gone in rows)

    def names(self) -> dict[str, str]:
        """Every document that ever came, by SHA-256, with the first of its names."""
        return dict(self._connection.execute("SELECT document, min(name) FROM source GROUP BY document"))

    def sound(self) -> list[str]:
        """What SQLite finds wrong with the file; nothing in a sound one."""
        found = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check")]
        broken = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        return [line for line in found if line != "ok"] + [f"a row of {row[0]} leads nowhere" for row in broken]

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

    def _fingerprints(self, at: str | None = None) -> list[str]:
        stands, values = reading_rows.stands(at)
        found = self._connection.execute(f"SELECT document FROM reading WHERE {stands} ORDER BY document", values)  # noqa: S608  fixed texts
        return [sha256 for (sha256,) in found]

    def _judgements(self, at: str | None) -> tuple[Judgement, ...]:
        return brought_forward(self._connection, judgements.standing(self._connection, at), at=at)

    def _revision_at(self, at: str | None) -> int:
        if at is None:
            return self.revision
        found = self._connection.execute("SELECT coalesce(max(revision), 0) FROM audit WHERE at <= ?", (at,))
        revision: int = found.fetchone()[0]
        return revision

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

"""What people decided about the readings: who is who, what is wrong, whom to leave out; all of it can be undone."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from referatgraf.ledger.records import canonical

Mention = tuple[str, str]
"""An actor of one document: the document's SHA-256 and the actor's key."""
Kind = Literal["person", "organisation", "name", "fact", "suppression"]
UNDOABLE = frozenset({"judge", "correct", "suppress"})
COLUMNS = "kind, subject, object, verdict, reason, judged_by"


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """One decision of a human being, about one thing.

    | kind | subject | object | verdict |
    |---|---|---|---|
    | person, organisation | a mention | another mention | same, different or unsure |
    | name | a mention | | the right name |
    | fact | a fact's id | its document | wrong |
    | suppression | a salted fingerprint | its salt | suppressed |
    """

    kind: Kind
    subject: str
    object: str
    verdict: str
    why: str
    who: str

    @property
    def id(self) -> str:
        """One for a pair of mentions in either order, so that a later verdict takes an earlier one's place."""
        ends = sorted([self.subject, self.object])
        return hashlib.sha256(canonical([self.kind, *ends]).encode()).hexdigest()

    @property
    def first(self) -> Mention:
        return mention_of(self.subject)

    @property
    def second(self) -> Mention:
        return mention_of(self.object)


def written(mention: Mention) -> str:
    """A mention as a row holds it.

    >>> mention_of(written(("ab", "Asta Lund")))
    ('ab', 'Asta Lund')
    """
    return canonical(list(mention))


def mention_of(text: str) -> Mention:
    document, key = json.loads(text)
    return document, key


def standing(connection: sqlite3.Connection, at: str | None = None) -> tuple[Judgement, ...]:
    """The judgements that stand, or stood at an instant, in an order that does not depend on when they came."""
    stands = "withdrawn_at IS NULL" if at is None else "recorded_at <= ? AND (withdrawn_at IS NULL OR withdrawn_at > ?)"
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM judgement WHERE {stands}",  # noqa: S608  two fixed texts
        () if at is None else (at, at),
    )
    return tuple(sorted(Judgement(*row) for row in rows))


def record(cursor: sqlite3.Cursor, judgements: Iterable[Judgement], *, revision: int, now: str) -> None:
    """Writes judgements; each takes the place of an earlier one about the same thing."""
    for judgement in judgements:
        withdraw(cursor, judgement.id, now)
        cursor.execute(
            f"INSERT INTO judgement (id, revision, {COLUMNS}, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            (
                judgement.id, revision, judgement.kind, judgement.subject, judgement.object, judgement.verdict,
                judgement.why, judgement.who, now,
            ),
        )  # fmt: skip


def withdraw(cursor: sqlite3.Cursor, id: str, now: str) -> None:
    cursor.execute("UPDATE judgement SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL", (now, id))


def undo(cursor: sqlite3.Cursor, revision: int, now: str) -> tuple[int, tuple[Judgement, ...]] | None:
    """Takes the last act that is not undone back: what it brought goes, what it replaced returns."""
    undone = last_act(cursor)
    if undone is None:
        return None
    (at,) = cursor.execute("SELECT at FROM audit WHERE revision = ?", (undone,)).fetchone()
    brought = _rows(cursor, "revision = ?", undone)
    replaced = _rows(cursor, "withdrawn_at = ?", at)
    for judgement in brought:
        withdraw(cursor, judgement.id, now)
    record(cursor, replaced, revision=revision, now=now)
    return undone, brought


def last_act(cursor: sqlite3.Cursor | sqlite3.Connection) -> int | None:
    """The revision of the last judgement, correction or suppression that stands."""
    acts: list[int] = []
    for act, revision in cursor.execute("SELECT act, revision FROM audit ORDER BY ordinal").fetchall():
        if act in UNDOABLE:
            acts.append(revision)
        elif act == "undo" and acts:
            acts.pop()
    return acts[-1] if acts else None


def _rows(cursor: sqlite3.Cursor, condition: str, value: int | str) -> tuple[Judgement, ...]:
    rows = cursor.execute(f"SELECT {COLUMNS} FROM judgement WHERE {condition}", (value,))  # noqa: S608  fixed texts
    return tuple(sorted(Judgement(*row) for row in rows.fetchall()))

"""Which document took the place of which, and what was judged of the old one said of the new."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from referatgraf.ledger.judgements import Judgement, written


def succession(connection: sqlite3.Connection, at: str | None = None) -> dict[str, str]:
    """From each document to the version that took its place; the last word counts."""
    rows = connection.execute("SELECT subject, detail, at FROM audit WHERE act = 'supersede' ORDER BY ordinal")
    return {old: new for old, new, when in rows if at is None or when <= at}


def followed(sha256: str, newer: Mapping[str, str]) -> str:
    """The newest version of a document; where versions took turns, the one before they come round again."""
    seen = {sha256}
    while (after := newer.get(sha256, sha256)) not in seen:
        seen.add(after)
        sha256 = after
    return sha256


def at_hand(connection: sqlite3.Connection, sha256: str) -> bool:
    """Whether a document's reading stands."""
    found = connection.execute("SELECT 1 FROM reading WHERE document = ? AND withdrawn_at IS NULL", (sha256,))
    return found.fetchone() is not None


def brought_forward(
    connection: sqlite3.Connection, judgements: Iterable[Judgement], *, at: str | None = None
) -> tuple[Judgement, ...]:
    """The judgements, each about the newest versions of the documents it speaks of."""
    newer = succession(connection, at)
    if not newer:
        return tuple(judgements)
    return tuple(sorted(_forward(connection, judgement, newer) for judgement in judgements))


def _forward(connection: sqlite3.Connection, judgement: Judgement, newer: Mapping[str, str]) -> Judgement:
    if judgement.kind == "suppression":
        return judgement
    if judgement.kind == "fact":
        return _about_fact(connection, judgement, newer)
    subject = _mention(judgement.first, connection, newer)
    return replace(
        judgement, subject=subject, object=judgement.object and _mention(judgement.second, connection, newer)
    )


def _mention(mention: tuple[str, str], connection: sqlite3.Connection, newer: Mapping[str, str]) -> str:
    document, key = mention
    return written((document if at_hand(connection, document) else followed(document, newer), key))


def _about_fact(connection: sqlite3.Connection, judgement: Judgement, newer: Mapping[str, str]) -> Judgement:
    """The same said of the fact of the newest version that says the same."""
    if at_hand(connection, judgement.object):
        return judgement
    current = followed(judgement.object, newer)
    row = connection.execute("SELECT kind, body FROM fact WHERE id = ?", (judgement.subject,)).fetchone()
    found = connection.execute(
        "SELECT min(id) FROM fact WHERE document = ? AND kind = ? AND body = ? AND withdrawn_at IS NULL",
        (current, *(row or ("", ""))),
    ).fetchone()[0]
    return replace(judgement, subject=found, object=current) if found else judgement

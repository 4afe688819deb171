"""A reading as rows of the ledger, and back: what it says again stays, what it no longer says is withdrawn."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from referatgraf.facts import Document, Evidence, Passage
from referatgraf.ledger.fact_rows import FactRow, Span, content_of, fact_of, fact_rows
from referatgraf.ledger.records import Plain, canonical
from referatgraf.packed import Readings, packed
from referatgraf.reading_record import Doubt, Reading


def write(cursor: sqlite3.Cursor, reading: Reading, *, reader: str, revision: int, now: str) -> None:
    """Record one document's reading within a transaction."""
    document = reading.document
    cursor.execute("INSERT INTO document VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING", (document.sha256, now))
    cursor.execute(
        "INSERT INTO source VALUES (?, ?, ?) ON CONFLICT (document, name) DO NOTHING",
        (document.sha256, document.name, now),
    )
    rows = fact_rows(reading)
    cursor.execute(
        "UPDATE reading SET withdrawn_at = ? WHERE document = ? AND withdrawn_at IS NULL", (now, document.sha256)
    )
    _write_reading(cursor, reading, rows, reader=reader, revision=revision, now=now)
    named = replace(reading, document=replace(document, name=_name(cursor.connection, document.sha256)))
    cursor.execute("INSERT INTO pack VALUES (?, ?, ?)", (document.sha256, revision, packed(named)))
    _write_passages(cursor, reading, revision)
    _write_doubts(cursor, reading, revision)
    _write_facts(cursor, document.sha256, rows, revision=revision, now=now)


def stands(at: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The condition for rows that stand today, or stood at an instant; and its values."""
    if at is not None:
        return "recorded_at <= ? AND (withdrawn_at IS NULL OR withdrawn_at > ?)", (at, at)
    return "withdrawn_at IS NULL", ()


def withdraw(cursor: sqlite3.Cursor, sha256: str, now: str) -> bool:
    """Withdraws a document's reading and facts; whether any stood."""
    for table in ("fact", "reading"):
        cursor.execute(
            f"UPDATE {table} SET withdrawn_at = ? WHERE document = ? AND withdrawn_at IS NULL",  # noqa: S608  two names
            (now, sha256),
        )
    return cursor.rowcount > 0


def read_packs(connection: sqlite3.Connection, *, at: str | None = None) -> Readings:
    """All readings that stand (or stood: see `stands`)."""
    condition, values = stands(at)
    rows = connection.execute(
        "SELECT reading.document, bytes FROM reading LEFT JOIN pack"  # noqa: S608  a fixed condition
        f" ON pack.document = reading.document AND pack.revision = reading.revision WHERE {condition}",
        values,
    ).fetchall()
    return Readings({sha256: pack or packed(read(connection, sha256, at=at)) for sha256, pack in rows})


def read(connection: sqlite3.Connection, sha256: str, *, at: str | None = None) -> Reading:
    """The reading that stands (or stood: see `stands`), equal to the one that was written."""
    condition, values = stands(at)
    (layout, revision, unread, other_quotes) = connection.execute(
        f"SELECT layout, revision, unread, other_quotes FROM reading WHERE document = ? AND {condition}",  # noqa: S608
        (sha256, *values),
    ).fetchone()
    facts = connection.execute(
        "SELECT id, revision, kind, method, confidence, body FROM fact"  # noqa: S608  a fixed condition
        f" WHERE document = ? AND {condition} ORDER BY ordinal",
        (sha256, *values),
    ).fetchall()
    spans = _spans(connection, sha256, at)
    return Reading(
        document=document(connection, sha256, at=at),
        layout=layout,
        facts=tuple(fact_of(row[2:], sha256, spans.get((row[0], row[1]), [])) for row in facts),
        passages=_passages(connection, sha256, revision),
        quotes=_quotes(sha256, spans.values(), json.loads(other_quotes)),
        unread=tuple(Evidence(sha256, start, end) for start, end in json.loads(unread)),
        doubts=_doubts(connection, sha256, revision),
    )


def document(connection: sqlite3.Connection, sha256: str, *, at: str | None = None) -> Document:
    """The document as it came; of several names the first in the alphabet, so that the order of coming is no matter."""
    condition, values = stands(at)
    (media_type, text, page_starts, encoding) = connection.execute(
        f"SELECT media_type, text, page_starts, encoding FROM reading WHERE document = ? AND {condition}",  # noqa: S608
        (sha256, *values),
    ).fetchone()
    name = _name(connection, sha256)
    return Document(sha256, name, media_type, text, tuple(json.loads(page_starts)), encoding)


def _name(connection: sqlite3.Connection, sha256: str) -> str:
    name: str = connection.execute("SELECT min(name) FROM source WHERE document = ?", (sha256,)).fetchone()[0]
    return name


def _write_reading(
    cursor: sqlite3.Cursor, reading: Reading, rows: list[FactRow], *, reader: str, revision: int, now: str
) -> None:
    document = reading.document
    told = {(span.start, span.end) for row in rows for span in row.spans}
    others: list[Plain] = [
        [*place, quote]
        for place, quote in sorted(((each.start, each.end), quote) for each, quote in reading.quotes.items())
        if place not in told
    ]
    unread: list[Plain] = [[evidence.start, evidence.end] for evidence in reading.unread]
    page_starts: list[Plain] = list(document.page_starts)
    cursor.execute(
        "INSERT INTO reading (document, revision, reader, layout, media_type, encoding, page_starts, text,"
        " unread, other_quotes, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.sha256, revision, reader, reading.layout, document.media_type, document.encoding,
            canonical(page_starts), document.text, canonical(unread), canonical(others), now,
        ),
    )  # fmt: skip


def _write_passages(cursor: sqlite3.Cursor, reading: Reading, revision: int) -> None:
    cursor.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (passage.document, revision, ordinal, passage.start, passage.end,
             passage.text, passage.page, passage.item, passage.section)
            for ordinal, passage in enumerate(reading.passages)
        ],
    )  # fmt: skip


def _write_doubts(cursor: sqlite3.Cursor, reading: Reading, revision: int) -> None:
    cursor.executemany(
        "INSERT INTO doubt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (reading.document.sha256, revision, ordinal, doubt.evidence.start, doubt.evidence.end,
             doubt.label, doubt.surface, doubt.probability, doubt.method, doubt.reason)
            for ordinal, doubt in enumerate(reading.doubts)
        ],
    )  # fmt: skip


def _write_facts(cursor: sqlite3.Cursor, sha256: str, rows: list[FactRow], *, revision: int, now: str) -> None:
    standing = _standing(cursor, sha256)
    again = [row for row in rows if row.id in standing and standing[row.id][1] == row.content]
    kept = {row.id for row in again}
    fresh = [row for row in rows if row.id not in kept]
    cursor.executemany(
        "UPDATE fact SET withdrawn_at = ? WHERE id = ? AND revision = ?",
        [(now, id, recorded) for id, (recorded, _) in standing.items() if id not in kept],
    )
    cursor.executemany(
        "UPDATE fact SET ordinal = ? WHERE id = ? AND revision = ?",
        [(row.ordinal, row.id, standing[row.id][0]) for row in again],
    )
    cursor.executemany(
        "INSERT INTO fact (id, revision, document, ordinal, kind, method, confidence, body, recorded_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(row.id, revision, sha256, row.ordinal, row.kind, row.method, row.confidence, row.body, now) for row in fresh],
    )
    cursor.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (row.id, revision, ordinal, span.part, span.start, span.end, span.quote)
            for row in fresh
            for ordinal, span in enumerate(row.spans)
        ],
    )


def _standing(cursor: sqlite3.Cursor, sha256: str) -> dict[str, tuple[int, str]]:
    """Of every fact that stands: the revision that recorded it, and its content in one string."""
    spans = _spans(cursor.connection, sha256)
    rows = cursor.execute(
        "SELECT id, revision, method, confidence, body FROM fact WHERE document = ? AND withdrawn_at IS NULL", (sha256,)
    )
    return {
        id: (revision, content_of(method, confidence, body, spans.get((id, revision), [])))
        for id, revision, method, confidence, body in rows.fetchall()
    }


def _spans(connection: sqlite3.Connection, sha256: str, at: str | None = None) -> dict[tuple[str, int], list[Span]]:
    condition, values = stands(at)
    rows = connection.execute(
        "SELECT fact, evidence.revision, part, start_char, end_char, quote FROM evidence"  # noqa: S608  fixed texts
        " JOIN fact ON fact.id = evidence.fact AND fact.revision = evidence.revision"
        f" WHERE fact.document = ? AND {condition} ORDER BY fact, evidence.revision, evidence.ordinal",
        (sha256, *values),
    )
    spans: dict[tuple[str, int], list[Span]] = {}
    for fact, revision, *span in rows:
        spans.setdefault((fact, revision), []).append(Span(*span))
    return spans


def _quotes(sha256: str, spans: Iterable[list[Span]], others: list[tuple[int, int, str]]) -> dict[Evidence, str]:
    told = [(span.start, span.end, span.quote) for row in spans for span in row if span.quote is not None]
    return {Evidence(sha256, start, end): quote for start, end, quote in [*told, *others]}


def _passages(connection: sqlite3.Connection, sha256: str, revision: int) -> tuple[Passage, ...]:
    rows = connection.execute(
        "SELECT document, start_char, end_char, text, page, item, section FROM passage"
        " WHERE document = ? AND revision = ? ORDER BY ordinal",
        (sha256, revision),
    )
    return tuple(Passage(*row) for row in rows)


def _doubts(connection: sqlite3.Connection, sha256: str, revision: int) -> tuple[Doubt, ...]:
    rows = connection.execute(
        "SELECT label, surface, start_char, end_char, probability, method, reason FROM doubt"
        " WHERE document = ? AND revision = ? ORDER BY ordinal",
        (sha256, revision),
    )
    return tuple(
        Doubt(label, surface, Evidence(sha256, start, end), probability, method, reason)
        for label, surface, start, end, probability, method, reason in rows
    )

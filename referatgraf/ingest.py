"""Minutes in, graph out: the one module that knows every stage."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

from spacy.language import Language

from referatgraf import knowledge
from referatgraf.documents.read import read_document
from referatgraf.errors import ReferatgrafError
from referatgraf.facts import Anomaly, Document, Meeting, Reading
from referatgraf.identity.folding import fold
from referatgraf.ledger.ledger import Ledger, Snapshot
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.record import record_of
from referatgraf.settings import Settings
from referatgraf.store.graph import Graph
from referatgraf.store.store import Store, open_store

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".htm", ".mhtml", ".mht"})
READERS = ("documents", "minutes", "reading")
Progress = Callable[[str, int, int], None]
"""Told of every step: the stage, how much of it is done, of how much."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that was left out, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Oddity:
    """What in a document contradicts itself or the calendar."""

    document: str
    anomaly: str
    proof: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What became of the files: names of those read and of those known before; facts are counted by kind.

    `replaced` are names of documents of which a newer version was read. `unread` counts, by document,
    the lines that no rule understood; `warnings` tell of facts without a place.
    """

    read: tuple[str, ...]
    known: tuple[str, ...]
    failed: tuple[Failure, ...]
    facts: Mapping[str, int]
    anomalies: tuple[Oddity, ...]
    unread: Mapping[str, int]
    warnings: tuple[str, ...]
    replaced: tuple[str, ...] = ()


def ingest(paths: Iterable[Path], settings: Settings, *, progress: Progress | None = None) -> Summary:
    """Reads files, and folders of them, into the ledger and brings the graph in step; a bad file stops no other.

    A document is in the ledger whole or not at all. What the ledger knows as this reader reads it is not read again.
    """
    tell = progress or _silent
    files, failed = _files(paths)
    fresh: list[Reading] = []
    known: list[str] = []
    replaced: list[str] = []
    with Ledger(settings.ledger_path) as ledger:
        for count, path in enumerate(files):
            tell("reading", count, len(files))
            try:
                reading = _take_in(path, ledger, replaced)
            except Exception as error:  # whatever is wrong with one file, the others are read
                failed.append(Failure(str(path), _reason(path, error)))
                continue
            if reading:
                fresh.append(reading)
            else:
                known.append(path.name)
        tell("reading", len(files), len(files))
        with open_store(settings) as store:
            warnings = _bring_in_step(store, ledger, tell)
    return replace(_summary(fresh, known, failed, warnings), replaced=tuple(replaced))


def rebuild(settings: Settings, *, known_at: str | None = None, progress: Progress | None = None) -> None:
    """Makes the graph from the ledger, whatever state it is in.

    `known_at` is an instant (ISO 8601 in UTC): the graph of what was known then, which the next ingest brings up to
    date again.
    """
    with Ledger(settings.ledger_path) as ledger, open_store(settings) as store:
        if known_at is None:
            _synchronise(store, ledger, progress or _silent)
            return
        record = record_of(ledger.snapshot(at=known_at))
        tell = progress or _silent
        store.synchronise(record.graph(), record.revision, lambda done, total: tell("graph", done, total))


def remove(name: str, settings: Settings, *, who: str, why: str) -> Document:
    """Withdraws a document; what others say as well stays."""
    with Ledger(settings.ledger_path) as ledger:
        document = ledger.find(name)
        ledger.remove(document.sha256, who=who, why=why)
    bring_in_step(settings)
    return document


def bring_in_step(settings: Settings) -> None:
    """Makes the graph say what the ledger says."""
    with Ledger(settings.ledger_path) as ledger, open_store(settings) as store:
        _bring_in_step(store, ledger, _silent)


def restore_if_behind(store: Store, settings: Settings, *, progress: Progress | None = None) -> bool:
    """Makes the graph from the ledger where it is not in step with it; whether that was so."""
    with Ledger(settings.ledger_path) as ledger:
        if store.revision() == ledger.revision:
            return False
        _synchronise(store, ledger, progress or _silent)
        return True


def graph_of_ledger(settings: Settings, *, known_at: str | None = None) -> Graph:
    """The graph as the ledger has it, without any store; `known_at` is an instant: as it had it then."""
    with Ledger(settings.ledger_path) as ledger:
        return record_of(ledger.snapshot(at=known_at)).graph()


def graph_of_readings(readings: Iterable[Reading], *, warnings: list[str] | None = None) -> Graph:
    """The graph of these readings: who is who, then what they say, put together."""
    return record_of(Snapshot(0, tuple(readings))).graph(warnings=warnings)


def read_file(path: Path) -> Reading:
    """What one file says; nothing is stored."""
    return _read(read_document(path))


def summary_json(summary: Summary) -> dict[str, object]:
    """A Summary as JSON holds it."""
    return asdict(summary)


@cache
def reader_version() -> str:
    """Changes whenever anything changes that decides what is read from a document."""
    package = knowledge.PACKAGE
    sources = [package / "facts.py", *(path for room in READERS for path in (package / room).rglob("*.py"))]
    files = [*sources, *(path for path in knowledge.folder("extraction").rglob("*") if path.is_file())]
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.as_posix()):
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@cache
def _reader() -> Language:
    return make_reader()


def _read(document: Document) -> Reading:
    return read(parse_minutes(document), _reader())


def _take_in(path: Path, ledger: Ledger, replaced: list[str]) -> Reading | None:
    """The reading that was added to the ledger; None where it is known, or where a newer version of it is.

    Other bytes of the same name and meeting are a new version: it takes the old one's place.
    """
    document = read_document(path)
    if ledger.knows(document, reader=reader_version()) or ledger.successor(document.sha256):
        return None
    reading = _read(document)
    older = [
        each
        for each in ledger.versions(document.name)
        if each.sha256 != document.sha256 and is_same_meeting(ledger.reading(each.sha256), reading)
    ]
    ledger.add(reading, reader=reader_version(), replaces=[each.sha256 for each in older])
    replaced.extend(each.name for each in older)
    return reading


def is_same_meeting(one: Reading, other: Reading) -> bool:
    """Whether both state the same body and day; where either is unknown they are not held for the same."""
    return bool(_meetings(one) & _meetings(other))


def _meetings(reading: Reading) -> set[tuple[str, str]]:
    stated = (fact for fact in reading.facts if isinstance(fact, Meeting))
    return {(fold(fact.body), fact.date) for fact in stated if fact.body and fact.date}


def _files(paths: Iterable[Path]) -> tuple[list[Path], list[Failure]]:
    """The files that are named, and those of known kinds in the folders that are; each once."""
    files: dict[Path, None] = {}
    failed: list[Failure] = []
    for path in paths:
        found = list(_within(path)) if path.is_dir() else [path]
        if not found:
            failed.append(Failure(str(path), f"{path}: no file in this folder ends in {', '.join(sorted(SUFFIXES))}."))
        files |= dict.fromkeys(found)
    return list(files), failed


def _within(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix.lower() in SUFFIXES)


def _bring_in_step(store: Store, ledger: Ledger, tell: Progress) -> list[str]:
    if store.revision() == ledger.revision:
        return []
    return _synchronise(store, ledger, tell)


def _synchronise(store: Store, ledger: Ledger, tell: Progress) -> list[str]:
    """Until no other process has added to the ledger meanwhile; the warnings of the last round."""
    while True:
        snapshot: Snapshot = ledger.snapshot()
        warnings: list[str] = []
        tell("graph", 0, 1)
        graph = record_of(snapshot).graph(warnings=warnings)
        store.synchronise(graph, snapshot.revision, lambda done, total: tell("graph", done, total))
        if ledger.revision == snapshot.revision:
            return warnings


def _summary(fresh: Iterable[Reading], known: Iterable[str], failed: Iterable[Failure], warnings: list[str]) -> Summary:
    fresh = list(fresh)
    return Summary(
        read=tuple(reading.document.name for reading in fresh),
        known=tuple(known),
        failed=tuple(failed),
        facts=dict(sorted(Counter(fact.kind for reading in fresh for fact in reading.facts).items())),
        anomalies=tuple(
            Oddity(reading.document.name, fact.anomaly, fact.proof)
            for reading in fresh
            for fact in reading.facts
            if isinstance(fact, Anomaly)
        ),
        unread={reading.document.name: len(reading.unread) for reading in fresh if reading.unread},
        warnings=tuple(warnings),
    )


def _reason(path: Path, error: Exception) -> str:
    if isinstance(error, ReferatgrafError):
        return str(error)
    return f"{path}: reading it failed ({type(error).__name__}: {error}); please report it with the file."


def _silent(stage: str, done: int, total: int) -> None:
    pass

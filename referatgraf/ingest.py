"""Minutes in, graph out: the one module that knows every stage."""

import gc
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path

from referatgraf.documents.source import lasting, printable, short
from referatgraf.documents.worker import Failure
from referatgraf.facts import Anomaly, Document, Meeting
from referatgraf.identity.folding import fold
from referatgraf.intake import SUFFIXES, Reader, files_in, fingerprint, read_files, reader_version
from referatgraf.ledger.ledger import Ledger, Snapshot
from referatgraf.ledger.quarantine import Quarantine, Quarantined
from referatgraf.packed import in_order
from referatgraf.reading.second.choice import second_reader
from referatgraf.reading_record import Reading
from referatgraf.record import parts_of, record_of
from referatgraf.settings import Settings
from referatgraf.store.graph import Graph
from referatgraf.store.parts import Parts
from referatgraf.store.store import Store, open_store

Progress = Callable[[str, int, int], None]
"""Told of every step: the stage, how much of it is done, of how much."""
NEWS = 200
"""How many oddities and notes a summary tells one by one."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """What in a document contradicts itself or the calendar."""

    document: str
    anomaly: str
    proof: str


@dataclass(slots=True)
class Summary:
    """What became of the files: names of those read and of those known before, and those set aside with the reason.

    Facts and anomalies are counted by kind; `oddities` are the first of the latter in words. `unread` counts, by
    document, the lines that no rule understood; `replaced` are documents of which a newer version was read;
    `warnings` tell of what a reader should know.
    """

    read: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failed: list[Quarantined] = field(default_factory=list)
    facts: dict[str, int] = field(default_factory=dict)
    oddities: list[Oddity] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)

    def note(self, reading: Reading) -> None:
        """Count what a new reading says."""
        name = reading.document.name
        self.read.append(name)
        for fact in reading.facts:
            self.facts[fact.kind] = self.facts.get(fact.kind, 0) + 1
            if isinstance(fact, Anomaly) and len(self.oddities) < NEWS:
                self.oddities.append(Oddity(name, fact.anomaly, fact.proof))
        if reading.unread:
            self.unread[name] = len(reading.unread)
        if reading.document.encoding not in ("utf-8", "utf-8-sig"):
            self.warnings.append(f"{name} is not UTF-8; it was read as {reading.document.encoding}.")
        if reading.document.scanned_pages:
            self.warnings.append(scanned_pages(reading.document))
        if reading.layout == "general":
            self.warnings.append(f"{name} fits no publisher's layout; it was read with the general one.")


def scanned_pages(document: Document) -> str:
    """Which pages of a document were not read, and the mend."""
    numbers = document.scanned_pages
    pages = f"page {numbers[0]}" if len(numbers) == 1 else f"pages {', '.join(map(str, numbers))}"
    of = f"{document.name}: {pages} of {len(document.page_starts)}"
    return f"{of} cannot be read without OCR: remove the document and ingest it with --ocr."


def ingest(
    paths: Iterable[Path],
    settings: Settings,
    *,
    progress: Progress | None = None,
    retry: bool = False,
    how: Reader | None = None,
    workers: int | None = None,
) -> Summary:
    """Reads files, and folders of them, into the ledger and brings the graph in step; a bad file stops no other.

    A document is in the ledger whole or not at all. What the ledger knows as this reader reads it is not read again,
    nor is what it has set aside, unless `retry`. Interrupted, it goes on where it was at the next call.
    """
    how = how or Reader(second=settings.second_reader)
    second_reader(how.second)  # a name that is wrong is told before anything is read
    tell = progress or _silent
    files, bare = files_in(paths)
    summary = Summary()
    for folder in bare:
        kinds = ", ".join(sorted(SUFFIXES))
        summary.failed.append(
            Quarantined("", str(folder), "no-files", "no file in this folder is read", f"name {kinds}")
        )
    with (
        Ledger(settings.ledger_path) as ledger,
        Quarantine(settings.ledger_path) as quarantine,
        ExitStack() as opened,
        ThreadPoolExecutor(1) as beside,
    ):
        store = beside.submit(opened.enter_context, open_store(settings))  # it starts while files are read
        version = reader_version(how.second)
        fresh = _new(files, ledger, quarantine, summary, tell, version=version, retry=retry)
        for path, outcome in read_files(fresh, how, workers=workers):
            _take_in(path, outcome, ledger, quarantine, summary, version=version)
        tell("reading", len(files), len(files))
        summary.warnings.extend(_bring_in_step(store.result(), ledger, tell))
    return summary


def _new(
    files: list[Path],
    ledger: Ledger,
    quarantine: Quarantine,
    summary: Summary,
    tell: Progress,
    *,
    version: str,
    retry: bool,
) -> Iterator[Path]:
    """The files that are neither known nor set aside."""
    for count, path in enumerate(files):
        tell("reading", count, len(files))
        sha256 = fingerprint(path) or ""
        if ledger.knows(sha256, printable(path.name), reader=version) or ledger.successor(sha256):
            summary.known.append(printable(path.name))
            continue
        if aside := None if retry else quarantine.find(sha256, reader=version):
            summary.failed.append(aside)
            continue
        yield path


def _take_in(
    path: Path, outcome: Reading | Failure, ledger: Ledger, quarantine: Quarantine, summary: Summary, *, version: str
) -> None:
    if isinstance(outcome, Failure):
        sha256, reason = fingerprint(path), short(outcome.reason)
        aside = Quarantined(sha256 or "", lasting(path), outcome.code, reason, outcome.mend, reader=version)
        if sha256:
            quarantine.put(aside)
        summary.failed.append(aside)
        return
    older = _older(outcome, ledger)
    ledger.add(outcome, reader=version, replaces=[each.sha256 for each in older])
    summary.replaced.extend(each.name for each in older)
    quarantine.release(outcome.document.sha256)
    summary.note(outcome)


def _older(reading: Reading, ledger: Ledger) -> list[Document]:
    """The documents of the same name and meeting: other bytes are a new version, which takes the old one's place."""
    return [
        each
        for each in ledger.versions(reading.document.name)
        if each.sha256 != reading.document.sha256 and is_same_meeting(ledger.reading(each.sha256), reading)
    ]


def is_same_meeting(one: Reading, other: Reading) -> bool:
    """Whether both state the same body and day; where either is unknown they are not held for the same."""
    return bool(_meetings(one) & _meetings(other))


def _meetings(reading: Reading) -> set[tuple[str, str]]:
    stated = (fact for fact in reading.facts if isinstance(fact, Meeting))
    return {(fold(fact.body), fact.date) for fact in stated if fact.body and fact.date}


def quarantined(settings: Settings) -> tuple[Quarantined, ...]:
    """The files that are set aside, by path."""
    with Quarantine(settings.ledger_path) as quarantine:
        return quarantine.files()


def retry_quarantine(settings: Settings, *, progress: Progress | None = None, how: Reader | None = None) -> Summary:
    """Reads again what was set aside; what is no longer there is forgotten."""
    with Quarantine(settings.ledger_path) as quarantine:
        for aside in quarantine.files():
            if fingerprint(Path(aside.path)) != aside.sha256:
                quarantine.release(aside.sha256)
    paths = [Path(aside.path) for aside in quarantined(settings)]
    return ingest(paths, settings, progress=progress, retry=True, how=how)


@contextmanager
def open_graph(settings: Settings) -> Iterator[Store]:
    """The store, in step with the ledger."""
    with open_store(settings) as store:
        restore_if_behind(store, settings)
        yield store


def rebuild(settings: Settings, *, known_at: str | None = None, progress: Progress | None = None) -> None:
    """Makes the graph from the ledger, whatever state it is in; whoever reads meanwhile may see a part of it.

    `known_at` is an instant (ISO 8601 in UTC): the graph of what was known then, until the ledger changes or the next
    rebuild.
    """
    with Ledger(settings.ledger_path) as ledger, open_store(settings) as store:
        tell = progress or _silent
        if known_at is None:
            _synchronise(store, ledger, tell, anew=True)
            return
        parts = parts_of(ledger.snapshot(at=known_at))
        store.synchronise(parts, ledger.revision, lambda done, total: tell("graph", done, total), anew=True)


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
    return parts_of(Snapshot(0, in_order(readings)), warnings=warnings).whole()


def summary_json(summary: Summary) -> dict[str, object]:
    """A Summary as JSON holds it."""
    return asdict(summary)


def _bring_in_step(store: Store, ledger: Ledger, tell: Progress) -> list[str]:
    if store.revision() == ledger.revision:
        return []
    return _synchronise(store, ledger, tell)


def _synchronise(store: Store, ledger: Ledger, tell: Progress, *, anew: bool = False) -> list[str]:
    """Until no other process has added to the ledger meanwhile; the warnings of the last round."""
    while True:
        warnings: list[str] = []
        tell("graph", 0, 1)
        with _no_collection():
            revision, parts = _parts_of_ledger(ledger, warnings)
            store.synchronise(parts, revision, lambda done, total: tell("graph", done, total), anew=anew)
        if ledger.revision == revision:
            return warnings


def _parts_of_ledger(ledger: Ledger, warnings: list[str]) -> tuple[int, Parts]:
    """The graph of today and its revision; the readings are let go."""
    snapshot = ledger.snapshot()
    return snapshot.revision, parts_of(snapshot, warnings=warnings)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the garbage collector: it would look through all records again and again, and none is in a circle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _silent(stage: str, done: int, total: int) -> None:
    pass

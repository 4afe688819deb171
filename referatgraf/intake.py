"""Files to readings: which files there are, what each says, which must be set aside."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from referatgraf import knowledge
from referatgraf.documents.limits import LIMITS, LIMITS_WITH_OCR, Limits
from referatgraf.documents.pool import run_limited
from referatgraf.documents.source import printable
from referatgraf.documents.worker import Failure
from referatgraf.errors import UnreadableDocument
from referatgraf.packed import packed, unpacked
from referatgraf.reading_record import Reading

if TYPE_CHECKING:
    from spacy.language import Language

SUFFIXES = frozenset({".txt", ".pdf", ".docx", ".html", ".htm", ".mhtml", ".mht"})
REFUSED = frozenset({".doc", ".rtf", ".odt", ".zip"})
"""What minutes may be in that is not read, and so is told of; where such a name is wrong, the file is read."""
READERS = ("documents", "minutes", "reading")
WARM = "referatgraf.warm"
FOLDERS_OF_OURS = frozenset({".git", ".venv", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Reader:
    """How files are read: by the layout named, or the one that fits best; pictures of text recognised or not;
    where the rules are silent with the help of a `second` reader, or of none."""

    layout: str | None = None
    ocr: bool = False
    second: str = "none"

    def read(self, path: Path) -> Reading:
        """What one file says; raises UnreadableDocument where it is no minutes."""
        from referatgraf.documents.read import read_document
        from referatgraf.minutes.parse import parse_minutes
        from referatgraf.reading.meetings.no_meetings import is_empty, tells_of_no_meeting
        from referatgraf.reading.pipeline import read

        minutes = parse_minutes(read_document(path, ocr=self.ocr), layout=self.layout)
        reading = read(minutes, pipeline(self.second))
        if self.layout is None and tells_of_no_meeting(minutes, reading.facts):
            reason = "it tells of no meeting, but lists members or rules"
            raise UnreadableDocument(path, reason, "not-minutes", "give minutes or an agenda, or name a --layout")
        if is_empty(minutes, reading.facts):
            reason = "it has neither an agenda nor an attendance list"
            raise UnreadableDocument(path, reason, "not-minutes", "give minutes or an agenda, or name a --layout")
        return reading


DEFAULT = Reader()


def read_file(path: Path, *, layout: str | None = None, second: str = "none") -> Reading:
    """What one file says, read in this process; raises UnreadableDocument where it is no minutes."""
    return Reader(layout, second=second).read(path)


def read_files(
    files: Iterable[Path], how: Reader = DEFAULT, *, workers: int | None = None, limits: Limits | None = None
) -> Iterator[tuple[Path, Reading | Failure]]:
    """Every file's reading or why there is none, in order; each is read in a process of its own, within the limits."""
    limits = limits or (LIMITS_WITH_OCR if how.ocr else LIMITS)
    work, prepare = partial(_read, how), partial(pipeline, how.second)
    for path, outcome in run_limited(work, files, workers=workers, limits=limits, prepare=prepare, warm=WARM):
        yield path, outcome if isinstance(outcome, Failure) else unpacked(outcome)


def _read(how: Reader, path: Path) -> bytes:
    """Packed, which is handed over in a fraction of the time that the records would take."""
    return packed(how.read(path))


@cache
def pipeline(second: str = "none") -> "Language":
    """The spaCy pipeline of this process, made at the first call."""
    from referatgraf.reading.pipeline import make_reader

    return make_reader(second=second)


@cache
def reader_version(second: str = "none") -> str:
    """Changes whenever anything changes that decides what is read from a document."""
    package = knowledge.PACKAGE
    sources = [package / name for name in ("facts.py", "needs.py", "reading_record.py")]
    sources += [path for room in READERS for path in (package / room).rglob("*.py")]
    files = [*sources, *(path for path in knowledge.folder("extraction").rglob("*") if path.is_file())]
    files += sorted((package / "models").iterdir()) if second == "crf" else []
    digest = hashlib.sha256(second.encode())
    for path in sorted(files, key=lambda path: path.as_posix()):
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def files_in(paths: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The files named and those of known kinds within the folders named, each once; and the folders without any."""
    files: dict[Path, None] = {}
    bare: list[Path] = []
    for path in paths:
        found = list(_within(path)) if os.path.isdir(path) else [path]  # noqa: PTH112  Path.is_dir raises without rights
        if not found:
            bare.append(path)
        files |= dict.fromkeys(found)
    return list(files), bare


def _within(folder: Path) -> Iterator[Path]:
    """Also what only looks like a file, and folders that cannot be opened, for reading them tells why not."""
    shut: list[Path] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: shut.append(Path(error.filename))):
        folders[:] = [name for name in folders if name not in FOLDERS_OF_OURS]
        found += [Path(place, name) for name in names if Path(name).suffix.lower() in SUFFIXES | REFUSED]
    yield from sorted([*found, *shut])


def fingerprint(path: Path) -> str | None:
    """The SHA-256 of a file's bytes; None where it cannot be read.

    Of a file too large to be read at all, that of its size, age and path.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return None
        if status.st_size > LIMITS.file:
            return hashlib.sha256(f"{status.st_size} {status.st_mtime_ns} {printable(path)}".encode()).hexdigest()
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return None

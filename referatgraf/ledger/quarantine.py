"""Files that could not be read: kept aside with the reason, until somebody mends them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from referatgraf.ledger.file import open_file


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A file that was left out: where it was last seen, a short code, the reason and the mend, and how often tried."""

    sha256: str
    path: str
    code: str
    reason: str
    mend: str
    reader: str = ""
    tries: int = 1

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}; {self.mend}."


class Quarantine:
    """The quarantine of one ledger. Use it as a context manager, in one thread."""

    def __init__(self, path: Path) -> None:
        self._connection = open_file(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def put(self, file: Quarantined) -> None:
        """Set a file aside, or note that it failed once more."""
        now = datetime.now(UTC).isoformat()
        self._connection.execute(
            "INSERT INTO quarantine VALUES (?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (sha256) DO UPDATE SET"
            " path = excluded.path, code = excluded.code, reason = excluded.reason, mend = excluded.mend,"
            " reader = excluded.reader, tries = quarantine.tries + 1",
            (file.sha256, file.path, file.code, file.reason, file.mend, file.reader, now),
        )

    def release(self, sha256: str) -> None:
        """Take a file out: it could be read after all."""
        self._connection.execute("DELETE FROM quarantine WHERE sha256 = ?", (sha256,))

    def files(self) -> tuple[Quarantined, ...]:
        """Every file that is set aside, by path."""
        found = self._connection.execute(
            "SELECT sha256, path, code, reason, mend, reader, tries FROM quarantine ORDER BY path, sha256"
        )
        return tuple(Quarantined(*row) for row in found)

    def find(self, sha256: str, *, reader: str) -> Quarantined | None:
        """The file of these bytes, if this reader has tried it in vain."""
        return next((file for file in self.files_of(sha256) if file.reader == reader), None)

    def files_of(self, sha256: str) -> tuple[Quarantined, ...]:
        found = self._connection.execute(
            "SELECT sha256, path, code, reason, mend, reader, tries FROM quarantine WHERE sha256 = ?", (sha256,)
        )
        return tuple(Quarantined(*row) for row in found)

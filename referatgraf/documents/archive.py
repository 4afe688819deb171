"""The parts of a zip file, as a Word document is one, without unpacking a bomb."""

import io
import zipfile
import zlib
from pathlib import Path

from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import UnreadableDocument

OTHER_COPY = "fetch it again, or ask the sender for another copy"
SMALL = MEGABYTE
"""What a part may always come to, however well it was packed."""


class Archive:
    """A zip file whose parts are checked before and while they are unpacked."""

    def __init__(self, content: bytes, path: Path, limits: Limits) -> None:
        self.path = path
        self.limits = limits
        self._left = limits.unpacked
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise self._damaged(error) from error
        self._parts = {part.filename: part for part in self._zip.infolist()}
        for part in self._parts.values():
            self._refuse_bomb(part)
        if sum(part.file_size for part in self._parts.values()) > limits.unpacked:
            raise self._bomb(f"unpacks to more than {limits.unpacked // MEGABYTE} MB")

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._parts)

    def part(self, name: str) -> bytes:
        """The bytes of a part that is there; what they say of their size is not believed."""
        part = self._parts[name]
        if part.flag_bits & 1:
            raise UnreadableDocument(self.path, "a zip file with a password", "encrypted", "save it without one")
        try:
            with self._zip.open(part) as file:
                content = file.read(min(part.file_size, self._left) + 1)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError) as error:
            raise self._damaged(error) from error
        self._left -= len(content)
        if self._left < 0 or len(content) > part.file_size:
            raise self._bomb("unpacks to more than it says")
        return content

    def _refuse_bomb(self, part: zipfile.ZipInfo) -> None:
        ratio = self.limits.zip_ratio
        if part.file_size > max(SMALL, ratio * part.compress_size):
            raise self._bomb(f"holds a part that unpacks to more than {ratio} times its size")

    def _bomb(self, reason: str) -> UnreadableDocument:
        return UnreadableDocument(
            self.path, f"a zip file that {reason}", "bomb", "do not open it; ask where it is from"
        )

    def _damaged(self, error: Exception) -> UnreadableDocument:
        reason = f"a damaged zip or Word file ({type(error).__name__}: {error})"
        return UnreadableDocument(self.path, reason, "truncated", OTHER_COPY)

"""The text of a document as it is put together: paragraphs, lines, and where pages begin."""

import re
from pathlib import Path

from referatgraf.documents.glyphs import legible
from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import UnreadableDocument

PAGE_BREAK = "\f"
SOFT_PAGE_BREAK = "\v"
"""Where a page began when the document was last shown, in the midst of whatever runs over it."""

BREAK = re.compile(f"([{PAGE_BREAK}{SOFT_PAGE_BREAK}])")


class Manuscript:
    """Paragraphs have a blank line between them; where pages begin is kept in `page_starts` and leaves no sign."""

    def __init__(self, path: Path, limits: Limits) -> None:
        self.path = path
        self.limit = limits.text
        self.page_starts = [0]
        self._parts: list[str] = []
        self._length = 0
        self._bytes = 0
        self._begins_page = False

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, paragraph: str) -> None:
        """A paragraph, which may have several lines and page breaks before and in it; one that was set divides it."""
        separator = "\n\n"
        for part in BREAK.split(legible(paragraph)):
            if part in (PAGE_BREAK, SOFT_PAGE_BREAK):
                self._begins_page = True
                separator = "\n\n" if part == PAGE_BREAK else separator
            elif part.strip():
                self._append(separator if self._length else "")
                self._place_page()
                self._append(part)
                separator = ""

    def _place_page(self) -> None:
        """A page begins with its first letter; a break that was set and then shown at the same place is one."""
        if self._begins_page and self._length > self.page_starts[-1]:
            self.page_starts.append(self._length)
        self._begins_page = False

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)
        self._bytes += len(part.encode(errors="replace"))
        if self._bytes > self.limit:
            raise too_much_text(self.path, self.limit)


def too_much_text(path: Path, limit: int) -> UnreadableDocument:
    reason = f"more than {limit // MEGABYTE} MB of text, which no minutes are"
    return UnreadableDocument(path, reason, "too-large", "split it into one file a meeting")

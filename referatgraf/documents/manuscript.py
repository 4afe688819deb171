"""The text of a document as it is put together: paragraphs, lines, and where pages begin."""

import re
from pathlib import Path

from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import UnreadableDocument

PAGE_BREAK = "\f"
SOFT_PAGE_BREAK = "\v"
"""Where a page began when the document was last shown, in the midst of whatever runs over it."""

BREAK = re.compile(f"([{PAGE_BREAK}{SOFT_PAGE_BREAK}])")


class Manuscript:
    """Paragraphs have a blank line between them; a page break set by the writer is a form feed.

    A soft page break leaves no sign in the text and is only kept in `page_starts`.
    """

    def __init__(self, path: Path, limits: Limits) -> None:
        self.path = path
        self.limit = limits.text
        self.page_starts = [0]
        self._parts: list[str] = []
        self._length = 0
        self._bytes = 0
        self._new_page = False

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def add(self, paragraph: str) -> None:
        """A paragraph, which may have several lines and page breaks before and in it."""
        separator = "\n\n"
        for part in BREAK.split(paragraph):
            if part in (PAGE_BREAK, SOFT_PAGE_BREAK):
                self._begin_page(written=part == PAGE_BREAK)
            elif self._new_page and not part.strip():
                continue
            elif part and (part.strip() or separator == ""):
                self._write(part, separator)
                separator = ""

    def _begin_page(self, *, written: bool) -> None:
        if written and self._length:
            self._new_page = True
        elif self._length > self.page_starts[-1]:
            self.page_starts.append(self._length)

    def _write(self, part: str, separator: str) -> None:
        if self._new_page:
            self._append("\n" + PAGE_BREAK)
            self._place_page(self._length)
            self._new_page = False
        elif self._length:
            start = self._length
            self._append(separator)
            if self.page_starts[-1] == start and start:  # the page begins with its first letter, not before the gap
                self.page_starts[-1] = self._length
        self._append(part)
        if self._bytes > self.limit:
            raise too_much_text(self.path, self.limit)

    def _place_page(self, place: int) -> None:
        """A page break that was shown where the writer set one is the same one."""
        if self.page_starts[-1] in (place, place - 2) and len(self.page_starts) > 1:
            self.page_starts[-1] = place
        else:
            self.page_starts.append(place)

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)
        self._bytes += len(part.encode())


def too_much_text(path: Path, limit: int) -> UnreadableDocument:
    reason = f"more than {limit // MEGABYTE} MB of text, which no minutes are"
    return UnreadableDocument(path, reason, "too-large", "split it into one file a meeting")

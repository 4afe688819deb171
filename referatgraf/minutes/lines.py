"""The physical lines of a document: where each stands, and how far from the one before."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from referatgraf.documents.kinds import PDF, PLAIN
from referatgraf.facts import Document

Gap = Literal["tight", "same", "new", "page"]
HYPHENS = "-‐‑\N{SOFT HYPHEN}"
NEWLINES = ("\n", "\r\n", "\r")
PRINTED = (PLAIN, PDF)
"""Kinds of files whose lines are as they were printed; those of others are paragraphs."""
PART = re.compile(r"[^\r\n\f]+|\r\n|\r|\n|\f")
RULE = re.compile(r"(?:[-_=*~–—‗]\s?){4,}")
"""A line of nothing but marks, which parts what stands above and below it."""
APART = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its characters [start, end) of the original text, without blanks at its ends.

    `gap` is what lies between it and the line before: "same" paragraph, "new" paragraph, "page" break, or "tight",
    closer than lines of a paragraph are in a text whose lines alternate with blank ones. `indent` counts the blanks
    before it. One that was put together has `rows`: where each of its printed rows begins and ends in its text, and
    in the original, a hyphen that is left out of the text with it.
    """

    start: int
    end: int
    text: str
    gap: Gap
    indent: int = 0
    rows: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def ending(self) -> str:
        """Its last row as printed."""
        return self.text[self.rows[-1][0] :] if self.rows else self.text

    def pieces(self, skip: int = 0, until: int | None = None) -> list[tuple[int, int]]:
        """Where the characters [skip, until) of its text stand in the original.

        >>> Line(5, 13, "Ida Krag", "new", rows=((0, 3, 5, 8), (4, 8, 9, 13))).pieces(skip=1)
        [(6, 8), (9, 13)]
        """
        end = len(self.text) if until is None else until
        if not self.rows:
            return [(self.start + skip, self.start + end)]
        return [(start, stop) for _, _, start, stop in self._rows_in(skip, end)]

    def _rows_in(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """The rows, or parts of them, among the characters [start, end)."""
        for first, last, origin, stop in self.rows:
            begins, ends = max(start, first), min(end, last)
            if begins < ends:
                yield begins, ends, origin + begins - first, stop if ends == last else origin + ends - first

    def part(self, start: int, end: int, gap: Gap) -> "Line":
        """The line of its characters [start, end), without blanks at its end."""
        text = self.text[start:end].rstrip()
        pieces = self.pieces(start, start + len(text))
        rows = tuple(
            (begins - start, ends - start, place, stop)
            for begins, ends, place, stop in self._rows_in(start, start + len(text))
        )
        return Line(pieces[0][0], pieces[-1][1], text, gap, rows=rows)

    def joined(self, following: "Line", between: str) -> "Line":
        """This line and the next one as one, `between` them a blank or nothing; "-" stands for a hyphen left out."""
        lead = self.text[:-1] if between == "-" else self.text + between
        *above, (first, last, start, end) = self.rows or ((0, len(self.text), self.start, self.end),)
        rows = (*above, (first, min(last, len(lead)), start, end))
        row = (len(lead), len(lead) + len(following.text), following.start, following.end)
        return Line(self.start, following.end, lead + following.text, self.gap, self.indent, (*rows, row))


@dataclass(frozen=True, slots=True)
class _Raw:
    start: int
    text: str
    distance: int
    indent: int
    after_form_feed: bool

    @property
    def indented(self) -> bool:
        return self.indent > 0


def lines_of(document: Document) -> list[Line]:
    """The lines of a document that are not blank, nor only ruled.

    Text taken from a PDF may have a blank line after every line; there a page break is all that is left without one,
    and its first line is indented.
    """
    raw_lines = _raw_lines(document.text)
    alternating = document.media_type in PRINTED and _alternates(raw_lines)
    return [
        Line(raw.start, raw.start + len(raw.text), raw.text, _gap(raw, alternating=alternating), raw.indent)
        for raw in raw_lines
    ]


def _raw_lines(text: str) -> list[_Raw]:
    found: list[_Raw] = []
    distance, after_form_feed = 0, False
    for part in PART.finditer(text):
        whole = part.group()
        if whole in NEWLINES:
            distance += 1
        elif whole == "\f":
            after_form_feed = True
        elif RULE.fullmatch(content := whole.strip()):
            distance += APART
        elif content.strip("\N{SOFT HYPHEN}"):
            indent = len(whole) - len(whole.lstrip())
            found.append(_Raw(part.start() + indent, content, distance, indent, after_form_feed))
            distance, after_form_feed = 0, False
    return found


def _alternates(raw_lines: list[_Raw]) -> bool:
    distances = Counter(raw.distance for raw in raw_lines[1:] if not (raw.distance == 1 and raw.indented))
    wide = any(distance >= 4 for distance in distances)
    runs_on = any(raw.distance == 2 and raw.text[0].islower() for raw in raw_lines[1:])
    return distances[2] > 4 * distances[1] and (wide or runs_on)


def _gap(raw: _Raw, *, alternating: bool) -> Gap:
    if raw.after_form_feed:
        return "page"
    if alternating and raw.distance == 1:
        return "page" if raw.indented else "tight"
    return "same" if raw.distance == (2 if alternating else 1) else "new"

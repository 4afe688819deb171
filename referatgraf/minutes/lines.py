"""The physical lines of a document: where each stands, and how far from the one before."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from referatgraf.documents.kinds import PDF, PLAIN
from referatgraf.facts import Document

Gap = Literal["tight", "same", "new", "page"]
NEWLINES = ("\n", "\r\n", "\r")
PRINTED = (PLAIN, PDF)
"""Kinds of files whose lines are as they were printed; those of others are paragraphs."""
PART = re.compile(r"[^\r\n\f]+|\r\n|\r|\n|\f")


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: its characters [start, end) of the original text, without blanks at its ends.

    `gap` is what lies between it and the line before: "same" paragraph, "new" paragraph, "page" break, or "tight",
    closer than lines of a paragraph are in a text whose lines alternate with blank ones. `indent` counts the blanks
    before it.
    """

    start: int
    end: int
    text: str
    gap: Gap
    indent: int = 0


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
    """The lines of a document that are not blank.

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
        elif (content := whole.strip()).strip("\N{SOFT HYPHEN}"):
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

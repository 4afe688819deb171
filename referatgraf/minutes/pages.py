"""Where pages begin, and what their headers say before they are taken out of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from referatgraf.facts import Document, Evidence
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lines import Line
from referatgraf.minutes.structure import Furniture

DAY = re.compile(r"(\d\d)[.-](\d\d)[.-](\d{4})$")

CASE = re.compile(r"\d\d/\d{3}")


@dataclass(frozen=True, slots=True)
class Pages:
    """A document's lines without page furniture, where its pages start, and the furniture."""

    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    furniture: tuple[Furniture, ...]

    def page_of(self, place: int) -> int:
        """The number of the page, counted from 1, on which a character of the original text stands."""
        return bisect_right(self.starts, place)


def paginate(document: Document, lines: Iterable[Line], layout: Layout) -> Pages:
    """Take page headers out; the line behind one begins a page."""
    kept: list[Line] = []
    furniture: list[Furniture] = []
    after_furniture = False
    for line in lines:
        said = None if kept and _is_case(kept[-1], line, layout) else _furniture(document, line, layout)
        if said is None:
            kept.append(replace(line, gap="page") if after_furniture and kept else line)
        elif after_furniture:
            furniture[-1] = _together(furniture[-1], said)
        else:
            furniture.append(said)
        after_furniture = said is not None
    return Pages(tuple(kept), _starts(document, kept, furniture), tuple(furniture))


def _is_case(above: Line, line: Line, layout: Layout) -> bool:
    """Whether what could be the number of a page, "30/118", stands right below an item's title and is its case."""
    return line.gap in ("same", "tight") and CASE.fullmatch(line.text) is not None and _is_titled(above, layout)


def _is_titled(line: Line, layout: Layout) -> bool:
    match = layout.item.search(line.text)
    return match is not None and match["title"] is not None


def _furniture(document: Document, line: Line, layout: Layout) -> Furniture | None:
    for pattern in layout.page_furniture:
        if match := pattern.search(line.text):
            said = match.groupdict()
            day, page = DAY.match(said.get("date") or ""), said.get("page")
            return Furniture(
                Evidence(document.sha256, line.start, line.end),
                body=said.get("body"),
                date="-".join(reversed(day.groups())) if day else None,
                page=int(page) if page else None,
            )
    return None


def _together(first: Furniture, second: Furniture) -> Furniture:
    evidence = replace(first.evidence, end=second.evidence.end)
    return Furniture(evidence, first.body or second.body, first.date or second.date, first.page or second.page)


def _starts(document: Document, lines: list[Line], furniture: list[Furniture]) -> tuple[int, ...]:
    """Page starts; pages that left no text (a cover, a table of contents) start at 0 together with the first.

    How many such pages there are is known from a header with a page number.
    """
    if len(document.page_starts) > 1:
        return document.page_starts
    starts = [0, *(line.start for line in lines[1:] if line.gap == "page")]
    missing = [said.page - bisect_right(starts, _next(lines, said)) for said in furniture if said.page]
    return (*[0] * max(0, min(missing, default=0)), *starts)


def _next(lines: list[Line], said: Furniture) -> int:
    return next((line.start for line in lines if line.start > said.evidence.start), said.evidence.start)

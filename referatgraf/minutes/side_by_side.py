"""Attendance lists that stand beside one another: "Deltagere:      Afbud:", and below each its own names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.minutes.layout import Layout, RosterHeading
from referatgraf.minutes.lines import Line

CELL = re.compile(r"\S+(?: \S+)*")
OFF = 2
"""By how many blanks a name may stand left of its heading."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a list begins on the line, the heading as printed, and what it says of the names below it."""

    start: int
    text: str
    heading: RosterHeading


def columns_of(line: Line, layout: Layout) -> list[Column]:
    """The columns that a line of headings opens, if it holds nothing else and at least two."""
    columns = []
    for cell in CELL.finditer(line.text):
        heading = next((each for each in layout.roster if each.find(cell.group())), None)
        match = heading.find(cell.group()) if heading else None
        if heading is None or match is None or match["names"] or match["run"]:
            return []
        columns.append(Column(line.indent + cell.start(), match["heading"], heading))
    return columns if len(columns) > 1 else []


def cells_of(line: Line, columns: list[Column]) -> Iterator[tuple[Column, int, int]]:
    """What stands on a line, with the column in which it does."""
    for cell in CELL.finditer(line.text):
        place = line.indent + cell.start() + OFF
        column = max((each for each in columns if each.start <= place), key=lambda each: each.start, default=columns[0])
        yield column, cell.start(), cell.end()

"""Attendance lists that stand beside one another, "Deltagere:      Afbud:", each above its own names or its crosses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.minutes.layout import Layout, RosterHeading
from referatgraf.minutes.lines import Line

CELL = re.compile(r"\S+(?: \S+)*")
OFF = 2
"""By how many blanks a name may stand left of its heading."""
FIRST = re.compile(r"Navn|Medlem|Deltager|Repræsentant|[A-ZÆØÅ][a-zæøå]+medlem|[A-ZÆØÅ][a-zæøå]+s medlemmer\b")
MARK = re.compile(r"[xX✓✔√]")
CROSSED = re.compile(
    r"(?:Til ?stede|Mødt|Deltog)\W+(?:Med afbud|Uden afbud|Afbud|Fraværende|Ikke til ?stede|Ikke mødt)\b"
    r"(?:(?:.*?\s[xX✓✔√](?=\s|$)){2}|\W+(?:Med afbud|Uden afbud|Afbud|Fraværende)\s[A-ZÆØÅ])"
    r"|(?:Navn|Medlem)\s(?:Til ?stede|Mødt|Deltog)\s(?:Med afbud|Afbud|Fraværende)\s[A-ZÆØÅ]"
)
"""A table's headings and rows on one line: under which heading a cross stood, nothing tells."""
RULE = re.compile(r"[|:\s-]*")


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


@dataclass(frozen=True, slots=True)
class Crosses:
    """A table of names and crosses: the columns of those present and absent, and what parts its cells.

    Where cells are parted by single blanks alone, nothing tells under which heading a cross stood.
    """

    columns: list[Column]
    sign: str | None

    def find(self, line: Line) -> tuple[Column, int, int] | None:
        """Whom a row names, as [start, end) of its text, and in which column his cross stands."""
        cells = [(place, start, end) for place, start, end in _cells(line, self.sign) if line.text[start:end].strip()]
        marks = [(place, start) for place, start, end in cells if MARK.fullmatch(line.text[start:end].strip())]
        if self.sign is None or len(marks) != 1 or cells[0][0] == marks[0][0]:
            return None
        (place, start), (_, first, _) = marks[0], cells[0]
        column = min(self.columns, key=lambda each: abs(each.start - place))
        near = 0 if self.sign.strip(" ") else len(column.text)
        if abs(column.start - place) > near:
            return None
        return column, first, first + len(line.text[first:start].rstrip(" |\t"))


def crosses_of(line: Line, layout: Layout) -> Crosses | None:
    """The table that a line opens: a name's column, and those of the present and of the absent."""
    sign = next((sign for sign in ("|", "\t", "  ") if sign in line.text), None)
    if not FIRST.match(line.text.lstrip("| ")):
        return None
    columns = []
    for place, start, end in _cells(line, sign) if sign else _single_words(line, layout):
        words = line.text[start:end].strip()
        heading = next((each for each in layout.roster if each.find(words)), None)
        if heading is not None and not FIRST.match(words):
            columns.append(Column(place, words, heading))
    return Crosses(columns, sign) if {each.heading.status for each in columns} == {"present", "absent"} else None


def is_lost(line: Line) -> bool:
    """Whether a line is a cross alone, or a whole table: 'Til stede Afbud Anna Holm X Bo Krag X'."""
    return MARK.fullmatch(line.text) is not None or CROSSED.search(line.text) is not None


def is_rule(line: Line) -> bool:
    """Whether a line only rules a table off: '|---|---|'."""
    return RULE.fullmatch(line.text) is not None


def _cells(line: Line, sign: str | None) -> Iterator[tuple[int, int, int]]:
    """The place of every cell, by number or where blanks part them by blanks, and its [start, end) of the text."""
    if sign is None or not sign.strip(" "):
        yield from ((line.indent + cell.start(), *cell.span()) for cell in CELL.finditer(line.text))
        return
    start = len(line.text) - len(line.text.lstrip("| "))
    for place, words in enumerate(line.text[start:].split(sign)):
        yield place, start, start + len(words)
        start += len(words) + 1


def _single_words(line: Line, layout: Layout) -> Iterator[tuple[int, int, int]]:
    """Where headings stand on a line whose columns are lost."""
    for pattern in layout.roster:
        for word in re.finditer(r"(?<= )[A-ZÆØÅ]", line.text):
            found = pattern.find(line.text[word.start() :])
            if found and not (found["names"] or (found["run"] and not _is_heading(found["run"], layout))):
                yield word.start(), word.start(), word.start() + found.end("heading")


def _is_heading(words: str, layout: Layout) -> bool:
    return any(heading.find(words) for heading in layout.roster)

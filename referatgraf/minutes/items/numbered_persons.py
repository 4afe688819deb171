"""Numbered lines that are no items, because they list persons: '1. Anna Holm' below 'Deltagere:'."""

import re
from collections.abc import Iterator, Sequence

from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lines import Line

NUMBER = re.compile(r"(?P<number>\d{1,2})[.)]?\s+")
NAME = re.compile(
    r"(?:[A-ZÆØÅ][\w.’'-]*\s(?:(?:von|van|de|la)\s)?){1,4}[A-ZÆØÅ][\w’'-]+"
    r"(?:\s?\([^()]*\)|\s?[,–-]\s.*|\s[A-ZÆØÅ])?$"
)
COLUMNS = re.compile(r"(?:Nr\.?|Navn)(?:\s+[A-ZÆØÅ][\w.]*)*$")
"""The heads of a table's columns, which stand between the heading and its first row."""
FEWEST = 2


def numbered_persons(lines: Sequence[Line], layout: Layout) -> frozenset[int]:
    """The places of lines right below a heading of the attendance list, counted on, that hold a name and no more.

    A heading above an agenda of titles heads nobody: there the next number bears no name.
    """
    found: set[int] = set()
    for place, line in enumerate(lines):
        if not _heads_a_list(line, layout):
            continue
        first = place + 1
        if first < len(lines) and COLUMNS.match(lines[first].text):
            first += 1
        rows = list(_rows(lines, first))
        if not rows or (len(rows) < FEWEST and not found):
            continue
        after = NUMBER.match(lines[rows[-1] + 1].text) if rows[-1] + 1 < len(lines) else None
        if after is None or int(after["number"]) != _number(lines[rows[-1]]) + 1:
            found.update(rows)
    return frozenset(found)


def _heads_a_list(line: Line, layout: Layout) -> bool:
    heading = next((match for each in layout.roster if (match := each.find(line.text))), None)
    return heading is not None and not (heading["names"] or heading["run"])


def _rows(lines: Sequence[Line], first: int) -> Iterator[int]:
    for place in range(first, len(lines)):
        found = NUMBER.match(lines[place].text)
        counts_on = found and (place == first or int(found["number"]) == _number(lines[place - 1]) + 1)
        if not (found and counts_on and NAME.match(lines[place].text, found.end())):
            return
        yield place


def _number(line: Line) -> int:
    found = NUMBER.match(line.text)
    return int(found["number"]) if found else 0

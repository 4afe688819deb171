"""Line breaks that a site lost: a title of the agenda, or a heading with its colon, glued to the words before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.minutes.lines import Line

TITLE = re.compile(r"(?<=[a-zæøå.)])(?=\d{1,3}\. [A-ZÆØÅ])")
CASE = re.compile(r"(?i)sags?-?\s?(?:nr|nummer|id)\b")
HEADING = re.compile(
    r"(?<=[a-zæøå0-9.)])(?=(?:Deltagere|Mødedeltagere|Til ?stede|Fraværende|Afbud|Referent|Mødested|Mødedato)\s?:"
    r"|Punkt nummer\s?:?\s?\d|Indholdsfortegnelse\b)"
)


def with_lost_breaks(lines: Sequence[Line]) -> list[Line]:
    """The lines, each cut where another begins: at a heading, and at a numbered title that also stands alone or over a
    case number."""
    alone = {line.text for line in lines}
    cased = [CASE.match(line.text) is not None for line in lines[1:]] + [False]
    return [part for line, case in zip(lines, cased, strict=False) for part in _parts(line, alone, over_case=case)]


def _parts(line: Line, alone: set[str], *, over_case: bool) -> Iterator[Line]:
    titles = (found.start() for found in TITLE.finditer(line.text) if over_case or line.text[found.start() :] in alone)
    headings = (found.start() for found in HEADING.finditer(line.text))
    for start, end in pairwise([0, *sorted({*titles, *headings}), len(line.text)]):
        text = line.text[start:end].rstrip()
        begin = line.start + start
        yield (
            line
            if not start and end == len(line.text)
            else replace(line, start=begin, end=begin + len(text), text=text, gap="new" if start else line.gap)
        )

"""Lines that an archive's text ran together: the labels of a form, and the titles of an agenda."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from referatgraf.minutes.lines import Line

LABEL = re.compile(
    r"(?<!\S)(?:UDVALG|MØDE|STED|STARTTIDSPUNKT|SLUTTIDSPUNKT|STARTTID|SLUTTID|PUNKTER|DELTAGERE|AFBUD)(?!\S)"
)
"""A form's labels in capitals, which stood above what they tell."""
FEWEST_LABELS = 3
FEWEST_TITLES = 3
ENDLESS = 500
"""In a line of more characters a whole text has run together, not only its agenda."""
HEADED = re.compile(r"(?i:dagsorden|indhold(?:sfortegnelse)?|punkter)\s?:?\s+(?=1[.)])")
"""What heads an agenda that runs on behind it."""
NUMBERED = re.compile(r"(?P<number>\d{1,2})(?P<mark>[.)])\s+[A-ZÆØÅ]")
WITHIN = r"(?<=[a-zæøåA-ZÆØÅ0-9)”\".])\s+(?={number}{mark}\s+[A-ZÆØÅ])"
NEAR = 3
"""Within so many lines the agenda's next number stands below a line that holds several."""


def without_run_together(lines: Sequence[Line]) -> list[Line]:
    """The lines, each cut where another of a form or of an agenda begins in it."""
    formed = [part for line in lines for part in _cut(line, _labels(line))] if _is_form(lines) else list(lines)
    return [part for place, line in enumerate(formed) for part in _cut(line, list(_titles(formed, place)))]


def _is_form(lines: Sequence[Line]) -> bool:
    """Whether so many labels stand at the beginning or the end of lines that a form's text has run together."""
    found = ((line, label) for line in lines for label in LABEL.finditer(line.text))
    edge = {label.group() for line, label in found if label.start() == 0 or label.end() == len(line.text)}
    return len(edge) >= FEWEST_LABELS


def _labels(line: Line) -> list[int]:
    """Where labels begin and end; a line in capitals throughout is a heading."""
    return [] if line.text.isupper() else [edge for found in LABEL.finditer(line.text) for edge in found.span()]


def _titles(lines: Sequence[Line], place: int) -> Iterator[int]:
    """Where further numbers begin in a numbered line, each the next one, where the line below goes on with them, or the
    agenda's name stands before the first."""
    text = lines[place].text
    headed = HEADED.match(text)
    if headed and any(len(line.text) > ENDLESS for line in lines):
        return
    first = NUMBERED.match(text, headed.end() if headed else 0)
    if first is None:
        return
    number = int(first["number"])
    cuts = [first.start()]
    while found := re.search(WITHIN.format(number=number + 1, mark=re.escape(first["mark"])), text[cuts[-1] :]):
        cuts.append(cuts[-1] + found.end())
        number += 1
    if headed and len(cuts) >= FEWEST_TITLES:
        yield from cuts
        return
    below = (NUMBERED.match(line.text) for line in lines[place + 1 : place + 1 + NEAR])
    following = next((each for each in below if each), None)
    if following and int(following["number"]) == number + 1 and following["mark"] == first["mark"]:
        yield from cuts[1:]


def _cut(line: Line, places: Sequence[int]) -> Iterator[Line]:
    for start, end in pairwise(sorted({0, *places, len(line.text)})):
        words = line.text[start:end]
        if words.strip():
            begin = line.start + start + len(words) - len(words.lstrip())
            text = words.strip()
            yield (
                line
                if text == line.text
                else replace(line, start=begin, end=begin + len(text), text=text, gap="new" if start else line.gap)
            )

"""Lists of names between commas that run over several printed rows, each as one line."""

import re
from collections.abc import Sequence

from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.lines import Line
from referatgraf.minutes.opening.cut_entries import LIST_MARK
from referatgraf.minutes.wrapping import had_room, stops

NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){1,3}")
CUT_NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?:\s[A-ZÆØÅ]\.)*")
INITIAL = re.compile(r"\s[A-ZÆØÅ]\.$")
PLACE = re.compile(r"Kommune|\b[AI]/S\b")
BETWEEN = re.compile(r"[,;]\s|\s(?:og|samt)\s")
LABEL = re.compile(r"[A-ZÆØÅ][^,:]{1,60}:(?:\s|$)")
FEWEST = 2


def whole_lists(lines: Sequence[Line], layout: Layout, *, width: int) -> list[Line]:
    """The lines, those of a list of names joined where a row of it is as wide as the page and its sentence goes on."""
    whole: list[Line] = []
    for line in lines:
        if whole and _goes_on(whole[-1], line, layout, width):
            whole[-1] = whole[-1].joined(line)
        else:
            whole.append(line)
    return whole


def _goes_on(above: Line, line: Line, layout: Layout, width: int) -> bool:
    if line.gap not in ("same", "tight") or had_room(above.ending, line.text, width):
        return False
    noted = above.text.count("(") > above.text.count(")")
    ends = stops(above.ending) and INITIAL.search(above.ending) is None
    if ends or not (noted or not _begins(line, layout)):
        return False
    return _lists_names(above.text) or (line.text[0].islower() and _names_somebody(above.text))


def _begins(line: Line, layout: Layout) -> bool:
    """Whether a row begins what can be no part of a list: a heading, a point, an item."""
    patterns = (LIST_MARK, LABEL, layout.bullet, layout.item, layout.case, layout.row, *layout.front)
    headings = (*layout.roster, *layout.item_roster)
    return (
        any(pattern.search(line.text) for pattern in patterns)
        or any(heading.find(line.text) for heading in headings)
        or heading_of(layout, line.text) is not None
    )


def _lists_names(text: str) -> bool:
    """Whether words name several persons, one behind the other, of the last maybe only the first name.

    >>> _lists_names("Anna Holm (A), formand, Bo Krag-Lund (V)"), _lists_names("Anna Holm (A), Aalborg Kommune")
    (True, False)
    >>> _lists_names("Anna Holm (A), formand, Bo")
    True
    """
    *parts, last = BETWEEN.split(text)
    named = sum(map(_names_somebody, parts))
    return named > 0 and (named >= FEWEST or _names_somebody(last) or CUT_NAME.fullmatch(last) is not None)


def _names_somebody(part: str) -> bool:
    found = NAME.search(part)
    return found is not None and not PLACE.search(part) and not all(is_danish(word.lower()) for word in found.group().split())

"""Titles, lists and sentences that run over several printed rows: each as one line."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise

from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lexicon import Lexicon, is_danish
from referatgraf.minutes.lines import HYPHENS, Line
from referatgraf.minutes.opening.cut_entries import LIST_MARK
from referatgraf.minutes.repair.hyphens import read_hyphen
from referatgraf.minutes.wrapping import OPEN_END, Page, had_room, stops

NAME = re.compile(r"[A-ZÆØÅ][\w’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){1,3}")
CUT_NAME = re.compile(r"(?:[,;(]|\b[a-zæøå]+)\s[A-ZÆØÅ][\w’'-]+(?:\s[A-ZÆØÅ]\.)*$")
PLACE = re.compile(r"[Kk]ommune$|\b[AI]/S$")
GOES_ON = re.compile(r"[a-zæøå(]")
SHORT_FORM = re.compile(r"(?:\s[A-ZÆØÅ]|\b(?:pkt|nr|kl|ca|stk|jf|hhv|vedr)|\b(?:den|d\.)\s?\d{1,2})\.$")
"""What a row may end in though its sentence goes on: an initial, a word cut short, a day."""
DAY = re.compile(r"\d{1,2}\. [a-zæøå]+$")
YEAR = re.compile(r"(?:19|20)\d\d\b")
NUMBERED = re.compile(r"\b(?:pkt\.|punkt|nr\.|kl\.|stk\.)$")
"""What a row ends in whose number begins the next one."""
LABEL = re.compile(r"[A-ZÆØÅ][^,:.]{1,60}:(?:\s|$)")
GUTTER = re.compile(r"\S\s{3,}\S")
FEWEST = 2
LONGEST = 100
"""A paragraph of more rows is read in parts."""
MOST_ROWS = 3
"""A title has no more rows."""
SHORT = 30
"""A shorter row may stand over a list as its heading."""


def joined_rows(lines: Sequence[Line], layout: Layout, lexicon: Lexicon, *, page: Page) -> list[Line]:
    """The lines, the rows of a title, or of a paragraph that names persons or goes on in small letters, joined where
    each but the last is as wide as the page."""
    return [line for rows in _paragraphs(lines, layout) for line in _joined(rows, lexicon, page)]


def _paragraphs(lines: Sequence[Line], layout: Layout) -> Iterator[list[Line]]:
    """The rows of each paragraph, up to the end of a sentence that a row ends with."""
    rows: list[Line] = []
    open_notes = 0
    for line in lines:
        if rows and (len(rows) == LONGEST or not _goes_on(rows[-1].text, line, layout, noted=open_notes > 0)):
            yield rows
            rows, open_notes = [], 0
        rows.append(line)
        open_notes += line.text.count("(") - line.text.count(")")
    if rows:
        yield rows


def _goes_on(above: str, line: Line, layout: Layout, *, noted: bool) -> bool:
    """Whether a row goes on with the one above, whose parenthesis is not closed yet where it is `noted`."""
    if line.gap not in ("same", "tight") or (stops(above) and not SHORT_FORM.search(above)):
        return False
    if PLACE.search(above) and NAME.match(line.text):
        return False
    cut = above[-1] in HYPHENS or any(pattern.search(above) for pattern in (NUMBERED, OPEN_END))
    return noted or cut or not _begins(line, layout)


def _begins(line: Line, layout: Layout) -> bool:
    """Whether a row begins what can be no part of a list: a heading, a point, an item."""
    patterns = (LIST_MARK, LABEL, layout.bullet, layout.item, layout.case, layout.row, *layout.front)
    headings = (*layout.roster, *layout.item_roster)
    return (
        any(pattern.search(line.text) for pattern in patterns)
        or any(heading.find(line.text) for heading in headings)
        or heading_of(layout, line.text) is not None
    )


def _joined(rows: Sequence[Line], lexicon: Lexicon, page: Page) -> Iterator[Line]:
    roomy = [had_room(above.text, below.text, page) for above, below in pairwise(rows)]
    heads = len(roomy) > 1 and roomy[0] and len(rows[0].text) < SHORT and not _persons_in(rows[0].text)
    yield from rows[:heads]
    rows = rows[heads:]
    wide = not any(roomy[heads:]) or _is_filled(rows)
    if len(rows) == 1 or not wide or any(GUTTER.search(row.text) for row in rows):
        yield from rows
    elif _names_persons(rows[0].text, rows[1].text, goes_on=len(rows) > FEWEST) or _is_title(rows) or _runs_on(rows):
        yield reduce(lambda above, below: above.joined(below, _between(above.text, below.text, lexicon)), rows)
    else:
        yield from rows


def _is_filled(rows: Sequence[Line]) -> bool:
    """Whether most rows name more than one and end within a name, as those of a list in a narrow column do."""
    cut = sum(CUT_NAME.search(row.text) is not None for row in rows[:-1])
    named = sum(_persons_in(row.text) for row in rows)
    return len(rows) > FEWEST and 2 * cut >= len(rows) - 1 and named > len(rows)


def _between(above: str, below: str, lexicon: Lexicon) -> str:
    """What stands between two rows: a blank, nothing behind a hyphen that stays, "-" for one that only cuts a word."""
    if above[-1] not in HYPHENS:
        return " "
    reading = read_hyphen(above.rpartition(" ")[2][:-1], below.partition(" ")[0], lexicon)
    return {"join": "-", "keep": ""}.get(reading, " ")


def _is_title(rows: Sequence[Line]) -> bool:
    """Whether a few rows that end in no sentence's end are each cut before the next: "Plan for Region" / "Nord"."""
    cuts = (_is_cut(above.text, below.text) for above, below in pairwise(rows))
    return len(rows) <= MOST_ROWS and not stops(rows[-1].text) and all(cuts)


def _runs_on(rows: Sequence[Line]) -> bool:
    """Whether each row goes on with the one above it in small letters, or with the year of its day."""
    return all(GOES_ON.match(below.text) or _cuts_date(above.text, below.text) for above, below in pairwise(rows))


def _is_cut(above: str, below: str) -> bool:
    last = above.split()[-1]
    inside = above.count("(") > above.count(")") or last[-1] in {*HYPHENS, ","} or OPEN_END.search(above) is not None
    named = last[0].isupper() and below[0].isupper() and NAME.fullmatch(below) is None and not _persons_in(above)
    return inside or named or GOES_ON.match(below) is not None or _cuts_date(above, below)


def _cuts_date(above: str, below: str) -> bool:
    return DAY.search(above) is not None and YEAR.match(below) is not None


def _names_persons(row: str, following: str, *, goes_on: bool) -> bool:
    """Whether a row names several persons, or one of whom the next row goes on to tell or to name; it surely
    `goes_on` where more rows follow that are as wide.

    >>> _names_persons("Anna Holm, formand, Bo Krag-Lund", "(V), Per", goes_on=False)
    True
    >>> _names_persons("Anna Holm (A), formand, Bo", "Krag", goes_on=False)
    True
    >>> _names_persons("Anna Holm (A), Nordby Kommune", "Bo Krag (V), Fjord Kommune", goes_on=False)
    False
    """
    named = _persons_in(row)
    if not named:
        return False
    cut = any(pattern.search(row) for pattern in (CUT_NAME, NUMBERED)) or row[-1] in HYPHENS
    cut = cut or GOES_ON.match(following) is not None
    alone = NAME.fullmatch(following) is not None and row[-1] != ","  # a line of its own, as far as is known
    return cut or goes_on if named < FEWEST else cut or not alone


def _persons_in(row: str) -> int:
    return sum(_is_person(found.group()) for found in NAME.finditer(row))


def _is_person(name: str) -> bool:
    """Whether capital words may name a person.

    >>> [_is_person(words) for words in ("Anna Holm", "ANNA HOLM", "RIPU Nordby", "Nordby Kommune", "Den Lange")]
    [True, True, False, False, False]
    """
    words = [word for word in name.split() if not word.isupper() or word.endswith(".")] or name.split()
    return len(words) > 1 and not PLACE.search(name) and not all(is_danish(word.lower()) for word in words)

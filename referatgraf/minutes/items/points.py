"""Which numbered lines are points of a proposal or of another list inside an item, and no items."""

import re
from collections.abc import Sequence

from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

NUMBER = re.compile(r"^(?P<number>\d{1,3})(?P<mark>[.):]?)\s+(?P<words>\S.*)")
ALONE = re.compile(r"\d{1,3}[.)]")
TWICE = re.compile(r"(?P<number>\d{1,3})[.)]\s+(?P=number)[.)]\s+\S")
"""A number that a site's list prints before the item's own: "2.  2. Havnen"."""
CLAUSE = re.compile(r"(?i)at\s")
INTRODUCES = re.compile(r"(?::|,|\bat)$")
PROPOSES = re.compile(r"\b(?:indstiller|indstilles|foreslår|foreslås|anbefaler|anbefales)\b.*(?:[:,]|\bat)$")
AGENDA = re.compile(r"(?i)dagsorden|referat|protokol|\bpunkter|\bsager\b|\bemner\b|indhold")


def is_clause(words: str) -> bool:
    """Whether the words behind a number begin a clause: "at planen vedtages", which no title does."""
    return CLAUSE.match(words) is not None


def points_of(lines: Sequence[Line], layout: Layout) -> frozenset[int]:
    """The places of the lines that are points: clauses, and what counts on from them or from what introduces a list."""
    found: set[int] = set()
    titles: set[str] = set()
    following, spacing = ("", ""), ""
    for place, line in enumerate(lines):
        match = NUMBER.match(line.text)
        if match is None:
            if ALONE.fullmatch(line.text) and place + 1 < len(lines) and is_clause(f"{lines[place + 1].text} "):
                found.add(place)
            titles.update(line.text for _ in layout.item.finditer(line.text))
            ends = heading_of(layout, line.text) is not None or (line.gap != "same" and line.text[0].isupper())
            following = ("", "") if ends else following
            continue
        number, mark, words = match["number"], match["mark"], match["words"]
        goes_on = following == (number, mark) and not (spacing == "same" and line.gap == "new")
        begins = number == "1" and words not in titles
        goes_on = goes_on and not is_surely_an_item(lines, place, layout)
        begins = begins and TWICE.match(line.text) is None
        if goes_on or is_clause(words) or (begins and _is_introduced(lines, place, layout, within=bool(titles))):
            following, spacing = (str(int(number) + 1), mark), line.gap if goes_on else ""
            found.add(place)
        else:
            following = ("", "")
            titles.add(words)
    return frozenset(found)


def is_surely_an_item(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether a numbered line bears its number twice, or stands above a case number, as no point does; or behind
    clauses, itself none, above the heading of a section."""
    below = lines[place + 1 : place + 2]
    cased = any(layout.case.search(line.text) for line in below)
    headed = any(heading_of(layout, line.text) for line in below) and _is_behind_clause(lines, place)
    return cased or headed or TWICE.match(lines[place].text) is not None


def _is_behind_clause(lines: Sequence[Line], place: int) -> bool:
    """Whether a numbered line may be a title, and the one before is a clause: "1. at planen vedtages", "2. Havnen"."""
    numbered = (found["words"] for line in lines[place::-1] if (found := NUMBER.match(line.text)))
    words, before = next(numbered, ""), next(numbered, "")
    return not is_clause(words) and not stops(words) and is_clause(before)


def _is_introduced(lines: Sequence[Line], place: int, layout: Layout, *, within: bool) -> bool:
    """Whether the line above introduces a list: "Det indstilles,", a heading of proposals, and `within` an item also
    "Der er to forslag:".
    """
    above = lines[place - 1].text if place else ""
    heading = heading_of(layout, above)
    if heading is not None:
        return heading.section == "Indstilling"
    if PROPOSES.search(above):
        return True
    if any(opening.pattern.search(above) for opening in layout.openings) and not above.endswith("."):
        return True
    introduces = INTRODUCES.search(above) is not None and AGENDA.search(above) is None
    return within and introduces and layout.item.search(above) is None

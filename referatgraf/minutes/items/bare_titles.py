"""What may be the title of an item that bears no number, and the case number that stands above or below it."""

import re
from collections.abc import Sequence

from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

LONGEST = 200
FEWEST = 2
SHORTENED = (" m.v.", " mv.", " m.m.", " mm.")
"""How a title may end in a full stop that is none."""
LABEL = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?: [a-zæøå]+)?:\s")
NO_CASE = re.compile(r"[•▪]\s+(?i:sags?-?(?:id|nr|nummer))\.?\s*:$")
"""A site's point for an item that is no case."""


def is_case(line: Line, layout: Layout) -> bool:
    """Whether a line is a case number, or tells that there is none."""
    return layout.case.search(line.text) is not None or NO_CASE.match(line.text) is not None


def titles_above(lines: Sequence[Line], items: frozenset[int], layout: Layout) -> frozenset[int]:
    """The places of items that bear nothing but a number, each right below its title: "Havnen" over "Sag nr. 129".

    They do where that is so of all, and a section, a label or the same words stand below each.
    """
    places = sorted(items)
    titled = all(_is_bare(lines[place], layout) and place - 1 not in items for place in places)
    if (
        len(places) < FEWEST
        or not titled
        or not all(is_title(lines, place - 1, layout, apart=True) for place in places)
    ):
        return frozenset()
    below = [lines[place + 1].text for place in places if place + 1 < len(lines) and place + 2 not in items]
    told = all(heading_of(layout, text) or LABEL.match(text) or text == below[0] for text in below)
    return items if below and told else frozenset()


def cases_above(lines: Sequence[Line], items: frozenset[int], layout: Layout) -> frozenset[int]:
    """The places of case numbers right above an item, where one stands above most of the items and below none."""
    places = [place - 1 for place in items if place and layout.case.search(lines[place - 1].text)]
    below = any(place + 1 < len(lines) and layout.case.search(lines[place + 1].text) for place in items)
    return frozenset() if below or 2 * len(places) <= len(items) else frozenset(places)


def _is_bare(line: Line, layout: Layout) -> bool:
    """Whether a line is a word and a number, or has only another number in brackets behind them."""
    found = layout.item.search(line.text)
    return found is not None and found.start("number") > 0 and (found["title"] or "()")[0] == "("


def title_above(lines: Sequence[Line], place: int, layout: Layout) -> int | None:
    """The place of the title right above a section, or above the case number that stands between."""
    above = place - 1
    while above >= 0 and layout.case.search(lines[above].text):
        above -= 1
    return above if above >= 0 and is_title(lines, above, layout) else _title_below_case(lines, place, layout)


def _title_below_case(lines: Sequence[Line], place: int, layout: Layout) -> int | None:
    """The place of the case number that opens an item, above its title and what a site prints below that."""
    for above in range(place - 2, -1, -1):
        if heading_of(layout, lines[above].text) is not None:
            return None
        if layout.case.search(lines[above].text):
            return above if has_title_below(lines, above, layout) else None
    return None


def is_by_case(lines: Sequence[Line], title: int | None, layout: Layout) -> bool:
    """Whether a title stands right above or below a case number."""
    return title is not None and (has_title_below(lines, title, layout) or is_case(lines[title + 1], layout))


def has_title_below(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether a line is a case number with the title of its item right below it, a paragraph of its own."""
    case = layout.case.search(lines[place].text) is not None
    return case and place + 1 < len(lines) and lines[place + 1].gap == "new" and is_title(lines, place + 1, layout)


def is_title(lines: Sequence[Line], place: int, layout: Layout, *, apart: bool = False) -> bool:
    """Whether a line may be a title; `apart` if it is known that no sentence runs into it."""
    line = lines[place]
    told = [layout.bullet, layout.row, layout.attachment, *layout.front, *layout.page_furniture]
    begins_page = line.gap == "page" and not _heads_pages(lines, line)
    if not begins_page:
        told.append(layout.below_title)
    heads = any(heading.find(line.text) for heading in (*layout.roster, *layout.item_roster))
    above = lines[place - 1]
    apart = apart or place == 0 or line.gap != "same" or stops(above.text) or is_case(above, layout)
    return (
        apart
        and line.text[0].isupper()
        and 1 < len(line.text) <= LONGEST
        and (begins_page or _has_common_words(line.text))
        and (not stops(line.text) or line.text.endswith(SHORTENED))
        and not line.text.endswith((",", ";", "-"))
        and not heads
        and heading_of(layout, line.text) is None
        and not any(pattern.search(line.text) for pattern in told)
    )


def _heads_pages(lines: Sequence[Line], line: Line) -> bool:
    """Whether the first page, or another, begins with the words of a line, as with the name of who met."""
    firsts = (other for other in lines if other.gap == "page" or other is lines[0])
    return any(other is not line and other.text.startswith(line.text) for other in firsts)


def _has_common_words(text: str) -> bool:
    """Whether a line is no mere name: it has a word in small letters, a figure, or only words of the language."""
    words = text.split()
    return any(word.islower() or word.isdecimal() for word in words) or all(
        is_danish(word.strip(".,:()").lower()) for word in words
    )

"""Items that bear no number: titles alone, each with the same section words below it, counted in their order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from referatgraf.minutes.items.bare_titles import NO_CASE, has_title_below, is_by_case, is_case, is_title, title_above
from referatgraf.minutes.items.numbering import Numbering
from referatgraf.minutes.layout import Layout, heading_of, section_of
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

FEWEST = 2
BEGINNING = ("Resume", "Indledning", "Beslutningstema", "Baggrund", "Indstilling", "Sagsfremstilling")
DECISION = "Beslutning"
WHO_DECIDES = "Beslutningskompetence"
OF_A_CASE = ("Sagsfremstilling", "Indstilling", DECISION)
REMARKS = "Bemærkninger"
"""What also heads remarks on who was there."""
CALLED = ("referat", "konklusion")
"""Headings that also are what minutes call themselves."""
ANNEXES = re.compile(r"Se alle bilag")


@dataclass(frozen=True, slots=True)
class _Opened:
    """A section's heading by its place, and the place of the title above it, if there is one."""

    place: int
    section: str
    title: int | None
    of_body: bool


def counted_items(lines: Sequence[Line], layout: Layout) -> Mapping[int, str]:
    """The number of each item by the place of its first line; nothing where they are no plain habit of the document.

    They are where an item begins each time under a title: its sections begin anew there, and of two items at least
    they begin with the same word, or each title stands right above or below a case number. A site may have lost the
    titles: then an item begins where its first word comes again behind a decision, or at a case number above a section,
    or at the site's point for an item's case. A page may hold one item alone, whose title, or case, stands below what
    is told of the meeting, or one whose title is lost.
    """
    if (title := _title_over_annexes(lines, layout)) is not None:
        return {title: "1"}
    opened = list(_opened(lines, layout))
    in_front = len(opened) > 1 and not _has_case_above(lines, opened[0].place, layout)
    if in_front and _is_name(lines, opened[0].place, opened[1].place, layout):
        del opened[0]  # "Havneudvalget" over "Referat"
    cased = [each for each in opened if _has_case_above(lines, each.place, layout)]
    if any(NO_CASE.match(lines[each.place - 1].text) for each in cased):
        return {each.place - 1: str(number) for number, each in enumerate(cased, start=1)}
    alone = _title_alone(lines, opened, layout)
    if alone is None and not cased and (bare := list(_bare(lines, opened, layout))):
        return {place: str(number) for number, place in enumerate(bare, start=1)}
    starts = list(_starts(opened)) or cased
    if starts[:1] == cased[:1] and len(starts) < len(cased) and len({each.section for each in cased}) == 1:
        starts = cased  # each case number stands above the same word
    words = [start.section for start in starts]
    by_title = all(is_by_case(lines, start.title, layout) for start in starts)
    by_cases = len(starts) >= FEWEST and (starts == cased or by_title)
    if max((words.count(word) for word in words), default=0) < FEWEST and not by_cases:
        if len(pointed := list(_pointed(lines, opened, layout))) >= FEWEST:
            return {place: str(number) for number, place in enumerate(pointed, start=1)}
        if alone is None and starts == cased and len(cased) == 1 and cased[0] == opened[0]:
            alone = cased[0].place - 1
        return {} if alone is None else {alone: "1"}
    places = (_first_line(lines, start, layout) for start in starts)
    return {place: str(number) for number, place in enumerate(places, start=1)}


def is_one_item(lines: Sequence[Line], numbering: Numbering, layout: Layout) -> bool:
    """Whether a page holds a single item, which bears no number, and what is numbered are the points of its proposal
    and of its decision; or items without numbers or titles, the first of which has been decided above a list."""
    if _title_over_annexes(lines, layout) is not None:
        return True
    worded = any(_has_word(lines[place], layout) for place in numbering.items)
    if not worded and _lists_below_decision(lines, numbering, layout) and counted_items(lines, layout):
        return True
    alone = [] if worded or numbering.items & numbering.cued else list(counted_items(lines, layout))
    if len(alone) != 1:
        return False
    if is_case(lines[alone[0]], layout):  # whose points are counted right below its first section
        return not numbering.items & numbering.cued and min(numbering.items, default=0) == alone[0] + 2
    opened = [(each.place, each.section) for each in _opened(lines, layout)]
    above = ([section for place, section in opened if alone[0] < place < number][-1:] for number in numbering.items)
    return all(section in (["Indstilling"], [DECISION]) for section in above)


def _lists_below_decision(lines: Sequence[Line], numbering: Numbering, layout: Layout) -> bool:
    """Whether the first number of all is 1, below two sections of a case, and no section stands below a number but for
    the last."""
    first, last = min(numbering.items, default=0), max(numbering.items, default=0)
    begins = layout.item.search(lines[first].text) if numbering.items else None
    if begins is None or begins["number"] != "1" or numbering.items & numbering.cued - {last}:
        return False
    above = {each.section for each in _opened(lines[:first], layout)}
    return DECISION in above and len(above.intersection(OF_A_CASE)) >= FEWEST


def _title_over_annexes(lines: Sequence[Line], layout: Layout) -> int | None:
    """The title of a page for one item, right below what is told of the meeting and above a site's word for annexes."""
    for place in range(2, len(lines)):
        if ANNEXES.fullmatch(lines[place].text):
            told = _tells_of_meeting(lines[place - 2], layout) and is_title(lines, place - 1, layout, apart=True)
            return place - 1 if told else None
    return None


def _has_word(line: Line, layout: Layout) -> bool:
    found = layout.item.search(line.text)
    return found is not None and found.start("number") > 0


def _opened(lines: Sequence[Line], layout: Layout) -> Iterator[_Opened]:
    for place, line in enumerate(lines):
        heading = heading_of(layout, line.text)
        if heading is not None and heading.section != REMARKS:
            yield _Opened(place, heading.section, title_above(lines, place, layout), heading.of_body)


def _starts(opened: Sequence[_Opened]) -> Iterator[_Opened]:
    """Where the sections of an item begin: at a word that comes again, or one that opens a case behind a decision,
    under a title; without one only at the word that opened the first item, behind a decision."""
    words = [each.section for each in opened]
    first = next((word for word in words if word in BEGINNING), None)
    seen: set[str] = set()
    for each in opened:
        word, titled = each.section, each.title is not None
        anew = word in seen and (word == DECISION or word in BEGINNING)
        behind = DECISION in seen and word in BEGINNING
        untitled = word == first and words.count(word) >= FEWEST and ((anew and behind) or not seen)
        if (titled and (not seen or anew or behind)) or untitled:
            seen.clear()
            yield each
        if seen or titled or untitled:
            seen.add(word)


def _bare(lines: Sequence[Line], opened: Sequence[_Opened], layout: Layout) -> Iterator[int]:
    """The places of items on a page without any title: the first section of a case, right below what is told of the
    meeting, and each behind a decision that opens a case again."""
    words = {each.section for each in opened}
    titled = any(each.title is not None for each in opened)
    if titled or len(words.intersection(OF_A_CASE)) < FEWEST or opened[0].section not in (*BEGINNING, WHO_DECIDES):
        return
    if not any(_tells_of_meeting(line, layout) for line in lines[: opened[0].place]):
        return
    seen: set[str] = set()
    for each in opened:
        behind = DECISION in seen and each.section in BEGINNING
        if not seen or (behind and (each.section in seen or each.section == BEGINNING[0])):
            seen.clear()
            yield each.place
        seen.add(each.section)


def _pointed(lines: Sequence[Line], opened: Sequence[_Opened], layout: Layout) -> Iterator[int]:
    """The places of titles that a site prints as points of a list: "- Havnen" alone over an item's first section."""
    seen: set[str] = set()
    for each in opened:
        above = each.place - 1
        mark = layout.bullet.match(lines[above].text) if above >= 0 else None
        before = lines[above - 1].text if above > 0 else ""
        alone = not layout.bullet.match(before) and (not before or heading_of(layout, before) is None)
        apart = alone and above >= 0 and lines[above].gap == "new" and lines[each.place].gap == "new"
        words = lines[above].text[mark.end() :] if mark else ""
        if apart and words[:1].isupper() and not stops(words) and (not seen or DECISION in seen):
            seen.clear()
            yield above
        seen.add(each.section)


def _first_line(lines: Sequence[Line], start: _Opened, layout: Layout) -> int:
    """The title, else the case number above the section, else the section's heading."""
    if start.title is not None:
        return start.title
    return start.place - 1 if _has_case_above(lines, start.place, layout) else start.place


def _has_case_above(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    return place > 0 and is_case(lines[place - 1], layout)


def _title_alone(lines: Sequence[Line], opened: Sequence[_Opened], layout: Layout) -> int | None:
    """The first title below what is told of the meeting, if the sections are those of one case."""
    words = [each.section for each in opened if not each.of_body]
    of_case = any(each.section in OF_A_CASE for each in opened)
    if not of_case or any(words.count(word) > 1 for word in (*BEGINNING, DECISION)):
        return None
    decided = DECISION in words or opened[0].section == "Indstilling"
    told_first = opened[0].place == 2 and stops(lines[1].text) and len(opened) > FEWEST
    if (opened[0].place == 1 or told_first) and decided and _is_whole_page(lines, layout):
        return 0
    above = range(opened[0].place)
    told = [place for place in above if _tells_of_meeting(lines[place], layout)]
    if not told:
        return None
    below = told[-1] + 1
    title = next((place for place in above[below:] if is_title(lines, place, layout, apart=place == below)), None)
    return title - 1 if title and has_title_below(lines, title - 1, layout) else title


def _is_whole_page(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether a page is nothing but one item: its title, of more than a name's one word, stands above its sections."""
    called = lines[1].text.casefold().startswith(CALLED)
    return not called and " " in lines[0].text and is_title(lines, 0, layout, apart=True)


def _tells_of_meeting(line: Line, layout: Layout) -> bool:
    heads = any(heading.find(line.text) for heading in layout.roster)
    return heads or any(pattern.search(line.text) for pattern in layout.front)


def _is_name(lines: Sequence[Line], place: int, following: int, layout: Layout) -> bool:
    """Whether a heading is what the minutes are called: what is told of the meeting, or a first section, follows."""
    called = lines[place].text.casefold().startswith(CALLED) and following == place + 1
    return called or _is_front(lines[place + 1 : following], layout)


def _is_front(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether lines tell of the meeting: its day, its place, who was there."""
    present = [heading for heading in layout.roster if heading.status == "present"]
    return any(
        any(pattern.search(line.text) for pattern in layout.front)
        or any(heading.find(line.text) for heading in present)
        for line in lines
        if section_of(layout, line.text) is None
    )

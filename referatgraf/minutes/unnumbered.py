"""Items that bear no number: titles alone, each with the same section words below it, counted in their order."""

from collections.abc import Iterator, Mapping, Sequence

from referatgraf.minutes.layout import Layout, heading_of, section_of
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

LONGEST = 200
FEWEST = 2
BEGINNING = ("Resume", "Indledning", "Beslutningstema", "Baggrund", "Indstilling", "Sagsfremstilling")
DECISION = "Beslutning"


def counted_titles(lines: Sequence[Line], layout: Layout) -> Mapping[int, str]:
    """The number of each title by its place; nothing where they are no plain habit of the document.

    They are where an item begins each time under a title: its sections begin anew there, and of two items at least
    they begin with the same word.
    """
    starts = list(_starts(lines, layout))
    if len(starts) > 1 and _is_front(lines[starts[0][0] + 1 : starts[1][0]], layout):
        del starts[0]  # "Havneudvalget" over "Referat"
    titles = [_title_above(lines, place, layout) for place, _ in starts]
    words = [word for _, word in starts]
    if None in titles or max((words.count(word) for word in words), default=0) < FEWEST:
        return {}
    return {place: str(number) for number, place in enumerate(titles, start=1) if place is not None}


def _starts(lines: Sequence[Line], layout: Layout) -> Iterator[tuple[int, str]]:
    """Where the sections of an item begin, and with which: a word that comes again, or one that opens a case behind a
    decision, under a title."""
    seen: set[str] = set()
    for place, line in enumerate(lines):
        heading = heading_of(layout, line.text)
        if heading is None:
            continue
        word, titled = heading.section, _title_above(lines, place, layout) is not None
        anew = word in seen and (word == DECISION or word in BEGINNING) and (titled or not heading.of_body)
        behind = DECISION in seen and word in BEGINNING and titled
        if (titled and not seen) or anew or behind:
            seen.clear()
            yield place, word
        if seen or titled:
            seen.add(word)


def _is_front(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether lines tell of the meeting: its day, its place, who was there."""
    present = [heading for heading in layout.roster if heading.status == "present"]
    return any(
        any(pattern.search(line.text) for pattern in layout.front)
        or any(heading.find(line.text) for heading in present)
        for line in lines
        if section_of(layout, line.text) is None
    )


def _title_above(lines: Sequence[Line], place: int, layout: Layout) -> int | None:
    """The place of the title right above a section, or above the case number that stands between."""
    above = place - 1
    while above >= 0 and layout.case.search(lines[above].text):
        above -= 1
    return above if above >= 0 and _is_title(lines, above, layout) else None


def _is_title(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    line = lines[place]
    told = (layout.bullet, layout.row, layout.attachment, layout.below_title, *layout.front, *layout.page_furniture)
    heads = any(heading.find(line.text) for heading in (*layout.roster, *layout.item_roster))
    apart = place == 0 or line.gap != "same" or stops(lines[place - 1].text)
    return (
        apart
        and line.text[0].isupper()
        and len(line.text) <= LONGEST
        and _has_common_words(line.text)
        and not stops(line.text)
        and not line.text.endswith((",", ";", "-"))
        and not heads
        and heading_of(layout, line.text) is None
        and not any(pattern.search(line.text) for pattern in told)
    )


def _has_common_words(text: str) -> bool:
    """Whether a line is no mere name: it has a word in small letters, or only words of the language."""
    words = text.split()
    return any(word.islower() for word in words) or all(is_danish(word.strip(".,:()").lower()) for word in words)

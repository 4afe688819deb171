"""Items that bear neither numbers nor section words, between the titles with which an agenda begins and ends."""

import re
from collections.abc import Iterator, Mapping, Sequence

from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import Page, had_room, stops

FIRST = re.compile(
    r"(?:Velkomst|Godkendelse af (?:dagsorden|referat|sidste referat)|Dagsorden og referat"
    r"|Valg af (?:ordstyrer|mødeleder|referent|dirigent))\b[^.:]{0,60}:?$"
)
LAST = re.compile(r"(?:Eventuelt|Evt\.?)\s*:?$")
LONGEST = 90
FEWEST = 3


def framed_items(lines: Sequence[Line], layout: Layout, *, page: Page) -> Mapping[int, str]:
    """The number of each title by its place: a short line below a blank one, with its text right below it.

    Nothing where no line is called as an agenda begins, or none further down as it ends.
    """
    titles = list(_titles(lines, layout, page))
    first = next((place for place in titles if FIRST.match(lines[place].text)), None)
    last = next((place for place in reversed(titles) if LAST.match(lines[place].text)), None)
    if first is None or last is None:
        return {}
    framed = [place for place in titles if first <= place <= last]
    return {place: str(number) for number, place in enumerate(framed, start=1)} if len(framed) >= FEWEST else {}


def _titles(lines: Sequence[Line], layout: Layout, page: Page) -> Iterator[int]:
    for place, line in enumerate(lines[:-1]):
        below = lines[place + 1]
        alone = line.gap != "same" and below.gap == "same" and not below.text[0].islower()
        if alone and _may_be_title(line.text, layout) and had_room(line.text, below.text, page):
            yield place


def _may_be_title(text: str, layout: Layout) -> bool:
    told = (layout.bullet, layout.row, layout.attachment, layout.case)
    heads = any(heading.find(text) for heading in (*layout.roster, *layout.item_roster))
    words = {word.lower() for word in text.rstrip(":").split()}
    whole = LAST.match(text) is not None or not (stops(text.rstrip(":")) or text.endswith((",", ";", "-")))
    return (
        whole
        and not heads
        and not words & (layout.verbs | layout.clause_words)
        and text[0].isupper()
        and len(text) <= LONGEST
        and heading_of(layout, text) is None
        and not any(pattern.search(text) for pattern in told)
    )

"""Which lines that bear the number 1 begin the points of a decision, and no agenda."""

import re
from collections.abc import Sequence

from referatgraf.minutes.layout import Layout, heading_of, section_of
from referatgraf.minutes.lines import Line

DECIDING = ("Indstilling", "Beslutning")
ANSWERING = ("Ad ", "Til ")
"""What a line begins with that tells of a point of the agenda above: "Ad 1", "Til pkt. 1"."""
CALLED = re.compile(r"(?i)referat")


def answers(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether a line says to which point of the item above a decision is: "Ad 1. Anna Holm blev valgt"."""
    heading = heading_of(layout, lines[place - 1].text) if place else None
    above = (layout.item.search(line.text) for line in lines[:place])
    decided = heading is not None and heading.section == "Beslutning" and lines[place].text.startswith("Ad ")
    return decided and any(match and match["title"] and match.start("number") == 0 for match in above)


def is_below_decision(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether a line stands right below the heading of a proposal or a decision."""
    headed = place > 0 and section_of(layout, lines[place - 1].text) in DECIDING
    return headed and not _is_over_minutes(lines, place - 1, layout)


def _is_over_minutes(lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether "Referat" stands above all items and sections: then it is what the minutes are called."""
    above = (line.text for line in lines[:place])
    called = CALLED.fullmatch(lines[place].text) is not None
    return called and not any(section_of(layout, text) or layout.item.search(text) for text in above)

"""Items of a general assembly that bear no number: the titles that its by-laws give it, year after year."""

import re
from collections.abc import Mapping, Sequence

from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lines import Line

FEWEST = 3
ASSEMBLY = re.compile(r"(?i:generalforsamling|årsmøde|repræsentantskabsmøde|afdelingsmøde)")
LONGEST = 60
HEAD = 12
"""How many lines tell what kind of meeting it is."""


def standing_items(lines: Sequence[Line], layout: Layout) -> Mapping[int, int]:
    """Where the titles stand, and where each ends in its line; nothing where they are too few for an agenda.

    An assembly elects somebody, and does more than that.
    """
    if not any(ASSEMBLY.search(line.text) for line in lines[:HEAD]):
        return {}
    titles = {
        place: found
        for place, line in enumerate(lines)
        if line.gap != "same" or place == 0 or not _runs_on(lines[place - 1])
        if (found := layout.standing_title.match(line.text))
    }
    said = {found["title"].casefold() for found in titles.values()}
    elects = [title for title in said if title.startswith("valg")]
    if len(said) < max(FEWEST, len(elects) + 1) or not elects:
        return {}
    return {place: found.end("title") for place, found in titles.items()}


def _runs_on(line: Line) -> bool:
    """Whether a line ends in the middle of a sentence."""
    return line.text.endswith((",", " og")) or (line.text[-1].isalnum() and len(line.text) > LONGEST)

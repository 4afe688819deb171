"""Whether a line ended because it was full, because its sentence did, or because its author wanted it to."""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.minutes.lines import Line

NARROWEST = 60
FEWEST, CUT = 6, 0.12
"""As many rows, and as large a part of them all, tell of a page that is narrower than that."""
OPEN_END = re.compile(r"\b(?:og|eller|samt|i|på|for|fra|af|til|med|om|ved|den|det|de|en|et|som|d\.|kl\.|nr\.)$")
"""What no sentence and no title ends in."""
STOP = re.compile(r"[.!?:][)”\"’]?$")


def width_of(lines: Sequence[Line]) -> int:
    """How many characters a full line has: nineteen of twenty lines have no more; a few short lines tell nothing, but
    many of which the next goes on in small letters are a narrow page's."""
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[len(lengths) * 19 // 20] if lengths else NARROWEST
    return width if width >= NARROWEST or _is_narrow_page(lines, width) else NARROWEST


def _is_narrow_page(lines: Sequence[Line], width: int) -> bool:
    cut = sum(
        below.gap in ("same", "tight") and below.text[0].islower() and breaks_sentence(above.text, below.text, width)
        for above, below in pairwise(lines)
    )
    return cut >= FEWEST and cut >= CUT * len(lines)


def stops(text: str) -> bool:
    """Whether a line ends with the sign of a sentence's end.

    >>> [stops(text) for text in ("Godkendt.", "mødet i (Aars).", "tager orienteringen til")]
    [True, True, False]
    """
    return STOP.search(text) is not None


def had_room(text: str, following: str, width: int) -> bool:
    """Whether the next line's first word would have fitted: then the line's end was meant.

    >>> had_room("Orientering fra havnen", "Bestyrelsen giver en status", 60)
    True
    """
    return len(text) + 1 + len(following.split()[0]) <= width


def breaks_sentence(text: str, following: str, width: int) -> bool:
    """Whether a line end cuts a sentence in two."""
    return not stops(text) and not had_room(text, following, width)

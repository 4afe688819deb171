"""Whether a line ended because it was full, because its sentence did, or because its author wanted it to."""

import re
from collections.abc import Sequence

from referatgraf.minutes.lines import Line

NARROWEST = 60
OPEN_END = re.compile(r"\b(?:og|eller|samt|i|på|for|fra|af|til|med|om|ved|den|det|de|en|et|som|d\.|kl\.|nr\.)$")
"""What no sentence and no title ends in."""
STOP = re.compile(r"[.!?:][)”\"’]?$")


def width_of(lines: Sequence[Line]) -> int:
    """How many characters a full line has: nineteen of twenty lines have no more; a few short lines tell nothing."""
    lengths = sorted(len(line.text) for line in lines)
    return max(NARROWEST, lengths[len(lengths) * 19 // 20]) if lengths else NARROWEST


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

"""Words that a stray blank cuts in two, as text taken from a PDF has them: "for tsat"."""

import re

from referatgraf.minutes.lexicon import Lexicon, is_danish

LEFT = re.compile(r"(?:^|[(/”\"“'’])(?P<part>[^\W\d_]+)$")
RIGHT = re.compile(r"^(?P<part>[^\W\d_]+)[.,;:)!?”\"’]*$")
SHORTEST = 5


def belong_together(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether two words on either side of a blank are one: only if that one is known and not both halves are.

    A half that the document has as a word of its own somewhere else is taken for known.
    """
    if not left[-1].isalpha() or not right[0].islower() or (is_danish(left) and is_danish(right)):
        return False
    before, after = LEFT.search(left), RIGHT.match(right)
    if before is None or after is None:
        return False
    head, tail = before["part"], after["part"]
    if not tail.islower() or not (head.islower() or head.istitle()) or len(head) + len(tail) < SHORTEST:
        return False
    if _stands_alone(head, lexicon) and _stands_alone(tail, lexicon):
        return False
    return lexicon.knows(head + tail)


def _stands_alone(half: str, lexicon: Lexicon) -> bool:
    return lexicon.own[half.lower()] > 1 or is_danish(half)

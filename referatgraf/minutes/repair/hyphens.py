"""What a hyphen at a line end means: half a word, a compound that keeps it, one left open, or a dash."""

import re
from typing import Literal

from referatgraf.minutes.lexicon import Lexicon

Reading = Literal["join", "keep", "open", "dash"]

BEFORE_PART = re.compile(r".*[/(”\"“'’–]")
BEFORE_LETTERS = re.compile(r".*[\W\d_]")
BEHIND_LETTERS = re.compile(r"[\W\d_].*")
CONJUNCTIONS = frozenset({"og", "eller", "samt", "til"})


def read_hyphen(left: str, right: str, lexicon: Lexicon, *, detached: bool = False) -> Reading:
    """How `left` (without its hyphen) at a line end and `right` at the next line's start belong together.

    "join" makes one word without the hyphen, "keep" one with it, "open" leaves hyphen and space ("børne- og"),
    "dash" leaves a dash between spaces; `detached` is a hyphen with a space before it.
    """
    part = BEFORE_PART.sub("", left)
    head, tail = BEFORE_LETTERS.sub("", part), BEHIND_LETTERS.sub("", right)
    if detached:
        return "join" if head and tail and _is_one_word(head, tail, lexicon) else "dash"
    joined = head + tail
    if tail.lower() in CONJUNCTIONS and not lexicon.knows(joined):
        return "open"
    if not tail or not tail[0].islower():
        return "keep"
    if part.isupper() or any(sign.isdigit() for sign in part) or any(sign.isupper() for sign in part[1:]):
        return "keep"
    if _is_written_with_hyphen(head, tail, joined, lexicon) or _is_name_with_noun(head, tail, joined, lexicon):
        return "keep"
    return "join"


def _is_one_word(head: str, tail: str, lexicon: Lexicon) -> bool:
    return lexicon.knows(head + tail) and not (lexicon.knows(head) and lexicon.knows(tail))


def _is_written_with_hyphen(head: str, tail: str, joined: str, lexicon: Lexicon) -> bool:
    return lexicon.uses(f"{head}-{tail}") and not lexicon.knows(joined)


def _is_name_with_noun(head: str, tail: str, joined: str, lexicon: Lexicon) -> bool:
    """As in "Velux-medarbejdere": a name that is no Danish word, before a noun that is not the end of a longer one."""
    if not (head[:1].isupper() and len(head) > 3 and len(tail) > 3 and lexicon.knows(tail)):
        return False
    if any(lexicon.knows(joined[cut:]) for cut in range(len(head) - 1)):
        return False
    return not lexicon.compounds(head.lower())

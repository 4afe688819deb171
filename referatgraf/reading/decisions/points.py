"""Which points of a proposal a decision says that it answers: 'Pkt. 1-3: Godkendt', 'Indstillingens punkt 2 …'."""

import re

from referatgraf.minutes.structure import Block

NUMBERS = r"\d{1,2}(?:\s*(?:,|-|–|og|samt)\s*\d{1,2})*"
STATED = re.compile(
    r"\A(?:(?!godkend|tiltr|vedt|anbefal|ikke|udsæt|udsat|udgå|drøft|tage|forkast|afvis|idet|med |dog)[^.;,])*?"
    rf"\b(?:(?:ad|at(?=\s\d{{1,2}}\s?[:.)])|pkt\.?|punkt|punkterne|nr\.?)\s*)+(?P<numbers>{NUMBERS})(?![\w.]*\d)",
    re.IGNORECASE,
)
LETTERED = re.compile(
    r"(?:(?:ad\.?|pkt\.?|punkt)\s|(?=[a-h][.)]))(?P<letters>[a-h](?!\w)[.)]?(?:\s*(?:,|-|–|og|samt)\s*[a-h](?!\w)[.)]?)*)",
    re.IGNORECASE,
)
LETTER = re.compile(r"(?<!\w)[a-h](?!\w)[.)]?", re.IGNORECASE)
AT_THE_HEAD = re.compile(r"\A(?P<numbers>\d{1,2})[.):]+\s")
STEP = re.compile(r"\s*(,|-|–|og|samt)\s*")
RANGE = ("-", "–")


def points_stated(text: str) -> frozenset[int] | None:
    """The points that the words before the verb name; None where they name none.

    >>> sorted(points_stated("Indstillingens punkt 1-3 og 5 blev godkendt.") or ())
    [1, 2, 3, 5]
    >>> points_stated("Ad b) Afvist.")
    frozenset({2})
    >>> sorted(points_stated("a) og c) godkendt.") or ())
    [1, 3]
    >>> points_stated("Godkendt, idet punkt 3 udgår."), points_stated("Godkendt.")
    (None, None)
    """
    if lettered := LETTERED.match(text):
        return numbers_in(LETTER.sub(lambda one: str("abcdefgh".index(one[0][0].casefold()) + 1), lettered["letters"]))
    found = STATED.match(text) or AT_THE_HEAD.match(text)
    return numbers_in(found["numbers"]) if found else None


def numbers_in(words: str) -> frozenset[int]:
    first, *rest = STEP.split(words)
    numbers = [int(first)]
    for joint, number in zip(rest[::2], rest[1::2], strict=True):
        numbers.extend(range(numbers[-1] + 1, int(number) + 1) if joint in RANGE else [int(number)])
    return frozenset(numbers)


def points_of_bullet(block: Block, blocks: list[Block], count: int) -> frozenset[int] | None:
    """The point that a bullet answers where the decision has as many bullets as the proposal has points."""
    bullets = [one for one in blocks if one.kind == "bullet" and one.level == 0]
    if block not in bullets or len(bullets) != count:
        return None
    return frozenset({bullets.index(block) + 1})

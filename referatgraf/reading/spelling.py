"""Two spellings of one name: a space, a hyphen, a capital or one letter apart."""

import re
from collections.abc import Iterator
from itertools import combinations

from referatgraf.facts import Anomaly, Attendance
from referatgraf.reading.context import Context, Named

GENITIVE = re.compile(r"['’]s?\Z|(?<=[a-zæøå]{3})s\Z")
BETWEEN_WORDS = re.compile(r"[\s/-]+")
LONG_ENOUGH = 9


def spelling_variants(context: Context) -> Iterator[Anomaly]:
    """Organisations and persons that the minutes spell in two ways, told at the later spelling's first place."""
    listed = {fact.person for fact in context.facts if isinstance(fact, Attendance)}
    told: list[str] = []
    for one, other in _pairs(context):
        words, later = _words(context, one), _words(context, other)
        both_listed = one.key != other.key and {one.key, other.key} <= listed
        if not both_listed and _differ_in_spelling(words, later) and not any(name in later for name in told):
            told.append(later)
            proof = f"'{later}' stands here, '{words}' elsewhere."
            yield Anomaly(
                anomaly="spelling_variant", proof=proof, evidence=context.evidence(other.start, other.end),
                method="anomaly/nearly-the-same", confidence=0.8,
            )  # fmt: skip


def _pairs(context: Context) -> Iterator[tuple[Named, Named]]:
    """Names of one kind, each spelling once, shorter ones first, the earlier spelling before the later."""
    spellings: dict[tuple[str, str], Named] = {}
    for name in sorted(context.named):
        if name.kind in ("organisation", "person"):
            spellings.setdefault((name.kind, _words(context, name)), name)
    names = list(spellings.values())
    pairs = [(one, other) for one, other in combinations(names, 2) if one.kind == other.kind]
    return iter(sorted(pairs, key=lambda pair: pair[1].end - pair[1].start))


def _words(context: Context, name: Named) -> str:
    """The name as written, without a genitive ending.

    The ending is dropped from both names of a pair, so a name that always ends in s loses nothing by it.
    """
    return GENITIVE.sub("", context.minutes.text.text[name.start : name.end])


def _differ_in_spelling(one: str, other: str) -> bool:
    """
    >>> _differ_in_spelling("Vand Fyn", "Vandfyn"), _differ_in_spelling("Vandrådet", "vandrådet")
    (True, False)
    >>> _differ_in_spelling("VAKU Fynboerne", "VAKO Fynboerne"), _differ_in_spelling("Vandstyrelse", "Vandstyrelsen")
    (True, False)
    """
    if BETWEEN_WORDS.sub("", one).casefold() == BETWEEN_WORDS.sub("", other).casefold():
        return _without_initials(one) != _without_initials(other)
    return _one_letter_apart(BETWEEN_WORDS.split(one), BETWEEN_WORDS.split(other))


def _without_initials(name: str) -> str:
    """The name with each word's first letter in lower case: a capital that a sentence asks for is no variant."""
    return re.sub(r"\b\w", lambda letter: letter[0].lower(), name)


def _one_letter_apart(one: list[str], other: list[str]) -> bool:
    """Whether one word differs by one letter that is no ending, and all others are the same."""
    if len(one) != len(other) or sum(map(len, one)) < LONG_ENOUGH:
        return False
    different = [(word, twin) for word, twin in zip(one, other, strict=True) if word != twin]
    return len(different) == 1 and _slip(*different[0])


def _slip(word: str, twin: str) -> bool:
    if min(len(word), len(twin)) < 4 or not (word + twin).isalpha() or word[0] != twin[0]:
        return False
    short, long = sorted((word, twin), key=len)
    if len(short) == len(long):
        places = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        return len(places) == 1 and (places[0] < len(short) - 1 or word.isupper())
    cuts = range(1, len(long) - 2)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in cuts)

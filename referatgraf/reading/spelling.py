"""Two spellings of one name: a space, a hyphen, a capital or one letter apart."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, groupby

from referatgraf.facts import Anomaly, Attendance
from referatgraf.reading.context import Context
from referatgraf.reading.named import Named
from referatgraf.reading.names.misspelt import one_word_off

GENITIVE = re.compile(r"['’]s?\Z|(?<=[a-zæøå]{3})s\Z")
BETWEEN_SIGNS = re.compile(r"[\W_]+")
LETTERS_APART = re.compile(r"\w(?: \w)+")
BETWEEN_WORDS = re.compile(r"[\s/-]+")
LONG_ENOUGH = 9
MOST_ALIKE = 300
"""Names of one shape that are held against each other; no document has so many but one that is no minutes."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as written where it first stands, without a genitive ending."""

    named: Named
    words: str

    @property
    def letters(self) -> str:
        return BETWEEN_WORDS.sub("", self.words).casefold()


def spelling_variants(context: Context) -> Iterator[Anomaly]:
    """Organisations and persons that the minutes spell in two ways, told at the later spelling's first place."""
    listed = {fact.person for fact in context.facts if isinstance(fact, Attendance)}
    told: set[str] = set()
    for _, (slip, *_) in _grouped(_slips(context), lambda one: ("", BETWEEN_SIGNS.sub("", one.words).casefold())):
        yield _told(context, slip.named, f"'{slip.words}' stands here, '{slip.named.key}' is meant.")
    for one, other in sorted(_pairs(context), key=lambda pair: (len(pair[1].words), pair[1].named)):
        both_listed = one.named.key != other.named.key and {one.named.key, other.named.key} <= listed
        if not both_listed and not any(letters in other.letters for letters in told):
            told |= {one.letters, other.letters}
            yield _told(context, other.named, f"'{other.words}' stands here, '{one.words}' elsewhere.")


def _told(context: Context, named: Named, proof: str) -> Anomaly:
    return Anomaly(
        anomaly="spelling_variant", proof=proof, item=_item_at(context, named.start),
        evidence=context.evidence(named.start, named.end), method="anomaly/nearly-the-same", confidence=0.8,
    )  # fmt: skip


def _slips(context: Context) -> list[Spelling]:
    """Names of organisations with a slip of the pen that no other place has without it."""
    spellings = [one for one in _spellings(context) if one.named.kind == "organisation"]
    right = {one.words for one in spellings}
    return [one for one in spellings if one.named.key not in right and one_word_off(one.words, one.named.key)]


def _item_at(context: Context, start: int) -> str | None:
    return next((block.item for block in context.minutes.blocks if block.start <= start < block.end), None)


def _pairs(context: Context) -> Iterator[tuple[Spelling, Spelling]]:
    """Spellings that differ too little for two names, the earlier one first."""
    spellings = _spellings(context)
    for _, same_letters in _grouped(spellings, lambda spelling: (spelling.named.kind, spelling.letters)):
        yield from (pair for pair in combinations(same_letters, 2) if _seen_apart(pair[0].words, pair[1].words))
    near = [pair for pair in _nearly_alike(spellings) if _one_letter_apart(pair[0].words, pair[1].words)]
    yield from sorted(near, key=lambda pair: (pair[0].named.kind, pair[0].words[:1], pair[0].named, pair[1].named))


def _nearly_alike(spellings: list[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Pairs of which one word differs, with the same first letter: only those need be held against each other."""
    alike: dict[tuple[object, ...], list[Spelling]] = {}
    for spelling in sorted(spellings, key=lambda one: one.named):
        words = BETWEEN_WORDS.split(spelling.words)
        for place, word in enumerate(words):
            rest = (*words[:place], word[:1], *words[place + 1 :])
            alike.setdefault((spelling.named.kind, place, *rest), []).append(spelling)
    for group in alike.values():
        yield from combinations(group[:MOST_ALIKE], 2)


def _spellings(context: Context) -> list[Spelling]:
    """Each spelling once, at its first place."""
    text, first = context.minutes.text.text, dict[tuple[str, str], Spelling]()
    for name in sorted(context.named):
        if name.kind in ("organisation", "person"):
            surface = text[name.start : name.end]
            words = surface if surface == name.key else GENITIVE.sub("", surface)
            first.setdefault((name.kind, words), Spelling(name, words))
    return list(first.values())


def _grouped(
    spellings: list[Spelling], key: Callable[[Spelling], tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], list[Spelling]]]:
    for name, group in groupby(sorted(spellings, key=lambda one: (key(one), one.named)), key=key):
        yield name, list(group)


def _seen_apart(one: str, other: str) -> bool:
    """Whether names of the same letters differ in a space, a hyphen or a capital inside a word.

    A heading in capitals throughout, or with its letters apart, is no other spelling.

    >>> _seen_apart("Vand Fyn", "Vandfyn"), _seen_apart("Vandrådet", "vandrådet"), _seen_apart("VAND FYN", "Vand Fyn")
    (True, False, False)
    >>> _seen_apart("FJORDUDVALGET", "Fjordudvalget"), _seen_apart("V A N D F Y N", "Vand Fyn")
    (False, False)
    """
    if LETTERS_APART.fullmatch(one) or LETTERS_APART.fullmatch(other):
        return False
    whole = " " in one or len(one) >= LONG_ENOUGH
    in_capitals = one.casefold() == other.casefold() and (one.isupper() or other.isupper()) and whole
    return not in_capitals and _without_initials(one) != _without_initials(other)


def _without_initials(name: str) -> str:
    """The name with each word's first letter in lower case: a capital that a sentence asks for is no variant."""
    return re.sub(r"\b\w", lambda letter: letter[0].lower(), name)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one word differs by one letter that is no ending, and all others are the same.

    >>> _one_letter_apart("VAKU Fynboerne", "VAKO Fynboerne"), _one_letter_apart("Vandstyrelse", "Vandstyrelsen")
    (True, False)
    """
    if abs(len(one) - len(other)) > 1 or len(one) < LONG_ENOUGH:
        return False
    words, others = BETWEEN_WORDS.split(one), BETWEEN_WORDS.split(other)
    different = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    return len(words) == len(others) and len(different) == 1 and _slip(*different[0])


def _slip(word: str, twin: str) -> bool:
    if min(len(word), len(twin)) < 4 or not (word + twin).isalpha() or word[0] != twin[0]:
        return False
    short, long = sorted((word, twin), key=len)
    if len(short) == len(long):
        places = [i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b]
        return len(places) == 1 and (places[0] < len(short) - 1 or word.isupper())
    cuts = range(1, len(long) - 2)
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in cuts)

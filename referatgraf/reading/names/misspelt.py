"""A slip of the pen in an organisation's name: 'CO2-vison' where the language has 'vision'."""

import re
from collections.abc import Iterable
from dataclasses import replace

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.named import Named
from referatgraf.reading.names.body_names import stem
from referatgraf.reading.names.register_names import registered

WORD = re.compile(r"[^\W\d_]+")
SHORTEST = 5
SHORTEST_NAME = 7
"""A capitalised word may be a place or a person's name, which no word list holds: it has to be longer."""


def mend_slips(text: str, names: list[Named]) -> list[Named]:
    """The names with the keys that their writer meant; the characters in which they stand are as printed.

    A word is mended where no list knows it and exactly one word is one letter off: of the document's own Danish
    words for a word in lower case, else of the other organisations' names. So a person's name is never mended.
    """
    keys = {name.key for name in names if name.kind == "organisation"}
    meant = {key: right for key in keys if (right := mended(text, key, keys))}
    return [replace(name, key=meant.get(name.key, name.key)) for name in names]


def mended(text: str, key: str, keys: set[str]) -> str | None:
    """The key in its right spelling; None where nothing is wrong with it, or nobody knows what is right."""
    if key in registered():
        return None
    for word in WORD.finditer(key):
        if len(word[0]) < SHORTEST or is_word(word[0]):
            continue
        if word[0].islower():
            right = only_slip_of(word[0], words_of(text))
            if right and is_word(right):
                return known_as(key[: word.start()] + right + key[word.end() :], keys)
        elif len(word[0]) >= SHORTEST_NAME:
            others = {other for other in {*keys, *registered()} if one_word_off(key, other)}
            if len(others) == 1 and (right := others.pop()) and is_known(right, keys, than=key, text=text):
                return right
    return None


def known_as(name: str, keys: set[str]) -> str:
    """The key under which a name is already known, or else the name itself."""
    return next((key for key in sorted(keys) if stem(key) == stem(name)), name)


def is_known(name: str, keys: set[str], *, than: str, text: str) -> bool:
    """Whether a register has the name, or its words are all Danish and stand there more often than the other's."""
    if name in registered():
        return True
    return all(is_word(word) for word in WORD.findall(name)) and text.count(name) > text.count(than)


def one_word_off(name: str, other: str) -> bool:
    """Whether two names differ by one letter, and that in one long word.

    >>> one_word_off("Limfjordsfondden", "Limfjordsfonden"), one_word_off("Nordfonden", "Sydfonden")
    (True, False)
    """
    words, others = WORD.findall(name), WORD.findall(other)
    different = [pair for pair in zip(words, others, strict=False) if pair[0] != pair[1]]
    return len(words) == len(others) and len(different) == 1 and is_slip(*different[0])


def only_slip_of(word: str, others: Iterable[str]) -> str | None:
    """The one word that this one is a slip of the pen of."""
    found = {other for other in others if is_slip(word, other)}
    return found.pop() if len(found) == 1 else None


def is_slip(word: str, other: str) -> bool:
    """Whether a letter inside a word is left out, doubled, wrong or swapped with the next; endings are no slips.

    >>> is_slip("vison", "vision"), is_slip("visoin", "vision"), is_slip("visions", "vision")
    (True, True, False)
    """
    if word == other or word[:1] != other[:1] or word[-1:] != other[-1:] or abs(len(word) - len(other)) > 1:
        return False
    start = next(i for i, letter in enumerate(word + " ") if letter != (other + "  ")[i])
    rest, twin = word[start:], other[start:]
    swapped = len(rest) > 1 and rest[1::-1] == twin[:2] and rest[2:] == twin[2:]
    return swapped or rest[1:] == twin[1:] or rest[1:] == twin or rest == twin[1:]


def words_of(text: str) -> set[str]:
    """The words of a text in lower case."""
    return {word.lower() for word in WORD.findall(text)}


def is_word(word: str) -> bool:
    """Whether it is a word of the language, or made of two such, with or without a joining s or e."""
    return is_danish(word) or any(
        is_danish(word[cut:]) and any(is_danish(head) for head in heads(word[:cut])) for cut in range(3, len(word) - 2)
    )


def heads(part: str) -> tuple[str, ...]:
    """What the first half of a compound may be without its joint."""
    return (part, part[:-1]) if part[-1] in "se" and len(part) > 3 else (part,)

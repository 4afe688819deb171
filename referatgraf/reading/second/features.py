"""What a linear-chain model is told of each word of a sentence."""

import re
from functools import lru_cache

from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.register_names import find_registered
from referatgraf.reading.names.registers import listed_words, surname_suffixes
from referatgraf.reading.second.guesses import Stretch

WORD = re.compile(r"\w+(?:[-.]\w+|(?<=\d)[,:]\d+)*|['’]s(?!\w)|[^\w\s]")
SHAPES = ((re.compile(r"[A-ZÆØÅÉÖÄÜ]"), "X"), (re.compile(r"[^\W\d_A-ZÆØÅX]"), "x"), (re.compile(r"\d"), "9"))
REPEATED = re.compile(r"(.)\1+")
Words = list[tuple[int, int]]


def words_of(text: str, start: int, end: int) -> Words:
    """The [start, end) of every word and sign.

    >>> words_of("Se KL’s plan.", 3, 13)
    [(3, 5), (5, 7), (8, 12), (12, 13)]
    """
    return [found.span() for found in WORD.finditer(text, start, end)]


def features_of(text: str, words: Words, stretch: Stretch) -> list[list[str]]:
    """For each word what it is like, what its neighbours are like, and where the sentence stands."""
    registered = registers_at(text[stretch.start : stretch.end], words, stretch.start)
    alone = [
        [*likeness(text[start:end]), f"register={register}"]
        for (start, end), register in zip(words, registered, strict=True)
    ]
    shown = [(text[start:end], register) for (start, end), register in zip(words, registered, strict=True)]
    place = [f"line={stretch.line}", f"section={stretch.section}"]
    return [
        [
            *own, *place,
            *(neighbour("-1", *shown[i - 1]) if i else ("-1:START",)),
            *(neighbour("+1", *shown[i + 1]) if i + 1 < len(shown) else ("+1:END",)),
            *((f"-2:word={shown[i - 2][0].lower()}",) if i > 1 else ()),
            *((f"+2:word={shown[i + 2][0].lower()}",) if i + 2 < len(shown) else ()),
        ]
        for i, own in enumerate(alone)
    ]  # fmt: skip


def registers_at(sentence: str, words: Words, offset: int) -> list[str]:
    """For each word the kind of registered name that it is part of, or '-'."""
    found = ["-"] * len(words)
    for name in find_registered(sentence, region=None):
        for place, (start, _) in enumerate(words):
            if name.start <= start - offset < name.end:
                found[place] = name.kind
    return found


@lru_cache(maxsize=65_536)
def likeness(word: str) -> tuple[str, ...]:
    """What a word is like by itself: its letters, shape, ends, and whether it is a given name or like a surname."""
    lower = word.lower()
    told = [f"word={lower}", f"shape={shape(word)}", f"begins={lower[:3]}"]
    told += [f"ends={lower[-length:]}" for length in (2, 3, 4) if len(lower) > length]
    if word[0].isupper():
        told += [f"given={is_given_name(word)}", f"surname={lower.endswith(surname_suffixes())}"]
        told.append(f"never-a-name={word in listed_words('not_in_names')}")
        told.append(f"capital-inside={any(sign.isupper() for sign in word[1:])}")
    return tuple(told)


@lru_cache(maxsize=65_536)
def neighbour(place: str, word: str, register: str) -> tuple[str, ...]:
    """What a word is told of another one at this place from it."""
    given = is_given_name(word) if word[0].isupper() else False
    told = (f"word={word.lower()}", f"shape={shape(word)}", f"register={register}", f"given={given}")
    return tuple(f"{place}:{what}" for what in told)


def shape(word: str) -> str:
    """
    >>> shape("KKR-mødet"), shape("Anna"), shape("2023")
    ('X-x', 'Xx', '9')
    """
    for signs, sign in SHAPES:
        word = signs.sub(sign, word)
    return REPEATED.sub(r"\1", word)

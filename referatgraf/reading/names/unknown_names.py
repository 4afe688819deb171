"""Names that no register knows, told by how they are built: an initial between, a surname in -sen."""

import re

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.names.misspelt import is_word
from referatgraf.reading.names.name_words import is_given_name, is_no_name
from referatgraf.reading.names.register_names import places

INITIAL_LETTER = re.compile(r"[A-ZÆØÅ]\.")
LONGEST_SURNAME_THAT_IS_A_WORD = 6


def has_initial_between(words: list[str]) -> bool:
    """Whether an initial stands between a word that is no other and a surname in -sen.

    >>> has_initial_between(["Cathrinne", "A.", "Holmsen"]), has_initial_between(["Vognmand", "A.", "Holmsen"])
    (True, False)
    """
    if len(words) != 3 or not INITIAL_LETTER.fullmatch(words[1]) or not words[2].endswith("sen"):
        return False
    return len(words[0]) > 2 and not is_no_name(words[0]) and not is_word(words[0].lower())


def has_patronymic(words: list[str]) -> bool:
    """Whether a word of no language stands before a surname in -sen: 'Qvista Krag Holmsen'; a place may, and a house.

    >>> has_patronymic(["Qvista", "Krag", "Holmsen"]), has_patronymic(["Vognmand", "Holmsen"])
    (True, False)
    >>> has_patronymic(["Randers", "Holmsen"]), has_patronymic(["Qvista", "Anna", "Holmsen"])
    (False, False)
    >>> has_patronymic(["Qvista", "Havneprisen"]), has_patronymic(["Qvistas", "Holmsen"])
    (False, False)
    """
    first, *middle, last = words
    noun = any(is_danish(last[:cut].lower()) and is_danish(last[cut:]) for cut in range(3, len(last) - len("sen")))
    return (
        last.endswith("sen")
        and not (noun or is_danish(last.lower()))
        and is_no_word(first)
        and not any(map(is_given_name, middle))
    )


def is_no_word(word: str) -> bool:
    """Whether a word is neither the language's, also less a genitive's s, nor a place's."""
    return len(word) > 2 and not word.endswith(("s", ".")) and not is_word(word.lower()) and word not in places()


def is_long_word(word: str) -> bool:
    """Whether this is a word of the language that is too long for a surname: 'Søby Grusgrav, Vejle Kommune'."""
    return len(word) > LONGEST_SURNAME_THAT_IS_A_WORD and is_danish(word.lower())

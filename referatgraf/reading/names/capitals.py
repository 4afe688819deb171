"""Names that a list prints in capitals throughout: 'ANNA HOLM OG BO KRAG'."""

import re
from functools import cache

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.registers import is_common_surname

WORD = re.compile(r"[A-ZÆØÅÉÖÄÜ]{2,}(?:-[A-ZÆØÅÉÖÄÜ]{2,})*")
FOUR = re.compile(r"(?<![\w-] )(?:[A-ZÆØÅ][\w-]+ ){3}[A-ZÆØÅ][\w-]+(?! [A-ZÆØÅ])")
LONGEST_SHORT = 3
"""Letters of an abbreviation, which stays as it is: 'DH'."""
NO_NAMES = frozenset(
    {
        "og",
        "samt",
        "var",
        "er",
        "har",
        "havde",
        "fra",
        "for",
        "til",
        "med",
        "uden",
        "deltog",
        "ankom",
        "forlod",
        "mødte",
    }
)


@cache
def in_usual_letters(words: str) -> str:
    """The words, where all are in capitals, as they would stand in a sentence, each letter in its place.

    >>> in_usual_letters("ANNA HOLM (FORMAND), BO DAM KRAG OG IDA WIIG (A)")
    'Anna Holm (formand), Bo Dam Krag og Ida Wiig (A)'
    >>> in_usual_letters("Anna HOLM"), in_usual_letters("DH: PER DAL FORLOD MØDET")
    ('Anna HOLM', 'DH: Per Dal forlod mødet')
    """
    if not words.isupper():
        return words
    parts: list[str] = []
    here = of_name = 0
    for found in WORD.finditer(words):
        between = words[here : found.start()]
        of_name = of_name if between == " " or re.fullmatch(r" (?:[A-ZÆØÅ]\. ?)+", between) else 0
        usual = found.group().title()
        if is_of_a_name(usual, of_name):
            of_name += 1
        else:
            usual = (
                usual.lower() if of_name or len(usual) > LONGEST_SHORT or is_danish(usual.lower()) else found.group()
            )
            of_name = 0
        parts += [between, usual]
        here = found.end()
    return "".join(parts) + words[here:]


def parts_its_names(usual: str) -> bool:
    """Whether no name of such a line could be two that nothing parts, a sign that its line ends are lost.

    >>> parts_its_names("Anna Holm, Bo Krag"), parts_its_names("Anna Holm Martin Krag")
    (True, False)
    """
    runs = (found.group().split() for found in FOUR.finditer(usual))
    return not any(is_given_name(third) and not is_given_name(second) for _, second, third, _ in runs)


def is_of_a_name(word: str, before: int) -> bool:
    """Whether a word begins a name, or goes on with one of which so many words stand `before` it."""
    lower = word.lower()
    if lower in NO_NAMES:
        return False
    if is_given_name(word) or before == 1:
        return True
    return (not is_danish(lower) and len(word) > LONGEST_SHORT) or (before > 1 and is_common_surname(word))

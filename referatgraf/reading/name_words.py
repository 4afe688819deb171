"""What a person's name looks like in running text, and which capitalised words are none."""

import re

from referatgraf.reading.registers import given_names

UPPER = "A-ZÆØÅÉÖÄÜ"
LOWER = "a-zæøåéèöäüëáíóúçñğşı"
WORD = rf"[{UPPER}][{LOWER}]+(?:['’][{UPPER}]?[{LOWER}]+)?(?:-[{UPPER}][{LOWER}]+)*"
SHORTENED = r"(?:Chr|Johs?|Vald)\."
INITIAL = rf"(?:{SHORTENED}|[{UPPER}][{LOWER}]?\.)"
PARTICLE = r"(?:von|van|de|af|la|der|den|di|du|le|bin|el|al|El|Al|Mc|Mac)"
NEXT = rf"(?!Kommune\b|Regionskommune\b)(?:{SHORTENED}|{WORD}|{INITIAL}|[{UPPER}](?=[ ]))"
PERSON = rf"(?:{SHORTENED}|{WORD}|{INITIAL})(?:[ ](?:{PARTICLE}[ ]){{0,2}}{NEXT}){{1,5}}"
LETTER = rf"[{UPPER}](?:[{LOWER}]{{1,2}}(?=[ ]*\)))?"
PLACE = rf"(?:[{UPPER}][\wæøåÆØÅ-]*[ ]){{1,2}}(?:Kommune|Regionskommune)"

NO_SURNAME = frozenset(
    """Kommune Kommuner Danmark Nordjylland Midtjylland Syddanmark Sjælland Hovedstaden Region Januar Februar Marts
    April Maj Juni Juli August September Oktober November December Mandag Tirsdag Onsdag Torsdag Fredag Lørdag Søndag
    Byråd Udvalg Bestyrelse Rådet Formand Borgmester Direktør""".split()  # noqa: SIM905  easier to read and to add to
)


def is_given_name(word: str) -> bool:
    """Whether a word, or the first half of a hyphenated one, is in the register of given names.

    >>> is_given_name("Anna"), is_given_name("Anna-Lise"), is_given_name("Blå")
    (True, True, False)
    """
    names = given_names()
    return word in names or word.split("-")[0] in names


def looks_like_a_name(words: list[str]) -> bool:
    """Whether capitalised words make a person's name, judged by the words alone."""
    return len(words) >= 2 and is_given_name(words[0]) and not NO_SURNAME.intersection(words)


NAME = re.compile(PERSON.replace("[ ]", " "))

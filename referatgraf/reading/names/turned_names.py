"""Names on an attendance list whose surname stands first: 'Holm, Anna', 'HOLM, Anna'."""

import re

from referatgraf.reading.names.listed_names import INITIAL_ONLY, Span
from referatgraf.reading.names.name_words import UPPER, is_given_name

SURNAME = re.compile(rf"(?P<surname>[{UPPER}][\w’'-]+(?: [{UPPER}][\w’'-]+)?), (?=[{UPPER}])")
GIVEN = re.compile(rf"[{UPPER}][\w’'-]*\.?(?![\w,])")
BEHIND = re.compile(rf"(?: ?\([{UPPER}]\))?(?:\s*;\s*|\s+og\s+|\s+|$)")


def inverted(text: str, start: int, end: int) -> list[list[Span]]:
    """The words of every name in [start, end), given names first, if nothing stands there but such names.

    >>> inverted("Holm, Anna B.; KRAG, Bo (V)", 0, 27)
    [[(6, 10), (11, 13), (0, 4)], [(21, 23), (15, 19)]]
    >>> inverted("Anna Holm, Bo Krag", 0, 18), inverted("Havnen, Anna Holm", 0, 17)
    ([], [])
    """
    names: list[list[Span]] = []
    here = start
    while here < end:
        surname = SURNAME.match(text, here, end)
        if surname is None or is_given_name(surname["surname"].split()[0].capitalize()):
            return []
        given = _given_names(text, surname.end(), end)
        behind = BEHIND.match(text, given[-1][1], end) if given else None
        if behind is None:
            return []
        names.append([*given, surname.span("surname")])
        here = behind.end()
    return names


def _given_names(text: str, here: int, end: int) -> list[Span]:
    words: list[Span] = []
    while found := GIVEN.match(text, here, end):
        if not (is_given_name(found.group()) or (words and INITIAL_ONLY.fullmatch(found.group()))):
            break
        words.append(found.span())
        here = found.end() + (text[found.end() : found.end() + 1] == " ")
    return words


def as_spoken(name: str) -> str:
    """A name in the order in which it is spoken, without capitals throughout.

    >>> as_spoken("HOLM-KRAG, Anna"), as_spoken("Anna Holm")
    ('Anna Holm-Krag', 'Anna Holm')
    """
    surname, comma, given = name.partition(", ")
    if not comma:
        return name
    return f"{given} {'-'.join(half.capitalize() if half.isupper() else half for half in surname.split('-'))}"

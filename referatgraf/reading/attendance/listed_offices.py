"""Whose a title on the list is: that of the name before it, of the name behind it, or nobody's that is sure."""

import re
from functools import cache
from itertools import pairwise

from referatgraf.reading.attendance.patterns import is_of_an_attendant
from referatgraf.reading.names.listed_names import Span
from referatgraf.reading.names.name_words import UPPER, is_given_name
from referatgraf.reading.names.offices import cue
from referatgraf.reading.names.titles import title_pattern

OFFICE_AND_NAME = re.compile(rf"(?:(?:[{UPPER}][\w’'-]*|for|og|af|i|til|ved) )+[{UPPER}][\w.’'-]*")
"""What stands behind "direktør i": 'Center for Havne Anna Holm'."""

A_NAME = re.compile(r"\s*[A-ZÆØÅ][\w.’'-]*\s[A-ZÆØÅ]")
SIGN = re.compile(r"\s*[,(–-]")


@cache
def _office() -> re.Pattern[str]:
    kind = r"(?:[A-ZÆØÅa-zæøå][a-zæøå]+(?:isk|lig|ende|eret)\s)?"  # 'Politisk chef i …'
    return re.compile(
        rf"(?P<title>{kind}(?i:{title_pattern()}))\s(?:i|for|ved|hos|fra|af|på)\s(?=[{UPPER}])", re.VERBOSE
    )


def named_by_office(text: str, here: int, end: int) -> tuple[Span, int] | None:
    """A title with its office, and where the name behind it begins: 'Direktør i Nordvand | Anna Holm'."""
    office = _office().match(text, here, end)
    run = OFFICE_AND_NAME.match(text, office.end(), end) if office else None
    words = list(re.finditer(r"\S+", run.group())) if run else []
    starts = [
        office.end() + word.start()
        for word, following in pairwise(words[1:])
        if office and is_given_name(word.group()) and following.group()[0].isupper()
    ]
    return (office.span("title"), starts[0]) if office and starts else None


def leads_the_next(text: str, role: re.Match[str], end: int, *, led: bool) -> bool:
    """Whether a title of staff behind a comma is that of the name behind it: 'Anna Holm, direktør Bo Krag'.

    Not where the line's last name has its title behind it: there the signs between the names are lost. Any title is
    the next one's where a name before was `led` by one: 'Formand Anna Holm Direktør Bo Krag', ', lektor Ida Wiig'.
    """
    if led and role.group().startswith(",") and named_by_office(text, role.start("role"), end):
        return True  # "direktør Anna Holm, centerchef for Havn og Miljø Bo Krag"
    leads = A_NAME.match(text, role.end(), end)
    if leads and role["role"] == "Gæst":
        return True
    if leads and led and not role.group().strip().startswith((",", "(", "–", "-")):
        return True
    if leads and not SIGN.match(role.group()):  # "… Økonomichef Bo Krag Museumsdirektør Ida Wiig"
        return not is_between_two(text, role, end) and not _ends_in_title().search(text[role.end() : end])
    leads = leads if role.group().startswith(",") else None
    last = text[role.end() : end].rstrip(" .;").rpartition(",")[2].strip()
    return bool(leads) and (led or is_of_staff(role["role"])) and not re.fullmatch(title_pattern(), last)


def is_between_two(text: str, role: re.Match[str], end: int) -> bool:
    """Whether nothing tells whose an office without signs is: 'Anna Holm Formand Bo Krag'.

    A line that begins with a name and ends in a title has each title behind its name; staff stand behind the members,
    each behind a title.
    """
    if SIGN.match(role.group()) or not A_NAME.match(text, role.end(), end) or is_of_an_attendant(role["role"]):
        return False
    return not is_of_staff(role["role"]) and not _ends_in_title().search(text[role.end() : end])


@cache
def _ends_in_title() -> re.Pattern[str]:
    return re.compile(rf"\s(?i:{title_pattern()})[\s.;)]*$", re.VERBOSE)


def is_of_staff(title: str) -> bool:
    """Whether a title is one of those who work for a house: 'havnechef'."""
    return cue("title-of-staff").search(title) is not None

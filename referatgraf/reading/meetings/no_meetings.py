"""Texts that look like minutes and tell of no meeting: lists of members, by-laws, rules of procedure."""

import re
from collections.abc import Iterable
from itertools import islice

from referatgraf.facts import AgendaItem, Attendance, Fact, Meeting
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.kinds import AGENDA, MINUTES, calls_itself_minutes, front_of, is_agenda
from referatgraf.reading.meetings.words import content

FEWEST_RULES = 2
FIRST = 8
"""Within so many lines minutes say what they are."""
MOST_DAYS = 2
"""A list of minutes names more days than minutes that speak of those of the last meeting."""
DAY = re.compile(r"\d{1,2}\. ?[a-zæøå]+ \d{4}|\d{1,2}[-./]\d{1,2}[-./]\d{4}")
CALLED = re.compile(r"\b(?:REFERAT|DAGSORDEN|BESLUTNINGSPROTOKOL)\b")


def tells_of_no_meeting(minutes: Minutes, facts: Iterable[Fact]) -> bool:
    """Whether a text says so, or without any meeting's day only lists who is a member of what, or what rules demand."""
    if is_called_otherwise(minutes):
        return True
    if any(isinstance(fact, Meeting) and fact.date for fact in facts):
        return False
    return is_list_of_members(minutes) or is_of_rules(minutes) or has_only_guests(minutes)


def is_empty(minutes: Minutes, facts: Iterable[Fact]) -> bool:
    """Whether there is neither an agenda nor a list of names, nor a body and its day under the word for minutes."""
    found = list(facts)
    if any(isinstance(fact, (AgendaItem, Attendance)) for fact in found):
        return False
    told = any(isinstance(fact, Meeting) and fact.body and fact.date for fact in found)
    called = [words for words in front_of(minutes) if MINUTES.match(words) or AGENDA.match(words)]
    first = any(words in called or CALLED.search(words) for words in islice(front_of(minutes), FIRST))
    return not (told and first and len({day.group() for words in called if (day := DAY.search(words))}) <= MOST_DAYS)


def is_called_otherwise(minutes: Minutes) -> bool:
    """Whether the first line says that this is a newsletter, terms of reference, rules, and nobody is listed."""
    otherwise = re.compile(content()["called_otherwise"])
    told = calls_itself_minutes(minutes) or is_agenda(minutes) or bool(minutes.roster)
    return not told and otherwise.match(minutes.text.text) is not None


def is_list_of_members(minutes: Minutes) -> bool:
    """Whether there is no agenda, and each name stands below a word for members, which says nothing of who came."""
    members = re.compile(content()["members_only"])
    listed = bool(minutes.roster) and all(members.fullmatch(line.heading.strip(" :")) for line in minutes.roster)
    return listed and not minutes.items


def has_only_guests(minutes: Minutes) -> bool:
    """Whether there is no agenda, and all who are listed came to others: 'Fra venstre: Anna Holm'."""
    return not minutes.items and bool(minutes.roster) and all(line.capacity == "guest" for line in minutes.roster)


def is_of_rules(minutes: Minutes) -> bool:
    """Whether lines begin with a paragraph's sign, as in by-laws, and nobody is listed."""
    rule = re.compile(content()["rule"])
    rules = sum(rule.match(minutes.text.text, block.start, block.end) is not None for block in minutes.blocks)
    return rules >= FEWEST_RULES and not minutes.roster

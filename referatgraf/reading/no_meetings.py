"""Texts that look like minutes and tell of no meeting: lists of members, by-laws, rules of procedure."""

import re
from collections.abc import Iterable
from itertools import islice

from referatgraf.facts import AgendaItem, Attendance, Fact, Meeting
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.kinds import AGENDA, MINUTES, calls_itself_minutes, front_of, is_agenda
from referatgraf.reading.meeting_words import content

FEWEST_RULES = 2
FIRST = 5
"""Within so many lines minutes say what they are, and no more than MOST of all begin with the word."""
MOST = 2
CALLED = re.compile(r"\b(?:REFERAT|DAGSORDEN|BESLUTNINGSPROTOKOL)\b")


def tells_of_no_meeting(minutes: Minutes, facts: Iterable[Fact]) -> bool:
    """Whether a text says so, or without any meeting's day only lists who is a member of what, or what rules demand."""
    if is_called_otherwise(minutes):
        return True
    if any(isinstance(fact, Meeting) and fact.date for fact in facts):
        return False
    return is_list_of_members(minutes) or is_of_rules(minutes)


def is_empty(minutes: Minutes, facts: Iterable[Fact]) -> bool:
    """Whether there is neither an agenda nor a list of names, nor a body and its day under the word for minutes."""
    found = list(facts)
    if any(isinstance(fact, (AgendaItem, Attendance)) for fact in found):
        return False
    told = any(isinstance(fact, Meeting) and fact.body and fact.date for fact in found)
    called = [bool(MINUTES.match(words) or AGENDA.match(words) or CALLED.search(words)) for words in front_of(minutes)]
    return not (told and any(islice(called, FIRST)) and sum(called) <= MOST)


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


def is_of_rules(minutes: Minutes) -> bool:
    """Whether lines begin with a paragraph's sign, as in by-laws, and nobody is listed."""
    rule = re.compile(content()["rule"])
    rules = sum(rule.match(minutes.text.text, block.start, block.end) is not None for block in minutes.blocks)
    return rules >= FEWEST_RULES and not minutes.roster

"""Texts that look like minutes and tell of no meeting: lists of members, by-laws, rules of procedure."""

import re
from collections.abc import Iterable

from referatgraf.facts import Fact, Meeting
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.meeting_words import content

FEWEST_RULES = 2


def tells_of_no_meeting(minutes: Minutes, facts: Iterable[Fact]) -> bool:
    """Whether a text without any meeting's day only lists who is a member of what, or numbers what rules demand."""
    if any(isinstance(fact, Meeting) and fact.date for fact in facts):
        return False
    return is_list_of_members(minutes) or is_of_rules(minutes)


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

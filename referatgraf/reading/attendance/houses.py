"""What stands behind for whom somebody on the list speaks: that he is absent, who came for him, the next name."""

import re
from collections.abc import Sequence
from itertools import pairwise

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.attendance.entries import Entry, first_of, stand_in
from referatgraf.reading.attendance.listed_offices import named_by_office
from referatgraf.reading.attendance.patterns import parts
from referatgraf.reading.names.listed_names import Span, name_words
from referatgraf.reading.names.name_words import is_given_name

CLOSES = re.compile(r"\s*(?:[),;.]|\Z|\n|\((?=[a-zæøå]|[^()]*[a-zæøå] ))|(?<=\))")
"""What stands behind a word of absence that heads no names."""
IN_PARENTHESIS = re.compile(r"\([^()]*\)")
BEHIND_HOUSE = re.compile(r"[^()\n]{2,80}?(?=\s\(|,\s(?:suppleant|stedfortræder)\sfor\s)")
FAR = 160
"""Characters in which an absence is told."""
COMMA = re.compile(r",\s+")
MIDDLE = 2
FEWEST_PAIRS = 3
MOST = 5
"""A name behind a house has fewer words than this."""


def names_behind_houses(text: str, start: int, end: int) -> list[int]:
    """Where names begin behind the house of the one before, in a line of such pairs whose ends are lost: 'Anna Holm,
    Havnens Råd Bo Krag, Fjordens Venner Ida Wiig, …'; none where fewer than three of its parts read so."""
    commas = [found.end() for found in COMMA.finditer(text, start, end)]
    parts = [text[here:after].rstrip(", ") for here, after in pairwise(commas)]
    names = [_name_behind_house(part) for part in parts]
    found = [place + name for place, name in zip(commas, names, strict=False) if name]
    return found if len(found) >= FEWEST_PAIRS and 2 * len(found) > len(parts) else []


def is_house(text: str, here: int, behind: int, end: int) -> bool:
    """Whether what stands before a name begins neither another name nor what leads one."""
    words = text[here:behind].split()
    names = any(word.endswith(",") or is_given_name(word) for word in words)
    led = first_of(parts("leads"), text, here, end) or named_by_office(text, here, behind)
    return text[here].isupper() and not names and not led


def _name_behind_house(part: str) -> int | None:
    """Where the name begins in which such a part ends: a given name, and one to three other words."""
    words = [word.span() for word in re.finditer(r"\S+", part)]
    given = [is_given_name(part[slice(*word)]) for word in words]
    if not words or given[0] or given[-1]:
        return None
    for place in range(len(words) - MIDDLE, max(0, len(words) - MOST), -1):
        rest = part[words[place][0] :]
        if given[place] and not given[place - 1] and len(name_words(rest, 0, len(rest))) == len(words) - place:
            return words[place][0]
    return None


def late_absence(
    text: str, entry: Entry, here: int, after: int, end: int, masked: Sequence[Span]
) -> re.Match[str] | None:
    """Where an entry is told to be absent behind for whom it speaks: 'Anna Holm, Dansk Havneråd (afbud)'.

    What stands between must be an organisation, one word or common words: it could else be another's name.
    """
    if entry.status is not None or text[entry.end : here].strip(" ,;(/–-"):
        return None
    late = dict(parts("tails"))["absent"].search(text, here, min(end, after + FAR))
    if late is None or late.start() > after or late.start() == late.start("absent"):
        return None
    between = IN_PARENTHESIS.sub("", text[here : late.start()]).split()
    if not between:
        return None
    named = any(start < late.start() and here < stop for start, stop in masked)
    if not (named or len(between) == 1 or is_danish(between[0].lower())):
        return None
    return late if CLOSES.match(text, late.end(), end) else None


def behind_house(text: str, here: int, end: int) -> tuple[str, re.Match[str]] | None:
    """What parentheses behind a house tell of whom its bearer stands in for, or who did for him: 'Anna Holm, Dansk
    Havneråd (suppleant for Bo Krag)'."""
    house = BEHIND_HOUSE.match(text, here, end)
    if house is None or any(is_given_name(word.strip(",.")) for word in house.group().split()):
        return None
    for name, pattern in parts("tails"):
        found = pattern.match(text, house.end(), end) if name in ("substitute", "stand-in") else None
        if found and (found.group().endswith(")") or text[house.end()] == ","):
            return name, found
    return None


def stands_in_or_has(entry: Entry, name: str, told: re.Match[str]) -> list[Entry]:
    """Who stood in for somebody, as it is told behind his house; where he did so himself, that he did."""
    if name == "stand-in":
        return [stand_in(told, entry.slots["person"])]
    entry.slots["substitute_for"] = told.span("substitute_for")
    return []

"""What those on the attendance list are in the house that stands beside their names: 'chefkonsulent NAME, Nordvand'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.facts import Role
from referatgraf.reading.attendance.attendants import STAFF_KINDS, WRITES, kind_of_title
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.roster import read_roster
from referatgraf.reading.context import Context
from referatgraf.reading.named import Named
from referatgraf.reading.names.offices import cue, is_former
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.roles.roster_offices import is_a_title, role_of

METHOD = "roles/roster-title"
BESIDE = re.compile(r"(?:\s|[,|–-]|\((?=\s?[A-ZÆØÅ])|\([^()]{1,30}\))*(?:(?:fra|i|ved|hos)\s)?")
"""What may stand between a person with a title and the house: a sign, a party, 'fra'."""
OFFICE_IN = re.compile(r"\s(?:i|for|ved|hos|fra|af|på)\s")
ENDS = re.compile(r"\s*(?:[;.)(–|-]|,?\s(?:og|samt|som|i stedet)\s|$)")
GOES_ON = re.compile(r"\s*,\s")


def titles_on_the_roster(context: Context) -> Iterator[Role]:
    """One Role for each whose title is of staff or a mayor's, where one house stands surely beside it."""
    entries, keys, _ = read_roster(context)
    for entry in entries:
        title = title_of(context, entry)
        house = house_of(context, entry, entries) if title else None
        if title and house:
            person = keys[entry.name(context.minutes.text.text), entry.municipality(context.minutes.text.text)]
            yield replace(role_of(context, entry, person=person, office=title, body=house), method=METHOD)


def title_of(context: Context, entry: Listed) -> str | None:
    """The title before or behind a name, with the adjective that belongs to it."""
    text = context.minutes.text.text
    for slot in ("title", "role"):
        words = entry.words(slot, text)
        if words is None or WRITES.search(words):
            continue
        before = text[entry.line.start : entry.slots[slot][0]]
        kind = cue("adjective-of-a-title").search(before)
        of_staff = kind_of_title(words) in STAFF_KINDS or cue("title-of-a-mayor").search(words)
        if of_staff and not is_former(before, len(before)) and not cue("title-of-nobodys-staff").search(before):
            printed = (kind.group() if kind else "") + words
            return printed if printed[1:2].isupper() else one_of(printed.casefold())
    return one_of(entry.line.heading.casefold()) if is_headed(entry) else None


def is_headed(entry: Listed) -> bool:
    """Whether the label before somebody is his title: 'Revisor: NAME'."""
    heading = entry.line.heading
    own = not {"title", "role"}.isdisjoint(entry.slots)
    return not own and is_a_title(heading) and kind_of_title(heading) in STAFF_KINDS and not WRITES.search(heading)


def house_of(context: Context, entry: Listed, entries: Sequence[Listed]) -> str | None:
    """The only house beside somebody, where nothing leaves open whose it is."""
    text, person = context.minutes.text.text, entry.slots["person"]
    others = sorted(
        min(other.slots.values())[0] for other in entries if other.line is entry.line and other is not entry
    )
    last = next((start for start in others if start >= person[1]), entry.line.end)
    title = entry.slots.get("title")
    titled = title is not None or "role" in entry.slots or is_headed(entry)
    if title and (led := first_actor(context, title[1], person[0])) and OFFICE_IN.fullmatch(text, title[1], led.start):
        return led.key if not text[led.end : person[0]].strip(" ,") else None
    house = first_actor(context, person[1], last)
    if house is None or (house.kind == "municipality" and not titled):
        return None
    spans = [entry.slots[slot] for slot in ("person", "role", "party", "party_name") if slot in entry.slots]
    behind = max(end for _, end in spans)
    if not BESIDE.fullmatch(text, behind, house.start) or first_actor(context, house.end, last):
        return None
    return house.key if is_closed(text, house, last, entry, entries) else None


def first_actor(context: Context, start: int, end: int) -> Named | None:
    names = [name for name in context.names_in(start, end) if name.kind in ("organisation", "municipality")]
    return names[0] if names else None


def is_closed(text: str, house: Named, last: int, entry: Listed, entries: Sequence[Listed]) -> bool:
    """Whether a house is surely that of the name before it: no other name follows right behind a comma without a
    title of its own."""
    if last == entry.line.end or ENDS.match(text, house.end, entry.line.end):
        return True
    following = next((other for other in entries if min(other.slots.values())[0] == last), None)
    led = following is not None and following.slots.get("title", following.slots["person"]) < following.slots["person"]
    return GOES_ON.fullmatch(text, house.end, last) is not None and led

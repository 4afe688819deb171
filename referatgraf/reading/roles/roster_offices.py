"""The chair of the body that met and the staff of its house, where the attendance list marks them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.facts import Role
from referatgraf.reading.attendance.attendants import beside, speaks_for_another
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.listed_offices import is_of_staff
from referatgraf.reading.attendance.roster import read_roster
from referatgraf.reading.context import Context
from referatgraf.reading.names.offices import cue, is_former
from referatgraf.reading.names.titles import one_of, title_pattern
from referatgraf.reading.parts import meeting_of
from referatgraf.reading.roles.listed_lines import heads_of_the_list
from referatgraf.reading.roles.own_officers import REGION, own_company, own_municipality, own_region

RANK = re.compile(r"\b(\d)\.\s*\Z")
CHAIR_BEFORE = re.compile(r"(?<=\w )(?:[12]\. )?(?:[Nn]æstf|[Ff])ormand \Z")
FROM_WHOM = re.compile(r" \([A-ZÆØÅ]{2,4}\),? (?:(?:[12]\. )?(?:[Nn]æst)?[Ff]ormand)(?=[ ]*(?:[,;\n]|$))")
"""Behind a name an association that sends him, and his office: 'Anna Holm (DH), formand'."""
METHOD = "roles/roster-office"
STAFF_METHOD = "roles/roster-staff"
MAYOR_METHOD = "roles/roster-mayor"
NAMED = re.compile(r"[A-ZÆØÅ]")


def roles_on_the_roster(context: Context) -> Iterator[Role]:
    """One Role for each member whom the list calls chair or vice-chair; none where it names two chairs."""
    meeting = meeting_of(context)
    text = context.minutes.text.text
    roster = (text[block.start : block.end].lower() for block in context.minutes.blocks if block.kind == "roster")
    if (
        meeting is None
        or meeting.body is None
        or not any(word in line for line in roster for word in ("form", "forp", "fmd"))
    ):
        return
    if is_named_beside_a_person_first(context, meeting.body):
        return
    entries, keys, _ = read_roster(context)
    found: dict[tuple[str, str], Role] = {}
    for entry in entries:
        office = office_of(context, entry, entries)
        if office is not None:
            key = keys[entry.name(text), entry.municipality(text)]
            found.setdefault((key, office), role_of(context, entry, person=key, office=office, body=meeting.body))
    for (_, office), role in found.items():
        if sum(other == office for _, other in found) == 1:
            yield role


def staff_on_the_roster(context: Context) -> Iterator[Role]:
    """One Role for each whom the list names with a title and no house below 'Fra administrationen'."""
    text = context.minutes.text.text
    house = own_municipality(context) or own_region(context) or own_company(context)
    lists = (context.words(one) for one in context.minutes.blocks if one.kind in ("roster", "roster_heading"))
    if house is None or not any(cue("heading-of-staff").match(words) for words in lists):
        return
    entries, keys, _ = read_roster(context)
    for entry in entries:
        words = entry.words("title", text)
        if entry.line.item is not None or words is None or not cue("heading-of-staff").fullmatch(entry.line.heading):
            continue
        before = text[entry.line.start : entry.slots["title"][0]]
        if is_former(before, len(before)) or is_from_elsewhere(context, entry, entries):
            continue
        if is_of_staff(words) and is_a_title(words):
            person = keys[entry.name(text), entry.municipality(text)]
            kind = cue("adjective-of-a-title").search(before[-40:])
            office = one_of(((kind.group() if kind else "") + words).casefold())
            yield replace(role_of(context, entry, person=person, office=office, body=house), method=STAFF_METHOD)


def mayors_on_the_roster(context: Context) -> Iterator[Role]:
    """The mayor and the vice-mayors, each the only one of whom the list of the council or of a committee says so."""
    text = context.minutes.text.text
    house = own_municipality(context)
    if house is None:
        return
    entries, keys, _ = read_roster(context)
    starts = sorted(entry.start for entry in entries)
    found: dict[str, set[str]] = {}
    places: dict[str, Listed] = {}
    for entry in entries:
        office = mayors_office(entry, text)
        if office and not any(beside(entry, starts, context, kind) for kind in ("municipality", "organisation")):
            found.setdefault(office, set()).add(keys[entry.name(text), entry.municipality(text)])
            places.setdefault(office, entry)
    for office, persons in found.items():
        if len(persons) == 1:
            role = role_of(context, places[office], person=next(iter(persons)), office=office, body=house)
            yield replace(role, method=MAYOR_METHOD)


def mayors_office(entry: Listed, text: str) -> str | None:
    """The title of a mayor that the list gives a member who is from no other municipality."""
    if entry.capacity != "member" or entry.line.item is not None or entry.municipality(text):
        return None
    for slot in ("title", "role"):
        words = entry.words(slot, text)
        if words and cue("title-of-a-mayor").search(words) and not is_former(text[: entry.slots[slot][0]][-40:], 40):
            rank = RANK.search(text[: entry.slots[slot][0]][-4:])
            return (f"{rank[1]}. " if rank else "") + one_of(words.casefold())
    return None


def is_a_title(words: str) -> bool:
    """Whether words are one title, 'havnechef', or two that share their end: 'drifts- og havnechef'."""
    return (
        re.fullmatch(rf"(?:\w+-(?:,[ ]\w+-)*[ ]og[ ])?{title_pattern()}", words, re.VERBOSE | re.IGNORECASE) is not None
    )


def is_from_elsewhere(context: Context, entry: Listed, entries: Sequence[Listed]) -> bool:
    """Whether something with a name of its own stands behind a person, known as a house or not: 'NAME, Sydbroen'."""
    text = context.minutes.text.text
    start, end = min(span[0] for span in entry.slots.values()), max(span[1] for span in entry.slots.values())
    last = end_of_line(text, end)
    if any(name.kind != "person" for name in context.names_in(start, last)):
        return True
    after = min((span[0] for other in entries for span in other.slots.values() if end <= span[0] < last), default=last)
    return NAMED.search(cue("aside").sub("", text[end:after])) is not None


def end_of_line(text: str, place: int) -> int:
    return (text.find("\n", place) + 1 or len(text) + 1) - 1


def is_named_beside_a_person_first(context: Context, body: str) -> bool:
    """Whether the body is first named on a line about a person: where a guest comes from, not who met."""
    text = context.minutes.text.text
    place = min((name.start for name in context.named if name.key == body), default=None)
    if place is None:
        return False
    start, end = text.rfind("\n", 0, place) + 1, (text.find("\n", place) + 1 or len(text))
    return any(name.kind == "person" and name.start < place for name in context.names_in(start, end))


def office_of(context: Context, entry: Listed, entries: Sequence[Listed]) -> str | None:
    """'formand' or '1. næstformand' where the list says so of a member and of no other body."""
    text = context.minutes.text.text
    if entry.capacity != "member" or entry.line.item is not None or cue("heading-of-others").search(entry.line.heading):
        return None
    if cue("title-of-a-chair").search(entry.line.heading) and not is_anothers(context, entry, entries):
        return one_of(entry.line.heading.casefold())
    for slot in ("title", "role"):
        words = entry.words(slot, text)
        if words is None or not cue("title-of-a-chair").search(words) or is_anothers(context, entry, entries):
            continue
        if entry.municipality(text) and words.casefold().startswith("udvalgs"):
            continue  # the chair of a committee there
        start, end = entry.slots[slot]
        rank = RANK.search(text[:start][-4:])
        if not cue("of-another-body").match(text, end):
            return (f"{rank[1]}. " if rank else "") + one_of(words.casefold())
    if not {"title", "role"}.isdisjoint(entry.slots):
        return None
    before = CHAIR_BEFORE.search(text, entry.line.start, entry.start)
    if before and is_led(entry, entries) and not is_anothers(context, entry, entries, led=True):
        return one_of(before.group().strip().casefold())
    behind = cue("bracketed-behind-house").match(text, entry.end, next_entry(text, entry, entries))
    return one_of(behind["role"].casefold()) if behind else None


def is_led(entry: Listed, entries: Sequence[Listed]) -> bool:
    """Whether the first person of the line stands behind his office, as all others then do."""
    first = min((one for one in entries if one.line is entry.line), key=lambda one: one.start)
    return first.slots.get("title", first.slots["person"]) < first.slots["person"]


def is_anothers(context: Context, entry: Listed, entries: Sequence[Listed], *, led: bool = False) -> bool:
    """Whether somebody speaks for another house, and has no region behind his name from which he comes; his office
    stands before his name, in a slot of its own or where the line has it for all (`led`)."""
    houses = beside(entry, sorted(one.start for one in entries), context, "organisation")
    if entry.slots.get("title", entry.slots["person"])[0] in heads_of_the_list(context):
        return False
    in_brackets = FROM_WHOM.match(context.minutes.text.text, entry.slots["person"][1])
    if in_brackets and len(houses) == 1:
        return False
    home = (led or "title" in entry.slots) and bool(houses) and all(REGION.fullmatch(house) for house in houses)
    return not home and speaks_for_another(entry, entries, context)


def next_entry(text: str, entry: Listed, entries: Sequence[Listed]) -> int:
    """Where the next person of the line begins, or else where the line ends."""
    last = end_of_line(text, entry.end)
    return min((one.start for one in entries if entry.end <= one.start < last), default=last)


def role_of(context: Context, entry: Listed, *, person: str, office: str, body: str) -> Role:
    ends = [span[1] for span in entry.slots.values()]
    return Role(
        evidence=context.evidence(min(span[0] for span in entry.slots.values()), max(entry.end, *ends)),
        method=METHOD,
        confidence=0.9,
        person=person,
        role=office,
        organisation=body,
    )

"""Who stands on the list of those present by his work and not by a seat: the director, the secretary, the chief."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.listed_offices import is_of_staff
from referatgraf.reading.context import Context
from referatgraf.reading.meetings.words import front_lines
from referatgraf.reading.names.registers import Title, title_suffixes, titles
from referatgraf.reading.names.titles import one_of

STAFF_KINDS = ("executive", "civil_servant")
MEMBERS = re.compile(r"(?i)medlem")
SAYS_MEMBERS = re.compile(r"(?i)medlem|bestyrelse|udvalg|råd|formand|forperson|repræsentant")
OWN_OFFICE = re.compile(
    r"(?i)(?:forvaltning|administration|sekretariat|direktion|afdeling|center|stab)(?:en|et|eret)?$"
    r"|^(?:center|afdeling(?:en)?|sekretariatet|staben|enheden) for\b"
)

WRITES = re.compile(r"(?i)referent|ref\.|sekretær|mødesekretær|protokolfører")
NEAR = 30
FORMER = re.compile(r"(?i)\b(?:tidl\.|tidligere|fhv\.|forhenværende)\s?\Z")
BOARD = re.compile(r"(?i)bestyrelse")
OFFICE_BEFORE = re.compile(r"\s(?:i|for|ved|hos|fra)\s(?P<where>[A-ZÆØÅ].*?)\s*\Z")
"""Where somebody works, before his name: 'Direktør i Nordvand Anna Holm'. Who sits on a board is listed so."""
SENT_BY = re.compile(r"(?:udpeget|valgt|indstillet|udnævnt) af \Z")
"""What stands before whoever sent a member: 'Anna Holm, formand, udpeget af Byrådet'."""
INSIDE = re.compile(r"(?i)(?:forvaltning|administration|sekretariat|direktion|afdeling|stab)(?:en|et)?\b")


def seat_staff_as_guests(entries: Sequence[Listed], context: Context) -> None:
    """Lets those whom a title marks as staff take no seat, unless something says that they have one.

    That is a list of members, a party, an elected title, another organisation for which they speak, one of several
    municipalities from which the list is, or a list on which everybody has such a title: a group of directors.
    """
    _seat_who_writes(entries, context.minutes.text.text)
    listed = [entry for entry in entries if entry.capacity == "member"]
    staff = [entry for entry in listed if is_staff(entry, context)]
    if len(staff) == len(listed) > 1:
        return
    starts = sorted(entry.start for entry in entries)
    places = {entry.start: set(beside(entry, starts, context, "municipality")) for entry in listed}
    of_several = len(set().union(*places.values())) > 1
    for entry in staff:
        house = places[entry.start] or beside(entry, starts, context, "organisation")
        for_another = speaks_for_another(entry, entries, context) or (of_several and house)
        if not SAYS_MEMBERS.search(entry.line.heading) and not for_another:
            entry.capacity = "guest"


def _seat_who_writes(entries: Sequence[Listed], text: str) -> None:
    """Seats whoever writes the minutes and stands on a list of members."""
    for entry in entries:
        borne = [words for slot in ("title", "role") if (words := entry.words(slot, text))]
        writes = bool(borne) and all(WRITES.fullmatch(words) for words in borne)
        of_members = entry.line.capacity == "member" and MEMBERS.search(entry.line.heading)
        if writes and of_members and entry.capacity == "guest":
            entry.capacity = "member"


def is_staff(entry: Listed, context: Context) -> bool:
    """Whether the titles of somebody without a party are all those of staff."""
    text = context.minutes.text.text
    borne = [words for slot in ("title", "role") if (words := entry.words(slot, text))]
    kinds = [kind_of_title(title) for title in borne]
    if "party" in entry.slots or "party_name" in entry.slots or not borne:
        return False
    if "title" in entry.slots and FORMER.search(text, max(0, (title := entry.slots["title"][0]) - NEAR), title):
        return False
    return all(kind in STAFF_KINDS for kind in kinds) and any(is_of_staff(title) for title in borne)


def kind_of_title(words: str) -> str | None:
    """Which kind of title words are: that of the register, else that of the suffix in which they end.

    >>> kind_of_title("Havnechef"), kind_of_title("formand"), kind_of_title("gårdejer")
    ('civil_servant', 'elected', 'seat')
    """
    singular = one_of(words.casefold())
    exact: list[Title] = [title for title in titles() if title.title == singular]
    ending = [title for title in title_suffixes() if singular.endswith(title.title)]
    found = exact or ending
    return found[0].kind if found else None


def speaks_for_another(entry: Listed, entries: Sequence[Listed], context: Context) -> bool:
    """Whether an organisation stands beside the title that the front matter does not name as the one that meets."""
    text = context.minutes.text.text
    front = " ".join(text[slice(*line)] for line in front_lines(context, ("front",)))
    named = beside(entry, sorted(each.start for each in entries), context, "organisation")
    if any(name not in front and not OWN_OFFICE.search(name) for name in named):
        return True
    start, before = min(span[0] for span in entry.slots.values()), entry.slots["person"][0]
    office = OFFICE_BEFORE.search(text, start, before) if BOARD.search(front) else None
    return office is not None and not INSIDE.search(office["where"]) and office["where"] not in front


def beside(entry: Listed, starts: Sequence[int], context: Context, kind: str) -> list[str]:
    """The actors of a kind that stand beside somebody on the line, before the next one; `starts` are in order."""
    place = bisect_left(starts, entry.end)
    later = starts[place] if place < len(starts) else entry.line.end
    start, end = min(span[0] for span in entry.slots.values()), min(entry.line.end, later)
    text = context.minutes.text.text
    names = (name for name in context.names_in(start, end) if name.kind == kind)
    return [name.key for name in names if not SENT_BY.search(text, start, name.start)]

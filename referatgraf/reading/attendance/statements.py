"""Sentences that tell who came in whose place, or who was not there."""

import re
from collections.abc import Iterator

from referatgraf.facts import Capacity
from referatgraf.minutes.structure import Block, RosterLine
from referatgraf.needs import are_met, needs_of
from referatgraf.reading.attendance.attendants import STAFF_KINDS, kind_of_title
from referatgraf.reading.attendance.entries import PROSE
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.patterns import parts
from referatgraf.reading.attendance.runs import read_run
from referatgraf.reading.context import Context
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.meetings.days import meeting_day
from referatgraf.reading.meetings.meeting import meeting_body
from referatgraf.reading.names.listed_names import Span, is_surely_a_name, name_words, split_names
from referatgraf.reading.names.name_words import is_given_name

OPENING_ITEMS = 2
ALONE = ("guest", "substitute", "substitute_2")
"""Who came without being listed, and in nobody's place that is named."""
OF_ONE = frozenset({"person", "substitute_for", *ALONE})
OF_THE_ABSENT = frozenset({"Fraværende", "Afbud"})
"""Titles of items that only list who was not there."""
OF_THE_MEETING = re.compile(r"(?i)afbud|\bmødet\b")
STAMP = re.compile(
    r"(?P<body>[A-ZÆØÅ][\w-]*(?:[Uu]dvalget|rådet|[Bb]estyrelsen|nævnet|repræsentationen)),? (?:den |d\. ?)?"
    r"\d{1,2}[./-] ?(?:\d{1,2}|[a-zæøå]+)[./ -]+\d{4}"
)
"""What stands before that which a body told of the case, at its own meeting."""
CAME = re.compile(r"(?:deltog|deltager) (?!ikke\b)|(?:mødte|møder|ankom(?:mer)?|kom(?:mer)?|forlod|gik)\b")
AWAY_FOR_A_PART = re.compile(r"(?:deltog|deltager) ikke (?:i|på|ved|under) (?:pkt|punkt|sag)|(?:fraværende|inhabil)\b")
"""What a line among the absent says of somebody who was at the meeting, for a part of it at least."""
OF_GUESTS = frozenset({"came-for-an-item", "guests-of-an-item"})
"""What tells of an item, wherever it is told, who came for it."""
AND_DID = re.compile(r"(?:, (?:som|der)| og) \Z")
"""What parts those who came from what they did: 'Anna Holm, der gennemgik planen'."""
ASKED_FOR = "asked-for"
GRANTED = re.compile(r"betingelserne [^.]*\bopfyldt\b[^.]*\brette (?:stedfortræder|suppleant)")
ABOUT_ATTENDANCE = re.compile(
    r"(?i)dagsorden|fremmød|mødeindkald|stedfortræder|suppleant|beslutningsdygtig|afbud|mødets deltagere"
)


def stated(context: Context) -> Iterator[Listed]:
    """Entries in sentences of the front matter, and of items that open the meeting or speak of attendance.

    What is told twice counts once.
    """
    text = context.minutes.text.text
    told: set[tuple[str, str, str | None, str | None]] = set()
    for entry in _told(context):
        what = (entry.name(text), entry.status, entry.words("substitute_for", text), entry.line.item)
        if what not in told:
            told.add(what)
            yield entry


def _told(context: Context) -> Iterator[Listed]:
    text = context.minutes.text.text
    opening = [item.number for item in context.minutes.items[:OPENING_ITEMS]]
    absent = {item.number for item in context.minutes.items if item.title in OF_THE_ABSENT}
    spoken = {item.number for item in context.minutes.items if ABOUT_ATTENDANCE.search(item.title)} | set(opening)
    for block in context.minutes.blocks:
        opens = block.item is None or block.item in spoken
        of_guests = not opens and block.section in (None, "Drøftelse")
        told_there = opens or of_guests or block.section == "Beslutning"
        if block.kind not in ("front", "roster", "paragraph", "bullet") or not told_there:
            continue
        if block.item in absent and block.kind == "paragraph":
            line = RosterLine(block.start, block.end, "absent", "member", "absent-item", None)
            yield from _absent_in(text, line, block.start, block.end)
            continue
        words = context.words(block).lower()
        for rule, pattern in parts("others"):
            if (of_guests and rule not in OF_GUESTS) or not are_met(needs_of(pattern), words):
                continue
            for found in pattern.finditer(text, block.start, block.end):
                if _is_of_another_meeting(context, block, found.start()):
                    continue
                if rule == ASKED_FOR and not _is_granted(context, block):
                    continue
                yield from (entry for entry in _entries(context, block, rule, found) if opens or is_of_its_item(entry))


def _is_of_another_meeting(context: Context, block: Block, place: int) -> bool:
    """Whether a sentence stands behind a body and another day: 'Havneudvalget, 25.02.2030 Bo Krag var fraværende.'"""
    stamps = list(STAMP.finditer(context.minutes.text.text, block.start, place))
    if not stamps:
        return False
    body, _ = meeting_body(context)
    if body is not None and body.casefold().endswith(stamps[-1]["body"].casefold()):
        return False
    own, _ = meeting_day(context)
    return own is not None and day_of(stamps[-1].group()) not in (None, own)


def _is_granted(context: Context, block: Block) -> bool:
    """Whether the item goes on to find that who is asked for is the right substitute."""
    later = (other for other in context.minutes.blocks if other.item == block.item and other.start >= block.start)
    return any(GRANTED.search(context.words(other)) for other in later)


def _absent_in(text: str, line: RosterLine, start: int, end: int) -> Iterator[Listed]:
    """Those named among the absent, who came for them, and who was there for some items: "Anna Holm, Bo Krag
    stedfortræder Ida Wiig", "Per Dal deltog under punkt 1"."""
    for entry in read_run(text, start, end, group={}).entries:
        if "substitute_for" in entry.slots:
            yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "substitute")
        elif CAME.match(entry.partly):
            yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "member")
        elif not AWAY_FOR_A_PART.match(entry.partly):
            yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "absent", "member")


def is_of_its_item(entry: Listed) -> bool:
    """Whether an entry only tells who was not there when its item was dealt with, or who came for it."""
    return entry.line.item is not None and (entry.status == "absent" or entry.capacity == "guest")


def _entries(context: Context, block: Block, rule: str, found: re.Match[str]) -> Iterator[Listed]:
    text = context.minutes.text.text
    start, end = found.span()
    slots = {slot: found.span(slot) for slot in found.groupdict() if found[slot]}
    for slot in OF_ONE.intersection(slots):
        slots[slot] = _one_name(text, slots[slot], opens=slots[slot][0] == start)
    item = _item_only(context, block, found.group())
    if "names" in slots:
        line = RosterLine(start, end, "absent", "member", rule, item)
        yield from _absent_in(text, line, *slots["names"])
        return
    if "there" in slots:
        line = RosterLine(start, end, "present", "member", rule, item)
        for entry in (one for one in read_run(text, *slots["there"], group={}).entries if "title" not in one.slots):
            yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "member")
        return
    if came := slots.get("stand_ins") or slots.get("substitutes"):
        line = RosterLine(start, end, "present", "substitute", rule, item)
        for entry in read_run(text, *came, group={}).entries:
            if "substitute_for" in entry.slots or "substitutes" in slots:
                yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "substitute")
        return
    if led := slots.get("staff") or slots.get("staff_2"):
        line = RosterLine(start, end, "present", "guest", rule, block.item)
        for entry in read_run(text, *led, group={}).entries:
            title = entry.slots.get("title")
            if title and kind_of_title(text[slice(*title)]) in STAFF_KINDS:
                yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "guest")
        return
    if invited := slots.get("guests") or slots.get("guests_2"):
        yield from _guests_in(context, RosterLine(start, end, "present", "guest", rule, block.item), invited)
        return
    for slot in ALONE:
        if slot in slots:
            slots["person"] = slots.pop(slot)
            capacity: Capacity = "guest" if slot == "guest" else "substitute"
            if is_surely_a_name(text[slice(*slots["person"])].split(), vouched=True):
                line = RosterLine(start, end, "present", capacity, rule, item)
                yield Listed(line, rule, slots, start, end, "present", capacity)
            return
    names = [text[slice(*slots[slot])].split() for slot in ("person", "substitute_for") if slot in slots]
    if not all(is_surely_a_name(name, vouched=True) for name in names):
        return
    if "substitute_for" in slots:
        line = RosterLine(start, end, "present", "substitute", rule, item)
        yield Listed(line, rule, slots, start, end, "present", "substitute")
    else:
        line = RosterLine(start, end, "absent", "member", rule, item)
        yield Listed(line, rule, slots, start, end, "absent", "member")


def _guests_in(context: Context, line: RosterLine, span: Span) -> Iterator[Listed]:
    """Those who came for an item, each perhaps with his house; none where it is a sentence that names them."""
    text = context.minutes.text.text
    told = PROSE.search(text, *span)
    if told and not AND_DID.search(text, span[0], told.start()):
        return
    end = told.start() if told else span[1]
    masked = [(name.start, name.end) for name in context.names_in(*span) if name.kind == "organisation"]
    for entry in read_run(text, span[0], end, group={}, masked=masked).entries:
        title = entry.slots.get("title")
        if title and not masked and kind_of_title(text[slice(*title)]) == "elected":
            continue  # the chair of the body that met
        if entry.status is None and not entry.partly and "substitute_for" not in entry.slots:
            yield Listed(line, entry.rule, entry.slots, entry.start, entry.end, "present", "guest")


def _one_name(text: str, span: Span, *, opens: bool) -> Span:
    """Of names that nothing parts the one whom a sentence is about: the last where it `opens` it, else the first.

    Before the name in which it opens may stand the end of what lost its sign: 'Havnesalen Anna Holm deltog'.
    """
    names = split_names(text, words := name_words(text, *span))
    if len(names) < 2:
        led = opens and len(words) > 2 and not is_given_name(text[slice(*words[0])])
        return (words[1][0], span[1]) if led and is_given_name(text[slice(*words[1])]) else span
    name = names[-1] if opens else names[0]
    return name[0][0], name[-1][1]


def _item_only(context: Context, block: Block, words: str) -> str | None:
    """The item for which a sentence tells who was there; None where it speaks of the whole meeting."""
    if block.item is None or OF_THE_MEETING.search(words):
        return None
    title = next((item.title for item in context.minutes.items if item.number == block.item), "")
    return None if ABOUT_ATTENDANCE.search(title or _first_words(context, block.item)) else block.item


def _first_words(context: Context, item: str) -> str:
    """What an item without a title says first."""
    content = (block for block in context.minutes.blocks if block.item == item and block.kind == "paragraph")
    return next((context.words(block) for block in content), "")

"""Who was at the meeting and who was not: the attendance list, sentences about it, and what each item says."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from spacy.tokens import Doc

from referatgraf.facts import Attendance, Capacity, Evidence
from referatgraf.reading.attendance.attendants import seat_staff_as_guests
from referatgraf.reading.attendance.doubts import CAME_OR_LEFT, attended_partly, of_all_subjects, undecided
from referatgraf.reading.attendance.lines import headed_anew, listed
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.names import Keys, bearers_of, end_names_as_elsewhere, roster_keys
from referatgraf.reading.attendance.patterns import grammars, parse_line
from referatgraf.reading.attendance.statements import stated
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.named import Named
from referatgraf.reading.names.listed_names import Span
from referatgraf.reading.parts import evidence_of

__all__ = ["find_attendance", "find_roster_names", "grammars", "listed", "parse_line"]

AGENDA = re.compile(r"(?i)dagsorden\b|åben dagsorden\b|mødeindkaldelse\b")
MINUTES = re.compile(r"(?i)referat|protokol|udskrift")
INVITED = frozenset({"Medlemmer", "Indkaldte", "Indkaldt til mødet", "Mødeindkaldte", "Indkaldelse"})
CALLED = INVITED | {"Deltagere", "Mødedeltagere"}
"""What heads those who are to come, in a document that only calls the meeting; below the latter two, 'Dagsorden'
heads the agenda of minutes as well."""
ASKS = re.compile(r"(?i)\bafbud (?:sker|bedes|meldes|meddeles|gives|skal)\b")
"""Who is told where to apologise has not come yet."""
CAME = re.compile(r"(?i)\b(?:deltog|mødte|mødt|var til ?stede)\b")
"""What is only said of a meeting that has been."""
WORD = re.compile(r"[^\W\d_]{2}")
WRITES = re.compile(r"(?i)referent|ref\.|sekretær|mødesekretær|protokolfører|ordstyrer")


def find_roster_names(doc: Doc) -> None:
    """Adds the persons, party letters and municipalities of the attendance list to the context's names."""
    context = context_of(doc)
    text = context.minutes.text.text
    entries, keys, unread = read_roster(context)
    listed_names = once_each(name for entry in entries for name in names_of(entry, keys, text))
    names = sorted(listed_names | set(again_in_capitals(listed_names, text)))
    taken = {index for name in names for index in range(name.start, name.end)}
    kept = [name for name in context.named if taken.isdisjoint(range(name.start, name.end))]
    context.named = sorted([*kept, *names])
    context.minutes = replace(
        context.minutes, unread=tuple(sorted({*context.minutes.unread, *evidence(context, unread)}))
    )


def once_each(names: Iterable[Named]) -> set[Named]:
    """The names, one at each place: that of an entry rather than that of whom another stood in for."""
    told = sorted(names, key=lambda name: not name.rule.startswith("roster/stand-in"))
    return set({(name.start, name.end): name for name in told}.values())


def evidence(context: Context, spans: Iterable[Span]) -> Iterator[Evidence]:
    for start, end in spans:
        if context.minutes.text.text[start:end].strip(" .,;:()-–"):
            yield context.minutes.text.evidence(start, end)


def read_roster(context: Context) -> tuple[list[Listed], Keys, list[Span]]:
    """All entries without given names that several have, each person's key, and what was not understood."""
    text = context.minutes.text.text
    entries, unread = listed(context)
    entries = list(without_repeats(entries, text))
    seat_staff_as_guests(entries, context)
    of_all_subjects(entries, text)
    for entry in entries:
        entry.status = "present" if attended_partly(entry, context) else entry.status
    heard = {entry.slots["person"] for entry in entries}
    entries.extend(entry for entry in stated(context) if entry.slots["person"] not in heard)
    end_names_as_elsewhere(entries, text)
    bearers = bearers_of(entries, text)
    alone = [entry for entry in entries if entry.rule == "first-name"]
    unread.extend((entry.start, entry.end) for entry in alone if len(bearers[entry.name(text)]) != 1)
    entries = [entry for entry in entries if entry.rule != "first-name" or len(bearers[entry.name(text)]) == 1]
    entries.extend(absent_in_their_line(entries, text))
    return entries, roster_keys(entries, text), unread


def without_repeats(entries: Sequence[Listed], text: str) -> Iterator[Listed]:
    """The entries but one whose name stands right before itself: a label's value in text that lost its line breaks, as
    'Mødeleder: Deltagere: Anna Holm Anna Holm, Bo Krag'."""
    for entry, after in zip_longest(entries, entries[1:]):
        if after is None or not _repeats(entry, after, text):
            yield entry


def _repeats(entry: Listed, after: Listed, text: str) -> bool:
    alike = entry.line == after.line and entry.name(text) == after.name(text)
    return alike and text[entry.end : after.start].isspace()


def absent_in_their_line(entries: Sequence[Listed], text: str) -> Iterator[Listed]:
    """Those of whom a list of the absent only says who came for them: 'Fraværende: Ida Wiig i stedet for Bo Krag'."""
    named = {entry.name(text) for entry in entries}
    for entry in entries:
        replaced = entry.slots.get("substitute_for")
        if replaced and entry.line.status == "absent" and text[slice(*replaced)] not in named:
            yield Listed(entry.line, entry.rule, {"person": replaced}, *replaced, "absent", "member")


def names_of(entry: Listed, keys: Keys, text: str) -> Iterator[Named]:
    rule = f"roster/{entry.rule}"
    yield Named(*entry.slots["person"], "person", keys[entry.name(text), entry.municipality(text)], rule)
    place = entry.municipality(text)
    for slot in ("municipality", "short"):
        if place and slot in entry.slots:
            yield Named(*entry.slots[slot], "municipality", place, rule)
    if "party" in entry.slots:
        yield Named(*entry.slots["party"], "party", entry.words("party", text) or "", rule)
    replaced = entry.words("substitute_for", text)
    if replaced:
        yield Named(*entry.slots["substitute_for"], "person", replaced, rule)


def again_in_capitals(names: Iterable[Named], text: str) -> Iterator[Named]:
    """Where a name that the list prints in capitals stands so again: 'BO KRAG FORLOD MØDET'."""
    printed = {text[name.start : name.end]: name for name in names if name.kind == "person"}
    for words, name in printed.items():
        if words.isupper():
            for found in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text):
                yield Named(*found.span(), "person", name.key, name.rule)


def find_attendance(doc: Doc) -> Iterator[Attendance]:
    """One fact for each entry of the list, also where somebody is listed twice under one heading.

    Of one person under several headings what says most counts: absent before present, the first before the next.
    Nobody is told of whose list has lost the column that says it.
    """
    context = context_of(doc)
    text = context.minutes.text.text
    entries, keys, _ = read_roster(context)
    key_of = {id(entry): keys[entry.name(text), entry.municipality(text)] for entry in entries}
    known: dict[str, list[Listed]] = defaultdict(list)
    for entry in entries:
        known[key_of[id(entry)]].append(entry)
    replaced = {entry.words("substitute_for", text) for entry in entries if entry.line.item is None}
    lost = undecided(entries, context)
    counted = {
        key: counting(named, context, is_replaced=key in replaced, first_counts=id(named[0]) not in lost)
        for key, named in known.items()
    }
    for entry in [] if is_only_called(context) else entries:
        if id(entry) in lost:
            continue
        key = key_of[id(entry)]
        for told in counted[key]:
            if (told.start, told.end) == (entry.start, entry.end):
                yield attendance(context, told, key, known[key])


def is_only_called(context: Context) -> bool:
    """Whether the document only calls the meeting: an agenda that lists the members and decides nothing."""
    minutes, text = context.minutes, context.minutes.text.text
    front = [block for block in minutes.blocks if block.kind == "front"]
    came = next((line.start for line in minutes.roster if line.heading not in INVITED), len(text))
    calls = any(AGENDA.match(text, block.start, block.end) for block in front if block.start < came)
    asks = any(ASKS.search(text, line.start, line.end) for line in minutes.roster)
    if not (calls or asks) or any(MINUTES.search(text, block.start, block.end) for block in front):
        return False
    headed = {item.number for item in minutes.items if any(section.name == "Beslutning" for section in item.sections)}
    below = (block for block in minutes.blocks if block.item in headed and block.section == "Beslutning")
    decided = any(block.kind != "section" and WORD.search(text, block.start, block.end) for block in below)
    lines = minutes.roster
    told = decided or any(CAME.search(text, line.start, line.end) for line in lines)
    return not told and (asks or all(line.heading in CALLED for line in lines))


def counting(
    entries: Sequence[Listed], context: Context, *, is_replaced: bool, first_counts: bool = True
) -> list[Listed]:
    """The entries of one person that tell whether he was at the meeting; `first_counts` is whether the list in which he
    stands first has not lost the column that says it."""
    meeting = [entry for entry in entries if entry.line.item is None]
    if any(entry.status == "present" and CAME_OR_LEFT.match(entry.partly) for entry in meeting):
        meeting = [entry for entry in meeting if entry.status == "present"]
    absent = [entry for entry in meeting if entry.status == "absent"]
    if absent and first_counts and meeting[0].status == "present" and meeting[0].start < absent[0].start:
        return [replace(meeting[0], status="absent")]  # a list of all members, of whom it is told further down
    if absent:
        return under_one_heading(absent, context)
    through = [entry for entry in entries if entry.line.item is not None and entry.status == "absent"]
    listed_there = any(entry.status == "present" and entry.capacity == "member" for entry in meeting)
    if through and absent_throughout(through, context, listed_there=listed_there):
        return through[:1]
    if is_replaced and meeting:
        return [replace(meeting[0], status="absent")]  # a list of all members, of whom somebody stood in for one
    stated_only = [entry for entry in entries if entry.line.item is not None and entry.status == "present"]
    return under_one_heading(meeting, context) or stated_only[:1]


def under_one_heading(entries: list[Listed], context: Context) -> list[Listed]:
    """Those under the heading of the first, without lines that only tell when somebody listed there came or left."""
    under = [
        entry
        for entry in entries
        if entry.line.heading == entries[0].line.heading and not headed_anew(context, entries[0].line, entry.line)
    ]
    return [entry for entry in under if not entry.partly] or under


def absent_throughout(absences: Sequence[Listed], context: Context, *, listed_there: bool) -> bool:
    """Whether every item on which something was decided names him among the absent; every item at all, where the
    list of those present has him and nothing is headed as decided.

    Whoever could not take part in the one case that was decided may have been there for the others.
    """
    items = context.minutes.items
    decided = {item.number for item in items if any(section.name == "Beslutning" for section in item.sections)}
    if not decided and listed_there:
        decided = {item.number for item in items}
    elif not decided:
        decided = {number for line in context.minutes.roster if (number := line.item) is not None}
    if len(decided) == 1 and all(entry.line.heading == "prevented-from-a-case" for entry in absences):
        return False
    return bool(decided) and decided <= {entry.line.item for entry in absences}


def attendance(context: Context, entry: Listed, key: str, others: Sequence[Listed]) -> Attendance:
    """The fact of one entry; letter, municipality and whom he stood in for also from where else he is named."""
    text = context.minutes.text.text
    replaced = first(
        other.words("substitute_for", text) for other in (entry, *others) if other.status == entry.status == "present"
    )
    stood_in = replaced is not None and entry.capacity in ("member", "guest")
    told = (other for other in others if other.status == entry.status == "absent" and other.line.item is None)
    places = {(entry.start, entry.end): None} | {(other.start, other.end): None for other in list(told)[:1]}
    return Attendance(
        person=key,
        status=entry.status,
        capacity="substitute" if stood_in else seat_of(entry, others),
        party_letter=first(other.party_letter(text) for other in (entry, *others)),
        municipality=first(other.municipality(text) for other in (entry, *others)),
        substitute_for=replaced,
        evidence=evidence_of(context, places),
        method=f"roster/{entry.rule}",
    )


def seat_of(entry: Listed, others: Sequence[Listed]) -> Capacity:
    """The capacity of an entry; of somebody absent, that of the one list in which he stands: the substitutes', the
    guests'. Who writes the minutes or leads the meeting and stands among the members, too, is one of them."""
    listed_as: list[Capacity] = [
        other.capacity for other in others if other.status == "present" and other.line.item is None
    ]
    if entry.status == "present" and entry.capacity == "guest" and WRITES.match(entry.line.heading):
        return "member" if "member" in listed_as else "guest"
    if entry.status == "present" or entry.line.item is not None:
        return entry.capacity
    if entry.capacity != "member" or not listed_as or "member" in listed_as:
        return entry.capacity
    return listed_as[0]


def first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)

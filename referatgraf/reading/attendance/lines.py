"""The lines of the attendance list to entries: by line grammars, else name by name; groups and columns."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from referatgraf.facts import Capacity
from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.attendance.columns import first_cell, municipality_beside, said_by, stands_below, width_of
from referatgraf.reading.attendance.entries import PROSE, SUBSTITUTE, VOUCHING, Entry, stand_in, with_tails
from referatgraf.reading.attendance.listed import Listed, RosterReading
from referatgraf.reading.attendance.listed_offices import named_by_office
from referatgraf.reading.attendance.patterns import is_of_an_attendant, parse_line, parts
from referatgraf.reading.attendance.runs import read_run
from referatgraf.reading.attendance.stacks import dealt_out, needs_dealing, stack_above
from referatgraf.reading.context import START, Context
from referatgraf.reading.names.capitals import in_usual_letters, parts_its_names
from referatgraf.reading.names.listed_names import (
    Span,
    is_surely_a_name,
    name_words,
    split_names,
)
from referatgraf.reading.names.registers import listed_words
from referatgraf.reading.names.turned_names import inverted

FEWEST_TURNED = 3
"""In a list with fewer names that begin with the surname, the comma may be any."""
GROUPING = ("municipality", "municipality-alone", "party", "letter-alone", "list")
OF_ITS_LINE = frozenset({"absent", "substitutes"})
"""What heads the names of its own line alone."""
TITLES = re.compile(r"\b(?:Titel|Rolle|Stilling(?:sbetegnelse)?|Funktion)\b")
ONE_DAY = re.compile(r"(?i)(?:man|tirs|ons|tors|fre|lør|søn)dag (?:(?:den |d\. ?)?\d{1,2}\. ?[a-zæøå]+|:)")
"""Of which day of several a line tells who was absent: 'Torsdag den 22. oktober Anna Holm'."""
NAMES_SECOND = re.compile(r"(?:Kommune|Organisation|Område|Parti|Liste)\s+Navn\b")
ANSWER = re.compile(r"(?P<yes>Ja)|Nej")
"""The line of a table, of which each cell has one, that says whether the one above it came."""

OTHERS = re.compile(r"[A-ZÆØÅ][^:,(]{1,60}:\s")
"""Who heads a line, and so ends the group above: 'Havnens Råd: Anna Holm' below 'Læsø Kommune: Bo Krag'."""
CAME_FROM = re.compile(r"Fra\s[^.:;\n]{2,60}?\sdeltog\s(?!ikke\b)")
"""How a sentence begins that tells who came besides, wherever it stands: 'Fra kommunen deltog direktør Anna Holm'."""


@dataclass(slots=True)
class _Heading:
    """Where the reading of the lines under one heading stands; `stand_ins` is whether the last column is theirs,
    `titles` whether one behind the names is for titles, `column` how far the names stand from their municipalities."""

    entries: list[Listed] = field(default_factory=list)
    group: dict[str, Span] = field(default_factory=dict)
    grouped: bool = False
    stand_ins: bool = False
    titles: bool = False
    column: int = 0


def listed(context: Context) -> tuple[list[Listed], list[Span]]:
    """Every entry of the attendance list in its order, and the parts of its lines that no rule understood.

    It is read again only where other organisations are known in its lines than at the last time.
    """
    named = (name for line in context.minutes.roster for name in context.names_in(line.start, line.end))
    masked = [(name.start, name.end) for name in named if name.kind == "organisation"]
    if context.roster is None or context.roster.masked != masked:
        context.roster = RosterReading(masked, *_read(context, masked))
    return [replace(entry, slots=dict(entry.slots)) for entry in context.roster.entries], [*context.roster.unread]


def _read(context: Context, organisations: Sequence[Span]) -> tuple[list[Listed], list[Span]]:
    printed = context.minutes.text.text
    entries: list[Listed] = []
    unread: list[Span] = []
    heading, last = _Heading(), None
    known: set[str] = set()
    turned = {line.start: inverted(printed, line.start, line.end) for line in context.minutes.roster}
    are_turned = sum(map(len, turned.values())) >= FEWEST_TURNED
    for line in context.minutes.roster:
        text, masked = printed, organisations
        words = printed[line.start : line.end]
        usual = in_usual_letters(words)
        if usual != words and not PROSE.search(usual) and parts_its_names(usual):
            text = printed[: line.start] + usual + printed[line.end :]
            masked = [(start, end) for start, end in organisations if " " in printed[start:end]]  # no "IDA"
        if last is None or headed_anew(context, last, line):
            heading = _Heading()
        if words.startswith("|"):
            text = text[: line.start] + text[line.start : line.end].replace("|", ",") + text[line.end :]
        stack = stack_above(context, line)
        dealt = dealt_out(text, line, stack) if stack else []
        if dealt or needs_dealing(stack):
            found = [_listed(under, entry, whole=False) for under, entry in dealt]
            left = [] if dealt else [(line.start, line.end)]
        elif are_turned and turned[line.start]:
            found, left = _read_turned(text, line, turned[line.start]), list[Span]()
        else:
            named = line
            if NAMES_SECOND.match(line.heading):
                cell = first_cell(context, line)
                heading.group = dict.fromkeys(said_by(text[slice(*cell)]), cell) if cell else {}
                named = replace(line, start=cell[1] + 1) if cell else line
            elif (cell := municipality_beside(context, line)) is not None:
                named = replace(line, start=cell[1] + 1)
                heading.group, heading.column = {"short": cell}, width_of(context, cell)
            elif heading.column and (last is None or not stands_below(context, last, line, heading.column)):
                heading.group, heading.column = {}, 0
            found, left = _read_line(text, named, heading, masked, known)
        heading.entries.extend(found)
        entries.extend(found)
        known.update(entry.name(text) for entry in found)
        unread.extend(left)
        last = line
    return entries, unread


def _read_turned(text: str, line: RosterLine, names: Sequence[Sequence[Span]]) -> list[Listed]:
    ends = [*(min(name)[0] for name in names[1:]), line.end]
    return [
        _listed(line, entry, whole=len(names) == 1)
        for name, end in zip(names, ends, strict=True)
        for entry in with_tails(text, name, end, {}, {}, (), led=False, trailed=False)
    ]


def headed_anew(context: Context, last: RosterLine, line: RosterLine) -> bool:
    blocks = context.minutes.blocks
    between = blocks[bisect_left(blocks, last.end, key=START) : bisect_left(blocks, line.start, key=START)]
    return any(block.kind == "roster_heading" for block in between)


def _read_line(
    text: str, line: RosterLine, heading: _Heading, masked: Sequence[Span], known: set[str]
) -> tuple[list[Listed], list[Span]]:
    words = text[line.start : line.end]
    if line.status == "absent" and CAME_FROM.match(words):
        line = replace(line, status="present", capacity="guest")
    if heading.entries and (answer := ANSWER.fullmatch(words)):
        heading.entries[-1].status = "present" if answer["yes"] else "absent"
        return [], []
    if line.status == "absent" and ONE_DAY.match(words):
        return [], [(line.start, line.end)]
    exception = _exception(words)
    if exception is not None:
        return _but(text, line, exception, masked), []
    if not heading.entries and all(word.strip(".,:;/") in listed_words("column_heads") for word in words.split()):
        heading.stand_ins = words.endswith("Stedfortræder")
        heading.titles = line.heading == "Navn" and TITLES.search(words) is not None
        return [], []
    parsed = parse_line(words)
    if parsed and _is_entry(words, *parsed):
        rule, slots = parsed
        shifted = {slot: (line.start + start, line.start + end) for slot, (start, end) in slots.items()}
        attends_only = any(
            is_of_an_attendant(words[slice(*slots[slot])]) for slot in ("title", "role") if slot in slots
        )
        entry = Entry(rule, shifted, line.end, attends_only=attends_only, group=dict(heading.group))
        entry.stands_in = "role" in slots and words[slice(*slots["role"])].casefold() in SUBSTITUTE
        return [_listed(line, entry, whole=True)], []
    if heading.entries and (came := _came_for(text, line, heading.entries[-1])):
        return [_listed(line, came, whole=True)], []
    if _joins(text, line, heading):
        return [], []
    if OTHERS.match(words):
        heading.group = {}
    run = read_run(
        text,
        line.start,
        line.end,
        group=heading.group,
        masked=masked,
        known=known,
        titles_behind=heading.titles,
        present=line.status == "present",
    )
    heading.group = {} if OF_ITS_LINE.intersection(run.group) else run.group
    if heading.stand_ins and len(run.entries) == 2 and run.entries[0].status == "absent":
        run.entries[1].slots["substitute_for"] = run.entries[0].slots["person"]
    whole = len(run.entries) == 1 and not run.unread
    return [_listed(line, entry, whole=whole) for entry in run.entries], list(run.unread)


def _is_entry(words: str, rule: str, slots: dict[str, Span]) -> bool:
    """Whether what a grammar takes for one person is one: surely a name, and not two."""
    start, end = slots["person"]
    spans = name_words(words, start, end)
    names = words[start:end].split()
    if spans and len(split_names(words, spans)) > 1 and (rule == "name-alone" or len(names) > 4):
        return False
    covered = bool(spans) and spans[-1][1] == end
    return covered and is_surely_a_name(names, vouched=bool(VOUCHING.intersection(slots)), lettered="party" in slots)


def _listed(line: RosterLine, entry: Entry, *, whole: bool) -> Listed:
    status = entry.status or ("absent" if "absent" in entry.group else line.status)
    said = line.capacity
    slots = {**entry.group, **entry.slots}
    substitutes = "substitute_for" in entry.slots
    came_for = line.status == "absent" and entry.came_besides  # "Afbud: Anna Holm, Bo Krag deltog"
    stands_in = substitutes or entry.stands_in or came_for or "substitutes" in entry.group
    capacity: Capacity = "substitute" if stands_in and said == "member" else said
    if entry.attends_only and said == "member":
        capacity = "guest"
    if substitutes and line.status == "absent" and entry.status is None and entry.rule != "stand-in":
        status = "present"  # "Afbud: … Ida Wiig i stedet for Bo Krag": she came
    start, end = (line.start, line.end) if whole else (entry.start, entry.end)
    partly = entry.partly if entry.status is None else ""
    return Listed(line, entry.rule, slots, start, end, status, capacity, partly, entry.called)


def _exception(words: str) -> re.Match[str] | None:
    """'Ingen', '-', or 'Alle undtagen …'."""
    for _, pattern in parts("exceptions"):
        found = pattern.match(words)
        if found:
            return found
    return None


def _but(text: str, line: RosterLine, exception: re.Match[str], masked: Sequence[Span]) -> list[Listed]:
    if "names" not in exception.re.groupindex or line.status == "absent":
        return []
    run = read_run(text, line.start + exception.start("names"), line.end, group={}, masked=masked)
    absent = [Entry(entry.rule, entry.slots, entry.end, "absent") for entry in run.entries]
    return [_listed(line, entry, whole=False) for entry in absent]


def _came_for(text: str, line: RosterLine, above: Listed) -> Entry | None:
    """Who came for the one above, who was absent, where a line of its own tells it: 'I stedet mødte Bo Krag'."""
    found = dict(parts("tails"))["stand-in"].match(text, line.start, line.end)
    if found is None or above.status != "absent" or text[found.end() : line.end].strip(" ."):
        return None
    return stand_in(found, above.slots["person"])


def _joins(text: str, line: RosterLine, heading: _Heading) -> bool:
    """A line that only says something of the person above it, or heads those below: a column, or a group."""
    whole = _whole(text[line.start : line.end])
    if whole is None:
        return False
    kind, slots = whole
    if kind == "role" and named_by_office(text, line.start, line.end) is not None:
        return False
    shifted = {slot: (line.start + start, line.start + end) for slot, (start, end) in slots.items()}
    if not heading.entries or heading.grouped:
        if kind not in GROUPING:
            return False
        heading.group, heading.grouped = shifted, True
    else:
        _complete(heading.entries[-1], kind, shifted)
    return True


def _whole(words: str) -> tuple[str, dict[str, Span]] | None:
    """The tail of a name that makes up a whole line, and its slots."""
    for before in ("", " ", ", "):
        for kind, pattern in parts("tails"):
            found = pattern.match(before + words)
            if found and not (before + words)[found.end() :].strip(" .,;"):
                lead = len(before)
                slots = {slot: found.span(slot) for slot in found.groupdict() if found[slot]}
                return kind, {slot: (start - lead, end - lead) for slot, (start, end) in slots.items()}
    return None


def _complete(entry: Listed, kind: str, slots: dict[str, Span]) -> None:
    if kind == "absent":
        entry.status = "absent"
    elif kind == "present":
        entry.status = "present"
    elif kind not in ("note", "stand-in"):
        for slot, span in slots.items():
            entry.slots.setdefault(slot, span)
    if "substitute_for" in entry.slots and entry.capacity == "member":
        entry.capacity = "substitute"

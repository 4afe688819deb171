"""A list whose labels all stand before the values of all, as text from PDF has it: 'Sted: Deltagere: Afbud: Referent:
Store Sal Anna Holm, Bo Krag Per Dal Ida Wiig'."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from referatgraf.minutes.layout import RosterHeading, layouts
from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.attendance.entries import Entry
from referatgraf.reading.attendance.runs import read_run
from referatgraf.reading.context import Context
from referatgraf.reading.names.listed_names import Span, name_words
from referatgraf.reading.names.name_words import is_given_name

LABEL = re.compile(r"(?P<label>[A-ZÆØÅ][a-zæøå ]{2,25}?)\s?:\s*")
STACK = re.compile(rf"(?:{LABEL.pattern.replace('?P<label>', '?:')})+")
NOBODY = re.compile(r"\bIngen\b")
TOGETHER = re.compile(r"[,;]|\b(?:og|samt)\b")
PAIR = 2
Dealt = tuple[RosterLine, Entry]


def stack_above(context: Context, line: RosterLine) -> list[tuple[str, RosterHeading]]:
    """The labels of persons that stand right before the values in a line, each with what it says of its own."""
    blocks, text = context.minutes.blocks, context.minutes.text.text
    place = bisect_left(blocks, line.start, key=attrgetter("start"))
    if place < PAIR or line.item is not None or blocks[place - 1].kind != "roster_heading":
        return []
    heading, above = blocks[place - 1], blocks[place - PAIR]
    words = text[above.start : above.end]
    if above.kind != "front" or STACK.fullmatch(words) is None:
        return []
    labels = [found["label"] for found in LABEL.finditer(f"{words} {text[heading.start : heading.end]}")]
    known = layouts()[context.minutes.layout].roster
    meant = [(label, next((each for each in known if each.find(f"{label}:")), None)) for label in labels]
    stack = [(label, each) for label, each in meant if each is not None]
    return stack if len(stack) >= PAIR else []


def dealt_out(text: str, line: RosterLine, stack: Sequence[tuple[str, RosterHeading]]) -> list[Dealt]:
    """Everybody in the line under the label whose he is: where no sign stands between two names, the next label's
    begin. Nobody where there are more or fewer such places than labels."""
    entries = _entries(text, line)
    groups = _groups(text, line, entries)
    if len(groups) + 1 == len(stack) and groups[-1] and (halves := _halves(text, groups[-1][-1])):
        groups = [*groups[:-1], [*groups[-1][:-1], halves[0]], [halves[1]]]
    if len(groups) != len(stack):
        return []
    return [
        (replace(line, status=heading.status, capacity=heading.capacity, heading=label), entry)
        for group, (label, heading) in zip(groups, stack, strict=True)
        for entry in group
    ]


def _entries(text: str, line: RosterLine) -> list[Entry]:
    """The names from the first one on, before which the place of the meeting may stand."""
    for word in re.finditer(r"(?<![\w-])[A-ZÆØÅ][\w’'-]+(?= [A-ZÆØÅ])", text[line.start : line.end]):
        if is_given_name(word.group()):
            first = line.start + word.start()
            starts = [first, *(found.end() for found in NOBODY.finditer(text, first, line.end))]
            ends = [*(found.start() for found in NOBODY.finditer(text, first, line.end)), line.end]
            runs = (read_run(text, start, end, group={}) for start, end in zip(starts, ends, strict=True))
            return [entry for run in runs for entry in run.entries]
    return []


def _groups(text: str, line: RosterLine, entries: Sequence[Entry]) -> list[list[Entry]]:
    groups: list[list[Entry]] = []
    for place, entry in enumerate(entries):
        between = text[entries[place - 1].end : entry.start] if place else ""
        if not groups or not TOGETHER.search(between):
            groups += [[], [entry]] if NOBODY.search(between) else [[entry]]
        else:
            groups[-1].append(entry)
    if entries and NOBODY.match(text[entries[-1].end : line.end].lstrip()):
        groups.append([])
    return groups


def _halves(text: str, entry: Entry) -> tuple[Entry, Entry] | None:
    """Two persons where the words of one could be two names."""
    words: list[Span] = name_words(text, *entry.slots["person"])
    starts = [at for at in range(PAIR, len(words) - 1) if is_given_name(text[slice(*words[at])])]
    if len(starts) != 1:
        return None
    first = Entry(entry.rule, {"person": (words[0][0], words[starts[0] - 1][1])}, words[starts[0] - 1][1])
    return first, Entry(entry.rule, {"person": (words[starts[0]][0], words[-1][1])}, entry.end)

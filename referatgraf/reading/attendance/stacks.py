"""A list whose labels all stand before the values of all, as text from PDF has it: 'Sted: Deltagere: Afbud: Referent:
Store Sal Anna Holm, Bo Krag Per Dal Ida Wiig'."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from operator import attrgetter

from referatgraf.minutes.layout import RosterHeading, layouts
from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.attendance.entries import Entry
from referatgraf.reading.attendance.runs import read_run
from referatgraf.reading.context import Context
from referatgraf.reading.names.listed_names import Span, name_words
from referatgraf.reading.names.name_words import is_given_name

LABEL = re.compile(r"(?P<label>[A-ZÆØÅ][A-ZÆØÅa-zæøå ]{2,25}?)\s?:\s*")
STACK = re.compile(rf"(?:{LABEL.pattern.replace('?P<label>', '?:')})+")
TELLS = re.compile(r"(?:Desuden|Endvidere|Herudover|Derudover|Ligeledes|Tillige|I øvrigt|Fra|For)\s")
"""How a label begins that is a sentence, and heads those behind it alone: 'Endvidere deltog:'."""
WRITER = re.compile(r"\((?:referent|ref\.?)\)")
NOBODY = re.compile(r"\bIngen\b")
TOGETHER = re.compile(r"(?:[,;]|\b(?:og|samt))\s*\Z")
PAIR = 2
Dealt = tuple[RosterLine, Entry]


def stack_above(context: Context, line: RosterLine) -> list[tuple[str, RosterHeading]]:
    """The labels of persons that stand right before the values in a line, each with what it says of its own."""
    blocks, text = context.minutes.blocks, context.minutes.text.text
    place = bisect_left(blocks, line.start, key=attrgetter("start"))
    headings = list(takewhile(lambda block: block.kind == "roster_heading", reversed(blocks[:place])))
    if not headings or line.item is not None:
        return []
    first = place - len(headings)
    words = text[blocks[first - 1].start : blocks[first - 1].end] if first else ""
    above = f"{words} " if STACK.fullmatch(words) and blocks[first - 1].kind == "front" else ""
    labels = [found["label"].capitalize() for found in LABEL.finditer(above + text[headings[-1].start : line.start])]
    known = layouts()[context.minutes.layout].roster
    meant = [(label, next((each for each in known if each.find(f"{label}:")), None)) for label in labels]
    stack = [(label, each) for label, each in meant if each is not None and not TELLS.match(label)]
    if len(headings) == 1:
        return stack if above else []
    whole = context.minutes.text.evidence(headings[-1].start, line.start)
    in_a_row = "\n" not in context.minutes.document.text[whole.start : whole.end]
    return stack if in_a_row and len({each.status for _, each in stack}) == PAIR else []


def needs_dealing(stack: Sequence[tuple[str, RosterHeading]]) -> bool:
    """Whether nobody in the line can be told of where nothing tells under which label he is: several stand above, the
    first of those present."""
    return len(stack) > 1 and stack[0][1].status == "present"


def dealt_out(text: str, line: RosterLine, stack: Sequence[tuple[str, RosterHeading]]) -> list[Dealt]:
    """Everybody in the line under the label whose he is: where no sign stands between two names, the next label's
    begin. Nobody where there are more or fewer such places than labels."""
    entries = _entries(text, line)
    groups = _groups(text, line, entries)
    if groups and len(groups) + 1 == len(stack) and groups[-1] and (halves := _halves(text, groups[-1][-1])):
        groups = [*groups[:-1], [*groups[-1][:-1], halves[0]], [halves[1]]]
    if len(groups) == len(stack) + 1:
        groups = _with_writer(groups)
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
            again = _told_again(text, first, line.end)
            nobody = list(NOBODY.finditer(text, first, line.end))
            starts = sorted([first, *again, *(found.end() for found in nobody)])
            ends = sorted([*again, *(found.start() for found in nobody), line.end])
            runs = (read_run(text, start, end, group={}) for start, end in zip(starts, ends, strict=True))
            return [entry for run in runs for entry in run.entries]
    return []


def _told_again(text: str, start: int, end: int) -> list[int]:
    """Where a name stands a second time right behind another: there a second list begins."""
    for entry in read_run(text, start, end, group={}).entries:
        name = re.escape(text[slice(*entry.slots["person"])])
        if again := re.compile(rf"(?<=[\w)]\s){name}(?!\w)").search(text, entry.end, end):
            return [] if TOGETHER.search(text[: again.start()]) else [again.start()]
    return []


def _groups(text: str, line: RosterLine, entries: Sequence[Entry]) -> list[list[Entry]]:
    """The names, parted where no sign stands between two; none where it may be for whom each speaks that parts them."""
    groups: list[list[Entry]] = []
    for place, entry in enumerate(entries):
        between = text[entries[place - 1].end : entry.start] if place else ""
        if groups and TOGETHER.search(between):
            groups[-1].append(entry)
        elif "," in between and not WRITER.search(between):
            return []
        else:
            groups += [[], [entry]] if NOBODY.search(between) else [[entry]]
    if entries and NOBODY.match(text[entries[-1].end : line.end].lstrip()):
        groups.append([])
    return groups


def _with_writer(groups: list[list[Entry]]) -> list[list[Entry]]:
    """The groups, whoever writes the minutes and stands alone with the first, the last of which he is."""
    writes = [entry.attends_only for entry in groups[1]] if len(groups) > 1 else []
    return [[*groups[0], *groups[1]], *groups[2:]] if writes == [True] else groups


def _halves(text: str, entry: Entry) -> tuple[Entry, Entry] | None:
    """Two persons where the words of one could be two names."""
    words: list[Span] = name_words(text, *entry.slots["person"])
    starts = [at for at in range(PAIR, len(words) - 1) if is_given_name(text[slice(*words[at])])]
    if len(starts) != 1:
        return None
    first = Entry(entry.rule, {"person": (words[0][0], words[starts[0] - 1][1])}, words[starts[0] - 1][1])
    return first, Entry(entry.rule, {"person": (words[starts[0]][0], words[-1][1])}, entry.end)

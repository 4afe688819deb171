"""The headings above a naming, sub-headings and lines that stand like one, which may tell to which body it is."""

import re
from dataclasses import replace
from itertools import pairwise

from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.words import Naming
from referatgraf.reading.context import Context
from referatgraf.reading.named import Named
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.seats import asks_for_members, cue, is_on_seats, seat_line


def seated_in(context: Context, heading: Block) -> list[Named]:
    """The names in a heading, without those that only tell whose thing it is, 'KL's delegeretmøde' and 'Kystrådet for
    Region Nord', or what it is called for short: 'Kystrådet (KR)'."""
    text = context.minutes.text.text
    names = [name for name in context.names_in(heading.start, heading.end) if not cue("of-its").match(text, name.end)]
    owners = {
        name
        for before, name in pairwise(names)
        if cue("of-the-one-before").fullmatch(text[before.end : name.start]) and name.kind == "organisation"
    }
    names = [name for name in names if name not in owners]
    return [name for name in names if len(names) == 1 or text[name.start - 1 : name.start] != "("]


def headings(context: Context, naming: Naming) -> list[Block]:
    """The sub-heading right above the sentence, then the item's title, if they speak of seats; the head of a column is
    none."""
    block = naming.sentence.block
    if not (is_on_seats(context, block.item) or asks_for_members(context, block.item)):
        return []
    above = [one for one in context.minutes.blocks if one.start < block.start and one.item == block.item]
    return [*parts_above(context, naming)[-1:], *(one for one in above if one.kind == "item")]


def parts_above(context: Context, naming: Naming) -> list[Block]:
    """The sub-headings of a section up to a sentence, and the lines of it that stand above a paragraph like one."""
    here = naming.sentence.block
    parts = [
        one
        for one in context.minutes.blocks
        if one.start < here.start and (one.item, one.section) == (here.item, here.section)
    ]
    heads = [one for one in parts if one.kind == "subheading" and not seat_line_of(context, one)]
    lines = (
        replace(one, end=end) for one in parts if one.kind == "paragraph" and (end := line_that_heads(context, one))
    )
    return sorted((*heads, *lines), key=lambda one: one.start)


def seat_line_of(context: Context, block: Block) -> bool:
    """Whether a block is the head of columns: 'Medlem Stedfortræder'."""
    found = seat_line(Sentence(block, block.start, block.end, encode_span(context, block.start, block.end), True))
    return found is not None and found.either("bodies") is None


def line_that_heads(context: Context, block: Block) -> int | None:
    """Where the first line of a paragraph ends, if it is short, names nobody and another sentence begins below it."""
    text = context.minutes.text
    for found in re.finditer(r" (?=\S)", text.text[block.start : block.end]):
        place = block.start + found.start()
        if "\n" in context.minutes.document.text[text.origins[place - 1] : text.origins[place + 1]]:
            line = encode_span(context, block.start, place).text
            heads = cue("heads-what-follows").match(line) and not text.text[place + 1].islower()
            return place if heads else None
    return None

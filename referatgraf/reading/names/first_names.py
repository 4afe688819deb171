"""Persons called by their given names alone, where exactly one person of the document can be meant."""

import re
from collections.abc import Iterator

from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, names_within
from referatgraf.reading.named import Named
from referatgraf.reading.names.name_words import WORD, is_given_name

SINGLE = re.compile(rf"(?<![\w-]){WORD}(?![\w-])")
ELECTED = re.compile(r"\([A-ZÆØÅ]\)|, [A-ZÆØÅ]\Z|Kommune")
"""What stands beside those whom minutes tell by their surnames: a party, a municipality."""
QUOTES = ('"', "”", "“", "„", "»", "«")
"""Before a word with which a title begins: 'projektet "Liv i havnen"'."""
FEWEST_CALLED = 2
LONGEST = 200
"""Characters of a name, and more."""


def first_names(context: Context) -> Iterator[Named]:
    """A given name alone, where exactly one person of the document has it and was named before in the same item, or
    stands on the attendance list of minutes that call people by their given names."""
    persons = [name for name in context.named if name.kind == "person"]
    bearers: dict[str, set[str]] = {}
    for person in persons:
        bearers.setdefault(person.key.split()[0], set()).add(person.key)
    alone = list(given_names_alone(context))
    listed = listed_persons(context) if are_called_by_given_name(bearers, alone) else set[str]()
    for block, start, end, word in alone:
        keys = bearers.get(word, set())
        if len(keys) == 1:
            (key,) = keys
            if key in listed or named_before(context, persons, key, block, start):
                yield Named(start, end, "person", key, "first-name")


def given_names_alone(context: Context) -> Iterator[tuple[Block, int, int, str]]:
    """Where in the items a given name stands without a surname: its block, its place and itself."""
    text = context.minutes.text.text
    for block in context.minutes.blocks:
        if block.item is None or block.kind not in ("paragraph", "bullet"):
            continue
        for found in SINGLE.finditer(text, block.start, block.end):
            if is_given_name(found.group()) and stands_alone(context, text, *found.span()):
                yield block, *found.span(), found.group()


def are_called_by_given_name(bearers: dict[str, set[str]], alone: list[tuple[Block, int, int, str]]) -> bool:
    """Whether two or more are called so, and fewer given names stand alone that no person of the document has."""
    called = {word for *_, word in alone}
    known = called & bearers.keys()
    return len(known) >= FEWEST_CALLED and len(known) > len(called - known)


def listed_persons(context: Context) -> set[str]:
    """The persons of the attendance list; of those with a party or a municipality minutes tell by their surnames."""
    text = context.minutes.text.text
    lines = [
        line for line in context.minutes.roster if line.item is None and not ELECTED.search(text, line.start, line.end)
    ]
    return {
        name.key
        for line in lines
        for name in names_within(context.named, line.start, line.end)
        if name.kind == "person"
    }


def stands_alone(context: Context, text: str, start: int, end: int) -> bool:
    """Whether the word is no part of a name and stands by no capitalised word, nor before a figure: 'Per 1. maj'."""
    near = names_within(context.named, start - LONGEST, end + LONGEST)
    covered = any(name.start < end and start < name.end for name in near)
    quoted = text[start - 1 : start] in QUOTES and text[end : end + 1] not in QUOTES
    beside = (
        quoted
        or re.match(r"[ ](?:[A-ZÆØÅ\d]|\()", text[end : end + 2])
        or re.search(r"\b[A-ZÆØÅ](?:\w*|\w{0,2}\.)[ ]\Z", text[max(0, start - 20) : start])
    )
    return not covered and not beside


def named_before(context: Context, persons: list[Named], key: str, block: Block, place: int) -> bool:
    """Whether the person is named in full earlier in the same item."""
    starts = [other.start for other in context.minutes.blocks if other.item == block.item]
    return any(person.key == key and min(starts) <= person.start < place for person in persons)

"""Persons called by their surnames alone, where exactly one person of the document can be meant."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, names_within
from referatgraf.reading.named import Named
from referatgraf.reading.names.first_names import LONGEST, named_before
from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.register_names import places
from referatgraf.reading.names.registers import listed_words

SPEAKS = re.compile(
    r"[ ](?:[a-zæøå]+[ ])?(?:[a-zæøå]+(?:ede|te)"
    r"|[a-zæøå]*(?:gik|gav|bad|fandt|lod|tog|sagde|gjorde|så|kom|fik|stod|holdt)"
    r"|sender|vender|undersøger|svarer|kontakter|følger|udarbejder|har|er|var|vil|skal|kan)\b"
)
"""What somebody does, right behind the name."""
JOINS = re.compile(r",[ ]|[ ](?:og|samt)[ ]")
NOT_BEFORE = re.compile(r"(?:\b[A-ZÆØÅ](?:\w*|\w{0,2}\.)|\b\w{1,3})[ ]\Z")
"""What makes a surname a part of something longer: a capitalised word or a particle before it."""
NOT_BEHIND = re.compile(r"[ ][A-ZÆØÅ\d]")
FEW_LETTERS = ("at", "og", "af", "for", "fra", "med", "til", "ved", "men", "da", "når", "som", "i")
SHORTEST = 4


def surnames(context: Context) -> Iterator[Named]:
    """A surname alone that does something or stands among such, where exactly one person of the document has it and was
    named before in the same item, or stands on the attendance list."""
    persons = [name for name in context.named if name.kind == "person"]
    bearers = bearers_of({person.key for person in persons})
    if not bearers:
        return
    lines = context.minutes.roster
    listed = {name.key for line in lines for name in names_within(persons, line.start, line.end)}
    for block, start, end, word in surnames_alone(context, bearers):
        key = bearers[word]
        if key in listed or named_before(context, persons, key, block, start):
            yield Named(start, end, "person", key, "surname")


def bearers_of(keys: set[str]) -> dict[str, str]:
    """By the last word of a name, and by its last two behind a given name, the only one who has it."""
    found: dict[str, set[str]] = {}
    for key in keys:
        words = key.split()
        for surname in {words[-1], " ".join(words[-2:])} if len(words) > 2 else {words[-1]}:
            found.setdefault(surname, set()).add(key)
    surnames = {name: those for name, those in found.items() if len(those) == 1 and name not in those}
    return {name: next(iter(those)) for name, those in surnames.items() if is_a_surname(name)}


def is_a_surname(name: str) -> bool:
    words = name.split()
    return len(words[-1]) >= SHORTEST and words[0][0].isupper() and not any(map(is_given_name, words))


def is_nothing_else(surname: str) -> bool:
    """Whether a surname is no word of the language and no place: two words are neither.

    >>> is_nothing_else("Krogsholt"), is_nothing_else("Skov"), is_nothing_else("Krogsholt Lund")
    (True, False, True)
    """
    not_names = listed_words("not_in_names")
    return " " in surname or not (is_danish(surname.lower()) or surname in places() or surname in not_names)


def surnames_alone(context: Context, bearers: Mapping[str, str]) -> Iterator[tuple[Block, int, int, str]]:
    """Where in the items such a surname stands alone and does something, or in a list of such."""
    text = context.minutes.text.text
    longest_first = sorted(map(re.escape, bearers), key=len, reverse=True)
    surname = re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])")
    for block in context.minutes.blocks:
        if block.item is None or block.kind not in ("paragraph", "bullet"):
            continue
        places = [found.span() for found in surname.finditer(text, block.start, block.end)]
        alone = [span for span in places if stands_alone(context, text, *span)]
        joined = [pair for pair in pairwise(alone) if JOINS.fullmatch(text, pair[0][1], pair[1][0])]
        listed = {span for pair in joined for span in pair}
        for start, end in alone:
            word = text[start:end]
            if (start, end) in listed or (SPEAKS.match(text, end) and is_nothing_else(word)):
                yield block, start, end, word


def stands_alone(context: Context, text: str, start: int, end: int) -> bool:
    """Whether the surname is no part of a name, nor of a title: 'Krog i havnen'."""
    near = names_within(context.named, start - LONGEST, end + LONGEST)
    before = NOT_BEFORE.search(text[max(0, start - 20) : start])
    led = before is not None and before.group().strip().lower() not in FEW_LETTERS
    return not led and NOT_BEHIND.match(text, end) is None and not any(n.start < end and start < n.end for n in near)

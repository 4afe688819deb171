"""Persons called by the initials that stand behind their names: 'Anna Holm (AH)', and then 'AH orienterede'."""

import re
from collections import defaultdict
from collections.abc import Iterator

from referatgraf.reading.context import Context
from referatgraf.reading.named import Named
from referatgraf.reading.names.abbreviations import is_a_persons
from referatgraf.reading.names.register_names import lexicon
from referatgraf.reading.names.registers import listed_words, parties

GIVEN = re.compile(r"[ ]\((?P<short>[A-ZÆØÅ]{2,4})\)")
FEWEST_GIVEN = 2
"""Persons with initials behind their names, for it to be the habit of the minutes."""


def initials(context: Context) -> Iterator[Named]:
    """Where the initials stand that the minutes give two or more persons, each to one alone."""
    text = context.minutes.text.text
    bearers = bearers_of_initials(context)
    if len(bearers) < FEWEST_GIVEN:
        return
    expression = re.compile(rf"(?<![\w(/.-])(?:{'|'.join(map(re.escape, sorted(bearers)))})(?=['’]?s?(?![\w)/-]))")
    for block in context.minutes.blocks:
        if block.kind not in ("paragraph", "bullet"):
            continue
        for found in expression.finditer(text, block.start, block.end):
            if not any(name.start < found.end() and found.start() < name.end for name in context.named):
                yield Named(*found.span(), "person", bearers[found.group()], "initials")


def bearers_of_initials(context: Context) -> dict[str, str]:
    """Whose initials are given; none that are another's too, a party's, an organisation's or common capitals."""
    text = context.minutes.text.text
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in context.named:
        given = GIVEN.match(text, name.end) if name.kind == "person" else None
        if given and is_a_persons(given["short"], name.key):
            bearers[given["short"]].add(name.key)
    letters = {alias.upper() for party in parties() for alias in (party.name, *party.aliases)}
    return {
        short: next(iter(keys))
        for short, keys in bearers.items()
        if len(keys) == 1
        and short not in letters
        and short not in lexicon()
        and short not in listed_words("not_initials")
        and not re.search(rf"(?<!\w){short}-[a-zæøå]", text)
    }

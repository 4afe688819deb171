"""Items whose title says what became of them: '1. Dagsordenen blev godkendt.', '2. Valg af kasserer - genvalgt'."""

import re

from referatgraf.minutes.structure import Item
from referatgraf.reading.context import Context
from referatgraf.reading.kinds import is_agenda
from referatgraf.reading.parts import Sentence, encode_span

WAS = (
    r"(?:godkendt|tiltrådt|vedtaget|forkastet|afvist|udsat|udskudt|drøftet|(?:gen|ny)?valgt|taget til efterr?etning)\b"
)
TELLS = re.compile(rf"[A-ZÆØÅ][^.;:]{{3,150}}?\s(?:blev|er)\s(?:[a-zæøå]+\s){{0,3}}?{WAS}")
"""How a title begins that no agenda has, with a verb that tells what the meeting did."""
DONE = re.compile(rf"[A-ZÆØÅ][^.;:]{{3,150}}?\sblev\s(?:[a-zæøå]+\s){{0,3}}?{WAS}")
"""The same where more is told below it."""
TAIL = re.compile(
    rf"(?:[.,:?]\)?|\)\.?|\s[–-])\s+(?P<tail>(?:(?:Blev|\w+(?:en|et|ne)\s(?:blev|er))\s)?(?:{WAS}|ok\b|udgår\b|udsættes\b)"
    r"[^.;:]{0,80}\.?)\Z",
    re.IGNORECASE,
)
"""How a title ends behind which the minutes were written on the same line."""


def titles_that_decide(context: Context) -> dict[str, Sentence]:
    """By item the words of its title that tell what was decided; an agenda decides nothing."""
    if is_agenda(context.minutes):
        return {}
    heads = {block.item: block for block in context.minutes.blocks if block.kind == "item"}
    found: dict[str, Sentence] = {}
    for item in context.minutes.items:
        place = words_that_decide(item)
        start = item.start + context.minutes.text.text[item.start : item.end].find(item.title)
        if place is not None and start >= item.start and item.number in heads:
            words = encode_span(context, start + place, item.end)
            found[item.number] = Sentence(heads[item.number], start + place, item.end, words, first=place == 0)
    return found


def words_that_decide(item: Item) -> int | None:
    """Where in the title the words begin that tell what became of the item, if any do.

    >>> words_that_decide(Item("1", "Referatet blev godkendt", 0, 26)), words_that_decide(Item("1", "Referat", 0, 10))
    (0, None)
    >>> words_that_decide(Item("1", "Dagsorden, godkendt", 0, 22, empty=True))
    11
    """
    if item.sections:
        return None
    if (TELLS if item.empty else DONE).match(item.title):
        return 0
    tail = TAIL.search(item.title) if item.empty else None
    return tail.start("tail") if tail else None

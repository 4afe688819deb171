"""Items whose title is itself what became of them: '1. Dagsordenen blev godkendt.'"""

import re
from collections.abc import Iterator

from referatgraf.reading.context import Context
from referatgraf.reading.kinds import is_agenda
from referatgraf.reading.parts import Sentence, encode_span

TELLS = re.compile(
    r"[A-ZÆØÅ][^.;:]{3,150}?\s(?:blev|er)\s(?:[a-zæøå]+\s){0,3}?"
    r"(?:godkendt|tiltrådt|vedtaget|forkastet|afvist|udsat|udskudt|drøftet|taget til efterr?etning)\b",
)
"""How a title begins that no agenda has, with a verb that tells what the meeting did."""


def titles_that_decide(context: Context) -> Iterator[tuple[str, Sentence]]:
    """The titles of items without a text that tell what was decided; an agenda decides nothing."""
    if is_agenda(context.minutes):
        return
    empty = {item.number: item for item in context.minutes.items if item.empty}
    for block in context.minutes.blocks:
        if block.kind != "item" or block.item not in empty:
            continue
        item = empty[block.item]
        start = item.start + context.minutes.text.text[item.start : item.end].find(item.title)
        if start >= item.start and TELLS.match(item.title):
            yield item.number, Sentence(block, start, item.end, encode_span(context, start, item.end), first=True)

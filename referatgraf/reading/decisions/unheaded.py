"""Proposals that stand in the text of an item which heads none: 'Formanden indstillede, at § 6 ændres.'"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_generic_for, is_same_body
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import CONTENT, Sentence, meeting_of, sentences_of
from referatgraf.reading.seats import title_of
from referatgraf.reading.statements import Statement, patterns

PROPOSAL, DECISION = "Indstilling", "Beslutning"
TELLS = (None, "Resume", "Beslutningstema", "Sagsfremstilling", "Økonomi", DECISION)
"""Where an item that heads no proposal says what it is to do: above its sections, and in what it tells of the case."""
MOTION = re.compile(r"forslag|initiativ|anmodning")
"""What the title of an item says in which a member's own wish is the proposal."""
ASKS = re.compile(r"indstill|foresl|anbefal|anmode[rs]|bede[rs]", re.IGNORECASE)
OPENS_LIST = re.compile(
    rf"(?::|\bat(?:\s(?:{SIGNS['organisation']}|\w*(?:rådet|udvalget|bestyrelsen)|kommissionen))?)\s*\Z"
)


def unheaded(context: Context) -> Iterator[tuple[str, list[Block]]]:
    """For every item without a heading for proposals the sentences that propose, each with the list that it opens."""
    meeting = meeting_of(context)
    body = meeting.body if meeting else None
    decided = {one.item for one in context.minutes.blocks if one.kind == "section" and one.section == DECISION}
    for item in context.minutes.items:
        blocks = [block for block in context.minutes.blocks if block.item == item.number and block.kind in CONTENT]
        if any(block.section == PROPOSAL for block in blocks):
            continue
        told = TELLS[:-1] if item.number in decided else TELLS
        own = [block for block in blocks if block.section in told]
        found = [block for place in range(len(own)) for block in proposing(context, own[place:], body)]
        if found:
            yield item.number, found


def proposing(context: Context, blocks: list[Block], body: str | None) -> Iterator[Block]:
    """The sentences of the first block that propose, as blocks of their own, and the bullets below one left open."""
    first, *following = blocks
    if ASKS.search(context.words(first)) is None:
        return
    for sentence in sentences_of(context, first):
        found = patterns("proposals")["in-text"].find(sentence.encoded)
        if any(is_asked(context, sentence, statement, body) for statement in found):
            yield replace(first, kind="paragraph", start=sentence.start, end=sentence.end)
            if OPENS_LIST.search(sentence.text):
                yield from takewhile(lambda block: block.kind == "bullet", following)


def is_asked(context: Context, sentence: Sentence, statement: Statement, body: str | None) -> bool:
    """Whether who proposes is not the body that met, and, if a member, does so in an item on a motion."""
    if statement.slot("member"):
        return MOTION.search(title_of(context, sentence.block.item)) is not None
    who = statement.slot("committee")
    if who is None or body is None:
        return True
    return not (is_same_body(who.key, body) if who.key else is_generic_for(statement.found["committee"], body))

"""Of which body a rule of composition speaks."""

from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.headings import seated_in
from referatgraf.reading.appointments.seat_groups import fits
from referatgraf.reading.context import Context
from referatgraf.reading.parts import CONTENT, Sentence, encode_span
from referatgraf.reading.seats import is_on_seats
from referatgraf.reading.statements import Slot, Statement


def said(context: Context, slot: Slot | None) -> str | None:
    """What a slot says: the name it is, else its words."""
    if slot is None or slot.start == slot.end:
        return None
    if len(slot.names) == 1 and (slot.names[0].start, slot.names[0].end) == (slot.start, slot.end):
        return slot.names[0].key
    return context.minutes.text.text[slot.start : slot.end].strip()


def body_of(context: Context, *statements: Statement) -> str | None:
    """The body that the first of them names; a pronoun names none, 'i januar' neither."""
    told = ((one, slot) for one in statements for name, slot in one.slots.items() if name.startswith("body"))
    for statement, slot in told:
        words = encode_span(context, slot.start, slot.end).text
        if fits("stands-for-it", words.strip()):
            continue
        if statement.pattern.constants.get("form") != "lead" or fits("a-body", words):
            return said(context, slot)
    return None


def body_above(context: Context, sentence: Sentence) -> str | None:
    """The one body that the sub-heading right above a sentence names, else the item's title, if that is on seats."""
    for block in above(context, sentence):
        bodies = {name.key for name in seated_in(context, block) if name.kind == "organisation"}
        if len(bodies) == 1:
            return bodies.pop()
        if bodies:
            return None
    return None


def above(context: Context, sentence: Sentence) -> list[Block]:
    here = sentence.block
    item = [one for one in context.minutes.blocks if one.item == here.item and one.start < here.start]
    heads = [one for one in item if one.kind == "subheading" or (one.kind in CONTENT and is_heading(context, one))]
    titles = [one for one in item if one.kind == "item"] if is_on_seats(context, here.item) else []
    return [*heads[-1:], *titles]


def is_heading(context: Context, block: Block) -> bool:
    """Whether a block is a body's name and no more."""
    return fits("only-a-body", encode_span(context, block.start, block.end).text)


def in_full(context: Context, sentence: Sentence, body: str | None) -> str | None:
    """The body above that a bare 'bestyrelsen' is short for; else the words themselves."""
    if body is None or " " in body or not fits("a-set-of-seats", body):
        return body
    full = body_above(context, sentence)
    stem = body.casefold().removesuffix("et").removesuffix("en").removesuffix("n")
    return full if full and stem in full.casefold() else body

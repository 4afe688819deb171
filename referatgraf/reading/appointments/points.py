"""What a point of the proposal, or of the case, asks for, where the decision only says 'Ad 2. NAME' or 'b) NAME'."""

import re
from dataclasses import replace

from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.words import Naming, first
from referatgraf.reading.context import Context
from referatgraf.reading.parts import CONTENT, Sentence, encode_span
from referatgraf.reading.seats import cue

PROPOSAL, DECISION = "Indstilling", "Beslutning"
AD = re.compile(r"ad\s?(\d|[a-h](?=[.:)]))", re.IGNORECASE)
AD_BEFORE = re.compile(r"(?<!\S)ad\s(\d|[a-h])[.):]\s", re.IGNORECASE)
INSIDE = re.compile(r"(?<!\S)(\d|[a-h])\) ")
LABEL = re.compile(r"(?<!\w)(\d|[a-h]) ?[.):]\s*\Z")


def point_of(context: Context, naming: Naming) -> str | None:
    """The number or letter of the point under which the names stand."""
    point = naming.statement.slot("point")
    if point:
        return context.minutes.text.text[point.start : point.end]
    answers = AD.match(naming.sentence.text)
    if answers:
        return answers[1].lower()
    block = naming.sentence.block
    if answered := AD_BEFORE.findall(context.minutes.text.text, block.start, naming.sentence.start):
        return str(answered[-1]).lower()
    first_one, inside = label_of(context, block), labels_in(context, block)
    labels = [first_one] if first_one else []
    labels += [label for label, place in inside if place <= naming.statement.start]
    return labels[-1] if (labels and labels[0] in "a1") or first_one else None


def labels_in(context: Context, block: Block) -> list[tuple[str, int]]:
    """The labels 'a) … b) …' inside a block, each with the place behind it."""
    found = INSIDE.finditer(context.minutes.text.text, block.start, block.end)
    return [(one[1], one.end()) for one in found]


def without_label(context: Context, sentence: Sentence) -> Sentence:
    """The sentence without the 'b) ' with which a point begins in the middle of a block."""
    label = INSIDE.match(context.minutes.text.text, sentence.start, sentence.end)
    if label is None or sentence.block.kind not in ("paragraph", "bullet"):
        return sentence
    return replace(sentence, start=label.end(), encoded=encode_span(context, label.end(), sentence.end))


def label_of(context: Context, block: Block) -> str | None:
    """What is printed before a point of a list: 'b) '."""
    if block.kind != "bullet" or not block.start:
        return None
    text = context.minutes.text
    printed = context.minutes.document.text[text.origins[block.start - 1] : text.origins[block.start]]
    label = LABEL.search(printed)
    return label[1] if label else None


def bodies_of_point(context: Context, item: str | None, point: str) -> tuple[str, ...] | None:
    """The bodies that the point of the proposal with this number asks to appoint somebody to; else that of the case.

    None where it asks for somebody in what is not known for a body.
    """
    unknown = False
    for told in (True, False):
        asked = [
            one
            for one in context.minutes.blocks
            if one.item == item
            and one.kind in CONTENT
            and (one.section == PROPOSAL) is told
            and one.section != DECISION
        ]
        bullets = [one for one in asked if one.kind == "bullet"]
        labelled = [one for one in bullets if label_of(context, one) == point]
        in_turn = bullets[int(point) - 1 :][:1] if told and point.isdigit() else []
        spans = [(one.start, one.end) for one in labelled or in_turn]
        spans = spans or [
            span for one in asked if not bullets or not labelled for span in parts_with(context, one, point)
        ]
        words = [encode_span(context, *span) for span in spans]
        found = [first(one, "bodies") for one in words]
        if bodies := tuple(key for one in found if one for key in one.keys("bodies")):
            return bodies
        unknown = unknown or any(cue("to-somewhere").search(one.text) for one in words)
    return None if unknown else ()


def parts_with(context: Context, block: Block, point: str) -> list[tuple[int, int]]:
    """Where a paragraph tells of a point that it numbers itself: 'a) … b) …'."""
    text = context.minutes.text.text[block.start : block.end]
    begins = re.search(rf"(?<!\S){point}[.)] ", text)
    if begins is None:
        return []
    ends = re.search(rf"(?<!\S){chr(ord(point) + 1)}[.)] ", text[begins.end() :])
    return [(block.start + begins.end(), block.start + begins.end() + ends.start() if ends else block.end)]

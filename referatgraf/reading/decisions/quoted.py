"""Which words under a decision heading are the meeting's own: minutes quote there what others decided before."""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Meeting
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.decisions.whose import is_generic_for, is_same_body
from referatgraf.reading.kinds import is_agenda
from referatgraf.reading.parts import Sentence, encode_span, sentences_of
from referatgraf.reading.statements import Statement, patterns

LAST_WORD = re.compile(r"[\w-]+\Z")
POINT = re.compile(
    r"(?:\A|(?<=\s))(?:(?:ad|at|pkt\.?|punkt)\s*\d{1,2}|(?:ad|pkt\.?|punkt)\s[a-h])\s?[:.)]+\s", re.IGNORECASE
)
"""How the answer to one point of the proposal begins: 'Ad 2:'."""
JOINT = re.compile(r"[\s,;]*(?:\s(?:og|mens))?\s*\Z")
"""What joins it to the next one."""

QUOTED = re.compile(r"(?i)beslutning(?:en)? fra\b.*?\bpkt\.? ?\d")
"""How minutes head what another body decided, maybe on their own day: 'Beslutning fra Havneudvalget, …, pkt. 4'."""


def own_blocks(context: Context, blocks: list[Block], meeting: Meeting | None) -> list[Block]:
    """The blocks without those below 'Beslutning i Økonomiudvalget den 10. januar 2023', if that is another meeting.

    Where it is unknown which body met, the last one that decided is taken for it.
    """
    heads = section_headings(context, blocks)
    if others := [head for head in heads if is_of_another_meeting(context, head, meeting)]:
        above = [next((one for one in heads[::-1] if one.start < block.start), None) for block in blocks]
        blocks = [block for block, head in zip(blocks, above, strict=True) if head not in others]
    own: list[Block] = []
    ours = True
    headings = [heading_of_body(context, block) if block.kind != "bullet" else None for block in blocks]
    last = max((place for place, heading in enumerate(headings) if heading), default=0)
    for place, (block, heading) in enumerate(zip(blocks, headings, strict=True)):
        if heading:
            known = meeting is not None and meeting.body is not None
            ours = is_of_meeting(context, heading, meeting) if known else place == last
        if ours:
            own.append(block)
    return own


def section_headings(context: Context, blocks: list[Block]) -> list[Block]:
    """The headings of sections in the item of some blocks."""
    items = {block.item for block in blocks}
    return [one for one in context.minutes.blocks if one.kind == "section" and one.item in items]


def is_of_another_meeting(context: Context, head: Block, meeting: Meeting | None) -> bool:
    """Whether a heading names both another body and another day: in an agenda, what a committee said before; or an
    earlier day, where the minutes head with their own day elsewhere or are an agenda."""
    heading = heading_of_body(context, head)
    if heading is None or meeting is None or meeting.date is None or meeting.body is None:
        return False
    day = day_told(context, heading)
    others = not is_of_meeting(context, heading, replace(meeting, date=None))
    if day in (None, meeting.date):
        return day is not None and others and QUOTED.match(context.minutes.text.text, head.start, head.end) is not None
    if others:
        return True
    return str(day) < meeting.date and (is_agenda(context.minutes) or meeting.date in days_headed(context))


def days_headed(context: Context) -> set[str | None]:
    """The days that headings of decisions name."""
    heads = (block for block in context.minutes.blocks if block.kind == "section" and block.section == "Beslutning")
    return {day_told(context, told) for head in heads if (told := heading_of_body(context, head))}


def own_sentences(context: Context, block: Block) -> Iterator[Sentence]:
    """The sentences of one of the meeting's own blocks, without a body and day at its head."""
    heading = heading_of_body(context, block)
    for sentence in sentences_of(context, block):
        if heading is None or heading.end <= sentence.start:
            yield from answers_in(context, sentence)
        elif heading.end < sentence.end:
            words = encode_span(context, heading.end, sentence.end)
            yield from answers_in(context, Sentence(block, heading.end, sentence.end, words, first=True))


def answers_in(context: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The answers 'Ad 1: Godkendt', 'Ad 2: Udsat' that run on without a full stop, 'Pkt. 1 anbefales, pkt. 2 udsættes';
    else the sentence itself."""
    answers = patterns("decisions")["answer-to-point"].find(sentence.encoded)
    starts = [found.start() for found in POINT.finditer(sentence.text)] or [one.found.start() for one in answers]
    if len(starts) < 2 or sentence.text[: starts[0]].strip():
        yield sentence
        return
    for start, end in zip(starts, [*starts[1:], len(sentence.text)], strict=True):
        first, last = sentence.encoded.span(start, start + len(JOINT.sub("", sentence.text[start:end])))
        yield Sentence(sentence.block, first, last, encode_span(context, first, last), sentence.first and not start)


def heading_of_body(context: Context, block: Block) -> Statement | None:
    """The body, and mostly the day, that the block begins with as a heading does."""
    words = encode_span(context, block.start, block.end)
    return next(patterns("decisions")["heading-of-body"].find(words), None)


def is_of_meeting(context: Context, heading: Statement, meeting: Meeting | None) -> bool:
    whose = heading.either("whose")
    body = meeting.body if meeting else None
    text = context.minutes.text.text
    if whose and whose.key:
        same = is_same_body(whose.key, body)
    else:
        last = LAST_WORD.search(text[whose.start : whose.end].strip()) if whose else None
        same = is_generic_for(last.group() if last else None, body)
    day = day_told(context, heading)
    return same and (day is None or meeting is None or meeting.date in (None, day))


def day_told(context: Context, heading: Statement) -> str | None:
    """The day that a heading names."""
    date = heading.either("date")
    return day_of(context.minutes.text.text[date.start : date.end]) if date else None

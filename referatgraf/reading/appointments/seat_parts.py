"""The parts of an item, each on the seats of one body: 'Ad b) …', 'Kystrådet: …', and lines below such a heading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.words import first
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import COUNCIL
from referatgraf.reading.encoding import Encoded
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, meeting_of, sentences_of
from referatgraf.reading.statements import Statement, patterns

KIND = "seat_parts"
PROPOSAL, DECISION = "Indstilling", "Beslutning"
MARK = re.compile(r"(?:ad[ ]?)?\(?(?P<letter>[a-zæøå]|\d{1,2})[ ]?[).:]+", re.IGNORECASE)
"""The mark of a bullet that is a letter or a number."""
LIST = frozenset({"bullet", "row"})


@dataclass(frozen=True, slots=True)
class Head:
    """What opens a part: its letter, the bodies it names, and where its own words end."""

    end: int
    letter: str | None = None
    bodies: tuple[str, ...] = ()
    alone: bool = False
    """Whether nothing stands behind it on its line."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence, or line, of a part says, and the bodies of the part; `head` if it begins with one."""

    sentence: Sentence
    head: Head | None
    bodies: tuple[str, ...]
    letter: str | None
    part: int
    listed: bool = False
    """Whether it is a line below a heading that stands alone."""


def parts_of(context: Context, blocks: list[Block]) -> Iterator[Told]:
    """The sentences of an item that stand in a part, each with the bodies in hand; a letter of the decision has those
    of the same letter in the case."""
    in_case: dict[str, tuple[str, ...]] = {}
    meeting = meeting_of(context)
    for told in told_in(context, [one for one in blocks if one.section != DECISION], {}):
        if told.letter and told.bodies and not (meeting and meeting.body in told.bodies):
            in_case.setdefault(told.letter, told.bodies)
        yield told
    yield from told_in(context, [one for one in blocks if one.section == DECISION], in_case)


def told_in(context: Context, blocks: list[Block], letters: dict[str, tuple[str, ...]]) -> Iterator[Told]:
    part = 0
    for _, section in groupby(blocks, key=lambda block: block.section):
        head: Head | None = None
        from_list = listed = False
        for block in section:
            if block.kind not in CONTENT:
                continue
            if head and ends(head, block, from_list=from_list, listed=listed):
                head = None
            listed = head is not None and block.kind in LIST and not from_list
            for sentence in lines_of(context, block):
                found, mark = head_at(context, sentence), marked(context, block, sentence)
                found = replace(found, letter=found.letter or mark.letter) if found and mark else found or mark
                if found:
                    head, part, from_list = with_letter(context, found, head, letters), part + 1, block.kind in LIST
                if head:
                    yield Told(sentence, found, head.bodies, head.letter, part, head.alone and found is None)


def ends(head: Head, block: Block, *, from_list: bool, listed: bool) -> bool:
    """Whether a part ends with the block before this one: with the point of a list, or with the list below it."""
    if head.alone and not from_list:
        return listed and block.kind not in LIST
    return from_list or block.kind in LIST or head.letter is None


def with_letter(context: Context, found: Head, before: Head | None, letters: dict[str, tuple[str, ...]]) -> Head:
    """A head with the bodies that its letter has in the case; a heading right below a letter keeps the letter."""
    if found.letter is None and before and before.letter and before.alone and before.end + 1 >= found.end:
        return replace(found, letter=before.letter)
    if found.letter and not found.bodies:
        return replace(found, bodies=letters.get(found.letter, ()))
    return found


def lines_of(context: Context, block: Block) -> Iterator[Sentence]:
    """The sentences of a block, cut where a printed line of them begins with a head, and below heads that stand
    alone line by line."""
    for sentence in sentences_of(context, block):
        cuts = [sentence.start, *breaks_in(context, sentence.start, sentence.end), sentence.end]
        lines = [line_between(context, sentence, start, end) for start, end in pairwise(cuts)]
        start, listing = sentence.start, False
        for line in lines:
            head = head_at(context, line)
            if line.start > start and (head or listing):
                yield line_between(context, sentence, start, line.start)
                start = line.start
            listing = head.alone if head else listing
        yield line_between(context, sentence, start, sentence.end)


def breaks_in(context: Context, start: int, end: int) -> list[int]:
    """Where lines begin, as printed, within the repaired characters [start, end)."""
    text, printed = context.minutes.text, context.minutes.document.text
    blanks = re.finditer(r"\s+", text.text[start : end - 1])
    gaps = ((start + one.start(), start + one.end()) for one in blanks if one.start())
    return [after for before, after in gaps if "\n" in printed[text.origins[before - 1] : text.origins[after]]]


def line_between(context: Context, sentence: Sentence, start: int, end: int) -> Sentence:
    text = context.minutes.text.text
    end = start + len(text[start:end].rstrip())
    return Sentence(
        sentence.block, start, end, encode_span(context, start, end), sentence.first and start == sentence.start
    )


def head_at(context: Context, sentence: Sentence) -> Head | None:
    """The head with which a sentence begins: a letter, a body and a colon, a line that is nothing but a body, or what
    stands like a heading and is none that is known."""
    rules = patterns(KIND)
    words = sentence.encoded
    if several := rules["several"].at(words, 0):
        return Head(several.end)
    letter = rules["letter"].at(words, 0)
    place = letter.found.end() if letter else 0
    name = letter_of(context, letter) if letter else None
    rest = encode_span(context, words.places[place], sentence.end) if letter else words
    for rule in ("body", "line", "unknown"):
        if (found := rules[rule].at(rest, 0)) and (rule != "line" or stands_alone(context, sentence, found)):
            return Head(found.end, name, found.keys("bodies"), found.end >= sentence.end)
    if letter is None:
        return None
    return Head(letter.end, name, opened_with(rest, sentence.block), letter.end >= sentence.end)


def stands_alone(context: Context, sentence: Sentence, found: Statement) -> bool:
    """Whether a heading is all of its printed line, and the next one does not go on with it."""
    text, printed = context.minutes.text, context.minutes.document.text
    place, last = text.origins[sentence.start], text.origins[found.end - 1] + 1
    before = printed[printed.rfind("\n", 0, place) + 1 : place].strip()
    behind, _, after = printed[last:].partition("\n") if "\n" in printed[last : last + 200] else ("", "", "")
    return (
        (not before or MARK.fullmatch(before) is not None)
        and not behind.strip(" .:")
        and not after.lstrip()[:1].islower()
    )


def marked(context: Context, block: Block, sentence: Sentence) -> Head | None:
    """The head that is a bullet's letter or number: 'b. Genvalg.'"""
    if not sentence.first or block.kind not in LIST or not block.start:
        return None
    text = context.minutes.text
    printed = context.minutes.document.text[text.origins[block.start - 1] + 1 : text.origins[block.start]]
    found = MARK.fullmatch(printed.strip())
    return Head(sentence.start, found["letter"].casefold(), opened_with(sentence.encoded, block)) if found else None


def letter_of(context: Context, statement: Statement) -> str:
    slot = statement.either("letter")
    return context.minutes.text.text[slot.start : slot.end].casefold() if slot else ""


def opened_with(words: Encoded, block: Block) -> tuple[str, ...]:
    """The body with which a point begins, or to which a point of the proposal asks to appoint somebody."""
    if found := patterns(KIND)["opens"].at(words, 0):
        return tuple(one for one in found.keys("bodies") if not COUNCIL.search(one))
    asked = first(words, "bodies") if block.section == PROPOSAL else None
    return asked.keys("bodies") if asked else ()

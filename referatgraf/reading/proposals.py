"""What the meeting is asked to do, point by point."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from referatgraf.facts import Act, Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.acts import acts_in, lead_end
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.parts import encode_span, evidence_of, sections, sentences_of

SECTION = "Indstilling"
METHOD = "proposals/point"
PART_OF_A_POINT = re.compile(r"(?:herunder|heraf|dvs\.?|bl\.a\.|blandt andet|f\.eks\.)\b", re.IGNORECASE)
OPEN_END = re.compile(r"(?::|\b(?:herunder|at|følgende|herunder at|til|om))[\s,]*\Z", re.IGNORECASE)
AT = re.compile(r"at\b", re.IGNORECASE)
NEXT_CLAUSE = re.compile(r"[,;.]?\s+(?:og\s+|samt\s+)?(?=at\s)", re.IGNORECASE)
CLAUSE_FOLLOWS = re.compile(r",?\s*(?:at|om|hvor\w*)\b", re.IGNORECASE)
PASSIVE = re.compile(r"(?:s|tages\b.*)\Z", re.IGNORECASE)
IT_IS = re.compile(r"(?:at\s+)?det\s", re.IGNORECASE)
WHO_ACTS = re.compile(
    rf"(?:at\s+)?(?:(?:{SIGNS['organisation']}|\w*(?:rådet|udvalget|bestyrelsen|kommunalbestyrelsen)|KKR)\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do; `spans` are its repaired characters, without the lead 'Det indstilles, at'."""

    spans: tuple[tuple[int, int], ...]
    acts: tuple[Act, ...] = ()
    open: bool = False


@dataclass(slots=True)
class Points:
    """The points of one item as they come in."""

    context: Context
    found: list[Point] = field(default_factory=list)
    lead: tuple[int, int] | None = None

    def add(self, start: int, end: int, acts: tuple[Act, ...]) -> None:
        text = self.context.minutes.text.text[start:end]
        spans = (self.lead, (start, end)) if self.lead and not self.found else ((start, end),)
        self.found.append(Point(spans, acts, bool(OPEN_END.search(text))))

    def attach(self, start: int, end: int) -> None:
        last = self.found[-1]
        self.found[-1] = replace(last, spans=(*last.spans, (start, end)))


def find_proposals(doc: Doc) -> Iterator[Proposal]:
    """One Proposal a point; a point that names no act of its own ('at der nedsættes et udvalg') asks to decide."""
    context = context_of(doc)
    for item, blocks in sections(context, SECTION):
        for ordinal, point in enumerate(points_of(context, blocks), 1):
            text = context.minutes.text.text
            yield Proposal(
                evidence=evidence_of(context, [(point.spans[0][0], point.spans[-1][1])]),
                method=METHOD,
                item=item,
                ordinal=ordinal,
                text=" ".join(text[start:end] for start, end in point.spans),
                acts=point.acts,
            )


def points_of(context: Context, blocks: list[Block]) -> list[Point]:
    points = Points(context)
    for block in blocks:
        if block.kind == "bullet":
            add_bullet(points, block)
        elif block.kind != "subheading":
            add_paragraph(points, block)
    if not points.found and points.lead:
        points.add(*points.lead, ("decide",))
    return points.found


def add_bullet(points: Points, block: Block) -> None:
    """A bullet is a point of its own, unless it belongs to an open point or to one that it only explains."""
    encoded = encode_span(points.context, block.start, block.end)
    acts = acts_in(encoded)
    begins = bool(acts) and starts_with_act(encoded, acts[0].start)
    last = points.found[-1] if points.found else None
    if last and (PART_OF_A_POINT.match(encoded.text) or block.level > 0 or (last.open and not begins)):
        points.attach(block.start, block.end)
    elif acts:
        points.add(block.start, block.end, tuple(dict.fromkeys(one.act for one in acts)))
    elif last and not AT.match(encoded.text):
        points.attach(block.start, block.end)
    else:
        points.add(block.start, block.end, ("decide",))


def starts_with_act(encoded: Encoded, place: int) -> bool:
    """Whether the act stands at the head, after no more than 'at' and whoever is to act."""
    return bool(WHO_ACTS.fullmatch(encoded.text[:place]))


def add_paragraph(points: Points, block: Block) -> None:
    for sentence in sentences_of(points.context, block):
        start = lead_end(sentence.text)
        for first, last in clauses(sentence.encoded, start):
            piece = encode_span(points.context, *sentence.encoded.span(first, last))
            acts = acts_in(piece)
            if acts:
                begin = sentence.start if first == start else sentence.encoded.places[first]
                points.add(begin, sentence.encoded.places[last], tuple(dict.fromkeys(one.act for one in acts)))
            elif (
                first < last
                and start
                and piece.text.strip(" ,.:")
                and AT.search(sentence.text)
                and not is_stub(piece.text)
            ):
                points.add(sentence.encoded.places[first], sentence.encoded.places[last], ("decide",))
            elif start:
                points.lead = (sentence.start, sentence.end)


def is_stub(text: str) -> bool:
    """Whether only the one who is to act is named, as in 'Det indstilles, at Nordråd' before a list."""
    return len(text.strip(" ,.:").split()) <= 4


def clauses(encoded: Encoded, start: int) -> Iterator[tuple[int, int]]:
    """The run-in points '… at planen godkendes, at udgiften afholdes …'; one where they are not told apart."""
    here = start
    for cut in NEXT_CLAUSE.finditer(encoded.text, start):
        before = acts_in(encoded, here)
        taken = [one for one in before if one.end <= cut.start()]
        if (
            taken
            and not has_clause(encoded.text[here:], taken[-1].start - here, taken[-1].end - here)
            and acts_in(encoded, cut.end())
        ):
            yield here, cut.start()
            here = cut.end()
    yield here, len(encoded.text)


def has_clause(text: str, start: int, end: int) -> bool:
    """Whether what follows the act at [start, end) is its own clause: 'godkender, at …', 'at det besluttes, at …'."""
    by_itself = PASSIVE.search(text[start:end]) and not IT_IS.match(text)
    return not by_itself and bool(CLAUSE_FOLLOWS.match(text, end))

"""What the meeting is asked to do, point by point."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from spacy.tokens import Doc

from referatgraf.facts import Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.decisions.acts import FoundAct, acts_in, lead_end
from referatgraf.reading.decisions.proposal_clauses import (
    BODY_DOES,
    DONE,
    DONE_AFTER_LEAD,
    NUMBER,
    RECOMMENDS_TO,
    clauses,
    recommended_clauses,
)
from referatgraf.reading.decisions.proposal_points import OPEN_END, Point, Points
from referatgraf.reading.decisions.quoted import heading_of_body
from referatgraf.reading.decisions.unheaded import unheaded
from referatgraf.reading.decisions.whose import names_the_meeting
from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.parts import Sentence, encode_span, evidence_of, meeting_of, sections, sentences_of
from referatgraf.reading.statements import patterns

SECTION = "Indstilling"
METHOD = "proposals/point"
PART_OF_A_POINT = re.compile(r"(?:herunder|heraf|dvs\.?|bl\.a\.|blandt andet|f\.eks\.)\b", re.IGNORECASE)
AT = re.compile(r"at\b", re.IGNORECASE)
TELLS = re.compile(r"\b(?:oplyste|meddelte|fortalte|nævnte|bemærkede|orienterede(?:\som)?)\s?[,:]?\s*\Z")
"""How words end on what a list only tells: 'Formanden oplyste,' over 'at molen er lukket'."""
OTHERS_DECISION = re.compile(r"beslutning\s(?:i|fra)\s", re.IGNORECASE)
OTHERS_HEADING = re.compile(
    r"\s(?=[A-ZÆØÅ][\w ,-]{2,60}?,\s(?:den\s)?\d{1,2}[.-]\s?(?:\d{1,2}|[a-zæøå]+)[.\s-]+\d{4}"
    r",?\s(?:pkt\.?|punkt)\s*\d+\s?:)|(?:\A|(?<=\.)\s)(?=[A-ZÆØÅ][\w,-]*(?:udvalget|rådet)\s?:(?:\s|\Z))"
)
"""What comes before a committee's name with its day or a colon: below it stands what that committee said."""
DOES = re.compile(
    r"(?:og\s)?(?!(?:der|her|er|har|hvor|for|når|eller|efter|under|over|især|herunder|kroner)\b)[a-zæøå]{3,}r,?\s(?=\w)"
)
"""How a point begins below the one who is to act: 'sender planen i høring'."""
NOT_ASKED = re.compile(
    r"for\s[^.;]{3,80}?\shenvises\b|(?:og\s)?(?:sagen|punktet|beslutningen|der)\s(?:afgøres|behandles|forelægges|henvises|træffes|vedlægges)\b",
    re.IGNORECASE,
)
"""How a line begins that only says who decides, below the points."""
INFINITIVE = re.compile(r"(?!(?:alle|disse|begge|nogle|samme)\b)[a-zæøå]{4,}e\s(?=\w)")
TO_DO = re.compile(r"at\s\w+e\b", re.IGNORECASE)
"""How what is recommended goes on below 'anbefaler Byrådet,': 'at godkende …'."""
MOVED = re.compile(rf"[^.;:]*{SIGNS['person']}[^.;:]*\bforeslog\b")
"""How a sentence begins that tells below the points what a member moved at the meeting."""
OPEN_POINT = re.compile(r"(?:[,;]|[,;]?\s(?:og|samt))\s*\Z", re.IGNORECASE)
"""How a point ends that another one follows."""
WHO_ACTS = re.compile(
    rf"(?:at\s+)?(?:(?:{SIGNS['organisation']}|\w*(?:rådet|udvalget|bestyrelsen|kommunalbestyrelsen)|KKR)\s+)?",
    re.IGNORECASE,
)


def find_proposals(doc: Doc) -> Iterator[Proposal]:
    """One Proposal a point; a point that names no act of its own ('at der nedsættes et udvalg') asks to decide."""
    context = context_of(doc)
    under_heading = ((item, headed(context, item, blocks)) for item, blocks in sections(context, SECTION))
    for item, blocks in chain(under_heading, unheaded(context)):
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


def headed(context: Context, item: str, blocks: list[Block]) -> list[Block]:
    """The blocks below the item's own heading; 'Udvalget anbefaler, at …' in a summary above it only retells."""
    heads = [one.start for one in context.minutes.blocks if is_heading_of(one, item)]
    return [block for block in blocks if not heads or block.start > heads[0]]


def is_heading_of(block: Block, item: str) -> bool:
    return block.kind == "section" and block.item == item and block.section == SECTION


def points_of(context: Context, blocks: list[Block]) -> list[Point]:
    points = Points(context)
    tells = False
    for block in blocks:
        if heading_of_body(context, block):
            break
        told = OTHERS_HEADING.search(context.words(block), 0 if points.found or points.lead else 1)
        if told:
            block = replace(block, end=block.start + told.start())
        if block.kind != "bullet":
            tells = TELLS.search(context.words(block)) is not None
        if block.kind == "bullet" and not tells:
            add_bullet(points, block)
        elif block.kind not in ("bullet", "subheading"):
            add_paragraph(points, block)
        if told:
            break
    if not points.found and points.lead and not OPEN_END.search(context.minutes.text.text[slice(*points.lead)]):
        alone, points.lead = points.lead, None
        points.add(*alone, ("decide",))
    return points.found


def add_bullet(points: Points, block: Block) -> None:
    """A bullet is a point of its own, unless it belongs to an open point or to one that it only explains."""
    encoded = encode_span(points.context, block.start, block.end)
    acts = acts_of_bullet(points.context, block, encoded)
    last = points.found[-1] if points.found else None
    if leads_to_what_is_recommended(points, encoded):
        points.recommend()
    if points.recommended and block.level == 0 and (AT.match(encoded.text) or points.leads_on):
        points.add(block.start, block.end, ("recommend",))
        return
    recommended = last is not None and last.acts == ("recommend",) and bool(TO_DO.match(encoded.text))
    begins = bool(acts) and starts_with_act(encoded, acts[0].start) and not recommended
    counted = bool(last and (last.counts_on or points.is_next(block.start)) and DONE.match(encoded.text))
    if last and (
        PART_OF_A_POINT.match(encoded.text)
        or block.level > 0
        or (last.open and not begins and not counted)
        or (recommended and any(RECOMMENDS_TO.search(words) for words in points.words_of_last()))
    ):
        points.attach(block.start, block.end)
    elif acts:
        points.add(block.start, block.end, tuple(dict.fromkeys(one.act for one in acts)))
    elif last and (points.counts_below_at(block.start) or (points.names_actor and DOES.match(encoded.text))):
        points.add(block.start, block.end, ("decide",))
    elif last and not AT.match(encoded.text) and not (points.leads_on and is_alike(points, encoded.text)):
        points.attach(block.start, block.end)
    elif last or points.lead or AT.match(encoded.text) or DONE_AFTER_LEAD.match(encoded.text):
        points.add(block.start, block.end, ("decide",))


def is_alike(points: Points, text: str) -> bool:
    """Whether a point below 'at' says what is done, or what to do as the one before: 'bemyndige', below 'godkende'."""
    to_do = INFINITIVE.match(text) and any(map(INFINITIVE.match, points.words_of_last()))
    return bool(to_do) or says_what_is_done(text)


def says_what_is_done(text: str) -> bool:
    """Whether a point below 'at' says it: 'planen sendes i høring', 'KKR anmoder om en plan'."""
    return DONE_AFTER_LEAD.match(text) is not None or BODY_DOES.match(text) is not None


def acts_of_bullet(context: Context, block: Block, encoded: Encoded) -> list[FoundAct]:
    """What a bullet asks for; where its first sentence says that, the others only explain it."""
    first = next(sentences_of(context, block), None)
    if first and AT.match(first.text) and ((acts := acts_in(first.encoded)) or DONE.match(first.text)):
        return acts
    return acts_in(encoded)


def leads_to_what_is_recommended(points: Points, encoded: Encoded) -> bool:
    """Whether the list that begins with this point is what 'Det indstilles, at udvalget anbefaler Byrådet' opens."""
    if points.lead or len(points.found) != 1 or points.found[0].acts != ("recommend",):
        return False
    words = points.words_of_last()[-1].rstrip(" ,:\n")
    opened = words if AT.match(encoded.text) else words.removesuffix(" at")
    return (AT.match(encoded.text) is not None or opened != words) and bool(RECOMMENDS_TO.search(opened.rstrip(" ,")))


def starts_with_act(encoded: Encoded, place: int) -> bool:
    """Whether the act stands at the head, after no more than 'at' and whoever is to act."""
    return bool(WHO_ACTS.fullmatch(encoded.text[:place]))


def add_paragraph(points: Points, block: Block) -> None:
    for sentence in sentences_of(points.context, block):
        if OTHERS_DECISION.match(sentence.text) or heads_a_decision(sentence):
            return
        if points.found and (MOVED.match(sentence.text) or any(patterns("proposals")["echo"].find(sentence.encoded))):
            continue
        start = counted = addressed_end(points.context, sentence) or lead_end(sentence.text)
        if not start and (points.found or points.leads_on) and (number := NUMBER.match(sentence.text)):
            start = number.end()
        if recommended := recommended_clauses(sentence.encoded, start):
            for first, last in recommended:
                begin = sentence.encoded.places[first] if (first, last) != recommended[0] else sentence.start
                points.add(begin, sentence.encoded.places[last], ("recommend",))
            continue
        for first, last in clauses(sentence.encoded, start, counted=counted):
            piece = encode_span(points.context, *sentence.encoded.span(first, last))
            acts = acts_in(piece)
            if leads_to_what_is_recommended(points, piece):
                points.recommend()
            if points.recommended and AT.match(piece.text):
                points.add(sentence.encoded.places[first], sentence.encoded.places[last], ("recommend",))
            elif acts:
                begin = sentence.start if first == start and start else sentence.encoded.places[first]
                points.add(begin, sentence.encoded.places[last], tuple(dict.fromkeys(one.act for one in acts)))
            elif points.found and points.found[-1].open and NUMBER.match(sentence.text) and not AT.match(piece.text):
                points.attach(sentence.encoded.places[first], sentence.encoded.places[last])
            elif (
                first < last
                and start
                and piece.text.strip(" ,.:")
                and (AT.search(sentence.text) or NUMBER.match(sentence.text))
                and not is_stub(piece.text)
            ) or (not start and (goes_on(points, sentence) or opens_with_at(sentence, piece))):
                points.add(sentence.encoded.places[first], sentence.encoded.places[last], ("decide",))
            elif start:
                points.lead = (sentence.start, sentence.end)


def addressed_end(context: Context, sentence: Sentence) -> int:
    """Where the point begins that the body that met is asked in so many words: 'Formanden foreslår rådet at …'."""
    meeting = meeting_of(context)
    found = next(patterns("proposals")["addressed"].find(sentence.encoded), None)
    if found is None or meeting is None:
        return 0
    group = next((name for name in ("who", "who_2") if found.found[name]), None)
    ours = group is None or names_the_meeting(sentence, *found.found.span(group), meeting.body)
    return found.found.end() if ours else 0


def goes_on(points: Points, sentence: Sentence) -> bool:
    """Whether a line below 'X indstiller,' is a point: 'at planen sendes …', or, below 'at', 'Planen sendes …'."""
    if sentence.text.startswith("At ") and points.found:
        return True
    if points.lead is None or NOT_ASKED.match(sentence.text):
        return False
    if AT.match(sentence.text) and points.found and sentence.first and OPEN_POINT.search(points.words_of_last()[-1]):
        return True
    return bool(DONE.match(sentence.text) or (points.leads_on and DONE_AFTER_LEAD.match(sentence.text)))


def opens_with_at(sentence: Sentence, piece: Encoded) -> bool:
    """Whether a paragraph begins with its points, which nobody is said to propose: 'at taksten forhøjes at …'."""
    return sentence.first and AT.match(sentence.text) is not None and DONE.match(piece.text) is not None


def heads_a_decision(sentence: Sentence) -> bool:
    """Whether it begins as what a body decided in the case does: 'Økonomiudvalget, den 10. januar 2023: …'."""
    return any(True for _ in patterns("decisions")["heading-of-body"].find(sentence.encoded))


def is_stub(text: str) -> bool:
    """Whether only the one who is to act is named, as in 'Det indstilles, at Nordråd' before a list."""
    says_what = DONE.match(text) or DONE_AFTER_LEAD.match(text) or DOES.match(text)
    return len(text.strip(" ,.:").split()) <= 4 and not says_what

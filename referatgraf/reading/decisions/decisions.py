"""What the meeting did under each item."""

import re
from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Doc

from referatgraf.facts import Decision, Outcome, Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.decisions.answers import APPROVALS, answered, approves_appointment
from referatgraf.reading.decisions.last_time import tells_on
from referatgraf.reading.decisions.majorities import is_of_fewer
from referatgraf.reading.decisions.outcomes import CHANGES, FOLLOWS, TELLS_NEWS, change_in, outcomes_of
from referatgraf.reading.decisions.proposal_points import number_before
from referatgraf.reading.decisions.quoted import own_blocks, own_sentences
from referatgraf.reading.decisions.reporters import is_held_report
from referatgraf.reading.decisions.unit import OPEN, Unit
from referatgraf.reading.decisions.whose import asks_itself, begins_with_the_meeting, boards_house
from referatgraf.reading.kinds import is_of_a_board
from referatgraf.reading.parts import Sentence, encode_span, evidence_of, meeting_of, sections
from referatgraf.reading.seats import is_on_seats, is_row, seat_line, seat_lines, title_of
from referatgraf.reading.statements import patterns

SECTION = "Beslutning"
METHOD = "decisions/sentence"
NOTHING = "decisions/nothing-recorded"
SEATED: tuple[Outcome, ...] = ("appointed",)
OLD_MINUTES = re.compile(r"\b(?:referat|protokol)", re.IGNORECASE)
ELECTION = re.compile(r"(?:gen|ny)?valg af\b")
OFFICIAL = re.compile(r"udvalg|nævn|kommission|byråd|regionsråd|kommunalbestyrelse|\bKKR\b", re.IGNORECASE)
"""Bodies that no board speaks for."""
ONLY_MOVED = re.compile(r"\bforesl(?:og|år|ås)\b", re.IGNORECASE)
EDGE = re.compile(
    r"til toppen|åbent?|lukket|[A-ZÆØÅ]|(?:dato|sted|tid|ref\.|referent)\s?:?\s.*|side \d+.*|pkt\. \d+ .*"
    r"|[^.]{3,200} var fraværende\.?",
    re.IGNORECASE,
)
"""Lines of the page, the form or the next item, at the edge of a text that records nothing."""
CHANGES_IT = (
    "(?:flyttes|ændres|rettes|udgår|tilføjes|slettes|udsættes|forhøjes|nedsættes|forlænges|sænkes|hæves|reduceres"
    "|tilbageføres)"
)
ALTERS = re.compile(
    rf"(?:dog\s(?:\w+\s){{0,3}}?{CHANGES_IT}\b|[\w-]+(?:en|et|ne)\s{CHANGES_IT}\sdog\b)",
    re.IGNORECASE,
)
"""How a sentence begins that changes what the one before approved."""
CHANGED: tuple[Outcome, ...] = ("approved_with_changes", "recommended", "agreed")
"""Outcomes that may say in the same sentence what is to be changed."""


def find_decisions(doc: Doc) -> Iterator[Decision]:
    """One Decision a deciding sentence; an item whose decision section decides nothing gets `none_recorded`."""
    context = context_of(doc)
    meeting = meeting_of(context)
    body = meeting.body if meeting else None
    speaker = speaker_of(context, body)
    for item, blocks in sections(context, SECTION):
        proposals = [fact for fact in context.facts if isinstance(fact, Proposal) and fact.item == item]
        own = own_blocks(context, blocks, meeting)
        units = list(units_of(context, own, speaker))
        for ordinal, unit in enumerate(units, 1):
            answers = answered(unit, proposals, own)
            yield decision_of(context, unit, proposals, answers, item=item, ordinal=ordinal, body=body)
        if not units:
            yield nothing_recorded(context, item, blocks)


def speaker_of(context: Context, body: str | None) -> str | None:
    """Whom 'bestyrelsen' means: of an 'Erhvervsforum' that calls its meeting a 'bestyrelsesmøde', its board."""
    if body is None or OFFICIAL.search(body) or not is_of_a_board(context.minutes):
        return body
    return f"{boards_house(body)}s bestyrelse"


def units_of(context: Context, blocks: list[Block], body: str | None) -> Iterator[Unit]:
    """The deciding sentences in order; a list under a report is part of the report."""
    unit: Unit | None = None
    narrative = False
    for block in blocks:
        if block.kind == "bullet" and (
            narrative or (unit and unit.is_open and not counts_on(context, block, unit, body))
        ):
            if unit and not narrative:
                unit.spans.append((block.start, block.end))
            continue
        narrative = told = False
        lines = (seat_lines(context, one) for one in own_sentences(context, block))
        for sentence in chain.from_iterable(lines):
            narrative = narrative or is_held_report(sentence)
            told = tells_on(sentence.text, told=told)
            outcomes: list[Outcome] = outcomes_of(
                opening_of(context, sentence, blocks), body, narrative=narrative, title=title_of(context, block.item)
            )
            if "appointed" in outcomes and is_news(sentence, title_of(context, block.item), body):
                outcomes.remove("appointed")
            if outcomes and (told or is_of_minority(context, sentence, blocks) or asks_itself(sentence, body)):
                continue
            if outcomes and unit and is_correction(sentence, unit, title_of(context, block.item)):
                continue
            if not outcomes and (fills_a_seat(context, sentence, unit) or names_the_chosen(context, sentence, blocks)):
                if unit and "appointed" in unit.outcomes:
                    unit.spans.append((sentence.start, sentence.end))
                    continue
                outcomes = [*SEATED]
            if outcomes:
                if unit:
                    yield unit
                unit = Unit(sentence, outcomes, [(sentence.start, sentence.end)])
            elif unit and (not narrative or unit.sentence.block == block):
                add_to(unit, sentence)
    if unit:
        yield unit


def counts_on(context: Context, block: Block, unit: Unit, body: str | None) -> bool:
    """Whether a numbered point is not of the list that the point before it opens, but comes next and decides."""
    number = number_before(context, unit.sentence.start) if unit.sentence.block.kind == "bullet" else None
    if number is None or number_before(context, block.start) != number + 1:
        return False
    return any(outcomes_of(sentence, body) for sentence in own_sentences(context, block))


def is_news(sentence: Sentence, title: str, body: str | None) -> bool:
    """Whether somebody else's choice is told of under 'Meddelelser'; what came 'herefter' was done at the meeting."""
    own = begins_with_the_meeting(sentence, body) or FOLLOWS.search(sentence.text)
    return TELLS_NEWS.match(title) is not None and not own


def is_correction(sentence: Sentence, unit: Unit, title: str) -> bool:
    """Whether it stands behind 'Godkendt med følgende rettelser:', and so among what is corrected in the minutes."""
    corrects = OLD_MINUTES.search(title) and CHANGES.search(unit.sentence.text)
    return bool(corrects) and sentence.block is unit.sentence.block


def is_of_minority(context: Context, sentence: Sentence, blocks: list[Block]) -> bool:
    """Whether the sentence begins with some of the members, no more than the others in this block and the next."""
    behind = blocks[blocks.index(sentence.block) :][:2][-1].end
    return is_of_fewer(sentence.text + context.minutes.text.text[sentence.end : behind])


def fills_a_seat(context: Context, sentence: Sentence, unit: Unit | None) -> bool:
    """Whether 'Medlem: NAME' stands under an item on seats, or that or a name alone below 'Til X udpeges:'."""
    opened = unit is not None and "appointed" in unit.outcomes
    seated = seat_line(sentence) is not None
    return (seated and (opened or is_on_seats(context, sentence.block.item))) or (opened and is_row(sentence))


def names_the_chosen(context: Context, sentence: Sentence, blocks: list[Block]) -> bool:
    """Whether nothing but names, with an office perhaps, is the first that stands under 'Valg af dirigent'."""
    first = sentence.first and sentence.block is blocks[0]
    if not first or ELECTION.match(title_of(context, sentence.block.item)) is None:
        return False
    return any(True for _ in patterns("decisions")["the-chosen"].find(sentence.encoded))


def opening_of(context: Context, sentence: Sentence, blocks: list[Block]) -> Sentence:
    """The sentence with the list that it opens, if it opens one: 'Det blev tilkendegivet,' says nothing alone."""
    if not OPEN.search(sentence.text):
        return sentence
    here = blocks.index(sentence.block)
    end = sentence.end
    for block in blocks[here + 1 :]:
        if block.kind != "bullet":
            break
        end = block.end
    return Sentence(sentence.block, sentence.start, end, encode_span(context, sentence.start, end), sentence.first)


def add_to(unit: Unit, sentence: Sentence) -> None:
    """A later sentence that only says what the decision depends on, or what comes next."""
    rules = patterns("decisions")
    if any(True for _ in rules["condition-after"].find(sentence.encoded)):
        unit.conditions.append((sentence.start, sentence.end))
        if ALTERS.match(sentence.text) and unit.outcomes == ["approved"]:
            unit.outcomes[:] = ["approved_with_changes"]
    elif (
        unit.follow_up is None
        and not ONLY_MOVED.search(sentence.text)
        and any(True for _ in rules["follow-up"].find(sentence.encoded))
    ):
        unit.follow_up = (sentence.start, sentence.end)


def decision_of(
    context: Context,
    unit: Unit,
    proposals: list[Proposal],
    answers: tuple[int, ...],
    *,
    item: str,
    ordinal: int,
    body: str | None,
) -> Decision:
    text = context.minutes.text.text
    outcomes = list(unit.outcomes)
    if "appointed" not in outcomes and approves_appointment(unit, proposals, answers):
        outcomes.append("appointed")
    spans = [*unit.spans, *unit.conditions]
    return Decision(
        evidence=evidence_of(context, [(unit.spans[0][0], unit.spans[-1][1])]) + evidence_of(context, unit.conditions),
        method=METHOD,
        item=item,
        ordinal=ordinal,
        text=" ".join(text[start:end] for start, end in spans),
        outcomes=tuple(outcomes),
        body=body,
        conditions=tuple(conditions(context, unit, [one for one in proposals if one.ordinal in answers])),
        follow_up=text[slice(*unit.follow_up)] if unit.follow_up else None,
        answers=answers,
    )


def conditions(context: Context, unit: Unit, proposals: list[Proposal]) -> Iterator[str]:
    """What the decision changes and what it depends on, also where only the proposal says so."""
    text = context.minutes.text.text
    if any(outcome in CHANGED for outcome in unit.outcomes) and (change := change_in(unit.sentence)):
        yield text[slice(*change)]
    rule = patterns("decisions")["condition"]
    for statement in rule.find(unit.sentence.encoded):
        yield text[statement.start : statement.end]
    for start, end in unit.conditions:
        yield text[start:end]
    if any(outcome in APPROVALS for outcome in unit.outcomes):
        for proposal in proposals:
            yield from (found["condition"] for found in rule.expression.finditer(proposal.text))


def nothing_recorded(context: Context, item: str, blocks: list[Block]) -> Decision:
    heading = next(
        block for block in context.minutes.blocks if block.item == item and block.section == SECTION
    )  # fmt: skip
    told = [block for block in blocks if EDGE.fullmatch(context.words(block).strip()) is None] or blocks
    start, end = (told[0].start, told[-1].end) if told else (heading.start, heading.end)
    return Decision(
        evidence=context.evidence(start, end),
        method=NOTHING,
        item=item,
        ordinal=1,
        text=context.minutes.text.text[start:end],
        outcomes=("none_recorded",),
    )

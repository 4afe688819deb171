"""What makes a naming an appointment: it is decided, proposed and approved, listed and agreed to, or a group's own.

Each ground is a function of its name; a naming comes with the decision that it rests on.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Decision, Proposal
from referatgraf.reading.appointments.sources import PROPOSAL, Sources
from referatgraf.reading.appointments.words import Naming
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_generic_for, is_same_body
from referatgraf.reading.encoding import Encoded
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.seats import chairs, cue, fills_seats, is_on_seats, seat_line, title_of

Ground = tuple[Naming, Decision]
APPROVED = frozenset({"approved", "approved_with_changes", "appointed"})
ANNOUNCED = frozenset({"approved", "appointed", "taken_note"})
NO_OUTCOME = ("none_recorded",)
NOT_YET = frozenset({"rejected", "postponed", "recommended"})


def made_in(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """The namings of an item that appoint somebody."""
    for ground in (decided, approved, listed, filled):
        yield from ground(context, item, sources)


def decided(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """What the decision names itself."""
    for naming in (by_us_as_it_says(context, one, item) for one in sources.decided):
        here = naming.opening or naming.sentence
        taken = decisions(context, item)
        taken = [one for one in taken if holds(context, one, here)] or decision_gone_on_with(context, taken, here)
        for decision in taken:
            ours = naming.by is None or is_same_body(naming.by, decision.body)
            if ours and is_appointing(context, naming, decision):
                yield naming, decision


def by_us_as_it_says(context: Context, naming: Naming, item: str) -> Naming:
    """The naming without whoever it says appoints, where 'Bestyrelsen' is the body that met and not the item's."""
    if not naming.does("points-at"):
        return naming
    first = context.minutes.text.text[naming.sentence.start : naming.sentence.end].partition(" ")[0]
    ours = any(is_generic_for(first, one.body) for one in decisions(context, item))
    return replace(naming, by=None) if ours else naming


def decision_gone_on_with(context: Context, taken: list[Decision], sentence: Sentence) -> list[Decision]:
    """The decision to appoint that a sentence which is no decision of its own goes on with, or begins: in an item on
    seats, or in a paragraph whose lines name who takes which."""
    subject = cue("who-appoints").search(sentence.text)
    if subject and taken and not is_generic_for(subject["who"], taken[0].body):
        return []
    place = context.minutes.text.origins[sentence.start]
    appointing = [one for one in taken if "appointed" in one.outcomes]
    before = [one for one in appointing if one.evidence[0].start <= place]
    if fills_seats(context, sentence.block.item):
        return before[-1:] or appointing[:1]
    if seat_line(sentence) is None:
        return []
    beside = encode_span(context, sentence.block.start, sentence.block.end)
    whole = replace(sentence, start=sentence.block.start, end=sentence.block.end, encoded=beside)
    return [one for one in appointing if holds(context, one, whole)][:1]


def is_appointing(context: Context, naming: Naming, decision: Decision) -> bool:
    """Whether a decision appoints whom it names, is an election, or approves that they are appointed.

    Where an item on seats says no more than who takes them, no other outcome is needed.
    """
    if naming.sets_up:
        return NOT_YET.isdisjoint(decision.outcomes)
    if is_put_off(context, naming):
        return False
    if naming.form != "elected" and decision.outcomes == NO_OUTCOME and fills_seats(context, decision.item):
        return True
    if constitutes_at_the_end(context, naming):
        return True
    listed = naming.form == "columns" or (
        naming.opening is not None and cue("following-members").search(naming.opening.text) is not None
    )
    if listed and not APPROVED.isdisjoint(decision.outcomes):
        return True
    if "appointed" in decision.outcomes or (naming.form == "elected" and decision.outcomes == NO_OUTCOME):
        return True
    before = naming.sentence.text[: naming.statement.found.start()]
    approves = naming.does("approves") or cue("approved-in-that").search(before) is not None
    return approves and naming.form == "appoints" and not APPROVED.isdisjoint(decision.outcomes)


def constitutes_at_the_end(context: Context, naming: Naming) -> bool:
    """Whether a body fills its offices where nobody expected it: below 'konstituerede sig således:', or one under
    'Eventuelt'."""
    if naming.form == "seat" and naming.opening is not None:
        return not naming.bodies
    words = naming.statement.encoded.text[naming.statement.found.start() :]
    own = chairs(naming.role) and not naming.bodies and cue("constituted").match(words) is not None
    return own and cue("any-other-business").match(title_of(context, naming.sentence.block.item)) is not None


def is_put_off(context: Context, naming: Naming) -> bool:
    """Whether what stands behind a naming that is no line of a list puts the whole off: 'Sagen udsættes.'."""
    if naming.opening or naming.sentence.block.kind != "paragraph":
        return False
    behind = context.minutes.text.text[naming.sentence.end : naming.sentence.block.end]
    return cue("put-off").match(behind) is not None


def approved(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """What a proposal names and a decision approves, unless the decision names persons of its own."""
    others = [
        one for one in sources.decided if not (cue("besides").search(one.sentence.text) or is_by_others(context, one))
    ]
    named = {person for one in others for person in one.people}
    for naming in sources.proposed:
        for decision in decisions(context, item):
            proposal = proposal_with(context, item, naming.opening or naming.sentence)
            answers = proposal is not None and proposal.ordinal in decision.answers
            changed = "approved_with_changes" in decision.outcomes and names_persons(context, decision)
            answers = answers and proposal is not None and is_ours_to_make(context, naming, proposal, decision.body)
            if answers and APPROVED.intersection(decision.outcomes) and not changed and not named:
                yield naming, decision
                break


def listed(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """Whom the case lists and the answer points back to, where neither names others; an office is no other."""
    others = [one for one in sources.decided if not chairs(one.role)]
    taken = [one for one in decisions(context, item) if not names_persons(context, one)]
    enough = ANNOUNCED if sources.announced else ANNOUNCED - {"taken_note"}
    agreed = [one for one in taken if enough.intersection(one.outcomes)]
    unready = any("recommend" in one.acts for one in context.facts if isinstance(one, Proposal) and one.item == item)
    if agreed and len(taken) == len(agreed) and not others and not sources.proposed and not unready:
        yield from ((naming, agreed[0]) for naming in sources.listed)


def filled(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """What the group that holds a seat has announced, where the meeting agrees or takes note, and names nobody else."""
    if sources.decided or sources.proposed or sources.listed:
        return
    own = [one for one in sources.nominated if one.does("fills-own-seat") and one.bodies]
    nominated = sources.nominated if is_on_seats(context, item) else own
    not_asked = len(sources.nominated) == 1 and not any(
        isinstance(fact, Proposal) and fact.item == item for fact in context.facts
    )
    for naming in nominated:
        for decision in decisions(context, item):
            agreed = ANNOUNCED.intersection(decision.outcomes) and not names_persons(context, decision)
            fills = naming.does("stands-in-for-leave") or (naming.does("fills-own-seat") and naming.bodies)
            wanted = cue("what-was-nominated").search(decision.text) and "approved" in decision.outcomes and not_asked
            all_of_them = takes_all_nominated(context, decision)
            if (fills or wanted or all_of_them) and agreed and decision.body:
                yield naming, decision
                break


def takes_all_nominated(context: Context, decision: Decision) -> bool:
    """Whether a decision, or a proposal that it approves, takes all whom the case says that somebody wants."""
    answered = [
        one.text
        for one in context.facts
        if isinstance(one, Proposal) and one.item == decision.item and one.ordinal in decision.answers
    ]
    return any(cue("all-nominated").search(one) for one in (decision.text, *answered))


def is_by_others(context: Context, naming: Naming) -> bool:
    """Whether a decision tells whom another appointed besides, as it was asked to: 'Havnelisten udpegede NAME.'."""
    subject = cue("who-appoints").search(naming.sentence.text)
    taken = decisions(context, naming.sentence.block.item or "")
    return bool(subject and taken and not is_generic_for(subject["who"], taken[0].body))


def is_ours_to_make(context: Context, naming: Naming, proposal: Proposal, body: str | None) -> bool:
    """Whether the body that met is the one asked to appoint, and not only to recommend it to another."""
    if "recommend" in proposal.acts:
        return False
    section = [one for one in context.minutes.blocks if one.item == proposal.item and one.section == PROPOSAL]
    words = encode_span(context, section[0].start, naming.sentence.end)
    asked, passed = (
        [means(words, found, body) for found in cue(name).finditer(words.text)] for name in ("asked-of", "proposed-to")
    )
    if not any(asked) and not all(passed):
        return False
    return naming.by is None or is_same_body(naming.by, body)


def means(words: Encoded, found: re.Match[str], body: str | None) -> bool:
    """Whether whoever a cue has found, by name or by a noun such as 'byrådet', is this body."""
    if found["noun"] is None:
        return is_same_body(words.names[found.start("who")].key, body)
    return is_generic_for(found["noun"], body)


def decisions(context: Context, item: str) -> list[Decision]:
    return [fact for fact in context.facts if isinstance(fact, Decision) and fact.item == item]


def proposal_with(context: Context, item: str, sentence: Sentence) -> Proposal | None:
    """The proposal in which the sentence stands."""
    proposals = (fact for fact in context.facts if isinstance(fact, Proposal) and fact.item == item)
    return next((one for one in proposals if holds(context, one, sentence)), None)


def holds(context: Context, fact: Decision | Proposal, sentence: Sentence) -> bool:
    place = context.minutes.text.evidence(sentence.start, sentence.end)
    return any(one.start < place.end and place.start < one.end for one in fact.evidence)


def names_persons(context: Context, decision: Decision) -> bool:
    """Whether a decision speaks of persons."""
    origins = context.minutes.text.origins
    persons = [origins[name.start] for name in context.named if name.kind == "person"]
    return any(one.start <= place < one.end for one in decision.evidence for place in persons)

"""Who is appointed to what, by whom and in whose place: a proposal that was approved, or a decision that says so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from spacy.tokens import Doc

from referatgraf.facts import Appointment, Decision, Meeting, Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.appointment_bodies import as_it_stands, at_the_seat_left, bodies_around, in_full, own_body_too
from referatgraf.reading.appointment_sources import CALLED_IN, PROPOSAL, Sources, sources_of
from referatgraf.reading.appointment_words import Naming
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.outcomes import is_generic_for, is_same_body
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, evidence_of, meeting_of
from referatgraf.reading.seats import CHAIRS, fills_seats, is_on_own_members, is_on_seats

APPROVED = frozenset({"approved", "approved_with_changes", "appointed"})
ANNOUNCED = frozenset({"approved", "appointed", "taken_note"})
APPROVES = re.compile(
    r"(?:(?:(?:det )?(?:indstillede|indstillingen) (?:blev |er )?)?(?:godkendt|tiltrådt|vedtaget)"
    rf"|(?:{SIGNS['organisation']}|\w+) (?:godkendte|tiltrådte|vedtog|fulgte) indstillingen),? "
    r"(?:med den (?:ændring|tilføjelse),? at|idet|at|således at|med,? at) ",
    re.IGNORECASE,
)
"""'Godkendt, idet' NAME udpeges."""
WANTED = re.compile(r"\b(?:indstillingen|forslaget|udpegningen)\b", re.IGNORECASE)
"""What is approved where the case tells of one nomination and nothing else is proposed."""
ADDS = re.compile(r"\b(?:desuden|yderligere|tillige|derudover)\b", re.IGNORECASE)
"""What makes those whom a decision names more than those proposed."""
SUBJECT = re.compile(r"(?P<who>\w+(?:en|et|ne))\s(?:har|valgte|udpegede|vælger|udpeger)\b", re.IGNORECASE)
"""Who appoints, at the beginning of a sentence: 'Generalforsamlingen valgte'."""
LISTED = re.compile(r"\bfølgende sammensætning\b", re.IGNORECASE)
"""What opens a list of members that is approved as it stands."""
OF_THOSE_NAMED = frozenset({"approved-as", "appointing-approved"})
NO_OUTCOME = ("none_recorded",)
NOT_YET = frozenset({"rejected", "postponed", "recommended"})
INFERRED_CONFIDENCE = 0.9
ADDRESSED = re.compile(
    rf"\b(?:indstill\w*|anbefal\w*|foresl\w*)\s(?:til|over\s?for)\s(?:{SIGNS['organisation']}|(?P<noun>\w+))",
    re.IGNORECASE,
)


def find_appointments(doc: Doc) -> Iterator[Appointment]:
    """One Appointment a person and body; what was proposed and not approved is none."""
    context = context_of(doc)
    meeting = meeting_of(context)
    content = (block for block in context.minutes.blocks if block.kind in CONTENT and block.item is not None)
    for item, blocks in groupby(content, key=lambda block: block.item):
        yield from appointments_of(context, str(item), list(blocks), meeting)


def appointments_of(context: Context, item: str, blocks: list[Block], meeting: Meeting | None) -> Iterator[Appointment]:
    sources = sources_of(context, blocks)
    made: dict[tuple[str, str], Appointment] = {}
    seats = (*decided(context, item, sources), *approved(context, item, sources), *listed(context, item, sources))
    seats += tuple(filled(context, item, sources))
    for naming, decision in seats:
        for one in as_it_stands(context, at_the_seat_left(naming, sources), sources):
            for appointment in new_appointments(context, item, one, decision, meeting):
                with_office_first(made, appointment)
    earlier = list(earlier_appointments(context, item, sources))
    yield from (completed(context, appointment, sources, list(made.values()), earlier) for appointment in made.values())
    yield from (one for one in earlier if (one.person, one.to_body) not in made)


def with_office_first(made: dict[tuple[str, str], Appointment], appointment: Appointment) -> None:
    """Who is a member of what he is also elected to chair holds the one appointment that tells more."""
    key = (appointment.person, appointment.to_body)
    before = made.setdefault(key, appointment)
    if appointment.role in CHAIRS and before.role in (None, "medlem"):
        made[key] = replace(appointment, nominated_by=appointment.nominated_by or before.nominated_by)


def decided(context: Context, item: str, sources: Sources) -> Iterator[tuple[Naming, Decision]]:
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
    if naming.statement.pattern.name != "points-at":
        return naming
    first = context.minutes.text.text[naming.sentence.start : naming.sentence.end].partition(" ")[0]
    ours = any(is_generic_for(first, one.body) for one in decisions(context, item))
    return replace(naming, by=None) if ours else naming


def decision_gone_on_with(context: Context, taken: list[Decision], sentence: Sentence) -> list[Decision]:
    """The decision to appoint, in an item on seats, that a sentence which is no decision of its own goes on with."""
    subject = SUBJECT.match(sentence.text)
    if subject and taken and not is_generic_for(subject["who"], taken[0].body):
        return []
    place = context.minutes.text.origins[sentence.start]
    appointing = [one for one in taken if "appointed" in one.outcomes]
    before = [one for one in appointing if one.evidence[0].start <= place]
    return (before[-1:] or appointing[:1]) if fills_seats(context, sentence.block.item) else []


def is_appointing(context: Context, naming: Naming, decision: Decision) -> bool:
    """Whether a decision appoints whom it names, is an election, or approves that they are appointed.

    Where an item on seats says no more than who takes them, no other outcome is needed.
    """
    if naming.statement.pattern.name == "sets-up":
        return NOT_YET.isdisjoint(decision.outcomes)
    if naming.form != "elected" and decision.outcomes == NO_OUTCOME and fills_seats(context, decision.item):
        return True
    listed = naming.opening is not None and LISTED.search(naming.opening.text) is not None
    if listed and not APPROVED.isdisjoint(decision.outcomes):
        return True
    if "appointed" in decision.outcomes or (naming.form == "elected" and decision.outcomes == NO_OUTCOME):
        return True
    before = naming.sentence.text[: naming.statement.found.start()]
    approves = naming.statement.pattern.name in OF_THOSE_NAMED or APPROVES.fullmatch(before) is not None
    return approves and naming.form == "appoints" and not APPROVED.isdisjoint(decision.outcomes)


def approved(context: Context, item: str, sources: Sources) -> Iterator[tuple[Naming, Decision]]:
    """What a proposal names and a decision approves, unless the decision names persons of its own."""
    named = {person for one in sources.decided if not ADDS.search(one.sentence.text) for person in one.people}
    for naming in sources.proposed:
        for decision in decisions(context, item):
            proposal = proposal_with(context, item, naming.opening or naming.sentence)
            answers = proposal is not None and proposal.ordinal in decision.answers
            changed = "approved_with_changes" in decision.outcomes and names_persons(context, decision)
            answers = answers and proposal is not None and is_ours_to_make(context, naming, proposal, decision.body)
            if answers and APPROVED.intersection(decision.outcomes) and not changed and not named:
                yield naming, decision
                break


def listed(context: Context, item: str, sources: Sources) -> Iterator[tuple[Naming, Decision]]:
    """Whom the case lists and the answer points back to, where neither names others; an office is no other."""
    others = [one for one in sources.decided if one.role not in CHAIRS]
    taken = [one for one in decisions(context, item) if not names_persons(context, one)]
    enough = ANNOUNCED if sources.announced else ANNOUNCED - {"taken_note"}
    agreed = [one for one in taken if enough.intersection(one.outcomes)]
    unready = any("recommend" in one.acts for one in context.facts if isinstance(one, Proposal) and one.item == item)
    if agreed and len(taken) == len(agreed) and not others and not sources.proposed and not unready:
        yield from ((naming, agreed[0]) for naming in sources.listed)


def filled(context: Context, item: str, sources: Sources) -> Iterator[tuple[Naming, Decision]]:
    """What the group that holds a seat has announced, where the meeting agrees or takes note, and names nobody else."""
    if sources.decided or sources.proposed or sources.listed or not is_on_seats(context, item):
        return
    not_asked = len(sources.nominated) == 1 and not any(
        isinstance(fact, Proposal) and fact.item == item for fact in context.facts
    )
    for naming in sources.nominated:
        for decision in decisions(context, item):
            agreed = ANNOUNCED.intersection(decision.outcomes) and not names_persons(context, decision)
            pattern = naming.statement.pattern.name
            fills = pattern == CALLED_IN or (pattern == "group-fills" and naming.bodies)
            wanted = WANTED.search(decision.text) and "approved" in decision.outcomes and not_asked
            if (fills or wanted) and agreed and decision.body:
                yield naming, decision
                break


def is_ours_to_make(context: Context, naming: Naming, proposal: Proposal, body: str | None) -> bool:
    """Whether the body that met is the one asked to appoint, and not only to recommend it to another."""
    if "recommend" in proposal.acts:
        return False
    section = [one for one in context.minutes.blocks if one.item == proposal.item and one.section == PROPOSAL]
    words = encode_span(context, section[0].start, naming.sentence.end)
    for found in ADDRESSED.finditer(words.text):
        key = words.names[found.end() - 1].key if found["noun"] is None else None
        if not (is_same_body(key, body) if key else is_generic_for(found["noun"], body)):
            return False
    return naming.by is None or is_same_body(naming.by, body)


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


def new_appointments(
    context: Context, item: str, naming: Naming, decision: Decision, meeting: Meeting | None
) -> Iterator[Appointment]:
    spans = [(naming.sentence.start, naming.sentence.end)]
    evidence = evidence_of(context, spans)
    evidence += tuple(one for one in decision.evidence if one not in evidence)
    for person in naming.people:
        for body in (*own_body_too(naming, meeting), *(naming.bodies or bodies_around(context, naming, meeting))):
            yield Appointment(
                evidence=evidence,
                method=naming.statement.pattern.method,
                person=person,
                to_body=in_full(context, item, body),
                role=naming.role,
                appointed_by=meeting.body if meeting else None,
                nominated_by=naming.nominated_by,
                replacing=naming.replacing if len(naming.people) == 1 else None,
                item=item,
                decision=decision.ordinal,
                date=meeting.date if meeting else None,
                valid_from=naming.valid_from,
                valid_to=naming.valid_to,
            )


def earlier_appointments(context: Context, item: str, sources: Sources) -> Iterator[Appointment]:
    meeting = meeting_of(context)
    for naming in sources.told:
        own = naming.statement.pattern.name == "has-entered" and is_on_own_members(context, item) and meeting
        bodies = (meeting.body,) if own and meeting and meeting.body else naming.bodies
        for person in naming.people:
            for body in bodies:
                yield Appointment(
                    evidence=context.evidence(naming.sentence.start, naming.sentence.end),
                    method=naming.statement.pattern.method,
                    person=person,
                    to_body=body,
                    role=naming.role,
                    appointed_by=naming.by,
                    nominated_by=naming.nominated_by,
                    replacing=naming.replacing if len(naming.people) == 1 else None,
                    item=item,
                    valid_from=naming.valid_from,
                    valid_to=naming.valid_to,
                    new=False,
                )


def completed(
    context: Context, made: Appointment, sources: Sources, new: list[Appointment], earlier: list[Appointment]
) -> Appointment:
    """The appointment with who nominated, who left the seat and why, where the item says so."""
    for nomination in sources.nominated:
        if made.person in nomination.people and (not nomination.bodies or made.to_body in nomination.bodies):
            told = context.evidence(nomination.sentence.start, nomination.sentence.end)
            made = replace(
                made,
                nominated_by=made.nominated_by or nomination.by,
                replacing=made.replacing or (nomination.replacing if len(nomination.people) == 1 else None),
                evidence=tuple(dict.fromkeys((*made.evidence, *told))),
            )
    replaced, reasons = predecessor(made, sources, new, earlier)
    if reasons:
        text = context.minutes.text.text
        made = replace(
            made,
            reason=" ".join(text[sentence.start : sentence.end] for sentence in reasons),
            evidence=(*made.evidence, *evidence_of(context, ((one.start, one.end) for one in reasons))),
        )
    if made.replacing is None and replaced:
        return replace(made, replacing=replaced, inferred=("replacing",), confidence=INFERRED_CONFIDENCE)
    return made


def predecessor(
    made: Appointment, sources: Sources, new: list[Appointment], earlier: list[Appointment]
) -> tuple[str | None, list[Sentence]]:
    """Whose seat it is: of the one who left, or of the only one appointed before where somebody new is needed."""
    if only(one.person for one in new if one.to_body == made.to_body) is None:
        return None, []
    left = [(person, sentence) for person, bodies, sentence in sources.left if not bodies or made.to_body in bodies]
    gone = only(person for person, _ in left if person != made.person)
    if gone:
        return gone, [sentence for person, sentence in left if person == gone]
    before = only(one.person for one in earlier if one.to_body == made.to_body and one.person != made.person)
    return (before, sources.needed) if sources.needed else (None, [])


def only(names: Iterable[str]) -> str | None:
    """The one name there is, if it is one."""
    different = set(names)
    return different.pop() if len(different) == 1 else None

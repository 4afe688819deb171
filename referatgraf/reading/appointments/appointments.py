"""Who is appointed to what, by whom and in whose place: a proposal that was approved, or a decision that says so."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from spacy.tokens import Doc

from referatgraf.facts import Appointment, Decision, Meeting
from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.bodies import as_it_stands, at_the_seat_left, bodies_around, in_full, own_body_too
from referatgraf.reading.appointments.clauses import filled_in_parts
from referatgraf.reading.appointments.grounds import made_in
from referatgraf.reading.appointments.leavers import Left
from referatgraf.reading.appointments.periods import INFERRED_CONFIDENCE, with_period
from referatgraf.reading.appointments.sources import Sources, sources_of
from referatgraf.reading.appointments.told import with_bodies_told
from referatgraf.reading.appointments.wanted import stand_in, wanted
from referatgraf.reading.appointments.words import STAND_INS, Naming
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.decisions.whose import boards_house
from referatgraf.reading.parts import CONTENT, Sentence, evidence_of, meeting_of
from referatgraf.reading.seats import chairs, cue


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
    for naming, decision in chain(
        made_in(context, item, sources), wanted(context, item, sources), stand_in(context, item, sources)
    ):
        for one in as_it_stands(context, at_the_seat_left(naming, sources, meeting.body if meeting else None), sources):
            for appointment in new_appointments(context, item, one, decision, meeting):
                with_office_first(made, appointment)
    for naming, decision in filled_in_parts(context, item, sources.parts, sources.tables):
        if not is_read_already(context, naming, made.values()):
            for appointment in new_appointments(context, item, naming, decision, meeting):
                with_office_first(made, appointment)
    earlier = list(earlier_appointments(context, item, sources))
    done = (completed(context, appointment, sources, list(made.values()), earlier) for appointment in made.values())
    yield from (with_period(context, appointment, sources, meeting) for appointment in done)
    yield from (one for one in earlier if (one.person, one.to_body) not in made)


def is_read_already(context: Context, naming: Naming, made: Iterable[Appointment]) -> bool:
    """Whether the words of a naming have made an appointment of the same person."""
    place = context.minutes.text.evidence(naming.sentence.start, naming.sentence.end)
    spans = (span for one in made if one.person in naming.people for span in one.evidence[:1])
    return any(one.start < place.end and place.start < one.end for one in spans)


def with_office_first(made: dict[tuple[str, str], Appointment], appointment: Appointment) -> None:
    """Who is a member of what he is also elected to chair holds the one appointment that tells more."""
    key = (appointment.person, appointment.to_body)
    before = made.setdefault(key, appointment)
    if chairs(appointment.role) and before.role in (None, "medlem"):
        made[key] = replace(appointment, nominated_by=appointment.nominated_by or before.nominated_by)


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
    for naming in with_bodies_told(context, sources.told):
        bodies = naming.bodies
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
    for nomination in (*sources.nominated, *sources.wanted):
        if made.person in nomination.people and (not nomination.bodies or made.to_body in nomination.bodies):
            told = context.evidence(nomination.sentence.start, nomination.sentence.end)
            made = replace(
                made,
                nominated_by=made.nominated_by or nomination.by,
                replacing=made.replacing or (nomination.replacing if len(nomination.people) == 1 else None),
                evidence=tuple(dict.fromkeys((*made.evidence, *told))),
            )
    replaced, reasons = predecessor(context, made, sources, new, earlier)
    if reasons and made.replacing in (None, replaced):
        text = context.minutes.text.text
        made = replace(
            made,
            reason=" ".join(text[sentence.start : sentence.end] for sentence in reasons),
            evidence=(*made.evidence, *evidence_of(context, ((one.start, one.end) for one in reasons))),
        )
    if made.replacing is None and replaced:
        return replace(made, replacing=replaced, inferred=("replacing",), confidence=INFERRED_CONFIDENCE)
    return made


def goes_on_in_it(context: Context, made: Appointment) -> bool:
    """Whether somebody is elected again, or for a new period: whoever leaves is no predecessor."""
    return cue("goes-on-in-it").search(context.minutes.text.quote(made.evidence[0])) is not None


def predecessor(
    context: Context, made: Appointment, sources: Sources, new: list[Appointment], earlier: list[Appointment]
) -> tuple[str | None, list[Sentence]]:
    """Whose seat it is: of the one who left and whom nobody else is told to follow, or of the only one appointed before
    where somebody new is needed. Where several are appointed to several bodies, whoever left must be told to have left
    this one."""
    alike, alone = seated_like(made, new)
    if any(one.everywhere for one in sources.left):
        alike = [one for one in alike if chairs(one.role) == chairs(made.role)]
    if only(one.person for one in alike) != made.person or goes_on_in_it(context, made):
        return None, []
    stands_in = made.role in STAND_INS
    left = [
        one
        for one in sources.left
        if is_from(one, made, new) and (one.stood_in == stands_in or (alone and not one.stood_in))
    ]
    followed = {one.replacing for one in new if one.person != made.person and one.to_body == made.to_body}
    gone = only(one.person for one in left if one.person != made.person)
    if any(one.everywhere for one in left) and gone and not stands_in:
        return gone, [one.told for one in left if one.person == gone]
    if gone in followed:
        return None, []
    if gone:
        return gone, [one.told for one in left if one.person == gone]
    before = only(one.person for one in earlier if one.to_body == made.to_body and one.person != made.person)
    return (before, sources.needed) if sources.needed and (alone or not stands_in) else (None, [])


def seated_like(made: Appointment, new: list[Appointment]) -> tuple[list[Appointment], bool]:
    """The members, or the stand-ins, whom the item seats beside somebody, and whether it seats nobody of the others."""
    seated = [one for one in new if one.to_body == made.to_body]
    alike = [one for one in seated if (one.role in STAND_INS) == (made.role in STAND_INS)]
    return alike, len(alike) == len(seated)


def is_from(left: Left, made: Appointment, new: list[Appointment]) -> bool:
    """Whether somebody has left the body of an appointment; where it is not said, and the item seats several persons in
    several bodies, whether he had the same office."""
    same_office = chairs(made.role) and str(made.role) in left.told.text.casefold()
    alone = 1 in (len({one.to_body for one in new}), len({one.person for one in new}))
    houses = {boards_house(one) for one in left.bodies}
    return left.everywhere or boards_house(made.to_body) in houses or (not left.bodies and (alone or same_office))


def only(names: Iterable[str]) -> str | None:
    """The one name there is, if it is one."""
    different = set(names)
    return different.pop() if len(different) == 1 else None

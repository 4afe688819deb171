"""Whom others want for a seat, as the case tells, where the answer points back to them: 'De indstillede vælges.'"""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Decision, Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.grounds import APPROVED, Ground, decisions, names_persons
from referatgraf.reading.appointments.parts_of_case import bodies_of_part
from referatgraf.reading.appointments.sources import DECISION, PROPOSAL, Sources
from referatgraf.reading.appointments.words import STAND_INS, Naming, namings
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_same_body
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, sentences_of
from referatgraf.reading.seats import chairs, cue


def wanted(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """Those nominated, where all that is decided agrees to them and names nobody else; an office is no other."""
    others = [one for one in sources.decided if not chairs(one.role)]
    taken = [one for one in decisions(context, item) if not names_persons(context, one)]
    agreed = [one for one in taken if APPROVED.intersection(one.outcomes) or cue("agrees-to-changes").search(one.text)]
    if not agreed or others or sources.proposed or sources.listed or is_for_others(context, item):
        return
    answer = answer_of(context, item)
    if cue("sent-to-others").search(answer) or cue("only-in-part").search(answer):
        return
    pointed = any(cue(one).search(answer) for one in ("points-to-wanted", "agrees-to-changes"))
    if not pointed and not follows_who_wants(context, item, sources):
        return
    named = [one for one in sources.nominated if one.people and not is_withdrawn(context, item, one)]
    ours = [one for one in named if not (one.by and is_same_body(one.by, agreed[0].body))]
    if is_decided_between(answer, ours) or is_decided_between(case_of(context, item), ours):
        return
    changes = [one for block in blocks_of(context, item) for one in changes_in(context, block)]
    yield from ((one, agreed[0]) for one in (*ours, *changes))


def follows_who_wants(context: Context, item: str, sources: Sources) -> bool:
    """Whether the answer follows what one of those who nominate wants: 'Idrætsrådets indstilling følges'."""
    blocks = [one for one in blocks_of(context, item) if one.section in (PROPOSAL, DECISION)]
    words = [encode_span(context, one.start, one.end) for one in blocks]
    found = ((one, whose) for one in words for whose in cue("whose-wish").finditer(one.text))
    return any(one.names[whose.start("who")].key == naming.by for one, whose in found for naming in sources.nominated)


def changes_wanted(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Who comes where the case tells of changes to which the answer agrees, wanted by the group that writes of them."""
    item = sentence.block.item or ""
    if not cue("agrees-to-changes").search(answer_of(context, item)):
        return
    writes = [cue("group-writes").match(one.text) for one in sentences_of(context, sentence.block)]
    groups = {
        one.encoded.names[found.start("who")].key
        for one, found in zip(sentences_of(context, sentence.block), writes, strict=True)
        if found and one.start <= sentence.start
    }
    group = groups.pop() if len(groups) == 1 else None
    part = bodies_of_part(context, sentence)
    for naming in namings(context, sentence, "appoints"):
        yield replace(naming, bodies=naming.bodies or part, nominated_by=naming.nominated_by or group)


def stand_in(context: Context, item: str, sources: Sources) -> Iterator[Ground]:
    """The one stand-in of whom the case tells, where only one leaves and the answer says that 'suppleanten' enters."""
    agreed = [one for one in decisions(context, item) if APPROVED.intersection(one.outcomes)]
    gone = {one.person: one for one in sources.left}
    if len(gone) != 1 or not agreed or cue("stand-in-enters").search(answer_of(context, item)) is None:
        return
    left = next(iter(gone.values()))
    told = (one for block in blocks_of(context, item) for one in standing_in(context, block))
    named = [one for one in told if one.people != (left.person,)]
    if len({one.people for one in named}) == 1:
        yield replace(named[0], bodies=left.bodies, replacing=left.person), agreed[0]


def standing_in(context: Context, block: Block) -> Iterator[Naming]:
    for sentence in sentences_of(context, block):
        yield from namings(context, sentence, "standing")


def answer_of(context: Context, item: str) -> str:
    """What is proposed and decided under an item."""
    return said(context, item, asked=True)


def case_of(context: Context, item: str) -> str:
    return said(context, item, asked=False)


def said(context: Context, item: str, *, asked: bool) -> str:
    told = (one for one in blocks_of(context, item) if (one.section in (PROPOSAL, DECISION)) == asked)
    return " ".join(encode_span(context, one.start, one.end).text for one in told)


def changes_in(context: Context, block: Block) -> Iterator[Naming]:
    for sentence in sentences_of(context, block) if block.section not in (PROPOSAL, DECISION) else ():
        yield from changes_wanted(context, sentence)


def blocks_of(context: Context, item: str) -> list[Block]:
    return [one for one in context.minutes.blocks if one.item == item and one.kind in CONTENT]


def is_for_others(context: Context, item: str) -> bool:
    """Whether the meeting is only asked to recommend somebody to those who appoint."""
    proposals = [one for one in context.facts if isinstance(one, Proposal) and one.item == item]
    taken: list[Decision] = decisions(context, item)
    recommends = any("recommend" in one.acts for one in proposals)
    return recommends or any("recommended" in one.outcomes for one in taken)


def is_withdrawn(context: Context, item: str, naming: Naming) -> bool:
    """Whether the item says that somebody wanted did not wish it: 'NAME trak sig'."""
    text = context.minutes.text.text
    ends = (
        name.end
        for block in context.minutes.blocks
        if block.item == item
        for name in context.names_in(block.start, block.end)
        if name.key in naming.people
    )
    return any(cue("withdraws").match(text, end) for end in ends)


def is_decided_between(words: str, namings: list[Naming]) -> bool:
    """Whether only one of several is meant, and it is not said who: 'den foreslåede kandidat', 'der er én plads'."""
    members = {person for one in namings if one.role not in STAND_INS for person in one.people}
    return len(members) > 1 and cue("only-one").search(words) is not None

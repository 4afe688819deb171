"""Which of the proposals a decision answers."""

import re

from referatgraf.facts import Act, Outcome, Proposal
from referatgraf.minutes.structure import Block
from referatgraf.reading.decisions.points import points_of_bullet, points_stated
from referatgraf.reading.decisions.unit import Unit

ONE_MATTER = re.compile(r"(?!sag|punkt|forslag|det\b|indstilling)\w+(?:en|et|erne|ene)\s(?:blev|er|var)\b")
"""How 'Regnskabet blev godkendt' begins, which answers no other point of the proposal."""
APPROVALS: tuple[Outcome, ...] = ("approved", "approved_with_changes")
WHOLLY: tuple[Outcome, ...] = (*APPROVALS, "rejected", "postponed", "recommended")
ANSWERED: dict[Outcome, tuple[Act, ...]] = {
    "approved": ("approve", "decide", "appoint"),
    "approved_with_changes": ("approve", "decide", "appoint"),
    "taken_note": ("take_note",),
    "discussed": ("discuss",),
    "recommended": ("recommend",),
    "appointed": ("appoint",),
    "supported": ("recommend",),
    "agreed": ("clarify",),
}


def approves_appointment(unit: Unit, proposals: list[Proposal], answers: tuple[int, ...]) -> bool:
    """Whether the decision approves as they stand the proposals that it answers, and one of them is to appoint."""
    if not is_whole(unit) or not any(outcome in APPROVALS for outcome in unit.outcomes):
        return False
    return any("appoint" in proposal.acts for proposal in proposals if proposal.ordinal in answers)


def is_whole(unit: Unit) -> bool:
    """Whether the decision answers the proposals as they stand: 'Godkendt.', 'godkendte indstillingen'."""
    words = unit.sentence.text.casefold()
    short = len(words.split()) <= 3 and not ONE_MATTER.match(words)
    named = ("indstilling" if "recommended" in unit.outcomes else "indstill") in words
    return named or short or points_stated(words) is not None


def answered(unit: Unit, proposals: list[Proposal], blocks: list[Block]) -> tuple[int, ...]:
    """The ordinals of the proposals that these outcomes answer: those it states, else, for a whole approval, all."""
    if "ændringsforslag" in unit.sentence.text.casefold():
        return ()
    stated = points_stated(unit.sentence.text)
    if stated is None:
        stated = points_of_bullet(unit.sentence.block, blocks, len(proposals))
    if stated is not None:
        return tuple(proposal.ordinal for proposal in proposals if proposal.ordinal in stated)
    if is_whole(unit) and any(outcome in WHOLLY for outcome in unit.outcomes):
        return tuple(proposal.ordinal for proposal in proposals)
    acts = {act for outcome in unit.outcomes for act in ANSWERED.get(outcome, ())}
    if len(proposals) > 1 and "appointed" not in unit.outcomes:
        acts.discard("appoint")
    return tuple(proposal.ordinal for proposal in proposals if acts.intersection(proposal.acts))

"""What meetings were asked to do, what they decided, and whom that concerns."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from referatgraf.facts import Actor, Decision, Evidence, Proposal
from referatgraf.identity.folding import fold
from referatgraf.store.building import Building, Loose
from referatgraf.store.project_source import Source


@dataclass(frozen=True, slots=True, order=True)
class _Mention:
    start: int
    end: int
    actor: str


def project_proposals(source: Source, building: Building) -> None:
    for proposal in source.facts(Proposal):
        properties: Loose = {"ordinal": proposal.ordinal, "text": proposal.text, "acts": list(proposal.acts)}
        id = building.node("Proposal", source.proposal(proposal.item, proposal.ordinal), properties)
        building.edge("PROPOSES", source.item(proposal.item), id)
        source.prove(building, id, proposal)


def project_decisions(source: Source, building: Building) -> None:
    """Decisions with the proposals they answer, who took them, and every actor named within them."""
    mentions = _mentions(source)
    points = {(proposal.item, proposal.ordinal) for proposal in source.facts(Proposal)}
    for decision in source.facts(Decision):
        id = building.node("Decision", source.decision(decision.item, decision.ordinal), _properties(source, decision))
        building.edge("DECIDES", source.item(decision.item), id)
        building.edge("TAKEN_BY", id, source.find(decision.body, "organisation") if decision.body else source.body)
        for ordinal in decision.answers:
            if (decision.item, ordinal) in points:
                building.edge("ANSWERS", id, source.proposal(decision.item, ordinal))
        for mention in _within(mentions, decision.evidence):
            place = Evidence(source.sha256, mention.start, mention.end)
            building.edge("CONCERNS", id, mention.actor, evidence=source.passages(building, [place]))
        source.prove(building, id, decision)


def _properties(source: Source, decision: Decision) -> Loose:
    return {
        "ordinal": decision.ordinal,
        "text": decision.text,
        "outcomes": list(decision.outcomes),
        "conditions": list(decision.conditions),
        "follow_up": decision.follow_up,
        "date": source.day,
        "search": fold(decision.text),
    }


def _mentions(source: Source) -> list[_Mention]:
    """Every mention of the document, in its order."""
    return sorted(
        _Mention(mention.evidence.start, mention.evidence.end, id)
        for actor in source.facts(Actor)
        if (id := source.find(actor.key, actor.actor_kind))
        for mention in actor.mentions
    )


def _within(mentions: Sequence[_Mention], evidence: Sequence[Evidence]) -> Iterator[_Mention]:
    for each in evidence:
        for mention in mentions[bisect_left(mentions, _Mention(each.start, 0, "")) :]:
            if mention.start >= each.end:
                break
            if mention.end <= each.end:
                yield mention

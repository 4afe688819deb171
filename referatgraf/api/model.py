"""The types of the API, which bear the names of the graph: its nodes, and its relationships that have properties.

What each type, property and relationship means stands in `graph/ontology.yml`, from where `schema.py` takes it.
"""

from __future__ import annotations

import datetime

import strawberry

from referatgraf.api.fields import Info, many, node_evidence, one, tie_evidence
from referatgraf.api.records import node


def _changes(self: Decision) -> bool:
    return "approved_with_changes" in self.outcomes


async def _meeting(self: Substitution, info: Info) -> Meeting | None:
    held = await info.context.node("Meeting", self.meeting_id) if self.meeting_id else None
    return node(info.schema, "Meeting", held) if held else None


@strawberry.interface(description="Who or what can act: a person, party, municipality, organisation or body.")
class Actor:
    id: strawberry.ID
    name: str
    evidence: list[Evidence] = node_evidence()
    decisions: list[Decision] = many("<-CONCERNS")


@strawberry.interface(description="What one can sit in, be appointed to or act for: a body or an organisation.")
class BodyOrOrganisation(Actor):
    aliases: list[str] = strawberry.field(default_factory=list)
    kind: str | None = None
    members: list[Seat] = many("<-SEATED_IN")
    roles: list[Role] = many("<-HAS_ROLE")
    meetings: list[Meeting] = many("<-HELD_BY")
    decisions_taken: list[Decision] = many("<-TAKEN_BY")
    appointments: list[Appointment] = many("<-TO")
    appointments_made: list[Appointment] = many("<-MADE_BY")
    nominations: list[Appointment] = many("<-NOMINATED_BY")
    belongs_to: list[BodyOrOrganisation] = many("BELONGS_TO->")
    parts: list[BodyOrOrganisation] = many("<-BELONGS_TO")
    relations: list[Relation] = many("RELATED_TO->")
    inverse_relations: list[Relation] = many("<-RELATED_TO")


@strawberry.type
class Person(Actor):
    aliases: list[str] = strawberry.field(default_factory=list)
    seats: list[Seat] = many("SEATED_IN->")
    attendances: list[Attendance] = many("ATTENDED|ABSENT_FROM->")
    parties: list[Affiliation] = many("AFFILIATED_WITH->")
    municipalities: list[Representation] = many("REPRESENTS->")
    roles: list[Role] = many("HAS_ROLE->")
    appointments: list[Appointment] = many("HOLDS->")
    replaced_in: list[Appointment] = many("<-REPLACES")
    substitutions: list[Substitution] = many("SUBSTITUTED_FOR->")
    substituted_by: list[Substitution] = many("<-SUBSTITUTED_FOR")
    reports: list[Report] = many("REPORTED_ON->")


@strawberry.type
class Party(Actor):
    letter: str | None = None
    scope: str | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    members: list[Affiliation] = many("<-AFFILIATED_WITH")
    nominations: list[Appointment] = many("<-NOMINATED_BY")
    relations: list[Relation] = many("RELATED_TO->")
    inverse_relations: list[Relation] = many("<-RELATED_TO")


@strawberry.type
class Municipality(Actor):
    code: str | None = None
    region: str | None = None
    representatives: list[Representation] = many("<-REPRESENTS")
    roles: list[Role] = many("<-HAS_ROLE")
    nominations: list[Appointment] = many("<-NOMINATED_BY")
    relations: list[Relation] = many("RELATED_TO->")
    inverse_relations: list[Relation] = many("<-RELATED_TO")


@strawberry.type
class Organisation(BodyOrOrganisation):
    pass


@strawberry.type
class Body(BodyOrOrganisation):
    pass


@strawberry.type
class Meeting:
    id: strawberry.ID
    title: str | None = None
    date: datetime.date | None = None
    kind: str | None = None
    place: str | None = None
    body: BodyOrOrganisation | None = one("HELD_BY->")
    items: list[AgendaItem] = many("HAS_ITEM->")
    attendees: list[Attendance] = many("<-ATTENDED")
    absentees: list[Attendance] = many("<-ABSENT_FROM")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class AgendaItem:
    id: strawberry.ID
    number: str | None = None
    title: str | None = None
    sections: list[str] = strawberry.field(default_factory=list)
    empty: bool = False
    meeting: Meeting | None = one("<-HAS_ITEM")
    parent: AgendaItem | None = one("PART_OF_ITEM->")
    subitems: list[AgendaItem] = many("<-PART_OF_ITEM")
    cases: list[Case] = many("IN_CASE->")
    proposals: list[Proposal] = many("PROPOSES->")
    decisions: list[Decision] = many("DECIDES->")
    reports: list[Report] = many("<-REPORTED_ON")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class Case:
    id: strawberry.ID
    number: str | None = None
    items: list[AgendaItem] = many("<-IN_CASE")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class Proposal:
    id: strawberry.ID
    ordinal: int | None = None
    text: str | None = None
    acts: list[str] = strawberry.field(default_factory=list)
    item: AgendaItem | None = one("<-PROPOSES")
    answered_by: list[Decision] = many("<-ANSWERS")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class Decision:
    id: strawberry.ID
    ordinal: int | None = None
    text: str | None = None
    outcomes: list[str] = strawberry.field(default_factory=list)
    conditions: list[str] = strawberry.field(default_factory=list)
    follow_up: str | None = None
    date: datetime.date | None = None
    item: AgendaItem | None = one("<-DECIDES")
    answers: list[Proposal] = many("ANSWERS->")
    taken_by: BodyOrOrganisation | None = one("TAKEN_BY->")
    concerns: list[Actor] = many("CONCERNS->")
    appointments: list[Appointment] = many("<-RESTS_ON")
    follows: list[Decision] = many("FOLLOWS->")
    followed_by: list[Decision] = many("<-FOLLOWS")
    changes: bool = strawberry.field(resolver=_changes, description="Whether it approves the proposal with changes.")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class Appointment:
    id: strawberry.ID
    role: str | None = None
    reason: str | None = None
    date: datetime.date | None = None
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    new: bool | None = None
    inferred: list[str] = strawberry.field(default_factory=list)
    person: Person | None = one("<-HOLDS")
    body: BodyOrOrganisation | None = one("TO->")
    made_by: BodyOrOrganisation | None = one("MADE_BY->")
    nominated_by: list[Actor] = many("NOMINATED_BY->")
    replaces: Person | None = one("REPLACES->")
    decision: Decision | None = one("RESTS_ON->")
    evidence: list[Evidence] = node_evidence()


@strawberry.type
class Document:
    id: strawberry.ID
    sha256: str
    name: str
    passages: list[Passage] = many("<-FROM_DOCUMENT")


@strawberry.type
class Passage:
    id: strawberry.ID
    text: str
    start: int
    end: int
    page: int | None = None
    section: str | None = None
    document: Document | None = one("FROM_DOCUMENT->")


@strawberry.type(description="Where a fact stands, and how it was read.")
class Evidence:
    quote: str
    start: int
    end: int
    page: int | None = None
    section: str | None = None
    method: str | None = None
    confidence: float | None = None
    passage: Passage
    document: Document


@strawberry.interface(description="A relationship that is told by sentences of its own.")
class Tie:
    passage_ids: strawberry.Private[list[str]]
    evidence: list[Evidence] = tie_evidence()


@strawberry.interface(description="A relationship that lasts: as long as its sources say, no longer.")
class Tenure(Tie):
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    first_seen: datetime.date | None = None
    last_seen: datetime.date | None = None
    ended_by: str | None = None
    over_by: datetime.date | None = None
    end_evidence: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class Seat(Tenure):
    person: Person
    body: BodyOrOrganisation
    kind: list[str] = strawberry.field(default_factory=list)


@strawberry.type
class Affiliation(Tenure):
    person: Person
    party: Party


@strawberry.type
class Representation(Tenure):
    person: Person
    municipality: Municipality


@strawberry.type
class Role(Tenure):
    person: Person
    held_in: Actor
    title: str | None = None


@strawberry.type(description="Who was listed for a meeting, present or absent.")
class Attendance(Tie):
    person: Person
    meeting: Meeting
    status: str = strawberry.field(description="present or absent.")
    capacity: str | None = None
    party: str | None = None
    municipality: str | None = None


@strawberry.type
class Substitution(Tie):
    substitute: Person
    substituted: Person
    meeting_id: strawberry.Private[str | None] = None
    meeting: Meeting | None = strawberry.field(resolver=_meeting, description="The meeting at which it was so.")


@strawberry.type
class Report(Tie):
    person: Person
    item: AgendaItem
    mode: list[str] = strawberry.field(default_factory=list)
    on_behalf_of: str | None = None


@strawberry.type
class Relation(Tie):
    subject: Actor
    object: Actor
    predicate: str | None = None

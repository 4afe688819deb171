"""What one can ask for at the top of a query."""

from typing import Annotated

import strawberry

from referatgraf.api.fields import PAGE, Info, by_id, page, pages, pages_by_name
from referatgraf.api.limits import DEFAULT_PAGE
from referatgraf.api.model import (
    AgendaItem,
    Appointment,
    Body,
    Case,
    Decision,
    Document,
    Meeting,
    Municipality,
    Organisation,
    Party,
    Passage,
    Person,
    Proposal,
)
from referatgraf.api.overlaps import Overlap, overlaps
from referatgraf.api.search import SearchResult, search
from referatgraf.api.statements import OUTCOME

Outcome = Annotated[str | None, strawberry.argument(description="Only those with this outcome, as approved.")]


async def _decisions(
    info: Info, outcome: Outcome = None, first: int = DEFAULT_PAGE, after: strawberry.ID | None = None
) -> list[Decision]:
    return await page(info, "Decision", OUTCOME if outcome else None, outcome or "", first=first, after=after)


@strawberry.type(description="The graph of actors, bodies and decisions.")
class Query:
    search: list[SearchResult] = strawberry.field(
        resolver=search, description="Persons, bodies, organisations and decisions by their words, æøå or not."
    )
    overlaps: list[Overlap] = strawberry.field(
        resolver=overlaps, description="Who sits together, and which bodies share persons; the largest first."
    )
    person: Person | None = by_id("Person")
    persons: list[Person] = pages_by_name("Person")
    party: Party | None = by_id("Party")
    parties: list[Party] = pages_by_name("Party")
    municipality: Municipality | None = by_id("Municipality")
    municipalities: list[Municipality] = pages_by_name("Municipality")
    organisation: Organisation | None = by_id("Organisation")
    organisations: list[Organisation] = pages_by_name("Organisation")
    body: Body | None = by_id("Body")
    bodies: list[Body] = pages_by_name("Body")
    meeting: Meeting | None = by_id("Meeting")
    meetings: list[Meeting] = pages("Meeting")
    agenda_item: AgendaItem | None = by_id("AgendaItem")
    agenda_items: list[AgendaItem] = pages("AgendaItem")
    case: Case | None = by_id("Case")
    cases: list[Case] = pages("Case")
    proposal: Proposal | None = by_id("Proposal")
    proposals: list[Proposal] = pages("Proposal")
    decision: Decision | None = by_id("Decision")
    decisions: list[Decision] = strawberry.field(resolver=_decisions, description=PAGE)
    appointment: Appointment | None = by_id("Appointment")
    appointments: list[Appointment] = pages("Appointment")
    document: Document | None = by_id("Document")
    documents: list[Document] = pages_by_name("Document")
    passage: Passage | None = by_id("Passage")

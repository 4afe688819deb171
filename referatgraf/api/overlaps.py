"""Who sits together on several bodies, and which bodies share persons, as the analysis finds them."""

from __future__ import annotations

from typing import Annotated

import strawberry
from starlette.concurrency import run_in_threadpool

from referatgraf.analysis import overlaps as analysis
from referatgraf.analysis.affiliations import Vertex
from referatgraf.api import records
from referatgraf.api.analyses import OverlapOf
from referatgraf.api.fields import Day, Info, tie_evidence
from referatgraf.api.limits import DEFAULT_PAGE, page_size
from referatgraf.api.model import Actor, Evidence
from referatgraf.api.statements import Label

PERSON: tuple[Label, ...] = ("Person",)
BODY: tuple[Label, ...] = ("Body", "Organisation")

AtLeast = Annotated[int, strawberry.argument(description="How many the two share at the least.")]


async def _first(self: Overlap, info: Info) -> Actor:
    return await _actor(info, self.found.first, _of_ends(self))


async def _second(self: Overlap, info: Info) -> Actor:
    return await _actor(info, self.found.second, _of_ends(self))


async def _shared(self: Overlap, info: Info) -> list[Actor]:
    info.context.spend(self.count)
    labels = BODY if self.of is OverlapOf.PERSONS else PERSON
    return [await _actor(info, vertex, labels) for vertex in self.found.shared]


@strawberry.type(description="Two persons and the bodies that both sit in, or two bodies and the persons of both.")
class Overlap:
    of: strawberry.Private[OverlapOf]
    found: strawberry.Private[analysis.Overlap]
    passage_ids: strawberry.Private[list[str]]
    first: Actor = strawberry.field(resolver=_first, description="One of the two.")
    second: Actor = strawberry.field(resolver=_second, description="The other.")
    count: int = strawberry.field(description="How many they share; what sits inside another body counts once.")
    shared: list[Actor] = strawberry.field(resolver=_shared, description="What both share.")
    evidence: list[Evidence] = tie_evidence()


async def overlaps(
    info: Info, of: OverlapOf, at_least: AtLeast = 2, first: int = DEFAULT_PAGE, as_of: Day = None
) -> list[Overlap]:
    """The largest overlaps of persons or of bodies."""
    everything = await run_in_threadpool(info.context.analyses.overlaps, of, as_of)
    chosen = [found for found in everything if found.count >= at_least][: page_size(first)]
    info.context.spend(len(chosen))
    return [Overlap(of=of, found=found, passage_ids=list(found.evidence), count=found.count) for found in chosen]


def _of_ends(overlap: Overlap) -> tuple[Label, ...]:
    return PERSON if overlap.of is OverlapOf.PERSONS else BODY


async def _actor(info: Info, vertex: Vertex, labels: tuple[Label, ...]) -> Actor:
    for label in labels:
        if properties := await info.context.node(label, vertex.id):
            actor: Actor = records.node(info.schema, label, properties)
            return actor
    raise LookupError(f"No node '{vertex.id}' in the graph, which changed while it was read.")

"""Facts to a graph: what all documents say, put together as graph/ontology.yml names it."""

from collections.abc import Callable, Iterable

from referatgraf.identity.background import Background
from referatgraf.identity.identities import Identities
from referatgraf.packed import in_order
from referatgraf.reading_record import Reading
from referatgraf.store.building import Building
from referatgraf.store.parts import SIZE, Pack, Parts, ends_part
from referatgraf.store.project_actors import project_identities, project_mentions, project_relations
from referatgraf.store.project_appointments import project_appointments
from referatgraf.store.project_decisions import project_decisions, project_proposals
from referatgraf.store.project_documents import project_document
from referatgraf.store.project_meetings import project_agenda, project_attendance, project_meeting, project_reports
from referatgraf.store.project_source import Source, occasions
from referatgraf.store.project_tenures import (
    project_membership,
    project_party_switches,
    project_periods,
    project_roles,
    project_seats,
)
from referatgraf.store.project_threads import Threads, project_threads

STEPS: tuple[Callable[[Source, Building], None], ...] = (
    project_document, project_mentions, project_meeting, project_agenda, project_proposals, project_decisions,
    project_attendance, project_membership, project_party_switches, project_appointments, project_roles,
    project_seats, project_reports, project_relations,
)  # fmt: skip


def project(
    readings: Iterable[Reading],
    identities: Identities,
    *,
    background: Background | None = None,
    warnings: list[str] | None = None,
) -> Parts:
    """The graph of these readings, the same for any order of them.

    `background` is what registers say of what belongs to what and of terms of office. A fact that names somebody who
    is no actor of its document is left out, and told in `warnings`.
    """
    told: dict[str, None] = {}
    building = Building(warn=lambda warning: told.setdefault(warning))
    background = background or Background()
    project_identities(identities, background.belongs_to, building)
    ordered = in_order(readings)
    appointed = occasions(ordered.bare(), identities)
    threads = Threads(background.routine)
    packs: list[Pack] = []
    for reading in ordered:
        source = Source(reading, identities, building.warn, appointed)
        for step in STEPS:
            step(source, building)
        building.settle()
        threads.add(source)
        if building.passages >= SIZE or (building.passages and ends_part(source.sha256)):
            packs.append(building.take_part())
    if building.passages:
        packs.append(building.take_part())
    project_threads(threads, building)
    project_periods(building, background.terms)
    parts = Parts(*building.take_shared(), tuple(packs))
    if warnings is not None:
        warnings.extend(told)
    return parts

"""What the ledger amounts to: its readings as people corrected them, who is who in them, and the graph of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from referatgraf.facts import Reading
from referatgraf.identity.background import Background, KnownMunicipality, KnownParty
from referatgraf.identity.clusters import Cluster
from referatgraf.identity.identities import Identities
from referatgraf.identity.resolve import resolve_with_records
from referatgraf.identity.terms import Terms
from referatgraf.ledger.judgements import Judgement
from referatgraf.ledger.ledger import Snapshot
from referatgraf.reading import registers
from referatgraf.reading.elections import calendar
from referatgraf.store.graph import Graph
from referatgraf.store.projection import project


@dataclass(frozen=True)
class Record:
    """One moment of the ledger; `people` holds what is known of each person by id."""

    revision: int
    readings: tuple[Reading, ...]
    identities: Identities
    people: Mapping[str, Cluster]
    judgements: tuple[Judgement, ...]

    def graph(self, *, warnings: list[str] | None = None) -> Graph:
        return project(self.readings, self.identities, background=background(), warnings=warnings)


def record_of(snapshot: Snapshot) -> Record:
    """Who is who in the readings of a snapshot, as its judgements have it."""
    identities, people = resolve_with_records(
        snapshot.readings, background=background(), judgements=snapshot.judgements
    )
    return Record(snapshot.revision, snapshot.readings, identities, people, snapshot.judgements)


@cache
def background() -> Background:
    """What the registers in `extraction/registers/` say, as identity wants it."""
    return Background(
        municipalities={
            place.code: KnownMunicipality(place.official, place.region) for place in registers.municipalities()
        },
        parties={
            party.id: KnownParty(party.letter, party.name, party.scope, party.valid_from, party.valid_to)
            for party in registers.parties()
        },
        belongs_to={each.id: each.part_of for each in registers.organisations() if each.part_of},
        party_of=_party_of,
        terms=Terms(calendar().elections, calendar().bodies, calendar().offices),
        routine=frozenset(calendar().routine),
    )


def _party_of(letter: str, on: date | None, municipality_code: str | None) -> str | None:
    party = registers.party_of(letter, on, municipality_code)
    return party.id if party else None

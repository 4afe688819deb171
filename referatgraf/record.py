"""What the ledger amounts to: its readings as people corrected them, who is who in them, and the graph of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property

from referatgraf.facts import Reading
from referatgraf.identity.amended import amended
from referatgraf.identity.background import Background, KnownMunicipality, KnownParty
from referatgraf.identity.clusters import Cluster
from referatgraf.identity.identities import Identities
from referatgraf.identity.left_out import without
from referatgraf.identity.resolve import resolve_with_records
from referatgraf.identity.suppression import suppressed
from referatgraf.identity.terms import Terms
from referatgraf.ledger.judgements import Judgement
from referatgraf.ledger.ledger import Snapshot
from referatgraf.ledger.packed import Readings
from referatgraf.reading import registers
from referatgraf.reading.elections import calendar
from referatgraf.store.graph import Graph
from referatgraf.store.parts import Parts
from referatgraf.store.projection import project


@dataclass(frozen=True)
class Record:
    """One moment of the ledger, with everybody in it; `people` holds what is known of each person by id.

    `hidden` are the ids of persons who asked to be left out: only `graph`, `parts` and `shown` keep them out.
    """

    revision: int
    readings: Readings
    identities: Identities
    people: Mapping[str, Cluster]
    judgements: tuple[Judgement, ...]
    hidden: frozenset[str]

    def graph(self, *, warnings: list[str] | None = None) -> Graph:
        """The graph of what may be shown."""
        return self.parts(warnings=warnings).whole()

    def parts(self, *, warnings: list[str] | None = None) -> Parts:
        """The same in parts, of which one at a time is held."""
        persons = tuple(person for person in self.identities.persons if person.id not in self.hidden)
        shown = replace(self.identities, persons=persons)
        return project(self.readings.changed(self.shown), shown, background=background(), warnings=warnings)

    def shown(self, reading: Reading) -> Reading:
        """A reading without those who are left out."""
        keys = self._hidden_keys.get(reading.document.sha256)
        return without(reading, frozenset(keys)) if keys else reading

    @cached_property
    def _hidden_keys(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for person in self.identities.persons:
            for document, key in person.members if person.id in self.hidden else ():
                found[document].add(key)
        return found


def record_of(snapshot: Snapshot) -> Record:
    """Who is who in the readings of a snapshot, as its judgements have it."""
    readings, judged = amended(snapshot.readings, snapshot.judgements), snapshot.judgements
    identities, people = resolve_with_records(readings, background=background(), judgements=judged)
    return Record(snapshot.revision, readings, identities, people, judged, suppressed(people, judged))


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
        common=registers.is_common_surname,
    )


def _party_of(letter: str, on: date | None, municipality_code: str | None) -> str | None:
    party = registers.party_of(letter, on, municipality_code)
    return party.id if party else None

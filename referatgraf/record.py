"""What the ledger amounts to: its readings as people corrected them, who is who in them, and the graph of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

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
from referatgraf.packed import Readings
from referatgraf.reading.dates.elections import calendar
from referatgraf.reading.names import registers
from referatgraf.reading_record import Reading
from referatgraf.store.graph import Graph
from referatgraf.store.parts import Parts
from referatgraf.store.projection import project


@dataclass(frozen=True)
class Record:
    """One moment of the ledger, with everybody in it; `people` holds what is known of each person by id.

    `hidden` are the ids of persons who asked to be left out: only `graph`, `to_show` and `shown` keep them out.
    """

    revision: int
    readings: Readings
    identities: Identities
    people: Mapping[str, Cluster]
    judgements: tuple[Judgement, ...]
    hidden: frozenset[str]

    def graph(self) -> Graph:
        """The graph of what may be shown."""
        return project(*self.to_show(), background=background()).whole()

    def to_show(self) -> tuple[Readings, Identities]:
        """The readings and who is who in them, without those who are left out and without how that was found."""
        persons = (replace(person, joins=()) for person in self.identities.persons if person.id not in self.hidden)
        return self._shown, replace(self.identities, persons=tuple(persons), earlier={})

    def shown(self, document: str) -> Reading:
        """One document's reading (SHA-256) without those who are left out."""
        return next(self._shown.of([document]))

    @property
    def _shown(self) -> Readings:
        keys: dict[str, set[str]] = defaultdict(set)
        for person in self.identities.persons:
            for document, key in person.members if person.id in self.hidden else ():
                keys[document].add(key)

        def change(reading: Reading) -> Reading:
            left_out = keys.get(reading.document.sha256)
            return without(reading, frozenset(left_out)) if left_out else reading

        return self.readings.changed(change) if keys else self.readings


def parts_of(snapshot: Snapshot, *, warnings: list[str] | None = None) -> Parts:
    """The graph of a snapshot in parts; what else the record of it knows is let go before they are made."""
    return project(*record_of(snapshot, retired=False).to_show(), background=background(), warnings=warnings)


def record_of(snapshot: Snapshot, *, retired: bool = True) -> Record:
    """Who is who in the readings of a snapshot, as its judgements have it; with the `retired` ids, or without them."""
    readings, judged = amended(snapshot.readings, snapshot.judgements), snapshot.judgements
    identities, people = resolve_with_records(readings, background=background(), judgements=judged, retired=retired)
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

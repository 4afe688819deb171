"""What one document tells about one person that may tell whether another document's is the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from referatgraf.facts import Actor, Appointment, Attendance, Fact, Meeting, PartySwitch, Reading, Role
from referatgraf.identity.identities import Identities, Member

Feature = tuple[str, str]
"""What two sightings can agree in: ('municipality', id), ('body', id), ('party', id)."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person of one document; `municipalities` are those of the attendance list, `listed` whether it has them."""

    member: Member
    name: str
    aliases: tuple[str, ...] = ()
    municipalities: frozenset[str] = frozenset()
    features: frozenset[Feature] = frozenset()
    listed: bool = False

    @property
    def document(self) -> str:
        return self.member[0]


def sightings(readings: Iterable[Reading], known: Identities) -> Iterator[Sighting]:
    """Every person of every document; `known` has found all other actors."""
    for reading in readings:
        told: dict[str, list[Fact]] = {}
        for fact in reading.facts:
            if isinstance(fact, Attendance | Role | Appointment | PartySwitch):
                told.setdefault(fact.person, []).append(fact)
        for actor in reading.facts:
            if isinstance(actor, Actor) and actor.actor_kind == "person":
                yield _sighting(reading, actor, told.get(actor.key, []), known)


def _sighting(reading: Reading, actor: Actor, told: Iterable[Fact], known: Identities) -> Sighting:
    document = reading.document.sha256
    listed = [fact for fact in told if isinstance(fact, Attendance)]
    places = (known.find(document, fact.municipality, "municipality") for fact in listed)
    municipalities = frozenset(place for place in places if place)
    features: set[Feature] = {("municipality", place) for place in municipalities}
    features |= set(_meeting_bodies(reading, known))
    for fact in told:
        features |= set(_features(document, fact, known))
    return Sighting((document, actor.key), actor.name, actor.aliases, municipalities, frozenset(features), bool(listed))


def _meeting_bodies(reading: Reading, known: Identities) -> Iterator[Feature]:
    for fact in reading.facts:
        body = known.find(reading.document.sha256, fact.body, "organisation") if isinstance(fact, Meeting) else None
        if body:
            yield "body", body


def _features(document: str, fact: Fact, known: Identities) -> Iterator[Feature]:
    found: list[tuple[str, str | None]] = []
    if isinstance(fact, Attendance) and fact.party_letter:
        found.append(("party", known.letters.get((document, fact.party_letter, fact.municipality))))
    if isinstance(fact, PartySwitch):
        found += [("party", known.find(document, party, "party")) for party in (fact.from_party, fact.to_party)]
    if isinstance(fact, Role):
        found.append(("body", known.find(document, fact.organisation, "organisation")))
        found.append(("municipality", known.find(document, fact.organisation, "municipality")))
    if isinstance(fact, Appointment):
        found.append(("body", known.find(document, fact.to_body, "organisation")))
    yield from ((kind, id) for kind, id in found if id)

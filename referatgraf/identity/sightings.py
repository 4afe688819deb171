"""What one document tells about one person that may tell whether another document's is the same."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from referatgraf.facts import Actor, Appointment, Attendance, Fact, Meeting, PartySwitch, Reading, Role
from referatgraf.identity.identities import Identities, Member
from referatgraf.identity.parties import meeting_day
from referatgraf.identity.terms import Terms

Feature = tuple[str, str]
"""What two sightings can agree in: ('municipality', id), ('body', id), ('party', id)."""
BETWEEN = re.compile(r"\s*(?:,|\(\s*[A-ZÆØÅ]\s*\)\s*,?)\s*")


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person of one document; `municipalities` are where they come from, `listed` is whether they were to attend."""

    member: Member
    name: str
    aliases: tuple[str, ...] = ()
    municipalities: frozenset[str] = frozenset()
    features: frozenset[Feature] = frozenset()
    listed: bool = False
    terms: frozenset[str] = frozenset()

    @property
    def document(self) -> str:
        return self.member[0]

    @property
    def lists(self) -> frozenset[str]:
        """The documents on whose attendance lists the person stands."""
        return frozenset({self.document} if self.listed else ())


def sightings(readings: Iterable[Reading], known: Identities, terms: Terms) -> Iterator[Sighting]:
    """Every person of every document; `known` has found all other actors."""
    for reading in readings:
        told: dict[str, list[Fact]] = {}
        for fact in reading.facts:
            if isinstance(fact, Attendance | Role | Appointment | PartySwitch):
                told.setdefault(fact.person, []).append(fact)
        actors = [fact for fact in reading.facts if isinstance(fact, Actor)]
        municipalities = [actor for actor in actors if actor.actor_kind == "municipality"]
        places = {mention.evidence.start: actor.key for actor in municipalities for mention in actor.mentions}
        day = meeting_day(reading)
        term = terms.of(day) if day else None
        seen_in = frozenset({term.isoformat()} if term else ())
        for actor in actors:
            if actor.actor_kind == "person":
                yield _sighting(reading, actor, told.get(actor.key, []), places, known, seen_in)


def _sighting(
    reading: Reading,
    actor: Actor,
    told: Sequence[Fact],
    places: Mapping[int, str],
    known: Identities,
    terms: frozenset[str],
) -> Sighting:
    document = reading.document.sha256
    municipalities = _municipalities(reading, actor, told, places, known)
    features: set[Feature] = {("municipality", place) for place in municipalities}
    features |= set(_meeting_bodies(reading, known))
    for fact in told:
        features |= set(_features(document, fact, known))
    return Sighting(
        (document, actor.key),
        actor.name,
        actor.aliases,
        municipalities,
        frozenset(features),
        any(isinstance(fact, Attendance) for fact in told),
        terms,
    )


def _municipalities(
    reading: Reading, actor: Actor, told: Iterable[Fact], places: Mapping[int, str], known: Identities
) -> frozenset[str]:
    """Of the attendance list; else what stands behind the name: 'Asta Lund (A), Rebild Kommune'; else of an office."""
    listed = [fact.municipality for fact in told if isinstance(fact, Attendance)]
    behind = [
        places.get(found.end())
        for mention in actor.mentions
        if (found := BETWEEN.match(reading.document.text, mention.evidence.end))
    ]
    offices = [fact.organisation for fact in told if isinstance(fact, Role)]
    for keys in (listed, behind, offices):
        ids = frozenset(id for key in keys if (id := known.find(reading.document.sha256, key, "municipality")))
        if ids:
            return ids
    return frozenset()


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

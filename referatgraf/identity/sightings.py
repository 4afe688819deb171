"""What one document tells about one person that may tell whether another document's is the same."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar, cast

from referatgraf.facts import Actor, Appointment, Attendance, Evidence, Fact, Meeting, PartySwitch, Role
from referatgraf.identity.background import Background
from referatgraf.identity.contexts import region_met
from referatgraf.identity.homes import Places, is_committee, is_council, line_around, meeting_name
from referatgraf.identity.identities import Identities, Member
from referatgraf.identity.name_keys import name_key, owner_key
from referatgraf.identity.names import family_name
from referatgraf.identity.parties import meeting_day
from referatgraf.reading_record import Reading

Element = TypeVar("Element")
Feature = tuple[str, str]
"""What two sightings can agree in: ('municipality', id), ('body', id), ('party', id), ('region', party in region)."""
NOWHERE: tuple[int, str | None] = (0, None)
HEAD = re.compile(r"\W*(?P<words>[^\t:]+?)[ ]*[\t:]")
"""The first cell of a row, or what stands before a colon."""
BETWEEN = re.compile(r"\s*(?:\(\s*[A-ZÆØÅ]\s*\)\s*)?,\s*|\s*\(\s*[A-ZÆØÅ]\s*\)[^\S\n]*")
"""What stands between a name and its municipality; only a comma leads on to the next line."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person of one document; `municipalities` are where they come from, `listed` is whether they were to attend.

    `origins` says by what the municipality is known.
    """

    member: Member
    name: str
    aliases: tuple[str, ...] = ()
    municipalities: frozenset[str] = frozenset()
    features: frozenset[Feature] = frozenset()
    listed: bool = False
    terms: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()

    @property
    def document(self) -> str:
        return self.member[0]

    @property
    def documents(self) -> frozenset[str]:
        return only(self.document)

    @property
    def lists(self) -> frozenset[str]:
        """The documents on whose attendance lists the person stands."""
        return only(self.document if self.listed else None)


def sightings(
    readings: Iterable[Reading], known: Identities, background: Background, places: Places
) -> Iterator[Sighting]:
    """Every person of every document; `known` has found all other actors."""
    homes = {each.id: each.home for each in known.organisations if each.home}
    above = _owners(known)
    sets = _Sets()
    for reading in readings:
        told: dict[str, list[Fact]] = {}
        for fact in reading.facts:
            for key in _spoken_of(fact):
                told.setdefault(key, []).append(fact)
        day = meeting_day(reading)
        term = background.terms.of(day) if day else None
        scene = _Scene(
            reading,
            known,
            homes,
            frozenset(_meeting_bodies(reading, known, above)),
            named_places(reading, known, homes),
            region_met(reading),
            term.isoformat() if term else None,
            sets,
        )
        for actor in reading.facts:
            if isinstance(actor, Actor) and actor.actor_kind == "person":
                yield _sighting(scene, actor, told.get(actor.key, []), background, places)


class _Sets:
    """Each of many equal sets once: most sightings share theirs with others."""

    def __init__(self) -> None:
        self._known: dict[frozenset[object], frozenset[object]] = {}

    def one(self, found: Iterable[Element]) -> frozenset[Element]:
        made = frozenset(found)
        return cast("frozenset[Element]", self._known.setdefault(made, made))


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a document tells of all who are in it; `places` are municipalities, each by its name's first character.

    `homes` are the municipalities whose bodies organisations are, `region` is the region whose council met.
    """

    reading: Reading
    known: Identities
    homes: Mapping[str, str]
    bodies: frozenset[Feature]
    places: Mapping[int, tuple[int, str]]
    region: str | None
    term: str | None
    sets: _Sets

    @property
    def document(self) -> str:
        return self.reading.document.sha256

    @property
    def met(self) -> str | None:
        """The key of the body that met."""
        return next((fact.body for fact in self.reading.facts if isinstance(fact, Meeting)), None)

    @property
    def is_somewhere(self) -> bool:
        """Whether a municipality's body met of which nobody knows which municipality's it is."""
        name = meeting_name(self.reading) or ""
        return (is_council(name) or is_committee(name)) and self.home(self.met) is None

    def home(self, key: str | None) -> str | None:
        """The municipality of a body of this document."""
        return self.homes.get(self.known.find(self.document, key, "organisation") or "")


def _spoken_of(fact: Fact) -> Iterator[str]:
    if isinstance(fact, Attendance | Role | Appointment | PartySwitch):
        yield fact.person
    if isinstance(fact, Appointment) and fact.replacing and fact.replacing != fact.person:
        yield fact.replacing


def _sighting(scene: _Scene, actor: Actor, told: Sequence[Fact], background: Background, places: Places) -> Sighting:
    municipalities, origin = _municipalities(scene, actor, told)
    features: set[Feature] = {("municipality", place) for place in municipalities} | scene.bodies
    for fact in told:
        if getattr(fact, "person", None) == actor.key:
            features |= set(_features(scene.document, fact, scene.known))
        elif isinstance(fact, Appointment):
            features |= set(_seat_left(scene, fact))
    if not municipalities and scene.is_somewhere:
        features = {feature for feature in features if feature[0] != "party"}
    if not background.common(family_name(actor.name)):
        features |= set(_in_region(scene, municipalities, told, features, places))
    return Sighting(
        (scene.document, actor.key),
        actor.name,
        actor.aliases,
        scene.sets.one(municipalities),
        scene.sets.one(features),
        any(isinstance(fact, Attendance) for fact in told),
        only(scene.term),
        only(origin),
    )


@cache
def only(value: str | None) -> frozenset[str]:
    """A set of this or nothing; the same one for all who share it."""
    return frozenset({value} if value else ())


def _municipalities(scene: _Scene, actor: Actor, told: Sequence[Fact]) -> tuple[frozenset[str], str]:
    """Where somebody comes from, and by what that is known: the surest that says it.

    The attendance list; what stands behind the name ('Asta Lund (A), Rebild Kommune'), or at the head of its line; an
    office; a seat in the council or a committee of a municipality; who appointed them, or whose appointee they follow.
    """
    known, document, text = scene.known, scene.document, scene.reading.document.text
    listed = [fact for fact in told if isinstance(fact, Attendance)]
    appointed = [fact for fact in told if isinstance(fact, Appointment)]
    offices = [fact.organisation for fact in told if isinstance(fact, Role)]
    seats = [fact for fact in listed if fact.capacity in ("member", "substitute")]
    behind = (BETWEEN.match(text, mention.evidence.end) for mention in actor.mentions)
    levels: dict[str, Iterable[str | None]] = {
        "the attendance list": (known.find(document, fact.municipality, "municipality") for fact in listed),
        "the words behind the name": (scene.places.get(found.end(), NOWHERE)[1] for found in behind if found),
        "the head of the line": (_at_head(scene, mention.evidence) for mention in actor.mentions),
        "an office": (known.find(document, key, "municipality") for key in offices),
        "a seat in a body of the municipality": (scene.home(scene.met) for _ in seats),
        "appointment by a body of the municipality": (scene.home(fact.appointed_by) for fact in appointed),
    }
    found = ((frozenset(id for id in level if id), origin) for origin, level in levels.items())
    return next((each for each in found if each[0]), (frozenset(), ""))


def named_places(reading: Reading, known: Identities, homes: Mapping[str, str]) -> dict[int, tuple[int, str]]:
    """Municipalities, and those of municipal bodies, by where the name begins; with where it ends."""
    document = reading.document.sha256
    found: dict[int, tuple[int, str]] = {}
    for actor in reading.facts:
        if isinstance(actor, Actor):
            id = known.find(document, actor.key, "municipality") if actor.actor_kind == "municipality" else None
            if actor.actor_kind == "organisation":
                id = homes.get(known.find(document, actor.key, "organisation") or "")
            found |= {each.evidence.start: (each.evidence.end, id) for each in actor.mentions if id}
    return found


def _at_head(scene: _Scene, name: Evidence) -> str | None:
    """The municipality that is the first cell of a row, or the label of a line: 'Skive Byråd: Asta Lund'."""
    text = scene.reading.document.text
    start, _ = line_around(text, name)
    head = HEAD.match(text, start, name.start)
    end, place = scene.places.get(head.start("words"), NOWHERE) if head else NOWHERE
    return place if head and head.end("words") == end else None


def _owners(known: Identities) -> dict[str, str]:
    """Whose board a body is, where one organisation alone bears the name."""
    named: dict[str, list[str]] = {}
    for each in known.organisations:
        named.setdefault(name_key(each.name), []).append(each.id)
    found = {each.id: named.get(owner_key(each.name) or "", []) for each in known.organisations}
    return {id: owners[0] for id, owners in found.items() if len(owners) == 1}


def _meeting_bodies(reading: Reading, known: Identities, above: Mapping[str, str]) -> Iterator[Feature]:
    """The body that met, and whose board it is."""
    for fact in reading.facts:
        body = known.find(reading.document.sha256, fact.body, "organisation") if isinstance(fact, Meeting) else None
        if body:
            yield "body", body
        if body and body in above:
            yield "body", above[body]


def _in_region(
    scene: _Scene, municipalities: Iterable[str], told: Sequence[Fact], features: Iterable[Feature], places: Places
) -> Iterator[Feature]:
    """Party, region and term of who comes from a municipality, or sits in a region's council."""
    seated = any(isinstance(fact, Attendance) and fact.capacity in ("member", "substitute") for fact in told)
    regions = {places.regions.get(id) for id in municipalities} or {scene.region if seated else None}
    for region in regions:
        for kind, party in features:
            if kind == "party" and region and scene.term:
                yield "region", f"{party} in {region} from {scene.term}"


def _seat_left(scene: _Scene, fact: Appointment) -> Iterator[Feature]:
    """Of whom another takes the seat of."""
    body = scene.known.find(scene.document, fact.to_body, "organisation")
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

"""Which municipality a body is of: by its name ('Skive Byråd'), else by what heads its minutes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from referatgraf.facts import Actor, AgendaItem, Attendance, Evidence, Meeting
from referatgraf.identity.background import Background
from referatgraf.identity.folding import fold
from referatgraf.identity.identities import IdentifiedMunicipality, Member
from referatgraf.identity.parties import short_place
from referatgraf.reading_record import Reading

NO_WORDS = re.compile(r"[^\w+&]+")
COUNCIL = re.compile(r"(?:byraad|kommunalbestyrelse|borgerrepraesentation)(?:et|en|n)?s?")
KOMMUNE = re.compile(r"(?:regions)?kommunes?")
COMMITTEE = re.compile(r"(?:[\w,-]+ )*\w*udvalget|udvalget for .+")
TOWN_HALL = re.compile(r"(?<![\w-])([\w-]+)\s+[Rr]ådhus(?:et)?\b|\b[Rr]ådhuset(?:,| i)\s+([\w-]+)")
JOINT = frozenset({"mellem", "med", "samt"})
REST = frozenset({"i", "for", "", "det"})


@dataclass(frozen=True, slots=True)
class Places:
    """The municipalities that documents or registers know: ids by key, names and regions by id, ids by mention."""

    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str | None] = field(default_factory=dict)
    mentioned: Mapping[Member, str] = field(default_factory=dict)

    def named(self, name: str) -> str | None:
        """The municipality in the name of a body of its own.

        >>> places = places_of([], {"0779": "Skive Kommune", "0820": "Vesthimmerlands Kommune"})
        >>> places.named("Skive Byråd"), places.named("Byrådet i Vesthimmerland"), places.named("Skive Havn")
        ('municipality/0779', 'municipality/0820', None)
        """
        words = _words(name)
        kommune = [index for index, word in enumerate(words) if KOMMUNE.fullmatch(word)]
        if kommune:
            found = (self.ids.get(_key(words[start : kommune[0]])) for start in range(kommune[0]))
            alone = len(kommune) == 1 and JOINT.isdisjoint(words)
            return next((id for id in found if id), None) if alone else None
        if not any(COUNCIL.fullmatch(word) for word in words):
            return None
        return self.ids.get(_key([word for word in words if not COUNCIL.fullmatch(word) and word not in REST]))

    def short(self, id: str) -> str:
        """A municipality as a part of an id."""
        return short_place(self.names[id])


def places_of(
    municipalities: Iterable[IdentifiedMunicipality],
    registered: Mapping[str, str],
    regions: Mapping[str, str] | None = None,
) -> Places:
    """`registered` are official names by code, `regions` their regions; what documents name comes before it."""
    found = list(municipalities)
    names = {f"municipality/{code}": name for code, name in registered.items()}
    ids = {_key(_words(name)): id for id, name in names.items()} | {_key(_words(each.name)): each.id for each in found}
    where: dict[str, str | None] = {f"municipality/{code}": region for code, region in (regions or {}).items()}
    return Places(
        ids,
        names | {each.id: each.name for each in found},
        where | {each.id: each.region for each in found},
        {member: each.id for each in found for member in each.members},
    )


def known_places(municipalities: Iterable[IdentifiedMunicipality], background: Background) -> Places:
    known = background.municipalities
    return places_of(
        municipalities,
        {code: each.name for code, each in known.items()},
        {code: each.region for code, each in known.items()},
    )


def is_council(name: str) -> bool:
    """Whether a name is that of a municipality's council.

    >>> is_council("Kommunalbestyrelsen"), is_council("Skive Byråd"), is_council("Byrådssekretariatet")
    (True, True, False)
    """
    return any(COUNCIL.fullmatch(word) for word in _words(name))


def is_committee(name: str) -> bool:
    """Whether every municipality may have a committee of this name.

    >>> is_committee("Børne- og Ungdomsudvalget"), is_committee("Udvalget for Natur"), is_committee("KL's udvalg")
    (True, True, False)
    """
    return COMMITTEE.fullmatch(fold(name)) is not None


def home_of(reading: Reading, places: Places) -> str | None:
    """The municipality of the body that met: in its name, else alone in the head of its minutes, else by the town hall.

    None for a body whose members come from several municipalities, and wherever it is not certain.
    """
    body = meeting_name(reading)
    if body is None:
        return None
    if named := places.named(body):
        return named
    listed = [fact for fact in reading.facts if isinstance(fact, Attendance)]
    if any(each.municipality for each in listed) or not (is_council(body) or is_committee(body)):
        return None
    heading = set(_heading(reading, places))
    if heading:
        return next(iter(heading)) if len(heading) == 1 else None
    return _by_town_hall(reading, places)


def meeting_name(reading: Reading) -> str | None:
    """The name of the body that met."""
    key = next((fact.body for fact in reading.facts if isinstance(fact, Meeting) and fact.body), None)
    return next((actor.name for actor in _actors(reading, "organisation") if actor.key == key), key)


def line_around(text: str, place: Evidence) -> tuple[int, int]:
    """Where the line begins and ends in which something stands."""
    end = text.find("\n", place.end)
    return text.rfind("\n", 0, place.start) + 1, len(text) if end < 0 else end


def _heading(reading: Reading, places: Places) -> Iterator[str]:
    """The municipalities that are named above the agenda, on lines that name nobody."""
    items = [fact for fact in reading.facts if isinstance(fact, AgendaItem) and fact.evidence]
    first = min((fact.evidence[0].start for fact in items if not fact.method.endswith("/listed")), default=0)
    text = reading.document.text
    people = [mention.evidence.start for actor in _actors(reading, "person") for mention in actor.mentions]
    for actor in _actors(reading, "municipality"):
        for mention in actor.mentions:
            start, end = line_around(text, mention.evidence)
            if mention.evidence.start < first and not any(start <= place < end for place in people):
                yield places.mentioned[reading.document.sha256, actor.key]


def _by_town_hall(reading: Reading, places: Places) -> str | None:
    """Where a municipality's council is spoken of, the municipality in whose town hall they met."""
    where = next((fact.place for fact in reading.facts if isinstance(fact, Meeting) and fact.place), None)
    found = TOWN_HALL.search(where or "")
    if found is None or not any(COUNCIL.fullmatch(word) for word in _words(reading.document.text)):
        return None
    return places.ids.get(_key(_words(found[1] or found[2])))


def _actors(reading: Reading, kind: str) -> Iterator[Actor]:
    return (fact for fact in reading.facts if isinstance(fact, Actor) and fact.actor_kind == kind)


def _words(name: str) -> list[str]:
    return NO_WORDS.sub(" ", fold(name).replace("'", "")).split()


def _key(words: Iterable[str]) -> str:
    """A place's words without a genitive: Vesthimmerlands and Vesthimmerland are one."""
    return " ".join(word for word in words if not KOMMUNE.fullmatch(word)).removesuffix("s")

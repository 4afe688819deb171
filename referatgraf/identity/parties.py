"""Which party a name or a list letter stands for: letters change owners, and local lists take any that is free."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from referatgraf.facts import Actor, Attendance, Meeting
from referatgraf.identity.background import Background
from referatgraf.identity.folding import slug
from referatgraf.identity.identities import IdentifiedMunicipality, IdentifiedParty, Member
from referatgraf.reading_record import Reading

Letter = tuple[str, str, str | None]


@dataclass(slots=True)
class _Found:
    """What is gathered about one party on the way through the documents."""

    register_id: str | None = None
    letters: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    members: set[Member] = field(default_factory=set)


def identify_parties(
    readings: Iterable[Reading], municipalities: Iterable[IdentifiedMunicipality], background: Background
) -> tuple[tuple[IdentifiedParty, ...], dict[Letter, str]]:
    """The parties, and the id that each printed letter stands for."""
    found: dict[str, _Found] = defaultdict(_Found)
    letters: dict[Letter, str] = {}
    places = {member: each for each in municipalities for member in each.members}
    for reading in readings:
        actors = [fact for fact in reading.facts if isinstance(fact, Actor) and fact.actor_kind == "party"]
        listed: dict[str, str] = {}
        for fact in reading.facts:
            if isinstance(fact, Attendance) and fact.party_letter:
                place = places.get((reading.document.sha256, fact.municipality or ""))
                id = _letter(reading, fact, actors, place, background, found)
                letters[reading.document.sha256, fact.party_letter, fact.municipality] = id
                listed |= {actor.key: id for actor in _named_in(fact, actors)}
        _names(reading, actors, listed, found)
    return tuple(_party(id, found[id], background) for id in sorted(found)), letters


def _letter(
    reading: Reading,
    listed: Attendance,
    actors: Iterable[Actor],
    place: IdentifiedMunicipality | None,
    background: Background,
    found: dict[str, _Found],
) -> str:
    """The party of a letter on the meeting's day and in the member's municipality, as its line or the register says."""
    letter = listed.party_letter or ""
    known = next((actor.register_id for actor in _named_in(listed, actors) if actor.register_id), None)
    known = known or background.party_of(letter, meeting_day(reading), place.code if place else None)
    id = f"party/{known}" if known else _local_id(letter, place)
    found[id].register_id = known
    found[id].letters.add(letter)
    if place:
        found[id].places.add(place.code or place.id)
    return id


def _named_in(listed: Attendance, actors: Iterable[Actor]) -> list[Actor]:
    """The parties that are named within a line of the attendance list."""
    return [
        actor
        for actor in actors
        if any(
            line.start <= mention.evidence.start < line.end for mention in actor.mentions for line in listed.evidence
        )
    ]


def _names(reading: Reading, actors: Iterable[Actor], listed: Mapping[str, str], found: dict[str, _Found]) -> None:
    """The party of every party that is named: of the register, of the attendance list, else of that name."""
    for actor in actors:
        own = f"party/{actor.register_id}" if actor.register_id else listed.get(actor.key, f"party/{slug(actor.name)}")
        found[own].register_id = found[own].register_id or actor.register_id
        found[own].names.add(actor.name)
        found[own].members.add((reading.document.sha256, actor.key))


def _local_id(letter: str, place: IdentifiedMunicipality | None) -> str:
    return f"party/{slug(letter)}-{short_place(place.name)}" if place else f"party/{slug(letter)}"


def _party(id: str, found: _Found, background: Background) -> IdentifiedParty:
    known = background.parties.get(found.register_id) if found.register_id else None
    members = tuple(sorted(found.members))
    if known:
        return IdentifiedParty(id, known.letter, known.name, known.scope, known.valid_from, known.valid_to, members)
    names = sorted(name for name in found.names if len(name) > 1)
    letter = min(found.letters, default=None)
    scope = min(found.places) if len(found.places) == 1 and found.register_id is None else None
    return IdentifiedParty(id, letter, names[0] if names else f"Liste {letter}", scope, None, None, members)


def short_place(municipality: str) -> str:
    """A municipality's name as a part of an id.

    >>> short_place("Brønderslev Kommune")
    'broenderslev'
    """
    return slug(municipality).removesuffix("-kommune").removesuffix("-regionskommune")


def meeting_day(reading: Reading) -> date | None:
    """The day of the document's meeting, where the whole day is known."""
    stated = (fact.date for fact in reading.facts if isinstance(fact, Meeting) and fact.date)
    return next((day for text in stated if (day := whole_day(text))), None)


def whole_day(text: str | None) -> date | None:
    """A date where the text is a whole day.

    >>> whole_day("2023-02-10"), whole_day("2023-02"), whole_day("2023-07/2026-06")
    (datetime.date(2023, 2, 10), None, None)
    """
    try:
        return date.fromisoformat(text) if text and len(text) == 10 else None
    except ValueError:
        return None

"""Who is who: persons, organisations, parties and municipalities, each with the mentions that are it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from referatgraf.facts import ActorKind

Member = tuple[str, str]
"""An actor of one document: the document's SHA-256 and the actor's key."""


@dataclass(frozen=True, slots=True)
class Join:
    """Why two members are one: 'name and municipality', 'name and body', 'name and party', 'shorter name and …'.

    'name and region' is that of two who sit for one party in one region and term of office. Where people judged so,
    `reason` is 'judged the same', with their words.
    """

    first: Member
    second: Member
    reason: str


@dataclass(frozen=True, slots=True)
class IdentifiedPerson:
    id: str
    name: str
    aliases: tuple[str, ...]
    members: tuple[Member, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class IdentifiedOrganisation:
    """`label` is Body for what is a set of seats, Organisation for any other; `home` is whose municipality's it is."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    register_id: str | None
    members: tuple[Member, ...]
    home: str | None = None


@dataclass(frozen=True, slots=True)
class IdentifiedParty:
    id: str
    letter: str | None
    name: str
    scope: str | None
    valid_from: str | None
    valid_to: str | None
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class IdentifiedMunicipality:
    id: str
    code: str | None
    name: str
    region: str | None
    members: tuple[Member, ...]


Identified = IdentifiedPerson | IdentifiedOrganisation | IdentifiedParty | IdentifiedMunicipality


@dataclass(frozen=True)
class Identities:
    """`letters` gives the party behind a list letter: by document, letter and the municipality's key.

    `earlier` leads from ids that persons and organisations had, or would have alone, to whoever bears them now.
    """

    persons: tuple[IdentifiedPerson, ...] = ()
    organisations: tuple[IdentifiedOrganisation, ...] = ()
    parties: tuple[IdentifiedParty, ...] = ()
    municipalities: tuple[IdentifiedMunicipality, ...] = ()
    letters: Mapping[tuple[str, str, str | None], str] = field(default_factory=dict)
    earlier: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)

    def id_of(self, document: str, key: str, kind: ActorKind) -> str:
        """The id of an actor of this kind; a KeyError if the document names none such."""
        return self._ids[kind][document, key]

    def find(self, document: str, key: str | None, *kinds: ActorKind) -> str | None:
        """The id of the first actor of these kinds (of any, if none is given) with this key, or None."""
        searched = kinds or tuple(self._ids)
        found = (self._ids[kind].get((document, key)) for kind in searched) if key else iter(())
        return next((id for id in found if id), None)

    def current_id(self, id: str) -> str | None:
        """The id of today for one of an earlier day, which a merge or a newly known municipality may have retired.

        None where nobody bears it, or where several might.
        """
        if id in self._known:
            return id
        bearers = self.earlier.get(id, frozenset())
        return next(iter(bearers)) if len(bearers) == 1 else None

    @cached_property
    def _known(self) -> frozenset[str]:
        groups = (self.persons, self.organisations, self.parties, self.municipalities)
        return frozenset(each.id for group in groups for each in group)

    @cached_property
    def _ids(self) -> dict[ActorKind, dict[Member, str]]:
        return {
            "person": _ids(self.persons),
            "organisation": _ids(self.organisations),
            "municipality": _ids(self.municipalities),
            "party": _ids(self.parties),
        }


def _ids(group: Iterable[Identified]) -> dict[Member, str]:
    return {member: each.id for each in group for member in each.members}

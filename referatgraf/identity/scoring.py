"""How much speaks for two records being one person, part by part: for people to read and weigh."""

from dataclasses import dataclass
from typing import Protocol

from referatgraf.identity.names import compatible, spelling
from referatgraf.identity.sightings import Feature


class Described(Protocol):
    """What is compared: a sighting, or several that are held for one person."""

    @property
    def name(self) -> str: ...
    @property
    def municipalities(self) -> frozenset[str]: ...
    @property
    def origins(self) -> frozenset[str]: ...
    @property
    def features(self) -> frozenset[Feature]: ...
    @property
    def lists(self) -> frozenset[str]: ...
    @property
    def terms(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One reason with its points: above nought for, below it against."""

    what: str
    points: int
    why: str


@dataclass(frozen=True, slots=True)
class Score:
    """The parts of a comparison; they explain, they do not decide: no sum of points merges two persons."""

    parts: tuple[Part, ...]

    @property
    def total(self) -> int:
        return sum(part.points for part in self.parts)


def score(one: Described, other: Described) -> Score:
    """Name structure, municipality, party, bodies and region they share, term of office, and lists that name both.

    >>> from referatgraf.identity.sightings import Sighting
    >>> thy = frozenset({"municipality/0787"})
    >>> asta, krog = Sighting(("a", "1"), "Asta Lund", municipalities=thy), Sighting(("b", "1"), "Asta Krog Lund")
    >>> [(part.what, part.points) for part in score(asta, krog).parts]
    [('name', 2)]
    """
    found = [
        _name(one.name, other.name),
        _places(one, other),
        _shared("party", one, other, agree=2, differ=-1),
        _shared("body", one, other, agree=2, differ=0),
        _shared("region", one, other, agree=2, differ=0),
        _terms(one.terms, other.terms),
        _lists(one.lists, other.lists),
    ]
    return Score(tuple(part for part in found if part is not None))


def _name(one: str, other: str) -> Part:
    if spelling(one) == spelling(other):
        return Part("name", 4, "the same name")
    if compatible(one, other):
        return Part("name", 2, "one may be a shorter form of the other")
    return Part("name", -4, "neither is a form of the other")


def _places(one: Described, other: Described) -> Part | None:
    if not one.municipalities or not other.municipalities:
        return None
    known_by = f"known by {', '.join(sorted(one.origins | other.origins))}" if one.origins | other.origins else ""
    if shared := one.municipalities & other.municipalities:
        return Part("municipality", 4, ", ".join(filter(None, (_listed(shared), known_by))))
    told = f"{_listed(one.municipalities)} and {_listed(other.municipalities)}"
    return Part("municipality", -6, ", ".join(filter(None, (told, known_by))))


def _shared(kind: str, one: Described, other: Described, *, agree: int, differ: int) -> Part | None:
    mine, theirs = _of_kind(one, kind), _of_kind(other, kind)
    if shared := mine & theirs:
        return Part(kind, agree, _listed(shared))
    return Part(kind, differ, f"{_listed(mine)} and {_listed(theirs)}") if mine and theirs and differ else None


def _terms(one: frozenset[str], other: frozenset[str]) -> Part | None:
    shared = one & other
    return Part("term", 1, "seen in the same term of office") if shared else None


def _lists(one: frozenset[str], other: frozenset[str]) -> Part | None:
    return Part("list", -8, "one attendance list names both") if one & other else None


def _of_kind(described: Described, kind: str) -> frozenset[str]:
    return frozenset(id for each, id in described.features if each == kind)


def _listed(ids: frozenset[str]) -> str:
    return ", ".join(sorted(id.partition("/")[2] for id in ids))

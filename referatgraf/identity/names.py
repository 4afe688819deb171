"""The parts of a person's name, and which two names may be one person's."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from referatgraf.identity.folding import fold

PARTICLES = frozenset({"af", "da", "de", "den", "der", "di", "du", "el", "la", "le", "van", "von", "zu"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """Folded parts; `middle` holds the names between, an initial without its full stop."""

    given: str
    middle: tuple[str, ...]
    family: str


@lru_cache(maxsize=100_000)
def name_parts(name: str) -> PersonName:
    """The parts of a name as it is written; a hyphen joins two words to one name, a particle belongs to the family.

    >>> name_parts("Arne M. Kastrup-Lund")
    PersonName(given='arne', middle=('m',), family='kastrup-lund')
    >>> name_parts("Ida Marie von der Heide").family
    'von der heide'
    """
    words = [word.strip(".,") for word in fold(name).split()]
    words = [word for word in words if word]
    if len(words) < 2:
        return PersonName("".join(words), (), "")
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return PersonName(words[0], tuple(words[1:start]), " ".join(words[start:]))


@lru_cache(maxsize=100_000)
def spelling(name: str) -> str:
    """A name of which only the words count, not their capitals, accents or hyphens.

    >>> spelling("Arne  M. Kastrup-Lund")
    'arne m kastrup lund'
    """
    return " ".join(word for word in fold(name).replace("-", " ").replace(".", " ").split())


def family_name(name: str) -> str:
    """The last word as it is written.

    >>> family_name("Arne M. Kastrup-Lund")
    'Kastrup-Lund'
    """
    return name.split()[-1] if name.split() else ""


def compatible(first: str, second: str) -> bool:
    """Whether one name may be a shorter form of the other: given and family name agree, the middle ones fit in.

    >>> compatible("Birthe Lund", "Birthe Stubbe Lund"), compatible("Arne M. Lund", "Arne Møller Lund")
    (True, True)
    >>> compatible("Birthe Stubbe Lund", "Birthe Krag Lund"), compatible("Erhvervshus Nord", "Erhvervshus Midt")
    (False, False)
    """
    one, other = sorted((name_parts(first), name_parts(second)), key=lambda name: len(name.middle))
    if spelling(first) == spelling(second):
        return True
    same_ends = one.given == other.given and one.family == other.family and bool(one.family)
    return same_ends and _fits_into(one.middle, other.middle)


def _fits_into(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the few stand among the many, in their order; an initial stands for any name that begins so."""
    rest = iter(many)
    return all(any(_same_or_initial(name, candidate) for candidate in rest) for name in few)


def _same_or_initial(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])

"""What the registers say of those whom documents name, handed in from above so that identity reads no register."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from referatgraf.identity.terms import Terms


@dataclass(frozen=True, slots=True)
class KnownParty:
    """`scope` is 'national' or a municipality's code; the dates are ISO strings, possibly less than a day."""

    letter: str
    name: str
    scope: str
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class KnownMunicipality:
    name: str
    region: str


def _everybodys(family: str) -> bool:
    return True


def _nobodys(letter: str, on: date | None, municipality_code: str | None) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Background:
    """Registers by their ids; `party_of` gives the id of the party whose letter it was on a day, in a municipality.

    `routine` are headings that return at every meeting, `common` tells a family name that many bear (all are common
    where nobody knows better).
    """

    municipalities: Mapping[str, KnownMunicipality] = field(default_factory=dict)
    parties: Mapping[str, KnownParty] = field(default_factory=dict)
    belongs_to: Mapping[str, str] = field(default_factory=dict)
    party_of: Callable[[str, date | None, str | None], str | None] = _nobodys
    terms: Terms = field(default_factory=Terms)
    routine: frozenset[str] = frozenset()
    common: Callable[[str], bool] = _everybodys

"""A name that stands in the minutes, and whose it is."""

from dataclasses import dataclass
from typing import Literal

NameKind = Literal["person", "organisation", "party", "municipality"]


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """An actor's name at [start, end) of the repaired text; `key` is the Actor's key in this document."""

    start: int
    end: int
    kind: NameKind
    key: str
    rule: str

"""Minutes as an author writes them, before any printer: logical lines, each with the names that stand in it."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["front", "roster_heading", "roster", "item", "sub_item", "case", "section", "paragraph", "bullet"]
NameKind = Literal["person", "organisation"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention at [start, end) of a logical line."""

    start: int
    end: int
    kind: NameKind
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """One logical line; `new_page` says that it begins a page."""

    kind: Kind
    text: str
    marks: tuple[Mark, ...] = ()
    new_page: bool = False


@dataclass(slots=True)
class Draft:
    """Logical lines and what a gold says of them but for line numbers; a role stands at (line, character)."""

    body: str
    date: str
    lines: list[Written] = field(default_factory=list)
    attendance: dict[int, dict[str, object]] = field(default_factory=dict)
    items: dict[int, dict[str, object]] = field(default_factory=dict)
    roles: list[tuple[int, int, dict[str, str]]] = field(default_factory=list)
    proposals: list[dict[str, object]] = field(default_factory=list)
    decisions: list[dict[str, object]] = field(default_factory=list)

"""The structure of a meeting: which words are a heading, a roster line, a section, a bullet."""

from dataclasses import dataclass
from typing import Literal

from referatgraf.facts import Capacity, Document, Evidence, Status
from referatgraf.minutes.repaired import RepairedText
from referatgraf.minutes.wrapping import NARROW_PAGE, Page

BlockKind = Literal[
    "front", "roster_heading", "roster", "item", "case", "section", "subheading", "paragraph", "bullet", "row"
]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the repaired text, [start, end), that a layout gives one part to play; blocks do not overlap.

    `item` is the number of the agenda item it stands under, `section` the canonical name of its section.
    A bullet's `start` is after its mark, its `level` 0, or 1 and more for a list inside a point.
    A paragraph is one line of the repaired text.
    """

    kind: BlockKind
    start: int
    end: int
    page: int
    item: str | None = None
    section: str | None = None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an item: `start` and `end` are its heading, or where it is not `headed` the words that stand for one
    ("Sekretariatet indstiller"); the blocks between it and the next are its content."""

    name: str
    start: int
    end: int
    headed: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """An agenda item: `start` and `end` span its number and title; `counted` if no number is printed."""

    number: str
    title: str
    start: int
    end: int
    parent: str | None = None
    case_number: str | None = None
    case_start: int | None = None
    sections: tuple[Section, ...] = ()
    empty: bool = False
    counted: bool = False


@dataclass(frozen=True, slots=True)
class RosterLine:
    """One logical line of the attendance list, joined where a line end cut it, with what its heading says of it.

    `item` is the agenda item under which it stands, if it tells who was not there when that was dealt with.
    """

    start: int
    end: int
    status: Status
    capacity: Capacity
    heading: str
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a page header said before it was taken out of the text."""

    evidence: Evidence
    body: str | None = None
    date: str | None = None
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A document with its repaired text and structure; `listed` are items that only its contents tell of, `page` says
    how wide a full row is, `unread` are lines that no rule understood."""

    document: Document
    layout: str
    text: RepairedText
    blocks: tuple[Block, ...]
    items: tuple[Item, ...]
    roster: tuple[RosterLine, ...]
    furniture: tuple[Furniture, ...] = ()
    unread: tuple[Evidence, ...] = ()
    listed: tuple[Item, ...] = ()
    page: Page = NARROW_PAGE

"""Blocks in the making: the lines that belong together, before they are repaired."""

from dataclasses import dataclass, field

from referatgraf.facts import Capacity, Status
from referatgraf.minutes.lines import Line
from referatgraf.minutes.structure import BlockKind

Piece = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """A block's kind and pieces of the original text; `name` is an item's number or a section's canonical name.

    `opens` names a section that the block's first words open without a heading; `of_body` is a heading of a decision
    that names who decided; `untitled` an item whose title stands below its number, or, as `title`, only in the
    agenda; `counted` an item without a printed number; `heads_item` a case number that stands above its item;
    `listed` a line of the contents that bears a number and a title.
    """

    kind: BlockKind
    pieces: list[Piece]
    lines: list[Line]
    item: str | None = None
    section: str | None = None
    level: int = 0
    name: str = ""
    status: Status = "present"
    capacity: Capacity = "member"
    unread: bool = False
    mark: str = ""
    untitled: bool = False
    counted: bool = False
    heads_item: bool = False
    listed: bool = False
    title: str = ""
    of_body: bool = False
    opens: str = ""

    @property
    def ending(self) -> str:
        """The last row as printed."""
        return self.lines[-1].ending

    def add(self, line: Line) -> None:
        self.pieces.extend(line.pieces())
        self.lines.append(line)


@dataclass(slots=True)
class Drafts:
    """All drafts so far and the place where the reading stands."""

    done: list[Draft] = field(default_factory=list)
    item: str | None = None
    section: str | None = None

    @property
    def last(self) -> Draft | None:
        return self.done[-1] if self.done else None

    def open(self, kind: BlockKind, line: Line, *, skip: int = 0, until: int | None = None) -> Draft:
        """Begin a block with a line, or with its characters from `skip` on, up to `until`."""
        draft = Draft(kind, line.pieces(skip, until), [line], item=self.item, section=self.section)
        self.done.append(draft)
        return draft

"""The agenda as read: items with title, parent, case number and sections, the empty ones too."""

from collections.abc import Iterator, Sequence

from referatgraf.minutes.compose import Composed
from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.structure import Block, Item, Section

Part = tuple[Draft, Block]


def items_of(drafts: Sequence[Draft], composed: Composed, layout: Layout) -> tuple[Item, ...]:
    """Every item, in order; empty is one with nothing below its title, neither text nor items of its own."""
    chapters = list(_chapters(list(zip(drafts, composed.blocks, strict=True))))
    numbers = [chapter[0][0].name for chapter in chapters]
    return tuple(_item(chapter, numbers, composed, layout) for chapter in chapters)


def _chapters(parts: list[Part]) -> Iterator[list[Part]]:
    starts = [place for place, (draft, _) in enumerate(parts) if draft.kind == "item"]
    for start, end in zip(starts, [*starts[1:], len(parts)], strict=False):
        yield parts[start:end]


def _item(chapter: list[Part], numbers: Sequence[str], composed: Composed, layout: Layout) -> Item:
    (heading, block), *content = chapter
    printed = layout.item.search(composed.text.text[block.start : block.end])
    parent = heading.name.rpartition(".")[0]
    case, case_start = _case(content, composed, layout)
    return Item(
        number=heading.name,
        title=printed["title"].strip() if printed else "",
        start=block.start + (printed.start("number") if printed else 0),
        end=block.end,
        parent=parent if parent in numbers else None,
        case_number=case,
        case_start=case_start,
        sections=tuple(Section(draft.name, part.start, part.end) for draft, part in content if draft.kind == "section"),
        empty=not content and not any(number.startswith(f"{heading.name}.") for number in numbers),
    )


def _case(content: list[Part], composed: Composed, layout: Layout) -> tuple[str | None, int | None]:
    for draft, block in content:
        if draft.kind == "case" and (match := layout.case.search(composed.text.text[block.start : block.end])):
            return match["number"], block.start + match.start("number")
    return None, None

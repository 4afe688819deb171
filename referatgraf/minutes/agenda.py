"""The agenda as read: items with title, parent, case number and sections, the empty ones too."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.items.outline import is_part_of, parent_of
from referatgraf.minutes.items.titles import clean_title, without_number, without_times
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.repair.compose import Composed
from referatgraf.minutes.structure import Block, Item, Section

Part = tuple[Draft, Block]
DOCUMENT = "Dok"
"""How the label of a document's number begins."""


def items_of(drafts: Sequence[Draft], composed: Composed, layout: Layout) -> tuple[Item, ...]:
    """Every item, in order; empty is one with nothing below its title, neither text nor items of its own."""
    chapters = list(_chapters(list(zip(drafts, composed.blocks, strict=True))))
    numbers = [chapter[0][0].name for chapter in chapters]
    items = [_item(chapter, numbers, composed, layout) for chapter in chapters]
    titles = without_times([item.title for item in items])
    return tuple(replace(item, title=title) for item, title in zip(items, titles, strict=True))


def _chapters(parts: list[Part]) -> Iterator[list[Part]]:
    """Each item with all that belongs to it, a case number above it, too."""
    starts = [place for place, (draft, _) in enumerate(parts) if draft.kind == "item"]
    above = [int(place > 0 and parts[place - 1][0].heads_item) for place in starts]
    ends = [start - case for start, case in zip(starts, above, strict=True)][1:]
    for start, case, end in zip(starts, above, [*ends, len(parts)], strict=False):
        yield [parts[start], *parts[start - case : start], *parts[start + 1 : end]]


def _item(chapter: list[Part], numbers: Sequence[str], composed: Composed, layout: Layout) -> Item:
    (heading, block), *content = chapter
    words = composed.text.text[block.start : block.end]
    above = 0 if layout.item.search(words) else len(heading.title)  # the title stands over the number
    untitled = heading.counted and not heading.title
    printed = layout.item.search(words[above:].lstrip()) if words and not untitled else None
    above_it = parent_of(heading.name)
    parent = next(
        (number for number in (above_it, f"{above_it}.0") if number in numbers and number != heading.name), None
    )
    case, case_start = _case(chapter, composed, layout)
    listed = heading.title or (printed["title"] if printed else "") or ""
    named = without_number(listed, heading.name)
    title, _, in_title = clean_title(named, layout) if named else ("", (0, 0), None)
    if case is None and in_title and printed and printed["title"]:
        case = named[slice(*in_title)]
        case_start = block.start + printed.start("title") + len(listed) - len(named) + in_title[0]
    return Item(
        number=heading.name,
        title=title,
        start=block.start + (printed.start("number") if printed and not above else 0),
        end=block.end,
        parent=parent,
        case_number=case,
        case_start=case_start,
        sections=tuple(_sections(chapter, composed)),
        counted=heading.counted,
        empty=not content and not any(is_part_of(number, heading.name) for number in numbers),
    )


def _sections(content: list[Part], composed: Composed) -> Iterator[Section]:
    """Headed sections, and those whose first words stand for a heading ("Sekretariatet indstiller, at …")."""
    for draft, part in content:
        if draft.kind == "section":
            yield Section(draft.name, part.start, part.end)
        elif draft.kind == "item" and draft.opens:
            yield Section(draft.opens, part.start, part.end)
        elif draft.opens:
            words = composed.text.text[part.start : part.end].split(" ", 2)[:2]
            yield Section(draft.opens, part.start, part.start + len(" ".join(words)), headed=False)


def _case(chapter: list[Part], composed: Composed, layout: Layout) -> tuple[str | None, int | None]:
    """The number of an item's case; that of a document only where none of a case stands there."""
    for draft, block in sorted(chapter, key=lambda part: part[0].lines[0].text.startswith(DOCUMENT)):
        headed = draft.kind == "case" or draft.counted
        if headed and (match := layout.case.search(composed.text.text[block.start : block.end])):
            return match["number"], block.start + match.start("number")
    return None, None

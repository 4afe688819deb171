"""Items and sections in which nothing stands, and sections that only some items lack."""

from collections.abc import Iterator
from itertools import zip_longest

from referatgraf.facts import Anomaly
from referatgraf.minutes.structure import Item
from referatgraf.reading.context import Context

NEARLY_ALL = 0.75
FEWEST = 5


def empty_items(context: Context) -> Iterator[Anomaly]:
    """Items of the agenda without content and without items of their own."""
    parents = {item.parent for item in context.minutes.items}
    for item in context.minutes.items:
        if item.empty and item.number not in parents:
            proof = f"Nothing stands under item {item.number}, '{item.title}'."
            yield Anomaly(
                anomaly="empty_item", proof=proof, item=item.number,
                evidence=context.evidence(item.start, item.end), method="anomaly/nothing-under-it",
            )  # fmt: skip


def empty_sections(context: Context) -> Iterator[Anomaly]:
    """Headings that another heading follows at once."""
    blocks = context.minutes.blocks
    for block, following in zip_longest(blocks, blocks[1:]):
        if block.kind == "section" and (following is None or following.kind in ("section", "item")):
            proof = f"Nothing stands under the heading '{context.words(block)}' of item {block.item}."
            yield Anomaly(
                anomaly="empty_section", proof=proof, item=block.item,
                evidence=context.evidence(block.start, block.end), method="anomaly/nothing-under-it",
            )  # fmt: skip


def missing_sections(context: Context) -> Iterator[Anomaly]:
    """Sections that nearly all items of the minutes have and one lacks."""
    items = [item for item in context.minutes.items if item.sections]
    names = dict.fromkeys(section.name for item in items for section in item.sections)
    for name in names:
        lacking = [item for item in items if name not in {section.name for section in item.sections}]
        having = len(items) - len(lacking)
        if lacking and len(items) >= FEWEST and having >= NEARLY_ALL * len(items):
            for item in lacking:
                yield _missing(context, item, name, f"{having} of {len(items)} items have")


def _missing(context: Context, item: Item, name: str, others: str) -> Anomaly:
    start = item.start if item.case_start is None else item.case_start
    block = next(block for block in context.minutes.blocks if block.start <= start < block.end)
    return Anomaly(
        anomaly="missing_section", proof=f"Item {item.number} has no '{name}', which {others}.", item=item.number,
        evidence=context.evidence(start, block.end), method="anomaly/unlike-the-others",
    )  # fmt: skip

"""Items and sections in which nothing stands, and sections that only some items lack."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from referatgraf.facts import Anomaly
from referatgraf.minutes.structure import Block, Item
from referatgraf.reading.context import Context
from referatgraf.reading.dates.elections import calendar
from referatgraf.reading.kinds import is_agenda

CLOSED = re.compile(r"\blukke(?:t|de)\b|\bunderskrift", re.IGNORECASE)
ACCOUNT, DECISION = "Sagsfremstilling", "Beslutning"
LONGEST_TITLE = 12
"""In words; a longer line that ends in a full stop is the item's text as well as its title."""
SAYS = re.compile(r"\b(?:var|er|blev|har|havde)\b")
"""A verb by which a shorter one is, too: 'Der var ingen forslag.'"""
COMMON = frozenset({"Baggrund", "Indstilling", "Sagsfremstilling", DECISION})
"""Sections that an item can be said to lack; others ('Økonomi') stand only where there is something to say."""
NEARLY_ALL = 0.75
FEW, FEW_AMONG = 3, 1 / 3
"""As many empty items, of how many, are an exception."""
FEWEST = 5


def empty_items(context: Context) -> Iterator[Anomaly]:
    """Items without content and without items of their own; a closed item is empty for all but the members, a page of
    signatures for all, and minutes without a decision need not say more of 'Eventuelt' than that it will come. Many of
    them are a list of what was dealt with, and an agenda is one."""
    parents = {item.parent for item in context.minutes.items}
    empty = [item for item in context.minutes.items if item.empty and item.number not in parents]
    if len(empty) > max(FEW, FEW_AMONG * len(context.minutes.items)):
        return
    only_agenda = all(section.name != DECISION for item in context.minutes.items for section in item.sections)
    if only_agenda and is_agenda(context.minutes):
        return
    text = context.minutes.text.text
    for item in empty:
        if _is_cut_off(item, context):
            continue
        printed = text[item.start : item.end]
        told = printed.endswith(".") and (len(printed.split()) > LONGEST_TITLE or SAYS.search(printed))
        expected = (
            told or CLOSED.search(printed) or (only_agenda and item.title.lower().startswith(tuple(calendar().routine)))
        )
        if not expected:
            proof = f"Nothing stands under item {item.number}, '{item.title}'."
            yield Anomaly(
                anomaly="empty_item", proof=proof, item=item.number,
                evidence=context.evidence(item.start, item.end), method="anomaly/nothing-under-it",
            )  # fmt: skip


def _is_cut_off(item: Item, context: Context) -> bool:
    """Whether a text ends right behind a title that is not how an agenda ends: the text goes on elsewhere."""
    if item is not context.minutes.items[-1]:
        return False
    return bool(context.minutes.listed) or not item.title.lower().startswith(tuple(calendar().routine))


def empty_sections(context: Context) -> Iterator[Anomaly]:
    """Headings of a case's parts that another heading follows at once.

    What stands over nothing in every one of several items is only printed by the publisher's template.
    """
    blocks = context.minutes.blocks
    headed = [pair for pair in zip_longest(blocks, blocks[1:]) if pair[0].kind == "section"]
    empty = [
        block
        for block, following in headed
        if following is None
        or following.kind == "item"
        or (following.kind == "section" and not _heads(block, following))
    ]
    told = Counter(block.section for block, _ in headed)
    never = Counter(block.section for block in empty)
    for block in empty:
        if block.section in COMMON and not 1 < never[block.section] == told[block.section]:
            proof = f"Nothing stands under the heading '{context.words(block)}' of item {block.item}."
            yield Anomaly(
                anomaly="empty_section", proof=proof, item=block.item,
                evidence=context.evidence(block.start, block.end), method="anomaly/nothing-under-it",
            )  # fmt: skip


def _heads(block: Block, following: Block) -> bool:
    """Whether a case's account has headings of its own, "Sagsfremstilling" over "Baggrund", or one part has two:
    "Forslag til beslutning" over "Indstilling"."""
    of_account = block.section == ACCOUNT and following.section not in COMMON - {"Baggrund"}
    return of_account or (block.section == following.section and block.section != DECISION)


def missing_sections(context: Context) -> Iterator[Anomaly]:
    """The one section that nearly all items of the minutes have and one lacks; who lacks two is of another sort."""
    items = [item for item in context.minutes.items if item.sections]
    names = [frozenset(section.name for section in item.sections) for item in items]
    having = Counter(name for sections in names for name in sections)
    usual = {name for name, count in having.items() if count >= NEARLY_ALL * len(items)} if len(items) >= FEWEST else ()
    for item, sections in zip(items, names, strict=True):
        lacking = [name for name in usual if name not in sections]
        short = len(sections) == 1 and item.title.lower() in calendar().routine
        if len(lacking) == 1 and lacking[0] in COMMON and not short:
            yield _missing(context, item, lacking[0], f"{having[lacking[0]]} of {len(items)} items have")


def _missing(context: Context, item: Item, name: str, others: str) -> Anomaly:
    start = item.start if item.case_start is None else item.case_start
    block = next(block for block in context.minutes.blocks if block.start <= start < block.end)
    return Anomaly(
        anomaly="missing_section", proof=f"Item {item.number} has no '{name}', which {others}.", item=item.number,
        evidence=context.evidence(start, block.end), method="anomaly/unlike-the-others",
    )  # fmt: skip

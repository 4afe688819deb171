"""Drafts to the repaired text of a whole document, one block a line."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from referatgraf.facts import Document
from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.lexicon import Lexicon
from referatgraf.minutes.repair.repair import repair
from referatgraf.minutes.repaired import RepairedText
from referatgraf.minutes.structure import Block


@dataclass(frozen=True, slots=True)
class Composed:
    """The repaired text and its blocks, one for each draft, in the same order."""

    text: RepairedText
    blocks: tuple[Block, ...]


def compose(document: Document, drafts: Sequence[Draft], lexicon: Lexicon) -> Composed:
    """Repair every draft and write them below one another; a line's end has the place behind its last character."""
    parts: list[str] = []
    origins: list[int] = []
    blocks: list[Block] = []
    for draft in drafts:
        repaired = repair(document.text, draft.pieces, lexicon)
        if parts:
            parts.append("\n")
            origins.append(origins[-1] + 1)
        start = len(origins)
        parts.append(repaired.text)
        origins.extend(repaired.origins)
        page = bisect_right(document.page_starts, draft.pieces[0][0])
        blocks.append(Block(draft.kind, start, len(origins), page, draft.item, draft.section, draft.level))
    return Composed(RepairedText(document.sha256, "".join(parts), tuple(origins)), tuple(blocks))

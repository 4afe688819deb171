"""What other meetings decided in the same case before this one: headed like a decision, and none of this meeting's."""

from collections.abc import Iterable, Sequence

from referatgraf.minutes.drafts import Draft

DECISION = "Beslutning"
EARLIER = "Tidligere beslutning"


def mark_earlier_decisions(drafts: Iterable[Draft]) -> None:
    """Give the blocks below an earlier body's decision a section of their own.

    Where an item has a plain "Beslutning", those that name a body are earlier; else all but the last are.
    """
    by_item: dict[str | None, list[Draft]] = {}
    for draft in drafts:
        by_item.setdefault(draft.item, []).append(draft)
    for item in by_item.values():
        _mark(item)


def _mark(item: Sequence[Draft]) -> None:
    headings = [draft for draft in item if draft.kind == "section" and draft.name == DECISION]
    plain = [heading for heading in headings if not heading.of_body]
    own = plain or headings[-1:]
    earlier = False
    for draft in item:
        if draft.kind == "section":
            earlier = draft.name == DECISION and all(draft is not heading for heading in own)
        if earlier:
            draft.section = EARLIER

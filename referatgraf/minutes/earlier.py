"""What other meetings decided in the same case before this one: headed like a decision, and none of this meeting's."""

from collections.abc import Iterable, Sequence

from referatgraf.minutes.drafts import Draft

DECISION = "Beslutning"
EARLIER = "Tidligere beslutning"


def mark_earlier_decisions(drafts: Iterable[Draft]) -> None:
    """Give the blocks below an earlier body's decision a section of their own.

    Where an item has a plain "Beslutning", those that name a body are earlier; else all but the last are. A plain
    one with nothing below it but a later one that names a body is no more than its label.
    """
    by_item: dict[str | None, list[Draft]] = {}
    for draft in drafts:
        by_item.setdefault(draft.item, []).append(draft)
    for item in by_item.values():
        _mark(item)


def _mark(item: Sequence[Draft]) -> None:
    headings = [draft for draft in item if draft.kind == "section" and draft.name == DECISION]
    plain = [heading for heading in headings if not heading.of_body and not _is_label(item, heading)]
    own = plain or headings[-1:]
    earlier = False
    for draft in item:
        if draft.kind == "section":
            earlier = draft.name == DECISION and all(draft is not heading for heading in own)
        if earlier:
            draft.section = EARLIER


def _is_label(item: Sequence[Draft], heading: Draft) -> bool:
    """Whether nothing stands below a heading, and a decision that names its body comes later."""
    place = next(place for place, draft in enumerate(item) if draft is heading)
    later = item[place + 1 :]
    empty = bool(later) and later[0].kind == "section"
    return empty and any(draft.kind == "section" and draft.name == DECISION and draft.of_body for draft in later)

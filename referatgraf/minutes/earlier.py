"""What other meetings decided in the same case before this one: headed like a decision, and none of this meeting's."""

import re
from collections.abc import Iterable, Sequence

from referatgraf.minutes.drafts import Draft

DECISION = "Beslutning"
EARLIER = "Tidligere beslutning"
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
BOTH = 2
DECIDES = re.compile(
    r"(?i)godken|vedtag|tiltr(?:åd|æd)|drøft|udsat|udsæt|efterr?etning|anbefal|beslut|indstil|overs|henvis|orienter"
)
"""What stands in the text of a decision, and in none that tells only who was there."""
DAY = re.compile(
    rf"(?P<day>\d{{1,2}})[./-]\s?(?:(?P<month>\d{{1,2}})|(?P<name>{'|'.join(MONTHS)})[a-zæøå]*)"
    r"[./ -]+(?P<year>\d{4})",
    re.IGNORECASE,
)


def mark_earlier_decisions(drafts: Iterable[Draft]) -> None:
    """Give the blocks below an earlier body's decision a section of their own.

    Where an item has a plain "Beslutning", those that name a body are earlier; else all but that of the latest day are,
    some sites printing them from the newest on, or all but the last. A plain one with nothing below it but a later one
    that names a body is no more than its label.
    """
    by_item: dict[str | None, list[Draft]] = {}
    for draft in drafts:
        by_item.setdefault(draft.item, []).append(draft)
    for item in by_item.values():
        _mark(item)


def _mark(item: Sequence[Draft]) -> None:
    headings = [draft for draft in item if draft.kind == "section" and draft.name == DECISION]
    places = {id(draft): place for place, draft in enumerate(item)}
    unnamed = [heading for heading in headings if not heading.of_body]
    labels = {id(heading) for heading in unnamed if _is_label(item, places[id(heading)])}
    plain = [heading for heading in unnamed if id(heading) not in labels]
    told = [heading for heading in unnamed if id(heading) in labels and not _is_empty(item, places[id(heading)])]
    own = {id(heading) for heading in [*(plain or latest(headings)), *told]}
    earlier = False
    for draft in item:
        if draft.kind == "section":
            earlier = draft.name == DECISION and id(draft) not in own
        if earlier:
            draft.section = EARLIER


def latest(headings: Sequence[Draft]) -> Sequence[Draft]:
    """The heading of the latest day, where all name theirs; else the last one."""
    days = [day_of(heading.lines[0].text) for heading in headings]
    if len(headings) < BOTH or None in days or days[-1] == max(day for day in days if day):
        return headings[-1:]
    newest = max(day for day in days if day)
    return [heading for heading, day in zip(headings, days, strict=True) if day == newest]


def day_of(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of the first date in a heading.

    >>> day_of("Havneudvalgets beslutning den 8. november 2022:"), day_of("Beslutning")
    ((2022, 11, 8), None)
    """
    found = DAY.search(text)
    if found is None:
        return None
    month = int(found["month"] or MONTHS.index(found["name"].casefold()) + 1)
    return int(found["year"]), month, int(found["day"])


def _is_label(item: Sequence[Draft], place: int) -> bool:
    """Whether nothing stands below a heading but who was there, and a decision that names its body comes next."""
    for draft in (item[below] for below in range(place + 1, len(item))):
        if draft.kind == "section":
            return draft.name == DECISION and draft.of_body
        if any(DECIDES.search(line.text) for line in draft.lines):
            return False
    return False


def _is_empty(item: Sequence[Draft], place: int) -> bool:
    """Whether another section follows a heading at once."""
    return place + 1 < len(item) and item[place + 1].kind == "section"

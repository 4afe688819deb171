"""Items that stand in the contents alone: the minutes leave them out, or an excerpt ends before it comes to them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.flat.titles import running_title_end
from referatgraf.minutes.items.outline import parts_of
from referatgraf.minutes.items.same_titles import PAGE_NUMBER, is_same_title, letters
from referatgraf.minutes.items.titles import clean_title
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.repair.compose import Composed
from referatgraf.minutes.structure import Item
from referatgraf.minutes.subheadings import ENDS_OPEN

LONGEST = 200
FEWEST = 3
FEWEST_TOLD = 2
LAST = re.compile(r"(?P<title>Eventuelt|Evt\.?)(?:\s+[\d~*_].*)?$")
"""How an agenda ends, with the number of a page or a rule behind it."""
HOLDS_THE_LAST = re.compile(r"\S\s(?:Eventuelt|Evt\.?)$")


@dataclass(frozen=True, slots=True)
class _Listed:
    """A line of the contents: its number and what is written behind that, its title, where both stand in the repaired
    text; `run_in` if the next one stands in the same line of the document."""

    number: str
    mark: str
    title: str
    start: int
    end: int
    run_in: bool

    @property
    def top(self) -> int:
        return parts_of(self.number)[0]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line above the items: its words behind a list's mark, and whether it is `apart` from the line above."""

    words: str
    marked: bool
    apart: bool
    start: int
    end: int


def listed_only(
    text: str, drafts: Sequence[Draft], composed: Composed, layout: Layout, items: Sequence[Item]
) -> Iterator[Item]:
    """The items of the contents whose number and title no item has; `text` is the document's."""
    listed = list(_listed(text, drafts, composed, layout))
    if len(listed) < FEWEST:
        yield from _unnumbered(list(_lines(drafts, composed, layout)), items)
        return
    told = {parts_of(item.number) for item in items}
    marks = Counter(each.mark for each in listed).most_common(1)[0][0]
    lost = {first for first, second in pairwise(listed) if first.run_in and second.top > first.top + 1}
    for each in listed:
        whole = each is not listed[-1] or not lost or LAST.match(each.title)
        printed = each.mark == marks and whole and each not in lost and not HOLDS_THE_LAST.search(each.title)
        if not printed or parts_of(each.number) in told or ENDS_OPEN.search(each.title.rstrip(".:?!")):
            continue
        if not any(is_same_title(each.title, other.title) for other in items):
            told.add(parts_of(each.number))
            yield Item(each.number, each.title, each.start, each.end)


def _listed(text: str, drafts: Sequence[Draft], composed: Composed, layout: Layout) -> Iterator[_Listed]:
    places = [place for place, draft in enumerate(drafts) if draft.listed]
    near = (place for place, following in pairwise(places) if following == place + 1)
    run_in = {place for place in near if _runs_in(text, drafts[place : place + 2])}
    paged = _are_paged([drafts[place].ending for place in places])
    for place in places:
        block = composed.blocks[place]
        printed = composed.text.text[block.start : block.end]
        match = layout.item.search(printed)
        if match is not None and match["title"]:
            words = PAGE_NUMBER.sub("", match["title"]) if paged else match["title"]
            if place in run_in and paged and words == match["title"]:
                continue  # what it lacks of its title, or has of the next one's, the lost page would tell
            title = _title(words, layout, flat=bool(run_in))
            number = ".".join(part.lstrip("0") or "0" for part in match["number"].replace(" ", "").split("."))
            mark = printed[match.end("number") : match.start("title")].strip()
            start = block.start + match.start("number")
            if 0 < len(title) <= LONGEST and not title[0].islower():
                yield _Listed(number, mark, title, start, block.end, run_in=place in run_in)


def _title(words: str, layout: Layout, *, flat: bool) -> str:
    ends = running_title_end(words, 0, len(words), layout) if flat else None
    title, _, _ = clean_title(words[:ends].rstrip(), layout)
    last = LAST.match(title)
    return last["title"] if last else title


def _lines(drafts: Sequence[Draft], composed: Composed, layout: Layout) -> Iterator[_Line]:
    """The lines above the first item."""
    for draft, block in zip(drafts, composed.blocks, strict=True):
        if draft.kind == "item":
            return
        words = composed.text.text[block.start : block.end]
        mark = layout.bullet.search(words)
        apart = draft.lines[0].gap == "new" or draft.kind != "front"
        yield _Line(words[mark.end() :] if mark else words, mark is not None, apart, block.start, block.end)


def _unnumbered(lines: Sequence[_Line], items: Sequence[Item]) -> Iterator[Item]:
    """What a list without numbers names beside the titles of all items, each of which stands there in its place."""
    if len(items) < FEWEST_TOLD or not all(item.number.isdecimal() for item in items):
        return
    first = int(items[0].number)
    titles = {int(item.number) - first: letters(item.title) for item in items}
    for place, line in enumerate(lines):
        listed = _list_at(lines, place) if letters(line.words) == titles[0] else []
        if all(number < len(listed) and letters(listed[number].words) == title for number, title in titles.items()):
            for number, other in enumerate(listed):
                if number not in titles:
                    yield Item(str(first + number), other.words, other.start, other.end)
            return


def _list_at(lines: Sequence[_Line], place: int) -> list[_Line]:
    """The lines from a place on that bear a mark as the first does, or else stand in one paragraph without any."""
    marked = lines[place].marked
    below = takewhile(lambda line: line.marked if marked else not (line.marked or line.apart), lines[place + 1 :])
    return [lines[place], *below]


def _runs_in(text: str, drafts: Sequence[Draft]) -> bool:
    """Whether the second of two blocks goes on in the same line of the document."""
    ends, begins = drafts[0].pieces[-1][1], drafts[-1].pieces[0][0]
    return ends <= begins and not set("\n\r\f").intersection(text[ends:begins])


def _are_paged(lines: Sequence[str]) -> bool:
    """Whether the lines end in the numbers of pages, which never fall."""
    pages = [int(found["page"]) for line in lines if (found := PAGE_NUMBER.search(line))]
    return 2 * len(pages) > len(lines) and pages == sorted(pages)

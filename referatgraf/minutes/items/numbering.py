"""Which numbered lines are the agenda's own: how it writes its numbers, and which lines only list what comes later."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.minutes.items.candidates import WINDOW, Candidate, candidates_in
from referatgraf.minutes.items.contents import CONTENTS, POINT, contents_in, runs_of
from referatgraf.minutes.items.outline import parts_of
from referatgraf.minutes.items.same_titles import PAGE_NUMBER
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

FEWEST_PAGED = 3
FEWEST_ALIKE = 3
SIGNS = (".", ")", "bare")
FIRST_TWO = 2


@dataclass(frozen=True, slots=True)
class Numbering:
    """`items` may be items, `cued` are those below which a section or a case stands, `contents` those of a
    table of contents, `paged` those of one that has no items behind it, so that its lines, with their page numbers, are
    all that is told of them.

    `titles` are those of an agenda that stands before the items, by number, for items that bear only the number.
    `alike` are items that all bear the number 1, as lists of a site do that begin anew: their places in order.
    """

    items: frozenset[int]
    cued: frozenset[int]
    contents: frozenset[int]
    titles: Mapping[str, str]
    paged: frozenset[int] = frozenset()
    alike: tuple[int, ...] = ()


def numbering_of(lines: Sequence[Line], layout: Layout) -> Numbering:
    """The numbered lines in the agenda's style; a list of titles that all come again is a table of contents."""
    candidates = list(candidates_in(lines, layout))
    contents = contents_in(candidates, lines)
    left = [candidate for candidate in candidates if candidate.place not in contents]
    style = _style_of(left)
    items = _from_a_start(frozenset(candidate.place for candidate in left if candidate.style in (style, "sub")), left)
    cued = frozenset(candidate.place for candidate in candidates if candidate.cued)
    paged = frozenset(_paged(left, lines)) & items
    alike = tuple(_alike([candidate for candidate in left if candidate.style == style]))
    items = frozenset(alike) or items | frozenset(_written_otherwise(left, items, lines))
    titles = _titles_before(candidates, items, lines)
    contents.update(_answered(left, items) if titles else ())
    return Numbering(items, cued, frozenset(contents), titles, paged, alike)


def _written_otherwise(candidates: Sequence[Candidate], items: frozenset[int], lines: Sequence[Line]) -> Iterator[int]:
    """The places of titles apart from other lines whose number counts on from an item's, or is right below the first
    one's, but is written with another sign: "1) Referat", "2. Havnen". No other number of that sign stands beside them.
    """
    chosen = [candidate for candidate in candidates if candidate.place in items]
    other = [candidate for candidate in candidates if candidate.place not in items and candidate.style in SIGNS]
    if not all(candidate.style in SIGNS for candidate in chosen):
        return
    for each in other:
        before = next((one for one in reversed(chosen) if one.place < each.place), None)
        after = next((one for one in chosen if one.place > each.place), None)
        first, last = before.place if before else -1, after.place if after else len(lines)
        alone = not any(one is not each and one.style == each.style and first < one.place < last for one in other)
        if alone and _counts(before, each, after) and lines[each.place].gap == "new" and not stops(each.title):
            yield each.place


def _counts(before: Candidate | None, each: Candidate, after: Candidate | None) -> bool:
    """Whether a number stands between two as it should, or begins an agenda before 1 or 2."""
    if before is None:
        return after is not None and after.top == each.top + 1 <= FIRST_TWO
    return each.top == before.top + 1 and (after is None or after.top > each.top)


def _answered(candidates: Sequence[Candidate], items: frozenset[int]) -> Iterator[int]:
    """The lines of the agenda above items that bear nothing but its numbers, or answer to them: "Ad 1"."""
    told = [candidate for candidate in candidates if candidate.place in items]
    if told and all(each.answers or not each.title for each in told):
        yield from (each.place for each in candidates if each.place < told[0].place and each.title)


def _alike(candidates: Sequence[Candidate]) -> Iterator[int]:
    """The places of three titles or more, if all of this style have the number 1 and most have text below."""
    titled = [candidate for candidate in candidates if candidate.title]
    together = sum(later.place == earlier.place + 1 for earlier, later in pairwise(titled))
    if len(titled) >= FEWEST_ALIKE and {each.number for each in titled} == {"1"} and 3 * together < len(titled):
        yield from (candidate.place for candidate in titled)


def _paged(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[int]:
    """The lines right below a heading of contents whose titles end in page numbers that never fall."""
    for run in runs_of(candidates, lines):
        headed = run[0].place > 0 and CONTENTS.match(lines[run[0].place - 1].text)
        pages = [int(found["page"]) for each in run if (found := PAGE_NUMBER.search(each.title))]
        if headed and len(pages) == len(run) >= FEWEST_PAGED and pages == sorted(pages):
            yield from (candidate.place for candidate in run)


def _titles_before(candidates: Sequence[Candidate], items: frozenset[int], lines: Sequence[Line]) -> dict[str, str]:
    """Number and title of every line of an agenda above the first item, if it lists most of the items."""
    numbers = {str(candidate.top) for candidate in candidates if candidate.place in items}
    first = min(items, default=0)
    above = [candidate for candidate in candidates if candidate.place < first]
    listed = {each.number: PAGE_NUMBER.sub("", each.title) for each in above if each.title}
    known = {str(parts_of(number)[0]) for number in listed}
    if 2 * len(numbers & known) <= len(numbers) or len(listed) <= 1:
        return {}
    return {**dict(_points_listed(above, lines)), **listed}


def _points_listed(agenda: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Number and title of each point with a letter right below a title of the agenda: "2b" of "b. Budget"."""
    for each in agenda:
        place = each.place + 1
        while place < len(lines) and (point := POINT.match(lines[place].text)):
            yield f"{each.number}{lines[place].text[0]}", lines[place].text[point.end() :]
            place += 1


def _style_of(candidates: Sequence[Candidate]) -> str | None:
    """The way of writing numbers that most looks like an agenda's: rising, with sections below, with a word."""
    chains: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.style == "sub":
            continue
        chain = chains[candidate.style]
        if not chain or candidate.top > chain[-1].top:
            chain.append(candidate)
    if any(_tells_of(chain, chains["word"]) for style, chain in [*chains.items()] if style != "word"):
        return "word"
    worth = {
        style: sum(1 + 3 * candidate.cued + (style == "word") for candidate in chain)
        for style, chain in chains.items()
        if chain and (len(chain) > 1 or chain[0].cued or not (style == "bare" or style.startswith("/")))
    }
    return max(worth, key=lambda style: worth[style]) if worth else None


def _tells_of(agenda: Sequence[Candidate], told: Sequence[Candidate]) -> bool:
    """Whether numbers alone, or "Ad 1" with a title, stand behind an agenda of titles that has them all; a single one
    right below."""
    titled = any(each.title for each in told) and not all(each.answers for each in told)
    if not told or not agenda or titled or any(each.cued for each in agenda):
        return False
    rows = [candidate.place for candidate in (*agenda, *told)]
    below = rows[-1] - rows[0] < len(rows) and agenda[-1].number != told[0].number == agenda[0].number
    if len(told) == 1 and not below:
        return False
    lost = all(each.answers for each in told) and agenda[0].top == told[0].top and told[-1].top <= agenda[-1].top
    listed = {each.top for each in told} <= {each.top for each in agenda}
    return agenda[-1].place < told[0].place and (listed or lost)


def _from_a_start(items: frozenset[int], candidates: Iterable[Candidate]) -> frozenset[int]:
    """Without what comes before the agenda begins, where it begins late: an excerpt may start with item 14."""
    ordered = [candidate for candidate in candidates if candidate.place in items]
    first = next((candidate.place for candidate in ordered if candidate.top <= 1), None)
    if first is not None:
        sure = {candidate.place for candidate in ordered if candidate.cued or candidate.style == "word"}
        return frozenset(place for place in items if place >= first or place in sure)
    numbers = {candidate.top for candidate in ordered}
    begun = [
        candidate.place
        for candidate in ordered
        if candidate.cued or candidate.style == "word" or candidate.top + 1 in numbers or candidate.top <= WINDOW
    ]
    return frozenset(place for place in items if begun and place >= min(begun))

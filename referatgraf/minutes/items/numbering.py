"""Which numbered lines are the agenda's own: how it writes its numbers, and which lines only list what comes later."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from referatgraf.minutes.items.answers import answers, is_below_decision
from referatgraf.minutes.items.numbered_persons import numbered_persons
from referatgraf.minutes.items.outline import parts_of
from referatgraf.minutes.items.points import points_of
from referatgraf.minutes.items.same_titles import PAGE_NUMBER, SHORTEST_TITLE, letters, same
from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

WINDOW = 6
LONG = 120
FEWEST_PAGED = 3
OUTCOME = re.compile(
    r"(?:Ikke )?(?i:anbefales|godkendt|tiltrådt|vedtaget|indstilles|drøftet|udsat|taget til efterretning)\b"
    r"(?: ikke| godkendt)?(?:[^a-zæøå]*(?:\.|$)|, (?:idet|dog|men)\b)"
)
CONTENTS = re.compile(r"(?i)^(?:indhold(?:sfortegnelse)?|punkter(?: på dagsordenen)?|dagsordens?punkter)\s*:?$")
POINT = re.compile(r"[A-Ha-h][.)]\s+")
CASE_LABEL = re.compile(r"(?i)(?:sags?-?\s?(?:nr|id|nummer)|journal-?\s?nr)\.?\s*:?")
"""The label of a case number that stands alone over it."""
FEWEST_ALIKE = 3
BULLETS = "•▪"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that could be an item: its place among the lines, its number and how that is written.

    `named` is the title, or the line below a number that stands alone; one that `answers` bears "Ad" or "Til".
    """

    place: int
    number: str
    style: str
    title: str
    cued: bool
    named: str
    answers: bool = False

    @property
    def top(self) -> int:
        return parts_of(self.number)[0]


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
    candidates = list(_candidates(lines, layout))
    contents = _contents(candidates, lines)
    left = [candidate for candidate in candidates if candidate.place not in contents]
    style = _style_of(left)
    items = _from_a_start(frozenset(candidate.place for candidate in left if candidate.style in (style, "sub")), left)
    cued = frozenset(candidate.place for candidate in candidates if candidate.cued)
    paged = frozenset(_paged(left, lines)) & items
    alike = tuple(_alike([candidate for candidate in left if candidate.style == style]))
    items = frozenset(alike) or items
    return Numbering(items, cued, frozenset(contents), _titles_before(candidates, items, lines), paged, alike)


def _alike(candidates: Sequence[Candidate]) -> Iterator[int]:
    """The places of three titles or more, if all of this style have the number 1 and most have text below."""
    titled = [candidate for candidate in candidates if candidate.title]
    together = sum(later.place == earlier.place + 1 for earlier, later in pairwise(titled))
    if len(titled) >= FEWEST_ALIKE and {each.number for each in titled} == {"1"} and 3 * together < len(titled):
        yield from (candidate.place for candidate in titled)


def _paged(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[int]:
    """The lines right below a heading of contents whose titles end in page numbers that never fall."""
    for run in _runs(candidates, lines):
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


def _candidates(lines: Sequence[Line], layout: Layout) -> Iterator[Candidate]:
    points = points_of(lines, layout)
    no_items = points | numbered_persons(lines, layout)
    for place, line in enumerate(lines):
        match = None if place in no_items else layout.item.search(line.text)
        if match is None or layout.row.search(line.text) or layout.no_item.search(line.text):
            continue
        title = layout.title_noise.sub("", match["title"] or "").strip()
        mark = line.text[match.end("number") : match.start("title") if match["title"] else len(line.text)].strip()
        word = line.text[: match.start("number")].strip(" (Åben)•▪")
        cued = _is_cued(lines, place, layout, points)
        decided = answers(lines, place, layout) if word else is_below_decision(lines, place, layout) and not cued
        if match["number"] == "1" and decided:
            continue  # the first point of a decision
        bulleted = cued and line.text[0] in BULLETS  # a site's list, whose titles stand below the numbers
        if (title and (OUTCOME.match(title) or _is_told(match["number"], title))) or (
            not title and not word and not bulleted and mark not in (".", ":")
        ):
            continue
        if title[:1].islower() and not (
            (word and mark) or _is_small_title(lines, place, match["number"], mark, layout)
        ):
            continue
        if match["number"][0] in "IVX" and not (word or _counts_in_roman(lines, layout)):
            continue
        style = "word" if word else "sub" if len(parts_of(match["number"])) > 1 else mark or "bare"
        below = lines[place + 1].text if place + 1 < len(lines) else ""
        yield Candidate(place, match["number"], style, title, cued, title or below, word.startswith(("Ad", "Til")))


def _is_told(number: str, title: str) -> bool:
    """Whether what stands behind a letter is no title, but a whole paragraph."""
    return number[-1].isalpha() and len(title) >= LONG and stops(title)


def _is_small_title(lines: Sequence[Line], place: int, number: str, mark: str, layout: Layout) -> bool:
    """Whether words in small letters stand alone as a title between items whose titles begin with a capital."""
    line = lines[place]
    if line.gap != "new" or not mark or stops(line.text) or line.text.endswith((",", ";")) or not number.isdecimal():
        return False
    beside = {f"{int(number) + step}{mark} " for step in (-1, 1)}
    return any(
        other.gap == "new" and other.text.startswith(tuple(beside)) and layout.item.search(other.text)
        for other in lines
        if other is not line and other.text.partition(mark + " ")[2][:1].isupper()
    )


def _counts_in_roman(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether a list of Roman numbers begins: both I and II stand before words."""
    matches = (layout.item.search(line.text) for line in lines)
    return {"I", "II"} <= {match["number"] for match in matches if match and match["title"]}


def _is_cued(lines: Sequence[Line], place: int, layout: Layout, points: frozenset[int]) -> bool:
    """Whether a case number, a section heading or a sentence that opens a section stands close below a line."""
    below = (number for number in range(place + 1, len(lines)) if number not in points)
    for line in (lines[number] for number in islice(below, WINDOW - 1)):
        if layout.item.search(line.text):
            return False
        if heading_of(layout, line.text) or layout.case.search(line.text) or CASE_LABEL.fullmatch(line.text):
            return True
        if any(opening.pattern.search(line.text) for opening in layout.openings):
            return True
    return False


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


def _contents(candidates: Sequence[Candidate], lines: Sequence[Line]) -> set[int]:
    """The lines of a first list whose titles come again further down."""
    later: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        later[candidate.number.lstrip("0")].append(candidate)
    found: set[int] = set()
    for run in _runs(candidates, lines):
        again = [candidate for candidate in run if _comes_again(candidate, later[candidate.number.lstrip("0")])]
        above = lines[max(0, run[0].place - 2) : run[0].place]  # a group's word may stand between: 'Åbne'
        headed = any(CONTENTS.match(line.text) for line in above)
        if again and (headed or 2 * len(again) >= len(run) or _restarts(run, candidates)):
            found.update(range(run[0].place, run[-1].place + 1))
            found.update(_listed_behind(run, candidates))
    return found


def _listed_behind(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> Iterator[int]:
    """The numbered lines between a first part of the contents and the first title that comes again, none of them with
    a section below: contents go on behind a heading of their own ("Sager til orientering")."""
    again = next((each.place for each in candidates if each.place > run[-1].place and _is_same(run[0], each)), 0)
    between = [each for each in candidates if run[-1].place < each.place < again]
    begins_anew = bool(between) and _number(between[0]) < _number(run[0])
    if not begins_anew and not any(candidate.cued for candidate in between):
        yield from (candidate.place for candidate in between)


def _is_same(listed: Candidate, other: Candidate) -> bool:
    return listed.number == other.number and _comes_again(listed, [other])


def _runs(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[list[Candidate]]:
    """Numbered lines that stand close together, but for points with letters, without any section below them."""
    run: list[Candidate] = []
    for candidate in candidates:
        between = lines[run[-1].place : candidate.place] if run else ()
        near = sum(POINT.match(line.text) is None for line in between) <= 3
        follows = run and near and _number(candidate) > _number(run[-1])
        if run and (not follows or run[-1].cued):
            yield run
            run = []
        run.append(candidate)
    if run:
        yield run


def _number(candidate: Candidate) -> tuple[int, ...]:
    return parts_of(candidate.number)


def _comes_again(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    title = letters(candidate.named)
    return len(title) >= SHORTEST_TITLE and any(
        other.place > candidate.place and same(title, letters(other.named)) for other in others
    )


def _restarts(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> bool:
    return run[0].top == 1 and any(
        candidate.number == run[0].number and candidate.place > run[-1].place for candidate in candidates
    )

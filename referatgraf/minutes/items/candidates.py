"""Which numbered lines could be items: those whose number, sign and title an agenda's may have."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from referatgraf.minutes.items.answers import answers, is_below_decision
from referatgraf.minutes.items.numbered_persons import numbered_persons
from referatgraf.minutes.items.outline import parts_of
from referatgraf.minutes.items.points import points_of
from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

WINDOW = 6
LONG = 120
LONGEST_QUOTED = 15
OUTCOME = re.compile(
    r"(?:Ikke )?(?i:anbefales|godkendt|tiltrådt|vedtaget|indstilles|drøftet|udsat|taget til efterretning)\b"
    r"(?: ikke| godkendt)?(?:[^a-zæøå]*(?:\.|$)|, (?:idet|dog|men)\b)"
)
CASE_LABEL = re.compile(r"(?i)(?:sags?-?\s?(?:nr|id|nummer)|journal-?\s?nr)\.?\s*:?")
"""The label of a case number that stands alone over it."""
SEVERAL = re.compile(r"(?i)(?:,|og|samt|til|-|–)\s?(?:(?:ad|at|pkt\.?|punkt|nr\.?)\s)?(?:\d{1,2}|[a-h])(?:[.):,]|\s|$)")
"""How what stands behind a number goes on to another: "Ad 2) og 3) Anbefales"."""
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


def candidates_in(lines: Sequence[Line], layout: Layout) -> Iterator[Candidate]:
    points = points_of(lines, layout)
    no_items = points | numbered_persons(lines, layout) | quoted(lines)
    for place, line in enumerate(lines):
        match = None if place in no_items else layout.item.search(line.text)
        if match is None or layout.row.search(line.text) or layout.no_item.search(line.text):
            continue
        if match["number"].isalpha() and match["number"].islower() and line.gap == "same":
            continue  # a point of a list
        if SEVERAL.match(match["title"] or ""):
            continue  # an answer to several points
        title = layout.title_noise.sub("", match["title"] or "").strip()
        mark = line.text[match.end("number") : match.start("title") if match["title"] else len(line.text)].strip()
        word = line.text[: match.start("number")].strip(" (Åben)•▪")
        cued = _is_cued(lines, place, layout, points)
        decided = answers(lines, place, layout) if word else is_below_decision(lines, place, layout) and not cued
        if match["number"] == "1" and decided:
            continue  # the first point of a decision
        bulleted = cued and line.text[0] in BULLETS  # a site's list, whose titles stand below the numbers
        outcome = OUTCOME.match(title) and not (word.startswith("Ad") and _answers_agenda(lines, layout))
        if (title and (outcome or _is_told(match["number"], title))) or (
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


def _answers_agenda(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether "Ad 1. Godkendt." can only answer a point of the agenda, since no section holds a proposal."""
    return not any(heading_of(layout, line.text) for line in lines)


def quoted(lines: Sequence[Line]) -> frozenset[int]:
    """The places of lines within a quotation of several, as of by-laws: "“§ 6 …", "Pkt. 2 …", "Pkt. 3 … .”"."""
    found: set[int] = set()
    begins: int | None = None
    for place, line in enumerate(lines):
        opened, closed = line.text.count("“"), line.text.count("”")
        if begins is None and opened == closed + 1:
            begins = place
        elif begins is not None and closed:
            found.update(range(begins + 1, place + 1) if closed > opened and place - begins <= LONGEST_QUOTED else ())
            begins = None
    return frozenset(found)


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

"""The points of a proposal as they come in, with the words that lead to them."""

import re
from dataclasses import dataclass, field, replace

from referatgraf.facts import Act
from referatgraf.reading.context import Context

OPEN_END = re.compile(r"(?:[:,]|\b(?:herunder|at|følgende|herunder at|til|om))[\s,]*\Z", re.IGNORECASE)
ACTOR = re.compile(r"\bat\s(?:\w+\s)?(?:KKR\b[^.;]*|\w*(?:rådet|udvalget|bestyrelsen))\s*:?\Z", re.IGNORECASE)
COUNTED = re.compile(r"(?:\A|\s)\(?(?P<number>\d{1,2})[.)]\s*\Z")
LEADS_ON = re.compile(r"\bat(?:\sder)?\s*:?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do; `spans` are its repaired characters, without the lead 'Det indstilles, at'."""

    spans: tuple[tuple[int, int], ...]
    acts: tuple[Act, ...] = ()
    open: bool = False
    by_comma: bool = False

    @property
    def counts_on(self) -> bool:
        """Whether it is open by a comma alone, as every point of 'at …, / at …, / at …' is."""
        return self.by_comma and self.acts[-1:] != ("recommend",)


@dataclass(slots=True)
class Points:
    """The points of one item as they come in."""

    context: Context
    found: list[Point] = field(default_factory=list)
    lead: tuple[int, int] | None = None
    recommended: bool = False
    """Whether every point is what is recommended, the words above them being 'Udvalget anbefaler Byrådet'."""

    @property
    def leads_on(self) -> bool:
        """Whether the words above the points end in 'at', so that every point is a clause of its own."""
        return bool(self.lead and LEADS_ON.search(self.context.minutes.text.text[slice(*self.lead)]))

    @property
    def names_actor(self) -> bool:
        """Whether the words above the points end with who is to act: 'indstiller, at udvalget'."""
        return bool(self.lead and ACTOR.search(self.context.minutes.text.text[slice(*self.lead)]))

    def is_next(self, start: int) -> bool:
        """Whether the bullet that begins here bears the number that comes next: '2.' below one point."""
        return number_before(self.context, start) == len(self.found) + 1

    def counts_below_at(self, start: int) -> bool:
        """Whether it does so below words that end in 'at'."""
        return self.leads_on and self.is_next(start)

    def add(self, start: int, end: int, acts: tuple[Act, ...]) -> None:
        text = self.context.minutes.text.text[start:end]
        spans = (self.lead, (start, end)) if self.lead and not self.found else ((start, end),)
        by_comma = text.rstrip().endswith(",") and not OPEN_END.search(text.rstrip().rstrip(","))
        self.found.append(Point(spans, acts, bool(OPEN_END.search(text)), by_comma))

    def attach(self, start: int, end: int) -> None:
        last = self.found[-1]
        self.found[-1] = replace(last, spans=(*last.spans, (start, end)))

    def recommend(self) -> None:
        """What came in as the only point, 'Udvalget anbefaler Byrådet', leads to those below it."""
        (point,) = self.found
        self.lead, self.recommended = (point.spans[0][0], point.spans[-1][1]), True
        self.found.clear()

    def words_of_last(self) -> list[str]:
        """The words of the last point, as they came in."""
        return [self.context.minutes.text.text[start:end] for start, end in self.found[-1].spans]


def number_before(context: Context, start: int) -> int | None:
    """The number that is printed before the point that begins at a repaired character."""
    printed = context.evidence(start, start + 1)[0].start
    mark = COUNTED.search(context.minutes.document.text[max(0, printed - 6) : printed])
    return int(mark["number"]) if mark else None

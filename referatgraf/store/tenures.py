"""What a person has for a time, as periods: each as long as its sources say, ended only by what is known to end it."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple

import msgspec

from referatgraf.store.graph import Value

Ending = Literal["stated", "election", "successor", "switch", "other_party"]
DAY = timedelta(days=1)


class Hold(NamedTuple):
    """Who has what: a type of relationship, a person, whom it leads to, and an office's title where it is one."""

    type: str
    person: str
    target: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Showing:
    """A source that shows a hold: on the day of a meeting (`seen`), or with stated days (`start`, `end`).

    `at` places in time what is told without being seen on a day.
    """

    hold: Hold
    evidence: tuple[str, ...]
    seen: date | None = None
    start: date | None = None
    end: date | None = None
    at: date | None = None
    properties: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> date | None:
        return self.start or self.at or self.seen or self.end


@dataclass(frozen=True, slots=True)
class Closing:
    """What ends a hold: on a stated last day (`last`), or some day up to the one on which it is known over (`over_by`).

    What is shown before `cut` is another period than what is shown from it on.
    """

    by: Ending
    evidence: tuple[str, ...]
    cut: date
    last: date | None = None
    over_by: date | None = None


def stated(last: date, evidence: Iterable[str], *, by: Ending = "stated") -> Closing:
    return Closing(by, tuple(evidence), last + DAY, last=last)


def over_since(day: date, evidence: Iterable[str], *, by: Ending, that_day_too: bool = False) -> Closing:
    """Over on this day, since when is not known; who is shown on that very day counts before it, unless told."""
    return Closing(by, tuple(evidence), day if that_day_too else day + DAY, over_by=day)


SHOWINGS = msgspec.msgpack.Decoder(list[Showing]).decode
CLOSINGS = msgspec.msgpack.Decoder(list[tuple[Hold, Closing]]).decode


@dataclass(slots=True)
class Period:
    """A stretch of a hold in the making."""

    showings: list[Showing] = field(default_factory=list)
    closing: Closing | None = None

    def properties(self) -> dict[str, Value | None]:
        starts = [each.start for each in self.showings if each.start]
        seen = [each.seen for each in self.showings if each.seen]
        found: dict[str, Value | None] = {
            "valid_from": min(starts, default=None),
            "first_seen": min(seen, default=None),
            "last_seen": max(seen, default=None),
            "evidence": sorted({passage for each in self.showings for passage in each.evidence}),
        }
        if kinds := {each.properties["kind"] for each in self.showings if "kind" in each.properties}:
            found["kind"] = sorted(kinds)
        if titles := [each.properties["title"] for each in self.showings if "title" in each.properties]:
            found["title"] = titles[0]
        if self.closing:
            found |= {"ended_by": self.closing.by, "valid_to": self.closing.last, "over_by": self.closing.over_by}
            found["end_evidence"] = sorted(self.closing.evidence)
        return found


def periods(showings: Sequence[Showing], closings: Iterable[Closing]) -> list[Period]:
    """The periods of one hold, in the order of time; what no day is known of stands with the only one, or for itself.

    >>> hold = Hold("SEATED_IN", "person/asta", "body/raad")
    >>> seen = [Showing(hold, (), seen=date(year, 5, 1)) for year in (2019, 2020, 2023)]
    >>> found = periods(seen, [stated(date(2021, 12, 31), ["passage/1"])])
    >>> [(len(period.showings), period.properties().get("valid_to")) for period in found]
    [(2, datetime.date(2021, 12, 31)), (1, None)]
    """
    ends = [*closings, *(stated(each.end, each.evidence) for each in showings if each.end)]
    by_cut: dict[date, list[Closing]] = defaultdict(list)
    for closing in ends:
        by_cut[closing.cut].append(closing)
    cuts = sorted({*by_cut, *_openings(showings)})
    found: dict[int, Period] = defaultdict(Period)
    timeless: list[Showing] = []
    for showing in showings:
        if showing.place is None:
            timeless.append(showing)
        else:
            found[bisect_right(cuts, showing.place)].showings.append(showing)
    for index, period in found.items():
        period.closing = _closing(by_cut[cuts[index]]) if index < len(cuts) else None
    ordered = [found[index] for index in sorted(found)]
    if timeless and len(ordered) == 1:
        ordered[0].showings += timeless
    elif timeless:
        ordered.append(Period(timeless))
    return ordered


def _openings(showings: Iterable[Showing]) -> list[date]:
    """Every stated beginning but the first begins another period."""
    return sorted({each.start for each in showings if each.start})[1:]


def _closing(closings: Sequence[Closing]) -> Closing | None:
    """Of several that end a period together the most exact, with the evidence of all that are like it."""
    if not closings:
        return None
    first = min(closings, key=lambda each: (each.last is None, each.by, each.over_by or date.max))
    alike = [each for each in closings if (each.by, each.last, each.over_by) == (first.by, first.last, first.over_by)]
    passages = sorted({passage for each in alike for passage in each.evidence})
    return Closing(first.by, tuple(passages), first.cut, first.last, first.over_by)

"""Dates in a string: phrases of dates.yml found, and their slots turned into days of the calendar."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from referatgraf.minutes.earlier import MONTHS
from referatgraf.needs import are_met, needs_of
from referatgraf.reading.dates import calendar
from referatgraf.reading.dates.calendar import Period, weekday_name
from referatgraf.reading.dates.windows import windows
from referatgraf.reading.phrases import Phrase, cue, phrases, slots

ANCHOR = re.compile(
    r"(?:19|20)\d\d|\d[./-]{1,2}\s?\d|\bi\s+dag\b|\bds\.|\bdenne(?:s|\s+måned)\b|\buge\s+\d|\bkvartal"
    rf"|\b(?:{'|'.join(MONTHS)})",
    re.IGNORECASE,
)  # jul is July or Christmas
WIDTH = 40
UNSAID_YEAR = 0.7
YEAR_AT_HAND = 0.9
TOO_CLOSE_TO_CALL = 40
SHORT = 200
NEAR_BY = 5
LONGEST = 100
FAR_AHEAD = 300
SENTENCE_ENDS = re.compile(r"[.!?]\s+[A-ZÆØÅ]")
CLOSE = 60
"""Within so many characters days stand in one row."""

Slots = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date at [start, end) of a string; `first` and `last` are the days that `iso` covers.

    `rule` is the phrase's name. `inferred` says that the year does not stand there; `weekday` is the one that does.
    """

    start: int
    end: int
    iso: str
    rule: str
    confidence: float
    first: date
    last: date
    weekday: str | None = None
    inferred: bool = False
    malformed: str | None = None


def read_dates(text: str, *, on: date | None, year: int | None = None) -> list[DateSpan]:
    """The dates of a text in order; a year that it does not say is `year`, which what stands above it says, or else
    the one nearest to `on`, the meeting's day.

    >>> [(span.iso, span.confidence) for span in read_dates("Den 11. juni, dog 22.03.2022", on=date(2021, 5, 1))]
    [('2021-06-11', 0.7), ('2022-03-22', 1.0)]
    >>> [span.iso for span in read_dates("Møder: 7. januar, onsdag den 11. juni", on=date(2021, 10, 1), year=2022)]
    ['2022-01-07', '2021-06-11']
    """
    spans: list[DateSpan] = []
    for phrase, match in _claims(text):
        span = _span(phrase, match, spans, on, year)
        if span:
            spans.append(span)
    return spans


def impossible_days(text: str) -> Iterator[tuple[int, int]]:
    """Where a text names a day that its month does not have.

    >>> text = "Mødet er flyttet til den 31. juni 2021."
    >>> [text[start:end] for start, end in impossible_days(text)]
    ['den 31. juni 2021']
    """
    for _, match in _claims(text):
        found = slots(match)
        month = calendar.month_number(found.get("month", ""))
        if month and "day" in found and not calendar.one_day(int(found.get("year", 2000)), month, int(found["day"])):
            yield match.span()


@lru_cache(maxsize=4096)
def _claims(text: str) -> tuple[tuple[Phrase, re.Match[str]], ...]:
    """Phrases that match, none over another: the first of the file that takes a character keeps it."""
    claims: list[tuple[Phrase, re.Match[str]]] = []
    taken = bytearray(len(text))
    for start, end in windows(text, ANCHOR, before=WIDTH, after=WIDTH):
        words = text[start:end].lower()
        for phrase in phrases("dates.yml"):
            if not are_met(needs_of(phrase.regex), words):
                continue
            for match in phrase.regex.finditer(text, start, end):
                if not any(taken[match.start() : match.end()]):
                    taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                    claims.append((phrase, match))
    return tuple(sorted(claims, key=lambda claim: claim[1].start()))


def _place(match: re.Match[str]) -> tuple[int, int]:
    """The characters of the date itself, where the phrase needs words around it."""
    return match.span("at") if "at" in match.groupdict() else match.span()


def _span(
    phrase: Phrase, match: re.Match[str], before: list[DateSpan], on: date | None, year: int | None
) -> DateSpan | None:
    found = slots(match)
    close = before[-1] if before and _in_a_row(match.string[before[-1].end : match.start()]) else None
    period, certainty = _period(found, before, on, year, close, match.string[: match.start()])
    if period is None:
        return None
    return DateSpan(
        *_place(match), period.iso, phrase.name, round(phrase.confidence * certainty, 2), period.first, period.last,
        weekday=found.get("weekday"), inferred=certainty == UNSAID_YEAR, malformed=phrase.marks.get("malformed"),
    )  # fmt: skip


def _in_a_row(between: str) -> bool:
    """Whether days with these words between them stand in one row, and in one sentence.

    >>> _in_a_row(", valg "), _in_a_row(". Opgørelsen pr. ")
    (True, False)
    """
    return len(between) < CLOSE and not SENTENCE_ENDS.search(between)


def _period(
    found: Slots, before: list[DateSpan], on: date | None, year: int | None, close: DateSpan | None, words: str
) -> tuple[Period | None, float]:
    """What the slots say, and how sure its year is; what is to come `close` behind a day to come is later than that."""
    if "year" in found or "to_year" in found:
        return _stretch(found, None), 1.0
    if "today" in found:
        return (Period(on, on, on.isoformat()) if on else None), 1.0
    if "this_month" in found:
        return (calendar.one_day(on.year, on.month, int(found["day"])) if on else None), 1.0
    within = _within(found, before)
    if within is None and year and (said := _in_year(found, year)) and _may_be(said, found.get("weekday")):
        within = said
    if within or on is None:
        return within, YEAR_AT_HAND
    years = (on.year - 1, on.year, on.year + 1)
    possible = _in_its_time([period for year in years if (period := _in_year(found, year))], on, words)
    if close and close.first > on and "weekday" not in found:
        later = [period for period in possible if period.last >= close.first]
        possible = [period for period in later if (period.first - close.first).days < FAR_AHEAD] or possible
    fitting = [period for period in possible if _fits(period, found.get("weekday"))]
    return (fitting[0], YEAR_AT_HAND) if len(fitting) == 1 else (_nearest(possible, on), UNSAID_YEAR)


def _in_its_time(possible: list[Period], on: date, words: str) -> list[Period]:
    """Of the periods those before the meeting where the words before them tell of what has been, those behind it where
    they tell of what is to come."""
    been, to_come = (cue("dates.yml", name).search(words) for name in ("told_of", "foretold"))
    if been and (to_come is None or to_come.start() < been.start()):
        return [period for period in possible if period.last <= on] or possible
    return [period for period in possible if period.last >= on] or possible if to_come else possible


def _fits(period: Period, weekday: str | None) -> bool:
    """Whether a period is one day, and on the weekday that is said."""
    return weekday is not None and period.first == period.last and weekday_name(period.first) == weekday.lower()


def _may_be(period: Period, weekday: str | None) -> bool:
    """Whether the weekday that is said, if there is one, is not another's."""
    return weekday is None or period.first != period.last or _fits(period, weekday)


def _stretch(found: Slots, year: int | None) -> Period | None:
    """What the slots say, in `year` where they do not say it; an end borrows from the other what it lacks."""
    start_slots = {name: words for name, words in found.items() if not name.startswith("to_")}
    end_slots = {name.removeprefix("to_"): words for name, words in found.items() if name.startswith("to_")}
    if not end_slots:
        return _point(start_slots, year)
    if len(end_slots.get("year", "")) == 2:
        end_slots["year"] = start_slots["year"][:2] + end_slots["year"]
    end = _point(end_slots, _year(start_slots, year))
    if end is None:
        return None
    if "day" in start_slots:
        start_slots.setdefault("month", str(end.last.month))
    start = _point(start_slots, end.last.year)
    if start and start.first > end.last and "year" not in start_slots:
        start = _point(start_slots, end.last.year - 1)
    return calendar.from_to(start, end) if start and _grows(start, end) else None


def _grows(start: Period, end: Period) -> bool:
    return start.first < end.first and end.last.year - start.first.year <= LONGEST


def _point(found: Slots, year: int | None) -> Period | None:
    """One day, month, part of a year or year."""
    stated = _year(found, year)
    if stated is None:
        return None
    month = calendar.month_number(found["month"]) if "month" in found else None
    if "day" in found:
        return calendar.one_day(stated, month, int(found["day"])) if month else None
    if "month" in found:
        return _last_day(calendar.one_month(stated, month), found) if month else None
    return _part_of_year(found, stated)


def _part_of_year(found: Slots, year: int) -> Period | None:
    if "half" in found:
        half = calendar.ORDINALS[found["half"].rstrip(".").lower()]
        return calendar.some_months(year, 6 * half - 5, 6 * half) if half <= 2 else None
    if "quarter" in found:
        quarter = calendar.ORDINALS[found["quarter"].rstrip(".").lower()]
        return calendar.some_months(year, 3 * quarter - 2, 3 * quarter)
    if "part" in found:
        return calendar.one_month(year, calendar.PARTS[found["part"].lower()])
    if "week" in found:
        return calendar.one_week(year, int(found["week"]))
    if "season" in found:
        return calendar.one_season(year, found["season"])
    return _last_day(calendar.one_year(year), found)


def _last_day(period: Period, found: Slots) -> Period:
    return Period(period.last, period.last, period.last.isoformat()) if "last" in found else period


def _year(found: Slots, otherwise: int | None) -> int | None:
    """The year of the slots; two digits mean one of this century."""
    if "year" not in found:
        return otherwise
    return int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)


def _within(found: Slots, before: list[DateSpan]) -> Period | None:
    """The period inside a month, season or the like that was named just before."""
    for span in reversed(before[-NEAR_BY:]):
        period = _in_year(found, span.first.year)
        if period and span.first <= period.first <= span.last and 0 < (span.last - span.first).days < SHORT:
            return period
    return None


def _in_year(found: Slots, year: int) -> Period | None:
    if "christmas" in found:
        return Period(date(year, 1, 1), date(year, 12, 24), str(year))
    return _stretch(found, year)


def _nearest(possible: list[Period], on: date) -> Period | None:
    """The period nearest to a day, unless two are about as near."""
    ranked = sorted(possible, key=lambda period: abs((period.last - on).days))
    if len(ranked) > 1 and abs((ranked[1].last - on).days) - abs((ranked[0].last - on).days) < TOO_CLOSE_TO_CALL:
        return None
    return ranked[0] if ranked else None

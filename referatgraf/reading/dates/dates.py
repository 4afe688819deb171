"""What is dated: every day, month, year and stretch of time in the minutes, with what is said of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from referatgraf.facts import Event, Meeting
from referatgraf.minutes.structure import Block
from referatgraf.reading.clauses import clause_around, sentence_around, told
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.calendar import weekday_name, year_that_fits
from referatgraf.reading.dates.date_grammar import DateSpan, read_dates
from referatgraf.reading.phrases import cue

__all__ = ["DateSpan", "Dated", "dated_places", "day_of_meeting", "find_events", "read_dates"]

PROSE = frozenset({"front", "item", "section", "subheading", "paragraph", "bullet", "row"})
RUN_IN = 200
"""Characters that no line of an attendance list has."""
WHOLE_DAY = len("2021-01-31")
SAID_ELSEWHERE = 0.9
NEXT_MEETING = 0.8
PROVED = 0.8
DISPROVED = 0.2
OF_A_YEAR = re.compile(
    r"(?:mødeplan|mødedato|mødekalender|møderække|mødedage|årsplan|årshjul|møder\b)[^.:;]{0,40}?\b(?P<year>20\d\d)\b(?!\s?[-–/])",
    re.IGNORECASE,
)
"""How a title ends that says the year of the days below it: 'Mødeplan for 2024'."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in its block; `after` is where the block's date before it ends."""

    block: Block
    words: str
    span: DateSpan
    after: int = 0

    def sentence(self) -> str:
        start, end = sentence_around(self.words, self.span.start)
        return self.words[start:end]


def find_events(doc: Doc) -> Iterator[Event]:
    """One event a date, from the clause around it; where its weekday shows another year than the text says, that one
    as well, but on the day of the meeting, and where the text says none, that one alone."""
    context = context_of(doc)
    on = day_of_meeting(context)
    for place in dated_places(context):
        span = place.span
        proved = span if span.first == on else as_weekday_shows(span)
        if proved is not span:
            yield _event(context, place, proved.iso, "weekday-shows-year", proved.confidence)
            if span.inferred:
                continue
        yield _event(context, place, span.iso, span.rule, DISPROVED if is_disproved(span) else span.confidence)


def is_disproved(span: DateSpan) -> bool:
    """Whether the day that is said is another weekday than the one that is said."""
    return span.weekday is not None and weekday_name(span.first) != span.weekday.lower()


def as_weekday_shows(span: DateSpan) -> DateSpan:
    """The span in the year in which its weekday is right; itself where it is right already or nothing can be shown."""
    day = year_that_fits(span.first, span.weekday) if span.weekday and is_disproved(span) else None
    return replace(span, iso=day.isoformat(), first=day, last=day, confidence=PROVED) if day else span


def day_of_meeting(context: Context) -> date | None:
    """The day of the Meeting that an earlier component found."""
    days = [fact.date for fact in context.facts if isinstance(fact, Meeting) and fact.date]
    return date.fromisoformat(days[0]) if days and len(days[0]) == WHOLE_DAY else None


def dated_places(context: Context) -> list[Dated]:
    """Every date of the minutes in order; a year or a day that stands elsewhere in them is taken from there."""
    on = day_of_meeting(context)
    years = {item.number: int(said["year"]) for item in context.minutes.items if (said := OF_A_YEAR.search(item.title))}
    places = [
        place
        for block in context.minutes.blocks
        if _is_dated(block)
        for place in _in_block(context, block, on, years.get(block.item or ""))
    ]
    stated = [place for place in places if not place.span.inferred and place.span.first == place.span.last]
    return [replace(place, span=_settled(place.span, stated)) if place.span.inferred else place for place in places]


def _is_dated(block: Block) -> bool:
    """Whether dates are read in a block: in all but the attendance list, unless all else has run into a line of it."""
    return block.kind in PROSE or (block.kind == "roster" and block.end - block.start > RUN_IN)


def _in_block(context: Context, block: Block, on: date | None, year: int | None) -> Iterator[Dated]:
    words, after = context.words(block), 0
    for span in read_dates(words, on=on, year=year):
        yield Dated(block, words, span, after)
        after = span.end


def _settled(span: DateSpan, stated: list[Dated]) -> DateSpan:
    """A span of unsaid year, held against the days that the minutes state in full."""
    if span.first == span.last:
        days = {place.span.first for place in stated if _same_day(place.span.first, span.first)}
        confidence = SAID_ELSEWHERE
    elif span.rule == "meeting-in-month":
        days = {
            place.span.first
            for place in stated
            if _is_next_meeting(place) and span.first <= place.span.first <= span.last
        }
        confidence = NEXT_MEETING
    else:
        return span
    if len(days) != 1:
        return span
    (day,) = days
    return replace(span, iso=day.isoformat(), first=day, last=day, confidence=confidence)


def _same_day(one: date, other: date) -> bool:
    return (one.month, one.day) == (other.month, other.day)


def _is_next_meeting(place: Dated) -> bool:
    return cue("dates.yml", "next_meeting").search(place.sentence()) is not None


def _event(context: Context, place: Dated, iso: str, rule: str, confidence: float) -> Event:
    span, offset = place.span, place.block.start
    start, end = clause_around(place.words, span.start, span.end, after=place.after)
    return Event(
        date=iso,
        what=told(place.words, span.start, span.end, after=place.after),
        evidence=context.evidence(offset + start, offset + end),
        method=f"event/{rule}",
        confidence=confidence,
    )

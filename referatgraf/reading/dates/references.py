"""Which other meetings, earlier decisions and other cases an item speaks of."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from spacy.tokens import Doc

from referatgraf.facts import Reference
from referatgraf.minutes.earlier import MONTHS
from referatgraf.minutes.structure import Block
from referatgraf.needs import are_met, needs_of, search
from referatgraf.reading.clauses import sentence_around
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.date_grammar import DateSpan, read_dates
from referatgraf.reading.dates.dates import as_weekday_shows, dated_places, day_of_meeting
from referatgraf.reading.phrases import phrases, slots

DATE = "\ue1f0"
PROMISING = re.compile(
    r"møde|SAG-|tidligere|sidste|tilsluttet|beslut|vedtog|godkendte|tiltrådte|afslog|afviste|forkastede|referat|protokol",
    re.IGNORECASE,
)
BEFORE_ITS_MEETING = re.compile(r"(?:['’]?s)?[\s-]*")
NO_DAY = re.compile(
    rf"kvartal|\bfra\sog\smed\b|møder(?:ne)?\b[^.;]{{0,60}}?\si\s\d{{4}}\b"
    rf"|\b(?:{'|'.join(MONTHS)})[a-z]*møde\w*\si\s\d{{4}}\b",
    re.IGNORECASE,
)
"""What stands for the time of a meeting and is none: a quarter, the year of many, a year whose month is lost."""
PROSE = frozenset({"item", "subheading", "paragraph", "bullet", "row"})
To = Literal["meeting", "decision", "case"]


@dataclass(frozen=True, slots=True)
class ReferenceSpan:
    """Where a text speaks of something else, and what it says of it; `date` is ISO, less than a day at times."""

    start: int
    end: int
    to: To
    rule: str
    confidence: float
    date: str | None = None
    case_number: str | None = None


def find_references(doc: Doc) -> Iterator[Reference]:
    """Every reference that is not to this meeting or to the item's own case."""
    context = context_of(doc)
    on = day_of_meeting(context)
    own_cases = {item.number: item.case_number for item in context.minutes.items}
    dates: dict[Block, list[DateSpan]] = {}
    for place in dated_places(context):
        dates.setdefault(place.block, []).append(as_weekday_shows(place.span))
    for block in context.minutes.blocks:
        if block.kind in PROSE:
            for span in references_in(context.words(block), dates.get(block, [])):
                if not _is_own(span, on, own_cases.get(block.item or "")):
                    yield _reference(context, block, span)


def read_references(text: str, *, on: date | None) -> list[ReferenceSpan]:
    """
    >>> [(span.to, span.date) for span in read_references("Rådet vedtog på mødet den 23. april 2021 intet.", on=None)]
    [('decision', '2021-04-23')]
    """
    return references_in(text, read_dates(text, on=on))


def references_in(text: str, dates: list[DateSpan]) -> list[ReferenceSpan]:
    """References in a text whose dates are known; the first phrase of the file that takes a character keeps it."""
    if not search(PROMISING, text):
        return []
    masked = _mask(text, dates)
    by_start = {span.start: span for span in dates}
    spans: list[ReferenceSpan] = []
    words = masked.lower()
    for phrase in phrases("references.yml"):
        if not are_met(needs_of(phrase.regex), words):
            continue
        for match in phrase.regex.finditer(masked):
            if not any(match.start() < span.end and span.start < match.end() for span in spans):
                span = _span(match, by_start, phrase.name, cast(To, phrase.marks["to"]), phrase.confidence)
                if span.to != "meeting" or not NO_DAY.search(text, span.start, span.end):
                    spans.append(span)
    return sorted(spans, key=lambda span: span.start)


def _mask(text: str, dates: list[DateSpan]) -> str:
    """The text with each date a run of one sign, so that every character keeps its place."""
    for span in dates:
        text = text[: span.start] + DATE * (span.end - span.start) + text[span.end :]
    return text


def _span(match: re.Match[str], dates: Mapping[int, DateSpan], rule: str, to: To, confidence: float) -> ReferenceSpan:
    found = slots(match)
    day = dates.get(match.start("date")) if "date" in found else None
    case = found["case"].upper() if "case" in found else None
    return ReferenceSpan(
        match.start(), max(day.end if day else 0, match.end()), to, rule,
        min(confidence, day.confidence if day else 1.0), date=day.iso if day else None, case_number=case,
    )  # fmt: skip


def _is_own(span: ReferenceSpan, on: date | None, own_case: str | None) -> bool:
    if span.to == "case":
        return span.case_number == own_case
    return span.date is not None and on is not None and span.date == on.isoformat()


def _reference(context: Context, block: Block, span: ReferenceSpan) -> Reference:
    words = context.words(block)
    first, last = sentence_around(words, span.start)
    start, end = block.start + span.start, block.start + span.end
    return Reference(
        item=block.item,
        to=span.to,
        text=words[first : max(last, span.end)].strip(),
        body=_body(context, block, start, end),
        date=span.date,
        case_number=span.case_number,
        evidence=context.evidence(start, end),
        method=f"reference/{span.rule}",
        confidence=span.confidence,
    )


def _body(context: Context, block: Block, start: int, end: int) -> str | None:
    """Whose meeting it is: the body named after it ("møde i …"), else the one named just before ("…s møde")."""
    after = [name.key for name in context.names_in(start, end) if name.kind == "organisation"]
    if after:
        return after[-1]
    text = context.minutes.text.text
    before = [
        name
        for name in context.names_in(block.start, start)
        if name.kind == "organisation"
        and BEFORE_ITS_MEETING.fullmatch(text, name.end, start)
        and (text[name.end : start].strip() or text[start].islower())
    ]
    return before[-1].key if before else None

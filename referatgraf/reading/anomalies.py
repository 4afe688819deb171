"""What in the minutes contradicts itself or the calendar, each with its proof."""

import re
from bisect import bisect
from collections.abc import Iterator
from datetime import date
from itertools import chain

from spacy.tokens import Doc

from referatgraf.facts import Anomaly, Attendance
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.calendar import weekday_name, year_that_fits
from referatgraf.reading.dates.date_grammar import DateSpan, impossible_days
from referatgraf.reading.dates.dates import PROSE, Dated, dated_places, day_of_meeting, is_disproved
from referatgraf.reading.gaps import empty_items, empty_sections, missing_sections
from referatgraf.reading.phrases import cue
from referatgraf.reading.spelling import spelling_variants

SIDES = {"two_parties": ("party_letter", "party"), "two_municipalities": ("municipality", "municipality")}


def find_anomalies(doc: Doc) -> Iterator[Anomaly]:
    """All anomalies of a document; components that name and list persons must have run for some of them."""
    context = context_of(doc)
    yield from chain(
        _listed_twice(context), _two_sides(context), _dates(context), _days_that_are_not(context),
        empty_items(context), empty_sections(context), missing_sections(context), spelling_variants(context),
    )  # fmt: skip


def _listed_twice(context: Context) -> Iterator[Anomaly]:
    """Roster lines that say the same as an earlier one of the same list; who is away may be told anew with each item,
    be that numbered or not."""
    text, seen = context.minutes.text.text, dict[tuple[str | int | None, str], str]()
    others = [block.start for block in context.minutes.blocks if not block.kind.startswith("roster")]
    for line in context.minutes.roster:
        words = text[line.start : line.end]
        if " " not in words:
            continue
        told_in = bisect(others, line.start) if line.status == "absent" else line.item
        same = (told_in, re.sub(r"[\W_]+", " ", words).strip().casefold())
        if same in seen:
            proof = f"'{words}' is listed a second time: first under '{seen[same]}', here under '{line.heading}'."
            yield Anomaly(
                anomaly="duplicate_attendee", proof=proof,
                evidence=context.evidence(line.start, line.end), method="anomaly/same-line",
            )  # fmt: skip
        seen.setdefault(same, line.heading)


def _two_sides(context: Context) -> Iterator[Anomaly]:
    """A person whom the list of attendance gives two parties, or two municipalities."""
    attendances = [fact for fact in context.facts if isinstance(fact, Attendance)]
    for kind, (slot, noun) in SIDES.items():
        first: dict[str, str] = {}
        for attendance in attendances:
            side = getattr(attendance, slot)
            if side and first.setdefault(attendance.person, side) != side:
                proof = f"{attendance.person} is listed under the {noun} {first[attendance.person]} and under {side}."
                yield Anomaly(anomaly=kind, proof=proof, evidence=attendance.evidence, method="anomaly/two-sides")


def _dates(context: Context) -> Iterator[Anomaly]:
    on = day_of_meeting(context)
    for place in dated_places(context):
        if place.span.malformed:
            words = place.words[place.span.start : place.span.end]
            yield _of_date(
                context, place, "malformed_date", f"'{words}': {place.span.malformed}; read as {place.span.iso}."
            )
        proofs = [*_wrong_weekday(place.span), *_too_early(place, on)]
        if proofs:
            yield _of_date(context, place, "impossible_date", "; ".join(proofs) + ".")


def _wrong_weekday(span: DateSpan) -> Iterator[str]:
    if span.weekday and is_disproved(span) and not span.inferred:
        other = year_that_fits(span.first, span.weekday)
        fits = f"; {other.year} fits" if other else ""
        yield f"{span.iso} is a {weekday_name(span.first)}, the text says {span.weekday.lower()}{fits}"


def _too_early(place: Dated, on: date | None) -> Iterator[str]:
    """A meeting to come that is said to be held before this one."""
    sentence = place.sentence()
    to_come = cue("dates.yml", "next_meeting").search(sentence) and cue("dates.yml", "to_be_held").search(sentence)
    if on and to_come and not place.span.inferred and place.span.last < on:
        yield f"a meeting that is still to be held cannot be on {place.span.iso}, before this one of {on}"


def _of_date(context: Context, place: Dated, anomaly: str, proof: str) -> Anomaly:
    start = place.block.start
    return Anomaly(
        anomaly=anomaly, proof=proof, item=place.block.item,
        evidence=context.evidence(start + place.span.start, start + place.span.end), method="anomaly/calendar",
    )  # fmt: skip


def _days_that_are_not(context: Context) -> Iterator[Anomaly]:
    for block in context.minutes.blocks:
        if block.kind in PROSE:
            words = context.words(block)
            for start, end in impossible_days(words):
                yield Anomaly(
                    anomaly="impossible_date", proof=f"No calendar has '{words[start:end]}'.", item=block.item,
                    evidence=context.evidence(block.start + start, block.start + end), method="anomaly/calendar",
                )  # fmt: skip

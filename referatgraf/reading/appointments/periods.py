"""For which years somebody is elected, where the item tells it once for all of its seats."""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Appointment, Meeting
from referatgraf.reading.appointments.sources import Sources
from referatgraf.reading.appointments.words import date_in, period_in
from referatgraf.reading.context import Context
from referatgraf.reading.parts import CONTENT, Sentence, sentences_of
from referatgraf.reading.seats import cue, fills_seats

INFERRED_CONFIDENCE = 0.9
Period = tuple[str, str]


def with_period(context: Context, made: Appointment, sources: Sources, meeting: Meeting | None) -> Appointment:
    """The appointment with the one period of which the item speaks, if the meeting stands at its beginning or in it.

    Whoever takes another's seat has what is left of it, of which nothing is said.
    """
    told = made.valid_from or made.valid_to or made.replacing or sources.left or sources.needed
    if told or meeting is None or meeting.date is None or not fills_seats(context, made.item):
        return made
    periods = dict(periods_of(context, str(made.item)))
    if len(periods) != 1:
        return made
    (first, last), sentence = periods.popitem()
    if not first[:4] <= str(int(meeting.date[:4]) + 1) or last[:4] <= meeting.date[:4]:
        return made
    evidence = context.evidence(sentence.start, sentence.end)
    return replace(
        made,
        valid_from=first,
        valid_to=last,
        evidence=tuple(dict.fromkeys((*made.evidence, *evidence))),
        inferred=(*made.inferred, "valid_from", "valid_to"),
        confidence=min(made.confidence, INFERRED_CONFIDENCE),
    )


def periods_of(context: Context, item: str) -> Iterator[tuple[Period, Sentence]]:
    """The periods for which an item says that seats are filled."""
    for block in context.minutes.blocks:
        if block.item != item or block.kind not in CONTENT:
            continue
        for sentence in sentences_of(context, block):
            if cue("fills-for-a-period").search(sentence.text) and not cue("hitherto").search(sentence.text):
                words = sentence.encoded
                first = date_in(context, words, "from") or period_in(words, "first")
                last = date_in(context, words, "until") or period_in(words, "last")
                if first and last:
                    yield (first, last), sentence

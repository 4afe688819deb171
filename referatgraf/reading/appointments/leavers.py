"""Who has left seats, or sat there till now, in which bodies, and the sentence that tells it."""

from collections.abc import Iterator
from dataclasses import dataclass

from referatgraf.reading.appointments.parts_of_case import bodies_of_part
from referatgraf.reading.appointments.words import KIND, first
from referatgraf.reading.context import Context
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.seats import cue
from referatgraf.reading.statements import Statement, patterns

LEAVES = ("asked-for-after", "vacates", "relieved", "seat-left", "sat-there")
"""The patterns that tell whose seat is free."""


@dataclass(frozen=True, slots=True)
class Left:
    """Who has left seats, in which bodies, and the sentence that tells it."""

    person: str
    bodies: tuple[str, ...]
    told: Sentence
    stood_in: bool = False
    """Whether it was the seat of a stand-in."""
    everywhere: bool = False
    """Whether all seats that the item fills were his."""


def left_in(context: Context, sentence: Sentence) -> Iterator[Left]:
    """All who have left, as one sentence tells it: 'A og B er trådt ud'."""
    found = next((found for one in LEAVES if (found := first(sentence.encoded, one))), None)
    person = found.either("person") if found else None
    if found is None or person is None:
        return
    before = sentence.text[: sentence.encoded.places.index(person.start)]
    behind = found.found.group()
    stood_in = bool(cue("stood-in").search(before) or cue("stood-in-as").search(behind))
    for name in person.names:
        yield Left(name.key, seats_left(context, sentence, found), sentence, stood_in)


def left_as_titled(context: Context, item: str) -> Iterator[Left]:
    """Whose seats an item fills by its title: 'Besættelse af poster efter NAME'."""
    for block in context.minutes.blocks:
        if block.item == item and block.kind == "item":
            words = encode_span(context, block.start, block.end)
            found = cue("all-seats-of").search(words.text)
            if found:
                name = words.names[found.start("person" if found["person"] else "person_2")]
                title = Sentence(block, block.start, block.end, words, first=True)
                yield Left(name.key, (), title, everywhere=True)


def seats_left(context: Context, sentence: Sentence, found: Statement) -> tuple[str, ...]:
    """The bodies behind the words that tell it, or that which heads the part of the case."""
    rest = found.either("rest")
    words = encode_span(context, rest.start, rest.end) if rest else None
    told = next(patterns(KIND)["bodies"].find(words), None) if words else None
    asked = told.keys("bodies") if told else seat_asked_for(context, sentence, found)
    return asked or bodies_of_part(context, sentence)


def seat_asked_for(context: Context, sentence: Sentence, vacated: Statement) -> tuple[str, ...]:
    """The body for which somebody is asked since another left: 'et medlem til Kystrådet, idet NAME er udtrådt'."""
    before = encode_span(context, sentence.start, vacated.start)
    told = [found.keys("bodies") for found in patterns(KIND)["bodies"].find(before)]
    return told[0] if len(told) == 1 and cue("since").search(before.text) else ()

"""Text that repeats itself without an end is read in a time that grows as the text does, and no faster."""

from time import process_time

import pytest

from referatgraf.intake import pipeline
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import read
from referatgraf.reading_record import Reading
from tests.reading.minimal import document_of

HEAD = "Havnerådet\nReferat\nDato: 5. marts 2021\n\n"
OPENING = HEAD + "Deltagere:\n{}\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n"
ITEM = HEAD + "Deltagere: Anna Holm (A)\n\n1. Godkendelse af referat\nBeslutning\n{}\n"
SECONDS = 6.0
"""Some ten times what is needed; what grew with their square took from 20 seconds to hours."""

REPEATED = [
    "A ", "AHK ", "ANNA HOLM ", "Anna- ", "a\n", "Anna Holm ", "Anna Holm, ", "Anna Holm (A) ", "Anna Holm (A)\n",
    "Pkt. 1. ", ".", "1. Anna Holm ",
]  # fmt: skip


def reading_of(text: str) -> Reading:
    return read(parse_minutes(document_of(text)), pipeline())


@pytest.mark.parametrize("frame", [OPENING, ITEM], ids=["opening", "item"])
@pytest.mark.parametrize("words", ["Anna- ", "AHK ", "Anna Holm (A) "])
def test_what_took_the_square_of_its_length_no_longer_does(words: str, frame: str) -> None:
    reading_of(frame.format(words))  # whatever is compiled at its first use
    start = process_time()
    reading_of(frame.format(words * (12_000 // len(words))))
    assert process_time() - start < SECONDS


@pytest.mark.long
@pytest.mark.parametrize("frame", [OPENING, ITEM], ids=["opening", "item"])
@pytest.mark.parametrize("words", REPEATED)
def test_twice_the_text_takes_not_much_more_than_twice_the_time(words: str, frame: str) -> None:
    spent = []
    for size in (1_000, 20_000, 40_000):
        start = process_time()
        reading_of(frame.format(words * (size // len(words))))
        spent.append(process_time() - start)
    assert spent[2] < max(2 * SECONDS, 3 * spent[1])


def test_many_names_are_read_in_time() -> None:
    names = ", ".join(f"Anna {chr(65 + one % 26)}. Holm{'abcdefghij'[one // 26 % 10]}sen" for one in range(800))
    start = process_time()
    reading_of(OPENING.format(names))
    assert process_time() - start < 2 * SECONDS

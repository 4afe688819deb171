"""Generated minutes, damaged as PDFs damage them, are read whole: what was written is what is found."""

import hashlib
from functools import cache

import pytest
from spacy.language import Language

from referatgraf.evaluation.score import score
from referatgraf.facts import Actor, Document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.extract import extract_json
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.reading_record import Reading
from tests.generator.minutes import Generated, generate

FEW = range(15)
GIVEN_NAME_ALONE = 224
"""Minutes in which a given name stands on a line of its own below a municipality."""
MANY = range(500)
EXACT = ("meeting", "attendance", "agenda items", "sections", "proposal acts", "decision outcomes", "person mentions",
         "person identity (pairs)", "roles", "facts with evidence")  # fmt: skip


@cache
def reader(second: str = "none") -> Language:
    return make_reader(second=second)


def parsed(generated: Generated) -> Minutes:
    sha256 = hashlib.sha256(generated.text.encode()).hexdigest()
    return parse_minutes(Document(sha256, "generated.txt", "text/plain", generated.text))


def check(seed: int) -> None:
    generated = generate(seed)
    minutes = parsed(generated)
    assert without_blanks(minutes.text.text) == without_blanks("\n".join(generated.lines)), seed
    reading = read(minutes, reader())
    table = score(generated.gold, extract_json(reading))
    for kind in EXACT:
        row = table.row(kind)
        assert (seed, kind, row.missed, row.wrong, row.notes) == (seed, kind, 0, 0, ())
    check_evidence(reading)


def check_evidence(reading: Reading) -> None:
    """Every fact and mention has evidence within the document, with words in it."""
    for fact in reading.facts:
        mentions = [mention.evidence for mention in fact.mentions] if isinstance(fact, Actor) else []
        assert fact.evidence
        for span in (*fact.evidence, *mentions):
            assert 0 <= span.start < span.end <= len(reading.document.text)
            assert reading.document.text[span.start : span.end].strip()


def without_blanks(text: str) -> list[str]:
    return [line.replace(" ", "") for line in text.split("\n")]


@pytest.mark.parametrize("seed", [*FEW, GIVEN_NAME_ALONE])
def test_damaged_minutes_are_repaired_and_read_without_a_miss(seed: int) -> None:
    check(seed)


@pytest.mark.long
def test_five_hundred_damaged_minutes_are_repaired_and_read_without_a_miss() -> None:
    for seed in MANY:
        check(seed)


def wrong_and_missed(seeds: range, second: str) -> tuple[int, int]:
    """Wrong and missed mentions of persons, in minutes that name some whom no register knows."""
    wrong = missed = 0
    for seed in seeds:
        generated = generate(seed, strangers=True)
        row = score(generated.gold, extract_json(read(parsed(generated), reader(second)))).row("person mentions")
        wrong, missed = wrong + row.wrong, missed + row.missed
    return wrong, missed


def test_the_second_reader_finds_persons_whom_no_register_knows_and_no_wrong_one() -> None:
    (wrong_of_rules, missed_by_rules), (wrong, missed) = (wrong_and_missed(FEW, name) for name in ("none", "crf"))
    assert (wrong_of_rules, wrong) == (0, 0)
    assert missed < missed_by_rules


@pytest.mark.long
def test_the_second_reader_names_no_wrong_person_in_two_hundred_minutes() -> None:
    assert wrong_and_missed(range(200), "crf")[0] == 0


def test_the_same_seed_writes_the_same_minutes() -> None:
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)

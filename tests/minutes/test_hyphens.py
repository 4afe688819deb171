"""What a hyphen at a line end means: one test for each rule."""

from collections import Counter

import pytest

from referatgraf.minutes.lexicon import Lexicon
from referatgraf.minutes.repair.hyphens import read_hyphen

NO_WORDS = Lexicon(Counter())


@pytest.mark.parametrize(("left", "right"), [("be", "mærkninger"), ("kollekti", "ve"), ("Under", "visningen.")])
def test_a_cut_word_is_joined(left: str, right: str) -> None:
    assert read_hyphen(left, right, NO_WORDS) == "join"


@pytest.mark.parametrize("right", ["og", "eller", "samt"])
def test_a_compound_left_open_keeps_hyphen_and_space(right: str) -> None:
    assert read_hyphen("havne", right, NO_WORDS) == "open"


def test_a_word_that_ends_like_a_conjunction_is_still_joined() -> None:
    assert read_hyphen("ind", "til", NO_WORDS) == "join"


@pytest.mark.parametrize(("left", "right"), [("Bo", "Hansen"), ("2031", "2034"), ("Mette", "Marie")])
def test_before_a_capital_or_a_digit_the_hyphen_stays(left: str, right: str) -> None:
    assert read_hyphen(left, right, NO_WORDS) == "keep"


@pytest.mark.parametrize("left", ["KKR", "CO2", "(EU", "GfK"])
def test_behind_an_acronym_the_hyphen_stays(left: str) -> None:
    assert read_hyphen(left, "mødet", NO_WORDS) == "keep"


def test_only_the_part_behind_a_slash_tells_an_acronym() -> None:
    assert read_hyphen("KL/lands", "møde", NO_WORDS) == "join"


def test_a_hyphen_that_stands_apart_is_a_dash() -> None:
    assert read_hyphen("2031", "med", NO_WORDS, detached=True) == "dash"
    assert read_hyphen("sagen", "formanden", NO_WORDS, detached=True) == "dash"


def test_a_hyphen_that_stands_apart_in_a_cut_word_is_none() -> None:
    assert read_hyphen("re", "præsentanter", NO_WORDS, detached=True) == "join"


def test_a_word_the_document_writes_with_hyphen_keeps_it() -> None:
    assert read_hyphen("udspils", "proces", Lexicon(Counter(["udspils-proces"]))) == "keep"
    assert read_hyphen("udspils", "proces", Lexicon(Counter(["udspils-proces", "udspilsproces"]))) == "join"


def test_a_name_before_a_noun_keeps_its_hyphen() -> None:
    assert read_hyphen("Velux", "medarbejdere", NO_WORDS) == "keep"


def test_a_long_compound_at_a_sentence_start_is_no_name() -> None:
    assert read_hyphen("Sundhedskoordinationsud", "valg", NO_WORDS) == "join"


def test_a_name_known_from_elsewhere_in_the_document_is_joined() -> None:
    assert read_hyphen("Brovst", "holm", Lexicon(Counter(["brovstholm"]))) == "join"

"""Sums of money in invented minutes, and the phrases of amounts.yml by their own examples."""

import pytest

from referatgraf.reading.dates.amounts import find_amounts, read_amounts
from referatgraf.reading.phrases import Phrase, phrases
from tests.reading.minimal import doc_of, quote


def written(value: int | float | tuple[int | float, int | float]) -> str:
    return "-".join(map(str, value)) if isinstance(value, tuple) else str(value)


def values(text: str) -> list[int | float | tuple[int | float, int | float]]:
    return [span.value for span in read_amounts(text)]


@pytest.mark.parametrize("phrase", phrases("amounts.yml"), ids=lambda phrase: phrase.name)
def test_a_phrase_reads_its_examples_and_leaves_its_near_misses(phrase: Phrase) -> None:
    assert len(phrase.examples) >= 2
    assert phrase.near_misses
    for example in phrase.examples:
        read = [(span.rule, written(span.value)) for span in read_amounts(example.text)]
        assert (phrase.name, example.gives) in read, example.text
    for text in phrase.near_misses:
        assert phrase.name not in {span.rule for span in read_amounts(text)}, text


@pytest.mark.parametrize("word", ["ca.", "knap", "godt", "omkring", "over"])
def test_a_sum_that_is_about_so_much_is_approximate(word: str) -> None:
    (span,) = read_amounts(f"Det koster {word} 650.000 kr. i alt.")
    assert (span.value, span.approximate) == (650000, True)


def test_a_sum_is_exact_and_positive_unless_the_text_says_otherwise() -> None:
    (span,) = read_amounts("Et merforbrug på 1,6 mio. kr.")
    assert (span.value, span.approximate) == (1600000, False)


def test_only_the_sum_of_the_loss_itself_is_negative() -> None:
    assert values("Et underskud på 5.000 kr. dækkes af puljen på 9.000 kr.") == [-5000, 9000]


def test_millions_and_thousand_millions_are_told_apart() -> None:
    assert values("2 millioner kr., 2 milliarder kr., 2 mia. kr. og 2 t.kr.") == [2000000, 2000000000, 2000000000, 2000]


def test_what_is_not_money_is_none() -> None:
    assert values("45.000 fuldtidspersoner, 3 mio. borgere, 20 pct., 5 kredse og kroningen") == []


def test_a_sum_that_a_line_end_cuts_is_one_sum() -> None:
    doc = doc_of("1. Plan\n\nSagsfremstilling\n\nDer skal hentes et sted mellem 70-90 mio.\nkr. til vandplanen.\n")
    (amount,) = find_amounts(doc)
    assert amount.value_dkk == (70000000, 90000000)
    assert quote(doc, amount) == "70-90 mio. kr."
    assert "vandplanen" in amount.what

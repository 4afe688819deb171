"""Agendas that count with letters."""

import pytest

from tests.minutes.test_publishers import agenda

TOLD = (
    "{0}Velkomst{2}\nGodt.\n\n{1}Havnen{2}\nDrøftet.\na{3} Den er stor.\nb{3} Den er ny.\n\n{4}Eventuelt{2}\nIntet.\n"
)


@pytest.mark.parametrize("printed", ["{}. ", "{}) ", "Ad {}) ", "Ad {}: ", "Punkt {} ", "Pkt. {}. "])
def test_letters_count_items_where_they_open_and_end_an_agenda(printed: str) -> None:
    marks = [printed.format(letter) for letter in "abc"]
    text = TOLD.format(marks[0], marks[1], "", ")", marks[2])
    assert [(number, title) for number, title, _ in agenda(text)] == [
        ("a", "Velkomst"), ("b", "Havnen"), ("c", "Eventuelt")
    ]  # fmt: skip


def test_an_agenda_with_letters_may_be_listed_before() -> None:
    text = "Dagsorden:\na. Velkomst\nb. Havnen\nc. Eventuelt\n\n" + TOLD.format("a. ", "b. ", "", ")", "c. ")
    assert [(number, title) for number, title, _ in agenda(text)] == [
        ("a", "Velkomst"), ("b", "Havnen"), ("c", "Eventuelt")
    ]  # fmt: skip


def test_letters_below_numbers_or_of_no_agenda_are_points() -> None:
    below = "1. Velkomst\nGodt.\n\n2. Nyt\n\n" + TOLD.format("a. ", "b. ", "", ")", "c. ") + "\n3. Evt.\nIntet.\n"
    assert [number for number, _, _ in agenda(below)] == ["1", "2", "3"]
    assert agenda("Nyt fra formanden\n\na. Båden\nEr ny.\n\nb. Havnen\nEr stor.\n\nc. Molen\nEr lang.\n") == []
    assert agenda("Nyt\n\na. Velkomst blev sagt.\n\nb. Havnen er stor.\n\nc. Eventuelt er ude.\n") == []

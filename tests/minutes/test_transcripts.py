# ruff: noqa: E501  pages printed on one line read better unbroken
"""Archives' transcripts: every page one line, which begins with the page's number."""

import pytest

from tests.minutes.test_publishers import agenda, parsed

FIRST = (
    "1 Nordvand bestyrelse Referat Torsdag, den 21. maj 2030 kl 16 Deltagere: Formand Anna Holm, Læsø Næstformand Bo Krag, Thisted "
    "Bestyrelsesmedlem Ida Wiig, Morsø Direktør Lise Mose Bestyrelsen mødtes i det nye hus ved den gamle havn ud mod fjorden Side 1 af 2\n\n"
)
SECOND = (
    "2 Sager til beslutning: 1. Havnen Sagsfremstilling: Havnen er gammel, og molen er ved at falde ud i vandet, så der skal bygges en ny. "
    "Beslutning: Godkendt. 2. Molen Sagsfremstilling: Molen er ny og står, som den skal. Beslutning: Taget til efterretning. Side 2 af 2\n"
)


def test_a_page_number_is_no_item() -> None:
    assert [(number, title) for number, title, _ in agenda(FIRST + SECOND)] == [("1", "Havnen"), ("2", "Molen")]
    minutes = parsed(FIRST + SECOND)
    assert minutes.document.page_starts[1] == (FIRST + SECOND).index("Sager til beslutning")


def test_what_stands_above_the_transcript_stays() -> None:
    above = "Nordvand bestyrelse. Referat\n\nStørrelse: px\n\nTranskript\n\n"
    assert [(number, title) for number, title, _ in agenda(above + FIRST + SECOND)] == [("1", "Havnen"), ("2", "Molen")]


@pytest.mark.parametrize("above", ["Referat fra Nordvand\n\n", "Nordvand bestyrelse\nReferat\n21. maj 2030\n\n"])
def test_a_title_above_the_pages_stays(above: str) -> None:
    assert [(number, title) for number, title, _ in agenda(above + FIRST + SECOND)] == [("1", "Havnen"), ("2", "Molen")]


def test_short_numbered_lines_are_items_as_ever() -> None:
    text = "1 Godkendelse af dagsorden for mødet\n\n2 Havnen\n\n3 Molen\n"
    assert [number for number, _, _ in agenda(text)] == ["1", "2", "3"]

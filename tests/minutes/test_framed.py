"""Minutes in prose whose titles bear no numbers, between those with which an agenda begins and ends."""

import pytest

from tests.minutes.test_publishers import agenda

FIRST = "Godkendelse af dagsorden\nGodkendt\n\n"
LAST = "Eventuelt\nIntet.\n"


def titles(text: str) -> list[str]:
    return [
        title for _, title, _ in agenda(f"Referat af møde i Havnerådet den 4. maj 2030\nDeltagere: Anna Holm\n\n{text}")
    ]


def test_short_lines_over_their_text_are_titles() -> None:
    text = "Molen\nBo fortalte om molen.\n\nDen er gammel.\nDen skal males.\n\nBudget:\nRådet godkendte det.\n\n"
    assert titles(f"{FIRST}Nyt fra molen\nBo fortalte om molen.\n\nBudget\nGodkendt.\n\n{LAST}") == [
        "Godkendelse af dagsorden", "Nyt fra molen", "Budget", "Eventuelt"
    ]  # fmt: skip
    assert titles(f"{FIRST}{text}{LAST}") == ["Godkendelse af dagsorden", "Molen", "Budget", "Eventuelt"]


@pytest.mark.parametrize(
    "text",
    [
        f"Molen\nBo fortalte om molen.\n\nBudget\nGodkendt.\n\n{LAST}",
        f"{FIRST}Molen\nBo fortalte om molen.\n\nBudget\nGodkendt.\n",
        f"{FIRST}- molen\n- broen\n\nog havnen,\nsom er ny.\n\n{LAST}",
    ],
)
def test_nothing_is_a_title_that_is_not_framed(text: str) -> None:
    assert titles(text) == []

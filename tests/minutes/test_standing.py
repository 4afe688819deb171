"""Assemblies whose items bear no numbers, but the titles of their by-laws."""

import pytest

from tests.minutes.test_publishers import agenda

HEAD = "Referat af generalforsamling i Søby Borgerforening den 4. maj 2030\n\n"


def titles(text: str) -> list[str]:
    return [title for _, title, _ in agenda(text)]


def test_the_titles_of_an_assembly_are_its_items_without_numbers() -> None:
    text = (
        f"{HEAD}Valg af dirigent\nIda Wiig blev valgt.\n\nFormandens beretning\nBeretningen blev godkendt.\n\n"
        "Valg til bestyrelsen\nBo Krag blev valgt.\n\nEventuelt\nIntet.\n"
    )
    assert titles(text) == ["Valg af dirigent", "Formandens beretning", "Valg til bestyrelsen", "Eventuelt"]


def test_what_stands_behind_such_a_title_is_said_of_the_item() -> None:
    text = (
        f"{HEAD}Valg af dirigent: Ida Wiig blev valgt.\n\nRegnskab 2029: Godkendt.\n\n"
        "Valg af 2 suppleanter – Bo Krag og Erik Holm blev valgt.\n\nEvt.: Intet.\n"
    )
    assert titles(text) == ["Valg af dirigent", "Regnskab 2029", "Valg af 2 suppleanter", "Evt."]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}Valg af dirigent\nIda Wiig blev valgt.\n\nDer blev talt om havnen.\n",
        f"{HEAD}Formandens beretning\nGodkendt.\n\nRegnskab\nGodkendt.\n\nEventuelt\nIntet.\n",
        "Referat af møde i Havnerådet\n\nValg af formand\nIda Wiig.\n\nBudget\nGodkendt.\n\nEventuelt\nIntet.\n",
    ],
)
def test_a_few_such_titles_or_another_meeting_are_no_assembly(text: str) -> None:
    assert titles(text) == []


def test_numbers_go_before_the_titles_of_an_assembly() -> None:
    text = f"{HEAD}1. Valg af dirigent\nIda Wiig.\n\n2. Beretning\nJa.\n\n3. Valg\nEventuelt\nBo Krag.\n\n4. Evt.\n"
    assert titles(text) == ["Valg af dirigent", "Beretning", "Valg", "Evt."]

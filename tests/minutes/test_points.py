# ruff: noqa: E501  printed lines read better unbroken
"""Numbered points inside an item are no items of the agenda; each test is one trap."""

import pytest

from tests.minutes.test_publishers import agenda, parsed

FRONT = "Havneudvalget\nMødedato: 7. februar 2030\nTil stede: Anna Holm\n\n"
INTRODUCTIONS = [
    "Forvaltningen indstiller til udvalget",
    "Det indstilles,",
    "Administrationen indstiller",
    "Indstilling",
]


def numbers(text: str) -> list[str]:
    return [number for number, _, _ in agenda(FRONT + text)]


def bullets(text: str) -> list[str]:
    minutes = parsed(FRONT + text)
    return [minutes.text.text[block.start : block.end] for block in minutes.blocks if block.kind == "bullet"]


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
@pytest.mark.parametrize("mark", [".", ")", ""], ids=["full stop", "parenthesis", "number alone"])
def test_clauses_below_a_proposal_are_its_points(introduction: str, mark: str) -> None:
    text = f"12 Havnen\n\n{introduction}\n\n1{mark} at planen vedtages\n\n2{mark} at lånet optages\n\nBeslutning\nGodkendt.\n"
    assert numbers(text) == ["12"]
    assert bullets(text) == ["at planen vedtages", "at lånet optages"]


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
def test_points_with_a_capital_are_no_items_either(introduction: str) -> None:
    text = f"12 Havnen\n\n{introduction}\n\n1. Planen vedtages\n\n2. Lånet optages\n\n3. Sagen lukkes\n\nBeslutning\nGodkendt.\n"
    assert numbers(text) == ["12"]
    assert bullets(text) == ["Planen vedtages", "Lånet optages", "Sagen lukkes"]


@pytest.mark.parametrize("number", ["4", "118", "2.1"])
def test_a_list_inside_an_item_is_none_of_items(number: str) -> None:
    text = "Havnen\n\nDer er to forslag:\n\n1. Molen forlænges\n\n2. Kajen hæves\n\nBeslutning\nForslag 2 blev valgt.\n"
    assert numbers(f"{number} {text}") == [number]


def test_a_point_that_bears_the_next_number_of_the_agenda_is_no_item() -> None:
    text = "1. Havnen\nDet indstilles,\n\n2. At planen vedtages\n\nBeslutning\nGodkendt.\n\n2. Skolen\n\nBeslutning\nUdsat.\n"
    assert numbers(text) == ["1", "2"]


def test_the_item_behind_a_list_of_points_is_an_item() -> None:
    text = "2. Havnen\nDet indstilles:\n1. Planen vedtages\n2. Lånet optages\n\n3. Eventuelt\n\nBeslutning\nIntet.\n"
    assert numbers(text) == ["2", "3"]


@pytest.mark.parametrize("line", ["Dagsorden:", "Følgende punkter blev behandlet:"])
def test_an_agenda_behind_a_colon_is_one_of_items(line: str) -> None:
    assert numbers(f"{line}\n1. Havnen\nBeslutning\nGodkendt.\n\n2. Skolen\nBeslutning\nUdsat.\n") == ["1", "2"]


def test_a_date_in_the_middle_of_a_sentence_begins_no_list() -> None:
    text = "1. Havnen\nAdministrationen indstiller, at planen vedtages med virkning fra den\n1. juli og sendes i høring.\n\n2. Skolen\n"
    assert bullets(text) == []


def test_a_section_ends_the_list_of_who_was_there() -> None:
    minutes = parsed(FRONT + "Sagsfremstilling\n\nAnna Holm fremlagde planen\n")
    assert [minutes.text.text[line.start : line.end] for line in minutes.roster] == ["Anna Holm"]


def test_what_came_of_a_list_stands_apart_from_its_last_point() -> None:
    text = "1. Nyt\nFormanden orienterede om:\n- en skade på broen\n- nye regler\nBestyrelsen noterede sig orienteringen.\n"
    assert bullets(text) == ["en skade på broen", "nye regler"]


def test_the_answer_to_a_point_is_no_item() -> None:
    text = "Sag nr. 2: Takster\nBeslutning\nAd 1-2. Anbefales.\nAd 3. Anbefales ikke.\n\nSag nr. 3: Havnen\nBeslutning\nUdsat.\n"
    assert [(number, title) for number, title, _ in agenda(FRONT + text)] == [("2", "Takster"), ("3", "Havnen")]


def test_a_number_that_a_site_prints_twice_is_an_item_behind_a_list_too() -> None:
    text = "1.  1. Havnen\nBeslutning\nGodkendt.\nAfbud:\n1. Bo Krag, V\n2.  2. Molen\nBeslutning\nUdsat.\nAfbud:\n1. Bo Krag, V\n"
    assert agenda(FRONT + text)[1][:2] == ("2", "Molen")


def test_a_number_apart_above_a_case_is_an_item_behind_the_points_of_a_decision() -> None:
    text = "1. Dagsorden\n\nBeslutning\n\n1. Dagsorden godkendt.\n\n2. Plan for molen\n\nSagsnummer: 04.08.00-G01-12-30\n\nSagsfremstilling\nMolen er lav.\n"
    assert numbers(text) == ["1", "2"]
    without = text.replace("Sagsnummer: 04.08.00-G01-12-30\n\nSagsfremstilling\n", "")
    assert numbers(without) == ["1"]


def test_a_number_alone_above_a_clause_is_a_point() -> None:
    text = "• 1\nHavnen\nSagsid.: 16/675\n\nINDSTILLING:\nAdministrationen indstiller;\n\n1.\n\nat\n\nplanen vedtages\n\n2.\n\nat\n\nlånet optages\n"
    assert [(number, title) for number, title, _ in agenda(FRONT + text)] == [("1", "Havnen")]


def test_what_answers_a_point_under_a_decision_is_no_item() -> None:
    text = "1. Valg af formand\n\nIndstilling\n\nBeslutning i Havneudvalget den 07-02-2030\n\nAd 1. Bo Krag blev valgt.\n\nSagsfremstilling\nDer skal vælges en formand.\n"
    assert [(number, title) for number, title, _ in agenda(FRONT + text)] == [("1", "Valg af formand")]


def test_points_in_small_letters_below_a_proposal_are_no_items() -> None:
    text = (
        " • 1. Molen\n  Indstilling\n  Sekretariatet indstiller til rådet, at\n  1. forslag til ny mole godkendes.\n"
        "  2. Fyret flyttes.\n  3. Broen males.\n  Beslutning\n  Godkendt\n\n • 2. Fyret\n  Beslutning\n  Udsat\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Molen", "Fyret"]


CASES = "Havnerådet\nDeltagere\n • Anna Holm\n\nHvem beslutter\n\nHavnerådet\n\nIndstilling\n\nAt molen bygges.\n\nBeslutning\n\n{}\n\n"
LIST = "  1. Molen blev set i maj.\n  2. Fyret blev set i juni.\n\nBeslutning\n\nTaget til efterretning.\n"


def test_a_list_below_a_decision_is_no_agenda_where_titles_are_lost() -> None:
    assert agenda(CASES.format("Godkendt.") + LIST) == [("1", "", None)]


def test_an_agenda_may_stand_below_a_decision_all_the_same() -> None:
    items = "1. Molen\n\nBeslutning\n\nUdsat.\n\n2. Fyret\n\nBeslutning\n\nGodkendt.\n"
    assert [title for _, title, _ in agenda(CASES.format("Godkendt.") + items)] == ["Molen", "Fyret"]

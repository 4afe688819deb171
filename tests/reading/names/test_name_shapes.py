"""Names with a nickname or with initials that stand together, on a list and in a sentence."""

import pytest

from referatgraf.reading.names.name_words import NAME
from tests.reading.attendance.test_roster_shapes import AGENDA, told
from tests.reading.naming import names_in


def persons(sentence: str) -> list[str]:
    return [key for _, key in names_in(sentence, "person")]


SHAPES = ['Ole "Bisse" Nørby', "Ole ”Bisse” Nørby", "H.C. Rasmusgaard", "J. P. Lund", "A.C. Mose", "Ole J.K. Mose"]


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("printed", ["Deltagere: Anna Holm, {}, Bo Krag", "Deltagere:\nAnna Holm\n{}\nBo Krag"])
def test_a_name_of_any_shape_is_wholly_on_the_list(name: str, printed: str) -> None:
    assert told(printed.format(name) + AGENDA) == ["+Anna Holm", f"+{name}", "+Bo Krag"]


@pytest.mark.parametrize("name", SHAPES)
def test_a_name_of_any_shape_may_bear_a_letter_and_be_absent(name: str) -> None:
    assert told(f"Deltagere: Anna Holm\nAfbud: {name} (V){AGENDA}") == ["+Anna Holm", f"-{name} V"]


def test_a_quoted_title_behind_a_name_is_no_nickname() -> None:
    found = NAME.search('Anna Holm "Havnen" blev fremlagt')
    assert found is not None
    assert found.group() == "Anna Holm"


def test_a_given_name_that_is_rare_parts_two_names_side_by_side() -> None:
    assert persons("Rådet takkede Purnima Holm Berner Krag for arbejdet.") == ["Purnima Holm", "Berner Krag"]


def test_a_title_parts_a_name_from_one_whose_given_name_nobody_knows() -> None:
    assert persons("Til stede var Anna Holm Sekretariatschef Qvistine Kragsen.") == ["Anna Holm", "Qvistine Kragsen"]


@pytest.mark.parametrize("name", ["Anna Horsens", "Anna Ørsted", "Anna Marie Krag Ørsted"])
def test_a_surname_may_be_a_towns_or_a_houses(name: str) -> None:
    assert persons(f"Mødet blev ledet af {name} og Bo Krag.") == [name, "Bo Krag"]


def test_two_given_names_are_no_person_of_their_own() -> None:
    assert set(persons("Karen Marie Krag fortalte om molen. Karen Marie glæder sig.")) == {"Karen Marie Krag"}


def test_two_given_names_that_two_bear_are_nobodys() -> None:
    text = "Karen Marie Krag mødte Karen Marie Dam. Karen Marie glæder sig."
    assert persons(text) == ["Karen Marie Krag", "Karen Marie Dam"]


def test_the_house_in_parentheses_is_no_short_form_of_who_comes_from_it() -> None:
    assert persons("Ditmar Nørkrag (Dansk Tangfremme) fortalte om molen.") == ["Ditmar Nørkrag"]


def test_small_words_of_a_name_break_no_list_under_an_item() -> None:
    minutes = "1. Godkendelse af dagsorden\n\nDeltagere:\n\nAnna la Krag, Bo B. von der Dam og Ida Wiig.\n\nGodkendt.\n"
    assert told(minutes) == ["+Anna la Krag", "+Bo B. von der Dam", "+Ida Wiig"]


def test_a_given_name_that_is_also_a_middle_name_parts_none() -> None:
    assert persons("Rådet takkede Anna Dalgaard Steen Krag for arbejdet.") == ["Anna Dalgaard Steen Krag"]
    assert told(f"Deltagere: Ida Wiig, Anna Dalgaard Steen Krag{AGENDA}") == ["+Ida Wiig", "+Anna Dalgaard Steen Krag"]


def test_a_house_or_a_field_behind_a_name_is_no_part_of_it() -> None:
    assert persons("Souschef Anna Bo Madsen Fjordparken orienterede.") == ["Anna Bo Madsen"]
    assert persons("Sagen forelægges af Anna Krag Andersen Teknik og Miljø.") == ["Anna Krag Andersen"]
    assert persons("Planen forelægges af Anna Krag Andersen Holm og Ida Wiig.") == [
        "Anna Krag Andersen Holm",
        "Ida Wiig",
    ]

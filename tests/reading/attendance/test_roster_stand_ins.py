# ruff: noqa: E501  tables of printed lines read better unbroken
"""Who stands in, and what ends or cuts a list of those absent; each test is one trap."""

import pytest

from referatgraf.reading.attendance.roster import find_roster_names
from referatgraf.reading.context import context_of
from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told
from tests.reading.minimal import doc_of


def seats(text: str) -> dict[str, str]:
    return {fact.person: fact.capacity for fact in attendance(text)}


def test_a_letter_and_for_whom_may_share_a_parenthesis() -> None:
    assert told(
        f"Deltagere: Bo Krag (V), Ole Dal (V - Stedfortræder for Ida Wiig), Per Holm (A) Ida Wiig (V){AGENDA}"
    ) == [
        "+Bo Krag V",
        "+Ole Dal V < Ida Wiig",
        "+Per Holm A",
        "-Ida Wiig V",
    ]


def test_a_substitute_is_one_by_a_word_behind_the_name() -> None:
    text = (
        f"Deltagere: Ida Wiig, Tom Vest (supp.), Per Dal (suppleant), Ole Dal, suppleant, Eva Holm (referent){AGENDA}"
    )
    assert seats(text) == {
        "Ida Wiig": "member",
        "Tom Vest": "substitute",
        "Per Dal": "substitute",
        "Ole Dal": "substitute",
        "Eva Holm": "guest",
    }
    assert seats(f"Til stede\nIda Wiig, formand\nBo Krag, suppleant{AGENDA}") == {
        "Ida Wiig": "member",
        "Bo Krag": "substitute",
    }


def test_other_participants_are_guests_in_flat_text_too() -> None:
    text = (
        "Til stede: Anna Holm, Bo Krag (formand) og Per Lund. Afbud: Ida Wiig. Øvrige deltagere: Prodekan Tom Vest. "
        "Fra sekretariatet: Eva Dal (ref.). 1. Godkendelse af dagsorden Dagsordenen blev godkendt. 2. Budget for havnen "
        "Direktøren redegjorde for havnens budget og for de næste års planer. 3. Eventuelt Der var intet til punktet."
    )
    assert seats(text) == {
        "Anna Holm": "member",
        "Bo Krag": "member",
        "Per Lund": "member",
        "Ida Wiig": "member",
        "Tom Vest": "guest",
        "Eva Dal": "guest",
    }


def test_who_came_instead_stands_in_the_list_of_the_absent() -> None:
    text = (
        "Mødedato: 29.01.2030, kl. 18:30\nMødested: Havnehuset\n\nEventuelt\n\nBeslutning\n\nLokaludvalget drøftede havnen.\n\nFraværende med afbud\n"
        "Anna Holm. I stedet deltog Eva Lund. \nBo B. Krag. I stedet deltog Per Dal. \nIda Wiig.\n\nFraværende uden afbud\nTom Vest\n"
    )
    assert sorted(told(text)) == [
        "+Eva Lund < Anna Holm",
        "+Per Dal < Bo B. Krag",
        "-Anna Holm",
        "-Bo B. Krag",
        "-Ida Wiig",
        "-Tom Vest",
    ]


def test_whom_somebody_came_for_is_named_once_in_his_own_place() -> None:
    doc = doc_of(f"Til stede: Tom Vest.\nAfbud:\nBo Krag (V). I stedet deltog Per Dal (V).{AGENDA}")
    find_roster_names(doc)
    assert [name.key for name in context_of(doc).named if name.kind == "person"] == ["Tom Vest", "Bo Krag", "Per Dal"]


def test_a_long_heading_of_something_else_ends_the_list() -> None:
    text = f"Fraværende:\nIda Wiig (A)\n\nStedfortrædere:\nEva Holm (F)\n\nGenoptagelse af hvervet som borgerrepræsentant:\nBo Krag (B){AGENDA}"
    assert told(text) == ["-Ida Wiig A", "+Eva Holm F"]


def test_a_trade_between_given_name_and_surname_is_a_name() -> None:
    assert told(f"Medlemmer\nAnna Holm (A)\nIda Drejer Lund (C)\nFraværende{AGENDA}") == [
        "+Anna Holm A",
        "+Ida Drejer Lund C",
    ]
    assert told(f"Medlemmer: Anna Direktør Bo Krag (C){AGENDA}") == ["+Bo Krag C"]


def test_those_absent_from_a_committee_are_not_absent_from_the_council() -> None:
    text = (
        "Referat af Byrådets møde d. 15.03.2030\n\nHavneudvalget, 25.02.2030 Jette Holm og Ole Krag var fraværende. "
        "Anbefales. Byrådet, 15.03.2030 Anna Dal og Bo Vest var fraværende. Godkendt.\n"
    )
    assert sorted(told(text)) == ["-Anna Dal", "-Bo Vest"]


def test_what_the_council_itself_tells_behind_its_name_and_day_is_its_own() -> None:
    text = (
        "Referat af Byrådets møde d. 14.03.2030\n\nHavneudvalget, 25.02.2030 Jette Holm var fraværende. "
        "Anbefales. Byrådet, 15.03.2030 Anna Dal og Bo Vest var fraværende. Godkendt.\n"
    )
    assert sorted(told(text)) == ["-Anna Dal", "-Bo Vest"]


def test_those_listed_below_the_debate_of_an_item_on_absence_are_absent_from_the_meeting() -> None:
    text = "Referat af Byrådets møde d. 14.03.2030\n\n1. Fraværende\n\nBehandling\n\nFraværende\n\nAnna Dal, Bo Vest\n"
    assert sorted(told(text)) == ["-Anna Dal", "-Bo Vest"]


@pytest.mark.parametrize(
    ("listed", "read"),
    {
        "Tom Bach\n\nBo Krag, Ida Wiig deltog som suppleant": "-Tom Bach, -Bo Krag, +Ida Wiig < Bo Krag",
        "Bo Krag (V), Ida Wiig (V) deltog som stedfortræder": "-Bo Krag V, +Ida Wiig V < Bo Krag",
        "Tom Bach\n\nBo Krag og Ida Wiig deltog som suppleanter": "-Tom Bach, +Bo Krag, +Ida Wiig",
        "Bo Krag - suppleanten Per Dal er indkaldt\n\nIda Wiig - der er ingen at indkalde": "-Bo Krag, -Ida Wiig",
        "Bo Krag (Enhedslisten), tjenesterejse.\n\nIda Wiig (V), sygdom.": "-Bo Krag Ø, -Ida Wiig V",
    }.items(),
)
def test_a_list_under_every_item_tells_who_came_for_whom(listed: str, read: str) -> None:
    item = f"Beslutning\n\nGodkendt.\n\nFraværende med afbud:\n\n{listed}\n\n"
    assert ", ".join(told(f"1. Godkendelse af dagsorden\n\n{item}2. Havnen\n\n{item}")) == read


def test_one_of_those_present_may_be_a_substitute_for_nobody_that_is_named() -> None:
    assert seats(f"Til stede: Anna Holm, Bo Krag, Ida Wiig deltog som suppleant{AGENDA}") == {
        "Anna Holm": "member",
        "Bo Krag": "member",
        "Ida Wiig": "substitute",
    }
    assert seats(f"Til stede\nAnna Holm, bestyrelsesformand\nBo Krag, stedfortræder{AGENDA}")["Bo Krag"] == "substitute"


@pytest.mark.parametrize(
    ("absent", "read"),
    {
        "Bo Krag (afbud; suppleanten Ida Wiig (A), Læsø, mødte for ham)": "-Bo Krag, +Ida Wiig A Læsø < Bo Krag",
        "Bo Krag; suppleanten Ida Wiig mødte for ham": "-Bo Krag, +Ida Wiig < Bo Krag",
        "Bo Krag (V). Ida Wiig (V) deltog som hans stedfortræder.": "-Bo Krag V, +Ida Wiig V < Bo Krag",
        "Bo Krag, for hvem Ida Wiig mødte": "-Bo Krag, +Ida Wiig < Bo Krag",
        "Bo Krag (V), Ida Wiig (V) mødte": "-Bo Krag V, +Ida Wiig V",
        "Bo Krag; Ida Wiig": "-Bo Krag, -Ida Wiig",
    }.items(),
)
def test_whoever_came_for_somebody_absent_was_there(absent: str, read: str) -> None:
    assert ", ".join(told(f"Deltagere: Kim Ask\nAfbud: {absent}{AGENDA}")[1:]) == read


def test_members_may_be_listed_by_who_chose_them() -> None:
    lists = "Medlemmer valgt af Byrådet\nBo Krag (V) - afbud\nMedlemmer fra Danske Handicaporganisationer\nIda Wiig"
    assert told(f"{lists}{AGENDA}") == ["-Bo Krag V", "+Ida Wiig"]


def test_those_of_several_houses_may_be_told_in_sentences() -> None:
    text = (
        "Fra Regionsrådet deltog regionsrådsformand Anna Holm (formand for udvalget), Bo Krag og Ida Wiig. "
        f"Fra kommunerne deltog borgmester Per Dal, Læsø Kommune. Der var afbud fra Ole Dal.{AGENDA}"
    )
    assert told(text) == ["+Anna Holm", "+Bo Krag", "+Ida Wiig", "+Per Dal Læsø", "-Ole Dal"]


def test_a_row_of_columns_may_end_in_a_parenthesis() -> None:
    rows = "Bo Krag      A      Læsø (fra kl. 10)\nIda Wiig     V      Læsø (stedfortræder for Per Dal)"
    assert told(f"Deltagere\n{rows}{AGENDA}") == ["+Bo Krag A Læsø", "+Ida Wiig V Læsø < Per Dal"]

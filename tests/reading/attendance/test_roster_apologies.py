# ruff: noqa: E501  tables of printed lines read better unbroken
"""Who is absent as council clerks note it below a list of all members: shorter, behind a dash, with reasons."""

import pytest

from referatgraf.facts import Presence
from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told
from tests.reading.traps import reading_of

LISTS = {
    "with an initial fewer": ("Medlemmer: Anna B. Holm (A), Bo Krag (V)\nAfbud: Anna Holm (A)", "-Anna B. Holm A, +Bo Krag V"),
    "with a middle name more": ("Medlemmer: Anna Holm (A), Bo Krag (V)\nAfbud: Anna Mose Holm (A)", "-Anna Holm A, +Bo Krag V"),
    "of other parties": ("Medlemmer: Anna B. Holm (A), Bo Krag (V)\nAfbud: Anna Holm (V)", "+Bo Krag V, -Anna Holm V"),
    "nobody knows whether it is she": ("Deltagere: Anna B. Holm, Bo Krag\nAfbud: Anna Holm", "+Bo Krag, -Anna Holm"),
    "both are listed": ("Deltagere: Anna B. Holm, Anna Holm, Bo Krag\nAfbud: Anna Holm", "+Anna B. Holm, -Anna Holm, +Bo Krag"),
    "a substitute who came": ("Til stede: Anna Holm\nAfbud: Bo Krag, suppleant Ida Wiig deltog", "+Anna Holm, -Bo Krag, +Ida Wiig < Bo Krag"),
    "a substitute who could not": ("Til stede: Anna Holm\nAfbud: Bo Krag, suppleant Ida Wiig kunne ikke deltage", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "a substitute with a reason": ("Til stede: Anna Holm\nAfbud: Bo Krag grundet sygdom, suppleant Ida Wiig grundet ferie", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "with and without apologies": ("Til stede: Anna Holm\nAfbud: Bo Krag. Uden afbud Ida Wiig", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "without apologies": ("Til stede: Anna Holm\nAfbud: Bo Krag\nUden afbud: Ida Wiig", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "what they are behind a stroke": ("Til stede\nAnna Holm/Elevrådsformand\nBo Krag/Elevrådsnæstformand Afbud", "+Anna Holm, -Bo Krag"),
    "two substitutes": ("Til stede: Per Dal\nAfbud: Anna Holm – i stedet deltog Bo Krag og Ida Wiig", "+Per Dal, -Anna Holm, +Bo Krag, +Ida Wiig"),
    "two absent and one substitute": ("Til stede: Tom Bach\nAfbud: Anna Holm og Per Dal. I stedet deltog Bo Krag.", "+Tom Bach, -Anna Holm, -Per Dal, +Bo Krag"),
    "on leave": ("Medlemmer:\nAnna Holm\nBo Krag - orlov\nPer Dal (på orlov)", "+Anna Holm, -Bo Krag, -Per Dal"),
    "who did not come": ("Til stede: Anna Holm\nAfbud: Bo Krag. Per Dal kom ikke.", "+Anna Holm, -Bo Krag, -Per Dal"),
    "no sign before the absent": ("Til stede Anna Holm, Bo Krag Afbud Ida Wiig, Per Dal Referent Tom Bach", "+Anna Holm, +Bo Krag, -Ida Wiig, -Per Dal, +Tom Bach"),
    "a status behind each": ("Deltagere: Anna Holm Til stede Bo Krag Afbud Ida Wiig Til stede", "+Anna Holm, -Bo Krag, +Ida Wiig"),
    "a given name and an office": ("Deltagere: Anna (formand), Bo (kasserer), Ida Wiig, Per Dal", "+Ida Wiig, +Per Dal"),
    "who came late behind them": ("Til stede: Anna Holm\nAfbud fra Bo Krag. Ida Wiig og Per Dal kom for sent.", "+Anna Holm, -Bo Krag, +Ida Wiig, +Per Dal"),
    "who was there for one item": ("Til stede: Anna Holm\nFraværende: Per Dal (deltog dog i punkt 1)", "+Anna Holm, +Per Dal"),
    "who approved": ("Til stede: Anna Holm\nReferent: Bo Krag / Godkendt af: Ida Wiig", "+Anna Holm, +Bo Krag"),
    "the council as a group": ("Deltagere\nByrådet: Anna Holm (A)\nÆldresagen: Ida Wiig\nDH: Per Dal\nAfbud\nDH: Bo Krag", "+Anna Holm A, +Ida Wiig, +Per Dal, -Bo Krag"),
    "in somebody's place": ("Til stede: Tom Bach\nAfbud fra Anna Holm, Ida Wiig deltager i Anna Holms sted, samt Per Dal.", "+Tom Bach, -Anna Holm, +Ida Wiig < Anna Holm, -Per Dal"),
    "both came": ("Til stede: Tom Bach\nAfbud: Lise Mose – Karen Lund og Bo Krag deltog som suppleanter", "+Tom Bach, -Lise Mose, +Karen Lund, +Bo Krag"),
    "no substitute": ("Til stede: Anna Holm\nAfbud: Bo Krag, ingen suppleant, Ida Wiig", "+Anna Holm, -Bo Krag, -Ida Wiig"),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), LISTS.values(), ids=LISTS)
def test_apologies_below_a_list(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


ITEMS = (
    "Deltagere\n- Anna B. Holm\n- Bo Krag\n- Ida Wiig\n\n1 : Godkendelse af dagsorden\nBeslutning\nGodkendt.\nFraværende- Anna Holm ()\n\n"
    "2 : Havnen\nBeslutning\nGodkendt.\nFraværende- Anna Holm ()\n- Bo Krag ()\n"
)


def test_a_dash_parts_the_absent_from_their_heading() -> None:
    assert told(ITEMS) == ["+Bo Krag", "+Ida Wiig", "-Anna B. Holm"]
    presences = [fact for fact in reading_of(ITEMS).facts if isinstance(fact, Presence)]
    assert [(fact.person, fact.items) for fact in presences] == [("Bo Krag", ("2",))]


def test_apologies_below_the_item_that_opens_the_meeting_are_for_all_of_it() -> None:
    text = (
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nAfbud:\n\nBo Krag grundet arbejde, suppleant Ida Wiig deltager\n\n"
        "Per Dal grundet sygdom. Der er ingen suppleant.\n\n2. Havnen\n\nBeslutning\n\nGodkendt.\n"
    )
    assert sorted(told(text)) == ["+Ida Wiig < Bo Krag", "-Bo Krag", "-Per Dal"]


def test_a_substitute_who_stayed_away_has_no_seat() -> None:
    text = "Til stede: Anna Holm\nAfbud: Bo Krag, suppleant Ida Wiig kunne ikke deltage" + AGENDA
    assert [fact.capacity for fact in attendance(text) if fact.person == "Ida Wiig"] == ["substitute"]


def test_who_took_part_in_some_items_is_not_among_the_absent() -> None:
    text = (
        "1. Fraværende\n\nBeslutning\n\nBo Krag og Ida Wiig var fraværende.\n\nPer Dal deltog under punkt 2 og i det meste af punkt 4.\n\n"
        "2. Havnen\n\nBeslutning\n\nGodkendt.\n"
    )
    assert sorted(told(text)) == ["+Per Dal", "-Bo Krag", "-Ida Wiig"]


def test_who_has_no_vote_has_no_seat() -> None:
    text = "Deltagende med stemmeret:\nAnna Holm\nBo Krag Afbud\nDeltagende uden stemmeret:\nIda Wiig/Referent" + AGENDA
    assert [(fact.person, fact.status, fact.capacity) for fact in attendance(text)] == [
        ("Anna Holm", "present", "member"),
        ("Bo Krag", "absent", "member"),
        ("Ida Wiig", "present", "guest"),
    ]


def test_who_came_instead_of_the_absent_has_no_seat() -> None:
    text = "Fraværende med afbud:\nAnna Holm og Bo Krag, Ida Wiig deltog\nPer Dal" + AGENDA
    assert {fact.person: fact.capacity for fact in attendance(text) if fact.status == "present"} == {
        "Ida Wiig": "substitute"
    }

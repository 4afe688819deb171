# ruff: noqa: E501  tables of printed lines read better unbroken
"""The meeting's list where it stands under an item, in groups of members, and in the sentences around it."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told

LISTS = {
    "groups of members": (
        "Deltagere\nForældre: Anna Holm, Bo Krag,\nIda Wiig\nMedarbejdere og ledelse: Tom Bach\nAfbud: Lise Mose",
        "+Anna Holm, +Bo Krag, +Ida Wiig, +Tom Bach, -Lise Mose",
    ),
    "groups of the absent": (
        "Til stede:\nForældrevalgte: Anna Holm\nElevrepræsentanter: Bo Krag\n\nFraværende:\nForældrevalgte: Ida Wiig",
        "+Anna Holm, +Bo Krag, -Ida Wiig",
    ),
    "who came by screen": ("Deltagere:\nAnna Holm, Bo Krag\n\nOnline: Ida Wiig,\n\nAfbud: Tom Bach", "+Anna Holm, +Bo Krag, +Ida Wiig, -Tom Bach"),
    "for a while": ("Deltagere\nAnna Holm, A\nBo Krag, V (midlertidigt for Ida Wiig)", "+Anna Holm A, +Bo Krag V < Ida Wiig"),
    "a parenthesis left open": (
        "Medlemmer\n\nAnna Holm (A)\n\nAfbud\n\nBo Krag (Havnens Råd\n\nIda Wiig (Fjordens Råd)",
        "+Anna Holm A, -Bo Krag, -Ida Wiig",
    ),
    "an unnamed one's substitute": (
        "Alle medlemmer var mødt undtagen Anna Holm, der havde meldt afbud.\nI stedet deltog stedfortræder Ida Wiig.",
        "-Anna Holm, +Ida Wiig",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), LISTS.values(), ids=LISTS)
def test_a_list_in_groups_and_beside_sentences(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


UNDER_AN_ITEM = (
    "1. Godkendelse af dagsorden\n\nBeslutning\n\nI mødet deltog:\n\nByrådsrepræsentanter:\n\nAnna Holm og Bo Krag (ankom under punkt 3).\n\n"
    "Fra den frie havn:\n\nIda Wiig og Per Dal (for Lise Mose).\n\nFra Havneforvaltningen:\n\nTom Bach.\n\n"
    "Følgende havde meldt afbud:\n\nLise Mose og Karen Lund.\n\nDagsordenen blev godkendt.\n\n2. Havnen\n\nBeslutning\n\nGodkendt.\n"
)


def test_the_meetings_list_may_stand_under_the_item_that_opens_it() -> None:
    assert sorted(told(UNDER_AN_ITEM)) == sorted(
        ["+Anna Holm", "+Bo Krag", "+Ida Wiig", "+Per Dal < Lise Mose", "+Tom Bach", "-Lise Mose", "-Karen Lund"]
    )
    guests = [fact.person for fact in attendance(UNDER_AN_ITEM) if fact.capacity == "guest"]
    assert guests == ["Tom Bach"]


def test_those_who_took_part_in_something_else_are_not_the_meetings() -> None:
    text = "Medlemmer: Anna Holm (A)" + AGENDA + "\n2. Studietur\n\nBeslutning\n\nDeltagere: Bo Krag og Ida Wiig.\n"
    assert told(text) == ["+Anna Holm A"]


def test_who_was_there_too_takes_no_seat() -> None:
    text = "Deltagere: Anna Holm, Bo Krag. Ida Wiig var også til stede." + AGENDA
    assert [(fact.person, fact.capacity) for fact in attendance(text)] == [
        ("Anna Holm", "member"), ("Bo Krag", "member"), ("Ida Wiig", "guest"),
    ]  # fmt: skip


def test_a_list_may_stand_below_the_last_item() -> None:
    text = "1. Havnen\n\nBeslutning\nGodkendt.\n\n2. Eventuelt. Intet.\n\nDeltagere: Anna Holm og Bo Krag. Der var afbud fra Ida Wiig."
    assert told(text) == ["+Anna Holm", "+Bo Krag", "-Ida Wiig"]


SIGNLESS = {
    "a place behind a comma": (
        "Deltagere: Anna Holm, Svendborg Bo Krag, Nyborg Ida Wiig, Odense",
        "+Anna Holm Svendborg, +Bo Krag Nyborg, +Ida Wiig Odense",
    ),
    "what else stands below": ("Afbud: Anna Holm Næste møde: 3. maj\nDeltagere: Bo Krag Kontaktperson Ida Wiig", "-Anna Holm, +Bo Krag"),
    "labels before the values": ("Deltagere Afbud Referent Anna Holm, Bo Krag Ida Wiig Tom Bach\nAfbud: Per Dal", "-Per Dal"),
    "others behind them": (
        "Til Stede Anna Holm og Bo Krag\nAfbud fra Ida Wiig og Per Dal Fra FGH Tom Bach, Lise Mose",
        "+Anna Holm, +Bo Krag, -Ida Wiig, -Per Dal",
    ),
    "letters that begin the names": ("Til stede: Anna Holm (AHO), Bo Krag (BKR)\nAfbud: Ida Wiig (IDW)", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "a place is no given name": ("Til stede:\nAnna Holm, Odense Fjordnet\nBo Krag, Havnens Venner", "+Anna Holm, +Bo Krag"),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), SIGNLESS.values(), ids=SIGNLESS)
def test_a_list_without_its_signs(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


def test_titles_that_stand_behind_the_names_stay_with_them_where_signs_are_lost() -> None:
    text = "Til stede: Anna Holm, Formand Bo Krag, Næstformand Ida Wiig Tom Bach, Adm. direktør Lise Mose, Vicedirektør Per Dal, Sekretær Afbud: Karen Lund"
    guests = [fact.person for fact in attendance(text + AGENDA) if fact.capacity == "guest"]
    assert guests == ["Tom Bach", "Lise Mose", "Per Dal"]


def test_whoever_is_employed_in_an_office_takes_no_seat() -> None:
    text = "Til stede:\nAnna Holm, formand\nBo Krag, etnisk repræsentant\nTom Bach, Chef for Center for Havne\nLise Mose, ansat i Center for Havne (referent)"
    assert [fact.person for fact in attendance(text + AGENDA) if fact.capacity == "guest"] == ["Tom Bach", "Lise Mose"]


def test_whoever_left_was_there_though_listed_among_the_absent() -> None:
    text = (
        "Fraværende med afbud:\nAnna Holm. I stedet deltog Ida Wiig.\nBo Krag.\n\nPer Dal forlod mødet klokken 19.15 efter punkt 3."
        + AGENDA
    )
    assert sorted(told(text)) == ["+Ida Wiig < Anna Holm", "+Per Dal", "-Anna Holm", "-Bo Krag"]


def test_a_list_below_an_item_whose_lines_are_paragraphs_goes_on_over_the_blank_lines() -> None:
    names = "Fraværende:\n\nAnna Holm. I stedet deltog Ida Wiig.\n\nBo Krag.\n\n"
    text = f"Havnerådet\n\nReferat 3. maj 2021\n\n1. Havnen\n\nBeslutning\n\nGodkendt.\n\n{names}Tom Bach orienterede.\n\n2. Molen\n"
    assert sorted(told(text)) == ["+Ida Wiig < Anna Holm", "-Anna Holm", "-Bo Krag"]


def test_titles_before_the_names_stay_with_them_where_the_line_ends_in_a_name() -> None:
    text = "Tilstede: Anna Holm Bo Krag Økonomichef Tom Bach Museumsdirektør Lise Mose"
    assert [fact.person for fact in attendance(text + AGENDA) if fact.capacity == "guest"] == ["Tom Bach", "Lise Mose"]


def test_whoever_is_absent_has_the_seat_that_the_list_gives_him() -> None:
    text = "Afbud: Bo Krag, Tom Bach\nBestyrelsen: Anna Holm, Tom Bach\nSuppleanter: Bo Krag, Lise Mose"
    assert {(fact.person, fact.status, fact.capacity) for fact in attendance(text + AGENDA)} == {
        ("Bo Krag", "absent", "substitute"), ("Tom Bach", "absent", "member"),
        ("Anna Holm", "present", "member"), ("Lise Mose", "present", "substitute"),
    }  # fmt: skip


def test_a_decision_tells_who_stayed_away_and_who_came_as_substitutes() -> None:
    text = (
        "Referat fra Havnerådet\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n"
        "Anna Holm, Per Dal og Ida Wiig deltog ikke på mødet.\nBo Krag og Lise Mose deltog som suppleanter.\n"
    )
    assert {(fact.person, fact.status, fact.capacity) for fact in attendance(text)} == {
        ("Anna Holm", "absent", "member"), ("Per Dal", "absent", "member"), ("Ida Wiig", "absent", "member"),
        ("Bo Krag", "present", "substitute"), ("Lise Mose", "present", "substitute"),
    }  # fmt: skip


def test_an_item_tells_which_guests_came_for_it() -> None:
    text = (
        "Til stede: Anna Holm"
        + AGENDA
        + "\n3. Havnen\nTil punktet deltog Bo Krag, COWI, og Per Dal fra Nordhavn, som viste planen.\n"
        "Ida Wiig (Fjord Revision) deltog under punktet.\nBorgmester Tom Bach deltog under punktet.\n"
        "Lise Mose viste en plan og deltog under punktet.\nBeslutning\nGodkendt.\n"
    )
    assert [fact.person for fact in attendance(text) if fact.capacity == "guest"] == ["Bo Krag", "Per Dal", "Ida Wiig"]


def test_a_sentence_below_the_list_tells_which_staff_came_too() -> None:
    text = "Til stede: Anna Holm\n\nMødet blev ledet af formanden. Direktør Bo Krag og havnechef Ida Wiig deltog endvidere i mødet."
    assert [fact.person for fact in attendance(text + AGENDA) if fact.capacity == "guest"] == ["Bo Krag", "Ida Wiig"]


def test_the_pupils_have_seats() -> None:
    text = "Til stede: Anna Holm, Bo Krag.\nFra elevsiden: Ida Wiig.\nFra kontoret: Tom Bach." + AGENDA
    assert [fact.person for fact in attendance(text) if fact.capacity == "guest"] == ["Tom Bach"]


def test_the_rectors_office_below_the_absent_was_there() -> None:
    text = "Til stede:\nAnna Holm\n\nAfbud fra:\nBo Krag\n\nDekaner og andre\nDekan Per Dal, deltog i pkt. 4\n\nRektorat, direktør,\nRektor Tom Bach"
    assert [(fact.person, fact.status, fact.capacity) for fact in attendance(text + AGENDA)] == [
        ("Anna Holm", "present", "member"), ("Bo Krag", "absent", "member"),
        ("Per Dal", "present", "guest"), ("Tom Bach", "present", "guest"),
    ]  # fmt: skip


@pytest.mark.parametrize(("heading", "read"), [("Dagsorden", []), ("Referat", ["+Anna Holm", "+Bo Krag"])])
def test_an_agenda_tells_of_nobody_that_he_came(heading: str, read: list[str]) -> None:
    text = f"{heading}\n\nMøde i Havnerådet den 3. maj 2021\n\nDeltagere:\nAnna Holm, Bo Krag\n\n1. Godkendelse af dagsorden\n\n2. Havnen\n"
    assert told(text) == read


@pytest.mark.parametrize(("heading", "read"), [("Medlemmer", []), ("Mødedeltagere", ["+Anna Holm", "+Bo Krag"])])
def test_an_agenda_below_those_who_came_is_no_invitation(heading: str, read: list[str]) -> None:
    text = f"Havnerådet\n3. maj 2021\n\n{heading}\nAnna Holm, Bo Krag\n\nSted\nRådhuset\n\nDagsorden\n\n1. Havnen\n\n2. Broen\n"
    assert told(text) == read


def test_who_is_told_where_to_apologise_has_not_come_yet() -> None:
    text = "Havnerådet\nTid: 3. maj 2021\n\nMedlemmer:\nAnna Holm\nBo Krag\nØvrige: Direktør Per Dal. Afbud sker til Per Dal\n\n1. Havnen\n"
    assert told(text) == []


def test_a_page_number_below_a_heading_decides_nothing() -> None:
    text = "Havnerådet\nDagsorden\nTid: 3. maj 2021\n\nMedlemmer:\nAnna Holm\nAfbud sker til Per Dal\n\n1. Havnen\n\nVedtagelse\n9\n"
    assert told(text) == []
    assert told(text.replace("\n9\n", "\nGodkendt\n")) == ["+Anna Holm"]


def test_who_apologised_for_the_meeting_makes_no_invitation_of_it() -> None:
    text = "Havnerådet\nTid: 3. maj 2021\n\nDeltagere:\nAnna Holm\nBo Krag\n\nFraværende: Ida Wiig, afbud til mødet\n\n1. Havnen\n"
    assert told(text) == ["+Anna Holm", "+Bo Krag", "-Ida Wiig"]


def test_an_open_agenda_with_who_came_is_no_mere_agenda() -> None:
    text = "Havnerådet\n3. maj 2021\n\nDeltagere\n• Anna Holm - Deltog\n• Bo Krag - Afbud\n\nÅben dagsorden\n\n1. Havnen\n\n2. Broen\n"
    assert told(text) == ["+Anna Holm", "-Bo Krag"]


def test_who_came_in_anothers_place_is_not_absent_below_the_heading_of_the_absent() -> None:
    text = "1. Havnen\n\nBeslutning\nGodkendt.\n\nFraværende: Ida Wiig (V) deltog i mødet i stedet for Bo Krag (V).\n"
    assert told(text) == ["+Ida Wiig V < Bo Krag", "-Bo Krag"]


NO_TITLE = (
    "Udvalg: Byrådet\n\nSagsnr.: 30/1\nBeslutningstema\nMødets deltagere noteres her.\nBeslutning\n"
    "Bo Krag (V) var fraværende. Som stedfortræder deltog Ida Wiig (V)\nTom Bach (A) var fraværende.\n"
    "Sagsnr.: 30/2\nBeslutningstema\nHavnen.\nBeslutning\nPer Dal (A) var fraværende.\nGodkendt.\n"
)


def test_the_absent_of_an_item_without_a_title_that_says_it_is_about_attendance_are_the_meetings() -> None:
    assert sorted(told(NO_TITLE)) == sorted(["-Bo Krag V", "+Ida Wiig V < Bo Krag", "-Tom Bach A"])


HAVNEN = "\n\n1. Havnen\n\nBeslutning\nGodkendt.\n"


@pytest.mark.parametrize(
    ("front", "read"),
    [
        (
            "Deltagere\nAnna Holm\nBo Krag, Per Dal og Ida Wiig deltog ikke i mødet.",
            ["-Bo Krag", "-Per Dal", "-Ida Wiig"],
        ),
        ("Deltagere: Anna Holm, Bo Krag og Ida Wiig (afbud)", ["+Bo Krag", "-Ida Wiig"]),
        ("Deltagere: Anna Holm, Bo Krag, Ida Wiig deltog ikke i mødet.", ["+Bo Krag", "-Ida Wiig"]),
        (
            "Deltagere\nAnna Holm\nBo Krag og Ida Wiig havde meldt afbud. Som stedfortræder mødte Lis Falk (V).",
            ["-Bo Krag", "-Ida Wiig", "+Lis Falk V"],
        ),
    ],
)
def test_a_verb_tells_the_absence_of_all_its_subjects(front: str, read: list[str]) -> None:
    assert told(f"Referat\n\n{front}{HAVNEN}") == ["+Anna Holm", *read]


def test_who_came_for_one_of_two_came_for_nobody_that_is_known() -> None:
    text = f"Referat\n\nBo Krag og Ida Wiig var fraværende. Som stedfortræder deltog Lis Falk (V).{HAVNEN}"
    assert sorted(told(text)) == ["+Lis Falk", "-Bo Krag", "-Ida Wiig"]


def test_a_sentence_below_the_absent_tells_who_came_for_them() -> None:
    text = f"Havnerådet\n\nReferat\n\nAfbud fra:\nIda Wiig\n\nI stedet for Ida Wiig deltog Lis Falk.{HAVNEN}"
    assert told(text) == ["-Ida Wiig", "+Lis Falk < Ida Wiig"]

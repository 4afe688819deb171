# ruff: noqa: E501  tables of printed lines read better unbroken
"""The attendance list with the slips of clerks and the losses of archives; each test is one trap."""

import re

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told

LISTS = {
    "a municipality in small letters": (
        "Deltagere:\nAnna Holm, Læsø kommune\nBo Krag, Thisted kommune\nAfbud: Ida Wiig Dragør kommune",
        "+Anna Holm Læsø, +Bo Krag Thisted, -Ida Wiig Dragør",
    ),
    "a municipality without its hyphen": (
        "Deltagere: Anna Holm Lyngby Tårbæk Kommune, Bo Krag Læsø Kommune",
        "+Anna Holm Lyngby-Taarbæk, +Bo Krag Læsø",
    ),
    "a status behind a dash without a blank": (
        "Deltagere:\nAnna Holm\nBo Krag- afbud\nIda Bo Wiig- afbud", "+Anna Holm, -Bo Krag, -Ida Bo Wiig"
    ),
    "a table of strokes": (
        "| Medlem | Kommune | Parti | Deltog |\n|---|---|---|---|\n| Anna Holm (formand) | Læsø Kommune | A | Ja |\n| Bo Krag | Thisted Kommune | V | Nej |",
        "+Anna Holm A Læsø, -Bo Krag V Thisted",
    ),
    "initials without that of the surname": ("Deltagere:\nAnna Bo Hansen (AB)\nIda Wiig (IW)", "+Anna Bo Hansen, +Ida Wiig"),
    "initials alone beside a name": ("Deltagere: Anna Holm (AH)\nAfbud: PD og Bo Krag (BK)", "+Anna Holm, -Bo Krag"),
    "a house that no sign parts": (
        "Deltagere: Anna Holm Danmarks Fjordforbund, Bo Krag Foreningen til havnens fremme, Ida Wiig Antal pladser 13",
        "+Anna Holm, +Bo Krag, +Ida Wiig",
    ),
    "members present of a council": (
        "Tilstedeværende medlemmer af Havnerådet\nAnna Holm\nBo Krag\nAfbud\nIda Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"
    ),
    "apologies that were received": (
        "Deltagere: Anna Holm\nAfbud var modtaget fra Bo Krag og Ida Wiig", "+Anna Holm, -Bo Krag, -Ida Wiig"
    ),
    "who came instead, without a verb": (
        "Deltagere: Anna Holm\nAfbud: Bo Krag (V) – i stedet Ida Wiig (V)", "+Anna Holm, -Bo Krag V, +Ida Wiig V < Bo Krag"
    ),
    "one more who is a substitute": (
        "Til stede: Anna Holm, Bo Krag, 1. suppleant Ida Wiig i stedet for Per Dal, Ole Vest",
        "+Anna Holm, +Bo Krag, +Ida Wiig < Per Dal, +Ole Vest",
    ),
    "a semicolon behind the heading": (
        "Deltagere;\nAnna Holm\nBo Krag\nAfbud fra; Ida Wiig og Per Dal", "+Anna Holm, +Bo Krag, -Ida Wiig, -Per Dal"
    ),
    "the body as the heading": (
        "Hovedbestyrelsen: Anna Holm (formand), Bo Krag\nAfbud: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"
    ),
    "whom another relieved": (
        "Deltagere: Anna Holm, Bo Krag (afløst af Ida Wiig fra kl. 16.00)", "+Anna Holm, +Bo Krag, +Ida Wiig"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), LISTS.values(), ids=LISTS)
def test_a_list_is_read_for_all_its_slips(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


FLAT_ITEMS = " Dagsorden 1. Godkendelse af dagsorden Dagsordenen blev godkendt. 2. Budget Budgettet blev gennemgået."


def test_a_status_that_staff_stand_behind_tells_of_nobody_surely() -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Deltagere: Formand Anna Holm, Assens Medlem Bo Krag, Nyborg Afbud "
    staff = "Direktør Ida Wiig Økonomichef Per Dal Planchef Lise Mose"
    assert told(listed + staff + FLAT_ITEMS) == ["+Anna Holm Assens"]
    assert told(f"{listed}Per Dal{FLAT_ITEMS}") == ["+Anna Holm Assens", "+Bo Krag Nyborg", "-Per Dal"]


def test_two_labels_before_the_values_of_both_tell_of_nobody() -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Deltagere: Anna Holm, Bo Krag "
    assert told(f"{listed}Adm.: Afbud: Ida Wiig og Per Dal Lise Mose{FLAT_ITEMS}") == ["+Anna Holm", "+Bo Krag"]
    assert told(f"Deltagere: Anna Holm\nGæster:\nAfbud: Ida Wiig{AGENDA}") == ["+Anna Holm", "-Ida Wiig"]


def test_a_table_that_lost_its_crosses_tells_of_nobody() -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Medlemmer: Til stede Med afbud Uden afbud Anna Holm Bo Krag Ida Wiig"
    assert told(listed + FLAT_ITEMS) == []


def test_members_may_stand_below_the_staff_of_the_house() -> None:
    found = attendance(
        "Deltagere\nForældre\nAnna Holm\n\nLedelse\nSkoleleder Bo Krag\n\nByrådets repræsentant\nIda Wiig (afbud)"
        + AGENDA
    )
    assert [(fact.person, fact.capacity) for fact in found] == [
        ("Anna Holm", "member"),
        ("Bo Krag", "guest"),
        ("Ida Wiig", "member"),
    ]


def test_chiefs_of_several_houses_have_seats() -> None:
    found = attendance(
        "Faglig styregruppe\ni Fjordhospitalet\nDeltagere:\nDirektør Anna Holm, Læsø Kommune\n"
        "Hospitalsdirektør Bo Krag, Region Fjord\nDirektør Ida Wiig, Thisted Kommune\nLone Friis, sekretariatet"
        + AGENDA
    )
    assert {fact.person: fact.capacity for fact in found}["Bo Krag"] == "member"


@pytest.mark.parametrize(
    ("behind", "read"),
    [
        ("Fra KAB Ida Wiig", "+Ida Wiig"),
        ("Fra ledelsen Ida Wiig", "+Ida Wiig"),
        ("Afbud Lise Mose Fra skolen Ida Wiig", "-Lise Mose +Ida Wiig"),
        ("Afbud Lise Mose Fra KAB Ida Wiig", "-Lise Mose +Ida Wiig"),
        ("Afbud Lise Mose Gæst Ida Wiig", "-Lise Mose +Ida Wiig"),
    ],
)
def test_others_listed_without_any_sign_were_there(behind: str, read: str) -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Deltagere: Formand Anna Holm, Bo Krag "
    people = (f"{sign}{name}" for sign, name in re.findall(r"([+-])(\w+ \w+)", read))
    assert told(listed + behind + FLAT_ITEMS) == ["+Anna Holm", "+Bo Krag", *people]


def test_a_long_run_of_names_that_nothing_parts_gives_no_name_from_its_middle() -> None:
    run = "Leif Dingvad Grete Mose Hanne Holm H. Chr. Mosgrav Lisbet Bertel Afbud Bo Krag"
    assert told(f"Referat af møde i Havnerådet den 4. maj 2030 Deltagere: {run}{FLAT_ITEMS}") == ["-Bo Krag"]


def test_a_semicolon_behind_a_flat_heading_parts_who_stayed_away() -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Tilstede: Anna Holm, Bo Krag, Lise Mose Afbud fra; "
    people = ["+Anna Holm", "+Bo Krag", "+Lise Mose", "-Ida Wiig", "-Per Dal"]
    assert told(f"{listed}Ida Wiig, Per Dal{FLAT_ITEMS}") == people


def test_the_house_of_the_one_before_is_no_given_name() -> None:
    listed = "Referat af møde i Havnerådet den 4. maj 2030 Tilstede: Anna Holm, Fjordrådet Bo Krag, KL "
    houses = "Ida Wiig, Fjorditas Lena Kaas Mosevig, Fjorditas Lars Vestholt, ARF Per Dal, KMD"
    people = ["+Anna Holm", "+Bo Krag", "+Ida Wiig", "+Lena Kaas Mosevig", "+Lars Vestholt", "+Per Dal"]
    assert told(f"{listed}{houses}{FLAT_ITEMS}") == people


@pytest.mark.parametrize("heads", ["Kredsens folk Navn Deltog Afbud", "Medlem Mødt Afbud"])
def test_a_flat_table_whose_crosses_are_lost_tells_of_nobody(heads: str) -> None:
    rows = "Kreds Fjord Anna Holm, kredsformand Bo Krag Ida Wiig, suppleant Per Dal, suppleant"
    assert told(f"Referat af møde i Havnerådet den 4. maj 2030 {heads} {rows}{FLAT_ITEMS}") == []


def test_staff_whom_no_sign_parts_from_those_absent_are_told_nowhere() -> None:
    text = "Til stede: Anna Holm, Bo Krag\nAfbud: Per Dal Rektorat Rektor Ida Wiig Prorektor Mia Juhl" + AGENDA
    assert [(fact.person, fact.status) for fact in attendance(text)] == [
        ("Anna Holm", "present"), ("Bo Krag", "present"), ("Per Dal", "absent"),
    ]  # fmt: skip


def test_a_noun_for_a_deed_ends_the_name_before_it() -> None:
    text = "Deltagere: Anna Holm Hansen Godkendelse af dagsorden" + AGENDA
    assert [fact.person for fact in attendance(text)] == ["Anna Holm Hansen"]


def test_a_status_that_stands_thrice_in_flat_text_is_no_heading() -> None:
    front = (
        "Havneudvalget Referat fra mødet den 4. maj 2030 Deltagende: Anna Holm Bo Krag Afbud Ida Wiig Per Dal Afbud "
    )
    items = (
        "Mia Juhl Tom Bach Afbud Rita Bech 1. Godkendelse af dagsorden Dagsordenen blev godkendt uden bemærkninger. "
    )
    text = front + items + "2. Plan for havnen Beslutning Planen for havnen og molen blev godkendt. 3. Eventuelt Intet."
    told_of = {fact.person: fact.status for fact in attendance(text)}
    assert "absent" not in {told_of.get(name) for name in ("Anna Holm", "Ida Wiig", "Mia Juhl", "Rita Bech")}

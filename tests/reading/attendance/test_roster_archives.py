# ruff: noqa: E501  tables of printed lines read better unbroken
"""Attendance lists as archives' flat text and newer sites give them; each test is one trap."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told

LISTS = {
    "titles between the names": (
        "Deltagere: Formand Anna Holm, Læsø Næstformand Bo Krag, Region Fjord Bestyrelsesmedlem Ida Wiig, Thisted - AFBUD Direktør Lise Mose",
        "+Anna Holm Læsø, +Bo Krag, -Ida Wiig Thisted, +Lise Mose",
    ),
    "a title that only its suffix tells": (
        "I mødet deltager: Formand Anna Holm Informationsansvarlig Bo Krag Repræsentantskabsmedlem Ida Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"
    ),
    "initials without signs": ("Bestyrelse: Anna Holm AH Bo Krag BK Ida Wiig IW", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "a title and a dash": ("Deltagere:\nAnna Holm (A), 1. næstformand- afbud\nBo Krag (V)", "-Anna Holm A, +Bo Krag V"),
    "to whom to send apologies": ("Medlemmer: Anna Holm Bo Krag Afbud sker til Ida Wiig på telefon", "+Anna Holm, +Bo Krag"),
    "who came in the other's place, behind a dash": (
        "Medlemmer: Bo Krag (V)\nFraværende: Anna Holm (A) - Ida Wiig (A) mødte som stedfortræder.", "+Bo Krag V, -Anna Holm A, +Ida Wiig A < Anna Holm"
    ),
    "whose substitute, with a capital": (
        "Medlemmer\nAnna Holm (A), Suppleant for Bo Krag (A)\nFraværende\nBo Krag (A), sag 1-2", "+Anna Holm A < Bo Krag, -Bo Krag A"
    ),
    "absent until some time": ("Medlemmer: Anna Holm (A), Bo Krag (V)\nFraværende: Bo Krag (V) til kl. 17.25", "+Anna Holm A, +Bo Krag V"),
    "absent from one item only": ("Medlemmer: Anna Holm (A), Bo Krag (V)\nFraværende: Bo Krag (V), punkt 2", "+Anna Holm A, +Bo Krag V"),
    "absent in the meeting": ("Fraværende: Ida Wiig\nFraværende i mødet:\nBo Krag til kl. 17.25 i punkt 2", "-Ida Wiig, +Bo Krag"),
    "who was called and not seen": ("Fraværende med afbud:\nAnna Holm, Bo Krag indkaldt", "-Anna Holm"),
    "apologies behind a full stop": ("Mødt: Anna Holm og Bo Krag. Afbud fra Ida Wiig.", "+Anna Holm, +Bo Krag, -Ida Wiig"),
}  # fmt: skip


@pytest.mark.parametrize("printed", LISTS)
def test_a_list_is_read(printed: str) -> None:
    text, names = LISTS[printed]
    assert sorted(told(f"Referat af møde i Havneudvalget\n\n{text}{AGENDA}")) == sorted(names.split(", "))


def test_groups_below_a_heading_of_those_present_are_members_and_staff_are_guests() -> None:
    found = attendance(
        f"Referat\n\nDeltagere\nFra Nordby Havn: Anna Holm, Bo Krag\nFra PLO: Ida Wiig\nFra sekretariatet: Lise Mose{AGENDA}"
    )
    assert [(fact.person, fact.capacity) for fact in found] == [
        ("Anna Holm", "member"), ("Bo Krag", "member"), ("Ida Wiig", "member"), ("Lise Mose", "guest")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Deltagere:\nAfbud:\nAnna Holm, Bo Krag, Ida Wiig, Lise Mose, Per Dal (ref.)",
        "Deltagere: Formand Anna Holm, Læsø Næstformand Bo Krag, Thisted Afbud Afbud",
    ],
    ids=["all below the second heading", "the words of a column alone"],
)
def test_a_list_that_lost_a_column_tells_nobodys_attendance(text: str) -> None:
    assert told(f"Referat\n\n{text}{AGENDA}") == []


def test_a_few_absent_below_an_empty_heading_are_absent() -> None:
    assert told(f"Referat\n\nDeltagere:\nAfbud:\nAnna Holm, Bo Krag{AGENDA}") == ["-Anna Holm", "-Bo Krag"]


def test_a_list_at_the_end_says_of_each_whether_he_was_there() -> None:
    text = f"{AGENDA}\nMedlemmer\n\n• Anna Holm: Deltog\n• Bo Krag: Afbud (Stedfortræder Ida Wiig, fraværende ved sag 1-4.)\n"
    assert told(text) == ["+Anna Holm", "-Bo Krag", "+Ida Wiig < Bo Krag"]
    assert told(f"{AGENDA}\nAnna Holm: Havnen bør bygges.\n") == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Bo Krag havde meldt afbud, og Ida Wiig deltog i stedet.", "+Ida Wiig < Bo Krag, -Bo Krag"),
        ("Bo Krag havde meldt afbud på selve mødedagen.", "-Bo Krag"),
        ("Bo Krag udeblev uden afbud.", "-Bo Krag"),
    ],
)
def test_sentences_about_those_who_stayed_away(sentence: str, names: str) -> None:
    text = f"1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\nFremmøde:\n\n{sentence}\n\n2. Eventuelt\nBeslutning\nIntet.\n"
    assert told(text) == names.split(", ")


LATER_LISTS = {
    "names known from the list above": (
        "Medlemmer: Anna Holm (A) Haldis Krag (V) Duygu Mose (F)\nFraværende: Haldis Krag Duygu Mose Bemærkninger til punkt 1",
        "+Anna Holm A, -Haldis Krag V, -Duygu Mose F",
    ),
    "an address": ("Deltagere: Chr. M. Østergaards Vej 4, Anna Holm, Bo Krag", "+Anna Holm, +Bo Krag"),
    "an office elsewhere": ("Til stede\nRektor Bo Krag\nDirektør i Danske Regioner Anna Holm", "+Bo Krag, +Anna Holm"),
    "a column of municipalities": ("Bestyrelsesmedlemmer: Anna Holm Bo Krag Læsø Kommune Thisted Kommune", "+Anna Holm, +Bo Krag"),
    "for whom they speak, without signs": ("Sekretariatet: Anna Holm Sekretariatet Bo Krag Sekretariatet", "+Anna Holm, +Bo Krag"),
    "another Nordic letter": ("Deltagere: Anna Holm Björn Krag", "+Anna Holm, +Björn Krag"),
    "a reason": ("Medlemmer: Bo Krag\nAfbud: Anna Holm grundet sygdom, suppleant Ida Wiig deltog", "+Bo Krag, -Anna Holm, +Ida Wiig < Anna Holm"),
    "secretaries who are the absent": ("Deltagere: Anna Holm\nAfbud:\nReferent: Bo Krag, Ida Wiig", "+Anna Holm"),
    "all but some": (
        "Alle medlemmer var mødt undtagen Anna Holm og Bo Krag, der havde meldt afbud.\n\nI stedet deltog stedfortræderne Ida Wiig i stedet for Anna Holm.",
        "-Anna Holm, -Bo Krag, +Ida Wiig < Anna Holm",
    ),
    "the absent told twice": ("Medlemmer: Bo Krag\nAfbud: Anna Holm\nBemærkninger:\nAfbud: Anna Holm", "+Bo Krag, -Anna Holm"),
}  # fmt: skip


@pytest.mark.parametrize("printed", LATER_LISTS)
def test_a_list_of_names_without_signs_is_read(printed: str) -> None:
    text, names = LATER_LISTS[printed]
    assert sorted(told(f"Referat af møde i Havneudvalget\n\n{text}{AGENDA}")) == sorted(names.split(", "))


def test_those_present_may_stand_under_the_first_item() -> None:
    text = (
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nTilstede var:\nBorgmester Anna Holm\n\nBorgmester Bo Krag\n\n"
        "Afbud fra:\nBorgmester Ida Wiig pga. arbejde.\n\nDagsordenen blev godkendt.\n\n2. Havnen\n\nBeslutning\nGodkendt.\n"
    )
    assert told(text) == ["+Anna Holm", "+Bo Krag", "-Ida Wiig"]

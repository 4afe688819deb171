# ruff: noqa: E501  tables of printed lines read better unbroken
"""The attendance list as clerks write it: apologies inside groups, substitutes beside the absent, columns by lines."""

import pytest

from referatgraf.reading.attendance.presences import find_presences
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names
from referatgraf.reading.context import context_of
from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told
from tests.reading.minimal import doc_of

LISTS = {
    "apologies inside a group": (
        "Forældrevalgte: Anna Holm, Bo Krag. Afbud fra Ida Wiig\nElevrepræsentanter: Tom Bach (9.b), afbud fra Lise Mose (8.a)\nLedelsen: Per Dal",
        "+Anna Holm, +Bo Krag, -Ida Wiig, +Tom Bach, -Lise Mose, +Per Dal",
    ),
    "apologies below the absent": (
        "Deltagere:\nForældrevalgte: Anna Holm\n\nFraværende:\nForældrevalgte: Afbud fra Bo Krag.\nElevrepræsentanter: Ida Wiig",
        "+Anna Holm, -Bo Krag, -Ida Wiig",
    ),
    "one member elected by some": ("Bestyrelsen:\nFormand Anna Holm\nForbrugervalgt: Bo Krag\nAfbud: Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "as whose substitute": (
        "Deltagere: Anna Holm (A)\nAfbud:\nBo Krag (V) - som suppleant deltog Ida Wiig (V)\nTom Bach (A), for ham mødte Lise Mose (A)",
        "+Anna Holm A, -Bo Krag V, +Ida Wiig V < Bo Krag, -Tom Bach A, +Lise Mose A < Tom Bach",
    ),
    "the substitute behind a colon": (
        "Fraværende: Bo Krag (V)\nStedfortræder for Bo Krag (V): Ida Wiig (V)\nMedlemmer: Anna Holm (A), Bo Krag (V)",
        "+Anna Holm A, -Bo Krag V, +Ida Wiig V < Bo Krag",
    ),
    "an office before the apology": ("Deltagere:\nAnna Holm (A), Formand\nBo Krag (C), Næstformand- afbud", "+Anna Holm A, -Bo Krag C"),
    "the whole board but one": ("Til stede: Hele bestyrelsen undtagen Ida Wiig\nBestyrelsen: Anna Holm (formand), Ida Wiig, Bo Krag", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "an apology that is only of its line": (
        "Deltagere:\nAnna Holm, formand\nAfbud Bo Krag, lærer\nIda Wiig, lærer, afbud\nTom Bach, lærer",
        "+Anna Holm, -Bo Krag, -Ida Wiig, +Tom Bach",
    ),
    "an apology that heads others": ("Deltagere:\nAnna Holm, formand\nAfbud Bo Krag, lærer\nIda Wiig, lærer", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "who came, told below the absent": ("Deltagere:\nAnna Holm\n\nAfbud:\nBo Krag\nFra Nordvand deltog direktør Ida Wiig og skovfoged Tom Bach.", "+Anna Holm, -Bo Krag, +Ida Wiig, +Tom Bach"),
    "only who came for the absent": ("Fraværende: Ida Wiig deltog i stedet for Bo Krag", "+Ida Wiig < Bo Krag, -Bo Krag"),
    "yes and no in lines of their own": (
        "Deltagere\n\nNavn\nParti\nKommune\nDeltog\n\nAnna Holm\nA\nThisted Kommune\nJa\n\nBo Krag\nV\nLæsø Kommune\nNej",
        "+Anna Holm A Thisted, -Bo Krag V Læsø",
    ),
    "a column of substitutes": (
        "Navn Parti Til stede Stedfortræder\nAnna Holm A Ja\nBo Krag V Nej Ida Wiig", "+Anna Holm A, -Bo Krag V, +Ida Wiig < Bo Krag"
    ),
    "who was appointed by whom": (
        "Medlemmer:\nUdpeget af kommunen:\nByrådsmedlem Anna Holm\nBo Krag (afbud)\n\nUdpeget af DH:\nIda Wiig", "+Anna Holm, -Bo Krag, +Ida Wiig"
    ),
    "mayors of municipalities": (
        "Deltagere:\nFormand Anna Holm, borgmester i Thisted Kommune\nBo Krag, byrådsmedlem i Læsø\nIda Wiig, direktør i Nordvand", "+Anna Holm Thisted, +Bo Krag Læsø, +Ida Wiig"
    ),
    "absent behind for whom they speak": (
        "Deltagere:\nAnna Holm, Dansk Havneråd (afbud)\nBo Krag, LEV (afbud, suppleant Ida Wiig mødte)\nTom Bach, Store Sager - afbud\nLise Mose, direktør, Nordvand, afbud\nPer Dal, Nordvand",
        "-Anna Holm, -Bo Krag, +Ida Wiig < Bo Krag, -Tom Bach, -Lise Mose, +Per Dal",
    ),
    "absent behind another's name": ("Deltagere: Anna Holm, Qvas Brovst (afbud), Bo Krag", "+Anna Holm, -Qvas Brovst, +Bo Krag"),
    "a leader of a house": ("Deltagere: Anna Holm\nGæster: Leder af herberget Bo Krag under pkt. 2", "+Anna Holm, +Bo Krag"),
    "a place glued to a name that stands elsewhere": (
        "Medlemmer: Anna Holm Bo Krag\nFraværende: Ida Wiig Rød\nTom Bach deltog som suppleant for Ida Wiig.", "+Anna Holm, +Bo Krag, +Tom Bach < Ida Wiig, -Ida Wiig"
    ),
    "who came after all": (
        "Deltagere: Anna Holm, Bo Krag (ankom under behandlingen af punkt 6)\nAfbud: Bo Krag, Ida Wiig", "+Anna Holm, +Bo Krag, -Ida Wiig"
    ),
    "a substitute behind the secretary": (
        "Til stede: Anna Holm.\nAfbud: Bo Krag.\nReferent: Tom Bach.\nIda Wiig deltog i stedet for Bo Krag.",
        "+Anna Holm, -Bo Krag, +Tom Bach, +Ida Wiig < Bo Krag",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), LISTS.values(), ids=LISTS)
def test_a_list_as_clerks_write_it(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


def test_who_is_replaced_for_one_item_was_at_the_meeting() -> None:
    text = (
        "Medlemmer: Anna Holm (A), Bo Krag (V)"
        + AGENDA
        + "\n2. Havnen\n\nBeslutning\n\nGodkendt. Bo Krag (V) erklærede sig inhabil. "
        "Som stedfortræder for Bo Krag deltog Ida Wiig (V).\n"
    )
    assert told(text) == ["+Anna Holm A", "+Bo Krag V", "+Ida Wiig V < Bo Krag"]


def test_headings_in_one_row_leave_open_whose_the_names_below_are() -> None:
    assert told("Deltagere Afbud Referent\nAnna Holm, Bo Krag Ida Wiig Tom Bach" + AGENDA) == []


@pytest.mark.parametrize(
    ("printed", "seats"),
    [
        ("Referent: Tom Bach\nDeltagere: Anna Holm, Tom Bach", {"Anna Holm": "member", "Tom Bach": "member"}),
        ("Referent: Tom Bach\nDeltagere: Anna Holm", {"Anna Holm": "member", "Tom Bach": "guest"}),
        (
            "Deltagere: Anna Holm\nAfbud: Bo Krag\nReferent: Tom Bach.\nIda Wiig deltog i stedet for Bo Krag.",
            {"Anna Holm": "member", "Bo Krag": "member", "Tom Bach": "guest", "Ida Wiig": "substitute"},
        ),
    ],
)
def test_what_else_somebody_does_at_the_meeting_takes_no_seat_from_him(printed: str, seats: dict[str, str]) -> None:
    assert {fact.person: fact.capacity for fact in attendance(printed + AGENDA)} == seats


def test_who_is_absent_from_one_item_of_a_meeting_is_told_of_that_item() -> None:
    text = "Medlemmer: Anna Holm (A), Bo Krag (V)\n\n1. Spørgetid\n\nBeslutning\nIngen.\n\n2. Havnen\n\nBeslutning\nGodkendt.\n\nFraværende: Bo Krag (V)\n"
    doc = doc_of(text)
    find_roster_names(doc)
    context_of(doc).facts.extend(find_attendance(doc))
    assert [(one.person, one.movement, one.items) for one in find_presences(doc)] == [("Bo Krag", "absent", ("2",))]
    assert told(text) == ["+Anna Holm A", "+Bo Krag V"]


def test_staff_who_come_for_one_item_are_its_guests() -> None:
    text = (
        "Medlemmer: Anna Holm (A), Bo Krag (V)"
        + AGENDA
        + "\n3. Havnen\n\nBeslutning\nTil punktet deltog projektleder Ida Wiig og "
        "økonomichef Tom Bach fra Nordvand.\nGodkendt. Borgmester Lise Mose deltog under punktet.\n"
    )
    assert [(fact.person, fact.capacity) for fact in attendance(text)] == [
        ("Anna Holm", "member"), ("Bo Krag", "member"), ("Ida Wiig", "guest"), ("Tom Bach", "guest"),
    ]  # fmt: skip


def test_those_who_came_from_the_municipalities_have_seats() -> None:
    text = (
        "Fra kommunerne deltog:\nBorgmester Anna Holm, Thisted\n\nFra sekretariatet deltog:\nDirektør Bo Krag" + AGENDA
    )
    assert [(fact.person, fact.capacity) for fact in attendance(text)] == [
        ("Anna Holm", "member"),
        ("Bo Krag", "guest"),
    ]

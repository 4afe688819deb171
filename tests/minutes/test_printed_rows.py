# ruff: noqa: E501  tables of printed lines read better unbroken
"""Titles and lists of names that run over several printed rows."""

import textwrap

import pytest
from reportlab.lib.utils import simpleSplit

from referatgraf.facts import AgendaItem, Attendance, Document
from referatgraf.minutes.parse import parse_minutes
from tests.reading.traps import of, reading_of

LIST = (
    "Deltagere: Anna Holm (A), formand, Bo Krag-Lund (V), Ida Marie Wiig (F), Per Dal (C), John G. Friis (B), Mia Juhl "
    "(Ø), Ole Steen Bang (A) og Tom Vang (V)"
)
MISSED = "Anna Holm, Ida Marie Wiig, John G. Friis og Ole Steen Bang deltog ikke i pkt. 4 og den lukkede dagsorden."
FRONT = "Havneudvalget\n\nReferat 4. maj 2030"
TOLD = "Udvalget drøftede planen for havnen og molen, som forvaltningen har arbejdet med siden sidste sommer. " * 6
PROSE = (
    "Forvaltningen fremlagde et nyt udkast til planen, som tager højde for de bemærkninger, der kom ind i høringen. "
    "Der er mellem havnen og byen et areal, hvor der efter udvalgets mening skal kunne bygges, når molen er færdig. "
    "Økonomien hænger sammen med salget af den gamle kaj, og et overskud bør efter planen bruges på fyret og stien. "
    "Medlemmerne spurgte til trafikken om sommeren, til vinterens storme og til, hvem der i dag passer de små både. "
)
AGENDA = "1. Plan for havnen\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n"


def attendance_of(text: str) -> list[tuple[str, str, str | None]]:
    return [(fact.person, fact.status, fact.party_letter) for fact in of(reading_of(text), Attendance)]


def minutes_of(*paragraphs: str, width: int) -> str:
    """Paragraphs printed in rows of so many characters."""
    rows = ("\n".join(textwrap.wrap(paragraph, width, break_on_hyphens=False)) for paragraph in paragraphs)
    return "\n\n".join((FRONT, *rows, AGENDA))


def title_of(item: str) -> str:
    text = f"{FRONT}\n\nDeltagere: Anna Holm, Bo Krag\n\n{item}\n\n2. Eventuelt\n\nIntet.\n"
    return of(reading_of(text), AgendaItem)[0].title


@pytest.mark.parametrize("width", range(62, 100))
def test_a_list_tells_the_same_however_wide_its_page_is(width: int) -> None:
    whole = attendance_of(minutes_of(LIST, "Afbud: Rita Bech (A)", MISSED, width=1000))
    assert len(whole) == 9
    assert attendance_of(minutes_of(LIST, "Afbud: Rita Bech (A)", MISSED, width=width)) == whole


@pytest.mark.parametrize("font", ["Helvetica", "Times-Roman"])
@pytest.mark.parametrize("points", range(300, 500, 8))
def test_a_list_tells_the_same_in_a_font_of_broad_and_narrow_letters(points: int, font: str) -> None:
    whole = attendance_of(minutes_of(LIST, "Afbud: Rita Bech (A)", MISSED, width=1000))
    rows = (
        "\n".join(simpleSplit(paragraph, font, 10, points))
        for paragraph in (LIST, "Afbud: Rita Bech (A)", MISSED, PROSE)
    )
    assert attendance_of("\n\n".join((FRONT, *rows, AGENDA))) == whole


def test_a_heading_that_names_a_body_is_no_row_of_the_paragraph_below() -> None:
    rows = "Henvendelse fra de nordlige erhvervsskoler og RIPU Nordegnen\nSamarbejdsudvalget udgav i foråret 2030 en beretning om havnens mange små og"
    text = f"{FRONT}\n\n1. Plan for havnen\n\n{rows}\nstore opgaver.\n\nGodkendt.\n"
    minutes = parse_minutes(Document("a", "a.txt", "text/plain", text))
    assert rows.split("\n")[0] in [minutes.text.text[block.start : block.end] for block in minutes.blocks]


def test_a_name_that_a_row_cuts_is_quoted_as_printed() -> None:
    reading = reading_of(minutes_of(LIST, width=62))
    for fact in of(reading, Attendance):
        start, end = fact.evidence[0].start, fact.evidence[0].end
        assert fact.person in " ".join(reading.document.text[start:end].split())


def test_long_lines_of_one_person_each_stay_apart() -> None:
    lines = "Planchef Anna Holm Lund, Nordby Havn og Fjord Spildevand A/S\nDirektør Bo Krag, Nordby Kommune\n"
    text = f"{FRONT}\n\nDeltagere:\n{lines}Chef Ida Wiig, Nordby Havn\n\n{AGENDA}"
    assert [person for person, _, _ in attendance_of(text)] == ["Anna Holm Lund", "Bo Krag", "Ida Wiig"]


def test_a_line_that_ends_in_a_municipality_is_whole_however_wide_it_is() -> None:
    lines = "Anna Holm Gravgaard (O) Lyngby-Taarbæk Kommune\nGrethe von Krag (F), Bornholms Regionskommune\nVerner Bach (C), Struer Kommune"
    text = minutes_of(TOLD, width=44).replace(FRONT, f"{FRONT}\n\nDeltagere\n\n{lines}")
    minutes = parse_minutes(Document("a", "a.txt", "text/plain", text))
    assert "\n".join(minutes.text.text[line.start : line.end] for line in minutes.roster[:3]) == lines


def test_columns_side_by_side_are_no_rows_of_one_list() -> None:
    columns = """TIL STEDE                                 AFBUD

Direktør Anna Holm, formand               Professor Bo Krag
Advokat Ida Wiig, næstformand             Stud.polyt. Lone Friis
Lektor Per Dal (VIP)"""
    read = attendance_of(f"{FRONT}\n\n{columns}\n\n{AGENDA}")
    assert {name for name, status, _ in read if status == "absent"} == {"Bo Krag", "Lone Friis"}


@pytest.mark.parametrize(
    "rows",
    [
        "1. Udpegning af et medlem og en suppleant til bestyrelsen for\nFjord Havn",
        "1. Godkendelse af referat fra udvalgets ordinære møde (nummer 1\n2030)",
        "1. Orientering om den nye plan for havnen og molen i den lille\nby ved fjorden",
        "1. Orientering om den nye plan for havnen og molerne, indsejlin-\ngen og fyret",
    ],
)
def test_a_title_goes_on_where_it_cannot_end(rows: str) -> None:
    assert title_of(f"{rows}\n\nGodkendt.") == rows.removeprefix("1. ").replace("-\n", "").replace("\n", " ")


def test_what_stands_below_a_long_title_is_its_text() -> None:
    title = "1. Orientering om den nye plan for havnen og molerne i indsejlingen"
    assert title_of(f"{title}\nGodkendt") == title.removeprefix("1. ")


@pytest.mark.parametrize("width", range(42, 60))
def test_a_narrow_page_is_known_by_rows_that_go_on_in_small_letters(width: int) -> None:
    whole = attendance_of(minutes_of(LIST, MISSED, width=1000))
    assert attendance_of(minutes_of(LIST, MISSED, TOLD, width=width)) == whole


def test_rows_that_end_within_names_are_one_list_in_a_narrow_column() -> None:
    column = "Niels O. Holm, Per\nKrag, Benny Krag, Klaus\nHansen, Poul A. Larsen, Jørn Elo\nHansen, Ib Hansen, Per\nWiig, Tom Bo Juhl"
    assert [person for person, _, _ in attendance_of(f"{FRONT}\n\nDeltagere:\n{column}\n\n{AGENDA}")] == [
        "Niels O. Holm", "Per Krag", "Benny Krag", "Klaus Hansen", "Poul A. Larsen", "Jørn Elo Hansen", "Ib Hansen",
        "Per Wiig", "Tom Bo Juhl",
    ]  # fmt: skip

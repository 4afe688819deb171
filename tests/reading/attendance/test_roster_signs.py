# ruff: noqa: E501  printed lines read better unbroken
"""Lists whose signs are scant: towns between names, stand-ins behind a dash, offices before names, slips of the pen."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (
            "Deltagere: Anna Holm, Faxe Bo Krag, Greve Ida Wiig, Lolland",
            ["+Anna Holm Faxe", "+Bo Krag Greve", "+Ida Wiig Lolland"],
        ),
        (
            "Deltagere: Per Dal\nAfbud\n• Bo Krag, F - Ida Wiig stedfortræder",
            ["+Per Dal", "-Bo Krag F", "+Ida Wiig < Bo Krag"],
        ),
        ("Til stede:\nGymnasieelev Anna Holm (elevrepræsentant)\nBo Krag", ["+Anna Holm", "+Bo Krag"]),
        ("Til stede:\nCenterleder i Center for Havne Anna Holm\nBo Krag", ["+Anna Holm", "+Bo Krag"]),
        ("Til stede: Jon Lund Bejer (punkt 1 og 2), Bo Krag", ["+Jon Lund Bejer", "+Bo Krag"]),
        ("Til stede: Anna Holm Godkendt.", ["+Anna Holm"]),
        ("Til stede: Anna Bo Madsen Fjordparken, Bo Krag Ældrecentret", ["+Anna Bo Madsen", "+Bo Krag"]),
        (
            "TIL STEDE: ANNA B. HOLM (FORMAND), BO DAM KRAG OG IDA WIIG (A)\nAFBUD: PER DAL\nREFERENT: EJENDOMSMESTER TOM BACH",
            ["+Anna B. Holm", "+Bo Dam Krag", "+Ida Wiig A", "+Tom Bach", "-Per Dal"],
        ),
        ("TIL STEDE: ANNA HOLM\nAFBUD: PER DAL FORLOD MØDET", ["+Anna Holm"]),
        ("DELTAGERE: AH, BK OG PD", []),
        (
            "Til stede: Anna Holm, Bo Krag, præst: Julie\nWulff Mose, graver: Per Dal, samt\nsuppleanterne: Ida Wiig og Anne Marie\nLund.",
            ["+Anna Holm", "+Anne Marie Lund", "+Bo Krag", "+Ida Wiig", "+Julie Wulff Mose", "+Per Dal"],
        ),
        ("Til stede: Anna Holm, Bo Krag\nIda Wiig\nPer Dal", ["+Anna Holm", "+Bo Krag", "+Ida Wiig", "+Per Dal"]),
        (
            "Medlemmer: Anna Bo Hansen, Per Dal, Bo Krag\nAfbud: Anna Bo Hansn, Per Dal",
            ["-Anna Bo Hansn", "-Per Dal", "+Bo Krag"],
        ),
    ],
)
def test_each_on_the_list_is_told_once_and_by_his_whole_name(printed: str, read: list[str]) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read)


def test_who_is_called_a_substitute_before_his_name_has_no_seat() -> None:
    text = "Til stede: Anna Holm, suppleant Bo Krag samt suppleanterne: Ida Wiig og Per Dal\nTom Bach" + AGENDA
    assert [(fact.person, fact.capacity) for fact in attendance(text)] == [
        ("Anna Holm", "member"),
        ("Bo Krag", "substitute"),
        ("Ida Wiig", "substitute"),
        ("Per Dal", "substitute"),
        ("Tom Bach", "member"),
    ]

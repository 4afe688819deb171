# ruff: noqa: E501  tables of printed lines read better unbroken
"""The attendance list as clerks write it: apologies inside groups, substitutes beside the absent, columns by lines."""

import pytest

from tests.reading.test_roster_shapes import AGENDA, told

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

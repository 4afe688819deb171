"""Which party a letter stands for."""

from datetime import date

import pytest

from referatgraf.identity.background import Background, KnownMunicipality, KnownParty
from referatgraf.identity.parties import whole_day
from referatgraf.identity.resolve import resolve
from tests.written import Sheet, sheets

NEW, OLD = KnownParty("D", "De Nye", "national", "2016"), KnownParty("D", "De Gamle", "national", None, "2008")


def _party_of(letter: str, on: date | None, municipality_code: str | None) -> str | None:
    if letter != "D" or on is None:
        return None
    return "de-nye" if on.year > 2015 else "de-gamle"


BACKGROUND = Background(
    municipalities={"0840": KnownMunicipality("Rebild Kommune", "Region Nordjylland")},
    parties={"de-nye": NEW, "de-gamle": OLD},
    party_of=_party_of,
)


def test_a_letter_is_the_party_of_its_day() -> None:
    first, second = Sheet("a.txt", day="2005-02-10"), Sheet("b.txt", day="2022-01-21")
    for sheet in (first, second):
        sheet.listed("Asta Lund", "D", "Rebild Kommune")
    identities = resolve(sheets(first, second), background=BACKGROUND)
    assert identities.letters == {
        (first.sha256, "D", "Rebild Kommune"): "party/de-gamle",
        (second.sha256, "D", "Rebild Kommune"): "party/de-nye",
    }
    assert [(party.name, party.valid_from) for party in identities.parties] == [("De Gamle", None), ("De Nye", "2016")]


def test_a_letter_that_no_register_knows_is_a_list_of_its_municipality() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "L", "Rebild Kommune")
    sheet.listed("Bo Friis", "L", "Thisted Kommune")
    sheet.actors["municipality", "Rebild Kommune"]["register_id"] = "0840"
    parties = resolve([sheet.reading()], background=BACKGROUND).parties
    assert [(party.id, party.letter, party.scope) for party in parties] == [
        ("party/l-rebild", "L", "0840"),
        ("party/l-thisted", "L", "municipality/thisted-kommune"),
    ]


def test_the_party_that_the_reader_saw_in_a_line_is_the_letters_party() -> None:
    sheet = Sheet("a.txt")
    sheet.actor("party", "V", register_id="venstre")
    sheet.listed("Asta Lund", "V", "Rebild Kommune")
    identities = resolve([sheet.reading()])
    assert identities.letters[sheet.sha256, "V", "Rebild Kommune"] == "party/venstre"
    assert identities.id_of(sheet.sha256, "V", "party") == "party/venstre"


def test_a_registered_municipality_goes_by_its_code() -> None:
    sheet = Sheet("a.txt")
    sheet.actor("municipality", "Rebild Kommune", register_id="0840")
    (rebild,) = resolve([sheet.reading()], background=BACKGROUND).municipalities
    assert (rebild.id, rebild.code, rebild.region) == ("municipality/0840", "0840", "Region Nordjylland")


@pytest.mark.parametrize("text", ["2023", "2023-02", "2023-02-30", "2023-07/2026-06", "", None])
def test_less_than_a_whole_day_is_no_day(text: str | None) -> None:
    assert whole_day(text) is None

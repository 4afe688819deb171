"""Who is elected at general assemblies, and what boards tell of seats elsewhere."""

import pytest

from referatgraf.facts import Appointment, Role
from tests.reading.traps import of, reading_of

ASSEMBLY = "Referat af ordinær generalforsamling i Nordby Grundejerforening den 4. maj 2030\n\n"
OWN = "Nordby Grundejerforening"
BOARD = "Nordby Skolebestyrelse\nReferat af møde den 4. maj 2030\n\nTil stede: Anna Holm, Bo Krag\n\n"


def seats(text: str) -> set[tuple[str, str, str | None]]:
    return {(one.person, one.to_body, one.role) for one in of(reading_of(f"{text}\n"), Appointment)}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Valg til bestyrelsen\nTil bestyrelsen blev valgt Ida Lund og Bo Krag (ny).",
            {"Ida Lund": None, "Bo Krag": None},
        ),
        (
            "Valg til bestyrelsen\nPå valg var Ida Lund og Bo Krag, som begge blev genvalgt.",
            {"Ida Lund": None, "Bo Krag": None},
        ),
        ("Valg til bestyrelsen\nPå valg er Ida Lund og Bo Krag, som begge modtager genvalg.", {}),
        (
            "Valg af bestyrelsesmedlemmer\nFølgende blev valgt:\nIda Lund (genvalg)\nBo Krag (nyvalgt for 2 år)",
            {"Ida Lund": None, "Bo Krag": None},
        ),
        (
            "Valg\nValg af bestyrelsesmedlemmer: Ida Lund og Bo Krag var på valg. Begge blev genvalgt.\n"
            "Valg af suppleanter: Per Dahl (1. suppleant) og Erik Holm (2. suppleant)",
            {"Ida Lund": None, "Bo Krag": None, "Per Dahl": "suppleant", "Erik Holm": "suppleant"},
        ),
        (
            "Konstituering\nIda Lund valgt til formand. Bo Krag næstformand. Per Dahl kasserer.",
            {"Ida Lund": "formand", "Bo Krag": "næstformand", "Per Dahl": "kasserer"},
        ),
        ("Valg af bestyrelsessuppleant\nIda Lund blev valgt (genvalg)", {"Ida Lund": "suppleant"}),
        (
            "Valg\nFormand: Ida Lund genvalgt\nSuppleant: Bo Krag\nRevisor: Per Dahl",
            {"Ida Lund": "formand", "Bo Krag": "suppleant", "Per Dahl": "revisor"},
        ),
        (
            "Konstituering\nBestyrelsen konstituerede sig med genvalg af Ida Lund som formand og Bo Krag som kasserer.",
            {"Ida Lund": "formand", "Bo Krag": "kasserer"},
        ),
        ("Valg af formand (ulige år)\nIda Lund modtager genvalg. Genvalgt.", {"Ida Lund": "formand"}),
        ("Valg af kasserer\nBo Krag ønskede ikke genvalg. Ida Lund blev foreslået. Valgt.", {"Ida Lund": "kasserer"}),
        ("Valg af kasserer\nIda Lund er på valg. Hun modtager ikke genvalg. Valgt.", {}),
        (
            "Valg af bestyrelsesmedlemmer\nIda Lund og Bo Krag genopstiller. Genvalgt.\nNy: Per Dahl",
            {"Ida Lund": None, "Bo Krag": None, "Per Dahl": None},
        ),
        ("Valg af suppleanter\nSom suppleant nyvalg af Ida Lund.", {"Ida Lund": "suppleant"}),
        (
            "Valg af 2 revisorer\nGenvalg af Per Dahl og Bo Krag.\n\n6. Budget\nGodkendt.",
            {"Per Dahl": "revisor", "Bo Krag": "revisor"},
        ),
        ("Valg af dirigent\nIda Lund blev valgt.", {}),
        ("Valg\nIda Lund blev valgt.", {}),
        ("Valg til bestyrelsen\nIda Lund blev valgt til Nordby Museumsråd.", {}),
        ("Velkomst\nVi tog imod Bo Krag, som er udpeget af KKR Midtjylland i stedet for Ida Lund.", {}),
    ],
)
def test_an_association_fills_its_own_board(item: str, expected: dict[str, str | None]) -> None:
    assert seats(f"{ASSEMBLY}5. {item}") == {(person, OWN, role) for person, role in expected.items()}


def test_what_is_elected_elsewhere_is_news_where_the_item_fills_no_seats() -> None:
    news = "Danske Ældreråd har valgt ny formand, Ida Lund. Bo Krag er valgt ind i bestyrelsen for Nordvand."
    told = of(reading_of(f"{BOARD}3. Nyt fra omverdenen\n{news}\n"), Appointment)
    assert {(one.person, one.to_body, one.role, one.new, one.appointed_by) for one in told} == {
        ("Ida Lund", "Danske Ældreråd", "formand", False, None),
        ("Bo Krag", "Nordvands bestyrelse", None, False, None),
    }
    assert seats(f"{BOARD}3. Nyt fra omverdenen\nBo Krag er ikke valgt ind i bestyrelsen for Nordvand.") == set()


def test_each_row_says_to_what_one_is_appointed() -> None:
    item = (
        "23. Udpegning af medlemmer\n\nIndstilling\nDirektionen indstiller, at byrådet udpeger\n"
        "- Ida Lund (A) til Kystrådet,\n"
        "- Bo Krag (C) til bestyrelsen for Sydbus med Per Dahl (V) som stedfortræder.\n\nBeslutning\n"
    )
    head = "Læsø Byråd\nReferat af møde den 4. maj 2030\n\n"
    assert seats(f"{head}{item}Byrådet udpegede de indstillede.") == {
        ("Ida Lund", "Kystrådet", None),
        ("Bo Krag", "Sydbus’ bestyrelse", None),
        ("Per Dahl", "Sydbus’ bestyrelse", "stedfortræder"),
    }
    assert seats(f"{head}{item}Sagen blev udsat.") == set()


def test_a_partys_own_choice_bears_its_name() -> None:
    item = "7. Udpegning til bestyrelsen for Nordby Museum\n\nBeslutning\nVenstre udpegede Bo Krag.\n"
    text = f"Læsø Byråd\nReferat\n\n{item}"
    assert [(one.person, one.nominated_by) for one in of(reading_of(text), Appointment)] == [("Bo Krag", "Venstre")]


def test_the_chair_who_opens_the_meeting_is_that_of_the_body_that_met() -> None:
    def chairs(sentence: str, head: str = ASSEMBLY) -> list[tuple[str, str, str]]:
        roles = of(reading_of(f"{head}2. Beretning\n{sentence}\n"), Role)
        return [(one.person, one.role, one.organisation) for one in roles]

    assert chairs("Formand Ida Lund bød velkommen.") == [("Ida Lund", "formand", OWN)]
    assert chairs("Foreningens formand, Ida Lund, bød velkommen.") == [("Ida Lund", "formand", OWN)]
    assert chairs("Foreningens formand, Ida Lund, bød velkommen.", BOARD) == []
    assert all(house != OWN for _, _, house in chairs("Formand Ida Lund fra Nordvand A/S bød velkommen."))
    assert chairs("Formand Ida Lund bød velkommen.", "Læsø Byråd\nReferat\n\n") == []

"""Which names are one organisation, and which only sound alike."""

from collections.abc import Iterable

import pytest

from referatgraf.facts import Appointment
from referatgraf.identity.name_keys import name_key
from referatgraf.identity.resolve import resolve
from referatgraf.reading_record import Reading
from tests.written import Sheet, sheets


def _organisations(readings: Iterable[Reading]) -> dict[str, str]:
    """Labels by id, without the council that meets."""
    found = {each.id: each.label for each in resolve(readings).organisations}
    return {id: label for id, label in found.items() if id != "body/kkr-nordjylland"}


def test_a_register_entry_is_one_whatever_it_is_called() -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    first.actor("organisation", "Nordjyllands Trafikselskab", register_id="nt", subtype="transport")
    second.actor("organisation", "NT", register_id="nt", subtype="transport")
    assert _organisations(sheets(first, second)) == {"organisation/nt": "Organisation"}


def _explained(body: str = "KKR Nordjylland") -> list[Sheet]:
    first, second = Sheet("a.txt"), Sheet("b.txt", body=body, day="2023-02-10")
    first.actor("organisation", "Fælles Havnesekretariat", aliases=("FHS",), subtype="secretariat")
    second.actor("organisation", "FHS")
    return [first, second]


def test_an_abbreviation_means_what_another_document_of_the_body_explains() -> None:
    assert "FHS" in resolve(sheets(*_explained())).organisations[0].aliases
    assert len(_organisations(sheets(*_explained()))) == 1


def test_an_abbreviation_that_another_body_explains_makes_nothing_one() -> None:
    assert len(_organisations(sheets(*_explained("Havnerådet")))) == 3


def test_an_abbreviation_that_is_explained_in_two_ways_makes_nothing_one() -> None:
    third = Sheet("c.txt", day="2023-06-09")
    third.actor("organisation", "Foreningen af Havnes Sejlere", aliases=("FHS",), subtype="association")
    assert len(_organisations(sheets(*_explained(), third))) == 3


def test_a_genitive_is_one_with_the_name_that_is_known_elsewhere() -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    first.actor("organisation", "Nordhavnens Venner")
    second.actor("organisation", "Nordhavnens Venners")
    assert _organisations(sheets(first, second)) == {"organisation/nordhavnens-venner": "Organisation"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Erhvervshus Nordjylland", "Erhvervshus Midtjylland"),
        ("KKR Nordjylland", "KKR Sjælland"),
        ("Havneforum (Nordjylland)", "Havneforum (Sjælland)"),
        ("Vesthimmerlands Havn", "Himmerlands Havn"),
    ],
)
def test_names_of_two_places_are_two(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def _coastal(*municipalities: str) -> list[Sheet]:
    """Minutes of Kystrådets bestyrelse with members from these, and of KKR Nordjylland that name Kystrådet."""
    own, other = Sheet("a.txt", body="Kystrådets bestyrelse"), Sheet("b.txt")
    for sheet, places in ((own, municipalities), (other, ("Rebild Kommune", "Thisted Kommune"))):
        for number, place in enumerate(places):
            sheet.listed(f"Asta Lund{number}", "A", place)
        sheet.actor("organisation", "Kystrådet", subtype="council")
    return [own, other]


def test_a_general_name_is_one_body_where_it_has_minutes_of_its_own_and_the_members_come_from_there() -> None:
    assert "body/kystraadet" in _organisations(sheets(*_coastal("Thisted Kommune", "Rebild Kommune")))
    assert len(_organisations(sheets(*_coastal("Thisted Kommune", "Rebild Kommune")))) == 2


def test_a_general_name_elsewhere_is_another_body() -> None:
    assert len(_organisations(sheets(*_coastal("Thisted Kommune", "Skive Kommune")))) == 3


def test_a_general_name_of_two_bodies_with_minutes_of_their_own_is_neither() -> None:
    third = Sheet("c.txt", body="Kystrådets sekretariat", day="2022-03-03")
    both = [*_coastal("Thisted Kommune", "Rebild Kommune"), third]
    assert "body/kystraadet-kkr-nordjylland" in _organisations(sheets(*both))


def test_a_general_name_is_another_body_under_each_council() -> None:
    first, second = Sheet("a.txt", body="Rebild Byråd"), Sheet("b.txt", body="Thisted Byråd")
    for sheet in (first, second):
        sheet.actor("organisation", "Økonomiudvalget", subtype="committee")
    assert {"body/oekonomiudvalget-rebild-byraad", "body/oekonomiudvalget-thisted-byraad"} <= set(
        _organisations(sheets(first, second))
    )


def test_a_set_of_seats_is_a_body_and_whatever_takes_appointments() -> None:
    sheet = Sheet("a.txt")
    sheet.actor("organisation", "Nordhavnens bestyrelse", subtype="board")
    sheet.actor("organisation", "Havneforum")
    sheet.actor("organisation", "Nordhavnen", subtype="company")
    sheet.person("Asta Lund")
    sheet.say("Asta Lund udpeges til Havneforum", Appointment, person="Asta Lund", to_body="Havneforum")
    assert _organisations([sheet.reading()]) == {
        "body/havneforum": "Body",
        "body/nordhavnens-bestyrelse": "Body",
        "organisation/nordhavnen": "Organisation",
    }


def test_the_body_of_a_page_header_is_known_though_no_line_names_it() -> None:
    sheet = Sheet("a.txt", body="Havnerådet")
    del sheet.actors["organisation", "Havnerådet"]
    assert _organisations([sheet.reading()]) == {"body/havneraadet": "Body"}

"""Who is one person, and who only bears the same name."""

from collections.abc import Iterable
from datetime import date
from itertools import permutations

import pytest

from referatgraf.facts import PartySwitch
from referatgraf.identity.background import Background
from referatgraf.identity.identities import IdentifiedPerson
from referatgraf.identity.resolve import resolve
from referatgraf.identity.terms import Terms
from referatgraf.reading_record import Reading
from tests.written import Sheet, sheets

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"


def _persons(readings: Iterable[Reading]) -> dict[str, int]:
    """Ids, and how many documents' actors each one is."""
    return {person.id: len(person.members) for person in resolve(readings).persons}


def _named(readings: Iterable[Reading], name: str) -> list[IdentifiedPerson]:
    return [person for person in resolve(readings).persons if name in (person.name, *person.aliases)]


def _pair(**second: str) -> tuple[Sheet, Sheet]:
    return Sheet("2022.txt"), Sheet("2023.txt", **{"day": "2023-02-10", **second})


def test_one_name_in_one_municipality_is_one_person() -> None:
    first, second = _pair(body="Trafikrådet")
    first.listed("Asta Lund", "A", REBILD)
    second.listed("Asta Lund", "V", REBILD)
    (asta,) = resolve(sheets(first, second)).persons
    assert asta.id == "person/asta-lund-rebild"
    assert [join.reason for join in asta.joins] == ["name and municipality"]


def test_namesakes_of_two_municipalities_are_two_persons() -> None:
    first, second = _pair()
    first.listed("Asta Lund", "A", REBILD)
    second.listed("Asta Lund", "A", THISTED)
    assert _persons(sheets(first, second)) == {"person/asta-lund-rebild": 1, "person/asta-lund-thisted": 1}


def test_namesakes_on_one_list_are_two_persons() -> None:
    sheet = Sheet("2022.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.listed("Asta Lund", "V", THISTED, key="Asta Lund, Thisted Kommune")
    assert _persons([sheet.reading()]) == {"person/asta-lund-rebild": 1, "person/asta-lund-thisted": 1}


def test_a_bare_name_joins_the_one_person_of_that_name_in_the_same_body() -> None:
    first, second = _pair()
    first.listed("Asta Lund", "A", REBILD)
    second.person("Asta Lund")
    (asta,) = resolve(sheets(first, second)).persons
    assert [join.reason for join in asta.joins] == ["name and body"]


def test_a_bare_name_in_another_body_stays_alone() -> None:
    first, second = _pair(body="Havnerådet")
    first.listed("Asta Lund", "A", REBILD)
    second.person("Asta Lund")
    assert _persons(sheets(first, second)) == {"person/asta-lund": 1, "person/asta-lund-rebild": 1}


def test_a_bare_name_that_fits_two_namesakes_stays_alone() -> None:
    first, second, third = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10"), Sheet("c.txt", day="2023-06-09")
    first.listed("Asta Lund", "A", REBILD)
    second.listed("Asta Lund", "A", THISTED)
    third.person("Asta Lund")
    assert len(_persons(sheets(first, second, third))) == 3


@pytest.mark.parametrize("place", [REBILD, None])
def test_members_of_one_body_and_two_parties_are_two_persons(place: str | None) -> None:
    first, second = _pair()
    for sheet in (first, second):
        for letter, party in (("A", "socialdemokratiet"), ("V", "venstre")):
            sheet.actor("party", letter, register_id=party)
    first.listed("Asta Lund", "A", place)
    second.listed("Asta Lund", "V")
    assert len(_persons(sheets(first, second))) == 2
    second.say("Asta Lund har skiftet parti.", PartySwitch, person="Asta Lund", from_party="A", to_party="V")
    assert len(_persons(sheets(first, second))) == 1


@pytest.mark.parametrize("place", [REBILD, None])
def test_a_common_party_tells_nothing_over_two_terms_of_office(place: str | None) -> None:
    terms = Background(terms=Terms([(date(2017, 11, 21), date(2018, 1, 1)), (date(2021, 11, 16), date(2022, 1, 1))]))
    first, second = _pair(body="Havnerådet")
    late = Sheet("late.txt", body="Broforum", day="2021-02-10")
    for sheet in (first, second, late):
        sheet.actor("party", "V", register_id="venstre")
    first.listed("Asta Krog Lund", "V", place)
    second.listed("Asta Krog Lund", "V")
    late.listed("Asta Krog Lund", "V")
    found = resolve(sheets(first, second, late), background=terms).persons
    assert sorted(len(person.members) for person in found) == [1, 2]


def test_an_office_in_the_municipality_is_an_agreement() -> None:
    first, second = _pair(body="Havnerådet")
    first.listed("Asta Lund", "A", REBILD)
    second.actor("municipality", REBILD)
    second.role("Asta Lund", "borgmester", REBILD)
    (asta,) = resolve(sheets(first, second)).persons
    assert [join.reason for join in asta.joins] == ["name and municipality"]


@pytest.mark.parametrize(("name", "persons"), [("Asta Lund", 2), ("Asta Krog Lund", 1)])
def test_a_common_party_tells_enough_only_for_a_rarer_name(name: str, persons: int) -> None:
    first, second = _pair(body="Havnerådet")
    for sheet in (first, second):
        sheet.actor("party", "V", register_id="venstre")
    first.listed(name, "V", REBILD)
    second.listed(name, "V")
    assert len(_persons(sheets(first, second))) == persons


def test_a_shorter_name_joins_the_fuller_one_of_the_same_municipality() -> None:
    first, second = _pair()
    first.listed("Birthe Stubbe Lund", "A", REBILD)
    second.listed("Birthe Lund", "A", REBILD)
    (birthe,) = resolve(sheets(first, second)).persons
    assert (birthe.name, birthe.aliases) == ("Birthe Stubbe Lund", ("Birthe Lund",))
    assert [join.reason for join in birthe.joins] == ["shorter name and municipality"]


def test_a_shorter_name_without_municipality_or_party_stays_alone() -> None:
    sheet = Sheet("2022.txt")
    sheet.listed("Birthe Stubbe Lund", "A", REBILD)
    sheet.person("Birthe Lund")
    assert len(_persons([sheet.reading()])) == 2


def test_a_shorter_name_that_fits_two_fuller_ones_stays_alone() -> None:
    first, second = _pair()
    first.listed("Birthe Stubbe Lund", "A", REBILD)
    first.listed("Birthe Krog Lund", "V", REBILD)
    second.listed("Birthe Lund", "A", REBILD)
    assert len(_persons(sheets(first, second))) == 3


def test_two_names_on_one_list_are_two_persons() -> None:
    sheet = Sheet("2022.txt")
    sheet.listed("Birthe Stubbe Lund", "A", REBILD)
    sheet.listed("Birthe Lund", "A", REBILD)
    assert len(_persons([sheet.reading()])) == 2


def test_names_that_are_only_alike_are_never_joined() -> None:
    first, second = _pair()
    first.listed("Jens Kristian Lund", "A", REBILD)
    second.listed("Jens Christian Lund", "A", REBILD)
    assert len(_persons(sheets(first, second))) == 2


def test_namesakes_without_a_municipality_get_ids_of_their_own() -> None:
    first, second = _pair(body="Havnerådet")
    for sheet in (first, second):
        sheet.person("Asta Lund")
    ids = sorted(_persons(sheets(first, second)))
    assert len(ids) == 2
    assert all(id.startswith("person/asta-lund-") for id in ids)


def test_the_order_of_documents_is_no_matter() -> None:
    texts = [Sheet(f"{year}.txt", day=f"{year}-02-10") for year in (2020, 2021, 2022, 2023)]
    texts[0].listed("Birthe Stubbe Lund", "A", REBILD)
    texts[1].listed("Birthe Lund", "A", REBILD)
    texts[2].person("Birthe Lund")
    texts[3].listed("Birthe Lund", "V", THISTED)
    readings = sheets(*texts)
    found = {repr(resolve(order)) for order in permutations(readings)}
    assert len(found) == 1


@pytest.mark.parametrize("printed", [True, False], ids=["municipality printed", "council named"])
@pytest.mark.parametrize("name", ["Asta Lund", "Asta Krog Lund", "Asta Ravnsborg-Dyhr"])
def test_three_hundred_pairs_of_namesakes_stay_six_hundred_persons(name: str, *, printed: bool) -> None:
    first, second = _pair(body="KKR Nordjylland" if printed else "Thisted Byråd")
    second.actor("municipality", THISTED)
    for number in range(300):
        first.listed(f"{name}{number:03d}", "A", REBILD)
        second.listed(f"{name}{number:03d}", "A", THISTED if printed else None)
    persons = _persons(sheets(first, second))
    assert len(persons) == 600
    assert set(persons.values()) == {1}


def test_two_of_one_name_and_municipality_on_one_list_are_two_and_known_again_by_party() -> None:
    first, second = _pair()
    for letter, party in (("A", "socialdemokratiet"), ("V", "venstre")):
        first.actor("party", letter, register_id=party)
        second.actor("party", letter, register_id=party)
        first.listed("Asta Lund", letter, REBILD, key=f"Asta Lund {letter}")
    second.listed("Asta Lund", "V", REBILD)
    assert sorted(_persons(sheets(first, second)).values()) == [1, 2]


def test_a_council_is_one_body_however_its_minutes_call_it() -> None:
    first, second = Sheet("a.txt", body="Byrådet"), Sheet("b.txt", body="Rebild Byråd", day="2022-02-25")
    first.actor("municipality", REBILD)
    first.text += f"{REBILD}\n"
    first.item("1", "Godkendelse af dagsorden")
    for sheet in (first, second):
        sheet.listed("Asta Lund", "A")
    second.actor("municipality", REBILD)
    found = resolve(sheets(first, second))
    assert [each.id for each in found.organisations] == ["body/rebild-byraad"]
    assert [person.id for person in found.persons] == ["person/asta-lund-rebild"]


def test_a_shorter_name_in_the_council_is_the_fuller_one_of_its_municipality() -> None:
    first, second = _pair(body="Rebild Byråd")
    first.listed("Birthe Stubbe Lund", "A", REBILD)
    second.listed("Birthe Lund", "A")
    (birthe,) = resolve(sheets(first, second)).persons
    assert [join.reason for join in birthe.joins] == ["shorter name and municipality"]


def test_a_guest_of_a_council_is_from_nowhere() -> None:
    sheet = Sheet("a.txt", body="Rebild Byråd")
    sheet.actor("municipality", REBILD)
    sheet.listed("Asta Lund", capacity="guest")
    assert _persons([sheet.reading()]) == {"person/asta-lund": 1}


def test_a_municipality_on_the_next_line_is_another_ones() -> None:
    sheet = Sheet("a.txt")
    sheet.person("Asta Lund")
    sheet.actor("municipality", THISTED)
    sheet.line("Asta Lund (A)")
    sheet.line(THISTED)
    assert _persons([sheet.reading()]) == {"person/asta-lund": 1}


def test_an_id_is_found_by_document_key_and_kind() -> None:
    sheet = Sheet("2022.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    identities = resolve([sheet.reading()])
    assert identities.id_of(sheet.sha256, "Asta Lund", "person") == "person/asta-lund-rebild"
    assert identities.id_of(sheet.sha256, "KKR Nordjylland", "organisation") == "body/kkr-nordjylland"
    with pytest.raises(KeyError):
        identities.id_of(sheet.sha256, "Bo Friis", "person")
    assert _named([sheet.reading()], "Asta Lund")[0].members == ((sheet.sha256, "Asta Lund"),)


def test_a_municipality_behind_the_name_is_the_persons() -> None:
    first, second = _pair()
    first.listed("Asta Lund", "A", REBILD)
    second.person("Asta Lund")
    second.actor("municipality", THISTED)
    second.line("Formanden bød Asta Lund (A), Thisted Kommune velkommen.")
    assert _persons(sheets(first, second)) == {"person/asta-lund-rebild": 1, "person/asta-lund-thisted": 1}


def test_a_municipality_that_merely_follows_is_not_the_persons() -> None:
    sheet = Sheet("2022.txt")
    sheet.person("Asta Lund")
    sheet.actor("municipality", THISTED)
    sheet.line("Asta Lund har talt med Thisted Kommune.")
    assert _persons([sheet.reading()]) == {"person/asta-lund": 1}

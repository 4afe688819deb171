"""Persons called by their surnames alone."""

from referatgraf.facts import Actor
from tests.reading.traps import of, reading_of

HEAD = (
    "Referat af møde i Kystrådet\n\nDato: 3. maj 2029\n\nDeltagere: Anna Krogsholt, Bo Vangsbo, Ida Riis Holmgaard\n\n"
)


def mentions(words: str, *, head: str = HEAD) -> dict[str, list[str]]:
    reading = reading_of(f"{head}1. Drift\n{words}\n\n2. Eventuelt\nIntet.\n")
    persons = [actor for actor in of(reading, Actor) if actor.actor_kind == "person"]
    return {one.key: [each.surface for each in one.mentions][1:] for one in persons}


def test_a_surname_that_does_something_is_the_persons_who_alone_has_it() -> None:
    assert mentions("Havnen er åben. Krogsholt svarede, at Vangsbo sender en plan.") == {
        "Anna Krogsholt": ["Krogsholt"],
        "Bo Vangsbo": ["Vangsbo"],
        "Ida Riis Holmgaard": [],
    }


def test_surnames_stand_in_a_list() -> None:
    told = mentions("For stemte Krogsholt, Riis Holmgaard og Vangsbo (3).")
    assert told == {
        "Anna Krogsholt": ["Krogsholt"],
        "Bo Vangsbo": ["Vangsbo"],
        "Ida Riis Holmgaard": ["Riis Holmgaard"],
    }


def test_a_surname_that_two_have_or_that_is_part_of_something_is_nobodys() -> None:
    assert mentions("Vangsbo svarede.", head=HEAD.replace("Krogsholt", "Vangsbo"))["Bo Vangsbo"] == []
    for other in (
        "Firmaet Krogsholt Byg har svaret.",
        "Gården Krogsholt har fået nyt tag.",
        "Krogsholt-planen er klar.",
    ):
        assert mentions(other)["Anna Krogsholt"] == []


def test_a_fund_is_no_person_after_whom_it_is_called_nor_a_title_the_one_whose_name_it_begins_with() -> None:
    assert mentions("Aage V. Krag Naturfond har givet 3.000 kr. til projektet.").keys() == mentions("Intet.").keys()
    assert mentions('Projektet "Anna i havnen" er godkendt.')["Anna Krogsholt"] == []

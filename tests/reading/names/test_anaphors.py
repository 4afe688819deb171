"""Words that stand for a body named elsewhere."""

from typing import Any

import pytest

from referatgraf.facts import Role
from referatgraf.knowledge import folder, load_yaml
from tests.reading.naming import OPENING, names_context, names_in
from tests.reading.traps import of, said

ENTRIES = load_yaml(folder("extraction") / "patterns" / "anaphors.yml")


def read_as(text: str, *, head: str = OPENING) -> list[str]:
    """The bodies that the words of a text which name none are read as."""
    return [name.key for name in names_context(head + text + "\n").named if name.rule == "anaphor"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["word"])
def test_every_word_is_read_as_its_examples_say_and_in_no_near_miss(
    entry: dict[str, Any],  # Any: the keys of YAML
) -> None:
    for example in entry["examples"]:
        assert example["gives"] in read_as(example["text"]), example
    for near_miss in entry["near_misses"]:
        assert not {example["gives"] for example in entry["examples"]} & set(read_as(near_miss)), near_miss


def test_bare_kkr_is_the_council_that_meets() -> None:
    assert names_in("KKR drøftede sagen på KKR-mødet.") == [
        ("KKR", "KKR Nordjylland"),
        ("KKR-mødet", "KKR Nordjylland"),
    ]


@pytest.mark.parametrize("words", ["de fem KKR", "hvert KKR", "KKR’erne", "KL’s og KKR’s formænd"])
def test_kkr_among_its_sisters_is_all_of_them(words: str) -> None:
    assert ("KKR’erne") in [key for _, key in names_in(f"Det gælder {words}.")]


def test_regionen_is_the_region_of_the_municipalities() -> None:
    assert names_in("Kommunerne og regionen er enige.") == [("regionen", "Region Nordjylland")]


def test_the_region_as_a_place_is_no_actor() -> None:
    assert names_in("Der er behov i hver region og på tværs af regionen omkring borgerne.") == []


def test_the_board_is_the_only_one_named_before() -> None:
    found = names_in("Erhvervshus Nordjyllands bestyrelse mødes. Bestyrelsen beslutter.")
    assert found[1] == ("Bestyrelsen", "Erhvervshus Nordjyllands bestyrelse")


def test_the_board_is_left_alone_where_two_are_named() -> None:
    found = names_in("Erhvervshus Nordjyllands bestyrelse og BRN’s bestyrelse mødes. Bestyrelsen beslutter.")
    assert [surface for surface, _ in found] == ["Erhvervshus Nordjyllands bestyrelse", "BRN’s bestyrelse"]


def test_the_board_is_no_assembly() -> None:
    found = names_in("BRN’s repræsentantskab mødes. Bestyrelsen beslutter.")
    assert [surface for surface, _ in found] == ["BRN’s repræsentantskab"]


def test_the_committee_is_the_one_that_meets_where_no_other_is_named() -> None:
    opening = "Referat fra mødet i Havneudvalget den 3. maj 2023\n\n1. Havnen\n\nSagsfremstilling\n\n"
    assert names_in("Udvalget drøfter planen.", opening=opening) == [("Udvalget", "Havneudvalget")]
    assert ("Udvalget", "Havneudvalget") not in names_in(
        "Udvalget drøfter planen. Kystudvalget anbefaler den.", opening=opening
    )


def test_the_board_is_the_one_of_the_same_paragraph_where_the_item_names_more() -> None:
    paragraphs = ["Erhvervshus Nordjyllands bestyrelse mødes.", "BRN’s bestyrelse er enig. Bestyrelsen beslutter."]
    assert names_in("\n\n \n\n".join(paragraphs))[-1] == ("Bestyrelsen", "BRN's bestyrelse")


def test_the_board_in_a_list_is_the_one_that_the_line_above_the_list_names() -> None:
    lines = [
        "BRN’s bestyrelse mødes.",
        "Nyt fra Danmarks Erhvervsfremmebestyrelse:",
        "– der er fundet 2 mio. kr. af bestyrelsen",
    ]
    assert names_in("\n\n \n\n".join(lines))[-1] == ("bestyrelsen", "Danmarks Erhvervsfremmebestyrelse")


def test_the_house_is_the_one_named_even_where_its_board_is_named_too() -> None:
    found = names_in("Erhvervshus Nordjyllands bestyrelse leder Erhvervshus Nordjylland. Erhvervshuset vokser.")
    assert found[-1] == ("Erhvervshuset", "Erhvervshus Nordjylland")


def test_where_a_board_meets_the_board_is_no_other() -> None:
    opening = "Bestyrelsesmøde i Søby Erhvervsråd\n\nReferat\n\n"
    text = "1. Projekt\n\nProjektet er støttet af Danmarks Erhvervsfremmebestyrelse. Bestyrelsen roste arbejdet.\n"
    assert "anaphor" not in [name.rule for name in names_context(opening + text).named]


def test_a_heading_speaks_of_the_committee_that_met() -> None:
    text = (
        "Udvalget for Havne\nReferat fra mødet den 7. maj 2030\n\n1. Molen\nIndstilling:\nat udvalget skriver til "
        "Kulturudvalget.\n\nUdvalgets beslutning:\nGodkendt.\n"
    )
    found = [name.key for name in names_context(text).named if name.rule == "anaphor"]
    assert found[-1] == "Udvalget for Havne"


HEAD = "Referat\nHavneudvalget\nDen 3. marts 2023\n\n1. Sager\n\n"


@pytest.mark.parametrize("council", ["Byrådet", "Kommunalbestyrelsen", "Borgerrepræsentationen"])
def test_the_council_is_a_body_in_the_minutes_of_others(council: str) -> None:
    assert read_as(f"Sagen sendes til {council}. {council}s svar kom i maj.", head=HEAD) == [council, council]


@pytest.mark.parametrize(
    "said",
    [
        "Det besluttede byrådet i Skive Kommune og byrådet i Læsø Kommune.",
        "KKR Hovedstaden mødes, og byrådet i hver kommune svarer.",
        "Et nyt byråd er valgt. Byrådsmedlem Anna Holm deltog.",
    ],
)
def test_a_council_of_several_municipalities_is_none(said: str) -> None:
    assert "Byrådet" not in read_as(said, head=HEAD)


def test_the_council_of_a_law_is_not_another_one() -> None:
    assert read_as("Byrådet svarer, da kommunalbestyrelsen efter loven skal det.", head=HEAD) == ["Byrådet"]


def test_the_chair_of_a_committee_of_the_region_does_not_chair_the_region() -> None:
    text = "Da Anna Holm, der er formand for regionens byggeudvalg, kom, begyndte mødet."
    assert of(said(f"Region Nordjylland har svaret. {text}", members=("Anna Holm (A) Region Nordjylland",)), Role) == []

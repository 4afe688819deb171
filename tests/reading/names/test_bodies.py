"""Organisations and bodies in running text."""

import re

import pytest

from referatgraf.knowledge import folder, load_yaml
from referatgraf.reading.named import Named
from referatgraf.reading.names.body_names import find_bodies, kind_of, stem
from tests.reading.naming import names_in, surfaces

BODIES = [
    entry
    for file in ("bodies.yml", "institutions.yml", "departments.yml")
    for entry in load_yaml(folder("extraction") / "patterns" / file)["patterns"]
]
MARK = re.compile(r"\{([^}]*)\}")


def marked(text: str) -> tuple[str, list[Named]]:
    """The text without its braces, and what they held as registered names."""
    plain, names, at = "", [], 0
    for found in MARK.finditer(text):
        plain += text[at : found.start()]
        names.append(Named(len(plain), len(plain) + len(found[1]), "organisation", found[1], "register"))
        plain += found[1]
        at = found.end()
    return plain + text[at:], names


def found_by(rule: str, text: str) -> list[str]:
    plain, names = marked(text)
    return [plain[name.start : name.end] for name in find_bodies(plain, names) if name.rule == rule]


@pytest.mark.parametrize("entry", BODIES, ids=lambda entry: entry["name"])
def test_every_pattern_finds_what_its_examples_say_and_not_its_near_misses(entry: dict[str, list[object]]) -> None:
    assert len(entry["examples"]) >= 2
    assert len(entry["near_misses"]) >= 1
    for example in entry["examples"]:
        assert isinstance(example, dict)
        assert found_by(str(entry["name"]), example["text"]) == example["finds"]
    for near_miss in entry["near_misses"]:
        assert found_by(str(entry["name"]), str(near_miss)) == []


def test_an_organisation_keeps_its_genitive_outside_its_name() -> None:
    assert names_in("Det er KL’s og Region Nordjyllands opgave.") == [
        ("KL", "KL"),
        ("Region Nordjylland", "Region Nordjylland"),
    ]


def test_a_compound_names_the_organisation_in_it() -> None:
    assert names_in("Der er brugt BRN-midler.") == [("BRN-midler", "Business Region North Danmark")]


def test_the_longer_name_wins() -> None:
    assert surfaces("Sagen sendes til Erhvervshus Nordjyllands bestyrelse.") == ["Erhvervshus Nordjyllands bestyrelse"]


def test_definite_and_indefinite_forms_are_one_body() -> None:
    found = names_in("Det Fælles Vandsekretariat flytter. I dag har klimakontoret et fælles vandsekretariat.")
    assert {key for _, key in found} == {"Det Fælles Vandsekretariat"}


def test_an_abbreviation_that_the_document_explains_is_known_everywhere_in_it() -> None:
    found = names_in("GLV er nyt. Grønt Limfjords Vandråd (GLV) mødes, og GLV’s formand taler.")
    assert [key for _, key in found] == ["Grønt Limfjords Vandråd"] * 4


def test_an_abbreviation_of_a_plan_is_no_body() -> None:
    assert surfaces("Den Centrale Udmelding (DCU) er sendt.") == []


def test_a_party_letter_in_parentheses_is_no_abbreviation() -> None:
    assert "Thisted Havneudvalg (A)" not in surfaces("Thisted Havneudvalg (A) mødes.")


def test_a_name_of_another_region_is_not_taken_for_ours() -> None:
    aarhus = "Deltagere\n\nAnna Holm (A) Aarhus Kommune\n\n1. Sager\n\n1.1. Vand\n\nSagsfremstilling\n\n"
    assert ("KKR-sekretariatet", "KKR-sekretariatet") in names_in("Spørg KKR-sekretariatet.")
    assert names_in("Spørg Rammeaftalesekretariatet.", opening=aarhus)[0][1] == "Rammeaftalesekretariatet"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Nord-KAPs bestyrelse", "board"),
        ("kommunaldirektørkredsen", "network"),
        ("Sundheds- og Ældrechefnetværket", "network"),
        ("Fiskeristyrelsen", "agency"),
        ("Kulturministeriet", "ministry"),
        ("Vandpolitisk Dialogforum", "network"),
        ("styregruppen for fyrtårnet", "network"),
    ],
)
def test_the_head_noun_tells_the_kind(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_a_stem_is_the_name_without_its_endings() -> None:
    assert stem("Sundhedskoordinationsudvalget") == stem("Sundhedskoordinationsudvalg")
    assert stem("styregruppen") == stem("Styregruppe")


def test_the_board_of_a_body_that_no_register_holds_is_named_after_it() -> None:
    found = names_in("Bestyrelsen for Erhvervshus Vestkysten mødes. Erhvervshus Vestkystens bestyrelse er ny.")
    assert {key for _, key in found} == {"Erhvervshus Vestkystens bestyrelse"}


def test_a_company_is_known_by_what_it_is_called_once() -> None:
    assert surfaces("Nomos4 har budt. Aftalen med affaldsselskabet Nomos4 løber.") == ["Nomos4", "Nomos4"]


def test_a_place_stands_for_its_municipality_behind_an_office_in_it() -> None:
    found = names_in("Hun er borgmester i Hillerød og bor i Greve.", "municipality")
    assert found == [("Hillerød", "Hillerød Kommune")]


def test_a_municipality_may_be_written_with_a_small_letter() -> None:
    assert names_in("Det er Greve kommunes havn.", "municipality") == [("Greve kommune", "Greve Kommune")]


def test_the_region_is_the_only_one_named_where_no_list_tells_it() -> None:
    text = "Referat\n\nDeltagere: Anna Holm, Bo Krag\n\n1. Vand\n\nSagsfremstilling\n\n"
    found = names_in("Region Sjælland klagede. Regionen vandt.", opening=text)
    assert found == [("Region Sjælland", "Region Sjælland"), ("Regionen", "Region Sjælland")]
    several = names_in("Region Sjælland og Region Fyn. Regionen vandt. Region Syddanmark tabte.", opening=text)
    assert "Regionen" not in [surface for surface, _ in several]


def test_an_acronym_that_acts_in_one_sentence_is_known_in_all() -> None:
    assert surfaces("Brevet fra VKF er læst. VKF besluttede at vente.") == ["VKF", "VKF"]
    assert surfaces("Brevet fra PKL er læst. PKL svarede. Per Krag Lund deltog.") == []
    assert surfaces("Den Centrale Vandplan (DCV) er god, for DCV har foreslået meget.") == []


def test_a_genitive_is_cut_where_the_name_stands_without_it() -> None:
    assert surfaces("Center for Beredskab øver. Center for Beredskabs øvelser er gode.") == ["Center for Beredskab"] * 2
    assert surfaces("Sendt til Museet for Kors og til Søby Havn.") == ["Museet for Kors", "Søby Havn"]


def test_a_company_is_known_without_its_legal_form() -> None:
    assert names_in("Aftalen med VAKFO A/S er ny. VAKFO sælger vand.") == [
        ("VAKFO A/S", "VAKFO A/S"),
        ("VAKFO", "VAKFO A/S"),
    ]
    assert surfaces("Aftalen med Vand A/S er ny. Vand er godt.") == ["Vand A/S"]


def test_a_council_named_with_a_capital_is_known_with_a_small_letter() -> None:
    assert names_in("Elevrådet mødes, og elevrådet spiser.")[-1] == ("elevrådet", "Elevrådet")


def test_a_middle_name_makes_no_bank() -> None:
    assert surfaces("Til stede var Anna Bank Holm og Søby Bank.") == ["Søby Bank"]


def test_a_name_among_persons_with_initials_is_no_organisation() -> None:
    persons = "Anna Holm (AH), Bo Krag (BK), "
    assert surfaces(persons + "Anna Mia Lykkebrand (AM), Qvista Lykkebrand (QLY) og Lone Olrik, Havn (LO).") == []
    assert surfaces(persons + "og en fra Business Region Klit (BRK).") == ["Business Region Klit", "BRK"]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Sendt til Rådet for Havets Børn Eventuelt", ["Rådet for Havets Børn"]),
        ("Mødet holdes i Nationalpark Tang Klitvej 6, Søby.", ["Nationalpark Tang"]),
        ("Dansk Tangforening Dansk Tangforening Digeforeningen for Lyngen", ["Dansk Tangforening"] * 2),
        ("Anna Holm Hansen Nautisk Forening", ["Nautisk Forening"]),
        (
            "Aftalen med Dam & Dam Holding A/S og Børn & Fjordudvalget",
            ["Dam & Dam Holding A/S", "Børn & Fjordudvalget"],
        ),
    ],
)
def test_a_name_ends_where_the_next_line_begins(said: str, names: list[str]) -> None:
    assert surfaces(said)[: len(names)] == names


def test_abbreviations_in_a_list_with_signs_of_equality_are_known() -> None:
    found = names_in("HU = Havneudvalget, LBR = Det lokale Beskæftigelsesråd. Sendt til HU.")
    assert found[0] == ("HU", "Havneudvalget")
    assert found[-1] == ("HU", "Havneudvalget")


def test_an_article_or_a_quality_before_a_name_belongs_to_it() -> None:
    assert surfaces("Kurset var på Den Nautiske Højskole.") == ["Den Nautiske Højskole"]
    assert surfaces("Oplæg fra Nautisk Forum for Unge og Den Søby Skole.") == ["Nautisk Forum for Unge", "Søby Skole"]


def test_what_a_center_owns_is_no_part_of_its_name() -> None:
    assert surfaces("Det er Center for Havne og Turismes budget.") == ["Center for Havne og Turisme"]
    assert surfaces("Det er i Center for Havne og Hus at finde.") == ["Center for Havne og Hus"]


def test_letters_that_are_a_persons_initials_are_no_committee() -> None:
    assert surfaces("Planen er sendt til BKU og kom fra AHU, sagde Anna Holm Ulrik.") == ["BKU"]

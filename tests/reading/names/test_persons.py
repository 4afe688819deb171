"""Persons in running text."""

import pytest

from tests.reading.naming import OPENING, names_context, names_in, surfaces


def test_somebody_on_the_attendance_list_is_known_in_the_text() -> None:
    assert names_in("Bo Krag-Lund orienterede.", "person") == [("Bo Krag-Lund", "Bo Krag-Lund")]


def test_a_given_name_and_a_surname_are_a_person() -> None:
    assert surfaces("Der var oplæg ved Ida Marie Wiig om vand.", "person") == ["Ida Marie Wiig"]


def test_a_title_before_tells_of_a_person_whose_given_name_is_rare() -> None:
    assert surfaces("Direktør Qvistina Bredvand, KL, deltog.", "person") == ["Qvistina Bredvand"]


def test_an_initial_before_a_surname_in_sen_tells_of_a_person_whose_given_name_is_rare() -> None:
    assert surfaces("Der var oplæg ved Qvistina A. Holmsen om vand.", "person") == ["Qvistina A. Holmsen"]
    assert surfaces("Der var oplæg ved Vognmand A. Holmsen om vand.", "person") == []


def test_who_is_listed_is_the_same_with_an_accent() -> None:
    (found,) = names_in("Bo Krág-Lund orienterede.", "person")
    assert "Bo Krag-Lund" in found


def test_a_title_is_no_part_of_the_name() -> None:
    assert surfaces("Borgmester Anna Holm bød velkommen.", "person") == ["Anna Holm"]


def test_a_particle_belongs_to_the_name() -> None:
    assert surfaces("Efter oplæg af Thomas von Bering blev der spurgt.", "person") == ["Thomas von Bering"]


def test_the_genitive_is_no_part_of_the_name() -> None:
    assert surfaces("Det var Anna Holms forslag.", "person") == ["Anna Holm"]


@pytest.mark.parametrize(
    "words",
    ["KKR Nordjylland", "Blå Bog", "Den Ældre Medicinske Patient", "Arne-pensionen", "Det Attraktive Nordjylland",
     "Region Nordjylland", "Erhvervshus Nordjylland", "Vilje til at Vækste", "Aalborg Kommune", "Green Hub Denmark"],
)  # fmt: skip
def test_what_only_looks_like_a_person_is_none(words: str) -> None:
    assert surfaces(f"Der blev talt om {words} i dag.", "person") == []


def test_a_given_name_alone_is_the_only_person_with_it_named_before_in_the_item() -> None:
    found = names_in("Ida Wiig er udpeget. Siden har Ida deltaget.", "person")
    assert found == [("Ida Wiig", "Ida Wiig"), ("Ida", "Ida Wiig")]


def test_a_given_name_alone_is_left_alone_where_two_have_it() -> None:
    assert surfaces("Ida Wiig og Ida Bæk er udpeget. Siden har Ida deltaget.", "person") == ["Ida Wiig", "Ida Bæk"]


def test_a_given_name_alone_is_left_alone_where_nobody_was_named_before_it() -> None:
    assert surfaces("Siden har Ida deltaget.", "person") == []


def test_what_somebody_has_tells_that_the_s_is_a_genitive() -> None:
    assert surfaces("Direktør Qvistina Bredvands plads er ledig.", "person") == ["Qvistina Bredvand"]
    assert surfaces("Ida Brorups udtræden blev drøftet.", "person") == ["Ida Brorup"]
    assert surfaces("Ida Brorups (A) udtræden blev drøftet.", "person") == ["Ida Brorup"]
    assert surfaces("Ida Lynges deltog.", "person") == ["Ida Lynges"]
    assert surfaces("Ida Lynges (A) deltog.", "person") == ["Ida Lynges"]


def test_a_field_or_a_decision_before_a_name_is_no_part_of_it() -> None:
    assert surfaces("Chef for Teknik & Miljø Ida Wiig indstiller planen.", "person") == ["Ida Wiig"]
    assert surfaces("Godkendt Ida Wiig deltog ikke.", "person") == ["Ida Wiig"]


@pytest.mark.parametrize("words", ["Klinisk Institut", "Det Nære Sundhedsvæsen", "Digital Udvikling", "Børn og Skole"])
def test_a_house_or_a_field_beside_a_title_is_no_person(words: str) -> None:
    assert surfaces(f"Til stede var også leder, {words}, og direktør {words}.", "person") == []


def test_the_genitive_goes_where_the_name_stands_without_it() -> None:
    assert surfaces("Bo Krag skrev. Bo Krags brev er vedlagt.", "person") == ["Bo Krag", "Bo Krag"]
    assert surfaces("Hans Buus skrev. Hans Buus bemærkninger er vedlagt.", "person") == ["Hans Buus", "Hans Buus"]


def test_a_rare_name_between_two_persons_of_a_list_is_one() -> None:
    assert "Qvistina Bredvand" in surfaces("Valgt er Anna Holm, Qvistina Bredvand, Bo Krag og Ida Lund.", "person")
    assert "Store Sal" not in surfaces("Valgt er Anna Holm, Store Sal, Bo Krag og Ida Lund.", "person")


def test_who_is_of_no_party_is_a_person() -> None:
    assert surfaces("For stemte A, B og Qvistina Bredvand (løsgænger).", "person") == ["Qvistina Bredvand"]


def test_a_person_named_elsewhere_is_known_behind_a_heading_of_the_same_line() -> None:
    assert surfaces("Valgt blev Ida Wiig.\n\nStatus Ida Wiig laver en plan.", "person") == ["Ida Wiig", "Ida Wiig"]


def test_an_abstract_noun_behind_a_name_is_no_part_of_it() -> None:
    assert surfaces("Oplæg ved havnechef Ida Wiig Introduktion til havnen.", "person") == ["Ida Wiig"]
    assert surfaces("Oplæg ved Ida Marie Else om havnen.", "person") == ["Ida Marie Else"]


def test_a_given_name_at_the_end_of_a_sentence_does_not_hide_the_one_after_it() -> None:
    assert names_in("Ida Wiig hilste på Bo Krag. Ida fortalte om havnen.", "person")[-1] == ("Ida", "Ida Wiig")


LISTED = "Deltagere\n\nAnna Holm\n\nBo Krag-Lund\n\nIda Wiig\n\nIda Bæk\n\n1. Siden sidst\n\n"


def test_who_is_listed_is_known_by_the_given_name_where_the_minutes_call_all_so() -> None:
    found = names_in("Anna og Bo ser på havnen.", "person", opening=LISTED + "Sagsfremstilling\n\n")
    assert found == [("Anna", "Anna Holm"), ("Bo", "Bo Krag-Lund")]
    found = names_in("Anna og Bo taler med Erik.", "person", opening=LISTED + "Sagsfremstilling\n\n")
    assert found == [("Anna", "Anna Holm"), ("Bo", "Bo Krag-Lund")]


def test_who_is_listed_with_a_party_is_not_known_by_the_given_name() -> None:
    assert surfaces("Anna og Bo ser på havnen.", "person") == []


@pytest.mark.parametrize("words", ["Anna ser på havnen.", "Anna taler med Erik.", "Ida og Ida ser på havnen."])
def test_one_given_name_or_one_of_a_stranger_or_of_two_persons_is_left_alone(words: str) -> None:
    assert names_in(words, "person", opening=LISTED + "Sagsfremstilling\n\n") == []


def test_a_title_within_a_run_of_names_divides_it() -> None:
    run = "Søby Bestyrelsesmedlem Ida Wiig Informationsansvarlig Anna Marie Holm Afdelingschef Bo Krag"
    assert surfaces(f"Til stede var {run}.", "person") == ["Ida Wiig", "Anna Marie Holm", "Bo Krag"]


def test_a_heading_that_a_name_runs_into_is_no_surname() -> None:
    assert surfaces("Opsigelse af aftalen med Skt. Nikolaj Ændring af gebyr. Fra Ida Wiig Referat.", "person") == [
        "Ida Wiig"
    ]


@pytest.mark.parametrize(
    "words",
    ["Ida Wiig Dagsordenen godkendt.", "Ida Wiig Drifts- og planchef", "Ida Wiig Pkt. 1: Vand", "Ida Wiig Til stede",
     "Ida Lise Wiig K Stedfortræder:", "Ida Wiig Medarbejdere Byen", "Ida Wiig Adm. direktør"],
)  # fmt: skip
def test_a_name_ends_before_the_label_that_ran_into_it(words: str) -> None:
    name = "Ida Lise Wiig" if "Lise" in words else "Ida Wiig"
    assert surfaces(f"Der var oplæg ved {words}", "person") == [name]


def test_two_names_without_a_sign_between_them_are_two() -> None:
    assert surfaces("Ida Bo Jensen Kaj Wiig bød velkommen.", "person") == ["Ida Bo Jensen", "Kaj Wiig"]
    assert surfaces("Ida Wiig Referat Kaj Bæk Agenda: havn", "person") == ["Ida Wiig", "Kaj Bæk"]
    assert surfaces("Ida Wiig Jensen bød velkommen.", "person") == ["Ida Wiig Jensen"]


def test_a_hyphenated_surname_may_be_broken_behind_the_hyphen() -> None:
    assert surfaces("Ida Wiig- Hansen (C) forlod mødet.", "person") == ["Ida Wiig- Hansen"]
    assert surfaces("Ida Wiig- Hansen Krag forlod mødet.", "person") != ["Ida Wiig- Hansen"]


def test_a_house_named_after_somebody_is_no_person() -> None:
    assert surfaces("Mødet holdes i Kaj Wiig centret, Havnevej.", "person") == []
    assert surfaces("Ida Wiig Cup holdes igen.", "person") == []


def test_who_wrote_the_case_is_no_actor() -> None:
    assert surfaces("Sagsnr.: 05.01.10 Sagsbehandler: Ida Wiig Besøg på havnen.", "person") == []
    assert surfaces("Sagsbehandler Ida Wiig deltog.", "person") == ["Ida Wiig"]


def test_who_has_initials_behind_the_name_is_known_by_them() -> None:
    said = "Til stede var Ida Wiig (IW) og Bo Dam Krag (BDK). IW bød velkommen, og BDK’s forslag faldt."
    assert names_in(said, "person")[2:] == [("IW", "Ida Wiig"), ("BDK", "Bo Dam Krag")]


@pytest.mark.parametrize(
    "said",
    ["Ida Wiig (IW) kom. IW bød velkommen.", "Ida Wiig (SF) og Dorthe Falk (DF) kom, og SF talte med DF.",
     "Ida Wiig (IW), Ib Wulff (IW) og Bo Krag (BK) kom. IW bød velkommen.",
     "Ida Wiig (KL) og Bo Krag (DI) hilste fra KL."],
)  # fmt: skip
def test_initials_of_one_alone_or_of_two_or_of_a_party_or_an_organisation_are_nobodys(said: str) -> None:
    assert {"IW", "SF", "DF", "KL"}.isdisjoint(surfaces(said, "person"))


def test_a_place_at_a_lines_end_is_no_part_of_the_name_behind_it() -> None:
    assert surfaces("Lone Qvist (A), Odder Frantsis Fisker (A), Skive deltog.", "person")[-1] == "Frantsis Fisker"


@pytest.mark.parametrize(
    "words", ["Direktør Sydkystjyske Museer (A)", "murer Anna Holm & Sønner", "Vesterby Grusgrav, Læsø Kommune,"]
)
def test_an_institution_and_a_firm_named_after_somebody_are_no_persons(words: str) -> None:
    assert surfaces(f"Der blev talt med {words} i dag.", "person") == []


@pytest.mark.parametrize("short", ["B. Krag-Lund", "Bo K."])
def test_a_name_with_initials_is_the_one_person_whom_it_fits(short: str) -> None:
    assert names_in(f"Senere talte {short} om sagen.", "person") == [(short, "Bo Krag-Lund")]


def test_initials_alone_are_nobody() -> None:
    assert surfaces("K. E. ønskede ikke at fortsætte, og K. E. forlod mødet.", "person") == []


def test_initials_behind_a_title_and_a_name_are_a_persons() -> None:
    said = "Til stede var Bo Dam (BD), Museumsdirektør Ida Wiig (IW). IW bød velkommen."
    assert names_in(said, "person")[1:] == [("Ida Wiig", "Ida Wiig"), ("IW", "Ida Wiig")]
    assert surfaces(said, "organisation") == []


def test_the_label_that_heads_the_next_line_is_no_part_of_a_name() -> None:
    assert surfaces("Fravær uden afbud: Per Holm Fremmøde: Bo Krag kom senere.", "person") == [
        "Per Holm",
        "Bo Krag",
    ]


def test_an_article_before_whose_motion_it_is_belongs_to_no_name() -> None:
    assert surfaces("Et af Bo Krag (F) fremsat forslag faldt.", "person") == ["Bo Krag"]
    assert surfaces("Den af Ida Wiig stillede dagsorden faldt.", "person") == ["Ida Wiig"]


def test_a_surname_loses_the_s_before_what_its_bearer_has() -> None:
    assert surfaces("Rådet så Ida Holms oplæg om vand.", "person") == ["Ida Holm"]
    assert surfaces("Rådet hørte, at Ida Friis holdt oplæg.", "person") == ["Ida Friis"]
    assert surfaces("Rådet hørte, at Ida Holms orienterede om vand.", "person") == ["Ida Holms"]


def test_who_stands_behind_another_on_a_line_of_the_attendance_list_is_named() -> None:
    text = "Desuden deltog\n\nChef Anna Holm under punkt 3 og kontorchef Ida Lund under punkt 4\n\n1. Sag\n\nIntet.\n"
    assert [name.key for name in names_context(text).named] == ["Anna Holm", "Ida Lund"]


def test_a_saint_and_the_half_of_a_broken_name_are_nobody() -> None:
    assert surfaces("Tilskud til Skt. Anna Holm og oplæg ved Lise- Marie Qvist.", "person") == []


def test_a_trade_or_its_associations_are_no_part_of_the_name_before_them() -> None:
    assert surfaces("Ida Marie Wiig Havneerhvervet kom.", "person") == ["Ida Marie Wiig"]


def test_an_abstract_noun_parts_a_name_from_what_follows() -> None:
    assert surfaces("Ida Marie Wiig Orientering Sydøen kom.", "person") == ["Ida Marie Wiig"]


def test_two_who_are_listed_are_two_where_their_lines_have_run_together() -> None:
    text = "Deltagere:\nAnna Marie (A)\nBo Krag (V)\n\n1. Valg\n\nstedfortræder Anna Marie\nBo Krag, stedfortræder.\n"
    assert {name.key for name in names_context(text).named if name.kind == "person"} == {"Anna Marie", "Bo Krag"}


def test_a_line_of_its_own_is_no_part_of_the_name_above_it() -> None:
    groups = "Grupper:\n\nBo Wiig og Ida Wiig\n\nFestudvalget\n\nIda Wiig og Per Dal\n\nArrangementer\n\nPer Dal"
    assert surfaces(groups, "person") == ["Bo Wiig", "Ida Wiig", "Ida Wiig", "Per Dal", "Per Dal"]
    assert surfaces("Valgt er:\n\nIda\n\nPer\n\nLone", "person") == []
    assert surfaces("Valgt er Ida\nWiig og Per\nDal.", "person") == ["Ida Wiig", "Per Dal"]


def test_a_verb_and_a_preposition_are_no_part_of_the_name_before_them() -> None:
    assert surfaces("Ida Wiig Har meldt afbud.", "person") == ["Ida Wiig"]
    assert surfaces("Nu har Ida Wiig af Byrådet været der.", "person") == ["Ida Wiig"]


def test_who_is_known_is_another_than_whose_given_name_stands_behind_him() -> None:
    assert surfaces("Ordet gives frit v/ Anna Holm Bo: Vi drøftede vand.", "person") == ["Anna Holm"]


def test_four_words_of_which_the_second_is_a_surname_too_are_nobody() -> None:
    assert surfaces("Mødet ledes af Ida Mark Per Dal.", "person") == []
    assert surfaces("Mødet ledes af Ida Marie Mark Dal.", "person") == ["Ida Marie Mark Dal"]


def test_a_street_and_a_place_called_after_somebody_are_nobody() -> None:
    assert surfaces("Mødet er på Ida Wiigs Vej Havneby Øst.", "person") == []
    assert surfaces("Rådet så Ida Holms Ferieby.", "person") == []


def test_a_blank_between_initials_or_behind_a_hyphen_makes_nobody_else() -> None:
    opening = OPENING.replace("Anna Holm (A)", "C.C. Wiig (A)")
    assert names_in("C. C. Wiig bød velkommen.", "person", opening=opening) == [("C. C. Wiig", "C.C. Wiig")]

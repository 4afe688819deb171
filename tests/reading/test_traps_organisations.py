"""Traps around organisations and bodies: each test is one that real minutes set."""

import pytest

from referatgraf.facts import Anomaly, Role
from tests.reading.traps import named, of, organisations, persons, said


def keys(text: str) -> list[str]:
    return [key for _, key in organisations(text)]


def words(text: str) -> list[str]:
    return [words for words, _ in organisations(text)]


def test_a_definite_form_is_the_only_one_of_its_kind() -> None:
    assert organisations("Erhvervshus Nordjylland vokser. Erhvervshuset søger folk.")[1] == (
        "Erhvervshuset",
        "Erhvervshus Nordjylland",
    )


@pytest.mark.parametrize("text", ["Erhvervshusene mødes.", "De 6 erhvervshuse mødes."])
def test_a_generic_plural_names_no_organisation(text: str) -> None:
    assert words(text) == []


def test_single_councils_are_all_councils() -> None:
    assert organisations("De enkelte KKR’er følger op.") == [("KKR’er", "KKR’erne")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Erhvervshus Nordjyllands bestyrelse mødes.", "Erhvervshus Nordjyllands bestyrelse"),
        ("Nu mangler Bestyrelsen for Erhvervshus Nordjyllands svar.", "Bestyrelsen for Erhvervshus Nordjylland"),
        ("Det er Sekretariat for Nordjysk Vandaftales regnskab.", "Sekretariat for Nordjysk Vandaftale"),
        ("Det er Vandsekretariatets regnskab.", "Vandsekretariat"),
    ],
)  # fmt: skip
def test_a_genitive_is_no_part_of_the_name(text: str, first: str) -> None:
    assert words(text)[0].startswith(first)
    assert not words(text)[0].endswith(("Nordjyllands", "aftales", "etets"))


def test_a_genitive_that_is_part_of_the_name_stays() -> None:
    assert named(said("Vesthimmerlands Kommune og Læsø Kommunes havn."), "municipality") == [
        ("Vesthimmerlands Kommune", "Vesthimmerlands Kommune"),
        ("Læsø Kommune", "Læsø Kommune"),
    ]


@pytest.mark.parametrize("apostrophe", ["’", "'"])
def test_an_apostrophe_of_either_kind_ends_a_name(apostrophe: str) -> None:
    assert organisations(f"Det er KKR{apostrophe}s opgave.") == [("KKR", "KKR Nordjylland")]


def test_two_names_around_a_slash_are_two() -> None:
    assert organisations("Det drøftes af KL/KKR i dag.") == [("KL", "KL"), ("KKR", "KKR’erne")]
    assert organisations("Det drøftes af KL/KKR’s formandskaber.")[0] == ("KL", "KL")


def test_two_kinds_of_apostrophe_may_stand_in_one_sentence() -> None:
    assert words("Det er KL’s og KKR's opgave.") == ["KL", "KKR"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Nord Vand Forbund (NVF) mødes. NVF vokser.", "Nord Vand Forbund"),
        ("Nordøens Trafik-\n\nselskab (NØT) kører. NØT vokser.", "Nordøens Trafikselskab"),
        ("Danmarks Havnebestyrelse (DHB) mødes. DHB vokser.", "Danmarks Havnebestyrelse"),
    ],
)
def test_an_abbreviation_in_parentheses_is_learned(text: str, key: str) -> None:
    assert keys(text)[-1] == key


def test_an_abbreviation_of_two_words_is_learned_with_its_first_word_alone() -> None:
    found = keys(
        "Sagen er i foråret blevet drøftet i Den \n\nAdministrative Vandgruppe (DAV Kyst). DAV Kyst er hørt."
        " Også DAV svarer."
    )
    assert found == ["Den Administrative Vandgruppe"] * 4


def test_all_councils_explain_the_abbreviation_of_one() -> None:
    assert keys("Kommunekontaktrådene (KKR) er hørt.") == ["KKR’erne"] * 2


def test_an_abbreviation_may_stand_within_the_name() -> None:
    assert keys("Sagen går til Kommunekontaktråd (KKR) Nordjylland.") == ["KKR Nordjylland"]


def test_an_abbreviation_may_stand_before_its_meaning() -> None:
    found = organisations("T11+ (kredsen af tekniske direktører) mødes. Sagen er drøftet i T11+.")
    assert len({key for words, key in found if words == "T11+"}) == 1


def test_an_abbreviated_plan_is_no_organisation() -> None:
    assert words("Den Centrale Udmelding \n\n(CU) er sendt, og CU gælder til maj.") == []


def test_an_unexplained_abbreviation_of_the_register_is_known() -> None:
    assert keys("BRN og DEB er hørt.") == ["Business Region North Danmark", "Danmarks Erhvervsfremmebestyrelse"]


def test_a_school_that_its_capital_tells_is_named_at_the_head_of_a_sentence_too() -> None:
    text = "Fjordskolen er for lille. Tilbygningen til Fjordskolen er tegnet. Folkeskolen er stor."
    assert words(text) == ["Fjordskolen", "Fjordskolen"]


def test_a_name_that_is_turned_round_is_the_registered_one() -> None:
    assert len(set(keys("Nordjyske Erhvervsskoler er hørt. Erhvervsskolerne i Nordjylland svarer."))) == 1


@pytest.mark.parametrize("word", ["regeringen", "Regeringen"])
def test_the_government_has_a_small_letter_or_a_large_one(word: str) -> None:
    assert keys(f"Det er sendt til {word} i går.") == ["Regeringen"]


@pytest.mark.parametrize("name", ["DK2020-sekretariatet", "DK-2020-sekretariatet", "DK-2020 sekretariatet"])
def test_a_hyphen_or_a_blank_before_the_secretariat_makes_no_other(name: str) -> None:
    found = organisations(f"Opgaven ligger hos {name} nu.")
    assert found == [(name, "DK2020-sekretariatet i Nordjylland")]


def test_two_spellings_of_a_name_are_told() -> None:
    reading = said("Brevet kom fra Vand Danmark A/S i går. Siden skrev Vanddanmark A/S igen.")
    assert [fact.anomaly for fact in of(reading, Anomaly) if "Vand" in fact.proof] == ["spelling_variant"]


def test_a_small_and_a_large_letter_make_one_body() -> None:
    assert len(set(keys("Praksisplanudvalget mødes. Der er et praksisplanudvalg i hver region."))) == 1
    assert len(set(keys("Det Fælles Vandsekretariat flytter. Spørg vandsekretariatet."))) == 1


def test_regionen_and_its_name_are_one() -> None:
    assert set(keys("Region Nordjylland og kommunerne. Regionen betaler.")) == {"Region Nordjylland"}


def test_kkr_alone_is_this_council_or_all() -> None:
    assert keys("KKR drøftede sagen. De fem KKR er hørt.") == ["KKR Nordjylland", "KKR’erne"]


def test_a_sister_council_is_another_body() -> None:
    assert keys("KKR Midtjylland og KKR Syddanmark holder møde.") == ["KKR Midtjylland", "KKR Syddanmark"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sagen er sendt til Er-\n\nhvervshus Nordjylland i går.", "Erhvervshus Nordjylland"),
        ("Sagen er i foråret blevet sendt til behandling hos Landbrug & \n\nFødevarer og KL.", "Landbrug & Fødevarer"),
        ("Sagen er sendt til  Landbrug &  Fødevarer i går.", "Landbrug & Fødevarer"),
        ("Sagen er sendt til Danmarks Erhvervs-\n\nfremmebestyrelse i går.", "Danmarks Erhvervsfremmebestyrelse"),
    ],
)
def test_a_line_end_within_a_name_does_not_hide_it(text: str, key: str) -> None:
    assert keys(text)[0] == key


def test_a_list_of_organisations_gives_each() -> None:
    assert keys("Med i kredsen er KL, Danske Regioner, Dansk Industri og Dansk Erhverv.") == [
        "KL", "Danske Regioner", "Dansk Industri", "Dansk Erhverv",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Frikommuneforsøg II", "Danmark kan mere I", "Ansvar for Danmark", "Nordjysk Vandaftale",
             "Den Nordjyske Havambition"],
)  # fmt: skip
def test_a_plan_or_an_agreement_is_no_organisation(name: str) -> None:
    assert words(f"Arbejdet sker som led i {name} og fortsætter.") == []
    assert persons(f"Arbejdet sker som led i {name} og fortsætter.") == []


@pytest.mark.parametrize("word", ["Bestyrelsen", "Sekretariatet", "Udvalget", "Parterne"])
def test_a_word_for_a_body_that_nothing_names_is_left_alone(word: str) -> None:
    assert words(f"{word} har drøftet sagen.") == []


@pytest.mark.parametrize("compound", ["KKR-mødet", "BRN-sekretariatet", "KL-udspillet"])
def test_a_compound_of_an_abbreviation_is_a_mention_and_no_body_of_its_own(compound: str) -> None:
    found = organisations(f"Det blev sagt om {compound} i går.")
    assert len(found) == 1
    assert found[0][1] != "KKR-mødet"


@pytest.mark.parametrize("name", ["Sundheds- og Ældrechefnetværket", "Børne- og Ungedirektørkredsen"])
def test_two_heads_with_one_noun_are_one_body(name: str) -> None:
    assert words(f"Sagen er drøftet i {name} i går.") == [name]


def test_a_name_with_another_capital_letter_is_the_same_body() -> None:
    found = organisations("Nord-KAP er en enhed. Nord-Kaps bestyrelse mødes. Nord-KAP’s bestyrelse beslutter.")
    assert {key for words, key in found if "bestyrelse" in words} == {"Nord-KAPs bestyrelse"}


def test_a_slip_of_the_pen_in_a_body_name_is_mended_in_the_slot_and_told() -> None:
    reading = said(
        "En vision for havnen er klar.\n\nAnna Holm, repræsentant i national styregruppe for H2-vison, orienterer."
    )
    (role,) = of(reading, Role)
    assert role.organisation == "national styregruppe for H2-vision"
    assert ("national styregruppe for H2-vison", "national styregruppe for H2-vision") in named(reading, "organisation")
    assert ["H2-vision' is meant" in fact.proof for fact in of(reading, Anomaly)] == [True]


def test_a_slip_in_a_registered_name_is_the_registered_one() -> None:
    reading = said("Tilsagnet kom fra Landsforeningen og fra Fiskristyrelsen, som Fiskeristyrelsen skrev.")
    assert [key for _, key in named(reading, "organisation")][-2:] == ["Fiskeristyrelsen", "Fiskeristyrelsen"]


@pytest.mark.parametrize(("one", "other"), [("Haveudvalget", "Havneudvalget"), ("Vesterby Havn", "Vesterbo Havn")])
def test_two_real_words_a_letter_apart_are_two_bodies(one: str, other: str) -> None:
    keys = [key for _, key in organisations(f"Sagen går til {one} og til {other}.")]
    assert len(set(keys)) == 2

"""Seats that are told in other words than 'X udpeger NAME til Y'."""

import pytest

from referatgraf.facts import Actor, Appointment, Decision
from tests.reading.traps import in_sections, of, reading_of

HEAD = """Byrådet, Læsø Kommune
Referat
Mødedato: 10. januar 2023

Deltagere:
Anna Holm (A)
Bo Krag (V)
Ida Lund (A)
Per Dahl (V)

1. Orientering

Beslutning
Taget til efterretning.

2. """


def seats(item: str) -> set[tuple[str, str, str | None, str | None]]:
    found = of(reading_of(f"{HEAD}{item}\n"), Appointment)
    return {(one.person, one.to_body, one.role, one.replacing) for one in found if one.new}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Valg af borgmester\n\nBeslutning\nValgt blev Anna Holm (A).", {("Anna Holm", "Byrådet", "borgmester", None)}),
        ("Valg af formand og næstformand\n\nBeslutning\nValgt blev Anna Holm (A).", set()),
        (
            "Konstituering\n\nBeslutning\nBo Krag stillede op som formand. Der var ingen andre kandidater, "
            "og Bo Krag blev valgt enstemmigt.",
            {("Bo Krag", "Byrådet", "formand", None)},
        ),
        (
            "Konstituering\n\nBeslutning\nPer Dahl foreslog, at Anna Holm genvælges som formand og at Bo Krag vælges "
            "som næstformand. Begge blev valgt.",
            {("Anna Holm", "Byrådet", "formand", None), ("Bo Krag", "Byrådet", "næstformand", None)},
        ),
        (
            "Nyt medlem af Socialudvalget\n\nIndstilling\nDet indstilles, at det godkendes, at Bo Krag udtræder af "
            "Socialudvalget, og at Ida Lund i stedet indtræder som medlem af Socialudvalget.\n\nBeslutning\nGodkendt.",
            {("Ida Lund", "Socialudvalget", "medlem", "Bo Krag")},
        ),
        (
            "Læsø Museum\n\nBeslutningstema\n\nValg af to medlemmer til bestyrelsen for Læsø Museum.\n\nBeslutning\n\n"
            "Følgende blev udpeget:\n\nAnna Holm (A)\n\nBo Krag (V)",
            {("Anna Holm", "Læsø Museums bestyrelse", None, None), ("Bo Krag", "Læsø Museums bestyrelse", None, None)},
        ),
        (
            "Indtræden\n\nBeslutning\nIda Lund indtræder i byrådet og i Teknisk Udvalg i stedet for Per Dahl.",
            {("Ida Lund", "Byrådet", None, "Per Dahl"), ("Ida Lund", "Teknisk Udvalg", None, "Per Dahl")},
        ),
        (
            "Ny formand\n\nBeslutning\nIda Lund er ny formand for Teknisk Udvalg. Hun afløser Bo Krag.",
            {("Ida Lund", "Teknisk Udvalg", "formand", "Bo Krag")},
        ),
        ("Valg af formand\n\nBeslutning\nIda Lund blev valgt som formand for udvalget.", set()),
        (
            "Valg til råd\n\nBeslutning\nUdvalg: Handicaprådet\nMedlem: Anna Holm\nStedfortræder: Bo Krag\n"
            "Udvalg: Ældrerådet\nMedlem: Per Dahl\nStedfortræder: Ida Lund",
            {
                ("Anna Holm", "Handicaprådet", "medlem", None),
                ("Bo Krag", "Handicaprådet", "stedfortræder", None),
                ("Per Dahl", "Ældrerådet", "medlem", None),
                ("Ida Lund", "Ældrerådet", "stedfortræder", None),
            },
        ),
        (
            "Orlov\n\nIndstilling\nDet indstilles, at byrådet godkender, at Ida Lund indtræder i byrådet som "
            "stedfortræder for Bo Krag.\n\nBeslutning\nByrådet godkender indstillingen.",
            {("Ida Lund", "Byrådet", "stedfortræder", "Bo Krag")},
        ),
        (
            "Følgegruppen for byfornyelsen i Søby\n\nIndstilling\nAt byrådet udpeger to til følgegruppen for "
            "byfornyelsen i Søby.\n\nBeslutning\nAnna Holm og Bo Krag blev udpeget til følgegruppen. Ida Lund og "
            "Per Dahl som første og anden suppleant.",
            {
                ("Anna Holm", "Følgegruppen for byfornyelsen i Søby", None, None),
                ("Bo Krag", "Følgegruppen for byfornyelsen i Søby", None, None),
                ("Ida Lund", "Følgegruppen for byfornyelsen i Søby", "suppleant", None),
                ("Per Dahl", "Følgegruppen for byfornyelsen i Søby", "suppleant", None),
            },
        ),
        (
            "Handicaprådet\n\nBeslutning\nUdpeget blev:\n\nAnna Holm (Bo Krag)\n\nIda Lund (Per Dahl)",
            {("Anna Holm", "Handicaprådet", None, None), ("Ida Lund", "Handicaprådet", None, None)},
        ),
        (
            "Konstituering\n\nBeslutning\nAnna Holm valgt som formand, Bo Krag valgt som næstformand.",
            {("Anna Holm", "Byrådet", "formand", None), ("Bo Krag", "Byrådet", "næstformand", None)},
        ),
    ],
)
def test_who_takes_which_seat(item: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    assert seats(item) == expected


ANNOUNCED = (
    "Ændringer i udvalg\n\nSagsfremstilling\n\nVenstre har i maj meddelt, at Bo Krag indtræder som medlem af:"
    "\n\nSocialudvalget,\nMalersamlingen og\nHandicaprådet.\n\nIndstilling\n\nAt Byrådet godkender ændringerne.\n\n"
    "Beslutning\n\n"
)


def test_what_the_group_announces_holds_once_the_council_agrees() -> None:
    found = [one for one in of(reading_of(f"{HEAD}{ANNOUNCED}Godkendt.\n"), Appointment) if one.new]
    assert {(one.person, one.to_body, one.nominated_by) for one in found} == {
        ("Bo Krag", "Socialudvalget", "Venstre"),
        ("Bo Krag", "Handicaprådet", "Venstre"),
    }
    assert seats(f"{ANNOUNCED}Sagen udsættes.") == set()
    assert seats(f"{ANNOUNCED}Godkendt, idet Per Dahl vælges i stedet.") == set()


def test_a_substitute_is_called_in_for_the_days_that_are_stated() -> None:
    item = (
        "Orlov\n\nBeslutning\nIda Lund indtræder i byrådet som stedfortræder for Bo Krag i perioden 29/11 2023 - "
        "31/12 2023."
    )
    (one,) = of(reading_of(f"{HEAD}{item}\n"), Appointment)
    assert (one.replacing, one.valid_from, one.valid_to) == ("Bo Krag", "2023-11-29", "2023-12-31")


def test_nobody_chairs_an_assembly_that_elects_the_chair() -> None:
    text = "Referat af generalforsamling den 10. marts 2023\n\n1. Valg af formand\nValgt blev: Anna Holm.\n"
    assert of(reading_of(text), Appointment) == []
    council = text.replace("generalforsamling", "møde i Søby Ældreråd")
    assert [one.to_body for one in of(reading_of(council), Appointment)] == ["Søby Ældreråd"]


def test_a_label_behind_a_name_is_none_of_the_name() -> None:
    reading = in_sections({"Beslutning": "Til bestyrelsen: Anna Lund Stedfortræder: Bo Riis Udvalg: Ældrerådet"})
    keys = {fact.key for fact in of(reading, Actor) if fact.actor_kind == "person"}
    assert {"Anna Lund", "Bo Riis"} <= keys
    assert not any("Stedfortræder" in key or "Udvalg" in key for key in keys)


def test_those_listed_below_a_choice_belong_to_it() -> None:
    (one,) = [
        fact
        for fact in of(
            reading_of(f"{HEAD}Læsø Museum\n\nBeslutning\n\nFølgende blev udpeget:\n\nAnna Holm (A)\n\nBo Krag (V)\n"),
            Decision,
        )
        if fact.item == "2"
    ]
    assert one.outcomes == ("appointed",)
    assert "Bo Krag" in one.text


@pytest.mark.parametrize(
    "decided",
    [
        "Bo Krag blev genvalgt i 2018.",
        "Bo Krag blev valgt for fire år siden.",
        "Bo Krag fortsætter som næstformand, da valget udsættes.",
        "Bo Krag blev valgt, såfremt byrådet godkender det på næste møde.",
        "Bo Krag indtræder i forhandlingerne i stedet for Anna Holm.",
        "Næstformand: Bo Krag (modtager ikke genvalg)",
    ],
)
def test_what_was_before_or_is_left_open_seats_nobody(decided: str) -> None:
    assert seats(f"Valg af næstformand\n\nBeslutning\n{decided}") == set()


def test_what_is_said_of_another_leaves_nothing_open() -> None:
    assert seats("Valg af næstformand\n\nBeslutning\nBo Krag blev valgt, da Ida Lund ikke modtager genvalg.") == {
        ("Bo Krag", "Byrådet", "næstformand", None)
    }


@pytest.mark.parametrize(
    ("decided", "expected"),
    [
        ("Byrådet udpegede Bo Krag, medlem af Havnerådet, til Kystrådet.", {("Bo Krag", "Kystrådet", None, None)}),
        (
            "Byrådet udpegede Bo Krag, som i forvejen sidder i Havnerådet.",
            set[tuple[str, str, str | None, str | None]](),
        ),
        ("Byrådet udpegede Bo Krag som medlem af Havnerådet.", {("Bo Krag", "Havnerådet", "medlem", None)}),
    ],
)
def test_where_somebody_sits_already_is_no_seat_that_he_now_gets(
    decided: str, expected: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert seats(f"Udpegning\n\nBeslutning\n{decided}") == expected


def test_whoever_is_followed_by_one_is_followed_by_no_other() -> None:
    decided = (
        "Bo Krag afløser Per Dahl i Havnerådets bestyrelse, idet Per Dahl er udtrådt af byrådet. "
        "Som delegeret til Havnerådet vælges desuden Ida Lund."
    )
    told = seats(f"Repræsentation i Havnerådet\n\nBeslutning\n{decided}")
    assert {(person, replaced) for person, _, _, replaced in told} == {("Bo Krag", "Per Dahl"), ("Ida Lund", None)}


def told(item: str) -> set[tuple[str, str, str | None]]:
    found = of(reading_of(f"{HEAD}{item}\n"), Appointment)
    return {(one.person, one.to_body, one.replacing) for one in found if not one.new}


def test_news_from_the_chair_may_tell_who_takes_whose_seat_elsewhere() -> None:
    news = "Meddelelser fra formanden\n\nBeslutning\nRokade: Bo Krag afløser Per Dahl i Havneudvalget. "
    assert told(f"{news}Per Dahl indtræder i stedet i Kulturudvalget.") == {
        ("Bo Krag", "Havneudvalget", "Per Dahl"),
        ("Per Dahl", "Kulturudvalget", None),
    }
    wish = "Meddelelser fra formanden\n\nBeslutning\nVenstre ønsker, at Bo Krag afløser Per Dahl i Havneudvalget."
    assert told(wish) == set()


def test_a_case_may_tell_who_entered_a_body_instead_of_whom() -> None:
    item = (
        "Havneudvalget\n\nSagsfremstilling\nPå mødet den 4. maj 2022 indtrådte Ida Lund (A) i Havneudvalget "
        "i stedet for Per Dahl."
    )
    assert told(item) == {("Ida Lund", "Havneudvalget", "Per Dahl")}


def test_who_leaves_one_body_for_another_enters_that() -> None:
    item = "Udvalgsposter\n\nBeslutning\nBo Krag udtræder af Havneudvalget og indtræder i Kulturudvalget."
    assert seats(item) == {("Bo Krag", "Kulturudvalget", None, None)}


def test_who_sends_one_named_is_no_body_of_the_others() -> None:
    item = "Valg af formand\n\nBeslutning\nIda Lund (DH) valgt til formand, og Bo Krag (V) valgt til næstformand."
    text = f"{HEAD}{item}\n".replace("Byrådet, Læsø Kommune", "Handicaprådet i Læsø Kommune")
    found = of(reading_of(text), Appointment)
    assert {(one.person, one.to_body, one.role) for one in found} == {
        ("Ida Lund", "Handicaprådet", "formand"),
        ("Bo Krag", "Handicaprådet", "næstformand"),
    }


def test_a_born_member_stands_among_the_elected_and_each_has_a_stand_in() -> None:
    item = "Valg til Havneudvalget\n\nBeslutning\nAnna Holm (A), født medlem og formand\n\nBo Krag (V)"
    assert seats(item) == {("Anna Holm", "Havneudvalget", "formand", None), ("Bo Krag", "Havneudvalget", None, None)}
    item = (
        "Udpegning til Havnerådet\n\nBeslutning\nSom medlemmer udpegedes Anna Holm (A) og Bo Krag (V) med henholdsvis "
        "Ida Lund (A) og Per Dahl (V) som personlige stedfortrædere."
    )
    assert {(person, role) for person, _, role, _ in seats(item)} == {
        ("Anna Holm", "medlem"), ("Bo Krag", "medlem"), ("Ida Lund", "stedfortræder"), ("Per Dahl", "stedfortræder"),
    }  # fmt: skip

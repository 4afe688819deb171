"""Seats of the board, council or association that met, which its own minutes fill or tell of without naming it."""

import pytest

from referatgraf.facts import Actor, Appointment, Role
from tests.reading.traps import of, reading_of

HEAD = "{head}\nReferat af {meeting} den 3. maj 2022\n\nTil stede: Anna Holm, Bo Krag, Ida Lund\n\n1. {item}\n"
BOARD, COUNCIL, VOTERS = "Bestyrelsesmøde i Nordvand A/S", "Læsø Byråd", "Generalforsamling i Søby Vandværk"


def seats(head: str, item: str) -> set[tuple[str, str, str | None, str | None]]:
    found = of(reading_of(HEAD.format(head=head, meeting="møde", item=item)), Appointment)
    return {(one.person, one.to_body, one.role, one.replacing) for one in found}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Nyt medlem\nKL har udpeget Ida Lund til bestyrelsen efter Per Dahl.", {("Ida Lund", None, "Per Dahl")}),
        ("Meddelelser\nKommunen har udpeget Ida Lund til bestyrelsen.", {("Ida Lund", None, None)}),
        ("Meddelelser\nFormanden bød velkommen til det nye medlem Ida Lund.", {("Ida Lund", "medlem", None)}),
        ("Meddelelser\nIda Lund er indtrådt i bestyrelsen i stedet for Per Dahl.", {("Ida Lund", None, "Per Dahl")}),
        (
            "Velkomst\nFormanden bød velkommen til Ida Lund, som er udpeget af KL i stedet for Per Dahl.",
            {("Ida Lund", None, "Per Dahl")},
        ),
        ("Velkomst\nFormanden bød velkommen til Ida Lund, som er ny i byen.", set()),
        ("Nye medlemmer\nIda Lund er indtrådt i stedet for Per Dahl.", {("Ida Lund", None, "Per Dahl")}),
        ("Status\nKL har udpeget Ida Lund som nyt medlem i stedet for Per Dahl.", {("Ida Lund", "medlem", "Per Dahl")}),
        ("Meddelelser\nKL har udpeget Ida Lund til bestyrelsen for Sydvand A/S.", None),
        ("Sydvand A/S\nKL har udpeget Ida Lund til bestyrelsen.", set()),
        ("Meddelelser\nKommunen har mødt Ida Lund i bestyrelsen.", set()),
    ],
)
def test_others_fill_a_seat_on_the_board_that_met(
    item: str, expected: set[tuple[str, str | None, str | None]] | None
) -> None:
    found = {(person, role, gone) for person, body, role, gone in seats(BOARD, item) if body == "Nordvand A/S"}
    assert found == (expected or set())


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Ny formand\nIda Lund blev valgt.", {("Ida Lund", "formand")}),
        (
            "Ansvar\nBestyrelsen genvalgte Ida Lund som formand og valgte Bo Krag som ny kasserer.",
            {("Ida Lund", "formand"), ("Bo Krag", "kasserer")},
        ),
        ("Ansvar\nBestyrelsen valgte Ida Lund som formand.", {("Ida Lund", "formand")}),
        (
            "Konstituering\nIda Lund blev formand, og Bo Krag blev næstformand.",
            {("Ida Lund", "formand"), ("Bo Krag", "næstformand")},
        ),
        ("Konstituering\nAnna Holm, formand\nBo Krag, kasserer", {("Anna Holm", "formand"), ("Bo Krag", "kasserer")}),
        ("Konstituering\nBestyrelsesmedlem: Ida Lund", {("Ida Lund", "medlem")}),
        ("Konstituering\nFormand: Bo Krag\nMenigt medlem: Ida Lund", {("Bo Krag", "formand"), ("Ida Lund", "medlem")}),
        ("Konstituering\nIda Lund er sekretær.", {("Ida Lund", "sekretær")}),
        ("Drift\nIda Lund er sekretær.", set()),
        (
            "Konstituering\nAnna Holm og Bo Krag blev valgt til hhv. formand og kasserer.",
            {("Anna Holm", "formand"), ("Bo Krag", "kasserer")},
        ),
        ("Konstituering\nAnna Holm, Bo Krag og Ida Lund blev valgt til hhv. formand og kasserer.", set()),
        (
            "Eventuelt\nBo Krag trækker sig som formand. Ida Lund blev herefter konstitueret som formand.",
            {("Ida Lund", "formand")},
        ),
        ("Eventuelt\nIda Lund blev konstitueret som formand i naboens forening.", set()),
        ("Orientering\nIda Lund blev konstitueret som formand.", set()),
    ],
)
def test_a_board_elects_its_own(item: str, expected: set[tuple[str, str | None]]) -> None:
    assert seats(BOARD, item) == {(person, "Nordvand A/S", role, None) for person, role in expected}


def test_an_assembly_that_constitutes_the_board_elects_none_of_its_own() -> None:
    item = "Konstituering af bestyrelsen\nFormand: Ida Lund\nNæstformand: Bo Krag"
    assert seats("Nordvands Repræsentantskab", item) == set()


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Valg til bestyrelsen\nPå valg er Anna Holm og Bo Krag. Begge blev genvalgt.", {"Anna Holm", "Bo Krag"}),
        (
            "Valg til bestyrelsen\nPå valg:\nAnna Holm\nBo Krag\nIda Lund\nAlle blev genvalgt.",
            {"Anna Holm", "Bo Krag", "Ida Lund"},
        ),
        ("Valg til bestyrelsen\nPå valg er Anna Holm, Bo Krag og Ida Lund. Begge blev genvalgt.", set()),
        ("Valg til bestyrelsen\nPå valg er Anna Holm og Bo Krag. Bo Krag genopstiller ikke. Begge blev takket.", set()),
        ("Valg af bestyrelse\nAnna Holm – genvalg\nBo Krag – nyvalg", {"Anna Holm", "Bo Krag"}),
        ("Valg af bestyrelsesmedlemmer\nValgt for 2 år: Anna Holm og Bo Krag.", {"Anna Holm", "Bo Krag"}),
        ("Valg\nFormand for 2 år: Anna Holm (genvalgt)", {"Anna Holm"}),
    ],
)
def test_voters_elect_all_who_stood(item: str, expected: set[str]) -> None:
    assert {person for person, body, *_ in seats(VOTERS, item) if body == "Søby Vandværk"} == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Valg til udvalg\nHavneudvalget: Anna Holm (A), formand, Bo Krag (V), næstformand, Ida Lund (A)",
            {("Anna Holm", "formand"), ("Bo Krag", "næstformand"), ("Ida Lund", None)},
        ),
        (
            "Valg til Havneudvalget\nBeslutning:\nSocialdemokratiet: Anna Holm\nVenstre: Bo Krag",
            {("Anna Holm", None), ("Bo Krag", None)},
        ),
        (
            "Valg til Havneudvalget\nBeslutning:\nGruppe A: Anna Holm, Ida Lund\nGruppe V: Bo Krag",
            {("Anna Holm", None), ("Ida Lund", None), ("Bo Krag", None)},
        ),
        ("Udvalg\nByrådet har nedsat Havneudvalget og udpeget Anna Holm som formand.\nBeslutning:\nDrøftet.", set()),
        (
            "Poster\nIndstilling:\nat Anna Holm bliver formand for Havneudvalget.\nBeslutning:\nGodkendt.",
            {("Anna Holm", "formand")},
        ),
        (
            "Poster\nIndstilling:\nDet indstilles, at Anna Holm bliver formand for Havneudvalget.\nBeslutning:\nUdsat.",
            set(),
        ),
    ],
)
def test_a_council_fills_a_committee(item: str, expected: set[tuple[str, str | None]]) -> None:
    found = {(person, role) for person, body, role, _ in seats(COUNCIL, item) if body == "Havneudvalget"}
    assert found == expected


@pytest.mark.parametrize(
    "told",
    [
        "SF-gruppen har meddelt, at Ida Lund indtræder i Kystrådet i stedet for Per Dahl.",
        "Venstre har meddelt, at Per Dahl udtræder af Kystrådet og erstattes af Ida Lund.",
    ],
)
def test_a_group_changes_its_seats_whatever_the_item_is_called(told: str) -> None:
    item = f"Meddelelser\n{told}\nBeslutning:\nTaget til efterretning."
    assert seats(COUNCIL, item) == {("Ida Lund", "Kystrådet", None, "Per Dahl")}
    assert seats(COUNCIL, item.replace("Taget til efterretning.", "Udsat.")) == set()


def test_who_is_elected_anew_after_another_has_the_seat_the_sentence_tells() -> None:
    item = "Valg af ny formand for Kystrådet\nBeslutning:\nSom nyt medlem af Kystrådet efter Per Dahl valgtes Ida Lund."
    assert seats(COUNCIL, item) == {("Ida Lund", "Kystrådet", "medlem", "Per Dahl")}


def test_somebody_is_asked_for_in_the_place_of_one_who_left() -> None:
    item = "Udpegning\nIndstilling:\nat byrådet udpeger et medlem til Kystrådet i stedet for Per Dahl.\nBeslutning:\n"
    assert seats(COUNCIL, f"{item}Udpeget blev Ida Lund. Som stedfortræder udpegedes Bo Krag.") == {
        ("Ida Lund", "Kystrådet", None, "Per Dahl"),
        ("Bo Krag", "Kystrådet", "stedfortræder", None),
    }


def test_whom_others_appoint_besides_is_nobody_instead() -> None:
    item = "Udpegning\nIndstilling:\nat Ida Lund udpeges til Kystrådet, og at Havnelisten udpeger en stedfortræder.\n"
    told = "Beslutning:\nGodkendt. Havnelisten udpegede Bo Krag."
    assert ("Ida Lund", "Kystrådet", None, None) in seats(COUNCIL, f"{item}{told}")
    assert seats(COUNCIL, f"{item}Beslutning:\nGodkendt. I stedet udpegedes Bo Krag.") == {
        ("Bo Krag", "Kystrådet", None, None)
    }


def test_who_goes_on_in_a_seat_follows_nobody() -> None:
    item = "Bestyrelsen\nBestyrelsen udpegede Ida Lund til medlem af bestyrelsen for en ny periode. Per Dahl udtræder."
    assert seats(BOARD, item) == {("Ida Lund", "Nordvand A/S", "medlem", None)}


def test_all_whom_parties_want_are_taken() -> None:
    item = "Udpegning til Kystrådet\nVenstre har indstillet Bo Krag. SF har indstillet Ida Lund.\nBeslutning:\n"
    people = {("Bo Krag", "Kystrådet", None, None), ("Ida Lund", "Kystrådet", None, None)}
    assert seats(COUNCIL, f"{item}De indstillede blev udpeget.") == people
    assert seats(COUNCIL, f"{item}De indstillede blev drøftet.") == set()


def test_a_name_ends_where_the_label_of_the_next_line_begins() -> None:
    text = (
        "Valg til Kystrådet\nFølgende er valgt:\nGruppe A: Anna Holm, Ida Lund\nGruppe V: Bo Krag\nÆldre-/bygruppen: 2"
    )
    reading = reading_of(HEAD.format(head=COUNCIL, meeting="møde", item=text))
    assert {one.name for one in of(reading, Actor) if one.actor_kind == "person"} == {
        "Anna Holm",
        "Bo Krag",
        "Ida Lund",
    }


def test_a_decision_that_ends_in_a_day_is_no_heading() -> None:
    item = "Valg af næstformand\nBeslutning: Ida Lund vælges til næstformand fra 1. juli 2022."
    assert seats(BOARD, item) == {("Ida Lund", "Nordvand A/S", "næstformand", None)}


def test_who_is_hired_or_leads_the_meeting_holds_an_office() -> None:
    item = "Nyt\nIda Lund er ansat som driftschef pr. 1. august 2022. Mødet blev ledet af næstformand Bo Krag."
    found = of(reading_of(HEAD.format(head=BOARD, meeting="møde", item=item)), Role)
    assert {(one.person, one.role) for one in found} == {("Ida Lund", "driftschef"), ("Bo Krag", "næstformand")}
    elsewhere = item.replace("pr. 1. august 2022", "hos Sydvand")
    found = of(reading_of(HEAD.format(head=BOARD, meeting="møde", item=elsewhere)), Role)
    assert {(one.person, one.organisation) for one in found if one.role == "driftschef"} == {("Ida Lund", "Sydvand")}


ASKED = "Udpegninger\nIndstilling\nDet indstilles, at bestyrelsen udpeger et medlem til Kystrådet.\nBeslutning\n"


@pytest.mark.parametrize(
    "told",
    [
        "Som ny næstformand fra 1. september 2022 valgtes Ida Lund.",
        "Til bådelauget udpegedes Per Dahl. Som stedfortræder for ham blev Ida Lund valgt.",
    ],
)
def test_a_seat_told_of_elsewhere_is_none_of_the_one_body_asked_for(told: str) -> None:
    assert "Kystrådet" not in {body for person, body, _, _ in seats(BOARD, ASKED + told) if person == "Ida Lund"}


def test_a_chair_is_of_no_body_that_a_title_names_beside_another() -> None:
    told = "Udpegning til bådelauget samt til Nordvand A/S\nSom ny næstformand fra 1. maj 2022 valgtes Ida Lund."
    assert "Nordvand A/S" not in {body for _, body, _, _ in seats("Bestyrelsesmøde i Sydvand A/S", told)}


def test_the_seat_of_a_council_that_somebody_left_is_filled_by_no_committee() -> None:
    text = (
        "Udpegninger\nSagsfremstilling\nPer Dahl udtrådte af Kommunalbestyrelsen den 1. maj 2022.\n"
        "Beslutning\nHavneudvalget udpegede Ida Lund i stedet for Per Dahl."
    )
    head = HEAD.format(head="Havneudvalget", meeting="møde", item=text)
    found = {(one.person, one.to_body) for one in of(reading_of(head), Appointment)}
    assert ("Ida Lund", "Kommunalbestyrelsen") not in found

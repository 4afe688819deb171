"""Seats of those whom a case lists, where the proposal or the decision points back to them."""

import pytest

from referatgraf.facts import Appointment
from tests.reading.appointments.test_seats_listed import HEAD, seats
from tests.reading.traps import of, reading_of

LIST = "Medlemmer\nAnna Holm (A), Læsø Kommune\nBo Krag (V), Læsø Kommune\n\nStedfortrædere\nIda Lund (A)\n\n"
LISTED = {
    ("Anna Holm", "Kystrådet", "medlem", None),
    ("Bo Krag", "Kystrådet", "medlem", None),
    ("Ida Lund", "Kystrådet", "stedfortræder", None),
}


def item(*, before: str = "Partierne har meldt følgende ind:", proposal: str, decision: str) -> str:
    return (
        f"Udpegning til Kystrådet\n\nSagsfremstilling\n{before}\n\n{LIST}"
        f"Indstilling\n{proposal}\n\nBeslutning\n{decision}"
    )


@pytest.mark.parametrize(
    ("proposal", "decision"),
    [
        ("Det indstilles, at byrådet udpeger de nævnte medlemmer og stedfortrædere.", "Indstillingen blev godkendt."),
        ("Det indstilles, at byrådet udpeger medlemmer.", "Byrådet udpegede de foreslåede medlemmer."),
    ],
)
def test_those_whom_the_answer_points_back_to_are_appointed(proposal: str, decision: str) -> None:
    assert seats(item(proposal=proposal, decision=decision)) == LISTED


@pytest.mark.parametrize(
    ("before", "proposal", "decision"),
    [
        ("Partierne har meldt følgende ind:", "Det indstilles, at byrådet udpeger medlemmer.", "Godkendt."),
        ("De nuværende medlemmer er:", "Det indstilles, at byrådet udpeger de nævnte.", "Godkendt."),
        ("Partierne har meldt følgende ind:", "Det indstilles, at byrådet udpeger de nævnte medlemmer.", "Udsat."),
        (
            "Partierne har meldt følgende ind:",
            "Det indstilles, at byrådet udpeger de nævnte medlemmer.",
            "Ikke godkendt.",
        ),
        (
            "Partierne har meldt følgende ind:",
            "Det indstilles, at byrådet noterer de nævnte medlemmer.",
            "Taget til efterretning.",
        ),
    ],
)
def test_a_list_is_no_appointment_where_nothing_points_to_it_or_it_is_not_approved(
    before: str, proposal: str, decision: str
) -> None:
    assert seats(item(before=before, proposal=proposal, decision=decision)) == set()


def test_the_cells_of_a_table_stand_between_those_listed() -> None:
    table = "Medlem\nParti\nKommune\nAnna Holm\nA\nLæsø Kommune\nBo Krag\nV\nLæsø Kommune\n"
    told = (
        f"Udpegning til Kystrådet\n\nSagsfremstilling\n{table}\nBeslutning\nByrådet udpegede ovenstående til Kystrådet."
    )
    assert {(person, role) for person, _, role, _ in seats(told)} == {("Anna Holm", "medlem"), ("Bo Krag", "medlem")}


def test_what_a_group_announces_of_its_seats_needs_only_be_noted() -> None:
    told = (
        "Ændring i udvalgsposter\n\nSagsfremstilling\nVenstres gruppe meddeler følgende:\n"
        "Socialudvalget: Per Dahl\nKulturudvalget: Bo Krag afløser Ida Lund\n\nBeslutning\nTaget til efterretning."
    )
    assert seats(told) == {
        ("Per Dahl", "Socialudvalget", None, None),
        ("Bo Krag", "Kulturudvalget", None, "Ida Lund"),
    }


def test_the_one_nominated_is_appointed_where_nothing_else_could_be_approved() -> None:
    told = (
        "Nyt medlem af Kystrådet\n\nSagsfremstilling\nIda Lund er udtrådt af Kystrådet.\n"
        "Venstre indstiller Bo Krag som nyt medlem i stedet.\n\nBeslutning\n"
    )
    assert seats(f"{told}Indstillingen blev godkendt.") == {("Bo Krag", "Kystrådet", "medlem", "Ida Lund")}
    assert seats(f"{told}Indstillingen blev drøftet.") == set()


def test_who_has_become_a_member_of_the_body_that_met_is_told_of() -> None:
    told = reading_of(f"{HEAD}Nye medlemmer\n\n- Bo Krag er indtrådt i stedet for Ida Lund\n\nBeslutning\nNoteret.\n")
    assert [(one.person, one.replacing, one.new) for one in of(told, Appointment)] == [("Bo Krag", "Ida Lund", False)]


def test_a_pair_with_a_slash_is_a_member_and_a_substitute_only_where_the_heading_says_so() -> None:
    opened = "Udpegning til Kystrådet\n\nBeslutning\nByrådet udpegede følgende:\n"
    assert seats(f"{opened}\nMedlem / stedfortræder\nAnna Holm (A) / Bo Krag (V)") == {
        ("Anna Holm", "Kystrådet", "medlem", None),
        ("Bo Krag", "Kystrådet", "stedfortræder", None),
    }
    assert seats(f"{opened}Anna Holm (A) / Bo Krag (V)") == set()


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Havnerådet", {("Anna Holm", "Kystrådet"), ("Bo Krag", "Havnerådet"), ("Ida Lund", "Havnerådet")}),
        ("Fjordlauget", {("Anna Holm", "Kystrådet")}),
    ],
)
def test_a_list_is_of_the_body_on_the_line_above_it_and_not_of_an_earlier_one(
    heading: str, expected: set[tuple[str, str]]
) -> None:
    told = (
        "Udpegning til råd og nævn\n\nIndstilling\nDet indstilles, at byrådet udpeger de anførte medlemmer, og at "
        "udpegning til Handicaprådet udgår.\n\nSagsfremstilling\nKystrådet\nByrådet udpeger et medlem.\n\n"
        f"Medlem   Indstillet af\nAnna Holm (A)   Socialdemokratiet\n\n{heading}\nÉt medlem med stedfortræder.\n\n"
        "Medlem   Stedfortræder\nBo Krag (V)   Ida Lund (A)\n\nBeslutning\nDe anførte medlemmer blev udpeget."
    )
    assert {(person, body) for person, body, _, _ in seats(told)} == expected

"""Seats body by body: below a letter of the case, a heading, a label, or in a table."""

import pytest

from tests.reading.appointments.test_seats_listed import seats

CASE = (
    "Valg til bestyrelser og råd\n\nSagsfremstilling\na) Nordvand A/S. Byrådet vælger to medlemmer.\n"
    "b) Hegnsynet. Der vælges et medlem og en suppleant.\n\nBeslutning\n"
)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            f"{CASE}Ad a) Anna Holm (A) og Bo Krag (V).\nAd b) Ida Lund, suppleant Per Dahl.",
            {
                ("Anna Holm", "Nordvand A/S", None, None),
                ("Bo Krag", "Nordvand A/S", None, None),
                ("Ida Lund", "Hegnsynet", None, None),
                ("Per Dahl", "Hegnsynet", "suppleant", None),
            },
        ),
        (f"{CASE}Ad a) Udsættes. Anna Holm er nævnt.\nAd b) Taget til efterretning.", set()),
        (
            "Repræsentanter i havneråd m.v.\n\nBeslutning\nTil Kystrådet: Anna Holm, med Bo Krag som stedfortræder.\n"
            "Til Børneudvalget:\n- Ida Lund (A), formand\n- Per Dahl (V)",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", "stedfortræder", None),
                ("Ida Lund", "Børneudvalget", "formand", None),
                ("Per Dahl", "Børneudvalget", None, None),
            },
        ),
        ("Nyt i udvalgene\n\nBeslutning\nKystrådet: Anna Holm takkede Bo Krag.", set()),
        (
            "Besættelse af pladser\n\nIndstilling\nDirektionen indstiller, at byrådet vælger:\n"
            "- Kystrådet: Ida Lund (A) (hidtil: Per Dahl)\n\nBeslutning\nGodkendt.",
            {("Ida Lund", "Kystrådet", None, "Per Dahl")},
        ),
        (
            "Besættelse af pladser\n\nIndstilling\nAt byrådet over for ministeren indstiller:\n"
            "- Kystrådet: Ida Lund (A)\n\nBeslutning\nGodkendt.",
            set(),
        ),
    ],
)
def test_the_body_of_a_part_is_carried_to_whom_it_names(item: str, expected: set[tuple[str, ...]]) -> None:
    assert seats(item) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Valg til Kystrådet\n\nBeslutning\nIndstillet af         Medlem         Suppleant\n"
            "Venstre               Bo Krag        Per Dahl\nKystlauget            Anna Holm      Ida Lund",
            {
                ("Bo Krag", "Kystrådet", None, None),
                ("Per Dahl", "Kystrådet", "suppleant", None),
                ("Anna Holm", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", "suppleant", None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nFunktion Hidtil Ny\nFormand Bo Krag (V) Anna Holm (A)\n"
            "Medlem Ida Lund genvalg",
            {("Anna Holm", "Kystrådet", "formand", "Bo Krag"), ("Ida Lund", "Kystrådet", "medlem", None)},
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nByrådet udpegede:\nMedlem                Indstillet af\n"
            "Bo Krag (V)           Venstre\nIda Lund (A)          Socialdemokratiet",
            {("Bo Krag", "Kystrådet", "medlem", None), ("Ida Lund", "Kystrådet", "medlem", None)},
        ),
        (
            "Valg til Kystrådet\n\nSagsfremstilling\nNuværende medlemmer:\nMedlem Parti\nBo Krag V\nIda Lund A\n\n"
            "Beslutning\nUdsættes.",
            set(),
        ),
    ],
)
def test_the_rows_of_a_table_seat_whom_their_columns_say(item: str, expected: set[tuple[str, ...]]) -> None:
    assert seats(item) == expected


def test_what_one_point_asks_for_is_no_body_of_another() -> None:
    asked = "Konstituering\n\nIndstilling\nSekretariatet indstiller,\n1. at der vælges en formand\n"
    assert seats(
        f"{asked}2. at der vælges et medlem til Kystrådet\n\nBeslutning\n"
        "Ad 1: Bo Krag foreslog Ida Lund. Ida Lund valgt.\nAd 2: Per Dahl blev valgt."
    ) == {("Per Dahl", "Kystrådet", None, None)}

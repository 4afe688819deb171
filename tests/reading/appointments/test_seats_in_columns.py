"""Seats in tables of two columns, below a body with its number of seats, and for somebody named."""

import pytest

from tests.reading.appointments.test_seats_listed import seats


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Valg til Kystrådet\n\nBeslutning\nMedlemmer                 Stedfortrædere\n"
            "Anna Holm (A)             Bo Krag (V)\nIda Lund (A)              Per Dahl (V)",
            {
                ("Anna Holm", "Kystrådet", "medlem", None),
                ("Bo Krag", "Kystrådet", "stedfortræder", None),
                ("Ida Lund", "Kystrådet", "medlem", None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nFølgende blev valgt:\n\nMedlem:\n\nStedfortræder:\n\n"
            "Anna Holm (A) – formand\n\nBo Krag (V)\n\nIda Lund (A)\n\nPer Dahl (V)",
            {
                ("Anna Holm", "Kystrådet", "formand", None),
                ("Bo Krag", "Kystrådet", "stedfortræder", None),
                ("Ida Lund", "Kystrådet", "medlem", None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nFølgende blev valgt:\n\nMedlem:\n\nStedfortræder:\n\n"
            "Anna Holm (A)\n\nBo Krag (V)\n\nIda Lund (A)",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", None, None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nFølgende blev valgt:\n\nMedlem:\n\nStedfortræder:\n\n"
            "Anna Holm (A)\n\nBo Krag (V) – formand",
            {("Anna Holm", "Kystrådet", None, None), ("Bo Krag", "Kystrådet", "formand", None)},
        ),
        (
            "Valg af medlemmer til Kystkommissionen for Region Sjælland\n\nBeslutning\n"
            "Gruppe 1 (A, F): Anna Holm (A) og Ida Lund (A)\nGruppe 2 (V): Bo Krag (V)",
            {
                ("Anna Holm", "Kystkommissionen for Region Sjælland", None, None),
                ("Ida Lund", "Kystkommissionen for Region Sjælland", None, None),
                ("Bo Krag", "Kystkommissionen for Region Sjælland", None, None),
            },
        ),
        (
            "Udpegning af medlem til Tranelandet\n\nBeslutning\nAnna Holm (A) blev valgt.",
            {("Anna Holm", "Tranelandet", None, None)},
        ),
        (
            "Udpegninger\n\nBeslutning\nFølgende blev udpeget:\n\na. Kystrådet: 2 medlemmer\n"
            "- Anna Holm (A)\n- Bo Krag (V)\nStedfortrædere: Ida Lund (A) henholdsvis Per Dahl (V)",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", "stedfortræder", None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Udpegninger\n\nBeslutning\nFølgende blev udpeget:\n\na. Kystrådet - 1 medlem\n- Anna Holm\n"
            "Stedfortræder for Anna Holm er Ida Lund.",
            {("Anna Holm", "Kystrådet", None, None), ("Ida Lund", "Kystrådet", "stedfortræder", None)},
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nByrådet udpegede følgende:\nA: Anna Holm (stedfortræder: Ida Lund)\n"
            "V: Bo Krag (stedfortræder: Per Dahl)",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", "stedfortræder", None),
                ("Bo Krag", "Kystrådet", None, None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Valg til udvalg\n\nBeslutning\nFølgende blev valgt:\nHavneudvalget: Anna Holm (A)\n"
            "Kystudvalget: Bo Krag (V), Ida Lund (A) og\nPer Dahl (V)",
            {
                ("Anna Holm", "Havneudvalget", None, None),
                ("Bo Krag", "Kystudvalget", None, None),
                ("Ida Lund", "Kystudvalget", None, None),
                ("Per Dahl", "Kystudvalget", None, None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nTil Kystrådet udpegedes Anna Holm. "
            "Som stedfortrædere udpegedes Ida Lund (for Anna Holm) og Per Dahl (for Bo Krag).",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", "stedfortræder", None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Udpegning til Kystrådet\n\nBeslutning\nA udpeger: Anna Holm, Læsø, og Ida Lund, Samsø\n"
            "V udpeger: Bo Krag, Ærø",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", None, None),
            },
        ),
        (
            "Konstituering\n\nBeslutning\nKystrådet er herefter sammensat således:\nAnna Holm (formand)\nBo Krag",
            {("Anna Holm", "Kystrådet", "formand", None), ("Bo Krag", "Kystrådet", None, None)},
        ),
        (
            "Udpegning til Kystrådet\n\nBeslutning\nAnna Holm og Bo Krag.",
            {("Anna Holm", "Kystrådet", None, None), ("Bo Krag", "Kystrådet", None, None)},
        ),
        (
            "Ændring i Kystrådet\n\nBeslutning\nIda Lund afløser Bo Krag i Kystrådet, idet Bo Krag er fraflyttet.",
            {("Ida Lund", "Kystrådet", None, "Bo Krag")},
        ),
    ],
)
def test_who_takes_which_seat(item: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    assert seats(item) == expected


@pytest.mark.parametrize(
    "item",
    [
        "Udpegning til Kystrådet\n\nBeslutning\nVenstre udpeger Bo Krag. Sagen udsættes.",
        "Orientering fra Kystrådet\n\nBeslutning\nAnna Holm og Bo Krag.",
        "Udpegning til Kystrådet\n\nBeslutning\nAnna Holm og Bo Krag.\n\nDrøftet.",
    ],
)
def test_nobody_is_appointed_where_it_is_put_off_or_not_said(item: str) -> None:
    assert seats(item) == set()

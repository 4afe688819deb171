"""Seats in lists, point by point, and in the sentence that goes on with the one before."""

import pytest

from referatgraf.facts import Appointment
from tests.reading.traps import of, reading_of

HEAD = """Byrådet, Læsø Kommune
Referat
Mødedato: 10. januar 2023

Deltagere:
Anna Holm (A)
Bo Krag (V)
Ida Lund (A)
Per Dahl (V)

1. """


def appointments(item: str) -> list[Appointment]:
    return [one for one in of(reading_of(f"{HEAD}{item}\n"), Appointment) if one.new]


def seats(item: str) -> set[tuple[str, str, str | None, str | None]]:
    return {(one.person, one.to_body, one.role, one.replacing) for one in appointments(item)}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Nedsættelse af Økonomiudvalget\n\nBeslutning\nFølgende blev valgt:\n\nFra valggruppen A og F:\n"
            "Anna Holm (A) (formand)\nIda Lund (A)\n\nFra valggruppen V:\nBo Krag (V)",
            {
                ("Anna Holm", "Økonomiudvalget", "formand", None),
                ("Ida Lund", "Økonomiudvalget", None, None),
                ("Bo Krag", "Økonomiudvalget", None, None),
            },
        ),
        (
            "Valg til stående udvalg\n\nBeslutning\nByrådet valgte følgende:\n\nSocialudvalget (2 medlemmer)\n"
            "Anna Holm (A)\nPer Dahl (V)\n\nKulturudvalget (2 medlemmer)\nIda Lund (A)\nBo Krag (V)",
            {
                ("Anna Holm", "Socialudvalget", None, None),
                ("Per Dahl", "Socialudvalget", None, None),
                ("Ida Lund", "Kulturudvalget", None, None),
                ("Bo Krag", "Kulturudvalget", None, None),
            },
        ),
        (
            "Valg til råd\n\nBeslutning\nFølgende blev valgt:\nKystrådet: Anna Holm, suppleant Bo Krag\n"
            "Havnerådet: Ida Lund (Per Dahl suppleant)\nHandicaprådet: ingen meldte sig.",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", "suppleant", None),
                ("Ida Lund", "Havnerådet", None, None),
                ("Per Dahl", "Havnerådet", "suppleant", None),
            },
        ),
        (
            "Konstituering i udvalgene\n\nBeslutning\nTeknisk Udvalg: Formand Anna Holm, næstformand Bo Krag\n"
            "Socialudvalget: Formand Ida Lund, næstformand Per Dahl",
            {
                ("Anna Holm", "Teknisk Udvalg", "formand", None),
                ("Bo Krag", "Teknisk Udvalg", "næstformand", None),
                ("Ida Lund", "Socialudvalget", "formand", None),
                ("Per Dahl", "Socialudvalget", "næstformand", None),
            },
        ),
        (
            "Valg af valgbestyrelse til kommunale valg\n\nBeslutning\n"
            "Medlemmer: Anna Holm (A) (formand), Bo Krag (V) og Ida Lund (A).\nStedfortræder: Per Dahl (V).\n"
            "Borgmesteren takkede.",
            {
                ("Anna Holm", "valgbestyrelse", "formand", None),
                ("Bo Krag", "valgbestyrelse", "medlem", None),
                ("Ida Lund", "valgbestyrelse", "medlem", None),
                ("Per Dahl", "valgbestyrelse", "stedfortræder", None),
            },
        ),
        (
            "Valg til udvalg\n\nBeslutning\nHavnerådet: Formand Anna Holm (A), Bo Krag (V), Ida Lund (A)",
            {
                ("Anna Holm", "Havnerådet", "formand", None),
                ("Bo Krag", "Havnerådet", None, None),
                ("Ida Lund", "Havnerådet", None, None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nAnna Holm (A) (stedfortræder: Bo Krag (V))\n"
            "Ida Lund (A) – stedfortræder: Per Dahl (V)",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Kystrådet", "stedfortræder", None),
                ("Ida Lund", "Kystrådet", None, None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        ("Valg af borgmester\n\nBeslutning\nA: Anna Holm\nV: Bo Krag", set()),
        ("Valg til Kystrådet\n\nBeslutning\nGodkendt.\nImod stemte:\nA: Anna Holm\nV: Bo Krag", set()),
        (
            "Udpegninger\n\nBeslutning\nByrådet udpegede Anna Holm til Kystrådet, Bo Krag til Havnerådet og "
            "Ida Lund til Museumsrådet.",
            {
                ("Anna Holm", "Kystrådet", None, None),
                ("Bo Krag", "Havnerådet", None, None),
                ("Ida Lund", "Museumsrådet", None, None),
            },
        ),
        (
            "Udpegning til Huslejenævnet\n\nIndstilling\nDet indstilles, at byrådet udpeger Per Dahl (indstillet af "
            "Lejernes Landsorganisation) som medlem.\n\nBeslutning\nGodkendt.",
            {("Per Dahl", "Huslejenævnet", "medlem", None)},
        ),
        (
            "Grønt Råd\n\nBeslutning\nByrådet godkendte følgende sammensætning af Grønt Råd:\n"
            "- Anna Holm (A), formand\n- Bo Krag (V)",
            {("Anna Holm", "Grønt Råd", "formand", None), ("Bo Krag", "Grønt Råd", None, None)},
        ),
        (
            "Repræsentation\n\nIndstilling\nDet indstilles, at byrådet udpeger\n1. formand for Kystrådet\n"
            "2. et medlem og en stedfortræder til Havnerådet\n\nBeslutning\n"
            "Ad 1. Anna Holm blev udpeget som formand for Kystrådet.\n"
            "Ad 2. Ida Lund som medlem og Bo Krag som stedfortræder.",
            {
                ("Anna Holm", "Kystrådet", "formand", None),
                ("Ida Lund", "Havnerådet", "medlem", None),
                ("Bo Krag", "Havnerådet", "stedfortræder", None),
            },
        ),
        (
            "Udtræden\n\nBeslutning\nBo Krag er udtrådt af Kystrådet pr. 31. december 2022. "
            "I stedet indtræder 1. suppleant Per Dahl.",
            {("Per Dahl", "Kystrådet", None, "Bo Krag")},
        ),
        (
            "Udpegning til Kystrådet\n\nBeslutning\nUdpegning af Anna Holm (A) og Bo Krag (V) blev godkendt.",
            {("Anna Holm", "Kystrådet", None, None), ("Bo Krag", "Kystrådet", None, None)},
        ),
    ],
)
def test_each_takes_the_seat_of_the_list_or_point_where_the_name_stands(
    item: str, expected: set[tuple[str, str, str | None, str | None]]
) -> None:
    assert seats(item) == expected


def test_two_who_stand_for_one_office_do_not_share_it() -> None:
    item = (
        "Konstituering\n\nBeslutning\nNæstformand: Anna Holm og Bo Krag stillede op. "
        "Anna Holm blev valgt med 5 stemmer mod 3."
    )
    assert seats(item) == {("Anna Holm", "Byrådet", "næstformand", None)}


def test_a_committee_elects_no_chair_of_the_council() -> None:
    item = "Konstituering\n\nBeslutning\nUdvalget konstituerede sig med Anna Holm som formand."
    assert seats(item) == set()


def test_who_nominated_is_not_where_one_is_appointed_to() -> None:
    item = (
        "Udpegning til Havnerådet\n\nIndstilling\nForvaltningen indstiller, at byrådet udpeger følgende efter "
        "indstilling fra organisationerne:\nDansk Arbejdsgiverforening: Jens Bæk (suppleant: Rie Berg)\n\n"
        "Beslutning\nIndstillingen godkendt."
    )
    assert {(one.person, one.to_body, one.nominated_by) for one in appointments(item)} == {
        ("Jens Bæk", "Havnerådet", "Dansk Arbejdsgiverforening"),
        ("Rie Berg", "Havnerådet", "Dansk Arbejdsgiverforening"),
    }


def test_a_line_for_each_party_or_association_tells_who_nominates() -> None:
    parties = "Valg til Havnerådet\n\nBeslutning\nA: Anna Holm\nV: Bo Krag (suppleant: Per Dahl)"
    assert {(one.person, one.to_body, one.nominated_by) for one in appointments(parties)} == {
        ("Anna Holm", "Havnerådet", "Socialdemokratiet"),
        ("Bo Krag", "Havnerådet", "Venstre"),
        ("Per Dahl", "Havnerådet", "Venstre"),
    }
    associations = (
        "Udpegning til Grønt Råd\n\nSagsfremstilling\nFølgende foreninger har indstillet medlemmer:\n"
        "Friluftsrådet: Jens Bæk\nDansk Ornitologisk Forening: Rie Berg\n\nIndstilling\n"
        "Det indstilles, at byrådet udpeger de indstillede medlemmer til Grønt Råd.\n\nBeslutning\nGodkendt."
    )
    assert {(one.person, one.to_body, one.nominated_by) for one in appointments(associations)} == {
        ("Jens Bæk", "Grønt Råd", "Friluftsrådet"),
        ("Rie Berg", "Grønt Råd", "Dansk Ornitologisk Forening"),
    }


def test_the_day_on_which_somebody_left_is_not_the_successors() -> None:
    item = (
        "Udpegning\n\nIndstilling\nDet indstilles, at byrådet udpeger Anna Holm til Kystrådet i stedet for Bo Krag, "
        "der er fratrådt pr. 31. december 2022.\n\nBeslutning\nGodkendt."
    )
    (one,) = appointments(item)
    assert (one.person, one.replacing, one.valid_from) == ("Anna Holm", "Bo Krag", None)


def test_those_of_a_list_sit_for_the_period_that_opens_it() -> None:
    item = (
        "Udpegning\n\nBeslutning\nByrådet udpegede følgende til Kystrådet for perioden 2022-2025:\n"
        "- Anna Holm (A)\n- Bo Krag (V)"
    )
    assert {(one.person, one.valid_from, one.valid_to) for one in appointments(item)} == {
        ("Anna Holm", "2022", "2025"),
        ("Bo Krag", "2022", "2025"),
    }


def test_one_more_than_proposed_leaves_the_proposed_in_their_seats() -> None:
    item = (
        "Udpegning\n\nIndstilling\nDet indstilles, at byrådet udpeger Anna Holm til Kystrådet.\n\nBeslutning\n"
        "Byrådet tiltrådte indstillingen, idet Bo Krag desuden udpeges."
    )
    assert seats(item) == {("Anna Holm", "Kystrådet", None, None), ("Bo Krag", "Kystrådet", None, None)}


def test_nobody_has_a_seat_in_whose_meeting_one_attends() -> None:
    assert (
        seats("Udpegning til KL's delegeretmøde\n\nBeslutning\nTil delegeretmødet udpeges:\n1. Anna Holm (A)") == set()
    )


def test_news_fill_no_seat() -> None:
    item = "Orientering fra bestyrelsesformanden\n\nBeslutning\nAt Anna Holm fortsætter som formand for Kystrådet."
    assert seats(item) == set()


def test_a_group_that_is_set_up_has_the_members_it_is_said_to_consist_of() -> None:
    item = "Byggeudvalg\n\nBeslutning\nDer nedsættes et Byggeudvalg bestående af Anna Holm, Bo Krag og Ida Lund."
    assert {person for person, *_ in seats(item)} == {"Anna Holm", "Bo Krag", "Ida Lund"}


@pytest.mark.parametrize(
    "item",
    [
        "Valg til Kystrådet\n\nBeslutning\nA udpeger Ida Lund med Anna Holm som personlig stedfortræder.",
        "Valg til Kystrådet\n\nBeslutning\nByrådet udpegede følgende:\nA: Ida Lund og Anna Holm",
        "Valg til Kystrådet\n\nBeslutning\nGruppe A: Ida Lund, Anna Holm",
    ],
)
def test_a_letter_of_the_attendance_list_tells_whose_choice_it_is(item: str) -> None:
    told = {(one.person, one.to_body, one.nominated_by) for one in appointments(item)}
    assert told == {(name, "Kystrådet", "Socialdemokratiet") for name in ("Ida Lund", "Anna Holm")}

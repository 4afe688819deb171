"""How councils fill the seats of committees, boards and boards of appeal, and who leaves them."""

import pytest

from referatgraf.facts import Appointment
from tests.reading.traps import of, reading_of

HEAD = "Referat\n\nByrådet, Læsø Kommune\n\nMødedato: 26. januar 2022\n\n1. "


def appointments(item: str) -> list[Appointment]:
    return [one for one in of(reading_of(f"{HEAD}{item}\n"), Appointment) if one.new]


def seats(item: str) -> set[tuple[str, str, str | None, str | None]]:
    return {(one.person, one.to_body, one.role, one.replacing) for one in appointments(item)}


def test_a_name_ends_before_the_label_of_the_next_seat() -> None:
    text = "Valg til Kystrådet\n\nBeslutning\nMedlem: Bo Krag\nPersonlig stedfortræder: Ida Lund"
    assert seats(text) == {("Bo Krag", "Kystrådet", "medlem", None), ("Ida Lund", "Kystrådet", "stedfortræder", None)}


def test_a_village_between_two_members_is_no_member() -> None:
    text = "Valg til Kystrådet\n\nBeslutning\nMedlemmer: Bo Krag, Øster Lem og Ida Lund, Sønderlem"
    assert {person for person, *_ in seats(text)} == {"Bo Krag", "Ida Lund"}


def test_what_is_said_of_the_next_one_is_not_said_of_the_first() -> None:
    text = (
        "Valg af formand for Kystrådet\n\nBeslutning\nBo Krag blev valgt med 5 stemmer mod 3. "
        "Ida Lund blev herefter valgt til næstformand."
    )
    assert seats(text) == {("Bo Krag", "Kystrådet", "formand", None), ("Ida Lund", "Kystrådet", "næstformand", None)}


def test_nobody_is_appointed_to_what_somebody_else_has_left() -> None:
    text = (
        "Udpegning til Kystrådet\n\nBeslutning\nByrådet udpegede Ida Lund (V) i stedet for Bo Krag (C), "
        "som er udtrådt af byrådet."
    )
    assert seats(text) == {("Ida Lund", "Kystrådet", None, "Bo Krag")}


def test_a_board_of_appeal_is_filled_where_its_case_asks_for_it() -> None:
    case = "Huslejenævnet\n\nSagsfremstilling\n{}\n\nBeslutning\nFormand: Dommer Anna Holm\nMedlem: Bo Krag"
    asked = case.format("Byrådet skal udpege en formand og et medlem.")
    assert seats(asked) == {
        ("Anna Holm", "Huslejenævnet", "formand", None),
        ("Bo Krag", "Huslejenævnet", "medlem", None),
    }
    assert seats(case.format("Nævnet har holdt tre møder.")) == set()


def test_those_an_organisation_wants_are_its_nominees() -> None:
    text = (
        "Udpegning af medlemmer til Handicaprådet\n\nSagsfremstilling\nDanske Handicaporganisationer har indstillet "
        "følgende:\nBo Krag, Dansk Handicap Forbund\nIda Lund, LEV\n\nIndstilling\nDirektionen indstiller, at byrådet "
        "udpeger de indstillede medlemmer.\n\nBeslutning\nIndstillingen blev "
    )
    nominated = {(one.person, one.nominated_by) for one in appointments(f"{text}tiltrådt.")}
    assert nominated == {
        ("Bo Krag", "Danske Handicaporganisationer"),
        ("Ida Lund", "Danske Handicaporganisationer"),
    }
    assert appointments(f"{text}ikke tiltrådt.") == []


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Nyt medlem af Kystrådet\n\nResume\nSom følge af Per Dahls fratræden skal byrådet udpege et nyt medlem af "
            "Kystrådet.\n\nBeslutning\nByrådet udpegede Ida Lund.",
            {("Ida Lund", "Kystrådet", None, "Per Dahl")},
        ),
        (
            "Udtræden\n\nResume\nBo Krag anmoder om udtræden af Kulturudvalget.\n\nIndstilling\nat Ida Lund, 1. "
            "stedfortræder for Venstre, indtræder i Kulturudvalget\n\nBeslutning\nGodkendt.",
            {("Ida Lund", "Kulturudvalget", None, "Bo Krag")},
        ),
        (
            "Stedfortræder\n\nBeslutning\nByrådet godkendte, at Ida Lund indkaldes som stedfortræder for Bo Krag i "
            "perioden 1. februar - 30. april 2022.",
            {("Ida Lund", "Byrådet", "stedfortræder", "Bo Krag")},
        ),
        (
            "Ændring i udvalgsposter\n\nBeslutning\nByrådet godkendte, at Ida Lund (V) overtager Per Dahls (V) plads i "
            "Økonomiudvalget, og at Anna Holm (A) overtager formandsposten i Teknisk Udvalg.",
            {
                ("Ida Lund", "Økonomiudvalget", None, "Per Dahl"),
                ("Anna Holm", "Teknisk Udvalg", "formand", None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nValgt blev: Bo Krag (V) med Ida Lund (V) som stedfortræder og Anna Holm "
            "(A) med Per Dahl (A) som stedfortræder.",
            {
                ("Bo Krag", "Kystrådet", None, None),
                ("Ida Lund", "Kystrådet", "stedfortræder", None),
                ("Anna Holm", "Kystrådet", None, None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Valg af 1. viceborgmester\n\nBeslutning\nAnna Holm (A) foreslog Bo Krag (V), der blev valgt.",
            {("Bo Krag", "Byrådet", "1. viceborgmester", None)},
        ),
    ],
)
def test_who_takes_a_seat(item: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    assert seats(item) == expected


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            "Brugerbestyrelsen i Dagcenter Tranevig\n\nBeslutning\n1 medlem udpeges af byrådet: Ida Lund er udpeget.",
            {("Ida Lund", "Brugerbestyrelsen i Dagcenter Tranevig", "medlem", None)},
        ),
        ("Kystrådet\n\nBeslutning\n1 medlem udpeges af byrådet: Ida Lund er foreslået.", set()),
        (
            "Valg til Kystrådet\n\nBeslutning\nByrådets repræsentanter: Ida Lund (A) og Bo Krag (V). "
            "Stedfortræder: Per Dahl (V).",
            {
                ("Ida Lund", "Kystrådet", "repræsentant", None),
                ("Bo Krag", "Kystrådet", "repræsentant", None),
                ("Per Dahl", "Kystrådet", "stedfortræder", None),
            },
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nValgt for A, F: Ida Lund og Anna Holm.\nValgt for V: Bo Krag.",
            {(name, "Kystrådet", None, None) for name in ("Ida Lund", "Anna Holm", "Bo Krag")},
        ),
        (
            "Valg til Kystrådet\n\nBeslutning\nSom medlemmer valgtes Ida Lund (havnerepræsentant) og Bo Krag "
            "(indstillet af fiskerne).",
            {("Ida Lund", "Kystrådet", "medlem", None), ("Bo Krag", "Kystrådet", "medlem", None)},
        ),
        (
            "Udpegning til Kystrådet\n\nBeslutning\nByrådet genudpegede Bo Krag og nyudpegede Ida Lund.",
            {("Ida Lund", "Kystrådet", None, None), ("Bo Krag", "Kystrådet", None, None)},
        ),
        (
            "Orlov til Bo Krag\n\nIndstilling\nDet indstilles, at Bo Krag (V) bevilges orlov, og at 1. stedfortræder "
            "for Venstre, Ida Lund, indkaldes i orlovsperioden.\n\nBeslutning\nGodkendt.",
            {("Ida Lund", "Byrådet", "stedfortræder", "Bo Krag")},
        ),
        (
            "Udpegning til skolebestyrelser\n\nBeslutning\nFjeldskolen: Ida Lund\nFjordskolen: Bo Krag",
            {("Ida Lund", "Fjeldskolen", None, None), ("Bo Krag", "Fjordskolen", None, None)},
        ),
        (
            "Ny havn\n\nBeslutning\nByrådet nedsatte et § 17, stk. 4-udvalg om havnen bestående af Ida Lund "
            "og Bo Krag.",
            {
                ("Ida Lund", "§ 17, stk. 4-udvalg om havnen", None, None),
                ("Bo Krag", "§ 17, stk. 4-udvalg om havnen", None, None),
            },
        ),
    ],
)
def test_seats_that_the_council_itself_fills(item: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    assert seats(item) == expected


@pytest.mark.parametrize(
    ("case", "period"),
    [
        ("Rådet vælges for perioden 1. januar 2022 - 31. december 2025.", ("2022-01-01", "2025-12-31")),
        ("Der vælges 1 medlem for valgperioden 2022-2025.", ("2022", "2025")),
        ("Bo Krag har været medlem i perioden 2018-2021.", (None, None)),
        ("Medlemmerne har været valgt for perioden 2016-2019.", (None, None)),
        ("Bo Krag er udtrådt af Kystrådet, som er valgt for perioden 2022-2025.", (None, None)),
        (
            "Rådet vælges for perioden 2022-2025 og nævnets medlemmer for 2 år. Det er udpeget for perioden 2022-2023.",
            None,
        ),
    ],
)
def test_a_period_told_once_for_all_seats_counts_for_each(case: str, period: tuple[str | None, str | None]) -> None:
    made = appointments(f"Valg til Kystrådet\n\nSagsfremstilling\n{case}\n\nBeslutning\nIda Lund blev valgt.")
    assert [(one.valid_from, one.valid_to) for one in made] == [period or (None, None)]
    assert all(("valid_from" in one.inferred) == (one.valid_from is not None) for one in made)

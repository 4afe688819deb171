"""Whom a body elects to its chair, and officers of a house that is called by its kind."""

from referatgraf.facts import Role
from tests.reading.traps import of, reading_of

HEAD = "Referat af møde i Kystrådet\n\nDato: 3. maj 2029\n\nDeltagere: Anna Holm, Bo Krag, Ida Lund\n\n"


def told(item: str) -> set[tuple[str, str, str]]:
    return {(one.person, one.role, one.organisation) for one in of(reading_of(f"{HEAD}{item}\n"), Role)}


def test_under_a_title_that_says_so_a_body_elects_its_own_chair() -> None:
    elected = {("Anna Holm", "formand", "Kystrådet"), ("Bo Krag", "næstformand", "Kystrådet")}
    assert told("1. Konstituering\nAnna Holm blev valgt til formand og Bo Krag til næstformand.") == elected
    assert told("1. Valg af formand\nTil formand valgtes Anna Holm. Bo Krag blev valgt som næstformand.") == elected
    assert told("1. Konstituering\nRådet er på plads.\nFormand: Anna Holm (genvalg)\nNæstformand: Bo Krag") == elected
    assert told("1. Drift\nAnna Holm blev valgt til formand og Bo Krag til næstformand.") == set()


def test_a_title_may_name_the_body_whose_chair_is_elected() -> None:
    chair = {("Anna Holm", "formand", "Havneudvalget")}
    assert told("1. Valg af formand for Havneudvalget\nAnna Holm blev valgt som formand.") == chair
    assert told("1. Valg til Havneudvalget\nTil Havneudvalget valgtes:\nAnna Holm, formand\nBo Krag") == chair
    assert told("1. Havneudvalget\nFormand: Anna Holm. Medlemmer: Bo Krag.") == chair
    own = {("Anna Holm", "formand", "Kystrådet")}
    assert told("1. Valg af formand og udpegning til Havneudvalget\nAnna Holm blev valgt som formand.") == own


def test_a_house_that_is_called_by_its_kind_is_the_only_one_of_the_item() -> None:
    chair = "Museets formand, Eva Bro, har tiltrådt planen."
    assert told(f"1. Aftale med Nordby Museum\n{chair}") == {("Eva Bro", "formand", "Nordby Museum")}
    assert told(f"1. Aftale med Nordby Museum og Søby Museum\n{chair}") == set()
    assert told("1. Aftale med Nordby Museum\nUdvalgets formand, Eva Bro, har tiltrådt planen.") == set()
    board = "1. Udpegning til Nordby Skoles bestyrelse\nSkolens leder, Eva Bro, deltog."
    assert told(board) == set()

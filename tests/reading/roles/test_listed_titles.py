"""What those on the attendance list are in the house beside their names."""

from referatgraf.facts import Role
from tests.reading.traps import of, reading_of


def listed(lines: str) -> set[tuple[str, str, str]]:
    text = f"Referat af møde i Netværk for Havne\n\nDato: 3. maj 2029\n\n{lines}\n\n1. Drift\nIntet.\n"
    return {(one.person, one.role, one.organisation) for one in of(reading_of(text), Role)}


def test_a_table_tells_title_and_house() -> None:
    table = "Deltagere\n\nNavn          Stilling      Arbejdssted\nAnna Holm     Havnechef     Læsø Kommune\n"
    more = "Per Dam    Ældre- og sundhedschef   Svendborg Kommune   Afbud\nIda Lund      Formand       Danske Regioner"
    assert listed(table + more) == {
        ("Anna Holm", "havnechef", "Læsø Kommune"),
        ("Per Dam", "ældre- og sundhedschef", "Svendborg Kommune"),
    }


def test_of_several_on_a_line_each_has_the_house_behind_his_name() -> None:
    several = "Til stede: direktør Per Dam, KL, og teknisk chef Eva Bro, Region Midtjylland"
    assert listed(several) == {("Per Dam", "direktør", "KL"), ("Eva Bro", "teknisk chef", "Region Midtjylland")}


def test_a_house_between_two_names_is_nobodys() -> None:
    assert listed("Til stede: Bo Holm, kontorchef Bo Krag, Danske Regioner, Ida Lund, Per Dam") == set()


def test_former_titles_and_those_who_work_for_themselves_have_no_house() -> None:
    assert listed("Til stede: Bo Holm, tidl. direktør Kaj Friis, KL og Ida Lund") == set()
    assert listed("Til stede: Bo Holm, praktiserende læge Kaj Friis, KL og Ida Lund") == set()


def test_a_label_that_is_a_title_is_held_in_the_house_behind_the_name() -> None:
    assert listed("Til stede: Bo Holm, Ida Lund\nRevisor Kaj Friis fra BDO") == {("Kaj Friis", "revisor", "BDO")}
    assert listed("Til stede: Bo Holm, Ida Lund\nObservatør: Kaj Friis, KL") == set()

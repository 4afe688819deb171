"""The mayor and the chief executives of the municipality or region that met."""

from referatgraf.facts import Role
from referatgraf.reading.roles.roles import find_roles
from tests.reading.marked import marked_doc
from tests.reading.traps import of, reading_of


def officers(text: str, *, body: str) -> set[tuple[str, str, str]]:
    return {(one.person, one.role, one.organisation) for one in find_roles(marked_doc(text, body=body))}


def test_officers_are_those_of_the_municipality_whose_council_met() -> None:
    text = "# 1 Sag\nKommunaldirektør {P:Bo Krag} og viceborgmesteren {P:Ida Lund} (V) deltog."
    assert officers(text, body="Læsø Kommunalbestyrelse") == {
        ("Bo Krag", "kommunaldirektør", "Læsø Kommune"),
        ("Ida Lund", "viceborgmester", "Læsø Kommune"),
    }
    assert officers("@ Borgmester {P:Bo Krag}, kommunaldirektør {P:Ida Lund}", body="Læsø Byråd") == {
        ("Bo Krag", "borgmester", "Læsø Kommune"),
        ("Ida Lund", "kommunaldirektør", "Læsø Kommune"),
    }


def test_an_officer_of_a_region_is_that_of_the_council_that_met() -> None:
    text = "# 1 Sag\nKoncerndirektør {P:Bo Krag} orienterede."
    assert officers(text, body="Regionsrådet i Region Midtjylland") == {
        ("Bo Krag", "koncerndirektør", "Region Midtjylland")
    }
    assert officers(text, body="Læsø Byråd") == set()


def test_where_officers_of_several_municipalities_meet_nobody_is_taken_for_ours() -> None:
    text = "# 1 Sag\nBorgmester {P:Bo Krag} orienterede. Sagen er fra {M:Læsø Kommune}."
    assert officers(text, body="Samarbejdsudvalget for Læsø og Thisted") == set()
    assert officers(text, body="Kommunekontaktudvalget") == set()


def test_the_mayor_who_chairs_another_body_may_be_mayor_elsewhere() -> None:
    text = (
        "# 1 Sag\nFormand for {O:Nordråd}, borgmester {P:Bo Krag}, og {O:KL}s formand, borgmester {P:Ida Lund}, talte."
    )
    assert all(title != "borgmester" for _, title, _ in officers(text, body="Læsø Byråd"))
    assert officers("# 1 Sag\nBrev fra tidligere borgmester {P:Bo Krag}.", body="Læsø Byråd") == set()


def test_a_director_who_reports_to_the_board_is_that_of_its_house_unless_he_comes_from_another() -> None:
    text = "# 1 Sag\nDirektør {P:Bo Krag} orienterede om driften."
    assert officers(text, body="Nordvands bestyrelse") == {("Bo Krag", "direktør", "Nordvand")}
    assert officers(f"@ {{P:Bo Krag}}, {{O:Sydvand}}\n{text}", body="Nordvands bestyrelse") == set()
    assert officers(text, body="Læsø Byråd") == set()
    assert officers(text, body="Havneforum") == set()


def test_a_title_between_two_names_is_nobodys_where_the_first_has_none() -> None:
    text = "# 1 Underskrifter\n{P:Ida Lund}, borgmester {P:Bo Krag}, 2. viceborgmester."
    assert all(person != "Bo Krag" or title != "borgmester" for person, title, _ in officers(text, body="Læsø Byråd"))


def test_the_chair_of_a_committee_is_so_in_its_own_minutes_alone() -> None:
    text = "# 1 Sag\nUdvalgsformand {P:Bo Krag} (I) vil give en introduktion."
    assert officers(text, body="Havneudvalget") == {("Bo Krag", "udvalgsformand", "Havneudvalget")}
    assert officers(text, body="Økonomiudvalget") == officers(text, body="Nordvands bestyrelse") == set()
    assert officers(f"@ {{P:Bo Krag}} (I), {{O:Kulturudvalget}}\n{text}", body="Havneudvalget") == set()


def test_the_list_of_a_council_tells_who_is_mayor_and_who_of_the_staff_is_what() -> None:
    text = "NORDFYNS KOMMUNE\n\nReferat\nKommunalbestyrelsen\n\nTil stede:\nAnna Holm (A), borgmester\n"
    more = "Bo Krag (V), 1. viceborgmester\nIda Lund (B)\n\n1. Meddelelser\nIntet.\n"
    told = {(one.person, one.role, one.organisation) for one in of(reading_of(text + more), Role)}
    assert told == {
        ("Anna Holm", "borgmester", "Nordfyns Kommune"),
        ("Bo Krag", "1. viceborgmester", "Nordfyns Kommune"),
    }
    board = (
        "Bestyrelsen for Nordvand A/S\nReferat\n\nTil stede: Anna Holm, Bo Krag\nFra ledelsen: Teknisk chef Per Dam\n\n"
    )
    assert {(one.person, one.role) for one in of(reading_of(f"{board}1. Drift\nIntet.\n"), Role)} == {
        ("Per Dam", "teknisk chef")
    }

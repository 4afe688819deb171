"""Who left which party for which."""

from referatgraf.reading.party_switches import find_party_switches
from tests.reading.marked import marked_doc


def test_a_switch_is_read_with_its_day_if_stated() -> None:
    text = "{P:Ida Lund}, {M:Læsø Kommune}, har skiftet parti pr. 1. maj 2023 fra {L:Venstre} til {L:Moderaterne}."
    (switch,) = find_party_switches(marked_doc("# 1 Sag\n" + text))
    assert (switch.person, switch.from_party, switch.to_party, switch.date) == (
        "Ida Lund",
        "Venstre",
        "Moderaterne",
        "2023-05-01",
    )


def test_leaving_is_a_switch_to_nothing() -> None:
    (switch,) = find_party_switches(marked_doc("# 1 Sag\n{P:Ida Lund} er ikke længere medlem af {L:Venstre}."))
    assert (switch.from_party, switch.to_party, switch.date) == ("Venstre", None, None)


def test_leaving_and_joining_is_one_switch() -> None:
    switches = list(
        find_party_switches(marked_doc("# 1 Sag\n{P:Ida Lund} er udtrådt af {L:Venstre} og indtrådt i {L:SF}."))
    )
    assert [(one.from_party, one.to_party) for one in switches] == [("Venstre", "SF")]


def test_leaving_a_board_is_none() -> None:
    assert list(find_party_switches(marked_doc("# 1 Sag\n{P:Ida Lund} er udtrådt af {O:Nordvand}."))) == []

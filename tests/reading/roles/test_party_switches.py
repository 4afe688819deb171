"""Who left which party for which."""

from referatgraf.reading.roles.party_switches import find_party_switches
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


def told(sentence: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(one.from_party, one.to_party, one.date) for one in find_party_switches(marked_doc("# 1 Sag\n" + sentence))]


def test_a_switch_is_told_in_many_ways() -> None:
    both, day = ("Venstre", "SF"), "2023-03-01"
    assert told("Den 1. marts 2023 skiftede {P:Ida Lund} parti fra {L:Venstre} til {L:SF}.") == [(*both, day)]
    assert told("{P:Ida Lund} har meddelt, at hun er skiftet fra {L:Venstre} til {L:SF}.") == [(*both, None)]
    assert told("{P:Ida Lund} er skiftet fra {L:Venstre} til {L:SF} pr. 1. marts 2023.") == [(*both, day)]
    assert told("{P:Ida Lund} blev valgt for {L:Venstre}, men repræsenterer nu {L:SF}.") == [(*both, None)]
    assert told("{P:Ida Lund} (tidligere {L:Venstre}) repræsenterer fremover {L:SF}.") == [(*both, None)]
    assert told("{P:Ida Lund} forlod {L:Venstre} den 1. marts 2023 og er nu løsgænger.") == [("Venstre", None, day)]
    assert told("{P:Ida Lund} repræsenterer fremover {L:SF}.") == [(None, "SF", None)]


def test_the_day_on_which_a_switch_was_announced_is_not_its_day() -> None:
    said = "{P:Ida Lund} har den 3. maj 2023 meddelt, at hun "
    assert told(said + "er udtrådt af {L:Venstre}.") == [("Venstre", None, None)]
    assert told(said + "er udtrådt af {L:Venstre} pr. 1. marts 2023.") == [("Venstre", None, "2023-03-01")]


def test_whom_somebody_represents_is_no_switch() -> None:
    assert told("{P:Ida Lund} repræsenterer {L:SF}.") == []
    assert told("{P:Ida Lund} er medlem af {L:SF}.") == []
    assert told("{P:Ida Lund} overvejer at forlade {L:SF}.") == []
    assert told("{P:Ida Lund} har ikke forladt {L:SF}.") == []


def test_the_next_sentence_tells_which_party_those_who_left_represent() -> None:
    both = "# 1 Sag\n{P:Ida Lund} og {P:Bo Krag} har meddelt, at de er trådt ud af {L:Venstre}. "
    switches = list(find_party_switches(marked_doc(both + "De ønsker at repræsentere {L:SF}.")))
    assert [(one.person, one.from_party, one.to_party) for one in switches] == [
        ("Ida Lund", "Venstre", "SF"),
        ("Bo Krag", "Venstre", "SF"),
    ]
    switches = list(find_party_switches(marked_doc(both + "Hun repræsenterer nu {L:SF}.")))
    assert [one.to_party for one in switches] == [None, None]

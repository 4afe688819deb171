"""How bodies are put together."""

from referatgraf.facts import CompositionRule
from referatgraf.reading.composition import find_composition_rules
from tests.reading.marked import marked_doc


def rules(text: str) -> list[CompositionRule]:
    return list(find_composition_rules(marked_doc("# 1 Sag\n## Sagsfremstilling\n" + text)))


def test_a_list_tells_the_seats_of_the_body_above_it() -> None:
    text = """Bestyrelsen i hvert vandværk består af 11 medlemmer, jf. loven.
    - 1 formand, der udpeges af {O:KKR}, som skal være folkevalgt
    - 4 medlemmer, der udpeges af {O:KKR} blandt virksomheder, herunder små, efter indstilling fra erhvervslivet
    - 1 medlem, der udpeges af regionsrådet"""
    found = rules(text)
    assert [(one.seats, one.category, one.appointing_body, one.nominated_by) for one in found] == [
        (11, "medlemmer", None, None),
        (1, "formand", "KKR", None),
        (4, "virksomheder", "KKR", "erhvervslivet"),
        (1, "medlem", "regionsrådet", None),
    ]
    assert {one.body for one in found} == {"Bestyrelsen i hvert vandværk"}


def test_numbers_may_be_words() -> None:
    text = "Fire medlemmer udpeges af {O:KKR} blandt virksomheder.\nEt medlem udpeges af {O:KKR} fra en fagforening."
    assert [(one.seats, one.body) for one in rules(text)] == [(4, None), (1, None)]


def test_what_is_proposed_or_decided_is_no_rule() -> None:
    assert (
        list(
            find_composition_rules(marked_doc("# 1 Sag\n## Indstilling\n{O:KKR} udpeger 2 medlemmer til {O:Nordvand}."))
        )
        == []
    )


def test_a_body_without_a_number_gives_no_rule() -> None:
    assert rules("Udvalget består af kommunernes borgmestre.") == []

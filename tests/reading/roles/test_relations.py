"""What one actor is to another."""

from referatgraf.reading.roles.relations import find_relations
from tests.reading.marked import marked_doc


def relations(text: str) -> set[tuple[str, str, str]]:
    return {(one.subject, one.predicate, one.object) for one in find_relations(marked_doc("# 1 Sag\n" + text))}


def test_three_who_cooperate_are_three_pairs() -> None:
    text = "Planen er lavet i et samarbejde mellem {O:Nordvand}, {O:Sydvand} og {M:Læsø Kommune}."
    assert relations(text) == {
        ("Nordvand", "cooperates_with", "Sydvand"),
        ("Sydvand", "cooperates_with", "Læsø Kommune"),
        ("Nordvand", "cooperates_with", "Læsø Kommune"),
    }


def test_a_secretariat_serves_either_way_it_is_said() -> None:
    assert relations("{O:Vandrådet} betjenes af {O:Vandsekretariatet}.") == {
        ("Vandsekretariatet", "secretariat_of", "Vandrådet")
    }
    assert relations("{O:Vandsekretariatet} er sekretariat for {O:Vandrådet}.") == {
        ("Vandsekretariatet", "secretariat_of", "Vandrådet")
    }


def test_what_is_only_proposed_is_no_relation() -> None:
    assert (
        relations("## Indstilling\nDet indstilles, at {O:Nordvand} er politisk styregruppe for {O:Sydvand}.") == set()
    )


def test_a_condition_or_a_proposal_states_no_relation() -> None:
    for text in (
        "Hvis {O:Nordvand} er en del af {O:Sydvand}, gælder reglen.",
        "Det foreslås, at {O:Nordvand} finansieres af {O:Sydvand}.",
        "{O:Nordvand} er ikke længere medlem af {O:Sydvand}.",
    ):
        assert list(find_relations(marked_doc("# 1 Sag\n## Sagsfremstilling\n" + text))) == [], text

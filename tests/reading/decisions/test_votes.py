"""Who voted how."""
# ruff: noqa: E501  a shape a line

import pytest

from referatgraf.facts import Vote
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.decisions import find_decisions
from referatgraf.reading.decisions.votes import find_votes
from tests.reading.marked import marked_doc


def votes(text: str) -> list[Vote]:
    doc = marked_doc("# 1 Sag\n## Beslutning\n" + text, body="Byrådet")
    context_of(doc).facts.extend(find_decisions(doc))
    return list(find_votes(doc))


def told(text: str) -> set[tuple[str, int | None, tuple[str, ...], tuple[str, ...]]]:
    return {(vote.choice, vote.count, vote.parties, vote.persons) for vote in votes(text)}


SHAPES = [
    ("For stemte 15 (A, V og C). Imod stemte 10 (Ø, F).", {("for", 15, ("A", "V", "C"), ()), ("against", 10, ("Ø", "F"), ())}),
    ("For stemte A, V og C. Imod stemte Ø. B undlod at stemme.", {("for", None, ("A", "V", "C"), ()), ("against", None, ("Ø",), ()), ("abstained", None, ("B",), ())}),
    ("Godkendt med 18 stemmer for og 7 imod.", {("for", 18, (), ()), ("against", 7, (), ())}),
    ("Vedtaget med 18 stemmer mod 7.", {("for", 18, (), ()), ("against", 7, (), ())}),
    ("Godkendt, idet {L:Enhedslisten} og {P:Bo Krag} (V) stemte imod.", {("against", None, ("Enhedslisten",), ("Bo Krag",))}),
    ("{P:Bo Krag} (Ø) stemte imod, og {P:Ida Lund} undlod at stemme.", {("against", None, (), ("Bo Krag",)), ("abstained", None, (), ("Ida Lund",))}),
    ("Et flertal bestående af A, V og C stemte for indstillingen. Et mindretal (Ø og F) stemte imod.", {("for", None, ("A", "V", "C"), ()), ("against", None, ("Ø", "F"), ())}),
    ("18 stemte for, 7 stemte imod. Godkendt.", {("for", 18, (), ()), ("against", 7, (), ())}),
    ("Et flertal (A, V og C) stemte for imod stemte Ø og F, B undlod.", {("for", None, ("A", "V", "C"), ()), ("against", None, ("Ø", "F"), ()), ("abstained", None, ("B",), ())}),
    ("Vedtaget med stemmerne 9-2.", {("for", 9, (), ()), ("against", 2, (), ())}),
    ("Et flertal bestående af A og V godkendte indstillingen.", {("for", None, ("A", "V"), ())}),
    ("Imod: {P:Bo Krag} (Ø), {P:Ida Lund} (F)", {("against", None, (), ("Bo Krag", "Ida Lund"))}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SHAPES)
def test_votes_are_told_in_many_ways(text: str, expected: set[tuple[object, ...]]) -> None:
    assert told(text) == expected


def test_who_is_named_as_an_exception_did_not_vote_so() -> None:
    assert told("Alle undtagen {P:Bo Krag} stemte for.") == set()
    assert told("Byrådet valgte borgmester. {P:Ida Lund} stemte for {P:Bo Krag}.") == set()


def test_with_an_amendment_only_votes_on_the_proposal_are_told() -> None:
    text = "Ø stillede ændringsforslag. For stemte Ø. Imod stemte A og V.\nFor indstillingen stemte A og V."
    assert told(text) == {("for", None, ("A", "V"), ())}


def test_a_vote_rests_on_the_only_decision() -> None:
    assert [vote.decision for vote in votes("Godkendt. Imod stemte Ø.")] == [1]
    assert [vote.decision for vote in votes("Imod stemte Ø.")] == [None]


def test_the_bare_tally_below_the_proposal_counts_for_it_and_not_that_of_the_amendment() -> None:
    found = votes(
        "Venstre stillede et ændringsforslag.\nÆndringsforslaget blev forkastet med 31 stemmer "
        "imod 9.\nFor stemte: O og V.\nImod stemte: A, B og Ø.\nIndstillingen blev herefter godkendt.\n"
        "For stemte: A, B, {P:Bo Krag} (løsgænger) og Ø.\nImod stemte: O og V."
    )
    assert [(one.choice, one.parties, one.persons) for one in found] == [
        ("for", ("A", "B", "Ø"), ("Bo Krag",)),
        ("against", ("O", "V"), ()),
    ]


def test_a_number_before_the_voters_is_their_count() -> None:
    (one,) = votes("15 (B, C og V) undlod at stemme.")
    assert (one.choice, one.count, one.parties) == ("abstained", 15, ("B", "C", "V"))


def test_letters_behind_a_count_are_who_voted() -> None:
    found = votes("# 4 Sag\n## Beslutning\nGodkendt med 7 stemmer for (A, F) og 4 imod (V).")
    assert [(one.choice, one.count, one.parties) for one in found] == [("for", 7, ("A", "F")), ("against", 4, ("V",))]


def test_what_is_moved_under_an_item_that_proposes_nothing_is_what_is_voted_on() -> None:
    text = "Borgmesteren foreslog, at sagen udsættes.\nDer blev stemt om forslaget:\nFor: 2 ({P:Bo Krag} (V), {P:Ida Lund} (Fri Havn))"
    assert told(text) == {("for", 2, (), ("Bo Krag", "Ida Lund"))}
    text = "Ø foreslog at vente, og stillede ændringsforslag.\nFor stemte: Ø.\nImod stemte: A og V."
    assert told(text) == set()


def test_a_count_in_what_others_did_is_no_vote() -> None:
    assert told("Orienteringen blev taget til efterretning. {O:Nordvand} vedtog planen med stemmerne 9-2.") == set()


def test_the_party_that_some_are_from_has_not_voted_itself() -> None:
    assert told("{P:Bo Krag} og {P:Ida Wiig} fra {L:Venstre} stemte imod.") == {
        ("against", None, (), ("Bo Krag", "Ida Wiig"))
    }


def test_one_sentence_may_tell_both_sides() -> None:
    assert told("{P:Bo Krag} (A) stemte for forslaget og {P:Ida Wiig} (V) imod.") == {
        ("for", None, (), ("Bo Krag",)),
        ("against", None, (), ("Ida Wiig",)),
    }


def test_the_voters_may_be_counted_behind_the_last_of_them() -> None:
    assert told("A, V og C (6) stemte for. O (1) kan ikke anbefale indstillingen.") == {
        ("for", 6, ("A", "V", "C"), ()),
        ("against", 1, ("O",), ()),
    }
    assert told("A (3) og V (2) stemte for.") == {("for", 5, ("A", "V"), ())}
    assert told("A (3) og V stemte for.") == {("for", None, ("A", "V"), ())}


def test_who_is_against_a_point_votes_on_the_decision_before_it() -> None:
    words = "Ad 1: Anbefales. {P:Bo Krag} (Ø) kan ikke anbefale punktet.\n\nAd 2: Anbefales."
    assert [vote.decision for vote in votes(words)] == [1]


def test_beside_an_amendment_the_matter_itself_may_be_voted_on() -> None:
    words = (
        "{P:Bo Krag} (Ø) stillede ændringsforslag. For ændringsforslaget stemte 3 (Ø). Ændringsforslaget bortfaldt. "
    )
    assert told(words + "Byrådet vedtog herefter budgettet med 20 stemmer for og 3 imod (Ø).") == {
        ("for", 20, (), ()),
        ("against", 3, ("Ø",), ()),
    }

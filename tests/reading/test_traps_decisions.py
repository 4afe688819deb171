"""Traps around proposals and decisions: each test is one that real minutes set."""

import pytest

from referatgraf.facts import Appointment, Decision, Outcome, Proposal
from tests.reading.traps import decided, in_sections, of, reading_of

APPROVE = "Det indstilles, at KKR Nordjylland godkender planen."


def outcomes(text: str, *, proposal: str = APPROVE) -> set[Outcome]:
    decisions = of(decided(text, proposal=proposal), Decision)
    found: set[Outcome] = set()
    for fact in decisions:
        found.update(fact.outcomes if fact.item == "1.2" else ())
    found.discard("none_recorded")
    return found


def test_a_decision_may_be_one_word() -> None:
    assert outcomes("Godkendt.") == {"approved"}


def test_a_decision_may_be_in_the_passive() -> None:
    assert outcomes("Dagsordenen blev godkendt.") == {"approved"}


def test_an_approved_proposal_is_the_one_it_answers() -> None:
    proposal = "Det indstilles, at KKR Nordjylland \n\n– godkender planen \n\n– tager regnskabet til efterretning"
    reading = decided("KKR Nordjylland godkendte indstillingen.", proposal=proposal)
    assert [fact.acts for fact in of(reading, Proposal)] == [("approve",), ("take_note",)]
    assert {ordinal for fact in of(reading, Decision) for ordinal in fact.answers} == {1, 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KKR Nordjylland drøftede og godkendte planen.", {"discussed", "approved"}),
        ("KKR Nordjylland tog orienteringen til efterretning og bakkede op om planen.", {"taken_note", "supported"}),
    ],
)
def test_two_acts_may_stand_in_one_sentence(text: str, expected: set[Outcome]) -> None:
    assert outcomes(text) == expected


def test_an_approval_may_carry_a_change() -> None:
    assert "approved_with_changes" in outcomes(
        "Planen blev godkendt; dog blev det aftalt, at der udarbejdes et nyt forslag til styring."
    )


def test_a_recommendation_goes_to_another_body() -> None:
    proposal = "Det indstilles, at KKR Nordjylland anbefaler kommunerne at tilslutte sig aftalen."
    assert outcomes("KKR Nordjylland anbefaler, at kommunerne tilslutter sig aftalen.", proposal=proposal) == {
        "recommended"
    }


def test_a_condition_may_stand_in_the_proposal_alone() -> None:
    proposal = (
        "Det indstilles, at KKR Nordjylland godkender kontrakten under forudsæt-\n\nning af bestyrelsens godkendelse."
    )
    (decision,) = [fact for fact in of(decided("Godkendt.", proposal=proposal), Decision) if fact.item == "1.2"]
    assert [condition for condition in decision.conditions if "forudsætning" in condition]


def test_agreement_is_not_approval() -> None:
    assert outcomes("Der var enighed om, at sagen tages op igen.") == {"agreed"}


def test_points_agreed_on_may_lack_their_first_word() -> None:
    text = "Der var på mødet enighed om, \n\n– at planen er god \n\n– at den skal ud i god tid \n\n– kommunerne høres"
    assert outcomes(text) == {"agreed"}


@pytest.mark.parametrize(
    "text",
    ["Der var et ønske om en Blå Bog.", "Det blev bemærket, at tallene er gamle.",
     "Det blev bl.a. tilkendegivet, at prisen er høj."],
)  # fmt: skip
def test_a_wish_or_a_remark_decides_nothing(text: str) -> None:
    assert not outcomes(text) & {"approved", "recommended", "appointed"}


def test_support_is_kept_apart() -> None:
    assert outcomes("Der var opbakning til planen.") == {"supported"}


@pytest.mark.parametrize(
    "text",
    ["Danmarks Erhvervsfremmebestyrelse besluttede at støtte havnen.", "Bestyrelsen for KL godkendte planen i maj.",
     "KKR Nordjylland besluttede på mødet den 23. april 2021 at støtte havnen.", "Bestyrelsen godkendte planen i maj.",
     "Som opfølgning har KKR Nordjylland på det sene-\n\nste møde besluttet at støtte havnen."],
)  # fmt: skip
def test_what_another_body_or_meeting_decided_is_not_decided_here(text: str) -> None:
    assert not outcomes(f"{text} KKR Nordjylland drøftede sagen.") - {"discussed"}


def test_what_is_told_before_the_decision_decides_nothing() -> None:
    reading = in_sections(
        {
            "Sagsfremstilling": "FU Social har godkendt regnskabet.",
            "Beslutning": "KKR Nordjylland tog regnskabet til efterretning.",
        }
    )
    found = {outcome for fact in of(reading, Decision) if fact.item == "1.2" for outcome in fact.outcomes}
    assert found == {"taken_note"}


def test_a_long_account_ends_in_its_decision() -> None:
    text = (
        "Anna Holm orienterede om havnen.\n\n \n\nBo Krag-Lund orienterede om en godkendt plan.\n\n \n\n"
        "KKR Nordjylland tog orienteringen til efterretning."
    )
    assert outcomes(text) == {"taken_note"}


def test_an_account_without_a_decision_has_none() -> None:
    assert outcomes("Anna Holm orienterede om havnen.\n\n \n\nBo Krag-Lund orienterede om vandet.") == set()


def test_a_decision_tells_when_it_comes_back() -> None:
    reading = decided("Godkendt. Et udkast til kontrakt forelægges på næste møde i april.")
    assert [fact.follow_up for fact in of(reading, Decision) if fact.follow_up and "april" in fact.follow_up]


@pytest.mark.parametrize(
    "text",
    ["Bo Krag-Lund er valgt ind i Folketinget.", "Anna Holm foreslog, at Bo Krag-Lund genvælges."],
)
def test_an_election_that_is_news_or_a_wish_appoints_nobody(text: str) -> None:
    reading = decided(text)
    assert of(reading, Appointment) == []
    assert outcomes(text) == set()


@pytest.mark.parametrize(
    ("heading", "outcomes"),
    [("fra havneudvalget, 24. januar 2030, pkt. 4:", set()), ("fra byrådet, 24. januar 2030, pkt. 4:", {"approved"})],
)
def test_what_another_body_decided_on_the_same_day_is_not_the_meetings(heading: str, outcomes: set[str]) -> None:
    text = f"Referat\ntil\nmødet i byrådet\nden 24. januar 2030\n\n1. Broen\n\nBeslutning {heading}\n\nTiltrådt.\n"
    told = {outcome for one in of(reading_of(text), Decision) for outcome in one.outcomes}
    assert told - {"none_recorded"} == outcomes

"""Every record goes to JSON and comes back the same."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.errors import LedgerError
from referatgraf.facts import FACTS, Actor, Amount, Evidence, Fact, Mention
from referatgraf.ledger.records import canonical, plain, record

ANY_FACT = st.one_of([st.builds(kind, confidence=st.floats(0, 1)) for kind in FACTS.values()])


@settings(max_examples=150, deadline=None)
@given(ANY_FACT)
def test_any_fact_comes_back_equal(fact: Fact) -> None:
    text = canonical(plain(fact))
    assert record(type(fact), json.loads(text)) == fact


def test_an_actor_keeps_its_mentions() -> None:
    mention = Mention("Asta Lund", Evidence("d", 5, 14), "roster@1")
    actor = Actor(
        evidence=(mention.evidence,), method="roster@1", actor_kind="person", key="Asta Lund", name="Asta Lund",
        mentions=(mention,), aliases=("Asta",),
    )  # fmt: skip
    assert record(Actor, json.loads(canonical(plain(actor)))) == actor


@pytest.mark.parametrize("value", [5, (2, 7)])
def test_an_amount_may_be_one_sum_or_a_range(value: int | tuple[int, int]) -> None:
    amount = Amount(evidence=(), method="m", value_dkk=value, what="tilskud")
    assert record(Amount, json.loads(canonical(plain(amount)))) == amount


def test_values_of_the_wrong_shape_are_refused() -> None:
    with pytest.raises(LedgerError, match="Expected"):
        record(Evidence, {"document": "d", "start": "five", "end": 7})

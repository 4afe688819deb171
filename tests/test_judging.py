"""Pairs to judge, the dialogue about them, and what contradicts what."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from referatgraf.errors import JudgementConflict
from referatgraf.export.canonical import canonical_lines
from referatgraf.judging import candidates, judge, side_of
from referatgraf.ledger.ledger import Ledger
from referatgraf.record import record_of
from referatgraf.review import dialogue, pair_json
from tests.written import Sheet

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Minutes in which Birthe Lund may be Birthe Stubbe Lund: the same party and council, nothing of a municipality."""
    first, second, third = Sheet("a.txt"), Sheet("b.txt", body="Havnerådet"), Sheet("c.txt", body="Museumsrådet")
    first.listed("Birthe Stubbe Lund", "A", REBILD)
    second.listed("Birthe Lund", "A")
    third.listed("Birthe Lund", "V", THISTED)
    found = Ledger(tmp_path / "ledger.sqlite")
    for sheet in (first, second, third):
        sheet.actor("party", "A", register_id="socialdemokratiet")
        found.add(sheet.reading())
    return found


def _answers(*answers: str) -> Callable[[str], str]:
    left = list(answers)

    def ask(prompt: str) -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return ask


def _export(ledger: Ledger) -> str:
    return "\n".join(canonical_lines(record_of(ledger.snapshot()).graph()))


def _persons(ledger: Ledger) -> int:
    return len(record_of(ledger.snapshot()).identities.persons)


def test_a_pair_comes_with_its_points_in_parts(ledger: Ledger) -> None:
    (pair, *_) = candidates(record_of(ledger.snapshot()))
    shown = json.loads(json.dumps(pair_json(pair)))
    assert {pair.first.name, pair.second.name} == {"Birthe Lund", "Birthe Stubbe Lund"}
    assert shown["score"] == sum(part["points"] for part in shown["parts"])
    assert all(side.evidence for side in (pair.first, pair.second))


def test_namesakes_of_two_municipalities_are_no_pair(ledger: Ledger) -> None:
    ids = [{pair.first.id, pair.second.id} for pair in candidates(record_of(ledger.snapshot()))]
    assert {"person/birthe-stubbe-lund-rebild", "person/birthe-lund-thisted"} not in ids


def test_yes_makes_one_and_undo_brings_the_very_bytes_back(ledger: Ledger) -> None:
    before, pairs = _export(ledger), candidates(record_of(ledger.snapshot()))
    assert dialogue(pairs, ledger, who="mig", ask=_answers("hvad?", "y", "q")) == 1
    assert _export(ledger) != before
    ledger.undo(who="mig")
    assert _export(ledger) == before


def test_a_pair_that_is_judged_or_left_unsure_is_not_asked_again(ledger: Ledger) -> None:
    pairs = candidates(record_of(ledger.snapshot()))
    dialogue(pairs[:1], ledger, who="mig", ask=_answers("u"))
    assert len(candidates(record_of(ledger.snapshot()))) == len(pairs) - 1


def test_undo_within_the_dialogue_asks_the_same_pair_again(ledger: Ledger) -> None:
    pairs = candidates(record_of(ledger.snapshot()))[:1]
    dialogue(pairs, ledger, who="mig", ask=_answers("z", "n"))
    assert [each.verdict for each in ledger.judgements()] == ["different"]
    dialogue([*pairs, *pairs], ledger, who="mig", ask=_answers("y", "z", "s", "s"))
    assert [each.verdict for each in ledger.judgements()] == ["different"]


def test_the_end_of_the_input_keeps_what_was_judged(ledger: Ledger) -> None:
    dialogue(candidates(record_of(ledger.snapshot())), ledger, who="mig", ask=_answers("y"))
    assert len(ledger.judgements()) == 1


def test_what_contradicts_an_earlier_different_is_warned_of(ledger: Ledger) -> None:
    record = record_of(ledger.snapshot())
    rebild, thisted = side_of(record, "person/birthe-stubbe-lund-rebild"), side_of(record, "person/birthe-lund-thisted")
    bare = side_of(record, "b.txt#Birthe Lund")
    judge(ledger, rebild, thisted, "different", who="mig", why="to kommuner")
    judge(ledger, rebild, bare, "same", who="mig", why="samme parti")
    with pytest.raises(JudgementConflict, match="to kommuner"):
        judge(ledger, bare, thisted, "same", who="mig", why="tror jeg")
    assert judge(ledger, bare, thisted, "same", who="mig", why="ved jeg", despite=True) == [
        "different, by mig: to kommuner"
    ]
    assert _persons(ledger) == 1
    ledger.undo(who="mig")
    assert _persons(ledger) == 2


def test_what_contradicts_a_chain_of_sames_is_warned_of(ledger: Ledger) -> None:
    record = record_of(ledger.snapshot())
    ids = ("person/birthe-stubbe-lund-rebild", "b.txt#Birthe Lund", "person/birthe-lund-thisted")
    one, two, three = (side_of(record, id) for id in ids)
    judge(ledger, one, two, "same", who="mig", why="a")
    judge(ledger, two, three, "same", who="mig", why="b")
    with pytest.raises(JudgementConflict):
        judge(ledger, one, three, "different", who="mig", why="c")


def test_nobody_is_judged_against_themselves(ledger: Ledger) -> None:
    side = side_of(record_of(ledger.snapshot()), "person/birthe-lund-thisted")
    with pytest.raises(JudgementConflict):
        judge(ledger, side, side, "same", who="mig", why="")

"""Judgements are kept, replaced and undone, and nothing of it is forgotten."""

from pathlib import Path

from referatgraf.ledger.judgements import Judgement, written
from referatgraf.ledger.ledger import Ledger
from tests.written import Sheet

ASTA, BO = ("aa", "Asta Lund"), ("bb", "Asta Lund")


def _judge(ledger: Ledger, verdict: str, *, turned: bool = False) -> None:
    ends = (BO, ASTA) if turned else (ASTA, BO)
    judgement = Judgement("person", written(ends[0]), written(ends[1]), verdict, "set", "mig")
    ledger.record([judgement], act="judge", who="mig", why="set")


def _verdicts(ledger: Ledger) -> list[str]:
    return [judgement.verdict for judgement in ledger.judgements()]


def test_a_later_verdict_about_the_same_two_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        _judge(ledger, "same")
        _judge(ledger, "different", turned=True)
        assert _verdicts(ledger) == ["different"]


def test_undo_takes_back_one_act_after_the_other(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        for verdict in ("same", "different", "unsure"):
            _judge(ledger, verdict)
        found = []
        for _ in range(3):
            ledger.undo(who="mig")
            found.append(_verdicts(ledger))
        assert found == [["different"], ["same"], []]
        assert ledger.undo(who="mig") is None
        acts = [entry.act for entry in ledger.audit()]
        assert acts == ["judge"] * 3 + ["undo"] * 3


def test_what_is_judged_after_an_undo_is_undone_first(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        _judge(ledger, "same")
        _judge(ledger, "different")
        ledger.undo(who="mig")
        _judge(ledger, "unsure")
        ledger.undo(who="mig")
        assert _verdicts(ledger) == ["same"]
        ledger.undo(who="mig")
        assert _verdicts(ledger) == []


def test_a_judgement_follows_its_document_to_the_new_version(tmp_path: Path) -> None:
    first, other, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10"), Sheet("a.txt, rettet")
    for sheet in (first, other, second):
        sheet.listed("Asta Lund", "A", "Rebild Kommune")
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        for sheet in (first, other):
            ledger.add(sheet.reading())
        mentions = [written((sheet.sha256, "Asta Lund")) for sheet in (first, other)]
        judgement = Judgement("person", mentions[0], mentions[1], "different", "", "mig")
        ledger.record([judgement], act="judge", who="mig", why="")
        ledger.add(second.reading(), replaces=[first.sha256])
        (found,) = ledger.judgements()
        assert {found.first[0], found.second[0]} == {second.sha256, other.sha256}
        assert ledger.successor(first.sha256) == second.sha256


def test_the_ledger_of_an_earlier_instant_is_what_it_was_then(tmp_path: Path) -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        ledger.add(first.reading())
        _judge(ledger, "same")
        then = ledger.snapshot()
        at = ledger.audit()[-1].at
        ledger.add(second.reading())
        ledger.undo(who="mig")
        ledger.remove(first.sha256, who="mig", why="dobbelt")
        found = ledger.snapshot(at=at)
        assert (found.revision, found.judgements) == (then.revision, then.judgements)
        assert list(found.readings) == list(then.readings)
        assert [reading.document.name for reading in ledger.snapshot().readings] == ["b.txt"]

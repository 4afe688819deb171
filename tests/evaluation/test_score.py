"""Scores, first on small inventions, then figure by figure against the score that came with the gold."""

import copy
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from referatgraf.evaluation.gold import LISTS, Entry, load_gold
from referatgraf.evaluation.score import score
from referatgraf.evaluation.table import Row

Record = dict[str, Any]  # JSON of many shapes

SAMPLES = sorted((Path(__file__).parent.parent / "sample").glob("*.gold.json"))
IDA: Record = {"name": "Ida Kvist", "mentions": [{"line": 4, "surface": "Ida Kvist"}, {"line": 9, "surface": "Ida"}]}


def gold_with(**facts: object) -> Record:
    """A gold that holds these facts and no others."""
    empty: Record = {key: [] for key in LISTS}
    return {"document": "a.txt", "meeting": {"body": "KKR Limfjorden", "date": "2022-03-04"}, **empty, **facts}


def row_of(kind: str, gold: Entry, extract: Entry) -> Row:
    return score(gold, extract).row(kind)


def counts(row: Row) -> tuple[int, int, int]:
    return row.hit, row.missed, row.wrong


def test_a_gold_scores_full_marks_against_itself() -> None:
    gold = load_gold(SAMPLES[-1])
    kinds = [row for row in score(gold, as_extract(gold)).kinds if row.kind != "organisation mentions, overlapping"]
    assert [row.kind for row in kinds if row.f1 < 1] == []


def test_an_empty_extract_finds_nothing_and_claims_nothing() -> None:
    row = row_of("attendance", load_gold(SAMPLES[0]), {})
    assert (row.hit, row.wrong, row.recall) == (0, 0, 0.0)


def test_a_line_may_be_two_off_and_not_three() -> None:
    gold = gold_with(amounts=[{"line": 10, "value_dkk": 500}])
    assert counts(row_of("amounts", gold, {"amounts": [{"line": 12, "value_dkk": 500}]})) == (1, 0, 0)
    assert counts(row_of("amounts", gold, {"amounts": [{"line": 13, "value_dkk": 500}]})) == (0, 1, 1)


def test_an_absentee_who_is_said_to_attend_is_missed_and_wrong() -> None:
    listed = {"line": 4, "name": "Ida Kvist", "party_letter": "A", "municipality": "Skive Kommune", "status": "absent"}
    gold = gold_with(attendance=[{**listed, "substitute_for": None}])
    assert counts(row_of("attendance", gold, {"attendance": [{**listed, "status": "present"}]})) == (0, 1, 1)


def test_a_first_name_in_a_slot_is_the_person_whom_the_gold_writes_so() -> None:
    gold = gold_with(persons=[IDA], reports=[{"item": "2.1", "person": "Ida Kvist", "mode": "held"}])
    found = {"reports": [{"item": "2.1", "person": "Ida", "mode": "held"}]}
    assert counts(row_of("reports", gold, found)) == (1, 0, 0)


def test_two_mentions_put_apart_are_a_missed_pair() -> None:
    split = [{"name": surface["surface"], "mentions": [surface]} for surface in IDA["mentions"]]
    gold = gold_with(persons=[IDA])
    assert counts(row_of("person identity (pairs)", gold, {"persons": split})) == (0, 1, 0)


def test_two_names_that_may_stay_apart_are_right_either_way() -> None:
    split = [{"name": surface["surface"], "mentions": [surface]} for surface in IDA["mentions"]]
    gold = gold_with(persons=[{**IDA, "may_stay_apart": True}])
    assert counts(row_of("person identity (pairs)", gold, {"persons": split})) == (0, 0, 0)
    assert counts(row_of("person identity (pairs)", gold, {"persons": [IDA]})) == (1, 0, 0)


def test_an_ignored_organisation_is_not_held_against_the_reader() -> None:
    found = {"organisations": [{"name": "Rådet", "mentions": [{"line": 3, "surface": "Rådet"}]}]}
    assert counts(row_of("organisation mentions, exact", gold_with(), found)) == (0, 0, 1)
    ignoring = gold_with(ignore_mentions=[{"line": 3, "surface": "Rådet"}])
    assert counts(row_of("organisation mentions, exact", ignoring, found)) == (0, 0, 0)


def test_an_earlier_appointment_is_right_if_found_and_no_loss_if_not() -> None:
    slots = dict.fromkeys(("appointed_by", "nominated_by", "replacing", "date"))
    told = {"person": "Ida Kvist", "to_body": "Havnerådet", **slots, "new": False}
    gold = gold_with(appointments=[told])
    assert counts(row_of("appointments", gold, {"appointments": [told]})) == (0, 0, 0)
    assert counts(row_of("appointments", gold, {})) == (0, 0, 0)


def test_a_slot_that_the_gold_leaves_open_must_stay_open() -> None:
    slots = {"appointed_by": "KKR Limfjorden", "nominated_by": None, "replacing": None, "date": "2022-03-04"}
    made = {"person": "Ida Kvist", "to_body": "Havnerådet", **slots, "new": True}
    guessed = {**made, "nominated_by": "Venstre"}
    found = {"appointments": [guessed]}
    assert counts(row_of("appointment slots", gold_with(appointments=[made]), found)) == (3, 0, 1)


def test_the_misses_can_be_read() -> None:
    amount = {"line": 10, "value_dkk": 500}
    assert row_of("amounts", gold_with(amounts=[amount]), {}).notes == (("missed", amount),)


def as_extract(gold: Entry) -> Record:
    """What a reader that finds exactly the gold would print."""
    extract = copy.deepcopy({key: gold[key] for key in ("meeting", *LISTS)})
    for key in LISTS:
        for entry in extract[key]:
            for claim in entry.get("mentions", [entry]):
                claim["evidence"] = [{"start": 0, "end": 1}]
    return extract


def damaged(gold: Entry, seed: int) -> Record:
    """An extract with facts left out, doubled, moved and misspelt, the same for one seed."""
    chance, extract = random.Random(seed), as_extract(gold)
    for key in LISTS:
        kept = [entry for entry in extract[key] if chance.random() > 0.15]
        doubled = [copy.deepcopy(entry) for entry in kept if chance.random() < 0.1]
        extract[key] = [spoilt(entry, chance) for entry in (*kept, *doubled)]
    chance.shuffle(extract["persons"])
    if extract["persons"]:
        extract["persons"][0]["mentions"] += extract["persons"].pop()["mentions"]
    return extract


def spoilt(entry: Record, chance: random.Random) -> Record:
    for claim in entry.get("mentions", [entry]):
        if "line" in claim:
            claim["line"] += chance.choice([0, 0, 0, 1, 2, 3, -9])
        if chance.random() < 0.1:
            claim.pop("evidence", None)
    for key, value in entry.items():
        if isinstance(value, str) and chance.random() < 0.15:
            entry[key] = chance.choice([value + "s", value.upper(), value[:-3], "Havnerådet", f"Det {value}"])
    return entry


@pytest.mark.parametrize("seed", range(2))
def test_the_figures_equal_those_of_the_shared_score_on_the_shared_gold(
    shared: Path, tmp_path: Path, seed: int
) -> None:
    assert_same_figures(shared, shared / "gold" / "002.gold.json", tmp_path, seed)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name[:10])
def test_the_figures_equal_those_of_the_shared_score_on_the_samples(shared: Path, tmp_path: Path, sample: Path) -> None:
    assert_same_figures(shared, sample, tmp_path, seed=7)


def assert_same_figures(shared: Path, gold_path: Path, scratch: Path, seed: int) -> None:
    script = shared / "gold" / "score.py"
    if not script.is_file():
        pytest.skip("the shared score is not here")
    gold = load_gold(gold_path)
    extract = damaged(gold, seed)
    extract_path = scratch / "extract.json"
    extract_path.write_text(json.dumps(extract, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, str(script), str(gold_path), str(extract_path), "--json"]
    told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    assert score(gold, extract).figures() == json.loads(told)

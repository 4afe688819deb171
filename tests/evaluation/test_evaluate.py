"""Golds and their documents brought together."""

import shutil
from pathlib import Path

import pytest

from referatgraf.errors import GoldError
from referatgraf.evaluation.evaluate import evaluate
from referatgraf.evaluation.gold import Entry

SAMPLES = sorted((Path(__file__).parent.parent / "sample").glob("*-kkr-*.gold.json"))


def read_nothing(path: Path) -> Entry:
    return {"meeting": {"body": "KKR Limfjorden", "date": path.name[:10]}}


def test_each_gold_gets_a_table_named_for_its_document() -> None:
    found = evaluate(SAMPLES[:2], read_nothing)
    assert [name for name, _ in found] == ["2020-03-06-kkr-limfjorden.txt", "2021-09-10-kkr-limfjorden.txt"]
    assert [table.row("meeting").f1 for _, table in found] == [1.0, 1.0]


def test_documents_may_stand_in_another_folder(tmp_path: Path) -> None:
    gold = tmp_path / "gold" / SAMPLES[0].name
    gold.parent.mkdir()
    shutil.copy(SAMPLES[0], gold)
    assert len(evaluate([gold], read_nothing, documents=SAMPLES[0].parent)) == 1


def test_a_gold_without_its_document_is_told_before_anything_is_read(tmp_path: Path) -> None:
    shutil.copy(SAMPLES[0], tmp_path)
    read: list[Path] = []

    def remember(path: Path) -> Entry:
        read.append(path)
        return {}

    with pytest.raises(GoldError, match="--documents"):
        evaluate([SAMPLES[1], tmp_path / SAMPLES[0].name], remember)
    assert read == []


def test_progress_is_told_per_document() -> None:
    steps: list[tuple[str, int, int]] = []
    evaluate(SAMPLES[:2], read_nothing, progress=lambda stage, done, total: steps.append((stage, done, total)))
    assert steps == [("evaluate", 1, 2), ("evaluate", 2, 2)]

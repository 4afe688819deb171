"""The figures in docs/ hold: what is read today is read as well as they say."""

import json
from pathlib import Path

import pytest

from referatgraf.evaluation.evaluate import evaluate
from referatgraf.evaluation.gold import Entry
from referatgraf.evaluation.quality import READERS, Extract, Figures, fallen, in_markdown, read_quality, write_quality
from referatgraf.evaluation.table import Row, Table, pooled
from referatgraf.intake import read_file
from referatgraf.reading.extract import extract_json
from tests.conftest import ROOT

DOCS = ROOT / "docs"
SAMPLE = sorted((ROOT / "tests" / "sample").glob("*.gold.json"))


def extract_with(reader: str) -> Extract:
    def extract(path: Path) -> Entry:
        return extract_json(read_file(path, second=reader))

    return extract


def now(golds: list[Path], documents: Path | None = None) -> dict[str, Table]:
    return {
        reader: pooled(table for _, table in evaluate(golds, extract_with(reader), documents=documents))
        for reader in READERS
    }


def test_no_kind_of_fact_of_the_sample_is_read_worse_than_is_written_down() -> None:
    assert fallen(read_quality(DOCS)["sample"], now(SAMPLE)) == []


def test_no_kind_of_fact_of_the_real_minutes_is_read_worse_than_is_written_down(shared: Path) -> None:
    golds = sorted((shared / "gold").glob("*.gold.json"))
    if not golds or "gold" not in read_quality(DOCS):
        pytest.skip("no gold of real minutes is here")
    assert fallen(read_quality(DOCS)["gold"], now(golds, shared / "seeds")) == []


def test_the_page_tells_the_figures() -> None:
    assert (DOCS / "quality.md").read_text(encoding="utf-8") == in_markdown(read_quality(DOCS))


def test_the_second_reader_names_no_wrong_person_anywhere() -> None:
    for figures in read_quality(DOCS).values():
        assert figures["crf"]["person mentions"]["wrong"] <= figures["none"]["person mentions"]["wrong"]


def figures_of(*rows: Row) -> Figures:
    return {reader: Table(rows).figures() for reader in READERS}


def test_half_a_point_less_is_let_pass_and_more_is_told() -> None:
    before = figures_of(Row("roles", 1000, 0, 0), Row("amounts", 1000, 0, 0))
    worse = Table((Row("roles", 991, 9, 0), Row("amounts", 980, 20, 0)))
    assert fallen(before, {"none": worse}) == ["amounts (none): F1 0.9899, was 1.0000"]


def test_figures_that_were_not_measured_this_time_stay(tmp_path: Path) -> None:
    write_quality(tmp_path, {"sample": figures_of(Row("roles", 1, 0, 0)), "gold": figures_of(Row("roles", 2, 0, 0))})
    write_quality(tmp_path, {"sample": figures_of(Row("roles", 3, 1, 0))})
    kept = json.loads((tmp_path / "quality.json").read_text(encoding="utf-8"))
    assert [kept[group]["none"]["roles"]["hit"] for group in ("sample", "gold")] == [3, 2]
    assert "| roles | 1.000 | 0.750 |" in (tmp_path / "quality.md").read_text(encoding="utf-8")


def test_many_tables_are_pooled_fact_by_fact() -> None:
    assert pooled([Table((Row("roles", 1, 2, 3),)), Table((Row("roles", 4, 5, 6),))]).row("roles") == Row(
        "roles", 5, 7, 9
    )

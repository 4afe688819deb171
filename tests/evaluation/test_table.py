"""Figures where there is little to count."""

from referatgraf.evaluation.matching import match
from referatgraf.evaluation.table import Row, Table, row_of_sets


def test_nothing_asked_and_nothing_found_is_right() -> None:
    row = Row("roles", hit=0, missed=0, wrong=0)
    assert (row.precision, row.recall, row.f1) == (1.0, 1.0, 1.0)


def test_nothing_found_of_something_is_no_precision() -> None:
    row = Row("roles", hit=0, missed=2, wrong=0)
    assert (row.precision, row.recall, row.f1) == (0.0, 0.0, 0.0)


def test_sets_are_compared_without_order() -> None:
    row = row_of_sets("acts", {("2.1", "approve"), ("2.1", "discuss")}, {("2.1", "discuss"), ("2.2", "approve")})
    assert (row.hit, row.missed, row.wrong) == (1, 1, 1)
    assert row.notes == (("missed", ("2.1", "approve")), ("wrong", ("2.2", "approve")))


def test_rows_are_rounded_and_named() -> None:
    table = Table((Row("roles", hit=1, missed=2, wrong=0),))
    assert table.rows() == [
        {"kind": "roles", "precision": 1.0, "recall": 0.3333, "f1": 0.5, "hit": 1, "missed": 2, "wrong": 0}
    ]


def test_one_found_fact_answers_one_expected_fact() -> None:
    matched = match([{"line": 1}, {"line": 2}], [{"line": 2}], lambda one, other: True)
    assert (len(matched.pairs), len(matched.missed), len(matched.wrong)) == (1, 1, 0)

"""Precision, recall and F1 per kind of fact."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

from referatgraf.evaluation.matching import Matched

Note = tuple[Literal["missed", "wrong", "also found"], object]


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind of fact; `notes` are its misses and false alarms, to read."""

    kind: str
    hit: int
    missed: int
    wrong: int
    notes: tuple[Note, ...] = ()

    @property
    def precision(self) -> float:
        if self.hit + self.wrong:
            return self.hit / (self.hit + self.wrong)
        return 0.0 if self.missed else 1.0

    @property
    def recall(self) -> float:
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both.

        >>> round(Row("roles", hit=3, missed=1, wrong=3).f1, 4)
        0.6
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Table:
    """What an evaluation of one document says, a Row per kind of fact."""

    kinds: tuple[Row, ...]

    def row(self, kind: str) -> Row:
        """The Row of one kind; raises KeyError where there is none of that name."""
        return {row.kind: row for row in self.kinds}[kind]

    def figures(self) -> dict[str, dict[str, float]]:
        """The figures by kind, rounded to four places."""
        return {
            row.kind: {
                "precision": round(row.precision, 4),
                "recall": round(row.recall, 4),
                "f1": round(row.f1, 4),
                "hit": row.hit,
                "missed": row.missed,
                "wrong": row.wrong,
            }
            for row in self.kinds
        }

    def rows(self) -> list[dict[str, object]]:
        """The same as rows of a table, for printing or a data frame."""
        return [{"kind": kind, **figures} for kind, figures in self.figures().items()]


def pooled(tables: Iterable[Table]) -> Table:
    """One Table over many documents: every fact counts the same, whatever document it is of."""
    rows = zip(*(table.kinds for table in tables), strict=True)
    return Table(tuple(_sum(kind_rows) for kind_rows in rows))


def _sum(rows: Sequence[Row]) -> Row:
    return Row(
        rows[0].kind, sum(row.hit for row in rows), sum(row.missed for row in rows), sum(row.wrong for row in rows)
    )


def row_of(kind: str, matched: Matched) -> Row:
    """A Row that counts what was matched and what is left over."""
    return Row(kind, len(matched.pairs), len(matched.missed), len(matched.wrong), notes_of(matched))


def row_of_sets(kind: str, expected: AbstractSet[tuple[object, ...]], found: AbstractSet[tuple[object, ...]]) -> Row:
    """A Row over two sets, where order and place do not matter."""
    missed, wrong = sorted(expected - found, key=str), sorted(found - expected, key=str)
    notes = (*_notes("missed", missed), *_notes("wrong", wrong))
    return Row(kind, len(expected & found), len(missed), len(wrong), notes)


def notes_of(matched: Matched) -> tuple[Note, ...]:
    return (*_notes("missed", matched.missed), *_notes("wrong", matched.wrong))


def also_found(extra: Iterable[object]) -> tuple[Note, ...]:
    """Notes on what was found beyond the gold and is not held against the reader."""
    return _notes("also found", extra)


def _notes(side: Literal["missed", "wrong", "also found"], entries: Iterable[object]) -> tuple[Note, ...]:
    return tuple((side, entry) for entry in entries)

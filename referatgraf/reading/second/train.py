"""Trains the bundled second reader: `python -m referatgraf.reading.second.train TABLES [--minutes FOLDER]`.

TABLES is a folder with `*_train.tsv` and `*_test.tsv` (word, label); FOLDER holds minutes that are not scored, each
`.txt` beside its `.gold.json`. Prints precision, recall and F1 on the tables' test part. About a minute.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pycrfsuite

from referatgraf.reading.second.crf import MODEL, runs
from referatgraf.reading.second.examples import Example, of_minutes, of_table

SETTINGS = {"c1": 0.3, "c2": 0.02, "max_iterations": 150, "feature.minfreq": 2, "feature.possible_transitions": True}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", type=Path)
    parser.add_argument("--minutes", type=Path)
    parser.add_argument("--model", type=Path, default=MODEL)
    given = parser.parse_args()
    train(examples(given.tables, given.minutes), given.model)
    print(f"{given.model}: {given.model.stat().st_size / 1e6:.2f} MB")
    for kind, (precision, recall, f1) in measure(given.tables, given.model).items():
        print(f"{kind:4} precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}")


def examples(tables: Path, minutes: Path | None) -> Iterator[Example]:
    for path in sorted(tables.glob("*_train.tsv")):
        yield from of_table(path)
    for path in sorted(minutes.glob("*.gold.json")) if minutes else ():
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield from of_minutes(path.with_name(gold["document"]), gold)


def train(told: Iterable[Example], model: Path) -> None:
    """Learns from the examples and writes the model file; the same examples give the same bytes."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)  # pyright: ignore[reportAttributeAccessIssue]  a compiled module
    trainer.set_params(SETTINGS)
    for example in told:
        trainer.append(example.features, example.labels)
    model.parent.mkdir(exist_ok=True)
    trainer.train(str(model))


def measure(tables: Path, model: Path) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of persons and organisations, whole names only."""
    tagger = pycrfsuite.Tagger()  # pyright: ignore[reportAttributeAccessIssue]  a compiled module
    tagger.open(str(model))
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(tables.glob("*_test.tsv")):
        for example in of_table(path):
            expected, found = set(runs(example.labels)), set(runs(tagger.tag(example.features)))
            for outcome, names in (("hit", expected & found), ("expected", expected), ("found", found)):
                counts.update((outcome, kind) for _, _, kind in names)
    return {kind: figures(counts, kind) for kind in ("PER", "ORG")}


def figures(counts: Counter[tuple[str, str]], kind: str) -> tuple[float, float, float]:
    hit = counts["hit", kind]
    precision, recall = hit / max(1, counts["found", kind]), hit / max(1, counts["expected", kind])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


if __name__ == "__main__":
    main()

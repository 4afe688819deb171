"""Generated minutes with their gold: `python -m tests.generator.minutes FOLDER COUNT` writes the pool to train on.

With `test` behind it, it writes the pool to measure with.
"""

import json
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.generator.author import Author, Pool
from tests.generator.printer import Damage, Printed, print_minutes
from tests.generator.written import Draft, NameKind

EMPTY = ("appointments", "party_switches", "composition_rules", "events", "amounts", "reports", "anomalies")


@dataclass(frozen=True, slots=True)
class Generated:
    """Damaged text, what it was before, line by line, and what a reader must find in it."""

    text: str
    lines: tuple[str, ...]
    gold: dict[str, object]


def generate(seed: int, *, pool: Pool = "test", strangers: bool = False, damage: Damage | None = None) -> Generated:
    """The minutes of one seed; with `strangers` they name persons whom no register knows."""
    draft = Author(seed, pool=pool, strangers=strangers).write()
    rng = Random(seed)
    printed = print_minutes(draft, damage or Damage(width=rng.randint(48, 76)), rng)
    return Generated(printed.text, tuple(line.text for line in draft.lines), gold(draft, printed))


def gold(draft: Draft, printed: Printed) -> dict[str, object]:
    def at(entries: dict[int, dict[str, object]]) -> list[dict[str, object]]:
        return [{"line": printed.line_of(place, 0), **entry} for place, entry in entries.items()]

    return {
        "document": "generated.txt",
        "meeting": {"body": draft.body, "date": draft.date},
        "attendance": at(draft.attendance),
        "agenda_items": at(draft.items),
        "proposals": draft.proposals,
        "decisions": draft.decisions,
        "persons": actors(draft, printed, "person"),
        "organisations": actors(draft, printed, "organisation"),
        "roles": [{"line": printed.line_of(line, place), **role} for line, place, role in draft.roles],
        **{key: [] for key in EMPTY},
    }


def actors(draft: Draft, printed: Printed, kind: NameKind) -> list[dict[str, object]]:
    mentions: dict[str, list[dict[str, object]]] = defaultdict(list)
    for place, line in enumerate(draft.lines):
        for mark in line.marks:
            if mark.kind == kind:
                words = line.text[mark.start : mark.end]
                mentions[mark.name].append({"line": printed.line_of(place, mark.start), "surface": words})
    return [{"name": name, "mentions": found} for name, found in mentions.items()]


def main(arguments: list[str]) -> None:
    folder, count = Path(arguments[0]), int(arguments[1])
    pool: Pool = "test" if "test" in arguments[2:] else "train"
    folder.mkdir(parents=True, exist_ok=True)
    for seed in range(count):
        made = generate(seed, pool=pool, strangers=True)
        name = f"generated-{seed:04}"
        (folder / f"{name}.txt").write_text(made.text, encoding="utf-8")
        gold = made.gold | {"document": f"{name}.txt"}
        (folder / f"{name}.gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

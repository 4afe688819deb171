"""The calendar of elected councils, from `extraction/registers/elections.yml`."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import yaml

from referatgraf import knowledge
from referatgraf.errors import KnowledgeError


@dataclass(frozen=True, slots=True)
class Calendar:
    """`elections` are pairs of the day of an election and the first day of its term, in order.

    `bodies` are words of the names of bodies whose seats end with the term, `offices` those they elect to;
    `routine` are headings of every meeting.
    """

    elections: tuple[tuple[date, date], ...]
    bodies: tuple[str, ...]
    offices: tuple[str, ...]
    routine: tuple[str, ...]
    examples: tuple[dict[str, Any], ...]  # Any: the shape of YAML, which the tests check


@cache
def calendar() -> Calendar:
    path = knowledge.folder("extraction") / "registers" / "elections.yml"
    try:
        entries = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return Calendar(
            elections=tuple(sorted(entries["elections"].items())),
            bodies=tuple(entries["bodies"]),
            offices=tuple(entries["offices"]),
            routine=tuple(entries["routine"]),
            examples=tuple(entries["examples"]),
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise KnowledgeError(f"{path}: it cannot be read: {error!r}") from error

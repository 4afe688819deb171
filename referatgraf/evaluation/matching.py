"""Which found fact answers which expected one."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from referatgraf.evaluation.gold import Entry

Same = Callable[[Entry, Entry], bool]


class Matched(NamedTuple):
    """Pairs of (expected, found), and what is left over on either side."""

    pairs: list[tuple[Entry, Entry]]
    missed: list[Entry]
    wrong: list[Entry]


def match(expected: Iterable[Entry], found: Iterable[Entry], same: Same) -> Matched:
    """One to one, in the gold's order; each takes the nearest by line of those still free.

    >>> pairs, missed, wrong = match([{"line": 9}], [{"line": 2}, {"line": 8}], lambda one, other: True)
    >>> pairs, missed, wrong
    ([({'line': 9}, {'line': 8})], [], [{'line': 2}])
    """
    matched = Matched([], [], list(found))
    for entry in expected:
        place = _nearest(entry, matched.wrong, same)
        if place is None:
            matched.missed.append(entry)
        else:
            matched.pairs.append((entry, matched.wrong.pop(place)))
    return matched


def _nearest(entry: Entry, free: list[Entry], same: Same) -> int | None:
    line = entry.get("line") or 0
    fitting = [place for place, candidate in enumerate(free) if same(entry, candidate)]
    return min(fitting, key=lambda place: abs((free[place].get("line") or 0) - line), default=None)

"""Who sits together, and on how many bodies; which bodies share members, and whom.

Persons overlap where they share bodies, bodies where they share persons. A board and the organisation that it
belongs to are one thing to sit in, so nested bodies count once, as the outermost one:

- two persons who share both a board and its organisation share one body, the organisation;
- a board and its own organisation are no overlap, and a board's overlap with a third body is left out
  where its organisation's overlap with that body holds the same persons.

Two boards of one organisation are two bodies: who sits in the one does not sit with who sits in the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, triu

from referatgraf.analysis.affiliations import Affiliations, Vertex


@dataclass(frozen=True, slots=True)
class Overlap:
    """Two persons and the bodies they share, or two bodies and the persons they share.

    `evidence` are the ids of the passages behind the seats of both.
    """

    first: Vertex
    second: Vertex
    shared: tuple[Vertex, ...]
    evidence: tuple[str, ...]

    @property
    def count(self) -> int:
        return len(self.shared)


@dataclass(frozen=True, slots=True)
class _Side:
    """The network seen from persons or from bodies: `members[i]` maps what vertex i is tied to onto the seat."""

    vertices: tuple[Vertex, ...]
    others: tuple[Vertex, ...]
    members: tuple[dict[int, int], ...]
    evidence: tuple[tuple[str, ...], ...]

    def overlap(self, first: int, second: int, shared: Iterable[int]) -> Overlap:
        ends = (self.members[first], self.members[second])
        passages = sorted({passage for other in shared for end in ends for passage in self.evidence[end[other]]})
        left, right = sorted((self.vertices[first], self.vertices[second]), key=_by_name)
        named = sorted((self.others[other] for other in shared), key=_by_name)
        return Overlap(left, right, tuple(named), tuple(passages))


def overlaps_of_persons(affiliations: Affiliations, *, minimum: int = 1) -> list[Overlap]:
    """Pairs of persons who share at least `minimum` bodies, most bodies first, then by name.

    >>> from referatgraf.analysis.affiliations import Seat, affiliations_of
    >>> ida, bo = Vertex("person/ida", "Ida"), Vertex("person/bo", "Bo")
    >>> board, house = Vertex("body/board", "Havnens bestyrelse"), Vertex("organisation/havn", "Havnen")
    >>> seats = [Seat(person, body) for person in (ida, bo) for body in (board, house)]
    >>> [(o.first.name, o.second.name, o.count) for o in overlaps_of_persons(affiliations_of(seats))]
    [('Bo', 'Ida', 2)]
    >>> nested = affiliations_of(seats, nested=[("body/board", "organisation/havn")])
    >>> [[body.name for body in o.shared] for o in overlaps_of_persons(nested)]
    [['Havnen']]
    """
    side = _persons(affiliations)
    found = []
    for first, second in _pairs(affiliations.matrix(), minimum):
        together = side.members[first].keys() & side.members[second].keys()
        shared = [body for body in together if affiliations.outer[body].isdisjoint(together)]
        if len(shared) >= minimum:
            found.append(side.overlap(first, second, shared))
    return sorted(found, key=_rank)


def overlaps_of_bodies(affiliations: Affiliations, *, minimum: int = 1) -> list[Overlap]:
    """Pairs of bodies that share at least `minimum` persons, most persons first, then by name.

    >>> from referatgraf.analysis.affiliations import Seat, affiliations_of
    >>> ida, council, port = Vertex("person/ida", "Ida"), Vertex("body/kkr", "Rådet"), Vertex("body/port", "Havnen")
    >>> [(o.first.name, o.second.name, o.count) for o in overlaps_of_bodies(
    ...     affiliations_of([Seat(ida, council, evidence=("p1",)), Seat(ida, port, evidence=("p7",))]))]
    [('Havnen', 'Rådet', 1)]
    """
    side, outer = _bodies(affiliations), affiliations.outer
    shared = {
        (first, second): side.members[first].keys() & side.members[second].keys()
        for first, second in _pairs(affiliations.matrix().T.tocsr(), minimum)
        if first not in outer[second] and second not in outer[first]
    }
    kept = (pair for pair, persons in shared.items() if not _told_outside(pair, persons, shared, outer))
    return sorted((side.overlap(first, second, shared[first, second]) for first, second in kept), key=_rank)


def table(overlaps: Iterable[Overlap]) -> list[dict[str, object]]:
    """Overlaps as rows of plain values, for a data frame, a CSV file or JSON."""
    return [
        {
            "first": overlap.first.name,
            "second": overlap.second.name,
            "count": overlap.count,
            "shared": [vertex.name for vertex in overlap.shared],
            "first_id": overlap.first.id,
            "second_id": overlap.second.id,
            "shared_ids": [vertex.id for vertex in overlap.shared],
            "evidence": list(overlap.evidence),
        }
        for overlap in overlaps
    ]


def _pairs(ties: csr_array[np.int64], minimum: int) -> Iterable[tuple[int, int]]:
    """Pairs of rows that have at least `minimum` columns in common, by one sparse product."""
    common = triu(ties @ ties.T, k=1, format="coo")
    enough: NDArray[np.bool_] = common.data >= minimum
    rows, columns = common.coords
    return zip(rows[enough].tolist(), columns[enough].tolist(), strict=True)


def _told_outside(
    pair: tuple[int, int],
    persons: set[int],
    shared: dict[tuple[int, int], set[int]],
    outer: tuple[frozenset[int], ...],
) -> bool:
    """Whether a pair of bodies around this one shares the same persons."""
    around = ((first, second) for first in {pair[0], *outer[pair[0]]} for second in {pair[1], *outer[pair[1]]})
    wider = ((min(ends), max(ends)) for ends in around)
    return any(ends != pair and persons <= shared.get(ends, set()) for ends in wider)


def _persons(affiliations: Affiliations) -> _Side:
    members = _members(len(affiliations.persons), affiliations.person, affiliations.body)
    return _Side(affiliations.persons, affiliations.bodies, members, affiliations.evidence)


def _bodies(affiliations: Affiliations) -> _Side:
    members = _members(len(affiliations.bodies), affiliations.body, affiliations.person)
    return _Side(affiliations.bodies, affiliations.persons, members, affiliations.evidence)


def _members(count: int, ends: NDArray[np.int64], others: NDArray[np.int64]) -> tuple[dict[int, int], ...]:
    members: tuple[dict[int, int], ...] = tuple({} for _ in range(count))
    for seat, (end, other) in enumerate(zip(ends.tolist(), others.tolist(), strict=True)):
        members[end][other] = seat
    return members


def _by_name(vertex: Vertex) -> tuple[str, str]:
    return (vertex.name, vertex.id)


def _rank(overlap: Overlap) -> tuple[int, tuple[str, str], tuple[str, str]]:
    return (-overlap.count, _by_name(overlap.first), _by_name(overlap.second))

"""Who sits where: the two-mode network of persons and bodies, as integer arrays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

UNKNOWN = 0
"""The day ordinal of a day that no source tells; 1 January of year 1 is 1."""

SEATS = """
MATCH (p:Person)-[s:SEATED_IN]->(b)
WHERE $as_of IS NULL OR coalesce(s.valid_from, s.first_seen) <= $as_of
       AND (s.valid_to >= $as_of OR s.valid_to IS NULL
            AND (s.over_by IS NULL OR s.over_by > $as_of OR s.last_seen >= $as_of))
RETURN p.id AS person, p.name AS person_name, b.id AS body, b.name AS body_name,
       s.first_seen AS first_seen, s.last_seen AS last_seen, s.evidence AS evidence
"""
NESTED = "MATCH (inner)-[:BELONGS_TO]->(outer) RETURN inner.id AS inner, outer.id AS outer"


class Queryable(Protocol):
    """What a store must be able to do here."""

    def query(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]: ...


@dataclass(frozen=True, slots=True, order=True)
class Vertex:
    """A person, or a body or organisation with seats."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one body, with the days on which sources show it and the ids of their passages."""

    person: Vertex
    body: Vertex
    first_seen: date | None = None
    last_seen: date | None = None
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Affiliations:
    """The seats of a graph: seat i is `persons[person[i]]` in `bodies[body[i]]`, each pair at most once.

    `first_seen` and `last_seen` are day ordinals (`date.toordinal`), UNKNOWN where no source tells.
    `outer[b]` holds the bodies that body b lies inside, at any depth, as far as they have seats themselves.
    """

    persons: tuple[Vertex, ...]
    bodies: tuple[Vertex, ...]
    person: NDArray[np.int64]
    body: NDArray[np.int64]
    first_seen: NDArray[np.int64]
    last_seen: NDArray[np.int64]
    evidence: tuple[tuple[str, ...], ...]
    outer: tuple[frozenset[int], ...]

    def matrix(self) -> csr_array[np.int64]:
        """Persons by bodies, 1 where there is a seat."""
        ones = np.ones(len(self.person), dtype=np.int64)
        return csr_array((ones, (self.person, self.body)), shape=(len(self.persons), len(self.bodies)))


def read_affiliations(store: Queryable, *, as_of: date | None = None) -> Affiliations:
    """The seats that a store's graph holds (`as_of`: those held on a day), and which body lies inside which."""
    seats = [_seat(row) for row in store.query(SEATS, {"as_of": as_of})]
    nested = [(str(row["inner"]), str(row["outer"])) for row in store.query(NESTED)]
    return affiliations_of(seats, nested=nested)


def affiliations_of(seats: Iterable[Seat], *, nested: Iterable[tuple[str, str]] = ()) -> Affiliations:
    """Seats as arrays; `nested` are pairs of ids, the inner body's first.

    >>> ida, board = Vertex("person/ida", "Ida"), Vertex("body/havn", "Havnerådet")
    >>> found = affiliations_of([Seat(ida, board, first_seen=date(2022, 1, 21))])
    >>> found.persons[found.person[0]].name, found.bodies[found.body[0]].name
    ('Ida', 'Havnerådet')
    >>> found.first_seen.tolist(), found.last_seen.tolist()
    ([738176], [0])
    """
    ordered = sorted(_one_seat_a_pair(seats), key=lambda seat: (seat.person.id, seat.body.id))
    persons, person = _numbered(seat.person for seat in ordered)
    bodies, body = _numbered(seat.body for seat in ordered)
    return Affiliations(
        persons=persons,
        bodies=bodies,
        person=person,
        body=body,
        first_seen=_ordinals(seat.first_seen for seat in ordered),
        last_seen=_ordinals(seat.last_seen for seat in ordered),
        evidence=tuple(seat.evidence for seat in ordered),
        outer=_outer(bodies, nested),
    )


def _seat(row: Mapping[str, object]) -> Seat:
    evidence = row["evidence"]
    return Seat(
        person=Vertex(str(row["person"]), str(row["person_name"])),
        body=Vertex(str(row["body"]), str(row["body_name"])),
        first_seen=_day(row["first_seen"]),
        last_seen=_day(row["last_seen"]),
        evidence=tuple(str(passage) for passage in evidence) if isinstance(evidence, list) else (),
    )


def _day(value: object) -> date | None:
    # The driver's own Date is no datetime.date, but both are written alike.
    return None if value is None else date.fromisoformat(str(value))


def _one_seat_a_pair(seats: Iterable[Seat]) -> list[Seat]:
    found: dict[tuple[str, str], Seat] = {}
    for seat in seats:
        pair = (seat.person.id, seat.body.id)
        found[pair] = _joined(found[pair], seat) if pair in found else seat
    return list(found.values())


def _joined(one: Seat, other: Seat) -> Seat:
    first = [day for day in (one.first_seen, other.first_seen) if day]
    last = [day for day in (one.last_seen, other.last_seen) if day]
    evidence = tuple(sorted({*one.evidence, *other.evidence}))
    return Seat(one.person, one.body, min(first, default=None), max(last, default=None), evidence)


def _numbered(vertices: Iterable[Vertex]) -> tuple[tuple[Vertex, ...], NDArray[np.int64]]:
    listed = list(vertices)
    by_id = {vertex.id: vertex for vertex in listed}
    number = {vertex_id: place for place, vertex_id in enumerate(sorted(by_id))}
    column = np.fromiter((number[vertex.id] for vertex in listed), dtype=np.int64, count=len(listed))
    return tuple(by_id[vertex_id] for vertex_id in number), column


def _ordinals(days: Iterable[date | None]) -> NDArray[np.int64]:
    return np.array([day.toordinal() if day else UNKNOWN for day in days], dtype=np.int64)


def _outer(bodies: tuple[Vertex, ...], nested: Iterable[tuple[str, str]]) -> tuple[frozenset[int], ...]:
    number = {body.id: place for place, body in enumerate(bodies)}
    directly: dict[str, set[str]] = {}
    for inner, outer in nested:
        directly.setdefault(inner, set()).add(outer)
    around = (_reached(body.id, directly) for body in bodies)
    return tuple(frozenset(number[outer] for outer in found if outer in number) for found in around)


def _reached(start: str, directly: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for outer in directly.get(waiting.pop(), set()) - found:
            found.add(outer)
            waiting.append(outer)
    return found - {start}

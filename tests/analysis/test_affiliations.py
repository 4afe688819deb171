"""Seats as integer arrays, from the rows of a graph."""

from collections.abc import Mapping
from datetime import date

from neo4j.time import Date

from referatgraf.analysis.affiliations import UNKNOWN, Seat, Vertex, affiliations_of, read_affiliations

IDA, BO = Vertex("person/ida", "Ida Kvist"), Vertex("person/bo", "Bo Tange")
COUNCIL, PORT = Vertex("body/council", "KKR Limfjorden"), Vertex("organisation/port", "Havnen")


class Rows:
    """A store that holds two seats and one nested pair."""

    def query(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]:
        if "BELONGS_TO" in statement:
            return [{"inner": "body/council", "outer": "organisation/port"}]
        ida = {"person": IDA.id, "person_name": IDA.name}
        return [
            {**ida, "body": COUNCIL.id, "body_name": COUNCIL.name, "first_seen": Date(2022, 1, 21),
             "last_seen": date(2023, 2, 10), "evidence": ["p1", "p2"]},
            {**ida, "body": PORT.id, "body_name": PORT.name, "first_seen": None, "last_seen": None, "evidence": None},
        ]  # fmt: skip


def test_a_row_becomes_a_seat_with_its_days_and_evidence() -> None:
    found = read_affiliations(Rows())
    assert [found.bodies[body].name for body in found.body] == ["KKR Limfjorden", "Havnen"]
    assert found.first_seen.tolist() == [date(2022, 1, 21).toordinal(), UNKNOWN]
    assert found.last_seen.tolist() == [date(2023, 2, 10).toordinal(), UNKNOWN]
    assert found.evidence == (("p1", "p2"), ())


def test_a_nested_body_knows_what_it_lies_inside() -> None:
    found = read_affiliations(Rows())
    assert found.outer == (frozenset({1}), frozenset())


def test_nesting_reaches_through_a_body_without_seats() -> None:
    seats = [Seat(IDA, COUNCIL), Seat(IDA, PORT)]
    found = affiliations_of(seats, nested=[(COUNCIL.id, "body/empty"), ("body/empty", PORT.id)])
    assert found.outer == (frozenset({1}), frozenset())


def test_bodies_that_claim_to_lie_inside_each_other_do_not_hang() -> None:
    found = affiliations_of([Seat(IDA, COUNCIL)], nested=[(COUNCIL.id, PORT.id), (PORT.id, COUNCIL.id)])
    assert found.outer == (frozenset(),)


def test_two_sources_of_one_seat_make_one_seat() -> None:
    early = Seat(IDA, COUNCIL, first_seen=date(2020, 3, 6), last_seen=date(2020, 3, 6), evidence=("p1",))
    late = Seat(IDA, COUNCIL, first_seen=None, last_seen=date(2022, 9, 2), evidence=("p9",))
    found = affiliations_of([late, early])
    assert found.first_seen.tolist() == [date(2020, 3, 6).toordinal()]
    assert found.last_seen.tolist() == [date(2022, 9, 2).toordinal()]
    assert found.evidence == (("p1", "p9"),)


def test_the_order_of_rows_makes_no_difference() -> None:
    seats = [Seat(BO, PORT), Seat(IDA, COUNCIL), Seat(BO, COUNCIL)]
    one, other = affiliations_of(seats), affiliations_of(reversed(seats))
    assert (one.persons, one.bodies) == (other.persons, other.bodies)
    assert one.matrix().toarray().tolist() == other.matrix().toarray().tolist() == [[1, 1], [1, 0]]


def test_a_graph_without_seats_has_an_empty_matrix() -> None:
    assert affiliations_of([]).matrix().shape == (0, 0)

"""Tenures end by what is known to end them, and by nothing else."""

from datetime import date

from referatgraf.store.as_of import graph_as_of, held_on
from referatgraf.store.graph import Edge, Node, graph_of
from referatgraf.store.tenures import Closing, Hold, Showing, over_since, periods, stated

HOLD = Hold("SEATED_IN", "person/asta", "body/raad")


def _seen(*days: str) -> list[Showing]:
    return [Showing(HOLD, (day,), seen=date.fromisoformat(day)) for day in days]


def _told(showings: list[Showing], *closings: Closing) -> list[dict[str, str]]:
    """What is known of each period, without its evidence."""
    return [
        {name: str(value) for name, value in period.properties().items() if value and "evidence" not in name}
        for period in periods(showings, closings)
    ]


def test_silence_ends_nothing() -> None:
    assert _told(_seen("2018-03-01", "2023-03-01")) == [{"first_seen": "2018-03-01", "last_seen": "2023-03-01"}]


def test_who_is_seen_after_the_end_has_joined_again() -> None:
    told = _told(_seen("2018-03-01", "2023-03-01"), stated(date(2020, 6, 30), ["p"]))
    assert told == [
        {"first_seen": "2018-03-01", "last_seen": "2018-03-01", "ended_by": "stated", "valid_to": "2020-06-30"},
        {"first_seen": "2023-03-01", "last_seen": "2023-03-01"},
    ]


def test_who_is_replaced_at_a_meeting_is_over_by_then_and_no_last_day_is_made_up() -> None:
    told = _told(_seen("2018-03-01", "2020-06-30"), over_since(date(2020, 6, 30), ["p"], by="successor"))
    assert told == [
        {"first_seen": "2018-03-01", "last_seen": "2020-06-30", "ended_by": "successor", "over_by": "2020-06-30"}
    ]


def test_a_second_stated_beginning_begins_a_second_period() -> None:
    showings = [Showing(HOLD, (), start=date(year, 1, 1), seen=date(year, 2, 1)) for year in (2018, 2022)]
    assert [told["valid_from"] for told in _told(showings)] == ["2018-01-01", "2022-01-01"]


def test_what_has_no_day_stands_with_the_only_period_and_else_for_itself() -> None:
    timeless = Showing(HOLD, ("p",))
    assert len(_told([*_seen("2018-03-01"), timeless])) == 1
    assert _told([*_seen("2018-03-01", "2023-03-01"), timeless], stated(date(2020, 6, 30), []))[-1] == {}


def test_of_two_ends_the_earlier_ends_the_period() -> None:
    showings = [Showing(HOLD, (), start=date(2018, 1, 1), end=date(2021, 12, 31))]
    (told,) = _told(showings, over_since(date(2020, 6, 30), [], by="successor"))
    assert (told["ended_by"], told["over_by"], "valid_to" in told) == ("successor", "2020-06-30", False)


def test_a_seat_is_held_from_when_it_is_seen_until_it_is_known_to_be_over() -> None:
    seat = Edge("SEATED_IN", "a", "b", {"first_seen": date(2018, 3, 1), "over_by": date(2022, 1, 1)})
    days = [date(2018, 2, 1), date(2018, 3, 1), date(2021, 12, 31), date(2022, 1, 1)]
    assert [held_on(seat, day) for day in days] == [False, True, True, False]


def test_a_seat_of_which_no_day_is_known_is_held_on_none() -> None:
    assert not held_on(Edge("SEATED_IN", "a", "b", {}), date(2022, 1, 1))


def test_the_graph_of_a_day_has_no_later_meeting() -> None:
    nodes = [
        Node("Meeting", "meeting/1", {"date": date(2020, 1, 1)}),
        Node("Meeting", "meeting/2", {"date": date(2023, 1, 1)}),
        Node("AgendaItem", "meeting/2/1", {"number": "1"}),
    ]
    found = graph_as_of(graph_of(nodes, [Edge("HAS_ITEM", "meeting/2", "meeting/2/1")]), date(2021, 1, 1))
    assert [node.id for node in found.nodes] == ["meeting/1"]
    assert found.edges == ()

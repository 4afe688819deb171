"""What is set aside comes back as it was, and together where it belongs together."""

from datetime import date

from referatgraf.store.aside import BUCKETS, ROOM, Aside
from referatgraf.store.graph import Edge, Node, Properties, graph_of
from referatgraf.store.parts import pack
from referatgraf.store.tenures import CLOSINGS, SHOWINGS, Closing, Hold, Showing, over_since, stated

SEAT = Hold("SEATED_IN", "person/ida-wiig", "body/kystraadet")


def test_what_has_one_key_comes_back_together_in_its_order() -> None:
    aside: Aside[list[int | str]] = Aside()
    for number in range(2 * ROOM + 5):
        aside.put(f"person/{number % 50}", [f"person/{number % 50}", number])
    buckets = list(aside.buckets())
    assert len(buckets) == BUCKETS
    assert sum(map(len, buckets)) == 2 * ROOM + 5
    for person in range(50):
        (found,) = [found for bucket in buckets if (found := [n for key, n in bucket if key == f"person/{person}"])]
        assert found == list(range(person, 2 * ROOM + 5, 50))


def test_days_and_texts_that_look_like_days_stay_what_they_are() -> None:
    seen: Properties = {
        "first_seen": date(2031, 5, 2),
        "title": "2031-05-02",
        "kind": ["attendance"],
        "confidence": 0.5,
    }
    graph = graph_of(
        [Node("Person", "person/ida"), Node("Body", "body/b")], [Edge("SEATED_IN", "person/ida", "body/b", seen)]
    )
    assert pack(graph).graph == graph


def test_showings_and_what_ends_them_come_back_as_records() -> None:
    showings: Aside[Showing] = Aside(SHOWINGS)
    closings: Aside[tuple[Hold, Closing]] = Aside(CLOSINGS)
    shown = Showing(SEAT, ("passage/1",), seen=date(2031, 5, 2), properties={"kind": "attendance"})
    ends = [stated(date(2031, 12, 31), ["passage/2"]), over_since(date(2032, 1, 1), [], by="election")]
    showings.put(SEAT.person, shown)
    for end in ends:
        closings.put(SEAT.person, (SEAT, end))
    assert [found for bucket in showings.buckets() for found in bucket] == [shown]
    assert [found for bucket in closings.buckets() for found in bucket] == [(SEAT, end) for end in ends]

from collections.abc import Callable
from datetime import date
from typing import Any

from referatgraf.api.analyses import KEPT, Analyses, OverlapOf
from referatgraf.store.store import Store

Ask = Callable[..., dict[str, Any]]  # Any: answers are JSON
OVERLAPS = """query ($of: OverlapOf!, $atLeast: Int! = 2) { overlaps(of: $of, atLeast: $atLeast) {
    first { __typename name } second { name } count shared { __typename name } evidence { page document { name } }
} }"""


def test_two_persons_who_share_two_bodies_overlap(ask: Ask) -> None:
    assert ask(OVERLAPS, of="PERSONS")["data"]["overlaps"] == [
        {
            "first": {"__typename": "Person", "name": "Alma Ågård"},
            "second": {"name": "Bo Bisgaard"},
            "count": 2,
            "shared": [
                {"__typename": "Body", "name": "KKR Nordjylland"},
                {"__typename": "Body", "name": "Trafikforum"},
            ],
            "evidence": [
                {"page": 1, "document": {"name": "referat.txt"}},
                {"page": 2, "document": {"name": "referat.txt"}},
            ],
        }
    ]


def test_two_bodies_overlap_in_their_persons(ask: Ask) -> None:
    (overlap,) = ask(OVERLAPS, of="BODIES")["data"]["overlaps"]
    assert (overlap["first"]["name"], overlap["second"]["name"]) == ("KKR Nordjylland", "Trafikforum")
    assert overlap["shared"] == [
        {"__typename": "Person", "name": "Alma Ågård"},
        {"__typename": "Person", "name": "Bo Bisgaard"},
    ]


def test_smaller_overlaps_are_left_out(ask: Ask) -> None:
    assert ask(OVERLAPS, of="PERSONS", atLeast=3)["data"]["overlaps"] == []


def test_overlaps_are_asked_for_by_a_day(ask: Ask) -> None:
    query = "query ($day: Date) { overlaps(of: PERSONS, asOf: $day) { count } all: overlaps(of: PERSONS) { count } }"
    assert ask(query, day="2022-06-01")["data"] == {"overlaps": [{"count": 2}], "all": [{"count": 2}]}
    assert ask(query, day="2021-12-31")["data"] == {"overlaps": [], "all": [{"count": 2}]}


def test_of_many_days_only_the_last_are_kept(store: Store) -> None:
    analyses = Analyses(store)
    days = [date(2022, 1, day) for day in range(1, KEPT + 15)]
    counts = [len(analyses.overlaps(OverlapOf.BODIES, day)) for day in days]
    assert counts == [0] * 20 + [1] * (len(days) - 20)
    assert list(analyses._days) == days[-KEPT:]

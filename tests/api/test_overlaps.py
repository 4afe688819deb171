from collections.abc import Callable
from typing import Any

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

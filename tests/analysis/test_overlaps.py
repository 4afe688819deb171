"""Who sits together, checked against counting by hand."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from referatgraf.analysis.affiliations import Affiliations, Seat, Vertex, affiliations_of
from referatgraf.analysis.overlaps import Overlap, overlaps_of_bodies, overlaps_of_persons, table

BOARD, HOUSE, COUNCIL = "Erhvervshusets bestyrelse", "Erhvervshuset", "KKR Limfjorden"
NESTED = [(BOARD, HOUSE)]


def seated(*seats: tuple[str, str], nested: list[tuple[str, str]] | None = None) -> Affiliations:
    """Affiliations in which names are ids and a seat's one passage is 'person@body'."""
    made = [Seat(Vertex(who, who), Vertex(where, where), evidence=(f"{who}@{where}",)) for who, where in seats]
    return affiliations_of(made, nested=nested or [])


def plain(overlaps: list[Overlap]) -> list[tuple[str, str, list[str]]]:
    return [(overlap.first.name, overlap.second.name, [v.name for v in overlap.shared]) for overlap in overlaps]


def test_two_who_share_a_body_overlap_and_the_third_does_not() -> None:
    found = overlaps_of_persons(seated(("Bo", COUNCIL), ("Ida", COUNCIL), ("Per", HOUSE)))
    assert plain(found) == [("Bo", "Ida", [COUNCIL])]
    assert found[0].evidence == (f"Bo@{COUNCIL}", f"Ida@{COUNCIL}")


def test_most_shared_bodies_come_first_then_names() -> None:
    found = overlaps_of_persons(
        seated(("Per", COUNCIL), ("Ida", COUNCIL), ("Bo", COUNCIL), ("Per", HOUSE), ("Ida", HOUSE))
    )
    assert [(first, second, len(shared)) for first, second, shared in plain(found)] == [
        ("Ida", "Per", 2), ("Bo", "Ida", 1), ("Bo", "Per", 1),
    ]  # fmt: skip


def test_a_board_and_its_organisation_count_once_as_the_organisation() -> None:
    found = overlaps_of_persons(seated(("Bo", BOARD), ("Bo", HOUSE), ("Ida", BOARD), ("Ida", HOUSE), nested=NESTED))
    assert plain(found) == [("Bo", "Ida", [HOUSE])]


def test_a_board_that_two_share_counts_although_only_one_sits_in_its_organisation() -> None:
    found = overlaps_of_persons(seated(("Bo", BOARD), ("Bo", HOUSE), ("Ida", BOARD), nested=NESTED))
    assert plain(found) == [("Bo", "Ida", [BOARD])]


def test_two_boards_of_one_organisation_are_no_place_to_meet() -> None:
    nested = [("Udvalg A", HOUSE), ("Udvalg B", HOUSE)]
    assert overlaps_of_persons(seated(("Bo", "Udvalg A"), ("Ida", "Udvalg B"), ("Per", HOUSE), nested=nested)) == []


def test_nesting_can_bring_an_overlap_below_the_minimum() -> None:
    both = seated(("Bo", BOARD), ("Bo", HOUSE), ("Ida", BOARD), ("Ida", HOUSE), nested=NESTED)
    assert overlaps_of_persons(both, minimum=2) == []


def test_bodies_overlap_in_the_persons_they_share() -> None:
    found = overlaps_of_bodies(seated(("Bo", COUNCIL), ("Bo", HOUSE), ("Ida", COUNCIL)))
    assert plain(found) == [(HOUSE, COUNCIL, ["Bo"])]
    assert found[0].evidence == (f"Bo@{HOUSE}", f"Bo@{COUNCIL}")


def test_a_board_does_not_overlap_with_its_own_organisation() -> None:
    assert overlaps_of_bodies(seated(("Bo", BOARD), ("Bo", HOUSE), nested=NESTED)) == []


def test_the_same_persons_are_told_once_with_the_outermost_body() -> None:
    found = overlaps_of_bodies(seated(("Bo", BOARD), ("Bo", HOUSE), ("Bo", COUNCIL), nested=NESTED))
    assert plain(found) == [(HOUSE, COUNCIL, ["Bo"])]


def test_a_board_keeps_the_overlap_that_its_organisation_lacks() -> None:
    found = overlaps_of_bodies(
        seated(("Bo", BOARD), ("Bo", HOUSE), ("Bo", COUNCIL), ("Ida", BOARD), ("Ida", COUNCIL), nested=NESTED)
    )
    assert plain(found) == [(BOARD, COUNCIL, ["Bo", "Ida"]), (HOUSE, COUNCIL, ["Bo"])]


def test_a_table_row_names_both_and_what_they_share() -> None:
    row = table(overlaps_of_persons(seated(("Bo", COUNCIL), ("Ida", COUNCIL))))[0]
    assert (row["first"], row["second"], row["count"], row["shared"]) == ("Bo", "Ida", 1, [COUNCIL])
    assert row["evidence"] == [f"Bo@{COUNCIL}", f"Ida@{COUNCIL}"]


PERSONS, BODIES = st.sampled_from("abcdef"), st.sampled_from("UVXYZ")


@given(st.sets(st.tuples(PERSONS, BODIES)))
def test_the_sparse_product_agrees_with_counting_by_hand(seats: set[tuple[str, str]]) -> None:
    bodies_of = {who: {body for person, body in seats if person == who} for who, _ in seats}
    by_hand = {
        (one, other): bodies_of[one] & bodies_of[other]
        for one, other in combinations(sorted(bodies_of), 2)
        if bodies_of[one] & bodies_of[other]
    }
    found = overlaps_of_persons(seated(*seats))
    assert {(o.first.name, o.second.name): {v.name for v in o.shared} for o in found} == by_hand

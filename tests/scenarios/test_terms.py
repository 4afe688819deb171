"""Terms of office: elections end them, silence does not, and what is not known stays unknown."""

from tests.story import Story, appoint

KKR = "kkr-nordjylland"


def test_an_election_ends_the_seat_in_an_elected_body_and_is_told_as_the_reason() -> None:
    story = Story()
    story.with_members("2021-05-07", "Asta Lund (A), Rebild")
    (seat,) = story.seats("asta-lund")
    assert (seat["ended_by"], seat["over_by"], "valid_to" in seat) == ("election", "2022-01-01", False)
    (edge,) = [edge for edge in story.graph.edges if edge.type == "SEATED_IN"]
    assert edge.properties["end_evidence"] == ["election/2021-11-16"]


def test_two_terms_with_one_between_are_two_seats() -> None:
    story = Story()
    for day in ("2015-03-06", "2016-03-04", "2023-02-03"):
        story.with_members(day, "Asta Lund (A), Rebild")
    assert [(seat["first_seen"], seat["last_seen"]) for seat in story.seats("asta-lund")] == [
        ("2015-03-06", "2016-03-04"),
        ("2023-02-03", "2023-02-03"),
    ]
    assert story.who_sat("2019-06-01", KKR) == []


def test_who_is_elected_again_has_a_seat_in_each_term() -> None:
    story = Story()
    for day in ("2021-09-10", "2022-03-04"):
        story.with_members(day, "Asta Lund (A), Rebild")
    assert [seat["over_by"] for seat in story.seats("asta-lund")] == ["2022-01-01", "2026-01-01"]


def test_the_last_meeting_of_a_term_is_still_of_the_term() -> None:
    story = Story()
    for day in ("2021-12-31", "2022-01-01"):
        story.with_members(day, "Asta Lund (A), Rebild")
    assert [seat["last_seen"] for seat in story.seats("asta-lund")] == ["2021-12-31", "2022-01-01"]


def test_an_election_ends_no_seat_on_a_board() -> None:
    story = Story()
    for day in ("2019-05-03", "2023-05-05"):
        story.with_members(day, "Asta Lund (A), Rebild", body="Havnens bestyrelse")
    (seat,) = story.seats("asta-lund")
    assert (seat["first_seen"], seat["last_seen"], "ended_by" in seat) == ("2019-05-03", "2023-05-05", False)


def test_silence_ends_nothing() -> None:
    story = Story()
    story.with_members("2019-05-03", "Asta Lund (A), Rebild", body="Havnens bestyrelse")
    story.with_members("2023-05-05", "Bo Friis (V), Thisted", body="Havnens bestyrelse")
    assert "ended_by" not in story.seats("asta-lund")[0]
    assert story.who_sat("2023-05-05", "havnens-bestyrelse") == ["asta-lund-rebild", "bo-friis-thisted"]


def test_a_beginning_that_nobody_states_is_not_made_up() -> None:
    story = Story()
    story.with_members("2023-02-03", "Asta Lund (A), Rebild")
    assert "valid_from" not in story.seats("asta-lund")[0]
    assert story.who_sat("2023-02-02", KKR) == []


def test_minutes_without_a_day_make_a_seat_without_days() -> None:
    story = Story()
    story.with_members(None, "Asta Lund (A), Rebild")
    (seat,) = story.seats("asta-lund")
    assert {"first_seen", "last_seen", "valid_from", "valid_to", "over_by"} & set(seat) == set()
    assert story.who_sat("2023-02-03", KKR) == []


def test_a_stated_end_closes_a_seat_on_that_very_day() -> None:
    story = Story()
    appoint(
        story.meeting("2020-03-06"), "Asta Lund", "Havnens bestyrelse", valid_from="2020-04-01", valid_to="2021-12-31"
    )
    (seat,) = story.seats("asta-lund")
    assert (seat["valid_from"], seat["valid_to"], seat["ended_by"]) == ("2020-04-01", "2021-12-31", "stated")
    sat = [bool(story.who_sat(day, "havnens")) for day in ("2020-03-31", "2020-04-01", "2021-12-31", "2022-01-01")]
    assert sat == [False, True, True, False]


def test_an_end_that_is_less_than_a_day_closes_nothing() -> None:
    story = Story()
    appoint(story.meeting("2020-03-06"), "Asta Lund", "Havnens bestyrelse", valid_to="2021")
    assert {"valid_to", "over_by", "ended_by"} & set(story.seats("asta-lund")[0]) == set()


def test_who_is_appointed_anew_after_a_stated_end_has_joined_again() -> None:
    story = Story()
    for day, start, end in (("2018-02-02", "2018-03-01", "2019-12-31"), ("2023-02-03", "2023-03-01", None)):
        appoint(
            story.with_members(day, "Asta Lund (A), Rebild"),
            "Asta Lund",
            "Havnens bestyrelse",
            valid_from=start,
            valid_to=end,
        )
    seats = story.seats("asta-lund", "havnens")
    assert [(seat["valid_from"], seat.get("valid_to")) for seat in seats] == [
        ("2018-03-01", "2019-12-31"),
        ("2023-03-01", None),
    ]
    assert story.who_sat("2021-06-01", "havnens") == []


def test_a_mayor_is_one_for_a_term() -> None:
    story = Story()
    sheet = story.with_members("2023-02-03", "Asta Lund (A), Rebild")
    sheet.role("Asta Lund", "borgmester", "Rebild Kommune")
    sheet.role("Asta Lund", "direktør", "KKR Nordjylland")
    ends = {role["title"]: role.get("ended_by") for role in story.told("HAS_ROLE", "asta-lund")}
    assert ends == {"borgmester": "election", "direktør": None}

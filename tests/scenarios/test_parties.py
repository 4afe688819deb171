"""Parties: switches with and without a day, their consequences for seats, local lists."""

from tests.story import Story, appoint, switch


def test_a_switch_on_a_stated_day_divides_the_years() -> None:
    story = Story()
    story.with_members("2022-03-04", "Ole Bak (V), Rebild")
    switch(story.with_members("2023-02-03", "Ole Bak (I), Rebild"), "Ole Bak", "V", "I", "2022-11-01")
    old, new = story.told("AFFILIATED_WITH", "ole-bak")
    assert (old["target"], old["valid_to"], old["ended_by"]) == ("party/venstre", "2022-11-01", "switch")
    assert (new["target"], new["valid_from"]) == ("party/liberal-alliance", "2022-11-01")


def test_a_switch_without_a_day_is_over_by_the_meeting_that_tells_of_it() -> None:
    story = Story()
    story.with_members("2022-03-04", "Ole Bak (V), Rebild")
    switch(story.with_members("2023-02-03", "Ole Bak (I), Rebild"), "Ole Bak", "V", "I")
    old, new = story.told("AFFILIATED_WITH", "ole-bak")
    assert (old["over_by"], "valid_to" in old, "valid_from" in new) == ("2023-02-03", False, False)


def test_who_is_seen_with_another_party_has_left_the_first() -> None:
    story = Story()
    for day, letter in (("2020-03-06", "V"), ("2021-03-05", "I"), ("2022-03-04", "V")):
        story.with_members(day, f"Ole Bak ({letter}), Rebild")
    told = [
        (tie["target"], tie.get("ended_by"), tie.get("over_by")) for tie in story.told("AFFILIATED_WITH", "ole-bak")
    ]
    assert told == [
        ("party/venstre", "other_party", "2021-03-05"),
        ("party/liberal-alliance", "other_party", "2022-03-04"),
        ("party/venstre", None, None),
    ]


def test_who_gives_a_seat_back_after_a_switch_is_followed_by_another_of_the_party() -> None:
    story = Story()
    appoint(story.with_members("2022-03-04", "Ole Bak (V), Rebild"), "Ole Bak", "Havnens bestyrelse")
    sheet = story.with_members("2023-02-03", "Ole Bak (I), Rebild", "Bo Friis (V), Rebild")
    switch(sheet, "Ole Bak", "V", "I")
    appoint(sheet, "Bo Friis", "Havnens bestyrelse", replacing="Ole Bak", nominated_by="Venstre")
    assert story.who_sat("2023-03-01", "havnens") == ["bo-friis-rebild"]
    assert story.who_sat("2023-03-01", "kkr") == ["bo-friis-rebild", "ole-bak-rebild"]


def test_a_switch_alone_takes_no_seat_away() -> None:
    story = Story()
    appoint(story.with_members("2022-03-04", "Ole Bak (V), Rebild"), "Ole Bak", "Havnens bestyrelse")
    switch(story.with_members("2023-02-03", "Ole Bak (I), Rebild"), "Ole Bak", "V", "I")
    assert story.who_sat("2023-03-01", "havnens") == ["ole-bak-rebild"]


def test_local_lists_of_one_letter_are_two_in_two_municipalities() -> None:
    story = Story()
    story.with_members("2022-03-04", "Ole Bak (L), Rebild", "Bo Friis (L), Thisted")
    parties = {story.told("AFFILIATED_WITH", name)[0]["target"] for name in ("ole-bak", "bo-friis")}
    assert parties == {"party/l-rebild", "party/l-thisted"}

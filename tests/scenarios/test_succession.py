"""Who comes in whose place: for a meeting, for good, as a chair."""

from datetime import date

from tests.story import Story, appoint

BOARD = "Havnens bestyrelse"


def _board() -> Story:
    story = Story()
    story.with_members("2020-03-06", "Ole Bak (V), Rebild", body=BOARD)
    return story


def test_a_successor_closes_the_seat_of_who_was_there_and_no_last_day_is_made_up() -> None:
    story = _board()
    sheet = story.with_members("2021-09-10", "Ole Bak (V), Rebild", "Bo Friis (V), Rebild")
    appoint(sheet, "Bo Friis", BOARD, replacing="Ole Bak")
    (seat,) = story.seats("ole-bak", "havnens")
    assert (seat["ended_by"], seat["over_by"], "valid_to" in seat) == ("successor", "2021-09-10", False)
    assert story.who_sat("2021-12-01", "havnens") == ["bo-friis-rebild"]


def test_the_end_opens_the_sentence_of_the_successors_appointment() -> None:
    story = _board()
    appoint(story.with_members("2021-09-10", "Ole Bak (V), Rebild"), "Bo Friis", BOARD, replacing="Ole Bak")
    graph = story.graph
    (seat,) = [e for e in graph.edges if e.type == "SEATED_IN" and "ole-bak" in e.source and "havnens" in e.target]
    texts = {node.id: node.properties["text"] for node in graph.nodes if node.label == "Passage"}
    ends = seat.properties["end_evidence"]
    assert isinstance(ends, list)
    assert [texts[passage] for passage in ends] == ["Bo Friis udpeges til Havnens bestyrelse"]


def test_a_successor_from_a_stated_day_closes_the_seat_on_that_day() -> None:
    story = _board()
    sheet = story.with_members("2021-09-10", "Ole Bak (V), Rebild")
    appoint(sheet, "Bo Friis", BOARD, replacing="Ole Bak", valid_from="2021-11-01")
    assert story.seats("ole-bak", "havnens")[0]["over_by"] == "2021-11-01"
    assert story.who_sat("2021-10-15", "havnens") == ["ole-bak-rebild"]
    assert story.who_sat("2021-11-15", "havnens") == ["bo-friis"]


def test_a_new_chair_ends_the_office_of_the_old_one_and_not_the_seat() -> None:
    story = _board()
    first = story.with_members("2021-03-05", "Ole Bak (V), Rebild", body=BOARD)
    first.role("Ole Bak", "formand", BOARD)
    appoint(
        story.with_members("2022-03-04", "Ole Bak (V), Rebild"), "Bo Friis", BOARD, role="formand", replacing="Ole Bak"
    )
    assert story.told("HAS_ROLE", "ole-bak")[0]["ended_by"] == "successor"
    assert "ended_by" not in story.seats("ole-bak", "havnens")[0]


def test_a_substitute_for_a_meeting_has_no_seat() -> None:
    story = Story()
    sheet = story.with_members("2022-01-21", "Ole Bak (V), Rebild")
    sheet.listed("Ida Krog", "V", "Rebild Kommune", capacity="substitute", substitute_for="Ole Bak")
    assert story.seats("ida-krog") == []
    assert [tie["target"] for tie in story.told("SUBSTITUTED_FOR", "ida-krog")] == ["person/ole-bak-rebild"]


def test_a_substitute_from_another_municipality_keeps_its_own() -> None:
    story = Story()
    sheet = story.with_members("2022-01-21", "Ole Bak (V), Rebild")
    sheet.listed("Ida Krog", "V", "Thisted Kommune", capacity="substitute", substitute_for="Ole Bak")
    assert story.persons() == ["ida-krog-thisted", "ole-bak-rebild"]


def test_a_substitute_who_is_called_in_for_good_has_a_seat_from_then_on() -> None:
    story = Story()
    sheet = story.with_members("2022-01-21", "Ole Bak (V), Rebild")
    sheet.listed("Ida Krog", "V", "Rebild Kommune", capacity="substitute", substitute_for="Ole Bak")
    appoint(
        story.with_members("2022-06-10", "Ida Krog (V), Rebild"), "Ida Krog", "KKR Nordjylland", replacing="Ole Bak"
    )
    assert story.who_sat("2022-03-01", "kkr") == ["ole-bak-rebild"]
    assert story.who_sat("2022-07-01", "kkr") == ["ida-krog-rebild"]


def test_who_is_appointed_as_a_stand_in_has_no_seat() -> None:
    story = Story()
    appoint(story.meeting("2022-01-21"), "Ida Krog", BOARD, role="1. suppleant")
    assert story.seats("ida-krog") == []
    assert len(story.told("HOLDS", "ida-krog")) == 1


def test_who_was_replaced_and_sits_there_again_has_joined_again() -> None:
    story = _board()
    appoint(story.with_members("2021-09-10", "Ole Bak (V), Rebild"), "Bo Friis", BOARD, replacing="Ole Bak")
    story.with_members("2023-09-08", "Ole Bak (V), Rebild", body=BOARD)
    assert [seat.get("ended_by") for seat in story.seats("ole-bak", "havnens")] == ["successor", None]


def test_an_appointment_that_is_only_told_of_is_the_dated_one() -> None:
    story = Story()
    appoint(story.with_members("2020-03-06", "Ole Bak (V), Rebild"), "Ole Bak", BOARD)
    appoint(story.with_members("2021-09-10", "Ole Bak (V), Rebild"), "Ole Bak", BOARD, date=None, new=False)
    ids = [node.id for node in story.graph.nodes if node.label == "Appointment"]
    assert ids == ["appointment/ole-bak-rebild/havnens-bestyrelse/2020-03-06"]


def test_an_appointment_that_is_told_of_and_may_be_either_of_two_is_neither() -> None:
    story = Story()
    for day in ("2018-03-02", "2020-03-06"):
        appoint(story.with_members(day, "Ole Bak (V), Rebild"), "Ole Bak", BOARD)
    appoint(story.with_members("2021-09-10", "Ole Bak (V), Rebild"), "Ole Bak", BOARD, date=None, new=False)
    ids = [node.id for node in story.graph.nodes if node.label == "Appointment"]
    assert [id.rsplit("/", 1)[1] for id in ids] == ["2018-03-02", "2020-03-06", "undated"]


def test_a_predecessor_of_whom_no_day_is_told_has_a_seat_without_any() -> None:
    story = Story()
    sheet = story.meeting(None)
    appoint(sheet, "Bo Friis", BOARD, replacing="Ole Bak")
    appoint(sheet, "Ole Bak", BOARD, new=False)
    target = "body/havnens-bestyrelse"
    assert story.seats("ole-bak") == [{"target": target, "kind": "['appointment']"}]
    assert story.seats("bo-friis") == [{"target": target, "kind": "['appointment']"}]
    assert story.who_sat(date.today().isoformat(), "havnens") == []
    assert date.today().isoformat() not in story.export()


def test_a_predecessor_who_is_told_of_on_a_day_is_seen_then_and_began_nobody_knows_when() -> None:
    story = Story()
    sheet = story.meeting("2021-09-10")
    appoint(sheet, "Bo Friis", BOARD, replacing="Ole Bak")
    appoint(sheet, "Ole Bak", BOARD, new=False, date=None)
    (seat,) = story.seats("ole-bak")
    assert "valid_from" not in seat
    assert (seat["first_seen"], seat["last_seen"]) == ("2021-09-10", "2021-09-10")
    assert (seat["ended_by"], seat["over_by"], "valid_to" in seat) == ("successor", "2021-09-10", False)
    assert story.who_sat("2021-09-09", "havnens") == []
    assert story.who_sat("2021-09-11", "havnens") == ["bo-friis"]


def test_a_predecessor_who_left_before_the_meeting_is_not_seen_at_it() -> None:
    story = Story()
    sheet = story.meeting("2021-09-10")
    appoint(sheet, "Bo Friis", BOARD, replacing="Ole Bak")
    appoint(sheet, "Ole Bak", BOARD, new=False, date=None, valid_to="2021-04-30")
    (seat,) = story.seats("ole-bak")
    assert (seat["valid_to"], seat["ended_by"]) == ("2021-04-30", "stated")
    assert not {"first_seen", "last_seen", "valid_from"} & set(seat)

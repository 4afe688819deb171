"""Which body met, and when."""

from referatgraf.facts import Meeting
from referatgraf.reading.bodies import find_organisations
from referatgraf.reading.meeting import find_agenda, find_meeting
from tests.reading.minimal import doc_of
from tests.reading.names import OPENING


def meeting_of(text: str) -> Meeting | None:
    doc = doc_of(text)
    find_organisations(doc)
    return next(iter(find_meeting(doc)), None)


def test_body_and_day_stand_where_the_agenda_is_approved() -> None:
    meeting = meeting_of(OPENING + "Ingen bemærkninger.\n")
    assert meeting is not None
    assert (meeting.body, meeting.date) == ("KKR Nordjylland", "2023-03-03")
    assert meeting.case_numbers == ("SAG-2023-00001",)


def test_the_day_of_the_last_meeting_is_not_this_meetings_day() -> None:
    text = (
        "1. Sager\n\n1.1. Referat\n\nBaggrund\n\nGodkendelse af referat fra møde i KKR Nordjylland den 1. maj 2022.\n"
    )
    meeting = meeting_of(text)
    assert meeting is None or meeting.date is None


def test_items_come_with_number_title_and_sections() -> None:
    items = list(find_agenda(doc_of(OPENING + "Ingen bemærkninger.\n")))
    assert [(item.number, item.title, item.sections) for item in items] == [
        ("1", "Sager", ()),
        ("1.1", "Godkendelse af dagsorden", ("Baggrund",)),
        ("1.2", "Vand", ("Sagsfremstilling",)),
    ]

"""Which day the meeting was held, among the other days that minutes speak of."""

import pytest

from tests.reading.naming import meeting_of


def day_of(front: str) -> str | None:
    meeting = meeting_of(f"Havneudvalget\n{front}\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n")
    assert meeting is not None
    return meeting.date


def test_the_day_behind_the_word_for_the_meeting_outweighs_the_day_of_writing() -> None:
    front = "18. december 2030 Referat af møde i Kystmuseets bestyrelse {0}17. december 2030"
    for before in ("tirsdag d. ", "den ", ""):
        assert day_of(front.format(before)) == "2030-12-17"
    assert day_of("17. december 2030 Referat af møde i Kystmuseets bestyrelse") == "2030-12-17"


def test_no_other_day_stands_for_one_whose_figures_are_lost() -> None:
    told = "Havnens udvikling efter et seminar 19. juni 2028"
    assert day_of(f"Mødedato: Mandag den Mødested: Lokale 3\n{told}") is None
    assert day_of(f"Mødedato: Mandag den 4. maj 2030\n{told}") == "2030-05-04"
    assert day_of("Lukket for ansøgninger til og med den 3. marts 2031\nDato: Tirsdag den 4. juni 2030") == "2030-06-04"


def test_a_body_may_stand_between_the_meeting_and_its_day() -> None:
    text = "Region Fjord Nordby, den 15. november 2030 Referat af mødet i Regionsrådet 14. november 2030 kl. 14:00"
    assert day_of(text) == "2030-11-14"


def test_the_date_in_the_head_of_a_letter_is_the_letters() -> None:
    letter = "Fra: Sekretariatet\nTil: Medlemmerne\nDato: 10. maj 2030\n"
    assert day_of(letter + "Referat af møde i Havneudvalget fredag den 4. maj 2030") == "2030-05-04"
    assert day_of(letter + "Referat af møde i Havneudvalget") == "2030-05-10"


def test_a_day_with_an_hour_on_its_own_line_outweighs_the_day_of_the_letter() -> None:
    for held in ("6. november 2030 kl. 13:00", "Onsdag den 6. november 2030, kl. 13-15", "06.11.2030 kl. 13.00"):
        assert day_of(f"Dato 08-11-2030\nJournal nr. 1-00\nReferat\naf mødet i Havneudvalget\n{held}") == "2030-11-06"
    assert day_of("Dato 08-11-2030\nHavneudvalget drøfter planen af 6. november 2030") == "2030-11-08"


def test_the_day_in_the_meetings_own_title_outweighs_the_one_beside_the_word_for_minutes() -> None:
    assert day_of("REFERAT 29. august 2030\n6. møde i Kystforum, tirsdag den 25. juni 2030 i Nordby") == "2030-06-25"


def test_the_year_of_a_meeting_may_stand_with_the_day_of_writing_alone() -> None:
    front = "Havnens Venner {0} Referat fra bestyrelsesmøde den 3. december kl. 17"
    assert day_of(front.format("5. december 2030")) == "2030-12-03"
    assert day_of(front.format("12. januar 2031")) == "2030-12-03"


@pytest.mark.parametrize(
    ("written", "day"), [("15.5.2030", "2030-05-14"), ("den 15. juni 2030", "2030-05-14"), ("15.5.2029", "2029-05-15")]
)
def test_the_day_of_writing_gives_a_meeting_its_year_where_the_weekday_fits(written: str, day: str) -> None:
    front = f"Nordby Ældreråd    {written}\n\nReferat af Ældrerådets møde tirsdag d. 14. maj kl. 9.30"
    meeting = meeting_of(f"{front}\n\nTil stede: Anna Holm, Bo Krag\n\n1. Velkomst\nGodkendt.\n")
    assert meeting is not None
    assert meeting.date == day


def test_the_day_of_a_meeting_at_which_something_was_done_is_not_this_ones() -> None:
    done = "Resume\n\nVed byrådets konstituerende møde den 7. december 2027 blev en valgbestyrelse udpeget."
    assert day_of(f"Byrådet tirsdag den 10. august 2032 kl. 16\n\nRådhuset, Byrådssalen\n\n{done}") == "2032-08-10"

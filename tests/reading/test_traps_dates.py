"""Traps around dates, hours and sums of money: each test is one that real minutes set."""

import pytest

from referatgraf.facts import Amount, Anomaly, Event, Meeting
from tests.reading.traps import of, reading_of, said


def events(text: str) -> list[Event]:
    """The events of the last item."""
    reading = said(text)
    start = reading.document.text.index("1.2. Vand")
    return [fact for fact in of(reading, Event) if fact.evidence[0].start > start]


def dates(text: str) -> list[str]:
    return [fact.date for fact in events(text)]


def amounts(text: str) -> list[object]:
    return [fact.value_dkk for fact in of(said(text), Amount)]


def test_a_weekday_that_does_not_fit_shows_the_right_year() -> None:
    reading = said("Næste møde holdes fredag den 21. januar \n\n2021.")
    (anomaly,) = [fact for fact in of(reading, Anomaly) if fact.anomaly == "impossible_date"]
    assert "2022" in anomaly.proof
    assert "2022-01-21" in dates("Næste møde holdes fredag den 21. januar \n\n2021.")


def test_a_meeting_to_come_is_not_before_this_one() -> None:
    reading = said("Næste møde holdes den 21. januar 2021.")
    (anomaly,) = [fact for fact in of(reading, Anomaly) if fact.anomaly == "impossible_date"]
    assert "before this one of 2023-03-03" in anomaly.proof


def test_a_weekday_that_fits_is_no_anomaly() -> None:
    assert not [fact for fact in of(said("Mødet er fredag den 21. januar 2022."), Anomaly) if "date" in fact.anomaly]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Frist 15-10-2021.", "2021-10-15"),
        ("Frist den 15. oktober 2021.", "2021-10-15"),
        ("Frist 15. okt. 2023.", "2023-10-15"),
        ("Svar ventes d. 12. august.", "2023-08-12"),
        ("Høring den 17. – 25. januar 2022.", "2022-01-17/2022-01-25"),
        ("Den 7. januar 2022 mødes vi.", "2022-01-07"),
        ("Møde den 10. februar  2023.", "2023-02-10"),
        ("22.03.2023 Workshop om vand", "2023-03-22"),
        ("20.06 2023 Workshop om vand", "2023-06-20"),
        ("Planen gælder i 2022-2026.", "2022/2026"),
        ("Planen gælder i 2022 - 2026.", "2022/2026"),
        ("Planen gælder i 2022-26.", "2022/2026"),
        ("Ordningen løber 2. halvår 2023 - 1. halvår 2026.", "2023-07/2026-06"),
        ("Mødet er den 3. \n\nmaj 2023.", "2023-05-03"),
        ("Mødet er den 3. maj \n\n2023.", "2023-05-03"),
    ],
)
def test_a_date_in_whatever_form_is_read(text: str, date: str) -> None:
    assert date in dates(text)


@pytest.mark.parametrize(("text", "day"), [("Frist 15. okt. for svar.", "10-15"), ("Møde den 27. september.", "09-27")])
def test_a_day_without_a_year_is_read_and_less_sure(text: str, day: str) -> None:
    (event,) = events(text)
    assert event.date.endswith(day)
    assert event.confidence < 1


def test_a_heading_tells_its_day() -> None:
    text = "1. Plan\n\nBeslutning i Økonomiudvalget den 2. maj 2023\n\nAnbefales.\n\nBeslutning\n\nGodkendt.\n"
    assert "2023-05-02" in {fact.date for fact in of(reading_of(text), Event)}


def test_two_days_may_share_month_and_year() -> None:
    assert dates("Møder den 10. februar og 17. februar 2023.") == ["2023-02-10", "2023-02-17"]


@pytest.mark.parametrize("part", ["Primo", "Medio", "Ultimo"])
def test_the_part_of_a_month_is_no_day(part: str) -> None:
    (date,) = dates(f"{part} maj 2023 sendes svaret.")
    assert date.startswith("2023-05")


def test_the_day_of_the_meeting_stands_only_in_the_first_item() -> None:
    (meeting,) = of(said("Intet."), Meeting)
    assert (meeting.body, meeting.date) == ("KKR Nordjylland", "2023-03-03")


@pytest.mark.parametrize(
    "text", ["8.00-8.30 Kaffe og rundstykker", "12.30 Frokost i kantinen", "2½ år senere er det slut."]
)
def test_an_hour_or_a_while_is_no_date(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize("text", ["1) Virk-\n\nsomhedsløft i hele landet", "1 formand, der udpeges af rådet"])
def test_a_number_before_a_word_is_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_programme_keeps_its_order_whatever_its_dates() -> None:
    assert dates("28.04.2023 Møde i kredsen\n\n17.04.2023 Frist for svar") == ["2023-04-28", "2023-04-17"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Det koster 70-90 mio. \n\nkr. i alt.", (70_000_000, 90_000_000)),
        ("Det koster 650.000 kr. i alt.", 650_000),
        ("Det koster 300.000-500.000 \n\nkr. i alt.", (300_000, 500_000)),
        ("Det koster 4 mio.kr. i alt.", 4_000_000),
        ("Det koster 10.000 kr. , plus moms.", 10_000),
    ],
)
def test_a_sum_in_whatever_form_is_read(text: str, value: object) -> None:
    assert amounts(text) == [value]


def test_a_missing_dot_is_an_anomaly() -> None:
    assert "malformed_date" in [fact.anomaly for fact in of(said("20.06 2023 Workshop om vand"), Anomaly)]

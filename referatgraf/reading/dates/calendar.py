"""Days, months and parts of the year, by their Danish names."""

from dataclasses import dataclass
from datetime import date, timedelta

from referatgraf.minutes.earlier import MONTHS

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
ORDINALS = {"1": 1, "første": 1, "2": 2, "anden": 2, "andet": 2, "3": 3, "tredje": 3, "4": 4, "fjerde": 4}
SEASONS = {"for": (3, 5), "som": (6, 8), "eft": (9, 11)}
PARTS = {"primo": 1, "medio": 6, "ultimo": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, and how they are written in a fact."""

    first: date
    last: date
    iso: str


def month_number(word: str) -> int | None:
    """A month's number by its name, its abbreviation or its digits.

    >>> month_number("Oktober"), month_number("jan."), month_number("06"), month_number("13")
    (10, 1, 6, None)
    """
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    short = word[:3].lower()
    return MONTHS.index(short) + 1 if short in MONTHS else None


def weekday_name(day: date) -> str:
    """
    >>> weekday_name(date(2021, 1, 21))
    'torsdag'
    """
    return WEEKDAYS[day.weekday()]


def year_that_fits(day: date, weekday: str) -> date | None:
    """The same day of the year before or after, if it is that weekday in one of the two only.

    >>> year_that_fits(date(2021, 1, 21), "fredag")
    datetime.date(2022, 1, 21)
    """
    others = [one_day(day.year + step, day.month, day.day) for step in (-1, 1)]
    fitting = [other.first for other in others if other and weekday_name(other.first) == weekday.lower()]
    return fitting[0] if len(fitting) == 1 else None


def end_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def one_day(year: int, month: int, day: int) -> Period | None:
    """None where the month has no such day."""
    if day > end_of_month(year, month).day:
        return None
    found = date(year, month, day)
    return Period(found, found, found.isoformat())


def one_month(year: int, month: int) -> Period:
    return Period(date(year, month, 1), end_of_month(year, month), f"{year}-{month:02}")


def some_months(year: int, first: int, last: int) -> Period:
    """
    >>> some_months(2023, 7, 12).iso
    '2023-07/2023-12'
    """
    return from_to(one_month(year, first), one_month(year, last))


def one_season(year: int, word: str) -> Period:
    """The days of a spring, summer or autumn; the fact says only its year."""
    first, last = SEASONS[word[:3].lower()]
    return Period(date(year, first, 1), end_of_month(year, last), str(year))


def one_week(year: int, week: int) -> Period | None:
    """The days of an ISO week, Monday to Sunday."""
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    sunday = monday + timedelta(days=6)
    return Period(monday, sunday, f"{monday}/{sunday}")


def one_year(year: int) -> Period:
    return Period(date(year, 1, 1), date(year, 12, 31), str(year))


def from_to(start: Period, end: Period) -> Period:
    """The stretch that begins with one period and ends with another.

    >>> from_to(some_months(2023, 7, 12), some_months(2026, 1, 6)).iso
    '2023-07/2026-06'
    """
    return Period(start.first, end.last, f"{start.iso.split('/')[0]}/{end.iso.split('/')[-1]}")

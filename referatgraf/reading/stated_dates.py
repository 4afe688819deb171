"""A whole day as it is written, as an ISO date."""

import re
from datetime import date

MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]
IN_WORDS = re.compile(r"(\d{1,2})\.\s?([a-zæøå]+)\s+(\d{4})", re.IGNORECASE)
IN_FIGURES = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def day_of(text: str) -> str | None:
    """The day that the text holds; None where there is no such day.

    >>> day_of("den 1. marts 2023"), day_of("01.03.2023"), day_of("31. februar 2023")
    ('2023-03-01', '2023-03-01', None)
    """
    words = IN_WORDS.search(text)
    if words and words[2].lower() in MONTHS:
        return _iso(int(words[3]), MONTHS.index(words[2].lower()) + 1, int(words[1]))
    figures = IN_FIGURES.search(text)
    return _iso(int(figures[3]), int(figures[2]), int(figures[1])) if figures else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None

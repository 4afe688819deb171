"""A whole day as it is stated, as an ISO date."""

from referatgraf.reading.dates.date_grammar import read_dates


def day_of(text: str) -> str | None:
    """The day that the text holds; None where it is less than a day, or the year does not stand there.

    >>> day_of("den 1. marts 2023"), day_of("01.03.2023"), day_of("den 1. marts"), day_of("marts 2023")
    ('2023-03-01', '2023-03-01', None, None)
    """
    days = (span.iso for span in read_dates(text, on=None) if span.first == span.last and not span.inferred)
    return next(days, None)

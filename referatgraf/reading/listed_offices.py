"""Who is listed behind an office: 'Direktør i Nordvand Anna Holm'."""

import re
from functools import cache
from itertools import pairwise

from referatgraf.reading.listed_names import Span
from referatgraf.reading.name_words import UPPER, is_given_name
from referatgraf.reading.titles import title_pattern

OFFICE_AND_NAME = re.compile(rf"(?:(?:[{UPPER}][\w’'-]*|for|og|af|i|til|ved) )+[{UPPER}][\w.’'-]*")
"""What stands behind "direktør i": 'Center for Havne Anna Holm'."""


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?P<title>(?i:{title_pattern()}))\s(?:i|for|ved|hos|fra)\s(?=[{UPPER}])", re.VERBOSE)


def named_by_office(text: str, here: int, end: int) -> tuple[Span, int] | None:
    """A title with its office, and where the name behind it begins: 'Direktør i Nordvand | Anna Holm'."""
    office = _office().match(text, here, end)
    run = OFFICE_AND_NAME.match(text, office.end(), end) if office else None
    words = list(re.finditer(r"\S+", run.group())) if run else []
    starts = [
        office.end() + word.start()
        for word, following in pairwise(words[1:])
        if office and is_given_name(word.group()) and following.group()[0].isupper()
    ]
    return (office.span("title"), starts[0]) if office and starts else None

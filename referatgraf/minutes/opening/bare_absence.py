"""Where those absent begin in a list that stands in a row, if no sign tells it."""

import re
from collections.abc import Iterator

ABSENCE = re.compile(
    r"(?<=[\w)]\s)(?:Afbud|Fraværende)(?=\s(?!Referent|Ordstyrer|Mødeleder|Gæster|Deltagere)[A-ZÆØÅ][\w.’'-]+\s[A-ZÆØÅ])"
)
STATUSES = re.compile(r"\b(?:Afbud|Fraværende|Til ?stede|[Ii]kke mødt|Mødt|Deltog|Ja|Nej)\b")
TWO_PERSONS = re.compile(r"(?:\s[A-ZÆØÅ][\w.’'-]+){4}|(?:\s[A-ZÆØÅ][\w.’'-]+){2,4}(?:,|\sog)\s[A-ZÆØÅ]")


def bare_absence(text: str, behind: int) -> Iterator[int]:
    """Where a list in a row goes on to those absent without any sign: 'Anna Holm, Bo Krag Afbud Ida Wiig, Per Dal'.

    Not where others have their status, too, or a single name follows a single one: that status is of the one before.
    """
    found = list(ABSENCE.finditer(text, behind))
    if len(found) != 1 or len(STATUSES.findall(text, behind)) != 1:
        return
    if ", " in text[behind : found[0].start()] or TWO_PERSONS.match(text, found[0].end()):
        yield found[0].start()

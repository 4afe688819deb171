"""Tables of contents in a text whose line breaks are lost: under 'Pkt. Tekst Side' numbers, titles and pages."""

import re
from collections.abc import Iterator

from referatgraf.minutes.items.contents import TABLE_HEADING

HEADING = re.compile(rf"(?<!\S){TABLE_HEADING}(?!\S)")
NUMBER = re.compile(r"(?<!\S)(?P<number>\d{1,3})\s(?=[A-ZÆØÅ”\"])")
PAGE = re.compile(r"\s\d{1,3}(?=\s+(?:[A-ZÆØÅ\d”\"]|$)|$)")
FEWEST = 2
LOST = 6
"""As many numbers in a row may be lost behind one that is there."""


def tables(text: str) -> Iterator[int]:
    """Where each table's heading, its numbers, and what stands behind a title's page begin: the groups' names, too."""
    for heading in HEADING.finditer(text):
        ends = text.find("\n", heading.end())
        found = list(_numbered(text, heading.end(), len(text) if ends < 0 else ends))
        if len(found) >= FEWEST:
            yield heading.start()
            yield heading.end()
            for start, page in found:
                yield start
                yield page


def _numbered(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each number stands, and where its title's page ends; numbers rise, and stand behind a page or count on."""
    marks = list(NUMBER.finditer(text, start, end))
    last, behind = 0, start
    for mark in marks:
        number = int(mark["number"])
        pages = [page.end() for page in PAGE.finditer(text, behind, mark.start())]
        if not last or number == last + 1 or (pages and last < number <= last + LOST and pages[-1] == mark.start() - 1):
            if last:
                yield behind, pages[-1] if pages else mark.start()
            last, behind = number, mark.start()
    if last:
        pages = [page.end() for page in PAGE.finditer(text, behind, end)]
        yield behind, pages[-1] if pages else end

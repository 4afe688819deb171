"""Archives' transcripts, in which every page is one line that begins with its number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from referatgraf.minutes.lines import Line

NUMBER = re.compile(r"(?P<page>\d{1,3})(?:$|\s(?:!\s)?(?=\S))")
BEGINS = "Transkript"
"""The archives' own word above the first page."""
MINUTES = re.compile(r"(?i)referat|protokol|dagsorden|møde|fraværende|afbud|til ?stede")
TITLE = 3
"""Lines of a title above the first page at the most."""
OPENING = 200
"""Where in a page's first characters a meeting is spoken of; a page is longer on the average."""


def without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines without the number that begins each page, and a page break there; other texts as they are."""
    told = next((place + 1 for place, line in enumerate(lines) if line.text == BEGINS), 0)
    first = told or _behind_title(lines)
    pages = lines[first:]
    numbers = [NUMBER.match(line.text) for line in pages]
    if not pages or not _counts(numbers) or not (told or _is_of_a_meeting(pages)):
        return list(lines)
    parted = (_page(line, found) for line, found in zip(pages, numbers, strict=True) if found)
    return [*lines[:first], *(page for page in parted if page.text)]


def _behind_title(lines: Sequence[Line]) -> int:
    """Where the pages begin below a title that the archive set above them; 0 where they do not."""
    numbers = [NUMBER.match(line.text) for line in lines]
    places = (place for place in range(1, min(TITLE, len(lines) - 1) + 1) if _counts(numbers[place:]))
    return next(places, 0)


def _is_of_a_meeting(pages: Sequence[Line]) -> bool:
    """Whether pages without the archive's word above them are long, and the first speaks of a meeting."""
    spoken = MINUTES.search(pages[0].text[:OPENING]) is not None
    return spoken and sum(len(line.text) for line in pages) >= OPENING * len(pages)


def _counts(numbers: Sequence[re.Match[str] | None]) -> bool:
    """Whether every line is numbered, from 1 on."""
    return all(found is not None and int(found["page"]) == place for place, found in enumerate(numbers, start=1))


def _page(line: Line, number: re.Match[str]) -> Line:
    text = line.text[number.end() :]
    return replace(line, start=line.start + number.end(), text=text, gap="page" if number["page"] != "1" else line.gap)

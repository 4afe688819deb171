"""Items whose titles bear neither numbers nor section words, but which the agenda in front of the minutes lists."""

import re
from collections.abc import Iterator, Mapping, Sequence

from referatgraf.minutes.items.contents import CONTENTS, TABLE
from referatgraf.minutes.items.numbering import Numbering
from referatgraf.minutes.items.same_titles import PAGE_NUMBER
from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Line

AGENDA = re.compile(rf"{CONTENTS.pattern}|^dagsorden\s*:?$", re.IGNORECASE)
SIGN = re.compile(r"\s*[.:]$")
FEWEST = 3
MOST_OF = 0.75


def listed_again(lines: Sequence[Line], layout: Layout) -> Mapping[int, str]:
    """The place of each title that comes again below a list of titles, with the number it has in that list.

    Nothing where fewer than three do, or too few of those listed.
    """
    for place, line in enumerate(lines):
        if AGENDA.match(line.text):
            titles = _titles(lines[place + 1 :], layout)
            found = dict(_found(titles, lines, place + 1 + len(titles)))
            if len(found) >= max(FEWEST, MOST_OF * len(titles)):
                return found
    return {}


def numbered_again(lines: Sequence[Line], numbering: Numbering, layout: Layout) -> Mapping[int, str]:
    """The place of each title that comes again, without its number, below an agenda that counts them, with that number.

    Nothing where the numbered lines do not stand together, or too few of them come again.
    """
    places = sorted(numbering.items)
    if len(places) < FEWEST or places[-1] - places[0] > 2 * len(places):
        return {}
    found: dict[int, str] = {}
    below = places[-1] + 1
    for match in (layout.item.search(lines[place].text) for place in places):
        title = _title(PAGE_NUMBER.sub("", match["title"] or "")) if match else ""
        again = next((at for at in range(below, len(lines)) if title and _title(lines[at].text) == title), None)
        if match and again is not None:
            found[again] = match["number"]
            below = again + 1
    return found if len(found) >= max(FEWEST, MOST_OF * len(places)) else {}


def tabled_again(lines: Sequence[Line], numbering: Numbering, layout: Layout) -> Mapping[int, str]:
    """The place of each title that comes again, without its number, below a table of contents, with its number there.

    An archive may have lost the number, and with it the end, of a title in the table: then what begins it comes again.
    """
    heads = any(TABLE.match(line.text) for line in lines)
    if not heads or numbering.items:
        return {}
    found: dict[int, str] = {}
    below = max(numbering.contents, default=0) + 1
    for match in (layout.item.search(lines[place].text) for place in sorted(numbering.contents)):
        title = _title(PAGE_NUMBER.sub("", match["title"] or "")) if match else ""
        again = next((at for at in range(below, len(lines)) if title and _begins(title, lines, at, layout)), None)
        if match and again is not None:
            found[again] = match["number"]
            below = again + 1
    return found


def _begins(title: str, lines: Sequence[Line], place: int, layout: Layout) -> bool:
    """Whether a line is a listed title, or, in words over a section, the beginning of one."""
    words = _title(lines[place].text)
    if words == title:
        return True
    over = place + 1 < len(lines) and heading_of(layout, lines[place + 1].text) is not None
    return over and " " in words and title.startswith(f"{words} ")


def _titles(lines: Sequence[Line], layout: Layout) -> list[str]:
    """The titles of a list: lines of one paragraph, or with one mark before each, up to the first that comes again."""
    titles: list[str] = []
    marked = bool(lines) and layout.bullet.search(lines[0].text) is not None
    for number, line in enumerate(lines):
        mark = layout.bullet.search(line.text)
        title = _title(line.text[mark.end() :] if mark else line.text)
        if (mark is not None) != marked or title in titles or (number and not marked and line.gap != "same"):
            break
        titles.append(title)
    return titles


def _found(titles: Sequence[str], lines: Sequence[Line], place: int) -> Iterator[tuple[int, str]]:
    for number, title in enumerate(titles, start=1):
        again = next((at for at in range(place, len(lines)) if _title(lines[at].text) == title), None)
        if again is not None:
            yield again, str(number)
            place = again + 1


def _title(text: str) -> str:
    return SIGN.sub("", text).casefold()

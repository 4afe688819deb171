"""The surroundings of promising characters, so that costly expressions need not search a whole text."""

import re


def windows(text: str, anchor: re.Pattern[str], *, before: int, after: int) -> list[tuple[int, int]]:
    """Every [start, end) around a match of `anchor`, widened to a blank; those that touch are one.

    >>> windows("en to tre fire fem seks", re.compile("fire"), before=2, after=2)
    [(6, 18)]
    """
    found: list[tuple[int, int]] = []
    for match in anchor.finditer(text):
        start, end = _widened(text, match.start() - before, match.end() + after)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    blank = text.find(" ", end)
    return text.rfind(" ", 0, max(0, start)) + 1, len(text) if blank == -1 else blank

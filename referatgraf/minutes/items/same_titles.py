"""When two printed titles are one: their letters are alike, whatever dots and page numbers stand behind them."""

import re

PAGE_NUMBER = re.compile(r"(?:\s*(?:\.\s?|…){2,}|\s+(?:[Ss]ide\s)?)\s*(?P<page>\d{1,3})$")
LOST_CASE = re.compile(r"(?<=\w)\s+(?:J\.\s?nr\.?|Sagsnr\.?|Sags\s?nr\.?|Dok\.?\s?nr\.?)\s?:?$")
"""The label of a case number whose figures an archive has lost."""
LETTERS = re.compile(r"[\W_]+")
SHORTEST_TITLE = 4


def is_same_title(title: str, other: str) -> bool:
    """Whether two printed titles are one, or one is the beginning of the other.

    >>> is_same_title("Havnen i Hals .... 4", "Havnen i Hals"), is_same_title("Havnen", "Molen")
    (True, False)
    """
    return same(letters(title), letters(other))


def same(title: str, other: str) -> bool:
    """The same of titles given in their `letters`."""
    return len(other) >= SHORTEST_TITLE and (title.startswith(other) or other.startswith(title))


def letters(title: str) -> str:
    """A title without its page number, a case's label, its signs and its capitals."""
    return LETTERS.sub("", LOST_CASE.sub("", PAGE_NUMBER.sub("", title))).casefold()

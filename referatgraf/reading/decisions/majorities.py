"""Members who act, told by how many they are, and whether they are the most."""

import re

from referatgraf.reading.encoding import SIGNS

VOTERS = rf"(?:[A-ZÆØÅ]{{1,2}}|{SIGNS['party']})"
LISTED = rf"{VOTERS}(?:(?:\s?[,+]\s?|\sog\s){VOTERS})*"
BY_NUMBER = re.compile(
    rf"\s*(?:[Aa]d\.?\s*\d+[.:]*\s)?(?:\d{{1,3}}\s\w*medlemmer(?:\s\({LISTED}\)|\sfra\s{LISTED})?|{LISTED}\s\(\d{{1,3}}\))\s*"
)
"""How a sentence begins that tells who acts by how many they are: '6 medlemmer (A+V)', 'A og V (6)'."""
TOLD = re.compile(rf"(?P<members>\d{{1,3}})\s\w*medlem(?:mer)?\b|{VOTERS}\s\((?P<behind>\d{{1,3}})\)")
FEWEST_OF_MAJORITY = 3
"""Of how many a majority is, where the others are not counted."""


def is_of_fewer(text: str) -> bool:
    """Whether those whom a sentence begins with, by how many they are, are no more than others told of behind them.

    >>> is_of_fewer("6 medlemmer (A+V) anbefaler planen. 1 medlem (O) stemmer imod.")
    False
    >>> is_of_fewer("A (3) godkendte planen, mens V (4) stemte imod.")
    True
    """
    counts = [int(found["members"] or found["behind"]) for found in TOLD.finditer(text)]
    by_number = BY_NUMBER.match(text) is not None
    return by_number and counts[0] <= max(counts[1:], default=FEWEST_OF_MAJORITY - 1)

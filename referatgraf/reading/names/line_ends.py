"""Where a line's end that its writer meant, or the gap between two columns, parts a name from what follows it."""

import re
from collections.abc import Iterator

from referatgraf.minutes.structure import Minutes
from referatgraf.minutes.wrapping import had_room
from referatgraf.reading.encoding import Encoded
from referatgraf.reading.names.misspelt import is_word
from referatgraf.reading.names.name_words import is_given_name, is_surname

BLANK = re.compile(" ")
WORD = re.compile(r"\w+")
WIDE = 3
"""Blanks between the columns of a table, and not between words, as printed."""
MOST_OF_ONE = 2
"""Words, which may be a given name and a surname in columns of their own."""
LONGEST = 200
"""Of a longer line only the beginning is looked at."""


def parts_of_lines(minutes: Minutes, encoded: Encoded, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run of capitalised words, cut where a line ends behind a name and the next begins with no surname, and where
    another column of a table begins."""
    here = start
    for blank in BLANK.finditer(encoded.text, start, end):
        left, right = encoded.text[here : blank.start()].split(), encoded.text[blank.end() : end].split()
        headed = encoded.text.startswith(":", end)
        place = encoded.places[blank.start()]
        in_columns = len(left) + len(right) > MOST_OF_ONE and ends_column(minutes, place)
        if left and (in_columns or (begins_anew(left, right, headed=headed) and ends_line(minutes, place))):
            yield here, blank.start()
            here = blank.end()
    yield here, end


def ends_column(minutes: Minutes, blank: int) -> bool:
    """Whether a blank of the repaired text is a wide gap within a line of the original."""
    origins = minutes.text.origins
    gap = minutes.document.text[origins[blank - 1] + 1 : origins[blank + 1]]
    return "\n" not in gap and (len(gap) >= WIDE or "\t" in gap)


def begins_anew(left: list[str], right: list[str], *, headed: bool) -> bool:
    """Whether words that begin a line go on with no name before it: they begin with a word of the language, 'Anna Holm'
    before 'Festudvalget', 'Anna' before 'Tid:', or are another's name, or all are given names, as a list has them below
    one another.

    >>> begins_anew(["Anna", "Holm"], ["Festudvalget"], headed=False), begins_anew(["Anna"], ["Tid"], headed=True)
    (True, True)
    >>> begins_anew(["Anna"], ["Bo", "Ida"], headed=False), begins_anew(["Anna"], ["Bo", "Krag"], headed=False)
    (True, False)
    >>> begins_anew(["Anna", "Holm"], ["Bo", "Krag"], headed=False)
    True
    >>> begins_anew(["Anna"], ["Sand"], headed=False), begins_anew(["Anna", "Dal"], ["Bredskov"], headed=False)
    (False, False)
    """
    if len(left) == 1 and all(map(is_given_name, [*left, *right])):
        return True
    word = right[0]
    if len(left) > 1 and len(right) > 1 and is_given_name(word) and not is_given_name(left[-1]):
        return is_given_name(left[0])
    surname = is_given_name(word) or is_surname(word)
    whole = len(left) > 1 or (headed and len(right) == 1)
    return whole and is_given_name(left[0]) and not surname and is_word(word.lower())


def ends_line(minutes: Minutes, blank: int) -> bool:
    """Whether a blank of the repaired text is a line's end in the original that was meant: the next word had room, or
    has a line of its own above others."""
    original, origins = minutes.document.text, minutes.text.origins
    before, after = origins[blank - 1] + 1, origins[blank + 1]
    if "\n" not in original[before:after]:
        return False
    line = original[original.rfind("\n", 0, before) + 1 : before]
    following = original[after : after + LONGEST].split("\n", 1)[0]
    alone = WORD.fullmatch(following) and minutes.text.text.startswith(" ", blank + 1 + len(following))
    return bool(alone) or had_room(line, following, minutes.page)

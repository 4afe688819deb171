"""The clause around a few characters: what a date or a sum is said of."""

import re

from referatgraf.reading.sentences import split_sentences

COMMA = re.compile(r"[,;:]\s+")
ENDING = re.compile(r"[,;]\s+")
JOINT = re.compile(r"[\s.,;:–)-]*(?:(?:og|samt|eller)\s+)?")
LINK = re.compile(r"(?<=\s)(?:og|at|som|der|hvor|men|med|for\s+at)\s")
FEWEST_WORDS = 2
LONG = 120
SHORT = 160


def sentence_around(text: str, place: int) -> tuple[int, int]:
    """The [start, end) of the sentence of a line of text that holds the character at `place`."""
    for start, end in split_sentences(text):
        if place < end:
            return min(start, place), end
    return 0, len(text)


def clause_around(text: str, start: int, end: int, *, after: int = 0) -> tuple[int, int]:
    """The clause around [start, end), from a comma to a comma and never before `after`; a long one begins later.

    >>> text = "Rådet enedes, og planen sendes ud den 3. maj, som aftalt."
    >>> text[slice(*clause_around(text, 34, 44))]
    'og planen sendes ud den 3. maj'
    """
    first, last = sentence_around(text, start)
    if after > first:
        first = after + len(JOINT.match(text[after:start])[0])  # type: ignore[index]  # it may match nothing, but it matches
    for comma in reversed([comma.end() for comma in COMMA.finditer(text, first, start)]):
        if len(text[comma:start].split()) >= FEWEST_WORDS:
            first = comma
            break
    if start - first > LONG and (link := LINK.search(text, start - LONG, start)):
        first = link.start()
    ending = ENDING.search(text, end, max(last, end))
    return first, ending.start() if ending else max(last, end)


def told(text: str, start: int, end: int, *, after: int = 0) -> str:
    """What is said around [start, end): the sentence if it is short, else the clause."""
    first, last = sentence_around(text, start)
    if max(last, end) - first > SHORT:
        first, last = clause_around(text, start, end, after=after)
    return text[first : max(last, end)].strip()

"""Headings as sites print them: glued to the words before them, or numbered like the items they stand under."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from referatgraf.minutes.layout import Layout, section_of
from referatgraf.minutes.lines import Line

TITLE = re.compile(r"(?<=[a-zæøå.):])(?<!^\d\.)(?<!^\d\d\.)(?:\s?(?=\d{1,3}\.\s+[A-ZÆØÅ])|(?=\d{1,3}\.\s+[a-zæøå]))")
FIRST = re.compile(r"(?<=[a-zæøå]\.)(?=1\. [A-ZÆØÅ])|(?<=[a-zæøå)?]\.)\s+(?=1\. [A-ZÆØÅ][^.;]{3,80}$)")
"""The first title of all, on the line of the sentence before it."""
COUNTED = re.compile(r"(?:^|(?<=[a-zæøå.)])(?<!\d\.))(?P<number>\d{1,2})\.\s+[A-ZÆØÅa-zæøå]")
"""A number before words, at a line's start or glued to what stands before it."""
FEWEST_GLUED = 2
CASE = re.compile(r"(?i)sags?-?\s?(?:nr|nummer|id)\b")
IN_CAPITALS = r"(?:RESUM[EÉ]|BAGGRUND|SAGSFREMSTILLING|INDSTILLING|ØKONOMI|BESLUTNING)"
HEADING = re.compile(
    r"(?<=[a-zæøå0-9.)])(?=(?:Deltagere|Mødedeltagere|Til ?stede|Fraværende|Afbud|Referent|Mødested|Mødedato)\s?:"
    r"|Punkt nummer\s?:?\s?\d|Indholdsfortegnelse\b)|(?<=^Indholdsfortegnelse)(?=1\. [A-ZÆØÅ])"
    r"|(?<=[a-zæøå0-9)][.!?])(?=(?:Resumé?|Baggrund|Sagsfremstilling|Indstilling|Beslutning|Økonomi|Konklusion)"
    r"(?:\s?:|\s?$|[A-ZÆØÅ][a-zæøå]))"
    rf"|(?<=[.!?)] )(?={IN_CAPITALS} [A-ZÆØÅ][a-zæøå])"
)
HEADED = re.compile(rf"(?:^|(?<=[.!?)] )){IN_CAPITALS} (?=[A-ZÆØÅ][a-zæøå]+ [a-zæøå])")
"""A heading in capitals with its words behind it: 'INDSTILLING Forvaltningen indstiller …'."""
BODY_ENDS = r"(?:udvalget|rådet|bestyrelsen|nævnet|kommissionen)"
DECISION_OF = re.compile(
    r"(?:^|(?<=[.!?)] ))Beslutning (?:[iaf]{1,2} )?[A-ZÆØÅ](?:[\w,-]| (?!den ))*"
    rf"{BODY_ENDS},? (?:den |d\. )?\d{1, 2}[-.]\d{1, 2}[-.]\d{4}:? (?=[A-ZÆØÅ])"
)
"""Whose decision comes next, in the middle of a line: 'Beslutning Havneudvalget, 03-05-2023 Godkendt'."""
NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+(?=(?P<section>[A-ZÆØÅ][^:]{3,60})\s?:?$)")
OF_A_CASE = frozenset({"Sagsfremstilling", "Indstilling", "Beslutning"})


def with_lost_breaks(lines: Sequence[Line]) -> list[Line]:
    """The lines, each cut where another begins: at a heading, and at a numbered title that also stands alone or over a
    case number, or is the first where the second begins a line."""
    alone = {line.text for line in lines}
    if not any(text.startswith("1. ") for text in alone) and any(text.startswith("2. ") for text in alone):
        alone.update(line.text[found.end() :] for line in lines if (found := FIRST.search(line.text)))
    alone.update(_glued(lines))
    cased = [CASE.match(line.text) is not None for line in lines[1:]] + [False]
    return [part for line, case in zip(lines, cased, strict=False) for part in _parts(line, alone, over_case=case)]


def _glued(lines: Sequence[Line]) -> list[str]:
    """What stands behind the ends of sentences from a number on that counts on from the one before, if more than one
    is glued so: "… godkendt.2. Budget"."""
    found: list[str] = []
    last = 0
    for line in lines:
        for mark in COUNTED.finditer(line.text):
            number = int(mark["number"])
            if mark.start() and number == last + 1:
                found.append(line.text[mark.start() :])
            if not mark.start() or number == last + 1:
                last = number
    return found if len(found) >= FEWEST_GLUED else []


def without_site_words(lines: Sequence[Line], layout: Layout) -> list[Line]:
    """The lines without what a site prints for its readers to press, before a heading or alone."""
    found = [(line, layout.site_words.match(line.text)) for line in lines]
    return [
        replace(line, start=line.start + words.end(), text=line.text[words.end() :]) if words else line
        for line, words in found
        if words is None or words.end() < len(line.text)
    ]


def without_section_numbers(lines: Sequence[Line], layout: Layout) -> list[Line]:
    """The lines, the headings of sections without the numbers that count them below their item: "1.2 Indstilling".

    They are counted where at least two of the sections of a case are.
    """
    numbered = [(line, NUMBERED.match(line.text)) for line in lines]
    sections = [section_of(layout, found["section"]) if found else None for _, found in numbered]
    if len(OF_A_CASE.intersection(sections)) <= 1:
        return list(lines)
    return [
        replace(line, start=line.start + found.end(), text=line.text[found.end() :]) if found and section else line
        for (line, found), section in zip(numbered, sections, strict=True)
    ]


def _parts(line: Line, alone: set[str], *, over_case: bool) -> Iterator[Line]:
    marks = TITLE.finditer(line.text)
    titles = (mark.end() for mark in marks if (over_case and not mark.group()) or line.text[mark.end() :] in alone)
    headings = (found.start() for found in HEADING.finditer(line.text))
    decided = [found.span() for found in DECISION_OF.finditer(line.text)]
    headed = (found.span() for found in HEADED.finditer(line.text) if decided)
    cuts = {*titles, *headings, *chain.from_iterable([*decided, *headed])}
    for start, end in pairwise(sorted({0, *cuts, len(line.text)})):
        text = line.text[start:end].rstrip()
        begin = line.start + start
        yield (
            line
            if not start and end == len(line.text)
            else replace(line, start=begin, end=begin + len(text), text=text, gap="new" if start else line.gap)
        )

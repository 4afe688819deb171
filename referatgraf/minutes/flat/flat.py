"""Text whose line breaks are lost: cut into lines again before its numbers, headings and lists of names."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, pairwise, takewhile

from referatgraf.minutes.flat.headings import BARE_HEADING, bare_roster, sections_in
from referatgraf.minutes.flat.numbers import NUMBER, SAME, agenda, listed
from referatgraf.minutes.flat.tables import tables
from referatgraf.minutes.flat.titles import (
    agenda_answered,
    first_of_a_case,
    opens_section,
    runs_into_text,
    title_ends,
    titles_behind_decisions,
    titles_over_numbers,
)
from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lines import Gap, Line

LONG = 200
SHORT = 40
"""Longer lines of a text that is flat are cut; what makes it one stands in lines that are LONG."""
ENDLESS = 500
MOST = 0.7
"""A text of which so much stands in lines of so many characters has lost its line breaks."""
FEWEST = 3
FIELD = re.compile(
    r"(?<!\S)(?:Mødedato|Mødetidspunkt|Mødetid|Mødested|Mødeafholdelse|Mødelokale|Lokale|Starttidspunkt|Sluttidspunkt|Dato|Sted|Tidspunkt|Tid|Mødeforum|Forum|Udvalg"
    r"|Dagsorden(?=\s+\d))(?:(?=\s*:)|(?<=n)(?=\s))"
    r"|(?<!\S)(?:DAGSORDEN|Dagsorden|Indholdsfortegnelse)(?=\s*:?\s+[A-ZÆØÅ])"
    r"|(?<!\S)Bemærkninger(?: til dagsordenen)?(?=\s?:)|(?<!\S)(?:Mødested|Mødedato|Mødeafholdelse)(?=\s[A-ZÆØÅ0-9])"
    r"|(?<!\S)Mødet (?:sluttede|afsluttet|afsluttedes|hævet|hævedes|slut|blev hævet|er hævet|begyndte|startede)\b"
)
LABEL = re.compile(
    r"(?<!\S)(?:UDVALG|MØDE|STED|DATO|TIDSPUNKT|MØDESTED|MØDEDATO|MØDETIDSPUNKT|STARTTIDSPUNKT|SLUTTIDSPUNKT)(?=\s+[A-ZÆØÅ0-9][^A-ZÆØÅ]+)"
    r"|(?<!\S)(?:Dato|Tid|Tidspunkt)(?=\s(?:[Kk]l\.?\s?)?\d)|(?<!\S)Sted(?=\s[A-ZÆØÅ])"
)
"""A form's labels, each of which stood above what it tells."""
GLUED_LABEL = re.compile(r"(?<!\S)(?:Udvalg|Mødested)(?=[A-ZÆØÅ][a-zæøå])")
CASE = re.compile(
    r"(?<!\S)(?:(?:(?:Åbent?|Lukket)(?:\s[–-])?\s)?(?:Sags?-?\s?(?:nr|nummer|id)|Journal-?\s?(?:nr|nummer)|J\.\s?nr|Acadre)\b\.?\s*:?\s*|Sag\s*:\s*)[\w./-]*\d[\w/-]*"
    r"|(?<!\S)(?:SAG-\d{4}-\d+(?:\s[a-zæøå]{2,5}\b)?|\d{2}\.\d{2}\.\d{2}-[A-ZÆØÅ]\d{2}-\d+-\d{2}|\d{2}\.\d{2}\.\d{2}[A-ZÆØÅ]\d{2}-\d{3,5}|EMN-\d{4}-\d{3,6})(?!\S)"
    r"|(?<!\S)(?:Sag|Sagsnr\.?)(?:\sDok\.?)?\s(?:Sagsbehandler|Initialer)\s?:?\s[A-ZÆØÅa-zæøå]{2,6}\b(?:\s(?:Åbent?|Lukket)\b)?"
)
SITE = re.compile(
    r"(?<!\S)(?:[•▪](?=\s)|application/\w+ icon\b|(?:fold|vis|skjul|luk|åbn) dette punkt(?: ind| ud)?\b"
    r"|(?<!se )(?<!jf\. )(?<!af )(?<!og )(?<!\bi )Bilag \d{1,2}\s?[:.](?=\s)"
    r"|Sags ID:(?=\s\D)|Kopi[eé]r link til punktet\b|Punkttype\b|(?:Åbent?|Lukket)(?: punkt| sag)?(?=\s[–-]\s\d))"
)
"""What begins a new line: a bullet, the icon of a file, words of a site to press, an attachment, a lost case number."""
PAGE_TITLE = re.compile(r"(?:[A-ZÆØÅ]\s)?(?P<title>[A-ZÆØÅ].{7,})")
ABSENT = re.compile(r"(?<=\s)(?:Fraværende(?: med afbud| uden afbud)?|Afbud|Ej til stede|Ikke til stede)(?=\s?:)")
BEHIND_ABSENT = re.compile(
    rf"{ABSENT.pattern}\s?:\s(?:(?:Ingen|[A-ZÆØÅ][\w.’'-]*(?:\s\([A-ZÆØÅ]\))?),?\s(?:og\s)?){{0,20}}?(?<=\s)"
    r"(?=(?:Godkendt|Tiltrådt|Vedtaget|Udsat|Drøftet|Anbefales|Taget til efterretning|Til efterretning"
    r"|(?:Indstillingen|Orienteringen|Dagsordenen|Sagen|Referatet)\s[a-zæøå]+)\b"
    r"|[A-ZÆØÅ][a-zæøå]*(?:udvalget|rådet|bestyrelsen)\s(?:tog|godkendte|drøftede|besluttede|anbefaler|anbefalede)\b)"
)
"""Where the decision begins behind those who were absent from it: 'Fraværende: Anna Holm Godkendt'."""
CUT_WORD = re.compile(
    r"\b[\wæøåÆØÅ]*[a-zæøå]{2}-\s+(?=(?!(?:og|eller|samt|til|afbud|fraværende|deltog|mødt)\b)[a-zæøå]{2,})|(?<=\b\d{4})-\s+(?=\d{4}\b)"
)
"""The hyphen of a word, or of two years, that a line's end had cut in two."""
HEADER = re.compile(r"\S.{0,80}?\b[Ss]ide\s*\|?\s*\d{1,3}(?:\s*(?:af|/)\s*\d{1,3})?(?=\s)")
FOOTER = re.compile(r"(?<=\s)Side\s*\|?\s*\d{1,3}(?:\s*(?:af|/)\s*\d{1,3})?$")
GROUPS = re.compile(
    r"(?<!\S)(?:(?:Punkter|Sager) til (?:beslutning|orientering|drøftelse|behandling|efterretning)\s*:"
    r"|(?:DAGSORDEN|Dagsorden|Forslag til dagsorden)\s*:"
    r"|[A-H]\.\s(?:Sager|Punkter) til (?:afgørelse|beslutning|orientering|drøftelse|behandling|efterretning)"
    r"(?: i [a-zæøå]+)?|(?:Åbne|Lukkede) (?:dagsordens)?punkter(?=\s\d+[.)]))"
)
"""What heads a group of items on an agenda, or the agenda."""
SENTENCE_START = re.compile(r"[.:!?]\s+(?=[A-ZÆØÅ])")


def unflatten(lines: Sequence[Line], layout: Layout) -> list[Line]:
    """The lines, where most headings stand in the middle of long ones each cut at its cues; else the same lines."""
    if not _is_flat(lines, layout):
        return list(lines)
    whole = "\n".join(line.text for line in lines)
    starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
    pages = [start for start, line in zip(starts, lines, strict=False) if line.gap == "page"]
    cuts = _cuts(whole, pages, layout)
    return [part for start, line in zip(starts, lines, strict=False) for part in _parts(line, start, cuts, layout)]


def _is_flat(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether more headings stand in the middle of long lines than at the start of lines; one will do where nearly all
    of the text is one line, or a few."""
    long = [line for line in lines if len(line.text) > LONG]
    within = sum(len(list(sections_in(line.text, layout))) for line in long)
    within += sum(len(agenda(line.text, [])) + len(listed(line.text)) + len(list(tables(line.text))) for line in long)
    within += sum(_lists(line.text, layout) for line in long)
    endless = sum(len(line.text) for line in lines if len(line.text) > ENDLESS)
    fewest = 1 if endless > MOST * sum(len(line.text) for line in lines) else FEWEST
    standing = sum(
        heading_of(layout, line.text) is not None or layout.item.search(line.text) is not None for line in lines
    )
    return (within >= fewest and within > standing) or _runs_on(lines, layout)


def _runs_on(lines: Sequence[Line], layout: Layout) -> bool:
    """Whether more headings of sections, or titles of items, have lost the break behind them than stand alone."""
    alone = [heading_of(layout, line.text) is not None for line in lines]
    running = sum(
        any(start == 0 and end < len(line.text) for start, end in sections_in(line.text, layout))
        for line, stands in zip(lines, alone, strict=True)
        if not stands
    )
    if running > max(1, sum(alone)):
        return True
    titles = [line.text for line in lines if NUMBER.match(line.text) and layout.item.search(line.text)]
    told = sum(runs_into_text(title, layout) for title in titles)
    return told >= FEWEST and 2 * told > len(titles)


def _lists(text: str, layout: Layout) -> int:
    """How many headings of the attendance list, and fields of the meeting, stand in the middle of a line."""
    headings = {found.start() for pattern in layout.roster_run for found in pattern.finditer(text)}
    headings.update(found.start() for found in BARE_HEADING.finditer(text))
    return len(headings) + sum(found.start() > 0 for found in FIELD.finditer(text))


def _cuts(text: str, pages: Sequence[int], layout: Layout) -> list[int]:
    """Where a heading, a number, a case or a list of names begins, or ends, in the text of all lines."""
    sections = list(sections_in(text, layout))
    begins = [start for start, _ in sections]
    items = agenda(text, begins)
    titles = list(titles_over_numbers(text, items, begins) if items else _page_titles(text, pages, begins))
    if not items and not titles:
        titles = list(titles_behind_decisions(text, sections, layout))
    first = min([*items, *titles], default=first_of_a_case(text, sections, layout))
    cuts = {0, len(text), *items, *listed(text, begins), *tables(text), *titles}
    cuts.update(edge for start, end in sections if start >= first for edge in (start, end))
    cuts.update(agenda_answered(text, items))
    numbers = {mark.end() for start in items if (mark := NUMBER.match(text, start))}
    for found in CASE.finditer(text):
        if found.start() not in numbers and found.start() not in items:
            cuts.update(found.span())
    cuts.update(edge for found in GROUPS.finditer(text) for edge in found.span())
    for pattern in layout.roster_run:
        cuts.update(found.start() for found in pattern.finditer(text, 0, first))
    cuts.update(found.start() for found in SITE.finditer(text))
    cuts.update(found.start() for found in ABSENT.finditer(text))
    cuts.update(found.end() for found in BEHIND_ABSENT.finditer(text, first))
    cuts.update(found.start() for found in bare_roster(text, first))
    cuts.update(start for start in _opening_sentences(text, layout) if start > first)
    cuts.update(start for start in _sentences_on_parts(text, first, layout))
    cuts.update(found.start() for pattern in (FIELD, GLUED_LABEL) for found in pattern.finditer(text, 0, first))
    labels = [found.span() for found in LABEL.finditer(text, 0, first)]
    cuts.update(edge for span in labels if len(labels) > 1 for edge in span)
    cuts.update(title_ends(text, items, sorted(cuts), layout))
    return sorted(cuts)


def _page_titles(text: str, pages: Sequence[int], sections: Sequence[int]) -> Iterator[int]:
    """Where an item's title begins a page, its number lost: one of the contents above, over its first section."""
    for page in pages:
        place = bisect_left(sections, page)
        section = sections[place] if place < len(sections) else len(text)
        for start in (_behind_header(text, pages, page), page):
            title = PAGE_TITLE.match(text, start, section)
            if section - page <= LONG and title and title["title"][:SAME] in text[:page]:
                yield title.start("title")
                break


def _behind_header(text: str, pages: Sequence[int], page: int) -> int:
    """Where a page's own words begin, behind those with which another page begins too: the name of who met."""
    here = text[page : page + LONG].split(" ")
    others = (text[other : other + LONG].split(" ") for other in (0, *pages) if other != page)
    alike = (takewhile(lambda pair: pair[0] == pair[1], zip(here, other, strict=False)) for other in others)
    return page + max((sum(len(word) + 1 for word, _ in pairs) for pairs in alike), default=0)


def _parts(line: Line, place: int, cuts: Sequence[int], layout: Layout) -> Iterator[Line]:
    """A line, if it is a long one cut where it must be; `place` is where it begins among all lines."""
    if len(line.text) <= SHORT:
        heads = next((end for start, end in sections_in(line.text, layout) if start == 0), len(line.text))
        yield from [line] if heading_of(layout, line.text) else _cut(line, sorted({0, heads, len(line.text)}))
        return
    if line.gap == "same" and place and place in cuts:
        line = replace(line, gap="new")  # what begins here goes on with no line above it
    within = cuts[bisect_left(cuts, place + 1) : bisect_left(cuts, place + len(line.text))]
    edges = {0, len(line.text), *(cut - place for cut in within), *_page_edges(line.text, layout)}
    edges.update(_cut_words(line.text))
    yield from _cut(line, sorted(edges))


def _page_edges(text: str, layout: Layout) -> Iterator[int]:
    """Where a page header ends that begins the line, and where a footer begins that ends it."""
    header, footer = HEADER.match(text), FOOTER.search(text)
    if header and any(pattern.search(header.group()) for pattern in layout.page_furniture):
        yield header.end()
    if footer:
        yield footer.start()


def _cut(line: Line, cuts: Sequence[int]) -> Iterator[Line]:
    for start, end in pairwise(cuts):
        words = line.text[start:end]
        if words.strip():
            lead = len(words) - len(words.lstrip())
            trimmed = words.strip()
            yield Line(
                line.start + start + lead,
                line.start + start + lead + len(trimmed),
                trimmed,
                _gap(line, start),
            )


@lru_cache(maxsize=8)
def _cut_words(text: str) -> frozenset[int]:
    """Where the second halves of words, or of spans of years, begin that a line's end had cut."""
    return frozenset(found.end() for found in CUT_WORD.finditer(text))


def _gap(line: Line, start: int) -> Gap:
    """What lies before a part: nothing but a letter before a title, which is its code, or a word cut, or more."""
    if start in _cut_words(line.text):
        return "same"
    return line.gap if len(line.text[:start].strip()) <= 1 else "new"


def _opening_sentences(text: str, layout: Layout) -> Iterator[int]:
    """Where a sentence begins that opens a section: 'Sekretariatet indstiller, at …'."""
    for beginning in SENTENCE_START.finditer(text):
        if opens_section(text, beginning.end(), len(text), layout):
            yield beginning.end()


def _sentences_on_parts(text: str, first: int, layout: Layout) -> Iterator[int]:
    """Where a sentence begins above the items that tells who missed only a part of the meeting."""
    starts = [found.end() for found in SENTENCE_START.finditer(text, 0, first)]
    sentences = pairwise([*starts, first])
    yield from (start for start, end in sentences if layout.missed_part.search(text, start, end))

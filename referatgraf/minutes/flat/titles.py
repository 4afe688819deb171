"""Where a title ends that the text of its item follows on the same line, in a text whose line breaks are lost."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise

from referatgraf.minutes.flat.numbers import NUMBER, SAME
from referatgraf.minutes.items.unnumbered import BEGINNING, DECISION, OF_A_CASE
from referatgraf.minutes.layout import Layout, heading_of
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.subheadings import ENDS_OPEN, VERB, WORDS
from referatgraf.minutes.wrapping import stops

LONG = 200
SHORTEST = 5
"""The last part of a compound has more letters: fewer may end a place's name."""
NEW_SENTENCE = re.compile(r"(?<=[a-zæøåA-ZÆØÅ0-9)?”.:])\s+(?=(?P<word>[A-ZÆØÅ][a-zæøå]+|I|[A-ZÆØÅ]{2,4})\b)")
SIGN = re.compile(r"(?:[a-zæøå]{4}|\d{2}|[)”])[.:]$|[a-zæøå]{2}:$|\?$")
"""What a title ends with where another sentence begins behind it: no number of an order, no abbreviation."""
DEED = re.compile(r"\b(?!fælles\b)(?:[a-zæøå]{2,}(?<!s)te|[a-zæøå]{3,}[dtglkvjmp]es)\b")
"""The endings of verbs that VERB leaves out, which stand in no title behind its first word."""
OF_A_NOUN = re.compile(r"\b(?:om|de|den|det|af|til|med|for|fra|på|i|ved|og|eller|samt|over|under|mellem) \Z")
"""What stands before a participle that is no verb: 'om udsatte børn'."""
POINTS = re.compile(
    r"(?<=[a-zæøå)?”.])\s(?=(?:a[.)]|A\))\s[A-ZÆØÅ]|A\.\s[A-ZÆØÅ].{5,200}?\sB\.\s[A-ZÆØÅ].{5,200}?\sC\.\s[A-ZÆØÅ])"
)
"""Where the points of an item begin."""
TWICE = re.compile(r"(?P<title>\S.{6,}?)\s+(?=(?P=title)(?!\w))")
"""A title that stands there twice, as a site's heading and as its label."""
NAMED_TWICE = re.compile(r"(?P<name>[A-ZÆØÅ][\w.’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){1,3})\s+(?=(?P=name)(?!\w))")
"""A name that ends a title and begins the sentence behind it: "ved Anna Holm Anna Holm bød velkommen"."""
TOLD = re.compile(
    r"(?:Afbud|Fraværende|Godkendt|Godkendtes|Vedtaget|Tiltrådt|Drøftet|Udsat|Udgår|Henvist|Oversendt"
    r"|Valgt|Valgtes|Taget til|Intet|Ingen bemærkninger)\b"
    r"|[A-ZÆØÅ][a-zæøå]+ (?:er )?(?:godkendt|vedtaget|tiltrådt|drøftet|udsat|taget til efterretning)\b"
    r"|[A-ZÆØÅ][\w.’'-]+(?:\s[A-ZÆØÅ][\w.’'-]*){0,4}\s(?:[a-zæøå]{2,}ede|bød|byder|gav|holdt"
    r"|fandt|fremlagde|forelagde|foreslog|fortalte|mente|oplyste|sagde|spurgte|viste|indledte|meddelte|gennemgik|redegjorde"
    r"|blev|var|er)\b"
)
NEW_TITLE = re.compile(r"(?<=[a-zæøå)”])[.!?]\s+(?=[A-ZÆØÅ])")
FIRST_TITLE = re.compile(r"(?<=[\d)”.])\s+(?=[A-ZÆØÅ])|\b(?:Fold|Luk|Åbn) alle(?: punkter| ud)?\s+(?=[A-ZÆØÅ])")
"""What may stand before the first title of all."""
FEWEST_OVER = 2
SURNAME = re.compile(r"[A-ZÆØÅ][a-zæøå]{1,4}[^\Waeioøåærtn]")
"""A short word that ends like no word which begins a sentence, so that it may be the name behind a given one: Holm."""
STARTS = frozenset({"Der", "Det", "Vi"})
"""With these words a sentence begins, and no title goes on."""
REPORTER = re.compile(r"\bv(?:\.|/|ed)\s?[A-ZÆØÅ][\wæøå-]+$")
"""A given name alone behind the word for who reports."""
SENTENCE_END = re.compile(r"(?<!\d)(?<!\b[A-ZÆØÅ])[.:!?](?:\s|$)")


def title_ends(text: str, items: Sequence[int], cuts: Sequence[int], layout: Layout) -> Iterator[int]:
    """Where each item's title ends that runs into a sentence; nothing where a cut stands right behind it."""
    titles = _listed_titles(text, items[0]) if items else {}
    for start in items:
        end = cuts[bisect_left(cuts, start + 1)]
        mark = NUMBER.match(text, start)
        title = titles.get(mark["number"], "") if mark else ""
        first = mark.end() if mark else start
        if mark and len(title) > 3 and text.startswith(title, first) and first + len(title) < end:
            yield first + len(title)
        elif mark and title and (mark["word"] or "").startswith("Ad") and title[:SAME] != text[first : first + SAME]:
            yield first  # it bears only its number
        elif (place := running_title_end(text, first, end, layout)) is not None:
            yield place


def first_of_a_case(text: str, sections: Sequence[tuple[int, int]], layout: Layout) -> int:
    """Where the first section begins that opens a case; the text's end where there are not two of a case."""
    found = [(start, heading_of(layout, text[start:end])) for start, end in sections]
    of_case = [start for start, heading in found if heading and heading.section in OF_A_CASE]
    opening = next((start for start, heading in found if heading and heading.section in BEGINNING), len(text))
    return opening if len(of_case) > 1 else len(text)


def titles_behind_decisions(text: str, sections: Sequence[tuple[int, int]], layout: Layout) -> Iterator[int]:
    """Where a title without any number stands between what was decided and the section that opens the next case."""
    for (start, end), (following, last) in pairwise(sections):
        decision, opening = (heading_of(layout, text[each:until]) for each, until in ((start, end), (following, last)))
        if decision is None or decision.section != DECISION or opening is None or opening.section not in BEGINNING:
            continue
        stop = max((found.end() for found in NEW_TITLE.finditer(text, end, following)), default=None)
        title = text[stop:following].strip() if stop else ""
        if stop and title and len(title) <= LONG and not stops(title) and not _is_clause(title, layout):
            yield stop


def titles_over_numbers(text: str, items: Sequence[int], sections: Sequence[int]) -> Iterator[int]:
    """Where the title begins that stands before each number, if behind every one a section follows: "Havnen Sag nr. 4
    Indstilling"."""
    marks = [NUMBER.match(text, start) for start in items]
    bare = all(mark and mark["word"] and mark.end() in sections for mark in marks)
    if len(items) < FEWEST_OVER or not bare:
        return
    for before, start in pairwise([0, *items]):
        begins = NEW_TITLE if before else FIRST_TITLE
        stop = max((found.end() for found in begins.finditer(text, before, start)), default=None)
        if stop and start - stop <= LONG:
            yield stop


def agenda_answered(text: str, items: Sequence[int]) -> Iterator[int]:
    """Where each title of the agenda begins whose number alone stands below, before what is told of it: "Ad 1"."""
    marks = [NUMBER.match(text, start) for start in items]
    if marks and all(mark and (mark["word"] or "").startswith("Ad") for mark in marks):
        first = marks[0]["number"] if marks[0] else ""
        above = (each for each in NUMBER.finditer(text, 0, items[0]) if each["mark"])
        yield from (each.start() for each in dropwhile(lambda each: each["number"] != first, above))


def _listed_titles(text: str, first: int) -> dict[str, str]:
    """The titles that a list of numbers before the first item gives."""
    marks = list(NUMBER.finditer(text, 0, first))
    ends = [found.start() for found in marks[1:]] + [first]
    titles = ((found["number"], text[found.end() : end]) for found, end in zip(marks, ends, strict=False))
    return {number: POINTS.split(title)[0].strip() for number, title in titles}


def runs_into_text(line: str, layout: Layout) -> bool:
    """Whether a line begins with a number and a title behind which a sentence of its own stands."""
    mark = NUMBER.match(line)
    place = running_title_end(line, mark.end(), len(line), layout) if mark else None
    return place is not None and stops(line)


def running_title_end(text: str, start: int, end: int, layout: Layout) -> int | None:
    """Where the text begins behind a title: at a sentence that opens a section, an outcome, a clause of its own."""
    if twice := TWICE.match(text, start, min(end, start + LONG)):
        return twice.end()
    if named := NAMED_TWICE.search(text, start, min(end, start + LONG)):
        return named.end()
    if points := POINTS.search(text, start, end):
        end = points.start()
        if not NEW_SENTENCE.search(text, start, end):
            return end
    places = [
        found.end()
        for found in NEW_SENTENCE.finditer(text, start, end)
        if _may_end(text[start : found.start()], found["word"], layout)
    ]
    for place in places:
        following = next((other for other in places if other > place and not _is_named(text, other)), end)
        title = text[start:place].strip()
        if (
            title in layout.whole_titles
            or opens_section(text, place, end, layout)
            or TOLD.match(text, place, end)
            or _is_clause(text[place:following], layout)
        ):
            return place
    if points is not None:
        return end
    if end - start <= LONG:
        return None
    return next((place for place in places if not _is_named(text, place)), None)


def _is_named(text: str, place: int) -> bool:
    """Whether the word that begins at a place is no word of the language, so that a name begins there."""
    found = WORDS.match(text, place)
    return found is not None and not _is_word(found.group())


def _may_end(title: str, word: str, layout: Layout) -> bool:
    """Whether words may be a whole title, and the next word is no part of it: no name that goes on, no open end."""
    words = title.split()
    if title in layout.whole_titles:
        return True
    if REPORTER.search(title):
        return False
    if ENDS_OPEN.search(title.removesuffix("?").rstrip(".:")) or layout.clause_words.intersection(words):
        return False
    if SIGN.search(title):
        return True
    if title.endswith((".", ":")):
        return False
    if len(words) == 1 and not _is_word(title) and word not in STARTS:
        return False
    goes_on = words[-1][:1].isupper() and words[-1][-1].isalnum() and len(words) > 1
    named = goes_on and not _is_word(words[-1]) and SURNAME.fullmatch(word) is not None
    return not named and (_is_word(word) or not goes_on)


def _is_word(word: str) -> bool:
    """Whether a word with a capital is one of the language, or a compound that ends in a long one.

    >>> _is_word("Bestyrelsen"), _is_word("Havnehenvendelse"), _is_word("Sandkær")
    (True, True, False)
    """
    small = word.lower()
    return is_danish(small) or any(is_danish(small[cut:]) for cut in range(3, len(small) - SHORTEST))


def opens_section(text: str, place: int, end: int, layout: Layout) -> bool:
    """Whether a sentence begins at a place that opens a section: 'Sekretariatet indstiller, at …'."""
    here = text[place : min(end, place + LONG)]
    return any(opening.pattern.search(here) for opening in layout.openings)


def _is_clause(text: str, layout: Layout) -> bool:
    """Whether words tell something: they have a verb in their first sentence."""
    stop = SENTENCE_END.search(text, 8)
    sentence = text[: stop.start() if stop else LONG]
    words = {word.lower() for word in WORDS.findall(sentence)[1:]}
    verbs = (found for pattern in (VERB, DEED) for found in pattern.finditer(sentence))
    told = any(not OF_A_NOUN.search(sentence[: found.start()]) for found in verbs)
    return told or not layout.verbs.isdisjoint(words)

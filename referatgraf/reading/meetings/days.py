"""On which day a meeting was held: which lines speak of it, the surest first."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from referatgraf.facts import Evidence
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.context import Context
from referatgraf.reading.dates.dates import read_dates
from referatgraf.reading.meetings.words import other_day, own_day

LETTER = re.compile(r"(?:Fra|Til|Emne|Vedr\.?|Vedrørende)\s*:")
"""The head of a letter, whose "Dato" is the day on which it was written."""
LONG = 200
STOP = re.compile(r"(?<=[a-zæøå)])[.!?]\s+(?=[A-ZÆØÅ])")
OWN_MEETING = re.compile(
    r"(?i)(?<!referat fra )(?:dagsorden(?:en)?|program(?:met)?)\b[^\n.]*?\bmøde\w*\b[^\n]*"
    r"|godkendelse af (?:åben |lukket )?dagsorden(?:en)? (?:for|til) [^\n.]{2,40}? (?:den |d\. ?)\d[^\n]*"
)
DAY_LABEL = re.compile(r"(?i)(?:mødedato|dato(?: og tid)?|(?:start)?tidspunkt|mødestart|start)\s*:?")
"""What stands over the meeting's day, alone on its line."""
HELD_AT = re.compile(
    r"(?i)(?:mødedato|mødetid\w*|tid(?: og sted)?|tidspunkt)\s*:|mødet (?:fandt sted|blev (?:af)?holdt|afholdtes) "
)
"""A letter's head may give the letter's day under "Dato"; these only tell when the meeting is."""
DAY_AND_KIND = re.compile(r"(?i)(?:\w+dag )?(?:den |d\. ?)?\d{1,2}\. ?\w+ \d{4} \((?:ekstra)?ordinær[^()]{0,12}\)")
"""'14. august 2030 (ekstraordinær)', which no page prints of the day on which it was fetched."""
DAY_AND_HOUR = re.compile(
    r"(?i)(?:\w+dag,? )?(?:den |d\. ?)?\d{1,2}(?:\. ?[a-zæøå]+ |[./-]\d{1,2}[./-])\d{4},? (?:fra )?"
    r"(?:kl\.?|klokken) ?\d{1,2}(?:[.:]\d\d)?(?: ?(?:[–-]|til) ?(?:kl\. ?)?\d{1,2}(?:[.:]\d\d)?)?"
)
"""'6. november 2030 kl. 13:00' on a line of its own: no letter bears the hour at which it was written."""
WEEKDAY = re.compile(r"(?:Man|Tirs|Ons|Tors|Fre|Lør|Søn)dag,? (?:den |d\. ?)?\d{1,2}\b")
"""How the meeting's day begins where the labels of a flattened form stand before all their values."""
DAY_BELOW = re.compile(r"(?:Mødedato|Dato)\s*:|den \d{1,2}\. ?[a-zæøå]+ \d{4}\s*:|(?i:i mødet (?:den|d\.) ?)\d")
"""The meeting's day below the heading of its decision."""
HELD_ON = re.compile(
    r"(?i)(?<!næste )(?<!sidste )(?<!seneste )(?<!forrige )(?<!kommende )\b\w*møde[nt]?(?:"
    r"\b[^\n]{3,80}? (?=(?:man|tirs|ons|tors|fre|lør|søn)dag,? d)"
    r"| i [^\n,.:\d]{3,60} (?=(?:den |d\. ?)?\d{1,2}\. ?[a-zæøå]+,? \d{4})"
    r"|,? (?:(?:nr\.? ?)?\d{1,3},? (?=\D|\d{1,2}\.))?"
    r"(?=(?:(?:man|tirs|ons|tors|fre|lør|søn)dag,? )?(?:den |d\. ?)?\d{1,2}\. ?[a-zæøå]+,? \d{4}))"
)
"""What stands before a meeting's weekday, in a line that may begin with the day on which the minutes were written."""
WRITTEN_BEFORE = re.compile(
    r"(?i)(?:dato\s*:\s*)?(?:den )?\d{1,2}\. ?[a-zæøå]+ \d{4} "
    r"(?:møde|beslutnings)?(?:referat|protokol)\b[^\n]{0,40}?"
    r"\bmøde[nt]?\b[^\n]{1,60}? (?=(?:den |d\. ?)?\d{1,2}\. ?[a-zæøå]+ \d{4})"
)
"""'9. august 2030 Referat af møde i Fjordrådet 7. juni 2030': first the day on which it was written."""
HELD_THAT_YEAR = re.compile(
    r"(?i)(?:[^\n]{3,60}? )?(?P<written>(?:den )?\d{1,2}\. ?[a-zæøå]+ \d{4}) "
    r"(?:møde|beslutnings)?(?:referat|protokol) (?:af|fra) [^\n\d]{3,60}? "
    r"(?P<held>(?:den |d\. ?)\d{1,2}\. ?[a-zæøå]+)(?![a-zæøå]| ?\d)"
)
"""'Havnens Venner 5. juni 2030 Referat fra møde den 3. juni kl. 17': the year stands with the day of writing alone."""
HELD_ON_WEEKDAY = re.compile(
    r"(?i)(?<!næste )\bmøde[nt]? (?P<weekday>man|tirs|ons|tors|fre|lør|søn)dag,? "
    r"(?P<held>(?:den |d\. ?)\d{1,2}\. ?[a-zæøå]+)(?![a-zæøå]|\.? ?\d{4})"
)
OF_MEETING = re.compile(r"(?i)møde")
WEEKDAYS = ("man", "tirs", "ons", "tors", "fre", "lør", "søn")
SOON = timedelta(days=60)
"""Within which minutes are written."""
OWN_TITLE = re.compile(
    r"(?i)(?:\d{1,2}\. )?(?:(?:ekstra)?ordinært )?møde i [^\n]{3,80}?"
    r"(?=\b(?:man|tirs|ons|tors|fre|lør|søn)dag,? d)"
)
"""'6. møde i Fjordrådet, onsdag den 7. juni 2030': the surest, whatever day stands beside "Referat"."""
APPROVED = re.compile(r"\b[Gg]odkendt (?:den |d\. ?)\d")
"""Where it is told when the minutes were approved."""
EMPTY_DAY = re.compile(
    r"(?i)mødedato\s*:?\s*(?:man|tirs|ons|tors|fre|lør|søn)dag,?\s*(?:den|d\.)?\s*(?:$|møde|starttid|kl\b)"
)
"""The label of the day, whose figures an archive has lost: no other day is the meeting's then."""
ARCHIVES = frozenset({"Transkript"})
"""An archive's own words."""


def meeting_day(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The day and where it stands; None where the minutes do not say it. A page header outweighs the text."""
    header = next((furniture for furniture in context.minutes.furniture if furniture.date), None)
    if header is None and (held := held_that_year(context)):
        return held
    for start, end in own_meeting_lines(context.minutes):
        for found in read_dates(context.minutes.text.text[start:end], on=None):
            if is_day(found.iso) and (header is None or header.date == found.iso):
                return found.iso, context.evidence(start + found.start, start + found.end)
    return (header.date, (header.evidence,)) if header else (None, ())


def held_that_year(context: Context) -> tuple[str, tuple[Evidence, ...]] | None:
    """The day of a meeting whose year only the day before it says, on which the minutes were written."""
    text = context.minutes.text.text
    for block in context.minutes.blocks:
        found = HELD_THAT_YEAR.match(text, block.start, block.end) if block.kind == "front" else None
        written = next(iter(read_dates(found["written"], on=None)), None) if found else None
        if not found or not written or not is_day(written.iso):
            continue
        held = next(iter(read_dates(found["held"], on=date.fromisoformat(written.iso))), None)
        if held and is_day(held.iso) and held.iso <= written.iso:
            return held.iso, context.evidence(*found.span("held"))
    return held_before_it_was_written(context)


def held_before_it_was_written(context: Context) -> tuple[str, tuple[Evidence, ...]] | None:
    """The same where the two stand on lines of their own; the weekday must fit the year."""
    text = context.minutes.text.text
    front = [block for block in context.minutes.blocks if block.kind == "front" and block.item is None]
    found = next((told for block in front if (told := HELD_ON_WEEKDAY.search(text, block.start, block.end))), None)
    alone = [block for block in front if not OF_MEETING.search(text, block.start, block.end)]
    dates = [day for block in alone for day in read_dates(text[block.start : block.end], on=None) if is_day(day.iso)]
    if found is None or len(dates) != 1:
        return None
    written = date.fromisoformat(dates[0].iso)
    held = next(iter(read_dates(found["held"], on=written)), None)
    if held is None or not is_day(held.iso):
        return None
    day = date.fromisoformat(held.iso)
    fits = WEEKDAYS[day.weekday()] == found["weekday"].lower() and timedelta() <= written - day <= SOON
    return (held.iso, context.evidence(*found.span("held"))) if fits else None


def own_meeting_lines(minutes: Minutes) -> Iterator[tuple[int, int]]:
    """Lines that speak of this very meeting, the surest first.

    First what the front matter says of the meeting, then 'dagsorden til X’s møde …', then any other line of the front
    matter, a weekday and day that stand among the names, then the headings of what this meeting decided.
    """
    text = minutes.text.text
    front = [block for block in minutes.blocks if block.kind in ("front", "roster_heading") and block.item is None]
    archive = next((place for place, block in enumerate(front) if text[block.start : block.end] in ARCHIVES), -1)
    front = front[archive + 1 :] + front[: archive + 1]  # an archive's own words stand above the document
    for above, block in pairwise(front):
        if DAY_LABEL.fullmatch(text, above.start, above.end) or HELD_AT.match(text, block.start, block.end):
            yield block.start, block.end
    for block in front:
        if titled := OWN_TITLE.match(text, block.start, block.end):
            yield titled.end(), block.end
    for block in front:
        if DAY_AND_KIND.fullmatch(text, block.start, block.end) or DAY_AND_HOUR.fullmatch(text, block.start, block.end):
            yield block.start, block.end
    if any(LETTER.match(text, block.start, block.end) for block in front):
        yield from (
            (held.end(), block.end) for block in front if (held := HELD_ON.search(text, block.start, block.end))
        )
    for block in front:
        for start, end in sentences_of(text, block.start, block.end):
            if own_day(text[start:end]):
                held = WRITTEN_BEFORE.match(text, start, end) or HELD_ON.search(text, start, end)
                yield (held.end() if held else start), end
    for block in minutes.blocks:
        found = OWN_MEETING.search(text, block.start, block.end) if block.kind in ("paragraph", "bullet") else None
        if found:
            yield found.span()
    lost = any(EMPTY_DAY.search(text[block.start : block.end]) for block in front)
    for block in [] if lost else front:
        for start, end in sentences_of(text, block.start, block.end):
            if not other_day(text[start:end]):
                yield start, end
    for block in minutes.blocks:
        if block.kind == "roster" and block.item is None and WEEKDAY.match(text, block.start, block.end):
            yield block.start, block.end
    for block in minutes.blocks:
        if block.kind == "section" and block.section == "Beslutning":
            yield block.start, block.end
    for block in minutes.blocks:
        if block.kind == "paragraph" and block.section == "Beslutning" and DAY_BELOW.match(text, block.start):
            yield block.start, block.end


def sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a long line, of which one may speak of another day; a shorter line is one."""
    stops = [found.end() for found in STOP.finditer(text, start, end)] if end - start > LONG else []
    approved = [found.start() for found in APPROVED.finditer(text, start + 1, end)]
    yield from pairwise(sorted({start, *stops, *approved, end}))


def is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True

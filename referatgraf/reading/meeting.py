"""Which body met, and when; which items its agenda has."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc

from referatgraf.facts import AgendaItem, Evidence, Meeting
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.body_names import organisation_kind
from referatgraf.reading.context import Context, Named, context_of
from referatgraf.reading.dates import read_dates

OWN_MEETING = re.compile(r"(?i)(?<!referat fra )(?:dagsorden(?:en)?|program(?:met)?)\b[^\n]*?\bmøde\w*\b[^\n]*")
MEETING_OF_DAY = re.compile(r"(?i)\bmøde(?:t|dato)?\b[^\n]{0,60}")
MEETS = frozenset({"council", "board", "committee", "network"})


def find_meeting(doc: Doc) -> Iterator[Meeting]:
    """The meeting, from the page header, else from how its agenda is approved, else from the front matter."""
    context = context_of(doc)
    body, body_evidence = meeting_body(context)
    day, day_evidence = meeting_day(context)
    if body is None and day is None:
        return
    yield Meeting(
        body=body,
        date=day,
        case_numbers=tuple(dict.fromkeys(item.case_number for item in context.minutes.items if item.case_number)),
        evidence=tuple(sorted({*body_evidence, *day_evidence})),
        method="meeting",
    )


def meeting_day(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The day and where it stands; None where the minutes do not say it. A page header outweighs the text."""
    header = next((furniture for furniture in context.minutes.furniture if furniture.date), None)
    for start, end in own_meeting_lines(context.minutes):
        for found in read_dates(context.minutes.text.text[start:end], on=None):
            if is_day(found.iso) and (header is None or header.date == found.iso):
                return found.iso, context.evidence(start + found.start, start + found.end)
    return (header.date, (header.evidence,)) if header else (None, ())


def own_meeting_lines(minutes: Minutes) -> Iterator[tuple[int, int]]:
    """Lines that speak of this very meeting, the surest first: 'dagsorden til X’s møde …', then the front matter."""
    text = minutes.text.text
    for pattern, kinds in ((OWN_MEETING, ("paragraph", "bullet", "front")), (MEETING_OF_DAY, ("front",))):
        for block in minutes.blocks:
            found = pattern.search(text, block.start, block.end) if block.kind in kinds else None
            if found:
                yield found.span()
    for block in minutes.blocks:
        if block.kind == "front":
            yield block.start, block.end


def is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def meeting_body(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The body that met: as a page header says, else the body of the lines on this meeting, else the one named most."""
    header = next((furniture for furniture in context.minutes.furniture if furniture.body), None)
    for start, end in own_meeting_lines(context.minutes):
        for name in context.names_in(start, end):
            if may_meet(name) and (header is None or header.body == name.key):
                return name.key, context.evidence(name.start, name.end)
    return (header.body, (header.evidence,)) if header else most_named(context)


def most_named(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The body that is named most often under the headings of decision; None where two are named alike."""
    sections = [block for block in context.minutes.blocks if block.section in ("Indstilling", "Beslutning")]
    names = [name for block in sections for name in context.names_in(block.start, block.end) if may_meet(name)]
    ranking = Counter(name.key for name in names).most_common(2)
    if not ranking or (len(ranking) == 2 and ranking[0][1] == ranking[1][1]):
        return None, ()
    first = next(name for name in names if name.key == ranking[0][0])
    return ranking[0][0], context.evidence(first.start, first.end)


def may_meet(name: Named) -> bool:
    return name.kind == "organisation" and organisation_kind(name.key) in MEETS


def find_agenda(doc: Doc) -> Iterator[AgendaItem]:
    """Every item and sub-item with its heading as evidence."""
    context = context_of(doc)
    for item in context.minutes.items:
        yield AgendaItem(
            number=item.number,
            title=item.title,
            parent=item.parent,
            case_number=item.case_number,
            sections=tuple(section.name for section in item.sections),
            empty=item.empty,
            evidence=context.evidence(item.start, item.end),
            method=f"layout/{context.minutes.layout}",
        )

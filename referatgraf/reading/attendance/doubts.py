"""Who is listed and yet not simply present or absent: away for a part of it, or in a list that lost a column."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from referatgraf.minutes.layout import layouts
from referatgraf.minutes.structure import Block, RosterLine
from referatgraf.reading.attendance.entries import PROSE
from referatgraf.reading.attendance.lines import headed_anew
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.names import is_name_with_fewer
from referatgraf.reading.context import Context
from referatgraf.reading.names.misspelt import is_slip

STATUSES = re.compile(r"\b(?P<status>Afbud|Fraværende|Mødt|Til ?stede|Deltog)(?:\s+(?P=status)\b)+")
"""A column of its own, of which only the words are left: 'Afbud Afbud'."""
SECRETARY = re.compile(r"(?i)referent|sekretær|mødesekretær")
ABSENCE = re.compile(r"(?i)afbud|fraværende|forfald|ikke mødt")
MIDDLE = 2
"""Names of more words than these are surely one where all but one of the words are the same."""
MANY = 3
"""More absent than these, below an empty list of those present, are no list of the absent."""

LABELS = re.compile(r"(?:(?:Afbud|Fraværende|Gæster|Referent|Ordstyrer|Mødeleder)[ :]*)+")
"""Behind a heading in its row: the values of all follow below, parted by nothing that tells whose they are."""

SIGN = re.compile(r"[,;:./)–-]|\b(?:og|samt)\b|\n")
"""What parts two names of a list."""
LONGEST_LABELS = 60
TWO_LABELS = re.compile(r"(?<=[^\n:] )(?P<first>[A-ZÆØÅ][a-zæøå]*\.?)\s?:\s+(?:Afbud|Fraværende)\s?:\s*\Z")
"""What stands before names that may be those of either."""
LABEL = re.compile(r"(?i)(?:møde)?(?:sted|tid(?:spunkt)?|dato|lokale)\s*:?")
MEMBERS_OF = re.compile(r"[A-ZÆØÅ][a-zæøå-]+s medlemmer")
"""All those of a body, listed in two words: 'Deltagere: Havnerådets medlemmer'."""
PART = re.compile(
    r"(?i)\bkl(?:\.|okken)|\b(?:pkt|punkt(?:et|erne)?|sag(?:en|er|erne)?|lukke(?:t|de))\b"
    r"|\b(?:behandling|drøftelse|afstemning|debat|beslutning)"
)
"""What somebody may miss of a meeting at which he was."""
TIME = re.compile(r"(?i)\b(?:kl\.?|klokken) ?\d")
CAME_OR_LEFT = re.compile(
    r"forlod|forlader|gik|går|ankom|kom|udgik|måtte|mødte|møder|til ?stede|(?:deltog|deltager|med) (?!ikke\b)"
    r"|(?:(?:i|til|under) )?den? (?:første|sidste)"
)
LISTED = re.compile(r"(?= [A-ZÆØÅ]|[,;]|$)")
"""What stands behind a name in a list, and in no sentence."""
TICKED = re.compile(r"\b(?:Til ?stede|Mødt|Deltog)\s+(?:[Mm]ed )?(?:[Aa]fbud|[Ff]raværende)\s+[Uu]den afbud\b")
TICK = re.compile(r"[✓✔√☑]|(?<=\s)[xX](?=\s|\Z)")
AND = re.compile(r"\s+(?:og|samt)\s+")
TELLS = re.compile(r"(?: \([A-ZÆØÅ]\))? [a-zæøå]")
"""How what is told of somebody begins right behind his name."""
FEWEST_ITEMS = 2
"""Of a single one, as an excerpt may have, nobody knows whether it is all that was dealt with."""
NUMBERS = re.compile(r"(?P<first>\d{1,3})(?:\s?(?:[-–]|til)\s?(?P<last>\d{1,3}))?")


def of_all_subjects(entries: Sequence[Listed], text: str) -> None:
    """Gives the first of two what is told of both: 'Anna Holm og Bo Krag kom for sent'."""
    for first, second in pairwise(entries):
        start, end = second.slots["person"]
        both = AND.fullmatch(text, first.end, start) and TELLS.match(text, end)
        if both and second.partly and not first.partly and first.line == second.line:
            first.partly = second.partly


def attended_partly(entry: Listed, context: Context) -> bool:
    """Whether a list of those absent says that somebody was so only for a time or some of the items."""
    if entry.line.item is None and CAME_OR_LEFT.match(entry.partly):
        return True
    if entry.line.item is not None or not PART.search(entry.partly):
        return False
    if TIME.search(entry.partly):
        return True
    missed: set[str] = set()
    for found in NUMBERS.finditer(entry.partly):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        missed.update(str(number) for number in range(first, last + 1))
    minutes = context.minutes
    items = {item.number for item in (*minutes.items, *minutes.listed) if item.parent is None}
    return len(items) < FEWEST_ITEMS or not items <= missed


def undecided(entries: Sequence[Listed], context: Context) -> set[int]:
    """The ids of entries of which the document does not say whether they were present or absent."""
    meeting = [entry for entry in entries if entry.line.item is None]
    lost = {id(entry) for entry in _before_statuses(meeting, context)}
    lost.update(id(entry) for entry in entries if entry.called and entry.line.status == "absent")
    absent = [entry for entry in meeting if entry.line.status == "absent" and entry.line.heading]
    present = [entry for entry in meeting if entry.line.status == "present"]
    if not present and _heads_nobody(context, others_above=len(absent) <= MANY):
        lost.update(map(id, absent))
    lost.update(id(entry) for entry in _below_labels(meeting, context))
    lost.update(id(entry) for entry in _beside_empty_absence(meeting, context))
    lost.update(id(entry) for entry in _absent_by_a_slip(meeting, context))
    lost.update(id(entry) for entry in _behind_a_status(meeting, context))
    lost.update(id(entry) for entry in _behind_two_labels(meeting, context))
    lost.update(id(entry) for entry in _behind_lost_breaks(meeting, context))
    lost.update(id(entry) for entry in _named_among_absent(meeting, context))
    lost.update(id(entry) for entry in _behind_lost_ticks(meeting, context))
    lost.update(id(entry) for entry in _without_tick(meeting, context))
    return lost


def _named_among_absent(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Those listed as present whose name stands again in a list of the absent, where nobody was read."""
    text = context.minutes.text.text
    for line in context.minutes.roster:
        if line.status == "absent" and line.item is None:
            read = {entry.name(text) for entry in entries if entry.line.start == line.start}
            listed = PROSE.split(text[line.start : line.end])[0]
            others = (entry for entry in entries if entry.status == "present" and entry.name(text) not in read)
            yield from (entry for entry in others if re.search(re.escape(entry.name(text)) + LISTED.pattern, listed))


def _behind_lost_ticks(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Those behind the heads of columns in which ticks stood: 'Mødt Med afbud Uden afbud Anna Holm'."""
    ticked = TICKED.search(context.minutes.text.text)
    yield from (entry for entry in entries if ticked and ticked.start() < entry.start)


def _without_tick(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Those on lines of their own below one heading, of which others bear a tick at the end and theirs none."""
    text = context.minutes.text.text
    for _, group in groupby(entries, key=lambda entry: entry.line.heading):
        alone = [entry for entry in group if entry.status == "present"]
        ticked = [TICK.search(text, entry.line.start, entry.line.end) is not None for entry in alone]
        if sum(ticked) > 1:
            yield from (entry for entry, bears_one in zip(alone, ticked, strict=True) if not bears_one)


def _behind_a_status(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """The staff of the house whom only 'Afbud' without a colon stands before, in a text that lost its line breaks, and
    the last one before it: it is the status of that one, and no heading."""
    text = context.minutes.text.text
    for line, group in groupby(entries, key=lambda entry: entry.line):
        absent = list(group)
        staff = line.status == "absent" and all(entry.capacity == "guest" for entry in absent)
        bare = text[: line.start].rstrip().endswith(line.heading)
        present = [entry for entry in entries if entry.start < absent[0].start]
        among_present = any(entry.capacity == "guest" for entry in present)
        if staff and bare and len(absent) >= MANY and present and not among_present:
            yield from (*absent, present[-1])


def _behind_lost_breaks(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Staff, and whoever follows them, whom no sign parts from those absent before them: their heading may be lost."""
    text = context.minutes.text.text
    for line, group in groupby(entries, key=lambda entry: entry.line):
        listed = [entry for entry in group if entry.status == line.status == "absent"]
        parted = (SIGN.search(text, above.end, below.start) is not None for above, below in pairwise(listed))
        glued = (place for place, signed in enumerate(parted, start=1) if not signed)
        first = next((place for place in glued if listed[place].capacity == "guest"), len(listed))
        yield from listed[first:]


def _behind_two_labels(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Those behind 'Anna Holm Administration: Afbud:' on one line: nothing tells which label is whose."""
    text = context.minutes.text.text
    for entry in entries:
        labels = TWO_LABELS.search(text, max(0, entry.line.start - LONGEST_LABELS), entry.line.start)
        if entry.line.status == "absent" and labels and not ABSENCE.match(labels["first"]):
            yield entry


def _below_labels(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Those whose heading stands in one row with that of the absent or of others: 'Deltagere Afbud Referent'."""
    text = context.minutes.text.text
    first = {after.start for block, after in pairwise(context.minutes.blocks) if block.kind == "roster_heading"}
    for row in context.minutes.roster:
        if row.start in first and LABELS.fullmatch(text, row.start, row.end):
            yield from (entry for entry in entries if row.start < entry.start and not _parted(row, entry, context))


def _parted(row: RosterLine, entry: Listed, context: Context) -> bool:
    return entry.line.heading != row.heading or headed_anew(context, row, entry.line)


def _absent_by_a_slip(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Members whose name stands among the absent with one word misspelt, or with a middle name more or fewer, where
    nobody on the list bears that name."""
    text = context.minutes.text.text
    members = [entry for entry in entries if entry.status == "present" and entry.line.status == "present"]
    names = {entry.name(text) for entry in members}
    absent = {entry.name(text) for entry in entries if entry.status == "absent"} - names
    yield from (entry for entry in members if any(may_be_same(entry.name(text), name) for name in absent))


def may_be_same(name: str, other: str) -> bool:
    """Whether two names may be one person's, written in two ways."""
    return is_slip_of(name, other) or is_name_with_fewer(name, other) or is_name_with_fewer(other, name)


def is_slip_of(name: str, other: str) -> bool:
    """Whether two names are one but for a slip of the pen in one word behind the first.

    >>> is_slip_of("Anna Bo Hansen", "Anna Bo Hansn"), is_slip_of("Anna Holm", "Anne Holm")
    (True, False)
    """
    first, second = name.split(), other.split()
    if len(first) != len(second) or first[0] != second[0]:
        return False
    apart = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and len(first) > MIDDLE and is_slip(*apart[0])


def _beside_empty_absence(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    """Several 'secretaries' beside an empty heading of the absent: some of them are the absent."""
    text = context.minutes.text.text
    blocks = [block for block in context.minutes.blocks if block.kind in ("roster_heading", "roster")]
    dealt_out = {entry.line.start for entry in entries if entry.line not in context.minutes.roster}
    for place, block in enumerate(blocks):
        if block.kind != "roster_heading" or not SECRETARY.match(text, block.start):
            continue
        end = next((after.start for after in blocks[place + 1 :] if after.kind == "roster_heading"), len(text))
        listed = [entry for entry in entries if block.start <= entry.start < end and entry.line.start not in dealt_out]
        beside = [pair for pair in pairwise(blocks) if block in pair or pair[0].start == end]
        several = len(listed) > 1 or any("," in text[entry.line.start : entry.line.end] for entry in listed)
        if several and any(_is_empty_absence(pair, text) for pair in beside):
            yield from listed


def _is_empty_absence(pair: tuple[Block, Block], text: str) -> bool:
    heading, following = pair
    return heading.kind == following.kind == "roster_heading" and ABSENCE.match(text, heading.start) is not None


def _before_statuses(entries: Sequence[Listed], context: Context) -> Iterator[Listed]:
    text = context.minutes.text.text
    lines = {(entry.line.start, entry.line.end) for entry in entries}
    columns = {line: STATUSES.search(text, *line) for line in lines}
    for entry in entries:
        column = columns[entry.line.start, entry.line.end]
        if column and entry.start < column.start():
            yield entry


def _heads_nobody(context: Context, *, others_above: bool) -> bool:
    """Whether a heading of those present has the heading of those absent right behind it: 'Deltagere: Afbud: …'.

    `others_above` is whether another label must stand right above it, so that all stand over the values of all.
    """
    text = context.minutes.text.text
    headings = layouts()[context.minutes.layout].roster
    blocks = context.minutes.blocks
    for place, (block, following) in enumerate(pairwise(blocks)):
        if block.kind == following.kind == "roster_heading":
            words = text[block.start : block.end].rstrip(" :")
            first = next((heading for heading in headings if heading.find(words)), None)
            above = blocks[place - 1] if place else block
            if others_above and not LABEL.fullmatch(text, above.start, above.end):
                continue
            if any(MEMBERS_OF.fullmatch(text, one.start, one.end) for one in (block, following)):
                continue
            if first is not None and first.status == "present" and first.capacity == "member":
                return True
    return False

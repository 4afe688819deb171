"""Which body met, and when; which items its agenda has."""

import re
from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import AgendaItem, Evidence, Meeting
from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.meetings.days import ARCHIVES, meeting_day, own_meeting_lines
from referatgraf.reading.meetings.words import (
    APPROVAL,
    acting_body,
    announces,
    body_of_agenda,
    body_of_last_minutes,
    deciding_body,
    front_body,
    front_lines,
    in_small_letters,
    meeting_kind,
    meeting_place,
)
from referatgraf.reading.named import Named
from referatgraf.reading.names.body_names import organisation_kind
from referatgraf.reading.names.listed_names import short_places
from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.placed import ranked

A_COUNCIL = re.compile(r"[A-ZÆØÅ][a-zæøå]+rådet")
OWN_WORD = re.compile(r"[”“\"»]?[A-ZÆØÅ][\wæøåÆØÅ/.-]*[”“\"«]?|[af]\.?m\.?b\.?a\.?|og|for|af|i|ved|den|det|&")
OF_A_MEETING = re.compile(r"(?i)møde|referat|dagsorden|protokol|punkt|bilag|side\b")
OWNERS = frozenset({"Fonden", "Foreningen", "Stiftelsen", "Selskabet", "Interessentskabet"})
LONGEST_NAME = 6
NAME_ALONE = re.compile(
    r"(?:(?:Referat|Dagsorden|Indkaldelse|Bestyrelsesmøde|Generalforsamling)\s)?"
    r"(?P<name>\S.*?)(?:\s(?i:man|tirs|ons|tors|fre|lør|søn)dag)?"
)
"""A name on a line, which what the meeting is called may stand before, and its weekday behind."""
GENERAL_MEETING = re.compile(r"(?i)generalforsamling|repræsentantskabsmøde")
OWNER_AT = re.compile(
    r"(?i)(?:.*(?:møde\w*|referat|dagsorden|protokol)\b(?:(?! med )[^,:])*\s(?:i|for|af|fra|ved|hos|til)\s+)?$"
)
"""What stands before an owner on its line: nothing, or the words for its meeting; not "Sted:", nor "på Hotel X,".

What a meeting began with is no owner: "indledte mødet med en præsentation af Nordvand".
"""
RECIPIENTS = re.compile(r"(?i)(?:til|kopi(?: til)?|cc|fra|fra [^:\n]{3,40}|fordeling|udsendt til|modtagere?)\s*:")
"""What heads those to whom a letter goes, none of whom met, or those who came from elsewhere."""
NO_OWNERS = ARCHIVES | {"Emne", "Mødeart", "Mødetype", "Mødenavn"}
"""These, and the labels of a form."""
BETWEEN = re.compile(r"møde (?:mellem|med) [^.\n]*\Z")
"""What stands before the bodies of a joint meeting, of which none is this one's."""
BOARDS = frozenset({"Bestyrelsen", "Styregruppen"})
OF_SOMEBODY = re.compile(
    r"\b(?:medlem(?!mer)|repræsentant|stedfortræder|suppleant|(?:næst)?formand|indtrådt|indtræd|udtræd|udtrådt|udpeget|valgt)"
    r"[a-zæøå]* (?:af|i|fra|for|til) (?:[a-zæøå]+s )?\Z"
)
"""What stands before a body of which a person is told to be."""
CALLED_BEHIND = re.compile(r" (?:Referat|Mødereferat|Dagsorden)$")
TOLD_OF = re.compile(r" har (?:vedtaget|besluttet|godkendt|anmodet|bedt)\b")
"""What stands behind a body of which the one that meets is told."""
INDEFINITE = re.compile(r"(?:Lokal)?(?:[Uu]dvalg|[Rr]åd)")
"""Any one of its kind: 'regler for lokaludvalg'."""
ITS_MEETING = re.compile(
    r"\b(?P<body>[A-ZÆØÅ][\wæøå-]*(?:rådet|[Bb]estyrelsen|repræsentationen|udvalget|nævnet))s møde,? "
    r"(?:\w+dag,? )?(?:den |d\. ?)(?P<day>\d{1,2}\. ?[a-zæøå]+ \d{4})"
)
MEETS = frozenset({"council", "board", "committee", "network"})
PROPOSES_TO = re.compile(r" (?:indstiller|foreslår) (?:til|over for)\b")
"""What stands behind a body that asks another one to decide."""
DECIDES = re.compile(r"\s(?:drøfte|godkend|beslutte|tiltr|vedtog|tog\b|tager\b|anbefale|indstille|udpege|valgte)")
"""What stands behind the name of a body that decides."""


def find_meeting(doc: Doc) -> Iterator[Meeting]:
    """The meeting, from the page header, else from the front matter, else from how its agenda is approved."""
    context = context_of(doc)
    body, body_evidence = meeting_body(context)
    day, day_evidence = meeting_day(context)
    if body is None and day is None:
        return
    yield Meeting(
        body=body,
        date=day,
        meeting_kind=meeting_kind(context),
        place=meeting_place(context),
        case_numbers=tuple(dict.fromkeys(item.case_number for item in context.minutes.items if item.case_number)),
        evidence=tuple(sorted({*body_evidence, *day_evidence})),
        method="meeting",
    )


def meeting_body(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The body that met: as a page header says, else the front matter, else the headings of decisions, else the lines
    on this meeting, else the one named most."""
    header = next((furniture for furniture in context.minutes.furniture if furniture.body), None)
    printed = front_body(context)
    if printed and (header is None or printed[1].startswith(str(header.body))):
        if header is None and (placed := with_place(context, printed[1])):
            return name_body(context, *placed), context.evidence(*placed[0])
        owner = board_owner(context, *printed)
        return (owner or name_body(context, *printed)), context.evidence(*printed[0])
    for name in named_on_own_lines(context):
        if header is None or header.body == name.key:
            return name.key, context.evidence(name.start, name.end)
    if header:
        return header.body, (header.evidence,)
    if (assembled := assembly(context)) is not None:
        return name_body(context, *assembled), context.evidence(*assembled[0])
    decided = deciding_body(context)
    if decided:
        return name_body(context, *decided), context.evidence(*decided[0])
    for told in (body_of_agenda, body_of_last_minutes):
        if (before := told(context)) is not None:
            return name_body(context, *before), context.evidence(*before[0])
    if is_general_meeting(context):
        return None, ()
    if (met := met_on_this_day(context)) is not None:
        return name_body(context, *met), context.evidence(*met[0])
    named = most_named(context)
    if named[0] is None and (acting := acting_body(context)) is not None:
        return name_body(context, *acting), context.evidence(*acting[0])
    return named


def with_place(context: Context, key: str) -> tuple[tuple[int, int], str] | None:
    """The council that the front matter names with its place on another line: 'Nordby Ældreråd' over 'Ældrerådets
    møde'."""
    if not A_COUNCIL.fullmatch(key):
        return None
    text = context.minutes.text.text
    named = re.compile(rf"[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)? {key.removesuffix('et')}(?=\s*(?:$|[,–-]|\d|[Rr]eferat))")
    found = (named.match(text, *span) for span in front_lines(context, ("front",)))
    return next(((one.span(), one.group()) for one in found if one), None)


def named_on_own_lines(context: Context) -> Iterator[Named]:
    """The bodies that lines on this very meeting name, but for those of which they only tell."""
    text = context.minutes.text.text
    for start, end in own_meeting_lines(context.minutes):
        if RECIPIENTS.match(text, start) or APPROVAL.match(text, start, end) or announces(context, start):
            continue
        for name in context.names_in(start, end):
            told_of = text[name.start - 1 : name.start] == "(" or BETWEEN.search(text, start, name.start)
            told_of = told_of or OF_SOMEBODY.search(text, start, name.start) or PROPOSES_TO.match(text, name.end)
            if may_meet(name) and not told_of:
                yield name


def met_on_this_day(context: Context) -> tuple[tuple[int, int], str] | None:
    """The one body of which the text tells that its meeting was on this very day: 'Byrådets møde den 4. maj 2030'."""
    own, _ = meeting_day(context)
    met = [found for found in ITS_MEETING.finditer(context.minutes.text.text) if own and day_of(found["day"]) == own]
    return (met[0].span("body"), met[0]["body"]) if len({found["body"] for found in met}) == 1 else None


def board_owner(context: Context, span: tuple[int, int], key: str) -> str | None:
    """Whose board it is, where the front matter only speaks of a 'bestyrelsesmøde' and names one organisation.

    A board that is printed by itself is that of the name above it.
    """
    text = context.minutes.text.text
    alone = text[slice(*span)] == key
    if key not in BOARDS or (alone and key != "Bestyrelsen"):
        return None
    if named := named_beside(context, span[0], only_above=alone):
        return name_body(context, *named)
    if alone or key != "Bestyrelsen":
        return None
    owners = {
        CALLED_BEHIND.sub("", name.key)
        for start, end in front_lines(context, ("front",))
        for name in context.names_in(start, end)
        if name.kind == "organisation" and not may_meet(name) and not name.key.startswith("Region ")
        if OWNER_AT.match(text, start, name.start)
    }
    return next(iter(owners)) if len(owners) == 1 else None


def is_general_meeting(context: Context) -> bool:
    """Whether the front matter speaks of a general meeting, at which no board or committee meets."""
    text = context.minutes.text.text
    return any(GENERAL_MEETING.search(text, *span) for span in front_lines(context))


def assembly(context: Context) -> tuple[tuple[int, int], str] | None:
    """Whose general meeting it is: the name beside the words for it in the front matter."""
    text = context.minutes.text.text
    places = (found.start() for span in front_lines(context) if (found := GENERAL_MEETING.search(text, *span)))
    return next((named for place in places if (named := named_beside(context, place))), None)


def named_beside(context: Context, place: int, *, only_above: bool = False) -> tuple[tuple[int, int], str] | None:
    """A line right above, further above, or right below, that is nothing but a name.

    One word of it is no common one, but right above, where it has two words with capitals: 'Bybus Vest'. A name that
    the registers know comes first: below it may stand what the house says of itself.
    """
    text = context.minutes.text.text
    lines = list(front_lines(context, ("front",)))
    right_above = max((line for line in lines if line[1] <= place), default=None)
    behind = [] if only_above else [line for line in lines if line[0] > place][:1]
    registered = {(name.start, name.end) for name in context.named if name.rule == "register" and not may_meet(name)}
    above = sorted(
        (line for line in lines if line[1] <= place), key=lambda line: (line not in registered, line != right_above)
    )
    for start, end in [*above, *behind]:
        alone = NAME_ALONE.fullmatch(in_small_letters(text[start:end]))
        words = alone["name"].split() if alone else []
        if not alone or not 0 < len(words) <= LONGEST_NAME or not all(OWN_WORD.fullmatch(word) for word in words):
            continue
        if "Kommune" in words or alone["name"] in NO_OWNERS | short_places().keys() or is_given_name(words[0]):
            continue
        below = start > place
        capitals = [name for word in words if (name := word.strip('”“"«»'))[:1].isupper()]
        own = words[0] in OWNERS or any(not is_danish(word.lower()) for word in capitals)
        own |= (start, end) == right_above and len(capitals) > 1 and not OF_A_MEETING.search(alone["name"])
        if own and len(words) > below:
            return (start + alone.start("name"), start + alone.end("name")), alone["name"]
    return None


def name_body(context: Context, span: tuple[int, int], key: str) -> str:
    """Makes the body an actor of the document: at this place, and wherever else its name stands by itself."""
    text = context.minutes.text.text
    known = next((name for name in context.named if (name.start, name.end) == span and may_meet(name)), None)
    if known and known.key != key and known.rule.startswith("register"):
        return known.key
    kept = [name for name in context.named if name.end <= span[0] or span[1] <= name.start]
    covered = {index for name in kept for index in range(name.start, name.end)}
    added = [Named(*span, "organisation", key, "meeting")]
    covered.update(range(*span))
    for found in re.finditer(rf"(?<![\w-]){re.escape(key)}(?![\w-])", text):
        if covered.isdisjoint(range(*found.span())):
            added.append(Named(*found.span(), "organisation", key, "meeting"))
    kept = [
        Named(name.start, name.end, name.kind, key, name.rule)
        if name.kind == "organisation" and text[name.start : name.end] == key
        else name
        for name in kept
    ]
    context.named = sorted([*kept, *added])
    return key


def most_named(context: Context) -> tuple[str | None, tuple[Evidence, ...]]:
    """The body that is named most often under the headings of decision; None where two are named alike.

    A name that as often as not has small letters, 'styregruppen', is somebody's, unless it decides: it may be any
    body of which the item speaks. One behind a name in the attendance list is the body that sent its bearer; one
    behind "medlem af" is where somebody sits, one alone in parentheses who sent the case on.
    """
    sections = [block for block in context.minutes.blocks if block.section in ("Indstilling", "Beslutning")]
    names = [name for block in sections for name in context.names_in(block.start, block.end) if may_meet(name)]
    sent = {name.key for line in context.minutes.roster for name in context.names_in(line.start + 1, line.end)}
    text = context.minutes.text.text
    small = Counter(name.key for name in names if text[name.start].islower())
    names = [name for name in names if name.key not in sent and text[name.start].isupper()]
    names = [name for name in names if not INDEFINITE.fullmatch(name.key)]
    large = Counter(name.key for name in names)
    deciding = {name.key for name in names if DECIDES.match(text, name.end)}
    names = [name for name in names if small[name.key] < large[name.key] or name.key in deciding]
    names = [name for name in names if not OF_SOMEBODY.search(text, 0, name.start)]
    names = [name for name in names if not (text[name.start - 1] == "(" and text.startswith(")", name.end))]
    names = [name for name in names if not (TOLD_OF.match(text, name.end) or PROPOSES_TO.match(text, name.end))]
    ranking = ranked([name.key for name in names])
    if not ranking or (len(ranking) == 2 and ranking[0][1] == ranking[1][1]):
        return None, ()
    first = next(name for name in names if name.key == ranking[0][0])
    return ranking[0][0], context.evidence(first.start, first.end)


def may_meet(name: Named) -> bool:
    return name.kind == "organisation" and organisation_kind(name.key) in MEETS


def find_agenda(doc: Doc) -> Iterator[AgendaItem]:
    """Every item and sub-item with its heading as evidence; the method says where a number is not printed, or where
    the contents alone tell of it."""
    context = context_of(doc)
    items, listed = context.minutes.items, context.minutes.listed
    told = [*((item, "/counted" if item.counted else "") for item in items), *((item, "/listed") for item in listed)]
    for item, how in told:
        yield AgendaItem(
            number=item.number,
            title=item.title,
            parent=item.parent,
            case_number=item.case_number,
            sections=tuple(section.name for section in item.sections if section.headed),
            empty=item.empty,
            evidence=context.evidence(item.start, item.end),
            method=f"layout/{context.minutes.layout}{how}",
        )

"""Names that stand behind one another on a line of the attendance list, with what is said of each."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from referatgraf.facts import Status
from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.listed_names import (
    COLLECTIVE_WORD,
    Span,
    behind_place,
    given_alone,
    is_surely_a_name,
    known_first,
    name_words,
    split_names,
)
from referatgraf.reading.listed_offices import is_between_two, leads_the_next, named_by_office
from referatgraf.reading.name_words import LOWER, UPPER, is_given_name
from referatgraf.reading.roster_patterns import is_of_an_attendant, parts
from referatgraf.reading.titles import title_pattern

SEPARATOR = re.compile(r"(?:[\s,;.:•·▪–—|/*+\uf0b7-]|\((?=\s*\))|\)|(?:og|samt|&)(?=\s))+")
NEXT_PART = re.compile(r"[,;|•–]\s*|:\s+|\s/\s|\s+(?:og|samt)\s+|\s{2,}|\.\s+|(?<=\))\s+(?=[A-ZÆØÅ])|$")
PROSE = re.compile(
    r"\b(?:[a-zæøå]+(?:ede|erer|eres)|(?:for|om|under|frem)?(?:talte|lagde)|er|var|blev|har|havde|skal|kan|vil|gav|tog|fik|gik|bad|bød|holdt"
    r"|sagde|mente|spurgte|viste|foreslog|redegjorde|gennemgik|oplyste|anførte|fandt|ønsker|stiller|rejste|gør)\b"
)
"""Words by which a line is a sentence and no list."""
COLLECTIVE = re.compile(rf"{COLLECTIVE_WORD}\s(?=(?P<next>[{UPPER}][{LOWER}]+)\s[{UPPER}])")
"""For whom the one before speaks, where signs are lost: 'Anna Holm Sekretariatet Bo Krag'."""
CLOSES = re.compile(r"\s*(?:[),;.]|\Z|\n)|(?<=\))")
"""What stands behind a word of absence that heads no names."""
LONGEST_GLUED = 4
RUNS_ON = re.compile(r" ?[A-ZÆØÅ]")
OTHERS = re.compile(r"(?:Fra|For) (?=[A-ZÆØÅ])")
"""Who heads a list of others, whose names are not of this one: 'Afbud Anna Holm Fra KAB Bo Krag'."""
NOT_OF_THE_LIST = re.compile(r"(?:Kontaktperson|Sagsbehandler|Kopi til|Udsendt til|Ansvarlig)(?:er)?\b")
"""What heads somebody of whom the list does not tell that he came."""
SPOKEN_OF = re.compile(rf"\s?:|,?\s{PROSE.pattern}|\s(?:v\s?/|v\.\s|ved\s)")
"""What stands behind the name of somebody whom a sentence tells of, or who speaks, or of what another speaks for:
'Anna Holm spurgte', 'Fjord Havn v/ Bo Krag'."""
NO_SLOTS = frozenset(
    {"absent", "present", "note", "called", "stand_in", "stand_in_party", "whose", "employed", "seat", "seat_2"}
)
VOUCHING = frozenset({"party", "party_name", "municipality", "short", "substitute_for", "role", "title", "absent"})


@dataclass(slots=True)
class Entry:
    """One person of a list: where name, party and the rest stand; `status` only where the entry itself tells it.

    `glued` is whether its title runs into the next one's name, `attends_only` who writes the minutes, audits the
    accounts or the like; `partly` in which words a list of absent says that he was there for a part of the meeting,
    `called` who was asked to come and of whom nothing more is told, `stands_in` whoever is told to be a substitute.
    """

    rule: str
    slots: dict[str, Span]
    end: int
    status: Status | None = None
    attends_only: bool = False
    partly: str = ""
    called: bool = False
    stands_in: bool = False
    glued: bool = False
    group: dict[str, Span] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return min(span[0] for span in self.slots.values())


@dataclass(frozen=True, slots=True)
class Run:
    """The entries of a line and the parts of it that no rule understood; `group` is what heads the names to come."""

    entries: tuple[Entry, ...]
    unread: tuple[Span, ...]
    group: dict[str, Span]


def read_run(
    text: str,
    start: int,
    end: int,
    *,
    group: dict[str, Span],
    masked: Sequence[Span] = (),
    known: Collection[str] = (),
    titles_behind: bool = False,
) -> Run:
    """Every person named in [start, end); `masked` are the organisations named there, which are no persons.

    `known` are names that the list bears already: where one stands, it ends before what follows. `titles_behind` is
    whether the list's columns tell that a title stands behind its bearer.
    """
    entries: list[Entry] = []
    unread: list[Span] = []
    here = start
    while here < end:
        if unread and PROSE.search(text, unread[-1][0], unread[-1][1]) and ":" not in text[unread[-1][0] : here]:
            unread.append((here, end))
            break
        separator = SEPARATOR.match(text, here, end)
        if separator:
            here = separator.end()
            continue
        heads = _first(parts("groups"), text, here, end)
        if heads:
            group = {slot: heads[1].span(slot) for slot in heads[1].groupdict() if heads[1][slot]}
            here = heads[1].end()
            continue
        if NOT_OF_THE_LIST.match(text, here, end) or (entries and OTHERS.match(text, here, end)):
            unread.append((here, end))
            break
        led = any("title" in entry.slots for entry in entries) and not any(entry.glued for entry in entries)
        trailed = titles_behind or any(entry.glued for entry in entries)
        found = list(_entries_at(text, here, end, group, masked, known, led=led, trailed=trailed))
        if found:
            entries.extend(found)
            here = max(entry.end for entry in found)
            continue
        after = _next_part(text, here, end)
        if entries and not text[entries[-1].end : here].strip() and PROSE.search(text, here, after):
            entries.pop()  # "Anna Holm fra havnen fortalte om molen"
        elif entries and (late := _late_absence(text, entries[-1], here, after, end, masked)):
            unread.append((here, late.start()))
            entries[-1].status, here = "absent", late.end()
            tail = _first(parts("tails"), text, here, end)
            if tail and tail[0].startswith("stand-in"):
                entries.append(stand_in(tail[1], entries[-1].slots["person"]))
                here = entries[-1].end
            continue
        unread.append((here, after))
        here = max(after, here + 1)
    return Run(tuple(entries), tuple(unread), group)


def _late_absence(
    text: str, entry: Entry, here: int, after: int, end: int, masked: Sequence[Span]
) -> re.Match[str] | None:
    """Where an entry is told to be absent behind for whom it speaks: 'Anna Holm, Dansk Havneråd (afbud)'.

    What stands between must be an organisation, one word or common words: it could else be another's name.
    """
    if entry.status is not None or text[entry.end : here].strip(" ,;(–-"):
        return None
    late = dict(parts("tails"))["absent"].search(text, here, end)
    if late is None or late.start() > after or late.start() == late.start("absent"):
        return None
    between = text[here : late.start()].split()
    named = any(start < late.start() and here < stop for start, stop in masked)
    if not (named or len(between) == 1 or is_danish(between[0].lower())):
        return None
    return late if CLOSES.match(text, late.end(), end) else None


def stand_in(found: re.Match[str], person: Span) -> Entry:
    """Who came for a person, as a stand-in pattern found it."""
    entry = Entry("stand-in", {"person": found.span("stand_in"), "substitute_for": person}, found.end(), "present")
    if found["stand_in_party"]:
        entry.slots["party"] = found.span("stand_in_party")
    return entry


def _next_part(text: str, here: int, end: int) -> int:
    """Where reading goes on behind what was not understood: at a sign, or at a title with a name behind it."""
    whose = COLLECTIVE.match(text, here, end)
    if whose and is_given_name(whose["next"]):
        return whose.start("next")
    sign = NEXT_PART.search(text, here + 1, end)
    after = sign.start() if sign else end
    titled = _titled().search(text, here + 1, after)
    return titled.start() if titled else after


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?i:{title_pattern()})\s(?=[{UPPER}][{LOWER}]+\s[{UPPER}])", re.VERBOSE)


def _entries_at(
    text: str,
    here: int,
    end: int,
    group: dict[str, Span],
    masked: Sequence[Span],
    known: Collection[str],
    *,
    led: bool,
    trailed: bool,
) -> Iterator[Entry]:
    slots: dict[str, Span] = {}
    lead = _first(parts("leads"), text, here, end)
    while lead:
        slots |= {slot: lead[1].span(slot) for slot in lead[1].groupdict() if lead[1][slot]}
        here = lead[1].end()
        lead = _first(parts("leads"), text, here, end)
    if office := named_by_office(text, here, end):
        slots["title"], here = office
    words = known_first(text, behind_place(text, name_words(text, here, end)), known)
    if not words or any(start < words[-1][1] and words[0][0] < stop for start, stop in masked):
        return
    if len(words) == 1:
        yield from _given_alone(text, words, end)
        return
    names = split_names(text, words)
    for name in names[:-1]:
        led_by, slots = slots, {}  # what leads is said of the first name
        if len(name) > LONGEST_GLUED:
            continue  # two names that nothing parts
        yield Entry("run", {**led_by, "person": (name[0][0], name[-1][1])}, name[-1][1], group=dict(group))
    last = names[-1]
    if len(names) > 1 and len(last) > LONGEST_GLUED:
        return
    yield from _with_tails(text, last, end, slots, group, known, led=led, trailed=trailed)


def _given_alone(text: str, words: Sequence[Span], end: int) -> Iterator[Entry]:
    for span in given_alone(text, words):
        behind = text[span[1] : min(end, span[1] + 3)]
        if re.match(r"\s*(?:[,;.]|$|og\b|o$|(?=\s))", behind):
            yield Entry("first-name", {"person": span}, span[1])


def _with_tails(
    text: str,
    words: Sequence[Span],
    end: int,
    slots: dict[str, Span],
    group: dict[str, Span],
    known: Collection[str],
    *,
    led: bool,
    trailed: bool,
) -> Iterator[Entry]:
    person = (words[0][0], words[-1][1])
    entry = Entry("run", {**slots, "person": person}, person[1], group=dict(group))
    others: list[Entry] = []
    told = False  # "Anna Holm: Deltog", which no organisation does
    tail = _first(parts("tails"), text, entry.end, end)
    while tail:
        name, found = tail
        if name == "role" and NOT_OF_THE_LIST.match(found["role"]):
            break
        if name == "role" and not trailed and leads_the_next(text, found, end, led=led or "title" in slots):
            break
        if name == "of-whom" and is_given_name(found["whose"].split()[0]):
            break
        if name == "initials" and found.group().strip(" –-")[0] != text[person[0]]:
            break
        nobodys = name == "role" and is_between_two(text, found, end)
        for slot in found.groupdict():
            if found[slot] and slot not in NO_SLOTS and not nobodys:
                entry.slots.setdefault(slot, _span(text, found, slot, known))
        told |= name in ("absent", "present") and found.group().startswith(":")
        if name == "absent":
            entry.status = "absent"
        elif name == "present":
            entry.status = "present"
            entry.attends_only |= "også" in found["present"]
        elif name in ("note", "items-missed"):
            entry.partly = found["note"]
        elif name == "employed":
            entry.attends_only = True
        elif name == "called":
            entry.called = True
        elif name == "as-substitute":
            entry.stands_in = True
        elif name == "role":
            entry.attends_only |= is_of_an_attendant(found["role"])
            entry.status = "present" if found["present"] else entry.status
            entry.glued = found.group().startswith(",") and RUNS_ON.match(text, found.end(), end) is not None
        elif name.startswith("stand-in"):
            others.append(stand_in(found, person))
        entry.end = found.end()
        tail = _first(parts("tails"), text, entry.end, end)
    if SPOKEN_OF.match(text, entry.end, end):
        return
    if "title" in slots:
        entry.attends_only |= is_of_an_attendant(text[slice(*slots["title"])])
    vouched = told or bool(VOUCHING.intersection(entry.slots)) or bool(entry.group)
    lettered = "party" in entry.slots or text[slice(*person)] in known
    if is_surely_a_name([text[slice(*word)] for word in words], vouched=vouched, lettered=lettered):
        yield entry
        yield from others


def _span(text: str, found: re.Match[str], slot: str, known: Collection[str]) -> Span:
    """Where a slot stands; a person's ends with the name that the list bears already."""
    start, end = found.span(slot)
    if slot == "substitute_for" and (words := known_first(text, name_words(text, start, end), known)):
        return start, words[-1][1]
    return start, end


def _first(
    patterns: Sequence[tuple[str, re.Pattern[str]]], text: str, here: int, end: int
) -> tuple[str, re.Match[str]] | None:
    for name, pattern in patterns:
        found = pattern.match(text, here, end)
        if found and found.end() > here:
            return name, found
    return None

"""Names that stand behind one another on a line of the attendance list, with what is said of each."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from referatgraf.reading.attendance.entries import (
    NOT_OF_THE_LIST,
    PROSE,
    Entry,
    first_of,
    stand_in,
    with_tails,
)
from referatgraf.reading.attendance.houses import (
    behind_house,
    is_house,
    late_absence,
    names_behind_houses,
    stands_in_or_has,
)
from referatgraf.reading.attendance.listed_offices import named_by_office
from referatgraf.reading.attendance.patterns import parts
from referatgraf.reading.names.listed_names import (
    COLLECTIVE_WORD,
    Span,
    behind_place,
    given_alone,
    is_surely_a_name,
    known_first,
    name_words,
    split_names,
)
from referatgraf.reading.names.name_words import LOWER, UPPER, is_given_name
from referatgraf.reading.names.titles import title_pattern

SEPARATOR = re.compile(
    r"(?:[\s,;.:•·▪–—|/*+-]|\((?=\s*\))|\)"
    r"|(?:og|samt|&)(?:\sfra(?=\s[A-ZÆØÅ])(?!\s[\w -]{3,30}\s[Kk]ommune\s\w))?(?=\s))+"
)
NEXT_PART = re.compile(r"[,;|•–]\s*|:\s+|\s/\s|\s+(?:og|samt)\s+|\s{2,}|(?<!\b[A-ZÆØÅ])\.\s+|(?<=\))\s+(?=[A-ZÆØÅ])|$")
COLLECTIVE = re.compile(
    rf"(?:{COLLECTIVE_WORD}|Bestyrelsen|Udvalget|Styregruppen|[{UPPER}]{{2,6}})\s(?=(?P<next>[{UPPER}][{LOWER}]+)\s[{UPPER}])"
)
"""For whom the one before speaks, or who are listed, where signs are lost: 'Anna Holm Sekretariatet Bo Krag'."""
A_NAME = re.compile(rf"\s(?P<given>[{UPPER}][{LOWER}]+)\s[{UPPER}]")
TOGETHER = re.compile(r"\s(?:og|samt)\s")
ENUMERATED = re.compile(r",\s|\s(?:og|samt)\s")
TOOK_PART = re.compile(r"(?:deltog|deltager) (?!ikke\b)")
LONGEST_GLUED = 4
LONGEST = 7
FAR = 500
"""Characters in which a title is looked for behind what was not understood."""
LABEL = re.compile(r"Referent|Ordstyrer|Mødeleder|Dirigent|Protokolfører|Gæst")
"""Who has a label of his own behind other names, without its colon: he was there, whoever stands before him."""
SUBSTITUTES = re.compile(r"som (?:suppleanter|stedfortrædere)\b")
LEADING = frozenset({"party", "party_name", "municipality", "short"})
"""What leads every name of a list, or stands behind every one of them."""
OWN_SUBJECT = re.compile(
    rf"(?:{COLLECTIVE_WORD}|Bestyrelsen|Udvalget|Der|Det|Mødet|(?:[A-ZÆØÅ][a-zæøå]*)?(?i:formand|mester|direktør|leder|rektor)en)"
    r"\s(?=[a-zæøå])"
)
"""How a sentence begins that is of another than the last one listed: 'Afbud: Anna Holm Formanden bød velkommen'."""
ANOTHER = re.compile(rf"(?P<given>[{UPPER}][{LOWER}]+)\s(?:[{UPPER}][\w.-]*\s){{1,3}}\([{UPPER}]{{2,4}}\)\s")
"""How a sentence begins that is of somebody with his initials: 'Bo Krag (BK) bød velkommen'."""
OTHERS = re.compile(r"(?:Fra|For) (?=[A-ZÆØÅ]|[a-zæøå]+(?:en|et|ne) [A-ZÆØÅ])")
"""Who heads a list of others, whose names are not of this one: 'Afbud Anna Holm Fra KAB Bo Krag'."""


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
    present: bool = False,
) -> Run:
    """Every person named in [start, end); `masked` are the organisations named there, which are no persons.

    `known` are names that the list bears already: where one stands, it ends before what follows. `titles_behind` is
    whether the list's columns tell that a title stands behind its bearer.
    """
    entries: list[Entry] = []
    unread: list[Span] = []
    leading: frozenset[str] = frozenset()
    behind_houses = names_behind_houses(text, start, end)
    here = start
    while here < end:
        if unread and PROSE.search(text, unread[-1][0], unread[-1][1]) and ":" not in text[unread[-1][0] : here]:
            unread.append((here, end))
            break
        separator = SEPARATOR.match(text, here, end)
        if separator:
            here = separator.end()
            continue
        heads = first_of(parts("groups"), text, here, end)
        if heads:
            group = {slot: heads[1].span(slot) for slot in heads[1].groupdict() if heads[1][slot]}
            here = heads[1].end()
            continue
        if NOT_OF_THE_LIST.match(text, here, end) or (entries and OTHERS.match(text, here, end)):
            unread.append((here, end))
            break
        behind = next((name for name in behind_houses if name > here), here)
        if behind > here and is_house(text, here, behind, end):
            unread.append((here, behind))
            here = behind
            continue
        led = any("title" in entry.slots for entry in entries) and not any(entry.glued for entry in entries)
        trailed = titles_behind or any(entry.glued for entry in entries)
        found = list(
            _entries_at(
                text, here, end, group, masked, known, led=led, trailed=trailed, leading=leading, present=present
            )
        )
        if found:
            if not entries:
                leading = LEADING.intersection(found[0].led_by)
            if entries and "title" in found[0].slots and LABEL.fullmatch(text[slice(*found[0].slots["title"])]):
                found[0].status = "present"
            if entries and found[0].status == "present" and SUBSTITUTES.search(text, found[0].start, found[0].end):
                _share_coming(text, entries[-1], found[0])
            if found[0].stays_away:
                _share_absence(text, entries, found)
            if TOOK_PART.match(found[0].partly):
                _share_part(text, entries, found[0])
            entries.extend(found)
            here = max(entry.end for entry in found)
            continue
        after = min([_next_part(text, here, end, masked), *(name for name in behind_houses if name > here)])
        if entries and _is_told_of(text, entries[-1], here, after):
            entries.pop()
        elif entries and (late := late_absence(text, entries[-1], here, after, end, masked)):
            unread.append((here, late.start()))
            entries[-1].status, here = "absent", late.end()
            tail = first_of(parts("tails"), text, here, end)
            if tail and tail[0].startswith("stand-in"):
                entries.append(stand_in(tail[1], entries[-1].slots["person"]))
                here = entries[-1].end
            continue
        elif entries and (told := behind_house(text, here, end)):
            unread.append((here, told[1].start()))
            here = told[1].end()
            entries.extend(stands_in_or_has(entries[-1], *told))
            continue
        unread.append((here, after))
        here = max(after, here + 1)
    return Run(tuple(entries), tuple(unread), group)


def _share_absence(text: str, before: Sequence[Entry], found: list[Entry]) -> None:
    """'Anna Holm, Bo Krag og Ida Wiig deltog ikke' tells it of all; who came instead came for nobody that is known."""
    last, joins = found[0], TOGETHER
    for entry in reversed(before):
        if entry.status is not None or not joins.fullmatch(text, entry.end, last.start):
            break
        entry.status, last, joins = "absent", entry, ENUMERATED
    if last is not found[0]:
        for came in found[1:]:
            came.slots.pop("substitute_for", None)
            came.stands_in = True


def _share_part(text: str, before: Sequence[Entry], last: Entry) -> None:
    """'Direktør Anna Holm, kontorchef Bo Krag og sekretær Ida Wiig deltog fra havnen' tells it of all with a title."""
    joins, said = TOGETHER, last.partly
    for entry in reversed(before):
        apart = entry.status is not None or entry.partly or "title" not in entry.slots
        if apart or not joins.fullmatch(text, entry.end, last.start):
            break
        entry.partly, last, joins = said, entry, ENUMERATED


def _share_coming(text: str, before: Entry, found: Entry) -> None:
    """'Anna Holm og Bo Krag deltog som suppleanter' tells it of both."""
    found.stands_in = True
    if before.status is None and TOGETHER.fullmatch(text, before.end, found.start):
        before.status, before.stands_in = "present", True


def _is_told_of(text: str, entry: Entry, here: int, after: int) -> bool:
    """Whether what follows is a sentence about the last entry and no list: 'Anna Holm fra havnen fortalte', '. Anna
    Holm og Bo Krag kom for sent'."""
    another = ANOTHER.match(text, here, after)
    if OWN_SUBJECT.match(text, here, after) or (another and is_given_name(another["given"])):
        return False
    between = text[entry.end : here]
    joined = TOGETHER.fullmatch(between) is not None and text[: entry.start].endswith(". ")
    return (joined or not between.strip()) and PROSE.search(text, here, after) is not None


def _next_part(text: str, here: int, end: int, masked: Sequence[Span]) -> int:
    """Where reading goes on behind what was not understood: at a name behind an organisation, at a sign, or at a title
    with a name behind it."""
    named = next((stop for start, stop in masked if start == here and stop < end), end)
    if (follows := A_NAME.match(text, named, end)) and is_given_name(follows["given"]):
        return follows.start("given")
    whose = COLLECTIVE.match(text, here, end)
    if whose and is_given_name(whose["next"]):
        return whose.start("next")
    words = name_words(text, here, end)
    if len(words) > LONGEST:
        here = words[-1][1] - 1  # several names of which nothing tells where one ends
    sign = NEXT_PART.search(text, here + 1, end)
    after = sign.start() if sign else end
    titled = _titled().search(text, here + 1, min(after, here + FAR))
    return titled.start() if titled else after


@cache
def _titled() -> re.Pattern[str]:
    given = f"[{UPPER}][{LOWER}]+"
    return re.compile(rf"(?<=\s)(?i:{title_pattern()})\s(?={given}(?:-{given})?\s[{UPPER}])", re.VERBOSE)


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
    leading: frozenset[str],
    present: bool,
) -> Iterator[Entry]:
    slots: dict[str, Span] = {}
    lead = first_of(parts("leads"), text, here, end)
    while lead:
        slots |= {slot: lead[1].span(slot) for slot in lead[1].groupdict() if lead[1][slot]}
        here = lead[1].end()
        lead = first_of(parts("leads"), text, here, end)
    if office := named_by_office(text, here, end):
        slots["title"], here = office
    words = before_house(known_first(text, behind_place(text, name_words(text, here, end)), known), text, masked)
    if not words or any(start < words[-1][1] and words[0][0] < stop for start, stop in masked):
        return
    if len(words) == 1:
        yield from _given_alone(text, words, end)
        return
    names = split_names(text, words)
    for name in names[:-1]:
        led_by, slots = slots, {}  # what leads is said of the first name
        told = [text[slice(*word)] for word in name]
        if may_be_two(text, name) or not is_surely_a_name(told, vouched=bool(led_by or group)):
            continue
        yield Entry(
            "run",
            {**led_by, "person": (name[0][0], name[-1][1])},
            name[-1][1],
            group=dict(group),
            led_by=frozenset(led_by),
        )
    last = names[-1]
    if len(names) > 1 and may_be_two(text, last):
        return
    yield from with_tails(
        text, last, end, slots, group, known, led=led, trailed=trailed, leading=leading, present=present
    )


def before_house(words: Sequence[Span], text: str, masked: Sequence[Span]) -> Sequence[Span]:
    """The words of a name without those of the house right behind it, of a given name and one more at least: the cells
    of a table, 'Anna Holm    Søby Byråd'."""
    if not words or not is_given_name(text[slice(*words[0])]):
        return words
    house = next((span for span in masked if words[1:] and words[1][1] < span[0] < words[-1][1]), None)
    name = [word for word in words if house is None or word[1] < house[0]]
    return name if len(name) < LONGEST_GLUED and len(split_names(text, name)) == 1 else words


def may_be_two(text: str, name: Sequence[Span]) -> bool:
    """Whether words between names that nothing parts could be two names, of which the second is not known."""
    words = [text[slice(*word)] for word in name]
    two_halves = len(words) == LONGEST_GLUED and words[1][-1] != "." and not words[1].islower()
    given = [is_given_name(word) for word in words[1:3]]  # "Anna Lise Holm Krag", but "Lone Mark" and "Bo Krag"
    return len(words) > LONGEST_GLUED or (two_halves and given in ([False, False], [True, True]))


def _given_alone(text: str, words: Sequence[Span], end: int) -> Iterator[Entry]:
    for span in given_alone(text, words):
        behind = text[span[1] : min(end, span[1] + 3)]
        if re.match(r"\s*(?:[,;.]|$|og\b|o$|(?=\s))", behind):
            yield Entry("first-name", {"person": span}, span[1])

"""Who left, came later, was inhabile or sat in for somebody, as the prose of the minutes tells it."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from typing import cast

from spacy.tokens import Doc

from referatgraf.facts import Attendance, Decision, Movement, Presence
from referatgraf.knowledge import folder, load_yaml
from referatgraf.minutes.structure import Block
from referatgraf.needs import search
from referatgraf.reading.attendance.doubts import undecided
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.attendance.roster import read_roster
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.decisions.quoted import own_blocks
from referatgraf.reading.parts import CONTENT, Sentence, meeting_of, names_kinds, sentences_of
from referatgraf.reading.seats import title_of
from referatgraf.reading.statements import Statement, patterns

TOLD_OF_BEFORE = frozenset(
    {"Indstilling", "Baggrund", "Sagsfremstilling", "Historik", "Tidligere beslutning", "Retsgrundlag", "Resume"}
)
"""Sections that speak of the case and not of this meeting."""
CUE = re.compile(
    r"forlod|forlade|forladt|fratrådte|trådte|måtte gå|ikke del\b"
    r"|\bgik\b|ankom|\bkom\b|mødte|deltog|tiltrådte|inhabil|fraværende|til ?stede"
    r"|indkald|forhindre",
    re.IGNORECASE,
)
AGREED = frozenset({"approved", "taken_note"})
SEVERAL = re.compile(r"\s*(?:,|-|–|og)\s*")
ORDER = (
    "recused",
    "found-recused",
    "recused-away",
    "recused-because",
    "left",
    "left-inverted",
    "arrived",
    "arrived-inverted",
    "arrived-during",
    "absent",
    "substituted",
)
SECOND = ("returned", "left-later", "missed-before")
"""What is told of one who left, or came, in the same sentence."""
CALLED_IN = ("called-in", "several-called-in", "substituted")
"""What the case of a substitute tells, which holds once the meeting agrees."""
OTHER = "another-meeting"
BARE_SPAN = re.compile(r"(?:fra|til|indtil)\b")
ABSENT = ("Fravær", "FRAVÆR")
MISSED = "items-missed"
"""What only a list of those absent tells so: 'Fraværende: Bo Krag, punkt 2'."""
OF_THE_ABSENT = {"arrived": "left", "left": "arrived"}
"""What a bare span tells below such a heading: 'Fraværende: Bo Krag (fra kl. 16)'; 'Afbud' may mean either."""
METHOD = "presences/item-roster"


def find_presences(doc: Doc) -> Iterator[Presence]:
    """One Presence a person and movement of a sentence, and one for each who stands among the absent of an item."""
    context = context_of(doc)
    told = list(presences_told(context))
    yield from told
    yield from noted(context, {(one.person, one.movement) for one in told})
    yield from absent_for_an_item(context, {(one.person, item) for one in told for item in one.items})


def presences_told(context: Context) -> Iterator[Presence]:
    for block in context.minutes.blocks:
        if is_of_this_meeting(block) and search(CUE, context.words(block)) and names_kinds(context, block, ["person"]):
            for sentence in sentences_of(context, block):
                yield from presences_in(context, sentence)
        elif is_approved_call(context, block):
            for sentence in sentences_of(context, block):
                yield from called_in(context, sentence)


def noted(context: Context, told: set[tuple[str, str]]) -> Iterator[Presence]:
    """What the list says in few words of one who was there: 'Bo Krag (til kl. 17)'."""
    text = context.minutes.text.text
    entries, keys, _ = read_roster(context)
    there = {fact.person for fact in context.facts if isinstance(fact, Attendance) and fact.status == "present"}
    for entry in entries:
        person = keys[entry.name(text), entry.municipality(text)]
        if entry.line.item is not None or person not in there:
            continue
        notes = (note for note in _notes_in(entry.partly) if note[0] != MISSED or entry.line.status == "absent")
        rule, movement, found = next(notes, ("", "", None))
        if entry.line.status == "absent" and BARE_SPAN.match(entry.partly):
            surely = found is not None and found["time"] and heading_of(context, entry).startswith(ABSENT)
            movement = OF_THE_ABSENT.get(movement, "") if surely else ""
        if found is None or not movement or (person, movement) in told:
            continue
        told.add((person, movement))
        slots = found.groupdict()
        items = slots.get("items") or slots.get("items_2")
        yield Presence(
            evidence=context.evidence(entry.start, entry.end),
            method=f"presences/note-{rule}",
            person=person,
            movement=cast(Movement, movement),
            items=spelled_out(items) if items else (),
            time=clock(time) if (time := slots.get("time")) else None,
        )


def heading_of(context: Context, entry: Listed) -> str:
    """What heads an entry of the list, on its line or above it."""
    if entry.line.heading:
        return entry.line.heading
    blocks = [block for block in context.minutes.blocks if block.kind == "roster_heading" and block.end <= entry.start]
    return context.words(blocks[-1]) if blocks else ""


def _notes_in(words: str) -> Iterator[tuple[str, str, re.Match[str]]]:
    for rule, movement, pattern in _notes():
        if found := pattern.match(words):
            yield rule, movement, found


@cache
def _notes() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    content = load_yaml(folder("extraction") / "patterns" / "presences.yml")
    return tuple((each["name"], each["movement"], re.compile(each["pattern"], re.VERBOSE)) for each in content["notes"])


def absent_for_an_item(context: Context, told: set[tuple[str, str]]) -> Iterator[Presence]:
    """Who stands among the absent of an item and was at the meeting, as far as its lists tell."""
    if all(line.item is None for line in context.minutes.roster):
        return
    entries, keys, _ = read_roster(context)
    text = context.minutes.text.text
    away = {fact.person for fact in context.facts if isinstance(fact, Attendance) and fact.status == "absent"}
    doubted = undecided(entries, context)
    content = (block for block in context.minutes.blocks if block.item is not None and is_of_this_meeting(block))
    parts = groupby(content, key=lambda block: (block.item, block.section))
    own = (block for _, blocks in parts for block in own_blocks(context, list(blocks), meeting_of(context)))
    lines = {block.start for block in own if block.kind == "roster"}
    for entry in entries:
        if id(entry) in doubted or entry.line.start not in lines:
            continue
        person, item = keys[entry.name(text), entry.municipality(text)], entry.line.item
        if item is None or entry.status == "present" or person in away or (person, item) in told:
            continue
        told.add((person, item))
        evidence = context.evidence(entry.start, entry.end)
        yield Presence(evidence=evidence, method=METHOD, person=person, movement="absent", items=(item,))


def is_approved_call(context: Context, block: Block) -> bool:
    """Whether it tells the case of a substitute whom the meeting agreed to call in."""
    if "stedfortræder" not in title_of(context, block.item) or not search(CUE, context.words(block)):
        return False
    decisions = (fact for fact in context.facts if isinstance(fact, Decision) and fact.item == block.item)
    return any(not AGREED.isdisjoint(decision.outcomes) for decision in decisions)


def called_in(context: Context, sentence: Sentence) -> Iterator[Presence]:
    """Who is called in to the meeting itself, and not to one on another day."""
    meeting = meeting_of(context)
    day = day_of(context.minutes.text.text[sentence.start : sentence.end])
    if day is None or meeting is None or day == meeting.date:
        yield from statements_of(context, sentence, CALLED_IN)


def is_of_this_meeting(block: Block) -> bool:
    return block.kind in (*CONTENT, "front", "roster") and block.section not in TOLD_OF_BEFORE


def presences_in(context: Context, sentence: Sentence) -> Iterator[Presence]:
    if not any(True for _ in patterns("presences")[OTHER].find(sentence.encoded)):
        yield from statements_of(context, sentence, ORDER)
        yield from statements_of(context, sentence, SECOND)


def statements_of(context: Context, sentence: Sentence, order: tuple[str, ...]) -> Iterator[Presence]:
    rules = patterns("presences")
    told: set[str] = set()
    for name in order:
        for statement in rules[name].find(sentence.encoded):
            people = statement.either("people")
            for person in people.keys("person") if people else ():
                if person not in told:
                    told.add(person)
                    yield presence_of(context, sentence, statement, person)


def presence_of(context: Context, sentence: Sentence, statement: Statement, person: str) -> Presence:
    absent, time = statement.either("absent"), statement.either("time")
    text = context.minutes.text.text
    return Presence(
        evidence=context.evidence(sentence.start, sentence.end),
        method=statement.pattern.method,
        person=person,
        movement=cast(Movement, statement.pattern.constants["movement"]),
        items=items_of(context, sentence, statement),
        time=clock(text[time.start : time.end]) if time else None,
        substitute_for=absent.key if absent else None,
    )


def items_of(context: Context, sentence: Sentence, statement: Statement) -> tuple[str, ...]:
    """The items that the sentence names, else the one it stands under where it says 'punktet' or 'inhabil'."""
    stated = statement.either("items")
    if stated:
        return spelled_out(context.minutes.text.text[stated.start : stated.end])
    said_of_this = statement.either("point") or statement.pattern.constants["movement"] == "recused"
    return (sentence.block.item,) if said_of_this and sentence.block.item else ()


def spelled_out(words: str) -> tuple[str, ...]:
    """The numbers of items in words; a range of sub-items is left as its ends.

    >>> spelled_out("3-5"), spelled_out("2.1 og 4")
    (('3', '4', '5'), ('2.1', '4'))
    """
    numbers = SEVERAL.split(words)
    if len(numbers) == 2 and re.search(r"[-–]", words) and all(number.isdigit() for number in numbers):
        return tuple(str(number) for number in range(int(numbers[0]), int(numbers[1]) + 1))
    return tuple(numbers)


def clock(words: str) -> str:
    """A time of day as 'HH:MM'.

    >>> clock("17"), clock("9.05")
    ('17:00', '09:05')
    """
    hours, _, minutes = words.replace(":", ".").replace(" ", "").partition(".")
    return f"{int(hours):02d}:{minutes or '00'}"

"""Who reports under an item, planned before the meeting or held at it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from referatgraf.facts import Attendance, Report
from referatgraf.minutes.structure import Block
from referatgraf.needs import are_met
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.decisions.outcomes import TELLS_NEWS
from referatgraf.reading.decisions.reporters import OFFICER, Mode, Speech, officers_speech, speeches_in
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, names_kinds, sentences_of
from referatgraf.reading.seats import title_of
from referatgraf.reading.statements import patterns

HELD_UNDER = ("Beslutning", "Drøftelse")
PROPOSAL = "Indstilling"
REPORTS_NEWS = re.compile(r"(?!eventuelt|evt)" + TELLS_NEWS.pattern)
"""How the title of an item begins under which all that is said is news."""
NEAR_THE_START = 30
"""Characters in which a sentence names who speaks; before the name stands a title at most."""
OF_THE_CASE = (
    "Resume",
    "Indledning",
    "Beslutningstema",
    "Baggrund",
    "Sagsfremstilling",
    "Økonomi",
    "Bemærkninger",
    "Opfølgning",
)
"""The sections in which minutes tell of a case also what was said of it at the meeting."""
SOME_DAY = re.compile(r"\b(?:den|d\.|i)\s\d{1,2}\.|\b(?:i|siden)\s(?:19|20)\d\d\b|\btidligere\b|\bhar\b", re.IGNORECASE)
"""Words by which a sentence may tell of another day."""
TOPIC = re.compile(r",\s(?:at|hvor|der|som|hvis|hvilket)\s|:\s")
"""What stands before that of which somebody tells, where a day is that of the matter."""
ELSEWHERE = re.compile(
    r"\b(?:på|i|ved|til)\s(?!(?:dagens )?mødet\b(?!\s(?:i|den|d\.|med)\s))"
    r"(?:[^\s.;,]+\s){0,4}[^\s.;,]*møde(?:t|r|rne)?\b",
    re.IGNORECASE,
)
"""Words by which a sentence of a case may tell of another meeting."""


@dataclass(frozen=True, slots=True)
class Place:
    """A block with the sub-heading that it stands under."""

    block: Block
    heading: Block | None


def find_reports(doc: Doc) -> Iterator[Report]:
    """One Report a title or paragraph and person: held in the past tense under the decision, planned before it."""
    context = context_of(doc)
    there = {fact.person for fact in context.facts if isinstance(fact, Attendance) and fact.status == "present"}
    for place in places(context):
        seen: set[str] = set()
        for sentence in sentences_of(context, place.block):
            told = [*speeches_in(sentence), *officers_speech(context, sentence)]
            speeches = [speech for speech in told if not is_thrown_in(context, sentence, speech)]
            for speech in speeches:
                mode = mode_of(context, speech, place.block)
                at_hand = mode is None and was_said_here(sentence, speech)
                for person in speech.people:
                    mode = "held" if at_hand and person.key in there else mode
                    if person.key not in seen and mode:
                        seen.add(person.key)
                        about = on_behalf_of(context, place, words_of(sentence, speech, speeches))
                        yield report_of(context, place, sentence, speech, person=person.key, mode=mode, about=about)


def places(context: Context) -> Iterator[Place]:
    heading: Block | None = None
    for block in context.minutes.blocks:
        if block.kind == "subheading":
            heading = block
        elif block.kind in ("item", "section"):
            heading = None
        if (block.kind in CONTENT or block.kind == "item") and block.item is not None and tells(context, block):
            yield Place(block, heading)


def tells(context: Context, block: Block) -> bool:
    """Whether a block names anybody who might speak, or an office that somebody holds."""
    return names_kinds(context, block, ["person"]) or are_met(
        patterns("reports")[OFFICER].needs, context.words(block).lower()
    )


def mode_of(context: Context, speech: Speech, block: Block) -> Mode | None:
    """A past tense before the decision tells of another meeting, a present one under it of what is to come; under
    'Meddelelser' what stands right below the title was said at this one, as is what a title tells in the past."""
    behind = block.section == PROPOSAL and block.kind == "paragraph"
    news = block.section is None or block.section in OF_THE_CASE or behind
    if speech.mode == "held" and news and TELLS_NEWS.match(title_of(context, block.item)):
        return "held"
    if speech.mode == "held" and block.kind == "item":
        return "held"
    under_decision = block.section in HELD_UNDER
    if speech.mode == "either":
        return "held" if under_decision else "planned"
    return speech.mode if under_decision == (speech.mode == "held") else None


def was_said_here(sentence: Sentence, speech: Speech) -> bool:
    """Whether the past is that of this meeting, if its speaker is there: minutes with no section for the case tell
    right below the title, or behind the proposal, what was said; of another day they say so, as do those that tell of
    the case first of another meeting."""
    block = sentence.block
    opens = speech.statement.found.start() < NEAR_THE_START
    behind = block.kind == "paragraph" or (block.kind == "bullet" and not sentence.first)
    here = block.section is None or (block.section == PROPOSAL and behind and opens)
    of_the_case = block.section in OF_THE_CASE
    if speech.mode != "held" or not (here or of_the_case):
        return False
    verb = speech.statement.found.end()
    topic = TOPIC.search(sentence.text, verb - 1)
    telling = sentence.text[: topic.start() if topic else None]
    return SOME_DAY.search(telling) is None and not (of_the_case and ELSEWHERE.search(sentence.text))


def is_thrown_in(context: Context, sentence: Sentence, speech: Speech) -> bool:
    """Whether somebody only says something, 'oplyste, at', under an item that is no news."""
    said = patterns("reports")["only-said"].expression.search(sentence.text, speech.statement.found.start())
    verb = said is not None and said.start() < speech.statement.found.end()
    return verb and REPORTS_NEWS.match(title_of(context, sentence.block.item)) is None


def report_of(
    context: Context, place: Place, sentence: Sentence, speech: Speech, *, person: str, mode: Mode, about: str | None
) -> Report:
    return Report(
        evidence=context.evidence(sentence.start, sentence.end),
        method=speech.statement.pattern.method,
        item=str(place.block.item),
        person=person,
        mode=mode,
        on_behalf_of=about,
    )


def words_of(sentence: Sentence, speech: Speech, speeches: Sequence[Speech]) -> tuple[int, int]:
    """The repaired characters that tell of one speech: its sentence, or, of several speakers', up to the next one."""
    starts = sorted({one.people[0].start for one in speeches})
    here = speech.people[0].start
    end = next((start for start in starts if start > here), sentence.end)
    return (here if starts[0] < here else sentence.start, end)


def on_behalf_of(context: Context, place: Place, words: tuple[int, int]) -> str | None:
    """The body after 'orientering fra', in the words on the speech or in the sub-heading above them."""
    rule = patterns("reports")["from-whom"]
    heading = [(place.heading.start, place.heading.end)] if place.heading else []
    for span in (words, *heading):
        for statement in rule.find(encode_span(context, *span)):
            house = statement.either("organisation")
            return house.key if house else None
    return None

"""Who speaks in a sentence: the persons who report, or are to report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from referatgraf.facts import Attendance, Role
from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_same_body
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.named import Named
from referatgraf.reading.parts import Sentence, meeting_of
from referatgraf.reading.statements import Statement, patterns

Mode = Literal["planned", "held"]
SPEECH = (
    "will-speak",
    "will-speak-inverted",
    "programme-entry",
    "talk-by",
    "title-by",
    "news-by",
    "spoke",
    "spoke-second",
    "spoke-inverted",
    "was-given",
    "was-told-by",
)

OFFICER = "officer-spoke"
OWN_KIND = re.compile(r"\A(?:(?:adm\.|administrerende)\s|(?:bestyrelses|udvalgs|regionsråds)(?=formand))")
"""What the title of the one who holds an office says more than the office does: 'adm. direktør'."""
OBJECT = re.compile(r"\b(?:med|til|for|fra|af|hos|om|ved|som|efter|uden)\s+(?:\w+\s)?\Z", re.IGNORECASE)
OBJECT_OR_ELSEWHERE = re.compile(rf"{OBJECT.pattern}|\bhvor\s+(?:\w+\s)?\Z", re.IGNORECASE)
SPEECH_IN_TEXT = tuple(name for name in SPEECH if name != "title-by")


@dataclass(frozen=True, slots=True)
class Speech:
    """One sentence's report: who, and the statement that says so."""

    mode: Literal["planned", "held", "either"]
    people: tuple[Named, ...]
    statement: Statement


def speeches_in(sentence: Sentence) -> Iterator[Speech]:
    """The reports of one sentence; what it says of another meeting is none."""
    rules = patterns("reports")
    if SIGNS["person"] not in sentence.text:
        return
    if any(True for _ in rules["another-day"].find(sentence.encoded)):
        return
    for name in SPEECH if sentence.block.kind == "item" else SPEECH_IN_TEXT:
        for statement in rules[name].find(sentence.encoded):
            slot = statement.slot("people")
            people = tuple(name for name in slot.names if name.kind == "person") if slot else ()
            mode = statement.pattern.constants["mode"]
            if people and not is_object(sentence, statement):
                yield Speech(
                    "planned" if mode == "planned" else "held" if mode == "held" else "either", people, statement
                )


def officers_speech(context: Context, sentence: Sentence) -> Iterator[Speech]:
    """The report of a sentence that names an office alone: by the only one there of whom the minutes say that they hold
    it in the body that met."""
    statement = next(patterns("reports")[OFFICER].find(sentence.encoded), None)
    office = statement.either("office") if statement else None
    meeting = meeting_of(context)
    if statement is None or office is None or meeting is None or meeting.body is None:
        return
    title = OWN_KIND.sub("", context.minutes.text.text[office.start : office.end].casefold().removesuffix("en"))
    roles = (fact for fact in context.facts if isinstance(fact, Role) and OWN_KIND.sub("", fact.role) == title)
    holders = {role.person for role in roles if is_of_own_house(role) or is_same_body(role.organisation, meeting.body)}
    there = {fact.person for fact in context.facts if isinstance(fact, Attendance) and fact.status == "present"}
    if len(holders) == 1 and holders <= there:
        holder = next(iter(holders))
        yield Speech("held", (Named(office.start, office.end, "person", holder, OFFICER),), statement)


def is_of_own_house(role: Role) -> bool:
    """Whether an office is that of the house that met: its mayor, its director."""
    return role.method.startswith(("roles/own-", "roles/roster-"))


def is_object(sentence: Sentence, statement: Statement) -> bool:
    """Whether somebody else than the persons is the subject, 'mødtes med NAME, der orienterede', or they spoke
    elsewhere: 'møde, hvor NAME orienterede'."""
    before = sentence.text[: statement.found.start()]
    planned = statement.pattern.name == "will-speak"
    if not planned and statement.pattern.name not in ("spoke", "spoke-second"):
        return False
    return (OBJECT if planned else OBJECT_OR_ELSEWHERE).search(before) is not None


def is_held_report(sentence: Sentence) -> bool:
    return any(speech.mode == "held" for speech in speeches_in(sentence))

"""Who speaks in a sentence: the persons who report, or are to report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from referatgraf.reading.context import Named
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence
from referatgraf.reading.statements import Statement, patterns

Mode = Literal["planned", "held"]
SPEECH = (
    "will-speak",
    "will-speak-inverted",
    "programme-entry",
    "talk-by",
    "title-by",
    "spoke",
    "spoke-second",
    "spoke-inverted",
    "was-given",
)

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


def is_object(sentence: Sentence, statement: Statement) -> bool:
    """Whether somebody else than the persons is the subject: 'mødtes med NAME, der orienterede'."""
    before = sentence.text[: statement.found.start()]
    return bool(
        re.search(r"\b(?:med|til|for|fra|af|hos|om|ved|som|efter|uden)\s+(?:\w+\s)?\Z", before, re.IGNORECASE)
    ) and (statement.pattern.name in ("spoke", "spoke-second", "will-speak"))


def is_held_report(sentence: Sentence) -> bool:
    return any(speech.mode == "held" for speech in speeches_in(sentence))

"""How bodies are put together: seats, whom for, who appoints and who nominates."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import CompositionRule
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.parts import Sentence, prose
from referatgraf.reading.statements import Statement, patterns

ACTED_UPON = ("Indstilling", "Beslutning", "Beslutningstema", "Løsning", "Resume")
NUMBERS = (
    *(
        "nul",
        "en",
        "to",
        "tre",
        "fire",
        "fem",
        "seks",
        "syv",
        "otte",
        "ni",
        "ti",
        "elleve",
        "tolv",
        "tretten",
        "fjorten",
    ),
    *("femten", "seksten", "sytten", "atten", "nitten", "tyve"),
)
ONES = frozenset({"et", "én", "ét"})
CUE = re.compile(r"udpeg|vælg|udnævn|beskik|bestå|består|sammens", re.IGNORECASE)
SEAT = re.compile(r"medlem|repræsentant|formand|formænd|observatør|suppleant|stedfortræder", re.IGNORECASE)
RULES = ("appointed-by", "who-appoints", "appoints", "consists-of", "appoints-have")


def find_composition_rules(doc: Doc) -> Iterator[CompositionRule]:
    """One rule a statement; a bullet speaks of the body that the sentence before its list told of."""
    context = context_of(doc)
    body: str | None = None
    for sentence in prose(context, saying=CUE, without=ACTED_UPON):
        if sentence.block.kind != "bullet":
            body = None
        for statement in statements(sentence):
            told = words(context, statement, "body")
            yield rule_of(context, statement, body=told or body)
            body = told or body


def statements(sentence: Sentence) -> Iterator[Statement]:
    """What the first rule that fits finds."""
    if not SEAT.search(sentence.text):
        return
    for name in RULES:
        found = list(patterns("composition")[name].find(sentence.encoded))
        if found:
            yield from found
            return


def rule_of(context: Context, statement: Statement, *, body: str | None) -> CompositionRule:
    return CompositionRule(
        evidence=context.evidence(statement.start, statement.end),
        method=statement.pattern.method,
        body=body,
        seats=count(statement.found["seats"]),
        category=words(context, statement, "category") or words(context, statement, "seat"),
        appointing_body=words(context, statement, "by"),
        nominated_by=words(context, statement, "nominated"),
    )


def words(context: Context, statement: Statement, name: str) -> str | None:
    """What a slot says: the name it is, else its words."""
    slot = statement.slot(name)
    if slot is None or slot.start == slot.end:
        return None
    if len(slot.names) == 1 and (slot.names[0].start, slot.names[0].end) == (slot.start, slot.end):
        return slot.names[0].key
    return context.minutes.text.text[slot.start : slot.end].strip()


def count(number: str) -> int | None:
    """A number in figures or words.

    >>> count("11"), count("Fire"), count("Et")
    (11, 4, 1)
    """
    folded = number.casefold()
    if folded.isdigit():
        return int(folded)
    return 1 if folded in ONES else NUMBERS.index(folded) if folded in NUMBERS else None

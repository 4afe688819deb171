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
ONES = frozenset({"et", "én", "ét", "eet"})
CUE = re.compile(r"udpeg|vælg|udnævn|beskik|bestå|består|sammens|medlemmer, (?:heraf|hvoraf|herunder) ", re.IGNORECASE)
SEAT = re.compile(r"medlem|repræsentant|formand|formænd|observatør|suppleant|stedfortræder", re.IGNORECASE)
RULES = (
    "of-them-appointed-by", "of-them", "of-them-from", "appointed-by", "who-appoints", "must-appoint", "appoints",
    "appoints-have", "consists-of",
)  # fmt: skip


EACH = re.compile(r"\b(?:hver|hvert|hvers|de enkelte|alle)\b", re.IGNORECASE)
"""Words of a body that is one of many: 'bestyrelsen i hvert vandværk'."""


def find_composition_rules(doc: Doc) -> Iterator[CompositionRule]:
    """One rule a statement; a bullet speaks of the body that the sentence before its list told of, a sentence that
    names none of the one right before it, and a sentence that tells a rule of the item again, of the same body."""
    context = context_of(doc)
    body: str | None = None
    told: dict[tuple[str | None, int | None, str | None], str | None] = {}
    for sentence in prose(context, saying=CUE, without=ACTED_UPON):
        found = list(statements(sentence))
        if sentence.block.kind != "bullet" and (sentence.first or not found):
            body = None
        for statement in found:
            body = words(context, statement, "body") or body_of_all(context, sentence) or body
            whom = words(context, statement, "category")
            again = (sentence.block.item, count(statement.found["seats"]), whom)
            speaks_of = body or (told.get(again) if whom else None)
            told[again] = speaks_of
            for one in (statement, *parts(sentence, statement)):
                yield rule_of(context, one, statement, body=speaks_of)


def statements(sentence: Sentence) -> Iterator[Statement]:
    """What the first rule that fits finds, with how many there are in all, where it speaks of some of them."""
    if not SEAT.search(sentence.text):
        return
    for name in RULES:
        if name == "of-them-from" and not whole(sentence):
            continue
        found = list(patterns("composition")[name].find(sentence.encoded))
        if found:
            yield from (one for one in whole(sentence) if one.found.end() <= found[0].found.start())
            yield from found
            return


def whole(sentence: Sentence) -> list[Statement]:
    """Of how many a body consists."""
    return list(patterns("composition")["consists-of"].find(sentence.encoded))


def body_of_all(context: Context, sentence: Sentence) -> str | None:
    """The body that a sentence says consists of those whom it then tells of: 'X består af 8, hvoraf 4 …'."""
    return next((words(context, one, "body") for one in whole(sentence)), None)


def parts(sentence: Sentence, whole: Statement) -> list[Statement]:
    """The seats after a colon, where they add up: '4 medlemmer til rådet: 1 formand og 3 medlemmer'."""
    end = whole.found.end()
    if not sentence.text.startswith(":", end):
        return []
    found = [one for one in patterns("composition")["part"].find(sentence.encoded) if one.found.start() > end]
    seats = [count(one.found["seats"]) or 0 for one in found]
    return found if sum(seats) == count(whole.found["seats"]) else []


def rule_of(context: Context, statement: Statement, whole: Statement, *, body: str | None) -> CompositionRule:
    """The rule of a statement, which may be a part of the `whole` that says who appoints."""
    return CompositionRule(
        evidence=context.evidence(statement.start, statement.end),
        method=statement.pattern.method,
        body=body,
        seats=count(statement.found["seats"]),
        category=words(context, statement, "category") or words(context, statement, "seat"),
        appointing_body=appointer(context, whole, body),
        nominated_by=words(context, statement, "nominated"),
    )


def appointer(context: Context, statement: Statement, body: str | None) -> str | None:
    """Who appoints; to each of many bodies its own one does, so that a bare 'rådet' is not the one that meets."""
    slot = statement.slot("by")
    if slot and body and EACH.search(body) and [name.rule for name in slot.names] == ["anaphor"]:
        return context.minutes.text.text[slot.start : slot.end].strip()
    return words(context, statement, "by")


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

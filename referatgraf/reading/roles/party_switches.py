"""Who has left which party for which."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from referatgraf.facts import PartySwitch
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.parts import Sentence, evidence_of, prose
from referatgraf.reading.statements import Statement, patterns

KIND = "party_switches"
THEN = "then-represents"


def find_party_switches(doc: Doc) -> Iterator[PartySwitch]:
    """One switch a sentence and person; the sentence behind it may tell the new party: 'De repræsenterer nu …'."""
    context = context_of(doc)
    told: list[PartySwitch] = []
    last: Sentence | None = None
    for sentence in prose(context, naming=["party"]):
        joined = next(patterns(KIND)[THEN].find(sentence.encoded), None)
        if joined and last and last.block is sentence.block and are_meant(told, joined):
            here = evidence_of(context, [(joined.start, joined.end)])
            told = [replace(one, to_party=joined.key("to"), evidence=one.evidence + here) for one in told]
        else:
            yield from told
            told = list(switches_in(context, sentence))
        last = sentence
    yield from told


def are_meant(told: list[PartySwitch], joined: Statement) -> bool:
    """Whether 'hun' or 'de' are those who have just left a party, and for none."""
    several = joined.slot("several") is not None
    return several == (len(told) > 1) and all(one.to_party is None for one in told)


def switches_in(context: Context, sentence: Sentence) -> Iterator[PartySwitch]:
    seen: set[str] = set()
    for pattern in patterns(KIND).values():
        for statement in pattern.find(sentence.encoded) if pattern.name != THEN else ():
            people = statement.slot("people") or statement.slot("person")
            words = without_the_announcement(context.minutes.text.text, statement)
            for person in people.keys("person") if people else ():
                if person not in seen:
                    seen.add(person)
                    yield PartySwitch(
                        evidence=context.evidence(statement.start, statement.end),
                        method=pattern.method,
                        person=person,
                        from_party=party_in(statement, "from"),
                        to_party=party_in(statement, "to"),
                        date=day_of(words),
                        item=sentence.block.item,
                    )


def party_in(statement: Statement, name: str) -> str | None:
    slot = statement.either(name)
    return slot.key if slot else None


def without_the_announcement(text: str, statement: Statement) -> str:
    """The words of a switch, but not those that tell when it was said: 'har den 3. maj 2030 meddelt, at hun'."""
    said = statement.slot("said")
    if said is None:
        return text[statement.start : statement.end]
    return text[statement.start : said.start] + text[said.end : statement.end]

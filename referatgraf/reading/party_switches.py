"""Who has left which party for which."""

from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import PartySwitch
from referatgraf.reading.context import context_of
from referatgraf.reading.parts import prose
from referatgraf.reading.stated_dates import day_of
from referatgraf.reading.statements import statements_in


def find_party_switches(doc: Doc) -> Iterator[PartySwitch]:
    """One switch a sentence and person."""
    context = context_of(doc)
    for sentence in prose(context, naming=["person", "party"]):
        seen: set[str] = set()
        for statement in statements_in(sentence.encoded, "party_switches"):
            person, words = statement.key("person"), context.minutes.text.text[statement.start : statement.end]
            if person and person not in seen:
                seen.add(person)
                yield PartySwitch(
                    evidence=context.evidence(statement.start, statement.end),
                    method=statement.pattern.method,
                    person=person,
                    from_party=statement.key("from"),
                    to_party=statement.key("to"),
                    date=day_of(words),
                    item=sentence.block.item,
                )

"""What one actor is to another, as stated; a plan or a proposal states nothing yet."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import Relation
from referatgraf.reading.context import context_of
from referatgraf.reading.parts import prose
from referatgraf.reading.statements import Statement, statements_in

PROPOSAL = "Indstilling"
CUE = re.compile(
    r"del af|hører|organiseret|forankret|medlem|partnerskab|aftale|kontrakt|betjen|sekretariat|styregruppe|finansier"
    r"|samarbejde|datterselskab|afdeling|enhed|støttes"
)
OPEN_QUESTION = re.compile(
    r"\b(?:hvis|såfremt|hvorvidt|foresl\w+|ønske[rs]?|overvej\w*|mulighed\w*|tidligere),?\s(?:[^.;,]{0,40}\s)?(?:at\s)?\Z",
    re.IGNORECASE,
)
"""Words before a statement that make it a condition, a wish or a thing of the past."""


def find_relations(doc: Doc) -> Iterator[Relation]:
    """One Relation for each pair of a sentence."""
    context = context_of(doc)
    for sentence in prose(context, naming=["organisation"], saying=CUE, without=[PROPOSAL]):
        for statement in statements_in(sentence.encoded, "relations") if CUE.search(sentence.text) else ():
            if OPEN_QUESTION.search(sentence.text[: statement.found.start()]):
                continue
            for subject, object_ in pairs(statement):
                yield Relation(
                    evidence=context.evidence(statement.start, statement.end),
                    method=statement.pattern.method,
                    subject=subject,
                    predicate=statement.pattern.constants["predicate"],
                    object=object_,
                )


def pairs(statement: Statement) -> Iterator[tuple[str, str]]:
    """Subject and object of whichever wording fits; in 'samarbejde mellem A, B og C' the middle one stands
    with both, in 'A og B er medlemmer af C' with the object."""
    keys = {name.partition("_")[0]: slot.key for name, slot in statement.slots.items() if slot.key}
    subject, middle, object_ = keys.get("subject"), keys.get("middle"), keys.get("object")
    if subject and object_ and subject != object_:
        yield subject, object_
    if subject and middle and object_ and len({subject, middle, object_}) == 3:
        if statement.pattern.constants["predicate"] == "cooperates_with":
            yield subject, middle
        yield middle, object_

"""Sentences whose subject is a pronoun, with the person for it: 'NAME udtræder. Hun er desuden formand for X.'"""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.reading.context import Context
from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.named import Named
from referatgraf.reading.names.offices import cue
from referatgraf.reading.parts import CONTENT, Sentence, names_kinds, sentences_of


def told_by_pronoun(context: Context) -> Iterator[Sentence]:
    """The sentences that begin with 'Han' or 'Hun' where one person alone is named before them in their block, with
    that person in the pronoun's place."""
    for block in context.minutes.blocks:
        if block.kind not in CONTENT or not names_kinds(context, block, ["person"]):
            continue
        named: set[str] = set()
        for sentence in sentences_of(context, block):
            here = {name.key for name in sentence.encoded.names.values() if name.kind == "person"}
            if len(named) == 1 and not here and (pronoun := cue("begins-with-a-pronoun").match(sentence.text)):
                encoded = with_person(sentence.encoded, pronoun.end("pronoun"), next(iter(named)))
                yield replace(sentence, encoded=encoded)
            named |= here


def with_person(encoded: Encoded, end: int, key: str) -> Encoded:
    """The text with one person's sign for its first `end` characters."""
    person = Named(encoded.places[0], encoded.places[end], "person", key, "pronoun")
    names = {place - end + 1: name for place, name in encoded.names.items() if place >= end}
    return Encoded(
        SIGNS["person"] + encoded.text[end:], encoded.places[:1] + encoded.places[end:], {0: person, **names}
    )

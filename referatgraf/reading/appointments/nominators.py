"""Who nominated whom, and whom each follows, where a sentence tells it of all that it names, or of some of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from referatgraf.reading.context import Context
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence, sentences_of
from referatgraf.reading.seats import cue
from referatgraf.reading.statements import Statement, patterns

if TYPE_CHECKING:
    from referatgraf.reading.appointments.words import Naming


def each_with_what_is_told(context: Context, naming: "Naming") -> "Iterator[Naming]":
    """One naming for each person where something is told of one of them: 'A (afløser B) og C (indstillet af D)'."""
    if naming.statement.pattern.name == "nominates-each":
        groups = naming.statement.keys("groups") or parties_before(context, naming.sentence)
        pairs = zip(naming.people, groups, strict=True) if len(groups) == len(naming.people) else ()
        yield from (replace(naming, people=(person,), by=by) for person, by in pairs)
        return
    if all_follow := cue("all-follow").search(naming.sentence.text):
        key = naming.sentence.encoded.names[all_follow.start("replaced")].key
        yield from (replace(naming, people=(person,), replacing=key) for person in naming.people if person != key)
        return
    slot = naming.statement.either("people")
    follows, nominated = told_of_each(context, naming) if slot and len(naming.people) > 1 else ({}, {})
    if not (follows or nominated):
        yield naming
        return
    for person in naming.people:
        by = nominated.get(person) if nominated else naming.nominated_by
        yield replace(naming, people=(person,), nominated_by=by, replacing=follows.get(person))


def parties_before(context: Context, sentence: Sentence) -> tuple[str, ...]:
    """The parties and houses of the sentence before 'De to partier har …', each once."""
    text = context.minutes.text.text
    before = [one for one in sentences_of(context, sentence.block) if one.end <= sentence.start]
    if not before or text[before[-1].end : sentence.start].strip():
        return ()
    named = context.names_in(before[-1].start, before[-1].end)
    return tuple(dict.fromkeys(one.key for one in named if one.kind in ("party", "organisation")))


def told_of_each(context: Context, naming: "Naming") -> tuple[dict[str, str], dict[str, str | None]]:
    """Whom each follows and who nominated each, as brackets behind them, or 'sidstnævnte', tell."""
    slot, words = naming.statement.either("people"), naming.statement.encoded
    named = [one for one in slot.names if one.kind == "person"] if slot else []
    starts = [words.places.index(one.start) for one in named]
    end = words.places.index(slot.end) if slot else 0
    follows = {
        one.key: other.key
        for one, other, place in zip(named, named[1:], starts[1:], strict=False)
        if (behind := cue("in-brackets-for").search(words.text[:place])) and behind["follows"]
    }
    replaced = naming.statement.slot("replaced")
    if replaced and named and cue("last-follows").match(words.text[end:]):
        follows[named[-1].key] = replaced.names[0].key
    nominated = {
        one.key: nominator_at(context, naming.sentence, found.start())
        for one, start, last in zip(named, starts, [*starts[1:], end], strict=True)
        if (found := cue("nominated").search(words.text, start, last))
    }
    for found in cue("nominated").finditer(words.text, end):
        latter = cue("the-latter").search(words.text[end : found.start()])
        if latter and latter["last"] and not persons(words.text, end, found.start()):
            nominated[naming.people[-1]] = nominator_at(context, naming.sentence, found.start())
    return follows, nominated


def nominator_in(context: Context, sentence: Sentence, statement: Statement) -> str | None:
    """Who nominated those whom a statement names: said of all of the sentence, else right behind or before them."""
    told = list(cue("nominated").finditer(sentence.text))
    people = statement.either("people")
    if not told or people is None:
        return None
    places, text = sentence.encoded.places, sentence.text
    start, end = places.index(people.start), places.index(people.end)
    if len(told) == 1 and is_of_all(text, told[0]):
        return nominator_at(context, sentence, told[0].start())
    behind = (one.start() for one in told if one.start() >= end and not persons(text, end, one.start()))
    before = (one.start() for one in reversed(told) if one.end() <= start and not persons(text, one.end(), start))
    if (place := next(behind, None)) is not None and not cue("and-then").search(text[:place]):
        return nominator_at(context, sentence, place)
    place = next(before, None)
    return None if place is None else nominator_at(context, sentence, place)


def is_of_all(text: str, told: re.Match[str]) -> bool:
    """Whether all persons of a sentence stand on one side of what it tells; whose seat it was does not count."""
    one_side = not persons(text, 0, told.start()) or not persons(text, told.end(), len(text))
    return one_side and cue("the-latter").search(text[: told.start()]) is None


def persons(text: str, start: int, end: int) -> list[int]:
    """The persons between two places of a sentence, without those in whose place, or for whom, somebody comes."""
    found = (one.start() for one in re.finditer(SIGNS["person"], text))
    return [one for one in found if start <= one < end and not cue("of-somebody").search(text[:one])]


def nominator_at(context: Context, sentence: Sentence, place: int) -> str | None:
    """Who it is that the words at a place tell of, if it is a party, an organisation or a municipality."""
    found = patterns("appointments")["nominated-by"].at(sentence.encoded, place)
    return nominator(context, found) if found else None


def nominator(context: Context, statement: Statement) -> str | None:
    """The party whose choice it is: named, or told by a letter that the attendance list explains."""
    letter = statement.either("letter")
    if letter is None:
        named = statement.either("group") or statement.slot("nominator")
        return named.key if named else None
    text = context.minutes.text.text
    parties = (name for name in context.named if name.kind == "party")
    return next((one.key for one in parties if text[one.start : one.end] == text[letter.start : letter.end]), None)

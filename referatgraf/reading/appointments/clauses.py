"""Who takes the seats of a body in hand, in the short words of its part: 'A og B, suppleant C', 'Genvalg af A'."""

from collections.abc import Iterator
from dataclasses import replace

from referatgraf.facts import Proposal
from referatgraf.reading.appointments.grounds import Ground, decisions, holds
from referatgraf.reading.appointments.seat_parts import DECISION, KIND, PROPOSAL, Told
from referatgraf.reading.appointments.words import Naming, naming_of
from referatgraf.reading.context import Context
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.seats import cue, title_of
from referatgraf.reading.statements import Statement, patterns, patterns_of


def filled_in_parts(context: Context, item: str, parts: list[Told], tables: list[Naming]) -> Iterator[Ground]:
    """Those whom the parts of what is decided seat, each with the decision in which, or beside which, it stands; and
    those of a proposal that is approved, where the decision says nothing else of that part."""
    taken = decisions(context, item)
    if not taken or not is_on_bodies(context, item):
        return
    decided = [one for one in parts if one.sentence.block.section == DECISION]
    for told in decided:
        decision = next((one for one in taken if holds(context, one, told.sentence)), taken[0])
        yield from ((naming, decision) for naming in named_in(context, told))
    for naming in tables:
        if naming.sentence.block.section == DECISION:
            yield naming, next((one for one in taken if holds(context, one, naming.sentence)), taken[0])
    proposed = [one for one in parts if one.sentence.block.section == PROPOSAL]
    agreed = next((one for one in taken if "approved" in one.outcomes), None)
    if agreed and asks_to_approve(context, item):
        yield from ((naming, agreed) for naming in tables if naming.sentence.block.section != DECISION)
        others = {body for one in decided for body in one.bodies}
        for told in proposed:
            if others.isdisjoint(told.bodies):
                yield from ((naming, agreed) for naming in named_in(context, told))


def asks_to_approve(context: Context, item: str) -> bool:
    """Whether the body that met is the one asked to fill the seats, and not only to recommend it to another."""
    asked = [one for one in context.facts if isinstance(one, Proposal) and one.item == item]
    sections = [one for one in context.minutes.blocks if one.item == item and one.section == PROPOSAL]
    words = [encode_span(context, one.start, one.end).text for one in sections]
    passed = patterns(KIND)["to-others"].expression
    to_others = any(cue("proposed-to").search(one) or passed.search(one) for one in words)
    return not to_others and not any("recommend" in one.acts for one in asked)


def is_on_bodies(context: Context, item: str) -> bool:
    """Whether an item that is no news speaks of seats anywhere."""
    if cue("news").search(title_of(context, item)):
        return False
    blocks = (one for one in context.minutes.blocks if one.item == item)
    return any(cue("on-seats").search(context.words(one).casefold()) for one in blocks)


def named_in(context: Context, told: Told) -> list[Naming]:
    """Those whom a sentence of a part seats; nobody where it says anything else besides."""
    start = told.head.end if told.head else told.sentence.start
    if not told.bodies or start >= told.sentence.end:
        return []
    words = encode_span(context, start, told.sentence.end)
    if patterns(KIND)["open"].expression.search(words.text):
        return []
    sentence = replace(told.sentence, start=start, encoded=words, first=False)
    return clauses_of(context, sentence, told.bodies)


def clauses_of(context: Context, sentence: Sentence, bodies: tuple[str, ...]) -> list[Naming]:
    """The clauses that follow one another up to the end of a sentence; none where another word stands among them."""
    rules, words = patterns(KIND), sentence.encoded
    namings: list[Naming] = []
    lead = rules["lead"].at(words, 0)
    place, role = (lead.found.end(), role_of(context, lead)) if lead else (0, None)
    while found := clause_at(sentence, place):
        naming = naming_in(context, sentence, found, bodies)
        if found.pattern.constants["form"] == "stand-in":
            role = naming.role if not namings or is_of_several(context, found) else None
        namings.append(replace(naming, role=naming.role or role))
        place = found.found.end()
        if rules["tail"].at(encode_span(context, words.places[place], sentence.end), 0):
            return namings
        between = rules["between"].at(words, place)
        if between is None:
            break
        place = between.found.end()
        if again := rules["lead"].at(words, place):
            place, role = again.found.end(), role_of(context, again)
    return []


def clause_at(sentence: Sentence, place: int) -> Statement | None:
    found = (one.at(sentence.encoded, place) for one in patterns_of(KIND, "stand-in", "member"))
    return next((one for one in found if one), None)


def naming_in(context: Context, sentence: Sentence, found: Statement, bodies: tuple[str, ...]) -> Naming:
    """The naming of one clause, which names a single person."""
    people, replaced, group = found.either("people"), found.either("replaced"), found.either("group")
    naming = naming_of(context, sentence, found)
    return replace(
        naming,
        people=people.keys("person")[:1] if people else (),
        bodies=bodies,
        role=role_of(context, found),
        replacing=replaced.key if replaced else None,
        nominated_by=group.key if group else naming.nominated_by,
    )


def role_of(context: Context, found: Statement) -> str | None:
    slot = found.either("role")
    if slot is None:
        return None
    word = context.minutes.text.text[slot.start : slot.end].lower()
    return "suppleant" if word.startswith("suppl") else one_of(word)


def is_of_several(context: Context, found: Statement) -> bool:
    """Whether it says 'suppleanter', so that those who follow are some too."""
    slot = found.either("role")
    return slot is not None and context.minutes.text.text[slot.start : slot.end].lower().endswith(("er", "re", "ne"))

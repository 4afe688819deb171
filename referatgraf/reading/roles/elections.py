"""Whom a body elects to its chair, and the officers of bodies that a heading or a genitive names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from referatgraf.facts import Role
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.names.offices import cue
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import CONTENT, Sentence, encode_span
from referatgraf.reading.roles.listed_lines import lines_of
from referatgraf.reading.roles.own_officers import own_municipality, own_seats
from referatgraf.reading.seats import title_of
from referatgraf.reading.statements import Statement, patterns

ARTICLE = re.compile(r"(?:en|et|erne|ene)s?$")
DOUBLED = re.compile(r"(.)\1$")


def elected_officers(context: Context, sentence: Sentence) -> Iterator[Role]:
    """'NAME blev valgt til formand' under 'Valg af formand': of the body that the title names, or that met."""
    for statement in patterns("roles")["own-elected"].find(sentence.encoded):
        of_title = statement.either("whose") is not None
        body = (body_in_title if of_title else body_of_election)(context, sentence.block.item)
        for role in roles_of(context, sentence.block, statement, body or ""):
            house = own_municipality(context) if cue("title-of-a-mayor").search(role.role) else body
            if house is not None:
                yield replace(role, organisation=house)


def body_of_election(context: Context, item: str | None) -> str | None:
    """Whose chair is elected under an item; None where its title says nothing of a chair."""
    if not cue("election-of-a-chair").search(title_of(context, item)):
        return None
    found = next(one for one in context.minutes.items if one.number == item)
    whose = next(patterns("roles")["chair-of-whom"].find(encode_span(context, found.start, found.end)), None)
    return whose.key("organisation") if whose else own_seats(context)


def body_in_title(context: Context, item: str | None) -> str | None:
    """The only body that an item's title names, 'Valg til Kystrådet'."""
    found = next((one for one in context.minutes.items if one.number == item), None)
    names = context.names_in(found.start, found.end) if found else ()
    named = {name.key for name in names if name.kind == "organisation"}
    return next(iter(named)) if len(named) == 1 else None


def officers_of_a_kind(context: Context, sentence: Sentence) -> Iterator[Role]:
    """'Museets formand, NAME': of the only museum that the item names."""
    for statement in patterns("roles")["house-of-a-kind"].find(sentence.encoded):
        kind = statement.either("kind")
        if kind is None:
            continue
        words = context.minutes.text.text[kind.start : kind.end].casefold()
        houses = houses_of_a_kind(context, sentence.block.item, DOUBLED.sub(r"\1", ARTICLE.sub("", words)))
        if len(houses) == 1:
            yield from roles_of(context, sentence.block, statement, next(iter(houses)))


def houses_of_a_kind(context: Context, item: str | None, kind: str) -> set[str]:
    """The organisations that an item names and that are called after what they are."""
    here = [block for block in context.minutes.blocks if block.item == item and item is not None]
    named = (name for block in here for name in context.names_in(block.start, block.end))
    houses = {name.key for name in named if name.kind == "organisation" and kind in name.key.casefold()}
    return {house for house in houses if not cue("body-of-members").search(house)}


def officers_below(context: Context) -> Iterator[Role]:
    """'Til Kystrådet valgtes:' with lines below it that begin with a name and tell who is chair; below a title that is
    a body's name, or tells that a body elects its chair, also 'Formand: NAME'."""
    told: str | None = None
    own: str | None = None
    inside = False
    for block in context.minutes.blocks:
        if block.kind not in CONTENT:
            told, inside = None, False
            continue
        if not inside:
            own, inside = body_of_election(context, block.item) or title_alone(context, block.item), True
        for start, end in lines_of(context, block):
            words = encode_span(context, start, end)
            head = next(patterns("roles")["heads-the-elected"].find(words), None)
            line = next(patterns("roles")["line-of-the-elected"].find(words), None)
            body = told or own
            if head is not None:
                house = head.either("organisation")
                told = house.key if house else None
            elif next(patterns("roles")["heads-elected"].find(words), None) is not None:
                told = body_in_title(context, block.item)
            elif line is None:
                told = None
            elif body is not None:
                yield from roles_of(context, block, line, body)


def title_alone(context: Context, item: str | None) -> str | None:
    """The body whose name is all of an item's title: '6.4 Hegnsynet'."""
    found = next((one for one in context.minutes.items if one.number == item), None)
    body = body_in_title(context, item)
    return body if found and body and found.title.strip(" .").casefold() == body.casefold() else None


def roles_of(context: Context, block: Block, statement: Statement, body: str) -> Iterator[Role]:
    """The offices of a statement in one body, two at most."""
    for person, office in pairs(statement):
        role = statement.slot(office)
        holder = statement.slot(person)
        if role is not None and holder is not None and holder.key:
            yield Role(
                evidence=context.evidence(statement.start, statement.end),
                method=statement.pattern.method,
                confidence=statement.pattern.confidence,
                person=holder.key,
                role=one_of(context.minutes.text.text[role.start : role.end].casefold()),
                organisation=body,
                item=block.item,
            )


def pairs(statement: Statement) -> Sequence[tuple[str, str]]:
    """The groups of a pattern that belong together: person and role, person_2 and role_2."""
    groups = statement.found.re.groupindex
    return [(name, name.replace("person", "role")) for name in groups if name.startswith("person")]

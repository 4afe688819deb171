"""How bodies are put together: seats, whom for, who appoints and who nominates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc

from referatgraf.facts import CompositionRule
from referatgraf.reading.appointments.composition_bodies import body_above, body_of, in_full, said
from referatgraf.reading.appointments.seat_groups import KIND, WHOLE, Group, count, groups
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.parts import Sentence, prose
from referatgraf.reading.statements import Slot, Statement, patterns

ASKED = ("Indstilling", "Beslutningstema")
CUE = re.compile(
    r"udpeg|vælg|udnævn|beskik|bestå|består|sammens|nedsæt|indstil|repræsent|pladser|mandat|medlem|sidder",
    re.IGNORECASE,
)
EACH = re.compile(r"\b(?:hver|hvert|hvers|de enkelte|alle)\b", re.IGNORECASE)
"""Words of a body that is one of many: 'bestyrelsen i hvert vandværk'."""
BY_LEAD = frozenset({"appoints", "holds", "nominates"})


@dataclass(slots=True)
class Course:
    """What the sentences before one have told: of which body, whether its parts are listed, and the item's rules."""

    body: str | None = None
    lists: bool = False
    in_bullets: bool = False
    item: str | None = None
    told: dict[tuple[str | None, int, str | None], str | None] = field(default_factory=dict)


def find_composition_rules(doc: Doc) -> Iterator[CompositionRule]:
    """One rule a group; a bullet speaks of the body that the sentence before its list told of, a sentence that names
    none of the one right before it, and a sentence that tells a rule of the item again, of the same body. What is
    proposed is a rule only where the item does not tell it besides."""
    rules = list(all_rules(context_of(doc)))
    for item, section, rule in rules:
        others = [one for its, where, one in rules if its == item and where not in ASKED]
        asked_again = any(one.seats == rule.seats or one.body == rule.body for one in others)
        if section not in ASKED or not (rule.body is None or asked_again):
            yield rule


def all_rules(context: Context) -> Iterator[tuple[str | None, str | None, CompositionRule]]:
    """Every rule with the item and the section that tell it."""
    course = Course()
    for sentence in prose(context, saying=CUE):
        if sentence.block.item != course.item:
            course.body, course.lists, course.item = None, False, sentence.block.item
        found = groups(sentence, listed=course.lists, after=course.body is not None)
        if sentence.block.kind != "bullet":
            course.lists = course.lists and not course.in_bullets
            course.body = course.body if course.lists or (found and not sentence.first) else None
        course.in_bullets = sentence.block.kind == "bullet"
        here = (sentence.block.item, sentence.block.section)
        yield from ((*here, one) for one in told_by(context, course, found))
        if opener := next(patterns(KIND)["opens-list"].find(sentence.encoded), None):
            course.body, course.lists = (None if found else body_of(context, opener)) or course.body, True
        elif not found:
            course.lists = False
            yield from ((*here, number_of_members(context, one)) for one in number_of(sentence))


def told_by(context: Context, course: Course, found: list[Group]) -> Iterator[CompositionRule]:
    """The rules of a sentence's groups, of which each may tell the body of the one that it goes on with."""
    bodies = [body_of(context, *one.told) for one in found]
    for index, one in enumerate(found):
        behind = next((bodies[after] for after in range(index + 1, len(found)) if found[after].before is one), None)
        body = bodies[index] or (behind if one.way not in WHOLE and not course.body else None)
        course.body = in_full(context, one.sentence, body) or course.body
        whom = said(context, one.slot("category"))
        again = (course.item, one.seats, whom)
        speaks_of = course.body or (course.told.get(again) if whom else None)
        if one.sentence.block.section not in ASKED:
            speaks_of = speaks_of or body_above(context, one.sentence)
        course.told[again] = speaks_of
        asks = one.way in (None, "asked") and not one.slot("by") and not one.slot("nominated")
        if (speaks_of or not asks) and (not one.are_stand_ins or one.appointed):
            yield rule_of(context, one, body=speaks_of)


def rule_of(context: Context, group: Group, *, body: str | None) -> CompositionRule:
    by, nominated = who_acts(group)
    return CompositionRule(
        evidence=context.evidence(group.start, group.end),
        method=(group.lead or group.found).pattern.method,
        body=body,
        seats=group.seats,
        category=said(context, group.slot("category")) or said(context, group.noun),
        appointing_body=appointer(context, by, body),
        nominated_by=said(context, nominated),
    )


def who_acts(group: Group) -> tuple[Slot | None, Slot | None]:
    """Who appoints and who nominates, by the words of a group, or of the one that it goes on with."""
    by, nominated = group.slot("by"), group.slot("nominated")
    if by and group.nominates:
        return None, by
    told = group.appointed is not None and group.appointed.slot("now")
    if by is None and nominated is None and group.before and group.before.way in BY_LEAD and not told:
        return who_acts(group.before)
    return by, nominated


def appointer(context: Context, slot: Slot | None, body: str | None) -> str | None:
    """Who appoints; to each of many bodies its own one does, so that a bare 'rådet' is not the one that meets."""
    if slot and body and EACH.search(body) and [name.rule for name in slot.names] == ["anaphor"]:
        return context.minutes.text.text[slot.start : slot.end].strip()
    return said(context, slot)


def number_of(sentence: Sentence) -> Iterator[Statement]:
    """Where it says how many seats there are: 'Antallet af medlemmer i udvalget fastsættes til 7'."""
    return patterns(KIND)["number-of-members"].find(sentence.encoded)


def number_of_members(context: Context, statement: Statement) -> CompositionRule:
    return CompositionRule(
        evidence=context.evidence(statement.start, statement.end),
        method=statement.pattern.method,
        body=body_of(context, statement),
        seats=count(statement.found["seats"]),
    )

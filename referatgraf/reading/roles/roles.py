"""Who holds which office where, as the text states it."""

from collections.abc import Iterator
from itertools import chain

from spacy.tokens import Doc

from referatgraf.facts import Role
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.names.abbreviations import is_a_persons
from referatgraf.reading.names.offices import cue, is_former, is_second_of_two, is_verb, offices_held
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import Sentence, names_kinds, prose, sentences_of
from referatgraf.reading.roles.elections import elected_officers, officers_below, officers_of_a_kind
from referatgraf.reading.roles.listed_lines import heads_of_the_list, lists_of_persons
from referatgraf.reading.roles.listed_titles import titles_on_the_roster
from referatgraf.reading.roles.own_officers import own_houses, own_officers
from referatgraf.reading.roles.posts import posts_below
from referatgraf.reading.roles.pronouns import told_by_pronoun
from referatgraf.reading.roles.roster_offices import mayors_on_the_roster, roles_on_the_roster, staff_on_the_roster
from referatgraf.reading.seats import is_on_seats
from referatgraf.reading.statements import Pattern, Slot, Statement, patterns, patterns_of

LONGEST_TITLE = 200
"""Characters; a longer title of an item is a page whose lines have run together."""


def find_roles(doc: Doc) -> Iterator[Role]:
    """Every Role; of who is mayor the attendance list tells where nothing else does."""
    context = context_of(doc)
    stated = list(stated_roles(context))
    yield from stated
    said = {(role.person, role.role.casefold(), role.organisation) for role in stated}
    listed = [
        role
        for role in titles_on_the_roster(context)
        if (role.person, role.role.casefold(), role.organisation) not in said
    ]
    yield from listed
    told = {(role.person, role.organisation) for role in (*stated, *listed)}
    yield from (role for role in mayors_on_the_roster(context) if (role.person, role.organisation) not in told)


def stated_roles(context: Context) -> Iterator[Role]:
    """One Role for each person, title and organisation of a sentence."""
    homes = own_houses(context)
    alone, crowded = lists_of_persons(context)
    heads = heads_of_the_list(context)
    for sentence in (*prose(context, naming=["person"]), *told_by_pronoun(context), *outside_items(context), *alone):
        seen: set[tuple[str, str]] = set()
        found = (
            () if sentence.start in heads else roles_in(context, sentence),
            roles_in_chains(context, sentence),
            own_officers(context, sentence, homes),
            elected_officers(context, sentence),
            officers_of_a_kind(context, sentence),
        )
        for role in chain.from_iterable(found):
            if (role.person, role.organisation) not in seen or role.method == "roles/office":
                seen.add((role.person, role.organisation))
                yield role
    for line in crowded:
        yield from roles_in_a_crowd(context, line)
        yield from own_officers(context, line, homes)
    yield from officers_below(context)
    yield from posts_below(context)
    yield from roles_on_the_roster(context)
    yield from staff_on_the_roster(context)


def outside_items(context: Context) -> Iterator[Sentence]:
    """What titles of items say ('Oplæg ved direktør Anna Holm, Nordvand'), and what stands before the first item.

    There only whole sentences and lines that name one person: columns may have run together in others.
    """
    for block in context.minutes.blocks:
        run_together = block.kind == "item" and block.end - block.start > LONGEST_TITLE
        if block.kind in ("front", "item") and not run_together and names_kinds(context, block, ["person"]):
            for sentence in sentences_of(context, block):
                if sentence.text.endswith(".") or sentence.text.count(SIGNS["person"]) == 1:
                    yield sentence


def roles_in_a_crowd(context: Context, line: Sentence) -> Iterator[Role]:
    """'NAME (formand for X)' and 'direktør NAME fra X' on a line of the attendance list that names several persons."""
    too = (rule for rule in rules("stated") if "crowd" in rule.constants)
    for rule in chain(rules("crowd"), too):
        for statement in rule.find(line.encoded):
            if not is_only_home(statement):
                yield from roles_told(context, line, statement)
    if cue("line-led-by-a-title").match(line.text):
        for statement in patterns("roles")["office-and-name"].find(line.encoded):
            if not is_former(line.text, statement.found.start("role")):
                yield from roles_told(context, line, statement)


def roles_in(context: Context, sentence: Sentence) -> Iterator[Role]:
    filling = is_on_seats(context, sentence.block.item)
    for rule in rules("stated"):
        if rule.constants.get("place") == "house" and filling:  # 'Nordvand: Direktør NAME' is whom the item sends there
            continue
        for statement in rule.find(sentence.encoded):
            takes_up = rule.constants.get("as") == "takes-up"  # 'er ansat som direktør' says 'som' of a present office
            former = not takes_up and is_former(sentence.text, statement.found.start(role_group(statement)))
            if not (former or is_only_home(statement) or is_second_of_two(statement) or is_verb(statement)):
                yield from roles_told(context, sentence, statement)


def roles_told(context: Context, sentence: Sentence, statement: Statement) -> Iterator[Role]:
    """All that one statement tells."""
    for number in ("", "_2", "_3", "_4", "_5", "_6"):
        yield from role_of(context, sentence, statement, number)


def role_group(statement: Statement) -> str:
    """The group that took the first title."""
    return next(name for name in ("role", "role_3") if name in statement.slots)


def is_only_home(statement: Statement) -> bool:
    """Whether 'formand NAME, Læsø Kommune' or '(B), Regionsrådet' tells where one comes from and no office in it."""
    place, organisation = statement.pattern.constants.get("place"), statement.either("organisation")
    if place not in ("before", "behind") or organisation is None:
        return False
    title, house = statement.found[role_group(statement)], organisation.key or ""
    before = place == "before"
    if before and cue("elected-member").search(title) and is_council_home(organisation, title):
        return False
    of_a_seat = cue("leads-of-nothing").search(title) or (before and cue("title-of-a-seat").search(title))
    home = (
        cue("unnamed-council").search(house) or house.startswith("Region ") or bool(organisation.keys("municipality"))
    )
    return bool((home and of_a_seat) or (before and cue("title-of-a-member").search(title)))


def is_council_home(organisation: Slot, title: str) -> bool:
    """Whether a member's title fits the house behind the name: 'byrådsmedlem' a municipality."""
    regional = title.casefold().startswith("region")
    house = organisation.key or ""
    return house.startswith("Region ") if regional else bool(organisation.keys("municipality"))


def rules(form: str) -> tuple[Pattern, ...]:
    """The patterns of roles of one form, in the order of the file."""
    return patterns_of("roles", form)


def role_of(context: Context, sentence: Sentence, statement: Statement, number: str) -> Iterator[Role]:
    person = statement.slot(f"person{number}") or (statement.either("person") if number == "_3" else None)
    organisation = house_of(statement, number)
    role = statement.slot(f"role{number}") or (statement.slot("role") if number == "_2" else None)
    if not (person and organisation and role):
        return
    if person.key and organisation.key and not are_initials(context, organisation):
        yield make_role(
            context,
            sentence,
            person=person.key,
            role=title(context, role),
            organisation=organisation.key,
            method=statement.pattern.method,
            span=(statement.start, statement.end),
        )


def house_of(statement: Statement, number: str) -> Slot | None:
    """The house of one of a statement's offices: its own, or the one that all share."""
    return statement.slot(f"organisation{number}") or statement.either("organisation")


def are_initials(context: Context, organisation: Slot) -> bool:
    """Whether 'BK' in 'Bo Krag (BK)' is short for the name right before, and no house."""
    text = context.minutes.text.text
    person = next((one for one in context.named if one.kind == "person" and one.end + 2 == organisation.start), None)
    if person is None or text[person.end : organisation.start] != " (":
        return False
    return is_a_persons(text[organisation.start : organisation.end], text[person.start : person.end])


def roles_in_chains(context: Context, sentence: Sentence) -> Iterator[Role]:
    for held in offices_held(sentence.encoded):
        person, office = held.person, held.office
        role, holder = office.slot("role"), person.key("person")
        told = sentence.text[max(person.found.end(), office.found.end()) :]
        if role and holder and not cue("has-left").match(told):
            yield make_role(
                context,
                sentence,
                person=holder,
                role=title(context, role),
                organisation=held.organisation,
                method=office.pattern.method,
                span=(min(person.start, office.start), max(person.end, office.end)),
            )


def make_role(
    context: Context,
    sentence: Sentence,
    *,
    person: str,
    role: str,
    organisation: str,
    method: str,
    span: tuple[int, int],
) -> Role:
    return Role(
        evidence=context.evidence(*span),
        method=method,
        person=person,
        role=role,
        organisation=organisation,
        item=sentence.block.item,
    )


def title(context: Context, slot: Slot) -> str:
    """The title of one holder in the text's words: 'Direktøren' is 'direktør', 'KKR-udpeget' stays."""
    words = context.minutes.text.text[slot.start : slot.end]
    return words if words[1:2].isupper() else one_of(words[:1].lower() + words[1:])

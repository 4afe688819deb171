"""Who holds which office where, as the text states it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from referatgraf.facts import Role
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.offices import is_former, is_second_of_two, is_verb, offices_held
from referatgraf.reading.parts import Sentence, encode_span, meeting_of, names_kinds, prose
from referatgraf.reading.registers import municipalities
from referatgraf.reading.roster_offices import roles_on_the_roster
from referatgraf.reading.statements import Slot, Statement, patterns
from referatgraf.reading.titles import one_of

SINGLE = (
    "distributed",
    "genitive",
    "member-for-a-field",
    "compound",
    "title-name-place",
    "appointee",
    "name-title-place",
    "from-house",
    "house-by",
    "office-colon",
    "office-then-rank",
    "office-then-title",
    "took-part-as",
    "board-list",
)
LEADS_OF_NOTHING = frozenset(
    {"formand", "næstformand", "formanden", "næstformanden", "medlem", "suppleant", "repræsentant"}
)
"""Titles that a person has not in the municipality behind the name, which only tells where one comes from."""
SEATS = re.compile(r"(?:medlem|formand|forperson|suppleant|stedfortræder|repræsentant|observatør)(?:en|et)?\Z")
"""How the titles of those end who sit in the body that met."""
UNNAMED_COUNCIL = re.compile(r"Regionsrådet|Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen")
OF_A_MUNICIPALITY = re.compile(r"byråd|kommunalbestyrelse|borgerrepræsentation|udvalg", re.IGNORECASE)


def find_roles(doc: Doc) -> Iterator[Role]:
    """One Role for each person, title and organisation of a sentence."""
    context = context_of(doc)
    home = own_municipality(context)
    listed = [(line, line.text.count(SIGNS["person"])) for line in roster_lines(context)]
    for sentence in (*prose(context, naming=["person"]), *(line for line, people in listed if people == 1)):
        seen: set[tuple[str, str]] = set()
        mayors = own_mayors(context, sentence, home) if home else ()
        for role in (*roles_in(context, sentence), *roles_in_chains(context, sentence), *mayors):
            if (role.person, role.organisation) not in seen or role.method == "roles/office":
                seen.add((role.person, role.organisation))
                yield role
    for line, people in listed:
        if people > 1:
            yield from roles_in_brackets(context, line)
    yield from roles_on_the_roster(context)


def roster_lines(context: Context) -> Iterator[Sentence]:
    """The lines of the attendance list that name persons: 'Direktør i Nordvand Anna Holm'."""
    for block in context.minutes.blocks:
        if block.kind == "roster" and names_kinds(context, block, ["person"]):
            yield Sentence(block, block.start, block.end, encode_span(context, block.start, block.end), first=True)


def roles_in_brackets(context: Context, line: Sentence) -> Iterator[Role]:
    """'NAME (formand for X)' on a line of the attendance list that names several persons."""
    for statement in patterns("roles")["bracketed-office"].find(line.encoded):
        yield from role_of(context, line, statement, "")


def roles_in(context: Context, sentence: Sentence) -> Iterator[Role]:
    rules = patterns("roles")
    for name in SINGLE:
        for statement in rules[name].find(sentence.encoded):
            former = is_former(sentence.text, statement.found.start(role_group(statement)))
            if not (former or is_only_home(statement) or is_second_of_two(statement) or is_verb(statement)):
                for number in ("", "_2", "_3"):
                    yield from role_of(context, sentence, statement, number)


def role_group(statement: Statement) -> str:
    """The group that took the first title."""
    return next(name for name in ("role", "role_3") if name in statement.slots)


def is_only_home(statement: Statement) -> bool:
    """Whether 'formand NAME, Læsø Kommune' or '(B), Regionsrådet' tells where one comes from and no office in it."""
    role, organisation = statement.either("role"), statement.either("organisation")
    if statement.pattern.name not in ("title-name-place", "name-title-place") or role is None or organisation is None:
        return False
    title = statement.found[role_group(statement)].casefold()
    unnamed_council = bool(UNNAMED_COUNCIL.fullmatch(organisation.key or ""))
    of_a_seat = title in LEADS_OF_NOTHING or (
        statement.pattern.name == "title-name-place" and bool(SEATS.search(title))
    )
    return (unnamed_council or bool(organisation.keys("municipality"))) and of_a_seat


def role_of(context: Context, sentence: Sentence, statement: Statement, number: str) -> Iterator[Role]:
    person, organisation, role = (
        statement.either("person") if number == "_3" else statement.slot(f"person{number}"),
        statement.slot(f"organisation{number}") or (statement.slot("organisation") if number == "_2" else None),
        statement.slot(f"role{number}") or (statement.slot("role") if number == "_2" else None),
    )
    if person and organisation and role and person.key and organisation.key:
        yield make_role(
            context,
            sentence,
            person=person.key,
            role=title(context, role),
            organisation=organisation.key,
            method=statement.pattern.method,
            span=(statement.start, statement.end),
        )


def roles_in_chains(context: Context, sentence: Sentence) -> Iterator[Role]:
    for held in offices_held(sentence.encoded):
        person, office = held.person, held.office
        role, holder = office.slot("role"), person.key("person")
        if role and holder:
            yield make_role(
                context,
                sentence,
                person=holder,
                role=title(context, role),
                organisation=held.organisation,
                method=office.pattern.method,
                span=(min(person.start, office.start), max(person.end, office.end)),
            )


def own_mayors(context: Context, sentence: Sentence, home: str) -> Iterator[Role]:
    """'Borgmester NAME' in a municipality's own minutes."""
    for statement in patterns("roles")["own-mayor"].find(sentence.encoded):
        person = statement.key("person")
        if person and not is_former(sentence.text, statement.found.start()):
            yield replace(
                make_role(
                    context,
                    sentence,
                    person=person,
                    role="borgmester",
                    organisation=home,
                    method=statement.pattern.method,
                    span=(statement.start, statement.end),
                ),
                confidence=statement.pattern.confidence,
            )


def own_municipality(context: Context) -> str | None:
    """The municipality whose council or committee met; None where the minutes leave it open."""
    meeting = meeting_of(context)
    if meeting is None or meeting.body is None or not OF_A_MUNICIPALITY.search(meeting.body):
        return None
    known = {name.key for name in context.named if name.kind == "municipality"}
    known = known or {place.official for place in municipalities()}
    named = {key for key in known if re.search(rf"\b{re.escape(bare_place(key))}s?\b", meeting.body)}
    front = [block for block in context.minutes.blocks if block.kind == "front"]
    shown = {name.key for one in front for name in context.names_in(one.start, one.end) if name.kind == "municipality"}
    homes = named or shown
    return next(iter(homes)) if len(homes) == 1 else None


def bare_place(municipality: str) -> str:
    """The name without 'Kommune' and a genitive: 'Læsø'."""
    return municipality.removesuffix(" Kommune").removesuffix("s")


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

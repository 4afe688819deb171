"""Who holds which office where, as the text states it."""

from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import Role
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.offices import is_former, offices_held
from referatgraf.reading.parts import Sentence, encode_span, meeting_of, prose
from referatgraf.reading.statements import Slot, Statement, patterns
from referatgraf.reading.titles import one_of

SINGLE = ("distributed", "genitive", "member-for-a-field", "compound", "title-name-place", "appointee")
LEADS_OF_NOTHING = frozenset(
    {"formand", "næstformand", "formanden", "næstformanden", "medlem", "suppleant", "repræsentant"}
)
"""Titles that a person has not in the municipality behind the name, which only tells where one comes from."""


def find_roles(doc: Doc) -> Iterator[Role]:
    """One Role for each person, title and organisation of a sentence."""
    context = context_of(doc)
    for sentence in prose(context, naming=["person"]):
        seen: set[tuple[str, str]] = set()
        for role in (*roles_in(context, sentence), *roles_in_chains(context, sentence)):
            if (role.person, role.organisation) not in seen or role.method == "roles/office":
                seen.add((role.person, role.organisation))
                yield role
    yield from roles_on_the_roster(context)


def roles_in(context: Context, sentence: Sentence) -> Iterator[Role]:
    rules = patterns("roles")
    for name in SINGLE:
        for statement in rules[name].find(sentence.encoded):
            if not is_former(sentence.text, statement.found.start("role")) and not is_only_home(statement):
                for number in ("", "_2"):
                    yield from role_of(context, sentence, statement, number)


def is_only_home(statement: Statement) -> bool:
    """Whether 'formand NAME, Læsø Kommune' tells the municipality and no office in it."""
    role, organisation = statement.slot("role"), statement.slot("organisation")
    if statement.pattern.name != "title-name-place" or role is None or organisation is None:
        return False
    title = statement.found["role"].casefold()
    return bool(organisation.keys("municipality")) and title in LEADS_OF_NOTHING


def role_of(context: Context, sentence: Sentence, statement: Statement, number: str) -> Iterator[Role]:
    person, organisation, role = (
        statement.slot(f"person{number}"),
        statement.slot(f"organisation{number}"),
        statement.slot("role"),
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
    for person, office in offices_held(sentence.encoded):
        role, organisations, holder = office.slot("role"), office.slot("organisation"), person.key("person")
        for organisation in organisations.keys("organisation", "municipality") if organisations else ():
            if role and holder:
                yield make_role(
                    context,
                    sentence,
                    person=holder,
                    role=title(context, role),
                    organisation=organisation,
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


def roles_on_the_roster(context: Context) -> Iterator[Role]:
    """The chair and vice-chair of the body that met, where the attendance list marks them."""
    meeting = meeting_of(context)
    if meeting is None or meeting.body is None:
        return
    rule = patterns("roles")["roster-office"]
    for block in context.minutes.blocks:
        if block.kind != "roster":
            continue
        for statement in rule.find(encode_span(context, block.start, block.end)):
            person, role = statement.slot("person"), statement.slot("role")
            if person and role and person.key:
                yield Role(
                    evidence=context.evidence(block.start, block.end),
                    method=rule.method,
                    confidence=rule.confidence,
                    person=person.key,
                    role=title(context, role),
                    organisation=meeting.body,
                )

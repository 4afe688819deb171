"""What the sentences of an item say of appointments: who is named, to which bodies, as what, for whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatgraf.reading.context import Context
from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.stated_dates import day_of
from referatgraf.reading.statements import Statement, patterns
from referatgraf.reading.titles import one_of

KIND = "appointments"
FOLLOWING = ("and-whom", "and-new", "and-as", "and-became", "and-substitutes", "and-substitute", "and-behind-slash")
FOLLOWING_OF = dict.fromkeys(("appoints", "seat", "row"), FOLLOWING) | {"consists": ("and-others",)}
OPEN_QUESTION = re.compile(
    r"\b(?:hvis|såfremt|dersom|forudsat|eventuelt|evt\.|kan|kunne|bør|burde|skal|skulle|vil|ville|ønske[rd]?e?s?|overvej\w*|foresl\w+"
    r"|forslag(?! fra| af)|ikke|aldrig|mulighed\w*|drøft\w*|enten|(?<!ingen )(?<!andre )kandida\w*)\b[^.;:]*\Z",
    re.IGNORECASE,
)
"""Words before a naming that leave open, or deny, that it is so."""
NOBODY_ELSE = re.compile(
    r"\b(?:ikke (?:andre|flere)|ingen(?: andre| øvrige)?) (?:forslag|kandidater|opstillede)\b", re.IGNORECASE
)
"""'Der var ikke andre forslag, og NAME blev valgt' leaves nothing open."""
OR = re.compile(r"\b(?:eller|enten)\s(?:\w+\s)?\Z", re.IGNORECASE)
OR_BEHIND = re.compile(r"\s*,?\s(?:eller)\b", re.IGNORECASE)
GENITIVE = re.compile(r"['’]?s(?![\w])|['’](?!\w)")
OF_SOMEBODY = re.compile(r"\b(?:for|efter|fra|af|til|med|hos|om|mod|ved|på)\s(?:\w+\s)?\Z", re.IGNORECASE)
"""Words that make the person behind them no subject: 'i stedet for NAME udpeges …'."""
THAT = re.compile(r"(?:[,;]|\s)\s?(?:og |samt )?at(?=\s)", re.IGNORECASE)
OTHER_TASK = re.compile(r",?\s*til at (?!sidde|indgå|indtræde|repræsentere|være|deltage i|varetage)", re.IGNORECASE)
NOT_NOW = re.compile(
    r"\s(?:(?:tilbage )?(?:i|siden) (?:19|20)\d\d\b(?!\s?[-–])|for [\w-]+ år siden"
    r"|i (?:sagen|punktet|behandling|forhandling|drøftelse|debatten|dialogen|samarbejdet|arbejdet)\w*)\b",
    re.IGNORECASE,
)
"""Behind 'blev valgt', an earlier year; behind 'indtræder', what is no body: 'i 2018', 'i forhandlingerne'."""
LEFT_OPEN = re.compile(
    rf"\A[^{SIGNS['person']}]*?\b(?:såfremt|medmindre|dersom|hvis (?:der|det|den|de|han|hun|ikke|\w+(?:en|et|ne))"
    r"|valget (?:udsættes|udskydes|gentages)|(?:ikke modtager|modtager ikke) genvalg|er på valg|genopstiller ikke)\b",
    re.IGNORECASE,
)
"""What is said behind a person, and of nobody else, of whom it then does not hold, or not yet."""
WHO_LEFT = re.compile(
    r",\s(?:der|som)\s(?:\w+\s){0,3}?(?:fratr|udtr|tr[åæ]d|ophør|stopp|afgå|flytt|fraflytt|overgå|orlov)"
)
"""What is said of the one who left, with days of its own: ', der er fratrådt pr. 1. maj 2022'."""
SUBJECT_FIRST = frozenset({"is-appointed", "told-passive", "appointee", "enters-as-substitute", "called-in-for-leave"})
ENTRY = "entry"
"""The pattern in which the one appointed stands in the genitive."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One sentence that names persons to bodies; `by` is whoever it says does so."""

    sentence: Sentence
    statement: Statement
    form: str
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    role: str | None = None
    by: str | None = None
    nominated_by: str | None = None
    replacing: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    opening: Sentence | None = None
    """What opens the list in which it stands."""


def namings(context: Context, sentence: Sentence, *forms: str) -> Iterator[Naming]:
    """The statements of a sentence that have one of these forms; words about a person are read once."""
    told: list[tuple[str, int, int]] = []
    for pattern in patterns(KIND).values():
        if pattern.constants["form"] not in forms:
            continue
        for statement in pattern.find(sentence.encoded):
            if not is_stated(sentence, statement):
                continue
            row = with_following(context, naming_of(context, sentence, statement))
            for naming in row:
                start, end = naming.statement.found.span()
                again = (one for one in told if one[0] in naming.people and start < one[2] and one[1] < end)
                if naming.people and next(again, None) is None:
                    told.extend((person, start, end) for person in naming.people)
                    yield naming


def is_stated(sentence: Sentence, statement: Statement) -> bool:
    """Whether the sentence says that it is so, and not that it may be, or is not, or is one of two."""
    people = statement.either("people")
    if people is None or statement.pattern.constants["form"] == "nominates":
        return people is not None
    rest = statement.either("rest")
    if statement.pattern.name != ENTRY and GENITIVE.match(sentence.text, statement.encoded.places.index(people.end)):
        return False
    place = statement.encoded.places.index(people.start)
    before = NOBODY_ELSE.sub("", sentence.text[: statement.found.start()])
    if OR.search(sentence.text[:place]) or OR_BEHIND.match(sentence.text, statement.encoded.places.index(people.end)):
        return False
    if statement.pattern.name in SUBJECT_FIRST and OF_SOMEBODY.search(before):
        return False
    if rest and OTHER_TASK.match(sentence.text, statement.encoded.places.index(rest.start)):
        return False
    if statement.pattern.constants["form"] != "told" and is_left_open(sentence, statement):
        return False
    return sentence.block.section == "Indstilling" or not OPEN_QUESTION.search(before)


def is_left_open(sentence: Sentence, statement: Statement) -> bool:
    """Whether what stands behind those named says that it was so before, holds on a condition or is put off."""
    people, rest = statement.either("people"), statement.either("rest")
    places = statement.encoded.places
    if rest and NOT_NOW.match(sentence.text, places.index(rest.start)):
        return True
    return people is not None and LEFT_OPEN.search(sentence.text[places.index(people.end) :]) is not None


def with_following(context: Context, naming: Naming) -> Iterator[Naming]:
    """The naming with those that go on with it; a body told once counts for all of the row that name none."""
    row, sentence, place = [naming], naming.sentence, naming.statement.found.end()
    while following := FOLLOWING_OF.get(naming.form):
        after = next((found for name in following if (found := patterns(KIND)[name].at(sentence.encoded, place))), None)
        if after is None:
            break
        one = naming_of(context, sentence, after)
        if naming.form == "seat":
            one = replace(one, nominated_by=one.nominated_by or naming.nominated_by)
        row.append(one if one.bodies else replace(one, bodies=row[-1].bodies))
        place = after.found.end()
    told = next((naming.bodies for naming in row if naming.bodies), ())
    yield from (one if one.bodies else replace(one, bodies=told) for one in row)


def naming_of(context: Context, sentence: Sentence, statement: Statement) -> Naming:
    """What a statement says, its own slots before those of the words that follow it."""
    people, rest = statement.either("people"), statement.either("rest")
    words = encode_span(context, rest.start, rest.end) if rest else sentence.encoded
    around = sentence.encoded
    clause = clause_of(context, sentence, statement)
    role = (
        text_of(context, statement, "role")
        or text_of(context, statement, "role_2")
        or text_in(context, words, "role", "role")
        or text_in(context, words, "role", "role_2")
        or text_in(context, words, "role", "role_3")
    )
    return Naming(
        sentence=sentence,
        statement=statement,
        form=statement.pattern.constants["form"],
        people=people.keys("person") if people else (),
        bodies=(told.keys() if (told := statement.either("bodies")) else ()) or bodies_in(words, statement),
        role=one_of(role.lower()) if role else statement.pattern.constants.get("role"),
        by=key_of(statement, "by") or key_in(words, "by", "by"),
        nominated_by=statement.key("group") or key_in(around, "nominated-by", "by"),
        replacing=key_of(statement, "replaced") or key_in(words, "replaces", "replaced"),
        valid_from=date_in(context, clause, "from") or period_in(clause, "first"),
        valid_to=date_in(context, clause, "until") or period_in(clause, "last"),
    )


def clause_of(context: Context, sentence: Sentence, statement: Statement) -> Encoded:
    """The sentence's words between one 'at …' and the next, in which the statement stands."""
    start, end = statement.found.span()
    before = [found.end() for found in THAT.finditer(sentence.text) if found.end() <= start]
    after = [found.start() for found in THAT.finditer(sentence.text) if found.start() >= end]
    after += [found.start() for found in WHO_LEFT.finditer(sentence.text, start)]
    first, last = max(before, default=0), min(after, default=len(sentence.text))
    return encode_span(context, *sentence.encoded.span(first, last))


def bodies_in(words: Encoded, statement: Statement) -> tuple[str, ...]:
    """The bodies after 'til' or 'af', without whoever appoints."""
    by = key_of(statement, "by") or key_in(words, "by", "by")
    for found in patterns(KIND)["bodies"].find(words):
        keys = tuple(key for key in found.keys("bodies") if key != by)
        if keys:
            return keys
    return ()


def key_of(statement: Statement, name: str) -> str | None:
    slot = statement.either(name)
    return slot.key if slot else None


def first(words: Encoded, name: str) -> Statement | None:
    return next(patterns(KIND)[name].find(words), None)


def key_in(words: Encoded, name: str, slot: str) -> str | None:
    found = first(words, name)
    return found.key(slot) if found else None


def text_of(context: Context, statement: Statement, slot: str) -> str | None:
    found = statement.slot(slot)
    return context.minutes.text.text[found.start : found.end] if found else None


def text_in(context: Context, words: Encoded, name: str, slot: str) -> str | None:
    found = first(words, name)
    return text_of(context, found, slot) if found else None


def date_in(context: Context, words: Encoded, name: str) -> str | None:
    """A whole day after 'fra' or 'indtil'."""
    stated = text_in(context, words, name, "date")
    return day_of(stated) if stated else None


def period_in(words: Encoded, slot: str) -> str | None:
    """The first or last year of 'perioden 2022-25'."""
    found = first(words, "period")
    if found is None:
        return None
    years = found.found
    return years[slot] if len(years[slot]) == 4 else years["first"][:2] + years[slot]

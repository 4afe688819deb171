"""What the sentences of an item say of appointments: who is named, to which bodies, as what, for whom."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from referatgraf.reading.appointments.nominators import each_with_what_is_told, nominator, nominator_in
from referatgraf.reading.context import Context
from referatgraf.reading.dates.stated_dates import day_of
from referatgraf.reading.decisions.whose import COUNCIL
from referatgraf.reading.encoding import Encoded
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import Sentence, encode_span
from referatgraf.reading.seats import chairs, cue
from referatgraf.reading.statements import Slot, Statement, patterns, patterns_of

KIND = "appointments"
STAND_INS = frozenset({"suppleant", "stedfortræder"})
FOLLOWING = dict.fromkeys(("appoints", "elects", "row", "told"), ("follow",)) | {
    "seat": ("follow", "follow-seat"),
    "consists": ("follow-consists",),
    "names": ("follow-seat",),
    "nominates": ("follow-wanted", "follow-nominates", "follow"),
    "sets-up": ("follow", "follow-consists"),
    "constitutes": ("follow", "follow-constituted", "follow-seat"),
}
"""By its form, or what it does, the forms of what may go on with a naming."""


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
    columns: tuple[str, ...] = ()
    """The roles of the heads of columns that stand above the list, if there is more than one."""
    sets_up: bool = False
    """Whether the body is made here, by this wording or by that with which it goes on."""

    def does(self, what: str) -> bool:
        """Whether its wording has this for its `does` in `extraction/patterns/appointments.yml`."""
        return self.statement.pattern.constants.get("does") == what


def namings(context: Context, sentence: Sentence, *forms: str) -> Iterator[Naming]:
    """The statements of a sentence that have one of these forms; words about a person are read once."""
    told: list[tuple[str, int, int]] = []
    for pattern in patterns_of(KIND, *forms):
        for statement in pattern.find(sentence.encoded):
            if not is_stated(sentence, statement):
                continue
            row = with_following(context, naming_of(context, sentence, statement))
            turned = chain.from_iterable(each_in_turn(context, one) for one in row)
            for naming in chain.from_iterable(each_with_what_is_told(context, one) for one in turned):
                start, end = naming.statement.found.span()
                again = (one for one in told if one[0] in naming.people and start < one[2] and one[1] < end)
                if naming.people and next(again, None) is None:
                    told.extend((person, start, end) for person in naming.people)
                    yield naming


def is_stated(sentence: Sentence, statement: Statement) -> bool:
    """Whether the sentence says that it is so, and not that it may be, or is not, or is one of two."""
    people, rest = statement.either("people"), statement.either("rest")
    says = statement.pattern.constants
    if people is None or says["form"] == "nominates":
        return people is not None
    places = statement.encoded.places
    start, end = places.index(people.start), places.index(people.end)
    before, behind = cue("nobody-else").sub("", sentence.text[: statement.found.start()]), sentence.text[end:]
    if says.get("people") != "genitive" and cue("genitive").search(behind):
        return False
    if cue("or-before").search(sentence.text[:start]) or cue("or-behind").search(behind):
        return False
    of_somebody = cue("of-somebody").search(before) and not cue("welcome-to").search(before)
    if says.get("people") == "subject" and of_somebody:
        return False
    if rest and cue("other-task").search(sentence.text[places.index(rest.start) :]):
        return False
    if says["form"] != "told" and is_left_open(sentence, statement):
        return False
    return sentence.block.section == "Indstilling" or not cue("open-question").search(before)


def is_welcomed(naming: Naming) -> bool:
    """Whether the sentence welcomes who takes another's seat: 'bød velkommen til A, der er udpeget i stedet for B'."""
    before = naming.sentence.text[: naming.statement.found.start()]
    return naming.replacing is not None and not naming.bodies and cue("welcome-to").search(before) is not None


def is_left_open(sentence: Sentence, statement: Statement) -> bool:
    """Whether what stands behind those named says that it was so before, holds on a condition or is put off."""
    people, rest = statement.either("people"), statement.either("rest")
    places = statement.encoded.places
    if rest and cue("not-now").search(sentence.text[places.index(rest.start) :]):
        return True
    return people is not None and cue("left-open").search(sentence.text[places.index(people.end) :]) is not None


def with_following(context: Context, naming: Naming) -> Iterator[Naming]:
    """The naming with those that go on with it; a body told once counts for all of the row that name none.

    That of a second office counts for it alone: 'borgmester og formand for Havneudvalget'.
    """
    row, sentence, place = list(with_office_of_the_last(context, naming)), naming.sentence, naming.statement.found.end()
    does = naming.statement.pattern.constants.get("does")
    following = patterns_of(KIND, *FOLLOWING.get(does or "", FOLLOWING.get(naming.form, ("none",))))
    while after := next((found for one in following if (found := one.at(sentence.encoded, place))), None):
        one = naming_of(context, sentence, after)
        place = after.found.end()
        if not one.people:
            yield replace(one, people=row[-1].people)
            continue
        if naming.form == "seat" or one.role in STAND_INS:
            one = replace(one, nominated_by=one.nominated_by or naming.nominated_by)
        if naming.form == "seat" and naming.statement.slot("role") and not chairs(naming.role):
            one = replace(one, role=one.role or naming.role)
        if naming.form in ("told", "nominates"):
            one = replace(one, by=one.by or naming.by)
        if one.does("as-before"):
            one = replace(one, role=row[-1].role)
        row.append(replace(one, bodies=one.bodies or row[-1].bodies, sets_up=naming.sets_up))
    told = next((naming.bodies for naming in row if naming.bodies), ())
    yield from (one if one.bodies else replace(one, bodies=told) for one in row)


def with_office_of_the_last(context: Context, naming: Naming) -> Iterator[Naming]:
    """The naming, and by itself the last of those it names, whose office is told: 'Medlemmer: A og B (formand)'."""
    office = text_of(context, naming.statement, "office")
    if office is None:
        yield from with_office_of_the_first(naming)
        return
    yield from (replace(naming, people=naming.people[:-1]) for _ in naming.people[:-1][:1])
    yield replace(naming, people=naming.people[-1:], role=one_of(office.lower()))


def with_office_of_the_first(naming: Naming) -> Iterator[Naming]:
    """The naming, and by themselves those behind the first of 'X: Formand A, B og C', who is the chair alone."""
    if naming.form != "seat" or not naming.bodies or not chairs(naming.role) or naming.statement.slot("role") is None:
        yield naming
        return
    yield replace(naming, people=naming.people[:1])
    yield from (replace(naming, people=naming.people[1:], role=None) for _ in naming.people[1:2])


def each_in_turn(context: Context, naming: Naming) -> Iterator[Naming]:
    """One naming for each person where each has an office of his own: 'A og B blev valgt til hhv. formand og kasserer'.

    Nobody where there are more of the ones than of the others.
    """
    rest, told = naming.statement.either("rest"), naming.statement
    if rest and not (told.slot("role") and told.slot("role_2")):
        place = told.encoded.places.index(rest.start)
        found = patterns(KIND)["respective"].at(told.encoded, place)
        if found is None:
            yield naming
            return
        told = found
    elif rest is None:
        yield naming
        return
    roles = [role for slot in ("role", "role_2", "role_3") if (role := text_of(context, told, slot))]
    if len(roles) == len(naming.people):
        for person, role in zip(naming.people, roles, strict=True):
            yield replace(naming, people=(person,), role=one_of(role.lower()))


def naming_of(context: Context, sentence: Sentence, statement: Statement) -> Naming:
    """What a statement says, its own slots before those of the words that follow it."""
    people, rest = statement.either("people"), statement.either("rest")
    words = without_who_it_is(context, encode_span(context, rest.start, rest.end)) if rest else sentence.encoded
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
        people=appointed(statement, people) if people else (),
        bodies=(told.keys() if (told := statement.either("bodies")) else ()) or bodies_in(words, statement),
        role=one_of(role.lower()) if role else statement.pattern.constants.get("role"),
        by=key_of(statement, "by") or text_of(context, statement, "wants") or key_in(words, "by", "by"),
        nominated_by=nominator(context, statement) or nominator_in(context, sentence, statement),
        replacing=key_of(statement, "replaced") or key_in(words, "replaces", "replaced"),
        valid_from=date_in(context, clause, "from") or period_in(clause, "first"),
        valid_to=date_in(context, clause, "until") or period_in(clause, "last"),
        sets_up=statement.pattern.constants.get("does") == "sets-up",
    )


def without_who_it_is(context: Context, words: Encoded) -> Encoded:
    """What follows a name, without the words that tell what its bearer is besides: ', som er medlem af X, til Y'."""
    found = cue("who-it-is").search(words.text)
    return encode_span(context, *words.span(found.end(), len(words.text))) if found else words


def appointed(statement: Statement, people: Slot) -> tuple[str, ...]:
    """The persons of a slot, without those for whom another stands in: 'NAME (for NAME)'."""
    places, text = statement.encoded.places, statement.encoded.text
    named = (one for one in people.names if one.kind == "person")
    return tuple(one.key for one in named if not cue("in-brackets-for").search(text[: places.index(one.start)]))


def clause_of(context: Context, sentence: Sentence, statement: Statement) -> Encoded:
    """The sentence's words between one 'at …' and the next, in which the statement stands."""
    start, end = statement.found.span()
    before = [found.end() for found in cue("that").finditer(sentence.text) if found.end() <= start]
    after = [found.start() for found in cue("that").finditer(sentence.text) if found.start() >= end]
    after += [found.start() for found in cue("who-left").finditer(sentence.text, start)]
    first, last = max(before, default=0), min(after, default=len(sentence.text))
    return encode_span(context, *sentence.encoded.span(first, last))


def bodies_in(words: Encoded, statement: Statement) -> tuple[str, ...]:
    """The bodies after 'til' or 'af', without whoever appoints, and without the council that somebody has left."""
    by = key_of(statement, "by") or key_in(words, "by", "by")
    for found in patterns(KIND)["bodies"].find(words):
        if by in found.keys("bodies") and found.found.group().casefold().startswith("af "):
            continue
        keys = tuple(key for key in found.keys("bodies") if key != by)
        if keys and not (cue("who-left").search(words.text[: found.found.start()]) and COUNCIL.search(keys[0])):
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

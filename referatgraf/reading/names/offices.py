"""Chains of persons and offices: 'NAME, formand for X og direktør i Y' and 'formand for X, NAME'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.names.titles import one_of, title_pattern
from referatgraf.reading.statements import Statement, patterns

COMMA = re.compile(r"\s*(?:,|[–-]|\()\s*")
ALSO = r"(?:(?:også|samtidig|desuden|endvidere|ligeledes|fortsat|tillige|i\s+dag|pt\.|p\.t\.)\s+)?"
WHOSE = r"(?:(?:kommunens|byrådets|udvalgets|regionens|rådets|bestyrelsens)\s+)?"
AND = re.compile(rf"\)?,?\s+(?:og|samt)\s+{WHOSE}|\)?,\s+(?:er\s+{ALSO})?")
STRAIGHT = re.compile(r"\s+")
IS = re.compile(rf"(?:,(?:\s+(?:som|der))?)?\s+{ALSO}er\s+{ALSO}")
PERSON, PLACE = SIGNS["person"], SIGNS["municipality"]
MARK = rf"(?:\s*\([^()]*\))?(?:,?\s+(?:fra\s+)?{PLACE})?"
AND_ANOTHER = re.compile(rf"{MARK}(?:,|\s+(?:og|samt))\s+{PERSON}")
"""Behind a person: one more, where no ', og' closes what is said of the first."""
ANOTHER_AND = re.compile(rf"{PERSON}{MARK}\s+(?:og|samt)\s+\Z")


def cue(name: str) -> re.Pattern[str]:
    """The expression of `extraction/patterns/roles.yml` with this name."""
    return patterns("roles")[name].expression


@cache
def another_title() -> re.Pattern[str]:
    """What may stand before an office without being one itself: ', direktør og' formand for X."""
    return re.compile(rf"\s*,\s(?:{title_pattern()})\s+og\s+", re.VERBOSE | re.IGNORECASE)


@cache
def first_of_two() -> re.Pattern[str]:
    """What stands before the second of two offices: 'formand og' næstformand for X, 'X's og' Y's direktør."""
    organisation = rf"[{SIGNS['organisation']}{PLACE}](?:['’]?s|['’])"
    return re.compile(
        rf"(?:{title_pattern()}|{organisation})\s+(?:og|samt)\s+\Z",
        re.VERBOSE | re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Held:
    """One office that a person is said to hold in one organisation."""

    person: Statement
    office: Statement
    organisation: str


@dataclass(frozen=True, slots=True)
class Link:
    """A person, or the offices that one person is said to hold."""

    start: int
    end: int
    person: Statement | None = None
    offices: tuple[Statement, ...] = ()


def offices_held(encoded: Encoded) -> Iterator[Held]:
    """Who holds which office; where it is open whose office it is, nobody does."""
    for chain in chains(encoded.text, list(links(encoded))):
        for first, second in zip(chain[::2], chain[1::2], strict=False):
            yield from certain(encoded.text, first, second)


def links(encoded: Encoded) -> Iterator[Link]:
    """Persons and runs of offices in the order of the text."""
    rules = patterns("roles")
    persons = [Link(one.found.start(), one.found.end(), person=one) for one in rules["person"].find(encoded)]
    offices = [one for one in rules["office"].find(encoded) if not is_former(encoded.text, one.found.start())]
    yield from parted(encoded.text, sorted([*persons, *runs(encoded.text, offices)], key=lambda link: link.start))


def parted(text: str, found: list[Link]) -> Iterator[Link]:
    """The links, where a person's run ends before an office of another: 'NAME, chef i X, og direktør i Y NAME', 'NAME,
    chef i X, og formanden for Y'."""
    for place, link in enumerate(found):
        before, after = found[place - 1 : place], found[place + 1 : place + 2]
        if len(link.offices) > 1 and before and before[0].person and is_apposition(text, before[0], link):
            *own, last = link.offices
            if is_definite(last) or (after and after[0].person and STRAIGHT.fullmatch(text, link.end, after[0].start)):
                yield Link(link.start, own[-1].found.end(), offices=tuple(own))
                yield Link(last.found.start(), link.end, offices=(last,))
                continue
        yield link


def is_definite(office: Statement) -> bool:
    """Whether an office is 'formanden', and so of somebody told by it."""
    title = office.found["role"].casefold()
    return title.endswith("en") and one_of(title) != title


def is_former(text: str, place: int) -> bool:
    """Whether what stands before the title makes it no present office: 'tidligere', 'udpeget som'."""
    return bool(cue("former").search(text[:place]))


def runs(text: str, offices: list[Statement]) -> Iterator[Link]:
    """Offices that follow each other with 'og' or a comma, as one link."""
    run: list[Statement] = []
    for office in offices:
        if run and not AND.fullmatch(text, run[-1].found.end(), office.found.start()):
            yield Link(run[0].found.start(), run[-1].found.end(), offices=tuple(run))
            run = []
        run.append(office)
    if run:
        yield Link(run[0].found.start(), run[-1].found.end(), offices=tuple(run))


def chains(text: str, found: list[Link]) -> Iterator[list[Link]]:
    """Links in apposition to each other: a comma, a bracket or 'er' between them and nothing else."""
    chain = found[:1]
    for before, link in pairwise(found):
        if not is_apposition(text, before, link):
            yield chain
            chain = []
        chain.append(link)
    if chain:
        yield chain


def is_apposition(text: str, before: Link, link: Link) -> bool:
    between = (before.end, link.start)
    if before.person is not None and link.person is None and another_title().fullmatch(text, *between):
        return True
    if (before.person is None) == (link.person is None):
        return False
    if before.person is None and STRAIGHT.fullmatch(text, *between):
        return True
    return bool(COMMA.fullmatch(text, *between) or IS.fullmatch(text, *between))


def certain(text: str, first: Link, second: Link) -> list[Held]:
    """The offices of a chain's person, two by two from its first link on: an odd office at the end is nobody's.

    Of 'formand for X og Y, NAME og NAME' only what is so in either reading: each has one, or the nearest has all.
    """
    person = first.person or second.person
    if person is None:
        return []
    held = [
        Held(person, office, organisation)
        for office in (*first.offices, *second.offices)
        if (slot := office.slot("organisation"))
        for organisation in slot.keys("organisation", "municipality")
    ]
    if first.person:
        return held[-1:] if ANOTHER_AND.search(text, 0, first.start) else held
    if not AND_ANOTHER.match(text, second.end):
        return held
    return [] if first_of_two().search(text[: first.start]) else held[:1]


def is_second_of_two(statement: Statement) -> bool:
    """Whether a title before a name is the second of two, and the name the first of two: whose it is, is open."""
    text, (start, end) = statement.encoded.text, statement.found.span()
    return bool(AND_ANOTHER.match(text, end) and first_of_two().search(text[:start]))


def is_verb(statement: Statement) -> bool:
    """Whether the title is a verb: 'Derfor leder NAME'."""
    if statement.pattern.constants.get("verb") is None:
        return False
    return bool(cue("verb").search(statement.encoded.text[: statement.found.end("role")]))

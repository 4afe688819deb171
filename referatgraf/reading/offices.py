"""Chains of persons and offices: 'NAME, formand for X og direktør i Y' and 'formand for X, NAME'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from referatgraf.reading.encoding import Encoded
from referatgraf.reading.statements import Statement, patterns
from referatgraf.reading.titles import title_pattern

COMMA = re.compile(r"\s*(?:,|[–-]|\()\s*")
AND = re.compile(r"\)?,?\s+(?:og|samt)\s+|\)?,\s+")
STRAIGHT = re.compile(r"\s+")
ALSO = r"(?:(?:også|samtidig|desuden|ligeledes|fortsat|tillige|i\s+dag|pt\.|p\.t\.)\s+)?"
IS = re.compile(rf"(?:,(?:\s+(?:som|der))?)?\s+{ALSO}er\s+{ALSO}")


@cache
def another_title() -> re.Pattern[str]:
    """What may stand before an office without being one itself: ', direktør og' formand for X."""
    return re.compile(rf"\s*,\s(?:{title_pattern()})\s+og\s+", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A person, or the offices that one person is said to hold."""

    start: int
    end: int
    person: Statement | None = None
    offices: tuple[Statement, ...] = ()


def offices_held(encoded: Encoded) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of a person's and an office's statement; where it is open whose office it is, none."""
    for chain in chains(encoded.text, list(links(encoded))):
        yield from pairs(chain)


def links(encoded: Encoded) -> Iterator[Link]:
    """Persons and runs of offices in the order of the text."""
    rules = patterns("roles")
    persons = [Link(one.found.start(), one.found.end(), person=one) for one in rules["person"].find(encoded)]
    offices = [one for one in rules["office"].find(encoded) if not is_former(encoded.text, one.found.start())]
    yield from sorted([*persons, *runs(encoded.text, offices)], key=lambda link: link.start)


def is_former(text: str, place: int) -> bool:
    """Whether what stands before the title makes it no present office: 'tidligere', 'udpeget som'."""
    return bool(patterns("roles")["former"].expression.search(text[:place]))


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


def pairs(chain: list[Link]) -> Iterator[tuple[Statement, Statement]]:
    """Two by two from the chain's first link on; an odd office at the end is nobody's."""
    for first, second in zip(chain[::2], chain[1::2], strict=False):
        person = first.person or second.person
        if person:
            for office in (*first.offices, *second.offices):
                yield person, office

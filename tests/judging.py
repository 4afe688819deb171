"""Judgements as people give them, for tests."""

from referatgraf.ledger.judgements import Judgement, Kind, written
from tests.written import Sheet


def judged(verdict: str, first: tuple[Sheet, str], second: tuple[Sheet, str], *, kind: Kind = "person") -> Judgement:
    """What somebody judged of two actors, each a sheet and a key."""
    one, other = ((sheet.sha256, key) for sheet, key in (first, second))
    return Judgement(kind, written(one), written(other), verdict, "set i referatet", "prøve")


def same(first: tuple[Sheet, str], second: tuple[Sheet, str], *, kind: Kind = "person") -> Judgement:
    return judged("same", first, second, kind=kind)


def different(first: tuple[Sheet, str], second: tuple[Sheet, str], *, kind: Kind = "person") -> Judgement:
    return judged("different", first, second, kind=kind)

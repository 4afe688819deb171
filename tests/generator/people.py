"""Invented persons, told apart from all others of their minutes by their names."""

from dataclasses import dataclass
from random import Random
from typing import Any

LETTERS = "ABCFOV"


@dataclass(frozen=True, slots=True)
class Member:
    """One of the attendance list."""

    name: str
    letter: str
    municipality: str
    present: bool = True
    substitute_for: str | None = None


def invent(words: dict[str, Any], rng: Random, taken: set[str], *, rare: bool = False) -> str:
    """A name of which neither given name nor surname is taken; it is taken from now on."""
    while True:
        given = rng.choice(words["rare"] if rare else words["given"])
        surname = rng.choice(words["surname"]["start"]) + rng.choice(words["surname"]["end"])
        if not taken & {given, surname}:
            taken |= {given, surname}
            return f"{given}{between(words, rng)}{surname}"


def between(words: dict[str, Any], rng: Random) -> str:
    """What stands between a given name and a surname: mostly nothing."""
    middle = rng.choice(words["middle"])
    return rng.choices([" ", f" {middle} ", f" {middle[0]}. ", f" {middle}-", " von "], [60, 22, 8, 8, 2])[0]


def roster(words: dict[str, Any], municipalities: list[str], rng: Random, taken: set[str]) -> list[Member]:
    """Those present, sometimes with a substitute, and those absent, in this order."""
    names = [invent(words, rng, taken) for _ in range(rng.randint(6, 12))]
    listed = [Member(name, rng.choice(LETTERS), rng.choice(municipalities)) for name in names]
    absent = [Member(one.name, one.letter, one.municipality, False) for one in listed[-2:]]
    present = listed[:-2]
    if rng.random() < 0.4:
        last = present.pop()
        present.append(Member(last.name, last.letter, last.municipality, substitute_for=absent[0].name))
    return present + absent

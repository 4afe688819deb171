"""The pattern engine: what a file of `extraction/patterns/` finds in a stretch of minutes."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from referatgraf.errors import KnowledgeError
from referatgraf.knowledge import folder, load_yaml
from referatgraf.needs import are_met, needs_as_written
from referatgraf.reading.encoding import SIGNS, Encoded
from referatgraf.reading.named import Named, NameKind
from referatgraf.reading.names.titles import title_pattern

Made = TypeVar("Made")
WORD = re.compile(r"\b[A-Z][A-Z_]+\b")
FLAGS = re.VERBOSE | re.IGNORECASE | re.UNICODE


@dataclass(frozen=True, slots=True)
class Slot:
    """What a named group took: repaired characters [start, end) and the names among them."""

    start: int
    end: int
    names: tuple[Named, ...] = ()

    def keys(self, *kinds: NameKind) -> tuple[str, ...]:
        return tuple(name.key for name in self.names if not kinds or name.kind in kinds)

    @property
    def key(self) -> str | None:
        """The key of its first name."""
        return self.names[0].key if self.names else None


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry of a pattern file; `constants` go with everything that it finds, `needs` are its expression's.

    The expression is compiled where a text first meets them, since most are needed for few documents.
    """

    kind: str
    name: str
    written: str
    confidence: float = 1.0
    constants: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[frozenset[str], ...] = ()

    @property
    def method(self) -> str:
        return f"{self.kind}/{self.name}"

    @property
    def expression(self) -> re.Pattern[str]:
        return _compiled(self.method, self.written)

    def find(self, encoded: Encoded) -> "Iterator[Statement]":
        found = self.expression.finditer(encoded.text) if are_met(self.needs, encoded.lower) else ()
        return (Statement(self, match, encoded) for match in found)

    def at(self, encoded: Encoded, place: int) -> "Statement | None":
        """What it finds right at an encoded character."""
        found = self.expression.match(encoded.text, place)
        return Statement(self, found, encoded) if found else None


@dataclass(frozen=True, slots=True)
class Statement:
    """One place where a pattern fits."""

    pattern: Pattern
    found: re.Match[str]
    encoded: Encoded

    @property
    def start(self) -> int:
        return self.encoded.places[self.found.start()]

    @property
    def end(self) -> int:
        return self.encoded.places[self.found.end()]

    @property
    def slots(self) -> dict[str, Slot]:
        return {name: slot for name in self.found.re.groupindex if (slot := self.slot(name))}

    def slot(self, name: str) -> Slot | None:
        """What the group took, or None where it took nothing or the pattern has no such group."""
        if name not in self.found.re.groupindex or self.found.start(name) < 0:
            return None
        start, end = self.found.span(name)
        places = self.encoded.places
        return Slot(places[start], places[end], self.encoded.names_in(start, end))

    def either(self, name: str) -> Slot | None:
        """What the group took in whichever wording fits: 'people', 'people_2' …"""
        return next((slot for key, slot in self.slots.items() if key.partition("_")[0] == name), None)

    def key(self, name: str) -> str | None:
        slot = self.slot(name)
        return slot.key if slot else None

    def keys(self, name: str) -> tuple[str, ...]:
        slot = self.slot(name)
        return slot.keys() if slot else ()


def statements_in(encoded: Encoded, kind: str) -> Iterator[Statement]:
    """All that the patterns of one file find, in the order of the file."""
    for pattern in patterns(kind).values():
        yield from pattern.find(encoded)


@cache
def patterns(kind: str) -> dict[str, Pattern]:
    """The patterns of `extraction/patterns/<kind>.yml` by name, in the order of the file."""
    path = folder("extraction") / "patterns" / f"{kind}.yml"
    content = load_yaml(path)
    words = _with_words(slot_words(), content.get("words", {}), path)
    return {entry["name"]: _pattern(kind, entry, words, path) for entry in content["patterns"]}


@cache
def patterns_of(kind: str, *forms: str) -> tuple[Pattern, ...]:
    """Those of one file's patterns that have one of these words for their `form`, in the order of the file."""
    return tuple(pattern for pattern in patterns(kind).values() if pattern.constants.get("form") in forms)


@cache
def slot_words() -> dict[str, str]:
    """What PERSON, ORG, TITLE and the other capital words of a pattern stand for."""
    words = {
        "PERSON": SIGNS["person"],
        "ORG": SIGNS["organisation"],
        "PARTY": SIGNS["party"],
        "MUNICIPALITY": SIGNS["municipality"],
        "ACTOR": f"[{SIGNS['organisation']}{SIGNS['municipality']}]",
        "NAME": f"[{''.join(SIGNS.values())}]",
        "NOBODY": f"[^{SIGNS['person']}.;]",
        "TITLE": title_pattern(),
    }
    path = folder("extraction") / "patterns" / "words.yml"
    return _with_words(words, load_yaml(path)["words"], path)


def _with_words(known: dict[str, str], more: Mapping[str, str], path: Path) -> dict[str, str]:
    words = dict(known)
    for word, expression in more.items():
        words[word] = f"(?:{_expanded(expression, words, path)})"
    return words


def _pattern(kind: str, entry: Mapping[str, object], words: dict[str, str], path: Path) -> Pattern:
    written = _expanded(str(entry["pattern"]), words, path)
    constants = entry.get("constants", {})
    return Pattern(
        kind=kind,
        name=str(entry["name"]),
        written=written,
        confidence=float(str(entry.get("confidence", 1.0))),
        constants={str(key): str(value) for key, value in constants.items()} if isinstance(constants, dict) else {},
        needs=_told(f"{kind}/{entry['name']}", needs_as_written, written),
    )


@cache
def _compiled(method: str, written: str) -> re.Pattern[str]:
    return _told(method, re.compile, written)


def _told(method: str, make: Callable[[str, int], Made], written: str) -> Made:
    """What is made of an expression; raises KnowledgeError where it is none."""
    try:
        return make(written, FLAGS)
    except re.error as error:
        raise KnowledgeError(
            f"The pattern {method} of extraction/patterns is no regular expression: {error}"
        ) from error


def _expanded(expression: str, words: Mapping[str, str], path: Path) -> str:
    def meaning(word: re.Match[str]) -> str:
        if word.group() not in words:
            raise KnowledgeError(f"{path}: no slot word '{word.group()}'; those known are {', '.join(sorted(words))}.")
        return words[word.group()]

    return WORD.sub(meaning, expression)

"""What a text must hold for a regular expression to match in it, so that most need not be tried at all.

Taken from the parsed expression, as RE2's prefilter does (Cox, 'Regular Expression Matching with a Trigram Index').
"""

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from re import _parser as parser  # type: ignore[attr-defined]  # re has no public way to its parsed expressions
from typing import Any, cast

from platformdirs import user_cache_path

Words = frozenset[str]
Node = tuple[Any, Any]  # Any: an operation of the parser and what belongs to it, of many shapes
MOST_WORDS = 64
MOST_JOINED = 16
MOST_SIGNS = 8
LONG = 5
NOTHING: Words = frozenset({""})
PRIVATE = re.compile(r"[\ue000-\uf8ff]")
"""The signs that stand for names, each a need of its own."""
_USED: dict[str, tuple[Words, ...]] = {}
"""By the fingerprint of an expression, what is needed for it, of all that this process asked for."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of an expression needs: `exact` are all the strings that it can match, where they are few; of each
    set in `needs` one string must stand in the text."""

    exact: Words | None = None
    needs: tuple[Words, ...] = field(default=())

    def settled(self) -> tuple[Words, ...]:
        """The needs with the exact strings as one of them."""
        return (*self.needs, self.exact) if self.exact is not None and "" not in self.exact else self.needs


def needs_of(expression: re.Pattern[str]) -> tuple[Words, ...]:
    """Sets of strings in lower case, the most telling first: a text in lower case in which none of a set stands has
    no match. ('ı' and 'ſ', which `re` takes for i and s in any case, are in no Danish word.)

    >>> [sorted(words) for words in needs_of(re.compile("(?:vælger|valgte) [^.]* som (?:ny )?formand", re.IGNORECASE))]
    [[' som formand', ' som ny formand'], ['valgte ', 'vælger ']]
    """
    return needs_as_written(expression.pattern, expression.flags)


@cache  # by its words: the hash of a compiled expression is worked out anew each time, from all its code
def needs_as_written(pattern: str, flags: int) -> tuple[Words, ...]:
    """The same of an expression that is not compiled, which takes a hundred times as long; raises re.error for none."""
    key = hashlib.sha256(f"{int(flags)} {pattern}".encode()).hexdigest()
    if key not in _USED:
        known = _kept().get(key)
        _USED[key] = _found(pattern, flags) if known is None else tuple(map(frozenset, known))
    return _USED[key]


def _found(pattern: str, flags: int) -> tuple[Words, ...]:
    parsed = cast(Iterable[Node], parser.parse(pattern, flags & re.VERBOSE))
    telling = {fewest(words) for words in sequence(parsed).settled() if is_telling(words)}
    return tuple(sorted(telling, key=lambda words: (len(words), sorted(words))))


def keep() -> None:
    """Write down, for the next process, what this one has found; it takes longer to find than to read."""
    if _USED.keys() <= _kept().keys():
        return
    with suppress(OSError):  # nowhere to keep it
        path = _path()
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.write_text(
            json.dumps({key: [sorted(words) for words in needs] for key, needs in _USED.items()}), encoding="utf-8"
        )
        fresh.replace(path)


@cache
def _kept() -> dict[str, list[list[str]]]:
    """By the fingerprint of an expression, what an earlier process found of it."""
    try:
        found: dict[str, list[list[str]]] = json.loads(_path().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _path() -> Path:
    """Another file for other code, and for another Python's parser."""
    code = Path(__file__).read_bytes() + sys.version.encode()
    return user_cache_path("referatgraf") / f"needs-{hashlib.sha256(code).hexdigest()[:16]}.json"


def search(expression: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The expression's first match in the text, looked for only where its needs are met."""
    return expression.search(text) if are_met(needs_of(expression), text.lower()) else None


def are_met(needs: tuple[Words, ...], text: str) -> bool:
    """Whether of each set a string stands in the text, which is in lower case."""
    for words in needs:
        for word in words:
            if word in text:
                break
        else:
            return False
    return True


def is_telling(words: Words) -> bool:
    """Whether strings are rare enough to be looked for: longer than a syllable, or names."""
    return len(words) <= MOST_WORDS and all(len(word.strip()) > 2 or PRIVATE.search(word) for word in words)


def fewest(words: Words) -> Words:
    """The strings that hold no other of them."""
    return frozenset(word for word in words if not any(other != word and other in word for other in words))


def sequence(nodes: Iterable[Node]) -> Part:
    """Parts one after the other; strings grow as long as all that stands side by side is exact."""
    needs: tuple[Words, ...] = ()
    run, whole = NOTHING, True
    for part in map(part_of, nodes):
        needs += part.needs
        exact = NOTHING if part.exact is None else part.exact
        if part.exact is None or len(run) * len(exact) > MOST_JOINED:
            needs += Part(run).settled()
            run, whole = exact, False
        else:
            run = frozenset(map("".join, product(run, exact)))
    return Part(run, needs) if whole else Part(None, needs + Part(run).settled())


def part_of(node: Node) -> Part:
    match str(node[0]), node[1]:
        case "LITERAL", code:
            return Part(frozenset({chr(code).lower()}))
        case "IN", members:
            return Part(signs_in(members))
        case (("AT" | "ASSERT" | "ASSERT_NOT"), _):
            return Part(NOTHING)
        case "SUBPATTERN", (_, _, _, nodes):
            return sequence(nodes)
        case "ATOMIC_GROUP", nodes:
            return sequence(nodes)
        case "BRANCH", (_, branches):
            return either([sequence(branch) for branch in branches])
        case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (least, most, nodes)):
            return repeated(sequence(nodes), least, most)
    return Part()


def signs_in(members: Iterable[Node]) -> Words | None:
    """The characters of a set, where they are few and written out."""
    listed = list(members)
    if len(listed) > MOST_SIGNS or any(str(operation) != "LITERAL" for operation, _ in listed):
        return None
    return frozenset(chr(code).lower() for _, code in listed)


def either(parts: list[Part]) -> Part:
    """One of several parts: of each the need that tells most."""
    if all(part.exact is not None for part in parts):
        words = frozenset(word for part in parts for word in part.exact or ())
        if len(words) <= MOST_WORDS:
            return Part(words)
    needed = [max(filter(is_telling, map(fewest, part.settled())), key=worth, default=None) for part in parts]
    told = [words for words in needed if words is not None]
    return Part(None, (fewest(frozenset().union(*told)),)) if len(told) == len(parts) else Part()


def worth(words: Words) -> tuple[int, int]:
    """Long words tell more, and few of them more than many."""
    return min(LONG, *map(len, words)), -len(words)


def repeated(part: Part, least: int, most: int) -> Part:
    if least == most == 1:
        return part
    if least:
        return Part(None, part.settled())
    return Part(part.exact | NOTHING) if most == 1 and part.exact is not None and not part.needs else Part()

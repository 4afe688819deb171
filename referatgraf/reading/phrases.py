"""Phrases of extraction/patterns/: verbose regular expressions with named slots, compiled at their first use."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from referatgraf.errors import KnowledgeError
from referatgraf.knowledge import folder, load_yaml


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a phrase must match, and what is then read, as text."""

    text: str
    gives: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One entry of a pattern file; `marks` are its further keys, such as `malformed`."""

    name: str
    regex: re.Pattern[str]
    confidence: float
    marks: Mapping[str, str]
    examples: tuple[Example, ...]
    near_misses: tuple[str, ...]


@cache
def phrases(file: str) -> tuple[Phrase, ...]:
    """The phrases of extraction/patterns/`file`, in the order of the file."""
    knowledge = load_yaml(folder("extraction") / "patterns" / file)
    words: dict[str, str] = knowledge.get("words", {})
    return tuple(_phrase(file, entry, words) for entry in knowledge["patterns"])


@cache
def cue(file: str, name: str) -> re.Pattern[str]:
    """An expression of the file's `cues`: words that say how what stands near them is meant."""
    knowledge = load_yaml(folder("extraction") / "patterns" / file)
    return re.compile(_spelled_out(knowledge["cues"][name], knowledge.get("words", {})), re.VERBOSE | re.IGNORECASE)


def slots(match: re.Match[str]) -> dict[str, str]:
    """The named slots that a match filled."""
    return {name: words for name, words in match.groupdict().items() if words is not None}


def _phrase(file: str, entry: Mapping[str, object], words: Mapping[str, str]) -> Phrase:
    known = {"name", "pattern", "confidence", "examples", "near_misses"}
    try:
        return Phrase(
            name=str(entry["name"]),
            regex=re.compile(_spelled_out(str(entry["pattern"]), words), re.VERBOSE | re.IGNORECASE),
            confidence=float(str(entry.get("confidence", 1))),
            marks={key: str(mark) for key, mark in entry.items() if key not in known},
            examples=tuple(Example(str(one["text"]), str(one["gives"])) for one in _listed(entry["examples"])),
            near_misses=tuple(str(text) for text in _listed(entry["near_misses"])),
        )
    except (KeyError, TypeError, re.error) as error:
        raise KnowledgeError(f"extraction/patterns/{file}: mend the entry {entry.get('name')!r}: {error!r}") from error


def _spelled_out(pattern: str, words: Mapping[str, str]) -> str:
    """A pattern in which each word in capitals is replaced by its entry, entries within entries too."""
    spelled = re.sub(r"\b[A-Z]{2,}\b", lambda word: f"(?:{words[word[0]]})" if word[0] in words else word[0], pattern)
    return spelled if spelled == pattern else _spelled_out(spelled, words)


def _listed(entries: object) -> list[dict[str, object]]:
    if not isinstance(entries, list) or len(entries) < 1:
        raise TypeError("examples and near_misses are lists with at least one entry")
    return entries

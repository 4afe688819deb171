"""What was read from one document, all in all: its facts, and beside them what was not understood or is in doubt."""

from dataclasses import dataclass
from typing import Literal

from referatgraf.facts import Document, Evidence, Fact, Passage


@dataclass(frozen=True, slots=True)
class Doubt:
    """A name that the second reader sees and the rules do not, or see otherwise: for somebody to look at, no fact."""

    label: Literal["person", "organisation"]
    surface: str
    evidence: Evidence
    probability: float
    method: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one document; `unread` are spans of lines that no rule understood."""

    document: Document
    layout: str
    facts: tuple[Fact, ...]
    passages: tuple[Passage, ...]
    quotes: dict[Evidence, str]
    unread: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()

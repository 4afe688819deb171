"""What a second reader is asked, and what it answers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

GuessKind = Literal["person", "organisation"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence at [start, end) of a text: what kind of line it stands in, under which section."""

    start: int
    end: int
    line: str = "paragraph"
    section: str = "-"


@dataclass(frozen=True, slots=True)
class Guess:
    """A name that a model sees at [start, end) of the text, and how likely it holds that to be."""

    start: int
    end: int
    kind: GuessKind
    probability: float


class SecondReader(Protocol):
    """A model that names persons and organisations; `name` goes with every fact that rests on it."""

    @property
    def name(self) -> str: ...

    def guesses(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Guess]:
        """The names in these sentences of the text, in order; they do not overlap."""
        ...

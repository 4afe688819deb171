"""A sentence that decides, with all that goes with it."""

import re
from dataclasses import dataclass, field

from referatgraf.facts import Outcome
from referatgraf.reading.parts import Sentence

OPEN = re.compile(r"(?:[:,–-]|\b(?:at|om|følgende|herunder|for|til))\s*\Z", re.IGNORECASE)
"""How a sentence ends that a list goes on with."""


@dataclass(slots=True)
class Unit:
    """A sentence that decides, with the list it opens and the sentences that say what it depends on."""

    sentence: Sentence
    outcomes: list[Outcome]
    spans: list[tuple[int, int]]
    conditions: list[tuple[int, int]] = field(default_factory=list)
    follow_up: tuple[int, int] | None = None

    @property
    def is_open(self) -> bool:
        """Whether a list goes on with it."""
        return bool(OPEN.search(self.sentence.text.partition("\n")[0]))

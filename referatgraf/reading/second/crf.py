"""The bundled second reader: a linear-chain model of crfsuite."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

import pycrfsuite

from referatgraf.knowledge import PACKAGE
from referatgraf.reading.second.features import Words, features_of, words_of
from referatgraf.reading.second.guesses import Guess, GuessKind, Stretch

MODEL = PACKAGE / "models" / "names.crfsuite"
KINDS: dict[str, GuessKind] = {"PER": "person", "ORG": "organisation"}


class Crf:
    """A model file, opened at the first question."""

    name = "crf"

    def __init__(self, model: Path = MODEL) -> None:
        self.model = model

    @cached_property
    def tagger(self) -> pycrfsuite.Tagger:  # pyright: ignore[reportAttributeAccessIssue]  a compiled module
        tagger = pycrfsuite.Tagger()  # pyright: ignore[reportAttributeAccessIssue]  a compiled module
        tagger.open(str(self.model))
        return tagger

    def guesses(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Guess]:
        for stretch in stretches:
            words = words_of(text, stretch.start, stretch.end)
            if words:
                labels = self.tagger.tag(features_of(text, words, stretch))
                yield from self._names(words, labels)

    def _names(self, words: Words, labels: list[str]) -> Iterator[Guess]:
        for first, last, label in runs(labels):
            if label in KINDS:
                yield Guess(words[first][0], words[last][1], KINDS[label], self._probability(labels, first, last))

    def _probability(self, labels: list[str], first: int, last: int) -> float:
        """That of the least sure of the name's words, and of the words beside it not belonging to it."""
        places = range(max(0, first - 1), min(len(labels), last + 2))
        return min(float(self.tagger.marginal(labels[place], place)) for place in places)


def runs(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last, kind) of every name in labels of the form B-PER, I-PER, O.

    >>> list(runs(["O", "B-PER", "I-PER", "B-ORG"]))
    [(1, 2, 'PER'), (3, 3, 'ORG')]
    """
    first = 0
    for place, label in enumerate(labels):
        if label != "O" and not label.startswith("I-"):
            first = place
        following = labels[place + 1] if place + 1 < len(labels) else "O"
        if label != "O" and not following.startswith("I-"):
            yield first, place, label[2:]

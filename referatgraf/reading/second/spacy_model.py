"""A second reader for those who have a Danish model of spaCy: da_core_news_lg, DaCy and the like."""

from collections.abc import Iterable, Iterator
from functools import cached_property

import spacy
from spacy.language import Language

from referatgraf.errors import SettingsError
from referatgraf.reading.second.guesses import Guess, GuessKind, Stretch

KINDS: dict[str, GuessKind] = {
    "PER": "person",
    "PERSON": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
}
UNTOLD = 0.95
"""What is taken for a model's probability, for spaCy tells none."""


class SpacyModel:
    """An installed package, loaded at the first question."""

    def __init__(self, package: str) -> None:
        self.package = package
        self.name = f"spacy:{package}"

    @cached_property
    def language(self) -> Language:
        try:
            return spacy.load(self.package)
        except OSError as error:
            raise SettingsError(
                f"The second reader 'spacy:{self.package}' is not here: install the package, or choose none or crf."
            ) from error

    def guesses(self, text: str, stretches: Iterable[Stretch]) -> Iterator[Guess]:
        places = list(stretches)
        docs = self.language.pipe(text[place.start : place.end] for place in places)
        for place, doc in zip(places, docs, strict=True):
            for name in doc.ents:
                if name.label_ in KINDS:
                    start, end = place.start + name.start_char, place.start + name.end_char
                    yield Guess(start, end, KINDS[name.label_], UNTOLD)

"""Sentences with labelled names to train on: tables of words, and minutes beside their golds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.second.features import Words, features_of, words_of
from referatgraf.reading.second.guesses import Stretch
from referatgraf.reading.sentences import split_sentences

KINDS = ("PER", "ORG", "LOC", "MISC")
Spans = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence as the model learns it; `labels` are one a word."""

    features: list[list[str]]
    labels: list[str]


def of_table(path: Path) -> Iterator[Example]:
    """Sentences of a table: word, label, and columns that are left aside, a blank line between sentences.

    Parts and derivations of names ('ORGpart': 'SID-huset') count as no names.
    """
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if "\t" in line]
        if rows:
            text, words = spaced([row[0] for row in rows])
            labels = [row[1] if row[1][2:] in KINDS else "O" for row in rows]
            yield Example(features_of(text, words, Stretch(0, len(text))), labels)


def spaced(words: list[str]) -> tuple[str, Words]:
    """Words put together with blanks, and where each stands.

    >>> spaced(["Bo", "kom"])
    ('Bo kom', [(0, 2), (3, 6)])
    """
    places, here = [], 0
    for word in words:
        places.append((here, here + len(word)))
        here += len(word) + 1
    return " ".join(words), places


def of_minutes(document: Path, gold: dict[str, list[dict[str, object]]]) -> Iterator[Example]:
    """The sentences of minutes with the persons and organisations of their gold, wherever those words stand."""
    minutes = parse_minutes(read_document(document))
    names = {**surfaces(gold["organisations"], "ORG"), **surfaces(gold["persons"], "PER")}
    for block in minutes.blocks:
        if block.kind in ("paragraph", "bullet"):
            words_here = minutes.text.text[block.start : block.end]
            for start, end in split_sentences(words_here):
                sentence = words_here[start:end]
                stretch = Stretch(0, len(sentence), block.kind, block.section or "-")
                words = words_of(sentence, 0, len(sentence))
                labels = labelled(words, list(spans_in(sentence, names)))
                yield Example(features_of(sentence, words, stretch), labels)


def surfaces(actors: list[dict[str, object]], label: str) -> dict[str, str]:
    return {str(actor["name"]): label for actor in actors}


def spans_in(sentence: str, names: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    for name, label in names.items():
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", sentence):
            yield (*found.span(), label)


def labelled(words: Words, spans: Spans) -> list[str]:
    labels = ["O"] * len(words)
    for first, last, label in spans:
        inside = [place for place, (start, end) in enumerate(words) if first <= start and end <= last]
        for count, place in enumerate(inside):
            labels[place] = ("I-" if count else "B-") + label
    return labels

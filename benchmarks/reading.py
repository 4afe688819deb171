"""How many pages a second are read, beside a bare spaCy pipeline over the same text in the same run.

    python benchmarks/reading.py [FILE …]      without files: the sample, and the real minutes where they are at hand

A page is 225 words. "With the model" is with the second reader `crf`. Warm: word lists and patterns are loaded before
the clock starts; times are processor seconds, but for two processors those of the clock.
"""

import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import spacy
from spacy.language import Language

import referatgraf.warm  # noqa: F401  as the processes that read are
from referatgraf.documents.read import read_document
from referatgraf.facts import Document
from referatgraf.knowledge import folder
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.reading_record import Reading

WORDS_A_PAGE = 225
ROUNDS = 5
COPIES = 8


def main(arguments: list[str]) -> None:
    paths = [Path(argument) for argument in arguments] or found()
    documents = [read_document(path) for path in paths]
    pages = sum(len(document.text.split()) for document in documents) / WORDS_A_PAGE
    peer = spacy.blank("da")
    peer.add_pipe("sentencizer")
    ours = fastest(lambda: [read_with("none", document) for document in documents])
    helped = fastest(lambda: [read_with("crf", document) for document in documents])
    on_two = on_two_processors(documents)
    theirs = fastest(lambda: [peer(document.text) for document in documents])
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(documents)} documents, {pages:.0f} pages of {WORDS_A_PAGE} words")
    print(f"referatgraf          {pages / ours:8.0f} pages a second")
    print(f"  with the model     {pages / helped:8.0f} pages a second")
    print(f"  on two processors  {pages * COPIES / on_two:8.0f} pages a second, with the model")
    print(f"spaCy, sentences     {pages / theirs:8.0f} pages a second   (ratio {ours / theirs:.1f})")
    print(f"peak memory          {memory:8.0f} MB")


@cache
def reader(second: str) -> Language:
    return make_reader(second=second)


def read_with(second: str, document: Document) -> Reading:
    return read(parse_minutes(document), reader(second))


def read_helped(document: Document) -> int:
    return len(read_with("crf", document).facts)


def on_two_processors(documents: list[Document]) -> float:
    """Seconds by the clock for all documents a few times over, in two processes that are warm."""
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:
        list(pool.map(read_helped, documents * 2))
        start = time.perf_counter()
        list(pool.map(read_helped, documents * COPIES))
        return time.perf_counter() - start


def found() -> list[Path]:
    seeds = folder("sample").parent.parent.parent / "shared" / "seeds"
    return [*sorted(folder("sample").glob("*.txt")), *sorted(seeds.glob("*.txt"))]


def fastest(work: Callable[[], object]) -> float:
    """Processor seconds of the quickest of some rounds, after one that does not count."""
    times = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times[1:])


if __name__ == "__main__":
    main(sys.argv[1:])

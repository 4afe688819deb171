"""Many documents read and held against their golds."""

from collections.abc import Callable, Iterable
from pathlib import Path

from referatgraf.errors import GoldError
from referatgraf.evaluation.gold import Entry, load_gold
from referatgraf.evaluation.score import score
from referatgraf.evaluation.table import Table

Progress = Callable[[str, int, int], None]


def evaluate(
    gold_paths: Iterable[Path],
    extract: Callable[[Path], Entry],
    *,
    documents: Path | None = None,
    progress: Progress | None = None,
) -> list[tuple[str, Table]]:
    """A Table per gold, with its document's name; `extract` reads a document as `referatgraf extract` prints it.

    Documents are looked for in `documents` and beside their gold. Raises GoldError before anything is read
    where a gold is wrong or its document is not there.
    """
    golds = [(path, load_gold(path)) for path in gold_paths]
    found = [(gold, document_of(gold, [documents or path.parent, path.parent])) for path, gold in golds]
    tables = []
    for done, (gold, document) in enumerate(found, start=1):
        tables.append((document.name, score(gold, extract(document))))
        if progress:
            progress("evaluate", done, len(found))
    return tables


def document_of(gold: Entry, folders: Iterable[Path]) -> Path:
    """The file that a gold is of; raises GoldError where it is in none of the folders."""
    places = [folder / str(gold["document"]) for folder in folders]
    for place in places:
        if place.is_file():
            return place
    raise GoldError(
        f"The gold's document {gold['document']} is not in {places[0].parent}: name its folder with --documents."
    )

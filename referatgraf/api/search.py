"""Persons, bodies, organisations and decisions by the words in their names or texts."""

import asyncio
import re
from itertools import chain, zip_longest
from typing import Annotated

import strawberry

from referatgraf.api import records, statements
from referatgraf.api.fields import Info
from referatgraf.api.limits import DEFAULT_PAGE, page_size, refusal
from referatgraf.api.loading import as_row
from referatgraf.api.model import Body, Decision, Organisation, Person
from referatgraf.api.statements import Label
from referatgraf.identity.folding import fold

LONGEST_TEXT = 200
"""Characters of a search; the engine needs memory for every word."""
SearchResult = Annotated[
    Person | Body | Organisation | Decision,
    strawberry.union("SearchResult", description="What a search can find."),
]
Text = Annotated[str, strawberry.argument(description="Words, or the first letters of words; all must be there.")]


def every_word(text: str) -> str:
    """The full-text query for nodes that hold every word of a text, the last letters of each left open.

    >>> every_word("Åse  Søby-Holm!")
    '+aase* +soeby* +holm*'
    """
    return " ".join(f"+{word}*" for word in re.findall(r"[^\W_]+", fold(text)))


async def search(info: Info, text: Text, first: int = DEFAULT_PAGE) -> list[SearchResult]:
    """The best of each kind in turn, so that many persons do not hide the one body."""
    if len(text) > LONGEST_TEXT:
        raise refusal("SEARCH_TOO_LONG", f"The text has {len(text)} characters: search for {LONGEST_TEXT} at most.")
    query, size = every_word(text), page_size(first)
    if not query:
        return []
    kinds = await asyncio.gather(*(_found(info, label, query, size) for label in statements.SEARCHED))
    in_turn = [found for found in chain.from_iterable(zip_longest(*kinds)) if found is not None][:size]
    info.context.spend(len(in_turn))
    return in_turn


async def _found(info: Info, label: Label, query: str, first: int) -> list[SearchResult]:
    rows = await info.context.query(statements.full_text(label), text=query, first=first)
    return [records.node(info.schema, label, as_row(row["node"])) for row in rows]

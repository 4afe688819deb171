"""What one request knows and has read so far: every level of a query is one question to the store."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from starlette.concurrency import run_in_threadpool
from strawberry.dataloader import DataLoader
from strawberry.fastapi import BaseContext

from referatgraf.api import statements
from referatgraf.api.analyses import Analyses
from referatgraf.api.limits import MAX_ROWS, MAX_VALUES, refusal
from referatgraf.api.statements import Label, Path
from referatgraf.retired import Retired
from referatgraf.store.store import Store

Row = dict[str, object]
Key = tuple[str, int]
"""A node's id, and how many of its neighbours are asked for."""


@dataclass
class Context(BaseContext):
    """The store of the application, the size of the query and the loaders of one request."""

    store: Store
    analyses: Analyses
    retired: Retired | None = None
    fields: int = 1
    values_left: int = MAX_VALUES
    most_rows: int = MAX_ROWS
    _loaders: dict[tuple[object, ...], DataLoader[Key, list[Row]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    async def query(self, statement: str, **parameters: object) -> list[Row]:
        """The rows of a statement, while the event loop serves others."""
        return await run_in_threadpool(self.store.query, statement, parameters)

    async def node(self, label: Label, node_id: str) -> Row | None:
        """The properties of one node."""
        rows = await self._load("node", statements.by_id(label), node_id, 1)
        return next((as_row(row["node"]) for row in rows), None)

    async def current_node(self, label: Label, node_id: str) -> Row | None:
        """The properties of one node, also by an id that it had on an earlier day."""
        found = await self.node(label, node_id)
        if found or self.retired is None:
            return found
        now = await run_in_threadpool(self.retired.current, node_id)
        return await self.node(label, now) if now else None

    async def neighbours(
        self, label: Label, step: Path, node_id: str, first: int, *, as_of: date | None = None
    ) -> list[Row]:
        statement = statements.neighbours(label, step)
        given = {"as_of": as_of} if statements.lasts(step) else {}
        return await self._loader("neighbours", statement, **given).load((node_id, first))

    async def evidence(self, label: Label, node_id: str, first: int) -> list[Row]:
        return await self._load("evidence", statements.evidence_of(label), node_id, first)

    async def passages(self, ids: Sequence[str]) -> list[Row]:
        """The passages of these ids, in their order, each with its document."""
        loader = self._loader("passages", statements.PASSAGES)
        found = await loader.load_many([(passage_id, 1) for passage_id in ids])
        return [row for rows in found for row in rows]

    def spend(self, items: int) -> None:
        """Count what a list adds to the answer, at most every field of the query for each of its items.

        An answer that grows too large is refused before it is made.
        """
        self.values_left -= items * self.fields
        if self.values_left < 0:
            raise refusal("ANSWER_TOO_LARGE", "The answer has too many values: ask for fewer at a time.")

    async def _load(self, kind: str, statement: str, node_id: str, first: int) -> list[Row]:
        return await self._loader(kind, statement).load((node_id, first))

    def _loader(self, kind: str, statement: str, **given: object) -> DataLoader[Key, list[Row]]:
        loader: DataLoader[Key, list[Row]] = DataLoader(lambda keys: self._batch(statement, keys, given))
        return self._loaders.setdefault((kind, statement, *given.values()), loader)

    async def _batch(self, statement: str, keys: list[Key], given: Mapping[str, object]) -> list[list[Row]]:
        ids = sorted({node_id for node_id, _ in keys})
        most = max(first for _, first in keys)
        rows = await self.query(statement, ids=ids, first=most, most=self.most_rows + 1, **given)
        if len(rows) > self.most_rows:
            raise refusal("ANSWER_TOO_LARGE", "One level has too many rows: ask for fewer at a time.")
        found: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            found[str(row["id"])].append(row)
        return [found[node_id][:first] for node_id, first in keys]


def as_row(value: object) -> Row:
    """A map that a statement returned."""
    return dict(value) if isinstance(value, Mapping) else {}

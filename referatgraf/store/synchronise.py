"""Makes the stored graph equal to a given one: reads what is there, writes the differences in small batches."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from filelock import FileLock, Timeout
from neo4j import Driver, ManagedTransaction, Record

from referatgraf.errors import StoreUnavailable
from referatgraf.store import statements
from referatgraf.store.conformance import demand_conformance
from referatgraf.store.differences import Contents, Differences, Pair, Row, contents_of, differences
from referatgraf.store.graph import Graph, Properties
from referatgraf.store.ontology import Ontology
from referatgraf.store.statements import Ends, as_cypher
from referatgraf.store.values import plain

K = TypeVar("K")
Progress = Callable[[int, int], None]
# Every batch is a transaction of its own, well within the engine's time-out.
BATCH = 2000
PATIENCE = 600.0
SET_REVISION = "MERGE (state:GraphState {id: 'state'}) SET state.revision = $revision"


@dataclass(frozen=True, slots=True)
class Writer:
    """A driver with its database: reads whole answers, writes one batch a transaction."""

    driver: Driver
    database: str | None

    def read(self, statement: str) -> list[Record]:
        result = self.driver.execute_query(as_cypher(statement), database_=self.database)
        return result.records

    def write(self, statement: str, **parameters: object) -> None:
        def work(transaction: ManagedTransaction) -> None:
            transaction.run(as_cypher(statement), cast(dict[str, Any], parameters)).consume()

        with self.driver.session(database=self.database) as session:
            session.execute_write(work)


@contextmanager
def one_at_a_time(home: Path) -> Iterator[None]:
    """One writer of a home's graph: two would both create what both found missing."""
    home.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home / "graph.lock", timeout=PATIENCE, thread_local=False):
            yield
    except Timeout as error:
        raise StoreUnavailable(
            f"Another process has been writing the graph of {home} for {PATIENCE:g} s: wait for it or end it."
        ) from error


def synchronise(
    graph: Graph, revision: int, writer: Writer, ontology: Ontology, progress: Progress | None = None
) -> None:
    """Writes what `graph` has otherwise than the store; writes nothing where they are equal.

    The revision is taken away before the first change and set after the last, so that whoever opens a graph that was
    left half-written sees it.
    """
    demand_conformance(graph, ontology)
    changes = differences(read_contents(writer, ontology), contents_of(graph))
    if len(changes):
        writer.write(SET_REVISION, revision=None)
        _write_changes(changes, writer, progress)
    if _revision(writer) != revision:
        writer.write(SET_REVISION, revision=revision)


def read_contents(writer: Writer, ontology: Ontology) -> Contents:
    """All that the store holds of the ontology's labels and relationships."""
    nodes = {node.label: _read_nodes(writer, node.label) for node in ontology.nodes}
    edges: dict[Ends, dict[Pair, list[Properties]]] = defaultdict(lambda: defaultdict(list))
    for relationship in ontology.relationships:
        for source in relationship.sources:
            for record in writer.read(statements.read_edges(relationship.name, source)):
                ends = Ends(relationship.name, source, record["label"])
                edges[ends][record["source"], record["target"]].append(_properties(record))
    return Contents(nodes, edges)


def _read_nodes(writer: Writer, label: str) -> dict[str, Properties]:
    records = writer.read(statements.read_nodes(label))
    return {
        record["id"]: {name: value for name, value in _properties(record).items() if name != "id"} for record in records
    }


def _properties(record: Record) -> Properties:
    return cast(Properties, plain(record["properties"]))


def _write_changes(changes: Differences, writer: Writer, progress: Progress | None) -> None:
    written, total = 0, len(changes)
    for statement, rows in _statements(changes):
        for batch in _batches(rows):
            writer.write(statement, rows=batch)
            written += len(batch)
            if progress is not None:
                progress(written, total)


def _statements(changes: Differences) -> Iterator[tuple[str, list[Row]]]:
    """In the order in which no node is missing: edges go before their nodes and come after them."""
    yield from _each(statements.delete_edges, changes.deleted_edges)
    yield from _each(statements.delete_nodes, changes.deleted_nodes)
    yield from _each(statements.create_nodes, changes.created_nodes)
    yield from _each(statements.change_nodes, changes.changed_nodes)
    yield from _each(statements.create_edges, changes.created_edges)


def _each(statement_of: Callable[[K], str], rows_of: Mapping[K, list[Row]]) -> Iterator[tuple[str, list[Row]]]:
    return ((statement_of(key), rows) for key, rows in rows_of.items() if rows)


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _revision(writer: Writer) -> int | None:
    records = writer.read("MATCH (state:GraphState {id: 'state'}) RETURN state.revision AS revision")
    return cast(int | None, records[0]["revision"]) if records else None

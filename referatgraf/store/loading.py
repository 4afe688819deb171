"""Writes a whole graph into the engine of this process, faster than statements over Bolt (`benchmarks/ingest.py`)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from sys import intern
from typing import TYPE_CHECKING, TypeVar

from referatgraf.store.conformance import demand_conformance
from referatgraf.store.graph import Edge, Graph, Node
from referatgraf.store.ontology import Ontology
from referatgraf.store.parts import Parts
from referatgraf.store.schema import indexes_for_arcadedb
from referatgraf.store.statements import constraints

if TYPE_CHECKING:
    from arcadedb import Database, GraphBatch

Entry = TypeVar("Entry", Node, Edge)
# Each chunk is a transaction of its own, well within the engine's time-out.
CHUNK = 5000


def clear(database: "Database", ontology: Ontology) -> None:
    """Takes out every node and relationship of the ontology, with constraints and indexes, which are made anew."""
    for type in (*(edge.name for edge in ontology.relationships), *(node.label for node in ontology.nodes)):
        database.command("sql", f"DROP TYPE `{type}` IF EXISTS UNSAFE")
    make_schema(database, ontology)


def make_schema(database: "Database", ontology: Ontology) -> None:
    """Types, constraints and indexes; each statement is harmless when repeated."""
    for statement in constraints(ontology):
        database.command("opencypher", statement)
    for relationship in ontology.relationships:
        database.command("sql", f"CREATE EDGE TYPE `{relationship.name}` IF NOT EXISTS")
    for statement in indexes_for_arcadedb():
        database.command("sql", statement)


def load(
    parts: Parts,
    labels: Mapping[str, str],
    database: "Database",
    ontology: Ontology,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Creates all of a graph where nothing of it is; `progress` is told how many entries of how many are there.

    `labels` are those of the nodes that are in no part, by id; these are known to keep to the ontology.
    """
    done, size = 0, len(parts)
    places: dict[str, str] = {}
    with _batch(database) as batch:
        for pack in parts.shared():
            places |= _load(pack.graph, batch, places)
            done += pack.size
            _tell(progress, done, size)
    for part in parts.passages():
        graph = part.graph
        demand_conformance(graph, ontology, labels)
        with _batch(database) as batch:
            _load(graph, batch, places)
        done += len(part)
        _tell(progress, done, size)


def _batch(database: "Database") -> "GraphBatch":
    return database.graph_batch(use_wal=True, commit_every=CHUNK)


def _tell(progress: Callable[[int, int], None] | None, done: int, size: int) -> None:
    if progress is not None:
        progress(done, size)


def _load(graph: Graph, batch: "GraphBatch", around: Mapping[str, str]) -> dict[str, str]:
    """Creates a graph whose relationships may end at nodes `around` it; where the engine keeps each node, by its id."""
    own: dict[str, str] = {}
    for label, nodes in _chunks(graph.nodes, lambda node: node.label):
        created = batch.create_vertices(label, [{"id": node.id, **node.properties} for node in nodes])
        own.update(zip((intern(node.id) for node in nodes), created, strict=True))
    for type, edges in _chunks(graph.edges, lambda edge: edge.type):
        sources = [own.get(edge.source) or around[edge.source] for edge in edges]
        targets = [own.get(edge.target) or around[edge.target] for edge in edges]
        batch.new_edges(sources, type, targets, [dict(edge.properties) for edge in edges])
    return own


def _chunks(entries: Sequence[Entry], kind: Callable[[Entry], str]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries, which are sorted by kind, in chunks of one kind each."""
    for name, group in groupby(entries, kind):
        together = list(group)
        for start in range(0, len(together), CHUNK):
            yield name, together[start : start + CHUNK]

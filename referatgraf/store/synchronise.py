"""Makes the stored graph equal to a given one: reads what is there, writes the differences in small batches."""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from dataclasses import replace as replace_in
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from filelock import FileLock, Timeout
from neo4j import Driver, ManagedTransaction, Record
from neo4j.time import Date

from referatgraf.errors import StoreUnavailable
from referatgraf.store import statements
from referatgraf.store.conformance import demand_conformance, demand_conformance_of
from referatgraf.store.differences import Contents, Differences, Pair, contents_of, differences
from referatgraf.store.graph import Edge, Node, Properties
from referatgraf.store.loading import clear, load
from referatgraf.store.ontology import Ontology, Property, RelationshipType
from referatgraf.store.parts import PASSAGE, Pack, Part, Parts, together
from referatgraf.store.statements import Ends, as_cypher

if TYPE_CHECKING:
    from arcadedb import Database

Row = list[object]
Progress = Callable[[int, int], None]
# Every batch is a transaction of its own, well within the engine's time-out.
BATCH = 2000
PATIENCE = 600.0
UNFINISHED = "MERGE (state:GraphState {id: 'state'}) SET state.revision = null, state.parts = null"
FINISHED = "MERGE (state:GraphState {id: 'state'}) SET state.revision = $revision, state.parts = $parts"
STATE = "MATCH (state:GraphState {id: 'state'}) RETURN state.revision AS revision, state.parts AS parts"


@dataclass(frozen=True, slots=True)
class Writer:
    """A driver with its database: reads whole answers, writes one batch a transaction."""

    driver: Driver
    database: str | None

    def read(self, statement: str, **parameters: object) -> list[Record]:
        result = self.driver.execute_query(as_cypher(statement), parameters, database_=self.database)
        return result.records

    def read_rows(self, statement: str, **parameters: object) -> Iterator[Any]:
        """The rows of a statement that gathers them in lists."""
        for record in self.read(statement, **parameters):
            yield from record["rows"]

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
    parts: Parts,
    revision: int,
    writer: Writer,
    ontology: Ontology,
    progress: Progress | None = None,
    *,
    anew: bool = False,
) -> int:
    """Writes what the graph has otherwise than the store, and returns how many changes that were.

    The revision is taken away before the first change and set after the last, so that whoever opens a graph that was
    left half-written sees it. Beside it stand the digests of the parts: a part that was finished as it is now is not
    compared again, unless `anew` is asked.
    """
    finished, digests = _state(writer)
    wanted = parts.digests()
    unchanged = frozenset[str]() if anew or finished is None else frozenset(digests)
    written, done = 0, 0
    for size, changes in changes_of(parts, writer, ontology, unchanged):
        if len(changes) and not written:
            writer.write(UNFINISHED)
        here = 0
        for statement, rows in _statements(changes, ontology):
            for batch in _batches(rows):
                writer.write(statement, rows=batch)
                here += len(batch)
                if progress is not None:
                    progress(done + size * here // len(changes), len(parts))
        written, done = written + here, done + size
        if progress is not None:
            progress(done, len(parts))
    if written or finished != revision or digests != wanted:
        writer.write(FINISHED, revision=revision, parts=wanted)
    return written


def changes_of(
    parts: Parts, writer: Writer, ontology: Ontology, unchanged: frozenset[str] = frozenset()
) -> Iterator[tuple[int, Differences]]:
    """What each part has otherwise than the store, with the size of the part; to be written before the next is asked.

    A part that breaks the ontology is told before anything of it is written. Parts whose digests are among the
    `unchanged` have no differences, unless a node that they may lead to is made anew.
    """
    labels = demand_conformance_of(parts, ontology)
    if (yield from _changes_of_shared(parts, labels, writer, ontology)):
        unchanged = frozenset()
    for part in parts.passages():
        if part.digest() in unchanged:
            yield len(part), Differences()
            continue
        graph = part.graph
        demand_conformance(graph, ontology, labels)
        yield len(part), differences(_read_passages(part, writer, ontology), contents_of(graph, labels))


def _changes_of_shared(
    parts: Parts, labels: Mapping[str, str], writer: Writer, ontology: Ontology
) -> Generator[tuple[int, Differences], None, bool]:
    """Kind by kind, so that no end is ever missing: nodes come before relationships and go after them.

    Returned is whether a node goes and comes again, with another label: all its relationships go with it.
    """
    gone: dict[str, list[str]] = {}
    fresh: set[str] = set()
    for label in (node.label for node in ontology.nodes if node.label != PASSAGE):
        size, wanted = _wanted(parts.nodes.get(label, ()), {})
        changes = differences(_read_nodes(label, writer), wanted)
        gone |= changes.deleted_nodes
        fresh |= {node.id for nodes in changes.created_nodes.values() for node in nodes}
        yield size, replace_in(changes, deleted_nodes={})
    for relationship in ontology.relationships:
        size, wanted = _wanted(parts.edges.get(relationship.name, ()), labels)
        yield size, differences(_read_edges(relationship, writer), wanted)
    yield 0, Differences(deleted_nodes=gone)
    return any(id in fresh for ids in gone.values() for id in ids)


def _wanted(packs: Sequence[Pack], labels: Mapping[str, str]) -> tuple[int, Contents]:
    """What packs hold, and how much that is."""
    return sum(pack.size for pack in packs), contents_of(together(pack.graph for pack in packs), labels)


def replace(
    parts: Parts,
    revision: int,
    writer: Writer,
    database: "Database",
    ontology: Ontology,
    progress: Progress | None = None,
) -> None:
    """Writes a graph in place of all that the engine of this process stores; the revision as above."""
    labels = demand_conformance_of(parts, ontology)
    writer.write(UNFINISHED)
    if not is_empty(writer, ontology):
        clear(database, ontology)
    load(parts, labels, database, ontology, progress)
    writer.write(FINISHED, revision=revision, parts=parts.digests())


def is_empty(writer: Writer, ontology: Ontology) -> bool:
    """Whether the store holds no node of the ontology."""
    return not any(writer.read(statements.any_node(node.label)) for node in ontology.nodes)


def _read_nodes(label: str, writer: Writer) -> Contents:
    """All stored nodes of a label."""
    return Contents({label: _nodes(writer.read_rows(statements.read_nodes(label)))}, {})


def _read_edges(relationship: RelationshipType, writer: Writer) -> Contents:
    """All stored relationships of a type, unless they are those of passages, which are in parts."""
    sources = () if PASSAGE in relationship.ends else relationship.sources
    type = relationship.name
    return Contents({}, _edges((type, writer.read_rows(statements.read_edges(type, source))) for source in sources))


def _read_passages(part: Part, writer: Writer, ontology: Ontology) -> Contents:
    """The stored passages whose ids a part might hold, with all their relationships."""
    span = {"first": part.first, "end": part.end}
    rows = (
        (each.name, writer.read_rows(statements.read_edges_of_passages(each.name, outgoing=outgoing), **span))
        for each in ontology.relationships
        for outgoing, labels in ((True, each.sources), (False, each.targets))
        if PASSAGE in labels
    )
    return Contents({PASSAGE: _nodes(writer.read_rows(statements.read_passages(), **span))}, _edges(rows))


def _nodes(rows: Iterable[tuple[str, dict[str, object]]]) -> dict[str, Properties]:
    return {id: _properties(properties) for id, properties in rows}


def _edges(found: Iterable[tuple[str, Iterable[Any]]]) -> dict[Ends, dict[Pair, list[Properties]]]:
    edges: dict[Ends, dict[Pair, list[Properties]]] = defaultdict(lambda: defaultdict(list))
    for type, rows in found:
        for source, target, *pair, properties in rows:
            edges[Ends(type, source, target)][pair[0], pair[1]].append(_properties(properties))
    return edges


def _properties(stored: dict[str, object]) -> Properties:
    """As a Graph has them: the id stands apart, dates are Python's."""
    given = {name: value.to_native() if isinstance(value, Date) else value for name, value in stored.items()}
    given.pop("id", None)
    return cast(Properties, given)


def _statements(changes: Differences, ontology: Ontology) -> Iterator[tuple[str, list[Row]]]:
    """In the order in which no end is missing: edges go before their nodes and come after them."""
    for ends, pairs in changes.deleted_edges.items():
        yield statements.delete_edges(ends), [list(pair) for pair in pairs]
    for label, ids in changes.deleted_nodes.items():
        yield statements.delete_nodes(label), [[id] for id in ids]
    for label, nodes in changes.created_nodes.items():
        yield statements.create_nodes(ontology.node_types[label]), _node_rows(nodes, ontology)
    for label, nodes in changes.changed_nodes.items():
        yield statements.change_nodes(ontology.node_types[label]), _node_rows(nodes, ontology)
    for ends, edges in changes.created_edges.items():
        yield statements.create_edges(ends, ontology.relationship_types[ends.type]), _edge_rows(edges, ontology)


def _node_rows(nodes: list[Node], ontology: Ontology) -> list[Row]:
    types = ontology.node_types
    return [[node.id, *_values(node.properties, types[node.label].properties[1:])] for node in nodes]


def _edge_rows(edges: list[Edge], ontology: Ontology) -> list[Row]:
    types = ontology.relationship_types
    return [[edge.source, edge.target, *_values(edge.properties, types[edge.type].properties)] for edge in edges]


def _values(properties: Properties, names: tuple[Property, ...]) -> list[object]:
    return [properties.get(entry.name) for entry in names]


def _batches(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _state(writer: Writer) -> tuple[int | None, list[str]]:
    """The revision and the digests of the parts, as they were last finished."""
    records = writer.read(STATE)
    return (records[0]["revision"], records[0]["parts"] or []) if records else (None, [])

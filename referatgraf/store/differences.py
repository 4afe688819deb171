"""What must change in the stored graph so that it equals another one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from referatgraf.store.graph import Edge, Graph, Node, Properties
from referatgraf.store.statements import Ends

Row = dict[str, object]
Pair = tuple[str, str]
Parallels = Mapping[Pair, list[Properties]]


@dataclass(frozen=True, slots=True)
class Differences:
    """Rows to write, by label and by kind of edge.

    Edges have no key of their own: all edges of one type between two nodes are one bundle, and a bundle that differs
    is deleted and made anew. So nothing stands in the graph but what the ontology names.
    """

    deleted_edges: Mapping[Ends, list[Row]]
    deleted_nodes: Mapping[str, list[Row]]
    created_nodes: Mapping[str, list[Row]]
    changed_nodes: Mapping[str, list[Row]]
    created_edges: Mapping[Ends, list[Row]]

    def __len__(self) -> int:
        groups: Iterable[Mapping[str, list[Row]] | Mapping[Ends, list[Row]]] = (
            self.deleted_edges, self.deleted_nodes, self.created_nodes, self.changed_nodes, self.created_edges,
        )  # fmt: skip
        return sum(len(rows) for group in groups for rows in group.values())


@dataclass(frozen=True, slots=True)
class Contents:
    """A graph in the form in which two are compared: nodes by label and id, edges in bundles."""

    nodes: Mapping[str, Mapping[str, Properties]]
    edges: Mapping[Ends, Parallels]


def contents_of(graph: Graph) -> Contents:
    nodes: dict[str, dict[str, Properties]] = defaultdict(dict)
    label_of: dict[str, str] = {}
    for node in graph.nodes:
        nodes[node.label][node.id] = node.properties
        label_of[node.id] = node.label
    edges: dict[Ends, dict[Pair, list[Properties]]] = defaultdict(lambda: defaultdict(list))
    for edge in graph.edges:
        ends = Ends(edge.type, label_of[edge.source], label_of[edge.target])
        edges[ends][edge.source, edge.target].append(edge.properties)
    return Contents(nodes, edges)


def differences(stored: Contents, wanted: Contents) -> Differences:
    """What turns `stored` into `wanted`."""
    return Differences(
        deleted_edges={
            ends: [
                {"source": source, "target": target} for source, target in _other(bundles, wanted.edges.get(ends, {}))
            ]
            for ends, bundles in stored.edges.items()
        },
        deleted_nodes={
            label: [{"id": id} for id in nodes if id not in wanted.nodes.get(label, {})]
            for label, nodes in stored.nodes.items()
        },
        created_nodes={
            label: [_row(id, nodes[id]) for id in nodes if id not in stored.nodes.get(label, {})]
            for label, nodes in wanted.nodes.items()
        },
        changed_nodes={
            label: [_row(id, nodes[id]) for id in nodes if stored.nodes.get(label, {}).get(id, nodes[id]) != nodes[id]]
            for label, nodes in wanted.nodes.items()
        },
        created_edges={
            ends: list(_edge_rows(bundles, stored.edges.get(ends, {}))) for ends, bundles in wanted.edges.items()
        },
    )


def _other(bundles: Parallels, there: Parallels) -> Iterator[Pair]:
    """Pairs of nodes whose bundle over `there` is another one, or none."""
    for pair, parallels in bundles.items():
        if not _same(parallels, there.get(pair, [])):
            yield pair


def _same(first: list[Properties], second: list[Properties]) -> bool:
    if len(first) != len(second):
        return False
    return first == second or sorted(map(_sortable, first)) == sorted(map(_sortable, second))


def _sortable(properties: Properties) -> str:
    return repr(sorted(properties.items()))


def _edge_rows(bundles: Parallels, stored: Parallels) -> Iterator[Row]:
    for source, target in _other(bundles, stored):
        for properties in bundles[source, target]:
            yield {"source": source, "target": target, "properties": dict(properties)}


def _row(id: str, properties: Properties) -> Row:
    return {"id": id, "properties": dict(properties)}


def graph_of_contents(contents: Contents) -> tuple[list[Node], list[Edge]]:
    """The records of what a store holds."""
    nodes = [Node(label, id, properties) for label, ids in contents.nodes.items() for id, properties in ids.items()]
    edges = [
        Edge(ends.type, source, target, properties)
        for ends, bundles in contents.edges.items()
        for (source, target), parallels in bundles.items()
        for properties in parallels
    ]
    return nodes, edges

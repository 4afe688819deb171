"""What must change in the stored graph so that it equals another one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from referatgraf.store.graph import Edge, Graph, Node, Properties
from referatgraf.store.statements import Ends

Pair = tuple[str, str]
Nodes = Mapping[str, Properties]
Bundles = Mapping[Pair, list[Properties]]


@dataclass(frozen=True, slots=True)
class Contents:
    """A graph in the form in which two are compared: nodes by label and id, edges by their ends."""

    nodes: Mapping[str, Nodes]
    edges: Mapping[Ends, Bundles]


@dataclass(frozen=True, slots=True)
class Differences:
    """What to write, by label and by kind of edge.

    Edges have no key of their own: all edges of one type between two nodes are one bundle, and a bundle that differs
    is deleted and made anew. So nothing stands in the graph but what the ontology names.
    """

    deleted_edges: dict[Ends, list[Pair]] = field(default_factory=dict)
    deleted_nodes: dict[str, list[str]] = field(default_factory=dict)
    created_nodes: dict[str, list[Node]] = field(default_factory=dict)
    changed_nodes: dict[str, list[Node]] = field(default_factory=dict)
    created_edges: dict[Ends, list[Edge]] = field(default_factory=dict)

    def __len__(self) -> int:
        nodes = (self.deleted_nodes, self.created_nodes, self.changed_nodes)
        edges = (self.deleted_edges, self.created_edges)
        return sum(len(rows) for group in (*nodes, *edges) for rows in group.values())


def contents_of(graph: Graph, around: Mapping[str, str] | None = None) -> Contents:
    """The contents of a graph; `around` holds the labels of nodes beside it, by id: its relationships may end there."""
    nodes: dict[str, dict[str, Properties]] = defaultdict(dict)
    own: dict[str, str] = {}
    for node in graph.nodes:
        nodes[node.label][node.id] = node.properties
        own[node.id] = node.label
    beside = around or {}
    edges: dict[Ends, dict[Pair, list[Properties]]] = defaultdict(lambda: defaultdict(list))
    for edge in graph.edges:
        source, target = (own.get(end) or beside[end] for end in (edge.source, edge.target))
        ends = Ends(edge.type, source, target)
        edges[ends][edge.source, edge.target].append(edge.properties)
    return Contents(nodes, edges)


def differences(stored: Contents, wanted: Contents) -> Differences:
    """What turns `stored` into `wanted`."""
    changes = Differences({}, {}, {}, {}, {})
    for label in {**stored.nodes, **wanted.nodes}:
        before, after = stored.nodes.get(label, {}), wanted.nodes.get(label, {})
        changes.deleted_nodes[label] = [id for id in before if id not in after]
        changes.created_nodes[label] = [Node(label, id, after[id]) for id in after if id not in before]
        changes.changed_nodes[label] = [
            Node(label, id, after[id]) for id in after if id in before and before[id] != after[id]
        ]
    for ends in {**stored.edges, **wanted.edges}:
        old, new = stored.edges.get(ends, {}), wanted.edges.get(ends, {})
        changes.deleted_edges[ends] = list(_other(old, new))
        changes.created_edges[ends] = [
            Edge(ends.type, *pair, properties) for pair in _other(new, old) for properties in new[pair]
        ]
    return changes


def _other(bundles: Bundles, there: Bundles) -> Iterator[Pair]:
    """Pairs of nodes whose bundle is another one over there, or none."""
    return (pair for pair, bundle in bundles.items() if not _same(bundle, there.get(pair, [])))


def _same(first: list[Properties], second: list[Properties]) -> bool:
    if first == second or len(first) != len(second):
        return first == second
    return sorted(map(_sortable, first)) == sorted(map(_sortable, second))


def _sortable(properties: Properties) -> str:
    return repr(sorted(properties.items()))

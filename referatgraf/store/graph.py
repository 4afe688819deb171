"""What a graph is before it is stored: nodes and relationships as plain records, in one fixed order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

Value = str | int | float | bool | date | list[str]
Properties = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A node with its one label; `id` is unique over all labels, and not repeated in `properties`.

    A property that is not known is left out, never None and never an empty string.
    """

    label: str
    id: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship; `source` and `target` are ids of nodes.

    Several edges of one type may run between the same two nodes, as long as their properties differ.
    """

    type: str
    source: str
    target: str
    properties: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes sorted by (label, id) and edges by (type, source, target, properties), each once: equal facts, equal Graph.

    Made by `graph_of`, which sorts.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


def graph_of(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """The Graph of these nodes and edges in its fixed order; what is given twice counts once.

    >>> kommune = Node("Municipality", "municipality/0851", {"name": "Aalborg Kommune"})
    >>> region = Node("Body", "body/kkr-nord", {"name": "KKR Nordjylland"})
    >>> [node.id for node in graph_of([kommune, region, kommune], []).nodes]
    ['body/kkr-nord', 'municipality/0851']
    """
    node_of = {(node.label, node.id, _sortable(node.properties)): node for node in nodes}
    edge_of = {(edge.type, edge.source, edge.target, _sortable(edge.properties)): edge for edge in edges}
    return Graph(
        tuple(node_of[key] for key in sorted(node_of)),
        tuple(edge_of[key] for key in sorted(edge_of)),
    )


def _sortable(properties: Properties) -> tuple[tuple[str, str], ...]:
    return tuple((name, repr(properties[name])) for name in sorted(properties))

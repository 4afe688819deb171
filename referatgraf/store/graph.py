"""What a graph is before it is stored: nodes and relationships as plain records, in one fixed order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import TypeVar

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


Entry = TypeVar("Entry", Node, Edge)


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes sorted by (label, id) and edges by (type, source, target, properties), each once: equal facts, equal Graph.

    Made by `graph_of`, which sorts.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def __len__(self) -> int:
        return len(self.nodes) + len(self.edges)


def graph_of(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """The Graph of these nodes and edges in its fixed order; what is given twice counts once.

    >>> kommune = Node("Municipality", "municipality/0851", {"name": "Aalborg Kommune"})
    >>> region = Node("Body", "body/kkr-nord", {"name": "KKR Nordjylland"})
    >>> [node.id for node in graph_of([kommune, region, kommune], []).nodes]
    ['body/kkr-nord', 'municipality/0851']
    """
    return Graph(
        tuple(_in_order(nodes, lambda node: (node.label, node.id))),
        tuple(_in_order(edges, lambda edge: (edge.type, edge.source, edge.target))),
    )


def _in_order(entries: Iterable[Entry], key: Callable[[Entry], tuple[str, ...]]) -> Iterator[Entry]:
    """Each entry once, by key and then by properties, at which it looks only where keys are equal."""
    for _, group in groupby(sorted(entries, key=key), key):
        first, *others = group
        if others:
            by_properties = {_sortable(entry.properties): entry for entry in (first, *others)}
            yield from (by_properties[properties] for properties in sorted(by_properties))
        else:
            yield first


def _sortable(properties: Properties) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, repr(value)) for name, value in properties.items()))

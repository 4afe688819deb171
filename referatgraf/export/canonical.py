"""The whole graph as sorted JSON lines: the same facts give the same bytes, in whatever order they came."""

import json
from collections.abc import Iterator, Mapping
from datetime import date

from referatgraf.store.graph import Graph, Value


def canonical_lines(graph: Graph) -> Iterator[str]:
    """One JSON object a line for each node and each relationship, with sorted keys, in sorted order.

    >>> from referatgraf.store.graph import Graph, Node
    >>> list(canonical_lines(Graph((Node("Municipality", "municipality/0851", {"name": "Aalborg Kommune"}),))))
    ['{"id":"municipality/0851","label":"Municipality","properties":{"name":"Aalborg Kommune"}}']
    """
    nodes = [{"id": node.id, "label": node.label, "properties": _properties(node.properties)} for node in graph.nodes]
    edges = [
        {"source": edge.source, "target": edge.target, "type": edge.type, "properties": _properties(edge.properties)}
        for edge in graph.edges
    ]
    yield from sorted(_line(entry) for entry in [*nodes, *edges])


def _properties(properties: Mapping[str, Value]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in properties.items()}


def _line(entry: object) -> str:
    return json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

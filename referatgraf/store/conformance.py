"""Whether a graph keeps to the ontology: nothing is written that the ontology does not name."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from sys import intern

from referatgraf.errors import StoreError
from referatgraf.store.graph import Edge, Graph, Node, Properties
from referatgraf.store.ontology import Ontology, Property, PropertyType, RelationshipType
from referatgraf.store.parts import Parts

SHOWN = 5
PYTHON_TYPES: dict[PropertyType, type] = {
    "string": str, "integer": int, "float": float, "boolean": bool, "date": date,
}  # fmt: skip

Types = Mapping[str, PropertyType]


def demand_conformance(graph: Graph, ontology: Ontology, around: Mapping[str, str] | None = None) -> None:
    """Raises a StoreError that names the first entries of the graph which break the ontology.

    `around` holds the labels of nodes beside the graph, by id: its relationships may end there.
    """
    found = list(violations(graph, ontology, around))
    if found:
        more = f" (and {len(found) - SHOWN} more)" if len(found) > SHOWN else ""
        raise StoreError(f"The graph breaks graph/ontology.yml: {'; '.join(found[:SHOWN])}{more}.")


def demand_conformance_of(parts: Parts, ontology: Ontology) -> dict[str, str]:
    """The same for what is in no part, pack by pack; returned are the labels of its nodes, by id."""
    labels: dict[str, str] = {}
    for each in parts.shared():
        graph = each.graph
        demand_conformance(graph, ontology, labels)
        labels.update((intern(node.id), node.label) for node in graph.nodes)
    return labels


def violations(graph: Graph, ontology: Ontology, around: Mapping[str, str] | None = None) -> Iterator[str]:
    """Every breach in words.

    >>> from referatgraf.store.ontology import ontology
    >>> list(violations(Graph((Node("Persona", "person/ida"),)), ontology()))
    ["'person/ida' has the unknown label Persona"]
    """
    labels: dict[str, str] = {}
    beside = around or {}
    node_types = {known.label: _types(known.properties[1:]) for known in ontology.nodes}
    for node in graph.nodes:
        if node.id in labels or node.id in beside:
            yield f"two nodes have the id '{node.id}'"
        labels[node.id] = node.label
        yield from _of_node(node, node_types.get(node.label))
    edge_types = {known.name: (known, _types(known.properties)) for known in ontology.relationships}
    for edge in graph.edges:
        ends = [labels.get(end) or beside.get(end) for end in (edge.source, edge.target)]
        yield from _of_edge(edge, ends, edge_types.get(edge.type))


def _types(properties: tuple[Property, ...]) -> Types:
    return {entry.name: entry.type for entry in properties}


def _of_node(node: Node, known: Types | None) -> Iterator[str]:
    if not node.id:
        yield f"a {node.label} has no id"
    if known is None:
        yield f"'{node.id}' has the unknown label {node.label}"
        return
    for breach in _of_properties(node.properties, known):
        yield f"{node.label} '{node.id}' has {breach}"


def _of_edge(edge: Edge, ends: Sequence[str | None], known: tuple[RelationshipType, Types] | None) -> Iterator[str]:
    if known is None:
        yield f"{_name(edge)} has an unknown type"
        return
    relationship, types = known
    at = ((edge.source, relationship.sources), (edge.target, relationship.targets))
    for label, (end, fitting) in zip(ends, at, strict=True):
        if label is None:
            yield f"{_name(edge)} ends at '{end}', which is no node"
        elif label not in fitting:
            yield f"{_name(edge)} ends at a {label}"
    for breach in _of_properties(edge.properties, types):
        yield f"{_name(edge)} has {breach}"


def _name(edge: Edge) -> str:
    return f"({edge.source})-[{edge.type}]->({edge.target})"


def _of_properties(properties: Properties, known: Types) -> Iterator[str]:
    for name, value in properties.items():
        if name not in known:
            yield f"the unknown property '{name}'"
        elif type(value) is not PYTHON_TYPES.get(known[name]) and not _fits(value, known[name]):
            yield f"{name} = {value!r}, which is no {known[name]}"


def _fits(value: object, type: PropertyType) -> bool:
    if type == "strings":
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    if isinstance(value, (bool, datetime)):
        return type == "boolean" and isinstance(value, bool)
    return isinstance(value, PYTHON_TYPES[type])

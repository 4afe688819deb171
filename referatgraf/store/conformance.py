"""Whether a graph keeps to the ontology: nothing is written that the ontology does not name."""

from collections.abc import Iterator
from datetime import date, datetime

from referatgraf.errors import StoreError
from referatgraf.store.graph import Edge, Graph, Node, Properties
from referatgraf.store.ontology import NodeType, Ontology, Property, PropertyType, RelationshipType

SHOWN = 5
PYTHON_TYPES: dict[PropertyType, type] = {
    "string": str, "integer": int, "float": float, "boolean": bool, "date": date,
}  # fmt: skip


def demand_conformance(graph: Graph, ontology: Ontology) -> None:
    """Raises a StoreError that names the first entries of the graph which break the ontology."""
    found = list(violations(graph, ontology))
    if found:
        more = f" (and {len(found) - SHOWN} more)" if len(found) > SHOWN else ""
        raise StoreError(f"The graph breaks graph/ontology.yml: {'; '.join(found[:SHOWN])}{more}.")


def violations(graph: Graph, ontology: Ontology) -> Iterator[str]:
    """Every breach in words.

    >>> from referatgraf.store.ontology import ontology
    >>> list(violations(Graph((Node("Persona", "person/ida"),)), ontology()))
    ["'person/ida' has the unknown label Persona"]
    """
    label_of: dict[str, str] = {}
    node_types, relationship_types = ontology.node_types, ontology.relationship_types
    for node in graph.nodes:
        if node.id in label_of:
            yield f"two nodes have the id '{node.id}'"
        label_of[node.id] = node.label
        yield from _of_node(node, node_types.get(node.label))
    for edge in graph.edges:
        yield from _of_edge(edge, label_of, relationship_types.get(edge.type))


def _of_node(node: Node, known: NodeType | None) -> Iterator[str]:
    if not node.id:
        yield f"a {node.label} has no id"
    if known is None:
        yield f"'{node.id}' has the unknown label {node.label}"
    else:
        yield from _of_properties(node.properties, known.properties[1:], f"{node.label} '{node.id}'")


def _of_edge(edge: Edge, label_of: dict[str, str], known: RelationshipType | None) -> Iterator[str]:
    where = f"({edge.source})-[{edge.type}]->({edge.target})"
    if known is None:
        yield f"{where} has an unknown type"
        return
    for end, labels in ((edge.source, known.sources), (edge.target, known.targets)):
        if end not in label_of:
            yield f"{where} ends at '{end}', which is no node"
        elif label_of[end] not in labels:
            yield f"{where} ends at a {label_of[end]}"
    yield from _of_properties(edge.properties, known.properties, where)


def _of_properties(properties: Properties, known: tuple[Property, ...], where: str) -> Iterator[str]:
    type_of: dict[str, PropertyType] = {entry.name: entry.type for entry in known}
    for name, value in properties.items():
        if name not in type_of:
            yield f"{where} has the unknown property '{name}'"
        elif not _fits(value, type_of[name]):
            yield f"{where} has {name} = {value!r}, which is no {type_of[name]}"


def _fits(value: object, type: PropertyType) -> bool:
    if type == "strings":
        return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
    if isinstance(value, (bool, datetime)):
        return type == "boolean" and isinstance(value, bool)
    return isinstance(value, PYTHON_TYPES[type])

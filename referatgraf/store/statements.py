"""The Cypher that builds a graph, made from the ontology: constraints, reads and writes per label and relationship.

A row of a write is a list, its values in the order of the ontology's properties: half as much to send as with names.
"""

from typing import LiteralString, NamedTuple

from referatgraf.store.ontology import NodeType, Ontology, Property, RelationshipType

PART = 12
"""Characters at the start of an id by which rows are gathered: some hundred of them, for most kinds of node."""
EDGE = "labels(source)[0], labels(target)[0], source.id, target.id, properties(edge)"
SPAN = "MATCH (node:Passage) WHERE node.id >= $first AND node.id < $end"


class Ends(NamedTuple):
    """A relationship with the labels at its two ends: what one write statement is made for."""

    type: str
    source: str
    target: str


def as_cypher(text: str) -> LiteralString:
    """The text as the driver's types want it; values never stand in it, they travel as parameters."""
    return text  # pyright: ignore[reportReturnType]  mypy takes LiteralString for str and would call a cast redundant


def constraints(ontology: Ontology) -> list[str]:
    """One uniqueness constraint a label, on its id."""
    return [
        f"CREATE CONSTRAINT {node.label.lower()}_id IF NOT EXISTS FOR (node:{node.label}) REQUIRE node.id IS UNIQUE"
        for node in ontology.nodes
    ]


def any_node(label: str) -> str:
    return f"MATCH (node:{label}) RETURN node.id AS id LIMIT 1"


def read_nodes(label: str) -> str:
    """Rows of [id, properties], many in one record: the driver spends most of its time on records."""
    return f"MATCH (node:{label}) {_listed('node.id', 'node', 'node.id, properties(node)')}"


def read_edges(type: str, source: str) -> str:
    """Rows of [labels of source and target, ids of source and target, properties], as above."""
    return f"MATCH (source:{source})-[edge:{type}]->(target) {_listed('target.id', 'source, edge, target', EDGE)}"


def read_passages() -> str:
    """Rows as in `read_nodes` of the passages from the id `$first` up to `$end`."""
    return f"{SPAN} {_listed('node.id', 'node', 'node.id, properties(node)')}"


def read_edges_of_passages(type: str, *, outgoing: bool) -> str:
    """Rows as in `read_edges`, of the same passages."""
    passage = "source" if outgoing else "target"
    edges = f"MATCH (source)-[edge:{type}]->(target)"
    return f"{SPAN} WITH node AS {passage} {edges} {_listed(f'{passage}.id', 'source, edge, target', EDGE)}"


def create_nodes(node: NodeType) -> str:
    """A row holds the values of `node.properties`, the id first."""
    return f"UNWIND $rows AS row CREATE (:{node.label} {_map(node.properties, start=0)})"


def change_nodes(node: NodeType) -> str:
    """Rows as in `create_nodes`; a property that is None in the row goes."""
    changes = ", ".join(f"node.{entry.name} = row[{place}]" for place, entry in enumerate(node.properties) if place)
    return f"UNWIND $rows AS row MATCH (node:{node.label} {{id: row[0]}}) SET {changes}"


def delete_nodes(label: str) -> str:
    return f"UNWIND $rows AS row MATCH (node:{label} {{id: row[0]}}) DETACH DELETE node"


def create_edges(ends: Ends, relationship: RelationshipType) -> str:
    """A row holds the ids of both ends, then the values of `relationship.properties`."""
    properties = _map(relationship.properties, start=2)
    return f"{_match_ends(ends)} CREATE (source)-[:{ends.type} {properties}]->(target)"


def delete_edges(ends: Ends) -> str:
    """Deletes every edge of this type between the two nodes of a row."""
    return f"{_match_ends(ends)} MATCH (source)-[edge:{ends.type}]->(target) DELETE edge"


def _listed(id: str, names: str, values: str) -> str:
    return f"WITH left({id}, {PART}) AS part, {names} RETURN part, collect([{values}]) AS rows"


def _match_ends(ends: Ends) -> str:
    return (
        f"UNWIND $rows AS row MATCH (source:{ends.source} {{id: row[0]}}) MATCH (target:{ends.target} {{id: row[1]}})"
    )


def _map(properties: tuple[Property, ...], *, start: int) -> str:
    entries = ", ".join(f"{entry.name}: row[{place}]" for place, entry in enumerate(properties, start))
    return f"{{{entries}}}"

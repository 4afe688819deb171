"""The Cypher that builds a graph, made from the ontology: constraints, reads and writes per label and relationship."""

from typing import LiteralString, NamedTuple

from referatgraf.store.ontology import Ontology


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


def read_nodes(label: str) -> str:
    return f"MATCH (node:{label}) RETURN node.id AS id, properties(node) AS properties"


def read_edges(type: str, source: str) -> str:
    return (
        f"MATCH (source:{source})-[edge:{type}]->(target) "
        "RETURN source.id AS source, labels(target)[0] AS label, target.id AS target, properties(edge) AS properties"
    )


def create_nodes(label: str) -> str:
    return f"UNWIND $rows AS row CREATE (node:{label} {{id: row.id}}) SET node += row.properties"


def change_nodes(label: str) -> str:
    """Replaces all properties; those that are no longer there go."""
    return f"UNWIND $rows AS row MATCH (node:{label} {{id: row.id}}) SET node = row.properties SET node.id = row.id"


def delete_nodes(label: str) -> str:
    return f"UNWIND $rows AS row MATCH (node:{label} {{id: row.id}}) DETACH DELETE node"


def create_edges(ends: Ends) -> str:
    return f"{_match_ends(ends)} CREATE (source)-[edge:{ends.type}]->(target) SET edge += row.properties"


def delete_edges(ends: Ends) -> str:
    """Deletes every edge of this type between the two nodes of a row."""
    return f"{_match_ends(ends)} MATCH (source)-[edge:{ends.type}]->(target) DELETE edge"


def _match_ends(ends: Ends) -> str:
    return (
        "UNWIND $rows AS row "
        f"MATCH (source:{ends.source} {{id: row.source}}) MATCH (target:{ends.target} {{id: row.target}})"
    )

"""The ontology as a page for people: docs/model.md."""

from collections.abc import Iterator

from referatgraf.store.ontology import NodeType, Ontology, Property, RelationshipType

OPENING = """\
# What the graph may say

This page is made from `graph/ontology.yml` (a test holds it to that); change that file, not this one.

Every node has one label and a string `id` that is made from content and stays the same however often the graph is
rebuilt. A property that is not known is not there; a date is there only where the whole day is known. `evidence` on a
relationship is a list of `Passage` ids: the sentences it was read from.

One node stands outside the model: `(:GraphState {id: 'state'})` holds the revision of the ledger that the graph was
made from, and digests of the parts in which its passages were written. It has no relationships.
"""


def model_page(ontology: Ontology) -> str:
    """The text of docs/model.md."""
    return "\n".join([OPENING, "## Nodes", *_nodes(ontology), "", "## Relationships", *_relationships(ontology), ""])


def _nodes(ontology: Ontology) -> Iterator[str]:
    for node in ontology.nodes:
        yield from _node(node)


def _node(node: NodeType) -> Iterator[str]:
    yield from ("", f"### {node.label}", "", node.description, "")
    yield from _table(node.properties)


def _relationships(ontology: Ontology) -> Iterator[str]:
    for relationship in ontology.relationships:
        yield from _relationship(relationship)


def _relationship(relationship: RelationshipType) -> Iterator[str]:
    pattern = f"(:{'|'.join(relationship.sources)})-[:{relationship.name}]->(:{'|'.join(relationship.targets)})"
    yield from ("", f"### {relationship.name}", "", f"`{pattern}`", "", relationship.description)
    if relationship.properties:
        yield ""
        yield from _table(relationship.properties)


def _table(properties: tuple[Property, ...]) -> Iterator[str]:
    yield "| property | type | meaning |"
    yield "|---|---|---|"
    for entry in properties:
        yield f"| `{entry.name}` | {entry.type} | {entry.description} |"

"""The ontology: which labels, relationships and properties the graph may hold, read from `graph/ontology.yml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from referatgraf import knowledge
from referatgraf.errors import KnowledgeError

PropertyType = Literal["string", "integer", "float", "boolean", "date", "strings"]
PROPERTY_TYPES: tuple[str, ...] = get_args(PropertyType)


@dataclass(frozen=True, slots=True)
class Property:
    name: str
    type: PropertyType
    description: str


ID = Property("id", "string", "Its stable id, made from content.")
EVIDENCE = Property("evidence", "strings", "Ids of the Passages in which it stands.")


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label; `properties` begin with `id`."""

    label: str
    description: str
    properties: tuple[Property, ...]


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A relationship that runs from one of `sources` to one of `targets`; its properties may end with `evidence`."""

    name: str
    description: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    properties: tuple[Property, ...]

    @property
    def ends(self) -> tuple[str, ...]:
        return (*self.sources, *self.targets)


@dataclass(frozen=True, slots=True)
class Ontology:
    nodes: tuple[NodeType, ...]
    relationships: tuple[RelationshipType, ...]

    @property
    def node_types(self) -> dict[str, NodeType]:
        return {node.label: node for node in self.nodes}

    @property
    def relationship_types(self) -> dict[str, RelationshipType]:
        return {relationship.name: relationship for relationship in self.relationships}


@cache
def ontology() -> Ontology:
    """The ontology of `graph/ontology.yml`.

    >>> [node.label for node in ontology().nodes][:3]
    ['Person', 'Party', 'Municipality']
    """
    return load_ontology(knowledge.folder("graph") / "ontology.yml")


def load_ontology(path: Path) -> Ontology:
    """Reads and checks an ontology; a KnowledgeError names the file and the entry that breaks the rules."""
    content = _mapping(knowledge.load_yaml(path), f"{path.name}")
    try:
        nodes = tuple(_nodes(_mapping(content.get("nodes"), "nodes")))
        labels = {node.label for node in nodes}
        relationships = tuple(_relationships(_mapping(content.get("relationships"), "relationships"), labels))
    except KnowledgeError as error:
        raise KnowledgeError(f"{path}: {error}") from error
    return Ontology(nodes, relationships)


def _nodes(entries: Mapping[str, object]) -> Iterator[NodeType]:
    for label, entry in entries.items():
        if not (label.isalpha() and label[0].isupper() and not label.isupper()):
            raise KnowledgeError(f"nodes.{label}: a label is written in PascalCase.")
        fields = _fields(entry, f"nodes.{label}", {"description", "properties"})
        properties = _properties(fields.get("properties", {}), f"nodes.{label}.properties")
        yield NodeType(label, _text(fields, f"nodes.{label}"), (ID, *properties))


def _relationships(entries: Mapping[str, object], labels: set[str]) -> Iterator[RelationshipType]:
    for name, entry in entries.items():
        where = f"relationships.{name}"
        if not (name.isupper() and name.replace("_", "").isalpha()):
            raise KnowledgeError(f"{where}: a relationship is written in UPPER_CASE.")
        fields = _fields(entry, where, {"description", "from", "to", "evidence", "properties"})
        properties = _properties(fields.get("properties", {}), f"{where}.properties")
        if fields.get("evidence") is True:
            properties = (*properties, EVIDENCE)
        sources, targets = (_ends(fields.get(end), f"{where}.{end}", labels) for end in ("from", "to"))
        yield RelationshipType(name, _text(fields, where), sources, targets, properties)


def _properties(entries: object, where: str) -> tuple[Property, ...]:
    return tuple(_property(name, entry, where) for name, entry in _mapping(entries, where).items())


def _property(name: str, entry: object, where: str) -> Property:
    fields = _fields(entry, f"{where}.{name}", {"type", "description"})
    if name in (ID.name, EVIDENCE.name) or not name.isidentifier() or name != name.lower():
        raise KnowledgeError(f"{where}.{name}: a property is written in snake_case; id and evidence are given.")
    if fields.get("type") not in PROPERTY_TYPES:
        raise KnowledgeError(f"{where}.{name}: type is {fields.get('type')!r}; use {', '.join(PROPERTY_TYPES)}.")
    return Property(name, cast(PropertyType, fields["type"]), _text(fields, f"{where}.{name}"))


def _ends(value: object, where: str, labels: set[str]) -> tuple[str, ...]:
    ends = value if isinstance(value, list) else []
    unknown = [str(label) for label in ends if label not in labels]
    if not ends or unknown:
        raise KnowledgeError(f"{where}: {', '.join(unknown) or 'nothing'} stands where labels of nodes belong.")
    return tuple(ends)


def _fields(entry: object, where: str, known: set[str]) -> Mapping[str, object]:
    fields = _mapping(entry, where)
    if surplus := sorted(set(fields) - known):
        raise KnowledgeError(f"{where}: '{surplus[0]}' is none of {', '.join(sorted(known))}.")
    return fields


def _text(fields: Mapping[str, object], where: str) -> str:
    description = fields.get("description")
    if not isinstance(description, str) or not description.strip():
        raise KnowledgeError(f"{where}: a description is missing.")
    return description


def _mapping(value: object, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise KnowledgeError(f"{where}: a mapping of names belongs here.")
    return value

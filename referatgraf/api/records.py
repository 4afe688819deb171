"""Rows of the store as the types of the API."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from strawberry.schema import BaseSchema
from strawberry.types.base import StrawberryObjectDefinition

from referatgraf.api.loading import Row, as_row
from referatgraf.api.statements import Path


@dataclass(frozen=True, slots=True)
class Tie:
    """A relationship with properties of its own: its type in the API, its two ends, and what else it holds.

    `renamed` says under which other name the type holds a property.
    """

    type_name: str
    source: str
    target: str
    constants: Mapping[str, object] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)


TIES: dict[str, Tie] = {
    "SEATED_IN": Tie("Seat", "person", "body"),
    "ATTENDED": Tie("Attendance", "person", "meeting", {"status": "present"}),
    "ABSENT_FROM": Tie("Attendance", "person", "meeting", {"status": "absent"}),
    "SUBSTITUTED_FOR": Tie("Substitution", "substitute", "substituted", renamed={"meeting": "meeting_id"}),
    "AFFILIATED_WITH": Tie("Affiliation", "person", "party"),
    "REPRESENTS": Tie("Representation", "person", "municipality"),
    "HAS_ROLE": Tie("Role", "person", "held_in"),
    "REPORTED_ON": Tie("Report", "person", "item"),
    "RELATED_TO": Tie("Relation", "subject", "object"),
}


def node(schema: BaseSchema, label: str, properties: Mapping[str, object]) -> Any:  # noqa: ANN401  a type of model.py
    """A node as the type of its label."""
    return _made(_type(schema, label), properties)


def neighbour(schema: BaseSchema, start: object, step: Path, row: Row) -> Any:  # noqa: ANN401  a type of model.py
    """What lies at the end of a step: the relationship, where it has properties of its own, or the node."""
    labels = row["labels"]
    label = str(labels[0]) if isinstance(labels, list) else ""
    end = node(schema, label, as_row(row["node"]))
    tie = TIES.get(str(row["type"]))
    if tie is None:
        return end
    source, target = (end, start) if step.backwards else (start, end)
    properties = as_row(row["tie"])
    held = {tie.renamed.get(name, name): value for name, value in properties.items()}
    ends = {tie.source: source, tie.target: target, "passage_ids": properties.get("evidence", [])}
    return _made(_type(schema, tie.type_name), held | ends | dict(tie.constants))


def evidence(schema: BaseSchema, row: Row) -> Any:  # noqa: ANN401  a type of model.py
    """A sentence as evidence; where no words of the fact's own are known, the whole sentence is the quote."""
    passage, tie = as_row(row["passage"]), as_row(row.get("tie"))
    held = {"quote": passage.get("text", ""), **passage, **tie}
    sources = {
        "passage": node(schema, "Passage", passage),
        "document": node(schema, "Document", as_row(row["document"])),
    }
    return _made(_type(schema, "Evidence"), held | sources)


def _type(schema: BaseSchema, name: str) -> type[Any]:  # Any: the types of model.py have no common base
    definition = schema.get_type_by_name(name)
    if not isinstance(definition, StrawberryObjectDefinition):
        raise LookupError(f"The graph holds a node that the API does not know: '{name}' is no type of its schema.")
    return definition.origin


def _made(made: type[Any], held: Mapping[str, object]) -> object:  # Any: see _type
    return made(**{name: held[name] for name in _names(made) & held.keys()})


def _names(made: type[Any]) -> frozenset[str]:  # Any: see _type
    return frozenset(one.name for one in fields(made) if one.init)

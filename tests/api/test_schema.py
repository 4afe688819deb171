from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLInterfaceType, GraphQLObjectType, build_schema, get_named_type
from strawberry.utils.str_converters import to_camel_case

from referatgraf import knowledge
from referatgraf.api import model
from referatgraf.api.records import TIES
from referatgraf.api.schema import printed
from referatgraf.api.statements import LABELS
from referatgraf.api.statements import Path as Step

ROOT = Path(__file__).parents[2]
ONTOLOGY: dict[str, dict[str, Any]] = knowledge.load_yaml(ROOT / "graph" / "ontology.yml")  # Any: YAML
SCHEMA = build_schema(printed())
SCALARS = {
    "string": "String",
    "strings": "String",
    "integer": "Int",
    "float": "Float",
    "boolean": "Boolean",
    "date": "Date",
}
FOR_THE_INDEX = "search"
"""A property that exists to be searched in, not to be read."""


def object_type(name: str) -> GraphQLObjectType:
    found = SCHEMA.get_type(name)
    assert isinstance(found, GraphQLObjectType), f"the API has no type {name}"
    return found


def test_the_printed_schema_is_the_one_in_graphql() -> None:
    held = (ROOT / "graphql" / "schema.graphql").read_text(encoding="utf-8")
    assert held == printed(), "run: python -m referatgraf.api.schema > graphql/schema.graphql"


def test_every_node_of_the_ontology_is_a_type() -> None:
    assert set(LABELS) == set(ONTOLOGY["nodes"])


@pytest.mark.parametrize("label", LABELS)
def test_a_node_has_its_properties_with_their_types_and_meanings(label: str) -> None:
    node, fields = ONTOLOGY["nodes"][label], object_type(label).fields
    assert object_type(label).description == node["description"]
    assert "id" in fields
    for name, entry in node["properties"].items():
        if name == FOR_THE_INDEX:
            assert name not in fields
            continue
        field = fields[to_camel_case(name)]
        assert get_named_type(field.type).name == SCALARS[entry["type"]]
        assert ("[" in str(field.type)) == (entry["type"] == "strings")
        assert field.description == entry["description"]


@pytest.mark.parametrize("label", [label for label in LABELS if label not in {"Document", "Passage"}])
def test_every_fact_has_evidence(label: str) -> None:
    assert str(object_type(label).fields["evidence"].type) == "[Evidence!]!"


def test_every_relationship_with_properties_is_a_type_that_has_them() -> None:
    with_properties = {name for name, entry in ONTOLOGY["relationships"].items() if "properties" in entry}
    assert with_properties == {*TIES, "EVIDENCED_BY"}
    for relationship, tie in TIES.items():
        fields = object_type(tie.type_name).fields
        assert "evidence" in fields
        assert {to_camel_case(name) for name in ONTOLOGY["relationships"][relationship]["properties"]} <= set(fields)


def steps() -> Iterator[tuple[str, str, Step]]:
    for label in LABELS:
        for field in getattr(model, label).__strawberry_definition__.fields:
            if isinstance(field.metadata.get("path"), Step):
                yield label, field.name, field.metadata["path"]


def test_every_step_goes_where_the_ontology_lets_it() -> None:
    for label, name, step in steps():
        for relationship in step.types:
            entry = ONTOLOGY["relationships"][relationship]
            assert label in entry["to" if step.backwards else "from"], f"{label}.{name} follows {step}"


def test_every_relationship_can_be_followed_from_both_ends() -> None:
    followed = {(label, relationship, step.backwards) for label, _, step in steps() for relationship in step.types}
    for relationship, entry in ONTOLOGY["relationships"].items():
        if relationship == "EVIDENCED_BY":
            continue
        for label in entry["from"]:
            assert (label, relationship, False) in followed, f"no field of {label} follows {relationship}"
        for label in entry["to"]:
            assert (label, relationship, True) in followed, f"no field of {label} comes back along {relationship}"


def test_the_types_of_the_schema_say_what_they_are() -> None:
    for name, found in SCHEMA.type_map.items():
        if isinstance(found, GraphQLObjectType | GraphQLInterfaceType) and not name.startswith("__"):
            assert found.description, f"{name} has no description"

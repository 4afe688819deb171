"""The schema, with what every name means taken from the ontology; `python -m referatgraf.api.schema` prints it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import strawberry
from graphql import GraphQLError
from strawberry.extensions import MaxTokensLimiter
from strawberry.schema.config import StrawberryConfig
from strawberry.types import ExecutionContext
from strawberry.types.base import StrawberryObjectDefinition
from strawberry.types.field import StrawberryField

from referatgraf import knowledge
from referatgraf.api import model
from referatgraf.api.limits import MAX_TOKENS, SizeLimit
from referatgraf.api.query import Query
from referatgraf.api.records import TIES
from referatgraf.api.statements import LABELS, Path

Properties = Mapping[str, Mapping[str, Any]]  # Any: a part of the ontology, which is YAML


class Schema(strawberry.Schema):
    """A schema that leaves errors to the router, which tells them apart and logs those that are ours."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        pass


@cache
def make_schema() -> Schema:
    """The one schema of the API."""
    _describe()
    return Schema(
        query=Query,
        types=[model.Person, model.Party, model.Municipality, model.Organisation, model.Body],
        extensions=[lambda: MaxTokensLimiter(max_token_count=MAX_TOKENS), SizeLimit],
        config=StrawberryConfig(disable_field_suggestions=False),
    )


def printed() -> str:
    """The schema in the GraphQL schema language, as it stands in `graphql/schema.graphql`."""
    return make_schema().as_str() + "\n"


def _describe() -> None:
    ontology = knowledge.load_yaml(knowledge.folder("graph") / "ontology.yml")
    for label in LABELS:
        _describe_type(_definition(label), ontology["nodes"][label])
    for relationship, tie in TIES.items():
        _describe_type(_definition(tie.type_name), ontology["relationships"][relationship])
    _describe_type(_definition("Evidence"), ontology["relationships"]["EVIDENCED_BY"])
    _describe_type(_definition("Evidence"), ontology["nodes"]["Passage"])
    _describe_type(_definition("Tenure"), ontology["relationships"]["SEATED_IN"])
    for field in _fields():
        step = field.metadata.get("path")
        if isinstance(step, Path):
            told = " ".join(ontology["relationships"][name]["description"] for name in step.types)
            field.description = f"Seen from the other end: {told}" if step.backwards else told


def _describe_type(definition: StrawberryObjectDefinition, entry: Mapping[str, Any]) -> None:  # Any: YAML
    definition.description = definition.description or entry["description"]
    properties: Properties = entry.get("properties", {})
    for field in definition.fields:
        if field.python_name in properties and not field.description:
            field.description = properties[field.python_name]["description"]


def _fields() -> Iterator[StrawberryField]:
    for found in vars(model).values():
        definition = getattr(found, "__strawberry_definition__", None)
        if isinstance(definition, StrawberryObjectDefinition):
            yield from definition.fields


def _definition(name: str) -> StrawberryObjectDefinition:
    definition: StrawberryObjectDefinition = getattr(model, name).__strawberry_definition__
    return definition


if __name__ == "__main__":
    print(printed(), end="")

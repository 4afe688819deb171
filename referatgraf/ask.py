"""The catalogue of questions in `cypher/`: what there is to ask, and the answers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

import yaml

from referatgraf import knowledge
from referatgraf.errors import KnowledgeError, QuestionError
from referatgraf.store.graph import Edge, Graph, Node, Properties, graph_of
from referatgraf.store.store import Store

ParameterType = Literal["string", "integer", "float", "boolean", "date", "strings"]
MARK = "//"
ID = re.compile(r"(?:person|body|organisation)/\S+\Z")
KNOWN = "MATCH (node:Person|Body|Organisation {id: $id}) RETURN node.id AS id"
TRUTHS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def _as_it_is(id: str) -> str | None:
    return id


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be told; without a `default` it must be told (`required`)."""

    name: str
    type: ParameterType
    meaning: str
    default: object = None
    required: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A small graph and the rows that the question gives over it, values in the order of the columns."""

    graph: Graph
    parameters: Mapping[str, str]
    rows: tuple[tuple[object, ...], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One file of `cypher/`: `columns` are names with meanings, `statement` is the whole file."""

    name: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    example: Example
    statement: str


@cache
def questions() -> tuple[Question, ...]:
    """The catalogue, sorted by name; a KnowledgeError names the file that breaks its rules.

    >>> [question.name for question in questions()][:2]
    ['appointments', 'changed-decisions']
    """
    return tuple(load_question(path) for path in sorted(knowledge.folder("cypher").glob("*.cypher")))


def find_question(name: str) -> Question:
    """The question of that name; a QuestionError lists what there is."""
    for question in questions():
        if question.name == name:
            return question
    known = ", ".join(question.name for question in questions())
    raise QuestionError(f"There is no question '{name}' in cypher/. Ask one of: {known}.")


def ask(
    store: Store,
    name: str,
    parameters: Mapping[str, str] | None = None,
    *,
    current: Callable[[str], str | None] = _as_it_is,
) -> list[dict[str, object]]:
    """The rows of a question, each a mapping of its columns; parameters come as text, as from a command line.

    `current` gives the id of today for one that the graph no longer knows.
    """
    question = find_question(name)
    values = values_of(question, parameters or {})
    for parameter, value in values.items():
        if isinstance(value, str) and ID.match(value) and not store.query(KNOWN, {"id": value}):
            values[parameter] = current(value) or value
    return store.query(question.statement, values)


def values_of(question: Question, given: Mapping[str, str]) -> dict[str, object]:
    """The statement's parameters: what was given, in its type, and the defaults of the rest."""
    known = ", ".join(parameter.name for parameter in question.parameters) or "none"
    if "as_of" in given and not any(parameter.name == "as_of" for parameter in question.parameters):
        raise QuestionError(f"'{question.name}' asks nothing of a day: leave out --as-of. It takes: {known}.")
    if unknown := sorted(set(given) - {parameter.name for parameter in question.parameters}):
        raise QuestionError(f"'{question.name}' has no parameter '{unknown[0]}'. It takes: {known}.")
    values: dict[str, object] = {}
    for parameter in question.parameters:
        if parameter.name in given:
            values[parameter.name] = _value(parameter, given[parameter.name], question.name)
        elif parameter.required:
            raise QuestionError(
                f"'{question.name}' needs {parameter.name}: {parameter.meaning} Add --param {parameter.name}=…"
            )
        else:
            values[parameter.name] = parameter.default
    return values


def _value(parameter: Parameter, text: str, question: str) -> object:
    try:
        match parameter.type:
            case "integer":
                return int(text)
            case "float":
                return float(text)
            case "boolean":
                return TRUTHS[text.strip().lower()]
            case "date":
                return date.fromisoformat(text)
            case "strings":
                return [part.strip() for part in text.split(",") if part.strip()]
            case "string":
                return text
    except (ValueError, KeyError) as error:
        hint = {"date": " such as 2023-06-16", "boolean": ": true or false"}.get(parameter.type, "")
        raise QuestionError(
            f"'{question}' takes {parameter.name} as {parameter.type}{hint}; '{text}' is none."
        ) from error


def load_question(path: Path) -> Question:
    """Reads one file: its first comment is the question, an empty line, and a YAML description; then the Cypher."""
    text = path.read_text(encoding="utf-8")
    opening = _opening_comment(text)
    question, _, description = opening.partition("\n\n")
    try:
        entries = yaml.load(description, Loader=yaml.CSafeLoader)
        return Question(
            name=path.stem,
            question=" ".join(question.split()),
            parameters=tuple(_parameter(name, entry) for name, entry in (entries["parameters"] or {}).items()),
            columns=dict(entries["columns"]),
            example=_example(entries["example"]),
            statement=text,
        )
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(f"{path}: the opening comment cannot be read: {error!r}") from error


def _opening_comment(text: str) -> str:
    lines = text.splitlines()
    end = next((number for number, line in enumerate(lines) if not line.startswith(MARK)), len(lines))
    return "\n".join(line.removeprefix(MARK).removeprefix(" ").rstrip() for line in lines[:end])


def _parameter(name: str, entry: Mapping[str, object]) -> Parameter:
    if entry["type"] not in get_args(ParameterType):
        raise ValueError(f"{name}: type is none of {', '.join(get_args(ParameterType))}")
    kind = cast(ParameterType, entry["type"])
    return Parameter(name, kind, str(entry["meaning"]), entry.get("default"), required="default" not in entry)


def _example(entry: Mapping[str, Any]) -> Example:  # Any: the shape of YAML, which graph_of and the tests check
    nodes = [Node(label, str(id), _properties(rest)) for label, id, *rest in entry["nodes"]]
    edges = [Edge(kind, str(source), str(target), _properties(rest)) for source, kind, target, *rest in entry["edges"]]
    return Example(
        graph=graph_of(nodes, edges),
        parameters={name: str(value) for name, value in (entry["parameters"] or {}).items()},
        rows=tuple(tuple(row) for row in entry["rows"]),
    )


def _properties(rest: list[Properties]) -> Properties:
    return rest[0] if rest else {}

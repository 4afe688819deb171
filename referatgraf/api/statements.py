"""The Cypher that the API asks with, put together from the ontology's own names; values travel as parameters."""

from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

Label = Literal[
    "Person", "Party", "Municipality", "Organisation", "Body", "Meeting", "AgendaItem", "Case", "Proposal",
    "Decision", "Appointment", "Document", "Passage",
]  # fmt: skip
LABELS: tuple[Label, ...] = get_args(Label)

SEARCHED: dict[Label, str] = {
    "Person": "person_ft",
    "Body": "body_ft",
    "Organisation": "organisation_ft",
    "Decision": "decision_ft",
}
"""The full-text index of each label that `search` looks through."""

NUMBERED = "toInteger(split(node.number, '.')[0]), coalesce(toInteger(split(node.number, '.')[1]), 0), node.id"
ORDER: dict[str, str] = {
    "HAS_ITEM": NUMBERED,
    "PART_OF_ITEM": NUMBERED,
    "PROPOSES": "node.ordinal, node.id",
    "DECIDES": "node.ordinal, node.id",
}
"""In what order a relationship's nodes come, where it is not that of their ids."""


@dataclass(frozen=True, slots=True)
class Path:
    """One step in the graph: along relationships of these types, forwards or backwards."""

    types: tuple[str, ...]
    backwards: bool = False

    def __str__(self) -> str:
        tie = f"-[tie:{'|'.join(self.types)}]-"
        return f"<{tie}" if self.backwards else f"{tie}>"


def path(arrow: str) -> Path:
    """A step as it is drawn.

    >>> path("ATTENDED|ABSENT_FROM->")
    Path(types=('ATTENDED', 'ABSENT_FROM'), backwards=False)
    >>> str(path("<-SEATED_IN"))
    '<-[tie:SEATED_IN]-'
    """
    return Path(tuple(arrow.removeprefix("<-").removesuffix("->").split("|")), backwards=arrow.startswith("<-"))


TENURES = frozenset({"SEATED_IN", "AFFILIATED_WITH", "REPRESENTS", "HAS_ROLE"})
HELD = """WHERE $as_of IS NULL OR coalesce(tie.valid_from, tie.first_seen) <= $as_of
        AND (tie.valid_to >= $as_of OR tie.valid_to IS NULL
             AND (tie.over_by IS NULL OR tie.over_by > $as_of OR tie.last_seen >= $as_of))"""
"""What was held on the day $as_of, as far as is known."""


def lasts(step: Path) -> bool:
    """Whether the step leads along tenures, which can be asked for by a day."""
    return TENURES.issuperset(step.types)


@cache
def neighbours(label: Label, step: Path) -> str:
    """Rows (id, tie, type, label, node): what lies one step from each of $ids, at most $first a start, $most in all.

    Of tenures only those that were held on the day $as_of, if it is given.
    """
    order = ORDER.get(step.types[0], "node.id")
    held = HELD if lasts(step) else ""
    return f"""
UNWIND $ids AS id
MATCH (start:{label} {{id: id}})
CALL (start) {{ MATCH (start){step}(node) {held} RETURN tie, node ORDER BY {order} LIMIT $first }}
RETURN id, properties(tie) AS tie, type(tie) AS type, labels(node) AS labels, properties(node) AS node
LIMIT $most
"""


@cache
def evidence_of(label: Label) -> str:
    """Rows (id, tie, passage, document): where each of $ids stands, in the order of the text."""
    return f"""
UNWIND $ids AS id
MATCH (start:{label} {{id: id}})
CALL (start) {{
  MATCH (start)-[tie:EVIDENCED_BY]->(passage:Passage)-[:FROM_DOCUMENT]->(document:Document)
  RETURN tie, passage, document ORDER BY document.name, document.id, tie.start, passage.id LIMIT $first
}}
RETURN id, properties(tie) AS tie, properties(passage) AS passage, properties(document) AS document
LIMIT $most
"""


PASSAGES = """
UNWIND $ids AS id
MATCH (passage:Passage {id: id})-[:FROM_DOCUMENT]->(document:Document)
RETURN id, properties(passage) AS passage, properties(document) AS document
"""
"""Rows (id, passage, document) of $ids."""


@cache
def by_id(label: Label) -> str:
    """Rows (id, node) of $ids."""
    return f"UNWIND $ids AS id MATCH (node:{label} {{id: id}}) RETURN id, properties(node) AS node"


NAME = "toLower(node.name) CONTAINS toLower($value)"
NAME_FOLDED = "node.search CONTAINS $value"
OUTCOME = "$value IN node.outcomes"


@cache
def listing(label: Label, condition: str | None = None) -> str:
    """Rows (node): $first nodes whose ids follow $after and that meet the condition, one of those above."""
    where = f"node.id > $after AND {condition}" if condition else "node.id > $after"
    return f"MATCH (node:{label}) WHERE {where} RETURN properties(node) AS node ORDER BY node.id LIMIT $first"


@cache
def full_text(label: Label) -> str:
    """Rows (node), best first: what the label's full-text index finds for $text."""
    return f"""
CALL db.index.fulltext.queryNodes('{SEARCHED[label]}', $text) YIELD node, score
RETURN properties(node) AS node, score ORDER BY score DESC, node.id LIMIT $first
"""


COUNTS = " UNION ALL ".join(f"MATCH (node:{label}) RETURN '{label}' AS label, count(node) AS count" for label in LABELS)
"""Rows (label, count): how many nodes of each label there are."""

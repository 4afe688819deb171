"""The constraints and indexes of both engines: the former from the ontology, the latter from `graph/indexes.*`."""

from referatgraf import knowledge
from referatgraf.store.ontology import ontology
from referatgraf.store.statements import constraints


def schema_for_neo4j() -> list[str]:
    """Cypher statements, each harmless when repeated."""
    return [*constraints(ontology()), *_lines("indexes.neo4j.cypher", comment="//")]


def indexes_for_arcadedb() -> list[str]:
    """SQL statements, to follow the constraints, which make the types."""
    return _lines("indexes.arcadedb.sql", comment="--")


def _lines(name: str, *, comment: str) -> list[str]:
    text = (knowledge.folder("graph") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith(comment)]

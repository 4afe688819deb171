"""A store of either engine for a test, and a small invented graph to put into it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from filelock import FileLock
from neo4j import GraphDatabase

from referatgraf.settings import Settings
from referatgraf.store.graph import Edge, Graph, Node, Properties, graph_of
from referatgraf.store.parts import PASSAGE, SIZE, Parts, pack

ENGINES = ("embedded", "neo4j")
WHY_NOT = (
    "REFERATGRAF_NEO4J_URI names no Neo4j; `.ci/run` starts one, or set it (and …_USER, …_PASSWORD) to an empty one"
)


@contextmanager
def settings_for(engine: str, home: Path) -> Iterator[Settings]:
    """Settings for an empty store; the one Neo4j is lent to one test at a time."""
    if engine == "embedded":
        yield Settings(home=home)
        return
    uri = os.environ.get("REFERATGRAF_NEO4J_URI")
    if not uri:
        pytest.skip(WHY_NOT)
    settings = Settings(
        home=home,
        store_uri=uri,
        store_user=os.environ.get("REFERATGRAF_NEO4J_USER", "neo4j"),
        store_password=os.environ.get("REFERATGRAF_NEO4J_PASSWORD", ""),
    )
    with FileLock(Path(tempfile.gettempdir()) / "referatgraf-test-neo4j.lock"):
        empty(settings)
        yield settings


def empty(settings: Settings) -> None:
    account = (settings.store_user, settings.store_password)
    with GraphDatabase.driver(settings.store_uri or "", auth=account, notifications_min_severity="OFF") as driver:
        driver.execute_query("MATCH (node) DETACH DELETE node")


def parts_of(graph: Graph, *, size: int = SIZE) -> Parts:
    """Any graph in parts."""
    passages = sorted((node for node in graph.nodes if node.label == PASSAGE), key=lambda node: node.id)
    groups = [passages[start : start + size] for start in range(0, len(passages), size)]
    place = {node.id: index for index, group in enumerate(groups) for node in group}
    own: list[list[Edge]] = [[] for _ in groups]
    shared: list[Edge] = []
    for edge in graph.edges:
        index = place.get(edge.source, place.get(edge.target))
        (shared if index is None else own[index]).append(edge)
    packs = tuple(pack(graph_of(nodes, edges)) for nodes, edges in zip(groups, own, strict=True))
    others = [node for node in graph.nodes if node.label != PASSAGE]
    return Parts(
        {label: (pack(Graph(tuple(nodes))),) for label, nodes in groupby(others, lambda node: node.label)},
        {type: (pack(Graph((), tuple(edges))),) for type, edges in groupby(shared, lambda edge: edge.type)},
        packs,
    )


def small_graph() -> Graph:
    """Two persons on one council, and the sentences that show them there."""
    nodes = [
        Node("Person", "person/ida", {"name": "Ida Ibsen", "aliases": ["I. Ibsen"], "search": "ida ibsen"}),
        Node("Person", "person/ole", {"name": "Ole Ærø", "search": "ole aeroe"}),
        Node("Body", "body/kkr", {"name": "KKR Nordjylland", "kind": "council", "search": "kkr nordjylland"}),
        Node("Document", "document/d", {"name": "juni.txt", "sha256": "d"}),
        Node("Passage", "passage/1", {"text": "Ida Ibsen (A)", "start": 0, "end": 13, "page": 1}),
        Node("Passage", "passage/2", {"text": "Ole Ærø (V)", "start": 14, "end": 25, "page": 1}),
    ]
    seen: Properties = {"first_seen": date(2023, 6, 16), "last_seen": date(2023, 6, 16), "kind": ["attendance"]}
    edges = [
        Edge("SEATED_IN", "person/ida", "body/kkr", {**seen, "evidence": ["passage/1"]}),
        Edge("SEATED_IN", "person/ole", "body/kkr", {**seen, "evidence": ["passage/2"]}),
        Edge("HAS_ROLE", "person/ida", "body/kkr", {"title": "formand", "evidence": ["passage/1"]}),
        Edge("HAS_ROLE", "person/ida", "body/kkr", {"title": "ordfører", "evidence": ["passage/1"]}),
        Edge("EVIDENCED_BY", "person/ida", "passage/1", {"start": 0, "end": 9, "method": "roster", "confidence": 1.0}),
        Edge("FROM_DOCUMENT", "passage/1", "document/d"),
        Edge("FROM_DOCUMENT", "passage/2", "document/d"),
    ]
    return graph_of(nodes, edges)

"""The stored graph becomes equal to a given one, by differences, also after a crash."""

import json
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest

from referatgraf.errors import QueryError, StoreError
from referatgraf.settings import Settings
from referatgraf.store.graph import Edge, Graph, Node, graph_of
from referatgraf.store.store import Store, open_store
from tests.stores import parts_of, small_graph

NODES = (
    "MATCH (node) WHERE NOT node:GraphState "
    "RETURN labels(node)[0] AS label, node.id AS id, properties(node) AS properties"
)
EDGES = (
    "MATCH (source)-[edge]->(target) "
    "RETURN type(edge) AS type, source.id AS source, target.id AS target, properties(edge) AS properties"
)


def stored(store: Store) -> Graph:
    """The whole graph as the store has it."""
    nodes = cast(list[dict[str, Any]], store.query(NODES))  # Any: columns of several types
    edges = cast(list[dict[str, Any]], store.query(EDGES))
    for row in nodes:
        assert row["properties"].pop("id") == row["id"]
    return graph_of([Node(**row) for row in nodes], [Edge(**row) for row in edges])


def test_the_store_holds_exactly_the_graph(store: Store) -> None:
    store.synchronise(parts_of(small_graph()), 3)
    assert stored(store) == small_graph()
    assert store.revision() == 3


def test_an_empty_store_has_no_revision(store: Store) -> None:
    assert store.revision() is None


def test_the_second_time_nothing_is_written(store: Store) -> None:
    assert store.synchronise(parts_of(small_graph()), 1) == len(small_graph().nodes) + len(small_graph().edges)
    assert store.synchronise(parts_of(small_graph()), 1) == 0
    assert store.synchronise(parts_of(small_graph()), 2) == 0
    assert store.revision() == 2


def test_only_what_differs_is_written(store: Store) -> None:
    before = small_graph()
    store.synchronise(parts_of(before), 1)
    eva = Node("Person", "person/eva", {"name": "Eva Edel"})
    seat = Edge("SEATED_IN", "person/eva", "body/kkr", {"first_seen": date(2023, 9, 8)})
    assert store.synchronise(parts_of(graph_of([*before.nodes, eva], [*before.edges, seat])), 2) == 2
    assert stored(store) == graph_of([*before.nodes, eva], [*before.edges, seat])


def test_a_changed_node_loses_what_it_no_longer_has(store: Store) -> None:
    before = small_graph()
    store.synchronise(parts_of(before), 1)
    after = graph_of([renamed(node) if node.id == "person/ida" else node for node in before.nodes], before.edges)
    assert store.synchronise(parts_of(after), 2) == 1
    assert stored(store) == after


def renamed(node: Node) -> Node:
    return replace(node, properties={"name": "Ida Ibsen Holm", "search": "ida ibsen holm"})


def test_one_of_two_parallel_edges_goes(store: Store) -> None:
    before = small_graph()
    store.synchronise(parts_of(before), 1)
    after = graph_of(before.nodes, [edge for edge in before.edges if edge.properties.get("title") != "ordfører"])
    store.synchronise(parts_of(after), 2)
    assert stored(store) == after


def test_a_removed_node_takes_its_edges_along(store: Store) -> None:
    before = small_graph()
    store.synchronise(parts_of(before), 1)
    after = graph_of(
        [node for node in before.nodes if node.id != "person/ole"],
        [edge for edge in before.edges if edge.source != "person/ole"],
    )
    assert store.synchronise(parts_of(after), 2) == 2
    assert stored(store) == after


def test_a_node_may_change_its_label_and_keeps_its_edges(store: Store) -> None:
    before = small_graph()
    store.synchronise(parts_of(before), 1)
    after = graph_of(
        [replace(node, label="Organisation") if node.id == "body/kkr" else node for node in before.nodes], before.edges
    )
    store.synchronise(parts_of(after), 2)
    assert stored(store) == after


def test_a_graph_that_is_made_anew_leaves_nothing_of_the_old_one(store: Store) -> None:
    eva = Node("Person", "person/eva", {"name": "Eva Edel", "search": "eva edel"})
    store.synchronise(parts_of(graph_of([*small_graph().nodes, eva], small_graph().edges)), 1)
    store.synchronise(parts_of(small_graph()), 2, anew=True)
    assert stored(store) == small_graph()
    assert store.differences(parts_of(small_graph())) == 0
    assert store.revision() == 2
    with pytest.raises(QueryError):  # ids are unique as before
        store.query("CREATE (:Person {id: 'person/ida'})")
    if store.engine == "neo4j":
        store.query("CALL db.awaitIndexes(30)")
    words = "CALL db.index.fulltext.queryNodes('person_ft', $words) YIELD node RETURN node.id AS id"
    assert store.query(words, {"words": "ibsen"}) == [{"id": "person/ida"}]
    assert store.query(words, {"words": "edel"}) == []


def test_everything_may_go(store: Store) -> None:
    store.synchronise(parts_of(small_graph()), 1)
    store.synchronise(parts_of(Graph()), 2)
    assert stored(store) == Graph()


def test_more_than_one_batch_arrives_whole(store: Store) -> None:
    nodes = [Node("Case", f"case/{number}", {"number": str(number)}) for number in range(4500)]
    assert store.synchronise(parts_of(graph_of(nodes, [])), 1) == 4500
    assert store.query("MATCH (case:Case) RETURN count(case) AS n") == [{"n": 4500}]


@pytest.mark.parametrize(
    ("graph", "breach"),
    [
        (graph_of([Node("Persona", "person/x")], []), "unknown label Persona"),
        (graph_of([Node("Person", "person/x", {"colour": "red"})], []), "unknown property 'colour'"),
        (graph_of([Node("Meeting", "meeting/x", {"date": "2023-06-16"})], []), "is no date"),
        (graph_of([Node("Person", "x"), Node("Body", "x")], []), "two nodes have the id 'x'"),
        (graph_of([Node("Person", "x")], [Edge("SEATED_IN", "x", "y")]), "ends at 'y', which is no node"),
        (graph_of([Node("Person", "x")], [Edge("SEATED_IN", "x", "x")]), "ends at a Person"),
    ],
)
def test_what_the_ontology_does_not_name_is_not_written(store: Store, graph: Graph, breach: str) -> None:
    with pytest.raises(StoreError, match=breach):
        store.synchronise(parts_of(graph), 1)
    assert stored(store) == Graph()


DIES = """
import json, os, signal, sys
from pathlib import Path
from referatgraf.settings import Settings
from referatgraf.store.graph import Node, graph_of
from referatgraf.store.store import open_store
from tests.stores import parts_of

told = json.loads(sys.argv[1])
nodes = [Node("Case", f"case/{number}") for number in range(3000)] + [Node("Person", "person/ida")]
anew = told.pop("anew")
with open_store(Settings(**{**told, "home": Path(told["home"])})) as store:
    parts = parts_of(graph_of(nodes, []))
    store.synchronise(parts, 2, lambda done, total: os.kill(os.getpid(), signal.SIGKILL), anew=anew)
"""


@pytest.mark.parametrize("anew", [False, True])
def test_a_crash_between_two_batches_is_seen_and_mended(settings: Settings, anew: bool) -> None:
    with open_store(settings) as store:
        store.synchronise(parts_of(small_graph()), 1)
    told = {
        "home": str(settings.home),
        "store_uri": settings.store_uri,
        "store_user": settings.store_user,
        "store_password": settings.store_password,
    }
    ended = subprocess.run([sys.executable, "-c", DIES, json.dumps({**told, "anew": anew})], check=False)
    assert ended.returncode == -signal.SIGKILL
    with open_store(settings) as store:
        assert store.revision() is None
        assert stored(store) != small_graph()
        store.synchronise(parts_of(small_graph()), 2)
        assert stored(store) == small_graph()
        assert store.revision() == 2

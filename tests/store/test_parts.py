"""A graph in parts is the graph, in whatever parts it comes and goes."""

from dataclasses import replace
from itertools import pairwise

import pytest

from referatgraf.errors import StoreError
from referatgraf.identity.resolve import resolve
from referatgraf.store.graph import Edge, Graph, Node, graph_of
from referatgraf.store.projection import project
from referatgraf.store.store import Store
from tests.store.test_synchronise import stored
from tests.stores import parts_of
from tests.written import Sheet, sheets


def long_graph(count: int, *, word: str = "ord") -> Graph:
    """One person, named in every passage of a document."""
    person = Node("Person", "person/ida", {"name": "Ida Ibsen", "search": "ida ibsen"})
    document = Node("Document", "document/d", {"name": "d.txt", "sha256": "d"})
    passages = [
        Node("Passage", f"passage/d-{number:03}", {"text": f"{word} {number}", "start": number, "end": number + 1})
        for number in range(count)
    ]
    edges = [Edge("FROM_DOCUMENT", passage.id, document.id) for passage in passages]
    edges += [
        Edge("EVIDENCED_BY", person.id, passage.id, {"start": 0, "end": 1, "method": "m@1", "confidence": 1.0})
        for passage in passages
    ]
    return graph_of([person, document, *passages], edges)


@pytest.mark.parametrize("size", [1, 3, 7, 100])
def test_parts_of_any_size_are_the_whole(size: int) -> None:
    graph = long_graph(7)
    parts = parts_of(graph, size=size)
    assert parts.whole() == graph
    assert len(parts) == len(graph) == 2 + 3 * 7
    spans = [(part.first, part.end) for part in parts.passages()]
    assert (spans[0][0], spans[-1][1]) == ("", "~")
    assert all(end == first for (_, end), (first, _) in pairwise(spans))


@pytest.mark.parametrize("anew", [True, False])
def test_a_graph_of_many_parts_is_stored_whole(store: Store, anew: bool) -> None:
    store.synchronise(parts_of(long_graph(2)), 1)
    graph = long_graph(9)
    store.synchronise(parts_of(graph, size=2), 2, anew=anew)
    assert stored(store) == graph
    assert store.differences(parts_of(graph, size=4)) == 0
    assert store.synchronise(parts_of(graph, size=3), 2) == 0


def test_only_the_parts_that_differ_are_written(store: Store) -> None:
    store.synchronise(parts_of(long_graph(9), size=2), 1)
    other = long_graph(9, word="andet")
    mixed = graph_of([*long_graph(9).nodes[:6], *other.nodes[6:]], other.edges)
    changed = [node for node in mixed.nodes if str(node.properties.get("text", "")).startswith("andet")]
    assert store.synchronise(parts_of(mixed, size=2), 2) == len(changed) > 0
    assert stored(store) == mixed


def test_parts_that_were_written_as_they_are_are_not_compared_again(store: Store) -> None:
    graph = long_graph(9)
    parts = parts_of(graph, size=2)
    store.synchronise(parts, 1)
    store.query("MATCH (passage:Passage {id: 'passage/d-004'}) SET passage.text = 'andet'")
    assert store.synchronise(parts, 2) == 0
    assert store.differences(parts) == 1
    store.query("MATCH (state:GraphState) SET state.revision = null")
    assert store.synchronise(parts, 2) == 1
    assert stored(store) == graph


def test_making_the_graph_anew_compares_every_part(store: Store) -> None:
    graph = long_graph(9)
    store.synchronise(parts_of(graph, size=2), 1)
    store.query("MATCH (passage:Passage {id: 'passage/d-004'}) DETACH DELETE passage")
    store.synchronise(parts_of(graph, size=2), 1, anew=True)
    assert stored(store) == graph


def test_a_document_more_leaves_most_parts_as_they_are() -> None:
    readings = sheets(*(Sheet(f"{number}.txt", day=None) for number in range(300)))
    before, after = (project(some, resolve(some)) for some in (readings[:-1], readings))
    assert len(before.packs) > 6
    assert len(set(after.digests()) - set(before.digests())) in (1, 2)  # a part ends where the next one begins


def test_passages_that_are_in_no_part_go(store: Store) -> None:
    store.synchronise(parts_of(long_graph(9), size=2), 1)
    store.synchronise(parts_of(long_graph(3), size=2), 2)
    assert stored(store) == long_graph(3)
    store.synchronise(parts_of(Graph()), 3)
    assert stored(store) == Graph()


def test_a_changed_label_keeps_what_the_passages_prove(store: Store) -> None:
    before = long_graph(5)
    body = [replace(node, id="body/b", label="Body") if node.label == "Person" else node for node in before.nodes]
    edges = [replace(edge, source="body/b") if edge.type == "EVIDENCED_BY" else edge for edge in before.edges]
    store.synchronise(parts_of(graph_of(body, edges), size=2), 1)
    after = graph_of([replace(n, label="Organisation") if n.id == "body/b" else n for n in body], edges)
    store.synchronise(parts_of(after, size=2), 2)
    assert stored(store) == after


def test_a_part_that_breaks_the_ontology_is_not_written(store: Store) -> None:
    lost = Edge(
        "EVIDENCED_BY", "person/nobody", "passage/d-001", {"start": 0, "end": 1, "method": "m", "confidence": 1.0}
    )
    graph = long_graph(4)
    with pytest.raises(StoreError, match="ends at 'person/nobody', which is no node"):
        store.synchronise(parts_of(graph_of(graph.nodes, [*graph.edges, lost]), size=2), 1)
    assert store.revision() is None

"""Overlaps as a NetworkX graph."""

from collections.abc import Iterable

import networkx as nx

from referatgraf.analysis.overlaps import Overlap


def overlap_graph(overlaps: Iterable[Overlap]) -> "nx.Graph[str]":
    """A graph with a node for everyone who overlaps and an edge for every overlap.

    Nodes are ids and carry `name` and `label`; edges carry `weight` (how many are shared), `shared` (their ids),
    `shared_names` and `evidence` (passage ids).

    >>> from referatgraf.analysis.affiliations import Vertex
    >>> ida, bo, port = Vertex("person/ida", "Ida"), Vertex("person/bo", "Bo"), Vertex("body/port", "Havnen")
    >>> graph = overlap_graph([Overlap(bo, ida, (port,), ("p1", "p2"))])
    >>> graph.nodes["person/ida"]["name"], graph["person/ida"]["person/bo"]["weight"]
    ('Ida', 1)
    """
    graph: nx.Graph[str] = nx.Graph()
    for overlap in overlaps:
        for vertex in (overlap.first, overlap.second):
            graph.add_node(vertex.id, name=vertex.name, label=vertex.name)
        graph.add_edge(
            overlap.first.id,
            overlap.second.id,
            weight=overlap.count,
            shared=[vertex.id for vertex in overlap.shared],
            shared_names=[vertex.name for vertex in overlap.shared],
            evidence=list(overlap.evidence),
        )
    return graph

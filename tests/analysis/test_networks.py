"""Overlaps as a NetworkX graph."""

from referatgraf.analysis.affiliations import Vertex
from referatgraf.analysis.networks import overlap_graph
from referatgraf.analysis.overlaps import Overlap

IDA, BO = Vertex("person/ida", "Ida Kvist"), Vertex("person/bo", "Bo Tange")
COUNCIL, PORT = Vertex("body/council", "KKR Limfjorden"), Vertex("body/port", "Havnerådet")


def test_an_edge_carries_its_weight_what_is_shared_and_the_evidence() -> None:
    graph = overlap_graph([Overlap(BO, IDA, (PORT, COUNCIL), ("p1", "p2"))])
    assert graph.edges["person/bo", "person/ida"] == {
        "weight": 2,
        "shared": ["body/port", "body/council"],
        "shared_names": ["Havnerådet", "KKR Limfjorden"],
        "evidence": ["p1", "p2"],
    }


def test_a_node_is_an_id_with_a_name_and_a_label() -> None:
    graph = overlap_graph([Overlap(BO, IDA, (PORT,), ())])
    assert graph.nodes["person/bo"] == {"name": "Bo Tange", "label": "Bo Tange"}


def test_no_overlaps_make_an_empty_graph() -> None:
    assert overlap_graph([]).number_of_nodes() == 0

"""A graph in the making: what several sources say of one node or relationship comes together here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from referatgraf.store.graph import Edge, Graph, Node, Value, graph_of
from referatgraf.store.ontology import EVIDENCE, RelationshipType, ontology
from referatgraf.store.parts import PASSAGE
from referatgraf.store.tenures import Closing, Hold, Showing

Loose = Mapping[str, Value | None]
"""Properties of which some may be unknown; those are left out."""
EdgeKey = tuple[str, str, str, str]


def _silent(warning: str) -> None:
    pass


@dataclass(slots=True)
class Building:
    """Nodes by id, relationships by type, ends and what tells two of them apart.

    Of two values the first stays, lists are united. Whoever adds in a fixed order gets the same graph. Passages, and
    what leads to and from them, stand for themselves, to be taken out document by document. What persons have for a
    time is gathered as `showings` and `closings`, and becomes relationships when all of it is there.
    """

    warn: Callable[[str], None] = _silent
    labels: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, dict[str, Value]] = field(default_factory=dict)
    edges: dict[EdgeKey, dict[str, Value]] = field(default_factory=dict)
    passages: dict[str, dict[str, Value]] = field(default_factory=dict)
    edges_of_passages: dict[EdgeKey, dict[str, Value]] = field(default_factory=dict)
    showings: list[Showing] = field(default_factory=list)
    closings: list[tuple[Hold, Closing]] = field(default_factory=list)

    def node(self, label: str, id: str, properties: Loose) -> str:
        """Adds to a node, and returns its id."""
        if label == PASSAGE:
            _merge(self.passages.setdefault(id, {}), properties)
        elif self.labels.setdefault(id, label) != label:
            self.warn(f"'{id}' is a {self.labels[id]} and cannot be a {label}, too.")
        else:
            _merge(self.nodes.setdefault(id, {}), properties)
        return id

    def edge(
        self,
        type: str,
        source: str | None,
        target: str | None,
        properties: Loose | None = None,
        *,
        evidence: Iterable[str] = (),
        apart: str = "",
    ) -> None:
        """Adds to the relationship of this type between two nodes; with another `apart` it is another one.

        Nothing is added where an end is unknown.
        """
        if source is None or target is None:
            return
        edges = self.edges_of_passages if source in self.passages or target in self.passages else self.edges
        merged = edges.setdefault((type, source, target, apart), {})
        _merge(merged, properties or {})
        if type in _with_evidence():
            _merge(merged, {EVIDENCE.name: list(evidence)})

    def take_passages(self) -> Graph:
        """The passages that were added since they were last taken out, with their relationships."""
        nodes = [Node(PASSAGE, id, properties) for id, properties in self.passages.items()]
        taken = graph_of(nodes, self._placed(self.edges_of_passages))
        self.passages, self.edges_of_passages = {}, {}
        return taken

    def shared(self) -> Graph:
        """All the rest of what was built."""
        nodes = [Node(self.labels[id], id, properties) for id, properties in self.nodes.items()]
        return graph_of(nodes, self._placed(self.edges))

    def _placed(self, edges: Mapping[EdgeKey, dict[str, Value]]) -> Iterator[Edge]:
        """The relationships that the ontology has a place for; others are left out with a warning."""
        for (type, source, target, _), properties in edges.items():
            known = _relationships()[type]
            if self._label(source) in known.sources and self._label(target) in known.targets:
                yield Edge(type, source, target, properties)
            else:
                self.warn(f"({source})-[{type}]->({target}) is left out: no such relationship between these.")

    def _label(self, id: str) -> str | None:
        return PASSAGE if id in self.passages else self.labels.get(id)


@cache
def _relationships() -> dict[str, RelationshipType]:
    return ontology().relationship_types


@cache
def _with_evidence() -> frozenset[str]:
    return frozenset(name for name, known in _relationships().items() if EVIDENCE in known.properties)


def _merge(merged: dict[str, Value], properties: Loose) -> None:
    for name, value in properties.items():
        if value is None or value == "":
            continue
        before = merged.get(name)
        if isinstance(value, list):
            merged[name] = sorted({*(before if isinstance(before, list) else ()), *value})
        elif before is None:
            merged[name] = value

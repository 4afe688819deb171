"""A graph in the making: what several sources say of one node or relationship comes together here."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from referatgraf.store.graph import Edge, Graph, Node, Value, graph_of
from referatgraf.store.ontology import EVIDENCE, RelationshipType, ontology

Loose = Mapping[str, Value | None]
"""Properties of which some may be unknown; those are left out."""
EdgeKey = tuple[str, str, str, str]


def _silent(warning: str) -> None:
    pass


@dataclass(slots=True)
class Building:
    """Nodes by id, relationships by type, ends and what tells two of them apart.

    Of two values the first stays, lists are united, `first_seen` and `valid_from` become the earlier, `last_seen` and
    `valid_to` the later one. Whoever adds in a fixed order gets the same graph.
    """

    warn: Callable[[str], None] = _silent
    labels: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, dict[str, Value]] = field(default_factory=dict)
    edges: dict[EdgeKey, dict[str, Value]] = field(default_factory=dict)

    def node(self, label: str, id: str, properties: Loose) -> str:
        """Adds to a node, and returns its id."""
        if self.labels.setdefault(id, label) != label:
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
        merged = self.edges.setdefault((type, source, target, apart), {})
        _merge(merged, properties or {})
        if EVIDENCE in _relationships()[type].properties:
            _merge(merged, {EVIDENCE.name: list(evidence)})

    def graph(self) -> Graph:
        """What was built; relationships that the ontology has no place for are left out with a warning."""
        nodes = [Node(self.labels[id], id, properties) for id, properties in self.nodes.items()]
        edges = [
            Edge(type, source, target, _consistent(properties))
            for (type, source, target, _), properties in self.edges.items()
            if self._has_place(type, source, target)
        ]
        return graph_of(nodes, edges)

    def _has_place(self, type: str, source: str, target: str) -> bool:
        known = _relationships()[type]
        fits = self.labels.get(source) in known.sources and self.labels.get(target) in known.targets
        if not fits:
            self.warn(f"({source})-[{type}]->({target}) is left out: no such relationship between these.")
        return fits


@cache
def _relationships() -> dict[str, RelationshipType]:
    return ontology().relationship_types


def _merge(merged: dict[str, Value], properties: Loose) -> None:
    for name, value in properties.items():
        if value is None or value == "":
            continue
        before = merged.get(name)
        if isinstance(value, list):
            merged[name] = sorted({*(before if isinstance(before, list) else ()), *value})
        elif isinstance(before, date) and isinstance(value, date) and name in ("first_seen", "valid_from"):
            merged[name] = min(before, value)
        elif isinstance(before, date) and isinstance(value, date) and name in ("last_seen", "valid_to"):
            merged[name] = max(before, value)
        elif before is None:
            merged[name] = value


def _consistent(properties: dict[str, Value]) -> dict[str, Value]:
    """A stated end goes where a later source still shows the tenure: it was another one's."""
    end, seen = properties.get("valid_to"), properties.get("last_seen")
    if isinstance(end, date) and isinstance(seen, date) and seen > end:
        return {name: value for name, value in properties.items() if name != "valid_to"}
    return properties

"""A graph in the making: what several sources say of one node or relationship comes together here."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from referatgraf.store.aside import Aside
from referatgraf.store.graph import Edge, Graph, Node, Properties, Value, graph_of
from referatgraf.store.ontology import EVIDENCE, RelationshipType, ontology
from referatgraf.store.packing import with_days
from referatgraf.store.parts import PASSAGE, Pack, pack
from referatgraf.store.tenures import CLOSINGS, SHOWINGS, Closing, Hold, Showing

Loose = Mapping[str, Value | None]
"""Properties of which some may be unknown; those are left out."""
Key = tuple[str, ...]
"""Of a node its id, of a relationship both ends and what tells it from others between them."""
EdgeKey = tuple[str, str, str, str]
Shared = dict[str, Aside[tuple[Key, Loose]]]
"""By label or type."""
Packs = dict[str, tuple[Pack, ...]]


def _silent(warning: str) -> None:
    pass


@dataclass(slots=True)
class Building:
    """Nodes by id, relationships by type, ends and what tells two of them apart.

    Of two values the first stays, lists are united. Whoever adds in a fixed order gets the same graph. The actors come
    first, then one document after the other, each of which is settled before the next: what it shares with others is
    set aside until all have spoken; its passages and what leads to and from them are its own, to be taken in parts.
    What persons have for a time is gathered as `showings` and `closings`, and becomes relationships when all of it is
    there. `names` are those of the actors that are no persons, by id.
    """

    warn: Callable[[str], None] = _silent
    names: dict[str, Key] = field(default_factory=dict)
    showings: Aside[Showing] = field(default_factory=lambda: Aside(SHOWINGS))
    closings: Aside[tuple[Hold, Closing]] = field(default_factory=lambda: Aside(CLOSINGS))
    _actors: dict[str, str] = field(default_factory=dict)
    _labels: dict[str, str] = field(default_factory=dict)
    _nodes: dict[str, dict[str, Value]] = field(default_factory=dict)
    _edges: dict[EdgeKey, dict[str, Value]] = field(default_factory=dict)
    _passages: dict[str, dict[str, Value]] = field(default_factory=dict)
    _edges_of_passages: dict[EdgeKey, dict[str, Value]] = field(default_factory=dict)
    _part: tuple[list[Node], list[Edge]] = field(default_factory=lambda: ([], []))
    _shared_nodes: Shared = field(default_factory=dict)
    _shared_edges: Shared = field(default_factory=dict)

    def actor(self, label: str, id: str, properties: Loose) -> None:
        """Adds somebody or something that any document may name, once."""
        self._actors[id] = label
        _put(self._shared_nodes, label, (id,), _merge({}, properties))

    def node(self, label: str, id: str, properties: Loose) -> str:
        """Adds to a node, and returns its id."""
        if label == PASSAGE:
            _merge(self._passages.setdefault(id, {}), properties)
        elif self._labels.setdefault(id, self._actors.get(id, label)) != label:
            self.warn(f"'{id}' is a {self._labels[id]} and cannot be a {label}, too.")
        else:
            _merge(self._nodes.setdefault(id, {}), properties)
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
        edges = self._edges_of_passages if source in self._passages or target in self._passages else self._edges
        merged = _merge(edges.setdefault((type, source, target, apart), {}), properties or {})
        if type in _with_evidence():
            _merge(merged, {EVIDENCE.name: list(evidence)})

    def recall(self, label: str, id: str) -> str:
        """A node that was settled, so that more relationships can lead to and from it; returns its id."""
        self._labels[id] = label
        return id

    def settle(self) -> None:
        """Ends a document: its passages go into the part in the making, all else is set aside."""
        for id, properties in self._nodes.items():
            _put(self._shared_nodes, self._labels[id], (id,), properties)
        for (type, *ends), properties in self._placed(self._edges):
            _put(self._shared_edges, type, tuple(ends), properties)
        nodes, edges = self._part
        nodes += [Node(PASSAGE, id, properties) for id, properties in self._passages.items()]
        edges += [Edge(*key[:3], properties) for key, properties in self._placed(self._edges_of_passages)]
        self._labels, self._nodes, self._edges, self._passages, self._edges_of_passages = {}, {}, {}, {}, {}

    @property
    def passages(self) -> int:
        """How many are in the part in the making."""
        return len(self._part[0])

    def take_part(self) -> Pack:
        """The passages that were settled since the last part, with their relationships."""
        nodes, edges = self._part
        self._part = ([], [])
        return pack(graph_of(nodes, edges))

    def take_shared(self) -> tuple[Packs, Packs]:
        """All else that was settled: nodes by label, relationships by type."""
        return _packs(self._shared_nodes, _nodes), _packs(self._shared_edges, _edges)

    def _placed(self, edges: Mapping[EdgeKey, dict[str, Value]]) -> Iterator[tuple[EdgeKey, dict[str, Value]]]:
        """The relationships that the ontology has a place for; others are left out with a warning."""
        for key, properties in edges.items():
            type, source, target, _ = key
            known = _relationships()[type]
            if self._label(source) in known.sources and self._label(target) in known.targets:
                yield key, properties
            else:
                self.warn(f"({source})-[{type}]->({target}) is left out: no such relationship between these.")

    def _label(self, id: str) -> str | None:
        return PASSAGE if id in self._passages else self._labels.get(id) or self._actors.get(id)


def _put(shared: Shared, kind: str, key: Key, properties: Mapping[str, Value]) -> None:
    if kind not in shared:
        shared[kind] = Aside()
    shared[kind].put(key[0], (key, with_days(properties)))


def _packs(shared: Shared, graph: Callable[[str, Mapping[Key, Properties]], Graph]) -> Packs:
    """Takes everything out, kind by kind; what has one key comes together."""
    return {
        kind: tuple(pack(graph(kind, _merged(entries))) for entries in shared.pop(kind).buckets() if entries)
        for kind in sorted(shared)
    }


def _merged(entries: Iterable[tuple[Key, Loose]]) -> dict[Key, Properties]:
    merged: dict[Key, dict[str, Value]] = {}
    for key, properties in entries:
        _merge(merged.setdefault(tuple(key), {}), properties)
    return dict(merged)


def _nodes(label: str, found: Mapping[Key, Properties]) -> Graph:
    return graph_of((Node(label, key[0], properties) for key, properties in found.items()), ())


def _edges(type: str, found: Mapping[Key, Properties]) -> Graph:
    return graph_of((), (Edge(type, key[0], key[1], properties) for key, properties in found.items()))


@cache
def _relationships() -> dict[str, RelationshipType]:
    return ontology().relationship_types


@cache
def _with_evidence() -> frozenset[str]:
    return frozenset(name for name, known in _relationships().items() if EVIDENCE in known.properties)


def _merge(merged: dict[str, Value], properties: Loose) -> dict[str, Value]:
    for name, value in properties.items():
        if value is None or value == "":
            continue
        before = merged.get(name)
        if isinstance(value, list):
            merged[name] = sorted({*(before if isinstance(before, list) else ()), *value})
        elif before is None:
            merged[name] = value
    return merged

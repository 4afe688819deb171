"""A graph in parts of which one at a time is held: what documents share, kind by kind, then their passages."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import cast

from referatgraf.store.graph import Edge, Graph, Node, Properties, graph_of
from referatgraf.store.packing import packed, unpacked, with_days

Rows = tuple[list[tuple[str, str, Properties]], list[tuple[str, str, str, Properties]]]
PASSAGE = "Passage"
SIZE = 5000
"""Passages of a part at the most, roughly: a part ends with a document."""
FIRST, BEHIND = "", "~"
"""Before and behind all ids."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Nodes and relationships as bytes; `first` is the least id of the nodes, `size` counts both."""

    first: str
    size: int
    bytes: bytes

    @property
    def graph(self) -> Graph:
        """Made anew at each look."""
        nodes, edges = cast(Rows, unpacked(self.bytes))
        return Graph(tuple(Node(*node) for node in nodes), tuple(Edge(*edge) for edge in edges))


@dataclass(frozen=True, slots=True)
class Part:
    """The passages whose ids are at least `first` and below `end`, and all their relationships.

    What these lead to and come from is among the shared nodes.
    """

    first: str
    end: str
    pack: Pack

    def __len__(self) -> int:
        return self.pack.size

    @property
    def graph(self) -> Graph:
        """Made anew at each look."""
        return self.pack.graph

    def digest(self) -> str:
        """Equal only for equal parts."""
        return hashlib.blake2b(f"{self.first} {self.end} ".encode() + self.pack.bytes, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Parts:
    """All but the passages in `nodes`, by label, and in `edges`, by type; `packs` are those of the passages.

    Entries of one kind are in any number of packs; those of passages are sorted by `first`, and do not overlap.
    """

    nodes: Mapping[str, tuple[Pack, ...]]
    edges: Mapping[str, tuple[Pack, ...]]
    packs: tuple[Pack, ...] = ()

    def __len__(self) -> int:
        """Nodes and relationships, all in all."""
        return self.shared_size + sum(pack.size for pack in self.packs)

    @property
    def shared_size(self) -> int:
        """Nodes and relationships that are not in a part."""
        return sum(pack.size for pack in self.shared())

    def shared(self) -> Iterator[Pack]:
        """What is not in a part, the nodes first."""
        return chain(*self.nodes.values(), *self.edges.values())

    def passages(self) -> Iterator[Part]:
        """One at least, and together all ids there may be: what is stored and in none of them has to go."""
        packs = self.packs or (pack(Graph()),)
        bounds = [FIRST, *(pack.first for pack in packs[1:]), BEHIND]
        for each, (first, end) in zip(packs, pairwise(bounds), strict=True):
            yield Part(first, end, each)

    def digests(self) -> list[str]:
        return [part.digest() for part in self.passages()]

    def whole(self) -> Graph:
        return together(each.graph for each in chain(self.shared(), self.packs))


def ends_part(sha256: str) -> bool:
    """Whether a part ends with the document of this SHA-256: one in 32, always the same ones.

    So one document more or less changes its own part and leaves the others as they are.
    """
    return sha256.endswith(("00", "20", "40", "60", "80", "a0", "c0", "e0"))


def pack(graph: Graph) -> Pack:
    """A graph in little room."""
    nodes = [(node.label, node.id, with_days(node.properties)) for node in graph.nodes]
    edges = [(edge.type, edge.source, edge.target, with_days(edge.properties)) for edge in graph.edges]
    return Pack(min((node.id for node in graph.nodes), default=FIRST), len(graph), packed((nodes, edges)))


def together(graphs: Iterable[Graph]) -> Graph:
    """Several graphs as one."""
    listed = list(graphs)
    return graph_of(
        (node for graph in listed for node in graph.nodes), (edge for graph in listed for edge in graph.edges)
    )

"""A graph in parts of which one at a time is held: what documents share, then their passages, which are most of it."""

import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import msgspec

from referatgraf.packed import LEVEL
from referatgraf.store.graph import Edge, Graph, Node, graph_of

PASSAGE = "Passage"
SIZE = 5000
"""Passages of a part at the most, roughly: a part ends with a document."""
FIRST, BEHIND = "", "~"
"""Before and behind all ids."""
Value = str | int | float | bool | list[str]
Rows = tuple[list[tuple[str, dict[str, Value]]], list[tuple[str, str, str, dict[str, Value]]]]
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Rows)


@dataclass(frozen=True, slots=True)
class Pack:
    """Passages with their relationships as bytes; `first` is the least id of the passages, `size` counts both."""

    first: str
    size: int
    bytes: bytes


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
        nodes, edges = _DECODER.decode(zlib.decompress(self.pack.bytes))
        return Graph(tuple(Node(PASSAGE, *node) for node in nodes), tuple(Edge(*edge) for edge in edges))

    def digest(self) -> str:
        """Equal only for equal parts."""
        return hashlib.blake2b(f"{self.first} {self.end} ".encode() + self.pack.bytes, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Parts:
    """All but the passages in `shared`; `packs` are sorted by `first`, and do not overlap."""

    shared: Graph
    packs: tuple[Pack, ...] = ()

    def __len__(self) -> int:
        """Nodes and relationships, all in all."""
        return len(self.shared) + sum(pack.size for pack in self.packs)

    def labels(self) -> dict[str, str]:
        """The labels of the shared nodes, by id."""
        return {node.id: node.label for node in self.shared.nodes}

    def passages(self) -> Iterator[Part]:
        """One at least, and together all ids there may be: what is stored and in none of them has to go."""
        packs = self.packs or (Pack(FIRST, 0, _bytes(Graph())),)
        bounds = [FIRST, *(pack.first for pack in packs[1:]), BEHIND]
        for pack, (first, end) in zip(packs, pairwise(bounds), strict=True):
            yield Part(first, end, pack)

    def digests(self) -> list[str]:
        return [part.digest() for part in self.passages()]

    def whole(self) -> Graph:
        parts = [self.shared, *(part.graph for part in self.passages())]
        return graph_of(
            (node for part in parts for node in part.nodes), (edge for part in parts for edge in part.edges)
        )


def ends_part(sha256: str) -> bool:
    """Whether a part ends with the document of this SHA-256: one in 32, always the same ones.

    So one document more or less changes its own part and leaves the others as they are.
    """
    return sha256.endswith(("00", "20", "40", "60", "80", "a0", "c0", "e0"))


def pack(passages: Graph) -> Pack:
    """A part; it holds passages and their relationships and nothing else."""
    return Pack(min(node.id for node in passages.nodes), len(passages), _bytes(passages))


def _bytes(graph: Graph) -> bytes:
    nodes = [(node.id, node.properties) for node in graph.nodes]
    edges = [(edge.type, edge.source, edge.target, edge.properties) for edge in graph.edges]
    return zlib.compress(_ENCODER.encode((nodes, edges)), LEVEL)

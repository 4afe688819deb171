"""What is set aside in little room while a graph is made, and taken up again a part at a time."""

import zlib
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from referatgraf.store.packing import packed, unpacked

Entry = TypeVar("Entry")
BUCKETS = 8
"""Into how many parts the entries are divided."""
ROOM = 2000
"""How many entries wait until they are packed."""


class Aside(Generic[Entry]):
    """Any number of entries, packed; those with one key come together again, in the order in which they came.

    `decode` makes a list of entries from their msgpack.
    """

    def __init__(self, decode: Callable[[bytes], list[Entry]] | None = None) -> None:
        self._decode = decode
        self._waiting: list[list[Entry]] = [[] for _ in range(BUCKETS)]
        self._packs: list[list[bytes]] = [[] for _ in range(BUCKETS)]
        self._count = 0

    def put(self, key: str, entry: Entry) -> None:
        self._waiting[zlib.crc32(key.encode()) % BUCKETS].append(entry)
        self._count += 1
        if self._count >= ROOM:
            self._pack()

    def buckets(self) -> Iterator[list[Entry]]:
        """All entries, in as many parts as there are buckets; no two parts have a key in common."""
        self._pack()
        for packs in self._packs:
            yield [entry for pack in packs for entry in unpacked(pack, self._decode)]

    def _pack(self) -> None:
        for waiting, packs in zip(self._waiting, self._packs, strict=True):
            if waiting:
                packs.append(packed(waiting))
        self._waiting = [[] for _ in range(BUCKETS)]
        self._count = 0

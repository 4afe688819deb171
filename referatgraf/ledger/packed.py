"""Readings in little room: packed as bytes, and made anew each time somebody looks at them."""

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import msgspec

from referatgraf.facts import FACTS, Document, Doubt, Evidence, Passage, Reading

LEVEL = 1
"""Of compression: a higher one takes twice the time and saves a tenth."""
Whole = tuple[
    Document,
    str,
    list[tuple[str, msgspec.Raw]],
    tuple[Passage, ...],
    list[tuple[int, int, str]],
    tuple[Evidence, ...],
    tuple[Doubt, ...],
]
_ENCODER = msgspec.msgpack.Encoder()
_WHOLE = msgspec.msgpack.Decoder(Whole)
_FACTS = {kind: msgspec.msgpack.Decoder(fact) for kind, fact in FACTS.items()}


class Readings(Collection[Reading]):
    """Any number of readings, sorted by their documents' SHA-256; each look at one makes it anew from its bytes.

    So ten thousand take as little room as some hundred would as records. `change` is what is made of each.
    """

    def __init__(self, packs: Mapping[str, bytes], change: Callable[[Reading], Reading] | None = None) -> None:
        self._packs = {sha256: packs[sha256] for sha256 in sorted(packs)}
        self._change = change

    def __iter__(self) -> Iterator[Reading]:
        return self.of(self._packs)

    def __len__(self) -> int:
        return len(self._packs)

    def __contains__(self, reading: object) -> bool:
        return any(each == reading for each in self)

    def of(self, documents: Iterable[str]) -> Iterator[Reading]:
        """The readings of these documents (SHA-256), as far as they are here."""
        for sha256 in documents:
            if pack := self._packs.get(sha256):
                reading = unpacked(pack)
                yield self._change(reading) if self._change else reading

    def changed(self, change: Callable[[Reading], Reading]) -> "Readings":
        """The readings with a change made in each of them, after those made before."""
        before = self._change
        return Readings(self._packs, (lambda reading: change(before(reading))) if before else change)


def in_order(readings: Iterable[Reading]) -> Readings:
    """The readings, packed and sorted."""
    if isinstance(readings, Readings):
        return readings
    return Readings({reading.document.sha256: packed(reading) for reading in readings})


def packed(reading: Reading) -> bytes:
    """A reading as bytes, from which `unpacked` makes one equal to it."""
    quotes = [(place.start, place.end, quote) for place, quote in reading.quotes.items()]
    facts = [(fact.kind, fact) for fact in reading.facts]
    whole = (reading.document, reading.layout, facts, reading.passages, quotes, reading.unread, reading.doubts)
    return zlib.compress(_ENCODER.encode(whole), LEVEL)


def unpacked(pack: bytes) -> Reading:
    document, layout, facts, passages, quotes, unread, doubts = _WHOLE.decode(zlib.decompress(pack))
    return Reading(
        document,
        layout,
        tuple(_FACTS[kind].decode(fact) for kind, fact in facts),
        passages,
        {Evidence(document.sha256, start, end): quote for start, end, quote in quotes},
        unread,
        doubts,
    )

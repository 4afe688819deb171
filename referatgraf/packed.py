"""Readings in little room: packed as bytes, and made anew each time somebody looks at them."""

import zlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import msgspec

from referatgraf.facts import FACTS, Document, Evidence, Passage
from referatgraf.reading_record import Doubt, Reading

LEVEL = 1
"""Of compression: a higher one takes twice the time and saves a tenth."""
Raw = msgspec.Raw
_ENCODER = msgspec.msgpack.Encoder()
_WHOLE = msgspec.msgpack.Decoder(tuple[Document, str, list[tuple[str, Raw]], Raw, Raw, Raw, Raw])
_PASSAGES = msgspec.msgpack.Decoder(tuple[Passage, ...])
_QUOTES = msgspec.msgpack.Decoder(list[tuple[int, int, str]])
_UNREAD = msgspec.msgpack.Decoder(tuple[Evidence, ...])
_DOUBTS = msgspec.msgpack.Decoder(tuple[Doubt, ...])
_FACTS = {kind: msgspec.msgpack.Decoder(fact) for kind, fact in FACTS.items()}


class Readings(Collection[Reading]):
    """Any number of readings, sorted by their documents' SHA-256; each look at one makes it anew from its bytes.

    So ten thousand take as little room as some hundred would as records. `change` is what is made of each.
    """

    def __init__(
        self, packs: Mapping[str, bytes], change: Callable[[Reading], Reading] | None = None, *, bare: bool = False
    ) -> None:
        self._packs = {sha256: packs[sha256] for sha256 in sorted(packs)}
        self._change = change
        self._bare = bare

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
                reading = unpacked(pack, bare=self._bare)
                yield self._change(reading) if self._change else reading

    def bare(self) -> "Readings":
        """The readings with the text and the facts alone, which takes half the time to make."""
        return Readings(self._packs, self._change, bare=True)

    def changed(self, change: Callable[[Reading], Reading]) -> "Readings":
        """The readings with a change made in each of them, after those made before."""
        before = self._change
        made = (lambda reading: change(before(reading))) if before else change
        return Readings(self._packs, made, bare=self._bare)


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


def unpacked(pack: bytes, *, bare: bool = False) -> Reading:
    """The reading of a pack; if `bare`, without passages, quotes, unread spans and doubts."""
    document, layout, facts, passages, quotes, unread, doubts = _WHOLE.decode(zlib.decompress(pack))
    found = tuple(_FACTS[kind].decode(fact) for kind, fact in facts)
    if bare:
        return Reading(document, layout, found, (), {})
    return Reading(
        document,
        layout,
        found,
        _PASSAGES.decode(passages),
        {Evidence(document.sha256, start, end): quote for start, end, quote in _QUOTES.decode(quotes)},
        _UNREAD.decode(unread),
        _DOUBTS.decode(doubts),
    )

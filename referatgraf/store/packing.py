"""Values in little room: packed as bytes, days among them, and made anew."""

import zlib
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar, cast

import msgspec

from referatgraf.packed import LEVEL
from referatgraf.store.graph import Value

Packed = TypeVar("Packed")
DAY = 1
"""The number by which a day is told from a text that looks like one."""


def packed(value: object) -> bytes:
    """Records, lists, texts and numbers as bytes; the same for equal values."""
    return zlib.compress(_ENCODER.encode(value), LEVEL)


def unpacked(pack: bytes, decode: Callable[[bytes], Packed] | None = None) -> Packed:
    """What was packed; without a decoder of its own nothing of it is checked, and tuples are lists."""
    return cast(Packed, (decode or _DECODER.decode)(zlib.decompress(pack)))


def with_days(properties: Mapping[str, Value]) -> Mapping[str, Any]:  # Any: a day is wrapped
    """Properties in the form in which they are packed with their days."""
    if date in map(type, properties.values()):
        return {name: _day(value) if type(value) is date else value for name, value in properties.items()}
    return properties


def _day(day: date) -> msgspec.msgpack.Ext:
    return msgspec.msgpack.Ext(DAY, day.isoformat().encode())


def _of_day(_: int, day: memoryview) -> date:
    return date.fromisoformat(str(day, "ascii"))


_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(ext_hook=_of_day)

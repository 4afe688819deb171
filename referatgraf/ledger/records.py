"""Records to plain values that JSON can hold, and back to the very same records."""

from typing import TypeVar, cast

import msgspec

from referatgraf.errors import LedgerError

Record = TypeVar("Record")
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """A record as dictionaries and lists.

    >>> from referatgraf.facts import Evidence
    >>> plain([Evidence("a", 3, 7), "Aalborg", None])
    [{'document': 'a', 'start': 3, 'end': 7}, 'Aalborg', None]
    """
    return cast(Plain, msgspec.to_builtins(value))


def record(kind: type[Record], value: Plain) -> Record:
    """The record of this dataclass that `plain` gave these values for; raises LedgerError for other values."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise LedgerError(f"No {kind.__name__} is made of {value!r}: {error}") from error


def canonical(value: Plain) -> str:
    """One JSON text for equal values, whatever the order of their keys."""
    return msgspec.json.encode(value, order="sorted").decode()

"""Records to plain values that JSON can hold, and back to the very same records."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from referatgraf.errors import LedgerError

Record = TypeVar("Record")
Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """A record as dictionaries and lists.

    >>> from referatgraf.facts import Evidence
    >>> plain((Evidence("a", 3, 7), "Aalborg", None))
    [{'document': 'a', 'start': 3, 'end': 7}, 'Aalborg', None]
    """
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise LedgerError(f"No record holds a {type(value).__name__}: {value!r}")


def record(kind: type[Record], value: Plain) -> Record:
    """The record of this dataclass that `plain` gave these values for."""
    return cast(Record, _record(kind, value))


def canonical(value: Plain) -> str:
    """One JSON text for equal values, whatever the order of their keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _record(hint: object, value: Plain) -> object:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _first_that_fits(parts, value)
    if origin is Literal:
        return value
    if origin is tuple:
        return _tuple(parts, _of_type(list, value))
    if isinstance(hint, type) and is_dataclass(hint):
        known = _of_type(dict, value)
        return hint(**{name: _record(part, known[name]) for name, part in _hints(hint).items() if name in known})
    if hint is float:
        return float(_of_type(int | float, value))
    return _of_type(hint, value)


def _tuple(parts: Sequence[object], values: list[Plain]) -> tuple[object, ...]:
    if len(parts) == 2 and parts[1] is Ellipsis:
        return tuple(_record(parts[0], value) for value in values)
    if len(parts) != len(values):
        raise LedgerError(f"Expected {len(parts)} values and not {values!r}")
    return tuple(_record(part, value) for part, value in zip(parts, values, strict=True))


def _first_that_fits(hints: Sequence[object], value: Plain) -> object:
    for hint in hints:
        try:
            return _record(hint, value)
        except LedgerError:
            continue
    raise LedgerError(f"None of {hints!r} fits {value!r}")


def _of_type(kind: Any, value: Plain) -> Any:  # noqa: ANN401  the caller's type hint, known only at run time
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise LedgerError(f"Expected {kind} and not {value!r}")
    return value


@cache
def _hints(kind: type) -> dict[str, object]:
    names = {field.name for field in fields(kind)}
    return {name: hint for name, hint in get_type_hints(kind).items() if name in names}

"""What the driver gives, as plain Python: no type of the driver's and no id of the database leaves the store."""

from collections.abc import Mapping
from datetime import datetime

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from referatgraf.errors import QueryError


def plain(value: object) -> object:
    """Dates as datetime.date, nodes as {"labels", "properties"}, relationships as {"type", "properties"}.

    >>> plain([Date(2023, 6, 16), {"n": 1}])
    [datetime.date(2023, 6, 16), {'n': 1}]
    """
    match value:
        case Node():
            return {"labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            return {"type": value.type, "properties": plain(dict(value))}
        case Path():
            return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case Date() | DateTime() | Time():
            return value.to_native()
        case Duration():
            return value.iso_format()
        case Mapping():
            return {str(name): plain(entry) for name, entry in value.items()}
        case list():
            return [plain(entry) for entry in value]
        case _:
            return value


def sendable(parameters: Mapping[str, object] | None) -> dict[str, object]:
    """The parameters, after a look for what must not reach the driver: 6.4.1 ends the interpreter on a ZoneInfo."""
    sent = dict(parameters or {})
    for name, value in sent.items():
        if isinstance(value, datetime) and value.tzinfo is not None:
            raise QueryError(f"The parameter '{name}' has a time zone: give a date, or an instant in UTC without one.")
    return sent

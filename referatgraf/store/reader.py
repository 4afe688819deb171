"""Strangers' queries: they can read and nothing else, within a time and a number of rows."""

import asyncio
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, cast

from neo4j import READ_ACCESS, AsyncGraphDatabase, AsyncTransaction

from referatgraf.errors import QueryError
from referatgraf.store.endpoint import Endpoint
from referatgraf.store.failures import READ_ONLY, too_slow
from referatgraf.store.server import EngineName
from referatgraf.store.statements import as_cypher
from referatgraf.store.values import plain, sendable

# What Neo4j counts as reading, though it opens files and other people's transactions.
REFUSED_OPERATORS = ("LoadCSV", "Show", "Terminate", "AdministrationCommand")
HARMLESS_PROCEDURES = (
    "db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
    "db.labels", "db.relationshipTypes", "db.propertyKeys", "db.schema.visualization",
    "db.schema.nodeTypeProperties", "db.schema.relTypeProperties",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of an answer; `truncated` where there would have been more."""

    rows: list[dict[str, object]]
    truncated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One stranger's query with its bounds: seconds, and rows."""

    statement: str
    parameters: Mapping[str, object] | None
    timeout: float
    limit: int


def read_as_stranger(reading: Reading, endpoint: Endpoint, engine: EngineName) -> Rows:
    """Runs a query as the reader; raises QueryError where it is wrong, forbidden or too slow.

    It runs on a connection of its own, which is cut when time or rows run out: both engines would work through the
    rest of the answer before they let it go. The thread lets callers have an event loop of their own.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="reader") as pool:
        return pool.submit(asyncio.run, _read_in_time(reading, endpoint, engine)).result()


async def _read_in_time(reading: Reading, endpoint: Endpoint, engine: EngineName) -> Rows:
    try:
        async with asyncio.timeout(reading.timeout):
            return await _read(reading, endpoint, engine)
    except TimeoutError as error:
        raise too_slow(reading.timeout) from error


async def _read(reading: Reading, endpoint: Endpoint, engine: EngineName) -> Rows:
    parameters = sendable(reading.parameters)
    account = (endpoint.reader, endpoint.reader_password)
    async with (
        AsyncGraphDatabase.driver(endpoint.uri, auth=account, notifications_min_severity="OFF") as driver,
        driver.session(
            database=endpoint.database, default_access_mode=READ_ACCESS, fetch_size=reading.limit + 1
        ) as session,
    ):
        transaction = await session.begin_transaction(timeout=reading.timeout)
        try:
            plan = await _plan(transaction, reading.statement, parameters, engine)
            _demand_reading(plan)
            result = await transaction.run(as_cypher(reading.statement), parameters)
            records = await result.fetch(reading.limit + 1)
            if engine == "embedded" and len(records) <= reading.limit:
                # The reader's rights end at reading, but ArcadeDB refuses some writes only when they are committed.
                await transaction.commit()
        finally:
            transaction.cancel()  # nothing is committed, nothing more is read
    rows = [cast(dict[str, object], plain(dict(record))) for record in records]
    return Rows(rows[: reading.limit], truncated=len(rows) > reading.limit)


async def _plan(
    transaction: AsyncTransaction, statement: str, parameters: dict[str, object], engine: EngineName
) -> Mapping[str, Any]:  # Any: as the driver types plans
    """The engine's plan of a query; ArcadeDB has none for commands, and calls every plan a writing one."""
    result = await transaction.run(as_cypher(f"EXPLAIN {statement}"), parameters)
    summary = await result.consume()
    if summary.plan is None or (engine == "neo4j" and summary.query_type != "r"):
        raise QueryError(f"{READ_ONLY}.")
    return summary.plan


def _demand_reading(plan: Mapping[str, Any]) -> None:
    """Raises a QueryError where Neo4j's plan does what it counts as reading, but is not reading from the graph."""
    for operator, details in _operators(plan):
        procedure = details.partition("(")[0]
        forbidden_call = operator.startswith("ProcedureCall") and procedure not in HARMLESS_PROCEDURES
        if operator.startswith(REFUSED_OPERATORS) or forbidden_call:
            raise QueryError(f"{READ_ONLY} ({procedure if forbidden_call else operator.partition('@')[0]}).")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield str(plan.get("operatorType", "")), str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", []):
        yield from _operators(child)

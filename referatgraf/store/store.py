"""The graph's one door, whichever engine is behind it: for questions, strangers' queries and the graph itself."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from neo4j import Driver

from referatgraf.settings import Settings
from referatgraf.store.connection import Connection
from referatgraf.store.endpoint import Endpoint
from referatgraf.store.ontology import ontology
from referatgraf.store.parts import Parts
from referatgraf.store.reader import Reading, Rows, read_as_stranger
from referatgraf.store.server import EngineName, server_of
from referatgraf.store.statements import as_cypher
from referatgraf.store.synchronise import (
    Progress,
    Writer,
    changes_of,
    is_empty,
    one_at_a_time,
    replace,
    synchronise,
)
from referatgraf.store.values import plain, sendable

REVISION = "MATCH (state:GraphState {id: 'state'}) RETURN state.revision AS revision"


class Store:
    """An open graph; made by `open_store`, shared by threads."""

    def __init__(self, connection: Connection, home: Path) -> None:
        self._connection = connection
        self._home = home

    @property
    def engine(self) -> EngineName:
        return self._connection.server.name

    def query(self, statement: str, parameters: Mapping[str, object] | None = None) -> list[dict[str, object]]:
        """The rows of a statement of our own, which may write; one transaction."""
        sent = sendable(parameters)
        result = self._connection.run(
            lambda driver, endpoint: driver.execute_query(as_cypher(statement), sent, database_=endpoint.database)
        )
        return [cast(dict[str, object], plain(dict(record))) for record in result.records]

    def query_as_reader(
        self, statement: str, parameters: Mapping[str, object] | None = None, *, timeout: float, limit: int
    ) -> Rows:
        """The first `limit` rows of a stranger's query, stopped after `timeout` seconds; it cannot write."""
        reading = Reading(statement=statement, parameters=parameters, timeout=timeout, limit=limit)
        return self._connection.run(lambda _, endpoint: read_as_stranger(reading, endpoint, self.engine))

    def synchronise(self, parts: Parts, revision: int, progress: Progress | None = None, *, anew: bool = False) -> int:
        """Makes the stored graph equal to this one, by differences, and notes the ledger's revision.

        `progress` is told how many entries of how many are in step; returned is how many had to be changed. What is
        stored is not compared but replaced where `anew` is asked and the engine is ours; whoever reads meanwhile sees
        a part.
        """

        def work(driver: Driver, endpoint: Endpoint) -> int:
            writer = Writer(driver, endpoint.database)
            database = self._connection.server.own_database()
            if database is not None and (anew or is_empty(writer, ontology())):
                replace(parts, revision, writer, database, ontology(), progress)
                return len(parts)
            return synchronise(parts, revision, writer, ontology(), progress, anew=anew)

        with one_at_a_time(self._home):
            return self._connection.run(work)

    def differences(self, parts: Parts) -> int:
        """How many nodes and bundles of relationships differ between the stored graph and this one."""

        def work(driver: Driver, endpoint: Endpoint) -> int:
            writer = Writer(driver, endpoint.database)
            return sum(len(changes) for _, changes in changes_of(parts, writer, ontology()))

        return self._connection.run(work)

    def revision(self) -> int | None:
        """The ledger's revision that the graph was made from; None where it was never finished."""
        rows = self.query(REVISION)
        return cast(int | None, rows[0]["revision"]) if rows else None


@contextmanager
def open_store(settings: Settings) -> Iterator[Store]:
    """The home's embedded graph, started or joined, or the Neo4j of `settings.store_uri`; closed at the end."""
    connection = Connection(server_of(settings))
    try:
        yield Store(connection, settings.home)
    finally:
        connection.close()

"""Who answers a store's queries: the home's embedded engine, or a Neo4j that somebody else runs."""

from typing import TYPE_CHECKING, Literal, Protocol

from neo4j import GraphDatabase

from referatgraf.settings import Settings
from referatgraf.store.endpoint import Endpoint
from referatgraf.store.engine import EmbeddedEngine
from referatgraf.store.failures import told_as_ours
from referatgraf.store.schema import schema_for_neo4j
from referatgraf.store.statements import as_cypher

if TYPE_CHECKING:
    from arcadedb import Database

EngineName = Literal["embedded", "neo4j"]


class Server(Protocol):
    """`connect` gives an endpoint that answers, or raises StoreUnavailable; it is called again when that one fell."""

    name: EngineName

    def connect(self) -> Endpoint: ...

    def own_database(self) -> "Database | None": ...

    def close(self) -> None: ...


class Neo4jServer:
    """The Neo4j of `settings.store_uri`, whose one account reads and writes."""

    name: EngineName = "neo4j"

    def __init__(self, uri: str, user: str, password: str) -> None:
        self._endpoint = Endpoint(uri, user, password, reader=user, reader_password=password)
        self._prepared = False

    def connect(self) -> Endpoint:
        endpoint = self._endpoint
        with (
            told_as_ours(endpoint.uri),
            GraphDatabase.driver(
                endpoint.uri, auth=(endpoint.user, endpoint.password), notifications_min_severity="OFF"
            ) as driver,
        ):
            driver.verify_connectivity()
            if not self._prepared:
                for statement in schema_for_neo4j():
                    driver.execute_query(as_cypher(statement))
        self._prepared = True
        return endpoint

    def own_database(self) -> None:
        """It is in another process."""

    def close(self) -> None:
        """Nothing to do: the server is not ours."""


def server_of(settings: Settings) -> Server:
    if settings.store_uri:
        return Neo4jServer(settings.store_uri, settings.store_user, settings.store_password)
    return EmbeddedEngine(settings.home)

"""One store's line to its engine, renewed once when the process that owned the engine has gone."""

import threading
from collections.abc import Callable
from typing import TypeVar

from neo4j import Driver, GraphDatabase

from referatgraf.errors import StoreUnavailable
from referatgraf.store.endpoint import Endpoint
from referatgraf.store.failures import told_as_ours
from referatgraf.store.server import Server

T = TypeVar("T")
# How long the driver itself tries again; afterwards we look for the engine's new owner.
RETRY_SECONDS = 1.0


class Connection:
    """A driver and the endpoint it talks to; threads may share it."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._renewing = threading.Lock()
        self._driver, self._endpoint = self._open()

    def run(self, work: Callable[[Driver, Endpoint], T]) -> T:
        """The result of `work`, which is done again on a new connection if the first one is dead."""
        driver = self._driver
        try:
            return self._attempt(work)
        except StoreUnavailable:
            self._renew(driver)
        return self._attempt(work)

    def close(self) -> None:
        self._driver.close()
        self.server.close()

    def _attempt(self, work: Callable[[Driver, Endpoint], T]) -> T:
        with told_as_ours(self._endpoint.uri):
            return work(self._driver, self._endpoint)

    def _open(self) -> tuple[Driver, Endpoint]:
        endpoint = self.server.connect()
        driver = GraphDatabase.driver(
            endpoint.uri,
            auth=(endpoint.user, endpoint.password),
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_min_severity="OFF",
        )
        return driver, endpoint

    def _renew(self, dead: Driver) -> None:
        with self._renewing:
            if self._driver is dead:  # else another thread has renewed it already
                self._driver, self._endpoint = self._open()
                dead.close()

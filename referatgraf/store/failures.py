"""What the driver and the engines report, told as our errors."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    DriverError,
    Forbidden,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from referatgraf.errors import QueryError, StoreUnavailable

# The server went away, or its port is another engine's by now, with other passwords.
GONE = (ServiceUnavailable, SessionExpired, AuthError)
TOO_SLOW = "Query too slow: it was stopped{after}. Narrow it with a label, a property or a shorter path."
READ_ONLY = "This query may not run: only reading from the graph is allowed here"


@contextmanager
def told_as_ours(uri: str) -> Iterator[None]:
    """Raises QueryError or StoreUnavailable in place of the driver's errors."""
    try:
        yield
    except IncompleteCommit as error:
        raise QueryError(
            "The connection broke while the change was being stored: look whether it is there, then try again."
        ) from error
    except GONE as error:
        raise unavailable(uri, error) from error
    except (Neo4jError, DriverError, ValueError, TypeError) as error:
        raise QueryError(_reason(error)) from error


def unavailable(uri: str, error: Exception) -> StoreUnavailable:
    """Which mend depends on what went wrong: a password, or nobody there."""
    if isinstance(error, AuthError):
        return StoreUnavailable(
            f"The store at '{uri}' refuses the account: set REFERATGRAF_STORE_USER and REFERATGRAF_STORE_PASSWORD."
        )
    return StoreUnavailable(
        f"No graph at '{uri}': start one with 'docker compose up', "
        f"or leave REFERATGRAF_STORE unset for the embedded one."
    )


def too_slow(seconds: float | None = None) -> QueryError:
    return QueryError(TOO_SLOW.format(after=f" after {seconds:g} s" if seconds else ""))


def _reason(error: Exception) -> str:
    if isinstance(error, Neo4jError):
        message = error.message or str(error)
        if "TransactionTimedOut" in (error.code or "") or "arcadedb.command.timeout" in message:
            return TOO_SLOW.format(after="")
        if isinstance(error, Forbidden):
            return f"{READ_ONLY} ({message})."
        return message
    return str(error)

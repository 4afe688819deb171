"""The process that does the work on one file after the other, each within its limits."""

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Generic, TypeVar

from referatgraf.documents.limits import MEGABYTE, Limits
from referatgraf.errors import ReferatgrafError, UnreadableDocument

if sys.platform != "win32":
    import resource

Item = TypeVar("Item")
Result = TypeVar("Result")
REPORT = "please report it, with the file if you may share it"
STATUS = Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no result for an item: a short code, the reason as a clerk understands it, and the mend."""

    code: str
    reason: str
    mend: str


@dataclass(frozen=True, slots=True)
class Answer(Generic[Result]):
    """What became of an item, and whether the worker takes another; a worker also gives one when it is ready, or
    cannot start."""

    outcome: Result | Failure | None
    goes_on: bool = True


def serve(
    connection: Connection,
    function: Callable[[Item], Result],
    prepare: Callable[[], object] | None,
    limits: Limits,
) -> None:
    """Answers items until there are no more; what cannot be limited on this system is left to the parent's clock.

    Memory is limited on Linux, processor time on all that is not Windows.
    """
    _stand_alone()
    if prepare is not None:
        try:
            prepare()
        except Exception as error:  # whatever it is, the parent tells it
            reason = str(error) if isinstance(error, ReferatgrafError) else f"{type(error).__name__}: {error}"
            connection.send(Answer(Failure("failed", reason, REPORT), goes_on=False))
            return
    held = _data_held()
    _send(connection, Answer(None))
    while True:
        try:
            item: Item = connection.recv()
        except EOFError:
            return
        answer = _answer(function, item, limits, held)
        _send(connection, answer)
        if not answer.goes_on:
            return


def _stand_alone() -> None:
    """An interrupt is for the parent, which ends its workers with all that they started; no memory is dumped."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(function: Callable[[Item], Result], item: Item, limits: Limits, held: int) -> Answer[Result]:
    before = _data_held()
    try:
        _limit(limits, before)
        outcome: Result | Failure = function(item)
    except MemoryError:
        return Answer(out_of_memory(limits), goes_on=False)
    except UnreadableDocument as error:
        outcome = Failure(error.code, error.reason, error.mend)
    except ReferatgrafError as error:
        outcome = Failure("failed", str(error), REPORT)
    except Exception as error:  # whatever is wrong with one file, the others are read
        outcome = Failure("failed", f"reading it failed ({type(error).__name__}: {error})", REPORT)
    finally:
        _lift_limit()
    broke_it = isinstance(outcome, Failure) and outcome.code == "memory"
    return Answer(outcome, goes_on=not broke_it and _data_held() < held + limits.memory // 2)


def out_of_memory(limits: Limits) -> Failure:
    reason = f"reading it takes more than the {limits.memory // MEGABYTE} MB of memory that a file may take"
    return Failure("memory", reason, "open it in the program that made it and save it anew, without pictures")


def _limit(limits: Limits, held: int) -> None:
    """From here on; processor time counts from the start of the process, memory includes what is held already."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    _set_soft(resource.RLIMIT_CPU, spent + limits.processor_time + 1)
    if held:
        _set_soft(resource.RLIMIT_DATA, held + limits.memory)


def _lift_limit() -> None:
    if sys.platform != "win32":
        _set_soft(resource.RLIMIT_DATA, resource.RLIM_INFINITY)


def _set_soft(kind: int, limit: int) -> None:
    if sys.platform != "win32":
        hard = resource.getrlimit(kind)[1]
        bounded = hard != resource.RLIM_INFINITY and (limit > hard or limit == resource.RLIM_INFINITY)
        resource.setrlimit(kind, (hard if bounded else limit, hard))


def _data_held() -> int:
    """Bytes of memory that the process may write to, as Linux counts them for its limit; 0 elsewhere."""
    try:
        lines = STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("VmData:")), 0)


def _send(connection: Connection, answer: Answer[Result]) -> None:
    try:
        connection.send(answer)
    except (BrokenPipeError, ConnectionResetError):
        raise SystemExit(1) from None  # the parent is gone
    except Exception as error:  # what pickle cannot take, it says in many ways
        reason = f"its result cannot be handed over ({type(error).__name__}: {error})"
        connection.send(Answer(Failure("failed", reason, REPORT), goes_on=answer.goes_on))

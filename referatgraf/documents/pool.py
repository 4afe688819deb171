"""Work on many files at once, in processes that are ended and replaced where one file costs too much.

Where the system can, they are forked from one process that is warmed up once and has never held anything but the
reader; elsewhere each is spawned, and warms up by itself.
"""

import contextlib
import multiprocessing
import multiprocessing.forkserver
import multiprocessing.resource_tracker
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from typing import Generic, TypeVar, cast

from referatgraf.documents.limits import LIMITS, Limits
from referatgraf.documents.worker import Answer, Failure, out_of_memory, serve
from referatgraf.errors import WorkerError

Item = TypeVar("Item")
Result = TypeVar("Result")
AHEAD = 16
"""How many items for each worker may be under way or wait for an earlier one."""
HELD = 2
"""How many of them a worker holds at the most: the one it is at work on, and the next, so that it need not wait."""
START_TIME = 120.0
LATER = "put it aside, or open it in the program that made it and save it anew"


def run_limited(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    workers: int | None = None,
    limits: Limits = LIMITS,
    prepare: Callable[[], object] | None = None,
    warm: str | None = None,
) -> Iterator[tuple[Item, Result | Failure]]:
    """Each item with what the function makes of it, or why it could not, in their order.

    `function` and `prepare`, which a worker calls once before its first item, stand at the top of a module; items,
    which are small, and results can be pickled. `warm` is a module that loads what all workers need: once for them all
    where they are forked, and the first call in a process decides. Items are taken as they are needed, so there may be
    any number. A worker that breaks a limit or dies is replaced, and its item is told as a Failure. A script that calls
    this needs the usual `if __name__ == "__main__"`. Raises WorkerError where workers cannot be started.
    """
    pool = _Pool(function, prepare, limits, workers or os.cpu_count() or 1, warm)
    try:
        yield from pool.run(items)
    finally:
        pool.close()


def _context(warm: str | None) -> ForkServerContext | SpawnContext:
    """How workers are started; the process that they are forked from is started here and warms up by itself."""
    if sys.platform == "win32":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if warm:
        context.set_forkserver_preload([warm])
    multiprocessing.resource_tracker.ensure_running()  # first, since it lifts what is blocked here
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # an interrupt is for us, see worker.serve
    try:
        multiprocessing.forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
    return context


class _Worker(Generic[Item, Result]):
    """A process and its items: the one it is at work on, and the next."""

    def __init__(
        self,
        function: Callable[[Item], Result],
        prepare: Callable[[], object] | None,
        limits: Limits,
        context: ForkServerContext | SpawnContext,
    ) -> None:
        self.connection, theirs = context.Pipe()
        self.ready = False
        self.tickets: deque[int] = deque()
        self.process = context.Process(
            target=serve, args=(theirs, function, prepare, limits), daemon=True, name="referatgraf-reader"
        )
        self.process.start()
        self.deadline = time.monotonic() + START_TIME
        theirs.close()

    def give(self, ticket: int, item: Item, limits: Limits) -> None:
        self.tickets.append(ticket)
        if len(self.tickets) == 1:
            self.start_clock(limits)
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it is dead: the next wait tells
            self.connection.send(item)

    def start_clock(self, limits: Limits) -> None:
        """From here on counts the time that the item it is at work on may take."""
        self.deadline = time.monotonic() + limits.wall_time

    def answer(self) -> Answer[Result] | None:
        """What it has said; None where it died."""
        try:
            return cast("Answer[Result]", self.connection.recv())
        except (EOFError, OSError):
            return None

    def end(self) -> int | None:
        """Ends it with all that it started; how it ended."""
        self.process.join(0.5 if self.ready and not self.tickets else 0.05)
        if sys.platform != "win32" and self.process.pid:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        if self.process.is_alive():
            self.process.kill()
        self.process.join()
        self.connection.close()
        return self.process.exitcode


class _Pool(Generic[Item, Result]):
    """The workers, and the outcomes that wait for those before them."""

    def __init__(
        self,
        function: Callable[[Item], Result],
        prepare: Callable[[], object] | None,
        limits: Limits,
        most: int,
        warm: str | None,
    ) -> None:
        self.function, self.prepare, self.limits, self.most, self.warm = function, prepare, limits, most, warm
        self.workers: dict[Connection, _Worker[Item, Result]] = {}
        self.taken: dict[int, Item] = {}
        self.waiting: deque[int] = deque()
        self.outcomes: dict[int, Result | Failure] = {}
        self.failed_starts = 0

    def run(self, items: Iterable[Item]) -> Iterator[tuple[Item, Result | Failure]]:
        source = enumerate(items)
        exhausted, told = False, 0
        while True:
            while not exhausted and len(self.taken) < AHEAD * self.most and len(self.waiting) < HELD * self.most:
                entry = next(source, None)
                if entry is None:
                    exhausted = True
                else:
                    self.taken[entry[0]] = entry[1]
                    self.waiting.append(entry[0])
            self._hand_out(1 if exhausted else HELD)
            while told in self.outcomes:
                yield self.taken.pop(told), self.outcomes.pop(told)
                told += 1
            if exhausted and not self.taken:
                return
            if told not in self.taken or len(self.taken) > len(self.outcomes):
                self._wait()

    def close(self) -> None:
        for worker in self.workers.values():
            worker.connection.close()
        for worker in self.workers.values():
            worker.end()
        self.workers.clear()

    def _hand_out(self, most: int) -> None:
        """So that each worker holds `most` items, and none a second that one being started could begin with."""
        starting = sum(not worker.ready for worker in self.workers.values())
        for held in range(most):
            for worker in self.workers.values():
                if worker.ready and len(worker.tickets) == held and len(self.waiting) > held * starting:
                    ticket = self.waiting.popleft()
                    worker.give(ticket, self.taken[ticket], self.limits)
        while len(self.waiting) > starting and len(self.workers) < self.most:
            worker = _Worker(self.function, self.prepare, self.limits, _context(self.warm))
            self.workers[worker.connection] = worker
            starting += 1

    def _wait(self) -> None:
        """Until a worker has something to say, dies, or is out of time."""
        busy = [worker for worker in self.workers.values() if worker.tickets or not worker.ready]
        left = min((worker.deadline for worker in busy), default=0.0) - time.monotonic()
        spoken = wait([worker.connection for worker in busy], timeout=max(0.0, left)) if busy else []
        for connection in spoken:
            self._hear(self.workers[cast(Connection, connection)])
        now = time.monotonic()
        for worker in busy:
            if worker.connection in self.workers and worker.connection not in spoken and now >= worker.deadline:
                self._replace(worker, out_of_time=True)

    def _hear(self, worker: "_Worker[Item, Result]") -> None:
        answer = worker.answer()
        if answer is None:
            self._replace(worker)
            return
        if isinstance(answer.outcome, Failure) and not worker.ready:
            raise WorkerError(f"The processes that read files cannot start: {answer.outcome.reason}")
        if not worker.ready:
            worker.ready, self.failed_starts = True, 0
            return
        self.outcomes[worker.tickets.popleft()] = cast("Result | Failure", answer.outcome)
        worker.start_clock(self.limits)
        if not answer.goes_on:
            self._take_back(worker)
            worker.end()

    def _replace(self, worker: "_Worker[Item, Result]", *, out_of_time: bool = False) -> None:
        """Takes a dead or overdue worker out; the next item finds another started."""
        exit_code = worker.end()
        begun = worker.tickets.popleft() if worker.tickets else None
        self._take_back(worker)
        if begun is not None:
            self.outcomes[begun] = _too_slow(self.limits) if out_of_time else _death(exit_code, self.limits)
            return
        self.failed_starts += 1
        if self.failed_starts > 2:
            raise WorkerError(
                f"The processes that read files end at their start (exit code {exit_code}): see what they print above; "
                'a script that starts them keeps its own work under `if __name__ == "__main__":`.'
            )

    def _take_back(self, worker: "_Worker[Item, Result]") -> None:
        """Takes a worker out; what it holds and has not begun waits for another."""
        del self.workers[worker.connection]
        self.waiting.extendleft(reversed(worker.tickets))


def _too_slow(limits: Limits) -> Failure:
    return Failure("timeout", f"reading it takes longer than {limits.wall_time:.0f} seconds", LATER)


def _death(exit_code: int | None, limits: Limits) -> Failure:
    if sys.platform != "win32" and exit_code == -signal.SIGXCPU:
        return Failure("timeout", f"reading it takes more than {limits.processor_time} seconds of work", LATER)
    if sys.platform != "win32" and exit_code == -signal.SIGKILL:
        return out_of_memory(limits)  # nobody else ends a process so
    return Failure("crash", f"the process that read it broke down (exit code {exit_code})", LATER)

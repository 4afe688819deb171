"""Workers are limited, ended and replaced, and every item has its answer."""

import os
import signal
import subprocess
import sys
import time
from itertools import count, islice
from pathlib import Path

import pytest

from referatgraf.documents.limits import Limits
from referatgraf.documents.pool import run_limited
from referatgraf.documents.worker import Failure
from referatgraf.errors import WorkerError
from tests.documents import jobs

ROOT = Path(__file__).parents[2]
TIGHT = Limits(wall_time=3, processor_time=1, memory=300_000_000)


def test_results_come_in_the_order_of_the_items() -> None:
    assert [outcome for _, outcome in run_limited(jobs.slower_first, range(6), workers=2)] == list(range(6))


@pytest.mark.skipif(sys.platform != "linux", reason="memory and processor time are limited on Linux")
def test_a_limit_that_is_broken_costs_only_the_item_that_broke_it() -> None:
    told = {
        "sleep": "timeout", "spin": "timeout", "swell": "memory", "die": "crash", "crash": "crash",
        "secret": "failed", "stumble": "failed",
    }  # fmt: skip
    items = [word for how in told for word in (how, f"well after {how}")]
    outcomes = dict(run_limited(jobs.misbehave, items, workers=2, limits=TIGHT))
    failures = {how: outcome.code for how, outcome in outcomes.items() if isinstance(outcome, Failure)}
    assert failures == told
    assert [outcomes[f"well after {how}"] for how in told] == [f"well after {how}" for how in told]


def test_a_worker_is_prepared_once() -> None:
    outcomes = [outcome for _, outcome in run_limited(
        jobs.process_and_preparation, range(20), workers=1, prepare=jobs.prepare
    )]  # fmt: skip
    (told,) = {(outcome[0], tuple(outcome[1])) for outcome in outcomes if not isinstance(outcome, Failure)}
    assert told[1] == (told[0],)
    assert told[0] != os.getpid()


def test_workers_that_cannot_start_are_told() -> None:
    with pytest.raises(WorkerError, match="cannot start: RuntimeError: no register here"):
        list(run_limited(jobs.square, [1], workers=1, prepare=jobs.fail_to_prepare))


def test_no_worker_loads_the_engine() -> None:
    assert [outcome for _, outcome in run_limited(jobs.loaded_engine, [1], workers=1)] == [[]]


def test_items_are_taken_only_as_they_are_needed() -> None:
    assert [outcome for _, outcome in islice(run_limited(jobs.square, count(), workers=2), 5)] == [0, 1, 4, 9, 16]


def test_nothing_is_left_running_when_one_stops_early() -> None:
    results = run_limited(jobs.process_and_preparation, count(), workers=2)
    processes = {outcome[0] for _, outcome in islice(results, 20) if not isinstance(outcome, Failure)}
    results.close()  # type: ignore[attr-defined]  # an Iterator that is a generator
    assert [process for process in processes if _runs(process)] == []


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are sent otherwise")
def test_an_interrupt_ends_all(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import signal\nfrom referatgraf.documents.pool import run_limited\nfrom tests.documents import jobs\n"
        "if __name__ == '__main__':\n"
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell's background job ignores it
        "    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})\n"
        "    print('go', flush=True)\n"
        "    list(run_limited(jobs.misbehave, ['sleep'] * 9, workers=2))\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, script], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=10)
    assert told.count("KeyboardInterrupt") == 1
    assert process.returncode == -signal.SIGINT


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_stays_flat_over_ten_thousand_items() -> None:
    held = [outcome for _, outcome in run_limited(jobs.data_held, range(10_000), workers=2) if isinstance(outcome, int)]
    assert len(held) == 10_000
    assert max(held[-100:]) < 1.1 * max(held[100:200])
    before = jobs.data_held(0)
    assert sum(1 for _ in run_limited(jobs.square, range(10_000), workers=2)) == 10_000
    assert jobs.data_held(0) < before + 20_000


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True

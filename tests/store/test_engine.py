"""One home, several processes: who owns the engine, and what happens when the owner is gone."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest

from referatgraf.settings import Settings
from referatgraf.store.endpoint import Endpoint, answers, free_port, read_endpoint, write_endpoint
from referatgraf.store.store import open_store
from tests.stores import parts_of, small_graph

OPENS = """
import sys
from pathlib import Path
from referatgraf.settings import Settings
from referatgraf.store.store import open_store

with open_store(Settings(home=Path(sys.argv[1]))) as store:
    print(store.query("MATCH (person:Person) RETURN count(person) AS n")[0]["n"], flush=True)
    for line in sys.stdin:
        store.query("MERGE (:Case {id: $id})", {"id": line.strip()})
        print(store.query("MATCH (case:Case) RETURN count(case) AS n")[0]["n"], flush=True)
"""
Opened = subprocess.Popen[str]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def opened(home: Path) -> Iterator[Callable[[], Opened]]:
    """Opens the home in another process, which writes a case for each line it is told."""
    processes: list[Opened] = []

    def open_in_another_process() -> Opened:
        command = [sys.executable, "-c", OPENS, str(home)]
        pipe = subprocess.PIPE
        processes.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
        return processes[-1]

    yield open_in_another_process
    for process in processes:
        process.kill()
        process.communicate()


def line_of(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline().strip()


def tell(process: Opened, line: str) -> str:
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()
    return line_of(process.stdout)


def test_a_second_process_joins_and_both_see_what_either_writes(home: Path, opened: Callable[[], Opened]) -> None:
    with open_store(Settings(home=home)) as store:
        store.synchronise(parts_of(small_graph()), 1)
        other = opened()
        assert line_of(other.stdout) == "2"
        assert tell(other, "case/1") == "1"
        assert store.query("MATCH (case:Case) RETURN case.id AS id") == [{"id": "case/1"}]


def test_five_processes_at_once_make_one_owner(home: Path, opened: Callable[[], Opened]) -> None:
    processes = [opened() for _ in range(5)]
    assert [line_of(process.stdout) for process in processes] == ["0"] * 5
    endpoint = read_endpoint(home / "engine.json")
    assert endpoint is not None
    assert endpoint.pid in {process.pid for process in processes}


def test_a_client_takes_over_when_the_owner_is_killed(home: Path, opened: Callable[[], Opened]) -> None:
    owner = opened()
    line_of(owner.stdout)
    tell(owner, "case/1")
    with open_store(Settings(home=home)) as store:
        assert owner_of(home) == owner.pid
        owner.send_signal(signal.SIGKILL)
        owner.wait()
        assert store.query("MATCH (case:Case) RETURN case.id AS id") == [{"id": "case/1"}]
        assert owner_of(home) == os.getpid()


def test_a_client_takes_over_when_the_owner_leaves(home: Path, opened: Callable[[], Opened]) -> None:
    owner = opened()
    line_of(owner.stdout)
    with open_store(Settings(home=home)) as store:
        owner.communicate()
        answer = store.query_as_reader("RETURN 1 AS one", timeout=10, limit=1)
        assert answer.rows == [{"one": 1}]
        assert owner_of(home) == os.getpid()


def owner_of(home: Path) -> int | None:
    endpoint = read_endpoint(home / "engine.json")
    return endpoint.pid if endpoint else None


def test_a_killed_owner_loses_nothing_that_was_written(home: Path, opened: Callable[[], Opened]) -> None:
    owner = opened()
    line_of(owner.stdout)
    assert tell(owner, "case/1") == "1"
    owner.send_signal(signal.SIGKILL)
    owner.wait()
    assert (home / "engine.json").exists()
    with open_store(Settings(home=home)) as store:
        assert store.query("MATCH (case:Case) RETURN case.id AS id") == [{"id": "case/1"}]


def test_two_stores_of_one_process_share_the_engine(home: Path) -> None:
    with open_store(Settings(home=home)) as first:
        with open_store(Settings(home=home)) as second:
            second.query("CREATE (:Case {id: 'case/1'})")
        assert first.query("MATCH (case:Case) RETURN case.id AS id") == [{"id": "case/1"}]


@pytest.mark.parametrize("content", ["", "{}", "not json", '["a list"]'])
def test_a_spoilt_endpoint_file_is_replaced(home: Path, content: str) -> None:
    home.mkdir()
    (home / "engine.json").write_text(content, encoding="utf-8")
    with open_store(Settings(home=home)) as store:
        assert store.query("RETURN 1 AS one") == [{"one": 1}]
        assert owner_of(home) == os.getpid()


def test_a_stale_endpoint_file_is_replaced(home: Path) -> None:
    home.mkdir()
    stale = Endpoint(f"bolt://127.0.0.1:{free_port()}", "root", "old", "reader", "old", "referatgraf", pid=1)
    write_endpoint(home / "engine.json", stale)
    assert not answers(stale)
    with open_store(Settings(home=home)) as store:
        assert store.query("RETURN 1 AS one") == [{"one": 1}]


def test_the_endpoint_file_is_the_owners_alone_and_goes_with_the_engine(home: Path) -> None:
    with open_store(Settings(home=home)):
        for path in (home / "engine.json", home / "engine" / "config" / "server-users.jsonl"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert not (home / "engine.json").exists()


def test_passwords_are_new_at_every_start(home: Path) -> None:
    endpoints = []
    for _ in range(2):
        with open_store(Settings(home=home)):
            endpoints.append(read_endpoint(home / "engine.json"))
    first, second = endpoints
    assert first is not None
    assert second is not None
    assert first.password != second.password
    assert first.reader_password != second.reader_password
    assert first.password not in repr(first)


def test_an_engine_starts_and_stops_without_a_word(opened: Callable[[], Opened]) -> None:
    process = opened()
    output, errors = process.communicate("")
    assert (output, errors, process.returncode) == ("0\n", "", 0)

"""The commands, run as a user runs them."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from referatgraf.cli import app
from referatgraf.knowledge import folder

COMMANDS = [
    ["ingest"], ["quarantine"], ["extract"], ["show"], ["ask"], ["query"], ["analyse", "overlaps"], ["serve"],
    ["evaluate"], ["rebuild"], ["export", "canonical"], ["demo"], ["review"], ["judge"], ["undo"], ["remove"],
    ["history"], ["check"], ["person", "export"], ["person", "correct"], ["person", "suppress"],
]  # fmt: skip
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("REFERATGRAF_")}
FIRST = "2020-03-06-kkr-limfjorden.txt"
LAST = "2023-02-03-kkr-limfjorden.txt"


def run(*arguments: str | Path, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`referatgraf` in a process of its own."""
    environment = ENVIRONMENT | ({"REFERATGRAF_HOME": str(home)} if home else {})
    command = [sys.executable, "-m", "referatgraf", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


def ask_cli(*arguments: str, home: Path) -> Result:
    """The same in this process, which is faster."""
    return CliRunner().invoke(app, arguments, env={"REFERATGRAF_HOME": str(home), "COLUMNS": "200"})


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home into which the sample minutes were read."""
    path = tmp_path_factory.mktemp("home")
    done = run("ingest", folder("sample"), "--quiet", home=path)
    assert done.returncode == 0, done.stderr
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help_with_an_example(command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--help"], env={"COLUMNS": "200"})
    assert result.exit_code == 0
    assert "Example: " in result.output
    assert f"referatgraf {' '.join(command)}" in re.sub(r"\s+", " ", result.output)


def test_the_same_files_again_are_known_and_nothing_is_written(home: Path) -> None:
    before = ask_cli("export", "canonical", home=home).stdout
    again = json.loads(run("ingest", folder("sample"), "--json", home=home).stdout)
    assert again["read"] == []
    assert len(again["known"]) >= 4
    assert ask_cli("export", "canonical", home=home).stdout == before


def test_a_bad_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text((folder("sample") / FIRST).read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "in" / "empty.txt").touch()
    done = run("ingest", tmp_path / "in", "--json", home=tmp_path / "home")
    summary = json.loads(done.stdout)
    assert done.returncode == 1
    assert summary["read"] == ["good.txt"]
    assert "empty.txt" in summary["failed"][0]["path"]


def test_a_question_is_answered_with_its_sentence(home: Path) -> None:
    rows = json.loads(ask_cli("ask", "appointments", "-p", "name=Egeskjold", "--json", home=home).stdout)
    assert {row["to_body"] for row in rows} >= {"Kystrådets bestyrelse"}
    assert all("Bodil Egeskjold" in row["sentence"] for row in rows)


def test_the_catalogue_is_listed(home: Path) -> None:
    names = {row["question"] for row in json.loads(ask_cli("ask", "--json", home=home).stdout)}
    assert names == {path.stem for path in folder("cypher").glob("*.cypher")}


def test_an_unknown_question_is_one_clear_line(home: Path) -> None:
    done = run("ask", "who-is-the-best", home=home)
    assert done.returncode == 1
    assert "There is no question 'who-is-the-best'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_query_can_read_and_not_write(home: Path) -> None:
    counted = json.loads(ask_cli("query", "MATCH (p:Person) RETURN count(p) AS n", "--json", home=home).stdout)
    assert counted[0]["n"] > 10
    assert run("query", "CREATE (:Person {id: 'x'}) RETURN 1 AS one", home=home).returncode == 1
    assert json.loads(ask_cli("query", "MATCH (p:Person) RETURN count(p) AS n", "--json", home=home).stdout) == counted


def test_overlaps_count_the_bodies_that_two_share(home: Path) -> None:
    rows = json.loads(ask_cli("analyse", "overlaps", "--of", "persons", "--at-least", "2", "--json", home=home).stdout)
    assert rows
    assert all(row["count"] >= 2 and row["evidence"] for row in rows)


def test_a_rebuilt_graph_is_the_same(home: Path) -> None:
    ask = ("query", "MATCH (n) RETURN labels(n)[0] AS label, count(n) AS n ORDER BY label", "--json")
    before = ask_cli(*ask, home=home).stdout
    assert ask_cli("rebuild", "--quiet", home=home).exit_code == 0
    assert ask_cli(*ask, home=home).stdout == before


def test_a_meeting_is_shown_with_its_quotes(home: Path) -> None:
    shown = ask_cli("show", LAST, "--evidence", home=home).stdout
    assert "Present" in shown
    assert "»" in shown


def test_a_question_can_be_asked_of_a_day(home: Path) -> None:
    asked = ("ask", "who-sits-where", "-p", "body=KKR Limfjorden", "--json")
    now = json.loads(ask_cli(*asked, home=home).stdout)
    then = json.loads(ask_cli(*asked, "--as-of", "2021-10-01", home=home).stdout)
    assert 0 < len(then) < len(now)
    assert {row["over_by"] for row in then} == {"2022-01-01"}
    changed = ("ask", "changed-decisions", "--json")
    before = json.loads(ask_cli(*changed, "--as-of", "2021-10-01", home=home).stdout)
    assert 0 < len(before) < len(json.loads(ask_cli(*changed, home=home).stdout))
    assert all(row["date"] <= "2021-10-01" for row in before)


def test_an_analysis_and_an_export_can_be_of_a_day(home: Path) -> None:
    overlaps = ("analyse", "overlaps", "--limit", "1000", "--json")
    assert json.loads(ask_cli(*overlaps, "--as-of", "2019-01-01", home=home).stdout) == []
    assert len(json.loads(ask_cli(*overlaps, "--as-of", "2021-10-01", home=home).stdout)) > 10
    dated = ask_cli("export", "canonical", "--as-of", "2021-10-01", home=home).stdout
    assert '"id":"meeting/kkr-limfjorden-2021-09-10"' in dated
    assert '"id":"meeting/kkr-limfjorden-2023-02-03"' not in dated


def test_an_export_of_what_was_known_before_anything_was_is_empty(home: Path) -> None:
    assert ask_cli("export", "canonical", "--known-at", "2020-01-01", home=home).stdout == ""
    assert ask_cli("export", "canonical", "--known-at", "i går", home=home).exit_code == 2


def test_a_judgement_changes_the_export_and_undo_brings_its_bytes_back(tmp_path: Path) -> None:
    files = [str(folder("sample") / name) for name in (FIRST, LAST)]
    assert ask_cli("ingest", *files, "--quiet", home=tmp_path).exit_code == 0
    before = ask_cli("export", "canonical", home=tmp_path).stdout
    two = ("Viggo Tanderup", "Gudrun Høstmark")
    assert ask_cli("judge", *two, "--same", "--why", "prøve", home=tmp_path).exit_code == 0
    assert ask_cli("export", "canonical", home=tmp_path).stdout != before
    assert ask_cli("check", home=tmp_path).exit_code == 0
    assert "judge" in [line["what"] for line in json.loads(ask_cli("history", two[0], "--json", home=tmp_path).stdout)]
    assert ask_cli("undo", home=tmp_path).exit_code == 0
    assert ask_cli("export", "canonical", home=tmp_path).stdout == before
    assert "Nothing is left to undo" in ask_cli("undo", home=tmp_path).stdout


def test_a_review_is_driven_by_keys(tmp_path: Path) -> None:
    text = (folder("sample") / FIRST).read_text(encoding="utf-8")
    words = text.replace("Gudrun Høstmark orienterede", "Gudrun Kirk Høstmark orienterede")
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    home = tmp_path / "home"
    assert ask_cli("ingest", str(tmp_path / "a.txt"), "--quiet", home=home).exit_code == 0
    listed = json.loads(ask_cli("review", "--json", home=home).stdout)
    command = [sys.executable, "-m", "referatgraf", "review", "--home", str(home), "--who", "prøve"]
    done = subprocess.run(command, input="n\nz\ny\nq\n", capture_output=True, text=True, check=False, env=ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    assert "1 judged." in done.stdout
    assert [{pair["first"]["name"], pair["second"]["name"]} for pair in listed] == [
        {"Gudrun Høstmark", "Gudrun Kirk Høstmark"}
    ]
    assert json.loads(ask_cli("review", "--json", home=home).stdout) == []
    assert ask_cli("check", home=home).exit_code == 0


def test_a_person_is_exported_and_left_out(tmp_path: Path) -> None:
    assert ask_cli("ingest", str(folder("sample") / FIRST), "--quiet", home=tmp_path).exit_code == 0
    held = json.loads(ask_cli("person", "export", "Viggo Tanderup", home=tmp_path).stdout)
    assert held["documents"][0]["facts"]
    assert ask_cli("person", "suppress", "Viggo Tanderup", "--why", "har bedt om det", home=tmp_path).exit_code == 0
    assert "Tanderup" not in ask_cli("export", "canonical", home=tmp_path).stdout
    assert "Tanderup" not in ask_cli("show", FIRST, "--evidence", home=tmp_path).stdout
    asked = ask_cli("ask", "person-record", "-p", "name=tanderup", "--json", home=tmp_path).stdout
    assert json.loads(asked) == []
    assert ask_cli("rebuild", "--quiet", home=tmp_path).exit_code == 0
    found = ask_cli(
        "query", "MATCH (n) WHERE toString(n.text) CONTAINS 'Tanderup' RETURN n.id AS id", "--json", home=tmp_path
    )
    assert json.loads(found.stdout) == []


def test_the_demo_runs_and_never_removes_what_it_did_not_make(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").touch()
    refused = run("demo", "--no-serve", "--home", tmp_path / "mine")
    assert refused.returncode == 1
    assert (tmp_path / "mine" / "thesis.txt").exists()
    done = run("demo", "--no-serve", "--home", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    assert "0 set aside" in done.stdout


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a served home that holds nothing yet, and the home."""
    environment = ENVIRONMENT | {"REFERATGRAF_HOME": str(tmp_path), "PYTHONUNBUFFERED": "1", "COLUMNS": "200"}
    command = [sys.executable, "-m", "referatgraf", "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        address = next(found[0] for line in process.stdout if (found := re.search(r"http://[\d.]+:\d+", line)))
        yield address, tmp_path
        process.terminate()


def persons_of(address: str) -> int:
    body = json.dumps({"query": "{ persons(first: 100) { name } }"}).encode()
    request = urllib.request.Request(f"{address}/graphql", body, {"Content-Type": "application/json"})
    for attempt in range(50):
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return len(json.load(answer)["data"]["persons"])
        except OSError:
            time.sleep(0.1 * attempt)
    raise AssertionError(f"{address} does not answer")


def test_what_one_process_reads_another_serves(served: tuple[str, Path]) -> None:
    address, home = served
    assert persons_of(address) == 0
    done = run("ingest", folder("sample") / FIRST, "--quiet", home=home)
    assert done.returncode == 0, done.stderr
    assert persons_of(address) > 5

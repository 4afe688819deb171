"""An id that a merge has retired still leads to the person: on the command line, in questions, in the API."""

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from typer.testing import CliRunner

from referatgraf.api.app import create_app
from referatgraf.cli import app
from referatgraf.ingest import bring_in_step
from referatgraf.judging import judge, side_of
from referatgraf.ledger.ledger import Ledger
from referatgraf.record import record_of
from referatgraf.retired import Retired
from referatgraf.settings import Settings
from tests.api.conftest import Serve, serve  # noqa: F401  a fixture
from tests.written import Sheet

Cli = Callable[..., Any]  # Any: JSON
OLD, NEW = "person/birthe-lund", "person/birthe-stubbe-lund-rebild"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Two that were judged to be one, so that the id of the one is retired."""
    settings = Settings(home=tmp_path_factory.mktemp("retired"))
    first, second = Sheet("a.txt"), Sheet("b.txt", body="Havnerådet", day="2023-02-10")
    first.listed("Birthe Stubbe Lund", "A", "Rebild Kommune")
    second.listed("Birthe Lund", "V")
    with Ledger(settings.ledger_path) as ledger:
        for sheet in (first, second):
            ledger.add(sheet.reading())
        bring_in_step(settings)
        record = record_of(ledger.snapshot())
        assert {person.id for person in record.identities.persons} == {OLD, NEW}
        judge(ledger, side_of(record, OLD), side_of(record, NEW), "same", who="mig", why="samme person")
    bring_in_step(settings)
    return settings


@pytest.fixture
def cli(settings: Settings) -> Cli:
    """The JSON that a command prints."""

    def run(*arguments: str) -> Any:  # noqa: ANN401  JSON
        result = CliRunner().invoke(app, [*arguments, "--home", str(settings.home)], env={"COLUMNS": "200"})
        assert result.exit_code == 0, result.output
        return json.loads(result.stdout)

    return run


@pytest.mark.parametrize("id", [OLD, NEW])
def test_the_command_line_knows_the_person(cli: Cli, id: str) -> None:
    assert cli("person", "export", id)["id"] == NEW
    assert {line["what"] for line in cli("history", id, "--json")} == {"learned", "joined", "judge"}


@pytest.mark.parametrize("id", [OLD, NEW])
def test_a_question_by_id_finds_the_person(cli: Cli, id: str) -> None:
    rows = cli("ask", "who-sits-where", "--param", f"name={id}", "--json")
    assert {(row["person"], row["seat"]) for row in rows} == {
        ("Birthe Stubbe Lund", "Havnerådet"),
        ("Birthe Stubbe Lund", "KKR Nordjylland"),
    }


def test_the_api_finds_the_person(settings: Settings, serve: Serve) -> None:  # noqa: F811  the fixture
    query = "query ($id: ID!) { person(id: $id) { id name seats { body { name } } } }"
    with serve(create_app(settings)) as address, httpx.Client(base_url=address) as client:
        found = [
            client.post("/graphql", json={"query": query, "variables": {"id": id}}).json()["data"]["person"]
            for id in (OLD, NEW, "person/nobody")
        ]
    assert found[0] == found[1]
    assert found[0]["id"] == NEW
    assert len(found[0]["seats"]) == 2
    assert found[2] is None


def test_what_the_ledger_learns_is_known_at_once(settings: Settings) -> None:
    retired = Retired(settings)
    assert retired.current(OLD) == NEW
    assert retired.current("person/asta-holm-rebild") is None
    assert retired.current("meeting/none") is None
    late = Sheet("c.txt", day="2023-06-10")
    late.listed("Asta Holm", "A", "Rebild Kommune")
    with Ledger(settings.ledger_path) as ledger:
        ledger.add(late.reading())
        assert retired.current("person/asta-holm-rebild") == "person/asta-holm-rebild"
        ledger.remove(late.sha256, who="mig", why="prøve")

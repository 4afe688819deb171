import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from fastapi import FastAPI

from referatgraf.api.app import create_app
from referatgraf.api.health import health
from referatgraf.api.schema import printed
from referatgraf.settings import Settings
from referatgraf.store.store import Store


def preflight(app: FastAPI, origin: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api") as client:
            asked = {"Origin": origin, "Access-Control-Request-Method": "POST"}
            return await client.options("/graphql", headers=asked)

    return asyncio.run(ask())


def test_health_tells_the_state_of_the_graph(client: httpx.Client) -> None:
    told = client.get("/health").json()
    assert (told["status"], told["store"], told["ledgerRevision"]) == ("ok", "embedded", 7)
    assert told["counts"]["Person"] == 2
    assert told["counts"]["Passage"] == 2


def test_health_does_not_tell_the_stores_password(store: Store) -> None:
    settings = Settings(home=Path("/nowhere"), store_uri="bolt://user:secret@localhost:7687")
    assert health(store, settings).store == "bolt://localhost:7687"


def test_the_schema_has_an_address(client: httpx.Client) -> None:
    assert client.get("/schema.graphql").text == printed()


def test_there_are_no_pages_that_load_from_the_network(client: httpx.Client) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404, 404, 404]


def test_other_sites_may_ask_only_where_they_are_listed(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    closed, opened = create_app(settings), create_app(settings, cors_origins=["https://avis.example"])
    assert "Access-Control-Allow-Origin" not in preflight(closed, "https://avis.example").headers
    assert preflight(opened, "https://avis.example").headers["Access-Control-Allow-Origin"] == "https://avis.example"
    assert "Access-Control-Allow-Origin" not in preflight(opened, "https://andre.example").headers


def test_many_may_ask_at_once(client: httpx.Client) -> None:
    query = {"query": "{ persons { name seats { body { name } evidence { quote } } } }"}
    with ThreadPoolExecutor(16) as pool:
        answers = list(pool.map(lambda _: client.post("/graphql", json=query).json(), range(64)))
    assert all(answer == answers[0] for answer in answers)
    assert "errors" not in answers[0]

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from graphql import GraphQLError

from referatgraf.api.app import create_app
from referatgraf.api.bodies import MOST_BYTES
from referatgraf.api.router import GRAPHQL_RESPONSE, shown
from referatgraf.errors import StoreUnavailable
from referatgraf.settings import Settings
from referatgraf.store.graph import Node, graph_of
from referatgraf.store.store import open_store
from tests.stores import parts_of

Serve = Callable[[FastAPI], AbstractContextManager[str]]


def test_the_newer_media_type_is_given_where_it_is_asked_for(client: httpx.Client) -> None:
    accept = {"Accept": f"{GRAPHQL_RESPONSE}, application/json;q=0.9"}
    right = client.post("/graphql", json={"query": "{ persons { name } }"}, headers=accept)
    wrong = client.post("/graphql", json={"query": "{ nobody { name } }"}, headers=accept)
    assert (right.status_code, right.headers["content-type"]) == (200, GRAPHQL_RESPONSE)
    assert (wrong.status_code, wrong.headers["content-type"]) == (400, GRAPHQL_RESPONSE)
    assert "data" not in wrong.json()


def test_plain_json_is_given_to_who_asks_for_it(client: httpx.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ nobody }"}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")


def test_a_query_may_come_by_get(client: httpx.Client) -> None:
    answer = client.get("/graphql", params={"query": "{ bodies(first: 1) { name } }"})
    assert answer.json() == {"data": {"bodies": [{"name": "KKR Nordjylland"}]}}


def test_there_is_no_page_of_others_at_the_endpoint(client: httpx.Client) -> None:
    answer = client.get("/graphql", headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert "<script" not in answer.text


NO_QUERIES = [
    b"{",
    b"[]",
    b"3",
    b'"x"',
    b"null",
    b"{}",
    b'{"query": 3}',
    b'{"query": "{ a }", "variables": 3}',
    b"\xff",
    b'{"query": "{ persons { name } }", "variables": {"a": ' + b"9" * 5000 + b"}}",
    b'{"query": "{ persons { name } }", "variables": {"a": "\\ud800"}}',
]


@pytest.mark.parametrize("body", [*NO_QUERIES, b"[" * 100_000], ids=lambda body: repr(body[:20]))
def test_a_body_that_is_no_query_is_a_bad_request(client: httpx.Client, body: bytes) -> None:
    answer = client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_a_request_may_be_so_large_and_no_larger(client: httpx.Client) -> None:
    query = b'{"query": "{ bodies(first: 1) { name } }", "variables": {"a": "'
    fits = query + b"a" * (MOST_BYTES - len(query) - 3) + b'"}}'
    bodies = (fits, fits + b" ", iter([fits, b" "]))  # the last does not say how large it is
    sent = [client.post("/graphql", content=body, headers={"Content-Type": "application/json"}) for body in bodies]
    assert [answer.status_code for answer in sent] == [200, 413, 413]


def test_an_error_names_its_code_and_the_request(client: httpx.Client) -> None:
    answer = client.post("/graphql", json={"query": "{ xyzzy }"}, headers={"X-Request-ID": "my-request.1"})
    (error,) = answer.json()["errors"]
    assert error["message"] == "Cannot query field 'xyzzy' on type 'Query'."
    assert error["extensions"] == {"code": "BAD_REQUEST", "requestId": "my-request.1"}
    assert answer.headers["X-Request-ID"] == "my-request.1"


def test_a_request_id_that_could_forge_a_log_line_is_replaced(client: httpx.Client) -> None:
    answer = client.get("/schema.graphql", headers={"X-Request-ID": "a b\t<script>"})
    assert len(answer.headers["X-Request-ID"]) == 32


def test_what_goes_wrong_with_us_is_logged_and_not_told(
    tmp_path: Path, serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(home=tmp_path / "home")
    with open_store(settings) as store, serve(create_app(settings)) as address:
        store.synchronise(parts_of(graph_of([Node("Party", "party/nameless", {"letter": "Q"})], [])), 1)
        answer = httpx.post(f"{address}/graphql", json={"query": "{ parties { name } }"})
    (error,) = answer.json()["errors"]
    assert error["extensions"] == {"code": "INTERNAL", "requestId": answer.headers["X-Request-ID"]}
    assert "argument" not in error["message"]
    assert f"Request {answer.headers['X-Request-ID']}" in caplog.text
    assert "missing 1 required keyword-only argument" in caplog.text


def test_a_store_that_is_gone_is_told_without_its_address() -> None:
    original = StoreUnavailable("Nothing answers at bolt://user:password@example.org")
    error = shown(GraphQLError(str(original), original_error=original), "r1")
    assert error.extensions == {"code": "STORE_UNAVAILABLE", "requestId": "r1"}
    assert "bolt" not in error.message

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from graphql import get_introspection_query, parse

from referatgraf.api.analyses import Analyses
from referatgraf.api.limits import MAX_DEPTH, MAX_FIELDS, MAX_TOKENS, measure
from referatgraf.api.loading import Context
from referatgraf.api.schema import make_schema
from referatgraf.store.store import Store

Ask = Callable[..., dict[str, Any]]  # Any: answers are JSON


def nested(depth: int) -> str:
    """A query about the organisations around the organisations around a body."""
    return "{ bodies " + "{ belongsTo " * (depth - 2) + "{ name }" + " }" * (depth - 1)


def code(answer: dict[str, Any]) -> str:  # Any: JSON
    return str(answer["errors"][0]["extensions"]["code"])


@pytest.mark.parametrize("first", [0, -1, 1001, 2_000_000_000])
def test_a_page_has_a_size(ask: Ask, first: int) -> None:
    for query in (
        "persons(first: $n) { id }",
        "bodies { members(first: $n) { kind } }",
        'search(text: "a", first: $n) { __typename }',
    ):
        assert code(ask("query ($n: Int!) { " + query + " }", n=first)) == "PAGE_SIZE"


def test_a_query_may_be_so_deep_and_no_deeper(ask: Ask) -> None:
    assert "errors" not in ask(nested(MAX_DEPTH))
    assert measure(parse(nested(MAX_DEPTH))).depth == MAX_DEPTH
    assert code(ask(nested(MAX_DEPTH + 1))) == "QUERY_TOO_DEEP"


def test_a_query_may_be_so_wide_and_no_wider(ask: Ask) -> None:
    wide = "{ persons { " + "".join(f"a{number}: name " for number in range(MAX_FIELDS)) + "} }"
    assert code(ask(wide)) == "QUERY_TOO_WIDE"


def test_fragments_that_double_each_other_are_measured_at_once(ask: Ask) -> None:
    fragments = "".join(f"fragment F{n} on Person {{ ...F{n + 1} ...F{n + 1} }} " for n in range(60))
    bomb = "{ persons { ...F0 } } " + fragments + "fragment F60 on Person { name }"
    assert measure(parse(bomb)).fields == 2**60 + 1
    assert code(ask(bomb)) == "QUERY_TOO_WIDE"


def test_a_fragment_that_spreads_itself_is_refused(ask: Ask) -> None:
    assert "errors" in ask("{ persons { ...F } } fragment F on Person { name ...F }")


@pytest.mark.parametrize("query", ["{ persons { name } " * MAX_TOKENS, "{ a " * 400 + "}" * 400, "{" * 100_000])
def test_what_is_too_long_or_nested_too_deeply_to_parse_is_refused(ask: Ask, query: str) -> None:
    assert code(ask(query)) == "BAD_REQUEST"


def refusals(context: Context) -> set[str]:
    result = asyncio.run(make_schema().execute("{ persons { name seats { kind } } }", context_value=context))
    return {str((error.extensions or {}).get("code")) for error in result.errors or ()}


def test_an_answer_may_not_have_too_many_values(store: Store) -> None:
    """Two persons with two seats each are six items, of a query with four fields."""
    assert refusals(Context(store, Analyses(store), values_left=24)) == set()
    assert refusals(Context(store, Analyses(store), values_left=23)) == {"ANSWER_TOO_LARGE"}


def test_one_level_may_not_have_too_many_rows(store: Store) -> None:
    assert refusals(Context(store, Analyses(store), most_rows=4)) == set()
    assert refusals(Context(store, Analyses(store), most_rows=3)) == {"ANSWER_TOO_LARGE"}


def test_the_schema_may_be_read_by_tools(ask: Ask) -> None:
    assert "errors" not in ask(get_introspection_query())

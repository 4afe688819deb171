from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.api.search import every_word

Ask = Callable[..., dict[str, Any]]  # Any: answers are JSON
SEARCH = """query ($text: String!, $first: Int! = 50) { search(text: $text, first: $first) {
    __typename ... on Person { name } ... on Body { name } ... on Organisation { name } ... on Decision { text }
} }"""


@pytest.mark.parametrize("text", ["Ågård", "aagaard", "ALMA", "alm åg"])
def test_a_name_finds_the_person_and_the_decision_about_her(ask: Ask, text: str) -> None:
    found = ask(SEARCH, text=text)["data"]["search"]
    assert found == [
        {"__typename": "Person", "name": "Alma Ågård"},
        {"__typename": "Decision", "text": "Alma Ågård blev udpeget"},
    ]


@pytest.mark.parametrize(("text", "kind"), [("nordjylland", "Body"), ("energi", "Organisation")])
def test_bodies_and_organisations_are_found(ask: Ask, text: str, kind: str) -> None:
    assert [found["__typename"] for found in ask(SEARCH, text=text)["data"]["search"]] == [kind]


def test_every_word_must_be_there(ask: Ask) -> None:
    assert ask(SEARCH, text="alma bisgaard")["data"]["search"] == []


def test_no_more_are_found_than_asked_for(ask: Ask) -> None:
    assert len(ask(SEARCH, text="alma", first=1)["data"]["search"]) == 1


@pytest.mark.parametrize("text", ["", "  ", '+-&&||!(){}[]^"~*?:\\/', "AND OR NOT"])
def test_signs_of_the_search_engine_are_mere_signs(ask: Ask, text: str) -> None:
    assert ask(SEARCH, text=text) == {"data": {"search": []}}


def test_words_are_folded_and_left_open() -> None:
    assert every_word("Søby (Å)") == "+soeby* +aa*"


def test_a_search_has_few_words(ask: Ask) -> None:
    query = "query ($text: String!) { search(text: $text) { __typename } }"
    assert "errors" not in ask(query, text="a " * 100)
    assert ask(query, text="a " * 101)["errors"][0]["extensions"]["code"] == "SEARCH_TOO_LONG"

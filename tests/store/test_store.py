"""What the store answers, whichever engine is behind it."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from referatgraf.errors import QueryError, StoreUnavailable
from referatgraf.settings import Settings
from referatgraf.store.store import Store, open_store
from tests.stores import parts_of, small_graph


@pytest.fixture
def filled(store: Store) -> Store:
    store.synchronise(parts_of(small_graph()), 1)
    return store


def test_dates_come_back_as_dates(filled: Store) -> None:
    rows = filled.query("MATCH (:Person {id: 'person/ida'})-[seat:SEATED_IN]->() RETURN seat.first_seen AS day")
    assert rows == [{"day": date(2023, 6, 16)}]


def test_dates_go_in_as_parameters(filled: Store) -> None:
    statement = "MATCH (person:Person)-[seat:SEATED_IN]->() WHERE seat.first_seen >= $day RETURN count(person) AS n"
    assert filled.query(statement, {"day": date(2023, 6, 16)}) == [{"n": 2}]
    assert filled.query(statement, {"day": date(2023, 6, 17)}) == [{"n": 0}]


def test_nodes_relationships_and_paths_come_back_plain(filled: Store) -> None:
    (row,) = filled.query(
        "MATCH path = (person:Person {id: 'person/ida'})-[role:HAS_ROLE {title: 'formand'}]->(body:Body) "
        "RETURN body, role, length(path) AS steps"
    )
    body, role = row["body"], row["role"]
    assert isinstance(body, dict)
    assert isinstance(role, dict)
    assert (body["labels"], body["properties"]["name"]) == (["Body"], "KKR Nordjylland")
    assert role == {"type": "HAS_ROLE", "properties": {"title": "formand", "evidence": ["passage/1"]}}
    assert row["steps"] == 1


def test_a_query_may_write(store: Store) -> None:
    store.query("CREATE (:Case {id: 'case/1', number: $number})", {"number": "2023-17"})
    assert store.query("MATCH (case:Case) RETURN case.number AS number") == [{"number": "2023-17"}]


def test_two_nodes_of_one_label_cannot_share_an_id(filled: Store) -> None:
    with pytest.raises(QueryError):
        filled.query("CREATE (:Person {id: 'person/ida'})")


@pytest.mark.parametrize(
    ("index", "words", "found"),
    [
        ("person_ft", "ibsen", ["person/ida"]),
        ("person_ft", "aer*", ["person/ole"]),
        ("body_ft", "nordjylland", ["body/kkr"]),
        ("organisation_ft", "ibsen", []),
        ("decision_ft", "ibsen", []),
    ],
)
def test_full_text_is_asked_alike(filled: Store, index: str, words: str, found: list[str]) -> None:
    if filled.engine == "neo4j":
        filled.query("CALL db.awaitIndexes(30)")
    rows = filled.query(
        "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id AS id",
        {"index": index, "words": words},
    )
    assert [row["id"] for row in rows] == found


def test_a_wrong_query_is_told_in_words(store: Store) -> None:
    with pytest.raises(QueryError, match=r"(?i)MATHC"):
        store.query("MATHC (n) RETURN n")


def test_a_missing_parameter_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="name"):
        store.query("MATCH (person:Person {name: $name}) RETURN person.id AS id")


def test_an_instant_with_a_time_zone_never_reaches_the_driver(store: Store) -> None:
    with pytest.raises(QueryError, match="time zone"):
        store.query("RETURN $moment AS moment", {"moment": datetime(2023, 6, 16, tzinfo=UTC)})


def test_a_store_stays_when_its_home_is_opened_again(settings: Settings) -> None:
    with open_store(settings) as store:
        store.synchronise(parts_of(small_graph()), 5)
    with open_store(settings) as store:
        assert store.revision() == 5
        assert store.query("MATCH (person:Person) RETURN count(person) AS n") == [{"n": 2}]


def test_nobody_at_the_address_is_told_with_the_mend(tmp_path: Path) -> None:
    with (
        pytest.raises(StoreUnavailable, match=r"docker compose up.*REFERATGRAF_STORE"),
        open_store(Settings(home=tmp_path, store_uri="bolt://127.0.0.1:9")),
    ):
        pass


def test_a_wrong_password_is_told_with_the_mend(settings: Settings) -> None:
    if settings.store_uri is None:
        pytest.skip("the embedded engine makes its own passwords")
    wrong = Settings(home=settings.home, store_uri=settings.store_uri, store_password="wrong-one")
    with pytest.raises(StoreUnavailable, match="REFERATGRAF_STORE_PASSWORD"), open_store(wrong):
        pass

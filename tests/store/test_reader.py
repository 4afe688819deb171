"""What a stranger's query may do, and what it may not, however it is disguised."""

import asyncio
import time
from pathlib import Path

import pytest

from referatgraf.errors import QueryError
from referatgraf.store.store import Store
from tests.stores import parts_of, small_graph

EVERYTHING = "MATCH (node) OPTIONAL MATCH (node)-[edge]->() RETURN count(node) AS nodes, count(edge) AS edges"
WRITES = [
    "CREATE (:Person {id: 'person/x'})",
    "MERGE (:Person {id: 'person/x'})",
    "MERGE (person:Person {id: 'person/ida'}) ON MATCH SET person.name = 'X'",
    "MATCH (person:Person) SET person.name = 'X' RETURN person.name AS name",
    "MATCH (person:Person) SET person:Case",
    "MATCH (person:Person) REMOVE person.name",
    "MATCH (person:Person) DETACH DELETE person",
    "MATCH ()-[edge]->() DELETE edge",
    "MATCH (person:Person), (case:Body) CREATE (person)-[:SEATED_IN]->(case)",
    "FOREACH (id IN ['person/x'] | CREATE (:Person {id: id}))",
    "CALL { CREATE (:Person {id: 'person/x'}) } RETURN 1 AS one",
    "MATCH (person:Person) CALL (person) { SET person.name = 'X' } RETURN 1 AS one",
    "MATCH (person:Person) CALL (person) { SET person.name = 'X' } IN TRANSACTIONS RETURN 1 AS one",
    "UNWIND [1] AS one MATCH (p:Person) WITH p, one SET p += {name: 'X'} RETURN one",
    "// RETURN 1\nCREATE (:Person {id: 'person/x'})",
    "/* MATCH */ create (:Person {id: 'person/x'}) return 1 AS one",
    "PROFILE CREATE (:Person {id: 'person/x'})",
    "CYPHER runtime=slotted CREATE (:Person {id: 'person/x'})",
    "RETURN 1 AS one; CREATE (:Person {id: 'person/x'})",
    "CREATE INDEX stranger FOR (person:Person) ON (person.name)",
    "CREATE CONSTRAINT stranger FOR (person:Person) REQUIRE person.name IS UNIQUE",
    "DROP INDEX person_ft",
    "CREATE USER stranger SET PASSWORD 'long-enough-1'",
    "DROP DATABASE referatgraf",
    "CALL db.createLabel('Stranger')",
    "CALL db.createProperty('stranger')",
]
READS_ELSEWHERE = [
    "LOAD CSV FROM $file AS row RETURN row",
    "LOAD/**/CSV FROM $file AS row RETURN row",
    "CALL { LOAD CSV FROM $file AS row RETURN row } RETURN row",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CALL dbms.listConfig()",
    "CALL dbms.killConnection('bolt-1')",
]


@pytest.fixture
def filled(store: Store) -> Store:
    store.synchronise(parts_of(small_graph()), 1)
    return store


def test_no_write_gets_through_in_any_disguise(filled: Store) -> None:
    before = filled.query(EVERYTHING), filled.query("SHOW INDEXES YIELD name RETURN name ORDER BY name")
    let_in = [statement for statement in WRITES if not refused(filled, statement)]
    assert let_in == []
    assert (filled.query(EVERYTHING), filled.query("SHOW INDEXES YIELD name RETURN name ORDER BY name")) == before
    assert filled.query("MATCH (person:Person) RETURN person.name AS name ORDER BY name") == [
        {"name": "Ida Ibsen"},
        {"name": "Ole Ærø"},
    ]


def test_no_file_and_no_business_of_others_is_read(filled: Store, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("hemmelig\n", encoding="utf-8")
    let_in = [statement for statement in READS_ELSEWHERE if not refused(filled, statement, file=secret.as_uri())]
    assert let_in == []


def refused(store: Store, statement: str, **parameters: object) -> bool:
    try:
        store.query_as_reader(statement, parameters, timeout=10, limit=10)
    except QueryError:
        return True
    return False


def test_a_refusal_says_that_only_reading_is_allowed(filled: Store) -> None:
    with pytest.raises(QueryError, match="only reading"):
        filled.query_as_reader("CREATE (:Person {id: 'person/x'})", timeout=10, limit=10)


def test_a_reader_reads(filled: Store) -> None:
    answer = filled.query_as_reader(
        "MATCH (person:Person) WHERE person.name STARTS WITH $start RETURN person.name AS name",
        {"start": "Ida"}, timeout=10, limit=10,
    )  # fmt: skip
    assert (answer.rows, answer.truncated) == ([{"name": "Ida Ibsen"}], False)


def test_a_reader_may_search(filled: Store) -> None:
    if filled.engine == "neo4j":
        filled.query("CALL db.awaitIndexes(30)")
    answer = filled.query_as_reader(
        "CALL db.index.fulltext.queryNodes('person_ft', 'ibsen') YIELD node RETURN node.id AS id", timeout=10, limit=10
    )
    assert answer.rows == [{"id": "person/ida"}]


def test_a_cut_answer_says_so(filled: Store) -> None:
    numbers = "UNWIND range(1, 5) AS number RETURN number"
    cut = filled.query_as_reader(numbers, timeout=10, limit=3)
    assert ([row["number"] for row in cut.rows], cut.truncated) == ([1, 2, 3], True)
    whole = filled.query_as_reader(numbers, timeout=10, limit=5)
    assert (len(whole.rows), whole.truncated) == (5, False)


def test_a_long_answer_is_not_read_to_its_end(filled: Store) -> None:
    filled.query("UNWIND range(1, 1500) AS number CREATE (:Case {id: toString(number)})")
    start = time.monotonic()
    answer = filled.query_as_reader("MATCH (a:Case), (b:Case), (c:Case) RETURN a.id AS a", timeout=30, limit=2)
    assert (len(answer.rows), answer.truncated) == (2, True)
    assert time.monotonic() - start < 10


def test_a_slow_query_is_stopped_with_an_error(filled: Store) -> None:
    filled.query("UNWIND range(1, 1500) AS number CREATE (:Case {id: toString(number), number: toString(number)})")
    slow = "MATCH (a:Case), (b:Case), (c:Case) WHERE a.number + b.number = c.number + 'x' RETURN count(*) AS n"
    start = time.monotonic()
    with pytest.raises(QueryError, match="too slow"):
        filled.query_as_reader(slow, timeout=0.5, limit=10)
    assert time.monotonic() - start < 5
    assert filled.query("RETURN 1 AS one") == [{"one": 1}]


def test_a_reader_may_be_called_from_a_running_event_loop(filled: Store) -> None:
    async def ask() -> object:
        return filled.query_as_reader("RETURN 1 AS one", timeout=10, limit=1).rows

    assert asyncio.run(ask()) == [{"one": 1}]

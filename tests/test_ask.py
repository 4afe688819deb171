"""The catalogue of questions: every file is readable, and its example gives the rows it promises, on both engines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from referatgraf.ask import Question, ask, find_question, load_question, questions, values_of
from referatgraf.errors import KnowledgeError, QuestionError
from referatgraf.store.graph import Edge, Node, graph_of
from referatgraf.store.store import Store, open_store
from tests.stores import ENGINES, parts_of, settings_for

TOUR = """\
// Who is there?
//
// parameters:
//   since: {type: date, default: null, meaning: The earliest day.}
//   number: {type: integer, default: 3, meaning: How many.}
//   names: {type: strings, default: [], meaning: Whom.}
//   strict: {type: boolean, default: false, meaning: Whether to be strict.}
//   share: {type: float, default: 0.5, meaning: How much.}
//   place: {type: string, meaning: Where.}
// columns:
//   one: The number one.
// example:
//   nodes: []
//   edges: []
//   parameters: {place: Aalborg}
//   rows:
//     - [1]
RETURN 1 AS one
"""


@pytest.fixture(scope="module", params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    home = tmp_path_factory.mktemp("ask") / "home"
    with settings_for(request.param, home) as settings, open_store(settings) as store:
        yield store


@pytest.fixture
def tour(tmp_path: Path) -> Question:
    path = tmp_path / "tour.cypher"
    path.write_text(TOUR, encoding="utf-8")
    return load_question(path)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_example_gives_its_rows(store: Store, question: Question) -> None:
    store.synchronise(parts_of(question.example.graph), 1)
    rows = ask(store, question.name, question.example.parameters)
    assert [tuple(row.values()) for row in rows] == list(question.example.rows)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_columns_are_the_ones_it_names(store: Store, question: Question) -> None:
    store.synchronise(parts_of(question.example.graph), 1)
    assert question.example.rows, "an example without rows shows nothing"
    rows = ask(store, question.name, question.example.parameters)
    assert [list(row) for row in rows] == [list(question.columns)] * len(question.example.rows)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_statement_uses_every_parameter_and_only_reads(store: Store, question: Question) -> None:
    assert question.question.endswith("?")
    assert all(f"${parameter.name}" in question.statement for parameter in question.parameters)
    given = values_of(question, question.example.parameters)
    answer = store.query_as_reader(question.statement, given, timeout=30, limit=1000)
    assert not answer.truncated


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_line_for_neo4j_browser_names_every_parameter(question: Question) -> None:
    (line,) = [line for line in question.statement.splitlines() if line.startswith("// browser:")]
    assert all(f"{parameter.name}: " in line for parameter in question.parameters)


OF_A_DAY = [question for question in questions() if any(each.name == "as_of" for each in question.parameters)]


@pytest.mark.parametrize("question", OF_A_DAY, ids=lambda question: question.name)
def test_before_the_first_day_there_is_nothing(store: Store, question: Question) -> None:
    store.synchronise(parts_of(question.example.graph), 1)
    given = dict(question.example.parameters)
    assert ask(store, question.name, given)
    assert ask(store, question.name, given | {"as_of": "1999-12-31"}) == []


@pytest.mark.parametrize("name", ["appointments", "changed-decisions", "person-record", "who-sits-where"])
def test_on_the_day_of_its_example_a_question_gives_the_same_rows(store: Store, name: str) -> None:
    question = find_question(name)
    store.synchronise(parts_of(question.example.graph), 1)
    rows = ask(store, name, {**question.example.parameters, "as_of": "2023-06-16"})
    assert [tuple(row.values()) for row in rows] == list(question.example.rows)


def test_a_record_of_a_day_leaves_out_what_was_over_or_not_yet(store: Store) -> None:
    ole, board = Node("Person", "ole", {"name": "Ole Olesen"}), Node("Body", "havn", {"name": "Havnerådet"})
    late = Node("Meeting", "m", {"title": "Havnerådet 2. juni 2025", "date": date(2025, 6, 2)})
    terms = [
        Edge("SEATED_IN", "ole", "havn", {"valid_from": date(2018, 1, 1), "valid_to": date(2021, 12, 31)}),
        Edge("SEATED_IN", "ole", "havn", {"first_seen": date(2022, 5, 1), "over_by": date(2024, 1, 1)}),
        Edge("HAS_ROLE", "ole", "havn", {"title": "formand"}),
        Edge("ATTENDED", "ole", "m", {"capacity": "member"}),
    ]
    store.synchronise(parts_of(graph_of([ole, board, late], terms)), 1)

    def told(day: str) -> list[tuple[object, object]]:
        return [(row["what"], row["date"]) for row in ask(store, "person-record", {"name": "ole", "as_of": day})]

    assert [what for what, _ in told("2020-01-01")] == ["SEATED_IN"]
    assert told("2023-01-01") == [("SEATED_IN", date(2022, 5, 1))]
    assert told("2024-06-01") == []
    assert told("2025-06-02") == [("ATTENDED", date(2025, 6, 2))]


def test_a_question_without_a_day_says_so(tour: Question) -> None:
    with pytest.raises(QuestionError, match=r"asks nothing of a day: leave out --as-of\. It takes: since"):
        values_of(tour, {"place": "Aalborg", "as_of": "2023-06-16"})


def test_a_person_or_body_is_asked_for_by_id(store: Store) -> None:
    question = find_question("who-sits-where")
    nodes = [Node("Person", f"person/{name}", {"name": "Ida Ibsen"}) for name in ("ida", "ida-thisted")]
    nodes += [Node("Body", f"body/{name}", {"name": "Havnerådet"}) for name in ("havn", "havn-2")]
    seats = [
        Edge("SEATED_IN", "person/ida", "body/havn"),
        Edge("SEATED_IN", "person/ida-thisted", "body/havn"),
        Edge("SEATED_IN", "person/ida-thisted", "body/havn-2"),
    ]
    store.synchronise(parts_of(graph_of(nodes, seats)), 1)
    assert len(ask(store, question.name, {"name": "person/ida"})) == 1
    assert len(ask(store, question.name, {"name": "person/ida-thisted", "body": "body/havn-2"})) == 1
    before = ask(store, question.name, {"name": "person/ida-gone"}, current={"person/ida-gone": "person/ida"}.get)
    assert len(before) == 1
    assert ask(store, question.name, {"name": "person/nobody"}, current={"person/ida-gone": "person/ida"}.get) == []


def test_defaults_ask_without_a_word(store: Store) -> None:
    question = find_question("who-sits-where")
    store.synchronise(parts_of(question.example.graph), 1)
    assert {row["person"] for row in ask(store, "who-sits-where")} == {"Ida Ibsen", "Ole Olesen"}


def test_text_becomes_what_the_parameter_takes(tour: Question) -> None:
    given = {
        "since": "2023-06-16", "number": "7", "names": "Ida, Ole", "strict": "yes", "share": "0.25", "place": "Aalborg",
    }  # fmt: skip
    assert values_of(tour, given) == {
        "since": date(2023, 6, 16), "number": 7, "names": ["Ida", "Ole"], "strict": True, "share": 0.25,
        "place": "Aalborg",
    }  # fmt: skip


def test_what_is_not_given_takes_its_default(tour: Question) -> None:
    assert values_of(tour, {"place": "Aalborg"}) == {
        "since": None, "number": 3, "names": [], "strict": False, "share": 0.5, "place": "Aalborg",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "needs place"),
        ({"place": "Aalborg", "colour": "red"}, r"no parameter 'colour'.*since, number"),
        ({"place": "Aalborg", "since": "i går"}, "takes since as date such as 2023-06-16"),
        ({"place": "Aalborg", "number": "many"}, "takes number as integer"),
        ({"place": "Aalborg", "strict": "perhaps"}, "true or false"),
    ],
)
def test_a_wrong_parameter_is_told_with_the_mend(tour: Question, given: dict[str, str], told: str) -> None:
    with pytest.raises(QuestionError, match=told):
        values_of(tour, given)


def test_an_unknown_question_lists_what_there_is() -> None:
    with pytest.raises(QuestionError, match="who-sits-where"):
        find_question("who-knows")


@pytest.mark.parametrize(
    ("there", "instead"),
    [
        ("type: date", "type: day"),
        ("// columns:\n//   one: The number one.\n", ""),
        ("// parameters:", "// parameters: ["),
    ],
)
def test_a_file_that_breaks_the_form_is_named(tmp_path: Path, there: str, instead: str) -> None:
    path = tmp_path / "broken.cypher"
    path.write_text(TOUR.replace(there, instead), encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"broken\.cypher"):
        load_question(path)

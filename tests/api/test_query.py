from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

OPERATIONS = sorted((Path(__file__).parents[2] / "graphql" / "operations").glob("*.graphql"))
Ask = Callable[..., dict[str, Any]]  # Any: answers are JSON


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda path: path.stem)
def test_every_example_finds_something_with_its_sentences(ask: Ask, operation: Path) -> None:
    answer = ask(operation.read_text(encoding="utf-8"))
    assert "errors" not in answer
    assert "Alma Ågård" in str(answer["data"])
    assert "quote" in str(answer["data"])


def test_there_are_three_examples() -> None:
    assert len(OPERATIONS) == 3


def test_a_seat_opens_its_sentence(ask: Ask) -> None:
    answer = ask("""{ person(id: "person/alma-aagaard-aalborg") { seats {
        body { name kind } kind firstSeen lastSeen validFrom evidence { quote page section document { name sha256 } }
    } } }""")
    forum = answer["data"]["person"]["seats"][1]
    assert forum == {
        "body": {"name": "Trafikforum", "kind": "committee"},
        "kind": ["appointment"],
        "firstSeen": "2022-01-21",
        "lastSeen": "2023-06-16",
        "validFrom": None,
        "evidence": [
            {
                "quote": "Alma Ågård blev udpeget til Trafikforum i stedet for Bo Bisgaard.",
                "page": 2,
                "section": "Beslutning",
                "document": {"name": "referat.txt", "sha256": "abc"},
            }
        ],
    }


def test_seats_and_parties_are_asked_for_by_a_day(ask: Ask) -> None:
    query = """query ($day: Date) { person(id: "person/alma-aagaard-aalborg") {
        seats(asOf: $day) { body { name } } parties(asOf: $day) { party { name } } early: seats { body { name } }
    } }"""
    held = ask(query, day="2022-06-01")["data"]["person"]
    assert [len(held[name]) for name in ("seats", "parties", "early")] == [2, 1, 2]
    before = ask(query, day="2021-12-31")["data"]["person"]
    assert [len(before[name]) for name in ("seats", "parties", "early")] == [0, 0, 2]


def test_a_node_quotes_its_own_words_and_the_sentence_around_them(ask: Ask) -> None:
    answer = ask("{ persons(first: 1) { evidence { quote start end method confidence passage { text } } } }")
    assert answer["data"]["persons"][0]["evidence"] == [
        {
            "quote": "Alma Ågård",
            "start": 10,
            "end": 20,
            "method": "roster@1",
            "confidence": 1.0,
            "passage": {"text": "Alma Ågård (V), Aalborg Kommune"},
        }
    ]


def test_who_was_absent_did_not_attend(ask: Ask) -> None:
    answer = ask("""{ meetings { attendees { person { name } status } absentees { person { name } status } }
        persons { name attendances { status meeting { date body { name } } party municipality } } }""")
    meeting = answer["data"]["meetings"][0]
    assert meeting["attendees"] == [{"person": {"name": "Alma Ågård"}, "status": "present"}]
    assert meeting["absentees"] == [{"person": {"name": "Bo Bisgaard"}, "status": "absent"}]
    alma, bo = answer["data"]["persons"]
    held = {"date": "2023-06-16", "body": {"name": "KKR Nordjylland"}}
    assert alma["attendances"] == [{"status": "present", "meeting": held, "party": "V", "municipality": "Aalborg"}]
    assert bo["attendances"] == [{"status": "absent", "meeting": held, "party": None, "municipality": None}]


def test_an_appointment_is_read_as_a_whole_event(ask: Ask) -> None:
    answer = ask("""{ appointments {
        person { name } body { name } madeBy { name } nominatedBy { __typename name } replaces { name }
        date new decision { text changes answers { text acts } }
    } }""")
    assert answer["data"]["appointments"] == [
        {
            "person": {"name": "Alma Ågård"},
            "body": {"name": "Trafikforum"},
            "madeBy": {"name": "KKR Nordjylland"},
            "nominatedBy": [{"__typename": "Party", "name": "Venstre"}],
            "replaces": {"name": "Bo Bisgaard"},
            "date": "2023-06-16",
            "new": True,
            "decision": {
                "text": "Alma Ågård blev udpeget",
                "changes": True,
                "answers": [{"text": "at KKR udpeger et medlem", "acts": ["appoint"]}],
            },
        }
    ]


def test_items_come_in_the_order_of_their_numbers(ask: Ask) -> None:
    answer = ask("{ meetings { items { number empty cases { number } parent { number } subitems { number } } } }")
    assert answer["data"]["meetings"][0]["items"] == [
        {"number": "2", "empty": False, "cases": [{"number": "23/1"}], "parent": None, "subitems": [{"number": "2.1"}]},
        {"number": "2.1", "empty": False, "cases": [], "parent": {"number": "2"}, "subitems": []},
        {"number": "10", "empty": True, "cases": [], "parent": None, "subitems": []},
    ]


def test_relationships_are_there_from_both_ends(ask: Ask) -> None:
    answer = ask("""{
        bodies(name: "trafik") { members { person { name } } belongsTo { name } appointments { person { name } } }
        organisations { parts { name } roles { title person { name } } relations { predicate object { name } } }
        municipalities { representatives { person { name } } roles { title heldIn { __typename } } }
        parties { members { person { name } } nominations { role } }
        documents { passages { section } }
    }""")["data"]
    assert answer["bodies"] == [
        {
            "members": [{"person": {"name": "Alma Ågård"}}, {"person": {"name": "Bo Bisgaard"}}],
            "belongsTo": [{"name": "Energicenter Nord"}],
            "appointments": [{"person": {"name": "Alma Ågård"}}],
        }
    ]
    assert answer["organisations"] == [
        {
            "parts": [{"name": "Trafikforum"}],
            "roles": [{"title": "formand", "person": {"name": "Bo Bisgaard"}}],
            "relations": [{"predicate": "partner_of", "object": {"name": "KKR Nordjylland"}}],
        }
    ]
    assert answer["municipalities"][0]["roles"] == [{"title": "borgmester", "heldIn": {"__typename": "Municipality"}}]
    assert answer["parties"] == [{"members": [{"person": {"name": "Alma Ågård"}}], "nominations": [{"role": "medlem"}]}]
    assert answer["documents"] == [{"passages": [{"section": "Deltagere"}, {"section": "Beslutning"}]}]


def test_a_substitution_knows_its_meeting(ask: Ask) -> None:
    answer = ask("{ persons(first: 1) { substitutions { substituted { name } meeting { title } evidence { page } } } }")
    assert answer["data"]["persons"][0]["substitutions"] == [
        {
            "substituted": {"name": "Bo Bisgaard"},
            "meeting": {"title": "KKR Nordjylland, 16. juni 2023"},
            "evidence": [{"page": 1}],
        }
    ]


@pytest.mark.parametrize("name", ["ÅGÅRD", "aagaard", "alma å", "A. Ågård"])
def test_a_person_is_found_by_any_part_of_a_name_however_it_is_written(ask: Ask, name: str) -> None:
    answer = ask("query ($name: String) { persons(name: $name) { name } }", name=name)
    assert answer["data"]["persons"] == [{"name": "Alma Ågård"}]


def test_a_page_goes_on_after_the_last_id(ask: Ask) -> None:
    first = ask("{ persons(first: 1) { id } }")["data"]["persons"]
    rest = ask("query ($after: ID) { persons(after: $after) { name } }", after=first[0]["id"])["data"]["persons"]
    assert rest == [{"name": "Bo Bisgaard"}]


def test_decisions_are_chosen_by_their_outcome(ask: Ask) -> None:
    answer = ask(
        '{ a: decisions(outcome: "approved_with_changes") { text } b: decisions(outcome: "rejected") { text } }'
    )
    assert answer["data"] == {"a": [{"text": "Alma Ågård blev udpeget"}], "b": []}


def test_what_is_not_there_is_null(ask: Ask) -> None:
    assert ask('{ person(id: "person/nobody") { name } body(id: "x") { name } }') == {
        "data": {"person": None, "body": None}
    }


@pytest.mark.parametrize("value", ["'})", '"', "\\", "' OR true //", "`", "$first"])
def test_a_value_is_never_read_as_cypher(ask: Ask, value: str) -> None:
    both = "query ($id: ID!, $name: String!) { person(id: $id) { name } persons(name: $name) { name } }"
    assert ask(both, id=value, name=value) == {"data": {"person": None, "persons": []}}

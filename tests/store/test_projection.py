"""What documents say becomes the graph that the ontology names."""

from collections.abc import Iterable, Mapping
from datetime import date

import pytest

from referatgraf.facts import Attendance, PartySwitch, Relation, Report
from referatgraf.identity.background import Background
from referatgraf.identity.resolve import resolve
from referatgraf.reading_record import Reading
from referatgraf.store.conformance import demand_conformance
from referatgraf.store.graph import Edge, Graph
from referatgraf.store.ontology import ontology
from referatgraf.store.projection import project
from tests.written import Sheet, sheets

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"
ASTA, BO = "person/asta-lund-rebild", "person/bo-friis-thisted"
KKR, MEETING = "body/kkr-nordjylland", "meeting/kkr-nordjylland-2022-01-21"
DAY, LATER = date(2022, 1, 21), date(2023, 2, 10)


def _graph(readings: Iterable[Reading], **belongs_to: str) -> Graph:
    told = list(readings)
    graph = project(told, resolve(told), background=Background(belongs_to=belongs_to)).whole()
    demand_conformance(graph, ontology())
    return graph


def _edges(graph: Graph, *types: str) -> list[tuple[str, str, str]]:
    return [(edge.source, edge.type, edge.target) for edge in graph.edges if edge.type in types]


def _edge(graph: Graph, type: str, source: str, target: str) -> Edge:
    (found,) = [edge for edge in graph.edges if (edge.type, edge.source, edge.target) == (type, source, target)]
    return found


def _sentences(graph: Graph, edge: Edge) -> list[object]:
    texts = {node.id: node.properties["text"] for node in graph.nodes if node.label == "Passage"}
    evidence = edge.properties["evidence"]
    assert isinstance(evidence, list)
    return [texts[passage] for passage in evidence]


def _properties(graph: Graph, id: str) -> Mapping[str, object]:
    (found,) = [node.properties for node in graph.nodes if node.id == id]
    return found


def test_only_who_was_there_attended() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.listed("Bo Friis", "V", THISTED, status="absent")
    graph = _graph([sheet.reading()])
    assert _edges(graph, "ATTENDED", "ABSENT_FROM") == [(BO, "ABSENT_FROM", MEETING), (ASTA, "ATTENDED", MEETING)]
    held = _edge(graph, "ATTENDED", ASTA, MEETING).properties
    assert (held["capacity"], held["party"], held["municipality"]) == ("member", "A", REBILD)


def test_whoever_is_listed_twice_attended_once_with_both_lines_as_evidence() -> None:
    sheet = Sheet("a.txt")
    for _ in range(2):
        sheet.listed("Asta Lund", "A", REBILD)
    graph = _graph([sheet.reading()])
    assert _sentences(graph, _edge(graph, "ATTENDED", ASTA, MEETING)) == ["Asta Lund (A), Rebild Kommune"] * 2


def test_a_member_has_a_seat_though_absent_and_nobody_else_has() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD, status="absent")
    sheet.listed("Bo Friis", "V", THISTED, capacity="substitute", substitute_for="Asta Lund")
    sheet.listed("Ida Krog", "V", THISTED, capacity="guest")
    sheet.listed("Per Holm", "B", REBILD, capacity="committee_member")
    graph = _graph([sheet.reading()])
    assert _edges(graph, "SEATED_IN") == [(ASTA, "SEATED_IN", KKR)]
    assert _edges(graph, "SUBSTITUTED_FOR") == [(BO, "SUBSTITUTED_FOR", ASTA)]
    assert _edge(graph, "SUBSTITUTED_FOR", BO, ASTA).properties["meeting"] == MEETING


def test_a_seat_seen_at_two_meetings_has_its_first_and_last_day_and_no_beginning() -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    for sheet in (first, second):
        sheet.listed("Asta Lund", "A", REBILD)
    graph = _graph(sheets(first, second))
    seat = dict(_edge(graph, "SEATED_IN", ASTA, KKR).properties)
    assert len(seat.pop("evidence")) == 2  # type: ignore[arg-type]  # a list, as _sentences checks
    assert seat == {"kind": ["attendance"], "first_seen": DAY, "last_seen": LATER}


def test_several_sources_make_one_seat() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.role("Asta Lund", "formand", "KKR Nordjylland")
    sheet.appointment("Asta Lund", "KKR Nordjylland", date="2022-01-21", valid_from="2022-02-01", valid_to="2025")
    graph = _graph([sheet.reading()])
    seat = _edge(graph, "SEATED_IN", ASTA, KKR)
    assert seat.properties["kind"] == ["appointment", "attendance", "office"]
    assert seat.properties["valid_from"] == date(2022, 2, 1)
    assert "valid_to" not in seat.properties
    assert len(_sentences(graph, seat)) == 3


def test_an_office_in_a_municipality_is_no_seat() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD, capacity="guest")
    sheet.role("Asta Lund", "borgmester", REBILD)
    graph = _graph([sheet.reading()])
    assert _edges(graph, "HAS_ROLE", "SEATED_IN") == [(ASTA, "HAS_ROLE", "municipality/rebild-kommune")]


def test_a_member_has_a_seat_and_no_office_and_a_stand_in_has_no_seat() -> None:
    sheet = Sheet("a.txt")
    for person, role, home in (("Asta Lund", "medlem", REBILD), ("Bo Friis", "1. suppleant", THISTED)):
        sheet.listed(person, "A", home, capacity="guest")
        sheet.role(person, role, "KKR Nordjylland")
    edges = _edges(_graph([sheet.reading()]), "HAS_ROLE", "SEATED_IN")
    assert sorted(edges) == [(ASTA, "SEATED_IN", KKR), (BO, "HAS_ROLE", KKR)]


def test_two_offices_in_one_body_stay_two() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.role("Asta Lund", "formand", "KKR Nordjylland")
    sheet.role("Asta Lund", "talsperson", "KKR Nordjylland")
    roles = [edge.properties["title"] for edge in _graph([sheet.reading()]).edges if edge.type == "HAS_ROLE"]
    assert roles == ["formand", "talsperson"]


def test_an_appointment_is_one_whole_event() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.listed("Bo Friis", "V", THISTED)
    sheet.actor("organisation", "Havnens bestyrelse", subtype="board")
    sheet.actor("party", "Venstre", register_id="venstre")
    sheet.item("3.1", "Udpegning")
    sheet.proposal("3.1", "At Asta Lund udpeges.", acts=("appoint",))
    sheet.decision("3.1", "Godkendt.", answers=(1,))
    sheet.appointment(
        "Asta Lund", "Havnens bestyrelse", appointed_by="KKR Nordjylland", nominated_by="Venstre",
        replacing="Bo Friis", item="3.1", decision=1, date="2022-01-21", inferred=("appointed_by",),
    )  # fmt: skip
    graph = _graph([sheet.reading()])
    appointment = "appointment/asta-lund-rebild/havnens-bestyrelse/2022-01-21"
    assert _edges(graph, "HOLDS", "TO", "MADE_BY", "NOMINATED_BY", "REPLACES", "RESTS_ON") == [
        (ASTA, "HOLDS", appointment),
        (appointment, "MADE_BY", KKR),
        (appointment, "NOMINATED_BY", "party/venstre"),
        (appointment, "REPLACES", BO),
        (appointment, "RESTS_ON", f"{MEETING}/3.1/decision-1"),
        (appointment, "TO", "body/havnens-bestyrelse"),
    ]
    assert _properties(graph, appointment) == {"date": DAY, "new": True, "inferred": ["appointed_by"]}


def test_a_party_switch_joins_two_parties_and_guesses_no_day() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", None, REBILD)
    for party in ("Venstre", "Liberal Alliance"):
        sheet.actor("party", party)
    sheet.say(
        "Asta Lund har skiftet fra Venstre til Liberal Alliance.", PartySwitch,
        person="Asta Lund", from_party="Venstre", to_party="Liberal Alliance",
    )  # fmt: skip
    graph = _graph([sheet.reading()])
    old = _edge(graph, "AFFILIATED_WITH", ASTA, "party/venstre").properties
    new = _edge(graph, "AFFILIATED_WITH", ASTA, "party/liberal-alliance").properties
    assert (old["ended_by"], old["over_by"], old["end_evidence"]) == ("switch", DAY, old["evidence"])
    assert not {"valid_from", "valid_to", "first_seen", "last_seen"} & set(old)
    assert (new["first_seen"], new["last_seen"], "valid_from" in new) == (DAY, DAY, False)


def test_decisions_answer_proposals_and_concern_whom_they_name() -> None:
    sheet = Sheet("a.txt")
    sheet.person("Asta Lund")
    sheet.item("2", "Havnen")
    sheet.item("2.1", "Mole", parent="2", case_number="SAG-1", sections=("Beslutning",))
    sheet.proposal("2.1", "At molen bygges.")
    sheet.decision("2.1", "Godkendt; Asta Lund tager sagen med.", answers=(1,), follow_up="tager sagen med")
    graph = _graph([sheet.reading()])
    item, decision = f"{MEETING}/2.1", f"{MEETING}/2.1/decision-1"
    assert _edges(graph, "PART_OF_ITEM", "IN_CASE", "PROPOSES", "DECIDES", "ANSWERS", "TAKEN_BY", "CONCERNS") == [
        (decision, "ANSWERS", f"{item}/proposal-1"),
        (decision, "CONCERNS", "person/asta-lund"),
        (item, "DECIDES", decision),
        (item, "IN_CASE", "case/sag-1"),
        (item, "PART_OF_ITEM", f"{MEETING}/2"),
        (item, "PROPOSES", f"{item}/proposal-1"),
        (decision, "TAKEN_BY", KKR),
    ]
    assert _properties(graph, decision)["date"] == DAY
    assert _properties(graph, MEETING) == {"title": "KKR Nordjylland 21.1.2022", "date": DAY}


def test_two_documents_of_one_body_and_day_are_one_meeting() -> None:
    first, second = Sheet("dagsorden.txt"), Sheet("referat.txt")
    for sheet in (first, second):
        sheet.item("1", "Dagsorden")
    meetings = [node.id for node in _graph(sheets(first, second)).nodes if node.label == "Meeting"]
    assert meetings == [MEETING]


def test_minutes_without_a_day_have_a_meeting_of_their_own() -> None:
    first, second = Sheet("a.txt", day=None), Sheet("b.txt", day=None)
    graph = _graph(sheets(first, second))
    meetings = [node for node in graph.nodes if node.label == "Meeting"]
    assert len(meetings) == 2
    assert all("date" not in meeting.properties for meeting in meetings)


def test_every_fact_opens_its_sentence() -> None:
    sheet = Sheet("a.txt")
    sheet.item("1", "Havnen")
    sheet.decision("1", "Godkendt.")
    graph = _graph([sheet.reading()])
    (proof,) = [edge for edge in graph.edges if edge.type == "EVIDENCED_BY" and edge.source.endswith("decision-1")]
    start, end = proof.properties["start"], proof.properties["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert sheet.text[start:end] == proof.properties["quote"] == "Godkendt."
    assert _properties(graph, proof.target)["text"] == "Godkendt."
    assert ("FROM_DOCUMENT", f"document/{sheet.sha256[:16]}") in {
        (edge.type, edge.target) for edge in graph.edges if edge.source == proof.target
    }


def test_a_report_planned_and_held_is_one_relationship() -> None:
    sheet = Sheet("a.txt")
    sheet.person("Asta Lund")
    sheet.item("4.1", "Orientering")
    report = {"item": "4.1", "person": "Asta Lund"}
    sheet.say("Asta Lund giver en orientering.", Report, mode="planned", on_behalf_of="KKR Nordjylland", **report)
    sheet.say("Asta Lund orienterede.", Report, mode="held", **report)
    graph = _graph([sheet.reading()])
    told = _edge(graph, "REPORTED_ON", "person/asta-lund", f"{MEETING}/4.1")
    assert (told.properties["mode"], told.properties["on_behalf_of"]) == (["held", "planned"], "KKR Nordjylland")


def test_a_body_belongs_to_what_register_or_document_says() -> None:
    sheet = Sheet("a.txt")
    sheet.actor("organisation", "KL", register_id="kl", subtype="association")
    sheet.actor("organisation", "Nordhavnens Råd", subtype="council")
    sheet.actor("organisation", "Havnen", subtype="company")
    sheet.say(
        "Nordhavnens Råd er en del af Havnen.",
        Relation,
        subject="Nordhavnens Råd",
        predicate="part_of",
        object="Havnen",
    )
    graph = _graph([sheet.reading()], **{"kkr-nordjylland": "kkr", "kkr": "kl"})
    assert _edges(graph, "BELONGS_TO") == [
        (KKR, "BELONGS_TO", "organisation/kl"),
        ("body/nordhavnens-raad", "BELONGS_TO", "organisation/havnen"),
    ]
    assert _edges(graph, "RELATED_TO") == [("body/nordhavnens-raad", "RELATED_TO", "organisation/havnen")]


def test_a_fact_that_names_nobody_we_know_is_left_out_and_told() -> None:
    sheet = Sheet("a.txt")
    sheet.say("Bo Friis (V), Thisted Kommune", Attendance, person="Bo Friis", status="present")
    warnings: list[str] = []
    graph = project([sheet.reading()], resolve([sheet.reading()]), warnings=warnings).whole()
    assert _edges(graph, "ATTENDED", "SEATED_IN") == []
    assert warnings == ["a.txt: a fact names 'Bo Friis', which is no person of the document."]


@pytest.mark.parametrize("name", ["Rebild Kommune", "Asta Lund"])
def test_an_appointment_to_what_has_no_seats_is_left_out(name: str) -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Asta Lund", "A", REBILD)
    sheet.appointment("Asta Lund", name)
    assert _edges(_graph([sheet.reading()]), "HOLDS", "TO") == []


def test_what_stands_in_a_page_header_is_a_passage_of_its_own() -> None:
    sheet = Sheet("a.txt", body="Havnerådet", day="2022-01-21")
    sheet.passages.clear()
    graph = _graph([sheet.reading()])
    (proof,) = [edge for edge in graph.edges if edge.source.startswith("meeting/") and edge.type == "EVIDENCED_BY"]
    assert _properties(graph, proof.target)["text"] == "Havnerådet, 2022-01-21"


def test_a_board_belongs_to_the_organisation_in_its_name() -> None:
    sheet = Sheet("a.txt", body=None, day=None)
    sheet.actor("organisation", "Nordhavn A/S", subtype="company")
    sheet.actor("organisation", "Nordhavnen", subtype="company")
    sheet.actor("organisation", "Nordhavnens bestyrelse", subtype="board")
    graph = _graph([sheet.reading()])
    assert _edges(graph, "BELONGS_TO") == [("body/nordhavnens-bestyrelse", "BELONGS_TO", "organisation/nordhavnen")]

"""A small invented graph in a real embedded store, and the application over it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from threading import Thread
from time import sleep
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from referatgraf.api.app import create_app
from referatgraf.settings import Settings
from referatgraf.store.graph import Edge, Graph, Node, Properties, graph_of
from referatgraf.store.store import Store, open_store
from tests.stores import parts_of

ALMA, BO = "person/alma-aagaard-aalborg", "person/bo-bisgaard-vesthimmerland"
KKR, FORUM, CENTRE = "body/kkr-nordjylland", "body/trafikforum", "organisation/energicenter-nord"
REVISION = 7

Ask = Callable[..., dict[str, Any]]  # Any: answers are JSON
Serve = Callable[[FastAPI], AbstractContextManager[str]]


def _seat(person: str, body: str, *kinds: str, evidence: str) -> Edge:
    held: Properties = {
        "kind": list(kinds),
        "first_seen": date(2022, 1, 21),
        "last_seen": date(2023, 6, 16),
        "evidence": [evidence],
    }
    return Edge("SEATED_IN", person, body, held)


def _evidence(node: str, passage: str, quote: str) -> Edge:
    held: Properties = {"start": 10, "end": 10 + len(quote), "quote": quote, "method": "roster@1", "confidence": 1.0}
    return Edge("EVIDENCED_BY", node, passage, held)


def _passage(number: int, text: str, section: str) -> Node:
    held: Properties = {
        "text": text,
        "start": 100 * number,
        "end": 100 * number + len(text),
        "page": number,
        "section": section,
    }
    return Node("Passage", f"passage/{number}", held)


def small_graph() -> Graph:
    """Two persons who sit together on two bodies, one meeting, one decision and one appointment."""
    item, tenth, sub = "meeting/kkr-2023-06-16/2", "meeting/kkr-2023-06-16/10", "meeting/kkr-2023-06-16/2.1"
    meeting, decision, appointment = "meeting/kkr-2023-06-16", f"{item}/decision/1", f"{item}/appointment/1"
    nodes = [
        Node("Person", ALMA, {"name": "Alma Ågård", "aliases": ["A. Ågård"], "search": "alma aagaard a. aagaard"}),
        Node("Person", BO, {"name": "Bo Bisgaard", "search": "bo bisgaard"}),
        Node("Party", "party/v", {"letter": "V", "name": "Venstre", "scope": "national"}),
        Node("Municipality", "municipality/0851", {"code": "0851", "name": "Aalborg Kommune"}),
        Node("Body", KKR, {"name": "KKR Nordjylland", "kind": "council", "search": "kkr nordjylland"}),
        Node("Body", FORUM, {"name": "Trafikforum", "kind": "committee", "search": "trafikforum"}),
        Node("Organisation", CENTRE, {"name": "Energicenter Nord", "kind": "company", "search": "energicenter nord"}),
        Node("Meeting", meeting, {"title": "KKR Nordjylland, 16. juni 2023", "date": date(2023, 6, 16)}),
        Node("AgendaItem", item, {"number": "2", "title": "Udpegning til Trafikforum", "sections": ["Beslutning"]}),
        Node("AgendaItem", tenth, {"number": "10", "title": "Eventuelt", "empty": True}),
        Node("AgendaItem", sub, {"number": "2.1", "title": "Suppleant"}),
        Node("Case", "case/23-1", {"number": "23/1"}),
        Node("Proposal", f"{item}/proposal/1", {"ordinal": 1, "text": "at KKR udpeger et medlem", "acts": ["appoint"]}),
        Node(
            "Decision",
            decision,
            {
                "ordinal": 1,
                "text": "Alma Ågård blev udpeget",
                "outcomes": ["appointed", "approved_with_changes"],
                "date": date(2023, 6, 16),
                "search": "alma aagaard blev udpeget",
            },
        ),
        Node("Appointment", appointment, {"role": "medlem", "date": date(2023, 6, 16), "new": True}),
        Node("Document", "document/abc", {"sha256": "abc", "name": "referat.txt"}),
        _passage(1, "Alma Ågård (V), Aalborg Kommune", "Deltagere"),
        _passage(2, "Alma Ågård blev udpeget til Trafikforum i stedet for Bo Bisgaard.", "Beslutning"),
    ]
    printed: Properties = {"capacity": "member", "party": "V", "municipality": "Aalborg", "evidence": ["passage/1"]}
    edges = [
        Edge("FROM_DOCUMENT", "passage/1", "document/abc"),
        Edge("FROM_DOCUMENT", "passage/2", "document/abc"),
        _evidence(ALMA, "passage/1", "Alma Ågård"),
        _evidence(decision, "passage/2", "Alma Ågård blev udpeget"),
        _evidence(appointment, "passage/2", "udpeget til Trafikforum"),
        _seat(ALMA, KKR, "attendance", evidence="passage/1"),
        _seat(BO, KKR, "attendance", evidence="passage/1"),
        _seat(ALMA, FORUM, "appointment", evidence="passage/2"),
        _seat(BO, FORUM, "appointment", evidence="passage/2"),
        Edge("ATTENDED", ALMA, meeting, printed),
        Edge("ABSENT_FROM", BO, meeting, {"capacity": "member", "evidence": ["passage/1"]}),
        Edge("SUBSTITUTED_FOR", ALMA, BO, {"meeting": meeting, "evidence": ["passage/1"]}),
        Edge("AFFILIATED_WITH", ALMA, "party/v", {"first_seen": date(2022, 1, 21), "evidence": ["passage/1"]}),
        Edge("REPRESENTS", ALMA, "municipality/0851", {"evidence": ["passage/1"]}),
        Edge("HAS_ROLE", BO, CENTRE, {"title": "formand", "evidence": ["passage/2"]}),
        Edge("HAS_ROLE", BO, "municipality/0851", {"title": "borgmester", "evidence": ["passage/2"]}),
        Edge("REPORTED_ON", BO, item, {"mode": ["held"], "on_behalf_of": "Trafikforum", "evidence": ["passage/2"]}),
        Edge("RELATED_TO", CENTRE, KKR, {"predicate": "partner_of", "evidence": ["passage/2"]}),
        Edge("BELONGS_TO", FORUM, CENTRE),
        Edge("HELD_BY", meeting, KKR),
        Edge("HAS_ITEM", meeting, item),
        Edge("HAS_ITEM", meeting, tenth),
        Edge("HAS_ITEM", meeting, sub),
        Edge("PART_OF_ITEM", sub, item),
        Edge("IN_CASE", item, "case/23-1"),
        Edge("PROPOSES", item, f"{item}/proposal/1"),
        Edge("DECIDES", item, decision),
        Edge("ANSWERS", decision, f"{item}/proposal/1"),
        Edge("TAKEN_BY", decision, KKR),
        Edge("CONCERNS", decision, ALMA, {"evidence": ["passage/2"]}),
        Edge("CONCERNS", decision, FORUM, {"evidence": ["passage/2"]}),
        Edge("HOLDS", ALMA, appointment, {"evidence": ["passage/2"]}),
        Edge("TO", appointment, FORUM, {"evidence": ["passage/2"]}),
        Edge("MADE_BY", appointment, KKR, {"evidence": ["passage/2"]}),
        Edge("NOMINATED_BY", appointment, "party/v", {"evidence": ["passage/2"]}),
        Edge("REPLACES", appointment, BO, {"evidence": ["passage/2"]}),
        Edge("RESTS_ON", appointment, decision, {"evidence": ["passage/2"]}),
    ]
    return graph_of(nodes, edges)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings(home=tmp_path_factory.mktemp("api") / "home")


@pytest.fixture(scope="session")
def store(settings: Settings) -> Iterator[Store]:
    """A store that holds the small graph."""
    with open_store(settings) as store:
        store.synchronise(parts_of(small_graph()), REVISION)
        yield store


@pytest.fixture(scope="session")
def serve() -> Serve:
    """Runs an application in a real server on a free port, and gives its address."""

    @contextmanager
    def serve(app: FastAPI) -> Iterator[str]:
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
        thread = Thread(target=server.run, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            sleep(0.01)
        try:
            yield "http://{}:{}".format(*server.servers[0].sockets[0].getsockname())
        finally:
            server.should_exit = True
            thread.join()

    return serve


@pytest.fixture(scope="session")
def client(settings: Settings, store: Store, serve: Serve) -> Iterator[httpx.Client]:
    with serve(create_app(settings)) as address, httpx.Client(base_url=address) as client:
        yield client


@pytest.fixture(scope="session")
def ask(client: httpx.Client) -> Ask:
    """The whole answer to a query."""

    def ask(query: str, **variables: object) -> dict[str, Any]:  # Any: JSON
        answer: dict[str, Any] = client.post("/graphql", json={"query": query, "variables": variables}).json()
        return answer

    return ask

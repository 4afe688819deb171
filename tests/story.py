"""A story told in minutes, and what the graph knows of it in the end."""

from datetime import date

from referatgraf.export.canonical import canonical_lines
from referatgraf.facts import Meeting, PartySwitch
from referatgraf.ledger.judgements import Judgement
from referatgraf.ledger.ledger import Snapshot
from referatgraf.packed import in_order
from referatgraf.record import Record, record_of
from referatgraf.store.as_of import graph_as_of
from referatgraf.store.graph import Edge, Graph
from tests.written import Sheet, Slot

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"
PARTIES = {"A": "socialdemokratiet", "V": "venstre", "I": "liberal-alliance"}
NAMES = {"A": "Socialdemokratiet", "V": "Venstre", "I": "Liberal Alliance"}


class Story:
    """Meetings one after the other; `judgements` are what people said of it all."""

    def __init__(self) -> None:
        self.meetings: list[Sheet] = []
        self.judgements: list[Judgement] = []

    def meeting(self, day: str | None, *, body: str = "KKR Nordjylland") -> Sheet:
        sheet = Sheet(f"{body} {day}.txt", body=body, day=day)
        self.meetings.append(sheet)
        return sheet

    def with_members(self, day: str | None, *members: str, body: str = "KKR Nordjylland") -> Sheet:
        """A meeting with members as 'Asta Lund (A), Rebild'."""
        sheet = self.meeting(day, body=body)
        for member in members:
            name, _, rest = member.partition(" (")
            letter, _, place = rest.partition("), ")
            sheet.listed(name, letter or None, f"{place} Kommune" if place else None)
        return sheet

    @property
    def record(self) -> Record:
        return record_of(Snapshot(0, in_order(sheet.reading() for sheet in self.meetings), tuple(self.judgements)))

    @property
    def graph(self) -> Graph:
        return self.record.graph()

    def export(self) -> str:
        return "\n".join(canonical_lines(self.graph))

    def persons(self) -> list[str]:
        return [person.id.removeprefix("person/") for person in self.record.identities.persons]

    def told(self, type: str, person: str, target: str = "") -> list[dict[str, str]]:
        """What is known of a person's ties of a type, in the order of time."""
        found = [
            edge
            for edge in self.graph.edges
            if edge.type == type and _named(edge.source, person) and target in edge.target
        ]
        return sorted(map(_plain, found), key=lambda told: told.get("valid_from", told.get("first_seen", "")))

    def seats(self, person: str, body: str = "") -> list[dict[str, str]]:
        return self.told("SEATED_IN", person, body)

    def who_sat(self, day: str, body: str) -> list[str]:
        """The ids of who had a seat on a day."""
        edges = graph_as_of(self.graph, date.fromisoformat(day)).edges
        return sorted(
            edge.source.removeprefix("person/") for edge in edges if edge.type == "SEATED_IN" and body in edge.target
        )


def appoint(sheet: Sheet, person: str, body: str, **slots: Slot) -> None:
    """A decision of the meeting that gives somebody a seat."""
    if ("organisation", body) not in sheet.actors:
        sheet.actor("organisation", body, subtype="board")
    for name in (person, slots.get("replacing")):
        if name and ("person", name) not in sheet.actors:
            sheet.person(name)
    day = next((fact.date for fact in sheet.facts if isinstance(fact, Meeting)), None)
    sheet.appointment(person, body, **{"date": day, **slots})


def switch(sheet: Sheet, person: str, left: str, joined: str, day: str | None = None) -> None:
    """A line that tells of a change of party."""
    for letter in (left, joined):
        sheet.actor("party", NAMES[letter], register_id=PARTIES[letter])
    sheet.say(
        f"{person} har skiftet fra {NAMES[left]} til {NAMES[joined]}.", PartySwitch,
        person=person, from_party=NAMES[left], to_party=NAMES[joined], date=day,
    )  # fmt: skip


def _named(id: str, name: str) -> bool:
    return id.startswith(f"person/{name}")


def _plain(edge: Edge) -> dict[str, str]:
    shown = {name: str(value) for name, value in edge.properties.items() if name not in ("evidence", "end_evidence")}
    return {"target": edge.target, **shown}

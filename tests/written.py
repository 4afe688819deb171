"""Readings written by hand: a line of text and what it says, for tests of the rooms that come after reading."""

import re
from hashlib import sha256
from typing import Any, TypeAlias

from referatgraf.facts import (
    Actor,
    ActorKind,
    AgendaItem,
    Appointment,
    Attendance,
    Decision,
    Document,
    Evidence,
    Fact,
    Meeting,
    Mention,
    Passage,
    Proposal,
    Role,
)
from referatgraf.reading_record import Reading

Slot: TypeAlias = Any  # what any slot of any kind of fact may hold
METHOD = "written"
REGISTERED = {"KKR Nordjylland": "kkr-nordjylland"}


class Sheet:
    """The minutes of one meeting; every line of it is a passage, actors are named wherever their name stands."""

    def __init__(self, name: str, *, body: str | None = "KKR Nordjylland", day: str | None = "2022-01-21") -> None:
        self.name, self.sha256, self.text = name, sha256(name.encode()).hexdigest(), ""
        self.passages: list[Passage] = []
        self.facts: list[Fact] = []
        self.actors: dict[tuple[ActorKind, str], dict[str, Slot]] = {}
        if body:
            self.actor("organisation", body, register_id=REGISTERED.get(body), subtype="council")
        if body or day:
            self.say(f"{body or 'Rådet'}, {day}", Meeting, body=body, date=day)

    def actor(self, kind: ActorKind, key: str, *, name: str | None = None, **slots: Slot) -> str:
        self.actors[kind, key] = {"name": name or key, **slots}
        return key

    def person(self, name: str) -> str:
        return self.actor("person", name)

    def line(self, text: str, *, item: str | None = None) -> Evidence:
        start = len(self.text)
        self.text += text + "\n"
        self.passages.append(Passage(self.sha256, start, start + len(text), text, 1, item))
        return Evidence(self.sha256, start, start + len(text))

    def say(self, words: str, kind: type[Fact], /, **slots: Slot) -> Evidence:
        """A line and the fact that stands in it."""
        evidence = self.line(words, item=slots.get("item"))
        self.facts.append(kind(evidence=(evidence,), method=METHOD, **slots))
        return evidence

    def listed(
        self,
        person: str,
        letter: str | None = None,
        municipality: str | None = None,
        *,
        key: str | None = None,
        **slots: Slot,
    ) -> None:
        """A line of the attendance list."""
        self.actor("person", key or person, name=person)
        if municipality:
            self.actor("municipality", municipality)
        printed = f"{person} ({letter}), {municipality}"
        self.say(
            printed, Attendance, person=key or person, party_letter=letter, municipality=municipality,
            **{"status": "present", **slots},
        )  # fmt: skip

    def item(self, number: str, title: str, **slots: Slot) -> None:
        self.say(f"{number} {title}", AgendaItem, number=number, title=title, **slots)

    def proposal(self, item: str, text: str, **slots: Slot) -> None:
        self.say(text, Proposal, item=item, text=text, **{"ordinal": 1, "acts": ("approve",), **slots})

    def decision(self, item: str, text: str, **slots: Slot) -> None:
        self.say(text, Decision, item=item, text=text, **{"ordinal": 1, "outcomes": ("approved",), **slots})

    def role(self, person: str, role: str, organisation: str) -> None:
        self.person(person)
        self.say(f"{person}, {role} for {organisation}", Role, person=person, role=role, organisation=organisation)

    def appointment(self, person: str, body: str, **slots: Slot) -> None:
        self.say(f"{person} udpeges til {body}", Appointment, person=person, to_body=body, **slots)

    def reading(self) -> Reading:
        actors = [self._actor(kind, key, slots) for (kind, key), slots in self.actors.items()]
        facts = (*actors, *self.facts)
        spans = {evidence for fact in facts for evidence in fact.evidence}
        return Reading(
            document=Document(self.sha256, self.name, "text/plain", self.text),
            layout="written",
            facts=facts,
            passages=tuple(self.passages),
            quotes={span: self.text[span.start : span.end] for span in spans},
        )

    def _actor(self, kind: ActorKind, key: str, slots: dict[str, Slot]) -> Actor:
        places = re.finditer(rf"(?<!\w){re.escape(slots['name'])}(?!\w)", self.text)
        evidence = tuple(Evidence(self.sha256, *place.span()) for place in places)
        mentions = tuple(Mention(slots["name"], each, METHOD) for each in evidence)
        return Actor(evidence=evidence, method=METHOD, actor_kind=kind, key=key, mentions=mentions, **slots)


def sheets(*sheets: Sheet) -> list[Reading]:
    return [sheet.reading() for sheet in sheets]

"""Writes the minutes of one invented meeting."""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Literal

import yaml

from referatgraf.reading.names.registers import municipalities
from tests.generator.people import Member, invent, roster
from tests.generator.written import Draft, Kind, Mark, NameKind, Written

Pool = Literal["test", "train"]
SLOT = re.compile(r"\{(\w+)\}")
KINDS: dict[str, NameKind] = {
    "member": "person", "other": "person", "absentee": "person", "guest": "person", "stranger": "person",
    "council": "organisation", "region": "organisation", "org": "organisation",
}  # fmt: skip
MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()  # noqa: SIM905
SECTIONS = ("Baggrund", "Indstilling", "Sagsfremstilling", "Beslutning")


@cache
def words(pool: Pool) -> dict[str, Any]:  # Any: YAML of many shapes
    """The templates; the two pools share no rare given name and no sentence around one, nor any misleading sentence.

    So a model is never asked what it has learned.
    """
    content: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("templates.yml").read_text(encoding="utf-8"))
    halves = {key: len(content[key]) // 2 for key in ("rare", "strange", "misleading")}
    return content | {
        key: content[key][:half] if pool == "train" else content[key][half:] for key, half in halves.items()
    }


def spoken(day: date) -> str:
    return f"{day.day}. {MONTHS[day.month - 1]} {day.year}"


class Author:
    """One meeting's minutes in the making; the same seed writes the same minutes."""

    def __init__(self, seed: int, *, pool: Pool = "test", strangers: bool = False) -> None:
        self.rng = Random(f"{pool}/{seed}")
        self.words = words(pool)
        self.strangers = strangers
        self.region = self.rng.choice(["Nordjylland", "Midtjylland", "Syddanmark", "Sjælland", "Hovedstaden"])
        self.day = date(2018, 1, 5) + timedelta(days=self.rng.randrange(2000))
        self.taken: set[str] = set()
        places = [place.official for place in municipalities() if self.region in place.region]
        self.members = roster(self.words, places, self.rng, self.taken)
        self.draft = Draft(f"KKR {self.region}", self.day.isoformat())

    def write(self) -> Draft:
        for text in ("Mission", self.rng.choice(self.words["mission"])):
            self.line("front", text)
        self.write_roster()
        self.write_opening()
        points = self.rng.sample(self.words["points"], self.rng.randint(2, 5))
        for number, heading in enumerate(self.rng.sample(self.words["headings"], 2), start=2):
            self.item(str(number), heading)
            for place, point in enumerate(points[number % 2 :: 2], start=1):
                self.write_point(f"{number}.{place}", point)
        self.item("4", "Eventuelt")
        return self.draft

    def write_roster(self) -> None:
        self.line("roster_heading", "Deltagerfortegnelse", new_page=True)
        comma = self.rng.choice([" ", ", "])
        for status, heading in (("present", "Deltagere"), ("absent", "Afbud")):
            self.line("roster_heading", heading)
            for member in self.members:
                if member.present == (status == "present"):
                    self.write_member(member, comma, status)

    def write_member(self, member: Member, comma: str, status: str) -> None:
        text = f"{member.name} ({member.letter}){comma}{member.municipality}"
        marks = [Mark(0, len(member.name), "person", member.name)]
        if member.substitute_for:
            text += " (suppleant for "
            marks.append(Mark(len(text), len(text) + len(member.substitute_for), "person", member.substitute_for))
            text += member.substitute_for + ")"
        self.draft.attendance[len(self.draft.lines)] = {
            "name": member.name, "party_letter": member.letter, "municipality": member.municipality,
            "status": status, "substitute_for": member.substitute_for,
        }  # fmt: skip
        self.draft.lines.append(Written("roster", text, tuple(marks)))

    def write_opening(self) -> None:
        self.item("1", "Godkendelse af dagsorden og referat")
        self.sub_item("1.1", "Godkendelse af dagsorden")
        self.section("Baggrund")
        self.say(f"Godkendelse af dagsorden til {{council}}s møde den {spoken(self.day)}.")
        self.section("Indstilling")
        self.say("Det indstilles, at {council} godkender dagsordenen.")
        self.section("Beslutning")
        self.say("Godkendt.")
        self.draft.proposals.append({"item": "1.1", "acts": ["approve"]})
        self.draft.decisions.append({"item": "1.1", "outcomes": ["approved"]})

    def write_point(self, number: str, point: dict[str, Any]) -> None:
        self.sub_item(number, point["title"])
        self.section("Baggrund")
        self.say(" ".join(self.rng.sample(self.words["fillers"], 2)))
        self.section("Indstilling")
        self.say(point["proposal"]["text"])
        self.section("Sagsfremstilling")
        for _ in range(self.rng.randint(1, 3)):
            self.say(self.paragraph())
        self.section("Beslutning")
        if self.rng.random() < 0.5:
            self.say(self.rng.choice(self.words["said"])["text"])
        self.say(point["decision"]["text"])
        self.draft.proposals.append({"item": number, "acts": point["proposal"]["acts"]})
        self.draft.decisions.append({"item": number, "outcomes": point["decision"]["outcomes"]})

    def paragraph(self) -> str:
        parts = self.rng.sample(self.words["fillers"], self.rng.randint(1, 3))
        parts.append(self.rng.choice(self.words["said"])["text"])
        if self.rng.random() < 0.4:
            parts.append(self.rng.choice(self.words["misleading"]))
        if self.strangers and self.rng.random() < 0.6:
            parts.append(self.rng.choice(self.words["strange"])["text"])
        self.rng.shuffle(parts)
        return " ".join(parts)

    def item(self, number: str, title: str) -> None:
        self.heading("item", number, title, None)

    def sub_item(self, number: str, title: str) -> None:
        case = f"SAG-{self.day.year}-{self.rng.randrange(10000):05}"
        self.heading("sub_item", number, title, case)
        self.line("case", f"{case} {''.join(self.rng.choices('abdfghjklmnst', k=4))}")

    def heading(self, kind: Kind, number: str, title: str, case: str | None) -> None:
        sections: list[str] = []
        self.draft.items[len(self.draft.lines)] = {
            "number": number, "title": title, "case_number": case, "sections": sections, "empty": False,
        }  # fmt: skip
        self.sections = sections
        self.line(kind, f"{number}. {title}", new_page=kind == "item")

    def section(self, name: str) -> None:
        self.sections.append(name)
        self.line("section", name)

    def line(self, kind: Kind, text: str, *, new_page: bool = False) -> None:
        self.draft.lines.append(Written(kind, text, (), new_page))

    def say(self, template: str) -> None:
        """A paragraph with its slots filled; each name in it is marked."""
        text, here = "", 0
        marks: list[Mark] = []
        fillings = self.fillings()
        names: list[tuple[str, str]] = []
        for slot in SLOT.finditer(template):
            text += template[here : slot.start()]
            words = fillings(slot[1])
            names.append((slot[1], words))
            if slot[1] == "org":
                self.note_office(names, marks[-1].start if marks else 0)
            if slot[1] in KINDS:
                marks.append(Mark(len(text), len(text) + len(words), KINDS[slot[1]], words))
            text += words
            here = slot.end()
        self.draft.lines.append(Written("paragraph", text + template[here:], tuple(marks)))

    def fillings(self) -> "Fillings":
        return Fillings(self)

    def note_office(self, names: list[tuple[str, str]], place: int) -> None:
        """The role that a sentence states: 'NAME, title i ORG'."""
        told = dict(names)
        if {"guest", "title", "org"} <= told.keys():
            role = {"person": told["guest"], "role": told["title"], "organisation": told["org"]}
            self.draft.roles.append((len(self.draft.lines), place, role))


class Fillings:
    """What stands in the slots of one paragraph: the same slot never twice the same person."""

    def __init__(self, author: Author) -> None:
        self.author = author
        self.members = author.rng.sample(author.members, len(author.members))

    def __call__(self, slot: str) -> str:
        author = self.author
        if slot in ("member", "other"):
            return self.members.pop().name
        if slot in ("guest", "stranger"):
            return invent(author.words, author.rng, author.taken, rare=slot == "stranger")
        if slot == "council":
            return author.draft.body
        return str(author.rng.choice({"org": author.words["orgs"], "title": author.words["titles"]}[slot]))

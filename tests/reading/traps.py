"""A sentence put into small invented minutes and read whole, for the tests of traps."""

from functools import cache
from typing import TypeVar

from spacy.language import Language

from referatgraf.facts import Actor, ActorKind, Fact
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.reading_record import Reading
from tests.reading.minimal import document_of

Kind = TypeVar("Kind", bound=Fact)
MEMBERS = ("Anna Holm (A) Thisted Kommune", "Bo Krag-Lund (V), Læsø Kommune", "Else Marie Wiig (F) Rebild Kommune")
GAP = "\n\n \n\n"
"""Between two paragraphs; between two lines of one there is but an empty line."""
START = GAP.join(
    [
        "1. Sager", "1.1. Godkendelse af dagsorden\n\nSAG-2023-00001 abcd",
        "Baggrund\n\nGodkendelse af dagsorden til KKR Nordjyllands møde den 3. marts 2023.",
        "1.2. Vand\n\nSAG-2023-00002 abcd", "",
    ]
)  # fmt: skip


@cache
def reader() -> Language:
    return make_reader()


def reading_of(text: str) -> Reading:
    return read(parse_minutes(document_of(text)), reader())


def opening(*members: str, absent: tuple[str, ...] = ()) -> str:
    """The attendance list, a line each, and what comes before the item that is asked about."""
    lists = [("Deltagerfortegnelse\n\nDeltagere", members or MEMBERS), ("Afbud", absent)]
    return "".join("\n\n".join([head, *lines]) + GAP for head, lines in lists if lines) + START


def said(text: str, *, section: str = "Sagsfremstilling", members: tuple[str, ...] = ()) -> Reading:
    """A text that stands in one section of the last item."""
    return in_sections({section: text}, members=members)


def in_sections(texts: dict[str, str], *, members: tuple[str, ...] = ()) -> Reading:
    """Texts that stand each in its section of the last item."""
    sections = GAP.join(f"{section}\n\n{text}" for section, text in texts.items())
    return reading_of(f"{opening(*members)}{sections}\n")


def decided(text: str, *, proposal: str = "Det indstilles, at KKR Nordjylland godkender planen.") -> Reading:
    """What the last item proposes and what is decided."""
    return in_sections({"Indstilling": proposal, "Beslutning": text})


def of(reading: Reading, kind: type[Kind]) -> list[Kind]:
    """The facts of one kind, in the order of the text."""
    return sorted((fact for fact in reading.facts if isinstance(fact, kind)), key=lambda fact: fact.evidence[0])


def named(reading: Reading, kind: ActorKind) -> list[tuple[str, str]]:
    """(words, key) of what the last item's text names, in order."""
    start = reading.document.text.index("1.2. Vand")
    found = [
        (mention.evidence.start, mention.surface, fact.key)
        for fact in of(reading, Actor)
        if fact.actor_kind == kind
        for mention in fact.mentions
        if mention.evidence.start > start
    ]
    return [(words, key) for _, words, key in sorted(found)]


def persons(text: str, *members: str) -> list[tuple[str, str]]:
    return named(said(text, members=members), "person")


def organisations(text: str) -> list[tuple[str, str]]:
    return named(said(text), "organisation")

"""The names component over a text: what it finds, for tests."""

from referatgraf.facts import Meeting
from referatgraf.reading.actors import name_parties
from referatgraf.reading.attendance.roster import find_roster_names
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.meetings.meeting import find_meeting
from referatgraf.reading.named import NameKind
from referatgraf.reading.names.anaphors import find_anaphors
from referatgraf.reading.names.bodies import find_organisations
from referatgraf.reading.names.persons import find_persons
from referatgraf.reading.names.same_body import find_same_bodies
from tests.reading.minimal import doc_of

OPENING = """Deltagerfortegnelse

Deltagere

Anna Holm (A) Thisted Kommune

Bo Krag-Lund (V), Læsø Kommune

1. Sager

1.1. Godkendelse af dagsorden

SAG-2023-00001 abcd

Baggrund

Godkendelse af dagsorden til KKR Nordjyllands møde den 3. marts 2023.

1.2. Vand

SAG-2023-00001 abcd

Sagsfremstilling

"""


AGENDA = (
    "\n\nDeltagere: Anna Holm, Bo Krag\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n"
    "2. Havnen\nBeslutning\nUdsat.\n"
)
"""Items below a front that is to be read."""


def names_context(text: str) -> Context:
    """The context after all names are found."""
    doc = doc_of(text)
    context = context_of(doc)
    for step in (find_organisations, find_roster_names, find_persons):
        step(doc)
    context.facts.extend(find_meeting(doc))
    name_parties(doc)
    find_same_bodies(doc)
    find_anaphors(doc)
    return context


def names_in(sentence: str, kind: NameKind = "organisation", *, opening: str = OPENING) -> list[tuple[str, str]]:
    """(surface, key) of the names of one kind in a sentence that stands in the minutes' last item."""
    context = names_context(opening + sentence + "\n")
    text = context.minutes.text.text
    start = text.rindex("Sagsfremstilling")
    found = [name for name in context.named if name.kind == kind and name.start > start]
    return [(text[name.start : name.end], name.key) for name in found]


def surfaces(sentence: str, kind: NameKind = "organisation") -> list[str]:
    return [surface for surface, _ in names_in(sentence, kind)]


def meeting_of(text: str) -> Meeting | None:
    doc = doc_of(text)
    find_organisations(doc)
    return next(iter(find_meeting(doc)), None)

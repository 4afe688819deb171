"""What minutes can tell us, as plain records: the ground floor on which every other room stands."""

from dataclasses import dataclass, field
from typing import ClassVar, Literal

Status = Literal["present", "absent"]
Capacity = Literal["member", "substitute", "committee_member", "guest"]
Act = Literal["approve", "take_note", "discuss", "decide", "recommend", "appoint", "clarify"]
Outcome = Literal[
    "approved", "approved_with_changes", "taken_note", "discussed", "supported", "recommended",
    "appointed", "agreed", "rejected", "postponed", "none_recorded",
]  # fmt: skip
Choice = Literal["for", "against", "abstained"]
Movement = Literal["left", "arrived", "recused", "absent", "substituted"]
ActorKind = Literal["person", "organisation", "party", "municipality"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it came: `text` is the original text, in which every Evidence counts its characters.

    `page_starts` are character offsets of the pages' first characters, the first one 0; `scanned_pages` the numbers,
    counted from 1, of those that are pictures and were not read, which only who reads the file is told.
    """

    sha256: str
    name: str
    media_type: str
    text: str
    page_starts: tuple[int, ...] = (0,)
    encoding: str = "utf-8"
    scanned_pages: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Characters [start, end) of a document's original text."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence, bullet or list line, in repaired words; `start` and `end` are places in the original text."""

    document: str
    start: int
    end: int
    text: str
    page: int
    item: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A statement of one document. `method` names the rule or model that read it; `confidence` is between 0 and 1.

    Persons, organisations, parties and municipalities are named by the `key` of an Actor of the same document.
    Dates are ISO strings, which may be less than a day: '2023', '2023-06', '2023-07/2026-06'.
    """

    kind: ClassVar[str] = "fact"
    evidence: tuple[Evidence, ...]
    method: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an actor is named, and in which (repaired) words."""

    surface: str
    evidence: Evidence
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Fact):
    """Somebody or something named in a document; `key` is unique in the document.

    `register_id` is the entry of a register in `extraction/registers/` (an organisation's id, a municipality's
    four-digit code, a party's id) where one fits; `subtype` is an organisation's or body's kind.
    """

    kind: ClassVar[str] = "actor"
    actor_kind: ActorKind
    key: str
    name: str
    mentions: tuple[Mention, ...]
    register_id: str | None = None
    subtype: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Fact):
    kind: ClassVar[str] = "meeting"
    body: str | None
    date: str | None
    meeting_kind: str | None = None
    place: str | None = None
    case_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Fact):
    kind: ClassVar[str] = "agenda_item"
    number: str
    title: str
    parent: str | None = None
    case_number: str | None = None
    sections: tuple[str, ...] = ()
    empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Fact):
    kind: ClassVar[str] = "attendance"
    person: str
    status: Status
    capacity: Capacity = "member"
    party_letter: str | None = None
    municipality: str | None = None
    substitute_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal(Fact):
    """One point of what the meeting is asked to do; `ordinal` counts the points of an item from 1."""

    kind: ClassVar[str] = "proposal"
    item: str
    ordinal: int
    text: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Fact):
    """What the meeting did; `answers` are ordinals of the item's proposals."""

    kind: ClassVar[str] = "decision"
    item: str
    ordinal: int
    text: str
    outcomes: tuple[Outcome, ...]
    body: str | None = None
    conditions: tuple[str, ...] = ()
    follow_up: str | None = None
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Fact):
    """Who voted how under an item; `parties` are list letters or names as printed, `decision` is an ordinal."""

    kind: ClassVar[str] = "vote"
    item: str
    choice: Choice
    count: int | None = None
    parties: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    decision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence(Fact):
    """What the text tells of somebody's coming and going; `items` are those it is said of, `time` is 'HH:MM'.

    `recused` is who took no part because of a conflict of interest, `substituted` who sat in for `substitute_for`.
    """

    kind: ClassVar[str] = "presence"
    person: str
    movement: Movement
    items: tuple[str, ...] = ()
    time: str | None = None
    substitute_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Fact):
    """`date` is the day of the deciding meeting; `valid_from` and `valid_to` are set only as stated.

    `inferred` names the slots that follow from the text without standing in it; `new` is False where the text
    tells of an earlier appointment. `decision` is the ordinal of the item's decision that it rests on.
    """

    kind: ClassVar[str] = "appointment"
    person: str
    to_body: str
    role: str | None = None
    appointed_by: str | None = None
    nominated_by: str | None = None
    replacing: str | None = None
    reason: str | None = None
    item: str | None = None
    decision: int | None = None
    date: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    new: bool = True
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Fact):
    kind: ClassVar[str] = "role"
    person: str
    role: str
    organisation: str
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartySwitch(Fact):
    kind: ClassVar[str] = "party_switch"
    person: str
    from_party: str | None
    to_party: str | None
    date: str | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Fact):
    kind: ClassVar[str] = "report"
    item: str
    person: str
    mode: Literal["planned", "held"]
    on_behalf_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionRule(Fact):
    kind: ClassVar[str] = "composition_rule"
    body: str | None
    seats: int | None
    category: str | None = None
    appointing_body: str | None = None
    nominated_by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Fact):
    """predicate: part_of, member_of, partner_of, secretariat_of, steers, funds, cooperates_with."""

    kind: ClassVar[str] = "relation"
    subject: str
    predicate: str
    object: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    kind: ClassVar[str] = "event"
    date: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount(Fact):
    """A sum in DKK, with øre where the text has them; two values where it gives a range."""

    kind: ClassVar[str] = "amount"
    value_dkk: int | float | tuple[int | float, int | float]
    what: str
    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference(Fact):
    """An item that speaks of another meeting, decision or case."""

    kind: ClassVar[str] = "reference"
    item: str | None
    to: Literal["meeting", "decision", "case"]
    text: str
    body: str | None = None
    date: str | None = None
    case_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Anomaly(Fact):
    kind: ClassVar[str] = "anomaly"
    anomaly: str
    proof: str
    item: str | None = None


FACTS: dict[str, type[Fact]] = {fact.kind: fact for fact in (
    Actor, Meeting, AgendaItem, Attendance, Presence, Proposal, Decision, Vote, Appointment, Role, PartySwitch,
    Report, CompositionRule, Relation, Event, Amount, Reference, Anomaly,
)}  # fmt: skip

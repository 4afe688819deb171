"""One meeting as it was read, for the eye: who was there, items, proposals, decisions, anomalies."""

from collections.abc import Callable, Iterator

from rich.markup import escape
from rich.text import Text
from rich.tree import Tree

from referatgraf.facts import (
    AgendaItem,
    Anomaly,
    Appointment,
    Attendance,
    Decision,
    Fact,
    Meeting,
    PartySwitch,
    Proposal,
    Report,
    Role,
)
from referatgraf.reading_record import Reading

OUTCOME_STYLE = {"approved": "green", "approved_with_changes": "yellow", "rejected": "red", "postponed": "yellow"}


def meeting_tree(reading: Reading, *, with_evidence: bool = False) -> Tree:
    """The whole meeting as a tree; with `with_evidence` each fact shows the words it was read from."""
    meeting = next((fact for fact in reading.facts if isinstance(fact, Meeting)), None)
    title = f"{meeting.body or 'unknown body'}, {meeting.date or 'unknown day'}" if meeting else "no meeting found"
    tree = Tree(Text.assemble((title, "bold"), f"  {reading.document.name}  (layout: {reading.layout})"))
    line = line_writer(reading, with_evidence=with_evidence)
    for status, heading in (("present", "Present"), ("absent", "Absent")):
        people = [fact for fact in reading.facts if isinstance(fact, Attendance) and fact.status == status]
        if people:
            branch = tree.add(f"[bold]{heading}[/] ({len(people)})")
            for attendance in people:
                line(branch, attendance, attendance_words(attendance))
    add_agenda(tree, reading, line)
    for heading, facts in rest(reading):
        branch = tree.add(f"[bold]{heading}[/]")
        for fact, words in facts:
            line(branch, fact, words)
    if reading.unread:
        tree.add(f"[yellow]{len(reading.unread)} lines no rule understood[/]")
    return tree


Line = Callable[[Tree, Fact, str], Tree]


def line_writer(reading: Reading, *, with_evidence: bool) -> Line:
    """A function that adds one fact to a branch, with its quotes where they are asked for."""

    def line(branch: Tree, fact: Fact, words: str) -> Tree:
        added = branch.add(words)
        if with_evidence:
            for span in fact.evidence:
                added.add(f"[dim italic]»{escape(reading.quotes[span])}«[/]")
        return added

    return line


def attendance_words(fact: Attendance) -> str:
    parts = [escape(fact.person), f"({fact.party_letter})" if fact.party_letter else "", fact.municipality or ""]
    if fact.substitute_for:
        parts.append(f"[yellow]for {escape(fact.substitute_for)}[/]")
    if fact.capacity not in ("member", "substitute"):
        parts.append(f"[dim]{fact.capacity.replace('_', ' ')}[/]")
    return " ".join(part for part in parts if part)


def add_agenda(tree: Tree, reading: Reading, line: Line) -> None:
    """Items with what was proposed and what was decided."""
    branch = tree.add("[bold]Agenda[/]")
    for item in (fact for fact in reading.facts if isinstance(fact, AgendaItem)):
        title = f"[bold cyan]{item.number}[/] {escape(item.title)}" + (" [dim](empty)[/]" if item.empty else "")
        item_branch = line(branch, item, title)
        for fact in reading.facts:
            if isinstance(fact, Proposal) and fact.item == item.number:
                line(item_branch, fact, f"[blue]{', '.join(fact.acts)}[/]  {escape(fact.text)}")
            elif isinstance(fact, Decision) and fact.item == item.number:
                line(item_branch, fact, f"{outcomes_words(fact)}  {escape(fact.text)}")


def outcomes_words(fact: Decision) -> str:
    words = (f"[{OUTCOME_STYLE.get(outcome, 'magenta')}]{outcome}[/]" for outcome in fact.outcomes)
    return "[bold]→[/] " + ", ".join(words)


def rest(reading: Reading) -> Iterator[tuple[str, list[tuple[Fact, str]]]]:
    """What is told beside the agenda, kind by kind, where there is any."""
    kinds: dict[str, list[tuple[Fact, str]]] = {
        "Appointments": [(f, appointment_words(f)) for f in reading.facts if isinstance(f, Appointment)],
        "Party switches": [
            (f, escape(f"{f.person}: {f.from_party or '?'} → {f.to_party or '?'}"))
            for f in reading.facts
            if isinstance(f, PartySwitch)
        ],
        "Roles": [(f, escape(f"{f.person}: {f.role}, {f.organisation}")) for f in reading.facts if isinstance(f, Role)],
        "Reports": [
            (f, escape(f"{f.item}  {f.person} ({f.mode})" + (f" for {f.on_behalf_of}" if f.on_behalf_of else "")))
            for f in reading.facts
            if isinstance(f, Report)
        ],
        "Anomalies": [
            (f, f"[yellow]{f.anomaly}[/] {escape(f.proof)}") for f in reading.facts if isinstance(f, Anomaly)
        ],
    }
    return ((heading, facts) for heading, facts in kinds.items() if facts)


def appointment_words(fact: Appointment) -> str:
    words = f"{fact.person} → {fact.to_body}"
    if fact.appointed_by:
        words += f", by {fact.appointed_by}"
    if fact.nominated_by:
        words += f", nominated by {fact.nominated_by}"
    if fact.replacing:
        words += f", in place of {fact.replacing}"
    return escape(words) + ("" if fact.new else " [dim](earlier)[/]")

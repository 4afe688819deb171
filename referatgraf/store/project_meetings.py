"""Meetings, their agendas, and who was there."""

from collections import defaultdict

from referatgraf.facts import AgendaItem, Attendance, Meeting, Report
from referatgraf.identity.parties import whole_day
from referatgraf.store.building import Building, Loose
from referatgraf.store.project_source import Source, case_id, passage_id


def project_meeting(source: Source, building: Building) -> None:
    """The meeting of a document; without one that the document states, its items still have one to stand under."""
    building.node("Meeting", source.meeting, {})
    building.edge("HELD_BY", source.meeting, source.body)
    for meeting in source.facts(Meeting):
        when = f"{source.day.day}.{source.day.month}.{source.day.year}" if source.day else None
        properties: Loose = {
            "title": " ".join(filter(None, (_name(building, source.body), when))),
            "date": whole_day(meeting.date),
            "kind": meeting.meeting_kind,
            "place": meeting.place,
        }
        building.node("Meeting", source.meeting, properties)
        source.prove(building, source.meeting, meeting)


def project_agenda(source: Source, building: Building) -> None:
    """Items and sub-items with their cases."""
    numbers = {item.number for item in source.facts(AgendaItem)}
    for item in source.facts(AgendaItem):
        properties: Loose = {
            "number": item.number,
            "title": item.title,
            "sections": list(item.sections),
            "empty": item.empty,
        }
        id = building.node("AgendaItem", source.item(item.number), properties)
        building.edge("HAS_ITEM", source.meeting, id)
        if item.parent in numbers:
            building.edge("PART_OF_ITEM", id, source.item(item.parent or ""))
        source.prove(building, id, item)
        _project_case(source, building, item)


def project_attendance(source: Source, building: Building) -> None:
    """Who was there and who was not; whoever is listed twice has one relationship with both lines as evidence."""
    for listed in source.facts(Attendance):
        person = source.find(listed.person, "person")
        evidence = source.passages(building, listed.evidence)
        properties: Loose = {
            "capacity": listed.capacity,
            "party": listed.party_letter,
            "municipality": listed.municipality,
        }
        type = "ATTENDED" if listed.status == "present" else "ABSENT_FROM"
        building.edge(type, person, source.meeting, properties, evidence=evidence)
        if listed.substitute_for and person:
            replaced = source.find(listed.substitute_for, "person")
            meeting = {"meeting": source.meeting}
            building.edge("SUBSTITUTED_FOR", person, replaced, meeting, evidence=evidence, apart=source.meeting)


def project_reports(source: Source, building: Building) -> None:
    """Who reports under which item; a plan and its fulfilment are one relationship."""
    reports = source.facts(Report)
    bodies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report in reports:
        bodies[report.item, report.person] |= {_body_name(source, building, report.on_behalf_of)} - {""}
    for report in reports:
        body = _body_name(source, building, report.on_behalf_of) or min(bodies[report.item, report.person], default="")
        properties: Loose = {"mode": [report.mode], "on_behalf_of": body}
        building.edge(
            "REPORTED_ON", source.find(report.person, "person"), source.item(report.item), properties,
            evidence=source.passages(building, report.evidence), apart=body,
        )  # fmt: skip


def _project_case(source: Source, building: Building, item: AgendaItem) -> None:
    if not item.case_number:
        return
    id = building.node("Case", case_id(item.case_number), {"number": item.case_number})
    building.edge("IN_CASE", source.item(item.number), id)
    for passage in source.reading.passages:
        if passage.item == item.number and item.case_number in passage.text:
            properties: Loose = {
                "start": passage.start, "end": passage.end, "quote": passage.text,
                "method": item.method, "confidence": float(item.confidence),
            }  # fmt: skip
            building.edge("EVIDENCED_BY", id, passage_id(passage), properties, apart=item.method)
            return
    source.prove(building, id, item)


def _name(building: Building, id: str | None) -> str:
    return building.names.get(id or "", ("",))[0]


def _body_name(source: Source, building: Building, key: str | None) -> str:
    """The name under which the graph has the body, or the document's own words for it."""
    id = source.identities.find(source.sha256, key)
    return _name(building, id) or key or ""

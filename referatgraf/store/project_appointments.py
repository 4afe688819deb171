"""Appointments as whole events: who, to what, by whom, nominated by whom, in whose place, by which decision."""

from referatgraf.facts import Appointment, Decision
from referatgraf.identity.parties import whole_day
from referatgraf.store.building import Building, Loose
from referatgraf.store.project_source import Source, last


def project_appointments(source: Source, building: Building) -> None:
    decided = {(decision.item, decision.ordinal) for decision in source.facts(Decision)}
    for appointment in source.facts(Appointment):
        person, body = source.find(appointment.person, "person"), source.find(appointment.to_body, "organisation")
        if person is None or body is None:
            continue
        id = building.node("Appointment", _id(person, body, _day(source, appointment)), _properties(appointment))
        evidence = source.passages(building, appointment.evidence)
        others = {
            "MADE_BY": source.find(appointment.appointed_by, "organisation"),
            "NOMINATED_BY": source.find(appointment.nominated_by, "party", "organisation", "municipality"),
            "REPLACES": source.find(appointment.replacing, "person"),
        }
        building.edge("HOLDS", person, id, evidence=evidence)
        building.edge("TO", id, body, evidence=evidence)
        for type, other in others.items():
            building.edge(type, id, other, evidence=evidence)
        if (appointment.item, appointment.decision) in decided:
            decision = source.decision(appointment.item or "", appointment.decision or 0)
            building.edge("RESTS_ON", id, decision, evidence=evidence)
        source.prove(building, id, appointment)


def _id(person: str, body: str, day: str | None) -> str:
    """One event for a person, a body and a day, however many documents tell of it."""
    return f"appointment/{last(person)}/{last(body)}/{day or 'undated'}"


def _day(source: Source, appointment: Appointment) -> str | None:
    """As it is stated, be it less than a day; else the day of the one event that is meant."""
    meant = source.occasion(appointment)
    return appointment.date or (meant.isoformat() if meant else None)


def _properties(appointment: Appointment) -> Loose:
    return {
        "role": appointment.role,
        "reason": appointment.reason,
        "date": whole_day(appointment.date),
        "valid_from": whole_day(appointment.valid_from),
        "valid_to": whole_day(appointment.valid_to),
        "new": appointment.new,
        "inferred": list(appointment.inferred),
    }

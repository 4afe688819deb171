"""What a person has for a time: a party, a municipality, an office, a seat. Unknown days stay unknown."""

from datetime import date

from referatgraf.facts import Appointment, Attendance, PartySwitch, Role
from referatgraf.identity.parties import whole_day
from referatgraf.store.building import Building
from referatgraf.store.project_source import Source


def project_membership(source: Source, building: Building) -> None:
    """The party and the municipality of everybody on the attendance list."""
    for listed in source.facts(Attendance):
        person = source.identities.find(source.sha256, listed.person, "person")
        evidence, seen = source.passages(building, listed.evidence), _seen(source)
        letter = (source.sha256, listed.party_letter or "", listed.municipality)
        building.edge("AFFILIATED_WITH", person, source.identities.letters.get(letter), seen, evidence=evidence)
        if person and listed.municipality:
            place = source.find(listed.municipality, "municipality")
            building.edge("REPRESENTS", person, place, seen, evidence=evidence)


def project_party_switches(source: Source, building: Building) -> None:
    """The new party is seen on the day of the meeting, the old one is not."""
    for switch in source.facts(PartySwitch):
        person, day = source.find(switch.person, "person"), whole_day(switch.date)
        left, joined = source.find(switch.from_party, "party"), source.find(switch.to_party, "party")
        evidence = source.passages(building, switch.evidence)
        building.edge("AFFILIATED_WITH", person, left, {"valid_to": day}, evidence=evidence)
        building.edge("AFFILIATED_WITH", person, joined, {"valid_from": day, **_seen(source)}, evidence=evidence)


def project_roles(source: Source, building: Building) -> None:
    """Stated offices; one in a body or organisation is a seat, too."""
    for role in source.facts(Role):
        person = source.find(role.person, "person")
        target = source.find(role.organisation, "organisation", "municipality")
        evidence = source.passages(building, role.evidence)
        office = {"title": role.role, **_seen(source)}
        building.edge("HAS_ROLE", person, target, office, evidence=evidence, apart=role.role.casefold())
        if target and not target.startswith("municipality/"):
            _seat(source, building, person, target, "office", evidence)


def project_seats(source: Source, building: Building) -> None:
    """A seat for each listed member, present or absent, and for each appointment; offices come with the roles."""
    for listed in source.facts(Attendance):
        if listed.capacity == "member":
            person = source.identities.find(source.sha256, listed.person, "person")
            _seat(source, building, person, source.body, "attendance", source.passages(building, listed.evidence))
    for appointment in source.facts(Appointment):
        person = source.identities.find(source.sha256, appointment.person, "person")
        body = source.identities.find(source.sha256, appointment.to_body, "organisation")
        evidence = source.passages(building, appointment.evidence)
        start, end = whole_day(appointment.valid_from), whole_day(appointment.valid_to)
        _seat(source, building, person, body, "appointment", evidence, start=start, end=end)


def _seat(
    source: Source,
    building: Building,
    person: str | None,
    body: str | None,
    kind: str,
    evidence: list[str],
    *,
    start: date | None = None,
    end: date | None = None,
) -> None:
    properties = {"kind": [kind], "valid_from": start, "valid_to": end, **_seen(source)}
    building.edge("SEATED_IN", person, body, properties, evidence=evidence)


def _seen(source: Source) -> dict[str, date | None]:
    return {"first_seen": source.day, "last_seen": source.day}

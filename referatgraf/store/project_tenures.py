"""What a person has for a time: a party, a municipality, an office, a seat. Unknown days stay unknown."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from referatgraf.facts import Appointment, Attendance, PartySwitch, Role
from referatgraf.identity.folding import fold
from referatgraf.identity.parties import whole_day
from referatgraf.identity.terms import Terms
from referatgraf.store.building import Building
from referatgraf.store.project_source import Source
from referatgraf.store.tenures import DAY, Closing, Hold, Showing, over_since, periods, stated

MEMBERS = frozenset({"", "medlem", "menigt medlem", "almindeligt medlem", "bestyrelsesmedlem", "udvalgsmedlem"})
STAND_INS = ("suppleant", "stedfortraeder")
"""Folded, as the words of a role are when they are looked up here: a stand-in has no seat."""


def project_membership(source: Source, building: Building) -> None:
    """The party and the municipality of everybody on the attendance list."""
    for listed in source.facts(Attendance):
        person = source.identities.find(source.sha256, listed.person, "person")
        evidence = source.passages(building, listed.evidence)
        letter = (source.sha256, listed.party_letter or "", listed.municipality)
        _show(building, "AFFILIATED_WITH", person, source.identities.letters.get(letter), evidence, seen=source.day)
        if person and listed.municipality:
            place = source.find(listed.municipality, "municipality")
            _show(building, "REPRESENTS", person, place, evidence, seen=source.day)


def project_party_switches(source: Source, building: Building) -> None:
    """The new party is seen on the day of the meeting, the old one is over by then."""
    for switch in source.facts(PartySwitch):
        person, day = source.find(switch.person, "person"), whole_day(switch.date)
        left, joined = source.find(switch.from_party, "party"), source.find(switch.to_party, "party")
        evidence = source.passages(building, switch.evidence)
        _show(building, "AFFILIATED_WITH", person, left, evidence, at=day or source.day)
        _show(building, "AFFILIATED_WITH", person, joined, evidence, seen=source.day, start=day)
        if person and left and (day or source.day):
            ending = (
                stated(day, evidence, by="switch") if day
                else over_since(source.day or date.max, evidence, by="switch")
            )  # fmt: skip
            building.closings.put(person, (Hold("AFFILIATED_WITH", person, left), ending))


def project_roles(source: Source, building: Building) -> None:
    """Stated offices and seats: an office in a body or organisation is a seat, too, a member's seat is no office, and a
    stand-in has none."""
    for role in source.facts(Role):
        person = source.find(role.person, "person")
        target = source.find(role.organisation, "organisation", "municipality")
        evidence = source.passages(building, role.evidence)
        called = fold(role.role)
        if called not in MEMBERS:
            _show(building, "HAS_ROLE", person, target, evidence, seen=source.day, title=role.role)
        if target and not target.startswith("municipality/") and not called.endswith(STAND_INS):
            _show(building, "SEATED_IN", person, target, evidence, seen=source.day, kind="office")


def project_seats(source: Source, building: Building) -> None:
    """A seat for each listed member, present or absent, and for each appointment; offices come with the roles."""
    for listed in source.facts(Attendance):
        if listed.capacity == "member":
            person = source.identities.find(source.sha256, listed.person, "person")
            evidence = source.passages(building, listed.evidence)
            _show(building, "SEATED_IN", person, source.body, evidence, seen=source.day, kind="attendance")
    for appointment in source.facts(Appointment):
        if not fold(appointment.role or "").endswith(STAND_INS):
            _project_appointed(source, building, appointment)


def _project_appointed(source: Source, building: Building, appointment: Appointment) -> None:
    person = source.identities.find(source.sha256, appointment.person, "person")
    body = source.identities.find(source.sha256, appointment.to_body, "organisation")
    evidence = source.passages(building, appointment.evidence)
    start, end = whole_day(appointment.valid_from), whole_day(appointment.valid_to)
    told = source.occasion(appointment)
    seen = source.day if appointment.new else whole_day(appointment.date) or (None if told else source.day)
    _show(
        building, "SEATED_IN", person, body, evidence,
        seen=None if seen and end and seen > end else seen, start=start, end=end, at=told, kind="appointment",
    )  # fmt: skip
    replaced = source.identities.find(source.sha256, appointment.replacing, "person")
    decided = whole_day(appointment.date)
    if replaced and body and replaced != person and (start or decided):
        ending = (
            over_since(start, evidence, by="successor", that_day_too=True) if start
            else over_since(decided or date.max, evidence, by="successor")
        )  # fmt: skip
        role = fold(appointment.role or "")
        hold = Hold("SEATED_IN", replaced, body) if role in MEMBERS else Hold("HAS_ROLE", replaced, body, role)
        building.closings.put(replaced, (hold, ending))


def _show(
    building: Building,
    type: str,
    person: str | None,
    target: str | None,
    evidence: Sequence[str],
    *,
    seen: date | None = None,
    start: date | None = None,
    end: date | None = None,
    at: date | None = None,
    **properties: str,
) -> None:
    if person and target:
        hold = Hold(type, person, target, fold(properties.get("title", "")))
        building.showings.put(person, Showing(hold, tuple(evidence), seen, start, end, at, properties))


def project_periods(building: Building, terms: Terms) -> None:
    """All that was shown and ended, as periods: the last step, when every document has spoken."""
    elected = {id for id, names in building.names.items() if terms.bind(names)}
    told = zip(building.showings.buckets(), building.closings.buckets(), strict=True)
    for showings, closings in told:  # of some persons each time, with all that was told of them
        _project_some(showings, closings, building, terms, elected)
        building.settle()


def _project_some(
    shown: Iterable[Showing],
    closed: Iterable[tuple[Hold, Closing]],
    building: Building,
    terms: Terms,
    elected: Collection[str],
) -> None:
    by_hold: dict[Hold, list[Showing]] = defaultdict(list)
    for showing in shown:
        by_hold[showing.hold].append(showing)
    closings: dict[Hold, list[Closing]] = defaultdict(list)
    for hold, closing in closed:
        closings[hold].append(closing)
    for hold, closing in list(_other_parties(by_hold, closings)):
        closings[hold].append(closing)
    for hold, showings in by_hold.items():
        by_term = _ends_with_term(hold, terms, elected=hold.target in elected)
        ends = [*closings[hold], *(_elections(showings, terms) if by_term else ())]
        for number, period in enumerate(periods(showings, ends)):
            building.edge(hold.type, hold.person, hold.target, period.properties(), apart=f"{hold.title} {number}")


def _ends_with_term(hold: Hold, terms: Terms, *, elected: bool) -> bool:
    """A seat in an elected body, and an office that such a body or a municipality elects."""
    if hold.type == "SEATED_IN":
        return elected
    return hold.type == "HAS_ROLE" and terms.elect(hold.title) and (elected or hold.target.startswith("municipality/"))


def _elections(showings: Iterable[Showing], terms: Terms) -> Iterator[Closing]:
    """The end of every term in which it is shown."""
    coming = {terms.after(each.place) for each in showings if each.place}
    for election, start in sorted(found for found in coming if found):
        yield over_since(start, [f"election/{election.isoformat()}"], by="election", that_day_too=True)


def _other_parties(
    shown: Mapping[Hold, Sequence[Showing]], closings: Mapping[Hold, Sequence[Closing]]
) -> Iterator[tuple[Hold, Closing]]:
    """Whoever is seen with another party has left the one before, where no switch is told of that says it better."""
    by_person: dict[str, list[Showing]] = defaultdict(list)
    for hold, showings in shown.items():
        if hold.type == "AFFILIATED_WITH":
            by_person[hold.person] += [each for each in showings if each.seen]
    for showings in by_person.values():
        if len({each.hold for each in showings}) > 1:
            yield from _changes(sorted(showings, key=lambda each: (each.seen or date.max, each.hold)), closings)


def _changes(ordered: Sequence[Showing], closings: Mapping[Hold, Sequence[Closing]]) -> Iterator[tuple[Hold, Closing]]:
    for before, after in pairwise(ordered):
        if before.hold == after.hold or not before.seen or not after.seen or before.seen == after.seen:
            continue
        told = any(before.seen < each.cut <= after.seen + DAY for each in closings.get(before.hold, ()))
        if not told:
            yield before.hold, over_since(after.seen, after.evidence, by="other_party", that_day_too=True)

"""Scores of what the minutes state: roles, appointments, switches, rules, dates, sums, reports, anomalies."""

from collections.abc import Iterable

from referatgraf.evaluation.actors import SamePerson
from referatgraf.evaluation.gold import Entry
from referatgraf.evaluation.matching import Matched, Same, match
from referatgraf.evaluation.names import alike, near, same_name
from referatgraf.evaluation.table import Row, also_found, notes_of, row_of

SLOTS = ("appointed_by", "nominated_by", "replacing", "date")


def score_roles(expected: Iterable[Entry], found: Iterable[Entry], same_person: SamePerson) -> Row:
    """Optional roles, which only retell an attendance or an appointment, are right where found and no loss else."""

    def same(one: Entry, other: Entry) -> bool:
        return (
            same_person(one["person"], other["person"])
            and alike(one["role"], other["role"])
            and alike(one["organisation"], other["organisation"])
            and near(one["line"], other.get("line"))
        )

    pairs, missed, wrong = match(expected, found, same)
    asked = [pair for pair in pairs if not pair[0].get("optional")]
    return row_of("roles", Matched(asked, [role for role in missed if not role.get("optional")], wrong))


def score_appointments(expected: Iterable[Entry], found: Iterable[Entry], same_person: SamePerson) -> tuple[Row, Row]:
    """Rows for the appointments and for their slots; earlier ones that the text retells are right and never missed."""

    def same(one: Entry, other: Entry) -> bool:
        return same_person(one["person"], other["person"]) and alike(one["to_body"], other["to_body"])

    listed = list(expected)
    earlier = [entry for entry in listed if not entry["new"]]
    matched = match([entry for entry in listed if entry["new"]], found, same)
    wrong = [entry for entry in matched.wrong if not any(same(old, entry) for old in earlier)]
    return row_of("appointments", matched._replace(wrong=wrong)), _score_slots(matched)


def _score_slots(matched: Matched) -> Row:
    asked = [(expected, slot, found.get(slot)) for expected, found in matched.pairs for slot in SLOTS]
    bad = [(expected, slot, value) for expected, slot, value in asked if not _fills(expected[slot], value)]
    notes = Matched([], [], [{"person": entry["person"], "slot": slot, "found": value} for entry, slot, value in bad])
    missed = len(matched.missed) * len(SLOTS)
    return Row("appointment slots", len(asked) - len(bad), missed, len(bad), notes_of(notes))


def _fills(expected: str | None, found: str | None) -> bool:
    return alike(expected, found) if expected else not found


def score_switches(expected: Iterable[Entry], found: Iterable[Entry], same_person: SamePerson) -> Row:
    def same(one: Entry, other: Entry) -> bool:
        parties = all(same_name(one[slot], other[slot]) for slot in ("from_party", "to_party"))
        return parties and same_person(one["person"], other["person"])

    return row_of("party switches", match(expected, found, same))


def score_rules(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of("composition rules", match(expected, found, _same_value("seats")))


def score_dates(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    """Dates beyond the gold's are held against the reader only where one of the gold's is missed."""
    matched = match(expected, found, _same_value("date"))
    clashing = [date for date in matched.wrong if any(near(miss["line"], date.get("line")) for miss in matched.missed)]
    return row_of("dates (recall)", matched._replace(wrong=clashing))


def score_amounts(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of("amounts", match(expected, found, _same_value("value_dkk")))


def score_reports(expected: Iterable[Entry], found: Iterable[Entry], same_person: SamePerson) -> Row:
    def same(one: Entry, other: Entry) -> bool:
        place = one["item"] == str(other["item"]) and one["mode"] == other["mode"]
        return place and same_person(one["person"], other["person"])

    return row_of("reports", match(expected, found, same))


def score_anomalies(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    """Anomalies beyond the gold's are welcome: each comes with its proof."""
    matched = match(expected, found, _same_value("kind"))
    notes = (*notes_of(matched._replace(wrong=[])), *also_found(matched.wrong))
    return Row("anomalies (recall)", len(matched.pairs), len(matched.missed), 0, notes)


def _same_value(key: str) -> Same:
    """The same value of one key, on lines near each other."""

    def same(expected: Entry, found: Entry) -> bool:
        return bool(expected[key] == found.get(key)) and near(expected["line"], found.get("line"))

    return same

"""Scores of the meeting itself: its body and day, who was there, its items, what was proposed and decided."""

from collections.abc import Iterable

from referatgraf.evaluation.gold import Entry
from referatgraf.evaluation.matching import match
from referatgraf.evaluation.names import fold, near, same_name
from referatgraf.evaluation.table import Row, row_of, row_of_sets


def score_meeting(expected: Entry, found: Entry) -> Row:
    return row_of_sets("meeting", _body_and_day(expected), _body_and_day(found))


def score_attendance(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of("attendance", match(expected, found, _same_attendance))


def score_items(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of("agenda items", match(expected, found, _same_item))


def score_sections(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of_sets("sections", _listed(expected, "number", "sections"), _listed(found, "number", "sections"))


def score_acts(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    return row_of_sets("proposal acts", _listed(expected, "item", "acts"), _listed(found, "item", "acts"))


def score_outcomes(expected: Iterable[Entry], found: Iterable[Entry]) -> Row:
    """Under a main item, which has its decisions in its sub-items, 'none recorded' is no claim."""
    claimed = {
        (item, outcome)
        for item, outcome in _listed(found, "item", "outcomes")
        if "." in item or outcome != "none_recorded"
    }
    return row_of_sets("decision outcomes", _listed(expected, "item", "outcomes"), claimed)


def _body_and_day(meeting: Entry) -> set[tuple[object, ...]]:
    return {("body", fold(meeting.get("body"))), ("date", meeting.get("date"))}


def _same_attendance(expected: Entry, found: Entry) -> bool:
    slots = ("party_letter", "municipality", "status", "substitute_for")
    return (
        same_name(expected["name"], found["name"])
        and near(expected["line"], found.get("line"))
        and all(same_name(expected[slot], found.get(slot)) for slot in slots)
    )


def _same_item(expected: Entry, found: Entry) -> bool:
    return (
        expected["number"] == str(found["number"])
        and fold(expected["title"]) == fold(found["title"])
        and (expected["case_number"] or None) == (found.get("case_number") or None)
    )


def _listed(entries: Iterable[Entry], owner: str, values: str) -> set[tuple[str, str]]:
    return {(str(entry[owner]), value) for entry in entries for value in entry.get(values) or ()}

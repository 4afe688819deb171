"""An extract held against a gold."""

from referatgraf.evaluation.actors import same_person_as, score_organisations, score_persons
from referatgraf.evaluation.agenda import (
    score_acts,
    score_attendance,
    score_items,
    score_meeting,
    score_outcomes,
    score_sections,
)
from referatgraf.evaluation.gold import Entry
from referatgraf.evaluation.statements import (
    score_amounts,
    score_anomalies,
    score_appointments,
    score_dates,
    score_reports,
    score_roles,
    score_rules,
    score_switches,
)
from referatgraf.evaluation.table import Note, Row, Table


def score(gold: Entry, extract: Entry) -> Table:
    """Precision, recall and F1 per kind of fact; a key that the extract lacks is an empty list."""
    same_person = same_person_as(gold)

    def found(key: str) -> list[Entry]:
        return extract.get(key) or []

    return Table(
        (
            score_meeting(gold["meeting"], extract.get("meeting") or {}),
            score_attendance(gold["attendance"], found("attendance")),
            score_items(gold["agenda_items"], found("agenda_items")),
            score_sections(gold["agenda_items"], found("agenda_items")),
            score_acts(gold["proposals"], found("proposals")),
            score_outcomes(gold["decisions"], found("decisions")),
            *score_persons(gold, found("persons")),
            *score_organisations(gold, found("organisations")),
            score_roles(gold["roles"], found("roles"), same_person),
            *score_appointments(gold["appointments"], found("appointments"), same_person),
            score_switches(gold["party_switches"], found("party_switches"), same_person),
            score_rules(gold["composition_rules"], found("composition_rules")),
            score_dates(gold["events"], found("events")),
            score_amounts(gold["amounts"], found("amounts")),
            score_reports(gold["reports"], found("reports"), same_person),
            score_anomalies(gold["anomalies"], found("anomalies")),
            score_evidence(extract),
        )
    )


def score_evidence(extract: Entry) -> Row:
    """How many facts and mentions of an extract say where they stand.

    >>> score_evidence({"amounts": [{"value_dkk": 5, "evidence": [{"start": 0, "end": 5}]}, {"value_dkk": 7}]}).recall
    0.5
    """
    facts = [fact for value in extract.values() if isinstance(value, list) for fact in value if isinstance(fact, dict)]
    claims = [claim for fact in facts for claim in fact.get("mentions") or [fact]]
    bare = [claim for claim in claims if not claim.get("evidence")]
    notes: tuple[Note, ...] = tuple(("missed", claim) for claim in bare)
    return Row("facts with evidence", len(claims) - len(bare), len(bare), 0, notes)

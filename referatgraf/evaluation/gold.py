"""Gold files: what a careful reader found in one document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from referatgraf.errors import GoldError

Entry = Mapping[str, Any]
"""One fact or mention as JSON has it: Any, because each kind has its own keys."""

LISTS = (
    "attendance", "agenda_items", "proposals", "decisions", "persons", "organisations", "roles", "appointments",
    "party_switches", "composition_rules", "events", "amounts", "reports", "anomalies",
)  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {
    "attendance": ("line", "name", "party_letter", "municipality", "status", "substitute_for"),
    "agenda_items": ("line", "number", "title", "case_number", "sections"),
    "proposals": ("item", "acts"),
    "decisions": ("item", "outcomes"),
    "persons": ("name", "mentions"),
    "organisations": ("name", "mentions"),
    "roles": ("line", "person", "role", "organisation"),
    "appointments": ("person", "to_body", "appointed_by", "nominated_by", "replacing", "date", "new"),
    "party_switches": ("person", "from_party", "to_party"),
    "composition_rules": ("line", "seats"),
    "events": ("line", "date"),
    "amounts": ("line", "value_dkk"),
    "reports": ("item", "person", "mode"),
    "anomalies": ("line", "kind"),
}


def load_gold(path: Path) -> Entry:
    """A gold file, checked; raises GoldError naming the file and what is missing."""
    try:
        gold = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(f"Cannot read the gold {path}: {error.strerror or error}.") from error
    except ValueError as error:
        raise GoldError(f"{path} is no JSON in UTF-8: {error}.") from error
    for problem in _problems(gold):
        raise GoldError(f"{path} cannot be scored against: {problem}. See tests/sample for complete ones.")
    return dict(gold)


def _problems(gold: object) -> list[str]:
    """What is wrong with a gold, the first thing first."""
    if not isinstance(gold, dict):
        return ["it must be one JSON object"]
    problems = []
    if not isinstance(gold.get("document"), str):
        problems.append("'document' must name the file that it is the gold of")
    meeting = gold.get("meeting")
    if not isinstance(meeting, dict) or not {"body", "date"} <= meeting.keys():
        problems.append("'meeting' must be an object with 'body' and 'date'")
    problems += [f"'{key}' must be a list" for key in LISTS if not isinstance(gold.get(key), list)]
    return problems or [problem for key in LISTS for problem in _problems_of_list(key, gold[key])]


def _problems_of_list(key: str, entries: list[object]) -> list[str]:
    problems = []
    for place, entry in enumerate(entries, start=1):
        keys = entry.keys() if isinstance(entry, dict) else set[str]()
        lacking = [field for field in FIELDS[key] if field not in keys]
        if lacking:
            problems.append(f"entry {place} of '{key}' lacks '{lacking[0]}'")
    return problems

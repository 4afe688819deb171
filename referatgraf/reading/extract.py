"""One reading as the JSON object that `referatgraf extract` prints."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from itertools import accumulate

from referatgraf.facts import Actor, Evidence, Fact, Meeting, Mention
from referatgraf.reading.printed_names import printed_names
from referatgraf.reading_record import Doubt, Reading

PLURALS = {
    "attendance": "attendance",
    "agenda_item": "agenda_items",
    "proposal": "proposals",
    "decision": "decisions",
    "vote": "votes",
    "presence": "presences",
    "role": "roles",
    "appointment": "appointments",
    "party_switch": "party_switches",
    "composition_rule": "composition_rules",
    "event": "events",
    "amount": "amounts",
    "report": "reports",
    "relation": "relations",
    "reference": "references",
    "anomaly": "anomalies",
}
ACTORS = {
    "person": "persons",
    "organisation": "organisations",
    "party": "parties",
    "municipality": "municipalities",
}
RENAMED = {
    ("attendance", "person"): "name",
    ("anomaly", "anomaly"): "kind",
    ("appointment", "valid_from"): "from",
    ("appointment", "valid_to"): "to",
    ("meeting", "meeting_kind"): "kind",
}
SHOWN_APART = frozenset({"evidence", "mentions", "actor_kind"})


def extract_json(reading: Reading) -> dict[str, object]:
    """Every fact with `line` (of the original text, from 1), `quote` and `evidence` (places in the original text)."""
    line_of = line_counter(reading.document.text)
    printed = printed_names(fact for fact in reading.facts if isinstance(fact, Actor))
    result: dict[str, object] = {"document": reading.document.name, "sha256": reading.document.sha256}
    meetings = [fact for fact in reading.facts if isinstance(fact, Meeting)]
    result["meeting"] = fact_json(meetings[0], reading, line_of, printed) if meetings else {"body": None, "date": None}
    for kind, plural in PLURALS.items():
        result[plural] = [fact_json(fact, reading, line_of, printed) for fact in in_order(reading.facts, kind)]
    for kind, plural in ACTORS.items():
        result[plural] = [
            actor_json(fact, line_of, printed)
            for fact in reading.facts
            if isinstance(fact, Actor) and fact.actor_kind == kind
        ]
    result["unread"] = [{"line": line_of(span.start), "evidence": [span_json(span)]} for span in reading.unread]
    result["doubts"] = [doubt_json(doubt, line_of) for doubt in reading.doubts]
    return result


def line_counter(text: str) -> Callable[[int], int]:
    """A function from a place in the text to its line, from 1."""
    ends = list(accumulate(len(line) for line in text.split("\n")))
    ends = [end + index for index, end in enumerate(ends)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    return lambda place: bisect_right(starts, place)


def in_order(facts: Iterable[Fact], kind: str) -> list[Fact]:
    return sorted((fact for fact in facts if fact.kind == kind), key=lambda fact: fact.evidence[0].start)


def fact_json(
    fact: Fact, reading: Reading, line_of: Callable[[int], int], printed: Mapping[str, str]
) -> dict[str, object]:
    slots = {
        RENAMED.get((fact.kind, slot.name), slot.name): plain(getattr(fact, slot.name), printed)
        for slot in fields(fact)
        if slot.name not in SHOWN_APART
    }
    first = fact.evidence[0]
    return {
        "line": line_of(first.start),
        **slots,
        "quote": " … ".join(reading.quotes[span] for span in fact.evidence),
        "evidence": [span_json(span) for span in fact.evidence],
    }


def actor_json(fact: Actor, line_of: Callable[[int], int], printed: Mapping[str, str]) -> dict[str, object]:
    name = printed.get(fact.key, fact.key)
    return {
        "name": name,
        "kind": fact.subtype,
        "register_id": fact.register_id,
        "aliases": [one for one in (*fact.aliases, *([fact.key] if name != fact.key else [])) if one != name],
        "mentions": [mention_json(mention, line_of) for mention in fact.mentions],
    }


def doubt_json(doubt: Doubt, line_of: Callable[[int], int]) -> dict[str, object]:
    return {
        "line": line_of(doubt.evidence.start),
        "label": doubt.label,
        "probability": doubt.probability,
        "method": doubt.method,
        "reason": doubt.reason,
        "quote": doubt.surface,
        "evidence": [span_json(doubt.evidence)],
    }


def mention_json(mention: Mention, line_of: Callable[[int], int]) -> dict[str, object]:
    return {
        "line": line_of(mention.evidence.start),
        "surface": mention.surface,
        "quote": mention.surface,
        "method": mention.method,
        "evidence": [span_json(mention.evidence)],
    }


def span_json(span: Evidence) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def plain(value: object, printed: Mapping[str, str]) -> object:
    """A slot's value as JSON knows it, a body by the name that the document gives it."""
    if isinstance(value, tuple):
        return [plain(one, printed) for one in value]
    return printed.get(value, value) if isinstance(value, str) else value

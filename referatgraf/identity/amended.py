"""Readings as people corrected them: names put right, facts that are wrong struck out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from referatgraf.facts import Actor, Fact
from referatgraf.ledger.fact_rows import fact_rows
from referatgraf.ledger.judgements import Judgement, Mention
from referatgraf.packed import Readings
from referatgraf.reading_record import Reading


def amended(readings: Readings, judgements: Iterable[Judgement]) -> Readings:
    """The readings, those untouched as they are; the ledger keeps what was read."""
    names: dict[Mention, str] = {}
    wrong: dict[str, set[str]] = defaultdict(set)
    for judgement in judgements:
        if judgement.kind == "name":
            names[judgement.first] = judgement.verdict
        elif judgement.kind == "fact":
            wrong[judgement.object].add(judgement.subject)
    touched = {document for document, _ in names} | set(wrong)

    def change(reading: Reading) -> Reading:
        document = reading.document.sha256
        return _amended(reading, names, wrong.get(document, set())) if document in touched else reading

    return readings.changed(change) if touched else readings


def _amended(reading: Reading, names: Mapping[Mention, str], wrong: set[str]) -> Reading:
    struck = {row.ordinal for row in fact_rows(reading) if row.id in wrong} if wrong else set()
    kept = (fact for ordinal, fact in enumerate(reading.facts) if ordinal not in struck)
    return replace(reading, facts=tuple(_renamed(fact, reading.document.sha256, names) for fact in kept))


def _renamed(fact: Fact, document: str, names: Mapping[Mention, str]) -> Fact:
    if isinstance(fact, Actor) and (document, fact.key) in names:
        return replace(fact, name=names[document, fact.key])
    return fact

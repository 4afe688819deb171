"""What became of a person or a document in the ledger: when it was learned, judged, withdrawn, and why."""

from collections.abc import Collection, Iterator

from referatgraf.identity.identities import IdentifiedPerson
from referatgraf.ledger.ledger import Entry, Ledger, Recorded
from referatgraf.ledger.records import canonical
from referatgraf.people import find_person
from referatgraf.record import record_of

NAMING = ("person", "substitute_for", "replacing")
Line = dict[str, object]


def history(ledger: Ledger, name: str) -> list[Line]:
    """The story of a document or a person, oldest first; each line has an instant, what happened, and why."""
    documents = _documents(ledger, name)
    return _story_of_documents(ledger, documents) if documents else _story_of_person(ledger, name)


def _documents(ledger: Ledger, name: str) -> list[str]:
    known = ledger.names()
    return [sha256 for sha256, each in known.items() if each == name or (len(name) > 7 and sha256.startswith(name))]


def _story_of_documents(ledger: Ledger, documents: Collection[str]) -> list[Line]:
    names = ledger.names()
    lines: list[Line] = []
    for entry in ledger.audit():
        if entry.subject in documents:
            about = f"{names[entry.subject]} {entry.subject[:12]}"
            lines.append(_line(entry.at, entry.act, about, _why(entry), entry.who))
            gone = _no_longer(ledger, entry.subject, entry) if entry.act == "supersede" else iter(())
            unsaid = "the new version does not say it"
            lines += [_line(entry.at, "withdrawn", _told(fact), unsaid, entry.who) for fact in gone]
    return lines


def _no_longer(ledger: Ledger, old: str, entry: Entry) -> Iterator[Recorded]:
    """What the old version said until then, and the new one did not say."""
    new = {_said(fact) for fact in ledger.facts(entry.detail) if fact.recorded_at == entry.at}
    for fact in ledger.facts(old):
        if fact.withdrawn_at == entry.at and _said(fact) not in new:
            yield fact


def _story_of_person(ledger: Ledger, name: str) -> list[Line]:
    person = find_person(record_of(ledger.snapshot()), name)
    lines = [*_facts(ledger, person), *_judged(ledger, person)]
    names = ledger.names()
    for join in person.joins:
        documents = " and ".join(names[document] for document, _ in (join.first, join.second))
        lines.append(_line("", "joined", documents, join.reason, ""))
    return sorted(lines, key=lambda line: str(line["at"]))


def _facts(ledger: Ledger, person: IdentifiedPerson) -> Iterator[Line]:
    keys = {key for _, key in person.members}
    documents = {document for document, _ in person.members}
    audit, names = ledger.audit(), ledger.names()
    documents |= {entry.subject for entry in audit if entry.act == "supersede" and entry.detail in documents}
    because = {(entry.at, entry.subject): entry for entry in audit}
    for document in sorted(documents):
        for fact in ledger.facts(document):
            if any(fact.slots.get(slot) in keys for slot in NAMING):
                yield _line(fact.recorded_at, "learned", _told(fact), names[document], "")
                if fact.withdrawn_at:
                    entry = because[fact.withdrawn_at, document]
                    yield _line(fact.withdrawn_at, "withdrawn", _told(fact), _why(entry), entry.who)


def _judged(ledger: Ledger, person: IdentifiedPerson) -> Iterator[Line]:
    """Judgements and corrections that stand."""
    ours = {
        each.id: each.verdict
        for each in ledger.judgements()
        if (each.kind == "name" and each.first in person.members)
        or (each.kind == "person" and {each.first, each.second} & set(person.members))
    }
    for entry in ledger.audit():
        verdicts = [ours[id] for id in entry.subject.split() if id in ours]
        if verdicts:
            yield _line(entry.at, entry.act, ", ".join(sorted(set(verdicts))), entry.detail, entry.who)


def _line(at: str, what: str, about: str, why: str, who: str) -> Line:
    return {"at": at, "what": what, "about": about, "why": why, "who": who}


def _why(entry: Entry) -> str:
    if entry.act == "supersede":
        return f"a new version came: {entry.detail[:12]}"
    if entry.act == "remove":
        return f"removed: {entry.detail}"
    return f"reader {entry.detail}" if entry.detail else ""


def _said(fact: Recorded) -> str:
    return fact.kind + canonical({name: value for name, value in fact.slots.items() if name != "mentions"})


def _told(fact: Recorded) -> str:
    said = [str(value) for value in fact.slots.values() if isinstance(value, str)]
    return f"{fact.kind}: {', '.join(said)}"

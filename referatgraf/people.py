"""What the rights of persons in the minutes ask for: to find them, tell all that is held, correct it, hide them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from referatgraf.errors import UnknownPerson
from referatgraf.facts import Actor, Fact
from referatgraf.identity.clusters import Cluster
from referatgraf.identity.folding import fold
from referatgraf.identity.identities import IdentifiedPerson
from referatgraf.identity.names import spelling
from referatgraf.identity.scoring import score
from referatgraf.identity.suppression import suppressions
from referatgraf.ledger.fact_rows import fact_rows
from referatgraf.ledger.judgements import Judgement, written
from referatgraf.ledger.ledger import Ledger, Snapshot
from referatgraf.ledger.records import plain
from referatgraf.packed import in_order
from referatgraf.reading_record import Reading
from referatgraf.record import Record, parts_of, record_of
from referatgraf.settings import Settings
from referatgraf.store.forgetting import bodies_of, forget, places_of
from referatgraf.store.store import Store, open_store

NAMING = ("person", "substitute_for", "replacing")
ALIKE = """
MATCH (person:Person) WHERE person.id = $id OR person.search CONTAINS $first
RETURN person.id AS id, person.name AS name, person.aliases AS aliases
"""


def find_person(record: Record, name_or_id: str) -> IdentifiedPerson:
    """The one person of this id (of today or an earlier day) or name; UnknownPerson where there is not exactly one."""
    id = record.identities.current_id(name_or_id)
    wanted = spelling(name_or_id)
    found = [
        person
        for person in record.identities.persons
        if person.id == id or wanted in {spelling(form) for form in (person.name, *person.aliases)}
    ]
    exact = [person for person in found if person.id == id]
    if len(exact or found) == 1:
        return (exact or found)[0]
    if not found:
        raise UnknownPerson(f"No person is called '{name_or_id}': see `referatgraf ask who-sits-where`.")
    raise UnknownPerson(f"Several are called '{name_or_id}': name one by its id, {', '.join(p.id for p in found)}.")


def held_about(record: Record, person: IdentifiedPerson, ledger: Ledger) -> dict[str, object]:
    """All that is held about a person, with its sources, as JSON can hold it."""
    keys = dict[str, set[str]]()
    for document, key in person.members:
        keys.setdefault(document, set()).add(key)
    touched = [each for each in ledger.judgements() if _touches(each, person)]
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "left_out": person.id in record.hidden,
        "joined_because": [
            plain_join(record.people[person.id], first, second, why) for first, second, why in _joins(person)
        ],
        "documents": [
            _document(reading, keys[reading.document.sha256]) for reading in record.readings.of(sorted(keys))
        ],
        "judgements": [{"kind": j.kind, "verdict": j.verdict, "why": j.why, "who": j.who} for j in touched],
    }


def _joins(person: IdentifiedPerson) -> Iterator[tuple[tuple[str, str], tuple[str, str], str]]:
    for join in person.joins:
        yield join.first, join.second, join.reason


def plain_join(known: Cluster, first: tuple[str, str], second: tuple[str, str], reason: str) -> dict[str, object]:
    """Why two mentions are held for one person, with the score in parts."""
    seen = {each.member: each for each in known.sightings}
    scored = score(seen[first], seen[second])
    parts = [{"what": part.what, "points": part.points, "why": part.why} for part in scored.parts]
    return {"first": list(first), "second": list(second), "reason": reason, "score": scored.total, "parts": parts}


def _document(reading: Reading, keys: set[str]) -> dict[str, object]:
    rows = zip(fact_rows(reading), reading.facts, strict=True)
    return {
        "sha256": reading.document.sha256,
        "name": reading.document.name,
        "facts": [_fact(row.id, fact, reading) for row, fact in rows if _speaks_of(fact, keys)],
    }


def _fact(id: str, fact: Fact, reading: Reading) -> dict[str, object]:
    slots = plain(fact)
    assert isinstance(slots, dict)
    told = {name: value for name, value in slots.items() if name not in ("evidence", "mentions") and value is not None}
    quotes = [reading.quotes.get(place, "") for place in fact.evidence]
    return {"id": id, "kind": fact.kind, **told, "quotes": quotes}


def _speaks_of(fact: Fact, keys: set[str]) -> bool:
    if isinstance(fact, Actor):
        return fact.actor_kind == "person" and fact.key in keys
    return any(getattr(fact, name, None) in keys for name in NAMING)


def _touches(judgement: Judgement, person: IdentifiedPerson) -> bool:
    if judgement.kind == "person":
        return judgement.first in person.members or judgement.second in person.members
    return judgement.kind == "name" and judgement.first in person.members


def correct_name(settings: Settings, name_or_id: str, right: str, *, who: str, why: str) -> str:
    """Puts a person's name right in every document; the id that the person has then."""
    with Ledger(settings.ledger_path) as ledger:
        person = find_person(record_of(ledger.snapshot()), name_or_id)
        judged = [Judgement("name", written(member), "", right, why, who) for member in person.members]
        ledger.record(judged, act="correct", who=who, why=why)
        now = record_of(ledger.snapshot()).identities
        return now.id_of(*person.members[0], "person")


def strike(settings: Settings, fact_id: str, *, who: str, why: str) -> None:
    """Strikes out a fact that is wrong, for as long as documents say it; ids stand in the export of a person."""
    with Ledger(settings.ledger_path) as ledger:
        for reading in ledger.readings():
            for row in fact_rows(reading):
                if row.id == fact_id and row.kind != "actor":
                    judged = Judgement("fact", fact_id, reading.document.sha256, "wrong", why, who)
                    ledger.record([judged], act="correct", who=who, why=why)
                    return
    raise UnknownPerson(f"No fact that could be struck out has the id {fact_id}: see `referatgraf person export NAME`.")


def suppress(settings: Settings, name_or_id: str, *, who: str, why: str) -> None:
    """Leaves a person out from now on: out of the ledger's graph and exports by a judgement, out of the store at once.

    What rests on the person elsewhere in the stored graph is mended when it is brought in step again; a graph that was
    not in step before is so afterwards.
    """
    with Ledger(settings.ledger_path) as ledger, open_store(settings) as store:
        in_step = store.revision() == ledger.revision
        found = (_by_store(store, ledger, name_or_id) if in_step else None) or _by_ledger(ledger, name_or_id)
        judged = suppressions(found.known, ledger.judgements(), who=who, why=why)
        ledger.record(judged, act="suppress", who=who, why=why)
        forms = {form for each in found.known.sightings for form in (each.name, *each.aliases)}
        forget(store, found.id, forms, names=found.names, documents=found.known.documents)
        if not in_step:
            after = ledger.snapshot()
            store.synchronise(parts_of(after), after.revision)


@dataclass(frozen=True, slots=True)
class _Found:
    """Somebody by the id of today, with what is known of them; `names` are those that nobody else bears there."""

    id: str
    known: Cluster
    names: frozenset[str] = frozenset()


def _by_ledger(ledger: Ledger, name_or_id: str) -> _Found:
    record = record_of(ledger.snapshot())
    id = find_person(record, name_or_id).id
    return _Found(id, record.people[id])


def _by_store(store: Store, ledger: Ledger, name_or_id: str) -> _Found | None:
    """Somebody whom the graph tells from others; only the documents that name them are read."""
    id = _id_in(store, name_or_id)
    places = places_of(store, id) if id else {}
    if not id or not places:
        return None
    readings = in_order(ledger.reading(sha256) for sha256 in places)
    record = record_of(Snapshot(0, readings, ledger.judgements()))
    bodies = frozenset(("body", body) for body in bodies_of(store, id, places))
    persons = [
        (reading.document.sha256, fact)
        for reading in record.readings
        for fact in reading.facts
        if isinstance(fact, Actor) and fact.actor_kind == "person"
    ]
    members = {
        (document, fact.key)
        for document, fact in persons
        if any(mention.evidence.start in places[document] for mention in fact.mentions)
    }
    seen = [each for cluster in record.people.values() for each in cluster.sightings if each.member in members]
    known = Cluster(tuple(replace(each, features=bodies) for each in sorted(seen, key=lambda each: each.member)))
    others = {fact.name for document, fact in persons if (document, fact.key) not in members}
    return _Found(id, known, frozenset(each.name for each in seen if each.name not in others))


def _id_in(store: Store, name_or_id: str) -> str | None:
    """The id of the one person in the graph of this id or name."""
    first = fold(name_or_id).partition(" ")[0]
    rows = store.query(ALIKE, {"id": name_or_id, "first": first})
    exact = [str(row["id"]) for row in rows if row["id"] == name_or_id]
    named = [str(row["id"]) for row in rows if spelling(name_or_id) in {spelling(form) for form in _forms(row)}]
    return next(iter(exact or named)) if len(exact or named) == 1 else None


def _forms(row: Mapping[str, object]) -> list[str]:
    aliases = row["aliases"]
    return [str(row["name"]), *(aliases if isinstance(aliases, list) else ())]

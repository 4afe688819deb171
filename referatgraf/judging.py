"""Pairs that may be one, put before people to judge; what contradicts an earlier judgement is not taken in silence."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatgraf.errors import JudgementConflict
from referatgraf.facts import Actor
from referatgraf.identity.identities import Member
from referatgraf.identity.judged import Bonds
from referatgraf.identity.name_keys import name_key
from referatgraf.identity.names import compatible, spelling
from referatgraf.identity.scoring import Score, score
from referatgraf.ledger.judgements import Judgement, Kind, written
from referatgraf.ledger.ledger import Ledger
from referatgraf.people import find_person
from referatgraf.record import Record

LEAST = 1
"""Points below which a pair is not worth a look."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two: an id, a name, the mention that stands for it, and where it is named (document, words)."""

    id: str
    name: str
    mention: Member
    kind: Kind
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two that may be one, with what speaks for it and against it."""

    first: Side
    second: Side
    score: Score


def candidates(record: Record, *, least: int = LEAST) -> list[Pair]:
    """Pairs of persons whose names fit and whom nobody has judged, most points first."""
    judged = {frozenset((each.first, each.second)) for each in record.judgements if each.kind == "person"}
    homes = {member: person.id for person in record.identities.persons for member in person.members}
    told = {frozenset(homes.get(member, "") for member in pair) for pair in judged}
    found = []
    for one, other in _alike(record):
        pair = record.people[one], record.people[other]
        scored = score(*pair)  # pyright: ignore[reportArgumentType]  a cached property is one that can be read
        if scored.total >= least and frozenset((one, other)) not in told:
            found.append(Pair(person_side(record, one), person_side(record, other), scored))
    return sorted(found, key=lambda pair: (-pair.score.total, pair.first.id, pair.second.id))


def _alike(record: Record) -> Iterator[tuple[str, str]]:
    """Pairs of ids whose names begin and end alike and of which one may be a form of the other."""
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in record.identities.persons:
        words = spelling(person.name).split()
        if len(words) > 1 and person.id not in record.hidden:
            blocks[words[0], words[-1]].append(person.id)
    for ids in blocks.values():
        for place, one in enumerate(ids):
            for other in ids[place + 1 :]:
                if compatible(record.people[one].name, record.people[other].name):
                    yield one, other


def person_side(record: Record, id: str) -> Side:
    cluster = record.people[id]
    return Side(
        id, cluster.name, cluster.first, "person", tuple(_evidence(record, [s.member for s in cluster.sightings]))
    )


def side_of(record: Record, text: str) -> Side:
    """Whom a text means: 'DOCUMENT#KEY' one mention, else an id or name of a person or organisation."""
    name, mark, key = text.partition("#")
    if mark:
        for reading in record.readings:
            if name == reading.document.name or reading.document.sha256.startswith(name):
                for fact in reading.facts:
                    if isinstance(fact, Actor) and fact.key == key and fact.actor_kind in ("person", "organisation"):
                        kind: Kind = "person" if fact.actor_kind == "person" else "organisation"
                        return Side(text, fact.name, (reading.document.sha256, key), kind)
    id = record.identities.current_id(text)
    for organisation in record.identities.organisations:
        if organisation.id == id or name_key(text) in map(name_key, (organisation.name, *organisation.aliases)):
            return Side(organisation.id, organisation.name, organisation.members[0], "organisation")
    return person_side(record, find_person(record, text).id)


def judge(
    ledger: Ledger, first: Side, second: Side, verdict: str, *, who: str, why: str, despite: bool = False
) -> list[str]:
    """Keeps a verdict about two; returned is what it takes the place of.

    JudgementConflict where it contradicts what was judged of others (A is B, B is not C, and now A is C); with
    `despite` those are held for unsure from then on.
    """
    if first.kind != second.kind or first.mention == second.mention:
        raise JudgementConflict(f"'{first.name}' and '{second.name}' are not two of a kind: nothing to judge.")
    fresh = Judgement(first.kind, written(first.mention), written(second.mention), verdict, why, who)
    standing = [each for each in ledger.judgements() if each.kind == fresh.kind and each.id != fresh.id]
    replaced = [each for each in ledger.judgements() if each.id == fresh.id and each.verdict != verdict]
    against = _against(fresh, standing)
    if against and not despite:
        told = "; ".join(f"{each.verdict}, by {each.who}: {each.why}" for each in against)
        raise JudgementConflict(f"That contradicts what was judged before ({told}). Add --despite to overrule it.")
    overruled = [replace(each, verdict="unsure", who=who, why=f"overruled: {why}") for each in against]
    ledger.record([fresh, *overruled], act="judge", who=who, why=why)
    return [f"{each.verdict}, by {each.who}: {each.why}" for each in (*replaced, *against)]


def _against(fresh: Judgement, standing: list[Judgement]) -> list[Judgement]:
    """Of the earlier judgements those that this one contradicts."""
    bonds = Bonds(standing)
    if fresh.verdict == "same" and bonds.told_apart(fresh.first, fresh.second):
        ends = {bonds.find(fresh.first), bonds.find(fresh.second)}
        return [each for each in standing if each.verdict == "different" and _roots(bonds, each) == ends]
    if fresh.verdict == "different" and bonds.find(fresh.first) == bonds.find(fresh.second):
        return [each for each in standing if each.verdict == "same" and fresh.second in (each.first, each.second)]
    return []


def _roots(bonds: Bonds, judgement: Judgement) -> set[Member]:
    return {bonds.find(judgement.first), bonds.find(judgement.second)}


def _evidence(record: Record, members: list[Member], *, most: int = 4) -> Iterator[tuple[str, str]]:
    """Documents with the line in which they name somebody first."""
    wanted = dict(members)
    for reading in record.readings.of(sorted(wanted)[:most]):
        key = wanted[reading.document.sha256]
        actor = next(f for f in reading.facts if isinstance(f, Actor) and f.key == key and f.actor_kind == "person")
        at = actor.evidence[0].start if actor.evidence else 0
        words = next((passage.text for passage in reading.passages if passage.start <= at < passage.end), actor.name)
        yield reading.document.name, words

"""Whose a general name is: 'Økonomiudvalget' is another body in each municipality, and so is 'Byrådet'."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from referatgraf.facts import Actor, Attendance, Meeting
from referatgraf.identity.components import components
from referatgraf.identity.folding import slug
from referatgraf.identity.homes import Places, home_of, is_committee, meeting_name
from referatgraf.identity.names import spelling
from referatgraf.packed import in_order
from referatgraf.reading_record import Reading

BODY_KINDS = frozenset({"council", "board", "committee", "network", "secretariat"})
PRINT = 8


@dataclass(frozen=True, slots=True)
class Context:
    """What a document's general names rest on.

    `home` is the municipality of the body that met, `own` tells its general name from that of others, and `scope` does
    so for every other general name. `places` are the municipalities of those listed, `region` the region that met.
    """

    document: str
    body: str | None
    home: str | None
    own: str = ""
    scope: str = ""
    places: frozenset[str] = frozenset()
    region: str | None = None


def is_general(name: str, kind: str | None) -> bool:
    """Whether every council has a body of this name: one word, and a kind of body.

    >>> is_general("Økonomiudvalget", "committee"), is_general("Aalborg Byråd", "council"), is_general("KKR", None)
    (True, False, False)
    """
    return kind in BODY_KINDS and len(name.split()) == 1 and not name.isupper() and "-" not in name


def contexts(readings: Iterable[Reading], places: Places) -> dict[str, Context]:
    """The context of every document."""
    found: dict[str, Context] = {}
    alike: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for reading in in_order(readings):
        document = reading.document.sha256
        found[document] = _context(reading, places)
        if _is_shared(reading):
            alike[spelling(found[document].body or "")][document] = _members(reading)
    for group in alike.values():
        for document, home, own in _told_apart(group, found, places):
            found[document] = replace(found[document], home=home, own=own)
    return {document: replace(each, scope=_scope(each, places)) for document, each in found.items()}


def _context(reading: Reading, places: Places) -> Context:
    document = reading.document.sha256
    listed = [fact for fact in reading.facts if isinstance(fact, Attendance) and fact.municipality]
    return Context(
        document,
        meeting_name(reading),
        home_of(reading, places),
        places=frozenset(id for each in listed if (id := places.mentioned.get((document, each.municipality or "")))),
        region=region_met(reading),
    )


def region_met(reading: Reading) -> str | None:
    """The region whose council met."""
    met = {fact.body for fact in reading.facts if isinstance(fact, Meeting)}
    for actor in reading.facts:
        if isinstance(actor, Actor) and actor.key in met and (actor.register_id or "").startswith("regionsraadet-"):
            return actor.name.partition(" i ")[2]
    return None


def _is_shared(reading: Reading) -> bool:
    """Whether the body that met bears a name that others may bear, too."""
    met = {fact.body for fact in reading.facts if isinstance(fact, Meeting)}
    actor = next((fact for fact in reading.facts if isinstance(fact, Actor) and fact.key in met), None)
    if actor is None or actor.register_id:
        return False
    return is_general(actor.name, actor.subtype) or is_committee(actor.name)


def _told_apart(
    group: Mapping[str, frozenset[str]], found: Mapping[str, Context], places: Places
) -> Iterator[tuple[str, str | None, str]]:
    """Of bodies of one name those are one whose municipality is one, or whose members are the same people.

    `group` holds the members of each document.
    """
    documents: dict[tuple[str | None, frozenset[str]], list[str]] = defaultdict(list)
    for document, members in group.items():
        documents[found[document].home, members].append(document)
    lists = list(documents)
    edges = [
        (one, other)
        for one in range(len(lists))
        for other in range(one + 1, len(lists))
        if _is_one(lists[one], lists[other])
    ]
    together = components(len(lists), edges)
    for part in together:
        homes = {home for home, _ in (lists[index] for index in part) if home}
        here = [(lists[index][0], document) for index in part for document in documents[lists[index]]]
        first = min(document for _, document in here)[:PRINT] if len(together) > 1 else ""
        for own_home, document in here:
            home = next(iter(homes)) if len(homes) == 1 else own_home
            yield document, home, places.short(home) if home else first


def _members(reading: Reading) -> frozenset[str]:
    keys = {fact.person for fact in reading.facts if isinstance(fact, Attendance)}
    return frozenset(
        spelling(fact.name)
        for fact in reading.facts
        if isinstance(fact, Actor) and fact.actor_kind == "person" and fact.key in keys
    )


def _is_one(one: tuple[str | None, frozenset[str]], other: tuple[str | None, frozenset[str]]) -> bool:
    """One municipality's; where that is not known of both, the same people: half of the smaller list, and not one."""
    if one[0] and other[0]:
        return one[0] == other[0]
    shared = len(one[1] & other[1])
    return bool(one[1]) and (one[1] == other[1] or (shared > 1 and 2 * shared >= min(len(one[1]), len(other[1]))))


def _scope(context: Context, places: Places) -> str:
    if context.home:
        return places.short(context.home)
    return "-".join(filter(None, (slug(context.body) if context.body else "", context.own)))

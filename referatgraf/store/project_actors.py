"""Persons, parties, municipalities, organisations and bodies as nodes, and what belongs to what."""

from collections import defaultdict
from collections.abc import Mapping

from referatgraf.facts import Actor, ActorKind, Relation
from referatgraf.identity.folding import fold
from referatgraf.identity.identities import IdentifiedOrganisation, IdentifiedPerson, Identities
from referatgraf.identity.name_keys import name_key, owner_key
from referatgraf.identity.parties import whole_day
from referatgraf.store.building import Building, Loose
from referatgraf.store.project_source import Source

NO_PERSONS: tuple[ActorKind, ...] = ("organisation", "municipality", "party")


def project_identities(identities: Identities, belongs_to: Mapping[str, str], building: Building) -> None:
    """The actors themselves; `belongs_to` leads from a register id to that of what it sits inside."""
    for person in identities.persons:
        building.actor("Person", person.id, _named(person))
    for organisation in identities.organisations:
        building.actor(organisation.label, organisation.id, {**_named(organisation), "kind": organisation.kind})
        building.names[organisation.id] = (organisation.name, *organisation.aliases)
    for place in identities.municipalities:
        building.actor("Municipality", place.id, {"code": place.code, "name": place.name, "region": place.region})
        building.names[place.id] = (place.name,)
    for party in identities.parties:
        when = {"valid_from": whole_day(party.valid_from), "valid_to": whole_day(party.valid_to)}
        named = {"letter": party.letter, "name": party.name, "scope": party.scope}
        building.actor("Party", party.id, {**named, **when})
        building.names[party.id] = (party.name,)
    _project_belonging(identities, belongs_to, building)
    building.settle()


def _named(actor: IdentifiedPerson | IdentifiedOrganisation) -> Loose:
    return {
        "name": actor.name,
        "aliases": list(actor.aliases),
        "search": fold(" ".join([actor.name, *actor.aliases])),
    }


def _project_belonging(identities: Identities, belongs_to: Mapping[str, str], building: Building) -> None:
    """To the nearest one above that any document names, as the register has it; else to the owner in its own name."""
    ids = {each.register_id: each.id for each in identities.organisations if each.register_id}
    named: dict[str, list[str]] = defaultdict(list)
    for each in identities.organisations:
        named[name_key(each.name)].append(each.id)
    for organisation in identities.organisations:
        above = belongs_to.get(organisation.register_id or "")
        while above is not None and above not in ids:
            above = belongs_to.get(above)
        owners = named.get(owner_key(organisation.name) or "", [])
        if above is not None:
            building.edge("BELONGS_TO", organisation.id, ids[above])
        elif len(owners) == 1 and organisation.register_id is None:
            building.edge("BELONGS_TO", organisation.id, owners[0])


def project_mentions(source: Source, building: Building) -> None:
    """Where each actor is named."""
    for actor in source.facts(Actor):
        id = source.find(actor.key, actor.actor_kind)
        for mention in actor.mentions if id else ():
            method = mention.method or actor.method
            source.prove_at(building, id or "", mention.evidence, method=method, confidence=actor.confidence)


def project_relations(source: Source, building: Building) -> None:
    """What a document says of two actors; a part belongs to its whole."""
    for relation in source.facts(Relation):
        subject, whole = (source.find(key, *NO_PERSONS) for key in (relation.subject, relation.object))
        building.edge(
            "RELATED_TO", subject, whole, {"predicate": relation.predicate},
            evidence=source.passages(building, relation.evidence), apart=relation.predicate,
        )  # fmt: skip
        inside = (
            source.identities.find(source.sha256, key, "organisation") for key in (relation.subject, relation.object)
        )
        if relation.predicate == "part_of" and subject != whole and all(inside):
            building.edge("BELONGS_TO", subject, whole)

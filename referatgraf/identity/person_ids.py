"""The ids of persons: made from name and municipality, told apart by a fingerprint only where they must be."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.identity.clusters import Cluster
from referatgraf.identity.folding import slug
from referatgraf.identity.homes import Places
from referatgraf.identity.identities import IdentifiedPerson, Member

Known = tuple[IdentifiedPerson, Cluster]


def identified(clusters: Sequence[Cluster], places: Places) -> list[Known]:
    """Each cluster as a person with an id, sorted by that."""
    readable = [_readable(cluster.name, cluster.municipalities, places) for cluster in clusters]
    counts = Counter(readable)
    persons = [
        (_person(id if counts[id] == 1 else f"{id}-{_fingerprint(cluster.first)}", cluster), cluster)
        for id, cluster in zip(readable, clusters, strict=True)
    ]
    return sorted(persons, key=lambda known: known[0].id)


def earlier_ids(persons: Iterable[Known], places: Places) -> dict[str, frozenset[str]]:
    """From each id that a person had when less was known of them, to whoever may be meant by it."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for person, cluster in persons:
        for id in _claims(cluster, places):
            bearers[id].add(person.id)
    return {id: frozenset(found) for id, found in bearers.items()}


def _claims(cluster: Cluster, places: Places) -> Iterator[str]:
    known = {(each.name, each.municipalities) for each in cluster.sightings}
    known |= {(name, cluster.municipalities) for name, _ in known}
    bare = {_readable(name, there, places) for name, there in known}
    yield from bare
    for each in cluster.sightings:
        printed = _fingerprint(each.member)
        yield from (f"{id}-{printed}" for id in bare)


def _readable(name: str, municipalities: Iterable[str], places: Places) -> str:
    return "/".join(["person", "-".join([slug(name), *sorted(places.short(id) for id in municipalities)])])


def _fingerprint(member: Member) -> str:
    """Tells namesakes apart by where they are first named, so that none takes over another's id."""
    return hashlib.sha256("\n".join(member).encode()).hexdigest()[:8]


def _person(id: str, cluster: Cluster) -> IdentifiedPerson:
    names = {each.name for each in cluster.sightings}
    aliases = {*names, *(alias for each in cluster.sightings for alias in each.aliases)} - {cluster.name}
    members = tuple(each.member for each in cluster.sightings)
    return IdentifiedPerson(id, cluster.name, tuple(sorted(aliases)), members, cluster.joins)

"""Who is who in all that was read: from the readings alone, whatever their order."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from referatgraf.facts import Reading
from referatgraf.identity.background import Background
from referatgraf.identity.clusters import Cluster
from referatgraf.identity.folding import slug
from referatgraf.identity.identities import IdentifiedMunicipality, IdentifiedPerson, Identities
from referatgraf.identity.organisations import identify_organisations
from referatgraf.identity.parties import identify_parties, short_place
from referatgraf.identity.persons import cluster_persons
from referatgraf.identity.places import identify_municipalities
from referatgraf.identity.sightings import sightings


def resolve(readings: Iterable[Reading], *, background: Background | None = None) -> Identities:
    """Persons, organisations, parties and municipalities over all documents; `background` is what registers say."""
    background = background or Background()
    ordered = sorted(readings, key=lambda reading: reading.document.sha256)
    municipalities = identify_municipalities(ordered, background)
    parties, letters = identify_parties(ordered, municipalities, background)
    known = Identities((), identify_organisations(ordered), parties, municipalities, letters)
    return replace(known, persons=_persons(cluster_persons(sightings(ordered, known)), municipalities))


def _persons(
    clusters: Sequence[Cluster], municipalities: Iterable[IdentifiedMunicipality]
) -> tuple[IdentifiedPerson, ...]:
    places = {municipality.id: short_place(municipality.name) for municipality in municipalities}
    readable = [_readable_id(cluster, places) for cluster in clusters]
    counts = Counter(readable)
    persons = [
        _person(id if counts[id] == 1 else f"{id}-{_fingerprint(cluster)}", cluster)
        for id, cluster in zip(readable, clusters, strict=True)
    ]
    return tuple(sorted(persons, key=lambda person: person.id))


def _readable_id(cluster: Cluster, places: dict[str, str]) -> str:
    place = sorted(places[id] for id in cluster.municipalities)
    return "/".join(["person", "-".join([slug(cluster.name), *place])])


def _fingerprint(cluster: Cluster) -> str:
    """Tells namesakes apart by where they are first named, so that none takes over another's id."""
    return hashlib.sha256("\n".join(cluster.first).encode()).hexdigest()[:8]


def _person(id: str, cluster: Cluster) -> IdentifiedPerson:
    names = {each.name for each in cluster.sightings}
    aliases = {*names, *(alias for each in cluster.sightings for alias in each.aliases)} - {cluster.name}
    members = tuple(each.member for each in cluster.sightings)
    return IdentifiedPerson(id, cluster.name, tuple(sorted(aliases)), members, cluster.joins)

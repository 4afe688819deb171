"""Which sightings are one person: by the structure of the name, and by something more that agrees.

Never by likeness of letters: two names are equal, or one is a shorter form of the other. Where two persons would fit,
none is chosen. Each step looks at all sightings at once, so that their order is no matter.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from referatgraf.identity.clusters import Cluster, alone, join, take_in
from referatgraf.identity.components import components
from referatgraf.identity.names import spelling
from referatgraf.identity.shorter_names import with_shorter_names
from referatgraf.identity.sightings import Feature, Sighting

STRENGTH = ("municipality", "body", "region", "party")
COMMON = 2  # words of a name that many bear


def cluster_persons(sightings: Iterable[Sighting]) -> list[Cluster]:
    """Persons, in a fixed order. Only names with equal first and last words are ever compared."""
    ordered = sorted(sightings, key=lambda sighting: sighting.member)
    found = [cluster for block in _grouped(ordered, _ends) for cluster in _of_block(block)]
    return sorted(found, key=lambda cluster: cluster.first)


def agreement(name: str, one: frozenset[Feature], other: frozenset[Feature]) -> str | None:
    """The strongest kind of thing in which two of one name agree; the party is enough for a rarer name only.

    >>> venstre = frozenset({("party", "party/venstre")})
    >>> agreement("Jens Hansen", venstre, venstre), agreement("Jens Skovbo Hansen", venstre, venstre)
    (None, 'party')
    """
    kinds = {kind for kind, _ in _telling(name, one & other)}
    return next((kind for kind in STRENGTH if kind in kinds), None)


def _telling(name: str, features: frozenset[Feature]) -> frozenset[Feature]:
    """The features that can tell two bearers of the name apart."""
    if len(spelling(name).split()) > COMMON:
        return features
    return frozenset(feature for feature in features if feature[0] != "party")


def _of_block(block: Sequence[Sighting]) -> list[Cluster]:
    same_name = _grouped(block, lambda sighting: (spelling(sighting.name),))
    return with_shorter_names([cluster for named in same_name for cluster in _of_one_name(named)])


def _of_one_name(named: Sequence[Sighting]) -> list[Cluster]:
    """Persons of one full name: by municipality first; then the others join whom they agree with, if it is one."""
    placed = _grouped(
        (sighting for sighting in named if sighting.municipalities), lambda sighting: sorted(sighting.municipalities)
    )
    known = [cluster for same in placed for cluster in _of_one_place(same)]
    known, strangers, doubtful = _placed_with(known, [sighting for sighting in named if not sighting.municipalities])
    return [*known, *_among_themselves(strangers), *map(alone, doubtful)]


def _of_one_place(same: Sequence[Sighting]) -> list[Cluster]:
    """One person, unless a document names two of them: then by party, and each for himself where that tells nothing."""
    if _in_documents_of_their_own(same):
        return [join(map(alone, same), "name and municipality")]
    found: list[Cluster] = []
    for alike in _grouped(same, lambda sighting: sorted(id for kind, id in sighting.features if kind == "party")):
        told = _in_documents_of_their_own(alike) and any(kind == "party" for kind, _ in alike[0].features)
        found += [join(map(alone, alike), "name, municipality and party")] if told else map(alone, alike)
    return found


def _placed_with(known: list[Cluster], rest: list[Sighting]) -> tuple[list[Cluster], list[Sighting], list[Sighting]]:
    """Joins, round by round, each sighting that fits exactly one person; returned apart: who fits none, and several."""
    doubtful: list[Sighting] = []
    while True:
        fresh: list[list[tuple[Sighting, str]]] = [[] for _ in known]
        strangers: list[Sighting] = []
        for sighting in rest:
            fitting = [(index, reason) for index, cluster in enumerate(known) if (reason := _reason(sighting, cluster))]
            if len(fitting) == 1:
                fresh[fitting[0][0]].append((sighting, fitting[0][1]))
            else:
                (doubtful if fitting else strangers).append(sighting)
        if not any(fresh):
            return known, strangers, doubtful
        known = [take_in(cluster, taken) for cluster, taken in zip(known, fresh, strict=True)]
        rest = strangers


def _reason(sighting: Sighting, cluster: Cluster) -> str | None:
    """Why a sighting may be this person; a document that has both has told them apart."""
    if sighting.document in cluster.documents:
        return None
    kind = agreement(sighting.name, sighting.features, cluster.features)
    if kind == "body" and not _hang_together([_parties(sighting.features), _parties(cluster.features)]):
        return None
    if kind == "party" and sighting.terms and cluster.terms and not sighting.terms & cluster.terms:
        return None
    return f"name and {kind}" if kind else None


def _parties(features: frozenset[Feature]) -> frozenset[str]:
    return frozenset(id for kind, id in features if kind == "party")


def _hang_together(parties: Iterable[frozenset[str]]) -> bool:
    """Whether nobody is of another party than all the others; who told of a switch is of both."""
    known = [each for each in parties if each]
    places = {party: index for index, each in enumerate(known) for party in each}
    edges = [(index, places[party]) for index, each in enumerate(known) for party in each]
    return len(components(len(known), edges)) < 2


def _among_themselves(strangers: Sequence[Sighting]) -> list[Cluster]:
    """Those who are nobody known: one person as far as they agree and no document tells two of them apart."""
    first: dict[Feature, int] = {}
    edges = [
        (first.setdefault(feature, index), index)
        for index, sighting in enumerate(strangers)
        for feature in _dated(sighting, _telling(sighting.name, sighting.features))
    ]
    clusters: list[Cluster] = []
    for indices in components(len(strangers), edges):
        together = [strangers[index] for index in indices]
        sure = _in_documents_of_their_own(together) and _hang_together(_parties(each.features) for each in together)
        clusters += [_joined(together)] if sure else map(alone, together)
    return clusters


def _dated(sighting: Sighting, features: frozenset[Feature]) -> Iterator[Feature]:
    """A party tells of one term of office only, where that is known."""
    for kind, id in features:
        yield kind, " ".join([id, *sorted(sighting.terms)]) if kind == "party" else id


def _in_documents_of_their_own(together: Sequence[Sighting]) -> bool:
    return len({sighting.document for sighting in together}) == len(together)


def _joined(together: Sequence[Sighting]) -> Cluster:
    """The strongest kind of thing that any two of them share names the reason."""
    shared: dict[Feature, int] = defaultdict(int)
    for sighting in together:
        for feature in _telling(sighting.name, sighting.features):
            shared[feature] += 1
    kinds = {kind for (kind, _), count in shared.items() if count > 1}
    return join(map(alone, together), f"name and {next((kind for kind in STRENGTH if kind in kinds), 'nothing more')}")


def _ends(sighting: Sighting) -> Sequence[str]:
    words = spelling(sighting.name).split()
    return [*words[:1], *words[-1:]]


def _grouped(sightings: Iterable[Sighting], key: Callable[[Sighting], Sequence[str]]) -> list[list[Sighting]]:
    groups: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        groups[tuple(key(sighting))].append(sighting)
    return [groups[name] for name in sorted(groups)]

"""When a shorter form of a name is the same person: 'Birthe Lund' and 'Birthe Stubbe Lund'."""

from collections.abc import Sequence

from referatgraf.identity.clusters import Cluster, contradict, join
from referatgraf.identity.components import components
from referatgraf.identity.names import compatible, name_parts, spelling


def with_shorter_names(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Joins a shorter form to the fuller ones that it fits, where these are one person without doubt.

    It fits where the municipality agrees, or the body and the party do. Two fuller forms that are not one
    ('Birthe Stubbe Lund', 'Birthe Krag Lund') leave the shorter one to itself.
    """
    edges = [(index, fuller) for index in range(len(clusters)) for fuller in _fuller(index, clusters)]
    joined: list[Cluster] = []
    for indices in components(len(clusters), edges):
        parts = [clusters[index] for index in indices]
        sure = all(_may_be_one(one, other) for one in parts for other in parts if one is not other)
        joined += [join(parts, _reason(parts))] if sure and len(parts) > 1 else parts
    return joined


def _fuller(index: int, clusters: Sequence[Cluster]) -> list[int]:
    """The clusters of fuller names that this one fits, if they fit each other, too."""
    shorter = clusters[index]
    fuller = [
        other
        for other, cluster in enumerate(clusters)
        if _size(shorter.name) < _size(cluster.name) and _fit(shorter, cluster)
    ]
    sure = all(_fit(clusters[one], clusters[other]) for one in fuller for other in fuller if one < other)
    return fuller if sure else []


def _fit(one: Cluster, other: Cluster) -> bool:
    kinds = _agreeing(one, other)
    return ("municipality" in kinds or {"body", "party"} <= kinds) and _may_be_one(one, other)


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    differ = spelling(one.name) != spelling(other.name)
    return differ and compatible(one.name, other.name) and not contradict(one, other)


def _agreeing(one: Cluster, other: Cluster) -> set[str]:
    return {kind for kind, _ in one.features & other.features}


def _reason(parts: Sequence[Cluster]) -> str:
    kinds = {kind for one in parts for other in parts if one is not other for kind in _agreeing(one, other)}
    return f"shorter name and {'municipality' if 'municipality' in kinds else 'body and party'}"


def _size(name: str) -> tuple[int, int]:
    return len(name_parts(name).middle), len(name)

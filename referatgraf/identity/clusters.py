"""Sightings that are held for one person, with what they have in common."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from referatgraf.identity.identities import Join, Member
from referatgraf.identity.names import spelling
from referatgraf.identity.sightings import Feature, Sighting
from referatgraf.ledger.judgements import Judgement

Element = TypeVar("Element")


@dataclass(frozen=True)
class Cluster:
    """One person as far as we know; `sightings` are sorted, `joins` say why they are one."""

    sightings: tuple[Sighting, ...]
    joins: tuple[Join, ...] = ()

    @property
    def first(self) -> Member:
        return self.sightings[0].member

    @cached_property
    def name(self) -> str:
        """The fullest form of the name."""
        return max((each.name for each in self.sightings), key=_fullness)

    @cached_property
    def documents(self) -> frozenset[str]:
        return _united(each.documents for each in self.sightings)

    @cached_property
    def lists(self) -> frozenset[str]:
        """The documents on whose attendance lists the person stands."""
        return _united(each.lists for each in self.sightings)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The first days of the terms of office in which the person is seen."""
        return _united(each.terms for each in self.sightings)

    @cached_property
    def municipalities(self) -> frozenset[str]:
        return _united(each.municipalities for each in self.sightings)

    @cached_property
    def origins(self) -> frozenset[str]:
        """By what the municipalities are known."""
        return _united(each.origins for each in self.sightings)

    @cached_property
    def features(self) -> frozenset[Feature]:
        return _united(each.features for each in self.sightings)


def _united(sets: Iterable[frozenset[Element]]) -> frozenset[Element]:
    """All that is in any of them; where they are all the same, that very set."""
    different = set(sets)
    return different.pop() if len(different) == 1 else frozenset().union(*different)


def alone(sighting: Sighting) -> Cluster:
    return Cluster((sighting,))


def join(clusters: Iterable[Cluster], reason: str) -> Cluster:
    """The clusters as one person, for this reason."""
    parts = sorted(clusters, key=lambda cluster: cluster.first)
    told = [Join(parts[0].first, part.first, reason) for part in parts[1:]]
    return _together(parts, told)


def take_in(cluster: Cluster, fresh: Iterable[tuple[Sighting, str]]) -> Cluster:
    """The cluster with more sightings, each for a reason of its own."""
    parts = [(alone(sighting), reason) for sighting, reason in fresh]
    told = [Join(cluster.first, part.first, reason) for part, reason in parts]
    return _together([cluster, *(part for part, _ in parts)], told)


def of_members(
    groups: Iterable[Iterable[Member]],
    sightings: Mapping[Member, Sighting],
    joins: Iterable[Join],
    judgements: Iterable[Judgement],
) -> list[Cluster]:
    """Clusters of these members, with the reasons that still hold within them and those that people gave."""
    parts = [tuple(sorted(group)) for group in groups]
    home = {member: number for number, part in enumerate(parts) for member in part}
    judged = [
        Join(min(each.first, each.second), max(each.first, each.second), f"judged the same by {each.who}: {each.why}")
        for each in judgements
        if each.verdict == "same"
    ]
    told: dict[int, set[Join]] = defaultdict(set)
    for each in (*joins, *judged):
        place = home.get(each.first)
        if place is not None and place == home.get(each.second):
            told[place].add(each)
    return [
        Cluster(tuple(sightings[member] for member in part), tuple(sorted(told[number], key=_order)))
        for number, part in enumerate(parts)
    ]


def contradict(one: Cluster, other: Cluster) -> bool:
    """Whether two are told apart: by municipality, or by standing on one attendance list under two names."""
    apart = bool(one.municipalities and other.municipalities and one.municipalities != other.municipalities)
    return apart or bool(one.lists & other.lists)


def _together(parts: Iterable[Cluster], told: Iterable[Join]) -> Cluster:
    parts = list(parts)
    joins = {*told, *(each for part in parts for each in part.joins)}
    members = {each.member: each for part in parts for each in part.sightings}
    return Cluster(
        tuple(members[member] for member in sorted(members)),
        tuple(sorted(joins, key=_order)),
    )


def _order(join: Join) -> tuple[Member, Member, str]:
    return join.first, join.second, join.reason


def _fullness(name: str) -> tuple[int, int, str]:
    words = [word for word in spelling(name).split() if len(word) > 1]
    return len(words), len(name), name

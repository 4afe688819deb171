"""What people judged, above what the rules found: 'same' unites, 'different' parts, and parting wins.

Pure and without regard to order: the same groups and judgements give the same groups.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from referatgraf.identity.identities import Member
from referatgraf.ledger.judgements import Judgement

Group = list[Member]
Closeness = Callable[[Member, Member], int]


class Bonds:
    """Mentions that people held for one, as far as nothing that they told apart would come together."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        judged = sorted(judgements)
        self._root: dict[Member, Member] = {}
        self._apart: dict[Member, set[Member]] = defaultdict(set)
        self.refused: list[Judgement] = []
        for judgement in judged:
            if judgement.verdict == "different":
                self._apart[judgement.first].add(judgement.second)
                self._apart[judgement.second].add(judgement.first)
        self.apart: Mapping[Member, set[Member]] = {member: set(others) for member, others in self._apart.items()}
        for judgement in judged:
            if judgement.verdict == "same":
                self._unite(judgement)

    def find(self, member: Member) -> Member:
        """The one mention that stands for all that are held for one with this."""
        while self._root.get(member, member) != member:
            member = self._root[member]
        return member

    def told_apart(self, one: Member, other: Member) -> bool:
        one, other = self.find(one), self.find(other)
        return other in {self.find(each) for each in self._apart.get(one, ())}

    def _unite(self, judgement: Judgement) -> None:
        low, high = sorted((self.find(judgement.first), self.find(judgement.second)))
        if low == high:
            return
        if self.told_apart(low, high):
            self.refused.append(judgement)
            return
        self._root[high] = low
        if high in self._apart:
            self._apart[low] |= self._apart[high]

    def judged(self) -> set[Member]:
        return {*self._root, *self._root.values()}


def apply(groups: Iterable[Group], judgements: Iterable[Judgement], closeness: Closeness) -> list[Group]:
    """Groups of mentions, united and parted as people judged.

    A group that holds two who were told apart is parted between them; each other mention goes with the one that it is
    clearly closest to, and where that is not clear it stands alone.
    """
    listed = list(groups)
    bonds = Bonds(judgements)
    united: dict[Member, Group] = defaultdict(list)
    for group in _united(listed, bonds):
        united[min(group)] = group
    return sorted(part for group in united.values() for part in _parted(sorted(group), bonds, closeness))


def _united(groups: Sequence[Group], bonds: Bonds) -> list[Group]:
    """Whole groups come together where a bond leads from one to the other."""
    at: dict[Member, int] = {}
    for index, group in enumerate(groups):
        for member in group:
            at[member] = index
    root = list(range(len(groups)))

    def find(index: int) -> int:
        while root[index] != index:
            index = root[index]
        return index

    first: dict[Member, int] = {}
    for member in sorted(bonds.judged() & at.keys()):
        index = first.setdefault(bonds.find(member), at[member])
        low, high = sorted((find(index), find(at[member])))
        root[high] = low
    together: dict[int, Group] = defaultdict(list)
    for index, group in enumerate(groups):
        together[find(index)] += group
    return list(together.values())


def _parted(group: Group, bonds: Bonds, closeness: Closeness) -> list[Group]:
    units: dict[Member, Group] = defaultdict(list)
    for member in group:
        units[bonds.find(member)].append(member)
    seeds = sorted({bonds.find(member) for member in group if member in bonds.apart})
    seeds = [seed for seed in seeds if any(bonds.told_apart(seed, other) for other in seeds)]
    if not seeds:
        return [group]
    sides: list[list[Member]] = []
    for seed in seeds:
        home = _closest(units[seed], [(side, _units(side, units)) for side in sides], seed, bonds, closeness)
        sides[home].append(seed) if home is not None else sides.append([seed])
    held = [_units(side, units) for side in sides]
    parts = [list(members) for members in held]
    for unit in sorted(units.keys() - set(seeds)):
        home = _closest(units[unit], list(zip(sides, held, strict=True)), unit, bonds, closeness)
        parts[home].extend(units[unit]) if home is not None else parts.append(units[unit])
    return [sorted(part) for part in parts]


def _units(side: Iterable[Member], units: Mapping[Member, Group]) -> Group:
    return [member for unit in side for member in units[unit]]


def _closest(
    unit: Group, sides: Sequence[tuple[list[Member], Group]], name: Member, bonds: Bonds, closeness: Closeness
) -> int | None:
    """The one side that the mentions are closest to, if they are told apart from none of it."""
    scored = [
        (max(closeness(one, other) for one in unit for other in members), index)
        for index, (seeds, members) in enumerate(sides)
        if not any(bonds.told_apart(name, seed) for seed in seeds)
    ]
    scored.sort(reverse=True)
    clear = scored and scored[0][0] > 0 and (len(scored) == 1 or scored[0][0] > scored[1][0])
    return scored[0][1] if clear else None

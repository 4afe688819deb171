"""How fast persons who sit together are found: our sparse product against NetworkX's projection, in one run.

Run it with `python benchmarks/overlaps.py [PERSONS] [BODIES] [SEATS]`. The network is synthetic: seats fall on bodies
with a long tail, as real ones do. Both ways must find the same pairs with the same counts, or the run fails.
"""

import resource
import sys
from time import perf_counter

import networkx as nx
import numpy as np

from referatgraf.analysis.affiliations import Affiliations, Seat, Vertex, affiliations_of
from referatgraf.analysis.overlaps import overlaps_of_persons

Counts = dict[frozenset[str], int]


def synthetic(persons: int, bodies: int, seats: int, *, seed: int = 1) -> Affiliations:
    """A two-mode network in which few bodies are large and few persons sit on many."""
    chance = np.random.default_rng(seed)
    who = (chance.random(seats) ** 1.5 * persons).astype(int)
    where = (chance.random(seats) ** 1.5 * bodies).astype(int)
    return affiliations_of(
        Seat(Vertex(f"p{person}", f"Person {person}"), Vertex(f"b{body}", f"Body {body}"), evidence=(f"e{place}",))
        for place, (person, body) in enumerate(zip(who.tolist(), where.tolist(), strict=True))
    )


def by_sparse_product(affiliations: Affiliations) -> Counts:
    found = overlaps_of_persons(affiliations)
    return {frozenset((overlap.first.id, overlap.second.id)): overlap.count for overlap in found}


def by_networkx(affiliations: Affiliations) -> Counts:
    graph = nx.Graph()
    seats = zip(affiliations.person.tolist(), affiliations.body.tolist(), strict=True)
    graph.add_edges_from((affiliations.persons[person].id, affiliations.bodies[body].id) for person, body in seats)
    projected = nx.bipartite.weighted_projected_graph(graph, [person.id for person in affiliations.persons])
    return {frozenset((one, other)): weight for one, other, weight in projected.edges(data="weight")}


def product_alone(affiliations: Affiliations) -> int:
    """Only the pairs and their counts as a matrix, without names and evidence."""
    ties = affiliations.matrix()
    return int((ties @ ties.T).nnz)


def main(persons: int = 6_000, bodies: int = 900, seats: int = 9_000) -> None:
    affiliations = synthetic(persons, bodies, seats)
    print(f"{len(affiliations.persons):,} persons, {len(affiliations.bodies):,} bodies", end="")
    print(f", {len(affiliations.person):,} seats")
    started = perf_counter()
    product_alone(affiliations)
    multiplied = perf_counter()
    ours = by_sparse_product(affiliations)
    finished = perf_counter()
    theirs = by_networkx(affiliations)
    ended = perf_counter()
    if ours != theirs:
        raise SystemExit("The two ways disagree.")
    print(f"{len(ours):,} pairs, the same either way")
    print(f"sparse product alone           {multiplied - started:7.3f} s")
    print(f"with names and evidence        {finished - multiplied:7.3f} s")
    print(f"NetworkX, counts only          {ended - finished:7.3f} s")
    print(f"ratio, counts only             {(ended - finished) / (multiplied - started):7.1f}")
    print(f"ratio, with names and evidence {(ended - finished) / (finished - multiplied):7.1f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"peak memory                    {peak / 1e6:7.0f} MB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

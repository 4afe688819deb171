"""How fast a folder of generated minutes becomes a graph, what memory that takes, and how fast it is made anew.

    python -m benchmarks.ingest [DOCUMENTS]      300 without a number; each has about three pages

The peer is the same graph, written in batches of Cypher over Bolt, in the same run. Times are the clock's, memory is
that of the process that keeps ledger and graph; those that read have limits of their own.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter

from referatgraf.ingest import graph_of_ledger, ingest, rebuild
from referatgraf.settings import Settings
from referatgraf.store.connection import Connection
from referatgraf.store.graph import Graph
from referatgraf.store.ontology import ontology
from referatgraf.store.server import server_of
from referatgraf.store.store import open_store
from referatgraf.store.synchronise import Writer, synchronise
from tests.generator.minutes import generate
from tests.stores import parts_of


def main(arguments: list[str]) -> None:
    count = int(arguments[0]) if arguments else 300
    with TemporaryDirectory() as folder:
        minutes = Path(folder, "minutes")
        minutes.mkdir()
        for seed in range(count):
            (minutes / f"{seed:05}.txt").write_text(generate(seed).text, encoding="utf-8")
        settings = Settings(Path(folder, "home"))
        after = {"reading": 0.0, "graph": 0.0}
        taken = clocked(
            lambda: ingest([minutes], settings, progress=lambda stage, *_: after.update({stage: peak_memory()}))
        )
        again = clocked(lambda: rebuild(settings))
        graph = graph_of_ledger(settings)
        peer = clocked(lambda: write_over_bolt(graph, Settings(Path(folder, "peer"))))
        loaded = clocked(lambda: write(graph, Settings(Path(folder, "loaded"))))
    edges = len(graph.edges)
    print(f"{count} documents, {len(graph.nodes)} nodes, {edges} relationships")
    print(f"ingest           {count / taken:8.1f} documents a second, start included")
    print(f"  peak memory    {after['reading']:8.0f} MB while files are read, {after['graph']:.0f} MB with the graph")
    print(f"rebuild          {edges / again:8.0f} relationships a second, from the ledger on")
    print(f"  writing alone  {edges / loaded:8.0f} relationships a second")
    print(f"Cypher over Bolt {edges / peer:8.0f} relationships a second   (ratio {loaded / peer:.2f})")


def write(graph: Graph, settings: Settings) -> None:
    with open_store(settings) as store:
        store.synchronise(parts_of(graph), 1)


def write_over_bolt(graph: Graph, settings: Settings) -> None:
    connection = Connection(server_of(settings))
    connection.run(
        lambda driver, endpoint: synchronise(parts_of(graph), 1, Writer(driver, endpoint.database), ontology())
    )
    connection.close()


def clocked(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def peak_memory() -> float:
    """In MB, of this process since its start."""
    return getrusage(RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])

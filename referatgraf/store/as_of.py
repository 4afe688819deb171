"""The graph of one day: what was held then, and what had happened by then."""

from datetime import date

from referatgraf.store.graph import Edge, Graph, Node, graph_of
from referatgraf.store.ontology import ontology

EVENTS = frozenset({"Meeting", "Decision", "Appointment"})
PARTS = frozenset({"HAS_ITEM", "PROPOSES"})
"""What leads from a meeting to what goes with it."""


def graph_as_of(graph: Graph, day: date) -> Graph:
    """Without tenures that were not held on the day, and without meetings, decisions and appointments after it.

    A tenure whose beginning nobody knows counts from the first day on which it is seen; one that nothing is known to
    have ended goes on.
    """
    later = {node.id for node in graph.nodes if node.label in EVENTS and _after(node, day)}
    for type in sorted(PARTS):
        later |= {edge.target for edge in graph.edges if edge.type == type and edge.source in later}
    tenures = {name for name, each in ontology().relationship_types.items() if "over_by" in _names(each.properties)}
    edges = [
        edge
        for edge in graph.edges
        if edge.source not in later and edge.target not in later and (edge.type not in tenures or held_on(edge, day))
    ]
    return graph_of([node for node in graph.nodes if node.id not in later], edges)


def held_on(edge: Edge, day: date) -> bool:
    """Whether a tenure was held on a day, as far as is known.

    >>> held_on(Edge("SEATED_IN", "person/a", "body/b", {"first_seen": date(2022, 1, 1)}), date(2024, 1, 1))
    True
    """
    start, end, over, seen = (_day(edge, name) for name in ("valid_from", "valid_to", "over_by", "last_seen"))
    start = start or _day(edge, "first_seen")
    if start is None or start > day:
        return False
    if end is not None:
        return end >= day
    return over is None or over > day or (seen is not None and seen >= day)


def _day(edge: Edge, name: str) -> date | None:
    value = edge.properties.get(name)
    return value if isinstance(value, date) else None


def _after(node: Node, day: date) -> bool:
    when = node.properties.get("date")
    return isinstance(when, date) and when > day


def _names(properties: tuple[object, ...]) -> set[str]:
    return {str(getattr(entry, "name", "")) for entry in properties}

"""Tables of seats that come out a line a cell: first the heads, 'Medlem:' and 'Stedfortræder:', then the rows."""

from dataclasses import replace

from referatgraf.reading.appointments.words import Naming
from referatgraf.reading.parts import Sentence
from referatgraf.reading.seats import chairs


def stacked(above: Naming | None, head: Naming, last: Sentence | None) -> Naming:
    """The head of a column, with those that stand right above it and under which nobody is named."""
    if above is None or above.people or last is not above.sentence or not (above.role and head.role):
        return head
    if above.role == head.role or above.bodies != head.bodies:
        return head
    return replace(head, role=None, columns=(*(above.columns or (above.role,)), head.role))


def in_columns(namings: list[Naming]) -> list[Naming]:
    """The rows below stacked heads, each with the head of its column; where they do not come out even, or somebody who
    chairs stands in another column than the first, nobody is said to be the one or the other."""
    headed = {naming.opening.start: naming.columns for naming in namings if naming.columns and naming.opening}
    roles: dict[int, str] = {}
    for start, columns in headed.items():
        rows = [naming for naming in namings if naming.opening and naming.opening.start == start]
        chairing = [place for place, naming in enumerate(rows) if chairs(naming.role)]
        if len(rows) % len(columns) == 0 and not any(place % len(columns) for place in chairing):
            roles |= {id(naming): columns[place % len(columns)] for place, naming in enumerate(rows)}
    return [replace(naming, role=naming.role or roles.get(id(naming))) for naming in namings]

"""Words that a PDF sets one by one, joined so that the blanks between them can be measured."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from pypdf import PageObject
from pypdf.generic import ContentStream, NameObject

Operation: TypeAlias = tuple[Any, bytes]  # operands are whatever the page's author wrote
LETTER = 0.68
"""About how wide a letter is, to its height; more than the mean of any common font."""
BLANK = 0.8


def join_text_objects(page: PageObject) -> None:
    """Makes one text object of those that follow one another closely on a line.

    Where each word is an object, pypdf sets it on a grid of letters that leaves no room for some blanks; within an
    object it measures them.
    """
    content = page.get("/Contents")
    if content is None:
        return
    stream = ContentStream(content.get_object(), page.pdf, "bytes")
    joined = _joined(list(stream.operations))
    if len(joined) < len(stream.operations):
        stream.operations = joined
        page[NameObject("/Contents")] = stream


def _joined(operations: Sequence[Operation]) -> list[Operation]:
    kept: list[Operation] = []
    place, size, letters = 0, 0.0, 0
    origin: list[float] = []
    while place < len(operations):
        operands, name = operations[place]
        if name == b"Tf":
            size = float(operands[1])
        elif name == b"Tj":
            letters += len(operands[0])
        elif name == b"Tm":
            origin, letters = [float(each) for each in operands], 0
        begins = [each for _, each in operations[place : place + 3]] == [b"ET", b"BT", b"Tm"]
        if begins and _is_near(origin, operations[place + 2][0], reach=size * (LETTER * letters + BLANK)):
            place += 2
        else:
            kept.append(operations[place])
            place += 1
    return kept


def _is_near(origin: Sequence[float], operands: Sequence[Any], *, reach: float) -> bool:  # Any: as above
    following = [float(each) for each in operands]
    if len(origin) != 6 or len(following) != 6 or origin[:4] != following[:4]:
        return False
    return abs(following[5] - origin[5]) < 0.1 and 0 <= following[4] - origin[4] <= reach * abs(origin[0])

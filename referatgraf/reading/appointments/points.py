"""What a point of the proposal asks for, where the decision only says 'Ad 2. NAME'."""

import re

from referatgraf.reading.appointments.words import Naming, first
from referatgraf.reading.context import Context
from referatgraf.reading.parts import encode_span

PROPOSAL = "Indstilling"
AD = re.compile(r"ad\s?(\d)\b", re.IGNORECASE)


def point_of(context: Context, naming: Naming) -> str | None:
    """The number of the point under which the names stand."""
    point = naming.statement.slot("point")
    if point:
        return context.minutes.text.text[point.start : point.end]
    answers = AD.match(naming.sentence.text)
    return answers[1] if answers else None


def bodies_of_point(context: Context, item: str | None, point: str) -> tuple[str, ...]:
    """The bodies that the point of the proposal with this number asks to appoint somebody to."""
    asked = [one for one in context.minutes.blocks if one.item == item and one.section == PROPOSAL]
    bullets = [one for one in asked if one.kind == "bullet"]
    text = context.minutes.text.text
    spans = [(one.start, one.end) for one in bullets[int(point) - 1 :][:1]]
    for block in asked if not bullets else ():
        ends = rf"(?=\s{int(point) + 1}[.)] |\Z)"
        part = re.search(rf"(?<!\S){point}[.)] .*?{ends}", text[block.start : block.end], re.DOTALL)
        spans += [(block.start + part.start(), block.start + part.end())] if part else []
    found = [first(encode_span(context, *span), "bodies") for span in spans]
    return tuple(key for one in found if one for key in one.keys("bodies"))

"""Which layout reads a document best."""

from collections.abc import Sequence

from referatgraf.errors import KnowledgeError
from referatgraf.minutes.layout import GENERAL, Layout, layouts, section_of
from referatgraf.minutes.lines import Line

SIGNATURE_WEIGHT = 3


def choose_layout(lines: Sequence[Line], *, name: str | None = None) -> Layout:
    """The layout of that name, or the one with the highest score; of equals a publisher's whose signature is there."""
    known = layouts()
    if name is None:
        return max(known.values(), key=lambda layout: rank(lines, layout))
    if name not in known:
        raise KnowledgeError(f"No layout '{name}' in extraction/layouts: there are {', '.join(sorted(known))}.")
    return known[name]


def rank(lines: Sequence[Line], layout: Layout) -> tuple[int, bool]:
    """The score, and whether it wins over an equal: how many lines the layout understands as headings, items, cases or
    headers; those that only this publisher prints count more."""
    own = sum(layout.signature.search(line.text) is not None for line in lines)
    heads = (line.text for line in lines if not line.text[0].islower())
    understood = sum(section_of(layout, text) is not None or layout.structure.match(text) is not None for text in heads)
    return SIGNATURE_WEIGHT * own + understood, own > 0 or layout.name == GENERAL

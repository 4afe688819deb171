"""Which layout reads a document best."""

from collections.abc import Sequence

from referatgraf.errors import KnowledgeError
from referatgraf.minutes.layout import Layout, layouts
from referatgraf.minutes.lines import Line

SIGNATURE_WEIGHT = 3


def choose_layout(lines: Sequence[Line], *, name: str | None = None) -> Layout:
    """The layout of that name, or the one with the highest score; of equals the first, and the general one last."""
    known = layouts()
    if name is None:
        return max(known.values(), key=lambda layout: score(lines, layout))
    if name not in known:
        raise KnowledgeError(f"No layout '{name}' in extraction/layouts: there are {', '.join(sorted(known))}.")
    return known[name]


def score(lines: Sequence[Line], layout: Layout) -> int:
    """How many lines a layout understands as headings, items, cases or headers; those only it prints count more."""
    own = sum(layout.signature.search(line.text) is not None for line in lines)
    understood = sum(
        line.text.rstrip(": ") in layout.sections or layout.structure.search(line.text) is not None for line in lines
    )
    return SIGNATURE_WEIGHT * own + understood

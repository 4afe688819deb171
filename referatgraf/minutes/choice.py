"""Which layout reads a document best."""

import re
from collections.abc import Iterable, Sequence

from referatgraf.errors import KnowledgeError
from referatgraf.minutes.layout import GENERAL, Layout, layouts, section_of
from referatgraf.minutes.lines import Line
from referatgraf.needs import are_met, needs_of

SIGNATURE_WEIGHT = 3


def choose_layout(lines: Sequence[Line], *, name: str | None = None) -> Layout:
    """The layout of that name, or the one with the highest score; of equals a publisher's whose signature is there."""
    known = layouts()
    if name is None:
        words = [line.text.lower() for line in lines]
        understood = {headings_of(layout): understood_lines(lines, layout) for layout in one_of_each(known.values())}
        return max(known.values(), key=lambda layout: rank(lines, words, layout, understood[headings_of(layout)]))
    if name not in known:
        raise KnowledgeError(f"No layout '{name}' in extraction/layouts: there are {', '.join(sorted(known))}.")
    return known[name]


def rank(lines: Sequence[Line], words: Sequence[str], layout: Layout, understood: int) -> tuple[int, bool]:
    """The score, and whether it wins over an equal: lines that only this publisher prints count more than those that
    the layout understands. `words` are the lines in lower case."""
    needs = needs_of(layout.signature)
    signs = (line.text for line, lower in zip(lines, words, strict=True) if are_met(needs, lower))
    own = sum(layout.signature.search(text) is not None for text in signs)
    return SIGNATURE_WEIGHT * own + understood, own > 0 or layout.name == GENERAL


def understood_lines(lines: Sequence[Line], layout: Layout) -> int:
    """How many lines the layout understands as headings, items, cases or headers."""
    heads = (line.text for line in lines if not line.text[0].islower())
    return sum(section_of(layout, text) is not None or layout.structure.match(text) is not None for text in heads)


def headings_of(layout: Layout) -> tuple[re.Pattern[str], frozenset[str]]:
    """What `understood_lines` goes by: most layouts have the general one's."""
    return layout.structure, frozenset(layout.sections)


def one_of_each(known: Iterable[Layout]) -> Iterable[Layout]:
    """One layout for each set of headings."""
    return {headings_of(layout): layout for layout in known}.values()

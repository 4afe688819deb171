"""An agenda that counts its items with letters: "a. Godkendelse af dagsorden", "b. Havnen", "c. Eventuelt"."""

from collections.abc import Sequence
from dataclasses import replace

from referatgraf.minutes.items.numbering import numbering_of
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import stops

FEWEST = 3
FIRST = "a"


def with_letters(lines: Sequence[Line], layout: Layout) -> Layout:
    """The layout, its items counted with letters where the document's are: lines apart from others, "a." to "c." at
    least, whose first title opens an agenda or whose last one ends it, with text below most, and no numbers above."""
    chain = max(_chains(lines, layout), key=len, default=[])
    if len(chain) < FEWEST or not _is_agenda([lines[place] for place in chain], layout):
        return layout
    told = sum(place + 1 < len(lines) and place + 1 not in chain for place in chain)
    numbered = numbering_of(lines, layout).items
    if 2 * told <= len(chain) or min(numbered, default=len(lines)) < chain[0] or len(numbered) >= len(chain):
        return layout
    return replace(layout, item=layout.lettered_item)


def _chains(lines: Sequence[Line], layout: Layout) -> list[list[int]]:
    """The places of letters that count on from an "a" written alike, each chain behind the ones before."""
    found: dict[str, list[list[int]]] = {}
    for place, line in enumerate(lines):
        match = layout.lettered_item.search(line.text) if line.gap in ("new", "page") else None
        if match is None or (match["title"] and stops(match["title"])):
            continue
        sign = line.text.replace(match["number"], "#", 1)[: match.start("title") if match["title"] else None]
        chains = found.setdefault(sign, [])
        if match["number"] == FIRST:
            chains.append([place])
        elif chains and ord(match["number"]) == ord(FIRST) + len(chains[-1]):
            chains[-1].append(place)
    return [chain for chains in found.values() for chain in chains]


def _is_agenda(chain: Sequence[Line], layout: Layout) -> bool:
    titles = [match["title"] or "" for line in chain if (match := layout.lettered_item.search(line.text))]
    return layout.opening_title.match(titles[0]) is not None or titles[-1].rstrip(".:") in layout.whole_titles

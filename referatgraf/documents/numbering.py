"""The numbers and marks that Word sets before paragraphs by itself."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from referatgraf.documents.wordml import attribute, child, children, value

BULLET = "–"
LONGEST = 100
"""Characters of the pattern of a number."""
LEVEL = re.compile(r"%([1-9])")
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: `pattern` holds %1 for the number of the first level, and so on."""

    format: str
    pattern: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of a document, read in their order."""

    def __init__(self, root: _Element | None) -> None:
        abstract = {attribute(node, "abstractNumId"): node for node in children(root, "abstractNum")}
        self._abstract_of: dict[str, str] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        for node in children(root, "num"):
            number, base = attribute(node, "numId"), value(node, "abstractNumId")
            levels = dict(_levels(abstract.get(base)))
            for changed in children(node, "lvlOverride"):
                levels |= dict(_levels(changed))
            self._levels[number] = levels
            self._abstract_of[number] = base if not list(children(node, "lvlOverride")) else f"num {number}"

    def mark(self, number: str, level: int) -> str:
        """What stands before the next paragraph of this list and level; nothing where the list is not known."""
        levels = self._levels.get(number, {})
        if level not in levels:
            return ""
        counts = self._counts[self._abstract_of[number]]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return _mark(levels, counts, level)


def _mark(levels: dict[int, Level], counts: dict[int, int], level: int) -> str:
    told = levels[level]
    if told.format == "bullet":
        return BULLET
    if told.format == "none":
        return ""

    def number(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        at = levels.get(place, told)
        return _written(counts.get(place, at.start), at.format)

    return LEVEL.sub(number, told.pattern)


def _written(number: int, kind: str) -> str:
    """A number as the list writes it.

    >>> [_written(4, kind) for kind in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['4', 'd', 'IV', '04']
    """
    if kind in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter.upper() if kind == "upperLetter" else letter
    if kind in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if kind == "upperRoman" else roman
    return f"{number:02}" if kind == "decimalZero" else str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in ROMAN:
        while number >= worth and len(written) < 20:
            written, number = written + sign, number - worth
    return written


def _levels(node: _Element | None) -> Iterator[tuple[int, Level]]:
    for level in children(node, "lvl"):
        depth = attribute(level, "ilvl")
        start = value(level, "start")
        yield (
            _count(depth, 0),
            Level(value(level, "numFmt") or "decimal", value(level, "lvlText")[:LONGEST], _count(start, 1)),
        )


def list_of(properties: _Element | None) -> tuple[str, int] | None:
    """The list and level that paragraph properties name; None where they name none."""
    numbered = child(properties, "numPr")
    if numbered is None:
        return None
    depth = value(numbered, "ilvl")
    return value(numbered, "numId"), _count(depth, 0)


def _count(written: str, unsaid: int) -> int:
    """A number of a list as the file tells it; what is none, or what no list has come to, is taken for unsaid.

    >>> _count("3", 1), _count("²", 1), _count("9" * 5000, 1)
    (3, 1, 1)
    """
    return int(written) if re.fullmatch("[0-9]{1,6}", written) else unsaid

"""Whether a line ended because it was full, because its sentence did, or because its author wanted it to."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from referatgraf.minutes.lines import Line

NARROWEST = 60
FEWEST, CUT = 6, 0.12
"""As many rows, and as large a part of them all, tell of a page that is narrower than that."""
OPEN_END = re.compile(r"\b(?:og|eller|samt|i|på|for|fra|af|til|med|om|ved|den|det|de|en|et|som|d\.|kl\.|nr\.)$")
"""What no sentence and no title ends in."""
STOP = re.compile(r"[.!?:][)”\"’]?$")

BREADTHS = defaultdict(
    lambda: 1.14,
    dict.fromkeys("iljtfrI.,:;'|!()[]/\"- ", 0.63)
    | dict.fromkeys("acesz", 1.06)
    | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZØÅÄÖ", 1.49)
    | dict.fromkeys("mwMWæÆ%@", 1.77),
)
"""How broad letters are in Helvetica and Times, about, as parts of the middling letter of Danish text."""
SLACK = 0.97
"""A row that is estimated to be that much of the page's width may be full."""


@lru_cache(maxsize=4096)
def breadth(text: str) -> float:
    """How much room a text takes in a font whose letters are not all as broad, in letters of middling breadth.

    >>> breadth("Ill") < 3 < breadth("Mow")
    True
    """
    return sum(map(BREADTHS.__getitem__, text))


@dataclass(frozen=True, slots=True)
class Page:
    """How wide a full row is: in letters, by their breadth, or both where either may be what counts."""

    letters: float | None = None
    breadth: float | None = None

    def holds(self, text: str) -> bool:
        """Whether a text fits in a row."""
        fits = self.letters is None or len(text) <= self.letters
        return fits and (self.breadth is None or breadth(text) <= self.breadth)


NARROW_PAGE = Page(NARROWEST)


def page_of(lines: Sequence[Line], *, printed: bool = False) -> Page:
    """The page that the rows stand on, measured so that fewer of those which go on in small letters had room for more.

    Where no row goes on so, letters of any breadth count alike, unless the page is known to be `printed`.
    """
    cut = [(above.text, below.text) for above, below in pairwise(lines) if _goes_on(above, below)]
    pages = (Page(letters=_width_of(lines, len)), Page(breadth=SLACK * _width_of(lines, breadth)))
    even, uneven = (sum(had_room(above, below, page) for above, below in cut) for page in pages)
    if even == uneven and (cut or printed):
        return Page(pages[0].letters, pages[1].breadth)
    return pages[even > uneven]


def _width_of(lines: Sequence[Line], measure: Callable[[str], float]) -> float:
    """How wide a full row is: nineteen of twenty rows are no wider; a few short rows tell nothing, but
    many of which the next goes on in small letters are a narrow page's."""
    widths = sorted(measure(line.text) for line in lines)
    width = widths[len(widths) * 19 // 20] if widths else NARROWEST
    return width if width >= NARROWEST or _is_narrow_page(lines, width, measure) else NARROWEST


def _is_narrow_page(lines: Sequence[Line], width: float, measure: Callable[[str], float]) -> bool:
    near = [(above, below) for above, below in pairwise(lines) if _goes_on(above, below)]
    cut = sum(measure(f"{above.text} {below.text.split()[0]}") > width for above, below in near)
    return cut >= FEWEST and cut >= CUT * len(lines)


def _goes_on(above: Line, below: Line) -> bool:
    return below.gap in ("same", "tight") and below.text[0].islower() and not stops(above.text)


def stops(text: str) -> bool:
    """Whether a line ends with the sign of a sentence's end.

    >>> [stops(text) for text in ("Godkendt.", "mødet i (Aars).", "tager orienteringen til")]
    [True, True, False]
    """
    return STOP.search(text) is not None


def had_room(text: str, following: str, page: Page) -> bool:
    """Whether the next line's first word would have fitted: then the line's end was meant.

    >>> had_room("Orientering fra havnen", "Bestyrelsen giver en status", Page(60))
    True
    """
    return page.holds(f"{text} {following.split()[0]}")


def breaks_sentence(text: str, following: str, page: Page) -> bool:
    """Whether a line end cuts a sentence in two."""
    return not stops(text) and not had_room(text, following, page)

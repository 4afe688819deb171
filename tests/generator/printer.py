"""Prints minutes and damages them on the way, as text taken out of a PDF is damaged."""

import re
from dataclasses import dataclass, field
from functools import cache
from random import Random

from pyphen import Pyphen

from referatgraf.minutes.lexicon import is_danish
from tests.generator.written import Draft, Written

UNBROKEN = frozenset({"item", "sub_item", "case", "section", "roster_heading"})
GAPS = {"sub_item": 2, "section": 1, "paragraph": 1, "front": 1, "roster_heading": 1}
SPLITTABLE = re.compile(r"[a-zæøå]{7,}[.,]?\Z")
SHORTEST_PART = 3


@dataclass(frozen=True, slots=True)
class Damage:
    """How often, of all chances, a word is hyphenated at a line end, torn apart, or a page ends within a paragraph."""

    width: int = 62
    hyphens: float = 0.9
    splits: float = 0.01
    pages: float = 0.03


@dataclass(slots=True)
class Printed:
    """The damaged text; `lines[i]` are the (line number, first character) that logical line i was printed on."""

    text: str = ""
    lines: list[list[tuple[int, int]]] = field(default_factory=list)
    page: int = 1

    @property
    def line(self) -> int:
        return self.text.count("\n") + 1

    def line_of(self, written: int, place: int) -> int:
        """The line of the text, counted from 1, on which a character of a logical line was printed."""
        return max(line for line, start in self.lines[written] if start <= place)


def print_minutes(draft: Draft, damage: Damage, rng: Random) -> Printed:
    """The pages of the minutes as one text."""
    printed = Printed(" \n\n")
    for written in draft.lines:
        _open(printed, draft, written)
        _print_line(printed, draft, written, damage, rng)
    return printed


def _open(printed: Printed, draft: Draft, written: Written) -> None:
    if written.new_page:
        printed.page += 1
        printed.text = printed.text.rstrip("\n ") + " \n "
    else:
        before = draft.lines[len(printed.lines) - 1].kind if printed.lines else None
        gap = GAPS.get(written.kind, 0) if before != "section" else 0
        printed.text += " \n\n" * gap


def _print_line(printed: Printed, draft: Draft, written: Written, damage: Damage, rng: Random) -> None:
    places: list[tuple[int, int]] = []
    rows = _rows(written, damage, rng)
    for count, (start, row) in enumerate(rows):
        places.append((printed.line, start))
        printed.text += row + ("\n" if written.kind in ("item", "sub_item") and count < len(rows) - 1 else "\n\n")
        if written.kind == "paragraph" and _goes_on(rows, count) and rng.random() < damage.pages:
            printed.page += 1
            day = "-".join(reversed(draft.date.split("-")))
            printed.text += f"\n\n{draft.body}  | {day} \n\n SIDE  |  {printed.page} \n\n"
    printed.lines.append(places)


def _goes_on(rows: list[tuple[int, str]], place: int) -> bool:
    """Whether a row and the next show that one sentence goes on: only then a page header between them can be told."""
    if place == len(rows) - 1:
        return False
    return not rows[place][1].rstrip().endswith((".", ":")) and rows[place + 1][1][0].islower()


def _rows(written: Written, damage: Damage, rng: Random) -> list[tuple[int, str]]:
    """The physical lines of a logical one, each with the place of its first character."""
    rows: list[tuple[int, str]] = []
    start, row, place = 0, "", 0
    for word in written.text.split(" "):
        if row and len(row) + len(word) >= damage.width:
            cut = _cut(word, damage.width - len(row) - 1) if rng.random() < damage.hyphens else None
            if cut and written.kind not in UNBROKEN:
                rows.append((start, f"{row} {word[:cut]}-"))
                start, row = place + cut, word[cut:]
            else:
                at = place if rows or word[0].islower() else _before_small(row, start, place)
                rows.append((start, written.text[start:at]))
                start, row = at, written.text[at : place + len(word)]
        else:
            row = f"{row} {word}" if row else word
        place += len(word) + 1
    rows.append((start, row + " "))
    return [(start, _torn(row, damage, rng)) for start, row in rows] if written.kind == "paragraph" else rows


def _before_small(row: str, start: int, end: int) -> int:
    """Where a paragraph's first row ends so that the next begins with a small letter: else it may be a heading."""
    small = [found.start() for found in re.finditer(r"(?<= )[a-zæøå]", row)]
    return start + small[-1] if small else end


def _torn(row: str, damage: Damage, rng: Random) -> str:
    """The row with a blank in a word now and then, but not in its first or last."""
    first, *words, last = row.split(" ") if row.count(" ") > 1 else (row, "")
    return " ".join([first, *(_split(word, rng) if rng.random() < damage.splits else word for word in words), last])


def _split(word: str, rng: Random) -> str:
    """The word in two, where one half at least is no word of its own and the whole is one."""
    if not SPLITTABLE.match(word):
        return word
    bare = word.rstrip(".,")
    cuts = [cut for cut in range(2, len(bare) - 1) if not (is_danish(bare[:cut]) and is_danish(bare[cut:]))]
    if not cuts or not is_danish(bare):
        return word
    cut = rng.choice(cuts)
    return f"{word[:cut]} {word[cut:]}"


def _cut(word: str, room: int) -> int | None:
    """Where a word may be hyphenated so that its first part, with a hyphen, fits."""
    bare = word.strip(".,()")
    if "-" in word or not bare.isalpha():
        return None
    cuts = [cut for cut in _hyphenator().positions(bare) if SHORTEST_PART <= cut <= min(room - 1, len(bare) - 3)]
    if bare[0].isupper():  # 'Magn-hilda' may be read as a name with a noun, as 'Velux-folk' is
        cuts = [cut for cut in cuts if not is_danish(bare[cut:])]
    return max(cuts) + len(word) - len(word.lstrip("(")) if cuts else None


@cache
def _hyphenator() -> Pyphen:
    return Pyphen(lang="da_DK")

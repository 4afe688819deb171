"""Lines to one repaired text: blanks squeezed, cut words mended, and every character's place kept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from referatgraf.minutes.drafts import Piece
from referatgraf.minutes.lexicon import Lexicon, is_danish
from referatgraf.minutes.lines import HYPHENS
from referatgraf.minutes.repair.hyphens import Reading, read_hyphen
from referatgraf.minutes.repair.splitwords import belong_together

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
RUN = re.compile(r"[^\s\N{SOFT HYPHEN}]+")
LONE_HYPHEN = re.compile(rf"(?:^|\s)[{HYPHENS}]\Z")
STRAY_BLANK = re.compile(r"[,;](?!\S)|[,;]$|\.(?![./])(?=[^\W\d_]|$)")


@dataclass(slots=True)
class Run:
    """Characters [start, end) of the original text that stay together; `spaced` if a blank stands before them."""

    start: int
    end: int
    spaced: bool


@dataclass(frozen=True, slots=True)
class Repaired:
    """A piece of repaired text with the place of each of its characters."""

    text: str
    origins: tuple[int, ...]


def repair(original: str, pieces: Iterable[Piece], lexicon: Lexicon) -> Repaired:
    """One line of repaired text from pieces of the original, in order; the author's own mistakes stay."""
    pieces = tuple(pieces)
    return _as_it_stands(original, pieces, lexicon) or _mended(original, pieces, lexicon)


def _as_it_stands(original: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Repaired | None:
    """The pieces one behind the other, where only hyphens at their ends are to be read; None where more may be."""
    texts = [original[start:end] for start, end in pieces]
    if not all(map(_is_plain, texts)):
        return None
    parts: list[str] = []
    origins: list[int] = []
    for (start, end), text, following in zip(pieces, texts, [*texts, ""][1:], strict=True):
        reading = _line_end(text, following, lexicon)
        parts.append(text[:-1] if reading == "join" else text)
        origins.extend(range(start, end - 1 if reading == "join" else end))
        if reading in ("open", "dash"):
            parts.append(" ")
            origins.append(end)
    words = "".join(parts).split()
    unsure = {word for word in words if not is_danish(word)}
    apart = (pair for pair in pairwise(words) if not unsure.isdisjoint(pair))
    if any(_belongs_to(left, right, lexicon) for left, right in apart):
        return None
    return Repaired("".join(parts), tuple(origins))


def _is_plain(text: str) -> bool:
    """Whether single blanks part its words, and no hyphen stands alone at its end or may be left out."""
    return bool(text) and " ".join(text.split()) == text and SOFT_HYPHEN not in text and not LONE_HYPHEN.search(text)


def _line_end(text: str, following: str, lexicon: Lexicon) -> Reading:
    """How two plain lines go together; "open" also where no hyphen stands between them, "keep" where none follows."""
    if not following:
        return "keep"
    if text[-1] not in HYPHENS:
        return "open"
    return read_hyphen(text.rpartition(" ")[2][:-1], following.partition(" ")[0], lexicon)


def _mended(original: str, pieces: Sequence[Piece], lexicon: Lexicon) -> Repaired:
    runs: list[Run] = []
    for start, end in pieces:
        following = list(_runs(original, start, end))
        if runs and following:
            _mend_line_end(original, runs, following[0], lexicon)
        runs.extend(following)
    if runs and original[runs[-1].start] == SOFT_HYPHEN:
        runs.pop()
    _mend_blanks(original, runs, lexicon)
    return _write(original, runs)


def _runs(original: str, start: int, end: int) -> Iterator[Run]:
    last_end = None
    for match in RUN.finditer(original, start, end):
        soft = (
            last_end is not None
            and original[last_end] == SOFT_HYPHEN
            and set(original[last_end : match.start()]) == {SOFT_HYPHEN}
        )
        yield Run(match.start(), match.end(), not soft)
        last_end = match.end()
    if last_end is not None and original[last_end:end].strip():
        yield Run(end - 1, end, False)  # a soft hyphen at the very end of the line: read as a line-end hyphen


def _mend_line_end(original: str, runs: list[Run], following: Run, lexicon: Lexicon) -> None:
    last = runs[-1]
    if original[last.end - 1] not in HYPHENS:
        return
    detached = last.end - last.start == 1 and last.spaced and len(runs) > 1
    left_run = runs[-2] if last.end - last.start == 1 and len(runs) > 1 else last
    left_end = left_run.end if left_run is not last else last.end - 1
    left, right = original[left_run.start : left_end], original[following.start : following.end]
    soft = original[last.end - 1] == SOFT_HYPHEN
    reading = "join" if soft else read_hyphen(left, right, lexicon, detached=detached)
    if reading == "join":
        last.end -= 1
        if last.end == last.start:
            runs.pop()
    following.spaced = reading in ("open", "dash")


def _mend_blanks(original: str, runs: list[Run], lexicon: Lexicon) -> None:
    """Close a blank before a comma, and one that cuts a word in two."""
    words: list[tuple[Run, str]] = []
    for run in runs:
        text = original[run.start : run.end]
        if run.spaced or not words:
            words.append((run, text))
        else:
            words[-1] = (words[-1][0], words[-1][1] + text)
    for (_, left), (run, right) in pairwise(words):
        if _belongs_to(left, right, lexicon):
            run.spaced = False


def _belongs_to(left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether the blank between two words is a mistake."""
    if right[0] in ",;.":
        return STRAY_BLANK.match(right) is not None
    return belong_together(left, right, lexicon)


def _write(original: str, runs: list[Run]) -> Repaired:
    parts: list[str] = []
    origins: list[int] = []
    for place, run in enumerate(runs):
        if place and run.spaced:
            parts.append(" ")
            origins.append(runs[place - 1].end)
        parts.append(original[run.start : run.end])
        origins.extend(range(run.start, run.end))
    return Repaired("".join(parts), tuple(origins))

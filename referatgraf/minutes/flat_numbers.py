"""The numbers in a text whose line breaks are lost: which are the agenda's items, and which only list them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SAME = 18
"""Two numbered titles with as many characters alike are one."""
SHORTEST = 4
NEXT = re.compile(r"\s(?:(?:Ad|Punkt|Pkt\.|Sag)\s)?\d{1,3}[.):]")
NUMBER = re.compile(
    r"(?<!\S)(?:(?P<word>(?:Dagsordenspunkt|Punkt|Pkt\.|Sag|Ad\.?)(?:\snr\.?)?)\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2})(?P<mark>[.):]{1,2}|\s[:–-])?\s+(?P<open>\((?:Åben|Lukket)\)\s*)?(?=[A-ZÆØÅ(”\"])"
)
NO_ITEM_BEFORE = re.compile(
    r"(?i)(?:\b(?:den|d|nr|kl|stk|pkt|punkt|punkterne|side|kap|kapitel|artikel|bilag|version|til|og|af|på|i|fra|for|ca)\.?|§|[-–/+])\s*$"
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    start: int
    number: tuple[int, ...]
    style: str
    worth: float


def agenda(text: str, sections: Sequence[int]) -> list[int]:
    """Where the items begin: of all rising chains of numbers the one with most sections below its numbers."""
    listed_at = _contents(text)
    numbered = [each for each in _numbered(text, sections) if not listed_at[0] <= each.start < listed_at[1]]
    best: list[tuple[float, int]] = []
    for place, candidate in enumerate(numbered):
        before = [
            (best[other][0], other)
            for other in range(max(0, place - 200), place)
            if numbered[other].style == candidate.style and _follows(numbered[other].number, candidate.number)
        ]
        worth, previous = max(before, default=(0.0, -1))
        best.append((worth + candidate.worth, previous))
    if not best:
        return []
    place = max(range(len(best)), key=lambda place: best[place][0])
    starts = []
    while place >= 0:
        starts.append(numbered[place].start)
        place = best[place][1]
    return starts[::-1] if len(starts) > 1 or any(listed_at) or max(worth for worth, _ in best) > 2 else []


def _contents(text: str) -> tuple[int, int]:
    """Where a list of the agenda stands: from its first title that comes again to where that does."""
    first: dict[str, tuple[int, str]] = {}
    for found in NUMBER.finditer(text):
        title = NEXT.split(text[found.end() : found.end() + 2 * SAME], maxsplit=1)[0][:SAME].casefold()
        start, before = first.setdefault(found["number"], (found.start(), title))
        short, long = sorted((before, title), key=len)
        if start < found.start() and len(short) >= SHORTEST and long.startswith(short):
            return start, found.start()
    return 0, 0


def listed(text: str) -> list[int]:
    """Where the numbers stand that only list the agenda."""
    return [found.start() for found in NUMBER.finditer(text, *_contents(text))]


def _numbered(text: str, sections: Sequence[int]) -> Iterator[_Numbered]:
    marks = list(NUMBER.finditer(text))
    beginnings = [found.start() for found in marks] + [len(text)]
    for place, found in enumerate(marks):
        if not (found["word"] or found["mark"] or found["open"]) or (
            not found["word"] and NO_ITEM_BEFORE.search(text[max(0, found.start() - 20) : found.start()])
        ):
            continue
        if found["word"] is None and re.match(
            r"(?i)(?:januar|februar|marts|april|maj|juni|juli|august|kvartal|halvår)\b", text[found.end() :]
        ):
            continue
        near = bisect_left(sections, found.end())
        headed = near < len(sections) and sections[near] < beginnings[place + 1]
        before = marks[place - 1] if place else None
        listed = before is not None and bisect_left(sections, before.end()) == bisect_left(sections, found.start())
        goes_on = before is not None and listed and _follows(_number(before), _number(found))
        ended = re.search(r"(?:[.:!?)”]|^)\s*$", text[max(0, found.start() - 5) : found.start()]) is not None
        style = "word" if found["word"] else "number"
        yield _Numbered(
            found.start(),
            _number(found),
            style,
            1 + 2 * (headed and not goes_on) + 0.5 * ended + (style == "word"),
        )


def _number(found: re.Match[str]) -> tuple[int, ...]:
    return tuple(int(part) for part in found["number"].split("."))


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether a number can come right after another: 2 after 1, 1.1 after 1, 2 after 1.3.

    >>> _follows((1, 3), (2,)), _follows((1,), (1, 1)), _follows((2,), (1,))
    (True, True, False)
    """
    depth = len(after)
    if depth > len(before):
        return after == (*before, 1)
    return after[:-1] == before[: depth - 1] and 1 <= after[-1] - before[depth - 1] <= 2

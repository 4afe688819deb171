"""The numbers in a text whose line breaks are lost: which are the agenda's items, and which only list them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

SAME = 18
"""Two numbered titles with as many characters alike are one."""
SHORTEST = 4
NEAR = 160
"""Within so many characters a list stands behind the verb that proposes it."""
NEXT = re.compile(r"\s(?:(?:Ad|Punkt|Pkt\.|Sag)\s)?\d{1,3}[.):]")
NUMBER = re.compile(
    r"(?<!\S)(?:(?P<word>(?:Dagsorden(?:spunkt|ens punkt(?=\s\d{1,3}[.:]))|Mødepunkt|Punkt|PUNKT|Pkt\.?|Sag|SAG"
    r"|Ad\.?(?:\s(?:dagsordens)?punkt|\spkt\.?)?|Nr\.)"
    r"(?:\s?(?:nr\.?|NR\.|nummer))?:?)\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,2}){0,2}(?:\.?[a-h](?=[.)]\s))?)(?P<mark>[.):]{1,2}|\s?[:–-](?=\s))?"
    r"(?:\s+(?:(?<=\. )–\s)?|(?<=[.)])(?=[A-ZÆØÅ][a-zæøå]))(?P<open>\((?:Åben|Lukket)\)\s*)?"
    r"(?=[A-ZÆØÅ(”\"]|\d\.\s?(?:kvartal|halvår|behandling|budget))"
)
LOST = re.compile(r"(?<!\S)(?<!\d )(?<!\d\. )\((?:Åben|Lukket)\) (?=[A-ZÆØÅ])")
"""How a title begins whose number is lost: '(Åben) Havnen'."""
NO_ITEM = re.compile(r"(?i)(?:januar|februar|marts|april|maj|juni|juli|august|kvartal|halvår|at)\b")
OPENS = re.compile(r"(?:Godkendelse af (?:dagsorden|referat)|Velkomst|Valg af (?:ordstyrer|mødeleder|dirigent))")
"""How the first title of an agenda begins, which no point of a list does."""
HEADED = re.compile(r"\b(?:Referat|Dagsorden)\s?:\s*$")
"""What stands right before the first item of all."""
PROPOSED = re.compile(r"\b(?:indstiller|indstilles|anbefaler|anbefales|foreslår|foreslås)\b[^.]*$")
PEOPLE = re.compile(r"\b(?:(?:Møded|D)eltagere|Medlemmer|Til ?stede|Afbud|Fraværende|Indkaldt til mødet)\s?:?\s*$")
"""What heads people who are numbered, and no items."""
PROPOSAL = "Indstilling"
ENDED = re.compile(r"(?:[.:!?)”]|^|\b(?i:godkendt|vedtaget|drøftet|udsat|efterretning|intet|ingen))\s*$")
"""What stands before a number without any mark that begins an item."""
FEWEST_BARE = 3
NO_ITEM_BEFORE = re.compile(
    r"(?i)(?:\b(?:(?:d|nr|kl|stk|pkt|kap|ca)\.?|den|punkt|punkterne|side|kapitel|artikel|bilag|version|til|og|af|på|i|fra|for)"
    r"|\bnr\.?\s?:|§|[-–/+])\s*$"
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    start: int
    number: tuple[int, ...]
    style: str
    worth: float


def agenda(text: str, sections: Sequence[int]) -> list[int]:
    """Where the items begin: of all rising chains of numbers the one with most sections below its numbers."""
    listed_at = _contents(text, sections)
    titles = {found["number"]: _beginning(text, found) for found in NUMBER.finditer(text, *listed_at)}
    numbered = [each for each in _numbered(text, sections, titles) if not listed_at[0] <= each.start < listed_at[1]]
    best: list[tuple[float, int]] = []
    for place, candidate in enumerate(numbered):
        before = [
            (best[other][0], other)
            for other in range(max(0, place - 200), place)
            if numbered[other].style == candidate.style and _follows(numbered[other].number, candidate.number)
        ]
        worth, previous = max(before, default=(0.0, -1))
        best.append((worth + candidate.worth, previous))
    chain: list[_Numbered] = []
    place = max(range(len(best)), key=lambda place: best[place][0], default=-1)
    while place >= 0:
        chain.insert(0, numbered[place])
        place = best[place][1]
    sure = len(chain) > 1 or any(listed_at) or max((worth for worth, _ in best), default=0.0) > 2
    return [each.start for each in chain] if sure and not _is_bare_by_chance(chain) else []


def _is_bare_by_chance(chain: Sequence[_Numbered]) -> bool:
    """Whether numbers without any mark are too few, or begin too late, to be an agenda's."""
    return bool(chain) and chain[0].style == "bare" and (len(chain) < FEWEST_BARE or chain[0].number > (2,))


def _contents(text: str, sections: Sequence[int] = ()) -> tuple[int, int]:
    """Where a list of the agenda stands: from its first title that comes again to where that does.

    What has sections in it is none: "Lokalplan 14 Havnen" may be spoken of twice. Nor does it begin with an item that
    lists the agenda: "Pkt. 1 Dagsorden 1. Dagsorden 2. Havnen".
    """
    first: dict[str, tuple[int, str, bool]] = {}
    marks = list(NUMBER.finditer(text))
    for found in marks:
        title = _beginning(text, found)
        start, before, worded = first.setdefault(found["number"], (found.start(), title, bool(found["word"])))
        short, long = sorted((before, title), key=len)
        within = bisect_left(sections, found.start()) - bisect_left(sections, start)
        again = start < found.start() and len(short) >= SHORTEST and long.startswith(short)
        if again and within < FEWEST_BARE and not (worded and not found["word"]):
            return _first_listed(marks, start), found.start()
    return 0, 0


def _first_listed(marks: Sequence[re.Match[str]], start: int) -> int:
    """Where a list begins one of whose numbers is known: at the lowest of those that count up to it."""
    *above, listed = (mark for mark in marks if mark.start() <= start)
    for mark in reversed(above):
        if mark["word"] or mark["mark"] != listed["mark"] or not _follows(_number(mark), _number(listed)):
            break
        listed = mark
    return listed.start()


def _beginning(text: str, number: re.Match[str]) -> str:
    """The first characters of the title behind a number, by which it is known again."""
    return NEXT.split(text[number.end() : number.end() + 2 * SAME], maxsplit=1)[0][:SAME].casefold()


def listed(text: str, sections: Sequence[int] = ()) -> list[int]:
    """Where the numbers stand that only list the agenda, and titles among them whose numbers are lost."""
    begin, end = _contents(text, sections)
    places = {found.start() for pattern in (NUMBER, LOST) for found in pattern.finditer(text, begin, end)}
    return sorted(places)


def _numbered(text: str, sections: Sequence[int], titles: Mapping[str, str]) -> Iterator[_Numbered]:
    """The numbers that may be items', and surely are where one of the `titles` of a contents stands behind them."""
    marks = list(NUMBER.finditer(text))
    beginnings = [found.start() for found in marks] + [len(text)]
    points: set[int] = set()
    for place, found in enumerate(marks):
        above = text[max(0, found.start() - 20) : found.start()]
        marked = found["mark"] or found["open"] or "." in found["number"]
        style = "word" if found["word"] else "number" if marked else "bare"
        again = style == "bare" and titles.get(found["number"]) == _beginning(text, found)
        if style == "bare" and not again and not ENDED.search(above):
            continue
        if style != "word" and (NO_ITEM_BEFORE.search(above) or NO_ITEM.match(text, found.end())):
            continue
        near = bisect_left(sections, found.end())
        counts = found["number"] == "1" and (PEOPLE.search(above) or _is_proposed(text, found.start(), sections))
        if style == "number" and (place in points or counts):
            follows = place + 1 < len(marks) and _follows(_number(found), _number(marks[place + 1]))
            if follows and not (near < len(sections) and sections[near] < marks[place + 1].start()):
                points.add(place + 1)
            continue
        headed = near < len(sections) and sections[near] < beginnings[place + 1]
        before = marks[place - 1] if place else None
        listed = before is not None and bisect_left(sections, before.end()) == bisect_left(sections, found.start())
        goes_on = before is not None and listed and _follows(_number(before), _number(found))
        ended = re.search(r"(?:[.:!?)”]|^)\s*$", above) is not None
        opens = _number(found) == (1,) and bool(OPENS.match(text, found.end()) or HEADED.search(above))
        worth = 1 + 2 * (headed and not goes_on) + 0.5 * ended + (style == "word") + 1.5 * opens
        yield _Numbered(found.start(), _number(found), style, worth / 2 if style == "bare" and not again else worth)


def _is_proposed(text: str, place: int, sections: Sequence[int]) -> bool:
    """Whether a number counts a point of what is proposed: "Direktionen indstiller, 1. at …", or behind a colon under
    the heading of a proposal."""
    above = bisect_left(sections, place) - 1
    headed = above >= 0 and text.startswith(PROPOSAL, sections[above]) and text[:place].rstrip().endswith(":")
    return headed or PROPOSED.search(text, max(0, place - NEAR), place) is not None


def _number(found: re.Match[str]) -> tuple[int, ...]:
    """The parts of a number, a letter as its place in the alphabet: "1.b" is (1, 2)."""
    parts = re.findall(r"\d+|[a-h]", found["number"])
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in parts)


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Whether a number can come right after another: 2 after 1, 1.1 or 1.0 after 1, 2 or 2.0 after 1.3.

    >>> _follows((1, 3), (2,)), _follows((1,), (1, 0)), _follows((1, 3), (2, 0)), _follows((2,), (1,))
    (True, True, True, False)
    """
    depth = len(after)
    if depth > 1 and after[-1] == 0 and _follows(before, after[:-1]):
        return True
    if depth > len(before):
        return after in ((*before, 1), (*before, 0))
    return after[:-1] == before[: depth - 1] and 1 <= after[-1] - before[depth - 1] <= 2

"""The clauses of a sentence that proposes, each of which is a point of its own."""

import re
from collections.abc import Iterator

from referatgraf.reading.decisions.acts import FoundAct, acts_in
from referatgraf.reading.encoding import Encoded

NEXT_CLAUSE = re.compile(r"[,;.]?\s+(?:og\s+|samt\s+)?(?=at\s)", re.IGNORECASE)
DANGLES = re.compile(
    r"\b(?:af|om|på|til|for|i|med|over|ved|efter|under|fra|herunder|sådan|således|så|dog|idet|forudsat|betyder|viser|sikre[rs]?)\Z",
    re.IGNORECASE,
)
"""How words end on which the clause with 'at' behind them hangs: 'under forudsætning af, at …'."""
DONE = re.compile(
    r"at\s(?:(?:[^\s,;.]+|\d[\d.,]*|(?:kr|mio|pct|nr|pr|ca)\.)\s){0,8}?(?:[^\s,;.]{2,}es|udgår|bortfalder|ophører|overgår|tilgår|tilfalder|indgår|fortsætter|træder)\b",
    re.IGNORECASE,
)
DONE_AFTER_LEAD = re.compile(r"(?:og\s)?(?:[^\s,;.]+\s){0,8}?[^\s,;.]{2,}es\b", re.IGNORECASE)
STAFF_DO = re.compile(r"at\s(?:forvaltningen|administrationen|sekretariatet|direktionen)\s[a-zæøå]+r\b", re.IGNORECASE)
"""How a run-in point begins that gives the staff something to do: 'at sekretariatet udarbejder en plan'."""
BODY_DOES = re.compile(
    r"(?:og\s)?(?:at\s)?(?:KKR|(?:kommun|region|selskab|\w*(?:udvalg|bestyrels|råd))(?:en|et))\s(?!(?:er|har)\b)[a-zæøå]{3,}r\b",
    re.IGNORECASE,
)
"""How a point begins that says who is to do something: 'at kommunen indgår en aftale'."""
NUMBER = re.compile(
    r"(?:\A|(?<=\s))\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-h]))[.)]\s+(?:at\s+)?(?!januar|februar|marts|april|maj|juni|juli|august|sept|okt|nov|dec)"
    r"(?=[^\W\d])",
    re.IGNORECASE,
)
CLAUSE_FOLLOWS = re.compile(r",?\s*(?:at|om|hvor\w*)\b", re.IGNORECASE)
TO_DO = re.compile(r",?\s+at\s\w+[eå]\b", re.IGNORECASE)
PASSIVE = re.compile(r"(?:s|tages\b.*|til\s(?:efterretning|orientering)|ad\snotam)\Z", re.IGNORECASE)
"""How an act ends that needs no clause behind it: 'godkendes', 'tager status til efterretning'."""
IT_IS = re.compile(r"(?:at\s+)?det\s", re.IGNORECASE)
RECOMMENDS_TO = re.compile(
    r"\b(?:anbefale[rs]?|indstille[rs]?\s+(?:til|over\s?for))(?:\s+(?!at\b|om\b)[^\s.;:,]+){0,6}\s*\Z", re.IGNORECASE
)
"""How a point ends that says to whom, and not yet what: 'at anbefale over for Byrådet', 'at indstille til Byrådet'."""


UNNUMBERED = re.compile(r"[,:]?\s*\(?1[.)]?\s*\Z")
"""What stands between such words and the first of the points that they count."""


def clauses(encoded: Encoded, start: int, *, counted: int) -> Iterator[tuple[int, int]]:
    """The run-in points '… at planen godkendes, at udgiften afholdes …'; one where they are not told apart; their
    numbers stand from `counted` on."""
    numbered = list(numbered_clauses(encoded, counted))
    if numbered:
        yield from numbered
        return
    here = start
    for cut in NEXT_CLAUSE.finditer(encoded.text, start):
        before = acts_in(encoded, here)
        taken = [one for one in before if one.end <= cut.start()]
        if (
            (
                is_told(encoded, here, taken) or goes_on_to_another(encoded.text, taken[-1].end, cut)
                if taken
                else asks_by_itself(encoded.text, here, led=0 < here == start)
            )
            and not DANGLES.search(encoded.text[here : cut.start()])
            and (
                acts_in(encoded, cut.end())
                or DONE.match(encoded.text, cut.end())
                or STAFF_DO.match(encoded.text, cut.end())
            )
        ):
            yield here, cut.start()
            here = cut.end()
    yield here, len(encoded.text)


def recommended_clauses(encoded: Encoded, start: int) -> list[tuple[int, int]]:
    """The points of what is to be recommended to somebody, where there are several: 'anbefaler Byrådet, at …, at …'."""
    opened = NEXT_CLAUSE.search(encoded.text, start)
    if (
        not start
        or opened is None
        or not RECOMMENDS_TO.search(UNNUMBERED.sub("", encoded.text[start : opened.start()]))
    ):
        return []
    found = list(clauses(encoded, opened.end(), counted=opened.end()))
    return found if len(found) > 1 else []


def asks_by_itself(text: str, here: int, *, led: bool) -> bool:
    """Whether the clause from `here` says that something is done; the first one has no 'at', being led by it."""
    done = DONE.match(text, here) or BODY_DOES.match(text, here)
    return done is not None or (led and DONE_AFTER_LEAD.match(text, here) is not None)


def is_told(encoded: Encoded, here: int, taken: list[FoundAct]) -> bool:
    """Whether the clause from `here` needs no other: 'anbefaler Byrådet, at …' and 'godkender, at …' do."""
    last = taken[-1]
    return last.act != "recommend" and not has_clause(encoded.text[here:], last.start - here, last.end - here)


def goes_on_to_another(text: str, told: int, cut: re.Match[str]) -> bool:
    """Whether the act that ends at `told` has its clause, 'beslutter at bygge', and a body does something else behind
    the cut, where no comma hangs it on that: 'at bestyrelsen godkender lånet'."""
    has_its_own = TO_DO.match(text, told) and not RECOMMENDS_TO.search(text, told, cut.start())
    return bool(has_its_own) and not cut.group().startswith(",") and BODY_DOES.match(text, cut.end()) is not None


def numbered_clauses(encoded: Encoded, start: int) -> Iterator[tuple[int, int]]:
    """The points '1. planen godkendes, 2. udgiften afholdes'; none where they are not counted from 1, or, at the head
    of a sentence, from the number that comes next."""
    found = list(NUMBER.finditer(encoded.text, start))
    counted = [int(one["number"] or "abcdefgh".index(one["letter"].casefold()) + 1) for one in found]
    opens = bool(found) and (counted[0] == 1 or not encoded.text[: found[0].start()].strip())
    if len(found) < 2 or not opens or counted != list(range(counted[0], counted[0] + len(found))):
        return
    ends = [*(one.start() for one in found[1:]), len(encoded.text)]
    for one, end in zip(found, ends, strict=True):
        yield one.end(), one.end() + len(encoded.text[one.end() : end].rstrip(" ,;"))


def has_clause(text: str, start: int, end: int) -> bool:
    """Whether what follows the act at [start, end) is its own clause: 'godkender, at …', 'at det besluttes, at …'."""
    by_itself = PASSIVE.search(text[start:end]) and not IT_IS.match(text)
    return not by_itself and bool(CLAUSE_FOLLOWS.match(text, end))

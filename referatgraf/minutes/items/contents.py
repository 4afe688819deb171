"""Which numbered lines only list what comes later: a table of contents, whose titles come again."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from referatgraf.minutes.items.candidates import Candidate
from referatgraf.minutes.items.outline import parts_of
from referatgraf.minutes.items.same_titles import SHORTEST_TITLE, letters, same
from referatgraf.minutes.lines import Line

CONTENTS = re.compile(r"(?i)^(?:indhold(?:sfortegnelse)?|punkter(?: på dagsordenen)?|dagsordens?punkter)\s*:?$")
TABLE_HEADING = (
    r"(?:(?:Indhold(?:sfortegnelse)?|INDHOLDSFORTEGNELSE)\s)?(?:Pkt|Punkt|Sag|Nr)\.?(?:\s?nr\.?)?\s?:?"
    r"\s(?:Tekst|Emne|Titel|Overskrift)\sSide"
)
"""What heads the columns of a table of contents: the numbers, the titles and the pages."""
TABLE = re.compile(rf"(?i)^{TABLE_HEADING}$")
POINT = re.compile(r"[A-Ha-h][.)]\s+")
NEAR = 2


def contents_in(candidates: Sequence[Candidate], lines: Sequence[Line]) -> set[int]:
    """The lines of a first list whose titles come again further down."""
    later: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        later[candidate.number.lstrip("0")].append(candidate)
    found: set[int] = set()
    runs = list(runs_of(candidates, lines))
    over = {run[0].place: item.place for run in runs if (item := _lists_agenda(run, candidates)) is not None}
    for run in runs:
        again = [candidate for candidate in run if _comes_again(candidate, later[candidate.number.lstrip("0")])]
        above = lines[max(0, run[0].place - 2) : run[0].place]  # a group's word may stand between: 'Åbne'
        headed = any(CONTENTS.match(line.text) for line in above)
        table = any(TABLE.match(line.text) for line in above)
        listed = table or (again and (headed or 2 * len(again) >= len(run) or _restarts(run, candidates)))
        if run[0].place in over or (listed and run[-1].place not in over.values()):
            found.update(range(run[0].place, run[-1].place + 1))
            found.update(_listed_behind(run, candidates))
    return found


def _listed_behind(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> Iterator[int]:
    """The numbered lines between a first part of the contents and the first title that comes again, none of them with
    a section below: contents go on behind a heading of their own ("Sager til orientering")."""
    again = next((each.place for each in candidates if each.place > run[-1].place and _is_same(run[0], each)), 0)
    between = [each for each in candidates if run[-1].place < each.place < again]
    begins_anew = bool(between) and _number(between[0]) < _number(run[0])
    if not begins_anew and not any(candidate.cued for candidate in between):
        yield from (candidate.place for candidate in between)


def _lists_agenda(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> Candidate | None:
    """The item that lists the agenda whose first point it is: "Pkt. 1: Dagsorden" over "1. Dagsorden", "2. Havnen", and
    "Pkt. 2: Havnen" behind that."""
    near = (each for each in candidates if 0 < run[0].place - each.place <= NEAR)
    above = next((each for each in near if each.style == "word" and _is_same(each, run[0])), None)
    behind = (each for each in candidates if each.place > run[-1].place and each.style == "word")
    return above if above and any(each.top == above.top + 1 for each in behind) else None


def _is_same(listed: Candidate, other: Candidate) -> bool:
    return listed.number == other.number and _comes_again(listed, [other])


def runs_of(candidates: Sequence[Candidate], lines: Sequence[Line]) -> Iterator[list[Candidate]]:
    """Numbered lines that stand close together, but for points with letters, without any section below them."""
    run: list[Candidate] = []
    for candidate in candidates:
        between = lines[run[-1].place : candidate.place] if run else ()
        near = sum(POINT.match(line.text) is None for line in between) <= 3
        follows = run and near and _number(candidate) > _number(run[-1])
        if run and (not follows or run[-1].cued):
            yield run
            run = []
        run.append(candidate)
    if run:
        yield run


def _number(candidate: Candidate) -> tuple[int, ...]:
    return parts_of(candidate.number)


def _comes_again(candidate: Candidate, others: Iterable[Candidate]) -> bool:
    title = letters(candidate.named)
    return len(title) >= SHORTEST_TITLE and any(
        other.place > candidate.place and same(title, letters(other.named)) for other in others
    )


def _restarts(run: Sequence[Candidate], candidates: Sequence[Candidate]) -> bool:
    return run[0].top == 1 and any(
        candidate.number == run[0].number and candidate.place > run[-1].place for candidate in candidates
    )

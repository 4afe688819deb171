"""A matter's way through meetings and bodies: which decision follows which. Rather no thread than a wrong one."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from referatgraf.facts import AgendaItem, Appointment, Decision, Reference
from referatgraf.identity.folding import fold
from referatgraf.identity.parties import whole_day
from referatgraf.store.building import Building
from referatgraf.store.project_source import Source

ALIKE = 0.5
"""How much of two headings must agree where the case number does."""
LEAST_WORDS = 3
"""Words of a heading that is telling by itself."""
TELLING = 12
"""Letters of the words that a heading must share with what refers to it: one long compound, or some short words."""
SMALL = frozenset({
    "af", "at", "de", "den", "der", "det", "en", "et", "for", "fra", "har", "med", "mod", "og", "om", "op", "paa",
    "samt", "som", "til", "ved", "vedr", "vedroerende",
})  # fmt: skip
ENDING = re.compile(r"(?<=.{4})(?:erne|ene|er|en|et|e)?s?$")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Matter:
    """An item that something was decided under; `decisions` are ids in their order.

    `appoints` keeps the choice of persons apart from what a body does in the matter.
    """

    item: str
    meeting: str
    body: str
    day: date
    case: str
    words: frozenset[str]
    decisions: tuple[str, ...]
    appoints: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """An item that speaks of a body's meeting on a day, in these words."""

    item: str
    body: str
    day: date
    words: frozenset[str]


class Threads:
    """The matters of all documents in the making; `routine` are the headings of items that every meeting has."""

    def __init__(self, routine: Collection[str]) -> None:
        self.matters: dict[str, Matter] = {}
        self.mentions: list[Mention] = []
        self._routine = frozenset(map(fold, routine))

    def add(self, source: Source) -> None:
        self.matters.update((matter.item, matter) for matter in _matters(source, self._routine))
        for reference in source.facts(Reference):
            if day := whole_day(reference.date):
                body = source.identities.find(source.sha256, reference.body, "organisation") or source.body or ""
                item = source.item(reference.item or "")
                self.mentions.append(Mention(item, body, day, words_of(reference.text)))


def project_threads(threads: Threads, building: Building) -> None:
    """The first decision of an item follows the last one of the earlier item that it takes up again."""
    matters = threads.matters
    ordered = sorted(matters.values(), key=lambda matter: (matter.day, matter.item))
    pairs = {*_by_case(ordered), *_by_heading(ordered)}
    meetings: dict[tuple[str, date], list[Matter]] = defaultdict(list)
    for matter in ordered:
        meetings[matter.body, matter.day].append(matter)
    for mention in threads.mentions:
        pairs |= set(_by_mention(mention, matters, meetings))
    for later, earlier in sorted(pairs):
        first, last = matters[later].decisions[0], matters[earlier].decisions[-1]
        building.edge("FOLLOWS", building.recall("Decision", first), building.recall("Decision", last))
    building.settle()


def _matters(source: Source, usual: Collection[str]) -> Iterable[Matter]:
    decided: dict[str, list[int]] = defaultdict(list)
    for decision in source.facts(Decision):
        decided[decision.item].append(decision.ordinal)
    appointing = {appointment.item for appointment in source.facts(Appointment)}
    for item in source.facts(AgendaItem):
        if source.day and source.body and decided[item.number] and fold(item.title).strip(" .") not in usual:
            decisions = tuple(source.decision(item.number, ordinal) for ordinal in sorted(decided[item.number]))
            case = fold(item.case_number or "")
            id = source.item(item.number)
            yield Matter(
                id,
                source.meeting,
                source.body,
                source.day,
                case,
                words_of(item.title),
                decisions,
                item.number in appointing,
            )


def words_of(text: str) -> frozenset[str]:
    """The words that tell what a heading is about, without their endings, and its numbers.

    >>> sorted(words_of("Budgettet 2022 for varslingsordningen"))
    ['2022', 'budgett', 'varslingsordning']
    """
    return frozenset(ENDING.sub("", word) for word in WORD.findall(fold(text)) if word not in SMALL)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two headings have in common; none where their numbers differ.

    >>> alike(words_of("Fælles havneplan"), words_of("Høring om fælles havneplan"))
    0.6666666666666666
    >>> alike(words_of("Budget 2022"), words_of("Budget 2023"))
    0.0
    """
    if {word for word in one if word.isdigit()} != {word for word in other if word.isdigit()} or not one | other:
        return 0.0
    return len(one & other) / len(one | other)


def _by_case(ordered: Sequence[Matter]) -> Iterable[tuple[str, str]]:
    """The latest earlier item of the same case number under a heading like it, in whichever body."""
    before: dict[str, list[Matter]] = defaultdict(list)
    for matter in ordered:
        if matter.case:
            fitting = [each for each in before[matter.case] if alike(each.words, matter.words) >= ALIKE]
            yield from _latest(matter, fitting)
            before[matter.case].append(matter)


def _by_heading(ordered: Sequence[Matter]) -> Iterable[tuple[str, str]]:
    """The latest earlier item of the body under the very same heading, of three words at least."""
    before: dict[tuple[str, frozenset[str]], list[Matter]] = defaultdict(list)
    for matter in ordered:
        if len(matter.words) >= LEAST_WORDS:
            same = before[matter.body, matter.words]
            yield from _latest(matter, [each for each in same if not (each.case and matter.case)])
            same.append(matter)


def _latest(matter: Matter, earlier: Sequence[Matter]) -> Iterable[tuple[str, str]]:
    past = [each for each in earlier if each.day < matter.day and each.appoints == matter.appoints]
    days = [each for each in past if each.day == past[-1].day]
    if len(days) == 1:
        yield matter.item, days[0].item


def _by_mention(
    mention: Mention, matters: Mapping[str, Matter], meetings: Mapping[tuple[str, date], Sequence[Matter]]
) -> Iterable[tuple[str, str]]:
    """The one item of an earlier meeting, which an item names by its day, that is about the same."""
    matter = matters.get(mention.item)
    if matter is None or mention.day >= matter.day:
        return
    fitting = [each for each in meetings.get((mention.body, mention.day), ()) if _is_meant(each, matter, mention.words)]
    if len(fitting) == 1:
        yield matter.item, fitting[0].item


def _is_meant(earlier: Matter, matter: Matter, told: frozenset[str]) -> bool:
    shared = earlier.words & told
    named = sum(map(len, shared)) >= TELLING and len(shared) * 2 >= len(earlier.words)
    return earlier.appoints == matter.appoints and (named or alike(earlier.words, matter.words) >= ALIKE)

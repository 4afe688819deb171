"""Who is on the attendance list: persons with party letter, municipality and whom they stand in for."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from referatgraf.facts import Attendance, Capacity
from referatgraf.knowledge import folder, load_yaml
from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.context import Context, Named, context_of
from referatgraf.reading.name_words import LETTER, PERSON, PLACE
from referatgraf.reading.titles import title_pattern


@dataclass(frozen=True, slots=True)
class Listed:
    """One entry of the list; slots are [start, end) of the repaired text."""

    line: RosterLine
    rule: str
    slots: dict[str, tuple[int, int]]

    def words(self, slot: str, text: str) -> str | None:
        span = self.slots.get(slot)
        return text[slice(*span)] if span else None


@cache
def grammars() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The line grammars of `extraction/patterns/roster.yml`, in their order."""
    macros = {"PERSON": PERSON, "PLACE": PLACE, "LETTER": LETTER, "TITLE": f"(?i:{title_pattern()})"}
    content = load_yaml(folder("extraction") / "patterns" / "roster.yml")
    return tuple(
        (
            entry["name"],
            re.compile(re.sub(r"\b[A-Z]{5,6}\b", lambda m: macros[m.group()], entry["pattern"]), re.VERBOSE),
        )
        for entry in content["patterns"]
    )


def parse_line(text: str) -> tuple[str, dict[str, tuple[int, int]]] | None:
    """The grammar that fits a whole line, and its slots; None where none does."""
    for name, grammar in grammars():
        found = grammar.fullmatch(text)
        if found:
            return name, {slot: found.span(slot) for slot in grammar.groupindex if found[slot] is not None}
    return None


def listed(context: Context) -> Iterator[Listed]:
    """Every line of the attendance list that a grammar fits."""
    text = context.minutes.text.text
    for line in context.minutes.roster:
        parsed = parse_line(text[line.start : line.end])
        if parsed:
            rule, slots = parsed
            shifted = {slot: (line.start + start, line.start + end) for slot, (start, end) in slots.items()}
            yield Listed(line, rule, shifted)


def roster_keys(entries: list[Listed], text: str) -> dict[tuple[str, str | None], str]:
    """A key for each (name, municipality): the name alone, or with the municipality where two share a name."""
    people = {(entry.words("person", text) or "", entry.words("municipality", text)) for entry in entries}
    counts = Counter(name for name, _ in people)
    return {(name, place): name if counts[name] == 1 or place is None else f"{name}, {place}" for name, place in people}


def find_roster_names(doc: Doc) -> None:
    """Adds the persons, party letters and municipalities of the attendance list to the context's names."""
    context = context_of(doc)
    text = context.minutes.text.text
    entries = list(listed(context))
    keys = roster_keys(entries, text)
    names = [name for entry in entries for name in names_of(entry, keys, text)]
    taken = {index for name in names for index in range(name.start, name.end)}
    kept = [name for name in context.named if taken.isdisjoint(range(name.start, name.end))]
    context.named = sorted([*kept, *names])


def names_of(entry: Listed, keys: dict[tuple[str, str | None], str], text: str) -> Iterator[Named]:
    rule = f"roster/{entry.rule}"
    name, place = entry.words("person", text) or "", entry.words("municipality", text)
    yield Named(*entry.slots["person"], "person", keys[name, place], rule)
    if place:
        yield Named(*entry.slots["municipality"], "municipality", place, rule)
    if "party" in entry.slots:
        yield Named(*entry.slots["party"], "party", entry.words("party", text) or "", rule)
    replaced = entry.words("substitute_for", text)
    if replaced:
        yield Named(*entry.slots["substitute_for"], "person", replaced, rule)


def find_attendance(doc: Doc) -> Iterator[Attendance]:
    """One fact for each entry of the list, also where somebody is listed twice."""
    context = context_of(doc)
    text = context.minutes.text.text
    entries = list(listed(context))
    keys = roster_keys(entries, text)
    for entry in entries:
        place, replaced = entry.words("municipality", text), entry.words("substitute_for", text)
        yield Attendance(
            person=keys[entry.words("person", text) or "", place],
            status=entry.line.status,
            capacity=capacity(entry.line.capacity, is_substitute=replaced is not None),
            party_letter=entry.words("party", text),
            municipality=place,
            substitute_for=replaced,
            evidence=context.evidence(entry.line.start, entry.line.end),
            method=f"roster/{entry.rule}",
        )


def capacity(said: Capacity, *, is_substitute: bool) -> Capacity:
    return "substitute" if is_substitute and said == "member" else said

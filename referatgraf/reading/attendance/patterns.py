"""The patterns of `extraction/patterns/roster.yml`, written out."""

import re
from functools import cache

from referatgraf.knowledge import folder, load_yaml
from referatgraf.reading.names.listed_names import Span, party_pattern, place_pattern, short_places
from referatgraf.reading.names.name_words import LETTER, PERSON
from referatgraf.reading.names.titles import title_pattern

MACRO = re.compile(r"\b(?:PERSON|PLACE|SHORT|LETTER|PARTY|TITLE)\b")


def written_out(pattern: str) -> re.Pattern[str]:
    """A verbose expression of roster.yml with the words in capitals written out."""
    short = "|".join(sorted((re.escape(form) for form in short_places()), key=len, reverse=True))
    macros = {
        "PERSON": PERSON,
        "PLACE": place_pattern().replace("\\ ", "[ ]"),
        "SHORT": f"(?:{short})".replace("\\ ", "[ ]"),
        "LETTER": LETTER,
        "PARTY": party_pattern().replace("\\ ", "[ ]"),
        "TITLE": f"(?i:{title_pattern()})",
    }
    return re.compile(MACRO.sub(lambda found: macros[found.group()], pattern), re.VERBOSE)


@cache
def parts(kind: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of one list of `extraction/patterns/roster.yml` by name, in their order."""
    content = load_yaml(folder("extraction") / "patterns" / "roster.yml")
    return tuple((entry["name"], written_out(entry["pattern"])) for entry in content[kind])


@cache
def grammars() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The line grammars of `extraction/patterns/roster.yml`, in their order."""
    content = load_yaml(folder("extraction") / "patterns" / "roster.yml")
    macros = {"PLACE": r"(?!TITLE[ ])(?:[A-ZÆØÅ][\wæøåÆØÅ-]*[ ]){1,2}(?:[Kk]ommune|[Rr]egionskommune)"}
    return tuple(
        (entry["name"], written_out(re.sub(r"\bPLACE\b", lambda found: macros[found.group()], entry["pattern"])))
        for entry in content["patterns"]
    )


def parse_line(text: str) -> tuple[str, dict[str, Span]] | None:
    """The grammar that fits a whole line, and its slots; None where none does."""
    for name, grammar in grammars():
        found = grammar.fullmatch(text)
        if found:
            slots = {slot: found.span(slot) for slot in grammar.groupindex if found[slot] is not None}
            return name, _with_whole_place(text, slots)
    return None


def _with_whole_place(text: str, slots: dict[str, Span]) -> dict[str, Span]:
    """The slots of a line, its municipality with the first half of its name: 'Anna Holm Lyngby Tårbæk Kommune'."""
    start, end = slots.get("municipality", (0, 0))
    whole = _place_at_end().search(text, slots["person"][0], end) if end else None
    if whole is None or not slots["person"][0] < whole.start() < start:
        return slots
    name = text[slots["person"][0] : whole.start()].rstrip(" ,")
    return {**slots, "person": (slots["person"][0], slots["person"][0] + len(name)), "municipality": whole.span()}


@cache
def _place_at_end() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){place_pattern()}\Z")


@cache
def attendants() -> frozenset[str]:
    """The titles of `extraction/patterns/roster.yml` whose bearers are no members."""
    return frozenset(load_yaml(folder("extraction") / "patterns" / "roster.yml")["attendants"])


def is_of_an_attendant(title: str) -> bool:
    return title.casefold() in attendants()

"""One publisher's template: what its headings, items, bullets and page headers look like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from referatgraf.errors import KnowledgeError
from referatgraf.facts import Capacity, Status
from referatgraf.knowledge import folder, load_yaml

GENERAL = "general"
LONGEST_HEADING = 60
"""Characters of a heading of the attendance list in capitals."""
CAPITALISED = r"[^a-zæøå\s:].*"
NAMED_GROUP = re.compile(r"\(\?P<\w+>")
Pattern = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class RosterHeading:
    """A heading of the attendance list, and what it says of the persons below it."""

    pattern: Pattern
    status: Status
    capacity: Capacity

    def find(self, text: str) -> re.Match[str] | None:
        """The heading that a line begins with; capitals throughout change nothing."""
        heading, colon, names = text.partition(":")
        return self.pattern.search(f"{heading.capitalize()}{colon}{names}" if heading.isupper() else text)


@dataclass(frozen=True, slots=True)
class SectionPattern:
    """A heading that says more than a list of words can hold; `of_body` if it names the body that decided."""

    section: str
    pattern: Pattern
    of_body: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading on a line: its canonical name and where text on the same line begins."""

    section: str
    text: int
    of_body: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The compiled content of one file of `extraction/layouts/`; see kkr.yml for what the entries mean."""

    name: str
    signature: Pattern
    structure: Pattern
    page_furniture: tuple[Pattern, ...]
    front: tuple[Pattern, ...]
    boilerplate: tuple[Pattern, ...]
    roster: tuple[RosterHeading, ...]
    roster_run: tuple[Pattern, ...]
    group: Pattern
    no_group: Pattern
    members: Pattern
    missed_part: Pattern
    item_roster: tuple[RosterHeading, ...]
    item: Pattern
    lettered_item: Pattern
    opening_title: Pattern
    title_noise: Pattern
    site_words: Pattern
    no_item: Pattern
    below_title: Pattern
    whole_titles: frozenset[str]
    standing_title: Pattern
    case: Pattern
    sections: Mapping[str, str]
    section_patterns: tuple[SectionPattern, ...]
    openings: tuple[SectionPattern, ...]
    run_in: Pattern | None
    glued: Pattern | None
    bullet: Pattern
    attachment: Pattern
    row: Pattern
    row_after_row: Pattern
    without_subheadings: frozenset[str]
    clause_words: frozenset[str]
    verbs: frozenset[str]


@cache
def layouts() -> Mapping[str, Layout]:
    """Every layout by its name, the general one last."""
    paths = sorted((folder("extraction") / "layouts").glob("*.yml"), key=lambda path: (path.stem == GENERAL, path.stem))
    return {path.stem: load_layout(path) for path in paths}


def load_layout(path: Path) -> Layout:
    """The layout in one file, with what it leaves unsaid taken from general.yml beside it."""
    entries = {**load_yaml(path.with_name(f"{GENERAL}.yml")), **load_yaml(path)}
    try:
        return _layout(entries)
    except (KeyError, TypeError, AttributeError, re.error) as error:
        raise KnowledgeError(f"{path}: {type(error).__name__} {error}; compare it with kkr.yml.") from error


def _layout(entries: dict[str, Any]) -> Layout:  # Any: a YAML file may hold any shape, load_layout tells what is wrong
    sections = {heading: name for name, headings in entries["sections"].items() for heading in headings}
    run_in = "|".join(re.escape(heading) for heading, name in sections.items() if name in entries["run_in_sections"])
    run_in_heading = rf"^(?P<heading>(?i:{run_in}))\s?[:;]\s*(?=\S)"
    return Layout(
        name=entries["name"],
        signature=_any_of(entries["signature"]),
        structure=_any_of([*_structure(entries), *([run_in_heading] if run_in else [])]),
        page_furniture=_patterns(entries["page_furniture"]),
        front=_patterns(entries["front"]),
        boilerplate=_patterns(entries["boilerplate"]),
        roster=tuple(_roster_heading(heading) for heading in entries["roster"]),
        roster_run=(*map(_roster_run, entries["roster"]), _cut(entries["roster_cuts"])),
        group=re.compile(entries["group"]),
        no_group=re.compile(entries["no_group"]),
        members=re.compile(entries["members"]),
        missed_part=re.compile(entries["missed_part"]),
        item_roster=tuple(_roster_heading(heading) for heading in entries["item_roster"]),
        item=re.compile(entries["item"]),
        lettered_item=re.compile(entries["lettered_item"]),
        opening_title=re.compile(entries["opening_title"]),
        no_item=re.compile(entries["no_item"]),
        below_title=re.compile(entries["below_title"]),
        whole_titles=frozenset(entries["whole_titles"]),
        standing_title=re.compile(entries["standing_title"]),
        title_noise=re.compile(entries["title_noise"]),
        site_words=re.compile(entries["site_words"]),
        case=re.compile(entries["case"]),
        sections=sections,
        section_patterns=_section_patterns(entries["section_patterns"]),
        openings=_section_patterns(entries["openings"]),
        run_in=re.compile(run_in_heading) if run_in else None,
        glued=re.compile(rf"^(?P<heading>{run_in})(?=[A-ZÆØÅ][a-zæøå])") if run_in else None,
        bullet=re.compile(rf"^(?P<mark>{'|'.join(entries['bullets'])})\s+(?=\S)"),
        attachment=re.compile(rf"^(?:{entries['attachment']})\s+(?=\S)"),
        row=re.compile(entries["row"]),
        row_after_row=re.compile(entries["row_after_row"]),
        without_subheadings=frozenset(entries["without_subheadings"]),
        clause_words=frozenset(entries["clause_words"] + entries["verbs"]),
        verbs=frozenset(entries["verbs"] + entries["verbs_behind_titles"]),
    )


def section_of(layout: Layout, text: str) -> str | None:
    """The section of a line that is nothing but its heading."""
    words = text.removeprefix("• ").strip(":; ")
    return layout.sections.get(words) or (layout.sections.get(words.capitalize()) if words.isupper() else None)


def heading_of(layout: Layout, text: str) -> Heading | None:
    """The section that a line heads; capitals throughout change nothing, nor does a site's bullet.

    >>> heading_of(layouts()["general"], "BESLUTNING:")
    Heading(section='Beslutning', text=11, of_body=False)

    Clerks miss the colon's key, and sites lose the line break behind it:

    >>> heading_of(layouts()["general"], "Beslutning;")
    Heading(section='Beslutning', text=11, of_body=False)

    >>> heading_of(layouts()["general"], "BeslutningGodkendt.")
    Heading(section='Beslutning', text=10, of_body=False)
    """
    if name := section_of(layout, text):
        return Heading(name, len(text))
    plain = text.removeprefix("• ")
    words = plain.capitalize() if plain.isupper() else plain
    for entry in layout.section_patterns:
        if found := entry.pattern.search(words):
            behind = len(text) - len(plain[found.end() :].lstrip())
            return Heading(entry.section, behind, entry.of_body)
    if layout.run_in and (found := layout.run_in.search(text)):
        name = layout.sections.get(found["heading"]) or layout.sections.get(found["heading"].capitalize())
        return Heading(name, found.end()) if name else None
    if layout.glued and (found := layout.glued.search(text)):
        return Heading(layout.sections[found["heading"]], found.end())
    return None


def _section_patterns(entries: list[dict[str, Any]]) -> tuple[SectionPattern, ...]:  # Any: as above
    return tuple(
        SectionPattern(entry["section"], re.compile(entry["pattern"]), entry.get("of_body", False)) for entry in entries
    )


def _structure(entries: dict[str, Any]) -> list[str]:  # Any: as above
    headings = [rf"^{entry['heading']}(?:\s*:)?(?:$|\s)" for entry in entries["roster"]]
    sections = [entry["pattern"] for entry in entries["section_patterns"]]
    return [entries["case"], *entries["page_furniture"], *entries["front"], *headings, *sections]


def _any_of(expressions: list[str]) -> Pattern:
    """One pattern for many, without their named groups; for none, one that nothing fits."""
    return re.compile("|".join(NAMED_GROUP.sub("(?:", expression) for expression in expressions) or r"(?!)")


def _patterns(expressions: list[str]) -> tuple[Pattern, ...]:
    return tuple(re.compile(expression) for expression in expressions)


def _roster_run(entry: dict[str, str]) -> Pattern:
    """A heading of the attendance list in the middle of a line: behind a blank, and with a colon.

    One of the absent may also stand behind a full stop without any colon: "Mødt: Anna Holm. Afbud fra Bo Krag."
    """
    capitals = rf"(?=[A-ZÆØÅ ]{{1,{LONGEST_HEADING}}}\s?:)(?i:{entry['heading']})"
    whole = rf"(?<=[\s.;,)])(?:{entry['heading']}|{capitals})(?=\s?:)"
    if entry["status"] == "present":
        return re.compile(whole)
    return re.compile(rf"{whole}|(?<=[.;]\s)(?:{entry['heading']})(?=\s[A-ZÆØÅ])")


def _cut(expressions: list[str]) -> Pattern:
    """What begins something else behind a name, in the middle of a line and without a colon."""
    return re.compile(rf"(?<=[\w.;,)]\s)(?:{'|'.join(expressions)})")


def _roster_heading(entry: dict[str, str]) -> RosterHeading:
    """A heading with what parts it from the names behind it: a colon or the sign beside it, a blank, of the
    absent also a dash."""
    heading = rf"^(?:[–•·*-]\s+)?(?P<heading>{entry['heading']})"
    run = entry.get("run", CAPITALISED)
    dash = r"|\s?[–-]\s?(?=[A-ZÆØÅ][\w.’'-]+\s[A-ZÆØÅ])" if entry["status"] == "absent" else ""
    pattern = re.compile(rf"{heading}(?:\s*[:;]\s*$|$|(?:\s*[:;]\s*{dash})(?P<names>\S.*)|\s+(?P<run>{run}))")
    return RosterHeading(pattern, cast(Status, entry["status"]), cast(Capacity, entry["capacity"]))

"""Words that speak of a body without naming it: read only where exactly one reading fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from referatgraf.facts import Meeting
from referatgraf.knowledge import folder, load_yaml
from referatgraf.needs import are_met, needs_of
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.kinds import is_of_a_board
from referatgraf.reading.named import Named
from referatgraf.reading.names.body_names import organisation_kind
from referatgraf.reading.names.register_names import region_of, registered

ALL_COUNCILS = "KKR’erne"
COUNCIL = re.compile(r"(?i)byråd|kommunalbestyrelse|borgerrepræsentation")
OTHER_COUNCILS = {
    "Kommunalbestyrelsen": re.compile(r"[Bb]yråd|Borgerrepræsentation"),
    "Byrådet": re.compile(r"Borgerrepræsentation|Kommunalbestyrelsen"),
}


@dataclass(frozen=True, slots=True)
class Anaphor:
    """One entry of `extraction/patterns/anaphors.yml`; `core` is the word without what must stand around it."""

    word: re.Pattern[str]
    core: re.Pattern[str]
    kind: str | None
    holds: str | None
    starts: str | None
    region: bool
    council: str | None
    name: str | None
    alone: str | None


@cache
def anaphors() -> tuple[Anaphor, ...]:
    return tuple(
        Anaphor(
            word=re.compile(expression(entry)),
            core=re.compile(entry["word"]),
            kind=entry.get("kind"),
            holds=entry.get("holds"),
            starts=entry.get("starts"),
            region=entry.get("region", False),
            council=entry.get("council"),
            name=entry.get("name"),
            alone=entry.get("alone"),
        )
        for entry in load_yaml(folder("extraction") / "patterns" / "anaphors.yml")
    )


def expression(entry: dict[str, str]) -> str:
    """The word with its surroundings; a genitive ending and, for an acronym, a compound may follow it."""
    before = f"(?:{entry['before']})" if "before" in entry else ""
    not_before = "".join(f"(?<!{words})" for words in entry.get("not_before", "").split("|") if words)
    after = f"(?={entry['after']})" if "after" in entry else ""
    not_after = f"(?!{entry['not_after']})" if "not_after" in entry else ""
    tail = r"(?:-[a-zæøå][\w-]*|(?=(?:['’]s|['’]|s)?(?![\w'’-])))"
    return rf"(?<![\w-]){before}{not_before}(?<!\w)(?P<word>{entry['word']}{tail}){after}{not_after}"


@dataclass(frozen=True, slots=True)
class Own:
    """What these minutes' own words mean: the body that meets, or the council of municipalities, and its region, and
    whether it is a board that meets."""

    body: str | None
    council: str | None
    region: str | None
    is_board: bool
    of_one_municipality: bool


def find_anaphors(doc: Doc) -> None:
    """Adds what stands for a body already named, or for the council and region of these minutes."""
    context = context_of(doc)
    text = context.minutes.text.text
    body = next((fact.body for fact in context.facts if isinstance(fact, Meeting)), None)
    council = body if body and body.startswith("KKR ") else None
    own = Own(body, council, own_region(context), is_of_a_board(context.minutes), is_of_one_municipality(context, body))
    taken = {index for name in context.named for index in range(name.start, name.end)}
    found: list[Named] = []
    words = text.lower()
    for anaphor in anaphors():
        if not are_met(needs_of(anaphor.core), words):
            continue
        for match in matches(anaphor, text):
            span = match.span("word")
            if not taken.isdisjoint(range(*span)):
                continue
            taken.update(range(*span))
            key = referent(context, anaphor, own, span[0])
            if key:
                found.append(Named(*span, "organisation", key, "anaphor"))
    context.named = sorted([*context.named, *found])


def matches(anaphor: Anaphor, text: str) -> Iterator[re.Match[str]]:
    """Where the word stands; only lines that hold its letters are searched with all its surroundings."""
    end = -1
    for core in anaphor.core.finditer(text):
        if core.start() > end:
            start, end = text.rfind("\n", 0, core.start()) + 1, text.find("\n", core.end())
            end = len(text) if end == -1 else end
            yield from anaphor.word.finditer(text, start, end)


def referent(context: Context, anaphor: Anaphor, own: Own, place: int) -> str | None:
    """The one body that the word at this place can mean; None where there is none, or more than one."""
    if anaphor.name:
        return anaphor.name
    if anaphor.council:
        return ALL_COUNCILS if anaphor.council == "all" else own.council
    if anaphor.region:
        return own.region
    if anaphor.starts:
        keys = without_parts({name.key for name in context.named if name.key.startswith(anaphor.starts)})
        return next(iter(keys)) if len(keys) == 1 else None
    if anaphor.kind == "board" and own.is_board:
        return own.body if own.body and is_meant(anaphor, own.body) else None
    if own.body and is_meant(anaphor, own.body) and heads_section(context, place):
        return own.body
    meant = [name for name in named_in_item(context, place) if is_meant(anaphor, name.key)]
    for start in (passage_start(context, place), 0):
        keys = {name.key for name in meant if start <= name.start < place}
        if keys:
            unsure = len(keys) > 1 or (keys == {own.body} and not keys.issuperset(in_title(context, meant, place)))
            return None if unsure else next(iter(keys))
    alone = {name.key for name in meant} <= {own.body}
    if own.body and alone and is_meant(anaphor, own.body):
        return own.body
    return anaphor.alone if own.of_one_municipality and is_the_council(context, anaphor) else None


def is_of_one_municipality(context: Context, body: str | None) -> bool:
    """Whether a body that is no region's, and no council of municipalities, speaks of one municipality at most, or
    names but one above its items."""
    if context.minutes.layout in ("kkr", "region") or (body and body.startswith(("KKR ", "Region"))):
        return False
    named = [name for name in context.named if name.kind == "municipality"]
    first = min((block.start for block in context.minutes.blocks if block.item), default=0)
    return len({name.key for name in named}) <= 1 or len({name.key for name in named if name.start < first}) == 1


def is_the_council(context: Context, anaphor: Anaphor) -> bool:
    """Whether no council is named, nor one by another word than this, which a law may use: 'kommunalbestyrelsen'."""
    others = OTHER_COUNCILS.get(anaphor.alone or "")
    text = context.minutes.text.text
    councils = (name.key for name in context.named if organisation_kind(name.key) == "council")
    named = any(key != anaphor.alone and COUNCIL.search(key) for key in councils)
    return anaphor.alone is not None and not named and not (others and others.search(text))


def heads_section(context: Context, place: int) -> bool:
    """Whether a place stands in a heading, which speaks of who met: 'Udvalgets beslutning'."""
    return any(block.kind == "section" and block.start <= place < block.end for block in context.minutes.blocks)


def is_meant(anaphor: Anaphor, key: str) -> bool:
    """Whether a body is of the kind that the word speaks of."""
    return organisation_kind(key) == anaphor.kind and (anaphor.holds is None or anaphor.holds in key.casefold())


def named_in_item(context: Context, place: int) -> Iterator[Named]:
    """Organisations named in the item in which this place stands."""
    item = next((block.item for block in context.minutes.blocks if block.start <= place < block.end), None)
    blocks = [block for block in context.minutes.blocks if block.item == item]
    if blocks:
        start, end = min(block.start for block in blocks), max(block.end for block in blocks)
        yield from (name for name in context.named if name.kind == "organisation" and start <= name.start < end)


def in_title(context: Context, names: list[Named], place: int) -> set[str]:
    """Those of the names that stand in the title of the item in which this place stands."""
    item = next((block.item for block in context.minutes.blocks if block.start <= place < block.end), None)
    titles = [block for block in context.minutes.blocks if block.item == item and block.kind == "item"]
    return {name.key for name in names for block in titles if block.start <= name.start < block.end}


def without_parts(keys: set[str]) -> set[str]:
    """The names but for those that go on from another one, and are its boards and offices.

    >>> without_parts({"Erhvervshus Fyn", "Erhvervshus Fyns bestyrelse"})
    {'Erhvervshus Fyn'}
    """
    return {key for key in keys if not any(key.startswith(f"{owner}s ") for owner in keys)}


def passage_start(context: Context, place: int) -> int:
    """Where the paragraph begins that a place stands in, or the one that the place's list hangs on."""
    start = place
    for block in reversed([block for block in context.minutes.blocks if block.start <= place]):
        start = block.start
        if block.kind != "bullet":
            break
    return start


def own_region(context: Context) -> str | None:
    """The region in which all municipalities of the attendance list lie, or else the only one that is named."""
    text = context.minutes.text.text
    listed = region_of("\n".join(text[line.start : line.end] for line in context.minutes.roster))
    named = {name.key for name in context.named if name.kind == "organisation" and is_region(name.key)}
    return listed or (next(iter(named)) if len(named) == 1 else None)


def is_region(key: str) -> bool:
    """Whether the register holds this name as a region's.

    >>> is_region("Region Fyn"), is_region("Region Sjælland")
    (False, True)
    """
    return key in registered() and registered()[key].kind == "region"

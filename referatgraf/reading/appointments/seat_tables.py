"""Tables of seats: a line of column heads, 'Medlem  Parti  Suppleant', and below it a row a line, as printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from referatgraf.minutes.structure import Block
from referatgraf.reading.appointments.seat_parts import KIND, Told, breaks_in
from referatgraf.reading.appointments.words import Naming, naming_of
from referatgraf.reading.context import Context
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, meeting_of
from referatgraf.reading.statements import Statement, patterns, patterns_of

WHO = frozenset({"member", "stand-in", "before"})
"""The columns that name persons."""
LONGEST = 200
"""Characters of a row."""


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table, each with what stands in it, and the sentence of its heads."""

    heads: Sentence
    columns: tuple[str, ...]


def rows_in(context: Context, blocks: list[Block], parts: list[Told]) -> Iterator[Naming]:
    """Those whom the rows of the tables of an item seat, to the body that the row or the part names."""
    table: Table | None = None
    for block in (one for one in blocks if one.kind in CONTENT):
        if table and table.heads.block.section != block.section:
            table = None
        for line in printed(context, block):
            heads = heads_of(line)
            if heads:
                table = Table(line, heads)
            elif table:
                table = table if is_row(line) else None
                yield from row_of(context, table, line, parts) if table else ()


def printed(context: Context, block: Block) -> Iterator[Sentence]:
    """The lines of a block as they are printed."""
    text = context.minutes.text.text
    starts = [block.start, *breaks_in(context, block.start, block.end)]
    for start, following in zip(starts, [*starts[1:], block.end], strict=True):
        end = start + len(text[start:following].rstrip())
        yield Sentence(block, start, end, encode_span(context, start, end), start == block.start)


def heads_of(line: Sentence) -> tuple[str, ...]:
    """What the columns of a table hold, if a line is nothing but their heads and one of them seats somebody."""
    columns: list[str] = []
    place, text = 0, line.text.rstrip(" .:")
    while place < len(text):
        found = [one for rule in patterns_of(KIND, "column") if (one := rule.at(line.encoded, place))]
        if not found:
            return ()
        widest = max(found, key=lambda one: one.found.end())
        columns.append(widest.pattern.constants["does"])
        place = widest.found.end()
    return tuple(columns) if len(columns) > 1 and "member" in columns else ()


def row_of(context: Context, table: Table, line: Sentence, parts: list[Told]) -> Iterator[Naming]:
    """The members and stand-ins of a row that names as many persons as there are columns for them."""
    held = cells_of(table, line)
    bodies = bodies_of(context, table, line, parts)
    if bodies is None or cue("open").search(line.text):
        return
    office = patterns(KIND)["row-office"].at(line.encoded, 0)
    before = line.encoded.names[held["before"]].key if "before" in held else None
    for column in ("member", "stand-in"):
        found = patterns(KIND)["seated"].at(line.encoded, held[column]) if column in held else None
        if found:
            member = column == "member"
            role = role_of(context, office) if office and member else None
            yield replace(
                naming_of(context, line, found),
                people=found.keys("people")[:1],
                bodies=bodies,
                role=role if member else stand_in_of(table),
                nominated_by=nominator_in_row(table, line),
                replacing=before if member else None,
                opening=table.heads,
            )


def stand_in_of(table: Table) -> str:
    """As what the stand-ins of a table are headed."""
    return "suppleant" if "suppl" in table.heads.text.casefold() else "stedfortræder"


def cells_of(table: Table, line: Sentence) -> dict[str, int]:
    """Where the person in each column stands; whoever sits there already and goes on is the member of a row that names
    nobody else."""
    places = [place for place, one in line.encoded.names.items() if one.kind == "person"]
    columns = [one for one in table.columns if one in WHO]
    if columns == ["before", "member"] and len(places) == 1 and cue("row-again").search(line.text):
        columns = ["member"]
    fits = len(places) == len(columns) and len(set(columns)) == len(columns)
    return dict(zip(columns, places, strict=True)) if fits else {}


def nominator_in_row(table: Table, line: Sentence) -> str | None:
    """Who nominated those of a row, where there is a column for it and one party or organisation in the row."""
    others = [one.key for one in line.encoded.names.values() if one.kind in ("party", "organisation")]
    return others[0] if "nominator" in table.columns and len(others) == 1 and "body" not in table.columns else None


def bodies_of(context: Context, table: Table, line: Sentence, parts: list[Told]) -> tuple[str, ...] | None:
    """The body that a row names, where there is a column for it, or the part, or the words right above the heads, tell;
    None where there is a column and not one body in it."""
    named = [one.key for one in line.encoded.names.values() if one.kind == "organisation"]
    if "body" in table.columns:
        return tuple(named) if len(named) == 1 else None
    part = next((one.bodies for one in parts if one.sentence.start <= line.start < one.sentence.end), ())
    text, start = context.minutes.text.text, table.heads.start
    above = max(text.rfind(mark, 0, start - 2) for mark in (". ", "\n")) + 1
    if part or not text[above:start].rstrip().endswith(":"):
        return part
    meeting = meeting_of(context)
    told = {one.key for one in context.names_in(above, start) if one.kind == "organisation"}
    told.discard((meeting.body if meeting else None) or "")  # "KKR Nord udpegede:"
    return tuple(told) if len(told) == 1 else ()


def is_row(line: Sentence) -> bool:
    """Whether a line is nothing but what stands in the cells of a table."""
    return len(line.text) < LONGEST and cue("row").search(line.text) is not None


def role_of(context: Context, found: Statement) -> str | None:
    slot = found.slot("role")
    return one_of(context.minutes.text.text[slot.start : slot.end].lower()) if slot else None


def cue(name: str) -> re.Pattern[str]:
    return patterns(KIND)[name].expression

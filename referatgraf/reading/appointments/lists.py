"""Lists of those who are appointed: what opens one, its rows, and the lines that name a seat: 'Medlem: NAME'."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from referatgraf.reading.appointments.nominators import nominator
from referatgraf.reading.appointments.words import Naming, first, is_left_open, naming_of, namings
from referatgraf.reading.context import Context
from referatgraf.reading.names.titles import one_of
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, sentences_of
from referatgraf.reading.seats import (
    asks_for_members,
    cue,
    fills_seats,
    is_on_seats,
    is_row,
    opens_group,
    printed_lines,
    seat_line,
    title_of,
)


def list_opened(context: Context, sentence: Sentence) -> Naming | None:
    """A sentence that says to what the persons of the list below it are appointed."""
    found = first(sentence.encoded, "list")
    return naming_of(context, sentence, found) if found else None


def nominated_below(context: Context, sentence: Sentence) -> Naming | None:
    """A sentence of the case that says who wants the persons of the list below it."""
    found = first(sentence.encoded, "list-nominated")
    return naming_of(context, sentence, found) if found else None


def seat_in(context: Context, sentence: Sentence, opened: Naming | None) -> Naming | None:
    """'Medlem: NAME', or 'Stedfortrædere:' above a list, below what opens a list or where the title speaks of seats."""
    statement = seat_line(sentence)
    if statement is None or is_left_open(sentence, statement):
        return None
    item = sentence.block.item
    if not (opened or is_on_seats(context, item) or asks_for_members(context, item)):
        return None
    seat = naming_of(context, sentence, statement)
    if seat.does("elects-one") and (opened or not cue("election").search(title_of(context, item))):
        return None
    if tells_who_nominated(context, seat, opened):
        return replace(seat, bodies=opened.bodies if opened else (), nominated_by=seat.bodies[0])
    chairs = seat.bodies and cue("election-of-chairs").search(title_of(context, sentence.block.item))
    role = seat.role or ("formand" if chairs else None)
    opening = opened.sentence if opened and cue("constitutes-thus").search(opened.sentence.text) else None
    return replace(seat, role=role, bodies=seat.bodies or (opened.bodies if opened else ()), opening=opening)


def tells_who_nominated(context: Context, seat: Naming, opened: Naming | None) -> bool:
    """Whether a line 'FORENING: NAME' tells who nominates, and not to what: it stands below what says so, or where the
    item's title names one council, and the line none."""
    block = seat.sentence.block
    titles = [one for one in context.minutes.blocks if one.kind == "item" and one.item == block.item]
    named = {name.key for one in titles for name in context.names_in(one.start, one.end) if name.kind == "organisation"}
    to_one = len(named) == 1 and cue("set-of-seats").search(next(iter(named))) is not None
    no_seats = not any(cue("set-of-seats").search(one) for one in seat.bodies)
    said = opened is not None and nominators_follow(opened)
    signs = (said, to_one, no_seats)
    return bool(seat.bodies) and named.isdisjoint(seat.bodies) and sum(signs) > 1


def of_the_group(context: Context, line: Sentence, opened: Naming) -> Naming:
    """What opens a list, with whoever a line above a part of it says nominated that part: 'Indstillet af Venstre:'."""
    if not opens_group(line):
        return opened
    found = first(line.encoded, "nominated-by")
    return replace(opened, nominated_by=nominator(context, found) if found else None)


def nominators_follow(opened: Naming) -> bool:
    """Whether the list has a line for each who nominated: 'følgende efter indstilling fra organisationerne:'."""
    return cue("nominators-follow").search(opened.sentence.text) is not None


def rows_of(context: Context, sentence: Sentence, opened: Naming) -> Iterator[Naming]:
    """Those whom a line of a list names, with what the list's opening says of all.

    'A / B' is a member and a substitute only below 'Medlem / stedfortræder'.
    """
    if "/" in sentence.text and "/" not in opened.sentence.text:
        return
    for row in columns_of(context, sentence, opened) or namings(context, sentence, "row"):
        yield replace(
            row,
            bodies=row.bodies or opened.bodies,
            role=row.role or opened.role,
            by=opened.by,
            nominated_by=row.nominated_by or opened.nominated_by,
            valid_from=row.valid_from or opened.valid_from,
            valid_to=row.valid_to or opened.valid_to,
            opening=opened.sentence,
            columns=opened.columns,
        )


def columns_of(context: Context, sentence: Sentence, opened: Naming) -> list[Naming]:
    """Those on a line of a table with a column for each of two seats, 'Medlemmer Stedfortrædere', or for a seat and who
    nominated for it."""
    second = opened.statement.slot("second")
    if opened.statement.slot("nominators"):
        found = first(sentence.encoded, "columns-nominated")
        return [replace(naming_of(context, sentence, found), nominated_by=found.key("nominator"))] if found else []
    found = first(sentence.encoded, "columns-row")
    if second is None or found is None:
        return []
    row = naming_of(context, sentence, found)
    role = one_of(context.minutes.text.text[second.start : second.end].lower())
    return [row, replace(row, people=found.keys("second")[:1], role=role)]


def rows_alone(context: Context, sentence: Sentence) -> Iterator[Naming]:
    """Whom a line 'A: NAME' or 'NAME (NAME)' names, where the decision is nothing but such lines, under seats that are
    no one office."""
    item = sentence.block.item
    one_office = any(cue(name).search(title_of(context, item)) for name in ("chair-in-title", "election-of"))
    if one_office or not fills_seats(context, item):
        return
    said = [one for one in context.minutes.blocks if one.item == item and one.section == sentence.block.section]
    told = chain.from_iterable(sentences_of(context, one) for one in said if one.kind in CONTENT)
    lines = chain.from_iterable(printed_lines(context, one) for one in told)
    if all(is_row(one) for one in lines):
        yield from namings(context, sentence, "row")


def bodies_below(context: Context, naming: Naming) -> Naming:
    """The naming with the bodies of the list that it opens: 'indtræder som medlem af:'."""
    sentence = naming.sentence
    if naming.bodies or sentence.end < sentence.block.end or not sentence.text.rstrip().endswith(":"):
        return naming
    bodies: list[str] = []
    end = sentence.end
    for block in (one for one in context.minutes.blocks if one.start >= sentence.block.end):
        found = first(encode_span(context, block.start, block.end), "bodies-alone")
        if found is None or block.item != sentence.block.item:
            break
        bodies += [name.key for name in found.encoded.names.values()]
        end = block.end
    listed = Sentence(sentence.block, sentence.start, end, sentence.encoded, sentence.first)
    return replace(naming, bodies=tuple(bodies), sentence=listed)

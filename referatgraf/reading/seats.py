"""Items and lines that fill seats: 'Valg til X', 'Medlem: NAME', 'Stedfortrædere:'."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from referatgraf.reading.context import Context
from referatgraf.reading.decisions.whose import is_generic_for
from referatgraf.reading.parts import CONTENT, Sentence, encode_span, meeting_of, sentences_of
from referatgraf.reading.statements import Statement, patterns, patterns_of


def cue(name: str) -> re.Pattern[str]:
    """The expression of `extraction/patterns/seats.yml` with this name."""
    return patterns("seats")[name].expression


def chairs(role: str | None) -> bool:
    """Whether a role is an office to which a body elects some of its own members."""
    return role is not None and cue("office").search(role) is not None


def is_on_own_members(context: Context, item: str | None) -> bool:
    """Whether an item tells who has become a member of the body that met: 'Nye medlemmer'."""
    found = cue("new-members").search(title_of(context, item))
    meeting = meeting_of(context)
    noun = found["noun"] or found["noun_2"] if found else None
    return found is not None and is_generic_for(noun, meeting.body if meeting else None)


def title_of(context: Context, item: str | None) -> str:
    """An item's title in lower case."""
    return next((one.title.casefold() for one in context.minutes.items if one.number == item), "")


def is_on_seats(context: Context, item: str | None) -> bool:
    """Whether an item's title, or that of the item of which it is a part, says that seats are filled or left."""
    return speaks_of_seats(title_of(context, item)) or is_part_of_seats(context, item) or is_for_a_body(context, item)


@lru_cache(maxsize=256)  # each sentence of an item asks it of the same title
def speaks_of_seats(title: str) -> bool:
    return cue("on-seats").search(title) is not None


def is_part_of_seats(context: Context, item: str | None) -> bool:
    """Whether an item is one of those under 'Udpegninger': '2.1. Nordbys Museum'."""
    return item is not None and "." in item and heads_seats(title_of(context, item.rpartition(".")[0]))


@lru_cache(maxsize=256)  # as above
def heads_seats(above: str) -> bool:
    title = cue("only-of-whom").sub("", above)
    return bool(cue("above-seats").search(title)) and not cue("news").search(title)


def is_for_a_body(context: Context, item: str | None) -> bool:
    """Whether an item that is called after a body fills its seats, 'Huslejenævnet': it is one of a constituting
    meeting, or says nothing but 'Medlem: NAME'."""
    title = next((one for one in context.minutes.items if one.number == item), None)
    if title is None:
        return False
    start = context.minutes.text.text.find(title.title, title.start)
    if cue("only-a-body").match(encode_span(context, start, title.end).text) is None:
        return False
    meeting = meeting_of(context)
    constitutes = meeting is not None and meeting.meeting_kind == "konstituerende"
    return constitutes or decides_on_nothing_but_seats(context, item)


def decides_on_nothing_but_seats(context: Context, item: str | None) -> bool:
    """Whether every line of an item is one of what is decided, and names a seat and who takes it: 'Medlem: NAME'."""
    blocks = [one for one in context.minutes.blocks if one.item == item and one.kind in CONTENT]
    if any(one.section != "Beslutning" for one in blocks):
        return False
    told = chain.from_iterable(sentences_of(context, one) for one in blocks)
    printed = chain.from_iterable(printed_lines(context, one) for one in told)
    seats = [seat_line(line) for one in printed for line in seat_lines(context, one)]
    return bool(seats) and all(one is not None and one.slot("role") and one.either("people") for one in seats)


def fills_seats(context: Context, item: str | None) -> bool:
    """Whether an item's title says that seats are filled, and not only told of."""
    title = title_of(context, item)
    told = bool(cue("on-seats").search(cue("only-of-whom").sub("", title))) or is_part_of_seats(context, item)
    told = told or is_for_a_body(context, item)
    return (told or asks_for_members(context, item)) and not cue("news").search(title)


def asks_for_members(context: Context, item: str | None) -> bool:
    """Whether an item's case says that the meeting is to fill seats, whatever its title: 'Huslejenævnet'."""
    asks = cue("asks-for-members")
    case = (one for one in context.minutes.blocks if one.item == item and one.section != "Beslutning")
    return any(asks.search(context.words(block)) for block in case if block.kind in CONTENT)


def is_election_of_one(context: Context, item: str | None) -> bool:
    """Whether an item is the election of one officer, 'Valg af kasserer', and names one person only."""
    if cue("election-of").search(title_of(context, item)) is None:
        return False
    blocks = [block for block in context.minutes.blocks if block.item == item and block.kind in CONTENT]
    people = {name.key for one in blocks for name in context.names_in(one.start, one.end) if name.kind == "person"}
    return len(people) == 1


def printed_lines(context: Context, sentence: Sentence) -> list[Sentence]:
    """The lines of a list that has been joined to a sentence; else the sentence itself.

    Every line must be one of a list: a person, a seat with who takes it, or what opens the list.
    """
    if not any(name.kind == "person" for name in sentence.encoded.names.values()):
        return [sentence]
    text = context.minutes.text
    blanks = (found.start() for found in re.finditer(r" (?!\()", text.text[sentence.start : sentence.end]))
    inside = {place for one in sentence.encoded.names.values() for place in range(one.start, one.end)}
    breaks = [
        sentence.start + place + 1
        for place in blanks
        if sentence.start + place not in inside
        and "\n"
        in context.minutes.document.text[
            text.origins[sentence.start + place - 1] : text.origins[sentence.start + place + 1]
        ]
    ]
    if not breaks:
        return [sentence]
    lines: list[Sentence] = []
    rows = 0
    for start, end in pairwise([sentence.start, *breaks, sentence.end + 1]):
        first = sentence.first and start == sentence.start
        line = Sentence(sentence.block, start, end - 1, encode_span(context, start, end - 1), first)
        if lines and goes_on(lines[-1]) and not seat_line(line):
            start = lines.pop().start
            line = Sentence(sentence.block, start, end - 1, encode_span(context, start, end - 1), first)
        if is_row(line) or is_list_line(line, first=not lines):
            rows += is_row(line)
            lines.append(line)
        elif lines and ends_list(lines, rows) and not line.text[0].islower():
            rest = Sentence(sentence.block, start, sentence.end, encode_span(context, start, sentence.end), False)
            return [*lines, rest]
        else:
            return [sentence]
    return lines if len(lines) > 1 else [sentence]


def ends_list(lines: list[Sentence], rows: int) -> bool:
    """Whether lines are a list, behind which prose may follow: rows below what opens it, or 'Medlem: NAME'."""
    seat = seat_line(lines[-1])
    told = seat is not None and (seat.slot("role") or seat.slot("bodies")) and not seat.pattern.constants.get("does")
    whom = any(is_all_of(lines[-1], one) for one in ("done-first", "label-line"))
    whom = whom or (bool(told) and seat_names_somebody(lines[-1]))
    return whom or (lines[0].text.endswith(":") and rows > 1)


def seat_names_somebody(line: Sentence) -> bool:
    """Whether a line names a seat and who takes it."""
    seat = seat_line(line)
    return seat is not None and seat.either("people") is not None


def goes_on(line: Sentence) -> bool:
    """Whether a line that names a seat and who takes it ends in the middle of them: 'Udvalget: NAME, NAME og'."""
    return seat_names_somebody(line) and cue("ends-in-the-middle").search(line.text) is not None


def is_list_line(line: Sentence, *, first: bool) -> bool:
    """Whether a line stands in a list besides its rows: what opens it or a part of it, or a seat that stays empty."""
    if seat_line(line) or opens_group(line) or (first and line.text.endswith(":")):
        return True
    if line.text.endswith(":") and not line.encoded.names_in(0, len(line.text)) and whole_line_opens(line):
        return True
    return any(is_all_of(line, one) for one in ("house-empty", "done-first", "list", "candidate-row", "label-line"))


def whole_line_opens(line: Sentence) -> bool:
    """Whether a line says as what those of the lines below it are elected: 'Som suppleanter valgtes:'."""
    return any(
        found.slot("role") and not found.found.start() for found in patterns("appointments")["list"].find(line.encoded)
    )


def is_all_of(line: Sentence, name: str) -> bool:
    """Whether a line is nothing but what this pattern finds: 'Valgt for gruppe A: NAME'."""
    return any(found.found.group() == line.text for found in patterns("appointments")[name].find(line.encoded))


def opens_group(line: Sentence) -> bool:
    """Whether a line only says whose seats follow: 'Fra valggruppen A og F:'."""
    return any(True for _ in patterns("appointments")["group-line"].find(line.encoded))


def seat_lines(context: Context, sentence: Sentence) -> Iterator[Sentence]:
    """The lines 'Udvalg: X', 'Medlem: NAME', 'Stedfortræder: NAME' that stand in one row; else the sentence itself.

    A label that stands alone above a list is left in peace; 'Valgt blev:' may stand before them.
    """
    labels = [found.start() for found in cue("label").finditer(sentence.text)]
    opening = sentence.text[: labels[0]].strip() if labels else ""
    if len(labels) < 2 or not (opening == "" or opening.endswith(":")):
        yield sentence
        return
    starts = [0, *labels] if opening else labels
    for start, end in zip(starts, [*starts[1:], len(sentence.text)], strict=True):
        first, last = sentence.encoded.span(start, start + len(sentence.text[start:end].rstrip(" ,;")))
        yield Sentence(sentence.block, first, last, encode_span(context, first, last), sentence.first and not start)


def seat_line(sentence: Sentence) -> Statement | None:
    """The seat that a line names, with those who take it behind it or below it."""
    return next((found for rule in patterns_of("appointments", "seat") for found in rule.find(sentence.encoded)), None)


def is_row(sentence: Sentence) -> bool:
    """Whether a line is nothing but a person, with a party, a title or a substitute perhaps."""
    return any(True for rule in patterns_of("appointments", "row", "columns") for _ in rule.find(sentence.encoded))

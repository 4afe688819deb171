"""A list in columns whose names stand in the second: what the first one tells, and which rows below it go on."""

from referatgraf.minutes.structure import RosterLine
from referatgraf.reading.context import Context
from referatgraf.reading.names.listed_names import Span, party_letters, short_places
from referatgraf.reading.names.name_words import is_given_name


def first_cell(context: Context, line: RosterLine) -> Span | None:
    """What stands in the first column of a table that has the names in its second: 'Kommune    Navn'; none where it is
    the name itself."""
    text, origins = context.minutes.text.text, context.minutes.text.origins
    blanks = (at for at in range(line.start, line.end - 1) if text[at] == " ")
    end = next((at for at in blanks if origins[at + 1] - origins[at - 1] > len("  ")), None)
    return None if end is None or is_given_name(text[line.start : end].split()[0]) else (line.start, end)


def said_by(cell: str) -> list[str]:
    """Of which slot a municipality or a party before a name tells; none where it is another house."""
    slots = {"short": cell in short_places(), "party": len(cell) == 1, "party_name": cell in party_letters()}
    return [slot for slot, told in slots.items() if told][:1]


def municipality_beside(context: Context, line: RosterLine) -> Span | None:
    """The municipality that stands alone in a first column: 'Læsø     Bo Krag (V)'."""
    cell = first_cell(context, line)
    return cell if cell and context.minutes.text.text[slice(*cell)] in short_places() else None


def width_of(context: Context, cell: Span) -> int:
    """How far the second column stands from the beginning of the first."""
    origins = context.minutes.text.origins
    return origins[cell[1] + 1] - origins[cell[0]]


def stands_below(context: Context, last: RosterLine, line: RosterLine, width: int) -> bool:
    """Whether a line has nothing in the first column, and so goes on with what stands in it further above."""
    origins = context.minutes.text.origins
    indent = origins[line.start] - origins[last.end - 1] - len(".\n")
    return indent >= width and first_cell(context, line) is None

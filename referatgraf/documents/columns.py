"""What stands side by side on a printed page, put into the order in which it is read."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

CELL = re.compile(r"\S+(?: {1,2}\S+)*")
MARK = re.compile(
    r"[–•·▪*-]|(?:\d{1,2}(?:\.\d{1,2})*|[a-zæøå])[.)]?|(?:Punkt|Pkt\.?|Sag)\s+\d+[.:]?|\S.*:", re.IGNORECASE
)
ENTRY = re.compile(r"\([A-ZÆØÅ][\w ]{0,20}\)|,\s.*Kommune\b")
NAME = re.compile(r"(?:[A-ZÆØÅ][\w.'’-]+ ){1,4}[A-ZÆØÅ][\w'’-]+")
OFFICE = re.compile(r"Kommune$|Region |stedfortræder|suppleant|næstformand|formand", re.IGNORECASE)
PAIRS = re.compile(r"stedfortræder|suppleant|personlig|parti\b|liste\b|kommune\b", re.IGNORECASE)
SLACK = 2
WIDE = 8
PROSE_WIDTH = 25


@dataclass(frozen=True, slots=True)
class Cell:
    """Words that stand together, from the column of characters in which they begin."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


Row = Sequence[Cell]


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """Lines of a page, on which a gap of three blanks or more divides what stands side by side, in reading order.

    A list or prose in two columns is read down the first and then down the second. A table is read row by row, with a
    tab between its cells. A number or mark and what it stands before are one.

    >>> in_reading_order(["Anna Holm (A)     Eva Kær (B)", "Bo Lind (V)       Gry Sø (Ø)"])
    ['Anna Holm (A)', 'Bo Lind (V)', '', 'Eva Kær (B)', 'Gry Sø (Ø)']
    >>> in_reading_order(["Medlem           Stedfortræder", "Hanne Vang       Ib Toft"])
    ['Medlem\\tStedfortræder', 'Hanne Vang\\tIb Toft']
    """
    rows = [_cells(line) for line in lines]
    read: list[str] = []
    place = 0
    while place < len(rows):
        end, gutter = _region(rows, place)
        if gutter is None:
            at_edge = place == 0 or end == len(rows)
            read += _header_parts(rows[place]) if at_edge else [_line(rows[place])]
        else:
            read += _read(rows[place:end], gutter)
        place = end
    return read


def _header_parts(row: Row) -> Iterator[str]:
    """What stands at both ends of a page's first or last line are parts of its header, a line each."""
    begins = [index for index, cell in enumerate(row) if index and cell.start - row[index - 1].end >= WIDE]
    for start, end in pairwise([0, *begins, len(row)]):
        yield _line(row[start:end])


def _line(row: Row) -> str:
    return "\t".join(cell.text for cell in row)


def _cells(line: str) -> list[Cell]:
    cells: list[Cell] = []
    for match in CELL.finditer(line.expandtabs()):
        if cells and MARK.fullmatch(cells[-1].text):
            cells[-1] = Cell(cells[-1].start, f"{cells[-1].text} {match.group()}")
        else:
            cells.append(Cell(match.start(), match.group()))
    return cells


def _region(rows: Sequence[Row], place: int) -> tuple[int, int | None]:
    """Where the rows end that share a gutter with the row at `place`, and the gutter; None where it stands alone."""
    if len(rows[place]) < 2:
        return place + 1, None
    gutter = rows[place][1].start
    end, shared, blanks = place + 1, 1, 0
    for index in range(place + 1, len(rows)):
        row = rows[index]
        if not row:
            blanks += 1
            if blanks > 2:
                break
            continue
        right = next((cell.start for cell in row if cell.start >= gutter - SLACK), None)
        if any(cell.start < gutter - SLACK and cell.end > gutter - SLACK for cell in row):
            break
        if right is not None and right > gutter + SLACK and len(row) == 1:
            break
        if len(row) == 1 and (blanks or (MARK.match(row[0].text) and row[0].text[0].isdigit())):
            break
        shared += len(row) > 1
        end, blanks = index + 1, 0
    return (end, gutter) if shared > 1 else (place + 1, None)


def _read(rows: Sequence[Row], gutter: int) -> Iterator[str]:
    columns = max(len(row) for row in rows)
    left = [[cell for cell in row if cell.start < gutter - SLACK] for row in rows]
    right = [[cell for cell in row if cell.start >= gutter - SLACK] for row in rows]
    if columns == 2 and (_are_lists(left, right) or _are_prose(left, right)):
        yield from ("".join(cell.text for cell in row) for row in left)
        yield ""
        yield from ("".join(cell.text for cell in row) for row in right if row)
    else:
        yield from _table_rows(rows)


def _are_lists(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether each column holds whole entries, and not one what belongs to the other."""
    heading = next((row for row in zip(left, right, strict=True) if row[0] or row[1]), ([], []))
    if any(PAIRS.match(cell.text) for side in heading for cell in side):
        return False
    headed = not any(_is_entry(cell.text) for side in heading for cell in side)
    return all(_share(side[headed:], _is_entry) >= 0.6 for side in (left, right))


def _are_prose(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether sentences run on from line to line in both columns."""
    both = sum(bool(one and other) for one, other in zip(left, right, strict=True))
    return both >= 4 and all(
        _share(side, lambda text: len(text) >= PROSE_WIDTH) >= 0.6
        and _share(side, lambda text: text[0].islower()) >= 0.3
        for side in (left, right)
    )


def _is_entry(text: str) -> bool:
    return ENTRY.search(text) is not None or (NAME.fullmatch(text) is not None and OFFICE.search(text) is None)


def _share(side: Sequence[Row], fits: Callable[[str], bool]) -> float:
    told = [fits(cell.text) for row in side for cell in row]
    return sum(told) / len(told) if told else 0.0


def _table_rows(rows: Sequence[Row]) -> Iterator[str]:
    """A row of cells a line; where a cell runs over several printed lines, they are put together."""
    open_row: list[Cell] = []
    for row in rows:
        if open_row and row and _goes_on(open_row, row):
            for cell in row:
                _add_to(open_row, cell)
            continue
        if open_row:
            yield _line(open_row)
        if not row:
            yield ""
        open_row = list(row)
    if open_row:
        yield _line(open_row)


def _goes_on(open_row: Row, row: Row) -> bool:
    begins = {cell.start for cell in open_row}
    under_cells = all(any(abs(cell.start - start) <= SLACK for start in begins) for cell in row)
    return under_cells and (row[0].start > open_row[0].start + SLACK or any(cell.text[0].islower() for cell in row))


def _add_to(open_row: list[Cell], cell: Cell) -> None:
    for place, above in enumerate(open_row):
        if abs(above.start - cell.start) <= SLACK:
            open_row[place] = Cell(above.start, f"{above.text} {cell.text}")

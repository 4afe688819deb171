"""How the commands speak: tables, bars and messages on the terminal."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

Advance = Callable[[str, int, int], None]
"""Told of every step: what is being done, how many are done, how many there are."""

SENTENCES = ("sentence", "sentences", "quote")
"""Columns that hold the words of the minutes."""

out = Console(soft_wrap=False, highlight=False)
err = Console(stderr=True, highlight=False)


@contextmanager
def progress_bar(*, quiet: bool) -> Iterator[Advance]:
    """A bar a stage with an estimate of the time left, on the error stream; silent where `quiet` or no terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bars: dict[str, TaskID] = {}
    with Progress(*columns, console=err, disable=quiet or not err.is_terminal, transient=True) as progress:

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in bars:
                bars[stage] = progress.add_task(stage, total=total)
            progress.update(bars[stage], completed=done, total=total)

        yield advance


def print_json(value: object) -> None:
    """JSON for programs: UTF-8, two blanks of indent, days as ISO strings."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def print_rows(rows: Iterable[Mapping[str, object]], *, title: str | None = None) -> None:
    """A list of objects as a table, a column a key; where that is too wide, one below the other."""
    listed = [{key: cell(value) for key, value in row.items()} for row in rows]
    if not listed:
        out.print("Nothing found.", style="dim")
    elif sum(width(listed, key) + 3 for key in listed[0]) <= out.width:
        print_table(listed, title)
    else:
        print_cards(listed, title)


def width(rows: list[dict[str, str]], key: str) -> int:
    return max(len(key), *(len(row[key]) for row in rows))


def print_table(rows: list[dict[str, str]], title: str | None) -> None:
    table = Table(title=title, title_justify="left", box=SIMPLE_HEAD)
    for key in rows[0]:
        table.add_column(key)
    for row in rows:
        table.add_row(*row.values())
    out.print(table)


def print_cards(rows: list[dict[str, str]], title: str | None) -> None:
    """Every row as a card: its first value as the head, the others named, sentences as quotes."""
    if title:
        out.print(f"[bold]{title}[/]")
    for row in rows:
        head, *rest = row.items()
        short = [(key, value) for key, value in rest if value and key not in SENTENCES]
        words = "  ".join(f"[dim]{key}[/] {value}" for key, value in short)
        out.print(Padding(f"[bold cyan]{head[1]}[/]  {words}", (0, 0, 0, 2), expand=False))
        for key in SENTENCES:
            if row.get(key):
                out.print(Padding(f"[italic]»{row[key]}«[/]", (0, 0, 0, 6), expand=False))


def cell(value: object) -> str:
    """What a table shows of a value.

    >>> cell(["Venstre", "SF"]), cell(None), cell(True)
    ('Venstre, SF', '', 'yes')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(cell(part) for part in value)
    return str(value).replace("[", r"\[")

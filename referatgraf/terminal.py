"""How the commands speak: tables, bars and messages on the terminal."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table

Advance = Callable[[str, int, int], None]
"""Told of every step: what is being done, how many are done, how many there are."""

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
    """A list of objects as a table, a column a key."""
    listed = list(rows)
    if not listed:
        out.print("Nothing found.", style="dim")
        return
    table = Table(title=title, title_justify="left", show_lines=any(len(cell(v)) > 60 for v in listed[0].values()))
    for key in listed[0]:
        table.add_column(key, overflow="fold")
    for row in listed:
        table.add_row(*(cell(value) for value in row.values()))
    out.print(table)


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

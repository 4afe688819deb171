"""The dialogue in which people judge who is one: both records side by side, the score, one key for an answer."""

from collections.abc import Callable, Sequence

from rich.columns import Columns
from rich.markup import escape
from rich.panel import Panel
from rich.table import Table

from referatgraf.errors import JudgementConflict
from referatgraf.judging import Pair, Side, judge
from referatgraf.ledger.ledger import Ledger
from referatgraf.terminal import out

VERDICTS = {"y": "same", "n": "different", "u": "unsure"}
HELP = "[bold]y[/] one  [bold]n[/] two  [bold]u[/]nsure  [bold]s[/]kip  [bold]z[/] undo  [bold]q[/]uit"


def dialogue(pairs: Sequence[Pair], ledger: Ledger, *, who: str, ask: Callable[[str], str] = input) -> int:
    """Puts each pair before somebody; returned is how many acts there were. The end of the input quits."""
    place = acts = 0
    judged: list[int] = []
    if not pairs:
        out.print("No pair is left to judge.", style="dim")
    while place < len(pairs):
        _show(pairs[place], place + 1, len(pairs))
        answer = _answer(ask)
        if answer == "q":
            break
        if answer == "z":
            if judged and ledger.undo(who=who):
                place, acts = judged.pop(), acts + 1
                out.print("Undone.", style="dim")
            else:
                out.print("Nothing of this review is left to undo.", style="yellow")
            continue
        if answer in VERDICTS and _judge(pairs[place], VERDICTS[answer], ledger, who, ask):
            judged.append(place)
            acts += 1
        place += 1
    out.print(f"{len(judged)} judged.")
    return acts


def _judge(pair: Pair, verdict: str, ledger: Ledger, who: str, ask: Callable[[str], str]) -> bool:
    try:
        judge(ledger, pair.first, pair.second, verdict, who=who, why="review")
    except JudgementConflict as conflict:
        out.print(f"[yellow]{escape(str(conflict))}[/]\nOverrule it? [bold]y[/]/[bold]n[/]")
        if _read(ask) != "y":
            return False
        judge(ledger, pair.first, pair.second, verdict, who=who, why="review", despite=True)
    return True


def _answer(ask: Callable[[str], str]) -> str:
    while True:
        answer = _read(ask)
        if answer in (*VERDICTS, "s", "z", "q"):
            return answer
        out.print(HELP)


def _read(ask: Callable[[str], str]) -> str:
    try:
        return ask("> ").strip().lower()[:1]
    except EOFError:
        return "q"


def _show(pair: Pair, number: int, count: int) -> None:
    out.rule(f"{number} of {count}: {pair.score.total} points")
    out.print(Columns([_panel(pair.first), _panel(pair.second)], equal=True, expand=True))
    table = Table.grid(padding=(0, 2))
    for part in pair.score.parts:
        colour = "green" if part.points > 0 else "red"
        table.add_row(f"[{colour}]{part.points:+d}[/]", part.what, escape(part.why))
    out.print(table)
    out.print(HELP)


def _panel(side: Side) -> Panel:
    lines = [f"[dim]{escape(side.id)}[/]"]
    lines += [f"[italic]»{escape(words)}«[/] [dim]{escape(document)}[/]" for document, words in side.evidence]
    return Panel("\n".join(lines), title=f"[bold]{escape(side.name)}[/]", title_align="left")


def pair_json(pair: Pair) -> dict[str, object]:
    """A pair for programs."""
    sides = {
        place: {
            "id": side.id,
            "name": side.name,
            "evidence": [{"document": document, "words": words} for document, words in side.evidence],
        }
        for place, side in (("first", pair.first), ("second", pair.second))
    }
    parts = [{"what": part.what, "points": part.points, "why": part.why} for part in pair.score.parts]
    return {**sides, "score": pair.score.total, "parts": parts}

"""Who is who, judged by people; what became of documents; whether all is in step."""

from collections.abc import Callable
from typing import Annotated

import typer

from referatgraf.commands.options import Home, Json, Who, Why, name_of, settings_of


def review(
    least: Annotated[int, typer.Option("--at-least", help="Only pairs of so many points.")] = 1,
    limit: Annotated[int, typer.Option(help="Pairs put before you at most.")] = 100,
    home: Home = None,
    who: Who = None,
    as_json: Json = False,
) -> None:
    """Go through pairs that may be one person and judge them; with --json only list them."""
    from referatgraf.ingest import bring_in_step
    from referatgraf.judging import candidates
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.record import record_of
    from referatgraf.review import dialogue, pair_json
    from referatgraf.terminal import print_json

    settings = settings_of(home)
    with Ledger(settings.ledger_path) as ledger:
        pairs = candidates(record_of(ledger.snapshot()), least=least)[:limit]
        if as_json:
            print_json([pair_json(pair) for pair in pairs])
            return
        judged = dialogue(pairs, ledger, who=name_of(who))
    if judged:
        bring_in_step(settings)


def judge(
    first: Annotated[str, typer.Argument(help="A name or id, or DOCUMENT#KEY for one mention.")],
    second: Annotated[str, typer.Argument(help="The other one.")],
    why: Why,
    same: Annotated[bool, typer.Option("--same", help="They are one.")] = False,
    different: Annotated[bool, typer.Option("--different", help="They are two.")] = False,
    unsure: Annotated[bool, typer.Option("--unsure", help="Nobody can tell.")] = False,
    despite: Annotated[bool, typer.Option("--despite", help="Overrule what was judged before.")] = False,
    home: Home = None,
    who: Who = None,
) -> None:
    """Judge whether two persons, or two organisations, are one."""
    from referatgraf.ingest import bring_in_step
    from referatgraf.judging import judge as run
    from referatgraf.judging import side_of
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.record import record_of
    from referatgraf.terminal import err

    verdicts = [name for name, given in (("same", same), ("different", different), ("unsure", unsure)) if given]
    if len(verdicts) != 1:
        raise typer.BadParameter("give one of --same, --different and --unsure")
    settings = settings_of(home)
    with Ledger(settings.ledger_path) as ledger:
        record = record_of(ledger.snapshot())
        sides = side_of(record, first), side_of(record, second)
        for replaced in run(ledger, *sides, verdicts[0], who=name_of(who), why=why, despite=despite):
            err.print(f"[yellow]Takes the place of: {replaced}[/]")
    bring_in_step(settings)


def undo(home: Home = None, who: Who = None) -> None:
    """Take back the last judgement, correction or suppression."""
    from referatgraf.ingest import bring_in_step
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.terminal import out

    settings = settings_of(home)
    with Ledger(settings.ledger_path) as ledger:
        undone = ledger.undo(who=name_of(who))
    if undone is None:
        out.print("Nothing is left to undo.")
        return
    bring_in_step(settings)
    out.print(f"Undone: {', '.join(sorted({f'{each.kind} {each.verdict}' for each in undone}))}.")


def remove(
    document: Annotated[str, typer.Argument(help="A name or fingerprint in the ledger.")],
    why: Why,
    home: Home = None,
    who: Who = None,
) -> None:
    """Withdraw a document; what others say as well stays."""
    from referatgraf.ingest import remove as run
    from referatgraf.terminal import out

    out.print(f"Removed: {run(document, settings_of(home), who=name_of(who), why=why).name}.")


def history(
    name: Annotated[str, typer.Argument(help="A document, or a person's name or id.")],
    home: Home = None,
    as_json: Json = False,
) -> None:
    """Tell what became of a person or a document: learned, judged, withdrawn, and why."""
    from referatgraf.history import history as run
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.terminal import print_json, print_rows

    with Ledger(settings_of(home).ledger_path) as ledger:
        lines = run(ledger, name)
    print_json(lines) if as_json else print_rows(lines)


def check(
    repair: Annotated[bool, typer.Option("--repair", help="Make a graph that differs anew.")] = False,
    home: Home = None,
) -> None:
    """Check that ledger and graph are sound and in step."""
    from referatgraf.checking import check as run
    from referatgraf.terminal import out

    found = run(settings_of(home), repair=repair)
    for line in found or ["Ledger and graph are sound and in step."]:
        out.print(line)
    if found and repair:
        out.print("The graph is made anew.")
    raise typer.Exit(1 if found and not repair else 0)


COMMANDS: dict[Callable[..., None], str] = {
    review: "referatgraf review --at-least 3",
    judge: "referatgraf judge 'Birgit Krog' 'Birgit Lind Krog' --same --why 'her own page says so'",
    undo: "referatgraf undo",
    remove: "referatgraf remove 2023-02-03.txt --why 'a draft'",
    history: "referatgraf history 'Anna Holm'",
    check: "referatgraf check --repair",
}
"""Each command with its example."""

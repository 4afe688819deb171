"""A person's rights: what is held, what is wrong, whom to leave out."""

from typing import Annotated

import typer

from referatgraf.commands.options import Home, Who, Why, name_of, settings_of

person = typer.Typer(
    help="What the people in the minutes may ask for.", no_args_is_help=True, rich_markup_mode="markdown"
)
Name = Annotated[str, typer.Argument(help="The person's name, or id.")]


@person.command(epilog="Example: `referatgraf person export 'Anna Holm' > anna-holm.json`")
def export(name: Name, home: Home = None) -> None:
    """Print all that is held about a person, with its sources, as JSON."""
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.people import find_person, held_about
    from referatgraf.record import record_of
    from referatgraf.terminal import print_json

    with Ledger(settings_of(home).ledger_path) as ledger:
        record = record_of(ledger.snapshot())
        print_json(held_about(record, find_person(record, name), ledger))


@person.command(epilog="Example: `referatgraf person correct 'Ana Holm' --name 'Anna Holm' --why 'misspelt'`")
def correct(
    why: Why,
    name: Annotated[str | None, typer.Argument(help="The person's name, or id.")] = None,
    right: Annotated[str | None, typer.Option("--name", help="The right name.")] = None,
    wrong: Annotated[str | None, typer.Option("--wrong", help="The id of a fact that is wrong.")] = None,
    home: Home = None,
    who: Who = None,
) -> None:
    """Put a name right, or strike out a fact that is wrong; `referatgraf undo` takes it back."""
    from referatgraf.ingest import bring_in_step
    from referatgraf.people import correct_name, strike
    from referatgraf.terminal import out

    settings = settings_of(home)
    if wrong:
        strike(settings, wrong, who=name_of(who), why=why)
    elif name and right:
        out.print(f"Now {correct_name(settings, name, right, who=name_of(who), why=why)}.")
    else:
        raise typer.BadParameter("give a NAME with --name, or --wrong with a fact's id")
    bring_in_step(settings)


@person.command(epilog="Example: `referatgraf person suppress 'Anna Holm' --why 'has asked for it'`")
def suppress(name: Name, why: Why, home: Home = None, who: Who = None) -> None:
    """Leave a person out of graph, API, search and exports, now and in whatever is read later."""
    from referatgraf.ingest import bring_in_step
    from referatgraf.people import suppress as run
    from referatgraf.terminal import out

    settings = settings_of(home)
    run(settings, name, who=name_of(who), why=why)
    out.print("Left out from now on. `referatgraf undo` takes it back.")
    bring_in_step(settings)

"""The command line: each command parses, calls one plain function of the same meaning, prints."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from referatgraf import __version__
from referatgraf.commands import files, judging
from referatgraf.commands.options import AsOf, Home, Json, KnownAt, Quiet, Second, day_of, instant_of, settings_of
from referatgraf.commands.people import person
from referatgraf.errors import ReferatgrafError

app = typer.Typer(
    help="Read the minutes of Danish public bodies into a graph of actors, bodies and decisions.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
analyse = typer.Typer(help="Analyses of the graph.", no_args_is_help=True, rich_markup_mode="markdown")
export = typer.Typer(help="The graph in other formats.", no_args_is_help=True, rich_markup_mode="markdown")
app.add_typer(analyse, name="analyse")
app.add_typer(export, name="export")
app.add_typer(person, name="person")
for command, example in {**files.COMMANDS, **judging.COMMANDS}.items():
    app.command(epilog=f"Example: `{example}`")(command)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if show:
        typer.echo(__version__)
        raise typer.Exit


@app.command(epilog="Example: `referatgraf ask person-record --param name='Anna Holm'`")
def ask(
    name: Annotated[str | None, typer.Argument(help="The question; without it all are listed.")] = None,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter, as key=value.")] = None,
    as_of: AsOf = None,
    home: Home = None,
    as_json: Json = False,
) -> None:
    """Ask one of the questions in cypher/."""
    from referatgraf import ask as room
    from referatgraf.ingest import open_graph
    from referatgraf.retired import Retired
    from referatgraf.terminal import print_json, print_rows

    if name is None:
        rows: list[dict[str, object]] = [
            {"question": q.name, "asks": q.question, "parameters": ", ".join(p.name for p in q.parameters)}
            for q in room.questions()
        ]
    else:
        settings = settings_of(home)
        with open_graph(settings) as store:
            day = {"as_of": as_of} if as_of else {}
            given = parameters_of(param or []) | day
            rows = room.ask(store, name, given, current=Retired(settings).current)
    print_json(rows) if as_json else print_rows(rows)


def parameters_of(pairs: list[str]) -> dict[str, str]:
    """key=value pairs as a mapping."""
    for pair in pairs:
        if "=" not in pair:
            raise typer.BadParameter(f"'{pair}' is no key=value", param_hint="--param")
    return {key: value for key, _, value in (pair.partition("=") for pair in pairs)}


@app.command(epilog="Example: `referatgraf query 'MATCH (p:Person) RETURN p.name AS name LIMIT 5'`")
def query(
    cypher: Annotated[str, typer.Argument(help="A Cypher query that only reads.")],
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter, as key=value.")] = None,
    timeout: Annotated[float, typer.Option(help="Seconds the query may take.")] = 30.0,
    limit: Annotated[int, typer.Option(help="Rows printed at most.")] = 1000,
    home: Home = None,
    as_json: Json = False,
) -> None:
    """Run a Cypher query as a user who can only read."""
    from referatgraf.ingest import open_graph
    from referatgraf.terminal import err, print_json, print_rows

    with open_graph(settings_of(home)) as store:
        result = store.query_as_reader(cypher, parameters_of(param or []), timeout=timeout, limit=limit)
    print_json(result.rows) if as_json else print_rows(result.rows)
    if result.truncated:
        err.print(f"[yellow]Only the first {limit} rows; ask for more with --limit.[/]")


@analyse.command(epilog="Example: `referatgraf analyse overlaps --of bodies --at-least 2`")
def overlaps(
    of: Annotated[str, typer.Option(help="persons (who sit together) or bodies (that share members).")] = "persons",
    at_least: Annotated[int, typer.Option(help="Only pairs that share so many.", min=1)] = 1,
    limit: Annotated[int, typer.Option(help="Pairs printed at most.")] = 50,
    as_of: AsOf = None,
    home: Home = None,
    as_json: Json = False,
) -> None:
    """Who sits together, and on how many bodies."""
    from referatgraf.analysis.affiliations import read_affiliations
    from referatgraf.analysis.overlaps import overlaps_of_bodies, overlaps_of_persons, table
    from referatgraf.ingest import open_graph
    from referatgraf.terminal import err, print_json, print_rows

    kinds = {"persons": overlaps_of_persons, "bodies": overlaps_of_bodies}
    if of not in kinds:
        raise typer.BadParameter("persons or bodies", param_hint="--of")
    with open_graph(settings_of(home)) as store:
        found = kinds[of](read_affiliations(store, as_of=day_of(as_of)), minimum=at_least)
    rows = table(found[:limit])
    names = [
        {key: value for key, value in row.items() if not key.endswith(("_id", "_ids", "evidence"))} for row in rows
    ]
    print_json(rows) if as_json else print_rows(names)
    if len(found) > limit:
        err.print(f"[yellow]{len(found) - limit} more pairs; ask for them with --limit.[/]")


@app.command(epilog="Example: `referatgraf serve --port 8000`")
def serve(
    port: Annotated[int, typer.Option(help="0 takes a free one.")] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    home: Home = None,
) -> None:
    """Serve the GraphQL API and its page."""
    from referatgraf.serve import serve as run

    run(settings_of(home), host=host, port=port)


@app.command(epilog="Example: `referatgraf evaluate tests/sample/*.gold.json`")
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Gold files.")],
    documents: Annotated[
        Path | None, typer.Option(help="Where the documents are that the gold names (else beside the gold).")
    ] = None,
    second: Second = None,
    write: Annotated[
        Path | None, typer.Option(help="Also write quality.md and quality.json there, without and with the model.")
    ] = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Precision, recall and F1 per kind of fact, against gold."""
    from referatgraf.evaluation.evaluate import evaluate as run
    from referatgraf.evaluation.quality import measure, write_quality
    from referatgraf.intake import read_file
    from referatgraf.reading.extract import extract_json
    from referatgraf.terminal import print_json, print_rows, progress_bar

    def extract_with(reader: str) -> Callable[[Path], dict[str, object]]:
        return lambda path: extract_json(read_file(path, second=reader))

    if write:
        write_quality(write, measure(gold, extract_with, documents=documents))
        return
    reader = settings_of(None, second).second_reader
    with progress_bar(quiet=quiet or as_json) as advance:
        tables = run(gold, extract_with(reader), documents=documents, progress=advance)
    if as_json:
        print_json({name: table.figures() for name, table in tables})
        return
    for name, table in tables:
        print_rows(table.rows(), title=name)


@app.command(epilog="Example: `referatgraf rebuild`")
def rebuild(known_at: KnownAt = None, home: Home = None, quiet: Quiet = False) -> None:
    """Make the graph anew from the ledger, as it is or as it was on a day; the next ingest brings it up to date."""
    from referatgraf import ingest as room
    from referatgraf.terminal import progress_bar

    with progress_bar(quiet=quiet) as advance:
        room.rebuild(settings_of(home), known_at=instant_of(known_at), progress=advance)


@export.command(epilog="Example: `referatgraf export canonical > graph.jsonl`")
def canonical(as_of: AsOf = None, known_at: KnownAt = None, home: Home = None) -> None:
    """The whole graph as sorted JSON lines: the same facts give the same bytes."""
    from referatgraf.export.canonical import canonical_lines
    from referatgraf.ingest import graph_of_ledger
    from referatgraf.store.as_of import graph_as_of

    graph, day = graph_of_ledger(settings_of(home), known_at=instant_of(known_at)), day_of(as_of)
    for line in canonical_lines(graph_as_of(graph, day) if day else graph):
        sys.stdout.write(line + "\n")


@app.command(epilog="Example: `referatgraf demo --no-serve`")
def demo(
    serve: Annotated[bool, typer.Option("--serve/--no-serve", help="Whether to serve the API at the end.")] = True,
    home: Annotated[Path, typer.Option(help="A home of its own, made anew each time.")] = Path("demo-home"),
) -> None:
    """Read the sample minutes, answer three questions with their sentences, serve the API."""
    from referatgraf.demo import demo as run

    run(home, serve=serve)


def main() -> None:
    """Run the command line; an error of ours is one clear line, not a trace."""
    try:
        app()
    except ReferatgrafError as error:
        typer.secho(str(error), fg="red", err=True)
        sys.exit(1)

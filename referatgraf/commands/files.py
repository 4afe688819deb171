"""From files to facts and back: what is read, what is set aside, what a document says."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from referatgraf.commands.options import Home, Json, Layout, Quiet, Second, settings_of


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Files (PDF, Word, web page, text), or folders of them.")],
    layout: Layout = None,
    ocr: Annotated[bool, typer.Option("--ocr", help="Recognise the text of scanned pages (needs tesseract).")] = False,
    home: Home = None,
    second: Second = None,
    quiet: Quiet = False,
    as_json: Json = False,
) -> None:
    """Read minutes into the ledger and the graph; what is known already is skipped.

    A file that cannot be read is set aside with the reason (`referatgraf quarantine`), and the exit code is 1.
    """
    from referatgraf import ingest as room
    from referatgraf.intake import Reader
    from referatgraf.terminal import print_json, progress_bar

    with progress_bar(quiet=quiet or as_json) as advance:
        settings = settings_of(home, second)
        how = Reader(layout, ocr=ocr, second=settings.second_reader)
        summary = room.ingest(paths, settings, progress=advance, how=how)
    if as_json:
        print_json(room.summary_json(summary))
    elif not quiet:
        from referatgraf.summary import print_summary

        print_summary(summary)
    raise typer.Exit(1 if summary.failed else 0)


def quarantine(
    retry: Annotated[bool, typer.Option("--retry", help="Try to read them again.")] = False,
    ocr: Annotated[bool, typer.Option("--ocr", help="With --retry: recognise the text of scanned pages.")] = False,
    home: Home = None,
    as_json: Json = False,
) -> None:
    """List the files that could not be read, each with its reason, or try them again."""
    from referatgraf import ingest as room
    from referatgraf.documents.source import printable
    from referatgraf.intake import Reader
    from referatgraf.terminal import print_json, print_rows, progress_bar

    settings = settings_of(home)
    if retry:
        with progress_bar(quiet=as_json) as advance:
            room.retry_quarantine(settings, progress=advance, how=Reader(ocr=ocr, second=settings.second_reader))
    files = room.quarantined(settings)
    rows = [
        {
            "file": each.path if as_json else printable(each.path),
            "code": each.code,
            "reason": each.reason,
            "mend": each.mend,
        }
        for each in files
    ]
    print_json(rows) if as_json else print_rows(rows)
    raise typer.Exit(1 if rows else 0)


def extract(
    file: Annotated[Path, typer.Argument(help="One file of minutes.")],
    format: Annotated[str, typer.Option(help="Only json so far.")] = "json",
    layout: Layout = None,
    second: Second = None,
) -> None:
    """Print everything one file says, each fact with line, quote and evidence; nothing is stored."""
    from referatgraf.intake import read_file
    from referatgraf.reading.extract import extract_json
    from referatgraf.terminal import print_json

    if format != "json":
        raise typer.BadParameter("the only format is json", param_hint="--format")
    reader = settings_of(None, second).second_reader
    print_json(extract_json(read_file(file, layout=layout, second=reader)))


def show(
    document: Annotated[str, typer.Argument(help="A name or fingerprint in the ledger, or a file.")],
    evidence: Annotated[bool, typer.Option("--evidence", help="Show the words each fact was read from.")] = False,
    home: Home = None,
) -> None:
    """Show one meeting as it was read."""
    from referatgraf.intake import read_file
    from referatgraf.ledger.ledger import Ledger
    from referatgraf.record import record_of
    from referatgraf.show import meeting_tree
    from referatgraf.terminal import out

    if Path(document).is_file():
        reading = read_file(Path(document), second=settings_of(home).second_reader)
    else:
        with Ledger(settings_of(home).ledger_path) as ledger:
            found = ledger.find(document).sha256
            record = record_of(ledger.snapshot())
            reading = record.shown(found)
    out.print(meeting_tree(reading, with_evidence=evidence))


COMMANDS: dict[Callable[..., None], str] = {
    ingest: "referatgraf ingest minutes/*.txt",
    quarantine: "referatgraf quarantine --retry",
    extract: "referatgraf extract minutes.txt --format json > facts.json",
    show: "referatgraf show minutes.txt --evidence",
}
"""Each with its example, in the order of the help."""

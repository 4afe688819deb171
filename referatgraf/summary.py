"""What became of the files, said on the terminal."""

from rich.markup import escape

from referatgraf.documents.source import printable
from referatgraf.ingest import Summary
from referatgraf.terminal import out

SHOWN = 20


def print_summary(summary: Summary) -> None:
    """Counts first, then what a reader should look at: files left out, oddities of the sources, unread lines."""
    out.print(
        f"[bold]{len(summary.read)}[/] read, [bold]{len(summary.known)}[/] known already, "
        f"[bold]{len(summary.failed)}[/] set aside."
    )
    if summary.facts:
        out.print("Facts: " + ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in summary.facts.items()))
    for aside in summary.failed:
        out.print(f"[red]set aside[/] [dim]{aside.code}[/] {escape(printable(str(aside)))}")
    for oddity in summary.oddities[:SHOWN]:
        out.print(f"[yellow]{oddity.anomaly.replace('_', ' ')}[/] {escape(oddity.document)}: {escape(oddity.proof)}")
    if len(summary.oddities) > SHOWN:
        out.print("[yellow]And more oddities[/]: `referatgraf show` tells them document by document.")
    for name, count in summary.unread.items():
        out.print(f"[yellow]{count} lines no rule understood[/] in {escape(name)}")
    for warning in summary.warnings[:SHOWN]:
        out.print(f"[yellow]{escape(warning)}[/]")

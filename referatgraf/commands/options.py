"""Options that several commands take."""

import getpass
import os
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

from referatgraf.settings import Settings, settings_from_environment

Home = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Where ledger and graph are kept (else REFERATGRAF_HOME, else the user's data folder)."
    ),
]
Layout = Annotated[
    str | None, typer.Option("--layout", help="Read as this publisher's (a file of extraction/layouts/); else chosen.")
]
Second = Annotated[
    str | None,
    typer.Option(
        "--second-reader",
        help="Who is asked where the rules are silent: none, crf, or spacy:MODEL (else REFERATGRAF_SECOND_READER).",
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress, no summary.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
AsOf = Annotated[str | None, typer.Option("--as-of", help="Only what was held on this day, such as 2023-06-16.")]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", help="What was known on this day (its end, UTC), or at an instant of it.")
]
Who = Annotated[
    str | None, typer.Option("--who", help="Who does this, for the audit (else REFERATGRAF_WHO, else you).")
]
Why = Annotated[str, typer.Option("--why", help="Why, for the audit.")]


def settings_of(home: Path | None, second: str | None = None) -> Settings:
    return settings_from_environment(home, second_reader=second)


def name_of(who: str | None) -> str:
    return who or os.environ.get("REFERATGRAF_WHO") or getpass.getuser()


def day_of(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is no day such as 2023-06-16", param_hint="--as-of") from error


def instant_of(text: str | None) -> str | None:
    """The instant that is meant, as the ledger writes them: a day stands for its end."""
    if text is None:
        return None
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time.max, UTC).isoformat(timespec="microseconds")
        instant = datetime.fromisoformat(text)
        instant = instant if instant.tzinfo else instant.replace(tzinfo=UTC)
        return instant.astimezone(UTC).isoformat(timespec="microseconds")
    except ValueError as error:
        raise typer.BadParameter(f"'{text}' is no day such as 2023-06-16", param_hint="--known-at") from error

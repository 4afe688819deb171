"""The whole line on the sample minutes: read, ask, serve."""

import shutil
from pathlib import Path

from referatgraf import ask as catalogue
from referatgraf.errors import ReferatgrafError
from referatgraf.ingest import ingest
from referatgraf.knowledge import folder
from referatgraf.settings import Settings
from referatgraf.store.store import open_store
from referatgraf.summary import print_summary
from referatgraf.terminal import out, print_rows, progress_bar

MARK = ".referatgraf-demo"
QUESTIONS: tuple[tuple[str, dict[str, str]], ...] = (
    ("appointments", {}),
    ("changed-decisions", {}),
    ("person-record", {"name": "Torben Ulvedal"}),
)


def demo(home: Path, *, serve: bool) -> None:
    """Ingests the sample into a home made anew, answers three questions, and serves the API on a free port."""
    settings = Settings(home=fresh_home(home))
    with progress_bar(quiet=False) as advance:
        summary = ingest([folder("sample")], settings, progress=advance)
    print_summary(summary)
    with open_store(settings) as store:
        for name, parameters in QUESTIONS:
            question = catalogue.find_question(name)
            told = "".join(f" ({key}: {value})" for key, value in parameters.items())
            out.print(f"\n[bold]{question.question}[/]{told}")
            print_rows(catalogue.ask(store, name, parameters))
    if serve:
        from referatgraf.serve import serve as run

        run(settings, host="127.0.0.1", port=0)


def fresh_home(home: Path) -> Path:
    """An empty folder for the demo; only one that an earlier demo made is ever removed."""
    home = home.absolute()
    if home.exists() and any(home.iterdir()) and not (home / MARK).exists():
        raise ReferatgrafError(f"{home} is not empty and no demo made it: name another with --home.")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    (home / MARK).touch()
    return home

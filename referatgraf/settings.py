"""Where things are kept and which store is used, from the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Settings:
    """One home directory holds the ledger and the embedded graph; `store_uri` names a Neo4j instead of the latter.

    `second_reader` is none, crf, or spacy: and the name of an installed model.
    """

    home: Path
    store_uri: str | None = None
    store_user: str = "neo4j"
    store_password: str = ""
    second_reader: str = "none"

    @property
    def ledger_path(self) -> Path:
        return self.home / "ledger.sqlite"


def settings_from_environment(home: Path | None = None, *, second_reader: str | None = None) -> Settings:
    """Settings from REFERATGRAF_HOME, REFERATGRAF_STORE, REFERATGRAF_STORE_USER, REFERATGRAF_STORE_PASSWORD and
    REFERATGRAF_SECOND_READER.

    What is given wins over the environment; without either the home is the user's data directory.
    """
    chosen = home or Path(os.environ.get("REFERATGRAF_HOME") or user_data_path("referatgraf"))
    return Settings(
        home=chosen.expanduser().absolute(),
        store_uri=os.environ.get("REFERATGRAF_STORE") or None,
        store_user=os.environ.get("REFERATGRAF_STORE_USER", "neo4j"),
        store_password=os.environ.get("REFERATGRAF_STORE_PASSWORD", ""),
        second_reader=second_reader or os.environ.get("REFERATGRAF_SECOND_READER") or "none",
    )

"""Where things are kept and which store is used, from the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Settings:
    """One home directory holds the ledger and the embedded graph; `store_uri` names a Neo4j instead of the latter."""

    home: Path
    store_uri: str | None = None
    store_user: str = "neo4j"
    store_password: str = ""

    @property
    def ledger_path(self) -> Path:
        return self.home / "ledger.sqlite"


def settings_from_environment(home: Path | None = None) -> Settings:
    """Settings from REFERATGRAF_HOME, REFERATGRAF_STORE, REFERATGRAF_STORE_USER and REFERATGRAF_STORE_PASSWORD.

    `home` wins over the environment; without either it is the user's data directory.
    """
    chosen = home or Path(os.environ.get("REFERATGRAF_HOME") or user_data_path("referatgraf"))
    return Settings(
        home=chosen.expanduser().absolute(),
        store_uri=os.environ.get("REFERATGRAF_STORE") or None,
        store_user=os.environ.get("REFERATGRAF_STORE_USER", "neo4j"),
        store_password=os.environ.get("REFERATGRAF_STORE_PASSWORD", ""),
    )

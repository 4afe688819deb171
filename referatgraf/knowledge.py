"""Where the knowledge folders stand: at the top of a checkout, or inside an installed package."""

from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from referatgraf.errors import KnowledgeError

PACKAGE = Path(__file__).parent
INSTALLED = PACKAGE / "_knowledge"

Folder = Literal["graph", "extraction", "graphql", "cypher", "sample"]


def folder(name: Folder) -> Path:
    """The directory of one knowledge folder, or of the sample minutes.

    >>> folder("graph").joinpath("ontology.yml").is_file()
    True
    """
    in_checkout = PACKAGE.parent / ("tests/sample" if name == "sample" else name)
    found = INSTALLED / name if INSTALLED.is_dir() else in_checkout
    if not found.is_dir():
        raise KnowledgeError(f"No folder '{name}' at {found}: install referatgraf anew, or run it from a checkout.")
    return found


@cache
def load_yaml(path: Path) -> Any:  # noqa: ANN401  a YAML file may hold any shape; its reader checks it
    """The content of one YAML file, read once."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"Cannot read {path}: {error}") from error

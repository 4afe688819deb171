"""The fictional minutes and their gold agree: every name stands on the line where the gold has it."""

import json
from pathlib import Path
from typing import Any

import pytest

SAMPLES = sorted((Path(__file__).parent.parent / "sample").glob("*.gold.json"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:10])
def test_every_mention_begins_on_its_line(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    lines = path.with_name(gold["document"]).read_text(encoding="utf-8").split("\n")
    mentions = [mention for kind in ("persons", "organisations", "parties") for actor in gold[kind]
                for mention in actor["mentions"]]  # fmt: skip
    assert [mention for mention in mentions if not begins(mention, lines)] == []


def begins(mention: dict[str, Any], lines: list[str]) -> bool:  # Any: a line number and a surface
    """Whether the surface starts on its line, a line end or a hyphen at it left aside."""
    here, following = lines[mention["line"] - 1].strip(), "".join(lines[mention["line"] : mention["line"] + 2])
    surface = bare(mention["surface"])
    place = bare(here + following).find(surface)
    return 0 <= place < len(bare(here))


def bare(text: str) -> str:
    return text.replace("-", "").replace(" ", "")

"""Every file of extraction/patterns/ carries its proofs, two examples and a near miss an entry, and tests run them."""

from pathlib import Path
from typing import Any

import pytest

from referatgraf.knowledge import folder, load_yaml

WORDS = "words.yml"
"""It holds no patterns, but words that other files' patterns use."""
FILES = sorted(path for path in (folder("extraction") / "patterns").glob("*.yml") if path.name != WORDS)
TESTS = Path(__file__).parent


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_has_two_examples_and_a_near_miss(path: Path) -> None:
    content = load_yaml(path)
    entries: list[dict[str, Any]] = content["patterns"] if isinstance(content, dict) else content  # Any: YAML
    assert entries
    lacking = [entry for entry in entries if len(entry.get("examples", [])) < 2 or not entry.get("near_misses")]
    assert [entry.get("name") or entry["word"] for entry in lacking] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_examples_of_every_file_are_run(path: Path) -> None:
    tests = [test.read_text(encoding="utf-8") for test in TESTS.glob("test_*.py") if test != Path(__file__)]
    runs = [test for test in tests if "near_miss" in test and (path.name in test or f'"{path.stem}"' in test)]
    assert runs

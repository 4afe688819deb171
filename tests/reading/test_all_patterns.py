"""Every file of extraction/patterns/ carries its proofs: two examples and a near miss an entry."""

from pathlib import Path
from typing import Any

import pytest

from referatgraf.knowledge import folder, load_yaml

WORDS = "words.yml"
"""It holds no patterns, but words that other files' patterns use."""
FILES = sorted(path for path in (folder("extraction") / "patterns").glob("*.yml") if path.name != WORDS)
TESTS = Path(__file__).parent


def entries_of(path: Path) -> list[dict[str, Any]]:  # Any: the keys of YAML
    """The entries of all lists of a file that hold patterns or words."""
    content = load_yaml(path)
    lists = [part for part in content.values() if isinstance(part, list)] if isinstance(content, dict) else [content]
    return [entry for part in lists for entry in part if isinstance(entry, dict) and {"pattern", "word"} & entry.keys()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_entry_has_two_examples_and_a_near_miss(path: Path) -> None:
    entries = entries_of(path)
    assert entries
    lacking = [entry for entry in entries if len(entry.get("examples", [])) < 2 or not entry.get("near_misses")]
    assert [entry.get("name") or entry["word"] for entry in lacking] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_two_patterns_of_a_list_have_one_name(path: Path) -> None:
    content = load_yaml(path)
    for part in content.values() if isinstance(content, dict) else [content]:
        names = [entry["name"] for entry in part if "name" in entry] if isinstance(part, list) else []
        assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_examples_of_every_file_are_run(path: Path) -> None:
    tests = [test.read_text(encoding="utf-8") for test in TESTS.rglob("test_*.py") if test != Path(__file__)]
    runs = [test for test in tests if "near_miss" in test and (path.name in test or f'"{path.stem}"' in test)]
    assert runs

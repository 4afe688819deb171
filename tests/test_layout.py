"""The rules that keep the house standing."""

import ast
import csv
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "referatgraf"
KNOWLEDGE = {"graph": ("store",), "extraction": ("minutes", "reading"), "graphql": ("api",), "cypher": ("ask",)}

# What each room stands on; it may import these and whatever they stand on.
STANDS_ON: dict[str, set[str]] = {
    "__main__": {"cli"},
    "cli": {"commands", "demo"},
    "commands": {"checking", "history", "review", "show", "summary"},
    "checking": {"ingest"},
    "review": {"judging", "terminal"},
    "judging": {"people"},
    "history": {"people"},
    "people": {"record"},
    "demo": {"evaluation", "export", "serve", "summary"},
    "serve": {"api", "terminal"},
    "show": {"reading"},
    "summary": {"ingest", "terminal"},
    "terminal": {"reading_record"},
    "api": {"analysis", "ask", "ingest", "retired"},
    "retired": {"record"},
    "export": {"store"},
    "evaluation": {"reading", "store"},
    "ingest": {"intake", "record"},
    "warm": {"intake"},
    "intake": {"packed", "reading"},
    "record": {"reading", "store"},
    "analysis": {"store"},
    "ask": {"store"},
    "store": {"identity"},
    "identity": {"ledger"},
    "ledger": {"packed"},
    "packed": {"reading_record"},
    "reading": {"minutes"},
    "minutes": {"documents", "needs"},
    "documents": {"reading_record"},
    "reading_record": {"facts"},
    "facts": {"knowledge", "settings"},
    "knowledge": {"errors"},
    "settings": {"errors"},
    "errors": set(),
    "needs": set(),
}
# The folders within a room, from the ground up; each may import those before it.
FLOORS: dict[str, tuple[str, ...]] = {
    "minutes": ("repair", "items", "flat", "opening"),
    "reading": ("names", "dates", "meetings", "decisions", "attendance", "appointments", "roles"),
}
MODE = re.compile("[rwxa][bt+]*")


def python_files() -> list[Path]:
    return sorted(path for room in ("referatgraf", "tests", "benchmarks") for path in (ROOT / room).rglob("*.py"))


def below(room: str) -> set[str]:
    """All that a room stands on, down to the ground."""
    return set().union(*({base} | below(base) for base in STANDS_ON[room]))


def imported(path: Path) -> Iterator[list[str]]:
    """What of ours a file imports, each as the names between its dots."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "referatgraf" and len(parts) > 1 and parts[1] != "__version__":
                yield parts[1:]


def rooms() -> list[str]:
    return sorted({path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or path.is_dir()} - {"__init__"})


def test_every_room_has_its_place() -> None:
    assert set(rooms()) - {"__pycache__", "_knowledge", "models", "py"} <= set(STANDS_ON)


def files_of(room: str) -> list[Path]:
    return [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else sorted((PACKAGE / room).rglob("*.py"))


@pytest.mark.parametrize("room", STANDS_ON)
def test_imports_run_downwards_only(room: str) -> None:
    may = below(room) | {room}
    upwards = [(path.name, name) for path in files_of(room) for name, *_ in imported(path) if name not in may]
    assert upwards == []


@pytest.mark.parametrize("room", FLOORS)
def test_within_a_room_a_folder_imports_those_below_it(room: str) -> None:
    floors = FLOORS[room]
    upwards = [
        (folder, name)
        for place, folder in enumerate(floors)
        for path in (PACKAGE / room / folder).glob("*.py")
        for top, *rest in imported(path)
        for name in rest[:1]
        if top == room and name in floors[place + 1 :]
    ]
    assert upwards == []


def test_no_python_stands_in_the_folder_graphql() -> None:
    assert list((ROOT / "graphql").rglob("*.py")) == []


def test_no_folder_hides_graphql_core() -> None:
    assert [path for top in (PACKAGE, ROOT / "tests") for path in top.rglob("graphql") if path.is_dir()] == []


def test_only_the_tests_as_a_whole_are_a_package() -> None:
    assert list((ROOT / "tests").rglob("__init__.py")) == [ROOT / "tests" / "__init__.py"]


def textual_calls(path: Path) -> Iterator[ast.Call]:
    """Calls that read or write text: read_text(), write_text(), and open() but for binary modes."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ("read_text", "write_text") or (name == "open" and opens_text(node)):
                yield node


def opens_text(call: ast.Call) -> bool:
    """Whether open(path, mode) or path.open(mode) is for text; the open() of anything else takes no mode."""
    method = isinstance(call.func, ast.Attribute)
    arguments = call.args[:1] if method else call.args[1:2]
    arguments += [keyword.value for keyword in call.keywords if keyword.arg == "mode"]
    modes = [str(value.value) for value in arguments if isinstance(value, ast.Constant)]
    if method and arguments and not all(MODE.fullmatch(mode) for mode in modes or [""]):
        return False
    return not any("b" in mode for mode in modes)


def test_text_is_read_and_written_in_a_named_encoding() -> None:
    nameless = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in python_files()
        for call in textual_calls(path)
        if "encoding" not in {keyword.arg for keyword in call.keywords}
    ]
    assert nameless == []


@pytest.mark.parametrize("suffix", [".yml", ".csv", ".txt", ".cypher", ".graphql", ".sql"])
def test_every_knowledge_file_loads(suffix: str) -> None:
    found = [path for folder in KNOWLEDGE for path in (ROOT / folder).rglob(f"*{suffix}")]
    for path in found:
        content = path.read_text(encoding="utf-8")
        assert content.strip(), f"{path} is empty"
        if suffix == ".yml":
            assert yaml.safe_load(content), f"{path} says nothing"
        elif suffix == ".csv":
            rows = list(csv.reader(content.splitlines()))
            assert {len(row) for row in rows} == {len(rows[0])}, f"{path} has rows of unequal length"


@pytest.mark.parametrize(("folder", "run_by"), KNOWLEDGE.items())
def test_a_knowledge_folder_tells_in_ten_lines_which_room_runs_it(folder: str, run_by: tuple[str, ...]) -> None:
    readme = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    assert [room for room in run_by if f"referatgraf/{room}" not in readme] == []
    assert len(readme.splitlines()) <= 15


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils.py", "helpers.py", "common.py", "manager.py"}
    assert [path for path in python_files() if path.name in drawers] == []


def test_the_locks_name_no_place_on_the_network_and_hash_everything() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        lock = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in lock
        pinned = [line for line in lock.splitlines() if "==" in line]
        assert len(pinned) > 10
        assert [line for line in pinned if not line.endswith("\\")] == []


def test_the_wheel_holds_the_package_and_its_knowledge(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    expected = [f"{folder}/README.md" for folder in KNOWLEDGE] + [
        "graph/ontology.yml",
        "extraction/registers/parties.csv",
    ]
    assert {"referatgraf/models/names.crfsuite", "referatgraf/models/LICENSE.md"} <= set(names)
    assert [name for name in expected if f"referatgraf/_knowledge/{name}" not in names] == []
    tops = {name.split("/")[0].split("-")[0] for name in names}
    assert tops == {"referatgraf"}

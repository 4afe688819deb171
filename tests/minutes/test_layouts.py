"""The files of extraction/layouts: every example reads as it says, and the right layout is chosen."""

from pathlib import Path

import pytest

from referatgraf.errors import KnowledgeError
from referatgraf.facts import Document
from referatgraf.knowledge import folder, load_yaml
from referatgraf.minutes.choice import choose_layout
from referatgraf.minutes.items.titles import clean_title
from referatgraf.minutes.layout import Layout, heading_of, layouts, load_layout
from referatgraf.minutes.lines import lines_of

EXAMPLES = [
    (path.stem, example["line"], example["reads"])
    for path in sorted((folder("extraction") / "layouts").glob("*.yml"))
    for example in load_yaml(path)["examples"]
]


def reads(text: str, layout: Layout) -> str:
    """The part that the first fitting pattern gives a line, in the order in which the parser asks."""
    parts = {
        "furniture": any(pattern.search(text) for pattern in layout.page_furniture),
        "roster": any(heading.find(text) for heading in layout.roster),
        "row": layout.row.search(text),
        "item": (match := layout.item.search(text)) and not clean_title(match["title"] or "", layout)[0][:1].islower(),
        "case": layout.case.search(text),
        "section": heading_of(layout, text),
        "bullet": layout.bullet.search(text),
        "attachment": layout.attachment.search(text),
        "front": any(pattern.search(text) for pattern in (*layout.front, *layout.boilerplate)),
    }
    return next((part for part, fits in parts.items() if fits), "text")


@pytest.mark.parametrize(("name", "line", "part"), EXAMPLES)
def test_an_example_reads_as_its_layout_says(name: str, line: str, part: str) -> None:
    assert reads(line, layouts()[name]) == part


def chosen(text: str, name: str | None = None) -> str:
    return choose_layout(lines_of(Document("a", "a.txt", "text/plain", text)), name=name).name


def test_a_publisher_is_known_by_what_only_it_prints() -> None:
    assert chosen("1. Havnen\n\nSAG-2030-00123 abcd\n\nBeslutning\nGodkendt.") == "kkr"


def test_minutes_of_nobody_in_particular_are_read_with_the_general_layout() -> None:
    assert chosen("Tilstede: Bo Bro\nPunkt 1: Havnen\nSagsnr. 24-001734\nKonklusion\nGodkendt.") == "general"


def test_a_layout_can_be_named() -> None:
    assert chosen("SAG-2030-00123 abcd", "general") == "general"
    with pytest.raises(KnowledgeError, match="general, kkr"):
        chosen("Havnen", "findes-ikke")


def test_a_new_layout_says_only_what_differs(tmp_path: Path) -> None:
    general = folder("extraction") / "layouts" / "general.yml"
    (tmp_path / "general.yml").write_text(general.read_text(encoding="utf-8"), encoding="utf-8")
    mine = tmp_path / "havn.yml"
    mine.write_text("name: havn\nsections: {Beslutning: [Afgørelse]}\n", encoding="utf-8")
    layout = load_layout(mine)
    assert (layout.name, layout.sections) == ("havn", {"Afgørelse": "Beslutning"})
    assert layout.attachment.search("./. Kortet")


def test_a_faulty_layout_is_named(tmp_path: Path) -> None:
    general = folder("extraction") / "layouts" / "general.yml"
    (tmp_path / "general.yml").write_text(general.read_text(encoding="utf-8"), encoding="utf-8")
    faulty = tmp_path / "havn.yml"
    faulty.write_text("name: havn\nitem: '(['\n", encoding="utf-8")
    with pytest.raises(KnowledgeError, match=r"havn\.yml"):
        load_layout(faulty)

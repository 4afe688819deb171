"""Items whose title is itself what became of them."""

from pathlib import Path

from referatgraf.facts import Decision
from referatgraf.intake import read_file

ITEMS = "1. Dagsordenen blev godkendt.\n2. Broen blev malet.\n3. Planen for molen blev udsat.\n4. Eventuelt\n"


def outcomes(text: str, folder: Path) -> list[tuple[str | None, tuple[str, ...]]]:
    path = folder / "minutes.txt"
    path.write_text(text, encoding="utf-8")
    return [(fact.item, fact.outcomes) for fact in read_file(path).facts if isinstance(fact, Decision)]


def test_a_title_may_be_the_decision(tmp_path: Path) -> None:
    minutes = f"Referat af møde i Fjordrådet den 3. maj 2030\n\nAfbud: Ida Wiig\n\n{ITEMS}"
    assert outcomes(minutes, tmp_path) == [("1", ("approved",)), ("3", ("postponed",))]


def test_an_agenda_decides_nothing(tmp_path: Path) -> None:
    assert outcomes(f"Dagsorden for møde i Fjordrådet den 3. maj 2030\n\n{ITEMS}", tmp_path) == []

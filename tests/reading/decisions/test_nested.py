"""Numbered decisions, one of which opens a list of its own whose indentation is lost."""

from pathlib import Path

from referatgraf.facts import Decision
from referatgraf.intake import read_file

POINTS = (
    "1. Udvalget havde ingen bemærkninger til referatet.\n\n"
    "2. Udvalget godkendte, at følgende punkter blev behandlet:\n1. Broen ved søen\n2. Planen for molen\n\n"
    "3. Udvalget godkendte dagsordenen.\n"
)


def test_the_next_number_that_decides_is_a_decision_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        f"Referat\nHavneudvalget\nDato: 3. maj 2030\n\n1. Dagsorden\n\nBeslutning\n\n{POINTS}", encoding="utf-8"
    )
    decisions = [fact for fact in read_file(path).facts if isinstance(fact, Decision)]
    assert [decision.text for decision in decisions] == [
        "Udvalget godkendte, at følgende punkter blev behandlet: Broen ved søen Planen for molen",
        "Udvalget godkendte dagsordenen.",
    ]

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


def test_the_minutes_may_be_written_behind_a_title(tmp_path: Path) -> None:
    items = (
        "1. Godkendelse af dagsorden - OK.\n2. Valg af kasserer. Bo ønsker genvalg – genvalgt\n3. Skilte, godkendt\n"
        "4. Regnskab. Blev taget til efterretning.\n5. Næste møde, 3. maj\n6. Eventuelt\n"
    )
    minutes = f"Referat af møde i Fjordrådet den 3. maj 2030\n\nAfbud: Ida Wiig\n\n{items}"
    assert sorted(outcomes(minutes, tmp_path)) == [
        ("1", ("approved",)),
        ("2", ("appointed",)),
        ("3", ("approved",)),
        ("4", ("taken_note",)),
    ]


def test_more_may_be_told_below_a_title_that_decides(tmp_path: Path) -> None:
    items = "1. Bo Krag blev valgt som dirigent.\nMødet blev drøftet.\n\n2. Planen er vedtaget.\nIntet nyt.\n"
    minutes = f"Referat af møde i Fjordrådet den 3. maj 2030\n\nAfbud: Ida Wiig\n\n{items}"
    assert outcomes(minutes, tmp_path)[0] == ("1", ("appointed",))
    assert outcomes(minutes, tmp_path)[-1] == ("2", ("none_recorded",))

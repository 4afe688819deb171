"""Items without a title, whose number stands before what was done, and titles with what came of them behind."""

from pathlib import Path

import pytest

from referatgraf.facts import AgendaItem, Decision
from referatgraf.intake import read_file
from tests.minutes.test_publishers import agenda

FRONT = "Referat af møde i Fjordrådet den 3. maj 2030\n\nAfbud: Ida Wiig\n\n"


def told(items: str, folder: Path) -> list[tuple[str | None, tuple[str, ...], str]]:
    path = folder / "minutes.txt"
    path.write_text(FRONT + items, encoding="utf-8")
    return [(fact.item, fact.outcomes, fact.text) for fact in read_file(path).facts if isinstance(fact, Decision)]


def test_a_sentence_behind_a_number_is_the_items_text(tmp_path: Path) -> None:
    items = "1. Dagsordenen blev godkendt.\n2. Broen blev malet.\n3. Planen for molen blev udsat.\n4. Eventuelt\n"
    assert told(items, tmp_path) == [
        ("1", ("approved",), "Dagsordenen blev godkendt."),
        ("2", ("none_recorded",), "Broen blev malet."),
        ("3", ("postponed",), "Planen for molen blev udsat."),
    ]


def test_an_agenda_decides_nothing(tmp_path: Path) -> None:
    items = "1. Dagsordenen blev godkendt.\n2. Broen blev malet.\n3. Planen for molen blev udsat.\n4. Eventuelt\n"
    path = tmp_path / "agenda.txt"
    path.write_text(f"Dagsorden for møde i Fjordrådet den 3. maj 2030\n\n{items}", encoding="utf-8")
    assert not [fact for fact in read_file(path).facts if isinstance(fact, Decision)]


def test_its_first_sentence_is_what_the_item_is_called(tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        f"{FRONT}1. Kassereren aflagde regnskab. Rådet godkendte det.\n2. Anna Holm (havnefoged) viste broen frem.\n"
        "3. Intet nyt fra molen.\n",
        encoding="utf-8",
    )
    items = [fact for fact in read_file(path).facts if isinstance(fact, AgendaItem)]
    assert [(item.title, item.empty) for item in items] == [
        ("Kassereren aflagde regnskab", False),
        ("Anna Holm (havnefoged) viste broen frem", False),
        ("Intet nyt fra molen", False),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Sager, som blev udsat i maj",
        "Forslag til ændrede vedtægter",
        "Hvad blev vedtaget?",
        "Den planlagte bro",
        "Kassereren fremlægger regnskab",
        "Opfølgning på det, der blev godkendt",
    ],
)
def test_a_title_with_a_verb_in_it_stays_one(title: str, tmp_path: Path) -> None:
    assert told(f"1. {title}\n2. Eventuelt\n", tmp_path) == []


@pytest.mark.parametrize("outcome", [", godkendt", ". Blev godkendt.", " - vedtaget", ". Regnskabet godkendes."])
def test_what_came_of_an_item_is_no_part_of_its_title(outcome: str, tmp_path: Path) -> None:
    items = f"1. Regnskab for 2029 (se bilag){outcome}\n2. Eventuelt\n"
    assert [(item, outcomes) for item, outcomes, _ in told(items, tmp_path)] == [("1", ("approved",))]
    assert [title for _, title, _ in agenda(FRONT + items)] == ["Regnskab for 2029", "Eventuelt"]


def test_an_answer_in_small_letters_below_a_title_is_no_part_of_it(tmp_path: Path) -> None:
    items = "1. Regnskab\nudsat\n\n2. Molens\nbro\n\nIntet.\n"
    assert [title for _, title, _ in agenda(FRONT + items)] == ["Regnskab", "Molens bro"]


def test_a_deed_is_no_outcome_in_a_title() -> None:
    text = "1. Planer - vedtaget i maj\n\nIntet.\n\n2. Molen, som er godkendt\n\nIntet.\n\n3. Evt.\n\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Planer - vedtaget i maj", "Molen, som er godkendt", "Evt."]

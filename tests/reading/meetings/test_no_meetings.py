"""What looks like minutes and is none is set aside; whoever names a layout has it read."""

from pathlib import Path

import pytest

from referatgraf.errors import UnreadableDocument
from referatgraf.intake import Reader

MEMBERS = "Havneudvalget\n\nUdvalgets medlemmer\n\nBo Krag (A) formand\nIda Wiig (F)\nErik Holm (V)\n"
RULES = (
    "GENERALFORSAMLINGEN\n§ 6\n\nStk. 1. Dagsordenen skal indeholde:\n1. Valg af dirigent.\n2. Beretning.\n"
    "3. Eventuelt.\n\nStk. 2. Forslag sendes til formanden.\n"
)


def read(text: str, folder: Path, *, layout: str | None = None) -> int:
    path = folder / "opdigtet.txt"
    path.write_text(text, encoding="utf-8")
    return len(Reader(layout=layout).read(path).facts)


NEWS = "Nyhedsbrev fra Havnens Venner\n4. maj 2030\n\n1. Sommerfest\nVi holder fest.\n2. Nye medlemmer\nVelkommen.\n"


PRAISE = "Nye folk på havnen\n\nGæster: Bo Krag og Ida Wiig\n"


@pytest.mark.parametrize("text", [MEMBERS, RULES, NEWS, PRAISE])
def test_members_and_rules_are_no_minutes(text: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocument, match="no meeting"):
        read(text, tmp_path)


def test_a_named_layout_reads_them(tmp_path: Path) -> None:
    assert read(MEMBERS, tmp_path, layout="general")


@pytest.mark.parametrize(
    "text",
    [
        "Forretningsorden for Havneudvalget\nReferat\n4. maj 2030\n"
        "1. Ændring af § 2\nGodkendt.\n2. Eventuelt\nIntet.\n",
        "Havneudvalget\n\n12-03-2030\n\nMedlemmer\n\nBo Krag (A)\nIda Wiig (F)\n",
        "Til stede\n\nBo Krag (A)\nIda Wiig (F)\n",
        "Medlemmer\n\nBo Krag (A)\nIda Wiig (F)\n\nAfbud\nErik Holm (V)\n",
        "Dagsorden den 4. maj 2030\n1. Valg af dirigent\n2. Nye vedtægter\n§ 6\nStk. 1 ændres.\n§ 7\nUdgår.\n",
    ],
)
def test_minutes_with_a_day_or_an_attendance_are_read(text: str, tmp_path: Path) -> None:
    assert read(text, tmp_path)


def test_a_first_page_that_tells_what_met_and_when_is_read(tmp_path: Path) -> None:
    front = "Dagsorden til møde i Havneudvalget den 12. marts 2030\nMission\nVi passer på havnen.\n"
    assert read(front, tmp_path)
    for text in (
        front.replace("Dagsorden til møde", "Nyt"),
        front.replace(" den 12. marts 2030", ""),
        "".join(front.replace("12.", f"{day}.") for day in (3, 4, 5)),
    ):
        with pytest.raises(UnreadableDocument, match="neither an agenda"):
            read(text, tmp_path)

"""Lists whose signs are scant: towns between names, stand-ins behind a dash, offices before names, slips of the pen."""

import pytest

from tests.reading.test_roster_shapes import AGENDA, told


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (
            "Deltagere: Anna Holm, Faxe Bo Krag, Greve Ida Wiig, Lolland",
            ["+Anna Holm Faxe", "+Bo Krag Greve", "+Ida Wiig Lolland"],
        ),
        (
            "Deltagere: Per Dal\nAfbud\n• Bo Krag, F - Ida Wiig stedfortræder",
            ["+Per Dal", "-Bo Krag F", "+Ida Wiig < Bo Krag"],
        ),
        ("Til stede:\nGymnasieelev Anna Holm (elevrepræsentant)\nBo Krag", ["+Anna Holm", "+Bo Krag"]),
        ("Til stede:\nCenterleder i Center for Havne Anna Holm\nBo Krag", ["+Anna Holm", "+Bo Krag"]),
        ("Til stede: Jon Lund Bejer (punkt 1 og 2), Bo Krag", ["+Jon Lund Bejer", "+Bo Krag"]),
        ("Til stede: Anna Holm Godkendt.", ["+Anna Holm"]),
        (
            "Medlemmer: Anna Bo Hansen, Per Dal, Bo Krag\nAfbud: Anna Bo Hansn, Per Dal",
            ["-Anna Bo Hansn", "-Per Dal", "+Bo Krag"],
        ),
    ],
)
def test_each_on_the_list_is_told_once_and_by_his_whole_name(printed: str, read: list[str]) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read)

"""Words that stand for a body named elsewhere."""

import pytest

from tests.reading.names import names_in


def test_bare_kkr_is_the_council_that_meets() -> None:
    assert names_in("KKR drøftede sagen på KKR-mødet.") == [
        ("KKR", "KKR Nordjylland"),
        ("KKR-mødet", "KKR Nordjylland"),
    ]


@pytest.mark.parametrize("words", ["de fem KKR", "hvert KKR", "KKR’erne", "KL’s og KKR’s formænd"])
def test_kkr_among_its_sisters_is_all_of_them(words: str) -> None:
    assert ("KKR’erne") in [key for _, key in names_in(f"Det gælder {words}.")]


def test_regionen_is_the_region_of_the_municipalities() -> None:
    assert names_in("Kommunerne og regionen er enige.") == [("regionen", "Region Nordjylland")]


def test_the_region_as_a_place_is_no_actor() -> None:
    assert names_in("Der er behov i hver region og på tværs af regionen omkring borgerne.") == []


def test_the_board_is_the_only_one_named_before() -> None:
    found = names_in("Erhvervshus Nordjyllands bestyrelse mødes. Bestyrelsen beslutter.")
    assert found[1] == ("Bestyrelsen", "Erhvervshus Nordjyllands bestyrelse")


def test_the_board_is_left_alone_where_two_are_named() -> None:
    found = names_in("Erhvervshus Nordjyllands bestyrelse og BRN’s bestyrelse mødes. Bestyrelsen beslutter.")
    assert [surface for surface, _ in found] == ["Erhvervshus Nordjyllands bestyrelse", "BRN’s bestyrelse"]

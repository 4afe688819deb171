"""Names with a nickname or with initials that stand together, on a list and in a sentence."""

import pytest

from referatgraf.reading.name_words import NAME
from tests.reading.test_roster_shapes import AGENDA, told

SHAPES = ['Ole "Bisse" Nørby', "Ole ”Bisse” Nørby", "H.C. Rasmusgaard", "J. P. Lund", "A.C. Mose", "Ole J.K. Mose"]


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("printed", ["Deltagere: Anna Holm, {}, Bo Krag", "Deltagere:\nAnna Holm\n{}\nBo Krag"])
def test_a_name_of_any_shape_is_wholly_on_the_list(name: str, printed: str) -> None:
    assert told(printed.format(name) + AGENDA) == ["+Anna Holm", f"+{name}", "+Bo Krag"]


@pytest.mark.parametrize("name", SHAPES)
def test_a_name_of_any_shape_may_bear_a_letter_and_be_absent(name: str) -> None:
    assert told(f"Deltagere: Anna Holm\nAfbud: {name} (V){AGENDA}") == ["+Anna Holm", f"-{name} V"]


def test_a_quoted_title_behind_a_name_is_no_nickname() -> None:
    found = NAME.search('Anna Holm "Havnen" blev fremlagt')
    assert found is not None
    assert found.group() == "Anna Holm"

"""Which lines of a proposal are points, and what each of them asks."""

from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.marked import marked_doc


def acts(text: str) -> list[tuple[str, ...]]:
    return [proposal.acts for proposal in find_proposals(marked_doc("# 1 Sag\n## Indstilling\n" + text))]


def test_what_others_say_of_the_points_is_no_point() -> None:
    text = "Det indstilles, at planen godkendes.\n{O:Havneudvalget} anbefaler indstillingen."
    assert acts(text) == [("approve",)]
    assert acts("{O:Havneudvalget} anbefaler, at planen godkendes.") == [("approve",)]


def test_only_the_first_sentence_of_a_bullet_asks() -> None:
    text = "Formanden indstiller,\n- at udvalget giver afslag til klubben. Udvalget støtter ikke rejser.\n"
    text += "- at udvalget giver tilsagn om 100 kr., idet udvalget opfordrer klubben til at spare."
    assert acts(text) == [("decide",), ("approve",)]


def test_what_is_to_be_told_another_body_may_stand_below() -> None:
    text = "Det indstilles, at udvalget indstiller til {O:Byrådet},\n- at planen godkendes\n- at broen males"
    assert acts(text) == [("recommend",), ("recommend",)]


def test_what_is_not_to_be_given_is_to_be_decided() -> None:
    assert acts("Det indstilles, at der ikke meddeles dispensation.") == [("decide",)]
    assert acts("Det indstilles, at der meddeles dispensation.") == [("approve",)]


def test_two_acts_may_share_one_who_acts() -> None:
    text = "Det indstilles, at {O:Nordråd} bakker op om planen og anbefaler kommunerne at deltage."
    assert acts(text) == [("approve", "recommend")]
    assert acts("Bestyrelsen bedes drøfte og godkende budgettet.") == [("discuss", "approve")]

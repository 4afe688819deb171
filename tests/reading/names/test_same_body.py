"""One body under two names."""

import pytest

from tests.reading.naming import names_context


def bodies(head: str, said: str) -> list[str]:
    """The bodies that minutes with this head name, each once."""
    minutes = f"Referat\n{head}\nDen 3. marts 2023\n\n1. Godkendelse af dagsorden\n\n{said}\n"
    return list(dict.fromkeys(name.key for name in names_context(minutes).named if name.kind == "organisation"))


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("Søby Lokaludvalg", "Lokaludvalget godkendte lokaludvalgets plan."),
        ("Ældreråd", "Ældrerådet mødes, for Ældrerådets plan er ny."),
        ("Plan, Havn og Kystudvalget", "Plan-, Havn- og Kystudvalget godkendte dagsordenen."),
        ("Kystforum for Region Sjælland", "Kystforum godkendte dagsordenen."),
        ("Søby Handicapråd", "Handicaprådet svarer Det Centrale Handicapråd."),
    ],
)
def test_the_body_that_meets_is_one_however_it_is_written(head: str, said: str) -> None:
    assert [body for body in bodies(head, said) if body not in ("Det Centrale Handicapråd", "Region Sjælland")] == [
        head
    ]


def test_a_body_of_another_place_is_another_one() -> None:
    found = bodies("Søby Ældreråd", "Ældrerådet godkendte planen. Ældrerådet i Nordby svarer.")
    assert found == ["Søby Ældreråd", "Ældrerådet i Nordby"]


def test_a_body_without_its_place_is_the_only_one_named_with_it() -> None:
    assert bodies("Havneudvalget", "Krog Lokaludvalg mødes. Lokaludvalget svarer.") == [
        "Havneudvalget",
        "Krog Lokaludvalg",
    ]
    both = bodies("Havneudvalget", "Krog Lokaludvalg og Søby Lokaludvalg mødes. Lokaludvalget svarer.")
    assert both == ["Havneudvalget", "Krog Lokaludvalg", "Søby Lokaludvalg", "Lokaludvalget"]
    general = bodies("Havneudvalget", "Krog Lokaludvalg følger Regulativ for Lokaludvalg.")
    assert general == ["Havneudvalget", "Krog Lokaludvalg", "Lokaludvalg"]


def test_a_board_of_appeal_is_known_without_its_field() -> None:
    found = bodies("Havneudvalget", "Det er klaget til Miljø- og Havneklagenævnet. I maj svarede klagenævnet.")
    assert found == ["Havneudvalget", "Miljø- og Havneklagenævnet"]

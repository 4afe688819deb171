"""Who is appointed and by whom nominated, where the decision tells it in sentences of their own, or point by point."""

from tests.reading.appointments.test_appointments import appointments


def told(text: str) -> set[tuple[str, str, str | None, str | None]]:
    return {(one.person, one.to_body, one.nominated_by, one.replacing) for one in appointments(text) if one.new}


ASKED = """# 3.1 Udpegning til {O:Nordvand}
## Sagsfremstilling
{O:Nordråd} skal udpege to medlemmer til {O:Nordvand}.
## Beslutning
"""


def test_both_are_those_who_were_nominated_right_before() -> None:
    row = "{L:Venstre} pegede på {P:Ida Lund}, {O:Sydvand} på {P:Bo Krag}."
    both = {("Ida Lund", "Nordvand", "Venstre", None), ("Bo Krag", "Nordvand", "Sydvand", None)}
    assert told(f"{ASKED}{row} Begge udpeget.") == both
    assert told(f"{ASKED}{row} Begge blev udpeget.") == both
    third = "{O:Kystlauget} foreslog {P:Anna Holm}."
    assert told(f"{ASKED}{row} {third} Begge blev udpeget.") == set()
    assert told(f"{ASKED}{row} Sagen blev drøftet. Begge blev udpeget.") == set()


def test_one_of_both_follows_somebody() -> None:
    text = "Gruppe 1 indstillede {P:Ida Lund}, og gruppe 2 indstillede {P:Bo Krag}. De blev begge udpeget, "
    assert told(f"{ASKED}{text}{{P:Bo Krag}} i stedet for {{P:Per Dahl}}.") == {
        ("Ida Lund", "Nordvand", None, None),
        ("Bo Krag", "Nordvand", None, "Per Dahl"),
    }


def test_she_is_the_one_who_was_nominated() -> None:
    text = (
        "## Beslutning\n{O:Sydvand} indstillede {P:Ida Lund} til {O:Nordvand}. Hun blev valgt i stedet for {P:Bo Krag}."
    )
    assert told(text) == {("Ida Lund", "Nordvand", "Sydvand", "Bo Krag")}


def test_a_nomination_behind_the_appointment_tells_who_wanted_whom() -> None:
    text = """## Beslutning
    {O:Nordråd} udpegede {P:Ida Lund} og {P:Bo Krag} til {O:Nordvand}. {L:Venstre} havde foreslået {P:Ida Lund}."""
    assert told(text) == {("Ida Lund", "Nordvand", "Venstre", None), ("Bo Krag", "Nordvand", None, None)}


def test_a_point_is_answered_by_the_one_with_its_letter() -> None:
    text = """## Sagsfremstilling
    {O:Nordråd} skal vælge a) et medlem af {O:Nordvand}, idet {P:Per Dahl} er udtrådt, b) et medlem af {O:Sydvand}.
    ## Beslutning
    a) {P:Ida Lund} blev udpeget. b) {P:Bo Krag} blev udpeget."""
    assert told(text) == {("Ida Lund", "Nordvand", None, "Per Dahl"), ("Bo Krag", "Sydvand", None, None)}


def test_a_point_that_asks_for_somebody_in_an_unknown_house_seats_nobody_elsewhere() -> None:
    text = """## Sagsfremstilling
    {O:Nordråd} skal vælge a) en delegeret til Fjordlauget, b) et medlem af {O:Sydvand}.
    ## Beslutning
    a) {P:Ida Lund} blev udpeget. b) {P:Bo Krag} blev udpeget."""
    assert told(text) == {("Bo Krag", "Sydvand", None, None)}

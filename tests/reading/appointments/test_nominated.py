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


def test_two_parties_want_one_each() -> None:
    text = """# 3.1 Udpegning til {O:Nordvand}
    ## Sagsfremstilling
    {L:Venstre} og {O:Kystlauget} har hver en. De to parter har indstillet henholdsvis {P:Ida Lund} og {P:Bo Krag}.
    ## Beslutning
    {P:Ida Lund} og {P:Bo Krag} blev udpeget til {O:Nordvand}."""
    assert told(text) == {("Ida Lund", "Nordvand", "Venstre", None), ("Bo Krag", "Nordvand", "Kystlauget", None)}
    assert {one[2] for one in told(text.replace(" og {P:Bo Krag}.", ", {P:Bo Krag} og {P:Per Dahl}."))} == {None}


def test_all_who_were_nominated_are_elected() -> None:
    text = """# 3.1 Valg til {O:Nordvand}
    ## Sagsfremstilling
    Fra {O:Kystlauget}: {P:Ida Lund}, med {P:Bo Krag} som stedfortræder. Fra {O:Sydvand}: {P:Per Dahl}.
    ## Beslutning
    """
    assert told(f"{text}Valgt blev de indstillede.") == {
        ("Ida Lund", "Nordvand", "Kystlauget", None),
        ("Bo Krag", "Nordvand", "Kystlauget", None),
        ("Per Dahl", "Nordvand", "Sydvand", None),
    }
    assert told(f"{text}De indstillede blev drøftet.") == set()


def test_a_point_of_a_list_goes_on_with_whom_she_follows() -> None:
    text = """## Beslutning
    Nordråd udpegede
    - {P:Ida Lund} til {O:Nordvand}. Hun afløser {P:Bo Krag}, der er gået på pension.
    - {P:Per Dahl} til {O:Sydvand} efter forslag fra {O:Kystlauget}."""
    assert told(text.replace("Nordråd", "{O:Nordråd}")) == {
        ("Ida Lund", "Nordvand", None, "Bo Krag"),
        ("Per Dahl", "Sydvand", "Kystlauget", None),
    }


def test_a_line_above_a_part_of_a_list_tells_who_nominated_it() -> None:
    text = """# 3.1 Valg til {O:Nordvand}
    ## Beslutning
    Følgende blev valgt til {O:Nordvand}:
    Indstillet af {L:Venstre}:
    - {P:Ida Lund} (formand), stedfortræder {P:Bo Krag}
    Indstillet af gruppe 2:
    - {P:Per Dahl}"""
    assert told(text) == {
        ("Ida Lund", "Nordvand", "Venstre", None),
        ("Bo Krag", "Nordvand", "Venstre", None),
        ("Per Dahl", "Nordvand", None, None),
    }


def test_both_follow_one_and_the_last_of_several_another() -> None:
    both = (
        "## Beslutning\n{O:Nordråd} valgte {P:Ida Lund} til {O:Nordvand} og {P:Per Dahl} til {O:Sydvand}, begge i sted"
    )
    assert {one[3] for one in told(f"{both}et for {{P:Bo Krag}}.")} == {"Bo Krag"}
    line = "# 3.1 Udpegninger\n## Beslutning\n- {O:Nordvand}: {P:Ida Lund} og {P:Per Dahl}, der afløser {P:Bo Krag}"
    assert told(line) == {("Ida Lund", "Nordvand", None, None), ("Per Dahl", "Nordvand", None, "Bo Krag")}


def test_what_was_proposed_right_before_is_done() -> None:
    asked = "# 3.1 Udpegning til {O:Nordvand}\n## Beslutning\n"
    assert told(f"{asked}Formanden foreslog {{P:Ida Lund}}. Nordråd tilsluttede sig forslaget.") == set()
    assert told(f"{asked}Formanden foreslog {{P:Ida Lund}}. Udvalget tilsluttede sig forslaget.") == {
        ("Ida Lund", "Nordvand", None, None)
    }


def test_a_stand_in_told_behind_a_line_sits_where_the_line_says() -> None:
    text = "# 3.1 Udpegninger\n## Beslutning\n{O:Nordvand}: {P:Ida Lund}. Suppleant: {P:Bo Krag}."
    assert told(text) == {("Ida Lund", "Nordvand", None, None), ("Bo Krag", "Nordvand", None, None)}
    text = """## Beslutning
    Til {O:Nordvand} blev {P:Ida Lund} udpeget. Som suppleant for {P:Ida Lund} udpegedes {P:Bo Krag}."""
    assert told(text) == {("Ida Lund", "Nordvand", None, None), ("Bo Krag", "Nordvand", None, None)}


def test_the_body_may_be_told_by_what_the_case_asks_for() -> None:
    case = "# 3.1 Udpegninger\n## Baggrund\nDer skal vælges et medlem til {O:Nordvand}, da {P:Bo Krag} er stoppet."
    decided = "\n## Beslutning\n{P:Ida Lund} blev udpeget."
    assert told(case + decided) == {("Ida Lund", "Nordvand", None, "Bo Krag")}
    assert told(f"{case} Der skal vælges et medlem til {{O:Sydvand}}.{decided}") == set()
    assert told(f"{case} Der skal vælges et medlem til Fjordlauget.{decided}") == set()

"""Whom others want for a seat, where the answer points back to them; who left it, and what others have decided."""

from tests.reading.appointments.test_appointments import appointments

TITLE = "# 2. Udpegning til {O:Nordvand}\n## Sagsfremstilling\n"
TWO = "{L:Venstre} peger på {P:Ida Lund}, mens {L:SF} peger på {P:Bo Krag}."


def told(text: str) -> set[tuple[str, str, str | None, str | None]]:
    return {(one.person, one.to_body, one.nominated_by, one.replacing) for one in appointments(text) if one.new}


def test_all_whom_others_want_are_seated_where_the_answer_says_so() -> None:
    both = {("Ida Lund", "Nordvand", "Venstre", None), ("Bo Krag", "Nordvand", "SF", None)}
    asked = "\n## Indstilling\nDet indstilles, at de indstillede udpeges.\n## Beslutning\n"
    assert told(f"{TITLE}{TWO}{asked}Godkendt.") == both
    assert told(f"{TITLE}{TWO}{asked}Udsat.") == set()
    assert told(f"{TITLE}{TWO}{asked}Godkendt, dog udsættes den ene plads.") == set()


def test_nobody_is_seated_where_it_is_not_said_which_of_them() -> None:
    asked = "\n## Indstilling\nDet indstilles, at den indstillede kandidat udpeges.\n## Beslutning\nGodkendt."
    assert told(f"{TITLE}{TWO}{asked}") == set()


def test_nobody_is_seated_who_has_withdrawn_or_is_only_recommended() -> None:
    wants = "{L:Venstre} peger på {P:Ida Lund}. {P:Ida Lund} har siden takket nej."
    asked = "\n## Indstilling\nDet indstilles, at den indstillede udpeges.\n## Beslutning\nGodkendt."
    assert told(f"{TITLE}{wants}{asked}") == set()
    passed = "\n## Indstilling\nAt rådet indstiller de foreslåede til miljøministeren.\n## Beslutning\nTiltrådt."
    assert told(f"{TITLE}{TWO}{passed}") == set()


def test_each_part_of_a_case_tells_whose_seat_it_was() -> None:
    text = (
        "# 2. Udpegninger\n## Sagsfremstilling\n"
        "{O:Nordvand}: {P:Per Dahl} er flyttet. {L:Venstre} peger på {P:Ida Lund}."
        "\n\n{O:Sydvand}: Pladsen er ledig efter {P:Anna Holm}. {L:SF} peger på {P:Bo Krag}."
        "\n## Indstilling\nDet indstilles, at de indstillede udpeges.\n## Beslutning\nGodkendt."
    )
    assert told(text) == {
        ("Ida Lund", "Nordvand", "Venstre", "Per Dahl"),
        ("Bo Krag", "Sydvand", "SF", "Anna Holm"),
    }


def test_changes_that_a_group_writes_of_are_made_where_they_are_agreed_to() -> None:
    text = (
        "# 2. Udskiftning i udvalg\n## Sagsfremstilling\n{L:Venstre} har meddelt følgende ønsker: "
        "{P:Bo Krag} udtræder af {O:Kulturudvalget} og erstattes af {P:Ida Lund}."
        "\n## Indstilling\nAt ændringerne godkendes.\n## Beslutning\n"
    )
    assert told(f"{text}Godkendt.") == {("Ida Lund", "Kulturudvalget", "Venstre", "Bo Krag")}
    assert told(f"{text}Udsat.") == set()


def test_the_stand_in_of_whom_the_case_tells_takes_the_seat() -> None:
    text = (
        "# 2. Udtræden af {O:Kystrådet}\n## Sagsfremstilling\n{P:Bo Krag} er udtrådt af {O:Kystrådet}. "
        "Hans suppleant er {P:Ida Lund}.\n## Indstilling\nAt suppleanten indtræder.\n## Beslutning\n"
    )
    assert told(f"{text}Godkendt.") == {("Ida Lund", "Kystrådet", None, "Bo Krag")}
    assert told(f"{text}Udsat.") == set()


def test_all_seats_of_one_who_left_are_his_as_the_title_says() -> None:
    text = (
        "# 2. Besættelse af poster efter {P:Bo Krag}\n## Indstilling\nat {P:Ida Lund} indtræder i {O:Kystrådet}, og\n"
        "at {P:Anna Holm} indtræder i {O:Havneudvalget}.\n## Beslutning\nGodkendt."
    )
    assert told(text) == {
        ("Ida Lund", "Kystrådet", None, "Bo Krag"),
        ("Anna Holm", "Havneudvalget", None, "Bo Krag"),
    }

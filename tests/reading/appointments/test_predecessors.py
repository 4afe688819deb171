"""In whose place somebody is appointed."""

from tests.reading.appointments.test_appointments import PROPOSED, appointments


def test_who_nominated_and_whose_seat_it_is_follow_from_the_case() -> None:
    text = (
        PROPOSED
        + """## Sagsfremstilling
    {P:Bo Krag}, {M:Læsø Kommune}, har skiftet parti fra {L:Venstre} til {L:Moderaterne}.
    {P:Bo|Bo Krag} er i starten udpeget af {O:Nordråd} til at sidde i henholdsvis {O:Nordvand} samt {O:Sydvand}.
    Grundet partiskiftet skal der udpeges et nyt medlem fra {L:Venstre} til de to udvalg.
    {L:Venstre} peger på {P:Ida Lund}, {M:Læsø Kommune}, som nyt medlem til henholdsvis {O:Nordvand} samt {O:Sydvand}.
    ## Beslutning
    Godkendt."""
    )
    found = appointments(text)
    new = [one for one in found if one.new]
    assert {(one.nominated_by, one.replacing, one.inferred) for one in new} == {("Venstre", "Bo Krag", ("replacing",))}
    assert all(one.reason and one.reason.startswith("Grundet partiskiftet") for one in new)
    assert {(one.person, one.to_body, one.date, one.appointed_by) for one in found if not one.new} == {
        ("Bo Krag", "Nordvand", None, "Nordråd"),
        ("Bo Krag", "Sydvand", None, "Nordråd"),
    }


def test_two_who_sat_there_before_leave_it_open_whose_seat_it_is() -> None:
    text = """## Sagsfremstilling
    {P:Bo Krag} og {P:Per Dahl} er udpeget af {O:Nordråd} til {O:Nordvand}.
    Der skal derfor udpeges et nyt medlem til {O:Nordvand}.
    ## Beslutning
    {O:Nordråd} udpegede {P:Ida Lund} til {O:Nordvand}."""
    (new,) = [one for one in appointments(text) if one.new]
    assert new.replacing is None


def test_whoever_left_one_of_several_bodies_is_replaced_there_alone() -> None:
    text = """## Sagsfremstilling
    Rådet skal udpege et medlem til {O:Nordvand} efter {P:Bo Krag}, en repræsentant i {O:Sydvand} og en revisor.
    ## Beslutning
    {O:Nordråd} udpegede {P:Ida Lund} til {O:Nordvand}.
    {O:Nordråd} udpegede {P:Per Dahl} til {O:Sydvand}."""
    assert {(one.to_body, one.replacing) for one in appointments(text)} == {("Nordvand", "Bo Krag"), ("Sydvand", None)}


def test_a_stated_predecessor_is_not_inferred() -> None:
    (one,) = appointments(
        "## Beslutning\n{O:Nordråd} udpegede {P:Ida Lund} (V) som medlem af {O:Nordvand} i stedet for {P:Bo Krag}."
    )
    assert (one.replacing, one.inferred) == ("Bo Krag", ())


def test_one_who_left_is_replaced() -> None:
    text = """## Sagsfremstilling
    {P:Bo Krag} har ønsket at udtræde af {O:Nordvand}.
    ## Indstilling
    Det indstilles, at {O:Nordråd} udpeger {P:Ida Lund} som medlem af {O:Nordvand}.
    ## Beslutning
    Godkendt."""
    (one,) = appointments(text)
    assert (one.replacing, one.inferred, one.reason) == (
        "Bo Krag",
        ("replacing",),
        "Bo Krag har ønsket at udtræde af Nordvand.",
    )


def test_whom_the_proposal_tells_to_have_left_is_replaced() -> None:
    text = """# 4 Udpegning til {O:Nordvand}
    ## Indstilling
    Det indstilles, at {O:Nordråd} udpeger et medlem efter {P:Bo Krag}, der er udtrådt af {O:Nordvand} i maj.
    ## Beslutning
    {O:Nordråd} udpegede {P:Ida Lund}."""
    assert [(one.person, one.to_body, one.replacing) for one in appointments(text)] == [
        ("Ida Lund", "Nordvand", "Bo Krag")
    ]


def test_who_is_nominated_in_somebodys_place_takes_it_when_appointed() -> None:
    nominated = "## Sagsfremstilling\n{L:Venstre} indstiller {P:Ida Lund} som afløser for {P:Bo Krag}.\n"
    found = appointments(nominated + PROPOSED + "## Beslutning\n{O:Nordråd} godkendte indstillingen.")
    assert {(one.person, one.replacing, one.inferred) for one in found} == {("Ida Lund", "Bo Krag", ())}

"""Who is elected to what, as constituting meetings tell it in lists, lines and bare names."""

from referatgraf.facts import Appointment, Role
from tests.reading.traps import of, reading_of

HEAD = "Læsø Byråd\nReferat af konstituerende møde den 8. december 2021\nMødested: Byrådssalen\n\n"


def seats(items: str) -> set[tuple[str, str, str | None]]:
    found = of(reading_of(f"{HEAD}{items}\n"), Appointment)
    return {(one.person, one.to_body, one.role) for one in found if one.new}


def test_the_lines_of_a_list_are_told_apart_where_they_were_joined() -> None:
    text = "1. Valg til Økonomiudvalget\n\nBeslutning\nFølgende blev valgt til Økonomiudvalget:\n\n"
    assert seats(f"{text}Bo Krag (V) (formand)\nAnna Holm (A)\nIda Lund (F)") == {
        ("Bo Krag", "Økonomiudvalget", "formand"),
        ("Anna Holm", "Økonomiudvalget", None),
        ("Ida Lund", "Økonomiudvalget", None),
    }
    assert seats(f"{text}Bo Krag (V) (formand)\nAnna Holm (A) var ikke enig.") == set()


def test_each_member_of_a_list_has_the_substitute_beside_the_name() -> None:
    text = (
        "1. Socialudvalget\n\nBeslutning\nValgt blev:\nAnna Holm (A), medlem, stedfortræder Ida Lund (F)\n"
        "Per Dahl (C), medlem, stedfortræder Jens Bæk (O)"
    )
    assert seats(text) == {
        ("Anna Holm", "Socialudvalget", "medlem"),
        ("Ida Lund", "Socialudvalget", "stedfortræder"),
        ("Per Dahl", "Socialudvalget", "medlem"),
        ("Jens Bæk", "Socialudvalget", "stedfortræder"),
    }


def test_groups_fill_the_committee_that_is_the_items_title() -> None:
    text = "Beslutning\nValggruppe 1 udpegede: Anna Holm (A) og Ida Lund (F). Valggruppe 2 udpegede: Bo Krag (V)."
    people = ("Anna Holm", "Ida Lund", "Bo Krag")
    assert seats(f"1. Teknisk Udvalg\n\n{text}") == {(one, "Teknisk Udvalg", None) for one in people}
    assert seats(f"1. Cykelsti\n\n{text}") == set()


def test_nobody_else_stood_for_the_election() -> None:
    text = "1. Valg af borgmester\n\nBeslutning\nDer var ikke andre forslag, og Bo Krag blev valgt som borgmester."
    assert seats(text) == {("Bo Krag", "Læsø Byråd", "borgmester")}
    assert seats(text.replace("ikke andre forslag", "enighed om, hvis loven tillader det, at vente")) == set()


def test_under_the_election_of_one_officer_the_name_alone_is_enough() -> None:
    for line in ("Anna Holm", "Valgt: Anna Holm med 7 stemmer."):
        assert seats(f"1. Valg af kasserer\n\n{line}") == {("Anna Holm", "Læsø Byråd", "kasserer")}, line
    assert seats("1. Valg af dirigent\n\nAnna Holm") == set()
    assert seats("1. Valg af kasserer\n\nAnna Holm\n\nBo Krag") == set()
    assert seats("1. Valg af kasserer\n\nAnna Holm ønskede ikke valg.") == set()


def test_what_is_approved_may_be_that_somebody_is_appointed() -> None:
    title = "1. Stedfortræder i Handicaprådet\n\nBeslutning\n"
    assert seats(f"{title}Godkendt, idet Bo Krag (V) udpeges som stedfortræder.") == {
        ("Bo Krag", "Handicaprådet", "stedfortræder")
    }
    assert seats("1. Nyt medlem\n\nBeslutning\nByrådet godkendte Bo Krag (V) som nyt medlem af Handicaprådet.") == {
        ("Bo Krag", "Handicaprådet", "medlem")
    }
    assert seats(f"{title}Afvist, idet Bo Krag (V) udpeges som stedfortræder.") == set()


def test_nobody_is_appointed_to_the_office_that_brings_the_case() -> None:
    text = (
        "1. Orlov\n\nIndstilling\nByrådssekretariatet indstiller,\nat Ida Lund indtræder som stedfortræder for "
        "Bo Krag i byrådet.\n\nBeslutning\nGodkendt."
    )
    assert seats(text) == {("Ida Lund", "Læsø Byråd", "stedfortræder")}


def test_each_at_has_its_own_body_and_its_own_days() -> None:
    text = (
        "1. Orlov\n\nIndstilling\nat Bo Krag (V) bevilges orlov fra den 1. marts 2022, at stedfortræder Ida Lund (V) "
        "indtræder i byrådet i orlovsperioden, og at Ida Lund (V) indtræder i Kulturudvalget i stedet for Bo Krag (V)."
        "\n\nBeslutning\nGodkendt."
    )
    found = [one for one in of(reading_of(f"{HEAD}{text}\n"), Appointment) if one.new]
    assert {(one.person, one.to_body, one.replacing, one.valid_from) for one in found} == {
        ("Ida Lund", "Læsø Byråd", "Bo Krag", None),
        ("Ida Lund", "Kulturudvalget", "Bo Krag", None),
    }


def test_he_is_the_one_named_last() -> None:
    text = (
        "1. Valg til Havnerådet\n\nBeslutning\nAnna Holm blev valgt som formand for Havnerådet. Der kom en indsigelse. "
        "Han afløser Bo Krag."
    )
    found = of(reading_of(f"{HEAD}{text}\n"), Appointment)
    assert [(one.person, one.replacing) for one in found] == [("Anna Holm", None)]


def test_whom_one_represents_is_not_where_one_sits() -> None:
    text = "1. Valg\n\nBeslutning\nByrådet udpegede Bo Krag (V) som repræsentant for Nordby Forsyning i Havnerådet."
    assert seats(text) == {("Bo Krag", "Havnerådet", "repræsentant")}


def test_offices_are_told_before_the_first_item_too() -> None:
    text = f"{HEAD}Direktør i Danske Regioner Ida Lund deltog under punkt 2.\n\n1. Sag\n\nBeslutning\nGodkendt.\n"
    assert [(one.person, one.role, one.organisation) for one in of(reading_of(text), Role)] == [
        ("Ida Lund", "direktør", "Danske Regioner")
    ]


def test_a_line_that_ends_in_a_name_or_before_its_bracket_goes_on() -> None:
    text = (
        "1. Valg til udvalg\n\nBeslutning\nKulturudvalget (4 medlemmer): Anna Holm (A), Ida Lund\n(F), Per Dahl (C) og"
    )
    assert seats(f"{text} Bo\nKrag (V).") == {
        (one, "Kulturudvalget", None) for one in ("Anna Holm", "Ida Lund", "Per Dahl", "Bo Krag")
    }


def test_a_seat_is_that_of_the_one_who_is_replaced() -> None:
    text = (
        "1. Udpegninger\n\nSagsfremstilling\na) Bo Krag udtræder af Nordby Museums bestyrelse.\n"
        "b) Per Dahl udtræder af Havneudvalget.\n\nBeslutning\na) Ida Lund udpeges i stedet for Bo Krag.\n"
        "b) Anna Holm udpeges i stedet for Per Dahl."
    )
    assert ("Anna Holm", "Havneudvalget", None) in seats(text)


def test_the_office_of_the_body_itself_is_none_of_another_in_the_same_item() -> None:
    head = "Havnekommissionen\nReferat af møde den 8. december 2021\nMødested: Havnen\n\n"
    text = "1. Valg af ny næstformand og udpegning til Kystrådet\n\nBeslutning\nBo Krag blev valgt som næstformand."
    found = of(reading_of(f"{head}{text}\n"), Appointment)
    assert {(one.person, one.to_body) for one in found} == {("Bo Krag", "Havnekommissionen")}

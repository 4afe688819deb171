"""What a document itself calls an organisation."""

from referatgraf.facts import Actor, Evidence, Mention
from referatgraf.reading.printed_names import printed_names


def body(key: str, *surfaces: str) -> Actor:
    mentions = tuple(Mention(one, Evidence("1.txt", place, place + 1), "bodies") for place, one in enumerate(surfaces))
    here = (mentions[0].evidence,)
    return Actor(evidence=here, method="bodies", actor_kind="organisation", key=key, name=key, mentions=mentions)


def test_a_body_only_called_by_its_owner_behind_it_keeps_those_words() -> None:
    board = body("Nordvands bestyrelse", "bestyrelsen", "bestyrelsen for Nordvand", "bestyrelsen for Nordvand")
    assert printed_names([board]) == {"Nordvands bestyrelse": "bestyrelsen for Nordvand"}


def test_a_body_that_is_also_called_its_owners_is_known_as_that() -> None:
    board = body("Nordvands bestyrelse", "bestyrelsen for Nordvand", "Nordvands bestyrelse")
    other = body("Sydvand's bestyrelse", "bestyrelsen i Sydvand", "Sydvand’s bestyrelse")
    assert printed_names([board, other, body("Nordvand", "Nordvand")]) == {}


def test_a_registered_organisation_bears_the_fullest_name_that_stands_there() -> None:
    council = body("RAR Fyn", "RAR Fyn", "Det Regionale Arbejdsmarkedsråd Fyns", "rådet")
    agency = body("Styrelsen for Arbejdsmarked og Rekruttering", "STAR", "STARs")
    assert printed_names([council, agency]) == {
        "RAR Fyn": "Det Regionale Arbejdsmarkedsråd Fyn",
        "Styrelsen for Arbejdsmarked og Rekruttering": "STAR",
    }


def test_another_spelling_or_a_word_for_it_is_no_other_name() -> None:
    spelt = body("Realdania", "Real Dania", "REALDANIA")
    assert printed_names([spelt, body("KL", "foreningen"), body("KL", "KL's", "KL-udvalget")]) == {}

"""What a document itself calls a body."""

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
    other = body("KL's bestyrelse", "bestyrelsen i KL", "KL’s bestyrelse")
    assert printed_names([board, other, body("Nordvand", "Nordvand"), body("KL", "Kommunernes Landsforening")]) == {}

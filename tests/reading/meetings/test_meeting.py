# ruff: noqa: E501  tables of printed lines read better unbroken
"""Which body met, and when."""

import pytest

from referatgraf.reading.meetings.meeting import find_agenda
from referatgraf.reading.meetings.words import content, patterns
from tests.reading.minimal import doc_of
from tests.reading.naming import AGENDA, OPENING, meeting_of


def test_body_and_day_stand_where_the_agenda_is_approved() -> None:
    meeting = meeting_of(OPENING + "Ingen bemærkninger.\n")
    assert meeting is not None
    assert (meeting.body, meeting.date) == ("KKR Nordjylland", "2023-03-03")
    assert meeting.case_numbers == ("SAG-2023-00001",)


def test_the_day_of_the_last_meeting_is_not_this_meetings_day() -> None:
    text = (
        "1. Sager\n\n1.1. Referat\n\nBaggrund\n\nGodkendelse af referat fra møde i KKR Nordjylland den 1. maj 2022.\n"
    )
    meeting = meeting_of(text)
    assert meeting is None or meeting.date is None


def test_items_come_with_number_title_and_sections() -> None:
    items = list(find_agenda(doc_of(OPENING + "Ingen bemærkninger.\n")))
    assert [(item.number, item.title, item.sections) for item in items] == [
        ("1", "Sager", ()),
        ("1.1", "Godkendelse af dagsorden", ("Baggrund",)),
        ("1.2", "Vand", ("Sagsfremstilling",)),
    ]


def test_place_and_kind_of_meeting_are_kept() -> None:
    meeting = meeting_of("Byrådet\nEkstraordinært møde den 24. januar 2023\nMødested: Byrådssalen" + AGENDA)
    assert meeting is not None
    assert (meeting.place, meeting.meeting_kind) == ("Byrådssalen", "ekstraordinær")


@pytest.mark.parametrize(
    ("front", "place"),
    [
        ("Byrådet\nDen 4. maj 2030\nSted\nByrådssalen", "Byrådssalen"),
        ("BYRÅD\nDen 4. maj 2030\nSTED\nBYRÅDSSALEN", "BYRÅDSSALEN"),
        ("Byrådet\nMødested:\nHavnegade 4, lokale 2", "Havnegade 4, lokale 2"),
        ("Byrådet\nDen 4. maj 2030 kl. 10.00-12.30 på havnekontoret", "havnekontoret"),
        ("Byrådet\nDen 4. maj 2030 kl. 10, ordstyrer: Bo Krag", None),
        ("mødet i regionsrådet\nden 4. maj 2030 kl. 13:00\ni Fjordsalen, Havnevej 2", "Fjordsalen, Havnevej 2"),
        ("Bestyrelsesmøde den 4. maj 2030 på Nordby Brandstation", "Nordby Brandstation"),
        ("Referat af møde den 4. maj 2030 i Skoleudvalget", None),
    ],
)
def test_the_place_stands_behind_its_label_below_it_or_behind_the_time(front: str, place: str | None) -> None:
    meeting = meeting_of(front + AGENDA)
    assert meeting is not None
    assert meeting.place == place


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Mødelokale 3, Havnegade", "Mødelokale 3, Havnegade"),
        ("Lokale: Havnesalen", "Havnesalen"),
        ("Sted: Lokale 412", "Lokale 412"),
    ],
)
def test_a_room_keeps_its_number(line: str, place: str) -> None:
    meeting = meeting_of(f"Byrådet\nMøde den 24. januar 2023\n{line}{AGENDA}")
    assert meeting is not None
    assert meeting.place == place


def test_the_day_of_a_letter_is_not_that_of_the_meeting_it_tells_of() -> None:
    meeting = meeting_of("Havneudvalget\nDato: 6. maj 2030\nMødet fandt sted lørdag den 4. maj 2030." + AGENDA)
    assert meeting is not None
    assert meeting.date == "2030-05-04"


def test_the_day_under_its_label_outweighs_the_day_that_a_title_speaks_of() -> None:
    front = "UDVALG\n\nHavneudvalget\n\nMØDE\n\nReferat\n\nSTARTTIDSPUNKT\n\n17-09-2030 17:15:00\n\n"
    meeting = meeting_of(
        f"{front}1. Godkendelse af dagsorden til møde den 5. september 2030\n\nIndstilling\n\nDet indstilles, at "
        "dagsorden til møde i Havneudvalget den 5. september 2030 godkendes.\n\nBeslutning\n\nGodkendt.\n"
    )
    assert meeting is not None
    assert (meeting.body, meeting.date) == ("Havneudvalget", "2030-09-17")


def test_an_excerpt_without_a_front_tells_by_its_decisions() -> None:
    text = (
        "4. Havnen\nSagsfremstilling\nDen er lille.\nBeslutning i Økonomiudvalget den 17. januar 2023\nAnbefales.\n"
        "Beslutning i Byrådet den 24. januar 2023\nGodkendt.\n5. Molen\nBeslutning i Byrådet den 24. januar 2023\nGodkendt.\n"
    )
    meeting = meeting_of(text)
    assert meeting is not None
    assert (meeting.body, meeting.date) == ("Byrådet", "2023-01-24")


def test_a_group_without_a_name_is_not_who_met() -> None:
    text = (
        "6. Udpegning\nIndstilling\nFormanden indstiller, at Søby Lokaludvalg udpeger to til styregruppen.\n"
        "Beslutning\nAnna Holm blev udpeget til styregruppen. Bo Krag blev suppleant til styregruppen.\n"
    )
    meeting = meeting_of(text)
    assert meeting is not None
    assert meeting.body == "Søby Lokaludvalg"


def test_the_body_that_sent_a_member_is_not_who_met() -> None:
    text = (
        "Referat den 3. februar 2023\n\nDeltagere:\nAnna Holm, formand\nBo Krag, KKR Nordjylland\n\n"
        "1. Nyt\nBeslutning\nOrienteringen fra KKR Nordjylland blev taget til efterretning.\n"
    )
    meeting = meeting_of(text)
    assert meeting is not None
    assert meeting.body is None


@pytest.mark.parametrize("kind", ["bodies", "decided", "of_last_minutes", "of_the_agenda", "acting", "places"])
def test_the_patterns_of_the_front_matter_find_their_examples(kind: str) -> None:
    expressions = {name: expression for name, expression, _ in patterns(kind)}
    for entry in content()[kind]:
        for example in entry["examples"]:
            found = expressions[entry["name"]].search(example["text"])
            assert found, example["text"]
            assert {slot: words for slot, words in found.groupdict().items() if words} == example["gives"]


@pytest.mark.parametrize("kind", ["bodies", "decided", "of_last_minutes", "of_the_agenda", "acting", "places"])
def test_the_patterns_of_the_front_matter_do_not_find_their_near_misses(kind: str) -> None:
    expressions = {name: expression for name, expression, _ in patterns(kind)}
    for entry in content()[kind]:
        for near_miss in entry["near_misses"]:
            assert expressions[entry["name"]].search(near_miss) is None


BESIDE = [
    ("Nordby Grundejerforening\nReferat af ordinær generalforsamling den 4. maj 2030", "Nordby Grundejerforening"),
    ("Ekstraordinær generalforsamling den 4. maj 2030", None),
    ("Konstituering Regionsrådet\nReferat 4. maj 2030", "Regionsrådet"),
    ("Byrådet Byrådet\nReferat 4. maj 2030", "Byrådet"),
    ("Nordbolig Mandag\nBestyrelsesmøde 4. maj 2030", "Nordbolig"),
    ("Havnens Busser\nReferat af møde i bestyrelsen\nDato: 4. maj 2030", "Havnens Busser"),
    ("RAR-møde Fyn\n4. maj 2030", "RAR Fyn"),
    (
        "Emne: Møde i Task Force for Havnen\nKopi til: Havnekredsen\nMødet fandt sted 4. maj 2030",
        "Task Force for Havnen",
    ),
    ("Fjordbo\nReferat af møde i bestyrelsen 4. maj 2030\n1. Godkendelse af referat af Molens bestyrelse", "Fjordbo"),
    ("Referat Nordbolig\nBestyrelsesmøde 4. maj 2030", "Nordbolig"),
    ("Anna Holm\nBestyrelsesmøde 4. maj 2030", "Bestyrelsen"),
    ("Referat Anna Holm\nBestyrelsesmøde 4. maj 2030", "Bestyrelsen"),
    ("Mødeart\nBestyrelsesmøde\nMødedato\n4. maj 2030", "Bestyrelsen"),
    ("Nordby Landsbylaug\nReferat af generalforsamling d. 4. maj 2030 hos Anna Holm, Åvej 2", "Nordby Landsbylaug"),
    ("FAVRSKOV\nBestyrelsesmøde 4. maj 2030", "Bestyrelsen"),
    ("Havneudvalget - Referat fra mødet 4. maj 2030\nMøde med Ældrerådet kl. 15", "Havneudvalget"),
    ("REFERAT AF MØDE I GRØNT RÅD\n4. maj 2030", "Grønt Råd"),
    ("REFERAT AF BYRÅDETS MØDE\n4. maj 2030", "Byrådet"),
]


@pytest.mark.parametrize(("front", "body"), BESIDE)
def test_no_meeting_person_or_weekday_is_a_body(front: str, body: str | None) -> None:
    meeting = meeting_of(f"{front}\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n")
    assert meeting is not None
    assert meeting.body == body


def test_the_day_may_stand_on_the_line_below_the_heading_of_a_decision() -> None:
    meeting = meeting_of("1. Havnen\n\nBeslutning i Handicaprådet\nden 26. november 2030:\nGodkendt.\n")
    assert meeting is not None
    assert (meeting.body, meeting.date) == ("Handicaprådet", "2030-11-26")


def test_a_body_of_which_somebody_is_a_member_is_not_the_one_that_met() -> None:
    told = "at Bo Krag er indtrådt som medlem af KKR Syddanmark i stedet for Ida Wiig."
    meeting = meeting_of(f"Møde den 4. maj 2030\n\n1. Beretning\n\nBeslutning\n\nFormanden sagde, {told}\n")
    assert meeting is not None
    assert meeting.body is None


def test_a_body_of_which_only_a_member_is_spoken_is_not_the_one_that_met() -> None:
    item = "1. Orlov\n\nBeslutning\n\n"
    assert meeting_of(item + "Anna Holm udtræder som medlem af Havneudvalget.\n") is None
    meeting = meeting_of(item + "Havneudvalget godkendte, at Anna Holm udtræder som medlem af Havneudvalget.\n")
    assert meeting is not None
    assert meeting.body == "Havneudvalget"


def test_a_board_is_not_that_of_what_its_meeting_began_with() -> None:
    text = (
        "Referat af bestyrelsesmøde den 23. februar 2030\n\nTil stede\nAnna Holm, formand\nIda Wiig\n\nDagsorden\n\n"
        "Formanden bød velkommen.\n\nDekan Bo Krag indledte mødet med en rundvisning og præsentation af {0}.\n\n"
    )
    found = meeting_of(text.format("Nordby Universitet"))
    assert found is not None
    assert found.body == "Bestyrelsen"


def test_the_address_may_stand_below_a_place_that_ends_in_a_comma() -> None:
    meeting = meeting_of(
        "Havneudvalget\nDato: 4. maj 2030\nSted: Hotel Nordkaj,\nStrandvej 44, 9990 Nordby\n\n1. Velkomst\nHej.\n"
    )
    assert meeting is not None
    assert meeting.place == "Hotel Nordkaj, Strandvej 44, 9990 Nordby"


def test_a_body_of_which_it_is_told_what_it_has_decided_did_not_meet() -> None:
    told = "Havneudvalget har vedtaget at bede om penge."
    meeting = meeting_of(f"12. Meddelelser\n\nSagsfremstilling\nDer er nyt.\n\nBeslutning\n{told}\n")
    assert meeting is None or meeting.body is None

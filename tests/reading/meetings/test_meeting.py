# ruff: noqa: E501  tables of printed lines read better unbroken
"""Which body met, and when."""

import pytest

from referatgraf.facts import Meeting
from referatgraf.reading.context import context_of
from referatgraf.reading.meetings.meeting import find_agenda, find_meeting
from referatgraf.reading.meetings.words import content, patterns
from referatgraf.reading.names.bodies import find_organisations
from tests.reading.minimal import doc_of
from tests.reading.naming import OPENING


def meeting_of(text: str) -> Meeting | None:
    doc = doc_of(text)
    find_organisations(doc)
    return next(iter(find_meeting(doc)), None)


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


AGENDA = "\n\nDeltagere: Anna Holm, Bo Krag\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2. Havnen\nBeslutning\nUdsat.\n"

FRONTS = [
    ("Referat\nByrådet\nMødedato: 24. januar 2023\nMødetid: 17:00\nMødested: Byrådssalen", "Byrådet", "2023-01-24"),
    ("Thisted Kommune\nReferat\nByrådet\nMødedato\nTirsdag den 24. januar 2023 kl. 17.00", "Byrådet", "2023-01-24"),
    ("Referat fra byrådsmøde den 24. januar 2023", "Byrådet", "2023-01-24"),
    ("Kommunalbestyrelsen\nReferat\nDato: 24-01-2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Kommunalbestyrelsesmøde tirsdag d. 24. januar 2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Læsø Kommune\nMøde i Kommunalbestyrelsen den 24. januar 2023", "Kommunalbestyrelsen", "2023-01-24"),
    ("Møde i Teknik- og Miljøudvalget den 7. februar 2023", "Teknik- og Miljøudvalget", "2023-02-07"),
    ("Økonomiudvalget - Referat 2023-01-17", "Økonomiudvalget", "2023-01-17"),
    (
        "Social-, Sundheds- og Ældreudvalget\nReferat\nMødedato: 07.02.2023",
        "Social-, Sundheds- og Ældreudvalget",
        "2023-02-07",
    ),
    (
        "Referat\nUdvalget for Klima og Miljø\nMødedato: onsdag den 7. februar 2023",
        "Udvalget for Klima og Miljø",
        "2023-02-07",
    ),
    ("Bestyrelsesmøde den 3. februar 2023 på Hotel Fjorden, Aalborg Lufthavn", "Bestyrelsen", "2023-02-03"),
    ("Bestyrelsesmøde den 3. februar 2023\nGæst: Bo Krag, direktør for Danske Regioner", "Bestyrelsen", "2023-02-03"),
    ("Transkript\nReferat af bestyrelsesmøde den 3. februar 2023", "Bestyrelsen", "2023-02-03"),
    (
        "Møde i bestyrelsen for Fjord Gymnasium den 3. februar 2023 I mødet deltog Ida Fristrup",
        "Bestyrelsen for Fjord Gymnasium",
        "2023-02-03",
    ),
    ("Udvalg: Børne- og Skoleudvalget\nDato: 7. februar 2023", "Børne- og Skoleudvalget", "2023-02-07"),
    ("Referat af bestyrelsesmøde i Nordvand I/S d. 3/2-2023", "Nordvand I/S", "2023-02-03"),
    (
        "REFERAT\nBestyrelsesmøde i Erhvervshus Nordjylland, den 3. februar 2023 kl. 10-12",
        "Erhvervshus Nordjylland",
        "2023-02-03",
    ),
    ("Referat fra møde i BRN-bestyrelsen den 3. februar 2023", "BRN's bestyrelse", "2023-02-03"),
    ("Bestyrelsen for Nordvand I/S\nReferat\n3. februar 2023", "Bestyrelsen for Nordvand I/S", "2023-02-03"),
    ("Region Nordjylland\nReferat\nMødet i Regionsrådet den 31. januar 2023", "Regionsrådet", "2023-01-31"),
    ("Forretningsudvalget\nReferat af møde den 31. januar 2023", "Forretningsudvalget", "2023-01-31"),
    ("Referat\nKKR Nordjylland\nDato: 10. februar 2023", "KKR Nordjylland", "2023-02-10"),
    ("Thisted Byråd\nOrdinært møde den 24. januar 2023", "Thisted Byråd", "2023-01-24"),
    ("Referat af ordinært møde i Ældrerådet torsdag den 2. marts 2023", "Ældrerådet", "2023-03-02"),
    ("Udskrevet: 30-01-2023\nByrådet\nMødedato: 24-01-2023", "Byrådet", "2023-01-24"),
    ("Næste møde: 28. februar 2023\nReferat\nByrådet\n24. januar 2023", "Byrådet", "2023-01-24"),
    ("TEKNIK- OG MILJØUDVALGET\nMøde den 7. februar 2023", "Teknik- og Miljøudvalget", "2023-02-07"),
    ("BESTYRELSESMØDE I NORDVAND A/S\nDato: 3. februar 2023", "Nordvand A/S", "2023-02-03"),
    ("I/S Nordvand Bestyrelsesmøde den 3. februar 2023 Referat", "I/S Nordvand", "2023-02-03"),
    ("Nordvand\nREFERAT\nBestyrelsesmøde\nDato: 3. februar 2023", "Nordvand", "2023-02-03"),
    ("§ 17, stk. 4-udvalget om Bosætning\nReferat 3/2-23", "§ 17, stk. 4-udvalget om Bosætning", "2023-02-03"),
    ("BESTYRELSESMØDE 4/2023\nNORDVAND HOLDING\n3. februar 2023", "Nordvand Holding", "2023-02-03"),
    ("Nordvand\nReferat fra bestyrelsesmøde fredag d. 3. februar 2023\nBestyrelse: Ida Wiig", "Nordvand", "2023-02-03"),
    ("Skolebestyrelsesmøde fredag d. 3. februar 2023", "Skolebestyrelsen", "2023-02-03"),
    ("Handicaprådet Læsø Kommune\nMødedato: 3.2.23", "Handicaprådet", "2023-02-03"),
    ("Referat fra RAR Fyns møde den 3. februar 2023", "RAR Fyn", "2023-02-03"),
    ("REFERAT AF RÅDSMØDE I RAR FYN den 3. februar 2023", "RAR Fyn", "2023-02-03"),
    ("Møde 3. februar 2023 - RAR Fyn", "RAR Fyn", "2023-02-03"),
    ("Referat fra ældrerådets møde fredag d. 3. februar 2023", "Ældrerådet", "2023-02-03"),
    (
        "Landsbyklyngen Fjordkrogen\nStyregruppemøde fredag d. 3. februar 2023",
        "Landsbyklyngen Fjordkrogen",
        "2023-02-03",
    ),
    ("NORDVAND\n10. FEBRUAR 2023\n7. bestyrelsesmøde 3. februar 2023", "Nordvand", "2023-02-03"),
    ("Nordvand A/S\nReferat 3. februar 2023\n\nBestyrelsen\nBo Krag, formand\nPer Wiig", "Nordvand A/S", "2023-02-03"),
]


@pytest.mark.parametrize(("front", "body", "day"), FRONTS)
def test_the_front_matter_says_who_met_and_when(front: str, body: str, day: str) -> None:
    meeting = meeting_of(front + AGENDA)
    assert meeting is not None
    assert (meeting.body, meeting.date) == (body, day)


@pytest.mark.parametrize(("front", "body", "day"), FRONTS)
def test_the_body_is_an_actor_of_the_document(front: str, body: str, day: str) -> None:
    doc = doc_of(front + AGENDA)
    find_organisations(doc)
    list(find_meeting(doc))
    assert body in {name.key for name in context_of(doc).named if name.kind == "organisation"}, day


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


@pytest.mark.parametrize("kind", ["bodies", "decided", "of_last_minutes", "places"])
def test_the_patterns_of_the_front_matter_find_their_examples(kind: str) -> None:
    expressions = {name: expression for name, expression, _ in patterns(kind)}
    for entry in content()[kind]:
        for example in entry["examples"]:
            found = expressions[entry["name"]].search(example["text"])
            assert found, example["text"]
            assert {slot: words for slot, words in found.groupdict().items() if words} == example["gives"]


@pytest.mark.parametrize("kind", ["bodies", "decided", "of_last_minutes", "places"])
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

"""Items without a printed number are counted, where titles and section words show them to be items."""

import pytest

from referatgraf.minutes.structure import Minutes
from referatgraf.reading.context import context_of
from referatgraf.reading.meetings.meeting import find_agenda
from tests.reading.minimal import doc_of

FRONT = "Havneudvalget\nReferat\nMødedato: 4. maj 2030\nDeltagere: Anna Holm, Bo Krag\n\n"


def minutes_of(text: str) -> Minutes:
    return context_of(doc_of(text)).minutes


def test_titles_with_the_same_section_words_are_items_in_their_order() -> None:
    minutes = minutes_of(
        FRONT + "Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n"
        "Molen i Hals\n\nSagsnr.: 30-001234\n\nResume\n\nMolen er gammel.\n\nBeslutning\n\nGodkendt.\n\n"
        "Fyret på molen\n\nResume\n\nFyret lyser.\n\nBeslutning\n\nUdsat.\n"
    )
    assert [(item.number, item.title, item.case_number, item.counted) for item in minutes.items] == [
        ("1", "Godkendelse af dagsorden", None, True),
        ("2", "Molen i Hals", "30-001234", True),
        ("3", "Fyret på molen", None, True),
    ]
    assert [section.name for section in minutes.items[1].sections] == ["Resume", "Beslutning"]


def test_a_section_word_may_stand_before_its_text_on_one_line() -> None:
    minutes = minutes_of(
        FRONT + "Godkendelse af dagsorden\nBeslutning: Godkendt.\n\nNyt fra havnen\nReferat:\nDer er bygget.\n\n"
        "Eventuelt\nReferat:\nIntet.\n"
    )
    assert [item.title for item in minutes.items] == ["Godkendelse af dagsorden", "Nyt fra havnen", "Eventuelt"]


def test_what_earlier_bodies_decided_begins_no_item() -> None:
    minutes = minutes_of(
        FRONT + "Molen i Hals\n\nSagsfremstilling\n\nMolen er gammel.\n\n"
        "Beslutning i Økonomiudvalget den 2. maj 2030\n\nAnbefales.\n\n"
        "Beslutning i Havneudvalget den 4. maj 2030\n\nGodkendt.\n\n"
        "Fyret på molen\n\nSagsfremstilling\n\nFyret lyser.\n"
    )
    assert [item.title for item in minutes.items] == ["Molen i Hals", "Fyret på molen"]


def test_items_whose_titles_a_site_lost_begin_where_their_first_word_comes_again() -> None:
    minutes = minutes_of(
        FRONT + "Resume\n\nMolen er gammel.\n\nBeslutning\n\nGodkendt.\n\nFyret på molen\n\nResume\n\nDet lyser.\n\n"
        "Beslutning\n\nUdsat.\n\nSagsnr.: 30-001234\n\nResume\n\nHavnen er lille.\n"
    )
    assert [(item.number, item.title, item.case_number) for item in minutes.items] == [
        ("1", "", None),
        ("2", "Fyret på molen", None),
        ("3", "", "30-001234"),
    ]
    assert [[section.name for section in item.sections] for item in minutes.items] == [
        ["Resume", "Beslutning"],
        ["Resume", "Beslutning"],
        ["Resume"],
    ]


def test_a_word_that_comes_again_within_a_case_begins_no_item() -> None:
    minutes = minutes_of(
        FRONT + "Resume\n\nMolen er gammel.\n\nIndstilling\n\nDen bygges.\n\nIndstilling\n\nDen males.\n\n"
        "Beslutning\n\nGodkendt.\n\nKonklusion\n\nSå males den.\n"
    )
    assert len(minutes.items) == 1


@pytest.mark.parametrize(
    "below",
    ["Beslutning\n\nGodkendt.\n", "Se alle bilag\n\nMolen er gammel.\n\nIndstilling\n\n1. at molen bygges.\n"],
    ids=["right above the section", "above its text"],
)
def test_a_page_may_hold_one_item_alone(below: str) -> None:
    front = "Mødedato: 4. maj 2030, kl. 11:00\nMødested: Rådhuset\n\n"
    minutes = minutes_of(front + "Molen i Hals og fyret\n\n" + below)
    assert [(item.number, item.title, item.counted) for item in minutes.items] == [("1", "Molen i Hals og fyret", True)]


def test_a_title_may_stand_below_a_place_without_a_full_stop() -> None:
    lines = ("Mødedato: 4. maj 2030", "Mødested: Rådhuset, værelse 87", "Molen i Hals og fyret", "Molen er gammel.")
    minutes = minutes_of("\n\n".join([*lines, "Indstilling", "1. at molen bygges.", "Beslutning", "Udsat.\n"]))
    assert [item.title for item in minutes.items] == ["Molen i Hals og fyret"]


def test_a_page_that_lost_every_title_holds_an_item_from_its_first_section_on() -> None:
    place = "Referat\nHavneudvalget tirsdag den 4. maj 2030 kl. 17.00\n\nRådhuset, Byrådssalen, Havnevej 20\n\n"
    first = "Sagsfremstilling\n\nMolen er gammel.\n\nIndstilling\n\nat molen bygges.\n\nBeslutning\n\nUdsat.\n\n"
    minutes = minutes_of(place + first)
    assert [(item.number, item.title, item.counted) for item in minutes.items] == [("1", "", True)]
    minutes = minutes_of(place + first + "Bilag\n\nResume\n\nFyret lyser.\n\nSagsfremstilling\n\nDet er nyt.\n")
    assert [[section.name for section in item.sections][-2:] for item in minutes.items] == [
        ["Beslutning", "Bilag"],
        ["Resume", "Sagsfremstilling"],
    ]


def test_sections_of_a_case_below_nothing_that_tells_of_a_meeting_are_no_item() -> None:
    assert minutes_of("Havnens blad.\n\nIndstilling\n\nLæs det.\n\nBeslutning\n\nTruffet.\n").items == ()


def test_titles_that_all_bear_the_number_one_are_counted() -> None:
    minutes = minutes_of(
        FRONT + " 1. Godkendelse af referatet\n\nReferat:\n\nGodkendt.\n\n 1. Havnens mole.\n\nReferat:\n\nUdsat.\n\n"
        " 1. Eventuelt\n\nReferat:\n\nIntet.\n"
    )
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Godkendelse af referatet"),
        ("2", "Havnens mole"),
        ("3", "Eventuelt"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Molen er gammel.\n\nBaggrund\n\nDen er fra 1900.\n",
        "1. Molen i Hals\n\nBeslutning\n\nGodkendt.\n\nFyret på molen\n\nBeslutning\n\nUdsat.\n",
        "1. Molen i Hals\n\nDen bygges.\n\n1. Fyret på molen\n\nDet lyser.\n\n2. Eventuelt\n\nIntet.\n",
    ],
    ids=["no title", "a printed number", "numbers that rise"],
)
def test_nothing_is_counted_where_titles_are_no_habit(text: str) -> None:
    assert not any(item.counted for item in minutes_of(FRONT + text).items)


def test_the_method_says_that_a_number_is_counted() -> None:
    doc = doc_of(FRONT + "Molen i Hals\n\nBeslutning\n\nGodkendt.\n\nFyret på molen\n\nBeslutning\n\nUdsat.\n")
    agenda = list(find_agenda(doc))
    assert [item.number for item in agenda] == ["1", "2"]
    assert all(item.method.endswith("/counted") for item in agenda)


def test_titles_may_stand_right_above_case_numbers() -> None:
    minutes = minutes_of(
        FRONT + "Godkendelse af dagsorden\nSag nr. 30/1234\nBeslutning\nGodkendt.\n\n"
        "Molen i Hals\nSag nr. 30/1235\nIndstilling\nDet indstilles, at molen bygges.\nBeslutning\nUdsat.\n"
    )
    assert [(item.title, item.case_number) for item in minutes.items] == [
        ("Godkendelse af dagsorden", "30/1234"),
        ("Molen i Hals", "30/1235"),
    ]


def test_a_sites_points_for_cases_are_items_without_titles() -> None:
    minutes = minutes_of(
        FRONT + " • Sagsid.:\n\n   Beslutning Havneudvalget den 04-05-2030\n\n   Godkendt.\n\n"
        " • Sagsid.: 30/1235\n\n   Indstilling\n\n   Det indstilles, at molen bygges.\n"
    )
    assert [(item.number, item.title, item.case_number) for item in minutes.items] == [
        ("1", "", None),
        ("2", "", "30/1235"),
    ]


def test_a_page_may_hold_one_item_whose_case_is_all_that_heads_it() -> None:
    minutes = minutes_of(
        FRONT
        + "Sagsid.: 30/1235, Sagsinitialer: ABCD\n\nSagsfremstilling\n\nMolen er gammel.\n\nBeslutning\n\nUdsat.\n"
    )
    assert [(item.title, item.case_number) for item in minutes.items] == [("", "30/1235")]


def test_the_day_below_a_heading_is_of_the_meeting() -> None:
    minutes = minutes_of(
        "Havneudvalget\nReferat\nTirsdag den 4. maj 2030 kl. 15:00\n\nMolen i Hals\nBeslutning\nGodkendt.\n\n"
        "Fyret på molen\nBeslutning\nUdsat.\n"
    )
    assert [item.title for item in minutes.items] == ["Molen i Hals", "Fyret på molen"]


def test_cases_above_different_sections_are_items_without_titles() -> None:
    minutes = minutes_of(
        FRONT
        + " • Udskriv\n\nSagsid.: 30/1234, Sagsinitialer: ABCD\n\nIndstilling\n\nDet indstilles, at molen bygges.\n\n"
        "Beslutning\n\nGodkendt.\n\nSagsid.: 30/1235, Sagsinitialer: ABCD\n\nSagsfremstilling\n\nFyret er gammelt.\n"
    )
    assert [(item.title, item.case_number) for item in minutes.items] == [("", "30/1234"), ("", "30/1235")]


LISTED = "Dagsorden:\n{0}Godkendelse af referat\n{0}Økonomi\n{0}Ny udstilling\n{0}Eventuelt\n\n"
TOLD = (
    "Godkendelse af referat\nReferatet blev godkendt.\n\nØkonomi\nBo Krag gennemgik tallene.\n\n"
    "Ny udstilling\nDen åbner i maj.\n\nEventuelt\nIntet.\n"
)


@pytest.mark.parametrize("mark", ["- ", "• ", ""], ids=["dash", "point", "none"])
def test_titles_that_the_agenda_lists_are_items_without_any_section(mark: str) -> None:
    items = minutes_of(FRONT + LISTED.format(mark) + TOLD).items
    assert [(item.number, item.title, item.empty) for item in items] == [
        ("1", "Godkendelse af referat", False),
        ("2", "Økonomi", False),
        ("3", "Ny udstilling", False),
        ("4", "Eventuelt", False),
    ]


def test_a_list_whose_lines_do_not_come_again_lists_no_items() -> None:
    told = "Dagsorden:\n- Is\n- Vand\n- Saft\n- Kaffe\n\nDer blev talt om is.\n\nIs\nVi købte is.\n"
    assert minutes_of(FRONT + told).items == ()


def test_titles_may_be_points_of_a_list() -> None:
    minutes = minutes_of(
        FRONT + "- Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\n- Penge til havnen\n\nIndstilling\n\n"
        "Det indstilles, at pengene gives.\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Godkendelse af dagsorden"), ("2", "Penge til havnen")
    ]  # fmt: skip


def test_the_last_point_of_a_list_above_a_section_is_no_title() -> None:
    text = "Resume\n\nEn havn.\n\nBilag\n\n- Notat om havnen\n\nBeslutning\n\nGodkendt.\n\n"
    assert all(item.title == "" for item in minutes_of(FRONT + text + text).items)


def test_a_page_of_one_item_below_the_day_of_the_meeting() -> None:
    minutes = minutes_of(
        "Byrådet\nMødet den 26. oktober 2030 kl. 18.00\n\nLokalplan 88 for Skovparken\n\nSagsnr.: 30-001234\n\n"
        "Indstilling\n\nDet indstilles, at planen vedtages.\n\nBeslutning\n\nVedtaget.\n"
    )
    assert [(item.title, item.case_number) for item in minutes.items] == [("Lokalplan 88 for Skovparken", "30-001234")]


def test_case_numbers_above_the_same_word_are_items() -> None:
    minutes = minutes_of(
        "Udvalg: Havneudvalget\nMødedato: 4. maj 2030\nSagsnr.: 00.00.00-P35-34-29\nBeslutningstema\n"
        "Mødets deltagere noteres her.\nSagsnr.: 13.03.00-Ø60-7-29\nBeslutningstema\nUdvalget ser på molen.\n"
        "Økonomi\nIngen.\n"
    )
    assert [[section.name for section in item.sections] for item in minutes.items] == [
        ["Beslutningstema"],
        ["Beslutningstema", "Økonomi"],
    ]


def test_a_title_below_its_case_number_is_not_the_mark_of_a_table_or_who_worked_on_it() -> None:
    minutes = minutes_of(
        "Udvalg: Havneudvalget\n\nMødedato: 4. maj 2030\n\nSagsnr.: 13.06.02-G01-9-28 Sagsbehandler: Anna Holm\n\n"
        "Orientering om salg af grunde\n\nHAV\n\nBYR\n\n\n\n X\n\n X\n\n\n\nØvrige sagsbehandlere: Bo Krag\n\n"
        "Sagsresume\n\nSalget forelægges.\n\nSagsfremstilling\n\nDer er solgt 58 grunde.\n"
    )
    assert [item.title for item in minutes.items] == ["Orientering om salg af grunde"]

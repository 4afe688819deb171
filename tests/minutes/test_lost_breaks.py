# ruff: noqa: E501  tables of printed lines read better unbroken
"""Breaks and numbers that sites and archives lose; each test is one trap."""

import pytest

from tests.minutes.test_publishers import agenda, parsed, sections


def test_a_title_glued_to_the_words_before_it_begins_a_line_where_it_also_stands_alone() -> None:
    text = (
        "PUNKTER\n\n1. Molen i havnen\n2. Fyret\n3. Eventuelt1. Molen i havnen\n\nIndstilling\nMolen bygges.\n\n"
        "Beslutning\nGodkendt.\n\nSagsfremstilling2. Fyret\n\nIndstilling\nFyret males.\n"
    )
    assert sections(text) == {"1": ["Indstilling", "Beslutning", "Sagsfremstilling"], "2": ["Indstilling"]}


def test_a_title_glued_to_the_words_before_it_begins_a_line_over_its_case() -> None:
    text = (
        "156. Molen i havnen\n\nSagsnr: 30/1234\n\nBeslutning\n\nGodkendt.\n\nBo Krag (V) deltog i stedet for Ida Wiig (V).157. Fyret\n\n"
        "Sagsnr: 30/1235\n\nSagsfremstilling\n\nDet lyser.\n"
    )
    assert agenda(text) == [("156", "Molen i havnen", "30/1234"), ("157", "Fyret", "30/1235")]


def test_the_first_item_may_stand_right_below_what_the_minutes_are_called() -> None:
    text = "Byrådet - Referat fra mødet den 11-12-2030\n\nReferat\n\n • 1 Medlemmer af havneudvalget\n  • Sagsfremstilling\n\n   Der er fem.\n"
    assert sections(text) == {"1": ["Sagsfremstilling"]}


def test_a_number_glued_to_a_word_is_no_title_of_itself() -> None:
    text = "1. Molen i havnen\n\nSe note1. Der er bygget.\n\n2. Fyret\n\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Molen i havnen", "Fyret"]


def test_headings_with_a_colon_may_be_glued_to_the_words_before_them() -> None:
    minutes = parsed(
        "Referat fra møde i Havnerådet den 5. december 2030Deltagere:\nAnna Holm\nBo KragFraværende:\nIda Wiig\n\n"
        "Punkt nummer: 1\nMolen\n\nBeslutning:\nGodkendt.Punkt nummer: 2\nFyret\n\nBeslutning:\nUdsat.\n"
    )
    text = minutes.text.text
    assert [(text[line.start : line.end], line.status) for line in minutes.roster] == [
        ("Anna Holm", "present"), ("Bo Krag", "present"), ("Ida Wiig", "absent")
    ]  # fmt: skip
    assert [(item.number, item.title) for item in minutes.items] == [("1", "Molen"), ("2", "Fyret")]


def test_what_a_site_tells_its_reader_is_no_part_of_a_title() -> None:
    text = "1. MolenKlik her for at se punktet\nBeslutning\nGodkendt.\n"
    assert [title for _, title, _ in agenda(text)] == ["Molen"]


def test_a_case_number_may_open_an_item_above_its_title() -> None:
    text = (
        "Udvalg: Havneudvalget\nMødedato: 4. maj 2030\n\nSagsnr.: 01.02.15-P16-3-30 Sagsbehandler: Ida Wiig\n\nBesøg på molen\n\n"
        "DIR\nHAV\n\nSagsfremstilling\n\nDen er gammel.\n\nBeslutning\n\nGodkendt.\n\n"
        "Sagsnr.: 01.02.15-P16-4-30 Sagsbehandler: Ida Wiig\n\nFyret på molen\n\nDIR\nHAV\n\nSagsresume\n\nDet lyser.\n"
    )
    assert agenda(text) == [("1", "Besøg på molen", "01.02.15-P16-3-30"), ("2", "Fyret på molen", "01.02.15-P16-4-30")]


def test_a_case_number_alone_may_open_an_item_whose_title_is_lost() -> None:
    text = (
        "Udvalg: Havneudvalget\n • Udskriv\n  Sagsid.: 30/5090, Sagsinitialer: abc\n\n  Beslutning Havneudvalget den 05-01-2030\n\n  Godkendt.\n\n"
        " • Udskriv\n  Sagsid.: 30/44, Sagsinitialer: abc\n\n  Beslutning Havneudvalget den 05-01-2030\n\n  Udsat.\n"
    )
    assert agenda(text) == [("1", "", "30/5090"), ("2", "", "30/44")]


def test_a_bullet_may_stand_before_a_heading() -> None:
    text = "Punkt 571 Molen\n  • Resumé\n\n    Den er gammel.\n\n  • Sagsfremstilling\n\n    Den er fra 1900.\n\nPunkt 572 Fyret\n"
    assert sections(text) == {"571": ["Resume", "Sagsfremstilling"], "572": []}


ARCHIVE = 'Havneudvalget\n\nDownload "Havneudvalget"\n\nTranskript\n\n'


def test_an_agenda_listed_in_flat_text_is_read_once() -> None:
    text = (
        ARCHIVE
        + "1 Referat af møde i Havneudvalget Dato: 4. maj 2030 Sted: Nordby Dagsorden: 1. Valg af dirigent 2. Regnskab for molen 3. Fyret og kajen 4. Eventuelt og næste møde "
        "1. Valg af dirigent Formanden foreslog Anna Holm. Beslutning: Anna Holm blev valgt. 2. Regnskab for molen Beslutning: Godkendt.\n\n"
        "2 3. Fyret og kajen Beslutning: Fyret males i år, og kajen bygges om til næste år af havnens egne folk. 4. Eventuelt og næste møde Beslutning: Intet.\n"
    )
    assert sections(text) == {"1": ["Beslutning"], "2": ["Beslutning"], "3": ["Beslutning"], "4": ["Beslutning"]}
    assert [title for _, title, _ in agenda(text)] == [
        "Valg af dirigent", "Regnskab for molen", "Fyret og kajen", "Eventuelt og næste møde"
    ]  # fmt: skip


def test_a_page_begins_with_a_title_of_the_contents_whose_number_is_lost() -> None:
    text = (
        ARCHIVE
        + "1 Åben dagsorden til mødet i Havneudvalget 8. maj 2030\n\n2 Indholdsfortegnelse Pkt. Tekst Side 1 Valg af dirigent 1 2 Sager til orientering 2\n\n"
        "3 Valg af dirigent Sagsfremstilling Udvalget skal vælge en dirigent, som leder mødet, som er det første i den nye periode, og som derfor også skal vedtage en forretningsorden for udvalget. Alle medlemmer kan vælges. Indstilling at Anna Holm vælges.\n\n"
        "4 Ø Sager til orientering Sagsfremstilling Molen er gammel, og fyret lyser kun om natten, så der er brug for nye lamper, som havnens egne folk kan sætte op i løbet af sommeren, hvis vejret er til det. Indstilling Til orientering. Bilag Bilag 1 - Kort\n"
    )
    assert agenda(text) == [("1", "Valg af dirigent", None), ("2", "Sager til orientering", None)]
    assert sections(text) == {
        "1": ["Sagsfremstilling", "Indstilling"],
        "2": ["Sagsfremstilling", "Indstilling", "Bilag"],
    }


def test_what_each_page_begins_with_is_no_part_of_the_title_behind_it() -> None:
    told = "Molen er gammel, og fyret lyser kun om natten, så der er brug for lamper, som havnens egne folk kan sætte op i løbet af sommeren, hvis vejret er godt. Alle har set den."
    text = (
        ARCHIVE
        + "1 Nordby Havneråd Mødedato: 8. maj 2030\n\n2 Nordby Havneråd Indholdsfortegnelse Sag Side 1 Havnens mole 3\n\n"
        f"3 Nordby Havneråd Havnens mole Sagsfremstilling {told} Indstilling at molen males. Beslutning Godkendt.\n"
    )
    assert agenda(text) == [("1", "Havnens mole", None)]


def test_the_first_item_may_be_glued_to_the_colon_that_ends_the_agenda() -> None:
    text = "PUNKTER\n\n1. Havnen\n2. Broen\n3. Møder mv.:1. Havnen\n\nDen er ny.\n\n2. Broen\n\nDen er gammel.\n"
    assert agenda(text) == [("1", "Havnen", None), ("2", "Broen", None)]


def test_a_page_without_words_is_a_page_of_an_archive_too() -> None:
    minutes = parsed(ARCHIVE + "1 Referat af møde i Havneudvalget\n\n2\n\n3 Molen er gammel.\n")
    assert [minutes.text.text[block.start : block.end] for block in minutes.blocks][-2:] == [
        "Referat af møde i Havneudvalget", "Molen er gammel."
    ]  # fmt: skip


def test_a_sections_heading_may_be_glued_to_the_sentence_before_it() -> None:
    text = (
        "1. Molen\n\nSagsfremstilling\nMolen er gammel.Indstilling\nDet indstilles, at molen bygges.BeslutningGodkendt.\n\n"
        "2. Fyret\n\nBeslutning\nGodkendt.\n"
    )
    assert sections(text) == {"1": ["Sagsfremstilling", "Indstilling", "Beslutning"], "2": ["Beslutning"]}


def test_a_word_like_a_heading_inside_a_web_address_is_none() -> None:
    text = (
        "1. Molen\n\nBeslutning\nSe www.havnen.Beslutninger.dk om molen. Godkendt.\n\n2. Fyret\n\nBeslutning\nUdsat.\n"
    )
    assert sections(text) == {"1": ["Beslutning"], "2": ["Beslutning"]}


NUMBERED = [
    ("1.0 Molen", "1.1 {}", "1.2 {}", "2.0 Fyret", "2.1 {}"),
    ("1. Molen", "1.1 {}:", "1.2 {}:", "2. Fyret", "2.1 {}:"),
]


@pytest.mark.parametrize("printed", NUMBERED)
def test_sections_may_be_numbered_below_their_item(printed: tuple[str, ...]) -> None:
    first, indstilling, beslutning, second, again = printed
    text = (
        f"{first}\n{indstilling.format('Indstilling')}\nDet indstilles, at molen bygges.\n{beslutning.format('Beslutning')}\nGodkendt.\n"
        f"{second}\n{again.format('Beslutning')}\nUdsat.\n"
    )
    assert list(sections(text).values()) == [["Indstilling", "Beslutning"], ["Beslutning"]]
    assert [title for _, title, _ in agenda(text)] == ["Molen", "Fyret"]


def test_a_sub_item_named_like_a_section_is_an_item_where_sections_are_not_numbered() -> None:
    text = "1. Nyt fra havnen\n\n1.1 Økonomi\nDen er god.\n\n1.2 Kommunikation\nDer er en ny avis.\n\n1.3 Indstilling\nIngen.\n"
    assert [title for _, title, _ in agenda(text)] == ["Nyt fra havnen", "Økonomi", "Kommunikation", "Indstilling"]


def test_numbers_that_count_on_may_be_glued_to_the_sentences_before_them() -> None:
    text = "Referat af møde i Havnerådet\n\n1.    Referat\nReferatet godkendt.2.    Molen,\nGodkendt3.    Nyt fra fyret\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Referat", "Molen", "Nyt fra fyret"]


def test_the_first_title_may_stand_behind_the_last_of_those_absent() -> None:
    text = "Havnerådet\n\nAfbud: Ida Wiig (hun er rejst?). 1. Referat\nGodkendt.\n\n2. Molen\nUdsat.\n"
    assert [title for _, title, _ in agenda(text)] == ["Referat", "Molen"]
    told = "Havnerådet\n\nRådet mødtes i Nordby. 1. Havnen er bygget. Den er ny.\n\n2. Molen\nUdsat.\n"
    assert [title for _, title, _ in agenda(told)] == ["Molen"]


def test_contents_may_be_glued_to_the_first_title() -> None:
    text = (
        "Indholdsfortegnelse1. Fraværende\n\nBeslutning\n\nIngen.\n\nTil toppen\n\n2. Molen\n\nBeslutning\n\nUdsat.\n"
    )
    assert sections(text) == {"1": ["Beslutning"], "2": ["Beslutning"]}
    assert "toppen" not in parsed(text).text.text


def test_a_case_may_be_numbered_like_a_page() -> None:
    text = "1. Molen\n\nSagsnr:\n\n09/141\n\nResumé\n\nDen er ny.\n\n2. Fyret\n\n12.34A05 - 2030/01234\n\nResumé\n\nDet lyser.\n"
    assert [case for _, _, case in agenda(text)] == ["09/141", "12.34A05 - 2030/01234"]

# ruff: noqa: E501  tables of printed lines read better unbroken
"""What stands around an item's number and title: case numbers above, letters, marks of its kind, columns of a table."""

import pytest

from tests.minutes.test_publishers import agenda, parsed, sections

CASES = (
    "Regionsrådet\n\n1-30-72-71-30\n\n1. Spørgetid\n\nDer var ingen spørgsmål.\n\n1-21-78-1-30\n\n2. Budget 2031\n\nResume\n\nEt budget.\n\n"
    "Beslutning\n\nGodkendt.\n\n1-01-72-6-30\n\n3. Ny havn\n\nBeslutning\n\nUdsat.\n"
)


def test_a_case_number_above_its_item_is_that_items() -> None:
    assert agenda(CASES) == [
        ("1", "Spørgetid", "1-30-72-71-30"), ("2", "Budget 2031", "1-21-78-1-30"), ("3", "Ny havn", "1-01-72-6-30")
    ]  # fmt: skip


def test_a_case_number_above_the_next_item_is_no_text_of_the_one_before() -> None:
    minutes = parsed(CASES)
    decided = [block for block in minutes.blocks if block.kind == "paragraph" and block.section == "Beslutning"]
    assert [minutes.text.text[block.start : block.end] for block in decided] == ["Godkendt.", "Udsat."]


def test_a_case_number_below_a_title_stays_with_it() -> None:
    text = "1. Havnen\nSagsnr. 30/1234\n\nBeslutning\nGodkendt.\n\n2. Molen\nSagsnr. 30/1235\n\nBeslutning\nUdsat.\n"
    assert [case for _, _, case in agenda(text)] == ["30/1234", "30/1235"]


def test_points_with_letters_are_parts_of_their_item() -> None:
    minutes = parsed(
        "1. Velkomst\nGodt.\n\n2. Høringer\n2a. Havneplan\nIngen bemærkninger.\n2b. Molen\nDrøftet.\n\n3. Evt.\nIntet.\n"
    )
    assert [(item.number, item.title, item.parent, item.empty) for item in minutes.items] == [
        ("1", "Velkomst", None, False),
        ("2", "Høringer", None, False),
        ("2a", "Havneplan", "2", False),
        ("2b", "Molen", "2", False),
        ("3", "Evt.", None, False),
    ]


def test_titles_keep_what_the_clerk_writes_of_the_case() -> None:
    text = "Punkt 1 Dagsorden (B)\nGodkendt.\n\nPunkt 2 Havnen (O/D)\nDrøftet.\n\nPunkt 3 Molen (O)\nDrøftet.\n\nPunkt 4 Evt.\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Dagsorden (B)", "Havnen (O/D)", "Molen (O)", "Evt."]
    text = "1. Havnen (bilag 2)\nGodkendt.\n\n2. Lukket punkt: Køb af jord\nUdsat.\n\n3. LUKKET - Molen\nUdsat.\n"
    assert [title for _, title, _ in agenda(text)] == [
        "Havnen (bilag 2)",
        "Lukket punkt: Køb af jord",
        "LUKKET - Molen",
    ]


@pytest.mark.parametrize("columns", ["  {}.00  Bo", "  kl. {}.00-{}.15  Forvaltningen", "  {} min.", " – {} min."])
def test_columns_of_times_and_names_are_no_part_of_the_titles(columns: str) -> None:
    told = zip(("Dagsorden", "Havnen i 2030", "Evt."), (10, 11, 12), strict=True)
    text = "".join(f"{hour - 9}. {title}{columns.format(hour, hour)}\nGodkendt af rådet.\n" for title, hour in told)
    assert [title for _, title, _ in agenda(text)] == ["Dagsorden", "Havnen i 2030", "Evt."]


def test_years_at_the_end_of_titles_are_no_times() -> None:
    text = "1. Budget 2030\nGodkendt.\n\n2. Havnen 12.000 kr\nGodkendt.\n\n3. Plan 2031\nGodkendt.\n"
    assert [title for _, title, _ in agenda(text)] == ["Budget 2030", "Havnen 12.000 kr", "Plan 2031"]


def test_what_was_done_under_ad_is_no_title_though_it_begins_like_one() -> None:
    text = "Dagsorden:\n1. Valg\n2. Fest\n3. Evt.\n\nAd 1: Anna Holm blev valgt.\nAd 2: Festen holdes i juni. Bo Krag spiller.\nAd 3: Intet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Valg", "Fest", "Evt."]


def test_a_single_number_below_a_list_of_titles_is_told_of_its_first() -> None:
    text = "Dagsorden:\n\n 1. Valg\n 2. Referat fra mødet den 13. juni 2030 ( bilag )\n\nAd 1\nAnna Holm blev valgt.\n"
    assert [(number, title) for number, title, _ in agenda(text)] == [("1", "Valg")]
    text = "Dagsorden\n1. Valg\nAnna Holm blev valgt.\n\n2. Havnen\nAd 1\nTaget til efterretning.\n"
    assert [number for number, _, _ in agenda(text)] == ["1", "2"]


def test_who_was_not_there_may_be_told_as_an_item() -> None:
    minutes = parsed("1. Fraværende: Bo Krag\n\n2. Dagsorden\nGodkendt.\n\n3. Eventuelt –\n\nIntet.\n")
    assert [(item.title, item.empty) for item in minutes.items] == [
        ("Fraværende", False), ("Dagsorden", False), ("Eventuelt", False)
    ]  # fmt: skip


def test_more_words_that_head_a_section() -> None:
    text = (
        "1. Havnen\n\nSagens kerne\n\nEn havn.\n\nHovedindstilling\n\nDirektøren indstiller, at den bygges.\n\nDrøftelse\n\nAnna Holm spurgte.\n\n"
        "Beslutning\n\nGodkendt.\n\nOpfølgning\n\nBo Krag skriver.\n"
    )
    assert sections(text) == {"1": ["Resume", "Indstilling", "Drøftelse", "Beslutning", "Opfølgning"]}


@pytest.mark.parametrize("number", ["Punkt {0}: {0} ", "{0}. {0}. ", "Punkt {0}. {0}) "])
def test_a_number_that_is_printed_twice_is_no_part_of_the_title(number: str) -> None:
    titles = ("Godkendelse af dagsorden", "Penge til havnen", "Lukket punkt")
    text = "".join(
        f"{number.format(place)}{title}\n\nBeslutning\n\nGodkendt.\n\n" for place, title in enumerate(titles, 1)
    )
    assert agenda(text) == [(str(place), title, None) for place, title in enumerate(titles, 1)]


def test_a_number_and_a_year_count_items_over_the_years() -> None:
    text = "Punkter:\n38/30 Dagsorden\n39/30 Havnen\n40/30 Evt.\n\n38/30 Dagsorden\n\nGodkendt.\n\n39/30 Havnen\n\nJ.nr. 12/2329\n\nDrøftet.\n\n40/30 Evt.\n\nIntet.\n"
    assert agenda(text) == [("38", "Dagsorden", None), ("39", "Havnen", "12/2329"), ("40", "Evt.", None)]


def test_a_days_date_at_a_lines_start_is_no_number_of_an_item() -> None:
    text = "4. Møder\n\nMøderne er:\n\n3/10 Havnen\n\n5. Evt.\n\nIntet.\n"
    assert [number for number, _, _ in agenda(text)] == ["4", "5"]


def test_what_stands_in_the_next_column_is_the_items_text() -> None:
    minutes = parsed(
        "Nr.   Punkt        Referat\n1     Dagsorden     Godkendt\n2     Nyt fra eleverne     Der ønskes bolde.\n3     Evt.     Intet\n"
    )
    assert [(item.title, item.empty) for item in minutes.items] == [
        ("Dagsorden", False), ("Nyt fra eleverne", False), ("Evt.", False)
    ]  # fmt: skip


def test_a_lettered_point_ends_the_title_above_it() -> None:
    text = "1. Dagsorden\nGodkendt.\n\n2. Orientering fra direktøren\na. Drift\nDer var brud.\nb. Anlæg\nDer bygges.\n\n3. Evt.\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Dagsorden", "Orientering fra direktøren", "Evt."]


def test_the_first_point_below_who_proposes_is_no_item() -> None:
    text = "Havneudvalget\n\nIndstilling\n\nPolitisk Sekretariat indstiller, at\n\n1. Dagsordenen godkendes.\n\nBeslutning\n\nGodkendt.\n"
    assert "Dagsordenen godkendes" not in [title for _, title, _ in agenda(text)]


def test_letters_behind_a_full_stop_are_parts_of_their_item() -> None:
    minutes = parsed(
        "1. Velkomst\nGodt.\n\n2. Havne\n2.A. Molen\nUdsat.\n\n2.B. Fyret\nDrøftet.\n\n3. Vand\n3.a Pris\nUdsat.\n"
    )
    assert [(item.number, item.title, item.parent) for item in minutes.items] == [
        ("1", "Velkomst", None), ("2", "Havne", None), ("2.A", "Molen", "2"), ("2.B", "Fyret", "2"),
        ("3", "Vand", None), ("3.a", "Pris", "3"),
    ]  # fmt: skip


def test_roman_numbers_count_where_they_begin_with_the_first_two() -> None:
    text = "Dagsorden:\nI. Referat\nII. Økonomi\n   a. Regnskab\n   b. Budget\n   c. Lån\nIII. Eventuelt\n\n"
    told = "Ad I. Referat\nGodkendt.\n\nAd II. Økonomi\nAd II a. Regnskab\nUdsat.\n\nAd III. Eventuelt\nIntet.\n"
    numbers = [(item.number, item.title, item.parent) for item in parsed(text + told).items]
    assert numbers == [
        ("I", "Referat", None), ("II", "Økonomi", None), ("IIa", "Regnskab", "II"), ("III", "Eventuelt", None)
    ]  # fmt: skip


def test_an_initial_is_no_roman_number() -> None:
    assert agenda("Deltagere:\n\nI. Holm\n\nV. Krag\n\n1. Dagsorden\nGodkendt.\n\n2. Evt.\nIntet.\n") == [
        ("1", "Dagsorden", None), ("2", "Evt.", None)
    ]  # fmt: skip


def test_who_is_in_charge_of_an_item_is_no_part_of_its_title() -> None:
    text = "Pkt. 1 (Anna)\nGodkendelse af dagsorden\nGodkendt.\n\nPkt. 2 (Bo)\nnyt fra havnen\nDer er is.\n\nPkt. 3\neventuelt\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Godkendelse af dagsorden", "nyt fra havnen", "eventuelt"]


def test_who_reports_stands_on_a_line_of_its_own() -> None:
    minutes = parsed("1. Velkomst\nv/ Anna Holm\nAnna bød velkommen.\n\n2. Havnen\nv/ havnechef Bo Krag\n\nDrøftet.\n")
    assert [item.title for item in minutes.items] == ["Velkomst", "Havnen"]
    text = [minutes.text.text[block.start : block.end] for block in minutes.blocks if block.kind == "paragraph"]
    assert text == ["v/ Anna Holm", "Anna bød velkommen.", "v/ havnechef Bo Krag", "Drøftet."]


def test_a_title_in_small_letters_stands_between_others() -> None:
    text = "1. Dagsorden\nGodkendt.\n\n2. nyt fra formanden\nDer er is.\n\n3. Molen\nUdsat.\n\n4. evt.\nIntet.\n"
    assert [title for _, title, _ in agenda(text)][:3] == ["Dagsorden", "nyt fra formanden", "Molen"]
    points = "1. Dagsorden\nGodkendt.\n\n2. Havnen\nRådet ser på:\n3. molen er i stykker.\n\n3. Evt.\nIntet.\n"
    assert [title for _, title, _ in agenda(points)] == ["Dagsorden", "Havnen", "Evt."]


def test_a_long_paragraph_behind_a_letter_is_no_item() -> None:
    words = "Molen skal bygges af sten, som hentes i det gamle brud, og det skal ske inden vinteren, " * 2
    text = f"1. Dagsorden\nGodkendt.\n\n2. Havnen\n2a. {words}siger rådet.\n\n3. Evt.\nIntet.\n"
    assert [number for number, _, _ in agenda(text)] == ["1", "2", "3"]


def test_what_a_decision_says_of_a_point_of_the_proposal_is_no_item() -> None:
    text = (
        "1. Valg af formand\n\nBeslutningstema\n\nEn formand vælges.\n\nBeslutning i Byrådet den 05-12-2030\n\n"
        "Ad 1. Anna Holm blev valgt som formand.\n\nSagsfremstilling\n\nByrådet vælger en formand.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [("1", "Valg af formand")]
    assert sections(text) == {"1": ["Beslutningstema", "Beslutning", "Sagsfremstilling"]}


def test_the_first_title_below_the_word_referat_is_an_item() -> None:
    text = "Byrådet\n\nReferat\nAd 1. Valg af formand.\nAnna Holm blev valgt.\n\nAd 2. Havnen.\nDrøftet.\n"
    assert [number for number, _, _ in agenda(text)] == ["1", "2"]


def test_the_number_of_a_document_is_no_case_where_that_has_its_own() -> None:
    text = "1. Molen\n\nDoknr.: 30-2030-127\n\nSagsnr.: 30-2030-16\n\nResume\n\nDen er ny.\n\n2. Fyret\n\nDok.nr.: 12\n\nResume\n\nHøjt.\n"
    assert [case for _, _, case in agenda(text)] == ["30-2030-16", "12"]


def test_a_title_goes_on_until_its_brackets_are_shut() -> None:
    text = "1. Molen\n\nDen er ny.\n\n2. Nye medlemmer (Ida Wiig, Anna\n\nHolm og Bo Krag)\n\nDe er valgt.\n\n3. Evt.\n\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == [
        "Molen",
        "Nye medlemmer (Ida Wiig, Anna Holm og Bo Krag)",
        "Evt.",
    ]
    text = "1. Molen (den nye\n\nHavnen er dyb.\n\n2. Evt.\n\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Molen (den nye", "Evt."]


def test_where_to_look_is_no_part_of_a_title() -> None:
    text = "1. Planer for havnen: Se bilag.\n2. Moler: Seks er bygget\n3. Evt.\n"
    assert [title for _, title, _ in agenda(text)] == ["Planer for havnen", "Moler: Seks er bygget", "Evt."]


def test_a_case_may_stand_between_the_number_and_the_title() -> None:
    text = "Pkt. 1\n1-00-1-30\nBudget for havnen\nBeslutning\nGodkendt.\n\nPkt. 2\n2-30-72-8-30\nSalg af molen m.v.\nBeslutning\nUdsat.\n"
    assert agenda(text) == [("1", "Budget for havnen", "1-00-1-30"), ("2", "Salg af molen m.v.", "2-30-72-8-30")]


def test_a_case_below_a_title_is_no_number_of_a_page() -> None:
    text = "1. Dagsorden\n30/118\n\nBeslutning\nGodkendt.\n\n2. Havnen\n30/20457\n\nBeslutning\nUdsat.\n"
    assert agenda(text) == [("1", "Dagsorden", "30/118"), ("2", "Havnen", "30/20457")]


def test_a_year_behind_a_word_in_capitals_is_no_case() -> None:
    text = "PUNKT 1\nREVISION 2/2030\n\nBeslutning\nGodkendt.\n\nPUNKT 2\nREVISION OG BUDGET FOR 1/2031\n\nBeslutning\nUdsat.\n"
    assert agenda(text) == [("1", "REVISION 2/2030", None), ("2", "REVISION OG BUDGET FOR 1/2031", None)]


def test_a_case_number_stands_behind_a_title_or_below_the_sections() -> None:
    text = (
        "1. Havnen (sag nr. 12-2030)\nBeslutning\nGodkendt.\n\n2. Molen      Sagsnr. 30/1235\nBeslutning\nUdsat.\n\n"
        "3. Broen\nBeslutning\nDrøftet.\n\nSagsnr.: 30/1236\n\n4. Budget 2030/31\nBeslutning\nSom i\nsagsnr. 30/1237\n"
    )
    assert agenda(text) == [
        ("1", "Havnen", "12-2030"), ("2", "Molen", "30/1235"), ("3", "Broen", "30/1236"), ("4", "Budget 2030/31", None)
    ]  # fmt: skip

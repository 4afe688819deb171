# ruff: noqa: E501  tables of printed lines read better unbroken
"""Agendas as sites of municipalities and archives' flat text print them; each test is one trap."""

from tests.minutes.test_publishers import agenda, parsed, sections


def test_a_title_may_stand_above_its_number() -> None:
    text = (
        "Spørgetid\nSag nr. 129\n\nSagens kerne\n\nBeslutning\n\nIngen.\n\n"
        "Havnen i Nordby\nSag nr. 130\n\nIndstilling\n\nForvaltningen indstiller,\n\nat havnen bygges.\n\nBeslutning\n\nGodkendt.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [("129", "Spørgetid"), ("130", "Havnen i Nordby")]
    assert sections(text) == {"129": ["Resume", "Beslutning"], "130": ["Indstilling", "Beslutning"]}


def test_page_numbers_of_a_contents_alone_are_no_part_of_the_titles() -> None:
    text = (
        "Indholdsfortegnelse\n\n1 (Åben) Godkendelse af dagsorden 3\n\n2 (Åben) Havnen i 2021 4\n\n3 (Åben) Molen 7\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Godkendelse af dagsorden", "Havnen i 2021", "Molen"]


def test_items_may_be_points_of_a_list() -> None:
    text = " • 301. Havnen\n\n    Resume\n\n    Den er gammel.\n\n    Beslutning\n\n    Godkendt.\n\n • 302. Molen\n\n    Resume\n\n    Den er ny.\n"
    assert [(number, title) for number, title, _ in agenda(text)] == [("301", "Havnen"), ("302", "Molen")]


def test_a_body_a_day_and_an_item_head_a_decision() -> None:
    text = (
        "Pkt. 42 Havnen\n\nSagsnr. 299835 Kultur- og Havneudvalget Åbent punkt\n\nResume\n\nDen er gammel.\n\n"
        "Kultur- og Havneudvalget, 03-04-2030, pkt. 42\n\nGodkendt.\n"
    )
    assert agenda(text) == [("42", "Havnen", "299835")]
    assert sections(text) == {"42": ["Resume", "Beslutning"]}


def test_an_outcome_is_no_title_and_the_first_point_of_a_decision_no_item() -> None:
    assert (
        agenda("Beslutning Havneudvalget, 08.02.2030\nAd 1: Anbefales. Ad 2: Anbefales.\n\nByrådet 01.03.2030\n") == []
    )
    text = "2. Godkendelse af dagsorden\n\nMødet sluttede kl. 21\n\nBeslutning\n\n1. Bo Krag ville tale om havnen.\n\nDagsordenen blev godkendt.\n"
    assert [number for number, _, _ in agenda(text)] == ["2"]


def test_a_case_may_begin_a_title() -> None:
    text = "1. J.nr. 329 Salg af molen\n\nGodkendt.\n\n2. Lukket punkt.\n\n3. Eventuelt ( )\n"
    assert agenda(text) == [("1", "Salg af molen", "329"), ("2", "Lukket punkt", None), ("3", "Eventuelt", None)]


def test_titles_of_flat_text_end_before_an_outcome_or_a_deed() -> None:
    text = (
        "Referat af møde i Havneudvalget Dato: 4. maj 2030 Sted: Nordby Deltagere: Anna Holm, Bo Krag Afbud: Ida Wiig "
        "1. Godkendelse af dagsorden Godkendt med den rettelse, at molen udgår. 2. Orientering fra formanden Anna Mose Holm fortalte og takkede for "
        "et godt møde om havnen. Sager til orientering: 3. Orientering fra direktøren Bo Krag orienterede om molen. 4. Eventuelt Intet.\n"
    )
    assert [title for _, title, _ in agenda(text)][:3] == [
        "Godkendelse af dagsorden", "Orientering fra formanden", "Orientering fra direktøren"
    ]  # fmt: skip


def test_a_group_of_items_is_no_part_of_the_title_above_it() -> None:
    text = (
        "A. Sager til afgørelse i byrådet\n\n1. Valg til havneudvalget\nA. Sager til afgørelse i byrådet\n"
        "Åbent - 00.22.00-G01-1-30\nRESUMÉ\n\nDer skal vælges.\n\n2. Molen\nA. Sager til afgørelse i byrådet\n"
        "Åbent - 00.22.00-G01-2-30\nRESUMÉ\n\nDen er gammel.\n"
    )
    assert agenda(text) == [("1", "Valg til havneudvalget", "00.22.00-G01-1-30"), ("2", "Molen", "00.22.00-G01-2-30")]


def test_a_contents_in_groups_is_no_agenda() -> None:
    text = (
        "A. Sager til afgørelse\n1 Molen i havnen\n2 Fyret\n7 Broen\nB. Sager til drøftelse\n3 Kajen\n5 Skibet\n"
        "C. Orientering\n4 Færgen\n6 Bolværket\n\n1. Molen i havnen\nÅbent - 00.22.00-G01-1-30\nRESUMÉ\n\nDen er gammel.\n"
    )
    assert agenda(text) == [("1", "Molen i havnen", "00.22.00-G01-1-30")]


def test_a_contents_may_print_number_title_and_page_below_one_another() -> None:
    text = (
        "Anna Holm (A)Indholdsfortegnelse\n\n1.\n\nGodkendelse af dagsorden\n\n5\n\n2.\n\nMolen\n\n6\n\n3.\n\nFyret\n\n10\n\n\n"
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n"
    )
    assert sections(text) == {"1": ["Beslutning"]}


def test_the_break_behind_a_heading_may_be_lost() -> None:
    text = (
        "1 : Godkendelse\nSagsnr:\nBilagIngen bilag.\nBeslutningGodkendt.\n2 : Molen\nSagsfremstillingDen er gammel.\n"
    )
    assert sections(text) == {"1": ["Bilag", "Beslutning"], "2": ["Sagsfremstilling"]}
    assert sections("1 : Molen\nBeslutningsgrundlaget er nyt.\n2 : Fyret\nBilaget er nyt.\n") == {"1": [], "2": []}


def test_titles_stand_above_numbers_without_any_blank_line_where_a_section_or_a_label_stands_below_each() -> None:
    text = (
        "Spørgetid\nSag nr. 129 (ØU 3/30)\nBeslutningskompetence: Byrådet\nBeslutning\nIngen.\n"
        "Havnen i Nordby\nSag nr. 130 (ØU 4/30)\nIndstilling\nForvaltningen indstiller, at havnen bygges.\nBeslutning\nGodkendt.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [("129", "Spørgetid"), ("130", "Havnen i Nordby")]
    assert sections(text) == {"129": ["Beslutningskompetence", "Beslutning"], "130": ["Indstilling", "Beslutning"]}


def test_what_stands_above_a_number_is_no_title_where_the_titles_stand_below_it() -> None:
    text = "Byrådet\n\nSag nr. 1\nSpørgetid\nBeslutning\nIngen\nSag nr. 2\nHavnen i Nordby\nBeslutning\nGodkendt.\n"
    assert [title for _, title, _ in agenda(text)] == ["Spørgetid", "Havnen i Nordby"]


def test_a_sites_icon_for_a_file_is_no_part_of_the_title() -> None:
    text = " • 301. Havnen\n\n    application/pdf icon kort.pdf\n\n    Resume\n\n    Den er gammel.\n\n • 302. Molen\n\n    Resume\n\n    Den er ny.\n"
    assert [title for _, title, _ in agenda(text)] == ["Havnen", "Molen"]


def test_bare_numbers_tell_of_an_agenda_of_titles_above_them() -> None:
    text = (
        "Referat af bestyrelsesmøde den 4. maj 2030\n\nDagsorden\n\n 1. Godkendelse af dagsorden\n 2. Molen\n 3. Fyret ( bilag )\n"
        " 4. Nyt fra havnen\n 5. Eventuelt\n\nAd 1\nDagsordenen blev godkendt.\n\nAd 2\nDer bygges til sommer.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [("1", "Godkendelse af dagsorden"), ("2", "Molen")]


def test_answers_to_points_below_the_last_title_are_no_items() -> None:
    text = (
        "1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n2. Molen\nIndstilling\n1. at molen bygges\n2. at fyret males\n"
        "Beslutning\nAd 1\nGodkendt.\nAd 2\nUdsat.\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Godkendelse af dagsorden", "Molen"]


def test_a_line_that_names_an_enclosure_is_a_paragraph_of_its_own() -> None:
    minutes = parsed("1. Molen\nBilag 1 (eftersendes)\nGodkendt med en rettelse.\n\n2. Fyret\nUdsat.\n")
    words = [minutes.text.text[block.start : block.end] for block in minutes.blocks if block.kind == "paragraph"]
    assert words[-2:] == ["Godkendt med en rettelse.", "Udsat."]


def test_what_a_site_lets_its_readers_press_is_no_part_of_a_heading() -> None:
    text = (
        "Sagsnr. 30/169\n1. Godkendelse af dagsorden\nfold dette punkt ind Resume\nfold dette punkt ind Indstilling\n"
        "fold dette punkt ind Beslutning i Havneudvalget den 11-03-2030\n\nGodkendt.\n\n\n"
        "Sagsnr. 30/3459\n2. Havnen\nfold dette punkt ind Resume\n\nEn havn.\n\nfold dette punkt ind Beslutning\n\nDrøftet.\n"
    )
    assert agenda(text) == [("1", "Godkendelse af dagsorden", "30/169"), ("2", "Havnen", "30/3459")]
    assert sections(text) == {"1": ["Resume", "Indstilling", "Beslutning"], "2": ["Resume", "Beslutning"]}


def test_a_decisions_heading_may_be_in_capitals() -> None:
    text = "1. Havnen\n\nADMINISTRATIONENS INDSTILLING\n\nAt den bygges.\n\nREGIONSRÅDETS BESLUTNING\n\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    assert sections(text)["1"] == ["Indstilling", "Beslutning"]


def test_the_time_of_an_item_is_no_part_of_it() -> None:
    text = "Dagsorden\n\nKl. 17.00 1. Velkomst\nHej.\n\n17.10-17.30 2. Havnen\nDrøftet.\n\nKl. 18.00 3. Molen\nUdsat.\n"
    assert [(number, title) for number, title, _ in agenda(text)] == [
        ("1", "Velkomst"),
        ("2", "Havnen"),
        ("3", "Molen"),
    ]


def test_a_body_and_a_day_before_a_colon_head_its_decision() -> None:
    text = (
        "1. Havnen\n\nIndstilling\nat den bygges.\n\nUdvalget for Havn og Mole den 4. maj 2030:\nUdsat.\n\n"
        "Havneudvalget den 11. maj 2030:\nGodkendt.\n\n2. Evt.\n\nIntet.\n"
    )
    assert sections(text)["1"] == ["Indstilling", "Beslutning", "Beslutning"]


def test_a_sentence_below_a_number_alone_is_no_title_where_the_agenda_tells_it() -> None:
    text = (
        "Dagsorden\n1. Velkomst\n2. Havnen\n3. Molen\n\nAd 1\nVelkomst ved formanden for Nordvand.\n\n"
        "Ad 2\nDrøftet.\n\nAd 3\nUdsat.\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Velkomst", "Havnen", "Molen"]


def test_a_body_before_a_colon_heads_its_decision_among_those_of_others() -> None:
    text = (
        "1. Havnen\n\nBeslutning\nHavneudvalget:\nAnbefales.\nFraværende: Bo Krag\nByrådet:\nGodkendt.\n\n"
        "2. Valg\n\nBeslutning\nValgt blev:\nHavneudvalget:\nAnna Holm\n\n3. Evt.\n\nIntet.\n"
    )
    of = {block.start: block.section for block in parsed(text).blocks if block.kind == "paragraph"}
    told = parsed(text).text.text
    assert of[told.index("Anbefales")] == "Tidligere beslutning"
    assert of[told.index("Godkendt")] == "Beslutning"
    assert sections(text)["2"] == ["Beslutning"]


def test_the_answer_below_its_heading_tells_that_politicians_treated_it_now() -> None:
    text = (
        "1. Havnen\n\nIndstilling\nat den bygges.\n\nPolitisk behandling\nDrøftet.\n\n"
        "2. Molen\n\nPolitisk behandling\nHavneudvalget 4. maj 2030\n\nBeslutning\nUdsat.\n"
    )
    assert sections(text) == {"1": ["Indstilling", "Beslutning"], "2": ["Historik", "Beslutning"]}


def test_a_title_behind_the_points_of_a_proposal_is_none_of_them() -> None:
    text = (
        "1. Dagsorden\n\nBeslutning\n\nGodkendt.\n\nIndstilling\n\nFormanden indstiller,\n\n1.   at rådet godkender den\n\n"
        "2. Orientering om havnen\n\nBeslutning\n\nTaget til efterretning.\n\n3. Molen\n\nBeslutning\n\nUdsat.\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Dagsorden", "Orientering om havnen", "Molen"]


def test_a_council_may_write_what_it_decided_behind_the_heading() -> None:
    text = (
        "Referat Nordby Byråd 04-05-2030\n\n  Ny mole i havnen\n\n  Beslutning Fremsendes til Havneudvalget.\n\n  Resumé\n  Molen er gammel.\n\n"
        "  Bilag\n\n  Havneplan Nordby 2031\n\n  Beslutning Godkendt.\n\n  Resumé\n  Planen er ny.\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Ny mole i havnen", "Havneplan Nordby 2031"]
    assert sections(text) == {"1": ["Beslutning", "Resume", "Bilag"], "2": ["Beslutning", "Resume"]}


def test_a_sub_item_may_have_the_title_of_its_item() -> None:
    text = (
        "1. Godkendelse af referat\n\n1.1. Godkendelse af referat\n\nBaggrund\nDet er sendt ud.\n\nBeslutning\nGodkendt.\n\n"
        "2. Siden sidst\n\n2.1. Siden sidst\n\nBeslutning\nDrøftet.\n"
    )
    assert [number for number, _, _ in agenda(text)] == ["1", "1.1", "2", "2.1"]


def test_the_label_of_a_case_may_stand_over_its_number_below_an_items_title() -> None:
    text = (
        "14.    Nyt fra havnen\n\nSagsnr.\n450-2030-14465\nInitialer\nABC\nÅbent\n\nSagsfremstilling\nDer er nyt.\n\n"
        "Indstilling\nDet indstilles, at det drøftes.\n\nBeslutning i Havnerådet 9. juni 2030:\nDrøftet.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [("14", "Nyt fra havnen")]


def test_a_table_of_titles_and_answers_may_tell_of_what_heads_sections_elsewhere() -> None:
    text = (
        "Pkt.\tEmne\tReferat\n1\tVelkomst\tAnna Holm bød velkommen til mødet.\n2\tØkonomi\tDer mangler penge. Gruppen søger flere.\n"
        "3\tTidsplan\tDet går langsomt.\n4\tEvt.\tIntet.\n"
    )
    assert [title for _, title, _ in agenda(text)] == ["Velkomst", "Økonomi", "Tidsplan", "Evt."]


def test_the_letters_of_the_body_may_stand_before_the_number() -> None:
    text = (
        "HU 01   Dagsorden\nHU 02   Havnen\nHU 03   Evt.\n\nHU 01   Dagsorden\nSags nr. 30-000011\n\nBeslutning:\nGodkendt.\n\n"
        "HU 02   Havnen\nSags nr. 30-000012\n\nDrøftelse: Der blev talt om molen.\nBeslutning:\nUdsat.\n\nHU 03   Evt.\nIntet.\n"
    )
    assert [(number, title) for number, title, _ in agenda(text)] == [
        ("1", "Dagsorden"),
        ("2", "Havnen"),
        ("3", "Evt."),
    ]
    assert sections(text)["2"] == ["Drøftelse", "Beslutning"]


def test_an_answer_may_go_on_from_the_title_that_the_agenda_gives() -> None:
    text = "Dagsorden:\n1. Referat\n2. Formanden\n3. Evt.\n\nAd 1: Det blev godkendt.\nAd 2: Formanden har skrevet til havnen.\nAd 3: Intet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Referat", "Formanden", "Evt."]


def test_the_first_title_may_be_glued_to_the_names_before_it() -> None:
    text = "Møde i havnen 4. maj 2030.\nDeltagere: Bo Krag og Ida Wiig.1. Nye både\nDe er her.\n\n2. Molen\nDen synker.\n\n3. Evt.\nIntet.\n"
    assert [title for _, title, _ in agenda(text)] == ["Nye både", "Molen", "Evt."]

# ruff: noqa: E501  tables of printed lines read better unbroken
"""How publishers beyond those known write agendas, page headers and flat text; each test is one trap."""

import pytest

from tests.minutes.test_publishers import agenda, parsed, sections

BOARD = "Referat af bestyrelsesmøde i Nordvand\nDeltagere: Anna Holm, Bo Krag\n\n"
LIST = "Dagsorden:\n1. Velkomst\n2. Regnskab 2022\n3. Eventuelt\n\n"


@pytest.mark.parametrize(
    "items",
    [
        "Ad 1\nAnna Holm bød velkommen.\n\nAd 2\nRegnskabet blev godkendt.\n\nAd 3\nIntet.\n",
        "Ad. 1: Anna Holm bød velkommen.\nAd. 2: Regnskabet blev godkendt.\nAd. 3: Intet.\n",
        "Ad 1: Formanden bød velkommen\nAd 2: Regnskabet godkendt\nAd 3: Intet\n",
        "Ad 1. Velkomst\nAnna Holm bød velkommen.\n\nAd 2. Regnskab 2022\nGodkendt.\n\nAd 3. Eventuelt\nIntet.\n",
        "Ad 1. Velkomst.\nAnna Holm bød velkommen.\n\nAd 2. Regnskab 2022.\nGodkendt.\n\nAd 3. Eventuelt.\nIntet.\n",
    ],
    ids=["number alone", "text behind the number", "no full stop", "title again", "title with a full stop"],
)
def test_titles_are_those_of_the_agenda_above(items: str) -> None:
    assert [(number, title) for number, title, _ in agenda(BOARD + LIST + items)] == [
        ("1", "Velkomst"), ("2", "Regnskab 2022"), ("3", "Eventuelt")
    ]  # fmt: skip


def test_the_text_behind_a_title_is_a_paragraph_of_its_item() -> None:
    minutes = parsed(
        f"{BOARD}1. Regnskab: Bo Krag gennemgik regnskabet, som blev godkendt.\n\n2. Eventuelt: Næste møde er i maj.\n"
    )
    assert [(item.number, item.title) for item in minutes.items] == [("1", "Regnskab"), ("2", "Eventuelt")]
    text = minutes.text.text
    assert [(text[block.start : block.end], block.item) for block in minutes.blocks if block.kind == "paragraph"] == [
        ("Bo Krag gennemgik regnskabet, som blev godkendt.", "1"), ("Næste møde er i maj.", "2")
    ]  # fmt: skip


def test_a_title_with_a_colon_stays_whole() -> None:
    text = "1. Budget 2030: Anden behandling\n\nBeslutning\nGodkendt.\n\n2. Havnen: Hvad nu?\n\nBeslutning\nUdsat.\n"
    assert [title for _, title, _ in agenda(text)] == ["Budget 2030: Anden behandling", "Havnen: Hvad nu?"]


def test_nr_and_an_open_point_are_items() -> None:
    text = "Nr. 1. Havnen\nÅben   J.nr.: 01.02.03-P19-1-22\n\nBeslutning:\nVedtaget.\n\nNr. 2. Molen\nÅben\n\nBeslutning:\nUdsat.\n"
    assert agenda(text) == [("1", "Havnen", "01.02.03-P19-1-22"), ("2", "Molen", None)]
    assert [title for _, title, _ in agenda("[1] Havnen\n\nIntet.\n\n[2] Molen\n\nIntet.\n")] == ["Havnen", "Molen"]
    assert [title for _, title, _ in agenda("1/ Havnen\n\nIntet.\n\n2/ Molen\n\nIntet.\n")] == ["Havnen", "Molen"]
    text = "Punkt 1 (Åben): Havnen\nBeslutning:\nVedtaget.\n\nPunkt 2 (Lukket): Molen\nBeslutning:\nUdsat.\n"
    assert [title for _, title, _ in agenda(text)] == ["Havnen", "Molen"]


def test_numbered_attachments_are_no_items() -> None:
    text = (
        "5. Havnen i Hals\n\nBilag:\n1 Åben Notat 188812/16\n2 Lukket Tilbud 188813/16\n\n"
        "Administrationen indstiller,\nat havnen bygges.\n\nBeslutning:\nGodkendt.\n"
    )
    assert agenda(text) == [("5", "Havnen i Hals", None)]
    assert sections(text) == {"5": ["Bilag", "Indstilling", "Beslutning"]}


def test_what_was_proposed_before_is_no_proposal_of_this_meeting() -> None:
    text = "1. Havnen\n\nIndstilling\nAt havnen bygges.\n\nPolitisk behandling\nTeknisk Udvalg drøftede den.\nForvaltningen indstiller, at den bygges.\n\nBeslutning\nGodkendt.\n\n2. Is\n"
    assert sections(text)["1"] == ["Indstilling", "Historik", "Beslutning"]


HEADERS = [
    "Byrådet, 24-01-2023                        Side 2",
    "Teknik- og Miljøudvalget | 24-01-2023      Side 2 af 9",
    "Åbent referat til Byrådet, 24.01.2023      Side 2/14",
    "24. januar 2023 Side 2",
    "Møde den 24.01.2023",
]


@pytest.mark.parametrize("header", HEADERS)
def test_a_page_header_in_mid_sentence_is_taken_out(header: str) -> None:
    minutes = parsed(
        f"1. Havnen\n\nSagsfremstilling\nHavnen er lille, og den kan ikke\n\n{header}\n\nrumme flere skibe.\n\nBeslutning\nGodkendt.\n"
    )
    assert "Havnen er lille, og den kan ikke rumme flere skibe." in minutes.text.text.split("\n")
    assert len(minutes.furniture) == 1


def test_a_line_that_ends_with_a_page_is_no_header() -> None:
    text = "1. Havnen\n\nSagsfremstilling\nKortet over havnen er trykt på side 4\n\nBeslutning\nGodkendt.\n"
    assert parsed(text).furniture == ()


def test_flat_pages_are_one_text() -> None:
    pages = [
        "Referat af bestyrelsesmøde i Nordvand Dagsorden: 1. Velkomst ved formanden 2. Økonomi - status 3. Evt. "
        "Ad 1. Velkomst ved formanden Anna Holm bød velkommen til de nye medlemmer og fortalte om arbejdet i de to år der er gået.",
        "24. juni 2022 Side 2 Ad 2. Økonomi - status Direktøren indstiller, at status godkendes. "
        "Beslutning: Godkendt, jf. bilag 2. Direktøren følger op på de faldne bemærkninger om likviditeten inden sommerferien.",
        "24. juni 2022 Side 3 Ad 3. Evt. Næste møde er den 1. marts 2023. Beslutning: Intet blev besluttet i denne sag.",
    ]
    minutes = parsed("\n".join(pages))
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Velkomst ved formanden"), ("2", "Økonomi - status"), ("3", "Evt.")
    ]  # fmt: skip
    assert [[section.name for section in item.sections] for item in minutes.items] == [
        [], ["Indstilling", "Beslutning"], ["Beslutning"]
    ]  # fmt: skip
    assert len(minutes.furniture) == 2


def test_a_heading_behind_the_number_of_an_attachment_is_a_heading() -> None:
    text = (
        "Pkt. 1 Velkomst Beslutning: Godkendt. Pkt. 2 Budget Sagsfremstilling: Planen har fire spor, jf. bilag 2. "
        "Indstilling: Direktionen indstiller, at bestyrelsen godkender budgettet. Beslutning: Godkendt af bestyrelsen i dag."
    )
    assert sections(text)["2"] == ["Sagsfremstilling", "Indstilling", "Beslutning"]


def test_a_title_that_only_says_that_it_is_closed_is_kept() -> None:
    assert [title for _, title, _ in agenda("1. Havnen\n\nBeslutning\nGodkendt.\n\n2. Lukket punkt\n")][
        1
    ] == "Lukket punkt"


def test_flat_headings_that_name_who_decided_are_whole() -> None:
    text = (
        "12. Salg af areal Sagsfremstilling Der er modtaget et bud på arealet på 1.200 m2. Indstilling Direktionen indstiller, at "
        "arealet sælges. Beslutning Økonomiudvalget den 4. oktober 2016: Anbefales. Beslutning Byrådet den 13. oktober 2016: Godkendt."
    )
    minutes = parsed(text)
    words = {minutes.text.text[b.start : b.end]: b.section for b in minutes.blocks if b.kind == "paragraph"}
    assert (words["Anbefales."], words["Godkendt."]) == ("Tidligere beslutning", "Beslutning")


def test_a_flat_decision_that_names_a_day_is_no_heading() -> None:
    text = (
        "1. Havnen Indstilling Det indstilles, at havnen bygges ud og at molen repareres i de kommende år. Beslutning Godkendt af "
        "bestyrelsen. 2. Næste møde Beslutning Næste møde i Nordvands bestyrelse afholdes fredag den 14. september 2029."
    )
    minutes = parsed(text)
    assert minutes.text.text.endswith("\nNæste møde i Nordvands bestyrelse afholdes fredag den 14. september 2029.")


def test_an_empty_heading_right_above_the_one_that_names_the_body_is_its_label() -> None:
    text = (
        "12. Salg\n\nBeslutning\n\nByrådets beslutning i mødet den 13. oktober 2016\n\nIndstillingen blev godkendt.\n"
    )
    minutes = parsed(text)
    words = {minutes.text.text[b.start : b.end]: b.section for b in minutes.blocks if b.kind == "paragraph"}
    assert words["Indstillingen blev godkendt."] == "Beslutning"


def test_points_with_letters_do_not_part_an_agenda() -> None:
    listed = "Dagsorden\n\n1. Velkomst\n\n2. Siden sidst\n\na. Havnen\nb. Molen\nc. Skolen\n\n3. Eventuelt\n\n"
    told = "Referat\n\nFormanden ledte mødet.\n\nAd 1: Alle blev budt velkommen\nAd 2: Havnen er åben\nAd 3: Intet\n"
    assert [(number, title) for number, title, _ in agenda(BOARD + listed + told)] == [
        ("1", "Velkomst"), ("2", "Siden sidst"), ("3", "Eventuelt")
    ]  # fmt: skip


def test_referat_over_the_whole_is_no_decision_of_the_first_item() -> None:
    items = "1. Valg af dirigent\nAnna Holm blev valgt.\n\n2. Havnen\nGodkendt.\n"
    assert [title for _, title, _ in agenda(f"Referat\n\n{items}")] == ["Valg af dirigent", "Havnen"]
    assert [title for _, title, _ in agenda(f"1. Molen\n\nReferat\n\n{items}")][:1] == ["Molen"]


def test_a_title_ends_before_the_label_of_a_lost_case_number() -> None:
    titles = [title for _, title, _ in agenda("1. Havnen J. nr\nGodkendt.\n\n2. Molen Sagsnr.:\nGodkendt.\n")]
    assert titles == ["Havnen", "Molen"]
    assert [title for _, title, _ in agenda("1. Ny J. Nielsen Vej\nIntet.\n\n2. Molen\nIntet.\n")] == [
        "Ny J. Nielsen Vej", "Molen"
    ]  # fmt: skip


def test_items_that_all_bear_the_number_1_are_counted_beside_an_empty_one() -> None:
    text = (
        "Referat\n\n 1. Bo Krag fortalte om havnen\n 1. Dagsorden\n\nGodkendt.\n\n 1. Bemærkninger\n 2.  \n\n"
        " 1. Meddelelser\n\nFærgen sejler.\n\n 1. Eventuelt\n\nIntet.\n"
    )
    assert [(number, title) for number, title, _ in agenda(BOARD + text)] == [
        ("1", "Bo Krag fortalte om havnen"), ("2", "Dagsorden"), ("3", "Bemærkninger"), ("4", "Meddelelser"),
        ("5", "Eventuelt"),
    ]  # fmt: skip


def test_a_case_number_before_the_title_is_no_part_of_it() -> None:
    text = "Nr. 17 BR 124/2030. Fælles vision for havnen\n\nIndstilling\nat visionen godkendes.\n"
    assert agenda(text) == [("17", "Fælles vision for havnen", "BR 124/2030")]


def test_a_title_in_small_letters_ends_at_its_colon_as_others_do() -> None:
    text = "Punkt 1. Økonomi: Regnskabet er ved at blive lavet færdigt.\n\nPunkt 2. ny havn: Den åbner, når der er bygget.\n"
    assert [title for _, title, _ in agenda(BOARD + text)] == ["Økonomi", "ny havn"]

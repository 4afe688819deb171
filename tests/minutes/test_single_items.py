# ruff: noqa: E501  text as a site prints it reads better unbroken
"""A page that holds nothing but one item, as a council's site prints each by itself."""

from referatgraf.reading.context import context_of
from referatgraf.reading.meetings.meeting import find_meeting
from tests.reading.minimal import doc_of

OWN = "Havneudvalgets beslutning i mødet den 13. marts 2030:\nDagsordenen blev godkendt.\n"


def test_its_title_stands_above_its_sections() -> None:
    minutes = context_of(doc_of("Godkendelse af dagsorden\nBeslutning\n" + OWN)).minutes
    assert [(item.number, item.title) for item in minutes.items] == [("1", "Godkendelse af dagsorden")]


def test_who_was_there_may_stand_between_the_heading_and_whose_decision_it_is() -> None:
    doc = doc_of("Godkendelse af dagsorden\nBeslutning\nAfbud: ingen\n- Bo Krag mødte kl. 15.50.\n" + OWN)
    (meeting,) = find_meeting(doc)
    assert (meeting.body, meeting.date) == ("Havneudvalget", "2030-03-13")
    sections = {block.section for block in context_of(doc).minutes.blocks if block.kind in ("paragraph", "bullet")}
    assert sections == {"Beslutning"}


def test_what_a_body_decided_before_stays_what_it_was() -> None:
    text = (
        "Ny mole i havnen\nBeslutning\nGodkendt.\nØkonomiudvalgets beslutning i mødet den 4. marts 2030:\nAnbefales.\n"
    )
    blocks = context_of(doc_of(text)).minutes.blocks
    assert [block.section for block in blocks if block.kind == "paragraph"] == ["Beslutning", "Tidligere beslutning"]


def test_what_the_minutes_are_called_heads_no_item() -> None:
    for first in ("Havneudvalgets møde", "Havnen"):
        minutes = context_of(doc_of(f"{first}\nReferat\nDer blev talt om havnen.\n")).minutes
        assert minutes.items == ()


def test_the_word_for_minutes_may_stand_right_above_the_first_section() -> None:
    front = "Dagsorden\n\nMandag 9. august 2030 kl. 12:00\n\nHavneudvalget\n\nMødelokale 1\n\nReferat\n\n"
    told = "Resumé\n\nMolen er gammel.\n\nForslag\n\nHavnechefen foreslår,\n\nat molen bygges.\n\n"
    told += "Beslutning\n\nGodkendt.\n"
    (item,) = context_of(doc_of(front + told)).minutes.items
    assert [section.name for section in item.sections] == ["Resume", "Indstilling", "Beslutning"]


def test_a_memo_is_no_item() -> None:
    memo = "Notat om havnens mole\nBaggrund\nMolen er gammel.\nSagsfremstilling\nDen er fra 1930.\nØkonomi\nIngen.\n"
    assert context_of(doc_of(memo)).minutes.items == ()


def test_the_points_of_its_proposal_and_its_decision_are_no_items() -> None:
    text = (
        "Mødedato: 12.09.2030, kl. 18:30\nMødested: Havnens Hus, Molevej 6\n\nReferat og godkendelse af dagsordenen\n\n"
        "Indstilling\n\nFormanden indstiller,\n\n1. at rådet drøfter referatet.\n\nProblemstilling\n\nReferatet er nyt.\n\n"
        "Beslutning\n\n  1. Rådet havde ingen bemærkninger.\n\n  2. Rådet føjede dette til:\n    1. Hotel på molen\n    2. Havnens bænke\n\n"
        "  3. Rådet godkendte dagsordenen.\n"
    )
    minutes = context_of(doc_of(text)).minutes
    assert [(item.number, item.title) for item in minutes.items] == [("1", "Referat og godkendelse af dagsordenen")]


def test_its_title_may_stand_over_the_sites_word_for_annexes() -> None:
    front = "Mødedato: 12.09.2030, kl. 18:30\nMødested: Havnens Hus, Molevej 6\n\nGodkendelse af dagsordenen\n\nSe alle bilag\n\n"
    for told in ("Rådet tager stilling.\n", "1) Godkendelse af afbud fra Bo Krag\n\nBeslutning\n\nGodkendt.\n"):
        minutes = context_of(doc_of(front + told)).minutes
        assert [(item.number, item.title) for item in minutes.items] == [("1", "Godkendelse af dagsordenen")]


def test_a_sentence_on_what_is_asked_may_stand_below_its_title() -> None:
    text = "Ny mole i havnen\nByrådet skal vælge en mole.\nIndstilling\nat molen bygges.\nProblemstilling\nDen er gammel.\nLøsning\nEn ny.\n"
    minutes = context_of(doc_of(text)).minutes
    assert [item.title for item in minutes.items] == ["Ny mole i havnen"]


def test_the_points_right_below_the_first_section_of_a_case_are_no_items() -> None:
    text = "Referat\n\ntorsdag den 4. maj 2030 kl. 16:00\n\nMødested Molen\nUdvalg Havneudvalget\nFraværende Ingen\n\nSagsid.: 30/12345\nSagsfremstilling\n"
    minutes = context_of(doc_of(f"{text}1.\nMeddelelser om molen\n \n2.\nBroen\nDen er gammel.\n")).minutes
    assert [(item.number, item.title, item.case_number) for item in minutes.items] == [("1", "", "30/12345")]

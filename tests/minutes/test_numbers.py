# ruff: noqa: E501  text whose line breaks are lost reads better unbroken
"""How an agenda writes its numbers: otherwise on one line, from 0 on, behind the word for the minutes, in a quotation."""

import pytest

from referatgraf.reading.context import context_of
from referatgraf.reading.gaps import empty_items
from tests.minutes.test_publishers import agenda, parsed, sections
from tests.reading.minimal import doc_of

FRONT = "Referat af bestyrelsesmøde den 4. maj 2030\nTil stede: Anna Holm, Bo Krag\n\n"
FLAT = "Referat af møde i Havneudvalget Dato: 4. maj 2030 Sted: Nordby Deltagere: Anna Holm, Bo Krag Afbud: Ida Wiig "
LONG = "Udvalget talte om vind og vejr og om både i havnen. " * 8


def titles(text: str) -> list[tuple[str, str]]:
    return [(number, title) for number, title, _ in agenda(text)]


def test_a_single_number_may_be_written_with_another_sign() -> None:
    assert titles(FRONT + "1) Siden sidst\n\nGodkendt.\n\n2. Årets havnefest\n\nDen holdes i juni.\n") == [
        ("1", "Siden sidst"), ("2", "Årets havnefest")
    ]  # fmt: skip
    zero = FRONT + "0) Referat\nGodkendt.\n\n1. Økonomi\nDen er god.\n\n2. Evt.\nIntet.\n"
    assert [number for number, _ in titles(zero)] == ["0", "1", "2"]


def test_a_list_with_another_sign_is_none_of_items() -> None:
    text = FRONT + "1. Havnefest\n\nVi skal bruge:\n\n2) Borde\n\n3) Bænke\n\n2. Evt.\n\nIntet.\n"
    assert [number for number, _ in titles(text)] == ["1", "2"]


def test_a_text_behind_the_title_ends_before_the_next_number() -> None:
    text = FRONT + (
        "1) Godkendelse af referat fra mødet i marts, som blev holdt i det gamle havnehus. Referatet godkendes\n"
        "2) Regnskab\nDet er godt.\n3) Evt.\nIntet.\n"
    )
    assert [number for number, _ in titles(text)] == ["1", "2", "3"]


def test_points_of_quoted_by_laws_are_no_items() -> None:
    quoted = "“§ 6. Rådet vælger en formand.\nPkt. 2. Formanden leder møderne.\nPkt. 3. Han kan sige nej til valget.”\n"
    text = FRONT + f"1. Konstituering\n{quoted}Anna Holm blev valgt.\n\n2. Evt.\nIntet.\n"
    assert titles(text) == [("1", "Konstituering"), ("2", "Evt.")]


def test_an_item_may_list_the_agenda_itself() -> None:
    text = FLAT + (
        "Dagsorden: Pkt. 1 Valg af ordstyrer 1. Valg af ordstyrer 2. Nyt om havnen 3. Ny mole 4. Evt. "
        f"Anna Holm blev valgt. Pkt. 2 Nyt om havnen {LONG}"
    )
    minutes = parsed(text)
    assert [(item.number, item.title) for item in minutes.items] == [
        ("1", "Valg af ordstyrer"), ("2", "Nyt om havnen")
    ]  # fmt: skip
    assert [(item.number, item.title) for item in minutes.listed] == [("3", "Ny mole"), ("4", "Evt.")]


def test_a_single_item_may_stand_behind_the_word_for_the_minutes() -> None:
    text = FLAT + f"Referat: 1. Plan for havnen (Bilag 1). Direktør Bo Krag gennemgik planen. {LONG}"
    assert titles(text) == [("1", "Plan for havnen (Bilag 1)")]


def test_a_number_behind_the_word_for_an_item_and_a_full_stop_is_an_items() -> None:
    text = FLAT + (
        "60. Godkendelse af dagsorden Sagsnr.: 30/1 Beslutning Godkendt, idet sag 62 er et lukket punkt. "
        f"61. Ny mole Sagsnr.: 30/2 Beslutning Godkendt. {LONG} 62. Salg af kaj Sagsnr.: 30/3 Beslutning Udsat."
    )
    assert [number for number, _ in titles(text)] == ["60", "61", "62"]


def test_flat_numbers_may_end_in_nought_and_titles_begin_with_a_figure() -> None:
    text = FLAT + (
        "1.0 Velkomst Anna Holm bød velkommen. 2.0 Havnens penge 2.1 Budget Beslutning Godkendt. "
        f"3.0 Planer Beslutning Udsat. {LONG}"
    )
    assert [number for number, _ in titles(text)] == ["1.0", "2.0", "2.1", "3.0"]
    figures = (
        FLAT
        + f"1. Ny mole Beslutning Godkendt. 2. 1. behandling af budget 2031 Beslutning Drøftet. {LONG} 3. Evt. Intet."
    )
    assert titles(figures)[1] == ("2", "1. behandling af budget 2031")


def test_a_standing_title_ends_at_its_full_stop() -> None:
    text = (
        FRONT
        + "1. Formandens beretning. Som altid grundig og med billeder.\n2. Valg af revisor. Den gamle.\n3. Evt. Intet.\n"
    )
    assert [title for _, title in titles(text)] == ["Formandens beretning", "Valg af revisor", "Evt."]


def test_a_lettered_point_below_a_title_is_not_its_rest() -> None:
    text = (
        FRONT
        + "1. Siden sidst\nGodkendt.\n2. Havnefesten den 9. juni kl. 15\na: Vi mødes kl. 13.\nb: Bo Krag griller.\n3. Evt.\nIntet.\n"
    )
    assert titles(text)[1] == ("2", "Havnefesten den 9. juni kl. 15")


@pytest.mark.parametrize("column", ["Mødedato", "Dato"])
def test_the_head_of_a_tables_column_heads_no_section(column: str) -> None:
    text = FRONT + "1. Havnen\n\nBehandling\n\n{}\n\n4. maj 2030\n\nIndstilling\n\nDet indstilles, at havnen bygges.\n"
    assert sections(text.format(column)) == {"1": ["Indstilling"]}
    assert sections(text.format("Vi talte om den.")) == {"1": ["Drøftelse", "Indstilling"]}


def test_a_point_between_others_heads_no_section() -> None:
    text = FRONT + "1. Havnen\nVi talte om:\n• Fester\n• Kommunikation\n• Både\n\n2. Evt.\nIntet.\n"
    assert sections(text) == {"1": [], "2": []}


def test_a_title_where_the_text_ends_is_not_empty_but_the_end_of_an_agenda_is() -> None:
    told = "".join(f"{number}. Sag {number} om havnen\nBeslutning\nGodkendt.\n\n" for number in range(1, 8))
    assert list(empty_items(context_of(doc_of(FRONT + told + "8. Ny mole\n")))) == []
    assert [fact.item for fact in empty_items(context_of(doc_of(FRONT + told + "8. Eventuelt\n")))] == ["8"]


def test_marks_of_time_are_no_part_of_a_title() -> None:
    marks = "(Orientering) (20 min - slut kl. 17.25)", "(Beslutning) (ca. 30 min.)", "(Drøftelse) (10 min – kl. 18.05)"
    text = FRONT + "".join(f"{number}. Sag {number} {mark}\nGodt.\n\n" for number, mark in enumerate(marks, start=1))
    assert [title for _, title in titles(text)] == ["Sag 1 (Orientering)", "Sag 2 (Beslutning)", "Sag 3 (Drøftelse)"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Indkomne forslag: Ingen.", "Indkomne forslag"),
        ("Nyt fra havnen - intet nyt", "Nyt fra havnen"),
        ("Næste møde: 3. juni kl. 19.00", "Næste møde"),
        ("Havnens plan: 3. udgave", "Havnens plan: 3. udgave"),
        ("Ny mole: Intet er for stort", "Ny mole: Intet er for stort"),
    ],
)
def test_a_short_answer_behind_a_title_is_text(line: str, title: str) -> None:
    assert titles(FRONT + f"1. Havnen\nGodt.\n\n2. {line}\n\n3. Evt.\nSlut.\n")[1] == ("2", title)


def test_an_agenda_may_run_on_behind_its_name() -> None:
    text = (
        FRONT
        + "Dagsorden: 1. Referat 2. Ny mole i Nordby 3. Evt.\n\nAd 1. Godkendt.\n\nAd 2. Den bygges.\n\nAd 3. Intet.\n"
    )
    assert titles(text) == [("1", "Referat"), ("2", "Ny mole i Nordby"), ("3", "Evt.")]


def test_items_may_be_parts_of_a_number_that_ends_in_nought() -> None:
    minutes = parsed(
        FRONT + "1.0 Formalia\n1.1 Referat\nGodkendt.\n\n2.0 Havnen\n2.1 Ny mole\nUdsat.\n\n3.0 Evt.\nIntet.\n"
    )
    assert [(item.number, item.parent, item.empty) for item in minutes.items] == [
        ("1.0", None, False), ("1.1", "1.0", False), ("2.0", None, False), ("2.1", "2.0", False), ("3.0", None, False)
    ]  # fmt: skip


def test_whose_judgement_it_is_heads_a_section_and_so_does_what_committees_did() -> None:
    text = FRONT + (
        "1. Ny mole\nHavnekontorets vurdering\nDen er god.\n\nUdvalgenes behandling\nHavneudvalget: Anbefalet.\n\n"
        "Beslutning\nGodkendt.\n"
    )
    assert sections(text) == {"1": ["Vurdering", "Historik", "Beslutning"]}


def test_a_day_in_a_list_of_days_is_no_item() -> None:
    days = "Planen er:\n\n3. april 2030: Temadag\n10. juni 2030: Behandling\n\n"
    text = FRONT + f"1. Havnen\nGodkendt.\n\n2. Plan\n\n{days}Vedtaget.\n\n3. Evt.\nIntet.\n"
    assert titles(text) == [("1", "Havnen"), ("2", "Plan"), ("3", "Evt.")]

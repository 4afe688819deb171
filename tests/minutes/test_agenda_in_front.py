"""An agenda in front of the minutes, and items below it that bear less than it does: a title, or a number."""

from referatgraf.reading.context import context_of
from tests.reading.minimal import doc_of

FRONT = "Referat af møde i Havneudvalget den 4. maj 2030\nTil stede: Bo Krag, Ida Wiig\n\nDagsorden\n"
AGENDA = "1. Godkendelse af dagsorden\n2. Ny mole\n3. Budget 2031\n4. Eventuelt\n\n"


def told(text: str) -> list[tuple[str, str, str]]:
    """Number, title and first paragraph of each item."""
    minutes = context_of(doc_of(text)).minutes
    first = {
        block.item: minutes.text.text[block.start : block.end]
        for block in reversed(minutes.blocks)
        if block.kind == "paragraph"
    }
    return [(item.number, item.title, first.get(item.number, "")) for item in minutes.items]


ITEMS = [
    ("1", "Godkendelse af dagsorden", "Den blev godkendt."),
    ("2", "Ny mole", "Udvalget besluttede at bygge den."),
    ("3", "Budget 2031", "Budgettet blev drøftet."),
    ("4", "Eventuelt", "Intet."),
]


def test_titles_that_come_again_without_their_numbers_are_the_items() -> None:
    below = "\n\n".join(f"{title}\n{text}" for _, title, text in ITEMS)
    assert told(FRONT + AGENDA + below) == ITEMS


def test_such_titles_may_have_sections_below_them() -> None:
    below = "\n\n".join(f"{title}:\nBeslutning\n{text}" for _, title, text in ITEMS)
    assert told(FRONT + AGENDA + below) == ITEMS


def test_two_titles_of_four_are_no_proof() -> None:
    text = FRONT + AGENDA + "Ny mole\nDen bygges.\n\nEventuelt\nIntet."
    assert [number for number, _, _ in told(text)] == ["1", "2", "3", "4"]


def test_an_item_may_be_told_point_by_point() -> None:
    agenda = "1. Godkendelse af dagsorden\n2. Økonomi\na. Regnskab 2029\nb. Budget 2031\n3. Eventuelt\n\n"
    below = "Ad 1\nDen blev godkendt.\n\nAd 2 a\nRegnskabet blev godkendt.\n\n"
    below += "Ad 2 b\nBudgettet blev drøftet.\n\nAd 3\nIntet."
    assert told(FRONT + agenda + below) == [
        ("1", "Godkendelse af dagsorden", "Den blev godkendt."),
        ("2a", "Regnskab 2029", "Regnskabet blev godkendt."),
        ("2b", "Budget 2031", "Budgettet blev drøftet."),
        ("3", "Eventuelt", "Intet."),
    ]


def test_the_columns_of_a_table_are_title_and_text() -> None:
    table = "Pkt.\tEmne\tReferat\n" + "\n".join("\t".join(item) for item in ITEMS)
    assert told("Referat af møde i Havneudvalget den 4. maj 2030\n" + table) == ITEMS


def test_titles_behind_ad_answer_the_agenda_whose_numbers_are_written_otherwise() -> None:
    listed = FRONT + AGENDA.replace(". ", ") ") + "Bo Krag bød velkommen.\n"
    assert told(f"{listed}Ad.1\nDen blev godkendt.\nAd.2\nMolen er ny.\n") == [
        ("1", "Godkendelse af dagsorden", "Den blev godkendt."), ("2", "Ny mole", "Molen er ny.")
    ]  # fmt: skip
    titled = f"{listed}Ad. 1. Godkendelse af dagsordenen\nDen blev godkendt.\nAd. 2. Molen\nMolen er ny.\n"
    assert [title for _, title, _ in told(titled)] == ["Godkendelse af dagsordenen", "Molen"]


def test_a_word_for_another_item_in_the_text_answers_no_agenda() -> None:
    text = "1) Referat\nGodkendt.\n\n2) Molen\nAd 1: Et navn mangler i det.\nUdsat.\n\n3) Evt.\nIntet.\n"
    assert [title for _, title, _ in told(FRONT + text)] == ["Referat", "Molen", "Evt."]


def test_til_pkt_answers_the_agenda_as_ad_does() -> None:
    answers = "Til pkt. 1:\nDen blev godkendt.\n\nTil pkt. 2:\nMolen er ny.\n"
    assert told(FRONT + AGENDA + answers) == [
        ("1", "Godkendelse af dagsorden", "Den blev godkendt."), ("2", "Ny mole", "Molen er ny.")
    ]  # fmt: skip
    text = (
        "1. Dagsorden\nTil pkt. 3 bemærkede Bo Krag, at den mangler.\n\n2. Ny mole\nTil punkt 4 Havn var der intet.\n"
    )
    assert [title for _, title, _ in told(FRONT + text)] == ["Dagsorden", "Ny mole"]


def test_an_agendas_points_may_be_numbered_from_nought() -> None:
    text = (
        "1. Dagsorden\nGodkendt.\n\n2. Til behandling\n2.0 Ny mole\nDen er ny.\n2.1 Fyret\nHøjt.\n\n3. Evt.\nIntet.\n"
    )
    assert [(number, title) for number, title, _ in told(FRONT + text)] == [
        ("1", "Dagsorden"), ("2", "Til behandling"), ("2.0", "Ny mole"), ("2.1", "Fyret"), ("3", "Evt.")
    ]  # fmt: skip

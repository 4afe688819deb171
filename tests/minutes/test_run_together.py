"""Lines that an archive's text ran together are cut again."""

from referatgraf.reading.context import context_of
from referatgraf.reading.meetings.meeting import find_agenda, find_meeting
from tests.reading.minimal import doc_of

FORM = (
    "UDVALG Akademisk Råd MØDE\n\nMøde i Akademisk Råd STED\n\nFjordsalen, Havnevej 4 STARTTIDSPUNKT\n\n"
    "28-02-2030 14:00:00 SLUTTIDSPUNKT 28-02-2030 17:00:00\n\n"
)
AGENDA = (
    "1. Velkommen\n\n2. Til beslutning: Medlemmer 3. Til beslutning: Forretningsorden 4. Tema: Økonomi\n\n"
    "5. Kommunikation\n\n6. Eventuelt\n"
)


def test_the_labels_of_a_form_stand_at_the_ends_of_lines() -> None:
    (meeting,) = find_meeting(doc_of(FORM + "PUNKTER " + AGENDA))
    assert (meeting.body, meeting.date, meeting.place) == ("Akademisk Råd", "2030-02-28", "Fjordsalen, Havnevej 4")


def test_titles_of_an_agenda_run_on_in_a_line() -> None:
    items = list(find_agenda(doc_of(FORM + "PUNKTER " + AGENDA)))
    assert [(item.number, item.title) for item in items] == [
        ("1", "Velkommen"),
        ("2", "Til beslutning: Medlemmer"),
        ("3", "Til beslutning: Forretningsorden"),
        ("4", "Tema: Økonomi"),
        ("5", "Kommunikation"),
        ("6", "Eventuelt"),
    ]


def test_a_number_in_a_title_that_the_next_line_bears_begins_none() -> None:
    text = "Dagsorden\n1. Velkommen\n2. Notat om afsnit 3. Havnen\n3. Molen\n4. Eventuelt\n"
    assert [item.title for item in context_of(doc_of(text)).minutes.items][1] == "Notat om afsnit 3. Havnen"


def test_capitals_in_a_heading_are_no_labels() -> None:
    text = "REFERAT MØDE\nUDVALG\nHavneudvalget\nSTED\nHavnen\n1. Velkommen\n2. Eventuelt\n"
    assert context_of(doc_of(text)).minutes.text.text.startswith("REFERAT MØDE")


def test_a_number_may_be_glued_to_its_title() -> None:
    text = (
        "Havneudvalgets møde den 4. maj 2030\n61Godkendelse af dagsorden\nBeslutning\nGodkendt.\n"
        "62Kajgade 4 - dispensation\nIndstilling\nForvaltningen indstiller, at der gives dispensation.\n"
        "Beslutning\nGodkendt.\n63Eventuelt\nBeslutning\nIntet.\n"
    )
    minutes = context_of(doc_of(text)).minutes
    assert [(item.number, item.title, len(item.sections)) for item in minutes.items] == [
        ("61", "Godkendelse af dagsorden", 1),
        ("62", "Kajgade 4 - dispensation", 2),
        ("63", "Eventuelt", 1),
    ]

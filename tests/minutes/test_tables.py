"""Tables of contents in text whose line breaks are lost: 'Pkt. Tekst Side 4 Havnen 2 5 Eventuelt 3'."""

from referatgraf.reading.meetings.meeting import find_meeting
from tests.minutes.test_flat import agenda
from tests.minutes.test_listed_only import listed
from tests.reading.minimal import doc_of

MOLE = "Molen er 90 år gammel og skal afløses af en ny, der koster 4 mio. kr., og som kan tage imod flere både. "
PAGES = "\n\n".join(
    (
        "Transkript",
        "1 Dagsorden til møde i Nordvands bestyrelse den 4. maj 2030. Deltagere: Anna Holm, Bo Krag og Lis Dam",
        "2 Indholdsfortegnelse Pkt. Tekst Side Offentlige sager 31 Dagens program 3 32 Siden sidst fra"
        " formanden 4 33 Ny mole i Nordby Budget for det kommende år Takster for bådpladser i havnen Eventuelt 9",
        "3 Dagens program Indstilling at programmet godkendes. Nordvand den 4. maj",
        f"4 Siden sidst fra formanden Sagsfremstilling Slusen er færdig. {MOLE * 2}Indstilling Til efterretning.",
        f"5 Ny mole i Nordby Sagsfremstilling {MOLE * 2}",
    )
)
ALONE = "\n\n".join(
    (
        "Transkript",
        "1 Referat Mødedato: 4. maj 2030 Deltagere: Anna Holm, Bo Krag, Lis Dam, Per Dahl Mødet sluttede kl. 19",
        "2 Indholdsfortegnelse Pkt. Tekst Side Udvalget for Havn og Fiskeri 70 Ansættelse af to fogeder ved havnen i"
        " Nordby Kommune 4 Udvalget for Skoler 71 Timetal for år Udvalget for Veje 72 Nye fortove 9 74 Eventuelt 12",
    )
)


def test_a_title_without_a_number_has_that_of_the_table() -> None:
    assert agenda(PAGES) == [
        ("31", "Dagens program"),
        ("32", "Siden sidst fra formanden"),
        ("33", "Ny mole i Nordby"),
    ]


def test_a_table_alone_tells_of_items_whose_titles_end_in_a_page() -> None:
    assert listed(ALONE) == [("70", "Ansættelse af to fogeder ved havnen i Nordby Kommune"), ("74", "Eventuelt")]


def test_groups_of_a_table_are_not_the_body_that_met() -> None:
    assert [meeting.body for meeting in find_meeting(doc_of(ALONE))] == [None]


def test_a_list_without_the_heading_of_a_table_gives_no_numbers() -> None:
    assert "31" not in [number for number, _ in agenda(PAGES.replace("Tekst Side", "Tekst"))]

"""Who met and when, where no front says it: the items tell it, or a form whose labels stand before its values."""

import pytest

from tests.reading.naming import meeting_of

OPENING = "Referat\n\n1. Dagsorden - godkendelse\n\nResume\n\nGodkendelse af {agenda}.\n\nBeslutning\n\nGodkendt.\n"
SENDER = "Indstilling\n\nIndstilling om,\n\n1. at planen godkendes\n\n(Havneudvalget)\n\nBeslutning\n\nGodkendt.\n"

APPROVED = [
    ("åben dagsorden for KB d. 4. maj 2030", "Kommunalbestyrelsen", "2030-05-04"),
    ("dagsorden for ØU d. 4. maj 2030", "Økonomiudvalget", "2030-05-04"),
    ("dagsordenen for Havneudvalget den 22. oktober 2030", "Havneudvalget", "2030-10-22"),
]


def body_of(text: str) -> str | None:
    meeting = meeting_of(text)
    assert meeting is not None
    return meeting.body


@pytest.mark.parametrize(("agenda", "body", "day"), APPROVED)
def test_the_agenda_that_is_approved_tells_whose_it_is_and_of_which_day(agenda: str, body: str, day: str) -> None:
    meeting = meeting_of(OPENING.format(agenda=agenda))
    assert meeting is not None
    assert (meeting.body, meeting.date) == (body, day)


ACTING = [
    ("Bestyrelsen godkendte og underskrev årsrapporten.", "Bestyrelsen"),
    ("Borgerrepræsentationen konstaterede, at alle var mødt.", "Borgerrepræsentationen"),
    ("Udvalget godkendte planen.", None),
    ("Bestyrelsen godkendte planen.\n\nHavneudvalget drøftede planen.", None),
    ("Bestyrelsen godkendte den 3. maj 2029 planen.", None),
]


@pytest.mark.parametrize(("told", "body"), ACTING)
def test_the_one_body_that_acts_under_the_items_is_the_one_that_met(told: str, body: str | None) -> None:
    assert body_of(f"Referat\nDato: 4. maj 2030\n\nTil stede: Anna Holm, Bo Krag\n\n1. Regnskab\n\n{told}\n") == body


def test_no_board_meets_at_a_general_meeting() -> None:
    told = "Beslutning\n\nBestyrelsen drøftede kajen. Bestyrelsen fik tak."
    assert (
        body_of(f"Generalforsamling den 4. maj 2030 på Havnekroen\n\n1. Beretning\n\n{told}\n\n2. Eventuelt\n") is None
    )


def test_who_sends_a_case_on_is_not_who_meets() -> None:
    assert body_of(f"Mødedato: 4. maj 2030\n\nNy kaj\n\n{SENDER}") is None


def test_who_asks_another_to_decide_is_not_who_meets() -> None:
    front = "Udpegning af medlem til lokaludvalgets forretningsudvalg\n\nIndstilling\n\n"
    assert (
        body_of(front + "Forretningsudvalget indstiller til Nordby Lokaludvalg:\n\n1. at et medlem udpeges\n")
        == "Nordby Lokaludvalg"
    )


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Anna Holm indkaldes til Borgerrepræsentationens møde den 4. maj 2030.", "Borgerrepræsentationen"),
        ("Anna Holm indkaldes til Borgerrepræsentationens møde den 5. maj 2030.", None),
    ],
)
def test_a_body_whose_meeting_was_on_that_day_is_the_one_that_met(told: str, body: str | None) -> None:
    assert body_of(f"Mødedato: 4. maj 2030\n\n1. Indkaldelse af suppleant\n\nIndstilling\n\n{told}\n") == body


FRONTS = [
    ("Referat fra møde d. 26.09.2030\n§17-udvalget: Ny havn", "§17-udvalget: Ny havn"),
    ("Møde i § 17 stk. 4 udvalg - Kajgruppen d. 12. november 2030", "§ 17 stk. 4 udvalg - Kajgruppen"),
    ("Mødet i Repræsentantskabet for Fjordtrafik 8. maj 2030", "Repræsentantskabet for Fjordtrafik"),
    ("Nordby Ældreråd    15.5.2030\n\nReferat af Ældrerådets møde tirsdag d. 14. maj kl. 9.30", "Nordby Ældreråd"),
    ("FORENINGEN ”HAVNEGÅRDEN”\n\nReferat fra generalforsamling 8. maj 2030", "Foreningen ”Havnegården”"),
    ("Pladsmøde i Fonden Nordby Lystbådehavn\nDen 21. marts 2030", "Fonden Nordby Lystbådehavn"),
]


@pytest.mark.parametrize(("front", "body"), FRONTS)
def test_bodies_with_their_subject_or_owner(front: str, body: str) -> None:
    assert body_of(f"{front}\n\nTil stede: Anna Holm, Bo Krag\n\n1. Godkendelse af dagsorden\nGodkendt.\n") == body


def test_a_table_of_contents_names_no_body_that_meets() -> None:
    contents = "Indholdsfortegnelse Pkt. Tekst Side Udvalget for Havn 70 Ny kaj 5 Udvalget for Fjord 71 Ny bro 6"
    assert body_of(f"Referat\nDato: 4. maj 2030\n{contents}\n\n1. Ny kaj\nGodkendt.\n2. Ny bro\nGodkendt.\n") is None


def test_the_day_may_stand_among_the_names_of_a_form_whose_labels_come_first() -> None:
    form = "Mødested: Afbud fra: Onsdag den 15-maj-2030 Byrådssalen Fraværende: Ingen."
    meeting = meeting_of(f"Byrådet Referat\nDato:\n{form}\nMødedeltagere: Anna Holm, Bo Krag\n\n1. Havnen\nGodkendt.\n")
    assert meeting is not None
    assert meeting.date == "2030-05-15"


def test_a_day_from_which_something_holds_is_no_meetings() -> None:
    meeting = meeting_of(
        "Byrådet\nHavnens Venner blev etableret pr. 1. januar 2030.\n\n1. Havnen\nGodkendt.\n2. Fjorden\n"
    )
    assert meeting is not None
    assert meeting.date is None


def test_somebodys_home_with_two_given_names_is_no_place() -> None:
    meeting = meeting_of("Skolebestyrelsesmøde den 12. september 2030 kl. 17.00 hos Anna Lise\n\n1. Nyt\nIntet.\n")
    assert meeting is not None
    assert meeting.place is None

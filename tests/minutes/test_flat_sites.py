# ruff: noqa: E501  text whose line breaks are lost reads better unbroken
"""What sites and archives print, with the line breaks lost: whose decision comes next, what the form told, who missed a part."""

from tests.minutes.test_flat import agenda, parsed, sections
from tests.reading.attendance.test_roster_shapes import told as attendance
from tests.reading.naming import meeting_of

FRONT = "Havneudvalget - referat Dato: 4. maj 2030 Lokale: Havnesalen, Nordkajen Tidspunkt: Kl. 19:00 Deltagere: Bo Krag (A), Ida Wiig (F) "


def test_a_body_its_day_and_the_item_head_what_it_decided() -> None:
    text = FRONT + (
        "Pkt. 42 Dagsorden Sagsnr. 299835 Havne- og Fjordudvalget, 04-05-2030, pkt. 42 Godkendt. "
        "Pkt. 43 Ny mole Sagsnr. 299836 Indstilling Plan, Teknik & Miljø indstiller, at molen bygges. Havne- og Fjordudvalget, 04-05-2030, pkt. 43 Udsat."
    )
    assert sections(text) == {"42": ["Beslutning"], "43": ["Indstilling", "Beslutning"]}


def test_points_behind_a_colon_under_the_heading_of_a_proposal_are_no_items() -> None:
    text = FRONT + (
        "1. Dagsorden Beslutning Godkendt. 2. Støj på havnen Indstilling Havneforvaltningen indstiller, at udvalget beslutter, at der fremover stilles følgende "
        "krav til dem, der bygger og larmer på havnens areal uden for de tider, som forskriften nævner i kapitel fire: 1. Arbejdet skal aftales med forvaltningen. "
        "2. Bygherren skal opsætte målere. 3. Bygherren skal sende rapporter. Beslutning Godkendt. 3. Eventuelt Beslutning Intet."
    )
    assert [title for _, title in agenda(text)] == ["Dagsorden", "Støj på havnen", "Eventuelt"]


def test_an_agenda_in_front_names_what_only_numbers_answer() -> None:
    text = (
        "Bestyrelsesmøde i Fjord Vand A/S Dato: 3. april 2030 Deltagere: Bo Krag (formand), Ida Wiig. DAGSORDEN 1. Godkendelse af referat 2. Økonomi "
        "3. Kommende møder Ad 1 Referatet blev godkendt. Ad 2 Budgettet blev drøftet. Ad 3 Næste møde holdes den 5. juni 2030."
    )
    assert agenda(text) == [("1", "Godkendelse af referat"), ("2", "Økonomi"), ("3", "Kommende møder")]


def test_the_place_ends_where_another_label_begins() -> None:
    told = "Indstilling Det indstilles, at sagen drøftes. Beslutning Drøftet. "
    meeting = meeting_of(FRONT + f"1. Dagsorden {told}2. Ny mole {told}3. Eventuelt {told}")
    assert meeting is not None
    assert meeting.place == "Havnesalen, Nordkajen"


def test_a_site_may_speak_of_the_next_meeting_before_this_one() -> None:
    text = (
        "På siden står dagsordenen til det næste møde og det nyeste referat. Ældre referater findes andetsteds "
        "Referat til mødet i Regionsrådet tirsdag den 17. december 2030 kl. 16:00 i Regionsrådssalen Alle medlemmer var mødt. "
        "Sagnr.: 0-3-1-13 1. Medlemmer Resume Der orienteres. Direktionen indstiller, at orienteringen tages til efterretning. "
    )
    meeting = meeting_of(text)
    assert meeting is not None
    assert meeting.date == "2030-12-17"


def test_who_missed_a_part_was_there() -> None:
    text = (
        "Byrådet - referat Mødedato: 26-01-2030 Medlemmer Bo Krag, Ida Wiig, Erik Holm, Ole Brandt Afbud: Ole Brandt - Per Dal deltager som stedfortræder. "
        "Bo Krag og Ida Wiig deltog ikke i pkt. 4-6 og den lukkede dagsorden. Dagsorden 1. Godkendelse af dagsorden Beslutning Godkendt. 2. Eventuelt Beslutning Intet."
    )
    assert {"+Bo Krag", "+Ida Wiig", "-Ole Brandt"} <= set(attendance(text))


def test_numbers_that_are_spoken_of_twice_list_no_agenda() -> None:
    text = FRONT + (
        "Sag nr. 1 Havneplan 145 Udvidelse af molen Indstilling Forvaltningen indstiller, at planen vedtages. Beslutning Godkendt. "
        "Sagsfremstilling Havneplan 145 Udvidelse af molen giver plads. Sag nr. 2 Eventuelt Beslutning Intet."
    )
    assert [item.number for item in parsed(text).items] == ["1", "2"]


def test_a_contents_of_which_one_number_is_left_lists_no_item() -> None:
    text = (
        "Referat tirsdag den 4. maj 2030 Kl. 8:30 i Havnens Hus, Nordby\n\n"
        "2 Indholdsfortegnelse 1. Dagens sager Ny mole Havnefest Eventuelt... 10\n\n"
        "3 Nordby Havn Side 1 1. Dagens sager Sagsnr.: Resumé: Indstilling: Beslutning den : Godkendt. Sagsfremstilling: Økonomi og finansiering:\n\n"
        "4 Nordby Havn Side 2 2. Ny mole Sagsnr.: 30/1234 Resumé: Molen er gammel, og den synker lidt for hvert år, der går, så bådene snart ikke kan ligge der. Indstilling: Havnechefen indstiller: 1. at molen bygges. Beslutning den : Udsat, til der er råd til en mole.\n"
    )
    text = f"Transkript\n\n1 {text}"
    assert agenda(text) == [("1", "Dagens sager"), ("2", "Ny mole")]
    assert sections(text)["2"] == ["Resume", "Indstilling", "Beslutning"]


def test_letters_count_the_points_of_an_item() -> None:
    text = FRONT + (
        "1. Velkomst Formanden bød velkommen til mødet. 1.a. Præsentation Alle sagde deres navn. 1.b. Nyt fra havnen Bo Krag fortalte om molen, som bygges. "
        "2. Økonomi Regnskabet blev godkendt. 3. Eventuelt Intet."
    )
    assert [number for number, _ in agenda(text)] == ["1", "1.a", "1.b", "2", "3"]


def test_the_first_title_of_an_agenda_is_one_though_none_follows() -> None:
    text = (
        "Bo Krag mødte kl. 19, og Ida Wiig mødte slet ikke 1. Godkendelse af dagsorden HAV 36/2030 Formanden indstiller til Havnerådet, "
        "1. at rådet godkender dagsordenen for mødet, som holdes i Havnens Hus. "
        + "Det blev drøftet længe, og mange sagde noget om den. "
        * 8
    )
    assert agenda(text) == [("1", "Godkendelse af dagsorden")]


def test_a_word_for_a_case_may_be_an_items() -> None:
    text = FRONT + (
        "Sag nr. 1 - Dagsorden Beslutning: Godkendt. Sag nr. 2 - Ny mole i havnen Sagsfremstilling Den gamle synker. Havneudvalgets beslutning Udsat til efteråret. "
        "Sag nr. 3 - Eventuelt Intet."
    )
    assert agenda(text) == [("1", "Dagsorden"), ("2", "Ny mole i havnen"), ("3", "Eventuelt")]
    assert sections(text)["2"] == ["Sagsfremstilling", "Beslutning"]


def test_titles_of_a_contents_are_known_again_behind_numbers_without_a_mark() -> None:
    text = FRONT + (
        "Punkter på dagsordenen 1 Velkomst og dagsorden 2 Orientering om molen 3 Gensidig orientering 1 VELKOMST OG DAGSORDEN Formandskabet indstiller, at den godkendes. BESLUTNING Godkendt. "
        "2 ORIENTERING OM MOLEN BAGGRUND Molen er gammel og skal bygges om. BESLUTNING Taget til efterretning. JOURNALNUMMER 31002211 3 GENSIDIG ORIENTERING BESLUTNING Intet."
    )
    assert [number for number, _ in agenda(text)] == ["1", "2", "3"]


def test_a_decision_is_headed_by_its_body_though_no_day_stands_behind() -> None:
    text = (
        "Nordby Byråd Mødet den 5. marts 2031 Side 1 1. Ny mole J.nr. 01.02.03-P16-2-31 Resume Molen er gammel. Indstilling Havnechefen "
        "indstiller, at molen bygges. Beslutning i Økonomiudvalget den 19-02-2031 Anbefales. Beslutning i Byrådet Havneudvalgets "
        "indstilling godkendt. 2. Ny båd Resume Båden er gammel. Beslutning i Udvalget for Havn, Fjord og Ø Udsat. 3. Beslutning i "
        "Byrådet om havnen Resume Den er gammel. Beslutning i Byrådet Byrådet godkendte planen den 5. marts 2031."
    )
    minutes = parsed(text)
    headings = [minutes.text.text[block.start : block.end] for block in minutes.blocks if block.kind == "section"]
    assert [each for each in headings if each.startswith("Beslutning")] == [
        "Beslutning i Økonomiudvalget den 19-02-2031", "Beslutning i Byrådet",
        "Beslutning i Udvalget for Havn, Fjord og Ø", "Beslutning i Byrådet",
    ]  # fmt: skip

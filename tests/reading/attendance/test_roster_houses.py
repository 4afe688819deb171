"""Who came for a house or an association, and where signs between names and houses are lost."""

from referatgraf.facts import Presence
from tests.reading.attendance.test_roster_shapes import AGENDA, attendance
from tests.reading.attendance.test_roster_shapes import told as told_of
from tests.reading.traps import of, reading_of


def test_who_came_for_a_house_stands_behind_it() -> None:
    text = "Deltagere:\nLæsø Kommune v/ borgmester Bo Krag (V)\nHavnerådet v/ Ida Wiig\nFjordens Venner ved Erik Holm\n"
    assert told_of(text + AGENDA) == ["+Bo Krag V Læsø", "+Ida Wiig", "+Erik Holm"]
    assert told_of("Deltagere:\nBo Krag\nVelkomst v/ Ida Wiig\n" + AGENDA) == ["+Bo Krag"]


def test_names_in_flat_text_stand_behind_the_house_of_the_one_before() -> None:
    text = (
        "Deltagere: Bo Krag, Havnens Råd Ida Wiig, Fjordens Venner Erik Holm, Landbrug & Havne Per Dal, Nordvand "
        "1. Godkendelse af dagsorden Godkendt. 2. Eventuelt Intet."
    )
    assert told_of("Referat af møde i Havneforum\n\n" + text) == ["+Bo Krag", "+Ida Wiig", "+Erik Holm", "+Per Dal"]


def test_a_board_may_head_its_members_without_any_sign() -> None:
    text = "Deltagere: Bestyrelsen Bo Krag Ida Wiig Erik Gyldenkerne\n" + AGENDA
    assert told_of(text) == ["+Bo Krag", "+Ida Wiig", "+Erik Gyldenkerne"]


def test_four_words_that_may_be_two_names_are_nobody() -> None:
    assert told_of("Deltagere: Bo Krag Lone Mark Hans Dal Ida Wiig\n" + AGENDA) == ["+Bo Krag", "+Ida Wiig"]


def test_the_list_of_those_absent_ends_where_a_sentence_has_its_own_subject() -> None:
    text = "Deltagere: Bo Krag, Ida Wiig\nAfbud: Erik Holm, Per Dal Formanden bød velkommen.\n"
    assert told_of(text + AGENDA) == ["+Bo Krag", "+Ida Wiig", "-Erik Holm", "-Per Dal"]


def test_who_took_no_part_is_headed_in_flat_text_too() -> None:
    text = (
        "I mødet deltog: Bo Krag (Formand) Ida Wiig Følgende medlemmer deltog ikke: Erik Holm Per Dal Skov & Havn "
        "1. Godkendelse af dagsorden Godkendt. 2. Eventuelt Intet."
    )
    assert told_of("Referat af møde i Havneforum\n\n" + text) == ["+Bo Krag", "+Ida Wiig", "-Erik Holm", "-Per Dal"]


def test_all_the_members_of_a_body_came_but_the_absent() -> None:
    text = "Deltagere:\nHavnerådets medlemmer\n\nFraværende:\nBo Krag, Ida Wiig, Erik Holm og Per Dal, alle med afbud"
    assert told_of(text + AGENDA) == ["-Bo Krag", "-Ida Wiig", "-Erik Holm", "-Per Dal"]


def test_who_was_elected_to_an_office_did_not_come_for_that() -> None:
    text = "Til stede: Bo Krag, Ida Wiig\n\nKonstituering:\nFormand: Bo Krag\nNæstformand: Per Dal\n\n"
    assert told_of(text + AGENDA) == ["+Bo Krag", "+Ida Wiig"]


def test_in_a_list_of_titles_each_stands_before_its_name() -> None:
    text = "Deltagere: Formand Bo Krag, næstformand Ida Wiig, direktør Erik Holm\n"
    seats = {one.person: one.capacity for one in attendance(text + AGENDA)}
    assert seats == {"Bo Krag": "member", "Ida Wiig": "member", "Erik Holm": "guest"}


def test_numbered_participants_under_the_first_item_came() -> None:
    text = (
        "1. Godkendelse af dagsorden\n\nBeslutning\n\nMødet startede kl. 14.\n\nDeltagerne var:\n"
        "1. Borgmester Bo Krag (B)\n2. Ida Wiig (F)\n\nAfbud:\n3. Erik Holm (C)\n\nDagsordenen blev godkendt.\n"
    )
    assert told_of(text) == ["+Bo Krag B", "+Ida Wiig F", "-Erik Holm C"]


def test_a_span_among_the_absent_tells_when_they_were_not_there() -> None:
    text = "Deltagere: Bo Krag, Ida Wiig\nFraværende: Bo Krag fra kl. 16.15, Ida Wiig til kl. 9\n"
    moves = {(one.person, one.movement, one.time) for one in of(reading_of(text + AGENDA), Presence)}
    assert moves == {("Bo Krag", "left", "16:15"), ("Ida Wiig", "arrived", "09:00")}


def test_names_in_capitals_are_known_again_in_sentences() -> None:
    text = "TIL STEDE: BO KRAG (A), IDA WIIG (F)\n\nIDA WIIG FORLOD MØDET KL. 20.15.\n"
    moves = {(one.person, one.movement, one.time) for one in of(reading_of(text + AGENDA), Presence)}
    assert moves == {("Ida Wiig", "left", "20:15")}


def test_a_title_between_name_and_municipality_is_part_of_neither() -> None:
    listed = "Deltagere\nAnna Holm   Havnechef   Thisted Kommune\nBo Vejrup   It-chef   Faaborg-Midtfyn Kommune"
    assert {place for fact in attendance(f"{listed}{AGENDA}") if (place := fact.municipality)} <= {
        "Thisted Kommune",
        "Faaborg-Midtfyn Kommune",
    }
    assert told_of(f"Deltagere\nQvista Weng   Praktiserende læge   Fjordens Læger\nBo Krag{AGENDA}") == [
        "+Qvista Weng",
        "+Bo Krag",
    ]


def test_a_name_in_a_cell_ends_before_the_house_in_the_next() -> None:
    text = "Deltagere: Bo Krag Søby Byråd, Ida Wiig Holm\n"
    assert told_of(text + AGENDA) == ["+Bo Krag", "+Ida Wiig Holm"]


def test_for_whom_one_came_may_stand_behind_the_house_of_both() -> None:
    text = "Deltagere:\n• Ida Wiig, FOA – Dansk Sygeplejeråd, stedfortræder for Bo Krag\nAfbud:\n• Bo Krag, FOA\n"
    assert told_of(text + AGENDA) == ["+Ida Wiig < Bo Krag", "-Bo Krag"]


def test_a_town_may_head_each_of_the_absent() -> None:
    text = "Deltagere\nKøge: Bo Krag (V)\nAfbud\nSolrød: Ida Wiig (A)\nI stedet mødte: Per Dal (A)\n"
    assert "-Ida Wiig A Solrød" in told_of(text + AGENDA)
    assert all(not told.startswith("-Per Dal") for told in told_of(text + AGENDA))


def test_a_name_may_go_on_below_before_one_with_a_title() -> None:
    text = "Fra administrationen deltog direktør Bo Krag, udviklingschef Mette Kjærulff\nHolst og konsulent Ida Wiig.\n"
    assert told_of(text + AGENDA) == ["+Bo Krag", "+Mette Kjærulff Holst", "+Ida Wiig"]

"""Who was there but for a part, and lists of members that say nothing of who came."""

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance
from tests.reading.attendance.test_roster_shapes import told as told_of

MEMBERS = "Medlemmer\nBo Krag, Ida Wiig, Erik Holm\n\nAfbud:\nOle Brandt\n\n"


def test_who_missed_only_some_items_is_told_below_the_absent() -> None:
    told = told_of(MEMBERS + "Bo Krag og Ida Wiig deltog ikke i pkt. 4-6 og den lukkede dagsorden.\n" + AGENDA)
    assert told == ["+Bo Krag", "+Ida Wiig", "+Erik Holm", "-Ole Brandt"]


def test_who_left_or_was_recused_is_told_below_the_absent() -> None:
    told = told_of(MEMBERS + "Erik Holm erklærede sig inhabil og forlod mødet under punkt 4.\n" + AGENDA)
    assert told == ["+Bo Krag", "+Ida Wiig", "+Erik Holm", "-Ole Brandt"]


def test_who_is_told_only_there_was_there_all_the_same() -> None:
    told = told_of("Afbud: ingen\n- Bo Krag mødte kl. 15.50 og forlod mødet efter punkt 8.\n" + AGENDA)
    assert told == ["+Bo Krag"]


def test_who_did_not_come_at_all_is_absent_there() -> None:
    told = told_of(MEMBERS + "Erik Holm deltog ikke.\n" + AGENDA)
    assert told == ["+Bo Krag", "+Ida Wiig", "-Erik Holm", "-Ole Brandt"]


def test_a_heading_of_the_absent_says_in_brackets_of_what_they_are_members() -> None:
    text = (
        "Bestyrelsen: Lektor Bo Krag Referent: Sekretær Per Dal Fraværende med afbud (bestyrelsen): "
        "Formand for Havnerådet Erik Holm Dagsorden: 1. Godkendelse af referat Beslutning Godkendt. "
        "2. Eventuelt Beslutning Intet."
    )
    assert "-Erik Holm" in told_of(text)


def test_labels_side_by_side_do_not_tell_whose_the_names_are() -> None:
    text = (
        "Referat af møde i Havneudvalget Onsdag den 22. juni 2030 Deltagere: Afbud fra: Bo Krag, Nordvand "
        "(Formand) Ida Wiig, Fjordvand Erik Holm, Havnens Hus "
        "1. Godkendelse af dagsorden Dagsordenen blev godkendt. 2. Eventuelt Intet."
    )
    assert [line for line in told_of(text) if line.startswith("-")] == []


CROSSES = ("Bo Krag (dekan)", "Ida Wiig", "Erik Holm")


def test_members_may_head_a_table_of_crosses() -> None:
    rows = "Bo Krag (dekan)        X\nIda Wiig               X\nErik Holm                         X\n"
    assert told_of("Medlemmer           Til stede   Afbud\n" + rows + AGENDA) == ["+Bo Krag", "+Ida Wiig", "-Erik Holm"]


def test_crosses_whose_columns_are_lost_tell_of_nobody() -> None:
    flat = "Medlemmer: Til stede Med afbud Uden afbud " + " X ".join(CROSSES) + " X"
    below = "Medlemmer:\nTil stede\nMed afbud\n\n" + "\nX\n\n".join(CROSSES) + "\nX\n"
    for text in (flat, below):
        assert told_of("Referat af møde i Havnerådet den 4. maj 2030\n" + text + AGENDA) == []


def test_who_is_named_unread_among_the_absent_was_perhaps_not_there() -> None:
    text = f"Deltagere: Bo Krag, Ida Wiig, Erik Holm\nAfbud: Ole Brandt, Yrlin Erik Holm Molens Kor\n{AGENDA}"
    assert told_of(text) == ["+Bo Krag", "+Ida Wiig", "-Ole Brandt"]
    text = f"Deltagere: Bo Krag, Ida Wiig, Erik Holm\nAfbud: Ole Brandt. Formanden bød Erik Holm velkommen.\n{AGENDA}"
    assert told_of(text) == ["+Bo Krag", "+Ida Wiig", "+Erik Holm", "-Ole Brandt"]


def test_heads_of_columns_that_lost_their_ticks_tell_of_nobody() -> None:
    assert told_of(f"Medlemmer: Mødt Med afbud Uden afbud Bo Krag Ida Wiig\nObservatører: Erik Holm\n{AGENDA}") == []


def test_a_note_behind_an_absence_changes_nothing() -> None:
    text = "Deltagere:\nBo Krag, Nordvand (BK)\nIda Wiig, Nordvand (IW) Afbud (ferie i Nordby!)\nErik Holm (EH) Afbud\n"
    assert told_of(text + AGENDA) == ["+Bo Krag", "-Ida Wiig", "-Erik Holm"]


def test_a_member_who_is_told_to_be_absent_further_down_is_so_on_the_line_of_the_list() -> None:
    (fact,) = (one for one in attendance(MEMBERS + "Afbud: Erik Holm.\n" + AGENDA) if one.person == "Erik Holm")
    assert fact.status == "absent"
    assert [span.start for span in fact.evidence] == [29, 66]


def test_guests_of_an_item_and_the_boards_secretary_are_listed() -> None:
    told = told_of(MEMBERS + "Gæster under pkt. 3: Direktør Eva Bro, Nordby Teater\n" + AGENDA)
    assert "+Eva Bro" in told
    assert "+Eva Bro" in told_of(MEMBERS + "Sekretær for udvalget: Eva Bro\n" + AGENDA)


def test_an_office_of_two_words_parts_no_names() -> None:
    staff = (
        "Fra administrationen deltog\nPer Dam, centerchef for Havn og Miljø\nEva Bro, centerchef for Skole og Fritid\n"
    )
    assert {"+Per Dam", "+Eva Bro"} <= set(told_of(MEMBERS + staff + AGENDA))


def test_whom_a_stand_in_came_for_may_stand_behind_his_house_or_on_the_next_line() -> None:
    assert "+Eva Bro < Ida Lund" in told_of("Deltagere\nBo Krag\nEva Bro (Nordmuseet - for Ida Lund)\n" + AGENDA)
    wrapped = "Deltagere\n• Bo Krag\n• Eva Bro, som stedfortræder for borgmester\n  Ida Lund\n• Per Dam\n"
    assert "+Eva Bro < Ida Lund" in told_of(wrapped + AGENDA)


def test_staff_who_took_part_together_were_all_there_though_told_below_the_absent() -> None:
    told = told_of("Afbud: Ole Brandt\n\nDirektør Bo Krag og kontorchef Ida Wiig deltog fra\nhavnen.\n" + AGENDA)
    assert sorted(told) == ["+Bo Krag", "+Ida Wiig", "-Ole Brandt"]

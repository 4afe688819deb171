"""Decisions without a heading of their own."""

from referatgraf.facts import Decision, Proposal, Report
from tests.reading.traps import of, reading_of

BOARD = "Referat af bestyrelsesmøde i Nordvand A/S\n\nDato: 3. maj 2023\n\nDeltagere: Anna Holm, Bo Krag\n\n"


def outcomes(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(fact.item, fact.outcomes) for fact in of(reading_of(text), Decision)]


def test_the_text_of_an_item_without_headings_is_what_was_decided() -> None:
    text = BOARD + "1. Regnskab\n\nAnna Holm gennemgik tallene. Bestyrelsen tog orienteringen til efterretning.\n"
    assert outcomes(text) == [("1", ("taken_note",))]
    assert [fact.mode for fact in of(reading_of(text), Report)] == ["held"]


def test_an_item_without_headings_among_others_that_have_them_is_read_too() -> None:
    text = BOARD + "1. Plan\n\nBeslutning\n\nGodkendt.\n\n2. Status\n\nBestyrelsen tog punktet til efterretning.\n"
    assert outcomes(text) == [("1", ("approved",)), ("2", ("taken_note",))]


def test_an_agenda_decides_nothing() -> None:
    text = (
        BOARD + "1. Plan\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n\n2. Valg\n\nPlanen blev godkendt.\n"
    )
    assert outcomes(text) == []


def test_an_item_that_only_holds_others_decides_nothing() -> None:
    assert outcomes(BOARD + "1. Sager\n\n1.1. Plan\n\nBeslutning\n\nGodkendt.\n") == [("1.1", ("approved",))]


def test_what_became_of_a_proposal_may_stand_below_it_without_a_heading() -> None:
    text = BOARD + "1. Havn\n\nIndstilling om,\n\n1. at havnen udvides.\n\n{}\n\nFor stemte: A og V.\n"
    assert outcomes(text.format("Indstillingen blev godkendt med 9 stemmer imod 2.")) == [("1", ("approved",))]
    assert outcomes(text.format("Medlemsforslaget blev herefter forkastet.")) == [("1", ("rejected",))]
    assert outcomes(text.format("Indstillingen godkendes af havnen.")) == []
    others = "Beslutning fra havneudvalget, pkt. 4:\n\nIndstillingen blev godkendt."
    assert outcomes(text.replace("1. at havnen udvides.\n\n", "Havnen udvides.").format(others)) == []


def test_the_plain_sentence_below_a_proposal_tells_what_became_of_it() -> None:
    text = BOARD + "1. Havn\n\nIndstilling\n\nDet indstilles, at bestyrelsen drøfter planen.\n\n{}\n"
    assert outcomes(text.format("Der var opbakning til at gå videre.")) == [("1", ("supported",))]
    assert outcomes(text.format("Bestyrelsen bakkede op om planen.")) == [("1", ("supported",))]
    assert outcomes(text.format("Punktet blev kort drøftet.")) == [("1", ("discussed",))]
    assert outcomes(text.format("Der var opbakning til planen på mødet i maj.")) == []


def test_remarks_decide_in_minutes_where_nothing_else_is_headed_so() -> None:
    text = BOARD + "1. Havn\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n\nBemærkninger:\n\nGodkendt.\n"
    assert outcomes(text) == [("1", ("approved",))]
    assert outcomes(text + "\nBeslutning\n\nUdsat.\n") == [("1", ("postponed",))]
    assert outcomes(text.replace("Referat af", "Dagsorden for")) == []


def test_an_amendment_below_a_proposal_is_none_of_its_points() -> None:
    text = BOARD + (
        "1. Havn\n\nDet foreslås,\n\n1. at havnen udvides. (Stillet af Venstre) Venstre trak siden punktet.\n\n"
        'Venstre stillede følgende ændringsforslag:\n\n"at havnen lukkes."\n\nÆndringsforslaget blev forkastet.\n'
    )
    assert outcomes(text) == [("1", ("rejected",))]
    assert [fact.acts for fact in of(reading_of(text), Proposal)] == [("decide",)]


def test_an_agenda_does_not_decide_what_a_committee_said_before() -> None:
    council = (
        "Dagsorden for møde i Byrådet\n\nMødedato: 24. januar 2023\n\n1. Havn\n\nIndstilling\n\n"
        "Det indstilles, at havnen udvides.\n\nHistorik\n\nØkonomiudvalget, {}, pkt. 4:\n\nTiltrådt.\n"
    )
    assert outcomes(council.format("10. januar 2023")) == [("1", ("none_recorded",))]
    assert outcomes(council.replace("Byrådet", "Økonomiudvalget").format("24. januar 2023")) == [("1", ("approved",))]


def test_one_word_below_a_proposal_is_the_decision() -> None:
    text = BOARD + "1. Havn\n\nIndstilling:\n\nGodkendes.\n\nGodkendt.\n\n2. Nyt\n\nTaget til efterretning.\n"
    assert outcomes(text) == [("1", ("approved",)), ("2", ("taken_note",))]
    assert [fact.acts for fact in of(reading_of(text), Proposal)] == [("approve",)]


def test_what_was_decided_may_stand_below_political_treatment() -> None:
    text = (
        BOARD + "1. Havn\n\nIndstilling\n\nDet indstilles, at havnen udvides.\n\nPolitisk behandling\n\n{}\n\n2. Evt.\n"
    )
    decided = "Godkendt, idet molen males.\n\nBo Krag deltog ikke."
    assert outcomes(text.format(decided))[0] == ("1", ("approved",))
    assert [one for one in outcomes(text.format("Havneudvalget den 3. maj 2023")) if one[0] == "1"] == []


def test_one_section_makes_no_agenda_of_minutes() -> None:
    items = (
        "1. Regnskab\n\nRegnskabet blev godkendt.\n\n2. Nyt\n\nBestyrelsen valgte at vente.\n\n3. Havn\n\nDrøftet.\n\n"
    )
    proposed = "4. Plan\n\nDet indstilles, at planen drøftes.\n\n{}\n"
    decided = [("1", ("approved",)), ("2", ("agreed",)), ("3", ("discussed",))]
    told = "Bestyrelsen drøftede planen. Det blev besluttet at holde et seminar."
    assert outcomes(BOARD + items + proposed.format(told)) == [*decided, ("4", ("discussed",)), ("4", ("agreed",))]
    told = "Bestyrelsen drøftede planen på sit møde den 3. marts."
    assert [one for one in outcomes(BOARD + items + proposed.format(told)) if one[0] == "4"] == []
    assert outcomes(BOARD.replace("Referat af", "Dagsorden for") + items + proposed.format("Bilag.")) == []


def test_what_the_body_decided_on_an_earlier_day_is_not_decided_again() -> None:
    council = (
        "{} for møde i Byrådet\n\nMødedato: 24. januar 2023\n\n1. Havn\n\nIndstilling\n\n"
        "Det indstilles, at havnen udvides.\n\nByrådets beslutning den 10. januar 2023:\n\nGodkendt.\n\n"
    )
    assert outcomes(council.format("Dagsorden")) == [("1", ("none_recorded",))]
    decided = council.format("Referat") + "Byrådets beslutning den 24. januar 2023:\n\nUdsat.\n"
    assert outcomes(decided) == [("1", ("postponed",))]


def test_what_the_council_itself_recommends_is_what_it_did() -> None:
    front = "Referat fra Havnbjerg Ældreråd\n\nDato: 3. maj 2023\n\n"
    council = front + "1. Kørsel\n\nRådet anbefaler, at ordningen fortsætter.\n"
    assert outcomes(council) == [("1", ("recommended",))]
    assert of(reading_of(council), Proposal) == []


def test_what_the_board_answers_stands_below_what_the_staff_recommends() -> None:
    text = (
        BOARD
        + "1. Havn\n\nHavnechefen anbefaler, at tilbuddet antages.\n\nBestyrelsen tilsluttede sig indstillingen.\n"
    )
    assert outcomes(text) == [("1", ("approved",))]
    assert [fact.acts for fact in of(reading_of(text), Proposal)] == [("decide",)]


def test_the_decision_of_the_latest_day_is_the_meetings_though_it_stands_first() -> None:
    text = (
        "Referat for møde i Forretningsudvalget\n\nMødedato: 24. januar 2023\n\n1. Havn\n\nIndstilling\n\n"
        "Det indstilles, at havnen udvides.\n\nForretningsudvalgets beslutning den 24. januar 2023:\n\nUdsat.\n\n"
        "Havneudvalgets beslutning den 10. januar 2023:\n\nAnbefalet.\n\n"
    )
    assert outcomes(text) == [("1", ("postponed",))]


def test_a_line_that_says_godkendt_makes_minutes_of_what_has_proposals() -> None:
    text = (
        "Havneudvalget 3. maj 2023\n\nPkt. 1 Dagsordenen\n\nTillægget blev optaget som punkt 5. Herefter godkendt.\n\n"
        "Pkt. 2 Plan\n\nIndstilling\n\nDet indstilles, at planen drøftes.\n"
    )
    assert outcomes(text) == [("1", ("approved",))]
    assert outcomes(text.replace(" Herefter godkendt.", "")) == []


def test_the_body_that_met_may_be_named_below_a_proposal() -> None:
    text = (
        "Klima- og Havneudvalget 04.10.2022\n\nSag 1: Dige\n\nForvaltningen indstiller, at diget bygges.\n\n"
        "Klima- og Havneudvalget godkendte indstillingen.\n\nSag 2: Orientering om tang\n\n"
        "Klima- og Havneudvalget noterede sig orienteringen.\n"
    )
    assert outcomes(text) == [("1", ("approved",)), ("2", ("taken_note",))]


def test_what_became_of_an_amendment_is_no_part_of_the_proposal() -> None:
    text = BOARD + (
        "1. Budget\n\nDirektøren indstiller, at budgettet vedtages.\n\n"
        "Et ændringsforslag fra Anna Holm blev forkastet med 5 stemmer mod 2.\n"
    )
    assert outcomes(text) == [("1", ("rejected",))]


def test_two_bodies_decide_in_one_line() -> None:
    text = (
        "Byrådet i Nordby, torsdag den 14. december 2023\n\nSag 8. Salg af molen\n\n"
        "RESUMÉ Molen er tom. INDSTILLING Forvaltningen indstiller, at opfølgningen tages til efterretning. "
        "Beslutning Havneudvalget, 06-12-2023 Udsat. Beslutning Byrådet, 14-12-2023 Taget til efterretning.\n"
    )
    assert outcomes(text) == [("8", ("taken_note",))]
    assert [fact.acts for fact in of(reading_of(text), Proposal)] == [("take_note",)]


def test_the_points_of_a_proposal_may_end_differently() -> None:
    text = BOARD + (
        "1. Moler\n\nIndstilling\n\nDirektøren indstiller,\n1. at molen bygges\n2. at skuret males\n\n"
        "Beslutning\n\n1. at blev godkendt.\n2. at blev udskudt til mødet i oktober.\n"
    )
    assert outcomes(text) == [("1", ("approved",)), ("1", ("postponed",))]

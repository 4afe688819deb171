"""What a meeting did."""

from referatgraf.reading.decisions.decisions import find_decisions
from tests.reading.decisions.marked_decisions import decisions, outcomes
from tests.reading.marked import marked_doc


def test_one_word_is_a_whole_decision() -> None:
    assert outcomes("Godkendt.") == [("approved",)]
    assert outcomes("Drøftet.") == [("discussed",)]
    assert outcomes("Taget til efterretning.") == [("taken_note",)]
    assert outcomes("Udsat.") == [("postponed",)]


def test_what_is_corrected_in_old_minutes_is_no_decision() -> None:
    words = "## Beslutning\nGodkendt med følgende rettelser: Nr. 3 slettes. {P:Ida Lund} indtræder i {O:Nordvand}."
    for title, count in (("Godkendelse af referat", 1), ("Planen", 2)):
        doc = marked_doc(f"# 1.1 {title}\n{words}", body="Nordråd")
        assert len(list(find_decisions(doc))) == count


def test_two_acts_of_one_sentence_are_one_decision() -> None:
    assert outcomes("{O:Nordråd} tog orienteringen til efterretning og godkendte indstillingen.") == [
        ("taken_note", "approved")
    ]
    assert outcomes("{O:Nordråd} drøftede og godkendte planen.") == [("discussed", "approved")]


def test_every_deciding_sentence_is_a_decision_of_its_own() -> None:
    text = "{O:Nordråd} drøftede planen.\nDer var bred opbakning til den.\nDet blev aftalt, at dialogen gentages."
    assert outcomes(text) == [("discussed",), ("supported",), ("agreed",)]


def test_a_list_belongs_to_the_agreement_that_opens_it() -> None:
    (decision,) = decisions(
        "## Beslutning\nDer var i {O:Nordråd} enighed om,\n- at lægerne tænkes ind\n- at planen godkendes"
    )
    assert decision.outcomes == ("agreed",)
    assert decision.text.endswith("at planen godkendes")


def test_views_are_support_only_where_they_say_so() -> None:
    assert outcomes("Det blev tilkendegivet,\n- at der er fuld opbakning til arbejdet\n- at linjen er klar") == [
        ("supported",)
    ]
    assert outcomes("Det blev tilkendegivet, at linjen bør være klar.") == [("none_recorded",)]


def test_an_approval_may_change_what_was_proposed() -> None:
    (decision,) = decisions("## Beslutning\nIndstillingen blev godkendt; dog blev det aftalt, at prisen forhandles.")
    assert decision.outcomes == ("approved_with_changes", "agreed")
    assert decision.conditions == ("dog blev det aftalt, at prisen forhandles.",)
    assert outcomes("Godkendt med den ændring, at fristen flyttes.") == [("approved_with_changes",)]
    assert outcomes("Godkendt uden bemærkninger.") == [("approved",)]


def test_the_condition_of_a_proposal_goes_with_its_approval() -> None:
    text = (
        "## Indstilling\nDet indstilles, at {O:Nordråd} godkender kontrakten under forudsætning af bestyrelsens ja.\n"
    )
    (decision,) = decisions(text + "## Beslutning\n{O:Nordråd} godkendte kontrakten.")
    assert decision.conditions == ("under forudsætning af bestyrelsens ja.",)
    assert decision.answers == (1,)


def test_what_others_decided_is_no_decision_of_this_meeting() -> None:
    assert outcomes("{O:Sydråd} besluttede planen på sit møde den 3. maj 2021.") == [("none_recorded",)]
    assert outcomes("{O:Sydråd} godkendte planen.") == [("none_recorded",)]
    assert outcomes("Planen blev godkendt af {O:Sydråd}.") == [("none_recorded",)]


def test_what_a_report_tells_is_no_decision() -> None:
    text = (
        "{P:Anna Holm} fortalte om mødet i {O:Sydråd}. Derudover blev budgettet drøftet. Endelig blev planen godkendt."
    )
    assert outcomes(text) == [("none_recorded",)]
    assert outcomes(
        "{P:Anna Holm} orienterede fra {O:Sydråd}:\n- {O:Sydråd} besluttede at bygge\n- Planen blev godkendt"
    ) == [("none_recorded",)]


def test_after_a_talk_the_meeting_may_still_decide() -> None:
    assert outcomes("{P:Anna Holm} holdt et oplæg. Herefter drøftede {O:Nordråd} sagen.") == [("discussed",)]
    assert outcomes("{P:Anna Holm} orienterede. Orienteringen blev taget til efterretning.") == [("taken_note",)]


def test_what_hangs_on_the_decision_is_not_decided_twice() -> None:
    assert outcomes("{O:Nordråd} godkendte, at planen blev drøftet i udvalget.") == [("approved",)]
    assert outcomes("{O:Nordråd} anbefalede over for {O:Sydråd}, at planen godkendes.") == [("recommended",)]


def test_an_approved_appointment_is_both() -> None:
    text = "## Indstilling\nDet indstilles, at {O:Nordråd} udpeger {P:Anna Holm} til {O:Sydråd}.\n"
    (decision,) = decisions(text + "## Beslutning\n{O:Nordråd} godkendte indstillingen.")
    assert decision.outcomes == ("approved", "appointed")
    assert decision.answers == (1,)


def test_refusals_and_delays() -> None:
    assert outcomes("Indstillingen blev ikke fulgt.") == [("rejected",)]
    assert outcomes("{O:Nordråd} kunne ikke tiltræde forslaget.") == [("rejected",)]
    assert outcomes("Udvalget besluttede at udsætte sagen.", body="Socialudvalget") == [("postponed",)]


def test_a_generic_noun_is_the_body_that_met() -> None:
    assert outcomes("Udvalget godkendte planen.", body="Socialudvalget") == [("approved",)]
    assert outcomes("Bestyrelsen godkendte planen.", body="Socialudvalget") == [("none_recorded",)]


def test_bullets_decide_each_for_itself() -> None:
    assert outcomes("- Godkendt\n- Taget til efterretning") == [("approved",), ("taken_note",)]


def test_a_wish_follows_the_decision_and_is_none() -> None:
    (decision,) = decisions(
        "## Beslutning\n{O:Nordråd} tog orienteringen til efterretning.\nDer var et ønske om, at bogen sendes."
    )
    assert decision.outcomes == ("taken_note",)
    assert decision.follow_up == "Der var et ønske om, at bogen sendes."


def test_an_empty_section_records_nothing() -> None:
    (decision,) = decisions("## Beslutning\n# 1.2 Næste\n")
    assert decision.outcomes == ("none_recorded",)
    assert decision.text == "Beslutning"


def test_what_another_body_decided_before_is_only_quoted() -> None:
    text = """Beslutning i {O:Økonomiudvalget} den 10. januar 2023:
    Anbefales godkendt.
    Beslutning i {O:Byrådet} den 10. februar 2023:
    Sagen udsat."""
    assert outcomes(text, body="Byrådet") == [("postponed",)]
    assert outcomes("Økonomiudvalget, 10-01-2023, pkt. 4: Anbefales.\nGodkendt.", body="Byrådet") == [
        ("none_recorded",)
    ]
    assert outcomes("Beslutning i {O:Byrådet} den 10. februar 2023: Godkendt.", body="Byrådet") == [("approved",)]
    assert outcomes(
        "Byrådet den 10. december 2022: Udsat.\nByrådet den 10. februar 2023: Godkendt.", body="Byrådet"
    ) == [("approved",)]


POINTS = """## Indstilling
Det indstilles,
- at planen godkendes
- at {P:Anna Holm} udpeges til {O:Sydråd}
## Beslutning
"""


def test_a_decision_answers_the_points_that_it_names() -> None:
    found = decisions(POINTS + "Punkt 1 blev godkendt. Punkt 2 udsættes.")
    assert [(one.outcomes, one.answers) for one in found] == [(("approved",), (1,)), (("postponed",), (2,))]
    found = decisions(POINTS + "- Godkendt\n- Ikke godkendt")
    assert [(one.outcomes, one.answers) for one in found] == [(("approved",), (1,)), (("rejected",), (2,))]
    found = decisions(POINTS + "Ændringsforslaget blev vedtaget.")
    assert [one.answers for one in found] == [()]


def test_where_the_body_is_unknown_the_last_decision_is_its_own() -> None:
    text = (
        "Beslutning i Økonomiudvalget den 10. januar 2023: Anbefales.\nBeslutning i Byrådet den 24. januar 2023: Udsat."
    )
    assert outcomes(text, body=None) == [("postponed",)]


def test_a_case_sent_back_with_word_that_it_was_adopted_is_approved() -> None:
    text = "Tilbagesendes sekretariatet med bemærkning, at {O:Nordråd} i mødet den 8. maj 2018 har vedtaget planen."
    assert outcomes(text) == [("approved",)]
    assert outcomes("Sagen sendes tilbage til forvaltningen.") == [("postponed",)]


def test_words_between_the_verb_and_what_is_decided_do_not_hide_it() -> None:
    assert outcomes("{O:Nordråd} besluttede efter en afstemning at godkende planen.") == [("approved",)]
    assert outcomes("{O:Nordråd} tog til efterretning, at {P:Bo Krag} (V) indtræder i {O:Nordvand}.") == [
        ("taken_note", "appointed")
    ]
    assert outcomes("{O:Nordråd} tog til efterretning, at {P:Bo Krag} er syg.") == [("taken_note",)]


def test_the_decision_behind_who_asked_is_the_meetings() -> None:
    text = "Det blev foreslået, at planen ændres (Vejudvalget) Indstillingen blev godkendt."
    assert outcomes(text) == [("approved",)]


def test_a_case_sent_on_is_recommended() -> None:
    assert outcomes("Sendt til behandling i Magistraten.") == [("recommended",)]
    assert outcomes("Sendt til borgerne.") == [("none_recorded",)]


def test_what_the_meeting_approved_is_told_in_a_clause() -> None:
    assert outcomes("Kassereren gennemgik regnskabet, som rådet godkendte.") == [("approved",)]
    assert outcomes("Kassereren gennemgik regnskabet, som {O:Sydråd} godkendte.") == [("none_recorded",)]
    assert outcomes("Kassereren gennemgik regnskabet, som revisor godkendte.") == [("none_recorded",)]


def test_who_does_it_instead_is_agreed() -> None:
    assert outcomes("Forhandlingen føres af {P:Bo Krag} i stedet for formanden.") == [("agreed",)]
    assert outcomes("Mødet ledes af {P:Bo Krag}.") == [("none_recorded",)]


def test_a_decision_behind_what_was_told_of_the_last_meeting_belongs_to_that() -> None:
    told = "På sidste møde drøftede rådet skiltene. {O:Nordråd} besluttede at hente to tilbud."
    assert outcomes(told) == [("none_recorded",)]
    assert outcomes(told + " Tilbuddene er nu kommet. {O:Nordråd} valgte tilbuddet fra Havnby.") == [("agreed",)]


def test_what_was_decided_at_the_meeting_of_another_body_is_told_only() -> None:
    assert outcomes("På regionsrådsmødet blev det besluttet at bygge.", body="Havnerådet") == [("none_recorded",)]
    assert outcomes("På havnerådsmødet blev det besluttet at bygge.", body="Havnerådet") == [("agreed",)]


def test_an_agreement_behind_a_report_is_what_came_of_it() -> None:
    told = "{P:Anna Holm} orienterede om havnen. Der var enighed om at bygge"
    assert outcomes(told + ", og rådet bakkede op om, at der søges midler.") == [("agreed", "supported")]
    doc = marked_doc("# 1 Siden sidst\n## Beslutning\n" + told, body="Nordråd")
    assert [decision.outcomes for decision in find_decisions(doc)] == [("none_recorded",)]

"""What a meeting is asked to do."""

from dataclasses import replace

from referatgraf.facts import Proposal
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.decisions.asked import acts
from tests.reading.marked import marked_doc


def proposals(text: str, *, body: str | None = "Nordråd") -> list[Proposal]:
    return list(find_proposals(marked_doc(text, body=body)))


def test_a_passive_sentence_is_one_point() -> None:
    assert acts("Det indstilles, at dagsordenen til mødet den 3. maj 2023 godkendes.") == [("approve",)]


def test_two_acts_of_one_point_are_both_told() -> None:
    text = "Det indstilles, at {O:Nordråd} tager den mundtlige orientering til efterretning og drøfter sagen."
    assert acts(text) == [("take_note", "discuss")]
    assert acts("Det indstilles, at {O:Nordråd} drøfter og efterfølgende vedtager planen.") == [("discuss", "approve")]


def test_every_bullet_with_an_act_is_a_point() -> None:
    text = "Det indstilles, at {O:Nordråd}\n- Tager orienteringen til efterretning\n- Drøfter og godkender planen"
    assert acts(text) == [("take_note",), ("discuss", "approve")]


def test_a_list_under_a_point_belongs_to_it() -> None:
    text = """Det indstilles, at {O:Nordråd}
    - Godkender planen, herunder at
    - Opgaven løses af {O:Sydvand}
    - Udgiften dækkes af puljen
    - Anbefaler {O:Sydvand}, at udgiften godkendes"""
    assert acts(text) == [("approve",), ("recommend",)]


def test_questions_under_a_point_belong_to_it() -> None:
    text = "Det indstilles, at {O:Nordråd} tager en første drøftelse af planen, herunder\n- hvordan prisen fastsættes?"
    assert acts(text) == [("discuss",)]


def test_what_follows_herunder_belongs_to_the_point_before() -> None:
    assert acts("Det indstilles, at {O:Nordråd}\n- godkender svaret\n- herunder støtter op om vurderingen") == [
        ("approve",)
    ]


def test_an_act_in_a_subordinate_clause_is_somebody_elses() -> None:
    assert acts("Det indstilles, at {O:Nordråd} anbefaler, at {O:Sydvand} godkender planen.") == [("recommend",)]
    assert acts("Det indstilles, at {O:Nordråd} drøfter listen, med henblik på at godkende den.") == [("discuss",)]


def test_run_in_points_are_told_apart() -> None:
    text = "Forvaltningen indstiller, at budgettet godkendes, at planen drøftes og at svaret tages til efterretning."
    assert acts(text) == [("approve",), ("discuss",), ("take_note",)]


def test_a_point_without_an_act_of_its_own_asks_to_decide() -> None:
    assert acts("Forvaltningen indstiller,\n- at der gives 2 mio. kr. til anlæg\n- at planen godkendes") == [
        ("decide",),
        ("approve",),
    ]


def test_an_appointment_is_proposed() -> None:
    assert acts("Det indstilles, at {O:Nordråd} udpeger {P:Anna Holm} (V) som medlem af {O:Sydvand}.") == [("appoint",)]


def test_the_administration_may_recommend_what_the_meeting_is_to_approve() -> None:
    assert acts("Direktionen anbefaler, at udvalget godkender budgettet.") == [("approve",)]


def test_two_acts_of_which_the_first_has_an_infinitive() -> None:
    text = "Det indstilles, at {O:Nordråd} beslutter at nedsætte et udvalg og udpeger {P:Anna Holm} som formand."
    assert acts(text) == [("decide", "appoint")]


def test_a_heading_of_two_words_is_an_act() -> None:
    assert acts("Til drøftelse.") == [("discuss",)]
    assert acts("{O:Nordråd} skal godkende referatet.") == [("approve",)]


def test_the_lead_may_name_whom_it_speaks_to() -> None:
    text = "Sekretariatet indstiller til {O:Nordråd}:\n- At budgettet godkendes\n- At der udpeges en repræsentant"
    assert acts(text) == [("approve",), ("appoint",)]


def test_words_outside_the_proposal_are_none() -> None:
    doc = marked_doc("# 1 Sag\n## Baggrund\nDet indstilles, at planen godkendes.")
    assert list(find_proposals(doc)) == []


def test_evidence_and_text_begin_at_the_lead() -> None:
    doc = marked_doc("# 1 Sag\n## Indstilling\nDet indstilles, at planen godkendes.")
    (proposal,) = find_proposals(doc)
    assert (proposal.text, proposal.ordinal, proposal.item) == ("Det indstilles, at planen godkendes.", 1, "1")


def test_what_a_committee_is_to_recommend_is_one_point() -> None:
    assert acts("Det indstilles, at udvalget indstiller til Byrådet, at planen vedtages.") == [("recommend",)]
    assert acts("Det indstilles, at udvalget anbefaler regionsrådet, at budgettet godkendes.") == [("recommend",)]


def test_bullets_below_at_are_points_each() -> None:
    text = "Administrationen indstiller at\n- planen godkendes\n- sagen sendes i høring"
    assert acts(text) == [("approve",), ("decide",)]


def test_what_is_asked_for_may_be_a_noun() -> None:
    assert acts("Sagen fremsendes til Byrådets godkendelse.") == [("approve",)]
    assert acts("Til drøftelse og godkendelse.") == [("discuss", "approve")]
    assert acts("Det indstilles, at der gives en anlægsbevilling på 2 mio. kr.") == [("approve",)]
    assert acts("Ingen indstilling.") == []


def test_what_a_committee_decided_on_the_way_is_no_point() -> None:
    text = "Det indstilles, at planen godkendes.\nBeslutning i {O:Økonomiudvalget} den 10. januar 2023: Anbefales."
    assert acts(text) == [("approve",)]


def test_others_who_are_to_be_told_make_no_note_of_the_meeting() -> None:
    assert acts("Det indstilles, at planen godkendes, og at naboerne orienteres om sagen.") == [
        ("approve",),
        ("decide",),
    ]
    assert acts("Det indstilles, at udvalget orienteres.") == [("take_note",)]


def test_every_clause_under_a_recommendation_to_another_body_is_recommended() -> None:
    text = "Forvaltningen indstiller, at udvalget anbefaler {O:Byrådet},\n- at planen sendes ud\n- at planen vedtages"
    assert acts(text) == [("recommend",), ("recommend",)]


def test_a_first_clause_run_in_behind_the_lead_is_a_point_of_its_own() -> None:
    text = "Det indstilles, at planen sendes i høring i byen, at planen herefter lægges ud."
    assert acts(text) == [("decide",), ("decide",)]


def test_what_another_body_is_said_to_recommend_above_the_heading_is_no_proposal() -> None:
    doc = marked_doc(
        "# 1 Sag\nSkoleudvalget anbefaler, at hallen bygges.\n## Indstilling\nDet indstilles, at planen drøftes."
    )
    context = context_of(doc)
    blocks = [replace(one, section="Indstilling") if one.item else one for one in context.minutes.blocks]
    context.minutes = replace(context.minutes, blocks=tuple(blocks))
    assert [proposal.acts for proposal in find_proposals(doc)] == [("discuss",)]


def test_what_another_body_decided_is_no_point() -> None:
    text = (
        "Det indstilles, at planen godkendes. Havneudvalget, 4. maj 2022, pkt. 7: Anbefales. "
        "Økonomiudvalget, den 9. maj: Indstilles godkendt."
    )
    assert acts(text) == [("approve",)]


def test_to_choose_an_officer_is_to_appoint() -> None:
    assert acts("Det indstilles, at byrådet:\n1. vælger en borgmester") == [("appoint",)]
    assert acts("Det indstilles, at der vælges en dirigent.") == [("appoint",)]
    assert acts("Det indstilles, at byrådet vælger model 2.") == [("decide",)]


def test_what_the_administration_is_to_do_is_for_the_meeting_to_decide() -> None:
    text = "Det indstilles,\n- at forvaltningen afklarer prisen\n- at forvaltningen orienteres\n- at prisen afklares"
    assert acts(text) == [("decide",), ("decide",), ("clarify",)]


def test_what_a_committee_said_behind_the_points_is_none_of_them() -> None:
    text = "Det indstilles,\n- at planen godkendes. Social og Sundhed, 4. marts 2030, pkt. 7: Anbefales.\n- Anbefales."
    assert acts(text) == [("approve",)]
    assert acts("Det indstilles,\n- at planen godkendes\nØkonomiudvalget:\nIndstilles godkendt.") == [("approve",)]
    assert acts("Det indstilles, at planen godkendes. Økonomiudvalget: Indstilles godkendt.") == [("approve",)]


def test_what_a_recommendation_asks_for_may_stand_in_the_list_below_it() -> None:
    text = "Direktøren indstiller til {O:Havnerådet} at anbefale over for byrådet\n- at godkende planen\n- at sende den"
    assert acts(text) == [("recommend",), ("recommend",)]


def test_a_list_without_a_lead_asks_for_nothing() -> None:
    assert acts("Der er kommet to spørgsmål.\n- {P:Bo Krag}, Havnegade 2.") == []
    assert acts("- Planen sendes i høring.") == [("decide",)]


def test_a_text_without_a_heading_may_say_who_proposes_what() -> None:
    told = "# 1 Vedtægter\n{}\n## Beslutning\nUdsat."
    asked = "Udkastet er sendt ud. Formanden indstillede, at § 6 ændres."
    assert [one.text for one in proposals(told.format(asked))] == ["§ 6 ændres."]
    assert not proposals(told.format("Formanden oplyste, at udvalget foreslår, at § 6 ændres."))
    assert not proposals(told.format("Udkastet er sendt ud.").replace("Udsat.", asked))


def test_a_member_proposes_in_an_item_on_a_motion_only() -> None:
    text = "# 1 {}\n{{P:Bo Krag}} (Ø) foreslår, at broen males.\n## Beslutning\nForkastet."
    assert [one.acts for one in proposals(text.format("Forslag fra Enhedslisten"))] == [("decide",)]
    assert not proposals(text.format("Eventuelt"))


def test_what_the_meeting_itself_proposes_is_what_it_did() -> None:
    text = "# 1 Valg\nForretningsudvalget foreslår, at valget holdes i maj.\n## Beslutning\nTiltrådt."
    assert len(proposals(text, body="Ældrerådet")) == 1
    assert not proposals(text, body="Forretningsudvalget")


def test_what_is_to_be_recommended_may_follow_in_sentences() -> None:
    text = "Det indstilles til {O:Nordråd} at anbefale over for byrådet: At planen godkendes. At lånet optages."
    assert acts(text) == [("recommend",), ("recommend",)]


def test_what_a_list_only_tells_is_no_proposal() -> None:
    told = "Formanden oplyste,\n- at molen var lukket\n- at sagen om fyret ikke var klar til mødet.\n"
    assert acts(told + "Det indstilles,\n- at molen bygges.") == [("decide",)]
    assert acts(told) == []


def test_what_is_recommended_to_somebody_may_be_several_points() -> None:
    points = [("recommend",), ("recommend",)]
    assert (
        acts("Direktøren indstiller, at udvalget anbefaler Byrådet, at planen vedtages, og at molen males.") == points
    )
    assert (
        acts("Direktøren indstiller til udvalget at indstille til byrådet, at planen vedtages, at molen males.")
        == points
    )
    below = "Direktøren indstiller, at det indstilles til byrådet,\n\nat planen vedtages, og\n\nat molen males."
    assert acts(below) == points
    assert acts("Direktøren indstiller, at udvalget anbefaler Byrådet, at planen vedtages.") == [("recommend",)]


def test_a_point_that_decides_to_do_something_needs_no_other_clause() -> None:
    opened = "Det indstilles, at bestyrelsen beslutter at"
    assert acts(f"{opened} bygge molen at bestyrelsen godkender lånet.") == [("decide",), ("approve",)]
    assert acts(f"{opened} anbefale ejerne at kommunen godkender lånet.") == [("decide",)]
    assert acts(f"{opened} meddele ejerne, at bestyrelsen godkender lånet.") == [("decide",)]


def test_what_the_body_that_met_is_asked_is_a_proposal_to_it() -> None:
    for text in (
        "{O:Havneudvalget} anbefaler {O:Nordråd} at godkende planen.",
        "Formanden foreslår rådet at godkende den.",
    ):
        assert acts(f"## Indstilling\n{text}") == [("approve",)]
    assert acts("## Indstilling\n{O:Havneudvalget} anbefaler {O:Byrådet} at godkende planen.") == [("recommend",)]

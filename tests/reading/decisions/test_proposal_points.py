"""Which lines of a proposal are points, and what each of them asks."""

from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.decisions.asked import acts
from tests.reading.marked import marked_doc
from tests.reading.minimal import doc_of


def test_what_others_say_of_the_points_is_no_point() -> None:
    text = "Det indstilles, at planen godkendes.\n{O:Havneudvalget} anbefaler indstillingen."
    assert acts(text) == [("approve",)]
    assert acts("{O:Havneudvalget} anbefaler, at planen godkendes.") == [("approve",)]


def test_only_the_first_sentence_of_a_bullet_asks() -> None:
    text = "Formanden indstiller,\n- at udvalget giver afslag til klubben. Udvalget støtter ikke rejser.\n"
    text += "- at udvalget giver tilsagn om 100 kr., idet udvalget opfordrer klubben til at spare."
    assert acts(text) == [("decide",), ("approve",)]


def test_what_is_to_be_told_another_body_may_stand_below() -> None:
    text = "Det indstilles, at udvalget indstiller til {O:Byrådet},\n- at planen godkendes\n- at broen males"
    assert acts(text) == [("recommend",), ("recommend",)]


def test_what_is_not_to_be_given_is_to_be_decided() -> None:
    assert acts("Det indstilles, at der ikke meddeles dispensation.") == [("decide",)]
    assert acts("Det indstilles, at der meddeles dispensation.") == [("approve",)]


def test_two_acts_may_share_one_who_acts() -> None:
    text = "Det indstilles, at {O:Nordråd} bakker op om planen og anbefaler kommunerne at deltage."
    assert acts(text) == [("approve", "recommend")]
    assert acts("Bestyrelsen bedes drøfte og godkende budgettet.") == [("discuss", "approve")]


def test_points_that_are_run_in_are_told_apart() -> None:
    assert acts("Det indstilles, at regnskabet godkendes, og at overskuddet henlægges.") == [("approve",), ("decide",)]
    assert acts("Administrationen indstiller til Byrådet, at 1. planen godkendes, 2. udgiften finansieres.") == [
        ("approve",),
        ("decide",),
    ]
    assert acts("Det indstilles, at planen godkendes under forudsætning af, at midlerne frigives.") == [("approve",)]


def test_points_counted_in_one_row_are_each_their_own() -> None:
    text = (
        "Direktøren indstiller, at: 1. der ikke købes borde til huset. 2. der ikke bygges en mole i byen "
        "3. der holdes et borgermøde 4. orienteringen tages til efterretning"
    )
    assert acts(text) == [("decide",), ("decide",), ("decide",), ("take_note",)]


def test_a_line_below_the_one_who_asks_is_a_point() -> None:
    assert acts("Forretningsudvalget indstiller,\n\nat vedtægten oversendes til anden behandling.") == [("decide",)]
    text = "Det indstilles, at:\n\nPlanen sendes i høring\n\nBudgettet godkendes\n\nSagen afgøres af Byrådet."
    assert acts(text) == [("decide",), ("approve",)]


def test_bullets_that_a_comma_ends_are_each_a_point() -> None:
    text = "Direktøren indstiller,\n- at planen vedtages,\n- at der ikke afholdes møde, og\n- at udgiften afholdes."
    assert acts(text) == [("approve",), ("decide",), ("decide",)]


def test_every_sentence_that_begins_with_at_is_a_point() -> None:
    text = "Formanden indstiller: At prisen deles ud i maj. At rådet ikke beder om flere penge. At planen godkendes."
    assert acts(text) == [("decide",), ("decide",), ("approve",)]


def test_questions_numbered_below_a_point_belong_to_it() -> None:
    text = "Det indstilles, at byrådet tager stilling til om\n1. betingelserne er opfyldt, 2. {P:Bo Krag} er valgbar."
    assert acts(text) == [("decide",)]


def test_an_abbreviation_does_not_end_a_point() -> None:
    assert acts("Det indstilles,\n- at tage regnskabet pr. 31. august 2023 til efterretning") == [("take_note",)]


def test_a_numbered_line_below_at_is_a_point_and_a_pointer_is_none() -> None:
    text = "Forvaltningen indstiller, at\n1. godkende planen og sende den i høring.\nFor datoer henvises til næste sag."
    assert acts(text) == [("approve",)]


def test_lettered_points_in_one_row_are_told_apart() -> None:
    text = "Direktionen indstiller, at bestyrelsen a. drøfter planen, b. vælger model B, og c. sender planen ud."
    assert acts(text) == [("discuss",), ("decide",), ("decide",)]


def test_a_verb_below_the_one_who_is_to_act_begins_a_point() -> None:
    text = (
        "Chefen for Skole indstiller, at udvalget\n- godkender planen\n- sender planen i høring\n- herunder i skolerne"
    )
    assert acts(text) == [("approve",), ("decide",)]


def test_points_without_anybody_who_proposes_begin_with_the_first() -> None:
    assert acts("at taksten forhøjes med 4 procent\nat rabatten fastholdes") == [("decide",), ("decide",)]


def test_a_clause_with_a_sum_in_it_is_a_point_of_its_own() -> None:
    text = "Direktionen indstiller, at regnskabet godkendes, og at de 312.000 kr. tilføres kassen."
    assert acts(text) == [("approve",), ("decide",)]


def test_a_clause_that_says_who_does_something_is_a_point() -> None:
    text = "Det indstilles, at kommunen indgår aftale om molen, og at vilkårene godkendes."
    assert acts(text) == [("decide",), ("approve",)]
    text = "Formandskabet foreslår, at\n- rådet afgiver svar på planen\n- rådet anmoder om et notat"
    assert acts(text) == [("decide",), ("decide",)]


def test_points_go_on_below_at_der_and_with_what_is_left() -> None:
    assert acts("Formanden foreslår, at der\n- etableres en mole\n- opsættes tre lamper") == [("decide",)] * 2
    text = "Forvaltningen indstiller,\n\nat regnskabet godkendes,\n\nat resten tilgår kassen,\n\nat rammen nedsættes."
    assert acts(text) == [("approve",), ("decide",), ("decide",)]


def test_what_bears_the_next_number_below_at_is_a_point() -> None:
    front = "Referat\n\nDeltagere: Anna Holm og Bo Krag\n\n1. Sag\n\nIndstilling\n\n"
    lines = "Formanden indstiller, at\n1. molen males\n2. skolerne i fællesskab sikrer, at alle ser den\n\n"
    found = list(find_proposals(doc_of(f"{front}{lines}Beslutning\n\nGodkendt.\n")))
    assert [proposal.acts for proposal in found] == [("decide",), ("decide",)]


def test_a_point_that_bears_the_next_number_is_its_own_below_one_that_ends_in_a_comma() -> None:
    text = "Referat af møde i Havnerådet\n\nPunkt 1: Molen\nDirektionen indstiller:\n"
    text += "1. at rådet anbefaler byrådet, at planen vedtages,\n2. at der afsættes 100 kr. til skilte.\n\n"
    assert [proposal.acts for proposal in find_proposals(doc_of(text))] == [("recommend",), ("decide",)]


def test_numbered_points_below_at_are_points_whatever_they_begin_with() -> None:
    front = "Referat\n\nDeltagere: Anna Holm og Bo Krag\n\n1. Sag\n\nIndstilling\n\n"

    def asked_in(lines: str) -> list[tuple[str, ...]]:
        return [one.acts for one in find_proposals(doc_of(f"{front}{lines}\n\nBeslutning\n\nGodkendt.\n"))]

    noted = "Formanden indstiller, at\n1. orienteringen tages til efterretning\n2. Rådet godkender, at der males."
    assert asked_in(noted) == [("take_note",), ("approve",)]
    assert asked_in("Det indstilles, at rådet udpeger\n1. et medlem til Nordvand\n2. et medlem til Hegnsynet.") == [
        ("appoint",)
    ]


def test_what_a_member_moved_below_the_points_is_none_of_them() -> None:
    text = "Formanden indstiller,\n- at planen godkendes.\n{}"
    assert acts(text.format("{P:Bo Krag} talte for broen og foreslog, at den males.")) == [("approve",)]


def test_what_is_recommended_in_counted_points_is_recommended() -> None:
    assert acts(
        "Formanden indstiller, at rådet over for byrådet anbefaler, 1. at der gives lov 2. at broen males."
    ) == [
        ("recommend",),
        ("recommend",),
    ]


def test_a_list_may_hang_on_who_is_to_act_in_an_item_without_a_heading() -> None:
    text = "# 1 Sag\nDet indstilles, at bestyrelsen\n- godkender budgettet\n- drøfter planen"
    assert [one.acts for one in find_proposals(marked_doc(text))] == [("approve",), ("discuss",)]

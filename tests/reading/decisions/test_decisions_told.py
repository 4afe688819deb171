"""What a meeting did, in the many ways in which it is told."""

from referatgraf.reading.decisions.decisions import find_decisions
from tests.reading.decisions.marked_decisions import decisions, outcomes
from tests.reading.marked import marked_doc


def test_the_points_of_a_decision_may_be_lettered() -> None:
    text = "## Indstilling\nDet indstilles, at\n- havnen bygges\n- broen males\n## Beslutning\n{}"
    assert [(one.outcomes, one.answers) for one in decisions(text.format("Ad a) Tiltrådt. Ad b) Afvist."))] == [
        (("approved",), (1,)),
        (("rejected",), (2,)),
    ]


def test_a_body_may_be_printed_without_its_article_in_the_heading() -> None:
    assert outcomes("{O:Seniorrådet} besluttede at bygge.", body="Seniorråd") == [("agreed",)]


def test_an_approval_may_say_who_is_elected() -> None:
    assert outcomes("Godkendt, idet {P:Anna Holm} (A) vælges som formand.") == [("approved", "appointed")]
    assert outcomes("Godkendt, idet {P:Anna Holm} (A) stemte imod.") == [("approved",)]
    assert outcomes("Afvist, idet {P:Anna Holm} (A) vælges som formand.") == [("rejected",)]


def test_an_approval_may_say_what_was_agreed() -> None:
    assert outcomes("Planen blev godkendt, idet det blev aftalt, at kortet vedlægges.") == [("approved", "agreed")]
    assert outcomes("Planen blev godkendt, idet det tidligere er aftalt, at kortet vedlægges.") == [("approved",)]


def test_a_body_that_was_chosen_before_is_no_choice() -> None:
    told = "Formanden bød velkommen til bestyrelsen, der er udpeget for perioden 2022-2026."
    assert outcomes(told) == [("none_recorded",)]
    assert outcomes("Der er valgt to medlemmer.") == [("appointed",)]


def test_how_things_stand_is_news_and_no_decision_under_an_item_of_news() -> None:
    def under_news(text: str) -> list[tuple[str, ...]]:
        doc = marked_doc("# 7 Nyt fra kommunen\n## Beslutning\n" + text, body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert under_news("Budgettet er vedtaget.") == [("none_recorded",)]
    assert under_news("Orienteringen er taget til efterretning.") == [("taken_note",)]
    assert under_news("Der er enighed om, at bogen trykkes.") == [("agreed",)]


def test_what_is_recommended_or_agreed_may_be_changed_in_the_same_sentence() -> None:
    (decision,) = decisions("## Beslutning\n{O:Nordråd} anbefalede planen med den ændring, at den kun gælder i 2026.")
    assert decision.outcomes == ("recommended",)
    assert decision.conditions == ("med den ændring, at den kun gælder i 2026.",)


def test_what_the_body_wants_to_see_again_is_the_follow_up() -> None:
    (decision,) = decisions("## Beslutning\nGodkendt. {O:Nordråd} ønsker høringssvarene forelagt i maj.")
    assert decision.follow_up == "Nordråd ønsker høringssvarene forelagt i maj."


def test_an_approval_may_begin_with_the_change_that_was_told_before_it() -> None:
    words = "Formanden foreslog, at molen drøftes under pkt 5. Med denne tilføjelse blev dagsordenen godkendt."
    (decision,) = decisions("## Beslutning\n" + words)
    assert decision.text == "Med denne tilføjelse blev dagsordenen godkendt."
    assert decision.outcomes == ("approved_with_changes",)
    assert outcomes("Med tak til alle blev regnskabet godkendt.") == [("approved",)]


def test_what_somebody_went_through_may_be_approved_in_the_same_breath() -> None:
    def under_accounts(text: str) -> list[tuple[str, ...]]:
        doc = marked_doc("# 3 Regnskab\n## Beslutning\n" + text, body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert under_accounts("Kassereren {P:Ida Wiig} gennemgik regnskabet, der blev enstemmigt godkendt.") == [
        ("approved",)
    ]
    assert under_accounts("Kassereren {P:Ida Wiig} gennemgik planen, der blev godkendt i maj.") == [("none_recorded",)]


def test_names_alone_are_chosen_where_the_item_is_an_election() -> None:
    def under(title: str, text: str) -> list[tuple[str, ...]]:
        doc = marked_doc(f"# 2 {title}\n## Beslutning\n{text}", body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert under("Valg af dirigent", "{P:Bo Krag} (V).") == [("appointed",)]
    assert under("Valg af dirigent og referent", "Dirigent {P:Bo Krag}, referent {P:Ida Lund}") == [("appointed",)]
    assert under("Valg af dirigent", "{P:Bo Krag} orienterede.") == [("none_recorded",)]
    assert under("Orientering fra dirigenten", "{P:Bo Krag}") == [("none_recorded",)]


def test_under_news_only_what_came_of_it_appoints() -> None:
    def under_news(text: str) -> list[tuple[str, ...]]:
        doc = marked_doc("# 7 Eventuelt\n## Beslutning\n" + text, body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert under_news("{P:Bo Krag} blev herefter konstitueret som formand.") == [("appointed",)]
    assert under_news("{P:Bo Krag} blev valgt som formand for {O:Nordvand}.") == [("none_recorded",)]


def test_letters_may_stand_for_the_body() -> None:
    assert outcomes("MR godkender, at der bruges 6.000 kr.", body="Menighedsrådet") == [("approved",)]
    assert outcomes("ØU anbefaler planen.", body="Økonomiudvalget") == [("recommended",)]
    assert outcomes("KU godkender planen.", body="Menighedsrådet") == [("none_recorded",)]


def test_what_became_of_a_wish_may_be_told_behind_it() -> None:
    wish = "{P:Bo Krag} foreslog, at mødet flyttes, "
    assert outcomes(wish + "hvilket blev vedtaget.") == [("approved",)]
    assert outcomes(wish + "hvilket rådet tilsluttede sig.") == [("approved",)]
    assert outcomes(wish + "hvilket rådet ikke tilsluttede sig.") == [("none_recorded",)]
    assert outcomes(wish + "hvilket borgerne tilsluttede sig.") == [("none_recorded",)]


def test_what_depends_on_something_else_in_brackets_is_no_decision() -> None:
    assert outcomes("Lønnen er ikke regnet med (hvis forslaget vedtages).") == [("none_recorded",)]


def test_what_is_recommended_in_a_word_answers_all_that_is_proposed() -> None:
    proposal = "## Indstilling\nDet indstilles, at planen godkendes.\n## Beslutning\n"
    assert decisions(proposal + "Anbefales.")[0].answers == (1,)
    assert decisions(proposal + "{O:Nordråd} indstiller til byrådet, at broen males.")[0].answers == ()


def test_what_the_body_itself_is_asked_is_no_recommendation() -> None:
    asked = "Det indstilles, at rådet godkender planen. Planen blev godkendt."
    assert outcomes(asked) == [("approved",)]
    assert outcomes("Det indstilles, at byrådet godkender planen.", body="Havneudvalget") == [("recommended",)]


def test_what_somebody_moves_is_no_follow_up() -> None:
    (decision,) = decisions("## Beslutning\nGodkendt. Formanden foreslog, at sagen genoptages i maj.")
    assert decision.follow_up is None


def test_lines_of_the_page_are_no_part_of_what_records_nothing() -> None:
    (decision,) = decisions("## Beslutning\nDato: 3. maj 2030\nIntet at bemærke.\nTil toppen")
    assert (decision.text, decision.outcomes) == ("Intet at bemærke.", ("none_recorded",))


def test_a_vote_may_stand_before_what_is_not_done() -> None:
    assert outcomes("Rådet besluttede med 4 stemmer mod 1 ({P:Ida Lund}) ikke at yde tilskud.") == [("rejected",)]


def test_what_is_bought_may_depend_on_something() -> None:
    (decision,) = decisions(
        "## Beslutning\nRådet bemyndigede formanden til at købe en båd. Købet forudsætter, at båden er ny."
    )
    assert decision.conditions == ("Købet forudsætter, at båden er ny.",)


def test_who_is_proposed_may_be_chosen_in_the_same_breath() -> None:
    assert outcomes("{O:Nordråd} foreslog {P:Ida Lund}, som blev valgt.") == [("appointed",)]
    assert outcomes("{P:Ida Lund} foreslået og valgt.") == [("appointed",)]
    assert outcomes("{O:Nordråd} foreslog {P:Ida Lund}.") == [("none_recorded",)]


def test_ok_approves_of_a_matter_and_not_of_news() -> None:
    def under(title: str) -> list[tuple[str, ...]]:
        doc = marked_doc(f"# 2 {title}\n## Beslutning\nOK.", body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert (under("Referat"), under("Eventuelt")) == ([("approved",)], [("none_recorded",)])


def test_an_election_may_come_of_a_report() -> None:
    told = "{P:Anna Holm} meddelte, at hun trækker sig. {P:Bo Krag} blev herefter konstitueret som formand."
    assert outcomes(told) == [("appointed",)]


def test_what_a_debate_came_to_counts_behind_a_report() -> None:
    report = "{P:Ida Lund} gennemgik tilbuddene. "
    assert outcomes(report + "Efter en kort drøftelse var der enighed om at vente.") == [("agreed",)]
    assert outcomes(report + "Efter en tur i havnen var der enighed hos naboerne.") == [("none_recorded",)]


def test_what_is_called_the_suggested_one_is_no_wish() -> None:
    assert outcomes("De foreslåede mødedage blev godkendt.") == [("approved",)]
    assert outcomes("{P:Bo Krag} foreslog mødedagene godkendt.") == [("none_recorded",)]


def test_the_signing_of_the_minutes_is_no_decision() -> None:
    assert outcomes("Næste møde er i maj. Således godkendt, den 4. maj 2023") == [("none_recorded",)]
    assert outcomes("Godkendt elektronisk") == [("none_recorded",)]


def test_what_is_altered_in_the_next_sentence_approves_with_changes() -> None:
    assert outcomes("Godkendt. Dog udgår den sidste mole.") == [("approved_with_changes",)]
    assert outcomes("Godkendt. Dog var der ros til havnen.") == [("approved",)]
    assert outcomes("Afvist. Dog udgår den sidste mole.") == [("rejected",)]


def test_under_news_what_the_meeting_itself_chose_is_done_there() -> None:
    def under_news(text: str) -> list[tuple[str, ...]]:
        doc = marked_doc("# 7 Nyt fra kommunen\n## Beslutning\n" + text, body="Nordråd")
        return [decision.outcomes for decision in find_decisions(doc)]

    assert under_news("{O:Nordråd} udpegede {P:Bo Krag} som medlem af {O:Nordvand}.") == [("appointed",)]
    assert under_news("{O:Havnerådet} udpegede {P:Bo Krag} som medlem af {O:Nordvand}.") == [("none_recorded",)]


def test_behind_a_report_the_body_may_postpone_and_the_accounts_be_approved() -> None:
    report = "{P:Ida Lund} gennemgik tallene. "
    assert outcomes(report + "{O:Nordråd} besluttede at udsætte sagen.") == [("postponed",)]
    assert outcomes(report + "{O:Havnerådet} besluttede at udsætte sagen.") == [("none_recorded",)]
    assert outcomes(report + "Regnskabet blev godkendt.") == [("approved",)]
    assert outcomes(report + "Regnskabet blev godkendt i banken.") == [("none_recorded",)]
    assert outcomes(report + "3. at: Udsat.") == [("postponed",)]

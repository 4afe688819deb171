"""Who reports under an item."""

from referatgraf.facts import Attendance, Report
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.reports import find_reports
from tests.reading.marked import marked_doc
from tests.reading.traps import of, reading_of


def reports(text: str) -> list[tuple[str, str, str | None]]:
    doc = marked_doc("# 2.1 Sag\n" + text)
    return [(report.person, report.mode, report.on_behalf_of) for report in find_reports(doc)]


def test_a_report_is_planned_in_the_case() -> None:
    text = "## Sagsfremstilling\n{P:Anna Holm}, formand for {O:Nordvand}, giver en kort orientering fra {O:Nordvand}."
    assert reports(text) == [("Anna Holm", "planned", "Nordvand")]


def test_a_report_is_held_under_the_decision() -> None:
    assert reports("## Beslutning\n{P:Anna Holm} orienterede om planen.") == [("Anna Holm", "held", None)]


def test_two_speak_together() -> None:
    assert [person for person, _, _ in reports("## Beslutning\n{P:Anna Holm} og {P:Bo Krag} orienterede.")] == [
        "Anna Holm",
        "Bo Krag",
    ]


def test_somebody_elses_director_takes_part_with_a_talk() -> None:
    text = "## Baggrund\nPå {O:KKR}-mødet deltager {O:Nordvand}s direktør {P:Bo Krag} med et oplæg om planen."
    assert reports(text) == [("Bo Krag", "planned", None)]


def test_the_subheading_tells_whose_report_it_is() -> None:
    text = "## Sagsfremstilling\n=== Orientering fra {O:Nordvand}\n{P:Bo Krag} giver en kort orientering."
    assert reports(text) == [("Bo Krag", "planned", "Nordvand")]


def test_one_paragraph_is_one_report() -> None:
    once = "{P:Bo Krag} orienterede om planen. {P:Bo Krag} oplyste, at den er god."
    assert len(reports(f"## Beslutning\n{once}\n{{P:Bo Krag}} orienterede om prisen.")) == 2


def test_an_office_may_stand_before_the_speaker() -> None:
    assert reports("## Baggrund\nOrientering v/ formanden for {O:Nordvand}, {P:Bo Krag}") == [
        ("Bo Krag", "planned", None)
    ]


def test_what_was_told_at_another_meeting_is_no_report_here() -> None:
    assert reports("## Baggrund\n{P:Bo Krag} orienterede om planen den 3. maj.") == []
    assert reports("## Beslutning\n{P:Bo Krag} giver en orientering på næste møde.") == []


def test_one_who_is_told_something_does_not_report() -> None:
    assert reports("## Beslutning\nSekretariatet orienterede {P:Bo Krag} om planen.") == []
    assert reports("## Beslutning\nRådet mødtes med {P:Bo Krag}, og derefter orienterede formanden.") == []


def test_a_talk_may_be_given_to_the_meeting() -> None:
    text = "# 1 Sag\n## Beslutning\nBestyrelsen fik en orientering af direktør {P:Ida Lund}."
    assert [(one.person, one.mode) for one in find_reports(marked_doc(text))] == [("Ida Lund", "held")]
    text = "# 1 Sag\n## Beslutning\nUnder punktet deltog {P:Ida Lund} fra {O:Nordvand} med et oplæg."
    assert [(one.person, one.mode) for one in find_reports(marked_doc(text))] == [("Ida Lund", "held")]
    text = "# 1 Sag\n## Beslutning\nBestyrelsen efterlyste et oplæg fra {P:Ida Lund}."
    assert list(find_reports(marked_doc(text))) == []


def test_the_title_of_an_item_tells_who_will_present_it() -> None:
    def titled(title: str) -> list[tuple[str, str]]:
        return [(one.person, one.mode) for one in find_reports(marked_doc(f"# 4 {title}\n## Beslutning\nGodkendt."))]

    assert titled("Orientering fra {O:Nordvand} v. {P:Bo Krag}") == [("Bo Krag", "planned")]
    assert titled("Vandplan v/direktør {P:Bo Krag} og {P:Ida Lund}") == [
        ("Bo Krag", "planned"),
        ("Ida Lund", "planned"),
    ]
    assert titled("Klage fra {P:Bo Krag} over {O:Nordvand}") == []


def test_who_represents_a_house_in_the_text_does_not_report() -> None:
    assert reports("## Sagsfremstilling\nAftalen er indgået med {O:Nordvand} v. {P:Bo Krag}.") == []


def test_what_somebody_did_first_does_not_hide_that_he_reported() -> None:
    text = "## Beslutning\nLeder {P:Bo Krag} viste rådet rundt og orienterede efterfølgende om huset."
    assert reports(text) == [("Bo Krag", "held", None)]


def test_what_is_told_right_below_a_title_on_news_was_said_at_the_meeting() -> None:
    text = "{P:Anna Holm} orienterede om planen.\n## Beslutning\nTaget til efterretning."
    doc = marked_doc("# 2.1 Meddelelser\n" + text)
    assert [(one.person, one.mode) for one in find_reports(doc)] == [("Anna Holm", "held")]
    assert reports(text) == []


def test_each_of_two_speakers_reports_from_their_own_body() -> None:
    text = "## Baggrund\nEndvidere vil {P:Anna Holm} orientere om rådet, og {P:Bo Krag} orienterer fra {O:Nordvand}."
    assert {person: about for person, _, about in reports(text)} == {"Anna Holm": None, "Bo Krag": "Nordvand"}


def test_a_report_is_held_where_the_matter_was_treated() -> None:
    assert reports("## Drøftelse\n{P:Anna Holm} orienterede om planen.") == [("Anna Holm", "held", None)]


def test_minutes_without_a_section_for_the_case_tell_below_the_title_who_spoke() -> None:
    def held(text: str) -> list[tuple[str, str]]:
        doc = marked_doc("# 2.1 Budget\n" + text)
        context = context_of(doc)
        there = Attendance(person="Anna Holm", status="present", evidence=context.evidence(0, 1), method="test")
        context.facts.append(there)
        return [(one.person, one.mode) for one in find_reports(doc)]

    assert held("{P:Anna Holm} gennemgik budgettet.\n## Beslutning\nGodkendt.") == [("Anna Holm", "held")]
    assert held("{P:Bo Krag} gennemgik budgettet.\n## Beslutning\nGodkendt.") == []
    assert held("{P:Anna Holm} gennemgik den 3. maj budgettet.\n## Beslutning\nGodkendt.") == []


def told_of_the_case(text: str, *, title: str = "Plan for havnen") -> list[tuple[str, str, str]]:
    roster = (
        "Læsø Kommune\n\nReferat\nKystudvalget\n\nDeltagere\nAnna Holm (A), borgmester\nBo Krag (V)\nIda Lund (B)\n\n"
    )
    return [
        (fact.item, fact.person, fact.mode)
        for fact in of(reading_of(f"{roster}1. {title}\n{text}\n\n2. Eventuelt\nIntet.\n"), Report)
    ]


def test_the_case_may_be_told_of_as_it_was_at_the_meeting() -> None:
    case = "Sagsfremstilling\n{}\nBeslutning\nGodkendt."
    assert told_of_the_case(case.format("Bo Krag gennemgik planen, der blev vedtaget den 3. maj 2029.")) == [
        ("1", "Bo Krag", "held")
    ]
    assert told_of_the_case(case.format("Bo Krag gennemgik på mødet planen for havnen.")) == [("1", "Bo Krag", "held")]
    behind = "Indstilling\nDet indstilles, at planen godkendes.\nBo Krag gennemgik planen.\nBeslutning\nGodkendt."
    assert told_of_the_case(behind) == [("1", "Bo Krag", "held")]
    for other in (
        "Bo Krag gennemgik planen på udvalgets møde i maj.",
        "Bo Krag gennemgik planen den 3. maj.",
        "Per Dam gennemgik planen.",
    ):
        assert told_of_the_case(case.format(other)) == []


def test_the_mayor_is_the_one_whom_the_list_calls_so() -> None:
    assert told_of_the_case("Borgmesteren orienterede om havnen.", title="Meddelelser") == [("1", "Anna Holm", "held")]


def test_who_spoke_at_a_meeting_that_is_told_of_does_not_report_here() -> None:
    told = "Bo Krag orienterede om et møde i Nordvand, hvor direktør Per Dam fortalte om planen."
    assert told_of_the_case(told, title="Meddelelser") == [("1", "Bo Krag", "held")]
    assert reports("## Baggrund\nDer er besøg på mødet, hvor {P:Bo Krag} vil orientere om planen.") == [
        ("Bo Krag", "planned", None)
    ]

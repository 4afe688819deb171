"""Days, months and years of invented minutes, and the phrases of dates.yml by their own examples."""

from datetime import date
from pathlib import Path

import pytest

from referatgraf.reading.context import context_of
from referatgraf.reading.dates.date_grammar import impossible_days
from referatgraf.reading.dates.dates import find_events, read_dates
from referatgraf.reading.phrases import Phrase, phrases
from tests.reading.minimal import doc_of, line_of, quote

ON = date(2021, 5, 10)
PHRASES = phrases("dates.yml")

MINUTES = """Deltagere

Anna Holm (A), Vejle Kommune

1. Planer

1.1. Vandplan

SAG-2021-00448 abcd

Sagsfremstilling

{}

Beslutning

Godkendt.
"""


def dates(text: str, on: date | None = ON) -> list[str]:
    return [span.iso for span in read_dates(text, on=on)]


def events(text: str, on: date | None = ON) -> list[str]:
    return [event.date for event in find_events(doc_of(MINUTES.format(text), on=on))]


@pytest.mark.parametrize("phrase", PHRASES, ids=lambda phrase: phrase.name)
def test_a_phrase_reads_its_examples_and_leaves_its_near_misses(phrase: Phrase) -> None:
    assert len(phrase.examples) >= 2
    assert phrase.near_misses
    for example in phrase.examples:
        read = [(span.rule, span.iso) for span in read_dates(example.text, on=ON)]
        assert (phrase.name, example.gives) in read, example.text
    for text in phrase.near_misses:
        assert phrase.name not in {span.rule for span in read_dates(text, on=ON)}, text


@pytest.mark.parametrize(
    "text",
    [
        "8.00-8.30 Kaffe, 9.30-12.30 Møde, 12.30 Frokost",
        "SAG-2023-00448 og SAG-2021-04818",
        "Regnskab 2022 og budget 2023 for Energi 2040 (E2040)",
        "Puljen er på 2.000.000 kr., fordelt på 3-8 kvinder og 1.500-2.000 kr.",
        "Som i dag står det i § 15, stk. 4, og 2. delaftale giver 20 pct.",
        "https://eksempel.dk/media/24844/plan-2021.pdf",
    ],
)
def test_what_is_not_surely_a_date_is_none(text: str) -> None:
    assert dates(text) == []


def test_every_day_of_a_list_finds_its_month_and_year() -> None:
    assert dates("Møder den 3., 7. og 9. maj 2022.") == ["2022-05-03", "2022-05-07", "2022-05-09"]


def test_an_unsaid_year_is_the_nearest_and_less_sure() -> None:
    (span,) = read_dates("Drøftet d. 12. december.", on=ON)
    assert (span.iso, span.inferred) == ("2020-12-12", True)
    assert span.confidence < 1


def test_an_unsaid_year_close_behind_a_day_to_come_is_that_of_the_next_such_day() -> None:
    row = "Møderække: 31/8 - 27/11 - 19/1 - 15/5."
    assert [span.iso for span in read_dates(row, on=ON)] == ["2021-08-31", "2021-11-27", "2022-01-19", "2022-05-15"]
    spans = read_dates("Opstilling den 2. september, valg 19.-20. december.", on=ON)
    assert [span.iso for span in spans] == ["2021-09-02", "2021-12-19/2021-12-20"]
    spans = read_dates("Opgjort pr. 31. august, drøftes i august.", on=ON)
    assert [span.iso for span in spans] == ["2021-08-31", "2021-08"]


def test_an_unsaid_year_between_two_meetings_a_year_apart_stays_unread() -> None:
    assert dates("Drøftet d. 9. november.") == []


def test_without_a_meeting_an_unsaid_year_stays_unread() -> None:
    assert dates("Drøftet d. 12. december.", on=None) == []


def test_a_season_named_just_before_gives_the_year() -> None:
    assert dates("Efteråret 2023: Udkast på møde den 27. september.") == ["2023", "2023-09-27"]


def test_a_stretch_that_runs_backwards_is_none() -> None:
    assert dates("Nr. 2026-2022 og uge 60 2021") == []


def test_a_day_that_no_calendar_has_is_no_date_and_is_told() -> None:
    text = "Frist den 31. juni 2021, dog 30. juni 2021."
    assert dates(text) == ["2021-06-30"]
    assert [text[start:end] for start, end in impossible_days(text)] == ["den 31. juni 2021"]


def test_a_date_that_a_line_end_cuts_is_one_date() -> None:
    assert events("Udvalget mødes næste gang den 17. fe-\nbruar 2023 i byen.") == ["2023-02-17"]


def test_an_event_is_told_by_its_clause_and_rests_on_it() -> None:
    doc = doc_of(MINUTES.format("Rådet enedes, og planen sendes ud den 3. maj 2022, som aftalt."), on=ON)
    (event,) = find_events(doc)
    assert quote(doc, event) == "og planen sendes ud den 3. maj 2022"
    assert line_of(doc, event) == 13
    assert "planen sendes ud" in event.what


def test_a_day_said_in_full_elsewhere_settles_the_year() -> None:
    assert (
        events("På mødet d. 11. december 2021 talte vi.\n\nDet fulgte af mødet d. 11. december.") == ["2021-12-11"] * 2
    )


def test_the_title_of_a_plan_of_meetings_says_the_year_of_its_days() -> None:
    planned = MINUTES.replace("1.1. Vandplan", "1.1. Mødeplan for 2022")
    found = find_events(doc_of(planned.format("Der er møde den 6. januar, den 9. juni og den 8. december."), on=ON))
    assert [event.date for event in found] == ["2022-01-06", "2022-06-09", "2022-12-08"]


def test_the_next_meeting_is_the_day_on_which_it_is_said_to_be() -> None:
    text = "Forslaget tages op på næste møde i juni.\n\nNæste møde i rådet er den 18. juni 2021."
    assert events(text) == ["2021-06-18", "2021-06-18"]


def test_a_weekday_that_shows_another_year_brings_that_year_too() -> None:
    found = list(find_events(doc_of(MINUTES.format("Mødet afholdes fredag den 21. januar 2021."), on=ON)))
    assert [(event.date, event.confidence > 0.5) for event in found] == [("2022-01-21", True), ("2021-01-21", False)]


def test_case_numbers_and_the_list_of_attendance_are_not_searched() -> None:
    assert events("Intet.") == []


def test_what_the_real_minutes_say_is_quoted_as_it_stands(seeds: list[Path]) -> None:
    for path in seeds:
        doc = doc_of(path.read_text(encoding="utf-8"), on=date(2022, 1, 1))
        text = context_of(doc).minutes.text
        found = list(find_events(doc))
        assert len(found) > 50
        assert all(text.quote(evidence) in text.text for event in found for evidence in event.evidence)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Opfølgning på debatmødet den 26. september.", ["2020-09-26"]),
        ("Der blev orienteret om debatmødet den 26. september.", ["2021-09-26"]),
        ("Broen ventes klar til næste sæsons start i december.", ["2021-12"]),
        ("Det blev sagt på sidste møde i november.", ["2020-11"]),
    ],
)
def test_a_day_without_its_year_has_been_or_is_to_come_as_it_is_told(text: str, read: list[str]) -> None:
    assert dates(text) == read


def test_the_day_of_the_meeting_is_right_whatever_its_weekday() -> None:
    assert events("Mødet den tirsdag den 10. maj 2021 er aflyst.") == ["2021-05-10"]

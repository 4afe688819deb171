"""What contradicts itself in invented minutes, and that nothing else is said to."""

import json
from datetime import date
from pathlib import Path

import pytest
from spacy.tokens import Doc

from referatgraf.facts import Anomaly, Attendance
from referatgraf.reading.anomalies import find_anomalies
from referatgraf.reading.context import context_of
from referatgraf.reading.named import Named, NameKind
from tests.reading.minimal import doc_of, line_of, quote

ON = date(2021, 10, 15)
ROSTER = (
    "Deltagere\n\nAnna Holm (A), Vejle Kommune\n\nBo Lund (V), Fanø Kommune\n\n{}\n\n"
    "1. Planer\n\nSagsfremstilling\n\nOK.\n"
)
ITEM = "1. Planer\n\nSagsfremstilling\n\n{}\n\nBeslutning\n\nGodkendt.\n"


def anomalies(doc: Doc) -> list[Anomaly]:
    return list(find_anomalies(doc))


def kinds(text: str) -> list[str]:
    return [anomaly.anomaly for anomaly in anomalies(doc_of(text, on=ON))]


def test_minutes_in_order_have_none() -> None:
    text = "Næste møde afholdes fredag den 21. januar 2022. Mødet den 3. maj 2021 blev godt."
    assert kinds(ITEM.format(text)) == []


def test_who_is_listed_twice_is_told_at_the_second_line() -> None:
    doc = doc_of(ROSTER.format("Anna Holm (A) Vejle Kommune"), on=ON)
    (anomaly,) = anomalies(doc)
    assert (anomaly.anomaly, line_of(doc, anomaly)) == ("duplicate_attendee", 7)


def test_who_is_away_under_two_items_is_not_listed_twice() -> None:
    away = "{} Sag\n\nBeslutning\n\nGodkendt.\n\nFraværende:\nAnna Holm (A)\n\n"
    assert "duplicate_attendee" not in kinds(away.format("1.") + away.format("2."))


def test_many_empty_items_are_a_list_and_few_are_told() -> None:
    filled = "{}. Havn {}\n\nBeslutning\n\nGodkendt.\n\n"
    few = "".join(f"{n}. Plan {n}\n\n" for n in (1, 2)) + filled.format(3, 3)
    many = "".join(f"{n}. Plan {n}\n\n" for n in (1, 2, 3, 4)) + filled.format(5, 5)
    assert kinds(few).count("empty_item") == 2
    assert "empty_item" not in kinds(many)


def test_a_heading_above_who_decided_when_is_not_empty() -> None:
    text = "1. Planer\n\nIndstilling\n\nOK.\n\nPolitisk behandling\n\nRådets beslutning den 3. maj 2021:\n\nGodkendt.\n"
    assert "empty_section" not in kinds(text)


def test_two_of_one_name_from_two_municipalities_are_not_listed_twice() -> None:
    assert kinds(ROSTER.format("Anna Holm (A), Fanø Kommune")) == []


def test_one_person_under_two_parties_is_told() -> None:
    doc = doc_of(ITEM.format("Intet."), on=ON)
    context = context_of(doc)
    for letter in ("A", "V"):
        context.facts.append(
            Attendance(
                person="Anna Holm",
                status="present",
                party_letter=letter,
                evidence=context.evidence(0, 2),
                method="test",
            )
        )
    (anomaly,) = anomalies(doc)
    assert (anomaly.anomaly, anomaly.proof) == ("two_parties", "Anna Holm is listed under the party A and under V.")


def test_a_weekday_that_does_not_fit_is_proved_by_the_calendar() -> None:
    doc = doc_of(ITEM.format("Høringen er fredag den 21. januar 2021."), on=ON)
    (anomaly,) = anomalies(doc)
    assert anomaly.anomaly == "impossible_date"
    assert anomaly.proof == "2021-01-21 is a torsdag, the text says fredag; 2022 fits."
    assert quote(doc, anomaly) == "fredag den 21. januar 2021"


def test_a_next_meeting_cannot_have_been() -> None:
    assert kinds(ITEM.format("Næste møde afholdes den 21. januar 2021.")) == ["impossible_date"]


def test_a_next_meeting_that_was_may_be_told_of() -> None:
    assert kinds(ITEM.format("På det konstituerende møde den 21. januar 2021 valgtes en formand.")) == []


def test_a_day_that_no_calendar_has_is_told() -> None:
    assert kinds(ITEM.format("Frist den 31. juni 2021.")) == ["impossible_date"]


def test_a_malformed_date_is_read_and_told() -> None:
    (anomaly,) = anomalies(doc_of(ITEM.format("Bidrag ventes 20.06 2023 fra rådet."), on=ON))
    assert anomaly.anomaly == "malformed_date"
    assert "2023-06-20" in anomaly.proof


def test_an_item_without_anything_is_empty_and_one_with_sub_items_is_not() -> None:
    doc = doc_of("1. Planer\n\n1.1. Vandplan\n\nBeslutning\n\nOK.\n\n2. Eventuelt\n", on=ON)
    assert [(anomaly.anomaly, anomaly.item) for anomaly in anomalies(doc)] == [("empty_item", "2")]


@pytest.mark.parametrize(
    "agenda",
    [
        "1. Planer\n\nSagsfremstilling\n\nOK.\n\n2. Eventuelt\n",
        "1. Planer\n\nBeslutning\n\nOK.\n\n2. (Lukket) Køb af jord\n",
    ],
)
def test_an_item_that_nobody_expects_words_under_is_not_told(agenda: str) -> None:
    assert kinds(agenda) == []


def test_a_short_item_among_long_ones_lacks_nothing() -> None:
    sections = "Baggrund\n\nEn sag.\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n\nBeslutning\n\nOK.\n\n"
    long = "".join(f"{n}. Plan {n}\n\n{sections}" for n in range(1, 7))
    assert kinds(f"{long}7. Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n") == []


def test_a_heading_with_nothing_under_it_is_told() -> None:
    doc = doc_of("1. Planer\n\nBaggrund\n\nSagsfremstilling\n\nOK.\n", on=ON)
    assert [(anomaly.anomaly, quote(doc, anomaly)) for anomaly in anomalies(doc)] == [("empty_section", "Baggrund")]


@pytest.mark.parametrize(("having", "told"), [(5, ["missing_section"]), (2, [])])
def test_a_section_is_missing_where_nearly_all_others_have_it(having: int, told: list[str]) -> None:
    with_background = "".join(
        f"1.{n}. Plan {n}\n\nBaggrund\n\nEn sag.\n\nBeslutning\n\nOK.\n\n" for n in range(1, having + 1)
    )
    without = "".join(f"1.{n}. Plan {n}\n\nBeslutning\n\nOK.\n\n" for n in range(having + 1, having + 2))
    assert kinds(f"1. Planer\n\n{with_background}{without}") == told


def with_names(text: str, kind: NameKind, *names: str) -> Doc:
    doc = doc_of(ITEM.format(text), on=ON)
    context = context_of(doc)
    for name in names:
        start = context.minutes.text.text.index(name)
        context.named.append(Named(start, start + len(name), kind, name, "test"))
    return doc


@pytest.mark.parametrize(
    ("one", "other"), [("Vand Danmark", "Vanddanmark"), ("Nord-VAK", "Nord-Vak"), ("VAKU Fynboerne", "VAKO Fynboerne")]
)
def test_two_spellings_of_an_organisation_are_told_once(one: str, other: str) -> None:
    doc = with_names(f"Brevet kom fra {one} i går. Siden skrev {other} igen.", "organisation", one, other)
    assert [(anomaly.anomaly, quote(doc, anomaly)) for anomaly in anomalies(doc)] == [("spelling_variant", other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vandrådet", "vandrådet"),
        ("Vandstyrelse", "Vandstyrelsen"),
        ("Region Fyn", "Regions Fyn"),
        ("BUF", "BUP"),
        ("Nord 2020", "Nord 2021"),
    ],
)
def test_an_ending_or_another_name_is_no_second_spelling(one: str, other: str) -> None:
    assert (
        anomalies(with_names(f"Brevet kom fra {one} i går. Siden skrev {other} igen.", "organisation", one, other))
        == []
    )


def test_two_listed_persons_are_two_persons() -> None:
    doc = with_names(
        "Jens Christian Holm og Jens Kristian Holm kom, Jens Kristian Holm", "person", "Jens Christian Holm"
    )
    assert anomalies(doc) == []


def test_all_that_a_reader_found_in_the_real_minutes_is_found(shared: Path) -> None:
    gold = json.loads((shared / "gold" / "002.gold.json").read_text(encoding="utf-8"))
    (path,) = (shared / "seeds").glob("002_*.txt")
    doc = doc_of(path.read_text(encoding="utf-8"), on=date.fromisoformat(gold["meeting"]["date"]))
    found = sorted((anomaly.anomaly, line_of(doc, anomaly)) for anomaly in anomalies(doc))
    assert found == sorted((anomaly["kind"], anomaly["line"]) for anomaly in gold["anomalies"])


def test_a_page_of_signatures_and_what_a_template_prints_everywhere_are_not_told() -> None:
    text = (
        "1. Planer\n\nBaggrund\n\nEn sag.\n\nBeslutning\n\n2. Havnen\n\nBaggrund\n\nEn havn.\n\nBeslutning\n\n"
        "3. Underskriftsside\n"
    )
    assert kinds(text) == []
    assert kinds("1. Planer\n\nØkonomi\n\nBeslutning\n\nGodkendt.\n") == []


def test_a_title_that_tells_all_is_no_empty_item() -> None:
    told = "2. Bestyrelsen foreslår at bygge molen og at søge om penge til den, og det blev vedtaget af alle.\n\n"
    assert kinds(f"1. Planer\n\nOK.\n\n{told}3. Havnen\n\nOK.\n") == []


def test_a_short_sentence_in_place_of_a_title_is_no_empty_item() -> None:
    assert kinds("1. Planer\n\nOK.\n\n2. Der var ingen forslag fra os.\n\n3. Havnen\n\nOK.\n") == []


def test_an_agenda_only_lists_what_will_come() -> None:
    items = (
        "1. Velkomst\n\n2. Planen\n\nSagsfremstilling\n\nDen er lang.\n\n3. Molen\n\nSagsfremstilling\n\nDen er ny.\n"
    )
    assert kinds(f"{{}}Byrådet den 4. maj 2030\n\n{items}".format("Dagsorden\n\n")) == []
    assert kinds(f"{{}}Byrådet den 4. maj 2030\n\n{items}".format("Referat\n\n")) == ["empty_item"]


def test_an_account_with_headings_of_its_own_is_not_empty() -> None:
    assert kinds("1. Planer\n\nSagsfremstilling\n\nBaggrund\n\nEn sag.\n\nBeslutning\n\nGodkendt.\n") == []


def test_a_heading_over_another_of_the_same_part_is_over_something() -> None:
    text = "1. Plan\n\nForslag til beslutning\n\nIndstilling\n\nPlanen godkendes.\n\nBeslutning\n\nGodkendt.\n"
    assert "empty_section" not in kinds(text)

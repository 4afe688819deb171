"""The chair and vice-chair whom an attendance list marks."""

from referatgraf.facts import Role
from referatgraf.intake import pipeline
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.pipeline import read
from tests.reading.minimal import document_of

ITEM = "\n\n1. Godkendelse af dagsorden\n\nGodkendt.\n"


def offices(text: str) -> set[tuple[str, str, str]]:
    facts = read(parse_minutes(document_of(text + ITEM)), pipeline()).facts
    return {(fact.person, fact.role, fact.organisation) for fact in facts if isinstance(fact, Role)}


def test_the_office_stands_behind_the_name() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere:\nIda Lund (V) - formand\nBo Krag (A)"
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget")}


def test_the_office_stands_before_the_name() -> None:
    text = (
        "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere:\nFormand Ida Lund\nNæstformand Bo Krag\nPer Dam"
    )
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Bo Krag", "næstformand", "Havneudvalget")}


def test_the_names_follow_one_another_on_one_line() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Ida Lund (formand), Bo Krag, Per Dam"
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget")}


def test_the_chair_of_another_body_and_a_guest_are_none() -> None:
    text = (
        "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere:\nIda Lund\nBo Krag\n"
        "Formand for Nordvand A/S Per Dam\n\nGæster:\nFormand Eva Bro"
    )
    assert offices(text) <= {("Per Dam", "formand", "Nordvand A/S")}


def test_whoever_chairs_a_committee_of_his_municipality_does_not_chair_the_board() -> None:
    head = "Referat fra møde i Havnerådet den 3. maj 2021\n\n"
    text = head + "Til stede var fra Thisted Kommune byrådsmedlem Ida Lund og udvalgsformand Bo Krag."
    assert offices(text) == set()


def test_where_two_are_called_chair_none_is() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Ida Lund (formand), Bo Krag (formand)"
    assert offices(text) == set()


def test_a_body_that_the_list_alone_names_is_not_the_one_that_met() -> None:
    text = (
        "Referat af mødet den 3. maj 2021\n\nTil stede: Ida Lund (formand), Bo Krag\n\n"
        "Gæst: Per Dam, direktør for Det Danske Havudvalg, deltog"
    )
    assert not any(role == "formand" for _, role, _ in offices(text))


def test_an_office_between_two_names_without_signs_is_nobodys() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Ida Lund IL Formand Bo Krag BK Per Dam PD"
    assert offices(text) == set()


def test_titles_behind_the_names_are_theirs_where_the_line_ends_in_one() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Ida Lund Formand Bo Krag Per Dam Næstformand"
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Per Dam", "næstformand", "Havneudvalget")}


def test_titles_before_the_names_are_theirs_where_the_line_begins_with_one() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Formand Ida Lund Næstformand Bo Krag Per Dam"
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Bo Krag", "næstformand", "Havneudvalget")}


def test_staff_below_the_administration_work_for_the_house_that_met() -> None:
    text = (
        "Nordvand A/S\n\nReferat af bestyrelsesmøde\nDato: 3. maj 2021\n\nDeltagere:\nIda Lund (V)\nBo Krag (A)\n"
        "Fra administrationen:\nDirektør Eva Bro\nØkonomichef Per Dam"
    )
    assert offices(text) == {("Eva Bro", "direktør", "Nordvand A/S"), ("Per Dam", "økonomichef", "Nordvand A/S")}


def test_staff_from_elsewhere_or_before_do_not_work_for_the_house_that_met() -> None:
    text = (
        "Havnebus bestyrelse\n\nReferat\nDato: 3. maj 2021\n\nDeltagere:\nIda Lund (V)\nBo Krag (A)\n"
        "Fra administrationen:\nDrifts- og havnechef Eva Bro (referent)\nØkonomichef Per Dam, Sydbroen\n"
        "Kontorchef Lis Mose (Sydbroen)\nTidligere direktør Tom Bach\nFhv. direktør Ida Wiig"
    )
    assert offices(text) == {("Eva Bro", "drifts- og havnechef", "Havnebus")}


def test_staff_of_a_council_of_several_have_no_house() -> None:
    text = (
        "Referat fra møde i Havnerådet den 3. maj 2021\n\nDeltagere:\nIda Lund\nBo Krag\n"
        "Fra administrationen:\nDirektør Eva Bro"
    )
    assert offices(text) == set()


def test_the_office_is_abbreviated() -> None:
    text = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nTil stede: Ida Lund (fmd.), Bo Krag (næstfmd.), Per Dam"
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Bo Krag", "næstformand", "Havneudvalget")}


def test_the_office_stands_in_brackets_behind_the_house_or_a_dash() -> None:
    text = (
        "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere:\nIda Lund, Nordby Universitet (Formand)\n"
        "Bo Krag - (Næstformand)\nPer Dam, Nordvand (formand for Kystlauget)"
    )
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Bo Krag", "næstformand", "Havneudvalget")}


def test_those_from_the_board_are_its_members_and_may_come_from_a_region() -> None:
    text = (
        "Referat fra møde i Havneudvalget den 3. maj 2021\n\nFra udvalget deltog: Ida Lund (formand), Bo Krag, Per Dam"
    )
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget")}
    text = (
        "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere:\nFormand Ida Lund, Thisted\n"
        "Næstformand Bo Krag, Region Nordjylland\nPer Dam, Nordvand"
    )
    assert offices(text) == {("Ida Lund", "formand", "Havneudvalget"), ("Bo Krag", "næstformand", "Havneudvalget")}


def test_titles_stand_before_all_names_where_they_stand_before_the_first() -> None:
    front = "Referat fra møde i Havneudvalget den 3. maj 2021\n\nDeltagere: "
    led = "Formand Ida Lund, Thisted Næstformand Bo Krag, Region Nordjylland Bestyrelsesmedlem Per Dam, Morsø"
    assert offices(front + led) == {
        ("Ida Lund", "formand", "Havneudvalget"),
        ("Bo Krag", "næstformand", "Havneudvalget"),
    }
    assert offices(f"{front}Ida Lund, Thisted Formand Bo Krag, Morsø Per Dam, Læsø") == set()


def test_who_sends_the_chair_may_stand_in_brackets_between() -> None:
    text = "Referat fra møde i Handicaprådet den 3. maj 2021\n\nDeltagere:\nIda Lund (DH), formand\nBo Krag (DH)"
    assert offices(text) == {("Ida Lund", "formand", "Handicaprådet")}
    other = text.replace("(DH), formand", "(formand for DH)")
    assert ("Ida Lund", "formand", "Handicaprådet") not in offices(other)

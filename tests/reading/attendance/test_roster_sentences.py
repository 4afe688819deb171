# ruff: noqa: E501  tables of printed lines read better unbroken
"""Who was there, as the sentences of an item that opens the meeting tell it, and the lists between them."""

import pytest

from referatgraf.facts import Presence
from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told
from tests.reading.traps import of, reading_of

FIRST = "Havneudvalgets møde den 4. maj 2030\n\n1. Godkendelse af dagsorden\n\nBeslutning\n\n"
SECOND = "\n\nGodkendt.\n\n2. Havnen\n\nBeslutning\n\nGodkendt.\n"
ASKED = (
    "Der forelå anmodning fra Venstre om, at Ida Wiig (V) i henhold til § 9, stk. 3, i vedtægten (ferie) blev "
    "indkaldt som stedfortræder for Bo Krag (V)."
)

SENTENCES = {
    "reported by the chair": (
        "Formanden oplyste, at Bo Krag (V) havde meldt afbud og at Ida Wiig (V) deltog som stedfortræder.",
        "+Ida Wiig V < Bo Krag, -Bo Krag V",
    ),
    "called in for the absent": (
        "Der var afbud fra Bo Krag (V). Ida Wiig (V) var indkaldt som stedfortræder efter vedtægten.",
        "+Ida Wiig V < Bo Krag, -Bo Krag V",
    ),
    "asked for and granted": (
        ASKED + "\n\nUdvalget konstaterede, at betingelserne var opfyldt, og at hun var rette stedfortræder.",
        "+Ida Wiig V < Bo Krag",
    ),
    "asked for only": (ASKED, ""),
    "came in his absence": ("I Bo Krags fravær deltog Ida Wiig.", "+Ida Wiig < Bo Krag"),
    "ill": ("Bo Krag (V) deltog ikke i mødet på grund af sygdom.", "-Bo Krag V"),
    "forfald": (
        "Bo Krag (V) havde meldt forfald. 1. suppleant Ida Wiig (V) var mødt i hans sted.",
        "+Ida Wiig V < Bo Krag, -Bo Krag V",
    ),
    "behind the apology": ("Afbud fra Bo Krag. Som suppleant deltager Ida Wiig.", "+Ida Wiig < Bo Krag, -Bo Krag"),
    "two with afbud": ("Bo Krag og Ida Wiig var fraværende med afbud.", "-Bo Krag, -Ida Wiig"),
    "comes later": ("Der er kommet afbud fra Bo Krag, Ida Wiig kommer senere.", "-Bo Krag, +Ida Wiig"),
    "another meeting": ("Bo Krag meldte afbud til det næste møde. Ida Wiig deltog ikke i mødet med ministeren.", ""),
    "an observer": ("Ida Wiig deltog som observatør.", "+Ida Wiig"),
    "could not": ("Bo Krag kunne ikke deltage i mødet. Ida Wiig sendte afbud.", "-Bo Krag, -Ida Wiig"),
    "in his place": ("Afbud: Bo Krag. Ida Wiig deltager i hans sted.", "+Ida Wiig < Bo Krag, -Bo Krag"),
    "one and from another": ("Der var afbud fra Bo Krag samt fra Ida Wiig.", "-Bo Krag, -Ida Wiig"),
    "from a house for an item": ("Ida Wiig fra Nordvand deltog under punkt 2.", "+Ida Wiig"),
    "all but one": ("Alle valgte medlemmer bortset fra Bo Krag var til stede.", "-Bo Krag"),
    "one more": ("Der var yderligere afbud fra Bo Krag.", "-Bo Krag"),
    "staff at some items": (
        "Havnechef Per Dal deltager under alle punkter.\n\nKaj- og brochef Lise Mose deltog i behandlingen af punkt 2 og 3.",
        "+Per Dal, +Lise Mose",
    ),
    "reasons in a word": (
        "Fraværende med afbud:\n\nAnna Holm (Socialdemokratiet), ferie.\n\nBo Krag (V), anden årsag.\n\nPer Dal (A) ankom kl. 17.",
        "-Anna Holm A, -Bo Krag V",
    ),
    "away for a time": (
        "Fraværende med afbud:\nAnna Holm\n\nFraværende i mødet:\nBo Krag til kl. 18.40 i punkt 1\nIda Wiig fra kl. 21 i punkt 2",
        "-Anna Holm, +Bo Krag, +Ida Wiig",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), SENTENCES.values(), ids=SENTENCES)
def test_sentences_under_the_item_that_opens_the_meeting(printed: str, read: str) -> None:
    assert sorted(told(FIRST + printed + SECOND)) == sorted(read.split(", ") if read else [])


def test_pairs_of_the_absent_and_who_came_stand_below_an_item_with_blank_lines() -> None:
    absent = "Fraværende:\n\nPer Dal\n\nAnna Holm, Bo Krag deltog som suppleant\n\nTom Bach, Ida Wiig (V) mødte som stedfortræder\n\n"
    text = f"{FIRST}Godkendt.\n\n{absent}2. Havnen\n\nBeslutning\n\nGodkendt.\n\n{absent}"
    assert sorted(told(text)) == sorted(
        ["-Per Dal", "-Anna Holm", "+Bo Krag < Anna Holm", "-Tom Bach", "+Ida Wiig V < Tom Bach"]
    )


def test_of_two_before_a_substitute_nobody_is_told_without_a_list() -> None:
    assert told(f"{FIRST}Anna Holm, Bo Krag deltog som suppleant.{SECOND}") == []


def test_a_substitute_is_found_behind_the_end_of_what_lost_its_sign() -> None:
    text = (
        "Deltagere: Per Dal\nFraværende: Anna Holm Sal 3, Kajhuset Per Dal deltog som suppleant for Anna Holm." + AGENDA
    )
    assert [(fact.person, fact.capacity, fact.substitute_for) for fact in attendance(text)] == [
        ("Per Dal", "substitute", "Anna Holm"), ("Anna Holm", "member", None),
    ]  # fmt: skip


def test_whoever_missed_some_cases_was_there() -> None:
    head = (
        "Medlemmer: Anna Holm Bo Krag Per Dal\nFraværende: Anna Holm ved sag nr. 6 Bo Krag ved sag nr. 6 og 7 Per Dal"
    )
    assert sorted(told(head + AGENDA)) == ["+Anna Holm", "+Bo Krag", "-Per Dal"]
    missed = {(one.person, one.movement, one.items) for one in of(reading_of(head + AGENDA), Presence)}
    assert missed == {("Anna Holm", "absent", ("6",)), ("Bo Krag", "absent", ("6", "7"))}


def test_who_was_away_until_a_time_arrived_then() -> None:
    away = "Fraværende i mødet:\nBo Krag til kl. 18.40 i punkt 1\nIda Wiig fra kl. 21 i punkt 2\n"
    found = of(reading_of(FIRST + "Godkendt.\n\n" + away + SECOND), Presence)
    assert {(one.person, one.movement, one.time) for one in found} == {
        ("Bo Krag", "arrived", "18:40"), ("Ida Wiig", "left", "21:00"),
    }  # fmt: skip


def test_the_chair_first_named_in_small_letters_opens_the_list_of_those_who_came() -> None:
    text = "I mødet deltog formand Anna Holm, næstformand Bo Krag, Ida Wiig og Per Dal. Tom Bach var forhindret i at deltage."
    assert sorted(told(text + AGENDA)) == ["+Anna Holm", "+Bo Krag", "+Ida Wiig", "+Per Dal", "-Tom Bach"]


def test_a_line_on_when_somebody_came_lists_nobody_twice() -> None:
    text = "Medlemmer:\nAnna Holm (A)\nBo Krag (V)\n\nBo Krag (V) deltog fra kl. 18.15."
    assert sorted(told(text + AGENDA)) == ["+Anna Holm A", "+Bo Krag V"]

"""What people judged stands above what the rules found, in whatever order it came."""

from itertools import permutations

import pytest

from referatgraf.identity.judged import apply
from referatgraf.identity.resolve import resolve
from referatgraf.ledger.judgements import Judgement, written
from tests.judging import different, judged, same
from tests.written import Sheet, sheets

REBILD, THISTED = "Rebild Kommune", "Thisted Kommune"
A, B, C, D = (("d", key) for key in "abcd")


def _judgement(verdict: str, one: tuple[str, str], other: tuple[str, str]) -> Judgement:
    return Judgement("person", written(one), written(other), verdict, "", "")


def _apart(one: tuple[str, str], other: tuple[str, str]) -> int:
    return 0


def test_same_unites_whole_groups() -> None:
    assert apply([[A, B], [C], [D]], [_judgement("same", B, C)], _apart) == [[A, B, C], [D]]


def test_different_parts_a_group_and_the_rest_goes_with_the_closer() -> None:
    def close(one: tuple[str, str], other: tuple[str, str]) -> int:
        return int({one, other} == {A, C})

    assert apply([[A, B, C, D]], [_judgement("different", A, B)], close) == [[A, C], [B], [D]]


def test_where_judgements_contradict_each_other_different_wins() -> None:
    told = [_judgement("same", A, B), _judgement("same", B, C), _judgement("different", A, C)]
    found = {repr(apply([[A], [B], [C]], list(order), _apart)) for order in permutations(told)}
    assert len(found) == 1
    assert [A, B, C] not in apply([[A], [B], [C]], told, _apart)


def _namesakes() -> tuple[Sheet, Sheet]:
    first, second = Sheet("2022.txt"), Sheet("2023.txt", day="2023-02-10")
    first.listed("Asta Lund", "A", REBILD)
    second.listed("Asta Lund", "A", THISTED)
    return first, second


def test_two_who_are_judged_the_same_are_one_person_with_the_reason() -> None:
    first, second = _namesakes()
    (asta,) = resolve(sheets(first, second), judgements=[same((first, "Asta Lund"), (second, "Asta Lund"))]).persons
    assert asta.id == "person/asta-lund-rebild-thisted"
    assert [join.reason for join in asta.joins] == ["judged the same by prøve: set i referatet"]


@pytest.mark.parametrize("verdict", ["different", "unsure"])
def test_two_who_are_not_judged_the_same_stay_as_they_are(verdict: str) -> None:
    first, second = _namesakes()
    judgement = judged(verdict, (first, "Asta Lund"), (second, "Asta Lund"))
    assert resolve(sheets(first, second), judgements=[judgement]) == resolve(sheets(first, second))


def test_one_person_who_is_judged_two_becomes_two() -> None:
    first, second = Sheet("2022.txt"), Sheet("2023.txt", day="2023-02-10")
    for sheet in (first, second):
        sheet.listed("Asta Lund", "A", REBILD)
    judgement = different((first, "Asta Lund"), (second, "Asta Lund"))
    assert len(resolve(sheets(first, second)).persons) == 1
    assert len(resolve(sheets(first, second), judgements=[judgement]).persons) == 2


def test_a_different_keeps_apart_whom_a_later_document_would_join() -> None:
    first, second, third = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10"), Sheet("c.txt", day="2023-06-09")
    first.listed("Birthe Stubbe Lund", "A", REBILD)
    for sheet in (second, third):
        sheet.listed("Birthe Lund", "A", REBILD)
    judgement = different((first, "Birthe Stubbe Lund"), (second, "Birthe Lund"))
    found = resolve(sheets(first, second, third), judgements=[judgement])
    assert [len(person.members) for person in found.persons] == [2, 1]


def test_an_id_that_a_merge_retires_still_resolves() -> None:
    first, second = _namesakes()
    found = resolve(sheets(first, second), judgements=[same((first, "Asta Lund"), (second, "Asta Lund"))])
    for old in ("person/asta-lund-rebild", "person/asta-lund-thisted"):
        assert found.current_id(old) == "person/asta-lund-rebild-thisted"
    assert found.current_id("person/bo-friis") is None


def test_an_id_from_before_the_municipality_was_known_still_resolves() -> None:
    bare, listed = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    bare.person("Asta Lund")
    listed.listed("Asta Lund", "A", REBILD)
    (alone,) = resolve(sheets(bare)).persons
    assert resolve(sheets(bare, listed)).current_id(alone.id) == "person/asta-lund-rebild"


def test_an_old_id_that_two_may_mean_leads_to_neither() -> None:
    plain, one, other = Sheet("a.txt", body="Havnerådet"), Sheet("b.txt"), Sheet("c.txt", body="Museumsrådet")
    for sheet in (plain, other):
        sheet.person("Asta Lund")
    found = resolve(sheets(plain, one, other))
    assert found.current_id("person/asta-lund") is None


def test_an_organisation_that_was_renamed_is_one_by_judgement() -> None:
    first, second = Sheet("a.txt"), Sheet("b.txt", day="2023-02-10")
    first.actor("organisation", "Vækstforum Nordvest", subtype="council")
    second.actor("organisation", "Erhvervsrådet Nordvest", subtype="council")
    judgement = same((first, "Vækstforum Nordvest"), (second, "Erhvervsrådet Nordvest"), kind="organisation")
    found = resolve(sheets(first, second), judgements=[judgement])
    (one,) = [each for each in found.organisations if "Nordvest" in each.name]
    assert {one.name, *one.aliases} == {"Vækstforum Nordvest", "Erhvervsrådet Nordvest"}
    assert found.current_id("body/vaekstforum-nordvest") == one.id


def test_the_order_of_judgements_is_no_matter() -> None:
    texts = [Sheet(f"{year}.txt", day=f"{year}-02-10") for year in (2020, 2021, 2022)]
    for sheet, place in zip(texts, (REBILD, THISTED, REBILD), strict=True):
        sheet.listed("Asta Lund", "A", place)
    told = [
        same((texts[0], "Asta Lund"), (texts[1], "Asta Lund")),
        different((texts[0], "Asta Lund"), (texts[2], "Asta Lund")),
    ]
    readings = sheets(*texts)
    assert len({repr(resolve(readings, judgements=order)) for order in permutations(told)}) == 1

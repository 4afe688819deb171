"""Names of persons: their parts, and which may be one person's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.identity.folding import fold, slug
from referatgraf.identity.names import PersonName, compatible, name_parts, spelling


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Asta Lund", PersonName("asta", (), "lund")),
        ("Asta Krog Lund", PersonName("asta", ("krog",), "lund")),
        ("Bo K. Friis", PersonName("bo", ("k",), "friis")),
        ("Mai-Lis Krog-Holm", PersonName("mai-lis", (), "krog-holm")),
        ("Søren von der Aa", PersonName("soeren", (), "von der aa")),
        ("Jens af Rosenfeldt", PersonName("jens", (), "af rosenfeldt")),
        ("Asta", PersonName("asta", (), "")),
    ],
)
def test_a_name_has_given_middle_and_family_parts(name: str, parts: PersonName) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Asta Lund", "Asta Krog Lund"),
        ("Asta Krog Lund", "Asta Krog Bak Lund"),
        ("Bo K. Friis", "Bo Kvist Friis"),
        ("Bo Krog-Friis", "Bo Krog Friis"),
        ("Åse Lund", "Aase Lund"),
    ],
)
def test_a_shorter_form_may_be_the_same_person(first: str, second: str) -> None:
    assert compatible(first, second)
    assert compatible(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Asta Krog Lund", "Asta Bak Lund"),
        ("Jens Kristian Lund", "Jens Christian Lund"),
        ("Asta Lund", "Asta Lunde"),
        ("Asta Lund", "Anna Lund"),
        ("Asta Krog", "Asta Krog Lund"),
        ("Bo M. Friis", "Bo Kvist Friis"),
        ("Asta", "Asta Lund"),
    ],
)
def test_names_that_are_merely_alike_are_two(first: str, second: str) -> None:
    assert not compatible(first, second)


@pytest.mark.parametrize(
    ("text", "folded"), [("Ærø", "aeroe"), ("ÅSE", "aase"), ("Ibáñez", "ibanez"), ("A\u030ase", "aase")]
)
def test_folding_writes_danish_letters_with_two(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_hyphens_and_stops_do_not_change_a_spelling() -> None:
    assert spelling("Bo K. Krog-Friis") == spelling("bo k krog friis")

"""Lines to repaired text, with the place of every character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from referatgraf.facts import Document
from referatgraf.minutes.lexicon import lexicon_of
from referatgraf.minutes.lines import lines_of
from referatgraf.minutes.repair.repair import Repaired, repair


def mended(text: str) -> Repaired:
    """All lines of a text as one repaired line."""
    lines = lines_of(Document("a", "a.txt", "text/plain", text))
    return repair(text, [(line.start, line.end) for line in lines], lexicon_of(lines))


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("Der er ingen be-\nmærkninger", "Der er ingen bemærkninger"),
        ("Der er ingen be- \n\nmærkninger", "Der er ingen bemærkninger"),
        ("Havne-\nog bådudvalget", "Havne- og bådudvalget"),
        ("Mødet i KKR-\nsekretariatet", "Mødet i KKR-sekretariatet"),
        ("I perioden 2030 -\nmed forbehold", "I perioden 2030 - med forbehold"),
        ("De politiske re -\npræsentanter", "De politiske repræsentanter"),
        ("Et møde\r\nom  havnen", "Et møde om havnen"),
        ("Et hav\N{SOFT HYPHEN}ne\N{SOFT HYPHEN}udvalg", "Et havneudvalg"),
        ("Et havne\N{SOFT HYPHEN}\nudvalg", "Et havneudvalg"),
        ("Udvalget vil for tsat mødes", "Udvalget vil fortsat mødes"),
        ("en ny forb indelse", "en ny forbindelse"),
        ("den reg i-\nonale strategi", "den regionale strategi"),
        ("stoppesteder , og f .eks. kr. , plus", "stoppesteder, og f.eks. kr., plus"),
    ],
)
def test_repair_mends(printed: str, repaired: str) -> None:
    assert mended(printed).text == repaired


@pytest.mark.parametrize(
    "printed",
    [
        "Udvalget forsatte arbejdet til til sommer",
        "Udvalget blev sat i gang over for borgerne",
        "Mødet i Aars by og Hals by",
        "Se bilag ./. her",
        "partiers/ listers stemmer",
        "Karl Aage Bo",
    ],
)
def test_repair_leaves_the_authors_words_alone(printed: str) -> None:
    assert mended(printed).text == printed


def test_every_character_keeps_its_place() -> None:
    printed = "Karen Elms-\n\nkov  kom"
    repaired = mended(printed)
    assert repaired.text == "Karen Elmskov kom"
    assert repaired.origins == (*range(10), *range(13, 17), *range(18, 21))


ALPHABET = st.sampled_from([*"aeiorstKL28.,;:-–/()” \t", "\n", "\r\n", "\N{SOFT HYPHEN}", " -\n", "be-\n", " og "])


@given(st.lists(ALPHABET, max_size=60).map("".join))
def test_repair_invents_and_drops_nothing(printed: str) -> None:
    repaired = mended(printed)
    assert len(repaired.text) == len(repaired.origins)
    assert all(before < after for before, after in zip(repaired.origins, repaired.origins[1:], strict=False))
    for sign, place in zip(repaired.text, repaired.origins, strict=True):
        assert sign == printed[place] or (sign == " " and printed[place] in " \t\r\n\N{SOFT HYPHEN}")
    kept = set(repaired.origins)
    assert {sign for place, sign in enumerate(printed) if place not in kept} <= set(" \t\r\n-\N{SOFT HYPHEN}")

"""Who left, came later, was inhabile or sat in for somebody."""

import pytest
from spacy.tokens import Doc

from referatgraf.facts import Presence
from referatgraf.reading.attendance.presences import find_presences
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.decisions import find_decisions
from tests.reading.marked import marked_doc
from tests.reading.traps import of, reading_of


def told(text: str) -> set[tuple[str, str, tuple[str, ...], str | None, str | None]]:
    found = find_presences(marked_doc(text if text.startswith("#") else "# 7 Sag\n## Beslutning\n" + text))
    return {(one.person, one.movement, one.items, one.time, one.substitute_for) for one in found}


def test_who_left_and_when() -> None:
    assert told("{P:Bo Krag} (V) forlod mødet kl. 17 under punkt 3.") == {("Bo Krag", "left", ("3",), "17:00", None)}
    assert told("Kl. 18.30 forlod {P:Bo Krag} mødet.") == {("Bo Krag", "left", (), "18:30", None)}
    assert told("{P:Bo Krag} og {P:Ida Lund} forlod mødet efter punkt 4.") == {
        ("Bo Krag", "left", ("4",), None, None),
        ("Ida Lund", "left", ("4",), None, None),
    }


def test_who_came_later() -> None:
    assert told("{P:Bo Krag} ankom kl. 16.15.") == {("Bo Krag", "arrived", (), "16:15", None)}
    assert told("{P:Bo Krag} deltog fra punkt 4.") == {("Bo Krag", "arrived", ("4",), None, None)}


def test_who_came_late_and_left_again() -> None:
    assert told("{P:Bo Krag}, V, ankom til mødet kl. 9. 20 ved drøftelsen af pkt. 4.") == {
        ("Bo Krag", "arrived", ("4",), "09:20", None)
    }
    assert told("{P:Bo Krag} var forsinket pga. kø, og deltog derfor først i havnemødet fra kl. 9.15.") == {
        ("Bo Krag", "arrived", (), "09:15", None)
    }
    assert told("{P:Bo Krag} mødte kl. 9:10 ved punkt 3 og forlod salen kl. 11:40 før punkt 7.") == {
        ("Bo Krag", "arrived", ("3",), "09:10", None),
        ("Bo Krag", "left", ("7",), "11:40", None),
    }


COMINGS = [
    ("{P:Bo Krag} indtrådte i mødet kl. 17.10 under punkt 3.", ("arrived", ("3",), "17:10")),
    ("{P:Bo Krag} trådte ind i mødet under punkt 3.", ("arrived", ("3",), None)),
    ("Alle var mødt, dog ankom {P:Bo Krag} først kl. 17.", ("arrived", (), "17:00")),
    ("Kl. 16.20 ankom {P:Bo Krag} til mødet.", ("arrived", (), "16:20")),
    ("{P:Bo Krag} ankom under punkt 2 kl. 16.20.", ("arrived", ("2",), "16:20")),
    ("{P:Bo Krag} var til stede fra kl. 16.20.", ("arrived", (), "16:20")),
    ("{P:Bo Krag} gik efter punkt 4.", ("left", ("4",), None)),
    ("{P:Bo Krag} måtte gå kl. 17.", ("left", (), "17:00")),
    ("{P:Bo Krag} deltog via Teams til og med punkt 3.", ("left", ("3",), None)),
]


@pytest.mark.parametrize(("sentence", "movement"), COMINGS)
def test_who_came_and_went_in_other_words(sentence: str, movement: tuple[str, tuple[str, ...], str | None]) -> None:
    assert told(sentence) == {("Bo Krag", *movement, None)}


def test_who_came_late_missed_the_items_before() -> None:
    assert told("{P:Bo Krag} ankom kl. 9.20 under punkt 2 og deltog derfor ikke i behandlingen af punkt 1.") == {
        ("Bo Krag", "arrived", ("2",), "09:20", None),
        ("Bo Krag", "absent", ("1",), None, None),
    }


def test_who_was_inhabile_took_no_part_in_the_item_it_is_said_of() -> None:
    assert told("{P:Bo Krag} deltog ikke i behandlingen af pkt. 4 og 5 grundet inhabilitet.") == {
        ("Bo Krag", "recused", ("4", "5"), None, None)
    }
    assert told("{P:Bo Krag} (V) erklærede sig inhabil og forlod mødet.") == {
        ("Bo Krag", "recused", ("7",), None, None)
    }
    assert told("Grundet inhabilitet deltog {P:Bo Krag} ikke.") == {("Bo Krag", "recused", ("7",), None, None)}
    assert told("{P:Bo Krag} var ikke inhabil.") == set()


def test_who_was_absent_for_one_item() -> None:
    assert told("{P:Bo Krag} deltog ikke i behandlingen af punktet.") == {("Bo Krag", "absent", ("7",), None, None)}
    assert told("{P:Bo Krag} var fraværende under punkt 3-5.") == {("Bo Krag", "absent", ("3", "4", "5"), None, None)}


def test_who_sat_in_for_whom() -> None:
    expected = {("Ida Lund", "substituted", (), None, "Bo Krag")}
    assert told("Som stedfortræder for {P:Bo Krag} (V) deltog {P:Ida Lund} (V).") == expected
    assert told("{P:Ida Lund} (V) deltog som personlig stedfortræder for {P:Bo Krag}.") == expected
    assert told("{P:Ida Lund} deltog i stedet for {P:Bo Krag}.") == expected


def test_another_meeting_and_a_condition_tell_nothing() -> None:
    assert told("{P:Bo Krag} forlod mødet den 3. maj i protest.") == set()
    assert told("Hvis {P:Bo Krag} var inhabil, udsættes sagen.") == set()
    assert told("# 7 Sag\n## Sagsfremstilling\n{P:Bo Krag} erklærede sig inhabil.") == set()


def test_a_substitute_is_called_in_once_the_meeting_agrees() -> None:
    case = (
        "# 2 Indkaldelse af stedfortræder\n## Sagsfremstilling\n{P:Bo Krag} har forfald til mødet, hvorfor gruppen "
        "ønsker at indkalde {P:Ida Lund}.\n## Beslutning\n"
    )
    (one,) = find_presences(decided(case + "Godkendt."))
    assert (one.person, one.movement, one.substitute_for) == ("Ida Lund", "substituted", "Bo Krag")
    assert list(find_presences(decided(case + "Udsat."))) == []


def test_the_absent_of_a_committee_that_dealt_with_it_before_are_none_of_the_meetings() -> None:
    head = "Byrådet i Læsø Kommune\nReferat\nMødedato: 10. januar 2023\n\nDeltagere:\nAnna Holm (A)\nBo Krag (V)\n\n"
    item = "1. Havnen\n\nBeslutning\n\nGodkendt.\n\n"
    before = "Økonomiudvalget den 3. januar 2023:\nAnbefales.\n"
    bridge = "2. Broen\n\nBeslutning\n\nGodkendt.\n\nFraværende: Anna Holm (A)\n\n"
    after = f"Fraværende: Bo Krag (V)\n\n{bridge}3. Vejen\n\nBeslutning\n\nGodkendt.\n"
    assert absences(head + item + after) == {("Bo Krag", ("1",)), ("Anna Holm", ("2",))}
    assert absences(head + item + before + after) == {("Anna Holm", ("2",))}


def test_who_stands_in_for_whom_is_not_told_of_several() -> None:
    case = (
        "# 3 Indkaldelse af stedfortrædere\n## Sagsfremstilling\nGruppen har meddelt, at {P:Bo Krag} og {P:Per Dam} "
        "har forfald, hvorfor den ønsker at indkalde {P:Ida Lund} og {P:Anna Holm}.\n## Beslutning\nGodkendt."
    )
    calls = {(one.person, one.substitute_for) for one in find_presences(decided(case))}
    assert calls == {("Ida Lund", None), ("Anna Holm", None)}


def absences(text: str) -> set[tuple[str, tuple[str, ...]]]:
    return {(one.person, one.items) for one in of(reading_of(text), Presence) if one.movement == "absent"}


def decided(text: str) -> Doc:
    """Minutes of which the decisions are already read."""
    doc = marked_doc(text)
    context_of(doc).facts.extend(find_decisions(doc))
    return doc

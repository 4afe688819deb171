# ruff: noqa: E501  tables of printed lines read better unbroken
"""The same list in every shape: however a clerk writes it and an archive leaves it, it tells the same of each person."""

import re
from typing import Any

import pytest

from referatgraf.facts import Presence
from referatgraf.knowledge import folder, load_yaml
from referatgraf.reading.attendance.presences import find_presences
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names
from referatgraf.reading.context import context_of
from tests.reading.attendance.test_roster_shapes import told
from tests.reading.minimal import doc_of

DOCUMENTS = {
    "council": "Referat\n\nByrådet\n\nMødedato: Onsdag den 24. januar 2024\nMødested: Byrådssalen\n\n{}\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Havnen\n\nBeslutning\nIndstillingen blev godkendt.\n",
    "board": "Referat af bestyrelsesmøde i Nordvand A/S\nOnsdag den 24. januar 2024 kl. 16.30\n\n{}\n\nAd 1. Godkendelse af dagsorden\nDagsordenen blev godkendt.\n\nAd 2. Regnskab\nBestyrelsen godkendte regnskabet.\n",
    "committee": "Teknik- og Havneudvalget\n\nReferat fra mødet den 24. januar 2024\n\n{}\n\n1. (Åben) Dagsorden\nBeslutning\nGodkendt.\n\n2. (Åben) Takster for havnen\nBeslutning\nGodkendt som indstillet.\n",
}
NAMES = ["+Anna Holm", "+Bo Krag", "+Per Dal", "-Ida Wiig", "-Tom Bach"]
LETTERS = ["+Anna Holm A", "+Bo Krag V", "+Per Dal F", "-Ida Wiig A", "-Tom Bach V"]
PLACES = ["+Anna Holm Thisted", "+Bo Krag Læsø", "+Per Dal Skive", "-Ida Wiig Thisted", "-Tom Bach Læsø"]

SHAPES = {
    "one a line": "Deltagere:\nAnna Holm\nBo Krag\nPer Dal\n\nAfbud:\nIda Wiig\nTom Bach",
    "dashes": "Deltagere:\n- Anna Holm\n- Bo Krag\n- Per Dal\n\nAfbud:\n- Ida Wiig\n- Tom Bach",
    "stars": "Deltagere:\n* Anna Holm\n* Bo Krag\n* Per Dal\n\nAfbud:\n* Ida Wiig\n* Tom Bach",
    "numbers": "Deltagere:\n1. Anna Holm\n2. Bo Krag\n3. Per Dal\n\nAfbud:\n1. Ida Wiig\n2. Tom Bach",
    "numbers without a stop": "Deltagere:\n1 Anna Holm\n2 Bo Krag\n3 Per Dal\n\nAfbud:\n1 Ida Wiig\n2 Tom Bach",
    "commas": "Deltagere: Anna Holm, Bo Krag, Per Dal\nAfbud: Ida Wiig, Tom Bach",
    "semicolons": "Deltagere: Anna Holm; Bo Krag; Per Dal\nAfbud: Ida Wiig; Tom Bach",
    "and": "Til stede: Anna Holm, Bo Krag og Per Dal.\nFraværende: Ida Wiig og Tom Bach.",
    "dashes run in": "Deltagere: - Anna Holm - Bo Krag - Per Dal\nAfbud: - Ida Wiig - Tom Bach",
    "label alone": "Til stede\nAnna Holm\nBo Krag\nPer Dal\nFraværende\nIda Wiig\nTom Bach",
    "label beside": "Deltagere:\tAnna Holm\n\tBo Krag\n\tPer Dal\nAfbud:\tIda Wiig\n\tTom Bach",
    "capital labels": "TIL STEDE: Anna Holm, Bo Krag, Per Dal\nFRAVÆRENDE: Ida Wiig, Tom Bach",
    "members there": "Medlemmer til stede:\nAnna Holm\nBo Krag\nPer Dal\n\nMedlemmer fraværende:\nIda Wiig\nTom Bach",
    "came or not": "Mødte: Anna Holm, Bo Krag og Per Dal\nMødte ikke: Ida Wiig og Tom Bach",
    "at the meeting": "Deltagere i mødet: Anna Holm, Bo Krag, Per Dal\nFraværende ved mødet: Ida Wiig, Tom Bach",
    "following": "Følgende deltog: Anna Holm, Bo Krag og Per Dal. Følgende var fraværende: Ida Wiig og Tom Bach.",
    "was come": "Mødt var Anna Holm, Bo Krag og Per Dal.\nAfbud fra Ida Wiig og Tom Bach.",
    "side by side": "Deltagere:                    Afbud:\nAnna Holm                     Ida Wiig\nBo Krag                       Tom Bach\nPer Dal",
    "crosses by tabs": "Navn\tTil stede\tAfbud\nAnna Holm\tX\t\nBo Krag\tX\t\nPer Dal\tX\t\nIda Wiig\t\tX\nTom Bach\t\tX",
    "crosses by bars": "| Navn | Til stede | Afbud |\n|---|---|---|\n| Anna Holm | X | |\n| Bo Krag | X | |\n| Per Dal | X | |\n| Ida Wiig | | X |\n| Tom Bach | | X |",
    "crosses by blanks": "Navn             Til stede   Afbud\nAnna Holm        X\nBo Krag          X\nPer Dal          X\nIda Wiig                     X\nTom Bach                     X",
    "yes and no": "Navn\tDeltog\nAnna Holm\tJa\nBo Krag\tJa\nPer Dal\tJa\nIda Wiig\tNej\nTom Bach\tNej",
    "surname first": "Deltagere:\nHolm, Anna\nKrag, Bo\nDal, Per\n\nAfbud:\nWiig, Ida\nBach, Tom",
    "capital surname first": "Deltagere:\nHOLM, Anna\nKRAG, Bo\nDAL, Per\n\nAfbud:\nWIIG, Ida\nBACH, Tom",
    "surname first, run in": "Deltagere: Holm, Anna; Krag, Bo; Dal, Per\nAfbud: Wiig, Ida; Bach, Tom",
    "members but": "Medlemmer: Anna Holm, Bo Krag, Per Dal, Ida Wiig, Tom Bach\n\nMedlemmerne var mødt med undtagelse af Ida Wiig og Tom Bach.",
    "all but": "Medlemmer: Anna Holm, Bo Krag, Per Dal, Ida Wiig, Tom Bach\n\nAlle medlemmer deltog på nær Ida Wiig og Tom Bach.",
    "prevented": "Medlemmer: Anna Holm, Bo Krag, Per Dal, Ida Wiig, Tom Bach\n\nIda Wiig og Tom Bach var forhindret i at deltage.",
    "were not there": "Medlemmer: Anna Holm, Bo Krag, Per Dal, Ida Wiig, Tom Bach\n\nIda Wiig og Tom Bach var ikke til stede.",
}
LETTERED = {
    "bracket": "Medlemmer:\nAnna Holm (A)\nBo Krag (V)\nPer Dal (F)\n\nFraværende:\nIda Wiig (A)\nTom Bach (V)",
    "square bracket": "Medlemmer:\nAnna Holm [A]\nBo Krag [V]\nPer Dal [F]\n\nFraværende:\nIda Wiig [A]\nTom Bach [V]",
    "slash": "Medlemmer:\nAnna Holm / A\nBo Krag / V\nPer Dal / F\n\nFraværende:\nIda Wiig / A\nTom Bach / V",
    "list": "Medlemmer:\nAnna Holm, liste A\nBo Krag, liste V\nPer Dal, liste F\n\nFraværende:\nIda Wiig, liste A\nTom Bach, liste V",
    "bracket before": "Medlemmer:\n(A) Anna Holm\n(V) Bo Krag\n(F) Per Dal\n\nFraværende:\n(A) Ida Wiig\n(V) Tom Bach",
    "brackets before, run in": "Medlemmer: (A) Anna Holm (V) Bo Krag (F) Per Dal\nFraværende: (A) Ida Wiig (V) Tom Bach",
    "no sign between": "Medlemmer: Anna Holm, A Bo Krag, V Per Dal, F\nFraværende: Ida Wiig A Tom Bach V",
    "party groups": "Deltagere:\nFor Socialdemokratiet: Anna Holm\nFor Venstre: Bo Krag\nFra SF: Per Dal\n\nAfbud:\nIda Wiig (A)\nTom Bach (V)",
    "letter groups": "Deltagere:\nGruppe A: Anna Holm\nGruppe V: Bo Krag\nGruppe F: Per Dal\n\nAfbud:\nIda Wiig (A)\nTom Bach (V)",
    "letter groups in lines": "Deltagere\n\nListe A\nAnna Holm\n\nListe V\nBo Krag\n\nListe F\nPer Dal\n\nAfbud\nIda Wiig (A)\nTom Bach (V)",
    "groups run in": "Deltagere: Socialdemokratiet: Anna Holm Venstre: Bo Krag SF: Per Dal\nAfbud: Ida Wiig (A), Tom Bach (V)",
    "status on the row": "Navn         Parti    Fremmøde\nAnna Holm      A        Mødt\nBo Krag        V        Mødt\nPer Dal        F        Mødt\nIda Wiig       A        Ikke mødt\nTom Bach       V        Ikke mødt",
    "numbered table": "Deltagere\nNr. Navn Parti\n1. Anna Holm A\n2. Bo Krag V\n3. Per Dal F\n\nAfbud\n4. Ida Wiig A\n5. Tom Bach V",
}
PLACED = {
    "behind": "Deltagere:\nAnna Holm, Thisted Kommune\nBo Krag, Læsø Kommune\nPer Dal, Skive Kommune\n\nAfbud:\nIda Wiig, Thisted\nTom Bach, Læsø",
    "before": "Deltagere:\nThisted Kommune\tAnna Holm\nLæsø Kommune\tBo Krag\nSkive Kommune\tPer Dal\n\nAfbud:\nThisted Kommune\tIda Wiig\nLæsø Kommune\tTom Bach",
    "before a dash": "Deltagere:\nThisted Kommune - Anna Holm\nLæsø Kommune - Bo Krag\nSkive Kommune - Per Dal\n\nAfbud:\nThisted Kommune - Ida Wiig\nLæsø Kommune - Tom Bach",
    "before, run in": "Deltagere: Thisted Kommune Anna Holm Læsø Kommune Bo Krag Skive Kommune Per Dal\nAfbud: Thisted Kommune Ida Wiig Læsø Kommune Tom Bach",
    "groups run in": "Deltagere: Thisted Kommune: Anna Holm Læsø Kommune: Bo Krag Skive Kommune: Per Dal\nAfbud: Ida Wiig, Thisted Kommune, Tom Bach, Læsø Kommune",
}
ALL = [
    *((NAMES, shape) for shape in SHAPES.items()),
    *((LETTERS, shape) for shape in LETTERED.items()),
    *((PLACES, shape) for shape in PLACED.items()),
]


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(("expected", "shape"), ALL, ids=[shape[0] for _, shape in ALL])
def test_a_list_tells_the_same_in_every_shape(document: str, expected: list[str], shape: tuple[str, str]) -> None:
    assert sorted(told(DOCUMENTS[document].format(shape[1]))) == sorted(expected)


SILENT = {
    "crosses without columns": "Navn Til stede Afbud\nAnna Holm X\nBo Krag X\nIda Wiig X",
    "crosses lost": "Navn Til stede Afbud\nAnna Holm\nBo Krag\nIda Wiig",
    "labels over their values": "Sted\nDeltagere\nAfbud\n\nByrådssalen\n\nAnna Holm\nBo Krag\n\nIda Wiig",
}


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("printed", SILENT.values(), ids=SILENT)
def test_nothing_is_told_of_a_list_that_lost_its_columns(document: str, printed: str) -> None:
    assert told(DOCUMENTS[document].format(printed)) == []


FLAT = [
    ("Afbud: Ida Wiig, Tom Bach Desuden deltog direktør Lise Mose og konsulent Per Dal.", "+Lise Mose, +Per Dal, -Ida Wiig, -Tom Bach"),
    ("Afbud: Ida Wiig Fra forvaltningen direktør Lise Mose.", "+Lise Mose, -Ida Wiig"),
    ("Afbud: Ida Wiig Øvrige deltagere Lise Mose", "+Lise Mose, -Ida Wiig"),
    ("Afbud: Ida Wiig Som suppleant for Ida Wiig deltog Lise Mose.", "+Lise Mose < Ida Wiig, -Ida Wiig"),
    ("Afbud: Ida Wiig Lise Mose deltog som stedfortræder for Ida Wiig.", "+Lise Mose < Ida Wiig, -Ida Wiig"),
    ("Afbud: Ida Wiig Stedfortræder for Ida Wiig: Lise Mose", "+Lise Mose < Ida Wiig, -Ida Wiig"),
]  # fmt: skip


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize(("printed", "read"), FLAT, ids=[read for _, read in FLAT])
def test_others_behind_the_absent_are_not_absent(document: str, printed: str, read: str) -> None:
    text = DOCUMENTS[document].format(f"Deltagere: Anna Holm, Bo Krag\n{printed}")
    assert sorted(told(text)) == sorted(["+Anna Holm", "+Bo Krag", *read.split(", ")])


NOTES = [
    ("Bo Krag (til kl. 17.30)", ("left", "17:30", ())),
    ("Bo Krag (forlod mødet kl. 14.30)", ("left", "14:30", ())),
    ("Bo Krag (fra punkt 2)", ("arrived", None, ("2",))),
    ("Bo Krag (ankom kl. 9.15 under punkt 2)", ("arrived", "09:15", ("2",))),
    ("Bo Krag (deltog ikke i behandlingen af punkt 2)", ("absent", None, ("2",))),
]


@pytest.mark.parametrize(("printed", "moved"), NOTES)
def test_a_note_in_the_list_tells_of_a_movement(printed: str, moved: tuple[str, str | None, tuple[str, ...]]) -> None:
    found = presences(DOCUMENTS["council"].format(f"Deltagere: Anna Holm, {printed}, Per Dal"))
    assert [(fact.person, fact.movement, fact.time, fact.items) for fact in found] == [("Bo Krag", *moved)]


def test_a_note_among_the_absent_tells_of_no_movement() -> None:
    assert presences(DOCUMENTS["council"].format("Deltagere: Anna Holm\nAfbud: Bo Krag (fra kl. 17)")) == []


def presences(text: str) -> list[Presence]:
    doc = doc_of(text)
    find_roster_names(doc)
    context_of(doc).facts.extend(find_attendance(doc))
    return list(find_presences(doc))


@pytest.mark.parametrize(
    "entry", load_yaml(folder("extraction") / "patterns" / "presences.yml")["notes"], ids=lambda entry: entry["name"]
)
def test_a_pattern_of_a_note_finds_its_examples_and_no_near_miss(
    entry: dict[str, Any],
) -> None:  # Any: the keys of YAML
    pattern = re.compile(entry["pattern"], re.VERBOSE)
    for example in entry["examples"]:
        found = pattern.match(example["text"])
        assert found is not None, example["text"]
        assert {slot: found[slot] for slot in example["gives"]} == example["gives"]
    assert [near_miss for near_miss in entry["near_misses"] if pattern.match(near_miss)] == []

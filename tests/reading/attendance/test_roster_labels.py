# ruff: noqa: E501  tables of printed lines read better unbroken
"""Attendance lists whose lines tell first for whom the persons came, or what they are; each test is one trap."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance, told

LISTS = {
    "labels that nobody knows": (
        "Deltagere:\nDI: Anna Holm\nLederne: Afbud\nSMVnord: Bo Krag\nHavnens Venner: Ida Wiig",
        "+Anna Holm, +Bo Krag, +Ida Wiig",
    ),
    "municipalities behind names of a labelled line": (
        "Deltagere:\nDI: Anna Holm\nKKR: Borgmester Bo Krag, Læsø Kommune og udvalgsformand Ida Wiig, Thisted Kommune",
        "+Anna Holm, +Bo Krag Læsø, +Ida Wiig Thisted",
    ),
    "municipalities by their names alone": (
        "Deltagere:\nLæsø: Anna Holm (fmd.), Bo Krag\nThisted: Ida Wiig\nAfbud:\nMødeansvarlig: Tom Bach",
        "+Anna Holm Læsø, +Bo Krag Læsø, +Ida Wiig Thisted",
    ),
    "a label ends the municipality above": (
        "Deltagere:\nLæsø Kommune: Anna Holm, Bo Krag\nHavnens Venner: Ida Wiig",
        "+Anna Holm Læsø, +Bo Krag Læsø, +Ida Wiig",
    ),
    "an organisation alone on its line": (
        "Deltagere:\nLæsø Kommune: Anna Holm\nDansk Havneforening\nMolens Museum: Bo Krag",
        "+Anna Holm Læsø, +Bo Krag",
    ),
    "labels of those absent": (
        "Deltagere:\nLæsø Kommune: Anna Holm\nAfbud:\nBo Krag\nHavnens Venner: Ida Wiig",
        "+Anna Holm Læsø, -Bo Krag, -Ida Wiig",
    ),
    "who gets a copy": ("Deltagere:\nDI: Anna Holm\nKopi til: Bo Krag\nKontaktperson: Ida Wiig", "+Anna Holm"),
    "who speaks for whom": ("Deltagere:\nDI: Anna Holm\nFjordby Academy v/ rektor Bo Krag", "+Anna Holm, +Bo Krag"),
    "a title with its committee": (
        "Til stede:\nFormand for teknik- og havneudvalget Anna Holm (A)\nMedlem af Havnerepræsentationen Bo Krag (V)",
        "+Anna Holm A, +Bo Krag V",
    ),
    "a stand-in on a line of his own": (
        "Til stede: Anna Holm\nAfbud: Bo Krag, Læsø\nI stedet mødte Ida Wiig",
        "+Anna Holm, -Bo Krag Læsø, +Ida Wiig < Bo Krag",
    ),
    "a stand-in who did not come": (
        "Til stede: Anna Holm\nAfbud: Bo Krag (suppleant Ida Wiig deltog ikke)",
        "+Anna Holm, -Bo Krag, -Ida Wiig",
    ),
    "titles in a column before the names": (
        "Til stede:      formand         Anna Holm\n                næstformand     Bo Krag Lund\n                havnefoged      Ida Wiig",
        "+Anna Holm, +Bo Krag Lund, +Ida Wiig",
    ),
    "titles in a column behind the names": (
        "Navn                 Titel          Organisation\nAnna Holm            Direktør       Thisted Kommune\nBo Krag              Klimachef      Læsø Kommune",
        "+Anna Holm Thisted, +Bo Krag Læsø",
    ),
    "a name that the line cuts behind a title": (
        "Deltagere: Direktør Anna Holm, planchef Bo Krag, økonomichef Ida\nWiig Lund\nAfbud: Tom Bach",
        "+Anna Holm, +Bo Krag, +Ida Wiig Lund, -Tom Bach",
    ),
    "a label of what they audit": (
        "Til stede: Anna Holm (AH), Bo Krag (BK)\nKritiske revisorer: Ida Wiig (IW) og Tom Bach (TB)\nDirigent: Per Dal (PD)",
        "+Anna Holm, +Bo Krag, +Ida Wiig, +Tom Bach, +Per Dal",
    ),
    "a label of the meeting": (
        "Til stede på mødet var\n• Borgmester Anna Holm (K), Læsø Kommune\n\nAfbud\nBo Krag",
        "+Anna Holm K Læsø, -Bo Krag",
    ),
    "a label that names the meeting": ("På havnerådsmødet deltog: Anna Holm, Bo Krag", "+Anna Holm, +Bo Krag"),
    "who is elected": (
        "Bestyrelsesmøde\nPå valg i år:\nSuppleant Anna Holm (1 år)\nRevisorerne: Bo Krag og Ida Wiig",
        "",
    ),
    "who is listed and leads the meeting": (
        "Mødeleder: Deltagere: Anna Holm Anna Holm, Bo Krag\nGæster: Ida Wiig",
        "+Anna Holm, +Bo Krag, +Ida Wiig",
    ),
    "letters of an organisation between names": (
        "Medlemmer:\nAnna Holm DH Bo Krag DH\nIda Wiig Tom Bach",
        "+Anna Holm, +Bo Krag, +Ida Wiig, +Tom Bach",
    ),
    "an organisation between names": (
        "Deltagere: Anna Holm Region Nordjylland Bo Krag Læsø Kommune Ida Wiig",
        "+Anna Holm, +Bo Krag Læsø, +Ida Wiig",
    ),
    "numbers before the names": (
        "Indkaldt til mødet\n1. Formand Anna Holm, direktør i Fjordhus\n2. Bo Krag, borgmester i Læsø Kommune - AFBUD\n3. Ida Wiig",
        "+Anna Holm, -Bo Krag Læsø, +Ida Wiig",
    ),
    "numbers before names in a row": (
        "Deltagere: 1. Anna Holm, formand 2. Bo Krag, rektor i Nordby - AFBUD 3. Ida Wiig",
        "+Anna Holm, -Bo Krag, +Ida Wiig",
    ),
    "municipalities alone on their lines": (
        "Deltagere:\nLæsø:\nAnna Holm (A)\nBo Krag (V)\nThisted:\nIda Wiig (C)",
        "+Anna Holm A Læsø, +Bo Krag V Læsø, +Ida Wiig C Thisted",
    ),
    "municipalities before names and dashes": (
        "Deltagere: Læsø – Anna Holm, Thisted – Bo Krag, Havneforeningen – Ida Wiig\nAfbud: Morsø – Tom Bach",
        "+Anna Holm Læsø, +Bo Krag Thisted, +Ida Wiig, -Tom Bach Morsø",
    ),
    "a sentence that tells who came from where": (
        "Til stede var fra Læsø Kommune borgmester Anna Holm og byrådsmedlem Bo Krag, fra Thisted Kommune udvalgsformand Ida Wiig og fra Morsø Kommune byrådsmedlem Tom Bach.",
        "+Anna Holm Læsø, +Bo Krag Læsø, +Ida Wiig Thisted, +Tom Bach Morsø",
    ),
    "absence in two words": ("Til stede: Anna Holm\nFraværende/afbud: Bo Krag", "+Anna Holm, -Bo Krag"),
    "a stand-in with letter and municipality": (
        "Til stede: Anna Holm\nAfbud: Bo Krag (V) (stedfortræder: Ida Wiig (V), Thisted), Per Dal (A), Læsø – stedfortræder: Tom Bach (SF), Morsø",
        "+Anna Holm, -Bo Krag V, +Ida Wiig V Thisted < Bo Krag, -Per Dal A Læsø, +Tom Bach F Morsø < Per Dal",
    ),
    "a municipality in the first column": (
        "Deltagelse:\n\nKommune   Navn   Titel   Deltagelse\nLæsø   Anna Holm   Havnechef   X\nThisted   Bo Krag   Direktør   Afbud\n"
        "Høje-Taastrup   Ida Wiig   Havnechef   X  for Bo Krag\nNordhavn   Per Dal   Direktør   X\n           Lise Mose   Direktør   X\nMorsø   Tom Bach   Direktør",
        "+Anna Holm Læsø, -Bo Krag Thisted, +Ida Wiig Høje-Taastrup < Bo Krag, +Per Dal, +Lise Mose",
    ),
    "who stood in, behind a house": (
        "Til stede:\nInspektør Anna Holm, Nord- og Sydhavnens Værft (stedfortræder for værftsdirektør Bo Krag)\n"
        "Afbud:\nFormand Ida Wiig, HK Havnen (suppleant Tom Bach deltog)",
        "+Anna Holm < Bo Krag, -Ida Wiig, +Tom Bach < Ida Wiig",
    ),
    "who came for a house": (
        "Med til mødet:\nAnna Holm, for Nordby Havneforening\nBo Krag (borgmester i Læsø Kommune)\nIda Wiig, konsulent i Thisted Kommune (gik kl. 20)\n\n"
        "Afbud fra Tom Bach (hans stedfortræder Lise Mose var med i stedet)",
        "+Anna Holm, +Bo Krag Læsø, +Ida Wiig Thisted, -Tom Bach, +Lise Mose < Tom Bach",
    ),
    "absent on both days": ("Til stede: Anna Holm\nAfbud lørdag og søndag: Bo Krag", "+Anna Holm, -Bo Krag"),
    "absent on one day": ("Bestyrelsen: Anna Holm, Bo Krag\nAfbud: Lørdag den 4. maj Bo Krag", "+Anna Holm"),
    "who writes on which day": (
        "Til stede: Anna Holm, Bo Krag\nAfbud lørdag og søndag: Ida Wiig, Per Dal Referent for lørdag: Bo Krag",
        "+Anna Holm, +Bo Krag, -Ida Wiig, -Per Dal",
    ),
    "ticks behind the names": (
        "Deltagere:\nAnna Holm   ✓\nBo Krag   ✓\nIda Wiig   –\nTom Bach",
        "+Anna Holm, +Bo Krag",
    ),
    "a name with a shortened word": ("Deltagere: Anna Sdr. Holm, Bo Krag", "+Anna Sdr. Holm, +Bo Krag"),
}


@pytest.mark.parametrize("shape", LISTS)
def test_a_list_is_read_in_this_shape(shape: str) -> None:
    text, expected = LISTS[shape]
    assert ", ".join(told(text + AGENDA)) == expected


def test_staff_below_the_absent_of_a_kkr_were_there() -> None:
    text = (
        "KKR Fyn | 04-05-2030\n\nDeltagere\nAnna Holm (A), Læsø Kommune\n\nStedfortrædere\nTom Bach (V), Thisted Kommune, for Bo Krag (V)\n\n"
        "Afbud\nBo Krag (V), Thisted Kommune\n\nEmbedsmænd\nIda Wiig, direktør, Læsø Kommune\n\nKL/KKR-sekretariatet\nPer Dal\n\n"
        "1. Havnen\n1.1. Molen\nSAG-2030-00001 abcd\n\nBeslutning\nGodkendt.\n"
    )
    assert {fact.person: (fact.status, fact.capacity) for fact in attendance(text)} == {
        "Anna Holm": ("present", "member"),
        "Tom Bach": ("present", "substitute"),
        "Bo Krag": ("absent", "member"),
        "Ida Wiig": ("present", "guest"),
        "Per Dal": ("present", "guest"),
    }


def test_whoever_stands_under_an_item_on_absence_was_absent_from_the_meeting() -> None:
    text = (
        "1. Fraværende og bemærkninger til dagsordenen\n\nFraværende\n\nAnna Holm\n\n2. Havnen\n\nIndstilling\nat den bygges.\n\n"
        "Havneudvalget den 4. maj 2030:\n\nGodkendt.\n\n3. Molen\n\nBeslutning\nUdsat.\nFraværende: Bo Krag\n"
    )
    assert told(text) == ["-Anna Holm"]

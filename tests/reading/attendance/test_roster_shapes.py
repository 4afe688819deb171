# ruff: noqa: E501  tables of printed lines read better unbroken
"""The attendance list in the shapes in which publishers print it, one small list a shape."""

import pytest

from referatgraf.facts import Attendance
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names
from referatgraf.reading.context import context_of
from referatgraf.reading.names.bodies import find_organisations
from tests.reading.minimal import doc_of, quote

AGENDA = "\n\n1. Godkendelse af dagsorden\nBeslutning\nGodkendt.\n\n2. Eventuelt\nBeslutning\nIntet.\n"


def attendance(text: str) -> list[Attendance]:
    doc = doc_of(text)
    find_organisations(doc)
    find_roster_names(doc)
    return list(find_attendance(doc))


def told(text: str) -> list[str]:
    """'+' or '-', name, letter and municipality, '< name' for whom."""
    return [line(fact) for fact in attendance(text)]


def line(fact: Attendance) -> str:
    sign = {"present": "+", "absent": "-"}[fact.status]
    place = (fact.municipality or "").removesuffix(" Kommune")
    details = [fact.party_letter or "", place, f"< {fact.substitute_for}" if fact.substitute_for else ""]
    return " ".join([sign + fact.person, *filter(None, details)])


ONE_PERSON = [
    ("Anna Holm (A)", "+Anna Holm A"),
    ("Anna Holm (A ), formand", "+Anna Holm A"),
    ("(A) Anna Holm", "+Anna Holm A"),
    ("A - Anna Holm", "+Anna Holm A"),
    ("Anna Holm, A", "+Anna Holm A"),
    ("Anna Holm A", "+Anna Holm A"),
    ("Anna Holm (Liste A)", "+Anna Holm A"),
    ("Anna Holm (Socialdemokratiet)", "+Anna Holm A"),
    ("Anna Holm, Socialdemokratiet", "+Anna Holm A"),
    ("Anna Holm (SF)", "+Anna Holm F"),
    ("Anna Holm, Aalborg Kommune", "+Anna Holm Aalborg"),
    ("Anna Holm, Aalborg", "+Anna Holm Aalborg"),
    ("Anna Holm (Aalborg)", "+Anna Holm Aalborg"),
    ("Anna Holm, Københavns Kommune", "+Anna Holm Københavns"),
    ("Anna Holm (A), Aalborg", "+Anna Holm A Aalborg"),
    ("Borgmester Anna Holm (A), Thisted Kommune", "+Anna Holm A Thisted"),
    ("borgmester Anna Holm (Socialdemokratiet) fra Thisted Kommune", "+Anna Holm A Thisted"),
    ("Formand, borgmester Anna Holm", "+Anna Holm"),
    ("1. viceborgmester Anna Holm (V)", "+Anna Holm V"),
    ("Anna Holm (formand)", "+Anna Holm"),
    ("Anna Holm - næstformand", "+Anna Holm"),
    ("Anna Holm, formand for Nordvand", "+Anna Holm"),
    ("Anna H. Holm-Krag (Ø)", "+Anna H. Holm-Krag Ø"),
    ("Anna von Holm (V)", "+Anna von Holm V"),
    ("Anna Holm (V) – deltog via Teams", "+Anna Holm V"),
    ("Anna Holm deltog ikke i pkt. 4", "+Anna Holm"),
    ("Anna Holm (V) (deltog ikke i punkt 4 pga. inhabilitet)", "+Anna Holm V"),
    ("Anna Holm (ankom kl. 16.30)", "+Anna Holm"),
    ("Anna Holm forlod mødet kl. 17.00", "+Anna Holm"),
    ("Anna Holm (fra kl. 10.15)", "+Anna Holm"),
    ("Anna Holm (afbud)", "-Anna Holm"),
    ("Anna Holm – fraværende", "-Anna Holm"),
    ("Anna Holm (V) meldt afbud", "-Anna Holm V"),
    ("Anna Holm for Bo Krag", "+Anna Holm < Bo Krag"),
    ("Anna Holm (stedfortræder for Bo Krag)", "+Anna Holm < Bo Krag"),
    ("Anna Holm (V) i stedet for Bo Krag (V)", "+Anna Holm V < Bo Krag"),
    ("Anna Holm, suppleant for Bo Krag", "+Anna Holm < Bo Krag"),
    ("Anna Holm (V), Thisted Kommune (suppleant for Bo Krag)", "+Anna Holm V Thisted < Bo Krag"),
    ("Ahmad Mahmoud (A)", "+Ahmad Mahmoud A"),
]


@pytest.mark.parametrize(("printed", "read"), ONE_PERSON)
@pytest.mark.parametrize("heading", ["Deltagere\n{}", "Deltagere: {}", "Til stede:\n- {}", "Medlemmer\n• {}"])
def test_one_person(heading: str, printed: str, read: str) -> None:
    assert told(heading.format(printed) + AGENDA) == [read]


NOBODY = [
    "Afbud: Ingen",
    "Afbud\nIngen",
    "Fraværende: -",
    "Fraværende:\n–",
    "Afbud: Der var ingen afbud",
    "Fraværende: Ingen.",
    "Mødested: Store Sal",
    "Deltagere: Kl. 12",
    "Deltagere\nThisted Kommune",
    "Deltagere\nBusiness Region North",
    "Til stede: Alle",
    "Medlemmer\nNavn Parti Kommune",
    "Afbud: 3",
    "Deltagere: Sekretariatet",
    "Afbud fra mødet gives senest tirsdag",
    "Referent:",
]


@pytest.mark.parametrize("printed", NOBODY)
def test_what_is_no_name_is_nobody(printed: str) -> None:
    assert told(printed + AGENDA) == []


SEVERAL = {
    "commas": ("Deltagere: Anna Holm (A), Bo Krag (V) og Ida Wiig (F)", "+Anna Holm A, +Bo Krag V, +Ida Wiig F"),
    "commas without letters": ("Til stede: Anna Holm, Bo Krag, Ida Wiig.", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "over lines": ("Deltagere: Anna Holm (A), Per Dal, Bo\nKrag (V) og Ida Wiig", "+Anna Holm A, +Per Dal, +Bo Krag V, +Ida Wiig"),
    "cut behind a comma": ("Deltagere: Anna Holm,\nBo Krag,\nIda Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "no sign at all": (
        "Deltagere Anna Holm Thisted Kommune Bo Krag Læsø Kommune Ida Wiig Hjørring Kommune",
        "+Anna Holm Thisted, +Bo Krag Læsø, +Ida Wiig Hjørring",
    ),
    "names alone without any sign": ("Deltagere: Anna Holm Bo Krag Ida Wiig", "+Anna Holm, +Bo Krag, +Ida Wiig"),
    "letters without any sign": ("Medlemmer: Anna Holm (A) Bo Krag (V) Ida Wiig (F)", "+Anna Holm A, +Bo Krag V, +Ida Wiig F"),
    "middle names stay": ("Deltagere\nJens Kristian Lund\nHans Peter Mose Krag", "+Jens Kristian Lund, +Hans Peter Mose Krag"),
    "semicolons": ("Afbud: Anna Holm (A); Bo Krag (V)", "-Anna Holm A, -Bo Krag V"),
    "with places": ("Deltagere: Anna Holm, Aalborg, Bo Krag, Læsø", "+Anna Holm Aalborg, +Bo Krag Læsø"),
    "municipality groups": (
        "Deltagere:\nThisted Kommune: Anna Holm, Bo Krag\nLæsø Kommune: Ida Wiig",
        "+Anna Holm Thisted, +Bo Krag Thisted, +Ida Wiig Læsø",
    ),
    "municipality headings": (
        "Deltagere\nThisted Kommune\nAnna Holm\nBo Krag\nLæsø Kommune\nIda Wiig",
        "+Anna Holm Thisted, +Bo Krag Thisted, +Ida Wiig Læsø",
    ),
    "party groups": ("Medlemmer\nVenstre: Anna Holm, Bo Krag\nListe A: Ida Wiig", "+Anna Holm V, +Bo Krag V, +Ida Wiig A"),
    "letter groups": ("Medlemmer:\nV: Anna Holm og Bo Krag\nA: Ida Wiig", "+Anna Holm V, +Bo Krag V, +Ida Wiig A"),
    "columns": ("Medlemmer\nNavn\nParti\nAnna Holm\nA\nBo Krag\nV", "+Anna Holm A, +Bo Krag V"),
    "columns of names and places": (
        "Deltagere\nAnna Holm\nThisted Kommune\nBo Krag\nLæsø Kommune", "+Anna Holm Thisted, +Bo Krag Læsø"
    ),
    "columns with parties by name": ("Medlemmer\nAnna Holm\nSocialdemokratiet\nBo Krag\nVenstre", "+Anna Holm A, +Bo Krag V"),
    "table rows": ("Medlemmer\nNavn Parti Kommune\nAnna Holm A Thisted\nBo Krag V Læsø", "+Anna Holm A Thisted, +Bo Krag V Læsø"),
    "columns of status": (
        "Medlemmer\nAnna Holm\nTil stede\nBo Krag\nAfbud\nIda Wiig\nTil stede", "+Anna Holm, -Bo Krag, +Ida Wiig"
    ),
    "status on the row": (
        "Medlemmer\nAnna Holm (A) Til stede\nBo Krag (V) Afbud\nIda Wiig (F) Til stede", "+Anna Holm A, -Bo Krag V, +Ida Wiig F"
    ),
    "a roster and its absent": (
        "Medlemmer: Anna Holm (A), Bo Krag (V), Ida Wiig (F)\nFraværende: Bo Krag", "+Anna Holm A, +Ida Wiig F, -Bo Krag V"
    ),
    "absent first": ("Fraværende: Bo Krag\nMedlemmer: Anna Holm, Bo Krag", "-Bo Krag, +Anna Holm"),
    "given names where they are unique": (
        "Deltagere: Anna Holm, Bo Krag, Ida Wiig\nAfbud: Anna og Bo", "+Ida Wiig, -Anna Holm, -Bo Krag"
    ),
    "given names that two have": ("Deltagere: Anna Holm, Anna Krag\nAfbud: Anna", "+Anna Holm, +Anna Krag"),
    "all but": (
        "Medlemmer: Anna Holm, Bo Krag, Ida Wiig\nTil stede: Alle undtagen Bo Krag", "+Anna Holm, +Ida Wiig, -Bo Krag"
    ),
    "all with the exception of": (
        "Medlemmer: Anna Holm, Bo Krag\nTil stede: Samtlige medlemmer med undtagelse af Bo Krag.", "+Anna Holm, -Bo Krag"
    ),
    "stood in, in a roster of all": (
        "Medlemmer: Anna Holm (A), Bo Krag (V)\nStedfortræder: Ida Wiig (V) for Bo Krag (V)",
        "+Anna Holm A, -Bo Krag V, +Ida Wiig V < Bo Krag",
    ),
    "absent and stood in": (
        "Deltagere: Anna Holm\nAfbud: Bo Krag (V) – suppleant Ida Wiig (V)", "+Anna Holm, -Bo Krag V, +Ida Wiig V < Bo Krag"
    ),
    "stand-in among the absent": (
        "Deltagere: Anna Holm\nAfbud: Bo Krag (i stedet deltog Ida Wiig)", "+Anna Holm, -Bo Krag, +Ida Wiig < Bo Krag"
    ),
    "two headings on a line": ("Til stede: Anna Holm, Bo Krag. Afbud: Ida Wiig.", "+Anna Holm, +Bo Krag, -Ida Wiig"),
    "apologies in a sentence": ("Deltagere: Anna Holm\n\nDer var afbud fra Bo Krag og Ida Wiig.", "+Anna Holm, -Bo Krag, -Ida Wiig"),
    "listed under two headings": ("Formand: Anna Holm (A)\nMedlemmer: Anna Holm, Bo Krag", "+Anna Holm A, +Bo Krag"),
    "a roster in front matter order": (
        "Mødedato: 24. januar 2023\nMødested: Byrådssalen\nMedlemmer: Anna Holm (A)\nBo Krag (V)\nBemærkninger:\nIda Wiig talte.",
        "+Anna Holm A, +Bo Krag V",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), SEVERAL.values(), ids=SEVERAL)
def test_several_persons(printed: str, read: str) -> None:
    assert sorted(told(printed + AGENDA)) == sorted(read.split(", "))


STAFF = [
    ("Fra administrationen deltog: Kommunaldirektør Lise Mose og Tom Bach", ["Lise Mose", "Tom Bach"]),
    ("Fra sekretariatet: Lise Mose (referent)", ["Lise Mose"]),
    ("Referent: Tom Bach", ["Tom Bach"]),
    ("Sekretær: Tom Bach", ["Tom Bach"]),
    ("Øvrige deltagere\nLise Mose, direktør\nTom Bach, NT", ["Lise Mose", "Tom Bach"]),
    ("Desuden deltog: sekretariatschef Lise Mose, konsulent Tom Bach", ["Lise Mose", "Tom Bach"]),
    ("Gæster: Lise Mose, Erhvervshus Nordjylland", ["Lise Mose"]),
    ("Observatør: Lise Mose", ["Lise Mose"]),
]


@pytest.mark.parametrize(("printed", "names"), STAFF)
def test_staff_and_observers_are_guests(printed: str, names: list[str]) -> None:
    found = attendance(f"Deltagere: Anna Holm\n{printed}{AGENDA}")
    assert [(fact.person, fact.capacity) for fact in found] == [
        ("Anna Holm", "member"),
        *((name, "guest") for name in names),
    ]


def test_an_entry_in_a_run_is_evidence_for_itself() -> None:
    doc = doc_of("Deltagere: Anna Holm (A), Bo Krag (V) og Ida Wiig (F)" + AGENDA)
    find_roster_names(doc)
    assert [quote(doc, fact) for fact in find_attendance(doc)] == ["Anna Holm (A)", "Bo Krag (V)", "Ida Wiig (F)"]


def test_what_is_not_understood_is_told() -> None:
    doc = doc_of("Deltagere: Anna Holm, tre fra havnen" + AGENDA)
    find_roster_names(doc)
    minutes = context_of(doc).minutes
    assert [minutes.text.quote(span) for span in minutes.unread] == ["tre fra havnen"]


def item(number: int, absent: str) -> str:
    return f"\n\n{number}. Sag om havnen\nBeslutning\nGodkendt.\n{absent}"


def test_who_is_absent_from_every_item_is_absent() -> None:
    text = "Medlemmer: Anna Holm, Bo Krag" + item(1, "Fraværende: Bo Krag") + item(2, "Fraværende: Bo Krag")
    assert told(text) == ["+Anna Holm", "-Bo Krag"] or told(text) == ["-Bo Krag", "+Anna Holm"]


def test_who_is_absent_from_some_items_was_there() -> None:
    text = "Medlemmer: Anna Holm, Bo Krag" + item(1, "Fraværende: Bo Krag") + item(2, "Fraværende: Ingen")
    assert told(text) == ["+Anna Holm", "+Bo Krag"]


def test_absences_below_a_decision_need_no_roster() -> None:
    text = "Byrådet" + item(1, "Fraværende: Bo Krag (V)") + item(2, "Ej til stede:\nBo Krag (V)")
    assert told(text) == ["-Bo Krag V"]


STANDING_IN = [
    "1. stedfortræder på liste V, Ida Wiig, deltog i stedet for Bo Krag.",
    "Ida Wiig (V) deltog som stedfortræder for Bo Krag (V).",
    "I stedet for Bo Krag deltog Ida Wiig (V).",
    "Som stedfortræder for Bo Krag var indkaldt Ida Wiig (V).",
]


@pytest.mark.parametrize("sentence", STANDING_IN)
def test_a_sentence_tells_who_stood_in(sentence: str) -> None:
    text = f"Medlemmer: Anna Holm, Bo Krag (V)\n\n1. Godkendelse af dagsorden\nBeslutning\n{sentence}\n"
    assert {(fact.person, fact.status, fact.substitute_for) for fact in attendance(text)} == {
        ("Anna Holm", "present", None), ("Bo Krag", "absent", None), ("Ida Wiig", "present", "Bo Krag")
    }  # fmt: skip


def test_a_flattened_list_is_read() -> None:
    text = (
        "Referat Bestyrelsen for Nordvand Mødedato: 3. marts 2023 Deltagere: Anna Holm (A), Bo Krag (V) Afbud: Ida Wiig (F) "
        "1. Godkendelse af dagsorden Indstilling Det indstilles, at dagsordenen godkendes. Beslutning Godkendt. "
        "2. Eventuelt Beslutning Intet."
    )
    assert told(text) == ["+Anna Holm A", "+Bo Krag V", "-Ida Wiig F"]

"""Who is at a meeting by his work has no seat, unless the list says that he has one."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance

STAFF = {
    "before the name": ("Deltagere:\nAnna Holm, formand\nBo Krag\ndirektør Lise Mose", ["Lise Mose"]),
    "behind the name": ("Til stede: Anna Holm, Bo Krag, Lise Mose, driftschef", ["Lise Mose"]),
    "in parentheses": ("Til stede: Anna Holm (formand), Bo Krag, Lise Mose (sekretær)", ["Lise Mose"]),
    "of the very body that meets": (
        "Nordvand A/S\nBestyrelsesmøde\nDeltagere: Anna Holm, Bo Krag, Lise Mose, direktør i Nordvand A/S",
        ["Lise Mose"],
    ),
    "of an office": ("Deltagere: Anna Holm, Bo Krag, Lise Mose, direktør, Havneforvaltningen", ["Lise Mose"]),
    "of a municipality": ("Deltagere:\nAnna Holm\nBo Krag\nKommunaldirektør Lise Mose, Thisted Kommune", ["Lise Mose"]),
    "of an office, before the name": (
        "Møde i Havneudvalget\nDeltagere:\nAnna Holm\nBo Krag\nLeder i Center for Havne Lise Mose", ["Lise Mose"]
    ),
    "of the board's own office": (
        "Nordvands bestyrelse\nDeltagere:\nAnna Holm\nBo Krag\nLeder i Sekretariatet Lise Mose", ["Lise Mose"]
    ),
    "a guest on his own line": ("Til stede: Anna Holm, Bo Krag\nGæst: Lise Mose, direktør for Havn", ["Lise Mose"]),
    "a guest behind a comma": ("Til stede: Anna Holm, Bo Krag, Gæst Lise Mose, direktør for Nordvand", ["Lise Mose"]),
    "of the office that serves the meeting": ("Til stede: Anna Holm, Bo Krag, Lise Mose (sekretariat)", ["Lise Mose"]),
    "who helps": ("Til stede: Anna Holm, Bo Krag, Lise Mose (studentermedhjælper)", ["Lise Mose"]),
    "who did not come": ("Til stede: Anna Holm, Bo Krag\nAfbud: havnechef Lise Mose", ["Lise Mose"]),
}  # fmt: skip

MEMBERS = {
    "a party": "Deltagere: Anna Holm (A), direktør Bo Krag (V)",
    "an elected title": "Deltagere: Anna Holm, direktør Bo Krag (formand)",
    "a list of members": "Medlemmer: Anna Holm, direktør Bo Krag",
    "another organisation": "Deltagere:\nAnna Holm\nBo Krag, direktør, Nordlast A/S",
    "who writes the minutes for the members": "Medlemmer:\nAnna Holm – mødt\nBo Krag – mødt, ref.",
    "a group of directors": "Deltagere: Direktør Anna Holm, direktør Bo Krag",
    "a group of chiefs of whom one is absent": "Deltagere: Skolechef Anna Holm\nAfbud: Havnechef Bo Krag",
    "an office elsewhere, on a board": (
        "Fjordskolens bestyrelse\nDeltagere:\nDirektør i Nordvand Anna Holm\nCenterleder i Center for Havne Bo Krag"
    ),
    "an office elsewhere beside other members": (
        "Fjordskolens bestyrelse\nDeltagere:\nAnna Holm\nCenterleder i Center for Havne Bo Krag"
    ),
    "a trade": "Deltagere: Anna Holm, gårdejer Bo Krag",
    "an office of before": "Til stede:\nAnna Holm\nTidl. rektor Bo Krag",
    "one of several municipalities": (
        "Deltagere:\nAnna Holm, borgmester, Aalborg Kommune\nBo Krag, socialdirektør, Thisted Kommune"
    ),
}


@pytest.mark.parametrize(("printed", "names"), STAFF.values(), ids=STAFF)
def test_staff_on_the_list_have_no_seat(printed: str, names: list[str]) -> None:
    found = attendance(printed + AGENDA)
    assert [fact.person for fact in found if fact.capacity == "guest"] == names
    assert [fact.person for fact in found if fact.capacity == "member"] == ["Anna Holm", "Bo Krag"]


@pytest.mark.parametrize("printed", MEMBERS.values(), ids=MEMBERS)
def test_whoever_is_said_to_have_a_seat_has_it(printed: str) -> None:
    found = attendance(printed + AGENDA)
    assert [(fact.person, fact.capacity) for fact in found] == [("Anna Holm", "member"), ("Bo Krag", "member")]

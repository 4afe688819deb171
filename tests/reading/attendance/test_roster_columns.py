"""Attendance lists in columns whose first one tells from where those in the second are."""

from referatgraf.facts import Attendance
from referatgraf.reading.attendance.roster import find_attendance, find_roster_names
from tests.reading.minimal import doc_of

TABLE = """KKR Nordjylland

Deltagere:
Kommune            Medlem
Aalborg            Anna Holm (V), formand for KKR Nordjylland
                   Bo Krag (A)
Thisted            Per Dal (F), for Ulla Berg (Ø)

Afbud:
Thisted            Ulla Berg (Ø)
Læsø               Jens Lind (C)
                   Kaj Friis (B)

Øvrige deltagere:
Havnesekretær Ida Wiig (referent)

1. Sager
"""


def read(text: str) -> list[Attendance]:
    doc = doc_of(text)
    find_roster_names(doc)
    return list(find_attendance(doc))


def test_a_municipality_in_the_first_column_is_that_of_its_row_and_of_the_rows_below() -> None:
    assert {(fact.person, fact.municipality, fact.status) for fact in read(TABLE)} == {
        ("Anna Holm", "Aalborg Kommune", "present"),
        ("Bo Krag", "Aalborg Kommune", "present"),
        ("Per Dal", "Thisted Kommune", "present"),
        ("Ulla Berg", "Thisted Kommune", "absent"),
        ("Jens Lind", "Læsø Kommune", "absent"),
        ("Kaj Friis", "Læsø Kommune", "absent"),
        ("Ida Wiig", None, "present"),
    }


def test_a_row_that_begins_in_the_first_column_is_of_no_municipality_above() -> None:
    flush = TABLE.replace("                   Bo Krag (A)", "Bo Krag (A)")
    assert {fact.municipality for fact in read(flush) if fact.person == "Bo Krag"} == {None}


CROSSES = """Havnerådets medlemmer    Udpeget af         Til stede   Afbud
Anna Holm                Dansk Havneråd     x
Ida Wiig                 brugerne                       x
Bo Krag                  selvsupplering     x

1. Sager
"""


def test_crosses_tell_who_came_also_where_a_column_between_tells_who_sent_them() -> None:
    assert {(fact.person, fact.status) for fact in read(CROSSES)} == {
        ("Anna Holm", "present"),
        ("Ida Wiig", "absent"),
        ("Bo Krag", "present"),
    }

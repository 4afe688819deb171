# ruff: noqa: E501  tables of printed lines read better unbroken
"""Labels that stand in a stack before the values of all."""

import pytest

from tests.reading.attendance.test_roster_shapes import AGENDA, attendance

STACK = "Åbent referat\nMødedato: 5. maj 2030\nMødested: Deltagere: Fraværende:\nReferent: {}" + AGENDA


@pytest.mark.parametrize(
    ("values", "read"),
    {
        "Store Sal Anna Holm, Bo Krag, Ida Wiig Per Dal Tom Bach": "+Anna Holm +Bo Krag +Ida Wiig -Per Dal (Tom Bach)",
        "Lokale 3 Anna Holm og Bo Krag Per Dal, Ida Wiig Tom Bach": "+Anna Holm +Bo Krag -Per Dal -Ida Wiig (Tom Bach)",
        "Store Sal Anna Holm, Bo Krag Ingen Tom Bach": "+Anna Holm +Bo Krag (Tom Bach)",
        "Store Sal Anna Holm, Bo Krag Per Dal": "",
        "Store Sal Anna Holm Bo Krag Per Dal Tom Bach": "",
    }.items(),
)
def test_each_label_has_those_behind_one_another(values: str, read: str) -> None:
    told = [
        f"({fact.person})" if fact.capacity == "guest" else {"present": "+", "absent": "-"}[fact.status] + fact.person
        for fact in attendance(STACK.format(values))
    ]
    assert " ".join(told) == read


ROW = (
    "Referat af møde i Havneudvalget Onsdag den 22. juni 2030 {} 1. Godkendelse af dagsorden Dagsordenen blev godkendt. "
    "2. Budget for havnen Direktøren redegjorde for havnens budget og for de næste års planer. 3. Eventuelt Intet."
)


@pytest.mark.parametrize(
    ("row", "read"),
    {
        "Deltagere: Afbud: Anna Holm, Bo Krag, Ida Wiig Per Dal": "+Anna Holm +Bo Krag +Ida Wiig -Per Dal",
        "Deltagere: Afbud: Anna Holm, Bo Krag, Ida Wiig, Nordvand (ref.) Per Dal": "+Anna Holm +Bo Krag +Ida Wiig -Per Dal",
        "DELTAGERE: AFBUD: Anna Holm, Bo Krag Ida Wiig (referent) Per Dal": "+Anna Holm +Bo Krag (Ida Wiig) -Per Dal",
        "Medlemmer: Fraværende: Anna Holm, Bo Krag, Ida Wiig, Per Dal Bo Krag, Ida Wiig": "+Anna Holm -Bo Krag -Ida Wiig +Per Dal",
        "Afbud: Referent: Bo Krag, Per Dal AC-fuldmægtig Ida Wiig": "-Bo Krag -Per Dal (Ida Wiig)",
        "Mødelokale: Fraværende: 1.2 øst Bo Krag, Per Dal": "-Bo Krag -Per Dal",
        "Afbud: Endvidere deltog: direktør Anna Holm, rektor Bo Krag. Revisor Ida Wiig": "(Anna Holm) (Bo Krag) (Ida Wiig)",
        "Indkaldt til mødet 1. Formand Anna Holm 2. Bo Krag, elev - AFBUD 3. Ida Wiig AFBUD 4. Per Dal, elev - AFBUD": "+Anna Holm -Bo Krag -Ida Wiig -Per Dal",
        "Deltagere: Anna Holm Bo Krag Sekretariat: Ida Wiig (til og med punkt 2) Per Dal (PD) bød velkommen": "+Anna Holm +Bo Krag (Ida Wiig)",
        "Deltagere: Afbud: Anna Holm, Bo Krag, Ida Wiig": "",
        "Deltagere: Afbud: Anna Holm, Nordvand Bo Krag, Fjordvand": "",
    }.items(),
)
def test_a_list_in_a_row_is_read_by_its_labels_and_signs(row: str, read: str) -> None:
    told = [
        f"({fact.person})" if fact.capacity == "guest" else {"present": "+", "absent": "-"}[fact.status] + fact.person
        for fact in attendance(ROW.format(row))
    ]
    assert " ".join(told) == read

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

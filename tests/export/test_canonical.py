"""The canonical export says the same in the same bytes, whatever the order."""

import json
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from referatgraf.export.canonical import canonical_lines
from referatgraf.identity.resolve import resolve
from referatgraf.reading_record import Reading
from referatgraf.store.projection import project
from tests.written import Sheet

NAMES = ["Asta Lund", "Asta Krog Lund", "Bo Friis", "Bo Kvist Friis"]
PLACES = ["Rebild Kommune", "Thisted Kommune", None]
BODIES = ["KKR Nordjylland", "Havnerådet"]
LISTED = st.tuples(
    st.sampled_from(NAMES), st.sampled_from(["A", "V"]), st.sampled_from(PLACES),
    st.sampled_from(["present", "absent"]),
)  # fmt: skip
MEETING = st.tuples(
    st.sampled_from(BODIES), st.sampled_from([None, "2022-01-21", "2023-02-10"]), st.lists(LISTED, max_size=5)
)


def _export(readings: list[Reading]) -> str:
    return "\n".join(canonical_lines(project(readings, resolve(readings)).whole()))


@settings(max_examples=25, deadline=None)
@given(st.lists(MEETING, min_size=2, max_size=3))
def test_any_order_of_documents_gives_the_same_bytes(
    meetings: list[tuple[str, str | None, list[tuple[str, str, str | None, str]]]],
) -> None:
    readings = []
    for number, (body, day, attended) in enumerate(meetings):
        sheet = Sheet(f"{number}.txt", body=body, day=day)
        for name, letter, place, status in attended:
            sheet.listed(name, letter, place, key=f"{name}, {place}" if place else name, status=status)
        readings.append(sheet.reading())
    assert len({_export(list(order)) for order in permutations(readings)}) == 1


def test_lines_are_sorted_json_objects_without_the_time_of_recording() -> None:
    sheet = Sheet("a.txt")
    sheet.listed("Søren Ågård", "A", "Rebild Kommune")
    readings = [sheet.reading()]
    lines = list(canonical_lines(project(readings, resolve(readings)).whole()))
    assert lines == sorted(lines)
    keys = {frozenset(json.loads(line)) for line in lines}
    assert keys == {frozenset({"id", "label", "properties"}), frozenset({"source", "target", "type", "properties"})}
    assert '"name":"Søren Ågård"' in "\n".join(lines)
    assert "recorded_at" not in "\n".join(lines)

"""Who is who in the fictional minutes, all of them together: nobody wrongly one, hardly anybody wrongly several."""

from collections import defaultdict
from itertools import combinations
from pathlib import Path

import pytest

from referatgraf.intake import SUFFIXES, read_file
from referatgraf.ledger.ledger import Snapshot
from referatgraf.packed import in_order
from referatgraf.record import Record, record_of

SAMPLE = Path(__file__).parents[1] / "sample"
NAMESAKES = {"Asta Lindeskov": ("skive", "trafikselskab")}
"""Of two who bear a name: words in the names of the documents that speak of the one (see tests/sample/README.md)."""
Mention = tuple[str, str]


@pytest.fixture(scope="module")
def record() -> Record:
    paths = sorted(path for path in SAMPLE.iterdir() if path.suffix in SUFFIXES and path.name != "README.md")
    return record_of(Snapshot(0, in_order(read_file(path) for path in paths)))


def _pairs(groups: dict[str, list[Mention]]) -> set[tuple[Mention, Mention]]:
    return {pair for members in groups.values() for pair in combinations(sorted(members), 2)}


def test_persons_are_found_again_and_namesakes_stay_two(record: Record) -> None:
    documents = {reading.document.sha256: reading.document.name for reading in record.readings}
    found: dict[str, list[Mention]] = defaultdict(list)
    meant: dict[str, list[Mention]] = defaultdict(list)
    for person in record.identities.persons:
        for sighting in record.people[person.id].sightings:
            one = NAMESAKES.get(sighting.name, ())
            which = any(word in documents[sighting.document] for word in one)
            found[person.id].append(sighting.member)
            meant[f"{sighting.name} {which}"].append(sighting.member)
    right, put_together = _pairs(meant), _pairs(found)
    assert len(right) > 150
    assert not put_together - right
    assert len(put_together & right) / len(right) >= 0.97


def test_a_body_of_a_general_name_is_one_where_its_own_minutes_say_so(record: Record) -> None:
    coastal = {each.id for each in record.identities.organisations if each.name == "Kystrådet"}
    assert coastal == {"body/kystraadet"}

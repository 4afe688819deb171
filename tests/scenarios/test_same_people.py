"""The same politicians in council, committee, KKR and board, with and without the municipality printed."""

from pathlib import Path

import pytest

from referatgraf.intake import read_file
from referatgraf.ledger.ledger import Snapshot
from referatgraf.packed import in_order
from referatgraf.people import plain_join
from referatgraf.record import Record, record_of

KKR = """KKR Limfjorden | 04-03-2022

Referat af møde i KKR Limfjorden den 4. marts 2022

Deltagere:
Signe Kragsand (V), Skive Kommune
Troels Hedemark (A), Thisted Kommune
Merete Overlund-Friis (B), Skive Kommune

1. Godkendelse af dagsorden

Beslutning

KKR Limfjorden godkendte dagsordenen.

2. Udpegning til Havnerådets bestyrelse

Indstilling

Det indstilles, at KKR Limfjorden udpeger Troels Hedemark (A), Thisted Kommune, som medlem af Havnerådets bestyrelse.

Beslutning

KKR Limfjorden godkendte indstillingen.
"""
COUNCIL = """{municipality}

Referat fra møde i {council}

Mødedato: Tirsdag den 24. maj 2022

Mødested: Byrådssalen

Medlemmer: {members}

1. Godkendelse af dagsorden

Beslutning

Godkendt.

2. Udpegning til Museumsnævnet

Beslutning

Byrådet udpegede {appointed} som medlem af Museumsnævnet.
"""
COMMITTEE = """Økonomiudvalget

Referat

Mødedato: 7. juni 2022

Mødested: {place}

Deltagere:
{members}

1. Godkendelse af dagsorden

Indstilling

Det indstilles, at udvalget anbefaler Byrådet at godkende budgettet.

Beslutning

Økonomiudvalget godkendte dagsordenen.
"""
BOARD = """Havnerådet

Referat af møde i Havnerådets bestyrelse den 16. juni 2022

Deltagere: Troels Hedemark (formand), Frida Nordentoft og Bo Sandlund

1. Godkendelse af dagsorden

Beslutning

Bestyrelsen godkendte dagsordenen.
"""
REGION = """Region Midtjylland

Referat fra ordinært møde i Regionsrådet i Region Midtjylland

22. juni 2022 kl. 12.30

Til stede
Ditte Vesterlund (A), formand
{members}

1. Godkendelse af dagsorden

Beslutning

Dagsordenen blev godkendt.
"""


def _council(members: str, appointed: str = "Karl Sydbæk (C)", *, place: str = "Skive", named: bool = True) -> str:
    council = f"{place} Byråd" if named else "Byrådet"
    return COUNCIL.format(municipality=f"{place} Kommune", council=council, members=members, appointed=appointed)


def _record(folder: Path, *texts: str) -> Record:
    readings = []
    for number, text in enumerate(texts):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        readings.append(read_file(path))
    return record_of(Snapshot(0, in_order(readings)))


def _persons(record: Record, family: str) -> dict[str, int]:
    """Ids, each with how many documents name the person."""
    return {each.id: len(each.members) for each in record.identities.persons if family in each.name}


def _why(record: Record, id: str) -> str:
    """All that the scores of a person's joins tell."""
    (person,) = [each for each in record.identities.persons if each.id == id]
    return repr([plain_join(record.people[id], join.first, join.second, join.reason) for join in person.joins])


@pytest.mark.parametrize("named", [True, False])
def test_members_of_a_council_sit_for_its_municipality(tmp_path: Path, named: bool) -> None:
    council = _council("Signe Kragsand (V), borgmester, Ulla Bak (A), Merete Overlund-Friis (B)", named=named)
    record = _record(tmp_path, KKR, council)
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 2}
    assert _persons(record, "Overlund-Friis") == {"person/merete-overlund-friis-skive": 2}
    assert "a seat in a body of the municipality" in _why(record, "person/merete-overlund-friis-skive")


def test_a_namesake_in_another_council_is_another_person(tmp_path: Path) -> None:
    record = _record(tmp_path, KKR, _council("Signe Kragsand (V), Ulla Bak (A)", place="Thisted", named=False))
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 1, "person/signe-kragsand-thisted": 1}


def test_two_councils_that_are_only_called_the_council_are_two_bodies(tmp_path: Path) -> None:
    skive, thisted = (_council("Ulla Bak (A), Bo Krat (V)", place=each, named=False) for each in ("Skive", "Thisted"))
    record = _record(tmp_path, skive, thisted)
    assert _persons(record, "Bak") == {"person/ulla-bak-skive": 1, "person/ulla-bak-thisted": 1}
    meetings = [node.id for node in record.graph().nodes if node.label == "Meeting"]
    assert len(meetings) == 2


def test_whom_a_council_appoints_is_of_its_municipality(tmp_path: Path) -> None:
    record = _record(tmp_path, KKR, _council("Ulla Bak (A), Bo Krat (V)", "Signe Kragsand (V)"))
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 2}
    assert "appointment by a body of the municipality" in _why(record, "person/signe-kragsand-skive")


@pytest.mark.parametrize("place", ["Mødelokale 2, Skive Rådhus", "Rådhuset i Skive"])
def test_a_committee_that_meets_in_the_town_hall_is_the_municipalitys(tmp_path: Path, place: str) -> None:
    members = "Signe Kragsand (V)\nUlla Bak (A)\nBo Krat (V)"
    record = _record(tmp_path, KKR, COMMITTEE.format(place=place, members=members))
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 2}


def test_members_of_a_committee_of_nobody_knows_where_stay_apart(tmp_path: Path) -> None:
    members = "Signe Kragsand (V)\nMerete Overlund-Friis (B)"
    record = _record(tmp_path, KKR, COMMITTEE.format(place="Mødelokale 2", members=members))
    assert len(_persons(record, "Kragsand")) == len(_persons(record, "Overlund-Friis")) == 2


def test_committees_of_one_name_with_other_members_are_two_bodies(tmp_path: Path) -> None:
    here, there = "Karl Sydbæk (V)\nUlla Bak (A)\nBo Krat (V)", "Karl Sydbæk (V)\nIda Moe (A)\nEva Dal (V)\nOle Rye (C)"
    first, second = (COMMITTEE.format(place="Lokale 1", members=members) for members in (here, there))
    record = _record(tmp_path, first, second, first.replace("7. juni", "9. august"))
    assert sorted(_persons(record, "Bak").values()) == [2]
    assert sorted(_persons(record, "Sydbæk").values()) == [1, 2]
    held = {edge.target for edge in record.graph().edges if edge.type == "HELD_BY"}
    assert len(held) == 2


def test_an_appointee_is_known_again_on_the_board(tmp_path: Path) -> None:
    record = _record(tmp_path, KKR, BOARD)
    assert _persons(record, "Hedemark") == {"person/troels-hedemark-thisted": 2}


def test_a_row_that_begins_with_a_council_tells_whom_it_sent(tmp_path: Path) -> None:
    rows = "Rådets medlemmer:\n\nSkive Byråd: Signe Kragsand (V)\n\nThisted Kommunalbestyrelse: Sara Møltorp (C)\n"
    board = BOARD.replace("Beslutning\n", f"Sagsfremstilling\n\n{rows}\nBeslutning\n")
    record = _record(tmp_path, KKR, board)
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 2}
    assert _persons(record, "Møltorp") == {"person/sara-moeltorp-thisted": 1}
    assert "the head of the line" in _why(record, "person/signe-kragsand-skive")


def test_a_member_of_the_regions_council_is_known_by_party_region_and_term(tmp_path: Path) -> None:
    record = _record(tmp_path, KKR, REGION.format(members="Signe Kragsand (V)\nOle Rye (C)"))
    assert _persons(record, "Kragsand") == {"person/signe-kragsand-skive": 2}
    assert "'what': 'region'" in _why(record, "person/signe-kragsand-skive")


@pytest.mark.parametrize(
    "change",
    [("(V)", "(A)"), ("juni 2022", "juni 2019"), ("Midtjylland", "Nordjylland"), ("Kragsand", "Jensen")],
    ids=["party", "term", "region", "a common name"],
)
def test_where_any_of_these_differs_they_stay_two(tmp_path: Path, change: tuple[str, str]) -> None:
    region = REGION.format(members="Signe Kragsand (V)\nOle Rye (C)").replace(*change)
    kkr = KKR.replace(*change) if change[1] == "Jensen" else KKR
    record = _record(tmp_path, kkr, region)
    assert len(_persons(record, "Signe")) == 2


def test_two_namesakes_of_one_party_in_a_region_leave_its_member_alone(tmp_path: Path) -> None:
    other = KKR.replace("Kragsand (V), Skive", "Kragsand (V), Struer").replace("Limfjorden", "Hardsyssel")
    record = _record(tmp_path, KKR, other, REGION.format(members="Signe Kragsand (V)"))
    found = _persons(record, "Signe")
    assert sorted(found.values()) == [1, 1, 1]
    assert {"person/signe-kragsand-skive", "person/signe-kragsand-struer"} < set(found)

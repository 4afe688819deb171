"""Whatever is added, changed, removed and judged, and in whatever order: what stands in the end is all that counts."""

import tempfile
from pathlib import Path
from random import Random

import pytest

from referatgraf.export.canonical import canonical_lines
from referatgraf.ledger.judgements import Judgement, written
from referatgraf.ledger.ledger import Ledger, Snapshot
from referatgraf.packed import in_order
from referatgraf.record import record_of
from tests.written import Sheet

NAMES = ["Asta Lund", "Asta Krog Lund", "Bo Friis", "Bo Kvist Friis"]
PLACES = ["Rebild Kommune", "Thisted Kommune", None]
BODIES = ["KKR Nordjylland", "Havnerådet"]
DAYS = ["2018-02-01", "2021-05-01", "2022-01-21", None]


def _sheet(random: Random, source: int, version: int) -> Sheet:
    """Random minutes; what a source is about, body and day, stays from version to version."""
    fixed = Random(source)
    sheet = Sheet(f"{source}.txt, {version}", body=fixed.choice(BODIES), day=fixed.choice(DAYS))
    for name in random.sample(NAMES, random.randint(0, 3)):
        place = random.choice(PLACES)
        sheet.listed(name, random.choice("AV"), place, status=random.choice(["present", "absent"]))
    if sheet.actors and random.random() < 0.5:
        persons = sorted(key for kind, key in sheet.actors if kind == "person")
        sheet.item("1", "Fælles havneplan for kysten", case_number="SAG-1")
        sheet.decision("1", f"Godkendt af {random.choice(persons or ['alle'])}.")
        if persons:
            sheet.appointment(persons[0], sheet_body(sheet), replacing=persons[-1], date=fixed.choice(DAYS))
    return sheet


def sheet_body(sheet: Sheet) -> str:
    return next(key for kind, key in sheet.actors if kind == "organisation")


class Run:
    """A ledger to which random things happen, and what ought to stand in it."""

    def __init__(self, seed: int, ledger: Ledger) -> None:
        self.random, self.ledger = Random(seed), ledger
        self.standing: dict[int, Sheet] = {}
        self.versions = 0

    def step(self) -> None:
        acts = [self.put, self.put, self.put, self.remove, self.judge, self.judge, self.undo]
        self.random.choice(acts)()

    def put(self) -> None:
        source = self.random.randrange(4)
        self.versions += 1
        fresh, old = _sheet(self.random, source, self.versions), self.standing.get(source)
        self.ledger.add(fresh.reading(), replaces=[old.sha256] if old else [])
        self.standing[source] = fresh

    def remove(self) -> None:
        if self.standing:
            source = self.random.choice(sorted(self.standing))
            self.ledger.remove(self.standing.pop(source).sha256, who="prøve", why="")

    def judge(self) -> None:
        mentions = [
            (sheet.sha256, key) for sheet in self.standing.values() for kind, key in sheet.actors if kind == "person"
        ]
        if len(mentions) > 1:
            one, other = self.random.sample(sorted(mentions), 2)
            verdict = self.random.choice(["same", "different", "unsure"])
            judgement = Judgement("person", written(one), written(other), verdict, "", "prøve")
            self.ledger.record([judgement], act="judge", who="prøve", why="")

    def undo(self) -> None:
        self.ledger.undo(who="prøve")

    def export(self) -> str:
        return _export(self.ledger.snapshot())

    def rebuilt(self, path: Path) -> str:
        """The export of a new ledger that is told only what stands, in another order."""
        sheets = list(self.standing.values())
        judgements = list(self.ledger.judgements())
        self.random.shuffle(sheets)
        self.random.shuffle(judgements)
        with Ledger(path) as fresh:
            for judgement in judgements:
                fresh.record([judgement], act="judge", who="prøve", why="")
            for sheet in sheets:
                fresh.add(sheet.reading())
            return _export(fresh.snapshot())


def _export(snapshot: Snapshot) -> str:
    return "\n".join(canonical_lines(record_of(snapshot).graph()))


def _run(seed: int, steps: int = 12) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "ledger.sqlite") as ledger:
        run = Run(seed, ledger)
        for _ in range(steps):
            run.step()
        assert run.export() == run.rebuilt(Path(folder) / "rebuilt.sqlite"), f"seed {seed}"


@pytest.mark.parametrize("seed", range(12))
def test_only_what_stands_counts(seed: int) -> None:
    _run(seed)


@pytest.mark.long
def test_only_what_stands_counts_a_thousand_times() -> None:
    for seed in range(1000, 2000):
        _run(seed)


@pytest.mark.parametrize("seed", range(5))
def test_undo_brings_the_very_bytes_back(seed: int, tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.sqlite") as ledger:
        run = Run(seed, ledger)
        for _ in range(4):
            run.put()
        exports = [run.export()]
        for _ in range(4):
            before = ledger.revision
            run.judge()
            exports += [run.export()] if ledger.revision != before else []
        for export in reversed(exports[:-1]):
            run.undo()
            assert run.export() == export


def test_three_hundred_pairs_of_namesakes_stay_six_hundred_persons() -> None:
    random = Random(6)
    places = ["Rebild Kommune", "Thisted Kommune", "Aalborg Kommune", "Hjørring Kommune", "Morsø Kommune"]
    readings = []
    for number in range(300):
        one, other = random.sample(places, 2)
        name = f"Asta {random.choice(['', 'K. ', 'Krog '])}Lund{number}"
        for place, year in ((one, 2021), (other, 2023)):
            sheet = Sheet(f"{number} {year}.txt", day=f"{year}-02-10")
            sheet.listed(name, random.choice("AV"), place)
            readings.append(sheet.reading())
    record = record_of(Snapshot(0, in_order(readings)))
    assert len(record.identities.persons) == 600

"""The two real minutes, against what a careful reader wrote down of them."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes


def read(path: Path) -> Minutes:
    return parse_minutes(read_document(path))


def line_of(minutes: Minutes, start: int) -> int:
    return minutes.document.text.count("\n", 0, minutes.text.origins[start]) + 1


def gold(shared: Path) -> dict[str, Any]:  # Any: JSON of many shapes
    content: dict[str, Any] = json.loads((shared / "gold" / "002.gold.json").read_text(encoding="utf-8"))
    return content


def test_the_agenda_is_the_golds(shared: Path, seeds: list[Path]) -> None:
    minutes = read(seeds[1])
    assert [
        {
            "line": line_of(minutes, item.start),
            "number": item.number,
            "title": item.title,
            "case_number": item.case_number,
            "sections": sorted(section.name for section in item.sections),
            "empty": item.empty,
        }
        for item in minutes.items
    ] == gold(shared)["agenda_items"]


def test_the_roster_is_the_golds(shared: Path, seeds: list[Path]) -> None:
    minutes = read(seeds[1])
    attendance = [(entry["line"], entry["status"]) for entry in gold(shared)["attendance"]]
    assert [(line_of(minutes, line.start), line.status) for line in minutes.roster] == attendance


def test_the_other_documents_agenda_and_roster_are_whole(seeds: list[Path]) -> None:
    minutes = read(seeds[0])
    assert Counter(item.parent is None for item in minutes.items) == {True: 7, False: 12}
    assert Counter(line.status for line in minutes.roster) == {"present": 14, "absent": 8}
    assert [item.number for item in minutes.items if item.empty] == ["4", "7"]
    assert all(len(item.sections) == 4 for item in minutes.items if item.parent)


def test_every_line_of_them_is_understood(seeds: list[Path]) -> None:
    assert [read(path).unread for path in seeds] == [(), ()]


def test_pages_are_those_printed(seeds: list[Path]) -> None:
    for path in seeds:
        minutes = read(path)
        (header,) = minutes.furniture
        following = next(block for block in minutes.blocks if minutes.text.origins[block.start] > header.evidence.end)
        assert header.page is not None
        assert header.page <= following.page <= header.page + 1

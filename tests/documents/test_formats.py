"""The same minutes say the same as text, PDF, Word document and web page."""

from itertools import groupby
from pathlib import Path

import pytest

from referatgraf.documents.read import read_document
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes
from tests.documents.printed import FORMATS, SAMPLES, minutes_of


def outline(minutes: Minutes) -> list[tuple[str, str, str | None, str | None, tuple[str, ...]]]:
    return [
        (item.number, item.title, item.parent, item.case_number, tuple(section.name for section in item.sections))
        for item in minutes.items
    ]


def attendance(minutes: Minutes) -> list[tuple[str, str, str]]:
    text = minutes.text.text
    return [(text[line.start : line.end], line.status, line.capacity) for line in minutes.roster]


def paragraphs(minutes: Minutes) -> list[tuple[str, str]]:
    return [(block.kind, minutes.text.text[block.start : block.end]) for block in minutes.blocks]


@pytest.mark.parametrize("source", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_minutes_are_read_from_every_format(tmp_path: Path, kind: str, source: Path) -> None:
    plain = minutes_of(source)
    document = read_document(FORMATS[kind](source, tmp_path / f"referat.{kind}"))
    minutes = parse_minutes(document)
    assert outline(minutes) == outline(plain)
    assert attendance(minutes) == attendance(plain)
    assert paragraphs(minutes) == paragraphs(plain)
    assert minutes.layout == plain.layout


@pytest.mark.parametrize("kind", FORMATS)
def test_every_repaired_letter_stands_at_its_place_in_the_text(tmp_path: Path, kind: str) -> None:
    minutes = parse_minutes(read_document(FORMATS[kind](SAMPLES[0], tmp_path / f"referat.{kind}")))
    pairs = [pair for pair in zip(minutes.text.text, minutes.text.origins, strict=True) if pair[0].isalpha()]
    assert {letter for letter, _ in pairs} >= set("abcæøå")
    assert [minutes.document.text[place] for _, place in pairs] == [letter for letter, _ in pairs]


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_pages_begin_where_they_did(tmp_path: Path, kind: str) -> None:
    plain = minutes_of(SAMPLES[0])
    minutes = parse_minutes(read_document(FORMATS[kind](SAMPLES[0], tmp_path / f"referat.{kind}")))
    assert pages(minutes) == pages(plain)


def pages(minutes: Minutes) -> list[list[str]]:
    text = minutes.text.text
    return [
        [text[block.start : block.end] for block in blocks]
        for _, blocks in groupby(minutes.blocks, key=lambda block: block.page)
    ]

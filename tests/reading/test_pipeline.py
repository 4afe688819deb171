"""The whole reading, over the real minutes where they are at hand."""

from pathlib import Path

import pytest
from spacy.language import Language

from referatgraf.documents.read import read_document
from referatgraf.facts import Actor, Attendance, Evidence
from referatgraf.knowledge import folder
from referatgraf.minutes.parse import parse_minutes
from referatgraf.minutes.structure import Minutes
from referatgraf.reading.context import KEY, Context
from referatgraf.reading.pipeline import make_reader, read
from referatgraf.reading_record import Reading

SAMPLE = sorted(folder("sample").glob("*.txt"))


@pytest.fixture(scope="module")
def reader() -> Language:
    return make_reader()


def evidence_of(reading: Reading) -> list[Evidence]:
    facts = [span for fact in reading.facts for span in fact.evidence]
    mentions = [mention.evidence for fact in reading.facts if isinstance(fact, Actor) for mention in fact.mentions]
    return [*facts, *mentions, *(Evidence(p.document, p.start, p.end) for p in reading.passages)]


def check_quotes(minutes: Minutes, reading: Reading) -> None:
    """The evidence's original characters, repaired, are the quote."""
    text = minutes.document.text
    kept = set(minutes.text.origins)
    headers = {furniture.evidence for furniture in minutes.furniture}
    for span in evidence_of(reading):
        if span in headers:
            continue  # a page header is no part of the repaired text
        quote = minutes.text.quote(span)
        original = "".join(text[i] for i in range(span.start, span.end) if i in kept)
        assert [a for a in original if not a.isspace()] == [a for a in quote if not a.isspace()]
        assert quote.strip()
        assert not text[span.start].isspace()
        assert not text[span.end - 1].isspace()


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_every_quote_of_the_sample_is_its_evidence_repaired(path: Path, reader: Language) -> None:
    minutes = parse_minutes(read_document(path))
    check_quotes(minutes, read(minutes, reader))


def test_every_quote_of_the_real_minutes_is_its_evidence_repaired(seeds: list[Path], reader: Language) -> None:
    for path in seeds:
        minutes = parse_minutes(read_document(path))
        check_quotes(minutes, read(minutes, reader))


def test_a_council_is_never_a_person(seeds: list[Path], reader: Language) -> None:
    for path in seeds:
        reading = read(parse_minutes(read_document(path)), reader)
        persons = [fact for fact in reading.facts if isinstance(fact, Actor) and fact.actor_kind == "person"]
        assert persons
        assert not any("KKR" in mention.surface for person in persons for mention in person.mentions)
        absent = {fact.person for fact in reading.facts if isinstance(fact, Attendance) and fact.status == "absent"}
        present = {fact.person for fact in reading.facts if isinstance(fact, Attendance) and fact.status == "present"}
        assert absent
        assert not absent & present


def test_names_and_sentences_show_in_the_spacy_doc(reader: Language) -> None:
    minutes = parse_minutes(read_document(SAMPLE[0]))
    doc = reader.make_doc(minutes.text.text)
    doc.user_data[KEY] = Context(minutes)
    doc = reader(doc)
    assert {"PERSON", "ORGANISATION", "MUNICIPALITY"} <= {span.label_ for span in doc.ents}
    assert len(list(doc.sents)) > 50

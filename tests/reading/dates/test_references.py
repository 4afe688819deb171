"""Other meetings, earlier decisions and other cases that invented minutes speak of."""

from datetime import date

import pytest

from referatgraf.facts import Reference
from referatgraf.reading.context import context_of
from referatgraf.reading.dates.references import ReferenceSpan, find_references, read_references
from referatgraf.reading.named import Named
from referatgraf.reading.phrases import Phrase, phrases
from tests.reading.minimal import doc_of

ON = date(2021, 5, 10)
MINUTES = "1. Planer\n\n1.1. Vandplan\n\nSAG-2021-00448 abcd\n\nSagsfremstilling\n\n{}\n"


def told(span: ReferenceSpan) -> str:
    return " ".join(part for part in (span.to, span.date, span.case_number) if part)


def references(text: str, *, body: str | None = None) -> list[Reference]:
    doc = doc_of(MINUTES.format(text), on=ON)
    context = context_of(doc)
    if body:
        start = context.minutes.text.text.index(body)
        context.named.append(Named(start, start + len(body), "organisation", body, "test"))
    return list(find_references(doc))


@pytest.mark.parametrize("phrase", phrases("references.yml"), ids=lambda phrase: phrase.name)
def test_a_phrase_reads_its_examples_and_leaves_its_near_misses(phrase: Phrase) -> None:
    assert len(phrase.examples) >= 2
    assert phrase.near_misses
    for example in phrase.examples:
        read = [(span.rule, told(span)) for span in read_references(example.text, on=ON)]
        assert (phrase.name, example.gives) in read, example.text
    for text in phrase.near_misses:
        assert phrase.name not in {span.rule for span in read_references(text, on=ON)}, text


def test_a_meeting_is_named_by_its_body_and_day() -> None:
    (reference,) = references("Referat fra møde i Vandrådet den 18. november 2020.", body="Vandrådet")
    assert (reference.item, reference.to, reference.body, reference.date) == (
        "1.1",
        "meeting",
        "Vandrådet",
        "2020-11-18",
    )


def test_the_body_may_stand_before_its_meeting() -> None:
    (reference,) = references("Det sker på Vandrådets møde den 2. februar 2022.", body="Vandrådet")
    assert (reference.body, reference.date) == ("Vandrådet", "2022-02-02")


def test_this_meeting_is_no_reference() -> None:
    assert references("Godkendelse af dagsorden til møde den 10. maj 2021.") == []


def test_the_own_case_is_no_reference_but_another_is() -> None:
    found = references("Se SAG-2021-00448 og SAG-2020-00017.")
    assert [(reference.to, reference.case_number) for reference in found] == [("case", "SAG-2020-00017")]


def test_an_earlier_decision_needs_no_day() -> None:
    (reference,) = references("Rådet har på det seneste møde besluttet, at der laves en plan.")
    assert (reference.to, reference.date) == ("decision", None)


def test_a_quarter_or_a_year_of_many_meetings_is_no_day_of_one() -> None:
    for words in (
        "Tallene ligner dem fra sidste møde efter 2. kvartal 2020.",
        "Plan for møder i 2022.",
        "Udsættes til januarmøde i 2022.",
    ):
        assert read_references(words, on=ON) == []
    assert [span.date for span in read_references("Planen fremlægges på mødet i 2022.", on=ON)] == ["2022"]

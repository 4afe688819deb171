"""Invented minutes as the pipeline gets them: a Doc whose Context holds the parsed minutes and what a test adds."""

import hashlib
from datetime import date

import spacy
from spacy.tokens import Doc

from referatgraf.facts import Document, Fact, Meeting
from referatgraf.minutes.parse import parse_minutes
from referatgraf.reading.context import KEY, Context, context_of


def document_of(text: str, *, name: str = "opdigtet.txt") -> Document:
    return Document(hashlib.sha256(text.encode()).hexdigest(), name, "text/plain", text)


def doc_of(text: str, *, on: date | None = None) -> Doc:
    """The Doc of an invented text, as it stands before any component; `on` puts in a Meeting of that day."""
    context = Context(parse_minutes(document_of(text)))
    if on is not None:
        context.facts.append(Meeting(body=None, date=on.isoformat(), evidence=context.evidence(0, 1), method="test"))
    doc = spacy.blank("da").make_doc(context.minutes.text.text)
    doc.user_data[KEY] = context
    return doc


def quote(doc: Doc, fact: Fact) -> str:
    """The repaired words of a fact's evidence."""
    return context_of(doc).minutes.text.quote(fact.evidence[0])


def line_of(doc: Doc, fact: Fact) -> int:
    """The line of the original text, counted from 1, on which a fact's evidence begins."""
    return context_of(doc).minutes.document.text.count("\n", 0, fact.evidence[0].start) + 1

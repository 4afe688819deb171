"""Who is appointed to what, by whom and in whose place."""

from collections.abc import Iterator

from spacy.tokens import Doc

from referatgraf.facts import Appointment


def find_appointments(doc: Doc) -> Iterator[Appointment]:
    yield from ()

"""What a meeting did, of text with its persons and bodies marked."""

from referatgraf.facts import Decision
from referatgraf.reading.context import context_of
from referatgraf.reading.decisions.decisions import find_decisions
from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.marked import marked_doc


def decisions(text: str, *, body: str | None = "Nordråd") -> list[Decision]:
    doc = marked_doc("# 1.1 Sag\n" + text, body=body)
    context_of(doc).facts.extend(find_proposals(doc))
    return list(find_decisions(doc))


def outcomes(text: str, *, body: str | None = "Nordråd") -> list[tuple[str, ...]]:
    return [decision.outcomes for decision in decisions("## Beslutning\n" + text, body=body)]

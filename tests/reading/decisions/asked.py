"""What a proposal asks the meeting to do, for tests."""

from referatgraf.reading.decisions.proposals import find_proposals
from tests.reading.marked import marked_doc


def acts(text: str) -> list[tuple[str, ...]]:
    return [proposal.acts for proposal in find_proposals(marked_doc("# 1 Sag\n## Indstilling\n" + text))]

"""Votes and statements of a minority under headings of their own."""

from referatgraf.reading.run_in import with_decisions
from tests.minutes.test_publishers import parsed
from tests.reading.decisions.marked_decisions import decisions

TEXT = (
    "1. Havnen\nIndstilling\nDet indstilles, at havnen bygges.\nBeslutning\nAfstemning:\nFor stemte A. Imod stemte V.\n"
    "Indstillingen er forkastet.\nMindretalsudtalelse: V ønsker planen godkendt.\n"
)


def test_what_stands_below_a_vote_is_part_of_the_decision_but_no_statement_of_a_minority() -> None:
    minutes = parsed(TEXT)
    assert [section.name for section in minutes.items[0].sections] == [
        "Indstilling", "Beslutning", "Afstemning", "Mindretalsudtalelse"
    ]  # fmt: skip
    told = [block for block in with_decisions(minutes).blocks if block.section == "Beslutning"]
    words = " ".join(minutes.text.text[block.start : block.end] for block in told if block.kind == "paragraph")
    assert words == "For stemte A. Imod stemte V. Indstillingen er forkastet."


def test_two_points_are_answered_together() -> None:
    text = "## Indstilling\nDet indstilles, at\n- havnen bygges\n- broen males\n- båden sælges\n## Beslutning\n"
    found = decisions(text + "Ad 1) Taget til efterretning.\nAd 2) og 3) Anbefales.")
    assert [one.outcomes for one in found] == [("taken_note",), ("recommended",)]

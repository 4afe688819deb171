"""Items without a heading above their decision, as boards write them: all their words are then read as decided."""

from dataclasses import replace

from referatgraf.minutes.structure import Minutes

DECISION = "Beslutning"
TEXT = frozenset({"paragraph", "bullet", "row", "subheading"})


def with_decisions(minutes: Minutes) -> Minutes:
    """The minutes with the text of every item that has no section put under its decision.

    An agenda, which has proposals and no decisions, is left as it is.
    """
    sections = [section.name for item in minutes.items for section in item.sections]
    bare = {item.number for item in minutes.items if not item.sections}
    if not bare or (sections and DECISION not in sections):
        return minutes
    return replace(
        minutes,
        blocks=tuple(
            replace(block, section=DECISION)
            if block.kind in TEXT and block.item in bare and block.section is None
            else block
            for block in minutes.blocks
        ),
    )

"""Whether a document calls itself minutes or an agenda, and its meeting one of a board."""

import re
from collections.abc import Iterator

from referatgraf.minutes.structure import Minutes

MINUTES = re.compile(r"(?:\w+-?)?(?:referat|beslutningsprotokol)\b", re.IGNORECASE)
BOARD_MEETING = re.compile(r"\bbestyrelsesmøde", re.IGNORECASE)
AGENDA = re.compile(r"(?:\w+-?)?dagsorden\b", re.IGNORECASE)


def calls_itself_minutes(minutes: Minutes) -> bool:
    """Whether a line above the first item begins with 'Referat'."""
    return any(MINUTES.match(words) for words in front_of(minutes))


def is_agenda(minutes: Minutes) -> bool:
    """Whether a line above the first item begins with 'Dagsorden', and none with 'Referat'."""
    return any(AGENDA.match(words) for words in front_of(minutes)) and not calls_itself_minutes(minutes)


def is_of_a_board(minutes: Minutes) -> bool:
    """Whether a line above the first item speaks of a 'bestyrelsesmøde'."""
    return any(BOARD_MEETING.search(words) for words in front_of(minutes))


def front_of(minutes: Minutes) -> Iterator[str]:
    return (minutes.text.text[block.start : block.end] for block in minutes.blocks if block.kind == "front")

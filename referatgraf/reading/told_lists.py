"""Lists of persons in what is told of a case, to which the proposal or the decision points: 'de nævnte medlemmer'."""

import re

from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.parts import Sentence
from referatgraf.reading.seats import fills_seats

TO_ANSWER = ("Indstilling", "Beslutning")
POINTS_BACK = re.compile(
    r"\b(?:de|den|det)\s(?:\w+\s)?(?:nævnte|ovennævnte|foreslåede|anførte|indstillede|indmeldte|pågældende)\b"
    r"|\b(?:ovenstående|ovenfor|ovennævnte)\b|\bsom\s(?:anført|foreslået|beskrevet|nævnt)\b"
    r"|\b(?:godkend|tiltr[åæ]d)\w*\s(?:sammensætningen|udpegningerne|udpegningen)\b"
    r"|\b(?:sammensætningen|udpegningerne)\s(?:\w+\s)?(?:godkend|tiltr[åæ]d)\w*"
    r"|\bi\s(?:skemaet|tabellen|oversigten)\b",
    re.IGNORECASE,
)
ANNOUNCES = re.compile(
    r"\b(?:gruppe\w*|grupperne|partierne)\s(?:har\s)?(?:meddele[rt]|meddelt|oplyse[rt]|oplyst)\s(?:herefter\s)?følgende\b",
    re.IGNORECASE,
)
"""A group may fill the seats that it holds: nothing needs to be asked."""
HITHERTO = re.compile(
    r"\b(?:hidtil\w*|nuværende|tidligere|afgående|forrige|sidste\svalgperiode|i\sdag|udpeget\si\s\d{4}|var"
    r"|ansøg\w*|kandiderer|opstill\w*|eksempel\w*)\b",
    re.IGNORECASE,
)
"""What a case may tell of besides those to be appointed: who sat there before, or who else wanted to."""
CELL = re.compile(
    rf"(?:{SIGNS['municipality']}|{SIGNS['party']}|[A-ZÆØÅ]{{1,2}}|Parti|Liste|Kommune|Navn|Partibogstav)\W*"
)


def is_pointed_back_to(context: Context, blocks: list[Block]) -> bool:
    """Whether an item on seats answers with those whom its case lists, and the case tells of no others."""
    if not blocks or not fills_seats(context, blocks[0].item):
        return False
    answers = " ".join(context.words(one) for one in blocks if one.section in TO_ANSWER)
    told = " ".join(context.words(one) for one in blocks if one.section not in TO_ANSWER)
    pointed = POINTS_BACK.search(answers) is not None or is_announced(context, blocks)
    return pointed and HITHERTO.search(told) is None


def is_announced(context: Context, blocks: list[Block]) -> bool:
    """Whether the case says whom a group puts in its seats."""
    return any(ANNOUNCES.search(context.words(one)) for one in blocks if one.section not in TO_ANSWER)


def is_cell(sentence: Sentence) -> bool:
    """Whether a line is what stands beside a person in a table: 'Parti', 'A', 'Nordby Kommune'."""
    return CELL.fullmatch(sentence.text.strip()) is not None

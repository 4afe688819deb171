"""Lists of persons in what is told of a case, to which the proposal or the decision points: 'de nævnte medlemmer'."""

from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.parts import Sentence
from referatgraf.reading.seats import cue, fills_seats

TO_ANSWER = ("Indstilling", "Beslutning")


def is_pointed_back_to(context: Context, blocks: list[Block]) -> bool:
    """Whether an item on seats answers with those whom its case lists, and the case tells of no others."""
    if not blocks or not fills_seats(context, blocks[0].item):
        return False
    answers = " ".join(context.words(one) for one in blocks if one.section in TO_ANSWER)
    told = " ".join(context.words(one) for one in blocks if one.section not in TO_ANSWER)
    pointed = cue("points-back").search(answers) is not None or is_announced(context, blocks)
    return pointed and cue("hitherto").search(told) is None


def is_announced(context: Context, blocks: list[Block]) -> bool:
    """Whether the case says whom a group puts in its seats."""
    return any(cue("announces").search(context.words(one)) for one in blocks if one.section not in TO_ANSWER)


def is_cell(sentence: Sentence) -> bool:
    """Whether a line is what stands beside a person in a table: 'Parti', 'A', 'Nordby Kommune'."""
    return cue("cell").search(sentence.text.strip()) is not None

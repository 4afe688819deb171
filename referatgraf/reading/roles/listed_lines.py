"""The lines of a list of persons as they are printed, each with one of them where that is so."""

from collections.abc import Iterator

from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context
from referatgraf.reading.encoding import SIGNS
from referatgraf.reading.names.offices import cue
from referatgraf.reading.parts import Sentence, encode_span, names_kinds

FEW = 3
"""So many parts, each with one person, make a block of the attendance list a list of its own."""


def lists_of_persons(context: Context) -> tuple[list[Sentence], list[Sentence]]:
    """The lines of the attendance list that name one person ('Direktør i Nordvand Anna Holm'), and those that name
    several."""
    alone: list[Sentence] = []
    crowded: list[Sentence] = []
    for block in context.minutes.blocks:
        if block.kind != "roster" or not names_kinds(context, block, ["person"]):
            continue
        whole = sentence_of(context, block, block.start, block.end)
        if persons_in(whole) == 1:
            alone.append(whole)
        elif lines := one_each(context, block):
            alone.extend(lines)
        else:
            parts = [sentence_of(context, block, *span) for span in parts_of(context, block)]
            several = sum(persons_in(part) == 1 for part in parts) >= FEW
            alone.extend(part for part in parts if several and persons_in(part) == 1)
            crowded.extend([part for part in parts if persons_in(part) > 1] if several else [whole])
    return alone, crowded


def heads_of_the_list(context: Context) -> frozenset[int]:
    """Where the lines begin of who is the first on the list and called its chair, and of the deputy right behind: a
    house behind such a name nominates, 'Formand NAME, Kystlauget'."""
    alone, crowded = lists_of_persons(context)
    lines = sorted((*alone, *crowded), key=lambda line: line.start)[:2]
    heads: list[int] = []
    for line, word in zip(lines, ("formand", "næstformand"), strict=False):
        if line not in alone or not line.text.lstrip(" •*–-").casefold().startswith(f"{word} {SIGNS['person']}"):
            break
        heads.append(line.start)
    return frozenset(heads)


def one_each(context: Context, block: Block) -> list[Sentence]:
    """The printed lines of a block, where each names one person and begins with him or his title; else none."""
    lines = [sentence_of(context, block, *span) for span in lines_of(context, block)]
    fit = (persons_in(line) == 1 and cue("line-of-one").match(line.text) for line in lines)
    return lines if len(lines) > 1 and all(fit) else []


def sentence_of(context: Context, block: Block, start: int, end: int) -> Sentence:
    return Sentence(block, start, end, encode_span(context, start, end), first=True)


def persons_in(sentence: Sentence) -> int:
    return sentence.text.count(SIGNS["person"])


def parts_of(context: Context, block: Block) -> Iterator[tuple[int, int]]:
    """What semicolons part: 'borgmester Anna Holm, Læsø Kommune (formand); direktør Bo Krag, Nordvand'."""
    text, start = context.minutes.text.text, block.start
    for place in range(block.start, block.end):
        if text[place] == ";":
            yield start, place
            start = place + 1 + (text[place + 1 : place + 2] == " ")
    yield min(start, block.end), block.end


def lines_of(context: Context, block: Block) -> Iterator[tuple[int, int]]:
    """The lines of a block as the document prints them."""
    text, origins = context.minutes.text.text, context.minutes.text.origins
    printed = context.minutes.document.text
    start = block.start
    if names_kinds(context, block, ["person"]):
        for place in range(block.start, block.end - 1):
            if text[place] == " " and "\n" in printed[origins[place] : origins[place + 1]]:
                yield start, place
                start = place + 1
    yield start, block.end

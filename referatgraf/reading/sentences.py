"""Where one sentence of a block ends and the next begins."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from referatgraf.knowledge import folder
from referatgraf.minutes.structure import Minutes

END = re.compile(
    r"(?!(?<=\sKL)\.\s\d)(?<![.!?…])[.!?…]++[”\"’')\]]*+(?=\s+(?:[^\Wa-zæøå]|[a-h][:)]\s+(?:[A-ZÆØÅ]|godkendt|tiltrådt|vedtaget|taget|udsat|forkastet|afvist)))"
)
LAST_WORD = re.compile(r"[^\s(”\"]+\Z")
ORDINAL = re.compile(r"\d{1,2}\.\Z")
INITIAL = re.compile(r"(?:[A-ZÆØÅ]\.){1,2}\Z")
NO_NAME = re.compile(
    r"\s+(?:Et|En|Med|Dermed|Formanden|Der|Det|Den|De|For|Imod|Mod|Herefter|Derefter|Udvalget|Byrådet|Rådet|Bestyrelsen|Kommunalbestyrelsen|Regionsrådet"
    r"|Taget|Tages|Tiltrådt|Udsat|Anbefales|Drøftet|Sagen|[\w-]+(?:forslaget|udvalget|rådet|nævnet)s?|Forslaget|Indstillingen|Godkendt|Vedtaget|Flertallet|Mindretallet|Ad|Punkt|Pkt)\b"
)
"""Words that no name or title goes on with: 'anbefaler model B. Et mindretal …'; 'kr. REACT-midler' goes on."""
NUMBERED = re.compile(r"(?i)[a-zæøå,]\s(?:pkt\.?|punkt|side|bilag|i?mod|undlod)\s\d{1,2}\.\Z")
SUM = re.compile(r"\d\s?(?:(?:(?:mio|mia|t)\.\s?)?kr|mio|mia|mill)\.\Z")
NEW_WORD = re.compile(r"\s+(?!Kr\b)[A-ZÆØÅ][a-zæøå]+(?![\w-])")
"""A word that stands behind a sum as the first of a sentence, and no acronym nor the head of 'REACT-midler'."""

BLANKS = re.compile(r"\s*")
NEAR = 200
"""Characters within which stands what tells whether a full stop ends a sentence."""
LONGEST = 2_000
"""Characters of a sentence, or of a list on one line; the longest that was met has 1,100."""


@cache
def abbreviations() -> frozenset[str]:
    """Words whose full stop ends no sentence."""
    lines = (folder("extraction") / "registers" / "abbreviations.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def ends_a_sentence(text: str) -> bool:
    """Whether the full stop that `text` ends in closes a sentence.

    >>> ends_a_sentence("Mødet er den 3."), ends_a_sentence("bl.a."), ends_a_sentence("Godkendt.")
    (False, False, True)
    """
    if not text.endswith("."):
        return True
    word = LAST_WORD.search(text)
    last = word.group() if word else ""
    return not (ORDINAL.match(last) or INITIAL.match(last) or is_abbreviation(last))


def is_abbreviation(word: str) -> bool:
    """Whether a word's full stop belongs to it; in capitals it is another word.

    >>> is_abbreviation("kl."), is_abbreviation("KL.")
    (True, False)
    """
    return word in abbreviations() or (not word.isupper() and word.lower() in abbreviations())


@lru_cache(maxsize=16_384)  # every finder asks for the sentences of the same lines
def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The [start, end) of every sentence of one line of text, without the blanks around it.

    >>> split_sentences("Godkendt. Arne M. Holm orienterede.")
    ((0, 9), (10, 35))
    >>> split_sentences("BO KRAG GIK KL. 17.")
    ((0, 19),)
    """
    return tuple(_split(text))


def _split(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for found in END.finditer(text):
        before = text[max(start, found.end() - NEAR) : found.end()].rstrip("”\"’')]")
        if ends_a_sentence(before) or begins_anew(before, text[found.end() : found.end() + NEAR]):
            yield from _cut(text, start, found.end())
            start = BLANKS.match(text, found.end()).end()  # type: ignore[union-attr]  # it matches at any place
    if text[start:].strip():
        yield from _cut(text, start, len(text.rstrip()))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence; what is longer than any is cut at a comma or blank, so that no pattern must look through all of it.

    >>> [end - start for start, end in _cut("Anna Holm, " * 500, 0, 5499)]
    [1990, 1990, 1517]
    """
    while end - start > LONGEST:
        cut = max(text.rfind(sign, start + LONGEST // 2, start + LONGEST) for sign in (", ", "; "))
        cut = cut if cut >= 0 else text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut + 1 if cut >= 0 else start + LONGEST
        yield start, len(text[start:cut].rstrip()) + start
        start = BLANKS.match(text, cut).end()  # type: ignore[union-attr]  # as above
    if start < end:
        yield start, end


def begins_anew(before: str, after: str) -> bool:
    """Whether a sentence begins behind what may be an initial, a sum or the number of an item.

    >>> begins_anew("De valgte model B.", " Et mindretal var imod."), begins_anew("Arne M.", " Holm talte.")
    (True, False)
    >>> split_sentences("Arne H.M. Holm talte.")
    ((0, 21),)
    >>> begins_anew("Det koster 2 mio. kr.", " Det deles."), begins_anew("Det drøftes under pkt. 5.", " Med den …")
    (True, True)
    >>> begins_anew("Det drøftes den 5.", " Med"), begins_anew("Det drøftes under punkt 5.", " Havnen")
    (False, False)
    >>> begins_anew("Der er 2 mio.", " Budgettet blev godkendt."), begins_anew("Der er 2 mio. kr.", " REACT-midler")
    (True, False)
    """
    word = LAST_WORD.search(before)
    if SUM.search(before):
        return NEW_WORD.match(after) is not None
    may_end = (word and INITIAL.match(word.group())) or NUMBERED.search(before)
    return bool(may_end and NO_NAME.match(after))


def sentences(minutes: Minutes) -> Iterator[tuple[int, int]]:
    """Every sentence of the minutes in order; a heading, roster line or bullet begins one of its own."""
    for block in minutes.blocks:
        for start, end in split_sentences(minutes.text.text[block.start : block.end]):
            yield block.start + start, block.start + end

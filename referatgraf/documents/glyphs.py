"""Whether characters are words, or what is left of them where a font does not tell what its signs mean."""

import re
import unicodedata
from collections import Counter

SIGNS = re.compile(r"/[A-Za-z]{0,3}\d{1,5}(?=/|\s|$)|\(cid:\d+\)")
UNSEEN = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]")
"""Marks of a script's direction, blanks without width; a soft hyphen is not among them, for it says something."""
LIST_MARKS = str.maketrans(dict.fromkeys("\x7f\uf0a7\uf0b7\uf0d8\uf0fc‣●○◦■□►➢", "•"))
"""Marks of lists: other programs' shapes, fonts of symbols, and 7F, which PDF's WinAnsiEncoding calls a bullet."""
NOISE = frozenset({"Cc", "Cn", "Co", "Cs"})
BLANKS = frozenset("\t\n\r\f\v\N{NEXT LINE}")
VOWELS = frozenset("aeiouyæøåéäöü")
ENOUGH = 200
SAMPLE = 20_000


def legible(text: str) -> str:
    r"""The text without signs that nobody sees, each letter one character, and every mark of a list the same one.

    >>> legible("A\u200bnna"), legible("Pa\u030a"), legible("\u202eBo\u202c"), legible("\x7f Ida Dal")
    ('Anna', 'På', 'Bo', '• Ida Dal')
    """
    return unicodedata.normalize("NFC", UNSEEN.sub("", text)).translate(LIST_MARKS)


def is_noise(text: str, *, most: float = 0.1) -> bool:
    r"""Whether more of the text than `most` are control signs, unassigned signs or numbers of glyphs.

    >>> is_noise("Udvalget tog sagen til efterretning."), is_noise("\x037KH\x03PHHWLQJ"), is_noise("/g12/g7/g31")
    (False, True, True)
    """
    sample = text[:SAMPLE]
    signs = sum(match.end() - match.start() for match in SIGNS.finditer(sample))
    counts = Counter(sample)
    strange = sum(counts[sign] for sign in counts if sign == "\N{REPLACEMENT CHARACTER}" or _is_strange(sign))
    return strange + signs > most * max(1, len(sample) - sum(counts[sign] for sign in counts if sign.isspace()))


def is_language(text: str) -> bool:
    """Whether letters are mixed as in any language of Europe: a font that shifts its letters leaves few vowels.

    >>> is_language("Rådet godkendte dagsordenen. " * 9), is_language("5nGHW JRGNHQGWH GDJVRUGHQHQ " * 9)
    (True, False)
    """
    letters = [sign for sign in text[:SAMPLE].lower() if sign.isalpha()]
    if len(letters) < ENOUGH:
        return True
    return 0.25 <= sum(sign in VOWELS for sign in letters) / len(letters) <= 0.6


def _is_strange(sign: str) -> bool:
    return unicodedata.category(sign) in NOISE and sign not in BLANKS

"""Numbered lines that bear no title, but tell at once what was done: "3. Kassereren aflagde regnskabet."."""

import re

from referatgraf.minutes.items.titles import COLUMN
from referatgraf.minutes.subheadings import SENTENCE_ENDS, WORDS

DONE = (
    r"(?:[a-zæøå]{2,}ede(?:s)?|aflagde|bad|blev|bød|fandt|fik|forelagde|foreslog|fortalte|fremlagde|gav|gennemgik|gik|har|havde"
    r"|holdt|kom|meddelte|modtog|måtte|oplyste|redegjorde|sagde|spurgte|takkede|tog|underskrev|var|vedtog|viste)"
)
NAME = r"[A-ZÆØÅ][\w’'-]+\.?(?:\s[A-ZÆØÅ][\w’'-]*\.?){0,4}\s?(?:\([^()]{1,40}\))?"
WHO = rf"(?:[A-ZÆØÅ][a-zæøå-]*(?:en|et|ne)|(?!(?:Den|De|Nye|Alle)\b){NAME}(?:(?:,|\sog)\s{NAME}){{0,4}})"
TELLS = re.compile(
    rf"(?:Der|Det|Vi|{WHO})\s{DONE}\b|Intet\b|Ingen\b|Der\s(?:er|skal)\b"
    r"|(?P<before>[A-ZÆØÅ][^.:;?]{2,150}?)\s(?:blev|er)\s(?:[a-zæøå]+\s){0,3}?"
    r"(?:godkendt|tiltrådt|vedtaget|forkastet|afvist|udsat|udskudt|drøftet|gennemgået|valgt|genvalgt|nyvalgt"
    r"|taget til efterr?etning)\b"
)
OF_A_CLAUSE = frozenset(
    ("at", "der", "hvis", "når", "hvor", "som", "hvad", "hvem", "hvordan", "vi", "de", "jeg", "han", "hun", "følgende")
)
"""What stands before the verb of a clause, which a title may hold: "De sager, som blev udsat"."""


def first_told(printed: str) -> str:
    """The first sentence of what stands behind a number, if it tells what was done, so that it is no title.

    >>> first_told("Anna Holm blev valgt til dirigent. Hun takkede for valget.")
    'Anna Holm blev valgt til dirigent.'
    >>> first_told("Sager, som blev udsat i maj")
    ''
    """
    found = TELLS.match(printed)
    if found is None or printed.endswith("?") or COLUMN.search(printed):
        return ""
    words = {word.lower() for word in WORDS.findall(found["before"] or "")}
    if words & OF_A_CLAUSE:
        return ""
    end = SENTENCE_ENDS.search(printed)
    return (printed[: end.end() - 2] if end else printed).split(": ")[0]

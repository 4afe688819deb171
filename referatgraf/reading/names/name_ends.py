"""Where a body's name begins and ends, although a pattern goes on: where lines run together, the next words join it."""

import re

from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.registers import is_common_surname

WORD = re.compile(r"[\wæøåÆØÅ&/.-]+")
HEADINGS = re.compile(
    r"(?i)eventuelt|evt|meddelelser|orientering(?:er|spunkter)?|godkendelse|beslutning(?:er)?|indstilling|drøftelse"
    r"|punkt(?:er)?|pkt|lukket|lukkede|åbent|bilag|referat|dagsorden(?:en)?|sag(?:er|snr|sid|sfremstilling)?|afbud"
    r"|deltagere|fraværende|møde(?:t|tid|sted|dato)|resum[eé]|næste|valg"
)
"""With what the next line begins: 'Rådet for Havets Børn Eventuelt'."""
KIND = re.compile(
    r"[A-ZÆØÅ][a-zæøå]*(?:foreningen|udvalget|forbundet|selskabet)|Nationalpark|Foreningen|Dansk|Danmarks"
)
"""With what another name begins, where no such word as 'for' stands before it."""
JOINTS = ("for", "af", "i", "og", "ved", "til", "på", "samt", "&")
STREET = re.compile(r"[A-ZÆØÅ][\wæøå-]*(?:vej|gade|allé|alle|stræde|torv|vænget|plads) \d")
BEGINS_A_SENTENCE = re.compile(
    r"(?:Fra|Til|Med|Hos|Ved|I|På|For|Af|Og|Samt|Efter|Under|Mellem|Både|Desuden) (?=[A-ZÆØÅ])"
)
GIVEN_BEFORE = re.compile(r"(?<![\w-])([A-ZÆØÅ][\wæøå-]+) (?:[A-ZÆØÅ]\. )?\Z")
LONGEST_GIVEN = 30


def own_span(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The part of [start, end) that is one body's name; None where nothing but a word for its kind is left.

    >>> def part(text): return text[slice(*own_span(text, 0, len(text)))]
    >>> part("Rådet for Havets Børn Eventuelt"), part("Dansk Tangforening Dansk Tangforening")
    ('Rådet for Havets Børn', 'Dansk Tangforening')
    >>> part("Udvalget for Teknik og Udvalget"), part("Dansk Tangforening Digeforeningen")
    ('Udvalget for Teknik', 'Dansk Tangforening')
    >>> part("Museet for Tang og Søby Digeforening"), part("Tang & Havneudvalget"), part("Dam & Dam Fisk A/S")
    ('Museet for Tang og Søby Digeforening', 'Tang & Havneudvalget', 'Dam & Dam Fisk A/S')
    >>> part("Fra Søby Vand A/S"), own_span("Plejehjem Lukket", 0, 16)
    ('Søby Vand A/S', None)
    """
    sentence = BEGINS_A_SENTENCE.match(text, start, end)
    start = behind_a_person(text, sentence.end() if sentence else start, end)
    words = list(WORD.finditer(text, start, end))
    cut = next((place for place in range(1, len(words)) if begins_another(text, words, place)), None)
    if cut is None:
        return start, end
    while cut > 1 and words[cut - 1].group() in JOINTS:
        cut -= 1
    return (start, words[cut - 1].end()) if cut > 1 else None


def begins_another(text: str, words: list[re.Match[str]], place: int) -> bool:
    """Whether the word at this place of a name begins a heading, a street, the same name or another one."""
    word, before, here = words[place].group(), words[place - 1].group(), words[place].start()
    if HEADINGS.fullmatch(word) or STREET.match(text, here) or (word == "Udvalget" and before == "og"):
        return True
    if is_given_name(word) and text.startswith(":", words[place].end()):
        return True
    joined = before.rpartition("-")[2] in JOINTS
    return not joined and (word == words[0].group() or KIND.fullmatch(word) is not None)


def behind_a_person(text: str, start: int, end: int) -> int:
    """Where the name begins behind the surname of a person before it: 'Anna Holm Dansk Tangforening'.

    >>> text = "Anna Krog Holm Dansk Tangforening"
    >>> text[behind_a_person(text, 5, len(text)) :], text[behind_a_person(text, 0, len(text)) :]
    ('Dansk Tangforening', 'Anna Krog Holm Dansk Tangforening')
    """
    given = GIVEN_BEFORE.search(text, max(0, start - LONGEST_GIVEN), start)
    if given is None or not is_given_name(given[1]):
        return start
    words = list(WORD.finditer(text, start, end))[:-1]
    surnames = [place for place, word in enumerate(words[:2]) if is_common_surname(word.group())]
    return words[surnames[-1] + 1].start() if surnames and surnames[-1] + 1 < len(words) else start

"""Which words of an attendance list name a person, and where one name ends and the next begins."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.names.name_words import (
    BODY_ENDS,
    HOUSE,
    INITIAL,
    LOWER,
    NICKNAME,
    PARTICLE,
    SHORTENED,
    STREETS,
    UPPER,
    WORD,
    is_given_name,
    is_word_behind_a_name,
)
from referatgraf.reading.names.registers import listed_words, municipalities, parties
from referatgraf.reading.names.titles import title_pattern

Span = tuple[int, int]

NAME_WORD = re.compile(
    rf"(?:{SHORTENED}(?=[ ])|{WORD}|{INITIAL}|{NICKNAME}|[{UPPER}](?=[ ][{UPPER}][{LOWER}]))"
    r"(?![\w’']|-(?! (?:afbud|fraværende|mødt|til ?stede|ikke|deltog|AFBUD|Afbud)\b))"
)
"""A word of a name, behind which a status may stand without a blank: 'Anna Holm- afbud'."""
PARTICLES = re.compile(rf"{PARTICLE}(?=[ ])")
MIDDLE_NAME = re.compile(rf"[{UPPER}][{LOWER}]+ (?P<last>[{UPPER}][{LOWER}]+) ?\([{UPPER}]\)")
LETTERED = re.compile(rf"[{UPPER}][{LOWER}]+(?: ?\([{UPPER}]\)|, [{UPPER}](?=\s*(?:[,;\n]|$)))")
AND_ANOTHER = re.compile(rf" & (?P<next>[{UPPER}][{LOWER}]+)")
LONE_LETTER = re.compile(rf"[{UPPER}](?=\s*(?:[,;:)]|$))")
GLUED_LETTER = re.compile(rf"[{UPPER}] (?P<given>[{UPPER}][\w-]+) [{UPPER}]")
"""A list letter between two names: 'Anna Holm A Bo Krag'."""
INITIAL_ONLY = re.compile(rf"(?:[{UPPER}][{LOWER}]?|Chr|Johs?|Vald|Vilh|Alb|Sdr)\.?|{INITIAL}")
A_HOUSE = re.compile(rf"[{UPPER}][{LOWER}]{{8,}}(?:(?<!s)en|et|erne)")
"""A long word in the definite, which no name that nobody knows begins with: 'Fjordpsykiatrien Nordby'."""
LONGEST = 7
MIDDLE = 2
LONGEST_OF_ONE = 4
"""Words of one name, whose third may be a given name that is also a middle name: 'Anna Holm Steen Krag'."""
LONGEST_SURNAME_THAT_IS_A_WORD = 6
COLLECTIVE_WORD = (
    rf"[A-ZÆØÅ][a-zæøå]{{3,}}(?:{BODY_ENDS}|(?<!stj)erne|tariatet|styrelsen|selskabet|museet|salen|lokalet|rummet)"
)
ELSEWHERE = str.maketrans("öäÖÄ", "øæØÆ")
"""A given name's letters in other Nordic languages: Björn."""


@cache
def place_pattern() -> str:
    """Every municipality's official name, with the slips that are common: 'Lyngby Tårbæk kommune'; the register's short
    names are too often surnames."""
    names = [place.official for place in municipalities()]
    names += [f"{form} Kommune" for form in short_places() if f"{form} Kommune" not in names]
    alternatives = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return f"(?:{alternatives})".replace("Kommune", "[Kk]ommune").replace(r"\-", "[ -]")


@cache
def short_places() -> dict[str, str]:
    """The official name of a municipality by its name alone."""
    return {form: place.official for place in municipalities() for form in (place.name, *place.aliases)}


@cache
def halves_of_places() -> frozenset[str]:
    """The towns after which municipalities of two names are called: 'Lyngby' of Lyngby-Taarbæk."""
    return frozenset(half for name in short_places() if "-" in name for half in name.split("-"))


@cache
def party_letters() -> dict[str, str]:
    """The list letter of a party by each of its names; of parties that no longer stand, none."""
    standing = [party for party in parties() if party.scope == "national" and party.valid_to is None]
    return {form: party.letter for party in standing for form in (party.name, *party.aliases)}


@cache
def party_pattern() -> str:
    return "(?:" + "|".join(sorted((re.escape(form) for form in party_letters()), key=len, reverse=True)) + ")"


@cache
def _stops() -> re.Pattern[str]:
    """What ends a name: a municipality, a party, a title."""
    registered = f"{place_pattern()}|{party_pattern()}".replace("\\ ", "[ ]")
    job = rf"[{UPPER}][{LOWER}-]*(?:ansvarlig|medlem|medarbejder|repræsentant)"
    return re.compile(rf"(?:{registered}|(?i:{title_pattern()})|{job})(?![\w-])", re.VERBOSE)


@cache
def _before_place() -> re.Pattern[str]:
    """A list letter before a municipality or a status that ends a row: 'Anna Holm A Thisted'."""
    names = "|".join(sorted((re.escape(name) for name in short_places()), key=len, reverse=True))
    status = "(?:Ikke )?(?:[Tt]il ?stede|[Mm]ødt)|Deltog|Afbud|Fraværende|Ja|Nej"
    return re.compile(rf"[{UPPER}] +(?:(?:{names}|{status})\s*(?:[,;\n(–-]|$)|(?:Ja|Nej|Afbud)(?= [{UPPER}]))")


def name_words(text: str, start: int, end: int) -> list[Span]:
    """The words of a name that begins at `start`: capitalised ones and particles, up to what ends a name."""
    words: list[Span] = []
    here = start
    while here < end and len(words) < 6 * LONGEST:
        particle = PARTICLES.match(text, here, end) if words else None
        found = particle or NAME_WORD.match(text, here, end)
        ends = found is not None and bool(words) and _ends_here(text, here, end, found.group(), words=len(words))
        if found is None or (ends and not (len(words) == 1 and _is_of_the_name(text, here, end))):
            break
        if not words and len(found.group()) == 1 and _is_before_given_name(text, found.end(), end):
            break  # a list letter: "A Bo Krag"
        if found.group() in listed_words("end_names") or _is_of_several(found.group(), text, words):
            break
        if len(words) >= MIDDLE and HOUSE.fullmatch(found.group()):
            break
        following = text[found.end() : min(found.end() + 2, end)]
        if words and is_word_behind_a_name(found.group(), text[slice(*words[-1])], following):
            break
        words.append(found.span())
        here = found.end()
        if not text.startswith(" ", here):
            break
        here += 1
    while words and text[words[-1][0]].islower():
        words.pop()
    if len(words) > MIDDLE and (house := AND_ANOTHER.match(text, words[-1][1], end)):
        return words if is_given_name(house["next"]) else words[:-1]  # "Anna Holm Skov & Landskab"
    return words


def _is_of_several(word: str, text: str, words: Sequence[Span]) -> bool:
    """Whether a word speaks of a body or of several people, and is not the rare surname behind a given name that ends
    as they do: 'Anna Gyldenkerne'."""
    if re.fullmatch(COLLECTIVE_WORD, word) is None:
        return False
    behind_given = bool(words) and is_given_name(text[slice(*words[-1])])
    return not (behind_given and word.endswith("erne") and not is_danish(word.lower()))


def _is_of_the_name(text: str, here: int, end: int) -> bool:
    """Whether a title behind a given name is part of the name, whose end a list letter shows: 'Ida Drejer Holm (C)'."""
    found = MIDDLE_NAME.match(text, here, end)
    if found is None:
        return LETTERED.match(text, here, end) is not None  # 'Ida Drejer (C)', 'Ida Femmelev, C'
    return not is_given_name(found["last"])


def _ends_here(text: str, here: int, end: int, word: str, *, words: int) -> bool:
    """Whether a word does not go on with the name of so many `words`."""
    stop = _stops().match(text, here, end)
    if stop is not None:
        return True
    if words > 1 and word in short_places() and text.startswith(":", here + len(word)):
        return True
    if len(word) != 1:
        return False
    if words > 1 and (glued := GLUED_LETTER.match(text, here, end)) and is_given_name(glued["given"]):
        return True
    return (LONE_LETTER.match(text, here, end) or _before_place().match(text, here, end)) is not None


def _is_before_given_name(text: str, here: int, end: int) -> bool:
    following = NAME_WORD.match(text, here + 1, end)
    return following is not None and is_given_name(following.group())


def split_names(text: str, words: Sequence[Span]) -> list[list[Span]]:
    """One name, or several that follow one another without any sign: each begins with a given name, ends with none.

    Where that is not plain, the words stay together.
    """
    names = [text[slice(*word)] for word in words]
    starts = [0]
    for place in range(2, len(names) - 1):
        begins = (
            is_given_name(names[place].translate(ELSEWHERE))
            and not is_given_name(names[place - 1])
            and names[place - 1][0].isupper()
            and not (len(names) == LONGEST_OF_ONE and names[place] in listed_words("middle_names"))
        )
        if (
            begins
            and (not is_given_name(names[-1]) or len(names) == LONGEST_OF_ONE)
            and place - starts[-1] >= 2
            and not INITIAL_ONLY.fullmatch(names[place - 1])
        ):
            starts.append(place)
    return [list(words[start:end]) for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]


def known_first(text: str, words: Sequence[Span], known: Collection[str]) -> Sequence[Span]:
    """The words up to the end of a name that the list bears already, where more than a surname stands behind it; such
    a name behind one word that begins none.

    >>> text = "Anna Holm Bo Krag"
    >>> known_first(text, [(0, 4), (5, 9), (10, 12), (13, 17)], {"Anna Holm"})
    [(0, 4), (5, 9)]
    >>> known_first("Kajhuset Bo Krag", [(0, 8), (9, 11), (12, 16)], {"Bo Krag"})
    [(9, 11), (12, 16)]
    """
    names = [text[slice(*word)] for word in words]
    if " ".join(names[1:]) in known and not is_given_name(names[0]) and not INITIAL_ONLY.fullmatch(names[0]):
        return words[1:]
    for end in range(len(words) - 1, 1, -1):
        left = names[end:]
        if " ".join(names[:end]) in known and (len(left) > 1 or is_danish(left[0].lower())):
            return words[:end]
    return words


def is_surely_a_name(words: Sequence[str], *, vouched: bool, lettered: bool = False) -> bool:
    """Whether the words name a person: by their given name, or by what else is said of them (`vouched`), where a list
    letter (`lettered`) says most.

    >>> is_surely_a_name(["Anna", "Holm"], vouched=False), is_surely_a_name(["Store", "Sal"], vouched=False)
    (True, False)
    >>> is_surely_a_name(["H.", "Wiig"], vouched=False), is_surely_a_name(["A.", "Revision"], vouched=False)
    (True, False)
    >>> [is_surely_a_name(words.split(), vouched=False) for words in ("Anna Vej Holm", "Anna Holms Vej")]
    [True, False]
    >>> is_surely_a_name(["Fjordpsykiatrien", "Nordby"], vouched=True)
    False
    """
    if not 2 <= len(words) <= LONGEST or " ".join(words) in listed_words("not_names"):
        return False
    if (words[0] in short_places() or words[0] in halves_of_places()) and not is_given_name(words[0]):
        return False
    if not (listed_words("end_names") | listed_words("not_in_names")).isdisjoint(words):
        return False
    if STREETS.intersection([*words[:1], *words[2:]]):
        return False
    if STREETS.intersection(words) and (len(words) <= MIDDLE or not is_given_name(words[0])):
        return False
    if is_given_name(words[0].translate(ELSEWHERE)):
        return True
    if A_HOUSE.fullmatch(words[0]):
        return False
    if INITIAL_ONLY.fullmatch(words[0]):
        return len(words[-1]) <= LONGEST_SURNAME_THAT_IS_A_WORD or not is_danish(words[-1].lower())
    unknown = not is_danish(words[0].lower())
    rest_unknown = all(not is_danish(word.lower()) or word[0].islower() for word in words[1:])
    return lettered or (unknown and (vouched or rest_unknown))


def behind_place(text: str, words: Sequence[Span]) -> Sequence[Span]:
    """The words behind a municipality's, which is the one before's: 'Anna Holm, Svendborg Bo Krag'.

    >>> behind_place("Svendborg Bo Krag", [(0, 9), (10, 12), (13, 17)])
    [(10, 12), (13, 17)]
    """
    names = [text[slice(*word)] for word in words]
    led = len(names) > MIDDLE and names[0] in short_places() and not is_given_name(names[0])
    return words[1:] if led and is_given_name(names[1]) else words


def given_alone(text: str, words: Sequence[Span]) -> Iterator[Span]:
    """A given name that stands alone on the list."""
    if len(words) == 1 and is_given_name(text[slice(*words[0])]):
        yield words[0]

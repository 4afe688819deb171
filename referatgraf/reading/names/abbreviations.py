"""Abbreviations that a document explains itself: 'Business Region North (BRN)', 'T11+ (kredsen af …)'."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.named import Named
from referatgraf.reading.names.name_words import is_given_name, looks_like_a_name
from referatgraf.reading.names.registers import is_common_surname
from referatgraf.reading.names.titles import title_pattern

IN_PARENTHESES = re.compile(r" \((?P<short>[A-ZÆØÅ][\wÆØÅæøå+-]*(?: [A-ZÆØÅ]\w+)?)\)")
LONG_NAME = re.compile(r"[A-ZÆØÅ][\w-]*(?: (?:og |for |af )?[A-ZÆØÅ\d][\w-]*)+\Z")
CODE = re.compile(r"(?<![\w-])(?P<short>[A-ZÆØÅ][A-ZÆØÅ\d]+\+?) (?:\(|= )\Z")
LONGEST_NAME = 300
"""Characters of a line, before a short form or behind it, that are looked through for names."""
FEWEST_HEADS = 3
NEAR = 60
"""Characters of a title before a name."""
PLAIN = str.maketrans("æøå", "aoa")
NO_BODY = re.compile(r"(?i)(?:udmelding|aftale|plan|strategi|rapport|lov|ordning|pulje|budget|program)\Z")


def initials_fit(short: str, long: str) -> bool:
    """Whether every letter and figure of the short form stands in the long one in that order, the first at its start,
    or it begins with what three words or more of the long one begin with.

    >>> initials_fit("BRN", "Business Region North"), initials_fit("NT", "Nordjyllands Trafikselskab")
    (True, True)
    >>> initials_fit("BRN", "Region Nordjylland")
    False
    >>> initials_fit("DASTANG", "Den Administrative Styregruppe")
    True
    """
    heads = "".join(word[0] for word in long.split())
    if len(heads) >= FEWEST_HEADS and short.casefold().startswith(heads.casefold()):
        return True
    letters = [sign for sign in short.split()[0].casefold() if sign.isalnum()]
    rest = long.casefold()
    if not letters or not rest.startswith(letters[0]):
        return False
    for letter in letters:
        place = rest.find(letter)
        if place < 0:
            return False
        rest = rest[place + 1 :]
    return True


def is_short(short: str) -> bool:
    """An abbreviation has two capitals or more in its first word; '(A)' is a party's letter.

    >>> is_short("BRN"), is_short("UC Nord"), is_short("A"), is_short("Dansk Turisme")
    (True, True, False, False)
    """
    return sum(sign.isupper() or sign.isdigit() for sign in short.split()[0]) >= 2


def explained(text: str, bodies: list[Named]) -> Iterator[tuple[str, Named]]:
    """Every short form with the long name it stands beside; a long name no rule knew comes with an empty key."""
    ends = {name.end: name for name in bodies}
    starts = {name.start: name for name in bodies}
    for found in IN_PARENTHESES.finditer(text):
        short = found["short"]
        if not is_short(short):
            continue
        names = [name for name in (ends.get(found.start()), unknown_name(text, found.start(), short)) if name]
        fitting = [name for name in names if initials_fit(short, text[name.start : name.end])]
        if fitting:
            yield short, min(fitting, key=lambda name: (name.rule != "register", name.start))
    for start, name in starts.items():
        code = CODE.search(text, max(0, start - 14), start)
        if code and is_short(code["short"]):
            yield code["short"], name


def is_a_persons(short: str, long: str) -> bool:
    """Whether these are somebody's initials behind the name, or more letters that begin its words; not all give one
    for a surname that many bear.

    >>> is_a_persons("AH", "Anna Holm"), is_a_persons("BKR", "Bo Krag"), is_a_persons("BRN", "Business Region North")
    (True, True, False)
    >>> is_a_persons("AH", "Anna Holm Hansen"), is_a_persons("BK", "LF og Bo Krag")
    (True, True)
    """
    name = long.rpartition(" og ")[2]
    letters, words = short.casefold().translate(PLAIN), re.split(r"[ -]", name.casefold().translate(PLAIN))
    without_last = words[:-1] if len(words) > 2 and is_common_surname(words[-1]) else words
    return looks_like_a_name(name.split()) and (begins_words(letters, words) or begins_words(letters, without_last))


def begins_words(short: str, words: list[str]) -> bool:
    """Whether up to three letters begin each word, those between the first and the last perhaps none.

    >>> [begins_words(short, ["bo", "dam", "krag"]) for short in ("bdk", "bokrag", "bd")]
    [True, False, False]
    """
    ends = {0}
    for place, word in enumerate(words):
        heads = [word[:count] for count in range(1, min(3, len(word)) + 1)]
        taken = {end + len(head) for end in ends for head in heads if short.startswith(head, end)}
        ends = taken | ends if 0 < place < len(words) - 1 or not word else taken
    return len(short) in ends


def without_title(words: str) -> str:
    """
    >>> without_title("Museumsdirektør Anna Holm"), without_title("Business Region")
    ('Anna Holm', 'Business Region')
    """
    title, _, rest = words.partition(" ")
    return rest if re.fullmatch(title_pattern(), title, re.VERBOSE | re.IGNORECASE) else words


def stands_among_persons(text: str, short: str, long: str) -> bool:
    """Whether minutes that give several persons their initials give these words theirs, none a word of the language.

    >>> persons = "Anna Holm (AH), Bo Krag (BKR), "
    >>> stands_among_persons(persons + "Qvista Lykkegaard Brix (QL)", "QL", "Qvista Lykkegaard Brix")
    True
    >>> stands_among_persons(persons + "Business Region (BR)", "BR", "Business Region")
    False
    >>> stands_among_persons("Anna Holm (AH), Qvista Brix (QB)", "QB", "Qvista Brix")
    False
    """
    words = re.split(r"[ -]", long)
    letters, heads = short.casefold().translate(PLAIN), [word.casefold().translate(PLAIN) for word in words]
    if any(is_danish(word.lower()) and not is_given_name(word) and not is_common_surname(word) for word in words):
        return False
    if not begins_words(letters, heads) and not begins_words(letters, heads[:-1]):
        return False
    return gives_initials(text)


@lru_cache(maxsize=1)
def gives_initials(text: str) -> bool:
    """Whether initials stand behind the names of two persons or more."""
    given = (
        found["short"]
        for found in IN_PARENTHESES.finditer(text)
        if (before := LONG_NAME.search(text[max(0, found.start() - NEAR) : found.start()]))
        and is_a_persons(found["short"], before.group())
    )
    return len(list(islice(given, 2))) == 2


def called(before: str) -> bool:
    """Whether a title stands right before a name: 'havnechef Anna Holm (AH)'."""
    return re.search(rf"(?:{title_pattern()})[ ]$", before[-NEAR:], re.VERBOSE | re.IGNORECASE) is not None


def unknown_name(text: str, end: int, short: str) -> Named | None:
    """The run of capitalised words that ends here, unless it is a person's name or its last word tells of no body."""
    line = max(text.rfind("\n", 0, end) + 1, end - LONGEST_NAME)
    found = LONG_NAME.search(text[line:end])
    if found and called(text[line : line + found.start()]):
        return None
    if not found or NO_BODY.search(found.group()) or is_a_persons(short, without_title(found.group())):
        return None
    if stands_among_persons(text, short, without_title(found.group())):
        return None
    start = line + found.start() + behind_and(found.group(), short)
    return Named(start, end, "organisation", "", "explained-abbreviation")


def behind_and(words: str, short: str) -> int:
    """Where the long name begins: behind an 'og' where the words there begin with all the letters of the short form.

    >>> words = "Havforeningen og Dansk Selskab for Tang"
    >>> words[behind_and(words, "DST") :], words[behind_and(words, "HDST") :]
    ('Dansk Selskab for Tang', 'Havforeningen og Dansk Selskab for Tang')
    """
    for joint in re.finditer(r" og (?=[A-ZÆØÅ])", words):
        heads = "".join(word[0] for word in words[joint.end() :].split() if word[0].isupper())
        if heads.casefold() == short.casefold():
            return joint.end()
    return 0


def occurrences(text: str, short: str) -> Iterator[tuple[int, int]]:
    """Where a short form stands as a word of its own, or at the head of a compound."""
    words = {short, short.split()[0]} if is_short(short.split()[0]) else {short}
    forms = "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))
    for found in re.finditer(rf"(?<![\w-])(?:{forms})(?:-[a-zæøå][\w-]*|(?=['’]?s?(?!\w)))", text):
        yield found.span()

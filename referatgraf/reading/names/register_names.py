"""Names that the registers hold: municipalities, parties, organisations."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.named import Named, NameKind
from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.registers import RegisteredOrganisation, municipalities, organisations, parties

WORD = re.compile(r"(?<![\w’'-])\w+")
FIRST_WORD = re.compile(r"\w+")
AFTER = re.compile(
    r"(?P<compound>-[a-zæøå][\w-]*)|(?P<plural>['’]?er(?:ne)?s?(?!\w))|(?:['’]?[sS]|['’])?(?!\w)(?!-[A-ZÆØÅ0-9])"
    r"(?!\.? ?\d{1,2}[.:]\d\d(?!\d))"
)
"""What may follow a name; no hour does: 'KL. 09:00'."""
PLACE = re.compile(r"[A-ZÆØÅ][\w-]+(?! [Kk]ommune)(?![\w-])")
AUTHORITY = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:styrelsen|tilsynet|ministeriet|direktoratet)|Folketinget")
"""What no other word is, so that it may be written with a small letter."""
BY_DEGREE = re.compile(r"-fuldmægtig")
"""What one is by his degree, of whatever union: 'AC-fuldmægtig'."""
COMPANY_FORM = re.compile(r" (?:[AIKPaikp]/[Ss]|ApS|[AFSafs]\.?[Mm]\.?[Bb]\.?[Aa]\.?)(?![\w/])")
GIVEN_BEFORE = re.compile(r"(?<![\w-])(?P<given>[A-ZÆØÅ][\w-]+)[ ](?P<middle>(?:[A-ZÆØÅ](?:[a-zæøå]+|\.)[ ]){0,2})\Z")
LONGEST_GIVEN = 40
HOUR_BEFORE = re.compile(r"(?:CA\.|MØDET|ANKOM|INDTIL|FRA CA\.) \Z")
"""Behind what KL is the hour, whose figures are lost: 'DELTOG FRA CA. KL'."""
CAPITALS_BEFORE = re.compile(r"[A-ZÆØÅ]{2,} & \Z")
CAPITALS_BEHIND = re.compile(r" (?P<word>[A-ZÆØÅ]{3,})(?!\w)")
SHORTEST_IN_CAPITALS = 9
ACRONYM = re.compile(r"[A-ZÆØÅ0-9+-]*[A-ZÆØÅ]{2}[A-ZÆØÅ0-9+-]*\Z")


@cache
def lexicon() -> dict[str, list[tuple[str, NameKind, str]]]:
    """Every registered name under its first word, the longest first: (words, kind, key)."""
    entries: dict[str, list[tuple[str, NameKind, str]]] = defaultdict(list)

    def add(words: str, kind: NameKind, key: str) -> None:
        first = FIRST_WORD.match(words)
        if first:
            entries[first.group()].append((words, kind, key))

    for municipality in municipalities():
        add(municipality.official, "municipality", municipality.official)
        add(municipality.official.replace(" Kommune", " kommune"), "municipality", municipality.official)
    for party in parties():
        for words in {party.name, *(alias for alias in party.aliases if len(alias) > 3)}:
            add(words, "party", party.name)
    for organisation in organisations():
        for words in {organisation.name, *organisation.aliases}:
            add(words.replace("’", "'"), "organisation", organisation.name)
            if AUTHORITY.fullmatch(words):
                add(words.lower(), "organisation", organisation.name)
            capitals = words.upper()
            if capitals not in {organisation.name, *organisation.aliases} and is_told_in_capitals(words):
                add(capitals, "organisation", organisation.name)
    for found in entries.values():
        found.sort(key=lambda entry: (-len(entry[0]), entry))
    return dict(entries)


def is_told_in_capitals(words: str) -> bool:
    """Whether a name is still one where a heading is printed in capitals, since no other words are built so.

    >>> is_told_in_capitals("Erhvervshus Fyn"), is_told_in_capitals("Mercantec"), is_told_in_capitals("Falck")
    (True, True, False)
    """
    return " " in words or len(words) >= SHORTEST_IN_CAPITALS


@cache
def starts() -> frozenset[str]:
    """The words that a registered name may begin with, also in the genitive."""
    return frozenset(word + ending for word in lexicon() for ending in ("", "s"))


@cache
def registered() -> dict[str, RegisteredOrganisation]:
    """The register's organisations by name."""
    return {organisation.name: organisation for organisation in organisations()}


@lru_cache(maxsize=16)
def meant_elsewhere(region: str | None) -> frozenset[str]:
    """The names that mean their entry only in minutes of another region."""
    return frozenset(name for name, entry in registered().items() if entry.only_in not in (None, region))


def find_registered(text: str, *, region: str | None) -> Iterator[Named]:
    """Every registered name in the text, of two that overlap the earlier and longer one.

    A compound such as 'BRN-midler' names BRN; 'KKR’er' is left to the anaphors. A name that means its entry
    only in one region's minutes is found only in those.
    """
    free_from = 0
    names, beginnings = lexicon(), starts()
    text = text.replace("’", "'")
    elsewhere = meant_elsewhere(region)
    for word in WORD.finditer(text):
        if word.group() not in beginnings or word.start() < free_from:
            continue
        for words, kind, key in candidates(names, word.group()):
            found = named_at(text, word.start(), words, kind, key)
            if found and key not in elsewhere and not is_surname(text, found) and not is_in_capitals(text, found):
                yield found
                free_from = found.end
                break


def is_surname(text: str, found: Named) -> bool:
    """Whether a house's name of one word, and no acronym, stands behind a given name, whose bearer it then names.

    >>> text = "Anna Ørsted og Ørsted A/S"
    >>> [is_surname(text, Named(at, at + 6, "organisation", "Ørsted", "register")) for at in (5, 15)]
    [True, False]
    >>> text = "Anna Holm Ørsted og Bo Krag Ørsted A/S"
    >>> [is_surname(text, Named(at, end, "organisation", "Ørsted", "register")) for at, end in ((10, 16), (28, 38))]
    [True, False]
    """
    words = text[found.start : found.end]
    if found.kind != "organisation" or " " in words or ACRONYM.match(words):
        return False
    before = GIVEN_BEFORE.search(text, max(0, found.start - LONGEST_GIVEN), found.start)
    return before is not None and is_given_name(before["given"])


def is_in_capitals(text: str, found: Named) -> bool:
    """Whether letters of an abbreviation are another word of a line in capitals: an hour, a person's given name, the
    end of another house's name.

    >>> lines = {"KL": "DELTOG FRA CA. KL BO KRAG", "EVA": "OG EVA DAMGAARD TALTE", "LO": "KLIT & LO"}
    >>> [is_in_capitals(line, Named(line.index(word), line.index(word) + len(word), "organisation", word, "register"))
    ...  for word, line in lines.items()]
    [True, True, True]
    >>> is_in_capitals("MØDE MED KL OG BØRN", Named(9, 11, "organisation", "KL", "register"))
    False
    """
    word = text[found.start : found.end]
    if not word.isupper() or found.kind != "organisation":
        return False
    before = text[max(0, found.start - LONGEST_GIVEN) : found.start]
    if CAPITALS_BEFORE.search(before) or (word == "KL" and HOUR_BEFORE.search(before)):
        return True
    behind = CAPITALS_BEHIND.match(text, found.end)
    return behind is not None and is_given_name(word.title()) and not is_danish(behind["word"].lower())


OFFICE_IN = re.compile(
    r"(?<!\w)(?:[Vv]ice)?[Bb]orgmester (?:i|fra) (?=[A-ZÆØÅ])|(?<!\w)[Kk]ommunaldirektør i (?=[A-ZÆØÅ])"
)
"""Behind what a place stands for its municipality: 'borgmester i Hillerød'."""


ITS_OFFICE = re.compile(
    r"(?<![\w-])(?P<place>[A-ZÆØÅ][\w-]+)s (?:[Oo]ver|[Vv]ice)?(?:borgmester|kommunaldirektør)(?:en)? (?=[A-ZÆØÅ])"
)
"""Before what a place in the genitive stands for its municipality: 'Hillerøds borgmester Anna Holm'."""


@cache
def places() -> dict[str, str]:
    """The municipalities by the names of their places."""
    return {place.name: place.official for place in municipalities()}


def find_places_of_office(text: str) -> Iterator[Named]:
    """Places that stand for a municipality, since an office of it stands before them.

    >>> [name.key for name in find_places_of_office("borgmester i Hillerød og borger i Greve")]
    ['Hillerød Kommune']
    >>> [name.key for name in find_places_of_office("Greves borgmester Anna Holm mødte Greves borgere")]
    ['Greve Kommune']
    """
    for office in OFFICE_IN.finditer(text):
        found = PLACE.match(text, office.end())
        if found and found.group() in places():
            yield Named(*found.span(), "municipality", places()[found.group()], "register-place")
    for office in ITS_OFFICE.finditer(text):
        if office["place"] in places():
            yield Named(*office.span("place"), "municipality", places()[office["place"]], "register-place")


def candidates(names: dict[str, list[tuple[str, NameKind, str]]], word: str) -> Iterator[tuple[str, NameKind, str]]:
    """Entries that begin with this word, or with it less a genitive s."""
    yield from names.get(word, ())
    if word.endswith("s"):
        yield from names.get(word[:-1], ())


def region_of(text: str) -> str | None:
    """The region in which all municipalities named in a text lie; None where there are several, or none.

    >>> region_of("Anna Holm (A) Thisted Kommune\\nBo Krag (V) Læsø Kommune")
    'Region Nordjylland'
    """
    named = {name.key for name in find_registered(text, region=None) if name.kind == "municipality"}
    regions = {place.region for place in municipalities() if place.official in named}
    return next(iter(regions)) if len(regions) == 1 else None


def named_at(text: str, start: int, words: str, kind: NameKind, key: str) -> Named | None:
    """The name at this place, if these words stand there as words of their own."""
    end = start + len(words)
    if not text.startswith(words, start):
        return None
    after = AFTER.match(text, end)
    if after is None or after["plural"]:
        return None
    if after["compound"] and BY_DEGREE.match(after["compound"]):
        return None
    if after["compound"]:
        return Named(start, after.end(), kind, key, "register-compound") if ACRONYM.match(words) else None
    form = COMPANY_FORM.match(text, end) if kind == "organisation" else None
    return Named(start, form.end() if form else end, kind, key, "register")

"""Which organisations and bodies a document names, each under one key."""

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.context import context_of
from referatgraf.reading.encoding import outermost
from referatgraf.reading.named import Named
from referatgraf.reading.names.abbreviations import explained, is_a_persons, occurrences, without_title
from referatgraf.reading.names.body_keys import give_keys
from referatgraf.reading.names.body_names import find_bodies
from referatgraf.reading.names.initials import FEWEST_GIVEN, GIVEN
from referatgraf.reading.names.misspelt import mend_slips
from referatgraf.reading.names.name_words import NAME
from referatgraf.reading.names.register_names import (
    find_places_of_office,
    find_registered,
    lexicon,
    meant_elsewhere,
    places,
    region_of,
)

TOLD_BY_THEIR_PLACE = (
    "named-school",
    "kind-before-name",
    "house-of-a-title",
    "acting-acronym",
    "board-of-a-proper-name",
    "strange-house",
)
"""Rules for 'Fjordskolen' within a sentence, 'Skrald4os' after 'affaldsselskabet', 'VKF' before 'besluttede'."""
BELONGS_BEFORE = re.compile(
    r"(?<![\w-])(?:D(?:en|et|e) (?:[A-ZÆØÅ][a-zæøå]+[es] )+|(?:National[et]?|Statens|Dansk|Nordisk|Europæisk"
    r"|(?:[A-ZÆØÅ][a-zæøå]*)?(?:[Dd]ansk|[Jj]ysk|[Ff]ynsk|[Ss]jællandsk|[Hh]olmsk)) |(?:[A-ZÆØÅ]\. ?){1,3}(?<= ))\Z"
)
"""What is part of the name behind it: 'Den Tværgående', 'Nationalt', 'Sydfynsk', 'C. V.'."""
ARTICLE = re.compile(r"(?<![\w-])D(?:en|et|e) \Z")
QUALIFIED = re.compile(r"[A-ZÆØÅ][a-zæøå]+(?:al|sk|isk|end|ell|ig)e [A-ZÆØÅ]")
"""How a name begins to which an article before it belongs: 'Kommunale Højskole'."""
QUALITY = re.compile(r"(?<![\w-])[A-ZÆØÅ][a-zæøå]+(?:isk|alt|elt|igt) \Z")
KIND = re.compile(r"(?:Forum|Råd|Center|Institut|Selskab|Forening) for ")
"""How a name begins to which a quality before it belongs: 'Nautisk Forum for Unge'."""
LONGEST_BEFORE = 60
WITH_INITIALS = re.compile(rf"(?P<name>{NAME.pattern})(?:, [A-ZÆØÅ][a-zæøå]+)?{GIVEN.pattern}")
OWNER = re.compile(r" [A-ZÆØÅ][a-zæøå]*(?:[a-zæøå]en|[a-zæøå]et|erne|else|jylland|sjælland)\Z")
"""A last word to which an s only comes with what it owns."""
OWNS = re.compile(r" [a-zæøå]")
OF_A_FIELD = re.compile(
    r"(?i:cent(?:er|ret|eret)|udvalg(?:et)?|afdeling(?:en)?|forvaltning(?:en)?) for .*?(?P<last>[\wæøå]{4,})\Z"
)
"""A name that ends in a word for what it deals with, to which an s only comes with what it owns."""
OWNER_OF_A_BOARD = re.compile(r" (?:for|i|hos) (?P<company>.+ (?:[AIKPaikp]/[Ss]|ApS))\Z")
OF_ANOTHER = re.compile(r" (?:i|for|under|med|ved|på) [A-ZÆØÅ]")
COUNCIL = re.compile(r"[A-ZÆØÅ][a-zæøå]{2,}(?:rådet|nævnet|kommissionen|styrelsen|forvaltningen|foreningen)")


def find_organisations(doc: Doc) -> None:
    """Adds municipalities, parties and organisations to the context's names."""
    context = context_of(doc)
    text = context.minutes.text.text
    roster = "\n".join(text[line.start : line.end] for line in context.minutes.roster)
    region = region_of(roster)
    known = [*without_persons(text, find_registered(text, region=region)), *find_places_of_office(text)]
    bodies = longest([*known, *without_initials(text, find_bodies(text, known))])
    owners = [name for name in bodies if not is_anothers(name, text)]
    bodies = longest(
        [*bodies, *find_bodies(text, owners, only_around_known=True)]
    )  # bodies of bodies: 'Kystrådets bestyrelse'
    bodies = longest([*bodies, *everywhere(text, bodies)])
    bodies = [without_genitive(text, with_words_before(text, name)) for name in bodies]
    keyed = mend_slips(text, give_keys(text, bodies, region))
    context.named = sorted(longest([*keyed, *find_abbreviations(text, keyed, region)]))


def without_persons(text: str, names: Iterable[Named]) -> list[Named]:
    """The names but for those in capitals that the minutes give a person for initials: 'Anna Kaj Friis (AKF)'."""
    if GIVEN.search(text) is None:
        return list(names)
    given = {
        found["short"]
        for found in WITH_INITIALS.finditer(text)
        if is_a_persons(found["short"], without_title(found["name"]))
    }
    return [name for name in names if len(given) < FEWEST_GIVEN or text[name.start : name.end] not in given]


def without_initials(text: str, names: Iterable[Named]) -> Iterator[Named]:
    """The names but for acronyms that the text explains, and those that may be a person's initials."""
    initials: set[str] | None = None
    for name in names:
        if name.rule in ("acting-acronym", "letters-of-a-committee", "letters-of-the-council"):
            initials = {initials_of(run) for run in NAME.findall(text)} if initials is None else initials
            acronym = text[name.start : name.end]
            if acronym in initials or f"({acronym})" in text:
                continue
        yield name


def initials_of(run: str) -> str:
    """
    >>> initials_of("Anna Holm-Krag")
    'AHK'
    """
    return "".join(word[0] for word in re.split(r"[ -]", run) if word).upper()


def is_anothers(name: Named, text: str) -> bool:
    """Whether a committee's name stands behind a genitive, of which it may be, or before whose it is: 'Søby Byråds
    Kunstudvalg', 'Havnekommissionen i Søby Vand'."""
    if name.rule not in ("capitalised-compound", "compound-in-lower-case"):
        return False
    behind = OF_ANOTHER.match(text, name.end) is not None
    return behind or re.search(r"(?:s|['’]s?) \Z", text[: name.start][-3:]) is not None


def with_words_before(text: str, name: Named) -> Named:
    """The name with the article and the adjectives that are written as part of it."""
    if name.kind != "organisation" or name.key or name.rule.startswith("register") or not text[name.start].isupper():
        return name
    place = max(0, name.start - LONGEST_BEFORE)
    signs = [
        BELONGS_BEFORE,
        *([ARTICLE] if QUALIFIED.match(text, name.start) else []),
        *([QUALITY] if KIND.match(text, name.start) else []),
    ]
    before = next((found for sign in signs if (found := sign.search(text, place, name.start))), None)
    return Named(before.start(), name.end, name.kind, name.key, name.rule) if before else name


def without_genitive(text: str, name: Named) -> Named:
    """The name without its last s where the text has it without one, 'LAG Småøernes', 'LAG Småøerne', or where its
    last word can only be in the genitive: 'LAG Sydkystens plan'."""
    surface = text[name.start : name.end]
    bare = surface.removesuffix("s")
    if bare == surface or name.key or name.rule.startswith("register") or surface.rpartition(" ")[2] in places():
        return name
    field = OF_A_FIELD.fullmatch(bare)
    owns = (OWNER.search(bare) or (field and is_danish(field["last"].lower()))) and OWNS.match(text, name.end)
    if not owns and not re.search(rf"(?<![\w-]){re.escape(bare)}(?![\w-])", text):
        return name
    return Named(name.start, name.end - 1, name.kind, name.key, name.rule)


def longest(names: Iterable[Named]) -> list[Named]:
    """Of names that overlap the longest; of two over the same characters a pattern before a register's compound."""
    by_length = sorted(
        names, key=lambda name: (name.start - name.end, name.rule == "register-compound", name.start, name.rule)
    )
    taken: list[Named] = []
    covered: set[int] = set()
    for name in by_length:
        span = range(name.start, name.end)
        if covered.isdisjoint(span):
            covered.update(span)
            taken.append(name)
    return sorted(taken)


def everywhere(text: str, names: Iterable[Named]) -> Iterator[Named]:
    """A name wherever else it stands: one that its place in one sentence tells, a company without its legal form, a
    council with a small letter."""
    names = list(names)
    for surface, other in {pair for name in names for pair in other_forms(text[name.start : name.end], name.rule)}:
        for found in re.finditer(rf"(?<![\w-]){re.escape(other)}(?=s?(?![\w-]))", text):
            yield Named(*found.span(), "organisation", surface if surface != other else "", "named-school")


def other_forms(surface: str, rule: str) -> Iterator[tuple[str, str]]:
    """How a name found by this rule may stand elsewhere, each beside the name that it is short for.

    >>> list(other_forms("VAKFO A/S", "company")), list(other_forms("Søby Vand A/S", "company"))
    ([('VAKFO A/S', 'VAKFO')], [('Søby Vand A/S', 'Søby Vand')])
    >>> list(other_forms("I/S Fjordrens Vest", "company-behind-its-form"))
    [('I/S Fjordrens Vest', 'Fjordrens Vest')]
    >>> list(other_forms("bestyrelsen for Søby Vand I/S", "board-of-unknown"))
    [('Søby Vand I/S', 'Søby Vand I/S'), ('Søby Vand I/S', 'Søby Vand')]
    >>> list(other_forms("Vand A/S", "company")), list(other_forms("Havnegade 4 ApS", "company"))
    ([], [])
    >>> list(other_forms("Elevrådet", "capitalised-compound"))
    [('Elevrådet', 'elevrådet')]
    """
    if rule in TOLD_BY_THEIR_PLACE:
        yield surface, surface
    elif rule in ("company", "company-behind-its-form"):
        bare = surface.rpartition(" ")[0] if rule == "company" else surface.partition(" ")[2]
        if not bare[-1:].isdigit() and (" " in bare or sum(sign.isupper() for sign in bare) > 1):
            yield surface, bare
    elif rule == "board-of-unknown" and (owner := OWNER_OF_A_BOARD.search(surface)):
        yield owner["company"], owner["company"]
        yield from other_forms(owner["company"], "company")
    elif rule == "capitalised-compound" and COUNCIL.fullmatch(surface):
        yield surface, surface[0].lower() + surface[1:]


def find_abbreviations(text: str, names: list[Named], region: str | None) -> list[Named]:
    """Where the abbreviations that the document explains are used, unless the registers say what they mean here."""
    found: list[Named] = []
    elsewhere = meant_elsewhere(region)
    for short, long in explained(text, names):
        key = long.key or text[long.start : long.end]
        if not long.key:
            found.append(Named(long.start, long.end, "organisation", key, long.rule))
        known = any(words == short and name not in elsewhere for words, _, name in lexicon().get(short, ()))
        if known and long.rule != "capitalised-compound":
            continue
        found.extend(Named(*span, "organisation", key, "abbreviation") for span in occurrences(text, short))
    return outermost(found)

"""Persons named in running text; where it is doubtful whether a word names a person, it is left alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc

from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, context_of, names_within
from referatgraf.reading.encoding import SIGNS, Encoded, encode
from referatgraf.reading.named import Named
from referatgraf.reading.names.first_names import first_names
from referatgraf.reading.names.initials import initials
from referatgraf.reading.names.line_ends import parts_of_lines
from referatgraf.reading.names.misspelt import is_word
from referatgraf.reading.names.name_runs import split_run, two_known
from referatgraf.reading.names.name_words import (
    ARTICLES,
    NAME,
    RUN,
    as_compared,
    has_genitive,
    is_given_name,
    is_named_after,
    is_no_name,
    is_no_persons_name,
    is_short_for,
    looks_like_a_name,
)
from referatgraf.reading.names.register_names import places
from referatgraf.reading.names.registers import listed_words, things_named_after
from referatgraf.reading.names.surnames import surnames
from referatgraf.reading.names.titles import title_pattern
from referatgraf.reading.names.unknown_names import has_initial_between, has_patronymic, is_long_word

GENITIVE = re.compile(r"(?<=[^s])s\Z|['’]s?\Z")
OWNED = re.compile(
    r"(?:[ ]\([A-ZÆØÅ]{1,2}\))?[ ](?:midlertidige fravær|fravær|plads|sæde|post|orlov|afgang|fratræden|udtræden"
    r"|dødsfald|bemærkninger|indtræden|udtrædelse|ændringsforslag|forslag|ønske|anmodning|oplæg|indlæg)\b"
)
"""What one has: the 's' of the name before it is a genitive."""
SOMETHING = re.compile(
    r"(?:[ ]\([A-ZÆØÅ]{1,2}\))?[ ](?!og\b|samt\b|i\b|fra\b|med\b|som\b|der\b|er\b|var\b|har\b|\w+ede\b)[a-zæøå]"
)
"""What may be had: no word that goes on with a sentence or a list."""
CUES_AFTER = re.compile(
    rf"""[ ]*(?: ,? [ ]* \( [ ]* (?: [A-ZÆØÅ] | UP | {SIGNS["party"]}
        | løsgænger | uden [ ] for [ ] parti ) [ ]* \)  # a party, or none
      | , [ ] {SIGNS["municipality"]}
      | ,? [ ] (?: orienterede | fortalte | oplyste | indledte | introducerede | redegjorde | bemærkede | deltog
        | holdt | præsenterede | giver [ ] en | holder | indleder | forlod | ankom | ønskede
        | foreslog | stemte )\b )""",
    re.VERBOSE,
)
BEFORE_IN_A_LIST = re.compile(rf"({NAME.pattern}),[ ]\Z")
BEFORE_OR_AND = re.compile(rf"({NAME.pattern})(?:,| og)[ ]\Z")
TWO_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\. ?){2,3}(?=[A-ZÆØÅa-z])")
AFTER_IN_A_LIST = re.compile(rf"(?:,|[ ]og)[ ]({NAME.pattern})")
HEAD_OF_COMPOUND = re.compile(
    r"-[a-zæøå]|[ ](?:&|og)[ ](?:Søn|Sønner|Co|Partnere|Brødre)\b"
    r"|[ ](?:cent(?:e)?ret|skolen|hallen|kollegiet|fonden|prisen)\b"
)
"""How 'Anna Holm-festivalen', 'Anna Holm & Sønner' and 'Anna Holm centret' go on behind the name."""
FUND = re.compile(r"[A-ZÆØÅ]?[a-zæøå]*(?:[Ff]ond|[Ll]egat|[Ss]tiftelse)(?:en|et)?s?")
"""A fund or a trust by its last word alone."""
CASE_WORKER = re.compile(r"(?:Sagsbehandlere?|Sagsbeh\.|Sagsansvarlig):[ ]?\Z")
"""Before the name of who wrote the case, which is metadata: 'Sagsbehandler: Anna Holm'."""
SAINT = re.compile(r"\b(?:Skt\.|Sct\.|Sankt)[ ]\Z")
BROKEN = re.compile(r"(?<![\w-])([A-ZÆØÅ][a-zæøå]+)-[ ]\Z")
"""The first half of a given name that a line's end broke: 'Anna- Marie Holm'."""
CAPITALISED = re.compile(r"(?<![\w-])[A-ZÆØÅ][a-zæøå]+ \Z")
LONGEST_WORD = 40
UNREAD = ("roster_heading", "case", "section")
"""Blocks that name nobody; of a line of the attendance list its own grammar may have left some."""
LIST_LETTER = re.compile(r"[A-ZÆØÅ]\. \w+")
"""'F og Å. Imod stemte': a list letter that ends a sentence."""


@cache
def title_beside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A title right before a name, and one right after it."""
    return re.compile(rf"(?i:{title_pattern()}),?[ ]\Z", re.VERBOSE), re.compile(
        rf",[ ](?:{title_pattern()})", re.VERBOSE
    )


def find_persons(doc: Doc) -> None:
    """Adds the persons of the running text to the context's names, block by block."""
    context = context_of(doc)
    known = {name.key for name in context.named if name.kind == "person"}
    found = list(persons_of(context, known))
    told = {name.key for name in found if name.rule == "cue"}
    told |= {key for key in {name.key for name in found} - told if follows_a_heading(context, key)}
    if told:
        found = list(persons_of(context, known | told))
    context.named = sorted([*context.named, *in_full(list(without_genitives(found, known)), known)])
    context.named = sorted([*context.named, *first_names(context)])
    context.named = sorted([*context.named, *surnames(context)])
    context.named = sorted([*context.named, *initials(context)])


def follows_a_heading(context: Context, key: str) -> bool:
    """Whether the name stands somewhere behind a capitalised word that may be no part of it: 'Status Anna Holm'."""
    text, place = context.minutes.text.text, -1
    while (place := text.find(key, place + 1)) >= 0:
        if CAPITALISED.search(text, max(0, place - LONGEST_WORD), place):
            return True
    return False


def without_genitives(found: list[Named], known: set[str]) -> Iterator[Named]:
    """The persons, of whom none keeps the s of a genitive where the text names him without it: 'Bo Krags svar'."""
    keys = known | {name.key for name in found}
    for name in found:
        bare = GENITIVE.sub("", name.key)
        if bare != name.key and bare in keys and name.end - name.start == len(name.key):
            yield Named(name.start, name.start + len(bare), "person", bare, name.rule)
        else:
            yield name


def in_full(found: list[Named], known: set[str]) -> Iterator[Named]:
    """The persons, of whom nobody called by his given names alone is another than the one who bears them in full:
    'Anna Marie' is 'Anna Marie Holm'; where two do, nobody knows who is meant."""
    keys = known | {name.key for name in found}
    for name in found:
        fuller = {key for key in keys if key.startswith(f"{name.key} ")} if are_given_names(name.key) else set[str]()
        if not fuller:
            yield name
        elif len(fuller) == 1:
            yield replace(name, key=fuller.pop(), rule="first-name")


def are_given_names(key: str) -> bool:
    return all(is_given_name(word) for word in key.split())


def persons_of(context: Context, known: set[str]) -> Iterator[Named]:
    """The persons of all blocks; whoever a cue tells of in one place is known in all others."""
    for block in context.minutes.blocks:
        if block.kind not in UNREAD:
            yield from persons_in(context, block, known)


def persons_in(context: Context, block: Block, known: set[str]) -> Iterator[Named]:
    text = context.minutes.text.text
    names = names_within(context.named, block.start, block.end)
    encoded = encode(text, names, start=block.start, end=block.end)
    for found in RUN.finditer(encoded.text):
        for line in parts_of_lines(context.minutes, encoded, *found.span()):
            for run in split_run(encoded.text, *line):
                for start, end in two_known(encoded.text, *run, known):
                    name = person_at(encoded, start, end, known)
                    if name:
                        yield name


def person_at(encoded: Encoded, start: int, end: int, known: set[str]) -> Named | None:
    """The person named by these words, if the words or what stands around them say that it is one."""
    if start and (encoded.text[start - 1].isalnum() or encoded.text[start - 1] in "-”"):
        return None
    before = encoded.text[max(0, start - 20) : start]
    if CASE_WORKER.search(before) or SAINT.search(before):
        return None
    surface = encoded.text[start:end]
    words = surface.split()
    if (broken := BROKEN.search(before)) and is_given_name(broken[1]) and is_given_name(words[0]):
        return None
    bare = GENITIVE.sub("", surface)
    for form in (surface, bare):
        if form in known:
            return Named(*encoded.span(start, start + len(form)), "person", form, "known-name")
    plain = {name for name in known if as_compared(name) == as_compared(bare)} if len(words) > 1 else set()
    if len(plain) == 1:
        return Named(*encoded.span(start, start + len(bare)), "person", plain.pop(), "known-name")
    fuller = {name for name in known if is_short_for(words, name.split())}
    if len(fuller) == 1:
        return Named(*encoded.span(start, end), "person", fuller.pop(), "shortened-name")
    if len(words) > 2 and (surface[len(words[0]) + 1 :] in known or is_before_a_name(words)):
        return person_at(encoded, start + len(words[0]) + 1, end, known)
    if len(words) < 2 or is_named_after(words) or HEAD_OF_COMPOUND.match(encoded.text, end):
        return None
    if is_a_funds(encoded, end):
        return None
    if all(is_given_name(word) for word in words):
        fuller = {name for name in known if name.startswith(f"{surface} ")}
        if fuller:
            return Named(*encoded.span(start, end), "person", fuller.pop(), "first-name") if len(fuller) == 1 else None
    if looks_like_a_name(words) or has_initial_between(words):
        rule = "given-name"
    elif has_patronymic(words):
        rule = "patronymic"
    elif (
        NAME.fullmatch(surface)
        and not LIST_LETTER.fullmatch(surface)
        and not listed_words("not_in_names").intersection(words)
        and not is_no_persons_name(words)
        and not is_no_name(words[-1])
        and not words[-1].endswith(".")
        and not is_long_word(words[-1])
        and has_cue(encoded.text, start, end)
    ):
        rule = "cue"
    else:
        return None
    ends_so = words[-1] in things_named_after()[2] or is_given_name(words[-1])
    owned = OWNED.match(encoded.text, end) is not None and not ends_so
    owned |= has_genitive(words[-1]) and SOMETHING.match(encoded.text, end) is not None
    genitive = surface.endswith(("’s", "'s", "sens")) and words[-1] not in places()
    form = bare if genitive or owned else surface
    return Named(*encoded.span(start, start + len(form)), "person", form, rule)


def is_a_funds(encoded: Encoded, end: int) -> bool:
    """Whether a fund is called after whoever is named before: 'Anna Holms Havnefond'."""
    fund = encoded.names_in(end, end + 2)
    return bool(fund) and fund[0].kind == "organisation" and FUND.fullmatch(fund[0].key) is not None


def is_before_a_name(words: list[str]) -> bool:
    """Whether a name begins behind the first of these words: 'Herefter Anna Holm', 'Byrådssalen Anna Holm', 'Et af
    Anna Holm', or at a line's end behind a place, 'Herning Anna Holm'."""
    return (
        (words[0] in ARTICLES and words[1] == "af")
        or words[0].casefold() in listed_words("before_names")
        or words[0] in places()
        or (is_given_name(words[1]) and not is_given_name(words[0]) and is_word(words[0].lower()))
    )


def has_cue(text: str, start: int, end: int) -> bool:
    """Whether a title, a party letter, a municipality or a verb of speaking tells that this is a person."""
    before, after = title_beside()
    return bool(
        before.search(text[max(0, start - 60) : start])
        or CUES_AFTER.match(text, end)
        or after.match(text, end)
        or stands_between_persons(text, start, end)
        or (TWO_INITIALS.match(text, start) and stands_beside_person(text, start, end))
    )


def stands_beside_person(text: str, start: int, end: int) -> bool:
    """Whether a list names a person right before these words or right after: "H.C. Krag og Ida Lund"."""
    before = BEFORE_OR_AND.search(text[max(0, start - 60) : start])
    after = AFTER_IN_A_LIST.match(text, end)
    return any(found is not None and looks_like_a_name(found[1].split()) for found in (before, after))


def stands_between_persons(text: str, start: int, end: int) -> bool:
    """Whether a list names persons right before these words and right after: "Bo Dam, Qvista Krag, Ida Lund"."""
    before, after = BEFORE_IN_A_LIST.search(text[max(0, start - 60) : start]), AFTER_IN_A_LIST.match(text, end)
    return (
        before is not None
        and after is not None
        and looks_like_a_name(before[1].split())
        and looks_like_a_name(after[1].split())
        and not is_danish(text[start:end].split()[0].lower())
    )

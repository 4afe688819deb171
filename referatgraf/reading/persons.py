"""Persons named in running text; where it is doubtful whether a word names a person, it is left alone."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc

from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.structure import Block
from referatgraf.reading.context import Context, Named, context_of
from referatgraf.reading.encoding import SIGNS, Encoded, encode, names_within
from referatgraf.reading.name_words import (
    LONGEST_NAME,
    NAME,
    NO_SURNAME,
    RUN,
    WORD,
    is_given_name,
    is_named_after,
    is_no_name,
    is_no_persons_name,
    looks_like_a_name,
)
from referatgraf.reading.registers import before_names, things_named_after
from referatgraf.reading.titles import title_pattern

GENITIVE = re.compile(r"(?<=[^s])s\Z|['’]s?\Z")
OWNED = re.compile(
    r"(?:[ ]\([A-ZÆØÅ]{1,2}\))?[ ](?:midlertidige fravær|fravær|plads|sæde|post|orlov|afgang|fratræden|udtræden"
    r"|dødsfald|bemærkninger|indtræden|udtrædelse|ændringsforslag|forslag|ønske|anmodning)\b"
)
"""What one has: the 's' of the name before it is a genitive."""
CUES_AFTER = re.compile(
    rf"""[ ]*(?: \( [ ]* (?: [A-ZÆØÅ] | UP | løsgænger | uden [ ] for [ ] parti ) [ ]* \)      # a party letter, or none
      | , [ ] {SIGNS["municipality"]}                                             # a municipality
      | ,? [ ] (?: orienterede | fortalte | oplyste | indledte | introducerede | redegjorde | bemærkede | deltog
        | holdt | præsenterede | giver [ ] en | holder | indleder | forlod | ankom | ønskede
        | foreslog | stemte )\b )""",
    re.VERBOSE,
)
BEFORE_IN_A_LIST = re.compile(rf"({NAME.pattern}),[ ]\Z")
AFTER_IN_A_LIST = re.compile(rf"(?:,|[ ]og)[ ]({NAME.pattern})")
HEAD_OF_COMPOUND = re.compile(r"-[a-zæøå]")
"""How 'Anna Holm-festivalen' goes on behind the name."""
LIST_LETTER = re.compile(r"[A-ZÆØÅ]\. \w+")
"""'F og Å. Imod stemte': a list letter that ends a sentence."""
LABEL = re.compile(r"[ ](\S+)\Z")
"""The last word of a name."""
LABELS = frozenset({"Udvalg", "Råd", "Nævn", "Bestyrelse", "Organ", "Hverv"})
ELECTED = re.compile(r"\([A-ZÆØÅ]\)|, [A-ZÆØÅ]\Z|Kommune")
FEWEST_CALLED = 2
SINGLE = re.compile(rf"(?<![\w-]){WORD}(?![\w-])")


@cache
def title() -> re.Pattern[str]:
    return re.compile(f"(?i:{title_pattern()})", re.VERBOSE)


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
    told = {name.key for name in found if name.rule == "cue" or follows_a_heading(context, name.key)}
    if told:
        found = list(persons_of(context, known | told))
    context.named = sorted([*context.named, *without_genitives(found, known)])
    context.named = sorted([*context.named, *first_names(context)])


def follows_a_heading(context: Context, key: str) -> bool:
    """Whether the name stands somewhere behind a capitalised word that may be no part of it: 'Status Anna Holm'."""
    return re.search(rf"(?<![\w-])[A-ZÆØÅ][a-zæøå]+ {re.escape(key)}", context.minutes.text.text) is not None


def without_genitives(found: list[Named], known: set[str]) -> Iterator[Named]:
    """The persons, of whom none keeps the s of a genitive where the text names him without it: 'Bo Krags svar'."""
    keys = known | {name.key for name in found}
    for name in found:
        bare = GENITIVE.sub("", name.key)
        if bare != name.key and bare in keys and name.end - name.start == len(name.key):
            yield Named(name.start, name.start + len(bare), "person", bare, name.rule)
        else:
            yield name


def persons_of(context: Context, known: set[str]) -> Iterator[Named]:
    """The persons of all blocks; whoever a cue tells of in one place is known in all others."""
    for block in context.minutes.blocks:
        if block.kind not in ("roster", "roster_heading", "case", "section") or is_unread_roster(context, block):
            yield from persons_in(context, block, known)


def is_unread_roster(context: Context, block: Block) -> bool:
    """Whether a line of the attendance list is one in which its own grammar found nobody."""
    return block.kind == "roster" and not any(
        name.kind == "person" for name in names_within(context.named, block.start, block.end)
    )


def persons_in(context: Context, block: Block, known: set[str]) -> Iterator[Named]:
    text = context.minutes.text.text
    names = names_within(context.named, block.start, block.end)
    encoded = encode(text, names, start=block.start, end=block.end)
    for found in RUN.finditer(encoded.text):
        for start, end in split_run(encoded.text, found.start(), found.end()):
            name = person_at(encoded, start, end, known)
            if name:
                yield name


def split_run(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitalised words: what stands between titles before a given name, 'Anna Holm
    Bestyrelsesmedlem Bo Krag', without the title that heads what follows, 'Anna Holm Stedfortræder: Bo Krag', and
    without the noun that follows where lines run together, 'Anna Holm Introduktion'."""
    words = list(re.finditer(r"\S+", text[start:end]))
    for word, after in pairwise(words):
        if is_given_name(after.group()) and title().fullmatch(word.group()):
            if text[start : start + word.start()].strip():
                yield from split_run(text, start, start + word.start() - 1)
            yield from split_run(text, start + after.start(), end)
            return
    last = LABEL.search(text, start, end)
    if last:
        heads = re.match(r"[ ]?:", text[end:]) and (last[1] in LABELS or title().fullmatch(last[1]))
        if heads or (is_no_name(last[1]) and " " in text[start : last.start()]):
            yield from split_run(text, start, last.start())
            return
    first = re.match(r"\S+[ ]", text[start:end])
    if first is not None and title().fullmatch(first.group().strip()):
        yield from split_run(text, start + first.end(), end)
    elif len(words) <= LONGEST_NAME:
        yield start, end
    else:
        yield from (found.span() for found in NAME.finditer(text, start, end))


def person_at(encoded: Encoded, start: int, end: int, known: set[str]) -> Named | None:
    """The person named by these words, if the words or what stands around them say that it is one."""
    if start and (encoded.text[start - 1].isalnum() or encoded.text[start - 1] in "-”"):
        return None
    surface = encoded.text[start:end]
    words = surface.split()
    bare = GENITIVE.sub("", surface)
    for form in (surface, bare):
        if form in known:
            return Named(*encoded.span(start, start + len(form)), "person", form, "known-name")
    if len(words) > 2 and (surface[len(words[0]) + 1 :] in known or words[0].casefold() in before_names()):
        return person_at(encoded, start + len(words[0]) + 1, end, known)
    if len(words) < 2 or is_named_after(words) or HEAD_OF_COMPOUND.match(encoded.text, end):
        return None
    if all(is_given_name(word) for word in words):
        fuller = {name for name in known if name.startswith(f"{surface} ")}
        if fuller:
            return Named(*encoded.span(start, end), "person", fuller.pop(), "first-name") if len(fuller) == 1 else None
    if looks_like_a_name(words):
        rule = "given-name"
    elif (
        NAME.fullmatch(surface)
        and not LIST_LETTER.fullmatch(surface)
        and not NO_SURNAME.intersection(words)
        and not is_no_persons_name(words)
        and not is_no_name(words[-1])
        and has_cue(encoded.text, start, end)
    ):
        rule = "cue"
    else:
        return None
    owned = OWNED.match(encoded.text, end) and words[-1] not in things_named_after()[2]
    form = bare if surface.endswith(("’s", "'s", "sens")) or owned else surface
    return Named(*encoded.span(start, start + len(form)), "person", form, rule)


def has_cue(text: str, start: int, end: int) -> bool:
    """Whether a title, a party letter, a municipality or a verb of speaking tells that this is a person."""
    before, after = title_beside()
    return bool(
        before.search(text[max(0, start - 60) : start])
        or CUES_AFTER.match(text, end)
        or after.match(text, end)
        or stands_between_persons(text, start, end)
    )


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


def first_names(context: Context) -> Iterator[Named]:
    """A given name alone, where exactly one person of the document has it and was named before in the same item, or
    stands on the attendance list of minutes that call people by their given names."""
    persons = [name for name in context.named if name.kind == "person"]
    bearers: dict[str, set[str]] = {}
    for person in persons:
        bearers.setdefault(person.key.split()[0], set()).add(person.key)
    alone = list(given_names_alone(context))
    listed = listed_persons(context) if are_called_by_given_name(bearers, alone) else set[str]()
    for block, start, end, word in alone:
        keys = bearers.get(word, set())
        if len(keys) == 1:
            (key,) = keys
            if key in listed or named_before(context, persons, key, block, start):
                yield Named(start, end, "person", key, "first-name")


def given_names_alone(context: Context) -> Iterator[tuple[Block, int, int, str]]:
    """Where in the items a given name stands without a surname: its block, its place and itself."""
    text = context.minutes.text.text
    for block in context.minutes.blocks:
        if block.item is None or block.kind not in ("paragraph", "bullet"):
            continue
        for found in SINGLE.finditer(text, block.start, block.end):
            if is_given_name(found.group()) and stands_alone(context, text, *found.span()):
                yield block, *found.span(), found.group()


def are_called_by_given_name(bearers: dict[str, set[str]], alone: list[tuple[Block, int, int, str]]) -> bool:
    """Whether two or more are called so, and fewer given names stand alone that no person of the document has."""
    called = {word for *_, word in alone}
    known = called & bearers.keys()
    return len(known) >= FEWEST_CALLED and len(known) > len(called - known)


def listed_persons(context: Context) -> set[str]:
    """The persons of the attendance list; of those with a party or a municipality minutes tell by their surnames."""
    text = context.minutes.text.text
    lines = [
        line for line in context.minutes.roster if line.item is None and not ELECTED.search(text, line.start, line.end)
    ]
    return {
        name.key
        for line in lines
        for name in names_within(context.named, line.start, line.end)
        if name.kind == "person"
    }


def stands_alone(context: Context, text: str, start: int, end: int) -> bool:
    """Whether the word is no part of a name already found and stands beside no other capitalised word, nor a figure: 'Per 1. maj'."""
    covered = any(name.start < end and start < name.end for name in context.named)
    beside = re.match(r"[ ](?:[A-ZÆØÅ\d]|\()", text[end : end + 2]) or re.search(
        r"\b[A-ZÆØÅ](?:\w*|\w{0,2}\.)[ ]\Z", text[max(0, start - 20) : start]
    )
    return not covered and not beside


def named_before(context: Context, persons: list[Named], key: str, block: Block, place: int) -> bool:
    """Whether the person is named in full earlier in the same item."""
    starts = [other.start for other in context.minutes.blocks if other.item == block.item]
    return any(person.key == key and min(starts) <= person.start < place for person in persons)

"""Which organisations and bodies a document names, each under one key."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from referatgraf.reading.abbreviations import explained, occurrences
from referatgraf.reading.body_names import find_bodies, stem
from referatgraf.reading.context import Named, context_of
from referatgraf.reading.encoding import outermost
from referatgraf.reading.register_names import find_registered, lexicon, region_of, registered

GENITIVE = re.compile(r"['’]s?\Z")


def find_organisations(doc: Doc) -> None:
    """Adds municipalities, parties and organisations to the context's names."""
    context = context_of(doc)
    text = context.minutes.text.text
    roster = "\n".join(text[line.start : line.end] for line in context.minutes.roster)
    region = region_of(roster)
    known = list(find_registered(text, region=region))
    bodies = longest([*known, *find_bodies(text, known)])
    bodies = longest([*bodies, *find_bodies(text, bodies)])  # bodies of bodies: 'Kystrådets bestyrelse'
    keyed = give_keys(text, bodies, region)
    context.named = sorted(longest([*keyed, *find_abbreviations(text, keyed)]))


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


def give_keys(text: str, names: list[Named], region: str | None) -> list[Named]:
    """Every body without a key gets one: a register's, where the words are the same but for their endings,
    else the fullest form among those that are."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if not name.key:
            forms[stem(text[name.start : name.end])].append(GENITIVE.sub("", text[name.start : name.end]))
    keys = {root: register_stems().get(root) or best_form(surfaces) for root, surfaces in forms.items()}
    elsewhere = {entry.name for entry in registered().values() if entry.only_in not in (None, region)}
    longer = keys | {stem(name.key): name.key for name in names if name.key}
    return [
        name
        if name.key
        else Named(name.start, name.end, name.kind, chosen(text, name, keys, longer, elsewhere), name.rule)
        for name in names
    ]


def chosen(text: str, name: Named, keys: dict[str, str], longer: dict[str, str], elsewhere: set[str]) -> str:
    """The key of one body: its stem's, or that of the one body whose name goes on from it with a place."""
    surface = text[name.start : name.end]
    root = stem(surface)
    going_on = {key for other, key in longer.items() if other.startswith(f"{root} i ")}
    if len(going_on) == 1:
        return next(iter(going_on))
    return keys[root] if keys[root] not in elsewhere else GENITIVE.sub("", surface)


@cache
def register_stems() -> dict[str, str]:
    """The key of every registered name by its stem."""
    return {stem(form): entry.name for entry in registered().values() for form in (*entry.aliases, entry.name)}


def best_form(forms: list[str]) -> str:
    """The form with most capitals, then the longest, then the first in the alphabet."""
    return min(forms, key=lambda form: (-sum(sign.isupper() for sign in form), -len(form), form))


def find_abbreviations(text: str, names: list[Named]) -> list[Named]:
    """Where the abbreviations that the document explains are used."""
    found: list[Named] = []
    for short, long in explained(text, names):
        key = long.key or text[long.start : long.end]
        if not long.key:
            found.append(Named(long.start, long.end, "organisation", key, long.rule))
        if any(words == short for words, _, _ in lexicon().get(short, ())):
            continue
        found.extend(Named(*span, "organisation", key, "abbreviation") for span in occurrences(text, short))
    return outermost(found)

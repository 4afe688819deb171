"""One key for all the ways in which a document writes one body's name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from referatgraf.reading.named import Named
from referatgraf.reading.names.body_names import stem
from referatgraf.reading.names.register_names import registered

GENITIVE = re.compile(r"['’]s?\Z")
GOES_ON = (" i ", " for ")


def give_keys(text: str, names: list[Named], region: str | None) -> list[Named]:
    """Names that no register gave, each with a key: a register's, where the words are the same but for their
    endings, that of the one body whose name goes on from it ('for Speciallæger'), or else its own fullest form."""
    forms: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if not is_registered(name):
            forms[stem(words(text, name))].append(words(text, name))
    keys = {root: own_key(root, surfaces, region) for root, surfaces in forms.items()}
    longer = keys | {stem(name.key): name.key for name in names if is_registered(name)}
    return [name if is_registered(name) else keyed(text, name, keys, longer) for name in names]


def is_registered(name: Named) -> bool:
    return name.rule.startswith("register")


def words(text: str, name: Named) -> str:
    """The name as the pattern spells it out, else as it stands, without a genitive."""
    return name.key or GENITIVE.sub("", text[name.start : name.end])


def keyed(text: str, name: Named, keys: dict[str, str], longer: dict[str, str]) -> Named:
    root = stem(words(text, name))
    going_on = {key for other, key in longer.items() for more in GOES_ON if other.startswith(root + more)}
    key = next(iter(going_on)) if len(going_on) == 1 else keys[root]
    return Named(name.start, name.end, name.kind, key, name.rule)


def own_key(root: str, forms: Iterable[str], region: str | None) -> str:
    """A register's key for this stem, unless it means its entry only elsewhere; else the fullest of the forms."""
    registers = register_stems().get(root)
    if registers and registered()[registers].only_in in (None, region):
        return registers
    return min(forms, key=lambda form: (-sum(sign.isupper() for sign in form), -len(form), form))


@cache
def register_stems() -> dict[str, str]:
    """The key of every registered name by its stem."""
    return {stem(form): entry.name for entry in registered().values() for form in (*entry.aliases, entry.name)}

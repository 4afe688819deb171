"""Which entries of the attendance list name one person: by a given name alone, or with fewer of his names."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.attendance.listed import Listed
from referatgraf.reading.names.name_words import is_given_name

Keys = dict[tuple[str, str | None], str]


def end_names_as_elsewhere(entries: Sequence[Listed], text: str) -> None:
    """Ends a name before a common word that flat text glued to it, where somebody came for its bearer by name."""
    replaced = {words for entry in entries if (words := entry.words("substitute_for", text))}
    for entry in entries:
        start, end = entry.slots["person"]
        name, _, glued = text[start:end].rpartition(" ")
        if name in replaced and is_danish(glued.lower()):
            entry.slots["person"] = (start, start + len(name))


def bearers_of(entries: Sequence[Listed], text: str) -> dict[str, set[str]]:
    """The full names of the list by their given name."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        name = entry.name(text)
        if " " in name and is_given_name(name.split()[0]):
            bearers[name.split()[0]].add(name)
    return bearers


def roster_keys(entries: Sequence[Listed], text: str) -> Keys:
    """A key for each (name, municipality): the name alone, or with the municipality where two share a name."""
    bearers = {**bearers_of(entries, text), **listed_otherwise(entries, text)}
    people = {(full_name(entry, bearers, text), entry.municipality(text)) for entry in entries}
    counts = Counter(name for name, place in people if place is not None)
    keys: Keys = {
        (name, place): name if counts[name] <= 1 or place is None else f"{name}, {place}" for name, place in people
    }
    for entry in entries:
        name = full_name(entry, bearers, text)
        keys[entry.name(text), entry.municipality(text)] = keys[name, entry.municipality(text)]
    return keys


def full_name(entry: Listed, bearers: Mapping[str, set[str]], text: str) -> str:
    name = entry.name(text)
    known = entry.rule == "first-name" or (" " in name and name in bearers)
    return next(iter(bearers[name])) if known else name


def listed_otherwise(entries: Sequence[Listed], text: str) -> dict[str, set[str]]:
    """How the list names those who are absent with a middle name more or fewer than there: 'Fraværende: Anna Holm (A)'
    below 'Anna B. Holm (A)'; only where an item tells it or both have one party."""
    present = [entry for entry in entries if entry.status == entry.line.status == "present"]
    listed = {entry.name(text): entry.party_letter(text) for entry in present if entry.line.item is None}
    others = [entry for entry in entries if entry.status == "absent" and entry.name(text) not in listed]
    found: dict[str, set[str]] = {}
    for entry in others:
        name, party = entry.name(text), entry.party_letter(text)
        fitting = {other for other in listed if is_name_with_fewer(name, other) or is_name_with_fewer(other, name)}
        letters = {listed[other] for other in fitting} | {party}
        if len(fitting) == 1 and len(letters - {None}) < 2 and (entry.line.item is not None or None not in letters):
            found[name] = fitting
    return found


def is_name_with_fewer(name: str, full: str) -> bool:
    """Whether a name is another one without some of its middle names or initials.

    >>> is_name_with_fewer("Anna Holm", "Anna B. Holm"), is_name_with_fewer("Anna Bo Holm", "Anna Krag Holm")
    (True, False)
    """
    words, fuller = name.split(), full.split()
    if len(words) < 2 or len(words) >= len(fuller) or (words[0], words[-1]) != (fuller[0], fuller[-1]):
        return False
    middle = iter(fuller[1:-1])
    return all(word in middle for word in words[1:-1])

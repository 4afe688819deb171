"""One body that the minutes name in two ways: 'Ældreråd' and 'Ældrerådet', 'Søby Lokaludvalg' and 'lokaludvalget'."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from referatgraf.facts import Meeting
from referatgraf.reading.context import context_of
from referatgraf.reading.names.body_names import DEFINITE, kind_of, stem
from referatgraf.reading.names.register_names import registered
from referatgraf.reading.placed import is_placed

SEATS = frozenset({"council", "board", "committee", "network", "secretariat"})
IS_DEFINITE = re.compile(r"[\wæøå-]{5,}(?:et|en)")
JOINT = re.compile(r"s?-?,?(?= )")
PLACE = re.compile(r"[A-ZÆØÅ][\w-]+")
AT_A_PLACE = re.compile(r"s? (?:i|på) [A-ZÆØÅ][a-zæøå]")
"""What stands behind another place's body: 'Ældrerådet i Nordby'."""
APPEALS = re.compile(r"[a-zæøå]{3,}nævnet")


def find_same_bodies(doc: Doc) -> None:
    """Gives the names of one body one key, that of the meeting where it is the one that met."""
    context = context_of(doc)
    text = context.minutes.text.text
    body = next((fact.body for fact in context.facts if isinstance(fact, Meeting)), None)
    seated = [name for name in context.named if name.kind == "organisation" and is_own_name(name.key)]
    same = one_spelling([name.key for name in seated], body)
    keys = list(dict.fromkeys(same.get(name.key, name.key) for name in seated))
    renamed = []
    for name in context.named:
        if name.kind == "organisation" and is_own_name(name.key):
            key, surface = same.get(name.key, name.key), text[name.start : name.end]
            placed = None if AT_A_PLACE.match(text, name.end) else with_its_place(surface, key, keys, body)
            name = replace(name, key=placed or key)
        renamed.append(name)
    context.named = renamed


def is_own_name(key: str) -> bool:
    """Whether a name is that of a set of seats, and no register's.

    >>> is_own_name("Ældrerådet"), is_own_name("Friluftsrådet"), is_own_name("Nordvand")
    (True, False, False)
    """
    return kind_of(key) in SEATS and key not in registered()


def one_spelling(keys: Iterable[str], body: str | None) -> dict[str, str]:
    """The key that counts for each that differs from another only in its letters' case, hyphens or endings.

    >>> one_spelling(["Havneråd", "Havnerådet"], "Havneråd")
    {'Havnerådet': 'Havneråd'}
    >>> one_spelling(["Teknik, Havn og Kystudvalget", "Teknik-, Havne- og Kystudvalget"], None)
    {}
    >>> one_spelling(["Plan, Havn og Kystudvalget", "Plan-, Havn- og Kystudvalget", "Kystudvalget"], None)
    {'Plan-, Havn- og Kystudvalget': 'Plan, Havn og Kystudvalget'}
    >>> one_spelling(["Søby Havneråd", "Søbys Havneråd"], "Søbys Havneråd")
    {'Søby Havneråd': 'Søbys Havneråd'}
    """
    counts = Counter(keys)
    alike: dict[str, list[str]] = defaultdict(list)
    for key in counts:
        alike[DEFINITE.sub(r"\1", JOINT.sub("", stem(key)))].append(key)
    chosen = {
        tuple(forms): body if body in forms else max(forms, key=lambda key: counts[key]) for forms in alike.values()
    }
    return {form: one for forms, one in chosen.items() for form in forms if form != one}


def with_its_place(surface: str, key: str, keys: Iterable[str], body: str | None) -> str | None:
    """The only body that a name without its place, or a board of appeal without its field, can be short for.

    >>> keys = ["Søby Lokaludvalg", "Indre Krog Lokaludvalg", "Miljø- og Havneklagenævnet"]
    >>> with_its_place("Lokaludvalget", "Lokaludvalget", keys, "Søby Lokaludvalg")
    'Søby Lokaludvalg'
    >>> with_its_place("Lokaludvalget", "Lokaludvalget", keys, None)
    >>> with_its_place("klagenævnet", "klagenævnet", keys, None)
    'Miljø- og Havneklagenævnet'
    """
    bare = surface.removesuffix("s")
    if body and (body.startswith(f"{key} ") or is_at(key, body)):
        return body
    if key == body or not IS_DEFINITE.fullmatch(bare):
        return None
    if body and is_placed(key, body):
        return body
    longer = {other for other in keys if APPEALS.fullmatch(bare) and other != key and other.endswith(bare)}
    placed = {other for other in keys if is_placed(key, other)} | longer
    return placed.pop() if len(placed) == 1 else None


def is_at(key: str, body: str) -> bool:
    """Whether a name is the body's with a place behind it.

    >>> is_at("Grønt Råd Søby", "Grønt Råd"), is_at("Grønt Råd for Søby", "Grønt Råd")
    (True, False)
    """
    return key.startswith(f"{body} ") and PLACE.fullmatch(key.removeprefix(f"{body} ")) is not None

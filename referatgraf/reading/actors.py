"""Everybody and everything a document names, each once with all its mentions."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc

from referatgraf.facts import Actor, Meeting, Mention
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.meetings.days import is_day
from referatgraf.reading.named import Named, NameKind
from referatgraf.reading.names.body_names import organisation_kind
from referatgraf.reading.names.register_names import region_of, registered
from referatgraf.reading.names.registers import municipalities, parties, party_of

NO_ALIAS = frozenset({"first-name", "anaphor", "register-compound"})
GENITIVE = re.compile(r"['’]s?\Z")


def find_actors(doc: Doc) -> Iterator[Actor]:
    """One Actor a key, in the order of first mention."""
    context = context_of(doc)
    clusters: dict[tuple[NameKind, str], list[Named]] = defaultdict(list)
    for name in context.named:
        clusters[name.kind, name.key].append(name)
    region = region_spoken_of(context)
    for (kind, key), names in clusters.items():
        yield actor(context, kind, key, names, region)


def actor(context: Context, kind: NameKind, key: str, names: list[Named], region: str | None) -> Actor:
    text = context.minutes.text.text
    mentions = tuple(
        Mention(text[name.start : name.end], context.minutes.text.evidence(name.start, name.end), name.rule)
        for name in names
    )
    forms = {GENITIVE.sub("", text[name.start : name.end]) for name in names if name.rule not in NO_ALIAS}
    name = display_name(kind, key)
    return Actor(
        actor_kind=kind,
        key=key,
        name=name,
        mentions=mentions,
        register_id=register_id(kind, key, region),
        subtype=organisation_kind(key) if kind == "organisation" else None,
        aliases=tuple(sorted(form for form in forms if form not in (key, name))),
        evidence=tuple(mention.evidence for mention in mentions),
        method=names[0].rule,
    )


def display_name(kind: NameKind, key: str) -> str:
    """The name behind a key: two persons of one name are told apart by ', Aalborg Kommune' in their keys."""
    return key.split(", ")[0] if kind == "person" else key


def region_spoken_of(context: Context) -> str | None:
    """The region of the attendance list's municipalities, or else of every registered organisation that is named."""
    text = context.minutes.text.text
    listed = region_of("\n".join(text[line.start : line.end] for line in context.minutes.roster))
    entries = [entry for name in context.named if (entry := registered().get(name.key)) and not entry.only_in]
    named = {entry.region for entry in entries if entry.region}
    return listed or (next(iter(named)) if len(named) == 1 else None)


def register_id(kind: NameKind, key: str, region: str | None) -> str | None:
    """The register's own id of this actor, where it is in one that means it also in this region's minutes.

    >>> register_id("organisation", "Praksisplanudvalget", "Region Nordjylland")
    'praksisplanudvalget-nordjylland'
    >>> register_id("organisation", "Praksisplanudvalget", "Region Syddanmark")
    """
    if kind == "organisation":
        entry = registered().get(key)
        return entry.id if entry and entry.only_in in (None, region) else None
    if kind == "municipality":
        return next((place.code for place in municipalities() if place.official == key), None)
    if kind == "party":
        return next((party.id for party in parties() if party.name == key), None)
    return None


def name_parties(doc: Doc) -> None:
    """Gives each list letter of the attendance list the party it stood for on the day of the meeting."""
    context = context_of(doc)
    meeting = next((fact for fact in context.facts if isinstance(fact, Meeting)), None)
    on = date.fromisoformat(meeting.date) if meeting and meeting.date and is_day(meeting.date) else None
    codes = {place.official: place.code for place in municipalities()}
    lines = [(line.start, line.end) for line in context.minutes.roster]
    renamed = []
    for name in context.named:
        if name.kind == "party" and name.rule.startswith("roster"):
            places = [
                other.key
                for start, end in lines
                if start <= name.start < end
                for other in context.names_in(start, end)
                if other.kind == "municipality"
            ]
            place = places[0] if places else None
            party = party_of(name.key, on, codes.get(place) if place else None)
            key = party.name if party else f"Liste {name.key}" + (f", {place}" if place else "")
            name = Named(name.start, name.end, "party", key, name.rule)
        renamed.append(name)
    context.named = renamed

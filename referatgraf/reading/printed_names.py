"""What a document itself calls an organisation that is known by another name."""

import re
from collections import Counter
from collections.abc import Iterable

from referatgraf.facts import Actor
from referatgraf.reading.names.register_names import registered

BODIES = "(?:bestyrelse|repræsentantskab|forretningsudvalg|formandskab|direktion)"
OWNERS = re.compile(rf"(?:s|['’]s?) [a-zæøå]*{BODIES}\Z")
OF_AN_OWNER = re.compile(rf"[a-zæøå]*{BODIES}(?:n|en|et)? (?:for|i|af|ved|hos|på) \w", re.IGNORECASE)
GENITIVE = re.compile(r"(?:['’]s?|s)\Z")


def printed_names(actors: Iterable[Actor]) -> dict[str, str]:
    """By the name each is known by, what the document calls an organisation instead."""
    names = {}
    for actor in actors:
        if actor.actor_kind == "organisation":
            told = fullest_name(actor) if actor.key in registered() else name_by_its_owner(actor)
            names.update({actor.key: told} if told else {})
    return names


def fullest_name(actor: Actor) -> str | None:
    """Of a registered organisation, the longest of its names that the document prints, where that is not the one it is
    known by: 'STAR', or 'Det Regionale Arbejdsmarkedsråd Fyn' beside 'RAR Fyn'."""
    entry = registered()[actor.key]
    known = {letters(name) for name in (entry.name, *entry.aliases)}
    printed = [" ".join(mention.surface.split()) for mention in actor.mentions]
    told = (form for surface in printed for form in (surface, GENITIVE.sub("", surface)) if letters(form) in known)
    longest = max(told, key=lambda form: (len(letters(form)), letters(form) == letters(actor.key)), default=None)
    return longest if longest and letters(longest) != letters(actor.key) else None


def name_by_its_owner(actor: Actor) -> str | None:
    """Of a body that is known as its owner's ('Nordvands bestyrelse') and that the document never calls so, the name
    that it gives it most often: 'bestyrelsen for Nordvand'."""
    surfaces = Counter(mention.surface for mention in actor.mentions)
    told = [surface for surface, _ in surfaces.most_common() if OF_AN_OWNER.match(surface)]
    never = not any(plain(surface).startswith(plain(actor.key)) for surface in surfaces)
    return told[0] if told and never and OWNERS.search(actor.key) else None


def letters(name: str) -> str:
    """What two spellings of one name share."""
    return re.sub(r"[\s.'’-]", "", name).casefold()


def plain(name: str) -> str:
    """A name with straight apostrophes."""
    return name.replace("’", "'")

"""What a document itself calls a body whose name was put together from its parts."""

import re
from collections import Counter
from collections.abc import Iterable

from referatgraf.facts import Actor

BODIES = "(?:bestyrelse|repræsentantskab|forretningsudvalg|formandskab|direktion)"
OWNERS = re.compile(rf"(?:s|['’]s?) [a-zæøå]*{BODIES}\Z")
OF_AN_OWNER = re.compile(rf"[a-zæøå]*{BODIES}(?:n|en|et)? (?:for|i|af|ved|hos|på) \w", re.IGNORECASE)


def printed_names(actors: Iterable[Actor]) -> dict[str, str]:
    """Of the bodies that are known as their owner's ('Nordvands bestyrelse') and that the document never calls so,
    the name that it gives them most often: 'bestyrelsen for Nordvand'."""
    names = {}
    for actor in actors:
        if actor.actor_kind != "organisation" or not OWNERS.search(actor.key):
            continue
        surfaces = Counter(mention.surface for mention in actor.mentions)
        told = [surface for surface, _ in surfaces.most_common() if OF_AN_OWNER.match(surface)]
        if told and not any(plain(surface).startswith(plain(actor.key)) for surface in surfaces):
            names[actor.key] = told[0]
    return names


def plain(name: str) -> str:
    """A name with straight apostrophes."""
    return name.replace("’", "'")

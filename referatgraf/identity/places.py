"""Which municipalities documents name: by official code, else by name."""

from collections import defaultdict
from collections.abc import Iterable

from referatgraf.facts import Actor
from referatgraf.identity.background import Background
from referatgraf.identity.folding import slug
from referatgraf.identity.identities import IdentifiedMunicipality, Member
from referatgraf.reading_record import Reading


def identify_municipalities(readings: Iterable[Reading], background: Background) -> tuple[IdentifiedMunicipality, ...]:
    """One for each code, or for each name that no register knows."""
    members: dict[tuple[str | None, str], list[tuple[Member, str]]] = defaultdict(list)
    for reading in readings:
        for actor in reading.facts:
            if isinstance(actor, Actor) and actor.actor_kind == "municipality":
                known = (actor.register_id, actor.register_id or slug(actor.name))
                members[known].append(((reading.document.sha256, actor.key), actor.name))
    return tuple(_municipality(code, last, members[code, last], background) for code, last in sorted(members, key=str))


def _municipality(
    code: str | None, last: str, members: list[tuple[Member, str]], background: Background
) -> IdentifiedMunicipality:
    known = background.municipalities.get(code) if code else None
    return IdentifiedMunicipality(
        id=f"municipality/{last}",
        code=code,
        name=known.name if known else min(name for _, name in members),
        region=known.region if known else None,
        members=tuple(sorted(member for member, _ in members)),
    )

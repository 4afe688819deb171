"""When a general name is one body's in several documents: 'Kystrådet', where its board has minutes of its own.

A name that every municipality may give to a body is kept apart by whose minutes name it. It is one over all documents
where a body of that name, or its board, has met, where there is but one such, and where the members whom its minutes
list come from where the other documents do.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from referatgraf.identity.contexts import Context
from referatgraf.identity.homes import Places
from referatgraf.identity.identities import Member
from referatgraf.identity.name_keys import owner_key

SHARED = 2
"""Municipalities that two lists must share."""


@dataclass(frozen=True, slots=True)
class Named:
    """An organisation of one document; with those of others it is one by register id, or by form and scope.

    `home` is the municipality whose body it is, `own` whether it is the body that met, `meeting` that body.
    """

    member: Member
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    register_id: str | None
    meets: bool
    form: str
    scope: str
    meeting: str
    home: str | None
    own: bool


Key = tuple[str, str, str]
"""Register id, form and scope: the id alone, or the other two."""


def linked(
    named: Iterable[Named], keys: Mapping[Member, Key], known: Mapping[str, Context], places: Places
) -> dict[Member, Key]:
    """The key without a scope for those general names that are one body's."""
    listed = list(named)
    around = _around(listed, known)
    own: dict[str, set[Key]] = defaultdict(set)
    lists: dict[str, set[str]] = defaultdict(set)
    for each in listed:
        if each.own and not each.register_id:
            for form in filter(None, (each.form, owner_key(each.name))):
                own[form].add(keys[each.member])
                lists[form] |= around[each.meeting]
    found: dict[Member, Key] = {}
    for each in listed:
        if each.scope and not each.register_id and [scope for _, _, scope in own[each.form]] == [""]:
            context = known[each.member[0]]
            here = context.home, around[each.meeting], context.region
            if owner_key(context.body or "") == each.form or _near(*here, lists[each.form], places):
                found[each.member] = ("", each.form, "")
    return found


def _around(named: Iterable[Named], known: Mapping[str, Context]) -> dict[str, set[str]]:
    """The municipalities of those who are listed in the minutes of a body."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in named:
        found[each.meeting] |= known[each.member[0]].places
    return found


def _near(home: str | None, here: set[str], region: str | None, there: set[str], places: Places) -> bool:
    """Whether a municipality, a list or a region has to do with a list of municipalities."""
    if home:
        return home in there
    if region:
        inside = [place for place in there if places.regions.get(place) == region]
        return len(inside) >= SHARED and 2 * len(inside) >= len(there)
    return len(here & there) >= SHARED

"""Which organisations and bodies documents name: by register, else by name; a general name means one meeting body's."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from referatgraf.facts import Actor, Appointment, Decision, Meeting, Reading
from referatgraf.identity.folding import fold, slug
from referatgraf.identity.identities import IdentifiedOrganisation, Member

BODY_KINDS = frozenset({"council", "board", "committee", "network", "secretariat"})
NO_WORDS = re.compile(r"[^\w+&]+")
OWNED = frozenset({"bestyrelse", "sekretariat", "forretningsudvalg"})
LEADING_BOARD = ("bestyrelsen for ", "bestyrelsen i ")


@dataclass(frozen=True, slots=True)
class _Named:
    """An organisation of one document; with those of others it is one by register id, or by form and scope."""

    member: Member
    name: str
    aliases: tuple[str, ...]
    kind: str | None
    register_id: str | None
    meets: bool
    form: str
    scope: str


def identify_organisations(readings: Iterable[Reading]) -> tuple[IdentifiedOrganisation, ...]:
    """One for each register entry or name. Regions and municipalities within a name are words of it and must agree.

    An abbreviation that one document explains makes nothing one in another.
    """
    named = [each for reading in readings for each in _named_in(reading)]
    forms = {each.form for each in named}
    registered = {each.form: each.register_id for each in named if each.register_id}
    together: dict[tuple[str, str, str], list[_Named]] = defaultdict(list)
    for each in named:
        form = without_genitive(each.form, forms)
        register_id = each.register_id or ("" if each.scope else registered.get(form, ""))
        together[(register_id, "", "") if register_id else ("", form, each.scope)].append(each)
    made = [_organisation(*key, together[key]) for key in sorted(together)]
    return tuple(sorted(_told_apart(made), key=lambda organisation: organisation.id))


def name_key(name: str) -> str:
    """A name so that its ways of being written agree.

    >>> name_key("Bestyrelsen for Erhvervshus Nordjylland") == name_key("Erhvervshus Nordjyllands bestyrelse")
    True
    >>> name_key("Erhvervshus Nordjylland") == name_key("Erhvervshus Midtjylland")
    False
    """
    plain = fold(name).replace("'s ", "s ").removesuffix("'s").removesuffix("'")
    key = " ".join(NO_WORDS.sub(" ", plain).split())
    for leading in LEADING_BOARD:
        if key.startswith(leading):
            owner = key.removeprefix(leading)
            return f"{owner if owner.endswith('s') else owner + 's'} bestyrelse"
    return key


def owner_key(name: str) -> str | None:
    """The key of the organisation that a board or secretariat names as its own.

    >>> owner_key("Erhvervshus Nordjyllands bestyrelse"), owner_key("Danmarks Erhvervsfremmebestyrelse")
    ('erhvervshus nordjylland', None)
    """
    owner, _, kind = name_key(name).rpartition(" ")
    return owner.removesuffix("s") if kind in OWNED and owner.endswith("s") else None


def without_genitive(key: str, known: set[str]) -> str:
    """The name that this is the genitive of, where that one is named too.

    >>> without_genitive("danske regioners", {"danske regioner"}), without_genitive("realdanias", set())
    ('danske regioner', 'realdanias')
    """
    return key[:-1] if key.endswith("s") and key[:-1] in known else key


def is_general(name: str, kind: str | None) -> bool:
    """Whether every council has a body of this name: one word, and a kind of body.

    >>> is_general("Økonomiudvalget", "committee"), is_general("Aalborg Byråd", "council"), is_general("KKR", None)
    (True, False, False)
    """
    return kind in BODY_KINDS and len(name.split()) == 1 and not name.isupper() and "-" not in name


def _named_in(reading: Reading) -> Iterable[_Named]:
    document = reading.document.sha256
    meets = {fact.body for fact in reading.facts if isinstance(fact, Meeting | Decision)}
    meets |= {fact.to_body for fact in reading.facts if isinstance(fact, Appointment)}
    actors = [fact for fact in reading.facts if isinstance(fact, Actor)]
    meeting = next((fact.body for fact in reading.facts if isinstance(fact, Meeting) and fact.body), None)
    for actor in actors:
        if actor.actor_kind == "organisation":
            yield _Named(
                (document, actor.key), actor.name, actor.aliases, actor.subtype, actor.register_id,
                actor.key in meets, name_key(actor.name), _scope(actor, meeting, actors),
            )  # fmt: skip
    if meeting and meeting not in {actor.key for actor in actors}:
        yield _Named((document, meeting), meeting, (), None, None, True, name_key(meeting), "")


def _scope(actor: Actor, meeting: str | None, actors: Iterable[Actor]) -> str:
    """The meeting body's name for a general name, '' for a proper one."""
    if meeting is None or actor.register_id or actor.key == meeting or not is_general(actor.name, actor.subtype):
        return ""
    named = next((other.name for other in actors if other.key == meeting), meeting)
    return slug(named)


def _organisation(register_id: str, form: str, scope: str, named: list[_Named]) -> IdentifiedOrganisation:
    kind = _commonest(each.kind for each in named if each.kind)
    is_body = kind in BODY_KINDS or (kind is None and any(each.meets for each in named))
    names = Counter(each.name for each in named)
    name = min(names, key=lambda each: (-names[each], each))
    last = register_id or "-".join(filter(None, (slug(form), scope)))
    aliases = {*names, *(alias for each in named for alias in each.aliases)} - {name}
    return IdentifiedOrganisation(
        id=f"{'body' if is_body else 'organisation'}/{last}",
        label="Body" if is_body else "Organisation",
        name=name,
        aliases=tuple(sorted(aliases)),
        kind=kind,
        register_id=register_id or None,
        members=tuple(sorted(each.member for each in named)),
    )


def _commonest(kinds: Iterable[str]) -> str | None:
    counts = Counter(kinds)
    return min(counts, key=lambda kind: (-counts[kind], kind), default=None)


def _told_apart(made: Iterable[IdentifiedOrganisation]) -> Iterator[IdentifiedOrganisation]:
    """A number behind an id that two would have, in the order of their names."""
    seen: Counter[str] = Counter()
    for organisation in made:
        seen[organisation.id] += 1
        count = seen[organisation.id]
        yield organisation if count == 1 else replace(organisation, id=f"{organisation.id}-{count}")

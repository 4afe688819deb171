"""Which organisations and bodies documents name: by register, else by name; a general name means one meeting body's."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from referatgraf.facts import Actor, Appointment, Decision, Meeting, Reading
from referatgraf.identity.folding import fold, slug
from referatgraf.identity.identities import IdentifiedOrganisation, Member
from referatgraf.identity.judged import apply
from referatgraf.ledger.judgements import Judgement

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
    meeting: str


Key = tuple[str, str, str]
"""Register id, form and scope: the id alone, or the other two."""


def identify_organisations(
    readings: Iterable[Reading], judgements: Iterable[Judgement] = ()
) -> tuple[tuple[IdentifiedOrganisation, ...], dict[str, frozenset[str]]]:
    """One for each register entry or name. Regions and municipalities within a name are words of it and must agree.

    An abbreviation stands for what it is explained as in documents of the same meeting body, where these agree.
    The second value leads from every id that one would have alone to whoever bears it now.
    """
    named = [each for reading in readings for each in _named_in(reading)]
    keys = _keys(named)
    explained = _explained(named, keys)
    groups: dict[Key, list[Member]] = defaultdict(list)
    for each in named:
        groups[explained.get(each.member, keys[each.member])].append(each.member)
    by_member = {each.member: each for each in named}

    def closeness(one: Member, other: Member) -> int:
        together = by_member[one].meeting == by_member[other].meeting
        return 2 * (keys[one] == keys[other]) + together

    judged = apply(groups.values(), judgements, closeness)
    found = [(_leading({keys[member] for member in group}), group) for group in judged]
    made = [(_organisation(*key, [by_member[member] for member in group]), group) for key, group in sorted(found)]
    final = list(zip(_told_apart(organisation for organisation, _ in made), made, strict=True))
    earlier: dict[str, set[str]] = defaultdict(set)
    for organisation, (_, group) in final:
        for key in {keys[member] for member in group}:
            for kind in ("body", "organisation"):
                earlier[f"{kind}/{_last(*key)}"].add(organisation.id)
    organisations = tuple(sorted((organisation for organisation, _ in final), key=lambda each: each.id))
    return organisations, {id: frozenset(bearers) for id, bearers in earlier.items()}


def _keys(named: Iterable[_Named]) -> dict[Member, Key]:
    """What makes mentions of different documents one: the register id, else form and scope."""
    listed = list(named)
    forms = {each.form for each in listed}
    registered = {each.form: each.register_id for each in listed if each.register_id}
    keys: dict[Member, Key] = {}
    for each in listed:
        form = without_genitive(each.form, forms)
        register_id = each.register_id or ("" if each.scope else registered.get(form, ""))
        keys[each.member] = (register_id, "", "") if register_id else ("", form, each.scope)
    return keys


def _explained(named: Iterable[_Named], keys: Mapping[Member, Key]) -> dict[Member, Key]:
    """For a bare abbreviation: the one organisation that documents of the same meeting body explain it as."""
    listed = list(named)
    meant: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for each in listed:
        for alias in each.aliases:
            if alias != each.name and is_abbreviation(alias) and each.meeting:
                meant[each.meeting, alias].add(keys[each.member])
    return {
        each.member: next(iter(found))
        for each in listed
        if not each.register_id and each.meeting and is_abbreviation(each.name)
        and len(found := meant.get((each.meeting, each.name), set())) == 1
    }  # fmt: skip


def is_abbreviation(name: str) -> bool:
    """Whether a name is letters only, as KKR is.

    >>> is_abbreviation("DEB"), is_abbreviation("Nord-A"), is_abbreviation("A")
    (True, False, False)
    """
    return len(name) > 1 and name.isupper() and name.isalpha()


def _leading(keys: Iterable[Key]) -> Key:
    """A register entry before any name, else the first in the alphabet."""
    return min(keys, key=lambda key: (not key[0], key))


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
    met = name_key(next((actor.name for actor in actors if actor.key == meeting), meeting or ""))
    for actor in actors:
        if actor.actor_kind == "organisation":
            yield _Named(
                (document, actor.key), actor.name, actor.aliases, actor.subtype, actor.register_id,
                actor.key in meets, name_key(actor.name), _scope(actor, meeting, actors), met,
            )  # fmt: skip
    if meeting and meeting not in {actor.key for actor in actors}:
        yield _Named((document, meeting), meeting, (), None, None, True, name_key(meeting), "", met)


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
    name = min(names, key=lambda each: (not register_id and is_abbreviation(each), -names[each], each))
    last = _last(register_id, form, scope)
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


def _last(register_id: str, form: str, scope: str) -> str:
    return register_id or "-".join(filter(None, (slug(form), scope)))


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

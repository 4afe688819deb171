"""Which organisations and bodies documents name: by register, else by name; a general name means one meeting body's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from referatgraf.facts import Actor, Appointment, Decision, Meeting
from referatgraf.identity.contexts import BODY_KINDS, Context, contexts, is_general
from referatgraf.identity.folding import slug
from referatgraf.identity.homes import Places, is_committee, is_council
from referatgraf.identity.identities import IdentifiedOrganisation, Member
from referatgraf.identity.judged import apply
from referatgraf.identity.linked import Key, Named, linked
from referatgraf.identity.name_keys import name_key
from referatgraf.ledger.judgements import Judgement
from referatgraf.packed import in_order
from referatgraf.reading_record import Reading


def identify_organisations(
    readings: Iterable[Reading], judgements: Iterable[Judgement] = (), places: Places | None = None
) -> tuple[tuple[IdentifiedOrganisation, ...], dict[str, frozenset[str]]]:
    """One for each register entry or name. Regions and municipalities within a name are words of it and must agree.

    An abbreviation stands for what it is explained as in documents of the same meeting body, where these agree.
    The second value leads from every id that one would have alone to whoever bears it now.
    """
    ordered, places = in_order(readings), places or Places()
    known = contexts(ordered, places)
    named = [each for reading in ordered for each in _named_in(reading, known[reading.document.sha256], places)]
    keys = _keys(named)
    meant = _councils(named, keys) | linked(named, keys, known, places) | _explained(named, keys)
    groups: dict[Key, list[Member]] = defaultdict(list)
    for each in named:
        groups[meant.get(each.member, keys[each.member])].append(each.member)
    by_member = {each.member: each for each in named}

    def closeness(one: Member, other: Member) -> int:
        together = by_member[one].meeting == by_member[other].meeting
        return 2 * (keys[one] == keys[other]) + together

    judged = apply(groups.values(), judgements, closeness)
    found = [(_leading({meant.get(member, keys[member]) for member in group}), group) for group in judged]
    made = [(_organisation(*key, [by_member[member] for member in group]), group) for key, group in sorted(found)]
    final = list(zip(_told_apart(organisation for organisation, _ in made), made, strict=True))
    earlier: dict[str, set[str]] = defaultdict(set)
    for organisation, (_, group) in final:
        for key in {each for member in group for each in (keys[member], meant.get(member, keys[member]))}:
            for kind in ("body", "organisation"):
                earlier[f"{kind}/{_last(*key)}"].add(organisation.id)
    organisations = tuple(sorted((organisation for organisation, _ in final), key=lambda each: each.id))
    return organisations, {id: frozenset(bearers) for id, bearers in earlier.items()}


def _keys(named: Iterable[Named]) -> dict[Member, Key]:
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


def _councils(named: Iterable[Named], keys: Mapping[Member, Key]) -> dict[Member, Key]:
    """A municipality has one council: 'Skive Byråd' and, in the minutes of a body of Skive, 'Byrådet'."""
    found: dict[str, list[Member]] = defaultdict(list)
    for each in named:
        if each.home and not each.register_id and is_council(each.name):
            found[each.home].append(each.member)
    return {member: _leading({keys[other] for other in members}) for members in found.values() for member in members}


def _explained(named: Iterable[Named], keys: Mapping[Member, Key]) -> dict[Member, Key]:
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
    """A register entry before any name, a proper name before a general one, else the first in the alphabet."""
    return min(keys, key=lambda key: (not key[0], bool(key[2]), key))


def without_genitive(key: str, known: set[str]) -> str:
    """The name that this is the genitive of, where that one is named too.

    >>> without_genitive("danske regioners", {"danske regioner"}), without_genitive("realdanias", set())
    ('danske regioner', 'realdanias')
    """
    return key[:-1] if key.endswith("s") and key[:-1] in known else key


def _named_in(reading: Reading, context: Context, places: Places) -> Iterable[Named]:
    document = reading.document.sha256
    meets = {fact.body for fact in reading.facts if isinstance(fact, Meeting | Decision)}
    meets |= {fact.to_body for fact in reading.facts if isinstance(fact, Appointment)}
    actors = [fact for fact in reading.facts if isinstance(fact, Actor)]
    meeting = next((fact.body for fact in reading.facts if isinstance(fact, Meeting) and fact.body), None)
    met = "-".join(filter(None, (name_key(context.body or ""), context.own)))
    for actor in actors:
        if actor.actor_kind == "organisation":
            scope = context.own if actor.key == meeting else _scope(actor, context)
            home = context.home if scope else places.named(actor.name) if is_council(actor.name) else None
            yield Named(
                (document, actor.key), actor.name, actor.aliases, actor.subtype, actor.register_id,
                actor.key in meets, name_key(actor.name), "" if actor.register_id else scope, met,
                None if actor.register_id else home, actor.key == meeting,
            )  # fmt: skip
    if meeting and meeting not in {actor.key for actor in actors}:
        home = places.named(meeting) or context.home
        yield Named((document, meeting), meeting, (), None, None, True, name_key(meeting), context.own, met, home, True)


def _scope(actor: Actor, context: Context) -> str:
    """Whose a general name is, '' for a proper one; a committee of a municipality has a general one."""
    if context.body is None or actor.register_id:
        return ""
    shared = context.home is not None and actor.subtype == "committee" and is_committee(actor.name)
    return context.scope if shared or is_general(actor.name, actor.subtype) else ""


def _organisation(register_id: str, form: str, scope: str, named: list[Named]) -> IdentifiedOrganisation:
    kind = _commonest(each.kind for each in named if each.kind)
    is_body = kind in BODY_KINDS or (kind is None and any(each.meets for each in named))
    names = Counter(each.name for each in named)
    name = min(names, key=lambda each: (not register_id and is_abbreviation(each), -names[each], each))
    last = _last(register_id, form, scope)
    homes = {each.home for each in named if each.home}
    aliases = {*names, *(alias for each in named for alias in each.aliases)} - {name}
    return IdentifiedOrganisation(
        id=f"{'body' if is_body else 'organisation'}/{last}",
        label="Body" if is_body else "Organisation",
        name=name,
        aliases=tuple(sorted(aliases)),
        kind=kind,
        register_id=register_id or None,
        members=tuple(sorted(each.member for each in named)),
        home=next(iter(homes)) if len(homes) == 1 else None,
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

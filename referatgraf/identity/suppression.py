"""Whom to leave out: known again by a salted fingerprint of name, municipality and bodies, which hits no namesake."""

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Iterator, Mapping

from referatgraf.identity.clusters import Cluster
from referatgraf.identity.names import spelling
from referatgraf.ledger.judgements import Judgement


def suppressions(person: Cluster, judgements: Iterable[Judgement], *, who: str, why: str) -> list[Judgement]:
    """The judgements that leave a person out from now on, in whatever document they appear; they hold no name."""
    salt = next((each.object for each in judgements if each.kind == "suppression"), secrets.token_hex(16))
    return [
        Judgement("suppression", _print(salt, trait), salt, "suppressed", why, who)
        for trait in sorted(_traits_to_keep(person))
    ]


def suppressed(people: Mapping[str, Cluster], judgements: Iterable[Judgement]) -> frozenset[str]:
    """The ids of the persons to leave out."""
    prints = {(each.object, each.subject) for each in judgements if each.kind == "suppression"}
    salts = sorted({salt for salt, _ in prints})
    return frozenset(
        id
        for id, person in people.items()
        if any((salt, _print(salt, trait)) in prints for salt in salts for trait in _traits(person))
    )


def _traits_to_keep(person: Cluster) -> Iterator[str]:
    """Name and municipality; for when only the name is known, name and each body, then without any municipality."""
    for name in {spelling(each.name) for each in person.sightings}:
        for place in person.municipalities:
            yield f"{name}|{place}"
        for body in _bodies(person):
            yield f"{name}|without|{body}" if person.municipalities else f"{name}|any|{body}"


def _traits(person: Cluster) -> Iterator[str]:
    for name in {spelling(each.name) for each in person.sightings}:
        for place in person.municipalities:
            yield f"{name}|{place}"
        for body in _bodies(person):
            yield f"{name}|any|{body}"
            if not person.municipalities:
                yield f"{name}|without|{body}"


def _bodies(person: Cluster) -> frozenset[str]:
    return frozenset(id for kind, id in person.features if kind == "body")


def _print(salt: str, trait: str) -> str:
    return hmac.new(salt.encode(), trait.encode(), hashlib.sha256).hexdigest()

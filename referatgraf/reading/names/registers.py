"""The registers: municipalities, parties, organisations, titles and given names that reading takes for known."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, cast, get_args

from referatgraf import knowledge
from referatgraf.errors import KnowledgeError

TitleKind = Literal["elected", "executive", "civil_servant", "seat"]
NATIONAL = "national"
ORGANISATION_KINDS = (
    "region", "ministry", "agency", "association", "company", "education", "hospital", "union", "foundation",
    "project", "partnership", "business_hub", "transport", "other",
)  # fmt: skip
BODY_KINDS = ("council", "board", "committee", "network", "secretariat")
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Municipality:
    """`name` is Aalborg, `official` Aalborg Kommune; `aliases` are other spellings of the name."""

    code: str
    name: str
    official: str
    region: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """`scope` is 'national' or a municipality's code; the dates say when the letter was the party's.

    They are ISO strings which may be less than a day ('2022'), or None where nobody knows.
    """

    id: str
    letter: str
    name: str
    aliases: tuple[str, ...] = ()
    scope: str = NATIONAL
    valid_from: str | None = None
    valid_to: str | None = None

    def has_letter_on(self, day: date) -> bool:
        """Whether no known date speaks against the letter being this party's on that day."""
        iso = day.isoformat()
        started = self.valid_from is None or iso >= self.valid_from
        ended = self.valid_to is not None and iso[: len(self.valid_to)] > self.valid_to
        return started and not ended


@dataclass(frozen=True, slots=True)
class RegisteredOrganisation:
    """`only_in` names the region in whose minutes alone the name means this entry; None is everywhere."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    part_of: str | None = None
    region: str | None = None
    only_in: str | None = None

    @property
    def is_body(self) -> bool:
        return self.kind in BODY_KINDS


@dataclass(frozen=True, slots=True)
class Title:
    """What a person is called by `office` or by a mere seat."""

    title: str
    kind: TitleKind
    office: bool
    forms: tuple[str, ...] = ()


@cache
def municipalities() -> tuple[Municipality, ...]:
    """All 98, by code."""
    path = _register("municipalities.csv")
    found = _made(path, _rows(path), _municipality)
    _unique(path, (each.code for each in found))
    return found


@cache
def parties() -> tuple[Party, ...]:
    """Every owner of a list letter that we know of."""
    path = _register("parties.csv")
    found = _made(path, _rows(path), _party)
    _unique(path, (each.id for each in found))
    return found


def party_of(letter: str, on: date | None, municipality_code: str | None) -> Party | None:
    """Whose letter it was on a day, in a municipality; None where it is nobody's we know of, or could be two's.

    A municipality's own list comes before a national party. Without a day, a letter that has changed owners is
    nobody's.

    >>> party_of("M", date(2023, 1, 1), None).name
    'Moderaterne'
    >>> party_of("M", date(2021, 10, 15), None) is None
    True
    """
    owners = [party for party in parties() if party.letter == letter and (on is None or party.has_letter_on(on))]
    for scope in (municipality_code, NATIONAL):
        here = [party for party in owners if party.scope == scope]
        if here:
            return here[0] if len(here) == 1 else None
    return None


@cache
def organisations() -> tuple[RegisteredOrganisation, ...]:
    """Organisations and bodies; a name or alias belongs to one entry only."""
    path = _register("organisations.yml")
    found = _made(path, _entries(path, "organisations"), _organisation)
    _unique(path, (each.id for each in found))
    _unique(path, (name for each in found for name in (each.name, *each.aliases)))
    known = {each.id for each in found}
    for each in found:
        if each.part_of is not None and each.part_of not in known:
            raise KnowledgeError(f"{path}: '{each.id}' is part of '{each.part_of}', which is no entry: add it.")
    return found


@cache
def titles() -> tuple[Title, ...]:
    """What persons are called, the longest first, so that 'administrerende direktør' is met before 'direktør'."""
    path = _register("titles.yml")
    found = _made(path, _entries(path, "titles"), lambda entry: _title(entry, entry["title"]))
    _unique(path, (form for each in found for form in (each.title, *each.forms)))
    return tuple(sorted(found, key=lambda each: (-len(each.title), each.title)))


@cache
def title_suffixes() -> tuple[Title, ...]:
    """What a compound title ends in (miljødirektør), the longest first."""
    path = _register("titles.yml")
    found = _made(path, _entries(path, "suffixes"), lambda entry: _title(entry, entry["suffix"]))
    return tuple(sorted(found, key=lambda each: (-len(each.title), each.title)))


@cache
def no_compounds() -> tuple[str, ...]:
    """Words that end in a suffix of the titles and are none: 'drejer'."""
    return tuple(_entries(_register("titles.yml"), "no_compounds"))


@cache
def given_names() -> frozenset[str]:
    path = _register("given_names.txt")
    names = path.read_text(encoding="utf-8").split()
    _unique(path, names)
    return frozenset(names)


@cache
def name_particles() -> frozenset[str]:
    """Small words inside a name: von, de, El."""
    return frozenset(_entries(_register("names.yml"), "particles"))


@cache
def surname_suffixes() -> tuple[str, ...]:
    return tuple(_entries(_register("names.yml"), "surname_suffixes"))


def is_common_surname(surname: str) -> bool:
    """Whether a surname is one that many bear: a patronymic, or one of the commonest others.

    >>> is_common_surname("Sørensen"), is_common_surname("Holm"), is_common_surname("Stubberup-Lykke")
    (True, True, False)
    """
    return surname.casefold().endswith("sen") or surname.casefold() in common_surnames()


@cache
def common_surnames() -> frozenset[str]:
    """The commonest surnames that are no patronymics, in lower case."""
    return frozenset(name.casefold() for name in _entries(_register("names.yml"), "common_surnames"))


@cache
def things_named_after() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Last words that make a name a thing's, those that do so behind a genitive, and names in s that are none."""
    path = _register("names.yml")
    always, behind, none = (
        frozenset(_entries(path, key)) for key in ("things", "things_after_genitive", "genitives_that_are_none")
    )
    return always, behind, none


@cache
def listed_words(
    name: Literal[
        "middle_names",
        "before_names",
        "before_places",
        "not_names",
        "not_in_names",
        "end_names",
        "column_heads",
        "labels",
        "not_initials",
    ],
) -> frozenset[str]:
    """One list of `extraction/registers/names.yml`, which says what each is for.

    >>> "Kommune" in listed_words("not_in_names"), "Afbud" in listed_words("end_names")
    (True, True)
    """
    return frozenset(_entries(_register("names.yml"), name))


def _municipality(row: dict[str, str]) -> Municipality:
    if len(row["code"]) != 4 or not row["code"].isdigit():
        raise ValueError(f"'{row['code']}' is no code of four digits")
    return Municipality(row["code"], row["name"], row["official"], row["region"], _several(row["aliases"]))


def _party(row: dict[str, str]) -> Party:
    if row["scope"] != NATIONAL and not row["scope"].isdigit():
        raise ValueError(f"scope '{row['scope']}' is neither 'national' nor a municipality's code")
    for column in ("valid_from", "valid_to"):
        if row[column] and not ISO.fullmatch(row[column]):
            raise ValueError(f"{column} '{row[column]}' is no ISO date")
    return Party(
        id=row["id"],
        letter=row["letter"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        scope=row["scope"],
        valid_from=row["valid_from"] or None,
        valid_to=row["valid_to"] or None,
    )


def _organisation(entry: dict[str, Any]) -> RegisteredOrganisation:
    made = RegisteredOrganisation(**{**entry, "aliases": tuple(entry.get("aliases", ()))})
    if made.kind not in (*ORGANISATION_KINDS, *BODY_KINDS):
        raise ValueError(f"'{made.kind}' is no kind of graph/ontology.yml")
    return made


def _title(entry: dict[str, Any], word: str) -> Title:
    if entry["kind"] not in get_args(TitleKind):
        raise ValueError(f"'{entry['kind']}' is none of {', '.join(get_args(TitleKind))}")
    return Title(word, entry["kind"], office=entry["office"], forms=tuple(entry.get("forms", ())))


def _register(name: str) -> Path:
    return knowledge.folder("extraction") / "registers" / name


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _entries(path: Path, key: str) -> list[Any]:
    content = knowledge.load_yaml(path)
    if not isinstance(content, dict) or not isinstance(content.get(key), list):
        raise KnowledgeError(f"{path}: no list '{key}' in it: add one.")
    return cast(list[Any], content[key])


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _made(path: Path, entries: Iterable[Any], build: Callable[[Any], Entry]) -> tuple[Entry, ...]:
    found = []
    for entry in entries:
        try:
            found.append(build(entry))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise KnowledgeError(f"{path}: wrong entry {entry}: {error}") from error
    return tuple(found)


def _unique(path: Path, keys: Iterable[str]) -> None:
    twice = [key for key, count in Counter(keys).items() if count > 1]
    if twice:
        raise KnowledgeError(f"{path}: more than once: {', '.join(twice)}. Keep one of each.")

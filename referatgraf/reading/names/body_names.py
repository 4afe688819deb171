"""Names of bodies that no register holds, found by patterns: `bodies.yml` and `institutions.yml`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from referatgraf.knowledge import folder, load_yaml
from referatgraf.minutes.lexicon import is_danish
from referatgraf.needs import are_met, needs_of
from referatgraf.reading.encoding import SIGNS, Encoded, encode
from referatgraf.reading.named import Named
from referatgraf.reading.names.name_ends import own_span
from referatgraf.reading.names.name_words import is_given_name
from referatgraf.reading.names.register_names import registered
from referatgraf.reading.names.registers import is_common_surname, municipalities

FOR_WHAT = re.compile(r" for ")
SUBJECT = re.compile(r" for |: | [–-] ")
"""What stands before the subject of a committee that is named by the law's paragraph."""
FILES = ("bodies.yml", "institutions.yml", "departments.yml")
MACROS = {
    "ORG": SIGNS["organisation"],
    "MUNICIPALITY": SIGNS["municipality"],
    "CAP": r"[A-ZÆØÅ][\w-]*",
    "LOW": r"[a-zæøå][\w-]*",
    "GEN": r"(?:['’]?s|['’])",
}
"""What capital words stand for in the patterns of every file, beside PLACE and the `words` of the files' own."""
ARTICLES = re.compile(
    r"(?:(?:det|den|de|et|en)\s+)?(?:(?:nye?|fælles|samlende|nordjyske|nyetablerede|nationale?)\s+)*", re.IGNORECASE
)
DEFINITE = re.compile(
    r"(udvalg|råd|nævn|sekretariat|panel|netværk|kreds|forum|gruppe|bestyrelse|styrelse)(?:m?et|en|n)\Z"
)
JOINED = re.compile(r"(?:,? (?:og|samt|&)|,)? \Z")
"""What joins a name to the person behind it: 'Vandrådet for Søby og Anna Holm'."""
LINE = re.compile(r".+")
COMPOUND_TAIL = re.compile(r"-[a-zæøå][\w-]*\Z")


@dataclass(frozen=True, slots=True)
class BodyPattern:
    """`key` is a template over the groups for the body's name, where that is not what stands there.

    `around_known` says that the pattern builds on an organisation that is known already, `owners` of which kinds.
    """

    name: str
    expression: re.Pattern[str]
    key: str | None = None
    around_known: bool = False
    owners: tuple[str, ...] = ()
    needs: tuple[frozenset[str], ...] = ()

    def find(self, encoded: Encoded, lines: Iterable[tuple[int, int, str]]) -> Iterator[re.Match[str]]:
        """Its matches in a text, of which the lines are also given: start, end, and the words in lower case."""
        if are_met(self.needs, encoded.lower):
            for start, end, words in lines:
                if are_met(self.needs, words):
                    yield from self.expression.finditer(encoded.text, start, end)


@cache
def patterns() -> tuple[BodyPattern, ...]:
    """The patterns in the order of the files."""
    return tuple(
        BodyPattern(
            entry["name"],
            expression := compile_pattern(entry["pattern"]),
            entry.get("key"),
            around_known="ORG" in entry["pattern"],
            owners=tuple(entry.get("owners", ())),
            needs=needs_of(expression),
        )
        for file in FILES
        for entry in content_of(file)["patterns"]
    )


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A verbose expression with the capital words written out."""
    words = capital_words()
    return re.compile(re.sub(rf"\b(?:{'|'.join(words)})\b", lambda found: words[found.group()], pattern), re.VERBOSE)


@cache
def capital_words() -> dict[str, str]:
    """What each capital word stands for; PLACE is any municipality without 'Kommune', the longest names first."""
    places = sorted((re.escape(place.name) for place in municipalities()), key=len, reverse=True)
    own = {word: written for file in FILES for word, written in content_of(file).get("words", {}).items()}
    return {**MACROS, "PLACE": f"(?:{'|'.join(places)})", **own}


def content_of(file: str) -> dict[str, Any]:  # Any: patterns, kinds and words
    content: dict[str, Any] = load_yaml(folder("extraction") / "patterns" / file)
    return content


@cache
def kinds() -> tuple[tuple[tuple[str, ...], str], ...]:
    listed = content_of("bodies.yml")["kinds"]
    return tuple((tuple(end.casefold() for end in entry["ends"]), entry["kind"]) for entry in listed)


@lru_cache(maxsize=4096)  # every mention asks for the kind of the same few bodies
def kind_of(name: str) -> str:
    """What the last or first word of a name says of the body's kind.

    >>> kind_of("Nord-KAPs bestyrelse"), kind_of("Udvalget for Klima og Miljø"), kind_of("Fyns Vand A/S")
    ('board', 'committee', 'company')
    >>> kind_of("Grønt Råd Søby"), kind_of("Museet for Tang")
    ('council', 'other')
    >>> kind_of("§17-udvalget: Ny havn")
    'committee'
    """
    words = (SUBJECT if name.startswith("§") else FOR_WHAT).split(name)[0].split()
    for place in ((-1, 0), (-2,)) if len(words) > 2 else ((-1, 0),):
        for ends, kind in kinds():
            for word in map(words.__getitem__, place):
                if any(form.casefold().endswith(ends) for form in (word, *indefinite(word))):
                    return kind
    return "other"


def own_words(name: Named, text: str) -> str:
    return name.key or text[name.start : name.end]


def organisation_kind(key: str) -> str:
    """An organisation's kind, from the register or else from its name."""
    entry = registered().get(key)
    return entry.kind if entry else kind_of(key)


def indefinite(word: str) -> list[str]:
    """What a word may be without its definite ending.

    >>> indefinite("styrelsen")
    ['styrelse', 'styrels']
    """
    return [word[: -len(ending)] for ending in ("n", "t", "en", "et", "met") if word.casefold().endswith(ending)]


def find_bodies(text: str, known: Iterable[Named], *, only_around_known: bool = False) -> Iterator[Named]:
    """Bodies named in the text around, and unless told otherwise beside, the names known; candidates may overlap."""
    encoded = encode(text, (plain(name, text) for name in known))
    lines = [(*line.span(), line.group().lower()) for line in LINE.finditer(encoded.text)]
    for pattern in patterns():
        if only_around_known and not pattern.around_known:
            continue
        for found in pattern.find(encoded, lines):
            if is_persons(found, encoded.text) or not is_of_a_kind(pattern, found, encoded, text):
                continue
            start, end = found.span(named_group(found))
            end = before_a_person(encoded.text, found, end)
            key = spelled(pattern.key, groups(found, encoded, text)) if pattern.key else ""
            span = encoded.span(start, end) if key else own_span(text, *encoded.span(start, end))
            if span is not None:
                yield Named(*span, "organisation", key, pattern.name)


def is_persons(found: re.Match[str], text: str) -> bool:
    """Whether what a pattern takes for the proper part of a name is a person's, 'Landboforeningen Anna Holm', or for
    the whole, the first two of a person's: 'Anna Bank Holm'."""
    words = (found.groupdict().get("proper") or "").split()
    whole = found.groupdict().get("whole") or ""
    strange = found.groupdict().get("strange") or ""
    all_words = found.group().split()
    goes_on = re.match(r" [A-ZÆØÅ][a-zæøå]", text[found.end() : found.end() + 3])
    return (
        (len(words) > 1 and is_given_name(words[0]))
        or (strange != "" and not is_strange(strange))
        or is_given_name(whole)
        or is_given_name(whole.removesuffix("s"))
        or (len(words) == 1 and is_two_given_names(words[0]))
        or (goes_on is not None and len(all_words) == 2 and is_given_name(all_words[0]))
    )


def is_strange(word: str) -> bool:
    """Whether neither the language nor a person knows a word.

    >>> is_strange("Qvantix"), is_strange("Borgmesteren"), is_strange("Anna"), is_strange("Holms")
    (True, False, False, False)
    """
    bare = word.removesuffix("s")
    return not any(is_danish(each.lower()) or is_given_name(each) or is_common_surname(each) for each in (word, bare))


def is_two_given_names(word: str) -> bool:
    """Whether the blank between a person's given names fell out.

    >>> is_two_given_names("AnnaMarie"), is_two_given_names("BoVest"), is_two_given_names("NordVand")
    (True, False, False)
    """
    halves = re.findall(r"[A-ZÆØÅ][a-zæøå]+", word)
    return len(halves) == 2 and all(map(is_given_name, halves))


def is_of_a_kind(pattern: BodyPattern, found: re.Match[str], encoded: Encoded, text: str) -> bool:
    """Whether the known organisation that the pattern builds on is of a kind that it may build on."""
    if not pattern.owners:
        return True
    owner = next(encoded.names[place] for place in range(*found.span()) if place in encoded.names)
    return organisation_kind(own_words(owner, text)) in pattern.owners


def named_group(found: re.Match[str]) -> str | int:
    """The group that took the name, or the whole."""
    return next((group for group in ("name", "name_2") if found.groupdict().get(group)), 0)


def before_a_person(text: str, found: re.Match[str], end: int) -> int:
    """Where the name ends, or a person's begins in its proper part: 'Center for Åben Havforskning Anna Holm'."""
    if "proper" not in found.re.groupindex or found.start("proper") < 0:
        return end
    words = list(re.finditer(r"[\w-]+", text[: found.end("proper")][found.start("proper") :]))
    given = [word for word, after in pairwise(words[1:]) if is_given_name(word.group()) and after.group()[0].isupper()]
    last = words[-1]
    if len(words) > 1 and is_given_name(last.group()) and re.match(r" [A-ZÆØÅ][a-zæøå]", text[end : end + 3]):
        given.append(last)
    if not given:
        return end
    before = JOINED.sub("", text[found.start() : found.start("proper") + given[0].start()])
    return min(end, found.start() + len(before))


def groups(found: re.Match[str], encoded: Encoded, text: str) -> dict[str, str]:
    """The named groups in words; a sign is the key of the name it stands for."""
    return {
        group: "".join(
            own_words(encoded.names[place], text) if place in encoded.names else encoded.text[place]
            for place in range(*found.span(group))
        )
        for group in found.re.groupindex
    }


def spelled(template: str, words: dict[str, str]) -> str:
    """The template with its slots filled, of which one in s takes no other in the genitive.

    >>> spelled("{owner}s bestyrelse", {"owner": "Havets Hus"}), spelled("{owner}s bestyrelse", {"owner": "Nordvand"})
    ('Havets Hus’ bestyrelse', 'Nordvands bestyrelse')
    >>> spelled("{owner}s bestyrelse", {"owner": "Nordvand A/S"})
    'Nordvand A/S’ bestyrelse'
    """
    for slot, filling in words.items():
        if filling and filling.endswith(("s", "/S", "pS")):
            template = template.replace(f"{{{slot}}}s ", f"{{{slot}}}’ ")
    return template.format(**words)


def plain(name: Named, text: str) -> Named:
    """A compound such as 'BRN-sekretariatet' shortened to its acronym, so that a pattern may claim the whole."""
    if name.rule != "register-compound":
        return name
    tail = COMPOUND_TAIL.search(text[name.start : name.end])
    return Named(name.start, name.end - len(tail.group()), name.kind, name.key, name.rule) if tail else name


def stem(surface: str) -> str:
    """A body's name without article, adjectives of newness, genitive and definite ending, folded in case.

    >>> stem("Det Fælles Klimasekretariat") == stem("klimasekretariatet")
    True
    >>> stem("Kyst-og Havneudvalget") == stem("Kyst- og Havneudvalget")
    True
    """
    bare = ARTICLES.sub("", surface, count=1).casefold()
    bare = re.sub(r"['’]s?\Z", "", bare)
    bare = re.sub(r"['’()]", "", bare)
    bare = re.sub(r"(?:-? |-)(?:&|og) ", " og ", bare)
    words = bare.split(" ")
    words[0] = DEFINITE.sub(lambda found: found[1], words[0])
    return " ".join(words)

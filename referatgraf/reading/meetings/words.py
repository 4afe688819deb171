"""What the front matter says of the meeting: its body, its place, its kind."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Any

from referatgraf.knowledge import folder, load_yaml
from referatgraf.minutes.items.contents import TABLE
from referatgraf.minutes.lexicon import is_danish
from referatgraf.reading.context import Context
from referatgraf.reading.names.name_words import (
    NAME,
    is_given_name,
    is_named_after,
    is_no_persons_name,
    looks_like_a_name,
)

Span = tuple[int, int]
LONGEST_LINE = 300
LONGEST_PARAGRAPH = 2_000
MOST_NAMES = 4
CAPITALS = re.compile(r"(?<![\w/])[A-ZÆØÅ]+(?![\w/])")
BEGINS_IN_CAPITALS = re.compile(r"[A-ZÆØÅ]{4,}(?: [A-ZÆØÅ]+){2}\b")
LONGEST_ABBREVIATION = 3
SHORT_WORDS = frozenset({"AMT", "FYN", "MØN", "ÆRØ", "ØST", "SYD", "RÅD"})
TWICE = re.compile(r"(.+) \1")
"""A name that a site prints twice: above the page, and as its title."""
PLACE_LABEL = re.compile(r"(?i)(?:mødested|mødeafholdelse|sted|mødelokale|lokale)\s*:?")
"""What stands over the meeting's place, alone on its line."""
ADDRESS = re.compile(r"[A-ZÆØÅ][^:\n]{2,40} \d{1,3}[A-Za-z]?\b(?:, [^:\n]{3,40})?")
"""A street and its number, and the town behind a comma."""
ENDS_IN_TIME = re.compile(
    r"(?:kl\.?|klokken) ?\d{1,2}(?:[.:]\d\d)?(?: ?(?:[–-]|til) ?(?:kl\. ?)?\d{1,2}(?:[.:]\d\d)?)?\s*$"
)
"""A line below which the place may stand: 'den 4. maj 2030 kl. 13:00'."""
APPROVAL = re.compile(
    r"(?:Indholdsfortegnelse|(?:Pkt\.? )?Tekst Side)\s\S"
    r"|(?:(?:Pkt\.?|Punkt|Ad)\s*)?\d{1,3}[.:)]{0,2}\s+(?:\w+ og )?[Gg]odkendelse\b"
)
"""An item of the agenda in front that speaks of an earlier meeting, or a whole table of contents on a line."""
TELLS = re.compile(r"[a-zæøå]{3}\. [A-ZÆØÅ][^\n:]{3,}\b(?:skal|vil|kan|bliver|er|var|har)\b[^\n:]+\.$")
"""Sentences that announce what the meeting is about, and may name any body."""
APPROVES_LAST = re.compile(
    r"(?i)(?:godkendelse|underskri\w+)\b[^:]*\b(?:referat|protokol)\w*\b[^:]*\b(?:sidste|seneste|forrige)\s[\w-]+møde"
)
OPENING = 2
"""Items of which one may approve the agenda."""
DONE = (None, "Beslutning", "Drøftelse")
SPACED = re.compile(r"\S(?: +\S){5,}")
SMALL_WORDS = frozenset({"i", "og", "for", "af", "om", "til", "fra", "den", "d", "kl", "på", "vedr", "samt"})


@cache
def content() -> dict[str, Any]:  # Any: a YAML file may hold any shape
    found: dict[str, Any] = load_yaml(folder("extraction") / "patterns" / "meeting.yml")
    return found


@cache
def patterns(kind: str) -> tuple[tuple[str, re.Pattern[str], str | None], ...]:
    """The patterns of one list of `extraction/patterns/meeting.yml`: name, expression, template of the key."""
    body = content()["body"].replace("CALLED", content()["called"])
    macros = {"BODY": body, "CALLED": content()["called"], "DAY": content()["day"]}
    return tuple(
        (
            entry["name"],
            re.compile(
                re.sub(r"\b(?:BODY|CALLED|DAY)\b", lambda found: macros[found.group()], entry["pattern"]), re.VERBOSE
            ),
            entry.get("key"),
        )
        for entry in content()[kind]
    )


def front_lines(context: Context, kinds: tuple[str, ...] = ("front", "roster_heading")) -> Iterator[Span]:
    """The lines before the first item that are no names."""
    for block in context.minutes.blocks:
        if block.kind in kinds and block.item is None:
            yield block.start, min(block.end, block.start + LONGEST_LINE)


def front_body(context: Context) -> tuple[Span, str] | None:
    """Where the front matter names the body, and under which key; a heading of names ("Bestyrelsen:") says it last."""
    text = context.minutes.text.text
    fronts, headings = (list(front_lines(context, (kind,))) for kind in ("front", "roster_heading"))
    headings = [span for span in headings if not text.startswith(("Fra ", "For "), span[0])]
    fronts = [span for span in fronts if not APPROVAL.match(text, *span) and not announces(context, span[0])]
    return _first_body(context, "bodies", fronts) or _first_body(context, "bodies", headings)


def announces(context: Context, place: int) -> bool:
    """Whether a line of the front matter tells in sentences what the meeting is about, or lists it in a table."""
    blocks, text = context.minutes.blocks, context.minutes.text.text
    line = blocks[max(0, bisect_right(blocks, place, key=attrgetter("start")) - 1)] if blocks else None
    if line is None or line.kind != "front" or line.item is not None or not line.start <= place < line.end:
        return False
    heads = (block.start for block in blocks if block.kind == "front" and TABLE.match(text[block.start : block.end]))
    listed = max((item.end for item in context.minutes.listed), default=0)
    return next(heads, listed) <= place < listed or TELLS.search(text, line.start, line.end) is not None


def deciding_body(context: Context) -> tuple[Span, str] | None:
    """The body that the headings of decisions name, if all that are this meeting's name the same."""
    headings = [
        (block.start, block.end)
        for block in context.minutes.blocks
        if block.kind == "section" and block.section == "Beslutning"
    ]
    found = [body for heading in headings if (body := _first_body(context, "decided", [heading]))]
    keys = {key for _, key in found}
    return found[0] if len(keys) == 1 else None


def body_of_last_minutes(context: Context) -> tuple[Span, str] | None:
    """The body whose last meeting's minutes an item approves: 'Godkendelse af referat fra sidste byrådsmøde'."""
    titles = [(item.start, item.end) for item in context.minutes.items if APPROVES_LAST.match(item.title)]
    return _first_body(context, "of_last_minutes", titles)


def body_of_agenda(context: Context) -> tuple[Span, str] | None:
    """The body whose agenda the opening item approves: 'Godkendelse af dagsorden for ØU d. 4. maj 2030'."""
    opening = {item.number for item in context.minutes.items[:OPENING]}
    return _first_body(context, "of_the_agenda", list(_paragraphs(context, opening)))


def acting_body(context: Context) -> tuple[Span, str] | None:
    """The one body of which the items tell that it approved, discussed or decided."""
    told = [body for line in _paragraphs(context, None) if (body := _first_body(context, "acting", [line]))]
    return told[0] if len({key for _, key in told}) == 1 else None


def _paragraphs(context: Context, items: set[str] | None) -> Iterator[Span]:
    """What stands under these items, whatever it is, or under any where it tells what was done."""
    for block in context.minutes.blocks:
        done = items is None and block.section in DONE and block.item is not None
        if block.kind in ("paragraph", "bullet") and (done or (items is not None and block.item in items)):
            yield block.start, min(block.end, block.start + LONGEST_PARAGRAPH)


def _first_body(context: Context, kind: str, lines: list[Span]) -> tuple[Span, str] | None:
    text = context.minutes.text.text
    for _, pattern, key in patterns(kind):
        for start, end in lines:
            found = pattern.search(in_small_letters(text[start:end]))
            if found and not is_a_person(found["body"]):
                words = found["body"].strip()
                twice = TWICE.fullmatch(words)
                words = twice[1] if twice else words
                span = start + found.start("body"), start + found.start("body") + len(words)
                return span, _capital(key.format(**{**found.groupdict(), "body": words}) if key else unspaced(words))
    return None


def unspaced(words: str) -> str:
    """A name whose letters stand apart, as they are written elsewhere; others as they are.

    >>> unspaced("K K R F J O R D"), unspaced("Havnerådet")
    ('KKR Fjord', 'Havnerådet')
    """
    letters = words.replace(" ", "")
    return f"{letters[:3]} {letters[3:].capitalize()}" if SPACED.fullmatch(words) else words


def is_a_person(words: str) -> bool:
    """Whether a meeting is held at somebody's home: 'generalforsamling hos Anna Holm'.

    >>> is_a_person("Anna Holm"), is_a_person("Anna Holms Skole"), is_a_person("Nordvand")
    (True, False, False)
    """
    names = words.split()
    alone = len(names) < MOST_NAMES and NAME.fullmatch(words) is not None
    return alone and looks_like_a_name(names) and not is_no_persons_name(names) and not is_named_after(names)


def in_small_letters(line: str) -> str:
    """A line with its words in capitals as they are written elsewhere, none longer or shorter; abbreviations stay.

    >>> in_small_letters("MØDE I TEKNIK- OG MILJØUDVALGET"), in_small_letters("KKR Fyn")
    ('Møde i Teknik- og Miljøudvalget', 'KKR Fyn')
    >>> in_small_letters("Møde i SOSU Fjord"), in_small_letters("MØDE i Fjordrådet")
    ('Møde i SOSU Fjord', 'Møde i Fjordrådet')
    """
    throughout = line.isupper() or BEGINS_IN_CAPITALS.match(line) is not None

    def written(word: re.Match[str]) -> str:
        if throughout and word.group().lower() in SMALL_WORDS:
            return word.group().lower()
        longest = LONGEST_ABBREVIATION + (not throughout and not is_danish(word.group().lower()))
        short = len(word.group()) <= longest and word.group() not in SHORT_WORDS
        return word.group() if short else word.group().capitalize()

    return CAPITALS.sub(written, line)


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def meeting_place(context: Context) -> str | None:
    """Where it was held: as a label says it, on its line or alone above it, else as it stands behind the time."""
    text = context.minutes.text.text
    lines = list(front_lines(context))
    for above, (start, end) in pairwise(lines):
        if PLACE_LABEL.fullmatch(text, *above) and ":" not in text[start:end]:
            return text[start:end]
    for name, pattern, _ in patterns("places"):
        for above, (start, end) in pairwise([(0, 0), *lines]):
            found = pattern.search(text[start:end])
            if found and all(map(is_given_name, found["place"].split())):
                continue  # somebody's home
            if found and (not name.startswith("below-the-time") or ENDS_IN_TIME.search(text[slice(*above)])):
                return _with_address(found["place"], end, lines, text)
    return None


def _with_address(place: str, end: int, lines: list[Span], text: str) -> str:
    """A place whose line ends in a comma, with the address on the line right below."""
    below = next((text[slice(*span)] for span in lines if span[0] > end), "")
    return f"{place} {below}" if place.endswith(",") and ADDRESS.fullmatch(below) else place.rstrip(",")


def meeting_kind(context: Context) -> str | None:
    """Ordinary, extraordinary or constituent, where the front matter says so."""
    text = context.minutes.text.text
    lines = [words for start, end in front_lines(context) if not other_day(words := text[start:end])]
    for entry in content()["kinds"]:
        if any(re.search(entry["words"], words) for words in lines):
            return str(entry["kind"])
    return None


def own_day(words: str) -> bool:
    """Whether a line speaks of this meeting's day."""
    return re.search(content()["own_day"], words) is not None and not other_day(words)


def other_day(words: str) -> bool:
    return re.search(content()["other_days"], words) is not None

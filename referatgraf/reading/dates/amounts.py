"""Sums of money: how much, in kroner, and what for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from spacy.tokens import Doc

from referatgraf.facts import Amount
from referatgraf.minutes.structure import Block
from referatgraf.reading.clauses import told
from referatgraf.reading.context import Context, context_of
from referatgraf.reading.dates.windows import windows
from referatgraf.reading.phrases import Phrase, phrases, slots

Kroner = int | float
POINT = re.compile(r"\d+\.\d{1,2}")
"""A number whose point is no sign of thousands."""
COMMAS = re.compile(r"\d{1,3}(?:,\d{3})+")
"""Thousands as the English write them: no øre has three figures."""
HALF = re.compile(r"\s?(?:½|1/2)\Z")
MONEY = re.compile(r"\b[tm]?kr\b|\d[tm]?kr\b|kroner|DKK|\d,-|\d\s?mi[oa]\.", re.IGNORECASE)
UNITS = {
    "mia": 10**9,
    "millia": 10**9,
    "mio": 10**6,
    "mill": 10**6,
    "millio": 10**6,
    "m": 10**6,
    "tusind": 1000,
    "t": 1000,
}
PROSE = frozenset({"front", "item", "subheading", "paragraph", "bullet", "row"})


@dataclass(frozen=True, slots=True)
class AmountSpan:
    """A sum at [start, end) of a string, in DKK: two values where it is a range."""

    start: int
    end: int
    value: Kroner | tuple[Kroner, Kroner]
    approximate: bool
    rule: str
    confidence: float


def find_amounts(doc: Doc) -> Iterator[Amount]:
    """Every sum that the minutes name, also where they repeat it."""
    context = context_of(doc)
    for block in context.minutes.blocks:
        if block.kind in PROSE:
            yield from _amounts_of(context, block)


def read_amounts(text: str) -> list[AmountSpan]:
    """The sums of a text, in order.

    >>> [(span.value, span.approximate) for span in read_amounts("Et underskud på ca. 1,5 mio. kr. mod 70-90 t.kr.")]
    [(-1500000, True), ((70000, 90000), False)]
    """
    spans: list[AmountSpan] = []
    for start, end in windows(text, MONEY, before=100, after=40):
        for phrase in phrases("amounts.yml"):
            for match in phrase.regex.finditer(text, start, end):
                if not any(match.start() < other.end and other.start < match.end() for other in spans):
                    spans.append(_span(phrase, match))
    return sorted(spans, key=lambda span: span.start)


def _amounts_of(context: Context, block: Block) -> Iterator[Amount]:
    words = context.words(block)
    for span in read_amounts(words):
        yield Amount(
            value_dkk=span.value,
            what=told(words, span.start, span.end),
            approximate=span.approximate,
            evidence=context.evidence(block.start + span.start, block.start + span.end),
            method=f"amount/{span.rule}",
            confidence=span.confidence,
        )


def _span(phrase: Phrase, match: re.Match[str]) -> AmountSpan:
    return AmountSpan(
        *match.span(),
        _value(match),
        approximate="about" in slots(match),
        rule=phrase.name,
        confidence=phrase.confidence,
    )


def _value(match: re.Match[str]) -> Kroner | tuple[Kroner, Kroner]:
    found = slots(match)
    unit = found.get("unit", "").lower()
    times = UNITS[unit[:6]] if unit else 1
    low = _kroner(found["number"], times) * (-1 if found.keys() & {"loss", "minus"} else 1)
    return (low, _kroner(found["to_number"], times)) if "to_number" in found else low


def _kroner(number: str, times: int) -> Kroner:
    """
    >>> _kroner("1.250,5", 1000), _kroner("12,75", 1), _kroner("7.99", 1000000), _kroner("1 245 000", 1)
    (1250500, 12.75, 7990000, 1245000)
    >>> _kroner("202,275", 1), _kroner("1,275", 1000000)
    (202275, 1275000)
    >>> _kroner("2½", 1000000), _kroner("½", 1000000), _kroner("1 1/2", 1000000)
    (2500000, 500000, 1500000)
    """
    if HALF.search(number):
        number = f"{HALF.sub('', number) or 0},5"
    if times == 1 and COMMAS.fullmatch(number):
        number = number.replace(",", "")
    plain = number if POINT.fullmatch(number) else number.replace(".", "").replace(" ", "").replace(",", ".")
    kroner = Decimal(plain) * times
    return int(kroner) if kroner == int(kroner) else float(kroner)

"""Words that head a section in text whose line breaks are lost, and the headings of its lists of names."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from referatgraf.minutes.flat.lost_breaks import BODY_ENDS
from referatgraf.minutes.flat.numbers import NO_ITEM_BEFORE
from referatgraf.minutes.layout import Layout

MOST_STATUSES = 3
"""Headings of one word of presence or absence; where more stand, or as many of one, they are a column's values."""
NUMBER_BEFORE = re.compile(
    r"(?<!\S)(?:(?P<word>Punkt|Pkt\.|Sag|Ad\.?)(?:\snr\.?)?\s*\d{1,3}[.):]?|\d{1,3}[.)]|\d{1,3}(?=\t)|(?<=[.!?]\s)\d{1,2})\s*$"
)
CALLED = re.compile(r"REFERAT (?:FRA|AF|TIL|FOR)\b")
"""What minutes call themselves in capitals."""
BARE_HEADING = re.compile(
    r"(?<=\s)(?:I mødet (?:deltog|deltager|deltagere)|(?:Møded|D)eltagere|DELTAGERE|Deltagende"
    r"|(?:Tilstedeværende|Fremmødte)(?: medlemmer(?: af [A-ZÆØÅ]?[a-zæøå]+)?| observatører)?"
    r"|Medlemmer|MEDLEMMER|Indkaldt til mødet|Til ?[Ss]tede(?: var)?|TIL ?STEDE"
    r"|(?<!Afbud\s)(?<!Deltog\s)(?<!Mødt\s)(?<![-–:]\s)(?:Afbud(?: fra)?(?!\sAfbud)"
    r"|AFBUD(?:/FRAVÆRENDE)?"
    r"|(?:Fraværende|FRAVÆRENDE)(?: med afbud| uden afbud| var)?)|Suppleanter|Gæst(?:er)?"
    r"|Referent"
    r"|Fra (?:sekretariatet|administrationen|forvaltningen|direktionen|ledelsen|skolen|selskabet)(?: deltog)?"
    r"|Fra (?!FOA|KKR)[A-ZÆØÅ]{3,8}(?=\s[A-ZÆØÅ][a-zæøå]+\s[A-ZÆØÅ]))"
    r";?\s(?=[A-ZÆØÅ–•-]|\d{1,2}[.)]\s[A-ZÆØÅ])"
)
STATUS = re.compile(r"(?i)Til ?stede|Afbud|Fraværende")
"""What is no heading where it stands behind name after name, as a column of statuses does."""
BEHIND_A_NAME = re.compile(r"(?i)\w\s[-–]\s(?:afbud|fraværende)\b(?!\s?:)")
LIST_OF_PRESENT = re.compile(r"(?:(?:Møded|D)eltagere|Medlemmer|Til ?[Ss]tede)\s+$")
"""What stands right before another heading only where the values of all of them follow."""
BODY = (
    r"[A-ZÆØÅ](?:[\w ,æøå-]{0,50}?(?:[Uu]dvalget|[Rr]ådet)|yrådet|ommunalbestyrelsen|orgerrepræsentationen"
    r"|dvalget for [\w ,æøåÆØÅ-]{3,70}?)"
)
NAMED_BODY = r"(?:[A-ZÆØÅ][a-zæøå]+(?:-,?|,)?(?: og)? (?<=[-,g] )){0,3}[A-ZÆØÅ][a-zæøå]*" + BODY_ENDS
WEEKDAY = r"(?:man|tirs|ons|tors|fre|lør|søn)dag"
DAY = r"(?:\d{1,2}\. [a-zæøå]+ \d{4}|\d\d-\d\d-\d{4})"
DECIDED = (
    r"(?:Godkendt|Tiltrådt|Vedtaget|Udsat|Drøftet|Anbefales|Indstilles|Indstillingen|Orienteringen|Sagen|Punktet"
    r"|Taget til|Til efterretning|Udvalget)\b"
)
"""How a decision begins behind a name whose end nothing shows."""
UNDATED = (
    r"(?:(?:Byrådet|Kommunalbestyrelsen|Borgerrepræsentationen|Regionsrådet|[A-ZÆØÅ][\w ,æøå-]{1,50}?"
    r"(?:[Uu]dvalget|[Ss]tyrelsen|(?<=[a-zæøå])rådet))(?=:?\s+[A-ZÆØÅ0-9])"
    rf"|Udvalget for [\w ,æøåÆØÅ-]{{3,70}}?(?=:?\s+{DECIDED}))(?!,? (?:{WEEKDAY} |den |d\. ){{0,2}}\d):?"
)
"""A body whose decision comes next, without any day."""


def bare_roster(text: str, first: int) -> Iterator[re.Match[str]]:
    """Headings of the attendance list without a colon: 'Deltagere Anna Holm … Afbud Bo Krag'."""
    found = list(BARE_HEADING.finditer(text, 0, first))
    stacked = {
        place
        for heading, below in pairwise(found)
        if heading.end() == below.start() and LIST_OF_PRESENT.match(heading.group())
        for place in (heading.start(), below.start())
    }
    found = [heading for heading in found if heading.start() not in stacked]
    statuses = [heading for heading in found if STATUS.match(heading.group())]
    alike = Counter(heading.group().strip() for heading in statuses)
    behind_names = len(BEHIND_A_NAME.findall(text, 0, first)) > 1
    column = behind_names or len(statuses) > MOST_STATUSES or max(alike.values(), default=0) >= MOST_STATUSES
    yield from (heading for heading in found if not column or heading not in statuses)


def sections_in(text: str, layout: Layout) -> Iterator[tuple[int, int]]:
    """Where words stand that head a section: with a capital, and a capital, a mark or a colon behind them."""
    for found in _heading(tuple(layout.sections)).finditer(text):
        before = text[max(0, found.start() - 20) : found.start()].rstrip()[-12:]
        if (
            not _ends_in_number(text, found)
            and not CALLED.match(text, found.start())
            and not re.search(r"(?i)(?:\b(?:den|det|en|et|om|til|af|på|i|for|fra|se|jf\.?|punktet|og)|&)$", before)
        ):
            yield found.span()


@cache
def _heading(sections: tuple[str, ...]) -> re.Pattern[str]:
    """Words that head a section, as `sections_in` looks for them."""
    both = {*sections, *(heading.upper() for heading in sections)}
    words = "|".join(sorted((re.escape(heading) for heading in both), key=len, reverse=True))
    return re.compile(
        rf"(?<!\S)Beslutning (?:i|af|fra) {UNDATED}"
        rf"|(?<!\S)Beslutning,? (?:(?:i|af|fra) (?:[A-ZÆØÅ§][\w æøå().,§/-]{{2,70}}?"
        rf"|[a-zæøå]{{2,}}(?:udvalget|rådet|styrelsen))|{BODY}),? "
        rf"(?:{WEEKDAY} )?(?:(?:den|d\.) )?{DAY}"
        rf"(?:, (?:pkt\.?|punkt) \d+)?:?"
        rf"|(?<!\S)Beslutning(?: i(?: {BODY})?)? (?:den|d\.) ?:(?=\s)|(?<!\S)Beslutning {BODY} den(?=\s[A-ZÆØÅ])"
        rf"|(?<!\S)Behandling i [A-ZÆØÅ][\w æøå,-]{{3,80}}? (?:{WEEKDAY} )?(?:den|d\.) {DAY}, (?:pkt\.?|punkt) \d+:?"
        rf"|(?<!\S){NAMED_BODY}, (?:(?:den|d\.) )?{DAY}, (?:pkt\.?|punkt) \d+:?(?=\s)"
        rf"|(?<!\S)(?:Byrådet|Kommunalbestyrelsen|Regionsrådet), (?:den|d\.) {DAY}:(?=\s)"
        rf"|(?<!\S)(?<!Bilag\s)(?:{words})(?!(?<=Bilag)\s\d|(?<=Behandling)\sMødedato)(?:(?P<colon>\s?:)(?=\s)|(?=\s+(?:[A-ZÆØÅ0-9–•”\"(./-]|at\s)|\s*$))"
        rf"|(?<!\S)[A-ZÆØÅ][a-zæøå]+s (?:indstilling|beslutning)(?: (?:den|d\.) {DAY})?:"
        rf"|(?<!\S)(?<!af )(?<!om )(?<!i )[A-ZÆØÅ][a-zæøå]*(?:rådets|udvalgets|styrelsens) beslutning"
        rf"(?=\s[A-ZÆØÅ][a-zæøå]+)"
    )


def _ends_in_number(text: str, heading: re.Match[str]) -> bool:
    """Whether an item's number stands right before what looks like a heading: then that is its title."""
    number = NUMBER_BEFORE.search(text[max(0, heading.start() - 20) : heading.start()])
    if number is None or heading.groupdict().get("colon"):
        return False
    before = text[max(0, heading.start() - 40) : heading.start() - len(number.group())]
    if number.group().startswith("Sag nr"):
        return False  # its title stands before it
    return bool(number["word"]) or NO_ITEM_BEFORE.search(before) is None

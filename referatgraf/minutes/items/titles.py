"""An item's title without what a publisher writes into it: "(Åben)", a case number, dots and a page number."""

import re
from collections.abc import Sequence

from referatgraf.minutes.items.same_titles import LOST_CASE, is_same_title
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.subheadings import VERB, heads
from referatgraf.minutes.wrapping import stops

RUN_IN = re.compile(
    r"(?:(?<=[a-zæøå0-9)])\s?:|(?<=[A-Za-zÆØÅæøå][a-zæøå]{3})(?<!Vedr)\.|(?<=^Evt)\.|(?<=^Evt\.)\s?:)\s+(?=[A-ZÆØÅ])"
)
DAY_BEHIND = re.compile(r"\s?:\s+(?=\d)")
CAME_TO = (
    r"(?i:godkendt|godkendes|tiltrådt|vedtaget|vedtages|udsat|udskudt|drøftet|taget til efterretning|OK"
    r"|ingen(?: bemærkninger| forslag)?|intet(?: nyt| at bemærke)?)"
)
OUTCOME = re.compile(
    r"(?:\s?[,–-]|\s?:|(?<=[a-zæøå0-9)”]{2})\.)\s+(?="
    rf"(?:(?:[Bb]lev |[Ee]r |[Bb]liver )?(?:[Ee]nstemmigt )?{CAME_TO}"
    rf"|[A-ZÆØÅ][a-zæøå]+(?:en|et|ne) (?:blev |er |bliver )?{CAME_TO})"
    r"(?: uden (?:bemærkninger|ændringer|kommentarer))?\.?$)"
)
"""What parts a title from what came of it, in a few words on the same line: "Regnskab, godkendt"."""
SIGN = re.compile(r"(?<=[A-ZÆØÅa-zæøå0-9][a-zæøå0-9]{3})\.$|(?<=[\"”')])\.$|\s?[:,]$|\s[–-]$")
CLOCK = r"(?:[Kk]l\.? ?)?\d{1,2}[.:]\d{2}"
TIME = re.compile(
    rf"(?:\s+[–-])?\s+(?:{CLOCK}(?: ?[–-] ?{CLOCK})?|\d{{1,3}} min\.?)(?:\s(?!kr\b|mio\b|pct\b)\D{{1,40}})?$"
)
"""A column of times behind the titles, and one of who is responsible behind that."""
COLUMN = re.compile(r"(?<=\S)(?:\s{3,}|\t\s*)(?=[A-ZÆØÅ])")
FEWEST_TIMED = 3
FEWEST_WORDS = 2
CASE_AT_START = re.compile(
    r"(?:(?:J\.\s?nr\.?|(?i:journal-?\s?nr|sags?-?\s?nr)\.?)\s*:?\s*(?P<number>[\w./-]*\d[\w/-]*)[\s,:–-]+"
    r"|(?P<of_body>[A-ZÆØÅ]{2,3} \d{1,4}/\d{2,4})\.\s+"
    r"|(?P<bare>\d-\d\d-\d+(?:-\d+){1,2}|\d\d/(?!(?:19|20)\d\d\b)\d{3,6}|\d{4}-\d{5,7})\s+)(?=[A-ZÆØÅ\"'”])"
)
"""'J.nr. 01.02.03 Havnen', 'BR 124/2030. Havnen', '1-00-2-30 Havnen'."""

CASE_AT_END = re.compile(
    r"[\s,–(\[-]*\b(?i:sags?-?\s?(?:nr|nummer|id)|journal-?\s?nr|j\.?\s?nr)\b\.?\s*:?\s*"
    r"(?P<labelled>[\w./-]*\d[\w/-]*)[)\]]?\.?$"
    r"|[\s,–(\[-]*(?:\bSag\b\s*:?\s*)?"
    r"(?P<number>(?<![A-ZÆØÅ]\s)\b[A-ZÆØÅ]{2,3} \d{1,4}/\d{4}"
    r"|(?:SAG-|EMN-|S)\d{4}-\d{3,7}|\d{4}-\d{5,7}|\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d+-\d\d|\b\d\d/\d{3,6})[)\]]?\.?$"
)


def title_end(printed: str, layout: Layout, *, listed: str = "", answers: bool = False) -> int | None:
    """Where a title ends that its own text follows on the line: "Regnskab: Bo Krag gennemgik det."; else None.

    0 where the line bears no title, but only the text of what the agenda calls `listed`; a line that `answers` to a
    point of the agenda, "Ad 1: Den blev godkendt", may do so without a full stop.
    """
    if listed and (answers or stops(printed)) and not _is_titled(listed, printed):
        return 0
    if (
        answers
        and stops(printed)
        and printed.startswith(listed)
        and layout.verbs.intersection(printed[len(listed) :].split()[:1])
    ):
        return 0  # "Ad 2: Formanden har skrevet til kommunen."
    if whole := _whole_title_end(printed, layout):
        return whole
    if outcome := OUTCOME.search(printed):
        return outcome.end()
    column = COLUMN.search(printed)
    behind = printed[column.end() :] if column else ""
    if column and not layout.title_noise.fullmatch(printed, column.end()) and not layout.case.search(behind):
        return column.end()
    for found in RUN_IN.finditer(printed):
        title, text = printed[: found.start()], printed[found.end() :]
        words = {word.lower() for word in text.split()}
        told = layout.clause_words.intersection(words) or VERB.search(text)
        tells = (told and len(words) > FEWEST_WORDS) or text.startswith("Se ")
        if stops(text) and tells and heads(title[0].upper() + title[1:], layout):
            return found.end()
    return None


def _whole_title_end(printed: str, layout: Layout) -> int | None:
    """Where what is known to be a whole title ends: "Eventuelt: Intet", "Næste møde: 3. juni", or one that the by-laws
    of an assembly give, "Valg af revisor. Bo Krag blev valgt."."""
    if (day := DAY_BEHIND.search(printed)) and printed[: day.start()] in layout.whole_titles:
        return day.end()
    for found in RUN_IN.finditer(printed):
        title = printed[: found.start()]
        standing = found.group().startswith(".") and stops(printed) and layout.standing_title.fullmatch(title)
        if title in layout.whole_titles or standing:
            return found.end()
    return None


def _is_titled(listed: str, printed: str) -> bool:
    """Whether what is printed begins with the whole title of the agenda, not only with its letters.

    >>> _is_titled("Fest", "Fest: Den holdes i juni."), _is_titled("Fest", "Festen holdes i juni.")
    (True, False)
    """
    behind = printed[len(listed) :] if printed.casefold().startswith(listed.casefold()) else ""
    return is_same_title(listed, printed) and not behind[:1].isalpha()


def without_number(title: str, number: str) -> str:
    """A title without its item's number, where that is printed a second time.

    >>> without_number("2. Havnen", "2"), without_number("2 nye både", "2"), without_number("3. Havnen", "2")
    ('Havnen', '2 nye både', '3. Havnen')
    """
    found = re.match(rf"0*{re.escape(number)}(?:[.):]{{1,2}}\s*|\s+)(?=[A-ZÆØÅ(])", title)
    return title[found.end() :] if found else title


def without_times(titles: Sequence[str]) -> list[str]:
    """The titles without the columns of a table that most of them end in: a time, and who is responsible.

    >>> without_times(["Havnen 10.00", "Molen 10.15", "Nyt 11.00"]), without_times(["Åbent fra 10.00", "Is", "Nyt"])
    (['Havnen', 'Molen', 'Nyt'], ['Åbent fra 10.00', 'Is', 'Nyt'])
    """
    timed = [title for title in titles if TIME.search(title)]
    if len(timed) < FEWEST_TIMED or 2 * len(timed) <= len(titles):
        return list(titles)
    return [TIME.sub("", title) or title for title in titles]


def clean_title(printed: str, layout: Layout) -> tuple[str, tuple[int, int], tuple[int, int] | None]:
    """The title, its span in what is printed, and the span of a case number that ends or begins it."""
    start, end = 0, len(printed)
    case = None
    found = CASE_AT_END.search(printed)
    if found and found.start() > 0:
        end, case = found.start(), found.span(found.lastgroup or 0)
    before = CASE_AT_START.match(printed)
    if before and case is None:
        start, case = before.end(), before.span(before.lastgroup or 0)
    for _ in range(2):
        for noise in layout.title_noise.finditer(printed[start:end]):
            if noise.end() > noise.start():
                if noise.start() == 0:
                    start += noise.end()
                else:
                    end = start + noise.start()
                break
    if not printed[start:end].strip(" .:"):
        start, end = 0, len(printed)  # "Lukket punkt" is all that is told
    title = SIGN.sub("", LOST_CASE.sub("", printed[start:end].strip()))
    start = printed.index(title) if title else start
    return title, (start, start + len(title)), case

"""An item's title without what a publisher writes into it: "(Åben)", a case number, dots and a page number."""

import re

from referatgraf.minutes.layout import Layout

CASE_AT_END = re.compile(
    r"[\s,–(-]*(?:\b(?i:sags?\s?nr|sag|j\.?\s?nr)\b\.?\s*:?\s*)?"
    r"(?P<number>(?:SAG-|EMN-|S)\d{4}-\d{3,7}|\d{4}-\d{5,7}|\d\d\.\d\d\.\d\d-[A-ZÆØÅ]\d\d-\d+-\d\d|\b\d\d/\d{4,6})\)?$"
)


def clean_title(printed: str, layout: Layout) -> tuple[str, tuple[int, int], tuple[int, int] | None]:
    """The title, its span in what is printed, and the span of a case number that ends it."""
    start, end = 0, len(printed)
    case = None
    found = CASE_AT_END.search(printed)
    if found and found.start() > 0:
        end, case = found.start(), found.span("number")
    for _ in range(2):
        for noise in layout.title_noise.finditer(printed[start:end]):
            if noise.end() > noise.start():
                if noise.start() == 0:
                    start += noise.end()
                else:
                    end = start + noise.start()
                break
    title = printed[start:end].strip()
    start = printed.index(title) if title else start
    return title, (start, start + len(title)), case

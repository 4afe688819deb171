"""Text as archives give it when its line breaks are lost, in three ways."""

import re
from collections import Counter

PAGE = 2500
"""About how many characters stand on a page."""


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def page_a_line(text: str) -> str:
    """Every page one line, which begins with its number."""
    words, pages = one_line(text).split(" "), [""]
    for word in words:
        pages[-1] += f" {word}"
        if len(pages[-1]) > PAGE:
            pages.append("")
    return "\n".join(f"{number}{page}" for number, page in enumerate(pages, start=1))


def paragraph_a_line(text: str) -> str:
    """Every paragraph one line; where every second line is blank, two blank ones part paragraphs."""
    distances = Counter(blank.count("\n") for blank in re.findall(r"\n\s*(?=\S)", text))
    parts = re.split(r"\n(?:[ \t]*\n){2,}" if distances[2] > 4 * distances[1] else r"\n[ \t]*\n", text)
    return "\n".join(one_line(part) for part in parts if part.strip())

"""Short lines that head the text below them, though nothing but their shape tells it."""

import re
from itertools import pairwise

from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.layout import Layout
from referatgraf.minutes.lexicon import Lexicon
from referatgraf.minutes.lines import Line
from referatgraf.minutes.wrapping import Page, had_room

ENDS_OPEN = re.compile(
    r"[.,:;!?\-–‐/&…]$|\b(?:og|eller|samt|i|på|for|fra|af|til|med|om|ved|den|det|de|en|et|som|under|over|mellem)$"
)
VERB = re.compile(
    r"\b(?:[a-zæøå]+(?:ede|erer|edes|eres|oldes|lægges)"
    r"|bød|fremlagde|forelagde|foreslog|fortalte|oplyste|spurgte|meddelte|gennemgik|redegjorde|indledte)\b"
)
BELOW = re.compile(r"[A-ZÆØÅ”\"“]|\./\.|[–\-•̶]\s")
WORDS = re.compile(r"[^\W\d_]+")
SENTENCE_ENDS = re.compile(r"[a-zæøå]{4}[.!?] [A-ZÆØÅ]")


def glued_subheading(line: Line, following: Line | None, layout: Layout, lexicon: Lexicon, *, page: Page) -> bool:
    """Whether a line that begins a paragraph heads it: it is no clause, and ends before it had to.

    A line as wide as the page is taken for a heading only if a common word with a capital comes next.
    """
    if following is None or following.gap not in ("same", "tight") or not heads(line.text, layout):
        return False
    if layout.sections.get(following.text) or not BELOW.match(following.text):
        return False
    if had_room(line.text, following.text, page):
        return True
    first_word = following.text.split()[0]
    return page.holds(line.text) and first_word[0].isupper() and lexicon.knows(first_word.lower())


def heads(text: str, layout: Layout) -> bool:
    """Whether a text can be a heading: it begins with a capital, and holds no clause and no sentence's end."""
    words = [word.lower() for word in WORDS.findall(text)]
    return (
        text[0].isupper()
        and "," not in text
        and ENDS_OPEN.search(text) is None
        and SENTENCE_ENDS.search(text) is None
        and not layout.clause_words.intersection(words)
        and VERB.search(text) is None
    )


def mark_standing_subheadings(drafts: list[Draft], layout: Layout) -> None:
    """Turn paragraphs of one or two lines that head what follows in their section into sub-headings."""
    for draft, following in pairwise(drafts):
        heading = (
            draft.kind == "paragraph"
            and draft.section is not None
            and draft.section not in layout.without_subheadings
            and len(draft.lines) <= 2
            and draft.pieces[0][0] == draft.lines[0].start
            and heads(" ".join(line.text for line in draft.lines), layout)
        )
        if heading and following.section == draft.section and following.kind in ("paragraph", "bullet", "subheading"):
            draft.kind = "subheading"

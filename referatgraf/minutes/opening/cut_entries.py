"""Where an entry of the attendance list goes on with the next line."""

import re

from referatgraf.minutes.drafts import Draft
from referatgraf.minutes.lexicon import is_danish
from referatgraf.minutes.lines import Line

CUT = re.compile(r"[,\-/&]$|\b(?:og|for|af|fra|i)$|\b(?:stedfortræder|suppleant|stedet) for [a-zæøå]+$")
GOES_ON = re.compile(r"[a-zæøå]|\((?![A-ZÆØÅ]\)\s*[A-ZÆØÅ])|Kommune\b")
"""How a line begins that goes on with an entry; not a list letter before another name: '(V) Bo Krag'."""
TITLED = re.compile(
    r"(?:(?!(?:for|fra|i|af|og|samt|til|på|ved|med|som|von|van|de|der|den|et|en)\s)[a-zæøå.-]+\s+){1,3}(?:[A-ZÆØÅ][\w.’'-]*\s){1,3}[A-ZÆØÅ]"
)
"""Another name with what its bearer is: "direktør Anna Holm"."""
TITLES = re.compile(r"^(?:(?!(?:af|for|i|fra|ved|på|hos)\s)[a-zæøå.-]+:?\s)+")
LAST_WORD = re.compile(r"[A-ZÆØÅ][\w’'-]+(?: \([a-zæøå]+\))?\.?")
"""A line of one word below a list in a row, in which the last name lacks its end: '… og Anna / Holm.'"""
OFFICE = re.compile(r"\b(?:for|i|af|ved|på)\s[A-ZÆØÅ][\w-]+$")
"""An office in which 'og' joins two words and no names: 'centerchef for Havn og Miljø'."""
NEAR = 40
"""Lines of an entry that are looked at; more than any has."""
LIST_MARK = re.compile(r"^(?:[–•·▪*\u2043-]|o(?= [A-ZÆØÅ])|\d{1,2}[.)]|\d{1,2}(?= [A-ZÆØÅ][\w’'-]+ [A-ZÆØÅ]))\s+")
HALF = re.compile(r"[A-ZÆØÅ][\w’'-]+(?:\s\([A-ZÆØÅ]\))?(?:,|\sog)\s(?:[a-zæøå.-]+\s){0,3}[A-ZÆØÅ][\w’'-]+\s[A-ZÆØÅ]")
BETWEEN_NAMES = re.compile(r",\s+|\s+(?:og|samt)\s+")
NAME_AND_NOTE = re.compile(r"(?:[A-ZÆØÅ][\w.’'-]+\s){2,4}\([^()]*\)$")
"""A whole entry, which goes on with none whose parenthesis was never closed: "Anna Holm (Havnens Råd)"."""


def goes_on(last: Draft, line: Line) -> bool:
    """Whether a roster line is cut: in a parenthesis, behind a comma, or before what cannot begin a line."""
    printed = " ".join(part.text for part in last.lines[-NEAR:])
    if printed.count("(") > printed.count(")"):
        return line.gap != "new" or NAME_AND_NOTE.match(line.text) is None
    if LIST_MARK.match(line.text):
        return False
    if line.gap != "new" and (ends_in_half_a_name(printed) or _begins_with_half_a_name(printed, line.text)):
        return True
    if line.gap == "new":
        return False
    in_words = GOES_ON.match(line.text) is not None and TITLED.match(line.text) is None
    return in_words or CUT.search(last.ending) is not None


def _begins_with_half_a_name(printed: str, following: str) -> bool:
    """Whether a line's first word ends the name that a list between commas began above: 'Ida Bo / Krag, Per Dal'."""
    *names, last = BETWEEN_NAMES.split(printed)
    if not names or len(last.split()) < 2 or not last[-1].isalpha():
        return False
    may_end = " " in names[-1] and not is_danish(last.split()[-1].lower())  # not 'Anna Holm (A), Læsø Kommune / Ida'
    return HALF.match(following) is not None or (may_end and LAST_WORD.fullmatch(following) is not None)


def ends_in_half_a_name(printed: str) -> bool:
    """Whether a line of several whole names ends in a single word.

    >>> ends_in_half_a_name("Anna Holm, Bo Krag, Ida"), ends_in_half_a_name("Anna Holm, Aalborg")
    (True, False)
    >>> ends_in_half_a_name("Direktør Anna Holm, planchef Bo Krag, teknisk chef Ida")
    True
    >>> ends_in_half_a_name("Anna Holm, valgt bruger, medlem af Havnerådet")
    False
    >>> ends_in_half_a_name("Anna Holm, centerchef for Havn og Miljø")
    False
    """
    *names, last = BETWEEN_NAMES.split(printed)
    last = TITLES.sub("", last)
    if names and OFFICE.search(names[-1]):
        return False
    return len(names) > 1 and " " not in last and last[:1].isupper() and all(" " in name for name in names)
